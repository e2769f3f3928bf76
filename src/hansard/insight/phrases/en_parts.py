# ruff: noqa: E501 (one phrase to a line)
"""Pieces that several English phrases are made of."""

WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
COUNT = (
    r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|a few|a couple of)"
)
SELF = r"(?:i|we)"
I_HAVE = rf"{SELF}(?:'ve| have)(?: (?:just|now|already|also|gone ahead and))?"
I_WILL = rf"{SELF}(?:'ll| will|(?:'m|'re| am| are) (?:going to|gonna))(?: (?:also|then|just|go ahead and|make sure to))?"
DONE = (
    r"(?:activated|added|adjusted|applied|approved|arranged|blocked|booked|cancell?ed|changed|closed|"
    r"completed|confirmed|connected|corrected|created|credited|deactivated|deleted|disabled|emailed|enabled|"
    r"enrolled|escalated|extended|filed|fixed|forwarded|frozen|issued|locked|logged|lowered|made|mailed|"
    r"moved|notified|opened|ordered|placed|posted|processed|put in|raised|reactivated|rebooked|recorded|"
    r"refunded|registered|released|removed|renewed|replaced|rescheduled|reserved|reset|resent|resolved|"
    r"restored|returned|reversed|scheduled|sent|set up|shipped|signed|sorted|submitted|switched|"
    r"repaired|cleared|installed|noted|unblocked|transferred|turned|unlocked|updated|upgraded|waived|written)"
)
LATER = (
    r"(?:arrange|book|bring|call|cancel|check back|circulate|contact|coordinate|credit|deliver|draft|"
    r"e-?mail|escalate|file|finish|fix|follow up|forward|get back|give|have (?:a|an|our|the|my|someone|somebody)|"
    r"inform|investigate|issue|keep|let you know|look into|mail|notify|open|order|organi[sz]e|pass|pay|phone|post|"
    r"prepare|process|provide|raise|reach out|refund|remind|replace|report|reschedule|resend|reset|"
    r"return|review|ring|run|schedule|send|set up|share|ship|speak to|submit|talk to|test|text|transfer|"
    r"update|waive|write)"
)
LEAD = (
    r"(?:(?:okay|ok|oh|well|and|but|um+|uh+|alright|right|great|hello|hi|yeah|yes|no|hm+|good|fine|sorry),? )"
)
"""Words that lead over to a clause."""
