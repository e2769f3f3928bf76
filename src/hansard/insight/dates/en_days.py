# ruff: noqa: E501 (one expression to a line)
"""How English says days, weeks, months and distances between them."""

from hansard.insight.dates.en_feasts import NAMES, STEMS
from hansard.insight.dates.en_numbers import (
    DAY_CARDINAL,
    DAY_FIGURES,
    DAY_FIGURES_ORDINAL,
    DAY_ORDINAL,
    YEAR,
)
from hansard.insight.dates.en_words import (
    ANY_WEEKDAY,
    MONTH,
    MONTH_THAT_IS_NO_NAME,
    MONTH_THAT_IS_NO_OTHER_WORD,
    PART_OF_DAY,
    WEEKDAY,
    word_rule,
)
from hansard.insight.dates.grammar import hint
from hansard.insight.dates.terms import Form

FOLLOWS = (
    r"(?=\s*(?:$|[,;:!?)]|\.(?!\d))|\s+(?:at|by|after|before|in the|on|until|from|between|around|through|thru|till|and|or|so|if|but|because|"
    r"when|then|to (?!\d|noon)|for|with|i|we|you|he|she|they|it|is|it's|i'll|we'll|you'll|works?|would|will|should|please|instead|"
    r"morning|afternoon|arvo|evening|night|latest|this|next|today|tomorrow|tonight|though|ok|okay|yeah|sharp|or so|"
    r"either|anyway|regardless|hopefully|maybe|probably|thanks|thank|right|alright|um|uh|er|see|while|since|once|depending|otherwise|too|"
    r"my time|your time|our time|local time|eastern|pacific|central|or earlier|at the latest|tops|max|every|then|there|here|"
    r"also|just|can|could|let's|let|does|that|which|as|unless|otherwise|without|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
)
"""What may come after a bare number or ordinal that is a time: no noun that it counts."""

_SHIFT = r"(?:this|next|last|past|previous|the previous|the next|(?:this |the )?coming|(?:the )?following|(?:the )?current)"
_PART = (
    r"(?:(?:the )?(?:very )?(?:(?P<part>end|close|beginning|start|middle|rest|remainder|first half|second half) of |"
    r"(?P<part2>mid|early|late|later on|later|earlier|halfway through)(?: on)?(?: in)?[ -]))"
)
_END_OF = r"(?:(?:the )?(?:end|close) of )?"
_PERIOD = r"(?:working |work |business |calendar )?(?P<unit>weekend|week|month|quarter|year)\b(?!ly)"
_YEAR_AFTER = rf"(?:,? (?:of )?(?:(?P<year>{YEAR})|(?P<year_shift>this|next|last) year))?"
_OF_MONTH = rf"(?: of| in)? (?:(?P<month>{MONTH})\b{_YEAR_AFTER}|(?P<shift>the|this|next|last|the following|the coming) month\b)"
_UNTIL = r"(?:(?<=\bbefore )|(?<=\bby the time )|(?<=\bby the time that )|(?<=\btill )|(?<=\buntil )|(?<=\bonce )|(?<=\bwhen )|(?<=\bafter )|(?<=\bas ))"
_OVER = (
    r"(?P<over>(?:'s|'re| is| are) (?:all |well |officially )?(?:out|over|done|through|up|finished|gone|behind us|at an end)\b(?! of| to)"
    r"|(?: ends?| closes?(?: out)?| finishes| wraps(?: up)?| runs out| comes to an end| concludes| goes by)\b)"
)
"""Before the month is out."""

_MONTH_STEM = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_UNIT_STEM = "min|hour|hr|day|week|wk|fortnight|month|quarter|year"

_HOUR = r"(?<!\d)\d\d?(?!\d)|\d[ap]\b|\d[ap]\.?m|\d [ap]\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

