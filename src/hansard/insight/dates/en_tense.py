# ruff: noqa: E501 (one expression to a line)
"""How English tells what is past from what is to come."""

from hansard.insight.dates.en_words import words

_PAST = (
    "was|were|had|did|didn't|wasn't|weren't|hadn't|came|went|spoke|took|gave|saw|began|wrote|broke|fell|rang|chose|ran|knew|"
    "grew|drove|forgot|rose|drew|flew|showed|since|ago|already|been|used to"
)
_PAST_OR_PARTICIPLE = (
    r"said|told|sent|(?<!'ve )(?<!'s )(?<!have )(?<!has )(?<!'ve only )(?<!have only )(?<!'ve still )got|met|made|paid|bought|heard|found|(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!hours )(?<!time )left|kept|lost|brought|thought|felt|held|sold|built|spent|slept|stood|"
    "understood|learnt|taught|caught|won|hung|lent|dated|issued"
)
_MOVED = r"(?:moved|pushed|postponed|rescheduled|delayed|brought forward|extended|changed) (?:\w+ ){0,4}?(?:to|until|till)"
_REGULAR = rf"(?!{_MOVED}\b|indeed|hundred|united|promised|(?:told|asked|supposed|scheduled|meant|agreed|decided|got) to\b)\w{{2,}}[^e\W]ed"
_ADVERB = "(?: just| already| also| only| actually| even)?"
_BE = r"(?:is|are|'s|'re|am|'m|be|being|get|gets|getting)"
_PASSIVE = rf"(?:is|are|'re|am|'m|be|being|get|gets|getting) (?:\w+ )?(?:{_PAST_OR_PARTICIPLE}|done)"
_CAUSED = "".join(
    rf"(?<!\b{verb} )" for verb in "get got have had need want like see keep make having getting".split()
)
"""It arrived, not "get it finished"."""
TENSE = words(
    rf"(?P<coming>\b(?:will|won't|shall|should|must|can|could|can't|may|might|would|need|needs|needs? to|gonna|going to|"
    r"let's|let me|let us|let|please|want|wants|plan|plans|planning|due|deadline|expect|expects|hoping|hope|aim|aiming|make sure|"
    r"remember|don't forget|try|trying|ha(?:ve|s) to|got to|gotta|ought|promise|set|how about|what about|"
    rf"(?:was|were) (?:wondering|hoping|thinking|going to)|(?:told|asked)(?: (?:me|us|you|him|her|them))? to|got (?:until|till)|g(?:ave|iven) \w+ (?:until|till)|(?:supposed|scheduled|meant|agreed|decided|got|had) to|promised|"
    rf"{_MOVED})\b|"
    rf"(?:'ll|'d)\b|{_BE} (?:\w+ )?\w+(?:ing|ed)\b|\b{_PASSIVE}\b|"
    rf"\b(?:get|have) (?:it|that|this|these|those|them|him|her|you|me|us|everything|"
    rf"(?:the|a|an|my|your|our|their|his|all) (?:\w+ ){{0,2}}?\w+) (?:{_PAST_OR_PARTICIPLE}|{_REGULAR}|done)\b)|"
    rf"(?P<past>\b(?:was|were)(?: all)? (?:due|(?:supposed|meant|scheduled|expected) to)\b|\b(?:was|were|been) told(?: \w+){{0,4}}? would\b|\b(?:{_PAST})\b|\b(?:i|we|he|she|they|who){_ADVERB} (?!(?:told|asked)(?: \w+)? to\b|got (?:until|till|to)\b)(?:{_PAST_OR_PARTICIPLE}|{_REGULAR})\b|"
    rf"\byou{_ADVERB} (?:{_PAST_OR_PARTICIPLE})\b|"
    rf"\b(?:what|someone|somebody|nobody|everybody|everyone|anyone|anybody){_ADVERB} (?:{_PAST_OR_PARTICIPLE}|{_REGULAR})\b|"
    rf"{_CAUSED}\b(?:it|that|this)(?: all)?{_ADVERB} (?:{_PAST_OR_PARTICIPLE}|{_REGULAR})\b|"
    rf"\b(?:why|how|where) (?:\w+ ){{1,3}}?(?:{_PAST_OR_PARTICIPLE}|{_REGULAR})\b)|"
    r"(?P<bound>\bby\b(?= (?!the way\b|now\b|then\b))|\bno later than\b)|"
    rf"(?P<participle>\b(?:{_PAST_OR_PARTICIPLE}|{_REGULAR})\b)"
)
