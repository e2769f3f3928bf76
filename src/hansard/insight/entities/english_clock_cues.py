# ruff: noqa: E501 (one family of words to a line)
"""What stands around times of the clock in English, as patterns for text in small letters."""

import re

HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TY = rf"(?:twenty|thirty|forty|fifty)(?:[ -](?:{_ONES}))?"
_TEEN = "(?:thir|four|fif|six|seven|eigh|nine)teen"
_MINUTE = rf"(?P<minute>(?:oh|o|zero)[ -](?:{_ONES})|ten|eleven|twelve|{_TEEN}|{_TY})"
_HOUR = rf"(?P<hour>(?:1[0-2]|[1-9])(?![\d.,:%/-])|(?:{HOURS})(?!-))"
_START = r"(?<![\w.,:/$€£#-])"

HINT = re.compile(
    rf"(?<!\d)\d\d?(?!\d)|\b[012]\d\d\d ?(?:h|s|f|t|b|d|k)|\b(?:{HOURS})\b|teen|twenty|morning|afternoon|evening|night|noon|lunchtime"
)
"""Without any of these there is no time in a text."""
EXACT = re.compile(
    rf"{_START}(?P<hour>{HOURS}|1[0-2]|[1-9])(?:[ -]{_MINUTE}|\.(?P<figures>[0-5]\d))(?![\w%])(?!-\w|\.\d)"
)
"""Seven fifteen, 7.15."""
MILITARY = re.compile(
    rf"{_START}(?:(?:(?P<hour>{_TEEN}|twenty(?: one| two| three)?)|(?:oh|zero) (?P<early>{_ONES})) (?:hundred|{_MINUTE})(?: hours\b)?"
    r"|(?P<four>(?:[01]\d|2[0-3])[0-5]\d)(?= ?(?:hours|hrs|h|sharp|start|finish|shift|train|flight|bus|service|departure|kick-?off)\b))(?!\w)"
)
TOWARDS = re.compile(
    rf"{_START}(?P<span>five|ten|twenty(?:[ -]five)?|(?:a )?quarter|half|\d\d?)(?P<exact> minutes)? (?P<way>past|after|before|to|of|till) {_HOUR}(?!\w)"
)
SHORT = re.compile(
    rf"{_START}(?P<span>five|ten|twenty(?:[ -]five)?|quarter) (?P<way>past|to)(?= ?(?:$|[.,;!?]|now\b))"
)
"""Twenty to, where everybody knows of which hour."""
BESIDE = re.compile(
    r"(?:the )?(?P<part>morning|afternoon|evening|night|noon|lunchtime)\b(?! (?:of|shift|guards?|box|class|rate|tariff|team|crew))"
)
"""A part of the day beside another time: "Tuesday morning or afternoon"."""
BARE = re.compile(rf"{_START}{_HOUR}(?!\w)")
PART = re.compile(
    r"\b(?:(?:that|the|the same|the next|the following|the other|one|early|late|weekday|weekend) (?P<part>(?:morning|afternoon|evening|night)s?)"
    r"|(?:(?<=day )|(?<=tomorrow ))(?:uh|um|er) (?P<part2>morning|afternoon|evening|night)"
    r"|by (?P<part4>morning|evening|nightfall|lunchtime)"
    r"|(?P<part3>mornings|afternoons|evenings)(?= (?:only|are|work|suit)\b))(?!\w)"
    r"(?! (?:shift|class|rate|tariff|team|crew|news|porter|bus|train|staff|manager|nurse|watch|owl|club|mode|light|everyone|all|sir|ma'am|to you|desk|school)s?\b)"
)