_PATTERNS = {
    Form.DAY: "day|tomo|tmr|tommo|night|nite|morning|afternoon|arvo|evening|lunch",
    Form.WEEKDAY: "mon|tue|wed|thu|fri|sat|sun",
    Form.PERIOD: "week|month|quarter|year|eo[wmqy]",
    Form.MONTH: _MONTH_STEM,
    Form.DATE: rf"{_MONTH_STEM}|\d[-/.]\d",
    Form.FIGURES: r"\d[-/.]\d",
    Form.DAY_OF_MONTH: r"\d ?(?:st|nd|rd|th)\b|irst|econd|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth",
    Form.NTH_WEEKDAY: "day",
    Form.NTH_WEEK: "week",
    Form.LAST_DAY: "day",
    Form.QUARTER: "q[1-4]|quarter",
    Form.YEAR: r"19\d\d|20\d\d|'\d\d|twenty|nineteen|thousand",
    Form.AMOUNT: _UNIT_STEM,
    Form.OFFSET: rf"(?:{_UNIT_STEM}|mon|tue|wed|thu|fri|sat|sun|night|morning|evening)\w*\.? (?:before|after|from|prior|prec|prev|ahead|in adv|foll|earl|later|o[fnr]\b|at|and|"
    r"comm|beg|start|today|tomor)",
    Form.FEAST: STEMS,
    Form.CLOCK: _HOUR,
    Form.CLOCK_RANGE: _HOUR,
    Form.HOLIDAY: "holiday|weekend",
    Form.MINUTE: "hour|past|quarter",
    Form.PART_OF_DAY: "noon|midday|night|morning|arvo|evening|lunch|first thing",
    Form.END_OF_DAY: r"day|business|play|trading|e[. ]?o[. ]?d|c[. ]?o[. ]?b",
}
_HINT_OF = {pattern: hint(pattern) for pattern in set(_PATTERNS.values())}
HINTS = {form: _HINT_OF[pattern] for form, pattern in _PATTERNS.items()}

