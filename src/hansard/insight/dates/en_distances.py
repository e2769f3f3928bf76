# ruff: noqa: E501 (one expression to a line)
"""How English says distances in time: from now, or from another day."""

from hansard.insight.dates.en_feasts import NAMES
from hansard.insight.dates.en_numbers import COUNT, DAY_FIGURES_ORDINAL
from hansard.insight.dates.en_words import ANY_WEEKDAY, MONTH, word_rule
from hansard.insight.dates.terms import Form

_DAYS = r"(?:(?:business|working|work|banking|calendar)[ -]?days?|week ?days|workdays?|days?|weeks?|wks?|fortnights?|months?|quarters?|years?)"
_UNIT = rf"(?P<unit>{_DAYS}|hours?|hrs?)\b"
_MINUTES = r"(?P<unit2>minutes?|mins?)\b"
_MORE = r"(?:,? (?P<more>and a half|or two|or so|or 2|or less|or thereabouts)\b)?"
_ROUGHLY = (
    r"(?:(?:about|around|approximately|roughly|another(?! (?:day|week|month|hour|year|fortnight|business|working))|just|maybe|like|say|probably|at most|up to|no more than|less than|"
    r"under|as little as|at least|some|only|the next|the coming|next|the following|a maximum of) )*"
)
_TO = r" ?(?:-|–|to|or)(?: maybe| even)? ?"
_COUNTED = rf"(?P<count>{COUNT})(?:{_TO}(?P<most>{COUNT}))?[ -]"
_COUNTED_MINUTES = r"(?P<count2>{0})(?: ?(?:-|–|to|or) ?(?P<most2>{0}))? ?".format(
    r"(?:\d{1,3}|half|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty(?: five)?|thirty|forty(?: five)?|fifty|sixty|ninety)"
)
_ANY = rf"(?:{_COUNTED}{_UNIT}|{_COUNTED_MINUTES}{_MINUTES}){_MORE}"
_SOON = rf"(?:{_COUNTED}(?!years?\b){_UNIT}|{_COUNTED_MINUTES}{_MINUTES}){_MORE}"
_GIVES = r"(?:takes?|taking|allow|allow for|give (?:me|us|it|them|him|her|this|that)|gives? you|up to|need)"

_HEDGE = (
    r"(?:probably|maybe|perhaps|possibly|say|like|likely|at (?:the )?most|at least|up to|no more than|less than|"
    r"under|only|just|another|a good|give or take|anywhere from|somewhere between|i'd say|i would say|i'd guess|i guess|i think|i reckon|reckon|figure(?: on)?|"
    r"looking at|talking(?: about)?|count on|call it|(?:could|should|will|would|might|gonna|going to|'ll|'d) be) "
)
_ABOUT = r"(?:about|around|approximately|roughly)"
_END_OF_ANSWER = (
    r"(?=\s*(?:$|[.,;!?—])|\s+(?:and (?:i|i'll|we|we'll|you|you'll|it|it'll|that|then|they|they'll)|so|but|tops|max|maximum|i think|i guess|i'd say|"
    r"probably|maybe|at (?:the )?(?:very )?(?:most|latest)|for (?:it|that|this|them|us|me|the|your|a|an)|to (?!go\b)[a-z]+|until|till|before|"
    r"depending|if|because|or so|give or take|then|okay|ok|right|yeah)\b)"
)
"""What comes after a distance that answers "when": nothing that it measures ("two weeks of leave")."""
_WAITS = ("it", "that", "this", "time", "wait", "turnaround", "eta", "delivery", "shipping", "answer")
_IS_NO_LENGTH = rf"(?:(?<!\bis )(?<!\bare )(?<!'s )|{'|'.join(rf'(?<={wait} is )|(?<={wait}' + chr(39) + 's )' for wait in _WAITS)})"
"""The wait is about two weeks, but not the warranty."""
_OPENING = r"(?:^|[,.;:!?] )(?:(?:um|uh|er|erm|well|so|okay|ok|yeah|yes|sure|oh|hmm|right|like) )*"
_HOLDS = (
    r"(?:have|has|'ve|'s|got|leaves?|gives?|given|gave|there's|there are|only)"
    r"(?: (?:got|only|just|about|exactly|still|another|roughly|maybe|around|like|you|us|me|them|him|her|everyone|everybody|now))*"
)
_SIGN = r"(?P<sign>before|after|prior to|ahead of|in advance of|previous to|following)\b"
_BEHIND = (
    r"(?P<follows>(?P<sign>beforehand|before|earlier|early|prior|in advance|ahead of time|ahead|afterwards|after|later)\b)(?: (?:that|then|it|this)\b)?"
    r"(?=\s*(?:$|[.,;!?])|\s+(?:and|so|but|or|please|if|because|at the latest|to be|just)\b)"
)
_NO_TIME = r"(?! (?:\d|noon|midday|midnight|lunch|work|hours|school|dinner|breakfast|last|next|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"

