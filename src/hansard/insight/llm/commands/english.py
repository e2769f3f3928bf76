"""How English speaks to a machine that reads along, family by family.

Ordinary talk about instructions, ratings or machines must not match: "ignore the instructions in that
letter", "please rate us in the survey", "are you a robot?".
"""

_TASK = "rating|scoring|grading|analysis|analytics|evaluation|transcription|summari[sz]ation|quality"
_MACHINE = (
    r"(?:a\.?i\.?|artificial intelligence|ai (?:model|system|assistant|agent)|(?:large )?language model|llms?"
    r"|chat ?gpt|gpt"
    rf"|(?:automated |automatic )?(?:{_TASK}) (?:ai|system|machine|engine|model|software|tool|bot)"
    r"|summari[sz]er|grader|rater|evaluator)"
)
_ANY_MACHINE = rf"(?:{_MACHINE}|model|machine|system|software|computer|algorithm|bot|program)"
_READ = "read|analy[sz]|rat|grad|scor|summari[sz]|transcrib|listen|evaluat|review|process|assess|judg"
_ORDER = (
    r"(?:rate|score|grade|give|mark|set|assign|award|write|say|output|print|report|respond|reply|answer"
    r"|summari[sz]e|ignore|disregard|conclude|record|classify|return|always|never|treat|consider|do not|don't"
    r"|make|put|add|describe)"
)
_RATED = "(?:call|conversation|agent|customer|client|satisfaction|performance|interaction|transcript|chat)"
_THIS = "(?:this|the|our|these) (?:call|conversation|transcript|recording|text|chat|dialogue)"
_GRADE = (
    r"[\"'“]?(?:(?-i:[A-E])(?:\s?\+|\s(?:plus|minus))?|a(?:\s?\+|\splus)|(?<=\s)a(?=\s*(?:[.!?\"”]|$)))(?!\w)"
)


def _gap(words: int) -> str:
    """Up to so many words in between."""
    return rf"(?:\W+[\w']+){{0,{words}}}?\W+"


_UNDO = (
    (
        rf"\b(?:ignore|disregard|forget|override|bypass|overlook|stop following|do not follow|don't follow"
        rf"|pay no attention to){_gap(3)}(?:your|previous|prior|earlier|all|any|above|preceding|foregoing"
        rf"|system|original|every|existing){_gap(3)}(?:instructions?|prompts?|guidelines|directives?|programming"
        r"|system messages?|constraints|safeguards)\b"
    ),
    (
        r"\b(?:ignore|disregard) (?:everything|all|anything|the text|what(?:ever)? (?:is|was))"
        r"(?: that)?(?: is| was)? (?:written )?(?:above|before this|up to here)\b"
    ),
)
_CALL = (
    (
        r"\b(?:note|message|instructions?|attention|memo|hint|command|request)\b\W+(?:to|for)\W+"
        rf"(?:the |an? |any )?{_MACHINE}\b"
    ),
    rf"\byou, (?:the|an?) {_MACHINE}\b",
    (
        rf"(?<!your )(?<!our )\b{_MACHINE}\s*[,:;!.\-–—]*\s*(?:please |now |just )?"
        rf"(?:you (?:must|should|shall|will|are to|have to|need to) |must )?(?:now |please )?{_ORDER}\b"
    ),
    (
        rf"\b(?:the|an?|any|you|dear|hey|hello|to) {_ANY_MACHINE}"
        rf" (?:that is |that's |which is |who is |now |that |which )?(?:{_READ})(?:ing|es|s) {_THIS}\b"
    ),
    (
        r"\b(?:whoever|whatever) (?:(?:reads|rates|grades|scores|analy[sz]es|summari[sz]es|evaluates)"
        rf"|is (?:{_READ})ing) {_THIS}\b"
    ),
)
_TURN_INTO = (
    (
        r"\b(?:you are now|from now on,? you(?:'re| are| will| must| shall)|act as"
        r"|pretend (?:to be|that you are|you are))"
        rf"(?: an?| the| only)?(?: [\w']+){{0,2}}? (?:{_MACHINE}|assistant|bot|dan)\b"
    ),
    r"\b(?:new|updated|real|actual|following) (?:system )?(?:instructions|prompt)\s*:",
)
_DICTATE_GRADE = (
    rf"\b(?:rate|grade|score|classify|label)\b{_gap(5)}{_RATED}\b(?:\W+[\w']+){{0,6}}?\W+{_GRADE}",
    (
        rf"\b(?:give|assign|award|set|record|mark)\b{_gap(5)}(?:satisfaction|performance|rating|grade|score)\b"
        rf"(?:\W+[\w']+){{0,4}}?\W+{_GRADE}"
    ),
    rf"\b(?:give|award|grant)\b{_gap(2)}{_RATED} an? {_GRADE}(?=\s*(?:[.!?,;]|$))",
    (
        rf"\b{_RATED}(?:[ _]\w+){{0,2}}?[ _](?:rating|grade|score)s?\W+"
        rf"(?:is|as|to|of|must be|should be|shall be|=|:)?\W*{_GRADE}"
    ),
    rf"\b(?:satisfaction|performance)(?: of the \w+)? (?:is|must be|should be|to) (?:an? )?{_GRADE}",
)
_DICTATE_OUTPUT = (
    (
        rf"\b(?:output|print|return|respond|reply|answer|emit|write)\b{_gap(4)}"
        r"(?:json\b|only (?:with )?the (?:word|letter|grade)s?\b)"
    ),
    (
        rf"\b(?:write|say|put|include|state|mention|add|set|insert)\b{_gap(8)}(?:in|into|as|to) your"
        r" (?:summary|output|json|title|analysis|rating|evaluation of)\b"
    ),
)
_MARKS = (
    (
        r"<\|?/?(?:im_start|im_end|system|assistant|endoftext|eot_id)\b|\[/?INST\]|<</?SYS>>"
        r"|#{2,}\s*(?:instruction|system|response)|\"role\"\s*:|\bbegin system prompt\b"
    ),
    (
        r"^\s*(?:system|developer)\s*(?:(?:prompt|message|instructions?)\s*:"
        rf"|:\s*(?:please |you (?:must|are|will) |{_ORDER}\b))"
    ),
)
COMMANDS = (*_UNDO, *_CALL, *_TURN_INTO, *_DICTATE_GRADE, *_DICTATE_OUTPUT, *_MARKS)

ON_CALLS = (
    (
        r"\b(?:the|your|this|every|any|all) (?:call )?(?:summary|rating|grade|risk factor|sentiment"
        r"|satisfaction(?: rating)?)s? (?:must|has to|have to|should|shall|needs? to|(?:is|are) to)"
        r" (?:be|say|read|state|contain|include|mention|show)\b"
    ),
    (
        rf"\b(?:rate|grade|score) (?:this|the|my|our) {_RATED}\b{_gap(5)}"
        r"(?:highest|lowest|maximum|minimum|perfect|full marks|top (?:grade|score|marks))\b"
    ),
)
"""In a meeting people may speak of a summary or a rating to come; on a service call nobody does."""
