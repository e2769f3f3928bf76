# ruff: noqa: E501 (one phrase to a line)
"""Promises, decisions, questions and small words in English; fragments as for agents."""

from collections.abc import Mapping

from hansard.insight.phrases.cue import Cue
from hansard.insight.phrases.en_parts import COUNT, I_WILL, LATER, LEAD, WEEKDAY

CUES: Mapping[Cue, tuple[str, ...]] = {
    Cue.PROMISE: (
        rf"{I_WILL} {LATER}",
        rf"i'?ll (?:definitely |try to |probably )?{LATER}",
        rf"let me {LATER}",
        rf"i (?:promise|intend|plan|agree) to {LATER}",
        r"i(?:'ll| will) (?:take|do|handle|own) (?:that|it|the|this|care)",
    ),
    Cue.OTHERS_TASK: (
        rf"you(?:'ll| will)? (?:need|have) to {LATER}",
        rf"(?:please|can you|could you|would you|will you)(?: please)? {LATER}",
        rf"(?-i:[A-Z])\w+(?:,)? (?:will|is going to|can you|could you|please) {LATER}",
    ),
    Cue.REJECTION: (
        r"no",
        r"nope",
        r"no thanks",
        r"no thank you",
        r"don't (?:bother|worry|do that|want)",
        r"not (?:necessary|needed|now|interested)",
        r"i(?:'d| would) rather not",
        r"never ?mind",
    ),
    Cue.DUE: (
        rf"(?:by|on|before|until|this|next|due|for) (?:the )?(?:end of (?:the |this |next )?(?:day|week|month|business|{WEEKDAY})|{WEEKDAY}(?: (?:morning|afternoon|evening|night))?|tomorrow|today|tonight|noon|midday|week|month|morning|afternoon)",
        rf"(?:within|in|after) (?:the next )?{COUNT}(?: (?:to|or|and) {COUNT})? (?:business |working )?(?:minutes?|hours?|days?|weeks?|months?)",
        r"(?:in|within) the next (?:few )?(?:minutes|hours|days|weeks)",
        r"tomorrow(?: (?:morning|afternoon|evening|night))?",
        r"tonight",
        r"later today",
        r"(?:this|next) (?:week|month|morning|afternoon|evening)",
        r"(?:by|at|before|around) \d{1,2}(?::\d{2})? ?(?:am|pm|a\.m\.|p\.m\.|o'clock)",
        r"(?:by|on|before) (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2}(?:st|nd|rd|th)?)?",
        r"(?:by|on|before) the \d{1,2}(?:st|nd|rd|th)(?: of \w+)?",
        r"(?:by|on|before) \d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?",
        WEEKDAY,
        r"as soon as possible",
    ),
    Cue.DECISION: (
        r"(?:we|we've|we have|we all) (?:\w+ )?(?:decided|agreed|concluded|settled)",
        r"(?:let's|let us|we'll|we will|we should|so we) go (?:with|for|ahead)",
        r"(?:the|our|my|final) decision (?:is|was)",
        r"(?:it's|it is|that's|that is) (?:decided|agreed|settled)",
        r"(?:is|are|was|were) (?:approved|agreed|signed off)",
        r"we(?:'re| are) going (?:to go )?(?:with|for|ahead)",
        r"(?:okay|ok|so|alright|right)[, ]+(?:agreed|decided)",
        r"(?:everyone|everybody|all) agrees?(?:d)?",
        r"we(?:'ll| will) (?:keep|drop|use|stick with|move|postpone|choose|launch|ship|release)",
        r"let's (?:keep|drop|use|stick with|move|postpone|choose|launch|ship|say)",
    ),
    Cue.OPEN_POINT: (
        r"(?:open|outstanding|remaining|unresolved) (?:question|point|issue|item|matter)s?",
        r"(?:still|we|i|you|they) (?:still )?need(?:s)? to (?:decide|find out|figure out|discuss|clarify|check|know|agree|think about|look at|work out)",
        r"(?:to be|not yet|hasn't been|haven't been|yet to be) (?:decided|determined|confirmed|agreed|clear|clarified)",
        r"(?:not|isn't|it's not|still not|not yet) (?:\w+ )?(?:sure|clear|decided|certain) (?:yet|whether|if|how|who|what|about|when)",
        r"(?:we|i) (?:don't|do not) (?:yet )?know (?:yet|whether|if|how|who|what|when)",
        r"(?:park|postpone|table|leave) (?:that|this|it) (?:for|until|open)",
        r"(?:question|issue) (?:is|remains) (?:whether|how|who|open|what|still)",
    ),
    Cue.CONDITION: (r"(?:once|if|when|after|until|unless|as soon as|should)",),
    Cue.DOUBT: (
        r"(?:if|whether|how|hope|hopefully|until|was|were|please|want|wish|unless|get|getting|need|not|never|no|\w+n't|when|once|till)",
    ),
    Cue.QUESTION: (
        r"^(?:(?:and|so|but|okay|ok|well|um|uh|now|yeah|yes|sorry)[, ]+)*(?:what|when|where|why|who|whom|whose|which|how|is|are|am|was|were|do|does|did|can|could|will|would|shall|should|may|has|have|had|isn't|aren't|don't|doesn't|didn't|can't|won't) (?:i|you|we|they|he|she|it|there|that|this|these|those|the|a|an|my|your|our|anyone|anybody|someone|is|are|was|were|do|does|did|can|could|will|would|should|about|much|many|long|often|far|soon|else|kind|time|number|have|has|'s)",
    ),
    Cue.NO_ANSWER: (
        r"i (?:don't|do not) know",
        r"no idea",
        r"not sure",
        r"(?:can't|cannot) (?:tell|say|answer)",
        r"good question",
        r"i(?:'ll| will| would|'d) (?:have|need) to (?:check|ask|find out|look)",
    ),
    Cue.CONFIRMABLE: (
        rf"^{LEAD}*(?:so (?:you|i|it|that|they|we|there|your|the|my|this|that's|it's|you're|i'm|they're|we're|there's)|(?:and |but )?you(?:'re|'ve|r)?(?! (?:can(?! (?:hear|see))|could|should|need|will|would|may|might|must|have to|know|guys)\b)|you mentioned|just to (?:confirm|check|verify|be (?:sure|clear)))",
    ),
    Cue.CONFIRMATION: (
        r"^(?:(?:um+|uh+|oh|well|ah|hm+|mm+),? )*(?:no|nope|nah|yes|yep|yup|correct|exactly|not (?:yet|really|quite|if|any|at|that|unless|the|on)|(?:that's|that is) (?:right|correct|it)|i (?:do|did|am|have|don't|didn't|haven't)|we (?:do|did|are|have))",
    ),
    Cue.PROMPT: (
        r"(?:press|dial|push) (?:\d|one|two|three|four|five|six|seven|eight|nine|zero|star|pound|hash|the (?:pound|star|hash))",
        r"(?:this|your|the|all) calls?(?: \w+)? (?:may|will|might|is|are|can) (?:\w+ )?(?:be )?(?:recorded|monitored)",
        r"(?:leave|record) (?:a|your|us a) (?:\w+ )?message(?: (?:after|at|following) the (?:tone|beep))?",
        r"(?:after|at) the (?:tone|beep)",
        r"(?:the )?person you (?:are|were) (?:calling|trying to reach)",
        r"(?:you have|you've) reached (?:the )?(?:voice ?mail|mailbox|answering)",
        r"(?:is|are) (?:currently )?(?:not available|unavailable)(?: to take your call| right now| at the moment)?[.,]? ?(?:please|leave|at the tone)",
        r"your call is (?:very )?important to us",
        r"(?:all )?(?:of )?our (?:\w+ )?(?:agents|representatives|operators|lines) are (?:currently |all )?busy",
        r"(?:estimated|approximate|expected) wait(?:ing)? time",
        r"you are (?:number|caller) \w+ in",
        r"(?:our )?menu (?:options )?ha(?:s|ve) (?:recently )?changed",
        r"para espa(?:ñ|n)ol",
        r"for (?:english|quality (?:and|assurance)|training and quality)",
        r"please (?:remain|stay) on the line(?: and| for| your|,)",
        r"when you(?:'re| are| have) (?:finished|done) recording",
        r"enter your \w+(?: \w+){0,3} followed by",
        r"hang up or press",
        r"the (?:voice ?mail|mailbox) (?:box )?(?:is full|of|belonging)",
        r"(?:next )?available (?:agent|representative|operator)(?: will| as)?",
        r"forwarded to (?:an? )?(?:automated )?(?:voice|answering|voicemail)",
    ),
    Cue.LIVE_PERSON: (
        r"how (?:can|may|could) i (?:help|assist)",
        r"my name is",
        r"this is \w+ (?:speaking|from|with|and)",
        r"who am i speaking",
        r"(?:can|may|could) i (?:get|have) your",
        r"i(?:'m| am) calling",
    ),
    Cue.CALLBACK_NUMBER: (
        r"(?:\+?\d[\d\s().-]{5,}\d)",
        r"(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)[\s,.-]+){6,}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)",
    ),
}


