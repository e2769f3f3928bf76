# ruff: noqa: E501 (one expression to a line)
"""What stands between English dates, and who takes something on."""

from hansard.insight.dates.en_words import words

JOINS = words(
    r"[\s,]*(?:(?:then|at|on|in the|in|of|from|around|about|by|before|sometime|some time|the|for|say|like|between|like at|that is|i\.e\.|\(|(?:(?:eastern|pacific|central|mountain|local|your|my|est|edt|et|pst|pdt|pt|cst|cdt|ct|gmt|bst|utc)\b(?: (?:standard|daylight))?(?: time)?))[\s,]*){0,3}"
)
EVENT_AFTER = words(
    r"[\s,]*(?:(?:the|our|your|my|their|his|her|its|this|that|a|an|we|you|they|i|he|she|it)\b(?!'ll|'d)(?:[\s,]+(?!(?:and|but|so|or|i'll|we'll|will|please|can|could)\b)[\w'-]+){0,5}?[\s,]+)?"
    r"(?:(?:on|in|at|of|for|which is|that is|that's|starting|starts|beginning|scheduled|due)[\s,]+){0,3}(?:the\s+)?"
)
EVENT_BEFORE = words(r"(?!)")
ROUGHLY = words(r"\b(?:(?:about|around|roughly|round|approximately|circa|like|say|maybe)\s+)+$")
RANGES = words(r"\s*(?:to|through|thru|until|till|-|–|—|and through|up to)\s*(?:the )?")
RANGE_OPENING = words(r"\bbetween\s+(?:now and\s+)?(?:the )?$")
PAIRED = words(r"\s*(?:to|and|-|–)\s*(?:the )?")
LISTS = words(r"(?:\s*,)?\s+(?:or|and)\s+(?:maybe |possibly |perhaps )?(?:on )?")
CHOICES = words(
    r"[\s,.;—-]*(?:(?:or|and|no|not|wait|sorry|actually|rather|maybe|perhaps|possibly|i mean|make (?:that|it)|well|latest|at|the|by|"
    r"on|um|uh|hmm|if not|better|let's say|even|even better|more like|worst case)[\s,.;—-]*)*"
)
CLAUSE_BREAK = words(
    r"[.!?;:,—](?=\s|$)|\b(?:and(?: then)?(?= (?:i|we|you|he|she|they|it|the|a|an|my|our|your|his|her|their|that|this|there|nobody|no one|someone|everyone)\b| \w+ (?:will|is|are|was|has|had)\b)|but|so|because|although|though|while|which|who|if|when|whether|unless|once)\b"
)
COMMITS = words(
    r"\b(?:i'll|we'll|you'll|he'll|she'll|they'll|it'll|will|going to|gonna|let's|let me|please|can you|could you|would you|"
    r"i can|we can|need to|needs to|have to|has to|must|should|make sure|shall|due|expect)\b"
)
