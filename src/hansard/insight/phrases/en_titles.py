# ruff: noqa: E501 (one phrase to a line)
"""English headings: what kind of matter a sentence tells of, and the frame that names it."""

_NOT = r"(?:not|never|no|\w+n't|dont|doesnt|didnt|hasnt|havent|wont|cant|cannot)"

FRAMES = (
    (
        r"refund\w*|money back|reimburs\w+|(?:get|got|want|give)(?: \w+){0,3} back(?= (?:please|for|from)|$)",
        "Refund for {thing}",
    ),
    (
        r"(?:double|over|twice|wrong(?:ly)?)[- ]?charged|charged (?:\w+ ){0,3}(?:twice|again|too much|double)|(?:unknown|wrong|extra|unexpected|hidden|strange) (?:charge|fee)s?|(?:bill|charge|fee|invoice)\w* (?:\w+ ){0,4}(?:too high|wrong|doubled|went up|incorrect|more than)",
        "Wrong charge: {thing}",
    ),
    (r"cancel\w*|terminat\w+|close (?:my|our|the|this)", "Cancellation of {thing}"),
    (
        r"exchang\w+|swap\w*|too (?:small|big|large|tight|wide|long|short)|wrong (?:size|colou?r|item|model|product|one)",
        "Exchange of {thing}",
    ),
    (
        rf"{_NOT} (?:\w+ ){{0,3}}?(?:arriv\w+|receiv\w+|come|came|delivered|show(?:ed)? up|turn(?:ed)? up|got|gotten|here)|(?:late|missing|delayed|overdue|lost in|stuck in|no.?show)\b|where(?:'s| is) my|still waiting",
        "{thing}: not arrived",
    ),
    (
        r"(?:i|we)(?:'ve| have)? (?:lost|left|forgot|misplaced)|^(?:\w+ )?left my|lost my|stolen",
        "Lost: {thing}",
    ),
    (
        rf"{_NOT} (?:\w+ ){{0,2}}?(?:work\w*|connect\w*|load\w*|open\w*|start\w*|turn\w*|charg\w+|respond\w*|go through|accepted)|broken|broke|crash\w+|fro(?:ze|zen)|dead|declin\w+|blocked|locked|down since|shuts? (?:off|down)|leak\w*|crack\w*|damag\w+|faulty|defect\w*|error|fail\w*|keeps?",
        "Problem with {thing}",
    ),
    (
        r"resched\w+|(?:move|change|postpone|bring forward)(?: \w+){0,4} (?:appointment|booking|date|time|slot|it)\b",
        "Rescheduling of {thing}",
    ),
    (
        r"book\w*|reserv\w+|appointment|(?:have|get|got) (?:a|any) (?:room|table|seat|slot)s?",
        "Booking: {thing}",
    ),
    (
        r"(?:chang|updat|switch|upgrad|transf|renew|extend|mov)(?:e|ing|es|ed|s|ed|fer)?\b",
        "Change of {thing}",
    ),
    (r"order\w*|buy\w*|purchas\w+|refill\w*", "Order of {thing}"),
    (
        r"how (?:do|can|to|much|long|many)|question|wonder\w+|(?:want|like|need) to (?:know|ask|find out)|ask\w* (?:about|whether)|information|interested in|explain",
        "Question about {thing}",
    ),
)
WEAK_START = r"(?:i|i'm|i've|i'd|it|it's|its|they|we|he|she|you|there|there's|this|that|that's|is|are|am|was|just|me|what|when|where|why|who|how|whether|do|does|did|can|could|don't|dont|not|if|before|then|here)\b"
"""A heading that begins so names nothing."""
"""Each is tried in order on the words in which the matter is told."""