NEGATION = r"(?:\b(?:not|never|no|without|nobody|none|hardly|\w+n't|cannot)\b\s+(?:[\w']+\s+){0,3})$"
BACKCHANNELS = frozenset(
    [
        "yes",
        "yeah",
        "yep",
        "yup",
        "ok",
        "okay",
        "mm",
        "mhm",
        "mm-hm",
        "mm-hmm",
        "uh-huh",
        "hm",
        "hmm",
        "right",
        "sure",
        "uh",
        "um",
        "ah",
        "oh",
        "aha",
        "alright",
        "good",
        "i",
        "see",
        "great",
        "cool",
        "fine",
        "true",
        "exactly",
    ]
)
FILLERS = (
    r"(?:(?:um+|uh+|erm?|ah|oh|well|so|okay|ok|alright|all right|right|yes|yeah|yep|yup|no|sure|certainly|absolutely|of course|great|perfect|good|(?:thanks?|thank you)(?: so much| very much)?(?! for)|"
    r"hi|hello|hey|good (?:morning|afternoon|evening)|now(?! that)|and|but|actually|basically|please|listen|look|you know|i mean|i see(?! \w)|i understand(?! \w)|no problem|(?-i:there)(?! (?:is|are|was|were|has|have|will|must|seems?))|not a problem|excellent|wonderful|fantastic|awesome|you're welcome|got it|sounds good|however|here you go|there you go|also|then|like|kind of)(?=[\s,.!?:;-]|$)[\s,.!?:;-]*(?:(?-i:[A-Z][a-z]+)[,.!][\s]*)?)+"
)
NAMES_CALLED = r"(?:(?:^|[.!?,] )(?P<first>[A-Z][a-z]+)(?=[,!]| (?:speaking|here))|, (?P<last>[A-Z][a-z]+)(?=[.!?,]|$)|(?:[Tt]his is|[Mm]y name is|[Nn]ame's|[Ii]'m|[Ii] am|[Hh]i|[Hh]ello|[Tt]hank you|[Tt]hanks|[Cc]alling|[Cc]ontacting) (?P<after>[A-Z][a-z]+))"
"""Where a person or company is called or introduced by name."""
POINTERS = frozenset(["it", "this", "that", "them", "those", "these", "one", "so", "there"])
"""Words that point at something said before."""
