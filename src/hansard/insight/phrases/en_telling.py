# ruff: noqa: E501 (word lists)
"""English words that fill speech and tell nothing."""

ALWAYS_IDLE = frozenset(
    "um uh uhm umm erm er hm hmm mm mhm huh oh ah eh haha ha lol omg btw pls please wow gosh tbh".split()
)
IDLE_ADVERBS = frozenset(
    "just really actually basically honestly literally kinda sorta simply frankly obviously anyway".split()
)
IDLE_PAIRS = frozenset(
    {
        ("you", "know"),
        ("i", "mean"),
        ("kind", "of"),
        ("sort", "of"),
        ("i", "guess"),
        ("i", "suppose"),
        ("good", "morning"),
        ("good", "afternoon"),
        ("good", "evening"),
        ("excuse", "me"),
    }
)
LEADS = frozenset(
    "so and but well then now also or anyway plus okay ok yes yeah no because cause cuz like hi hello morning afternoon evening help".split()
)
"""Words that a retold sentence does not begin with."""
IDLE_VERBS = frozenset(
    """
    was were had did been thought said told knew heard felt meant saw seen understood wanted needed liked loved hoped
    guessed wondered got believed figured imagined realised realized remembered forgot wished mentioned asked
    """.split()
)
"""Past forms that tell of no deed."""
