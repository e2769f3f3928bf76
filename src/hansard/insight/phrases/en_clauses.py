# ruff: noqa: E501 (one phrase to a line)
"""Where a new English sentence starts although no full stop stands before it."""

_ASKS = r"(?:do|does|did|is|are|was|were|can|could|will|would|shall|should|may|have|has) (?:i|you|we|they|he|she|it|that|this|there|someone|the|my|your)\b"
_ASKS_WHAT = r"(?:what|when|where|why|how)(?: (?:much|many|long|soon|often|far|else))? (?:do|does|did|is|are|will|would|can|could|should|happens)\b"
_AFTER_COMMA = rf"(?<=, )(?:(?:and|but|so) )?(?:{_ASKS}|{_ASKS_WHAT})"
# These belong to the clause before when one of these words stands there ("I know when ...").
_OPENS = "".join(
    rf"(?<!\b{word} )"
    for word in (
        *("and", "or", "but", "so", "that", "if", "when", "how", "what", "where", "because", "until", "once"),
        *("know", "tell", "me", "ask", "say", "see", "sure", "think", "hope", "only", "time", "day", "date"),
        *("wonder", "wondering", "before", "whether", "which", "who", "than", "as", "while"),
    )
)
_FORMULA = r"(?:is (?:that|this|it) (?:right|correct|okay|ok|fine|all right|alright)|is there anything else|does that (?:work|sound|help|make sense)|(?:may|can|could) i have your|how (?:can|may) i help|what happens (?:now|next|then)|do i (?:have|need) to)\b"
_ASKS_WHEN = r"(?:when|where|why|how (?:long|much|soon)) (?:did|do|does|will|can|should) (?:i|you|we|they|it|the|that)\b"
_GOES_ON = r"(?:he|she|they) (?:can|will) (?:come|arrive|be|call|contact|visit|ring|bring)\b"
_WITHOUT_COMMA = rf"(?<=\w ){_OPENS}(?:{_FORMULA}|{_ASKS_WHEN}|{_GOES_ON})"
CLAUSE_STARTS = rf"{_AFTER_COMMA}|{_WITHOUT_COMMA}"
