# ruff: noqa: E501 (one phrase to a line)
"""What is to be done, in English, by sort of deed; any verb that is not listed is work."""

from collections.abc import Mapping

from hansard.insight.phrases.task import Deed

_YOU = r"(?: (?:you|ya|u|them|him|her|everyone|everybody|each of you|it|that|this|all of you|both of you|me|us))?"

DEEDS: Mapping[Deed, tuple[str, ...]] = {
    Deed.ECHO: (
        r"(?:have|get) (?:it|that|them|those|this)(?= (?:by|before|tomorrow|tonight|today|on|this|next|first|at|within)\b)|(?:do|take|handle|own|get on|sort|sort out|manage|take care of|look after|see to) (?:it|that|this|so|those|them|these|the same)(?: one)?(?=$|[ .,!;?])(?! (?:back|over|down|out|up|off|home|with|to (?!you|my list)|from|for (?!you))\b)|do(?=$|[.,!]| (?:when|as soon|once|after|by|later|before|tomorrow|tonight|today|this|on|first thing|asap|thanks)\b)|(?=if\b)|got (?:it|that|this|those|them)|[.,!?]*$",
    ),
    Deed.IDLE: (
        r"be (?:honest|frank|clear|blunt|upfront|happy|glad|able|okay|ok|fine|sure|quick|brief|quiet|straight|careful|patient|short|good|grateful|late|gone|back in a|right (?:with|back)|surprised|sad|sorry|lost|in trouble|using|wanting|needing|staying|waiting|working|paying for|charged|there$)",
        r"work (?:hard|diligently|with you|closely|tirelessly|at|as)|make (?:it|do|sense)|have (?:a|another) (?:go|think|try|look around)|(?:assure|promise|guarantee|require|run out|leave (?:space|room))|let (?:you|ya|u) (?:go|get|enjoy|carry|be|off|finish|have|decide)|let (?:it|that|this) (?:go|slide|pass|be)",
        r"leave (?:you|her|him) (?:to|at|there|be|alone|with)|leave (?:it|that|this|them) (?:to you|at that|there|be|as|like|open|alone|until|for (?:now|today)|up to)|leave (?:it|that|this|them)(?=$|[.,!])|let (?:me|us) know if",
        r"call (?:it|that)(?= (?!back|in|off)\w)|see (?:you|ya|how|if|whether|what|about|who|when|where|it|that)",
        r"(?:talk|speak|chat)(?: to you| with you| again)? (?:soon|later|then|again)|talk$|speak$",
        r"tell (?:you|ya|u)(?:(?: (?:what|this|that|something|now|honestly|straight))?(?=$|[,.!]| i\b))|do (?:after|before|at|on|around|any|either|\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|afternoons?|evenings?)",
        r"(?:bet|miss|love|hate|never|not|admit|say|assume|guess|think|need|want|know|like|enjoy|live|survive|remember|forget|believe|imagine|suppose|feel|appreciate|understand|hope|agree|mean|expect|prefer|look forward|(?:stick|hold|hang|stand|keep|stay|sit|wait|manage)(?! (?:the|an?|it|that|this|them|em|those|these|your|my|our|his|her|some|you posted|you informed|you updated|you in the loop|you up to date|looking|checking|trying|\w+ (?:posted|informed|updated|in the loop|up to date))\b)|stay|sit|wait|regret|consider|watch (?:the|your|that|it)|mind|hop|jump|bounce)",
        r"have (?:to|you (?!\w+ by))|be(?! (?:there|here|with|round|over|back|by|able|the one|on)\b)",
        r"calling(?: (?:about|because|to|from|regarding|for|with|in|as|on behalf|concerning)|$|[.,])|(?:ringing|phoning|writing|e?-?mailing|contacting|reaching out) (?:you |u )?(?:about|because|to|from|regarding|for|with|in|as|concerning)",
        r"give (?:you|it|that|him|her|them) (?:that|a (?:moment|second|minute|try|go|shot|think|rest|miss|chance|day|week|while|couple|few)|some (?:time|space)|credit)",
        r"take (?:that|it)(?: as| from| any| for| out on| back|$)|take (?:your|his|her|their) word|take (?:the|a|an|your|any|another|some|that|this|those|these|my|two|one|\w+day)(?![\w '-]*\b(?:to|over|in|back|off|down|round|around|home|along|out|with me|by|tomorrow|up)\b)",
        r"get (?:going|off|on(?! (?:the|to|with|it)\b)|out|hit|used|started|back to (?:my desk|work|it|sleep|normal)|rid|mad|angry|it$|you (?:back )?in|this (?:sorted|fixed|done|taken) (?:out |care of )?(?:for you )?(?:now|today)?|you (?:sorted|fixed|set up|started|all set|taken care))",
        r"(?:go|come) (?:with|for|to bed|to sleep|crazy|mad|broke|nuts|ahead|from)|be (?:getting|receiving|having|seeing|using|going)",
        r"(?:pass|skip|move on|continue|proceed|carry on|jump|dive|cut|warn|interrupt|apologi[sz]e|thank|hang up|shut|drive|walk|sleep|eat|die|cry|sue|quit|lose|use|try (?:that|it|this|one|these|those|to|my|our|not|harder|anything|something)\b|pretend|refuse|argue|fight|complain|make (?:it|do|sense|a (?:deal|scene|fuss)|this (?:quick|brief|short|easy)|an exception|the most))",
    ),
    Deed.AT_ONCE: (
        r"(?:see|pull|explain|repeat|spell|summari[sz]e|recap|clarify|show|share (?:my|the) screen|demonstrate|guide|help|assist|walk|talk you|connect|patch|place|grab|search|access|locate|type|click|press|hit|enter|scroll|select|choose|log|restart|reboot|unplug|plug|power|reset|refresh|disconnect|reconnect|turn|wait|describe|provide|state|offer|suggest|recommend|note|answer|introduce|address|remember|try|pay (?:by|with|now|for it|it now|over the phone|that now)|share (?:some|your|more|the|any|a)|remind (?:me|us) (?:about|of|what|how|when|where|why|again)|taste|test your|open (?:it|up (?:the|your|a)|your|the (?:file|account|record|page|app|link|order|case|ticket you))|bring (?:it |that |this |your |the |you )?(?:up|the subject)(?! (?:at|on|with|in|next))|ask (?:you|a|one|some|the following|that|this|if|about|for (?:your|the|a))|pull up|load|switch you)",
        r"(?:end|finish) (?:the|this|our) (?:call|chat)|close (?:the|this|your|out the) (?:ticket|case|chat)|(?:start|begin) (?:by|with|off)|stop (?:you|there)|transfer (?:you|the call|your call|this call)|put (?:you|me|us|him|her) (?:on|through|down|back|into)|hand you|pass you|get (?:into|in|to|my|a hold|(?:you|him|her|me|us)(?! (?:an?|the|those|your|some|two|three|that) )|(?:you|him|her|me|us) (?:the|that|your) (?:number|details?|name|information|info|price|address|account|order))",
        r"(?:do|try) (?:my|our|your|the) (?:best|utmost)|do (?:what|everything|whatever|all) (?:i|we|you)|do (?:one|two|something|a|some|nothing|anything|things)",
        r"(?:have|take) (?:a|another|one|my|your|some|the|it|that|them|this|something|time|lunch|dinner)(?! (?:call|meeting|word|chat|quick (?:call|word|chat)|session)\b)",
        r"(?:send|text|e-?mail|message|give|read) (?:you |over )?(?:an?|the|your|that|another|a new|this)? ?(?:[\w-]+ ){0,2}(?:code|pin|otp|passcode|password|link)|give (?:you|me|us|him|her|them)(?! (?:a (?:quick |proper |little )?(?:call|ring|bell|shout|buzz|tinkle|text)|notice|an? (?:update|answer|decision|quote|estimate)|my (?:answer|decision)))",
        r"tell (?:me|us|you|ya|u|them that you)(?! (?:tomorrow|by|on|later|when|once|as soon|next|then|after|if)\b)|(?:hear|mute|unmute|share your|go first|continue)|say (?:it|that)|let (?:me|us)|make (?:it|that|a note|yourself)|be|run (?:a|some|through|the|that|it|this)|go|come|hold|bear|stay|speak (?:up|slower|slowly|louder)|calm|relax|sit|click|hang",
    ),
    Deed.CHECK: (
        r"(?:get (?:your|the|that|this|his|her|some|more|a few)|check|verify|confirm|(?:take|have) a (?:\w+ )?look|double-?check|cross-?check|look(?: (?:at|over|through|up|it up|that up))?|read|see (?:if|whether|what|who|how)|find out|ask around|test|compare|go (?:through|over|back|and check))(?! (?:back|in|forward)\b)",
    ),
    Deed.SEND: (
        rf"(?:send|resend|forward|e-?mail|mail|post|text|message|fax|ship|deliver|courier|dispatch|circulate|distribute|upload|return|bring|hand|drop|invite|notify|inform|contact|call|ring|phone|dial|ping|chase|nudge|ask around|remind|visit|meet|relay|report|write|pass|share|collect|submit|mail out|leave (?:it|them|that|those|these|(?:the|an?|my|your|our|some|two|his|her)(?: \w+){{1,3}}|everything)(?: \w+){{0,2}} (?:in|at|on|with|by|outside|out|for|under|behind)|tell|ask|speak|talk|chat|pop|swing|stop by|stop in|pick|refer|escalate|announce|present|reply|respond|consult|warn|alert|propose|pitch|mention|liaise|check with|confirm with|verify with|double-?check with|find out from){_YOU}",
        r"pass (?:[\w-]+ ){1,4}(?:on|along|over|to)|(?:follow|get|come|check|circle|report|write|be|go|reach|loop) back(?: to)?|follow(?: it| this| that)? ?up|reach out|(?:get|be|put (?:you|them)) in touch|touch base|be in contact|let (?:you|him|her|them|everyone|everybody|(?:the|my|our|your)(?: \w+){1,3}|u|ya|(?-i:[A-Z]\w+)) know|keep (?:you|them|him|her|everyone|u) (?:posted|informed|updated|in the loop|up to date)|update (?:you|them|him|her|everyone|u)|catch up|check in|try (?:you|them|him|her|again|calling|reaching|the [\w ]{2,14} again)|touch base|hear (?:from|back)|be (?:called|contacted|notified|sent|e-?mailed|posted|mailed|shipped|delivered|dispatched|couriered|faxed|texted|returned|issued)|(?:sent|mailed|e-?mailed|posted|shipped|delivered|dispatched|couriered|faxed|texted|issued|returned|go out|going out|leave here|go in the)",
        rf"(?:give|drop|shoot|send|slip|fire|ping|dash off){_YOU}(?: \w+)? (?:an? |the )?(?:\w+ )?(?:call|ring|bell|shout|buzz|text|e-?mail|message|line|note|letter|mail|answer|update|quote|estimate|copy|notice|decision)",
        r"have (?:a|another|one more) (?:quick |little |proper |short |further |separate |longer )?(?:word|chat|call|talk|meeting|conversation)",
        r"put (?:it|that|this|them|those|a|an|the|my|your|one|you|everything)(?: [\w-]+){0,4} (?:in|into|through) (?:the |your |today's |tomorrow's |our )?(?:mail|post|e-?mail|inbox|mailbox|letterbox|chat|calendar|system|diary|writing|folder|channel|drive)|get (?:it|that|this|them|those|an?|the|my|our|you|everything)(?: [\w-]+){0,4} (?:over|out|back|across|sent|delivered|couriered|in the (?:mail|post)|by (?:e-?mail|post|mail)|to you|to them|to the \w+)|(?:have|get|ask|tell|remind) (?:an?|the|my|our|your|his|her|another|some) (?:[\w-]+ ){1,4}to \w+|(?:have|get) (?:someone|somebody|him|her|them|one of \w+)(?: [\w-]+){0,3} (?:to )?(?:call|contact|ring|e-?mail|phone|text|write|send|get|reach|come|look|visit|bring|deliver|check|let|follow|pick|drop|mail|meet|give)",
        r"(?:drive|walk|run|carry|fly|rush|bike) (?:it|them|that|those|you|him|her)(?: \w+)? (?:over|up|down|round|to|out|back|home)|(?:come|stop|drop|swing|pop|go|drive|run|head) (?:by|over|in|round|around|out|down|back|up to|to (?:the|my|your|our)|there|along)(?! (?:it|this|that|your|my|these|those|everything|the (?:details|form|list|numbers))\b)|pick (?:it|that|this|them|those|these|you|him|her|the|my|your|one|some|up)|drop (?:it|that|this|them|you|the|my|off)|take (?:it|that|this|them|the|my|your|these|those)(?: [\w-]+){0,3} (?:to|over|in|back|down|along|off to|round|with (?:me|us))",
        r"be (?:with you|there|here|round|over|out|at your|at yours|along|by)(?: to (?:you|your|the)(?: \w+)?)?(?= (?:at|on|by|between|tomorrow|tonight|this|next|around|first|in the|(?:mon|tues|wednes|thurs|fri|satur|sun)day|before|after|from|within)\b)",
        r"be (?:there|here|round|over|at (?:\w+ ){1,3}|in (?:\w+ ){1,3})(?= to \w)|meet|reconvene|regroup|sync|get together|connect (?:with|on|again|next)|discuss|bring (?:it|that|this|them) up|raise (?:it|that|this) (?:with|at)|run (?:it|that|this) (?:by|past)",
    ),
    Deed.WORK: (
        r"look (?:into|after|for)|keep an eye|(?:hang|hold) on to|make (?:sure|certain)|see (?:to|about)|come up with|go get|share (?:it|that|this|them|the|my|our) (?:\w+ )?with",
        r"keep (?:the|your|my|all|it|that|them|a|an)|have (?:it|that|them|this|those|the|an?|my|your|our|his|her|everything|something)(?: [\w-]+){0,5}",
    ),
}
DESK = r"(?:send|get|fix|sort|resolve|handle|take care of|clear|restore|provide|apply for|sign (?:you )?up|add|apply|update|change|cancel|book|reserve|process|refund|credit|waive|mark|remove|adjust|activate|upgrade|register|set (?:you|it|that|this|up)|place|order|put|create|schedule|issue|extend|transfer|move|make(?! sure)|fill|complete|close|switch|lower|raise|enrol|enroll|correct|amend|modify|block|unblock|lock|unlock|reissue|replace|reschedule|rebook|take|skip|charge|reverse|re-?send|release|pause|freeze|tag|assign|file|lodge|log|sign|pay|do|start|stop|end|approve|authori[sz]e|deduct|increase|reduce|generate|submit|link|attach|record|enter|delete|edit|write down|write that|jot|bump|open|initiate|flag|expedite|deactivate|process)"
"""What an agent does while the customer waits."""
LASTING = r"(?:fix|sort|get|handle|put|make|do|resolve)"
"""Of these, what does not get done at once when the customer asks for it."""
CHOOSING = r"(?:cancel|book|order|renew|sign up|upgrade|switch|change|pay|apply|take|keep|transfer|do|update|start|stop|go)(?!\w)"
"""What a customer decides on while the agent waits."""
APPOINTING = r"(?:book|schedule|reschedule|move|put (?:you|him|her|them) (?:down|in)|reserve|pencil|slot|fit|squeeze|rebook|sign (?:you|him|her|them) up|change (?:it|that|you|your|the (?:appointment|booking|date|time)))\b[^,.]*? (?:for|to|on|in|at|down|until|from|between) "
"""Deeds of the moment whose date is that of the appointment."""
RECIPIENT = r"(?<![\w'])(?:you|u|him|her|them|everyone|everybody|over|out|to|in the (?:mail|post)|by (?:e-?mail|post|mail)|back|someone|somebody|off|across|round|around)(?![\w'])"
"""Who something is sent to, or that it goes a long way."""
PAST = {
    "rang": "ring", "sent": "send", "brought": "bring", "came": "come", "took": "take", "got": "get", "gave": "give",
    "wrote": "write", "went": "go", "spoke": "speak", "told": "tell", "put": "put", "met": "meet", "left": "leave",
    "paid": "pay", "bought": "buy", "made": "make", "did": "do", "had": "have", "set": "set", "let": "let", "found": "find",
}  # fmt: skip
SENDING = r"(?:send|mail|e-?mail|post|ship|forward|fax|put|bring|return|report|text|deliver|drop)\b"
"""What somebody is doing, and so will do after the conversation, without a time."""
TAKING = r"(?:takes?|taking) (?:the|an?|that|this|those|these|all|any|some)\b"
"""Among colleagues, to take on."""
STATE = r"(?:tell (?:you|me|us|him|her|them) (?:the same|that|what|how)\b|ask(?=$|[.,])|say|be (?!(?:with|there|here|round|over|out|back|in|at|on)\b)|be$|(?:know|need|want|like|love|hate|think|feel|cost|happen|understand|see|believe|hope|expect|wonder|live|stay|sleep|wait|sit|look(?! (?:at|into|over|for|after))|seem|matter|mean|own|belong|depend|remain|suffer|die|learn|enjoy|notice|remember|forget|mind|agree|laugh|cry|panic|sound|tend|fit|hurt|fall|lose|fail|get (?:used|better|worse|hit|lost|mad|tired|stuck|there|home|away))(?!\w))"
"""What others are or feel, rather than do."""
DUTY = r"(?:have|need) to (?=\w)"
"""What stands before a deed that is to be done all the same."""
RECEIVING = r"(?:get|receive|have|hear|expect|an?|our|my|the|another|some|to hear|be (?:called|contacted|notified|getting|receiving|sent))\b"
"""What somebody will get, after "you will" or "expect"."""
CALL_BACK = r"\bcall(?:ed|ing)?[ -]?back\b"
"""What is noted down at once, but done later."""
SHOWING = r"(?:see|have|get)(?:,? [a-z]+,)? (?:an?|the|your|that|it|some|two|three|those|these|all|another)\b"
"""Among colleagues, what somebody asks to be brought."""