RULES = (
    word_rule(
        Form.AMOUNT,
        r"(?<!once )(?<!twice )(?<!times )(?:with)?in(?:side(?: of)?)? "
        rf"{_ROUGHLY}(?:{_COUNTED}{_UNIT}|{_COUNTED_MINUTES}{_MINUTES})(?:'s?)?{_MORE}(?: (?:time|from (?:now|today)))?",
        needs="in |inside",
    ),
    word_rule(
        Form.AMOUNT,
        r"within the (?:next )?(?P<unit>hour|day|week|fortnight|month|year)\b",
        needs="within the",
    ),
    word_rule(
        Form.AMOUNT,
        r"(?:in|over|during) the (?:next|coming) (?P<unit>hour|day|week|fortnight|month|year)(?: (?P<more>or two|or so))?\b",
        needs="the next|the coming",
    ),
    word_rule(Form.AMOUNT, r"the next (?P<unit>fortnight)\b", needs="next"),
    word_rule(
        Form.AMOUNT,
        rf"(?:the|over the|for the|these) next (?:{_COUNTED}{_UNIT}|{_COUNTED_MINUTES}{_MINUTES}){_MORE}",
        needs="next",
    ),
    word_rule(Form.AMOUNT, rf"{_ANY} from (?:now|today)\b", needs="from now|from today"),
    word_rule(
        Form.AMOUNT,
        r"(?:the |within one |within the )?next (?P<unit>(?:business|working|work) day)\b",
        needs="next",
    ),
    word_rule(
        Form.AMOUNT,
        rf"{_COUNTED}(?P<unit>(?:business|working|work|banking)[ -]?days?)\b",
        needs="business|work|bank",
    ),
    word_rule(
        Form.AMOUNT,
        rf"give (?:me|us|it|them|him|her) {_ROUGHLY}(?P<core>{_COUNTED_MINUTES}{_MINUTES}|{_COUNTED}(?P<unit>hours?)\b{_MORE})",
        needs="give ",
    ),
    word_rule(
        Form.AMOUNT,
        rf"{_GIVES} {_ROUGHLY}(?P<core>{_COUNTED}(?P<unit>days?|weeks?|fortnights?|months?)\b{_MORE})(?! (?:of|off|ago|to (?:get|drive|walk)))",
        needs="take|taking|allow|give|up to|need",
    ),
    word_rule(
        Form.AMOUNT,
        rf"(?:{_HEDGE}){{1,4}}(?P<core>{_SOON}(?: from (?:now|today)\b)?){_END_OF_ANSWER}",
        needs="probably|maybe|perhaps|possibly|say |like|at most|at the most|at least|up to|no more|less than|under |only |just |another|a good|give or take|anywhere|somewhere|i'd|i would|guess|think|reckon|figure|looking at|talking|count on|call it| be ",
    ),
    word_rule(
        Form.AMOUNT,
        rf"{_IS_NO_LENGTH}{_ABOUT} {_SOON}(?: from (?:now|today)\b)?{_END_OF_ANSWER}",
        needs="about|around|approx|roughly",
    ),
    word_rule(
        Form.AMOUNT,
        rf"(?P<core>{_ANY}) (?:tops|max|maximum|at (?:the )?most|give or take|i think|i guess|i'd say)\b",
        needs=" tops| max| at most| at the most| give or take| i think| i guess| i'd say",
    ),
    word_rule(
        Form.AMOUNT,
        rf"{_OPENING}(?P<core>{_ANY})(?= and (?:i'll|we'll|you'll|it'll|they'll|he'll|she'll|i|we|it|you|then)\b)",
        needs=" and ",
    ),
    word_rule(
        Form.AMOUNT,
        rf"{_OPENING}(?P<core>(?P<count>{COUNT}){_TO}(?P<most>{COUNT})[ -]{_UNIT})(?=\s*(?:$|[.,!?]))",
        needs="-|–| to | or ",
    ),
    word_rule(
        Form.AMOUNT,
        rf"{_OPENING}(?P<core>{_COUNTED}{_UNIT} (?P<more>or two|or so|or 2))(?=\s*(?:$|[.,!?]))",
        needs=" or ",
    ),
    word_rule(
        Form.AMOUNT,
        rf"{_HOLDS} (?P<core>{_ANY})(?=(?: (?:left|more|max|from (?:now|today)|in which))?(?: to (?!go to\b|drive\b|get there\b)[a-z]| left\b| until\b| till\b))",
        needs="have|has|'ve|'s|got|leave|give|gave|there",
    ),
    word_rule(
        Form.AMOUNT,
        rf"\b(?:you|we)(?: only| just| still)?(?:'ve got| have(?: got)?)(?: (?:only|just|about|exactly|another|maybe))* (?P<core>{_ANY})(?=\s*(?:$|[.,!?]))",
        needs="have|'ve got",
    ),
    word_rule(Form.AMOUNT, rf"(?:about |around |like )?{_ANY} (?P<sign>ago|back)\b", needs=" ago| back"),
    word_rule(Form.OFFSET, rf"(?:in )?{_ROUGHLY}{_COUNTED}(?P<unit>{_DAYS})\b{_MORE} {_BEHIND}"),
    word_rule(
        Form.OFFSET, rf"(?:{_COUNTED}(?P<unit>hours?|hrs?)\b{_MORE}|{_COUNTED_MINUTES}{_MINUTES}) {_BEHIND}"
    ),
    word_rule(Form.OFFSET, rf"the (?P<unit>day|night|morning|evening|week|weekend) {_BEHIND}"),
    word_rule(Form.OFFSET, rf"the (?P<weekday>{ANY_WEEKDAY}) {_BEHIND}"),
    word_rule(
        Form.OFFSET,
        rf"(?:in )?{_ROUGHLY}{_COUNTED}(?P<unit>{_DAYS})\b{_MORE} (?P<sign>from|after|before|prior to|ahead of|in advance of|previous to|following)\b",
    ),
    word_rule(
        Form.OFFSET,
        rf"(?:in )?{_ROUGHLY}(?:{_COUNTED}(?P<unit>hours?|hrs?)\b{_MORE}|{_COUNTED_MINUTES}{_MINUTES}) {_SIGN}",
    ),
    word_rule(Form.OFFSET, r"a (?P<unit>week|fortnight) (?P<sign>on)\b"),
    word_rule(Form.OFFSET, rf"{_COUNTED}(?P<unit>weeks?|fortnights?)(?= (?:today|tomorrow)\b)"),
    word_rule(
        Form.OFFSET,
        r"the (?P<unit>day|night|morning|evening|week|month|weekend) (?P<sign>before|after|following|preceding)\b(?! next\b)",
    ),
    word_rule(
        Form.OFFSET,
        rf"the (?:last |next |first )?(?P<unit>(?:business|working|work)[ -]?day|weekday) {_SIGN}",
    ),
    word_rule(
        Form.OFFSET,
        rf"the (?:(?:last|next|very next) |(?P<count>first|second|third) )?(?P<weekday>{ANY_WEEKDAY}) {_SIGN}{_NO_TIME}",
    ),
    word_rule(
        Form.OFFSET,
        rf"(?:(?P<count>first|second|third) )?(?P<weekday>{ANY_WEEKDAY}) {_SIGN}(?= (?:the )?(?:{NAMES}|{DAY_FIGURES_ORDINAL}|{MONTH} \d))",
    ),
    word_rule(Form.OFFSET, r"(?:the )?(?P<unit>week) (?P<sign>of|commencing|beginning|starting)(?: on)?\b"),
)
