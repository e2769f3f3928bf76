# ruff: noqa: E501 (one phrase to a line)
"""How English takes on, gives and asks for things to be done: the words before the verb."""

from collections.abc import Mapping

from hansard.insight.phrases.task import Form

_ADVERB = (
    r"(?: (?:also|then|just|definitely|certainly|personally|probably|try (?:and|to)|go ahead and|make sure (?:to|i|we|that i)(?! (?:he|she|it|they|you))|make a point to|be sure to|happily|gladly|"
    r"still|actually|quickly|uh|um|myself|of course|absolutely|be able to|get to work on|get right to|get started on|to|both|all|simply|even|at least|instead|maybe|gonna|going to|be going to))*"
)
NAME = r"(?-i:(?!(?:I|It|That|This|There|What|Who|Which|When|Where|How|The|A|An|You|We|And|But|So|If|Once|Then|Yes|No|Okay|Ok|All|Everything|Nothing|Anything|Both|Our|Your|My|These|Those|Not|Well|Oh|Sure|Please|Thanks|Thank|Just|Let|Also|After|Before|Now|Or|Only|Most|Some|Any|Each|Every|Maybe|Perhaps|One|He|She|They|Did|Do|Does|Is|Are|Was|Were|Can|Could|Will|Would|Shall|Should|Have|Has|Had|May|Might|Must|Someone|Somebody|Nobody|Nothing|Something|Everyone|Everybody|Somewhere|Still|Actually|Sorry|Perfect|Lovely|Wonderful|Alright|Fine|Cool|Which|While|Because|Since|Unless|Until|Welcome|Hello|Hi|Good|Great|Right|Mr|Mrs|Ms|Dr|To|In|On|At|Although|Though|However|Basically|Otherwise|Hopefully|For|By|With|From|As|Of|Action|Item|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[A-Z](?:[a-zà-ÿ]+|'[A-Z][a-z]+)(?:-[A-Z][a-z]+)?(?: (?!Will\b)[A-Z](?:[a-zà-ÿ]+|'[A-Z][a-z]+))?)"
_ROLE = (
    r"(?:team|department|colleagues?|manager|supervisor|specialist|technician|engineer|driver|courier|agent|advisor|adviser|nurse|doctor|dentist|pharmacist|office|desk|rep|"
    r"representative|clerk|owner|boss|accountant|lawyer|solicitor|fitter|plumber|electrician|inspector|assistant|secretary|partner|husband|wife|son|daughter|niece|nephew|brother|"
    r"sister|mother|mom|mum|father|dad|neighbou?r|friend|coordinator|consultant|surveyor|adjuster|handyman|mechanic|teacher|tutor|coach|librarian|buyer|crew|people|staff|folks|guys?|"
    r"lady|lead|director|controller|warehouse|billing|accounting|accounts|finance|legal|security|maintenance|housekeeping|reception|dispatch|hr|it|support)"
)
_SOMEBODY = (
    rf"(?:(?:someone|somebody)(?: else)?(?: (?:from|in|at|on) (?:the |our |my |your )?\w+(?: (?:team|department|desk|office|services?|support))?)?|one of (?:us|our \w+|the \w+|my \w+|them)|(?:a|an|the|our|my|your|his|her|their|another|that) (?:[\w-]+ ){{0,3}}{_ROLE}(?: (?:from|at|in|on|for) (?:the |our |my )?[\w]+(?: team| department)?)?|"
    rf"he|she|they|{_ROLE}(?<!it)(?<!people)|{NAME}(?: (?:from|at|in|on|over at) (?:the |our )?\w+(?: team| department| desk| office)?)?)"
)
_REACHES = r"(?:call|ring|contact|e?-?mail|text|phone|send|bring|come|get|reach|look|check|follow|visit|write|drop|deliver|pick|review|fix|take|do|prepare|go|meet|explain|sort|handle|put)"
_PAPERS = r"(?:calls?|e-?mails?|letters?|texts?|message|sms|forms?|link|invoice|contract|cop(?:y|ies)|labels?|parcel|package|replacement|cards?|kit|confirmation|reminder|report|quote|estimate|draft|answer|itinerary|tickets?|voucher|packet|brochure|visit|samples?|paperwork|documents?|certificate|decision|invitation|invite|receipt)"