CODE = re.compile(
    r"\b(?:rooms?|flights?|numbers?|codes?|ending(?: in| with)?|extension|ext|unit|suite|apartment|apt|flat|pages?|route|line|gate|channel|highway|reference|ref|order|account|policy|model|"
    r"section|form|chapter|item|lot|invoice|card|zip|digits?|levels?|floor|aisle|bay|sizes?|version|step|stage|type|grade|scored?|rat(?:ed?|ing)|platform|ticket|claim|case|serial|pin|area|"
    r"district|zone|row|seat|table|door|house|bus|tram|locker|dial(?:led|ed)?|plus|minus|times|point|percent|hundred|thousand|million|over|under|out of|aged?|turn(?:s|ed|ing)?|"
    rf"{_TY}|{_TEEN}|oh|zero|{HOURS})(?:[ -]| is | was | it's |'s |, )$"
)
"""A number that calls something, or a part of a longer one."""
MONEY = re.compile(
    r"\b(?:costs?|pric(?:e[sd]?|ing)|pa(?:y|ys|id|ying)|charg(?:e[sd]?|ing)|owe[sd]?|fees?|quot(?:e[sd]?|ing)|refund(?:ed)?|balance|totals?|deposit|rents?|salary|wages?|premium|budget|worth|"
    r"bill(?:ed|s)?|invoiced?|spen[dt]|sav(?:e[sd]?|ing)|earn|discount|estimate|dollars?|pounds?|euros?|signed for|how much)\b[^.?!;]{0,32}$"
)
"""A price is spoken of."""
_MEETING = (
    r"(?:invit(?:e|ation)|book(?:ed|ing)?|schedul(?:e[sd]?|ing)|set(?: up)?|down|table|appointment|reservation|meet(?:ing|s)?|call|alarm|slot|aim(?:ing)?|confirm(?:ed)?|here|ready|leav(?:e|ing)|arriv(?:e|es|ing)|there|"
    r"pencil(?:led|ed)?|put)"
)
_ROUGHLY = r"(?:around |about |like |say |maybe |exactly |nearly |just |roughly |at least |at most |at the latest |the |a )?"
AT = re.compile(
    r"(?:\b(?:at|by|around|about|round|till?|until|before|after|since|from|between|past|gone|nearly|almost|exactly|roughly|just|like|circa|say|make it|starts?|ends?|opens?|closes?|how about|"
    rf"what about|maybe|no later than|earlier than|later than|(?:sunrise|sunset|curtain|kick-?off|doors|boarding|departure|arrival|call|high water|low water|high tide|low tide|train|bus|flight|meeting|lunch|dinner|breakfast|"
    rf"service|shift|class|slot|appointment|time|interview|session|alarm|clock|check-?in|check-?out|pick-?up|drop-?off|eta|deadline|cut-?off|opening|closing|kickoff)(?: time)?(?:'s| is| was|'s at)?)|@|\b{_MEETING}(?: \w+){{0,4}} for) {_ROUGHLY}$"
)
"""Hour and minute behind these are a time."""
WHICH = re.compile(r"\b(?:the|a|an|my|your|our|that|his|her|its|their|this) $")
OPENS = re.compile(
    r"\b(?:then|it's|it is|it was|no|yes|yeah|else|either|does|do|would|will|is|could|can (?:we|you|i) do|so|or|and|okay|ok|um|uh|then|have) $|^$|[,.?!;] $"
)
DAY = re.compile(r"(?:day|tomorrow|today|tonight|week|\dst|\dnd|\drd|\dth)[,]? (?:at |around |about )?$")
EVENT = re.compile(
    r" (?:train|bus|flight|plane|ferry|boat|shuttle|coach|show|showing|slot|appointment|service|departure|arrival|class|session|screening|meeting|call|one|start|finish|kick-?off|delivery|opening|"
    r"reservation|booking|check-?in|alarm|shift|to (?!\d)[a-z]+|into|from|out of|is (?:full|gone|taken|fine|free|open|available|better|good)|was (?:full|gone|late|cancell?ed))"
)
"""Said of the ten forty."""
FITS = re.compile(
    r",? (?:works?|suits?|fits?|is (?:fine|good|great|perfect|ok|okay|too early|too late|full|taken|available|free|best|better|ideal|open|lovely)|would (?:work|suit|be|do)|or (?:so|later|earlier|"
    r"thereabouts|before|after)|onwards?|on the dot|sharp|start|finish|in the (?:morning|afternoon|evening)|tomorrow|tonight|today|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|departure|appointment|"
    r"slot|at the (?:latest|earliest)|latest|lunch|dinner|breakfast|kick-?off|eastern|pacific|central|local time|your time|my time|our time|as (?:usual|planned|agreed))\b"
)
"""Said of a time."""
STANDS = re.compile(
    r"\s*(?:$|[,;:!?)…—]|\.(?!\d)|-- )|\s+(?:at|by|after|before|in|on|until|from|between|around|through|thru|till|and|or|so|if|but|because|when|then|for|with|without|i|we|you|he|she|they|it|is|was|"
    r"it's|i'll|we'll|you'll|i'm|there|works?|would|will|should|please|instead|latest|this|next|today|tomorrow|tonight|though|ok|okay|yeah|sharp|either|anyway|hopefully|maybe|probably|thanks|"
    r"thank|right|alright|um|uh|er|see|while|since|once|otherwise|too|promise|cause|cos|coz|'cause|guaranteed|tops|max|means|starts?|ends?|onward|ish|eastern|pacific|central|every|here|also|just|can|could|let's|does|that|which|as|unless|the|my|your|our|his|her|their|a|an|"
    r"no|not|any|onwards?|already|now|gets?|leaves|arrives|to (?!\d)[a-z]+|into|like|exactly|\w+(?:ed|ing|ly))(?![\w%-])"
)
"""Nothing that a number counts."""
SCALE = re.compile(
    r"[ -]?(?:percent|per cent|%|dollars?|pounds?|euros?|bucks|quid|cents?|pence|grand|hundred|thousand|million|each|per|a (?:month|week|year|head|piece|pop)|off|in total|all in|altogether|plus tax|"
    rf"vat|points?|degrees|miles|people|minutes?|hours?|days?|weeks?|months?|years?|zero|oh|{HOURS}|{_TEEN}|{_TY}|sixty|seventy|eighty|ninety|of)(?!\w)"
)
"""Something that a number measures."""
QUARTERS = frozenset({"fifteen", "thirty", "forty five", "forty-five"})
"""Minutes that are told without any word that speaks of time."""
SENTENCE = re.compile(r"(?:^|[.?!] )(?:yes|yeah|ok|okay|no|so|then)?,? ?$")
IS_GOOD = re.compile(r"(?:'s| is) (?:good|fine|great|perfect|ok|okay|better|best|too early|too late)\b")
SHARP = re.compile(
    r"(?: sharp| on the dot| at the latest| latest(?! \w)| o'clock| tonight\b| tomorrow\b| this (?:morning|afternoon|evening)\b)"
)
"""What stands behind an hour, and behind nothing that is counted."""
TAKES = re.compile(
    r"\b(?:need|want|have|had|got|get|take|order|ordered|buy|bought|send|sent|make|made|did|do|only|just|all|these|those|of|with|for|and|or|my|your|our|the) $"
)
SLOT = re.compile(r" (?:window|slot|shift|appointment|delivery)\b")
TO_HOUR = re.compile(rf" to (?:{HOURS}|\d\d?)(?!\w)")
DASHED = re.compile(
    r"(?<![\w.,:/$€£#-])(?P<hour>1[0-2]|[1-9]) ?[-–] ?(?P<last>1[0-2]|[1-9])(?![\w:%/-]|\.\d)"
)
HOUR = re.compile(
    rf"(?:\b{_MEETING}(?: \w+){{0,3}} for|(?:any ?time|just|well|way|long|not) past|@|(?:eta|deadline|cut-?off|closing|kick-?off)(?: time)?(?: is|'s| was)) {_ROUGHLY}$|"
    r"\b(?:at|by|around|round|till?|until|before|after|since|from|gone|no later than|earlier than|later than|nearly|almost|just (?:after|before|gone)|(?:shortly|a bit|a little|soon|right) (?:after|before)) "
    r"(?:around |about |like |say |maybe |exactly |nearly |roughly |at least |at most )?$"
)
"""An hour alone behind these is a time, unless it counts something."""
NO_HOUR = re.compile(
    r"\b(?:rais\w+|increas\w+|cut|reduc\w+|dropp?\w*|went up|go(?:es)? up|gone up|low\w+|multipl\w+|divid\w+|times|priced|valued|outnumbered|grew|grow|rated?|scale(?: of)?|look(?:s|ed|ing)?|good|"
    r"better|bad|best|score[sd]?|ranked|(?:cap|limit|max|set)(?:ped|ted)?|aged?|children|kids|twins|count(?:ed|ing)?|one|two|three|four|more|less|pick\w*|choose|choos\w+|temperature|interest|"
    r"rates?|rows?|levels?|prices?|it) (?:at|by|from|before|after|around|till?|until) $"
)
SOFT = re.compile(
    r"(?:how about|how's|what about|make it|let's (?:do|say|go for|make it)|can (?:we|you|i) (?:do|say|make)|could (?:we|you) (?:do|say|make)|i can do|i could do|we could do|shall we say|say|does|would|is|or maybe|maybe|"
    r"then|not) (?:around |about |the )?$"
)
"""An hour alone behind these is a time where times are spoken of."""
CLOSES = re.compile(
    r"\s*(?:$|[?.,!;](?!\d))|,? (?:work|suit|be|do|ok|okay|good|alright|fine|instead|or|then|if|sound)\b"
)
IT_IS = re.compile(
    r"\b(?:it's|it is|it was|time is|time was)(?: (?:gone|nearly|almost|just gone|just after|just before|past|already|only just|just about))+ $"
)
NOW = re.compile(r"(?:^|[.,!?] )(?:all ?right|right|ok|okay|well|so)?,? ?it's $")
LET_US = re.compile(r",? (?:let's|so (?:let's|we)|we (?:should|better|might)|shall we|already)")
JOIN = re.compile(
    r"(?: ?[,-]? ?(?:or|and|to|till|until|til|through|then|–|-) ?|, ?)(?:maybe |even |again )?(?:the |a |an )?(?:about |around |at |by )?"
)
BUSY = re.compile(
    r"\b(?:open|work(?:s|ing|ed)?|shifts?|hours(?: are)?|available|free|window|slot|on duty|in the office|delivery|between|weekdays|mondays?|days|nights)(?:,? (?:is|are|of|was|from|between))? $"
)
"""Two hours behind these are a range of the clock."""
ANSWER = re.compile(
    r"(?:\W*\b(?:at|by|um|uh|er|yes|yeah|well|so|about|around|say|maybe|probably|let's say|i think|it was|it's|make it|okay|ok|oh|how about|sometime|after|before|from|like|the|let me see)\b)*\W*$"
)
"""What may stand before the answer to a question."""