RULES = (
    word_rule(
        Form.DAY,
        rf"{_END_OF}(?:(?:the )?(?P<shift>day (?:after tomorrow|before yesterday)|later (?:on )?today|earlier today|today|"
        rf"tomorrow|tomm?orr?ow|tomoz|tmrw?|yesterday)\b|(?P<shift2>this|tomorrow) (?P<phase>{PART_OF_DAY}|lunchtime)\b|"
        r"(?P<shift3>last) (?P<phase2>night)\b)",
    ),
    word_rule(Form.DAY, r"(?P<shift>(?P<phase>tonight|tonite))\b"),
    word_rule(
        Form.WEEKDAY,
        rf"{_END_OF}(?:(?:(?P<near>this past|this|last|past|previous)|(?P<weeks>next)|(?:this |the )?(?:coming|upcoming)|(?:the )?(?P<follows>following)|the) )?"
        rf"(?P<weekday>{ANY_WEEKDAY})"
        r"(?:,? (?:of )?(?P<weeks2>this|next|last|the following|the coming|this coming) week\b"
        r"|,? (?:of )?the week (?P<weeks3>after next)\b|(?P<plus> week| fortnight| after next)\b(?! of))?",
    ),
    word_rule(
        Form.WEEKDAY,
        rf"(?P<weeks>this|next|last|the following|this coming) week,? (?:on )?(?P<weekday>{ANY_WEEKDAY})",
    ),
    word_rule(Form.WEEKDAY, rf"the (?P<weekday>{ANY_WEEKDAY}) before (?P<near>last)\b"),
    word_rule(Form.PERIOD, rf"{_PART}?(?P<shift>{_SHIFT}) {_PERIOD}"),
    word_rule(Form.PERIOD, rf"{_PART}(?:(?P<shift>the|our|your) )?{_PERIOD}"),
    word_rule(Form.PERIOD, rf"{_PART}?the (?P<unit>week|month|quarter|year|weekend) (?P<shift>after next)\b"),
    word_rule(Form.PERIOD, r"the (?P<unit>weekend)\b"),
    word_rule(
        Form.PERIOD,
        rf"{_UNTIL}(?:the|our|(?P<shift>this|next|the current)) (?:calendar |working )?(?P<unit>weekend|week|month|quarter|year){_OVER}",
    ),
    word_rule(Form.MONTH, rf"{_UNTIL}(?P<month>{MONTH}){_OVER}"),
    word_rule(
        Form.QUARTER,
        rf"{_UNTIL}(?P<quarter>q[1-4]|(?:the )?(?:first|second|third|fourth) quarter){_OVER}",
    ),
    word_rule(Form.END_OF_DAY, rf"{_UNTIL}(?:the|this) (?:business |working )?day{_OVER}"),
    word_rule(Form.PERIOD, r"(?P<unit>month|year|quarter)(?:'s|s|-)?[ -](?P<part>end)\b"),
    word_rule(Form.PERIOD, r"(?P<unit>week's) (?P<part>end)\b"),
    word_rule(Form.PERIOD, r"(?P<part>(?P<unit>eow|eom|eoq|eoy))\b"),
    word_rule(
        Form.MONTH, rf"{_PART}(?:the month of )?(?P<month>{MONTH_THAT_IS_NO_OTHER_WORD})\b{_YEAR_AFTER}"
    ),
    word_rule(
        Form.MONTH,
        rf"(?:the )?(?P<part>end|beginning|start|middle|rest|first half|second half) of (?P<month>{MONTH})\b{_YEAR_AFTER}",
    ),
    word_rule(Form.MONTH, rf"(?P<part>mid)[ -](?P<month>{MONTH})\b{_YEAR_AFTER}"),
    word_rule(
        Form.MONTH,
        rf"(?P<month>{MONTH}),? (?:of )?(?:(?P<year>{YEAR})|(?P<year_shift>next|last|this) year)\b",
    ),
    word_rule(Form.MONTH, rf"(?P<near>next|last|this) (?P<month>{MONTH_THAT_IS_NO_OTHER_WORD})\b"),
    word_rule(Form.MONTH, r"(?P<near>next|last) (?P<month>may|march)\b"),
    word_rule(Form.MONTH, rf"(?P<month>{MONTH_THAT_IS_NO_NAME})\b"),
    word_rule(
        Form.MONTH,
        r"(?:(?<=\bin )(?<!\bas in )|(?<=\bby )|(?<=\bof )|(?<=\buntil )|(?<=\bbefore )|(?<=\bsince )|(?<=\btill )|(?<=\bduring )|"
        rf"(?<=\bafter )|(?<=\bthrough ))(?P<month>{MONTH})\b",
    ),
    word_rule(
        Form.DATE, rf"(?P<month>{MONTH}) (?:the )?(?P<day>{DAY_FIGURES_ORDINAL}|{DAY_ORDINAL}){_YEAR_AFTER}"
    ),
    word_rule(
        Form.DATE,
        rf"(?P<month>{MONTH_THAT_IS_NO_OTHER_WORD}) (?P<day>{DAY_FIGURES}(?![\d:/%]|\.\d)|{DAY_CARDINAL})"
        rf"(?:,? (?P<year>{YEAR}))?",
    ),
    word_rule(
        Form.DATE,
        r"(?:(?<=\bon )|(?<=\bby )|(?<=\buntil )|(?<=\bbefore )|(?<=\bof )|(?<=\bis ))(?P<month>may|march) "
        rf"(?P<day>{DAY_FIGURES}(?![\d:/%]|\.\d)|{DAY_CARDINAL})(?:,? (?P<year>{YEAR}))?",
    ),
    word_rule(
        Form.DATE,
        rf"(?:the )?(?P<day>{DAY_FIGURES_ORDINAL}|{DAY_FIGURES}|{DAY_ORDINAL})(?: day)? of (?P<month>{MONTH})\b{_YEAR_AFTER}",
    ),
    word_rule(
        Form.DATE,
        rf"(?:the )?(?P<day>{DAY_FIGURES_ORDINAL}|{DAY_FIGURES}|{DAY_ORDINAL})[ -](?P<month>{MONTH_THAT_IS_NO_OTHER_WORD})\b"
        rf"(?:,?[ -](?P<year>{YEAR}))?",
    ),
    word_rule(Form.DATE, rf"(?:the )?(?P<day>{DAY_FIGURES_ORDINAL}) (?P<month>may|march)\b{_YEAR_AFTER}"),
    word_rule(Form.DATE, rf"(?P<day>{DAY_FIGURES})[ -](?P<month>may|march),?[ -](?P<year>{YEAR})"),
    word_rule(
        Form.DATE,
        rf"(?P<month>{MONTH_THAT_IS_NO_OTHER_WORD}) (?P<day>{DAY_FIGURES})(?:st|nd|rd|th)? ?(?:-|–|to|through) ?(?:the )?"
        rf"(?P<to_day>{DAY_FIGURES})(?:st|nd|rd|th)?\b(?![:/%]| ?[ap]\.?m){_YEAR_AFTER}",
    ),
    word_rule(
        Form.DATE,
        rf"(?:the )?(?P<day>{DAY_FIGURES})(?:st|nd|rd|th)? ?(?:-|–|to|through) ?(?:the )?(?P<to_day>{DAY_FIGURES})(?:st|nd|rd|th)? (?:of )?"
        rf"(?P<month>{MONTH_THAT_IS_NO_OTHER_WORD})\b{_YEAR_AFTER}",
    ),
    word_rule(Form.DATE, r"(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)\b"),
    word_rule(
        Form.DAY_OF_MONTH,
        rf"(?:on |by )?(?P<core>(?:the )?(?P<day>{DAY_FIGURES_ORDINAL}|{DAY_ORDINAL})(?: day)? of (?P<shift>this|next|last|the following|the coming) month\b)",
    ),
    word_rule(Form.DAY_OF_MONTH, rf"the (?P<day>{DAY_FIGURES_ORDINAL}|{DAY_ORDINAL}) of the month\b"),
    word_rule(
        Form.DAY_OF_MONTH,
        rf"(?P<shift>this|next|last) month,? on the (?P<day>{DAY_FIGURES_ORDINAL}|{DAY_ORDINAL})",
    ),
    word_rule(Form.DAY_OF_MONTH, rf"the (?P<day>{DAY_FIGURES_ORDINAL}){FOLLOWS}"),
    word_rule(
        Form.DAY_OF_MONTH,
        rf"(?:on|by|before|until|till|after|through|to|around|since|due|than|{WEEKDAY},?) (?P<core>(?:the )?(?P<day>{DAY_FIGURES_ORDINAL}|{DAY_ORDINAL})){FOLLOWS}",
    ),
    word_rule(
        Form.DAY_OF_MONTH,
        rf"the (?P<day>{DAY_ORDINAL})(?= (?:works|would work|is (?:fine|good|ok|okay|perfect|great|better|possible)|at \w+ ?(?:$|[.,]|[ap]\.?m)))",
    ),
    word_rule(
        Form.FIGURES,
        r"(?<![\d/.$€£-])(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<year>\d{4}|\d\d)(?![\d/%])",
    ),
    word_rule(
        Form.FIGURES,
        r"(?<![\d/.$€£-])(?!(?:1/[2-9]|2/3|3/[458]|[57]/8|24/7|[4-9]/10|9/11|50/50)\b)(?P<a>\d\d?)/(?P<b>\d\d?)"
        r"(?![\d/%]|\.\d| (?:of|cups?|inch(?:es)?|people)\b)",
    ),
    word_rule(
        Form.FIGURES,
        r"(?:(?<=\bon )|(?<=\bon the )|(?<=\bby )|(?<=\bby the )|(?<=\bbefore )|(?<=\buntil )|(?<=\bfrom )|(?<=\bdue ))(?!24/7)"
        r"(?P<a>\d\d?)/(?P<b>\d\d?)(?![\d/%]|\.\d| (?:of|cups?|inch(?:es)?|people)\b)",
    ),
    word_rule(
        Form.NTH_WEEKDAY,
        rf"(?:the )?(?P<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th) (?P<weekday>{WEEKDAY}){_OF_MONTH}",
    ),
    word_rule(
        Form.NTH_WEEK, rf"(?:the )?(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) week{_OF_MONTH}"
    ),
    word_rule(
        Form.LAST_DAY,
        rf"(?:the )?(?P<nth>first|last|final) (?P<unit>day|(?:business|working|work|banking) day|weekday){_OF_MONTH}",
    ),
    word_rule(
        Form.QUARTER,
        rf"{_PART}?(?P<quarter>q[1-4]|(?:the )?(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter)\b{_YEAR_AFTER}",
    ),
    word_rule(
        Form.YEAR,
        rf"(?:in|by|until|since|before|during|(?:(?:the )?(?P<part>end|beginning|start|middle|first half|second half|rest) of)|(?P<part2>early|late|mid)(?: in)?)[ -]"
        rf"(?P<core>(?P<year>{YEAR}))(?! ?(?:[-:]|\.\d|people|dollars|euros|pounds|percent|units|customers|users|hundred|thousand|days|hours|minutes|times|items|calls))",
    ),
    word_rule(
        Form.FEAST,
        rf"(?<!happy )(?<!merry )(?:the )?(?P<feast>{NAMES})(?! (?:party|bonus|card|sale|eggs?|bunny|gifts?|presents?|tree|dinner|shopping|menu|out)\b)\b"
        r"(?:,? (?:of )?(?P<year>20\d\d))?(?: (?P<around>weekend|week(?! after))\b)?",
    ),
    word_rule(
        Form.HOLIDAY,
        rf"(?:the |this |this coming )?(?:(?:next|coming|upcoming) )?(?:(?P<month>{MONTH}) )?(?:bank|public|statutory|stat|federal|national) holiday\b(?!s)"
        rf"(?: (?P<around>weekend)\b)?(?: (?P<weekday>{WEEKDAY})\b)?",
    ),
    word_rule(
        Form.HOLIDAY,
        rf"(?:the|this|this coming|our|your) (?:next |coming |upcoming )?(?:(?P<month>{MONTH}) )?(?P<long>long|holiday|three[ -]day|3[ -]day|four[ -]day|4[ -]day) weekend\b",
    ),
)