FORMS: Mapping[Form, tuple[str, ...]] = {
    Form.IDEA: (
        rf"(?:i|we) (?:might|may)(?: be able to)?(?! (?:have|be|not|need|i|we|ask)\b){_ADVERB}",
        rf"(?:i|we) (?:could|can) (?:maybe|perhaps|possibly|always|probably|potentially|try to){_ADVERB}",
        rf"(?:maybe|perhaps|possibly) (?:i should|(?:i|we)(?:'ll| will| can| could| might)){_ADVERB}",
        rf"(?:i|we)(?:'ll| will) (?:maybe|perhaps|possibly){_ADVERB}",
    ),
    Form.FIRM: (
        rf"(?:i|we)(?:'ll|'l| will| shall|(?:'m|'re| am| are)? ?(?:going to|gonna|gunna))(?! (?:not|never)\b){_ADVERB}",
        rf"what (?:i|we)(?:'ll| will)(?: do)? is(?: that)?(?: (?:i|we)(?:'ll| will))?{_ADVERB}",
        r"let (?:me|us)(?= (?:take|handle|do|own|sort|deal with) (?:that|this|it)\b)",
        rf"ill(?= (?:call|send|e?mail|text|let|get|bring|do|ask|be|try|pay|drop|check|have|come|take|write|ring|put|make|find|see|pop|tell|message|give|speak|talk|go|leave|update|look|forward|post|return|pick|order|book|fix|sort|fill|sign|ask)\b){_ADVERB}",
        rf"i(?:'m| am| can)? (?:promise|agree|commit|undertake|guarantee|volunteer|offer)(?: you)?(?: that)?(?: to| i(?:'ll| will)){_ADVERB}",
    ),
    Form.BOUND: (
        r"(?:you can |just )?leave (?:it|that|this|all that|those|them)(?: one)? (?:with|to) (?:me|us)",
        r"(?:i(?:'m| am)|we(?:'re| are)) on (?:it|that|this)(?: one)?|i(?:'ve| have) put (?:it|that|this|them) on my (?:\w+ )?list",
        r"consider it done",
        r"(?:you can )?count on me(?: to \w+)?",
        r"i(?:'ve| have)? got (?:this|that) (?:one|covered)",
        r"i(?:'ll)? owe you (?=an? |the |that |my )",
        r"(?:that's|it's|this is|that one's|this one's|that is|it is)(?: already)? (?:on (?:me|my (?:\w+ )?(?:plate|list|desk|to-?do list))|my (?:job|task|turf)|mine)(?: to \w+)?",
        r"my (?:job|task|next step|homework|to-?do|action(?: item)?|part) (?:is|will be|here is|then is)(?: to)?",
        r"i(?:'ve| have)(?: just| now| also)? (?:made (?:a|myself a) note|put (?:a note|a reminder|it) in (?:my|the) (?:calendar|diary)|set (?:a|myself a|up a) reminder|(?:got )?(?:a note|a reminder|it in my (?:diary|calendar)))(?: here)? (?:to|for)",
        r"(?:put|sign|count) me(?: and \w+)? (?:down|up|in)(?: for)?",
        r"give (?:me|us) (?:until|till|(?:a|one|two|three|a couple of|a few) (?:days?|hours?|weeks?)|the (?:weekend|week|afternoon|morning))",
        r"you have my word(?: that)?(?: i(?:'ll| will))?",
        r"i(?:'ll| will) see to (?:it|that|this)",
        r"(?:i|we)(?:'ve| have) (?:arranged|scheduled|booked|asked|set it up|lined up) (?:for )?(?:\w+ ){0,4}to (?=(?:call|ring|come|visit|contact|email|bring|deliver|send|reach|phone|get)\b)",
    ),
    Form.OFFERED: (
        rf"what (?:i|we)(?: can| could)(?: do)? is(?: that)?(?: (?:i|we)(?: can|'ll| will))?{_ADVERB}",
        rf"(?:i|we)(?: can| could(?! have\b)|(?:'m|'re| am| are| will be|'ll be) able to)(?! (?:not|never|see|hear|tell|understand|imagine|only|hardly|barely|assure|promise|explain|guarantee|confirm)\b){_ADVERB}",
    ),
    Form.LETTING: (rf"(?:let me|lemme)(?! know| tell| say){_ADVERB}",),
    Form.PLANNED: (
        r"i(?:'m| am|'ve been| was) (?:thinking (?:of|about)|considering)(?= \w+ing\b)",
        rf"(?:i|we)(?:'d| would) like to{_ADVERB}",
        rf"(?:i|we)(?:'m| am|'re| are)?(?: only| still| really| just)? ?(?:want to|wanna|need to|plan to|hope to|aim to|intend to|mean to|planning (?:to|on)|hoping to|aiming to|due to|supposed to|meant to){_ADVERB}",
        rf"(?:i|we)(?:'ve| have)?(?: only| still| really| just)? ?(?:got to|gotta|have to){_ADVERB}",
        rf"(?:i|we)(?: should| ought to|(?:'d| had) better){_ADVERB}",
    ),
    Form.ONGOING: (
        r"(?:i|we)(?:'m|'re| am| are)(?: also| just| then| gonna be| going to be)*(?! telling (?:you|ya)\b)(?= \w+ing\b)",
    ),
    Form.PRESENT: (
        r"(?:i|we)(?= (?:do|send|call|bring|pay|go|come|take|pick|ring|write|drop|ship|deliver|return|visit|buy|get|meet|talk|speak)\b)",
    ),
    Form.IMPLIED: (
        rf"(?:(?<=^)|(?<=[.,;!?] )|(?<=\byep )|(?<=\byeah )|(?<=\byes )|(?<=\bsure )|(?<=\bok )|(?<=\bokay )|(?<=\bcool ))(?:should(?= have (?:it|that|this|them|the|an?|something) )|will(?! (?:you|i|we|they|he|she|it|that|this|there|the|be|my|your)\b)|gonna|'ll){_ADVERB}",
    ),
    Form.OTHERS: (
        rf"(?:{NAME}|he|she|they)(?:'s|'ve| has| have)? (?:promised|agreed|offered|volunteered|sworn)(?: \w+)? (?:to|for)(?= \w)",
        rf"{NAME},(?: {NAME},)? will(?! (?:not|never|you|i|we|they)\b){_ADVERB}",
    ),
    Form.DELEGATED: (
        rf"(?:(?:i|we)(?:'ll| will|(?:'m|'re) (?:going to|gonna)| can| could)(?: also| just| then)*|let me|let's|i(?:'m| am)) (?:get|have|ask|tell|getting|having|asking|telling) {_SOMEBODY}(?: (?:over|out|round|back))?(?: to)?(?= {_REACHES}\b)",
        r"(?:(?:i|we)(?:'ll| will|(?:'m|'re) (?:going to|gonna))(?: also| just| then)*|let me|let's|i(?:'m| am)) (?:get|ask|tell|getting|asking|telling) (?:the|our|my|your|his|her|an?|some|one of) (?:[\w-]+ ){1,4}to(?= \w+)",
    ),
    Form.OUTCOME: (
        rf"you(?:'ll| will|'d| would|(?= should (?:get|receive|hear)) should)(?: also| then| just| all| both)?(?= (?:(?:get|receive|have)(?! (?:to|the option|a choice|no|problems?)\b) |be (?:getting|receiving|sent)(?: [\w-]+){{0,3}} {_PAPERS}|hear (?:from|back)|be (?:contacted|called|notified)))",
        r"(?:please |you can |you should |just )?(?:expect|look out for|watch for|keep an eye out for)(?= (?:a|an|our|the|to hear|my|another|some)\b)",
    ),
    Form.MEETING: (
        r"let's(?: all| just| then| maybe)?(?= (?:meet|see each other|regroup|reconvene|catch up|talk|speak|touch base|sync|pick (?:this|it|that)|check in|circle back|revisit|review|look at|have (?:a|another)|do (?:a|another)|get together|connect|plan (?:to|on|for)|book|schedule|set up)\b)",
        r"(?:our |the )?next (?:\w+ )?(?:meeting|call|session|appointment|check[ -]?in|catch[ -]?up|review|visit|stand-?up|sync|one)(?: is| will be|'s|,)?(?= )",
    ),
    Form.ASSIGNED: (
        rf"(?:action(?: item| point)?|ai|task)s?(?: goes| is)?(?: on| for| to|:)? {NAME}(?: (?:to|is to|will))?",
        rf"{NAME} (?:to|is to|is(?= (?:doing|writing|sending|calling|bringing|preparing|drafting|handling|taking|picking|meeting|talking|speaking)\b)|(?=(?:takes|owns|handles|covers|drafts|prepares|sends|writes|leads|runs|books|organi[sz]es|chases|circulates|finishes|delivers|presents|does|talks to|speaks to|checks with|follows up)\b))",
        rf"(?:let's|we(?:'ll| will| should| can)|i(?:'d| would) (?:like|love|want)|i want|i(?:'m| am) (?:asking|assigning|putting)|can we|could we) (?:have |get |ask |let )?(?:{NAME})(?: to| on)?(?= \w)",
        rf"{NAME} (?:has to|needs to|must|is supposed to|is due to|'s got to|has got to|should)(?= \w)",
        rf"{NAME},? you(?:'re| are)(?= (?:doing|taking|writing|sending|calling|bringing|preparing|drafting|handling|picking|booking|making|running|leading)\b)",
        rf"{NAME},? (?:you(?:'ll| will|'re going to| are going to)?(?: please)?(?= (?:take|own|handle|do|draft|prepare|send|write|lead|run|book|chase|call|get|find|check|look|talk|speak|cover|finish|bring|update|set|put|pull|make|review|circulate|organi[sz]e|arrange)\b)|please(?= \w))",
        rf"(?:i(?:'ve| have) (?:got|put|down)|i(?:'ll| will| can) put|let's put|(?:i|we) have) (?:you|{NAME}) (?:down )?(?:for|on|to)(?= \w)",
        rf"(?:i(?:'ll| will)|we(?:'ll| will)) (?:leave|assign|give|hand) (?:it|that|this|the \w+) (?:to|with) {NAME}",
    ),
    Form.REQUEST: (
        r"(?:can|could|would|will) (?:you|ya|someone|somebody|anyone|anybody|one of you|everyone|everybody)(?: please| maybe| possibly| kindly| also| just| all| go ahead and| try to| be (?:willing|able) to| be so kind (?:as )?to| mind| at least| then)*(?! (?:like|want|prefer|need|have)\b)",
        r"(?:please|kindly)(?! do\b)(?: just| also| make sure (?:to|you)| be sure to| remember to| try to| then| all| go ahead and)*",
        r"(?:you|everyone|everybody)(?:'ll| will)?(?: also| just| all| probably| then)?(?: (?:need|have|ought|are|get|got) to|'ve got to|'re to|'d better| must| should(?! (?:receive|see|get|hear|find|have|be|know|expect|also|now)\b)| had better)(?: also| just| please| first)*",
        r"(?:i(?:'ll)?|we(?:'ll)?) need (?:you|someone|somebody|anyone|anybody|everyone|everybody|one of you) to(?: also| just)*",
        r"(?:i(?:'d| would)|we(?:'d| would)) (?:like|love|appreciate|need|prefer)(?: (?:for )?(?:you|someone) to| it if you(?: could| would| can)?)",
        r"(?:if|when|once) (?:you|someone|somebody) (?:could|can|would|want to|get a chance,?|have a (?:minute|moment|chance),?)(?: please| just| also)*",
        r"(?:i|we)(?:'d like|'ll need| need|'d need| would like)(?: to have| from you)?(?= (?:the|a|an|your|that|those|it|two|three|some)\b[^.?!]*\b(?:by|before|until|tomorrow|today|tonight)\b)",
        r"(?:make sure|be sure|don't forget|remember)(?: to| you| that| she| he| they| the \w+)(?= \w)",
        r"(?:it would|it'd|that would|that'd) be (?:great|good|helpful|perfect|lovely|best|nice) if (?:you|someone)(?: could| can| would)?",
        r"(?:would you|do you|you) mind(?= \w+ing\b)",
        rf"i(?:'d like|'ll need| want| need| would like|'d prefer) (?:him|her|them|someone|somebody|{_SOMEBODY}) to(?= \w)",
        r"(?:can|could|will) (?:it|that|they|those|this|these)(?= be (?:with|on|in|at|over|back)\b)",
        r"(?:can|could|may|might) (?:i|we)(?: please| just| possibly| maybe)*(?= (?:see|have|get|hear)\b)",
        r"(?:(?:is )?(?:that |this )?something |do you (?:think|reckon|suppose) |think |any (?:chance|way)(?: that)? |(?:i )?wonder(?:ing)? (?:if|whether) )(?:you|someone|somebody|one of you|one of us) (?:could|can|would|might)(?: please| just| also)*",
        r"(?:are you|would you be|you'd be|is (?:anyone|anybody|someone)) (?:able|happy|willing|free|up|around|ok|okay|good|prepared)(?: to| for)?(?= \w)",
        r"(?:when|how soon|by when) (?:can|could|will|would) (?:you|we|someone|somebody|they)(?: guys)?",
    ),
    Form.PROPOSED: (
        r"(?:shall|should|can|could|may) (?:i|we)(?: also| just| maybe| perhaps)*",
        r"(?:would|do) (?:you|anybody|anyone|you guys) (?:like|want|need|prefer)(?: me| us| someone| somebody)?(?: to)",
        r"(?:you )?(?:want|need) (?:me|us) to",
        r"(?:would|will) it (?:help|be (?:okay|ok|alright|all right|fine|good|useful|better|easier|possible)) (?:if|for) (?:i|we|me|us|one of us)(?: to)?",
        r"(?:is|would) (?:it|that) (?:be )?(?:okay|ok|alright|all right|fine) (?:if|with you if) (?:i|we)",
        r"(?:do you |would you )?mind if (?:i|we)",
        r"(?:how about|what if|why don't) (?:i|we)",
        r"i don't suppose (?:you|i) could",
    ),
}


