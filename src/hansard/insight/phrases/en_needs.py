# ruff: noqa: E501 (one phrase to a line)
"""How English callers say what they want: phrase, third-person wording, heading.

Order is precedence. `told` follows "The customer"; `title` stands alone. `said` is the matter word for
word, for questions that do not turn into reported speech.
"""

_CALLING = r"i(?:'m| am| was|'ve been)?(?: \w+)? (?:calling|phoning|ringing|reaching out|contacting you|call|here)(?: in| you(?: guys)?| up)?(?: again)?(?: today)?"
_WANT = r"(?:i(?:'d| would)(?: \w+)? (?:like|love)|i(?: \w+)? (?:want|wanted|wish)|i(?:'m| am| was)(?: \w+)? (?:looking|hoping|trying|wanting))"
_OWN = r"(?:my|our|the)(?: [\w'-]+){1,4}?"
_FAILS = r"(?:(?:always|just|suddenly|constantly|randomly|often|also) )?(?:drops?|dropped|disconnects?|disconnected|freezes|froze|crashes|crashed|fails?|failed|(?:cuts?|goes|went|died|shuts?|shut|turns?|turned|switches|switched) (?:off|out|down)|leaks|leaked|died|expired|broke|cracked|burst|overheats?|overheated|jams|jammed|blinks|disappeared|vanished|(?:is|are|was|were|got|has been|have been) (?:too|dead|frozen|stuck|leaking|gone|declined|rejected|blocked|cancelled|canceled|suspended|faulty|noisy|cold|incorrect|delayed)|(?:looks?|seems?) (?:wrong|too|off|incorrect)|has (?:gone|disappeared|broken|expired|failed)|shows? (?:an error|the wrong)|makes? (?:a|strange|weird|loud))\b"

