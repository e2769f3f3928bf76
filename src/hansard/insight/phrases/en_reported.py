# ruff: noqa: E501 (one phrase to a line)
"""Where English clauses end, and what headings and cut sentences leave out."""

DANGLING = frozenset(
    """
    a an the my your our their his her this that these those and or but so because if when while which who to of in
    on at for with from about by into as is are was were be been i you we they he she it will would can could should
    have has had do does did not very some any just also really please there then than recently on's whether how
    what where why without them up
    """.split()
)
"""Words that no heading and no cut sentence ends with."""
NUMBER_WORDS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    """.split()
)
CLAUSE_END = r"[,;:.?!](?=\s)|\s(?:(?:and|but|so|because|since|although|while|until|before|after|when|if) (?:i|we|you|it|he|she|they|then|there|this|that|my|our|your|the)\b|which\b)"
"""Where a clause ends for sure; tried before the breaks of `CLAUSE_BREAK`."""
CLAUSE_BREAK = r"(?:[,;:.?!](?=\s|$)|\s(?:and (?:i|my|we|then|so|it|you|now|they)|but|so|because|since|which|who|although|though|while|unless|until|where|before|after|that (?:i|you|we|was|is|has)|when|and)\b)"
HEADLINE_DROPS = r"\b(?:my|our|your|their|the|a|an|please|just|really|some|like(?= (?:one|two|three|four|five|\d))|this(?! (?:morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|winter))|actually|currently|recently|today|me|um|uh)\b\s*"
VOCATIVE_ENDS = r",\s*(?:sir|ma'am|madam|please|[A-Z][a-z]+)[.!?\s]*$"