REACH = 80
"""How many characters before a clause may belong to it."""
CONDITION = r"(?:(?<![\w'])(?<!as )(?:if|when|once|as soon as|unless|after|until|before|should)(?![\w'])[^.!?]*|(?:(?<=^)|(?<=[,.;:!?] )|(?<=and )|(?<=so )|(?<=but )|(?<=then ))(?:(?:by|on|at|before|after|this|next|first|in)(?: [\w'-]+){1,4}|tomorrow(?: \w+)?|tonight|today),?) $"
"""What leads to a clause: a condition, or a time, directly before it."""
CLAUSE_END = (
    r"[;:]|,? (?:okay|ok|alright|um+|uh|anyway|and then (?:i|we|you|he|she|they)|but|because|cause|cos|although|though|which|is (?:that|this|it|there)|does that|do you|did you|are you|can (?:i|you)|could you|will you|"
    r"would (?:that|you)|anything else|what(?:'s| is| are| do| about)|how(?:'s| is| do| about)|where|why|any (?:questions|other)|so (?:that'll|that's|you (?:don't|can)|it's|i|we|they|he|she)|and (?:i|you|we|he|she|they|it|that|then|the|there|if|in the meantime)(?:'\w+)? (?:\w+)|i(?:'m|'ve|'d| was| am| have| had| think| know| don't| just)|"
    r"he(?:'s| has| had| was| is)|she(?:'s| has| had| was| is)|they(?:'re|'ve| have| had| were| are)|you(?:'re|'ve| have| had| were| are)|it(?:'s| was| is| has)|that(?:'s| was| is| works| would|'d|'ll)|there(?:'s| is| are| was))(?![\w'])"
)
"""Where a clause ends that has no mark at its end."""
GOING_ON = frozenset(
    "once when if as that how what where why whether who which before after until because than while with about of see "
    "know knows on to soon sure check tell unless since so".split()
)
"""After these it does not end there: "once it's through", "with where they are"."""
NOT_AFTER = frozenset(
    "what which whatever how if when as than who where why whether before until till once unless since while wherever all everything "
    "anything something".split()
)
"""After these a clause only goes on with another: "what I can do", "if I can"."""
INVERTED = frozenset("is are was am do does did can could should would will shall may have".split())
"""After these a bare pronoun is the subject of a question."""