NEEDS: tuple[tuple[str, str, str], ...] = (
    (
        r"i(?:'ve been|'m| am| have been| was)(?: just)? thinking (?:of|about) (?P<matter>.+)",
        "was thinking about {matter}",
        "{matter}",
    ),
    (
        rf"{_CALLING} (?:about|regarding|concerning|in regards? to|with regards? to|with respect to) (?P<matter>.+)",
        "called about {matter}",
        "{matter}",
    ),
    (rf"{_CALLING} with (?P<matter>(?:a|an|some|my) .+)", "called with {matter}", "{matter}"),
    (
        rf"{_CALLING} for (?!the (?:past|last)|over|about|\d|hours|days|weeks)(?P<matter>.+)",
        "called for {matter}",
        "{matter}",
    ),
    (
        rf"{_CALLING} to (?:see|ask|find out|check) (?:if|whether) (?P<matter>.+)",
        "called to ask whether {matter}",
        "{matter}",
    ),
    (
        rf"{_CALLING} to (?:ask|inquire|enquire|find out|get information|report|complain|see|check)(?: more)? about (?P<matter>.+)",
        "called about {matter}",
        "{matter}",
    ),
    (rf"{_CALLING} to (?P<matter>.+)", "called to {matter}", "{matter}"),
    (
        r"i(?: \w+)? (?:need|could use|want|would like|'d like) (?:some |a little |a bit of )?(?:help|assistance|support) (?:with|on|in|to|for) (?P<matter>.+)",
        "needed help with {matter}",
        "help with {matter}",
    ),
    (
        r"(?:can|could|would) you (?:please )?(?:help|assist) me (?:with|on|to|in) (?P<matter>.+)",
        "needed help with {matter}",
        "help with {matter}",
    ),
    (
        r"i(?:'ve| have)?(?: \w+)? (?:had|have|having|got|experiencing|experienced|been having|been experiencing|noticed|am having|'m having|'m experiencing) (?P<matter>(?:a |an |some |this |another |the )?(?:\w+ )?(?:problems?|issues?|trouble|difficult(?:y|ies)|errors?|outages?|concerns?|complaint) .+)",
        "reported {matter}",
        "{matter}",
    ),
    (
        r"(?:i'm|i am) (?:having|experiencing) (?P<matter>(?:a |an |some )?(?:\w+ )?(?:problems?|issues?|trouble|difficult(?:y|ies)|errors?|outages?|concerns?).*)",
        "reported {matter}",
        "{matter}",
    ),
    (
        r"(?P<matter>(?:my|our|the) (?:[\w'-]+ ){0,2}(?:bill|invoice|fee|rate|premium|statement|balance)\b(?: [\w'-]+){0,5}? (?:is|was|says|shows|went up|has gone up|doubled|increased|came to) (?!correct|fine|okay|ok|right).+)",
        "said that {matter}",
        "{matter}",
    ),
    (
        r"(?:there's|there is|there are|there was|there must be|there seems to be) (?P<matter>(?:a|an|some)(?: kind of)? (?:\w+ )?(?:problem|issue|error|mistake|charge|fee|outage|discrepancy).*)",
        "reported {matter}",
        "{matter}",
    ),
    (
        r"i(?:'ve| have) a (?:quick )?(?:question|query|concern)s? (?:about|regarding|on|concerning|with) (?P<matter>.+)",
        "had a question about {matter}",
        "question about {matter}",
    ),
    (
        r"i(?:'ve| have) been (?P<matter>(?:overcharged|charged|billed|waiting|trying|locked out|thinking of|thinking about|considering) .+)",
        "has been {matter}",
        "{matter}",
    ),
    (
        r"i(?:'ve| have) been (?P<matter>(?:overcharged|locked out|double[- ]charged).*)",
        "has been {matter}",
        "{matter}",
    ),
    (
        r"i (?:was|got|am) (?P<matter>(?:just )?(?:overcharged|charged|billed|double[- ]charged|locked out|hacked|scammed).*)",
        "was {matter}",
        "{matter}",
    ),
    (
        r"(?P<matter>(?:my|our|the) [^.?!,]{0,160}?(?:isn't|is not|doesn't|does not|won't|hasn't|has not|haven't|aren't|can't|cannot|didn't|wasn't|never|stopped|keeps?|is (?:broken|down|out|late|missing|wrong|damaged|locked|slow|not)\b|was (?:broken|stolen|lost|damaged|late|wrong)|has been (?:down|out|slow)|has stopped|arrived (?:broken|damaged|late)).*)",
        "said that {matter}",
        "{matter}",
    ),
    (
        r"there(?:'s| is| are| was| were) (?P<matter>(?:\w+ ){0,3}?(?:coming|leaking|dripping|missing|smells?|smoke|damage|noises?|leaks?|holes?|cracks?)\b.*)",
        "reported {matter}",
        "{matter}",
    ),
    (
        rf"(?P<matter>{_OWN} {_FAILS}.*)",
        "said that {matter}",
        "{matter}",
    ),
    (
        r"(?:i|we)(?: still)?(?: have|'ve got|'ve had| had| have had) (?P<matter>no (?!idea|problem|question|clue|choice|issues?)\w+.*)",
        "had {matter}",
        "{matter}",
    ),
    (
        r"i(?: still)? (?:haven't|have not|never) (?P<matter>(?:received|got|gotten|been) .+)",
        "has not {matter}",
        "not {matter}",
    ),
    (
        r"i (?:can't|cannot|can not|couldn't|am unable to|'m unable to|am not able to|'m not able to) (?:seem to )?(?P<matter>.+)",
        "could not {matter}",
        "cannot {matter}",
    ),
    (
        rf"{_WANT} (?:to )?(?:ask|know|inquire|find out|get|learn)(?: \w+)? (?:more |some |a bit )?(?:information )?(?:about|on|regarding|of) (?P<matter>.+)",
        "asked about {matter}",
        "question about {matter}",
    ),
    (
        rf"{_WANT} to (?:ask|know|find out|check|see) (?:if|whether) (?P<matter>.+)",
        "asked whether {matter}",
        "{matter}",
    ),
    (rf"{_WANT} to (?P<matter>.+)", "wanted to {matter}", "{matter}"),
    (
        r"i(?:'m| am)(?: \w+)? (?:looking for|interested in|curious about) (?P<matter>.+)",
        "was interested in {matter}",
        "{matter}",
    ),
    (
        r"(?:i was|i'm|i am)?(?: just)? ?wondering (?:if|whether) (?P<matter>.+)",
        "asked whether {matter}",
        "{matter}",
    ),
    (r"i(?: \w+)? need(?:ed)? to (?P<matter>.+)", "needed to {matter}", "{matter}"),
    (
        r"i(?: \w+)? (?:need|want|would like|'d like) (?P<matter>(?:a|an|my|the|some|another|one|two|three|\d+) .+)",
        "needed {matter}",
        "{matter}",
    ),
    (r"i (?P<matter>(?:lost|forgot|broke|cracked|misplaced|left) (?:my|the|a) .+)", "{matter}", "{matter}"),
    (
        r"(?:can|could|would) you(?: please)? (?:tell me|explain|let me know)(?: more)?(?: about)? (?P<matter>.+)",
        "asked about {matter}",
        "question about {matter}",
    ),
    (
        r"(?:can|could|would) you(?: please)? (?P<matter>(?!hear|hold|repeat|say|speak|give me|be)\w+ .+)",
        "asked the agent to {matter}",
        "{matter}",
    ),
    (
        r"(?:can|could|may) i (?:please )?(?P<matter>(?:book|cancel|change|get|have|know|make|order|see|speak) .+)",
        "asked to {matter}",
        "{matter}",
    ),
    (r"(?:can|could|may) i (?:please )?(?P<matter>.+)", "asked whether they can {matter}", "{matter}"),
    (r"how (?:do|can|could|would|should) i (?P<matter>.+)", "asked how to {matter}", "how to {matter}"),
    (rf"{_CALLING} (?:because|since|as) (?P<matter>.+)", "called because {matter}", "{matter}"),
    (
        r"(?:just )?(?:want|wanted|need|needed|trying|looking) to (?P<matter>.+)",
        "wanted to {matter}",
        "{matter}",
    ),
    (
        r"i(?:'ve| have)? (?P<matter>(?:ordered|bought|booked|paid for|returned|applied for|signed up for) .+)",
        "{matter}",
        "{matter}",
    ),
    (
        r"(?P<matter>(?:what|when|where|which|how)(?: (?:time|much|many|long|often|soon))? (?:do|does|is|are|will|would) (?:you|the|your|it|there)\b.+)",
        "asked “{said}”",
        "{matter}",
    ),
    (r"i(?:'ve| have)? (?:just )?tried to (?P<matter>.+)", "tried to {matter}", "{matter}"),
)

