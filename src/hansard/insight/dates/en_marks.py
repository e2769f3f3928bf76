# ruff: noqa: E501 (one expression to a line)
"""What the words beside English dates make of them: deadlines, and dates of something else."""

from hansard.insight.dates.en_words import words
from hansard.insight.dates.grammar import Mark

_PAPERS = (
    r"agenda|schedule|roster|rota|menu|weather|forecast|minutes|line-?up|tickets?|invoices?|bills?|statements?|receipts?|payslips?|timesheets?|logs?|"
    r"specials?|numbers|figures|budgets?|projections?|payroll|rent"
)
"""What has a date of its own: the agenda for Monday is not due then."""
BEFORE = (
    (
        Mark.ASIDE,
        words(
            r"\b(?:not|every|each|all|most|since|(?<!date )(?<!deadline )of|from|dated|regarding|(?<!how )(?<!what )about|(?<!later )than|re|as of|on behalf of|open|open from|hours|"
            r"(?:help|assist|do for) you(?: with)?|how are you(?: doing| feeling)?|(?:how's|how is) (?:it going|everything)|calling(?: in| us)?|"
            r"(?:for|lasts?|lasting|(?:meeting|call|session|training|demo|flight|drive|trip|visit|interview|stay|warranty|lease|contract|course|class|shift|break|outage)s? (?:will|should|would|might|is going to)(?: probably| likely)? (?:be|last|run|take))"
            r"(?: (?:about|around|roughly|probably|maybe|approximately|only|at least|up to|another|like|just))+|"
            rf"(?:{_PAPERS}) for|"
            r"joining us|for your time|available|in business|been|last|past|until now|closed|for the last|for the past|during the|such as)(?: the| this| our| your)?\s+$"
        ),
    ),
    (
        Mark.BY,
        words(
            r"(?:\b(?:(?:any ?time|sometime|some time|at the latest|hopefully|ideally|latest|definitely) )?(?:(?:on|at) or before|no later than|not later than|"
            r"by no later than|by (?:the )?latest|by|until|up until|til|till|within|due(?: on| by| in| at)?|deadline(?: for \w+)? (?:is|of|was)|deadline:?|"
            r"no later|by the time|latest|ready for|in time for|valid (?:until|through)|through)"
            r"(?: (?:about|around|like|say|maybe|early|late|the|sometime|some time|at the latest|latest|on|at|sometime on|close of|end of|"
            r"the end of|the close of|the latest))*\s+)$"
        ),
    ),
    (
        Mark.BEFORE,
        words(
            r"\b(?:(?:any ?time|sometime|right|just|well|shortly|some time) )?(?:before|prior to|ahead of)(?: the)?\s+$"
        ),
    ),
    (
        Mark.AFTER,
        words(r"\b(?:(?:any ?time|sometime|right|just|straight|shortly|some time) )?(?:after)(?: the)?\s+$"),
    ),
    (Mark.PURPOSE, words(r"\bfor(?: the| this)?\s+$")),
)
_NOUNS = (
    r"groups?|teams?|meetings?|sessions?|class|classes|slots?|shifts?|crew|flights?|trains?|bills?|invoices?|statements?|"
    r"payments?|appointments?|numbers|figures|charges|deliver(?:y|ies)|editions?|versions?|batch|"
    r"stand-?ups?|workshops?|webinars?|agenda|minutes|schedule|deadlines?|traffic|newspaper|dates?|launch|logs?|roster|rota|"
    r"results|sales|budget|lunch|dinner|conference|special|exam|games?|transactions?|bookings?|reservations?|backups?|readings?|files?|tickets?|milestones?"
)
_NOUNS_THAT_ARE_VERBS = r"calls?|charge|reports?|orders?|release|visits?|syncs?|reviews?|emails?|plan|party|demo|interviews?|trip|deal|offer|rate|show|match|update|transfer"
_PLAIN_NOUNS = r"statements?|invoices?|dates?|deadlines?|appointments?|payments?|bookings?|reservations?|agenda|budget|transactions?|deliver(?:y|ies)|readings?|tickets?|logs?|transcripts?|recordings?|letters?|notices?|receipts?|files?|webinars?|incidents?|outages?|shipments?"
_NO_NOUN = (
    r"(?:the|an?|your|my|our|his|her|their|its|this|that|these|those|to|for|at|in|on|by|with|from|and|or|but|so|is|are|was|were|will|would|can|could|should|please|"
    r"we|you|i|they|he|she|it|if|when|because|move|send|see|have|has|had|get|cancel|book|make|pay|confirm|schedule|check|about|no|any|another|some|all|new|after|before|until|"
    r"regarding|concerning|re|without|through|via|per|then|also|just|only|into|like|what|whose|review|update|process|print|mail|email|post|file|fix|finish|"
    r"deliver|collect|submit|upload|ship|bring|give|take|run|write|prepare|issue|sign|approve|reset|resend|forward|share|pull|read|open|close|start|stop)"
)
"""What may stand between a date and a noun without making it the noun's."""
_KINDS = (
    r"renewal|expiry|expiration|start|end|launch|release|delivery|due|closing|move-?in|payment|billing|effective|maturity|board|team|staff|client|"
    r"project|budget|sales|status|planning|weekly|monthly|quarterly|annual|night|morning|afternoon|evening|go-?live|kick-?off|completion|return|"
    r"cut-?off|support|system|server|call"
)
_SUITS = (
    r"(?:good|fine|okay|ok|better|best|great|perfect|open|free|wide|the|an?|my|our|your|no|not|when|what|going|probably|possible|doable|clear|easier|easiest|"
    r"ideal|usually|too|booked|full|out|off|bad|tough|tricky|tight|looking)"
)
"""Thursday's good: no possessive."""
_OBJECT = r"(?! (?:me|us|him|her|them|it|this|that|the|a|an|your|my|our|their|everyone|everybody|some|all|with|in|back|over|up|out|new)\b)"
AFTER = (
    (
        Mark.ASIDE,
        words(
            rf"'s?\s+(?!{_SUITS}\b)\w|s\b(?!\s+(?:time|eve))|\s+(?!{_NO_NOUN}(?![\w-]))[a-z-]+ (?:{_PLAIN_NOUNS})\b|\s+(?:(?:{_KINDS}) )?(?:(?:{_NOUNS})\b|(?:{_NOUNS_THAT_ARE_VERBS})\b{_OBJECT})|\s+(?:of|after|from|following) (?:the |your |our |its )?(?:date|purchase|delivery|receipt|receiving|signing|invoice|order|approval|arrival|payment|sale|notice)\b"
        ),
    ),
    (
        Mark.BY,
        words(
            r",? (?:at the (?:very )?latest|latest|or (?:sooner|earlier|before)|tops|is (?:the|our|your) (?:deadline|cut-?off)|deadline)\b"
        ),
    ),
)
PLANS = words(
    r"\b(?:schedul\w*|book\w*|set|arrang\w*|plan\w*|aim\w*|shoot\w*|need\w*|want\w*|due|mov\w+|push\w*|reschedul\w*|"
    r"pencil\w*|call|meeting|diari[sz]e|session|visit|interview|demo|put|slot\w*|target\w*|ready|available|finish\w*|done|complet\w*|appointment|deliver\w*|sign\w*|"
    r"reserv\w*|expect\w*|promis\w*|squeeze|fit|keep|hold|reminder|calendar)\b"
)
BOOKS = words(
    r"\b(?:schedul(?:ed|ing)|rescheduled|book(?:ed|ing)?(?: in)?|set(?: up| down)?|arranged|planned|planning|aim(?:ed|ing)?|shoot(?:ing)?|moved|pushed|postponed|delayed|penciled|pencilled|"
    r"slot(?:ted)?|slated|target(?:ed|ing)?|due|down|in|on|up|back|out|off|ready|done|finish(?:ed)?|complete[d]?|available|it|that|this|you|him|her|them|us|me|one|something|"
    r"training|meeting|call|session|visit|interview|demo|appointment|review|workshop|launch|release|roll-?out|go-?live|kick-?off|start|opening|move|install(?:ation)?|inspection|"
    r"delivery|check-?in|catch-?up|follow-?up|sync|trip|event|party|survey|audit|migration|cut-?over|deployment|walk-?through|repair|service|test|room|table|slot|time|date|lunch|dinner)s?"
    r"\s+for(?:\s+(?:the|this))?\s+$"
    r"|\b(?:plan|schedule|book|organi[sz]e|host|hold|arrange|set up|line up|slot|reserve|launch|start|kick off) (?:the|an?|our|your|this|that|his|her|their) (?:[\w-]+ ){1,2}for(?: the| this)?\s+$"
)
