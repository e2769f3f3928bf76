# ruff: noqa: E501 (one phrase to a line)
"""Signs around tasks in English: times, conditions, assent and refusal."""

from collections.abc import Mapping

from hansard.insight.phrases.task import Sign

SIGNS: Mapping[Sign, tuple[str, ...]] = {
    Sign.LATER: (
        r"(?:once|whenever|as soon as|after|when) (?:i|we|you|it|they|he|she|that|this|the|my|your|his|her|im|ur|lunch|work|school|church|dinner|breakfast|someone|everyone|there)",
        r"(?:later|afterwards?|overnight|by then|soon|shortly|asap|eventually|this (?:evening|afternoon|weekend|week|month)|tonight|tomorrow|tmrw|tmr|tomoz|next (?:week|month|time|call|meeting|visit)|on my way|first thing|before (?:that|then|the|you|we|i|lunch|noon|close|closing|your|my|our)|at the (?:weekend|next)|over the weekend|at our next|on our next|(?:on|at|in) (?:my|the|your|our) (?:lunch|break|way|next)|in (?:today's|tomorrow's) (?:mail|post)|in the (?:mail|post)|by (?:e-?mail|post|mail|letter|text)|in writing|within|as soon as|(?:on|over|during) (?:lunch|dinner|breakfast|the (?:weekend|holidays?))|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?! (?:was|were))|(?:by|before|no later than)(?= (?:the end|end|close|half|quarter|\d|any(?:one|body)?|every\w+|some\w+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|before (?:he|she|they|it)|(?:by|before) (?-i:[A-Z])\w+|the (?:day|week|morning|evening|month) (?:after|before)|the following)",
    ),
    Sign.NOW: (
        r"(?:(?<!for )(?<!until )(?<!by )(?<!till )(?:right |just )?now|for (?:a|one) (?:second|moment|minute|sec)|real quick|quickly|while (?:you|we|i|you're|we're|i'm) (?:wait|hold|are|on|talk|here|speak)\w*|as we speak|bear with|hang on|hold on|two ticks|in (?:a|one|a few|a couple of|two|three|five|just a) (?:seconds?|secs?|moments?|minutes?|mins?)(?! (?:walk|drive))|momentarily|any (?:second|minute|moment)|(?:one|a|two) (?:moment|sec|second|secs|minutes?) (?:while|please)|this (?:second|moment|instant|minute)|on this call|straight away now|in front of (?:me|you)|here(?: with you)?$|as you can see|still with me|a (?:moment|second|minute)$)",
    ),
    Sign.IDEA: (
        r"(?:maybe|perhaps|possibly|might|if i (?:get (?:bored|a chance|time|round|around)|have time|feel like|remember|can find)|probably not|we'll see|no promises)",
    ),
    Sign.OFFER: (
        r"if (?:you(?:'d| would)? (?:want|like|need|prefer|wish|rather|ever|have any|decide|change)|that(?:'s| is| would be|'d be) (?:what|ok|okay|easier|better|alright|helpful)|necessary|needed)",
    ),
    Sign.HABIT: (
        r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days(?= )|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|always|usually|normally|typically|often|sometimes|generally|every (?:day|week|month|time|morning|night|year)|each (?:day|week|month|time)|never|tend to|used to)",
    ),
    Sign.CONDITION: (
        r"(?:if|unless|should)(?= (?:it|that|this|you|anything|something|things|there's (?:a|any|still|an)|there is (?:a|any)|we|the (?:problem|issue|same)|need|necessary|not|so|required)\b)(?! (?:you|it|that|this|we) (?:don't|do not|doesn't|haven't|hasn't) (?:hear|get|have|receive|answer|reply|respond|come back))",
    ),
    Sign.SUPPOSED: (
        r"if (?:(?:it|that|this|anything|something|things|the (?:problem|issue|same \w+))(?:'s| is| happens?| comes?| changes?| goes| still| gets| doesn't| does)|need(?:ed)?|necessary|required|(?:we|you|i|they) (?:don't|do not|can't|won't))",
    ),
    Sign.REVERT: (
        r"(?:back to (?:you|u|them)|(?:call|ring|phone|text|e-?mail|message|write)(?: (?:you|u))? back|let (?:you|u) know|follow up|update you|in touch|set (?:something|that|this|it|a|an|up)|put (?:something|that|this|a|an|together))",
    ),
    Sign.THREAT: (
        r"(?:report you|complain|sue|court|lawyer|attorney|solicitor|ombudsman|regulator|small claims|trading standards|bbb|better business|consumer (?:affairs|protection)|review|elsewhere|my business|competitors?|all over (?:the|facebook|social|twitter)|social media|tell everyone|everyone i know|dispute (?:it|this|the charge)|chargeback|head office|take (?:this|it) (?:further|higher)|never (?:use|come|buy|shop|call))",
    ),
    Sign.CONTACT: (
        r"(?:get|receive|have|expect) (?:a|an|the|another) (?:\w+ )?(?:call|visit|text|phone call)",
        r"(?:call|ring|phone|text|ping|chase|message)(?:ing)? (?:you|u|ya|him|her|them|me|us|back|(?-i:[A-Z]\w+)|the|their|my|your|our|it|an?|up|in|again)",
        r"(?:give|drop|shoot|send) (?:you|u|me|us|them|him|her) (?:a|an) (?:\w+ )?(?:call|ring|bell|shout|buzz|line|text|note)",
        r"(?:call|get|come|check|circle|report|write|reach|ring|phone|be|feed|hear|go|revert)(?:ing)? (?:you |it |that |this )?back(?: to)?",
        r"follow(?:ing|s|ed)?(?: it| this| that)?[- ]?up|on the (?:phone|horn|line|blower)|next (?:review|visit|one|round)|hear it from|calendar (?:hold|invite)",
        r"(?:get|be|keep|stay|put) (?:\w+ )?in (?:touch|contact|the loop)",
        r"reach(?:ing)? out|touch(?:ing)? base|check(?:ing)? in|catch(?:ing)? up|meet(?:ing|s)?|reconvene|regroup|sync|get together|revisit|looping? in",
        r"let (?:you|u|me|us|him|her|them|everyone|everybody|(?-i:[A-Z]\w+)|the \w+) know|keep (?:you|u|me|us|them|everyone|him|her) (?:posted|informed|updated)|update (?:you|us|them|everyone|me)|remind(?:ing)? (?:you|me|him|her|them)",
        r"(?:her|his|their|the|my|our|a) (?:decision|answer|outcome|result|verdict|update|progress|reply)(?= (?:by|on|tomorrow|before|today)|$)",
        r"try(?:ing)? (?:you|them|him|her|again|calling)|hear (?:from|back)|expect (?:a|an|our|my) (?:call|visit|e-?mail)|write (?:you an answer|to (?:you|them|him|her))|come (?:by|over|round|out|back)|visit(?:ing)?|stop by|drop (?:by|in)|swing by|pop (?:in|round|over)|invite|(?:send|put|set up|schedule|book|arrange|find|block)(?:ing)? (?:\w+ ){0,3}(?:invite|invitation|meeting|call|appointment|visit|demo|session|follow-?up|slot|time)|(?:bring|raise) (?:it|that|this) (?:up|with)|next (?:meeting|call|session|appointment)|have (?:a|another) (?:\w+ )?(?:call|meeting|catch-?up)|be (?:called|contacted|notified)|bring you|talk (?:again|to (?:him|her|them|you|my|the))|speak (?:again|with|to)|contact(?:ing)?|notify(?:ing)?",
    ),
    Sign.ASSENT: (
        r"(?:yes|yeah|yep|yup|ya|yea|aye|sure|ok(?:ay)?|k|kk|alright|all right|right|fine|deal|agreed|absolutely|definitely|certainly|gladly|perfect|great|lovely|wonderful|cool|excellent|fantastic|good|got it|gotcha|understood|roger|mm ?-?hm+|mhm|uh-?huh|s'?pose|i suppose(?: so)?|i guess(?: so)?|if you (?:like|want|must|don't mind)|copy(?: that)?|mine|no dramas|no bother|happy to|(?:i've |i have |i )?got (?:it|this|that|him|her|them|'?em)|that(?:'ll|'s| will| is) (?:be )?me|(?:put|count|sign) me (?:down|in|up)|leave (?:it|that|this) (?:with|to) me|give me (?:till|until|\w+ (?:days?|hours?|weeks?))|i'm (?:happy|content|fine|good|okay) (?:to|with)|go (?:on|ahead|for it)|no (?:problem|worries|trouble)|not a problem|of course|by all means|please(?: do)?|will do|can do|consider it done|sounds (?:good|great|fine|like a plan)|that(?:'s| is| would be|'d be|'ll be| will be| sounds| would| works| seems)(?: \w+)? (?:fine|great|good|perfect|lovely|okay|ok|helpful|wonderful|ideal|easier|brilliant|for me|alright|help|work|do)|that (?:works|helps|'ll do)|works(?: for me)?|happy to|i(?:'d| would) (?:like|love|appreciate) that|i(?:'ll| will| can|'d be (?:happy|glad) to| believe i can| could)(?! (?:not|never))|on it|me(?=$|[.,!])|makes sense|fair enough|noted|brilliant|super|awesome|ta|cheers)",
    ),
    Sign.WELCOME: (
        r"(?:(?:oh|ah|ok|okay|well|great|perfect|lovely|thanks|thank you|good|cool|nice)[,.!]? )*(?:yes|yeah|yep|sure|please|go ahead|do (?:that|it|so)|that(?:'d| would|'ll| will) (?:be|help|work|do)|(?:that(?:'s| is)|you(?:'re| are)) (?:very |so |too |really |awfully )?(?:kind|good|sweet)|i(?:'d| would) (?:like|love|appreciate) that|would you|could you|if you (?:could|would|don't mind)|let's do that|sounds (?:good|great)|works for me|wonderful|brilliant|perfect|great)",
    ),
    Sign.THANKS: (
        r"(?:(?:oh|ah|ok|okay|well)[,.!]? )*(?:bless you|thank|thanks|cheers|you(?:'re| are) (?:a|an) (?:star|angel|gem|legend|lifesaver|hero|saint|dear)|lovely|wonderful|awesome|nice|good|cool|great|brilliant|perfect|fab|excellent|amazing|super|fantastic|ok|okay|sure|yes|please|deal|done|agreed|that (?:would|'d) )",
    ),
    Sign.REFUSAL: (
        r"(?:no(?! (?:problem|worries|trouble|dramas?|issues?|stress|sweat|hassle|objections?|bother|rush|hurry|pressure|need to (?:ask|thank|rush|hurry)))|nope|nah|not (?:yet|really|now|necessary|needed|interested|today|this|for|at|the|unless|right|another|until)|never ?mind|don't (?:bother|worry about (?:it|that)|do that|want|need|think)|(?:i|we)(?:'d| would) (?:rather not|prefer not|rather you didn't)|i(?:'m| am) (?:not (?:able|sure|going)|afraid (?:not|i can't|we can't))|(?:i|we) (?:can't|cannot|couldn't|(?:don't|won't|wouldn't) (?:want|need|be|do|have|think|go|take|accept|like))|that(?:'s| is| won't be)(?: really)? (?:not|n't|unnecessary|okay thanks|alright thanks)|let's (?:not|hold off|wait|leave)|hold off|maybe later|please don't|leave (?:it|that|them)|forget (?:it|that)|hang on|instead)",
    ),
    Sign.DONE_SINCE: (
        r"^(?:(?:okay|ok|alright|right|and|great|perfect|so|there|well|thank you|thanks)[,.]? )*(?:done|all done|that's (?:all )?(?:done|sent|gone|been|set)|there (?:we|you) go|(?:i've|i have|we've)(?: just| now)? (?:sent|done|added|updated|changed|e-?mailed|processed|put|booked|made|cancel|submitted|applied|refunded|forwarded|texted|issued|reset|opened|raised|escalated)|it's (?:done|sent|on its way)|you should (?:see|have|get) (?:it|that|an?|the) (?:\w+ )?(?:now|any (?:second|minute|moment)))",
    ),
    Sign.DONE_AT_ONCE: (
        r"i(?:'ve| have)?(?: just| already| now)? (?:\w+ed|did|done|found|put|sent|got|went|took|turned)|^(?:ok|okay|alright|right|yes|yeah|yep|sure)?[,. ]*(?:done|i see it|i'm (?:in|there)|it (?:says|shows|worked)|sent|here (?:it is|you go)|one (?:second|sec|moment|minute)|just a|hold on|let me|give me)",
    ),
}
MARKS: Mapping[Sign, str] = {
    Sign.TAG: r",\s*(?:\w+\s*){1,3}\?$",
    Sign.RUN_ON: r"\s*",
    Sign.JOINT: r"[\s,;]*(?:(?i:and|then|so|also)[\s,]*)*",
    Sign.SAME: r"(?i:i|we|you|it|that|they|this|will|'ll)\b",
    Sign.GENERIC: r"(?i:(?:you|everybody|everyone)(?:'ll|'ve|'d| will)?(?: \w+)? (?:need|have|ought|got|must|should|better)|you must|you should)\b",
    Sign.ADDRESSEE: r"(?i:you)\b",
    Sign.ASIDE: r"(?i:\b(?:before|once|as soon as|when|after|until) (?:we|we've|you|i|they|he|she|it)\b)",
    Sign.THING: r"(?i:it|that|this|these|those|they)\b",
    Sign.TAKEN: r"(?i:(?:(?:oh|ah|um|uh|yeah|yes|yep|ok|okay|sure|right)[,. ]+)*(?:mine|me|on it|i|i'll|i'm|got|copy|consider|leave|put|count|will do|can do|that(?:'ll| will) be me|give me|no dramas|no problem))\b",
    Sign.THEY: r"(?i:they)\b",
    Sign.SPEAKER: r"(?i:what )?(?i:i|we)\b",
    Sign.DUTY: r"(?i:(?:i|we)(?:'ve)? ?(?:need|have|got|gotta|should|ought|had))\b",
    Sign.WE: r"(?i:(?:what |shall |should |can |could |let's |how about )?we)\b",
}