PURPOSES = (
    r"(?:i|we)(?:'m|'re| am| are| was| were|'ve been)?(?: just)? (?:calling|ringing|phoning|writing|getting in touch|reaching out|contacting you|call|rang)(?: you)? (?:about|because|regarding|concerning|to|with|as|since|on behalf|in connection)",
    r"(?:it's|it is|this is|that's) (?:about|regarding|concerning|to do with|in connection with) (?:your|the|our|a)",
    r"(?:your|the)(?: [\w'-]+){1,4}? (?:ends?|expires?|expired|runs? out|ran out|comes? to an end|is (?:due|up|about to|ready|done|finished|overdue|coming|going|in|late|delayed|available|on hold)|was (?:declined|returned|delayed|approved|rejected|cancelled)|has (?:been|come|arrived|not|expired|changed)|needs?|renews|will)\b",
    r"(?:we(?:'ve| have)|i(?:'ve| have)) (?:had to|received|noticed|got|found|seen|been asked|an? (?:offer|update|question|problem|package|parcel|delivery|appointment))",
)
"""How agents who ring somebody say why."""
SOUGHT = (
    r"(?:may|could|can|might) i (?:please |just )?(?:speak|talk) (?:to|with)",
    r"am i (?:speaking|talking) (?:to|with)",
    r"(?:is|was) (?:this|that|it) (?:mr|mrs|ms|miss|dr|(?-i:[A-Z])\w+)(?= |\?|\.|,|$)",
    r"i(?:'m| am|'m just| am just) (?:calling|ringing|phoning) (?:you |to let |to tell |about your|regarding your|because your|on behalf)",
    r"(?:looking|trying to (?:reach|get hold of)) (?:for )?(?:mr|mrs|ms|miss|dr|(?-i:[A-Z]))",
)
"""How people who ring somebody begin: whom they look for, that they ring."""
INTRODUCTIONS = (
    r"(?:my|the) name(?:'s| is)(?: is)? \w+",
    r"(?:this is|it's|i'm|i am)(?: (?:mr|mrs|ms|miss|dr)\.?)? (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)*(?: (?:here|speaking|calling|from|with|at|over)\b.*)?[.,!]?$",
    r"\w+ (?:speaking|here)$",
    r"(?:^|hi |hello |yes |yeah )this is \w+(?: \w+)? (?:on|from|at|with|in|here|calling|speaking)\b.*",
    r"^(?:hello |hi |oh |yeah |um )*(?:is (?:that|this)|am i (?:speaking|talking|through)|have i (?:got|reached)|(?:can|do) you (?:hear|have a (?:minute|moment)))\b.*",
    r"^(?:don't|do not|dont) (?:bother|worry|give me|put me|start|tell me|even)\b.*",
)
"""Clauses beside the matter: who somebody is, whether they are heard, what they do not want to hear."""
TROUBLES = (
    r"(?:'s|is|has|have|was|were|been|be|are|'re|got) (?:\w+ )?(?:down|dead|out|off|broken|stuck|gone|missing|late|wrong|blocked|locked|declined|rejected|cancelled|canceled|lost|stolen|damaged|cracked|leaking|frozen|faulty|held|overdue|cut off)",
    r"(?:way |far |much |a bit |really |so )?too (?:small|big|large|tight|loose|short|long|high|low|much|expensive|slow|cold|hot|loud|noisy|late|early)",
    r"(?:nobody|no one|noone|no-one|nothing|none) (?:\w+ )?(?:came|come|called|rang|showed|turned|answers?|answered|happens|happened|works?|worked|arrived|told|helps?)",
    r"(?:i've|i have|i|we|we've|we have) (?:had |got |have )?no (?!idea|problem|question|worries)\w+",
    r"(?:charged|billed)(?: \w+){0,3} (?:again|twice|double|for|too|extra)",
    r"(?:left|lost|forgot|dropped|misplaced|broke|missed|cracked) (?:my|our|the|a)",
    r"(?:didn't|did not|hasn't|has not|haven't|never|not|won't|doesn't|isn't|wasn't|can't|couldn't|wouldn't) (?:\w+ )?(?:arrived?|received?|came|come|work\w*|get|got|turn\w*|show\w*|connect\w*|load\w*|open\w*|help\w*|pay|charge|go|let|use|find|access|log|been|accept\w*|include\w*|fit)",
    r"keeps? (?:on )?\w+ing",
    r"(?:still|again) (?:waiting|no|not|charged|broken|down|being)",
    r"(?:two|three|four|five|\d+|several|many) times|(?:third|second|fourth) time",
    r"(?:a|an|this|the|huge|horrible|weird|strange|loud|unknown|wrong|extra|hidden) (?:noise|smell|crack|leak|hole|charge|fee|bug|scratch|dent|stain|mould|mold)",
    r"passed away|passed|died|accident|stuck|stranded|scam\w*|fraud\w*|hacked",
)
"""Words in which a trouble is told."""
