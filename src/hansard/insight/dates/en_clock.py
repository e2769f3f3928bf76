# ruff: noqa: E501 (one expression to a line)
"""How English says times of the clock and parts of the day."""

from hansard.insight.dates.en_days import FOLLOWS
from hansard.insight.dates.en_words import PART_OF_DAY, word_rule
from hansard.insight.dates.terms import Form

_HOUR_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOUR = rf"(?:1[0-2]|0?[1-9]|{_HOUR_WORDS})"
_END = rf"(?:{_HOUR}|noon)"
_MINUTE_WORDS = (
    r"(?:(?:oh|o) (?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_MINUTES = rf"(?:[ :.][0-5]\d| {_MINUTE_WORDS})"
_MINUTES_BEFORE_HALF = rf"(?:[ :.]?[0-5]\d| {_MINUTE_WORDS})"
"""Four figures are a time only with a.m. or p.m."""
_HALF = r"(?:[ap]\.? ?m\b\.?|[ap]\.m\.)"
_PHASE = rf"(?:(?:in the|this) (?P<{{0}}>{PART_OF_DAY})|at (?P<{{0}}2>night))\b"
_SHARP = r"(?: sharp| on the dot|-?ish\b)?"
_AT = r"(?:(?<=\bat )|(?<=\bby )|(?<=\baround )|(?<=\btill )|(?<=\buntil ))"
_FEW_MINUTES = rf"(?:(?:five|ten|twenty(?:[ -]five)?|\d\d?) minutes|{_AT}(?:five|ten|twenty(?:[ -]five)?))"
"""Ten to four is a time only where that is clear."""
_ISH = rf"(?:[ -]?ish\b|{FOLLOWS})"
_IS_COUNT = "".join(
    rf"(?<!\b{verb} )"
    for verb in (
        *(
            "need",
            "want",
            "have",
            "had",
            "has",
            "got",
            "get",
            "order",
            "ordered",
            "bought",
            "buy",
            "sell",
            "sold",
            "send",
            "sent",
        ),
        *(
            "there's",
            "are",
            "were",
            "was",
            "is",
            "it's",
            "be",
            "been",
            "only",
            "cost",
            "costs",
            "take",
            "takes",
            "of",
            "for",
            "by",
        ),
        *(
            "to",
            "up",
            "down",
            "talk",
            "talking",
            "know",
            "think",
            "thinking",
            "ask",
            "asking",
            "tell",
            "hear",
            "worried",
            "calling",
        ),
    )
)
"""About four: no time where it counts something, or is what is talked of."""
_FOLLOWS_HALF = r"(?! (?:not|going|sure|so|just|very|calling|looking|afraid|happy)\b)"
"""Ten a.m., not "item ten am I"."""


def _time(prefix: str, half: str) -> str:
    minutes = rf"(?P<{prefix}minute>{_MINUTES_BEFORE_HALF})?"
    return rf"(?P<{prefix}hour>{_HOUR}){minutes} ?(?P<{prefix}half>{half})"


_NUMBER = r"(?<![\d/.:$€£])"

RULES = (
    word_rule(
        Form.CLOCK,
        rf"{_NUMBER}{_time('', _HALF)}{_FOLLOWS_HALF}{_SHARP}",
        needs="am|pm|a m|p m|a.m|p.m|a. m|p. m",
    ),
    word_rule(
        Form.CLOCK,
        rf"{_NUMBER}(?P<hour>{_HOUR})(?P<minute>{_MINUTES})?(?: o ?'? ?clock)? {_PHASE.format('phase')}",
        needs="in the|this |at night",
    ),
    word_rule(Form.CLOCK, rf"{_NUMBER}(?P<hour>{_HOUR}) ?o ?'? ?clock\b{_SHARP}", needs="clock"),
    word_rule(
        Form.CLOCK,
        rf"{_NUMBER}(?P<wide>(?P<hour>0\d|1[3-9]|2[0-3])):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])",
        needs=":",
    ),
    word_rule(
        Form.CLOCK,
        rf"{_NUMBER}(?P<hour>1[0-2]|[1-9]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?: {_PHASE.format('phase')})?",
        needs=":",
    ),
    word_rule(
        Form.CLOCK,
        rf"(?:(?P<minute>half past) (?P<hour>{_HOUR_WORDS})\b|(?P<minute2>half) (?P<hour2>{_HOUR_WORDS}){_ISH})"
        rf"(?: {_PHASE.format('phase')})?",
        needs="half",
    ),
    word_rule(
        Form.CLOCK,
        rf"(?P<minute>(?:a )?quarter|{_FEW_MINUTES}) (?:past|after) (?P<hour>{_HOUR})\b"
        rf"(?: ?(?P<half>{_HALF})| {_PHASE.format('phase')}|{FOLLOWS})",
        needs="past|after",
    ),
    word_rule(
        Form.CLOCK,
        rf"(?P<before>(?:a )?quarter|{_FEW_MINUTES}) (?:to|till|before|of) (?P<hour>{_HOUR})\b"
        rf"(?: ?(?P<half>{_HALF})| {_PHASE.format('phase')}|{FOLLOWS})",
        needs="quarter|minute|five |ten |twenty",
    ),
    word_rule(
        Form.CLOCK,
        r"(?<!up )(?<!off )(?<!down )(?<!out )(?<!one )(?<!two )(?<!divided )(?<!multiplied )(?<!increase )(?<!reduce )(?<!cut )(?<!times )"
        rf"(?:at|by|before|until|till|after|around|@)(?: (?:around|about|like|say|exactly|latest))? (?P<core>(?P<hour>{_HOUR})(?P<minute>{_MINUTES})?{_SHARP}){FOLLOWS}",
        needs="at |by |before |until |till |after |around |@",
    ),
    word_rule(
        Form.CLOCK,
        rf"(?=about|roughly|approx|circa){_IS_COUNT}(?:about|roughly|approximately|circa) (?P<core>(?P<hour>{_HOUR})(?P<minute>{_MINUTES})?{_SHARP}){FOLLOWS}",
        needs="about|rough|approx|circa",
    ),
    word_rule(
        Form.CLOCK,
        rf"(?:about|roughly|approximately|circa|say) (?P<core>(?P<hour>{_HOUR})(?P<minute>{_MINUTES})?{_SHARP}){FOLLOWS}",
        leans=True,
        needs="about|rough|approx|circa|say ",
    ),
    word_rule(Form.CLOCK, rf"{_NUMBER}(?P<hour>{_HOUR})[ -]?ish\b", needs="ish"),
    word_rule(
        Form.CLOCK,
        rf"(?P<hour>{_HOUR_WORDS})(?P<minute> {_MINUTE_WORDS}){FOLLOWS}",
        leans=True,
        needs="teen|ten|eleven|twelve|twenty|thirty|forty|fifty|oh |o ",
    ),
    word_rule(
        Form.MINUTE, r"(?:the )?(?P<minute>(?:top|bottom) of the hour|on the (?:half )?hour)\b", needs="hour"
    ),
    word_rule(
        Form.MINUTE,
        rf"(?:at|by|until|till|before|around|about|for) (?:a )?(?P<core>(?P<minute>quarter past|quarter to|half past)){FOLLOWS}",
        needs="quarter|half",
    ),
    word_rule(
        Form.CLOCK_RANGE,
        rf"(?:between |from )?{_NUMBER}(?P<hour>{_HOUR})(?P<minute>{_MINUTES_BEFORE_HALF})? ?(?P<half>{_HALF})? ?(?:to|and|-|–|until|till) ?"
        rf"{_time('to_', _HALF)}{_FOLLOWS_HALF}",
        needs="am|pm|a m|p m|a.m|p.m|a. m|p. m",
    ),
    word_rule(
        Form.CLOCK_RANGE,
        rf"(?:between |from )?{_NUMBER}(?P<hour>{_HOUR})(?P<minute>{_MINUTES})? ?(?:to|and|-|–|until|till) ?"
        rf"(?P<to_hour>{_HOUR})(?P<to_minute>{_MINUTES})? {_PHASE.format('phase')}",
        needs="in the|this |at night",
    ),
    word_rule(
        Form.CLOCK_RANGE,
        rf"(?<!scale )(?<!number )(?<!range )(?<!rate us )(?:between|from) (?P<hour>{_END})(?P<minute>{_MINUTES})? (?:to|and|until|till) "
        rf"(?P<to_hour>{_END})(?P<to_minute>{_MINUTES})?{FOLLOWS}",
        needs="between|from",
    ),
    word_rule(
        Form.CLOCK_RANGE,
        rf"{_NUMBER}(?P<hour>{_HOUR})(?P<minute>{_MINUTES})?(?: to | ?[-–] ?)(?P<to_hour>{_END})(?P<to_minute>{_MINUTES})?{FOLLOWS}",
        leans=True,
        needs=" to |-|–",
    ),
    word_rule(
        Form.PART_OF_DAY, rf"(?:in the|(?:the )?end of the|early|late|mid)[ -](?P<phase>{PART_OF_DAY})\b"
    ),
    word_rule(Form.PART_OF_DAY, rf"(?P<phase>{PART_OF_DAY}|night|lunchtime)\b", leans=True),
    word_rule(
        Form.PART_OF_DAY,
        r"(?:at |around |by |before )?(?P<core>(?P<phase>noon(?:ish)?|midday|midnight|noontime))\b",
    ),
    word_rule(
        Form.PART_OF_DAY, r"(?:by|before|around|at|over|until) (?P<core>(?P<phase>lunch(?: ?time)?))\b"
    ),
    word_rule(Form.PART_OF_DAY, r"(?P<phase>after lunch)\b"),
    word_rule(Form.DAY, r"(?P<shift>(?P<phase>first thing)) in the morning\b"),
    word_rule(Form.PART_OF_DAY, r"(?P<phase>first thing)(?: in the morning)?\b", leans=True),
    word_rule(
        Form.END_OF_DAY,
        r"(?<!at )(?<!at the )(?:the )?(?:end|close) of (?:the |our |your |my )?(?:business |working |work )?day\b|"
        r"(?<=at )the end of the (?:business |working |work )?day(?=\s*(?:$|[.?!]|today|tomorrow|on))|e\.?o\.?d\b\.?|e o d\b|"
        r"(?:the )?(?:end|close) of (?:business|play|trading)\b(?: hours)?|c\.?o\.?b\b\.?|c o b\b",
    ),
)
