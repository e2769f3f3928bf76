# ruff: noqa: E501 (word lists)
"""The helping words of English verbs, and what things do that somebody brings about."""

FUTURE = frozenset({"'ll", "will", "gonna", "shall"})
DUTY = frozenset({"must", "should"})
OWING = frozenset({"has", "have", "needs", "need", "ought", "'ve", "want", "wants"})
WANTING = frozenset({"needs", "need", "wants", "want"})
NEEDING = frozenset({"needs", "need"})
BEING = frozenset({"is", "are", "'s", "'re"})
GETTING = frozenset({"gets", "get"})
MEANT = frozenset({"supposed", "due", "meant", "scheduled", "set"})
HELPING_VERBS = frozenset({"be", "have", "do", "get"})
HELPING = (
    BEING | GETTING | OWING | HELPING_VERBS | frozenset("am was were does had did am 'm let lets".split())
)
INVERTING = frozenset("is are was am do does did can could should would will shall may have has 's".split())
STATES = frozenset(
    "know want need like think say mean have be seem look work live sound feel hope love hate understand expect offer suggest claim tell ask wait start begin stay sit sleep happen believe charge cost let start finish stop keep run own belong swear reckon promise".split()
)
"""What somebody does without any plan to."""
ARRIVING = frozenset(
    "land lands arrive arrives reach reaches come comes follow follows go goes confirm confirms explain explains tell tells leave leaves drop drops ship ships".split()
)
RECIPIENTS = frozenset("you your yours him her them us me my our their everyone everybody".split())
PLACES = frozenset(
    "in on with at over out there back ready done up live here off down through by round around finished fixed sorted".split()
)
BY = frozenset("by before within tomorrow tonight than latest first".split())
REACH = 14
OPENING = frozenset("so then now just also please".split())
NO_ORDERS = (HELPING - {"get", "do"}) | frozenset(
    "let see thank excuse look listen guess mean think bet hope wish love like want need know say speak talk enjoy trust believe imagine suppose stop wait hang feel thanks sorry hear try welcome 've 'm".split()
)
OBJECTS = frozenset(
    "me us him her them em it that this these those everyone everybody someone something everything all back over out up off in down".split()
)
SAYING = frozenset("said says say promised reckoned reckons swore thinks thought told".split())
HOPING = frozenset("hope hoping hopefully wish bet guess doubt suppose".split())
PARTICLES = frozenset("up out over off in back down round around".split())
