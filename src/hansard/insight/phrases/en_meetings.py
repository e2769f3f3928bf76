# ruff: noqa: E501 (one phrase to a line)
"""How English settles something between people, and how it moves on."""

_START = r"(?:get (?:going|started|to it|on with|back to)|start|begin|see|look|move on|go (?:on|through|over|around|back|into|ahead|to)|talk|hear|discuss|find out|meet|do (?:this|that|it) (?:quick|later|now)|take a (?:look|break|minute)|say|think|hope|wait|pause|stop|continue|jump|dive|turn|come back|circle|face|be (?:honest|clear|real)|call it a day|wrap|check|have a (?:look|think|chat))"
_SETTLE = r"(?:keep|drop|use|go (?:with|for|ahead)|stick (?:with|to)|move|push|shift|bring forward|postpone|delay|choose|pick|launch|ship|release|start|stop|cut|cancel|skip|leave|raise|lower|reduce|increase|hire|buy|order|book|make|do|run|test|try|switch|change|add|remove|merge|split|set|aim|plan|meet|take|give|put|hold|freeze|roll|sign|spend|invest|invite|share|charge|offer|approve|adopt|build|replace|rent|sell|close|open)"

DECISIONS = (
    r"(?:we|we've|we have|we all|they|everyone|the (?:team|board|group|committee)) (?:have |has |had )?(?:just |already |all |now |finally )?(?:decided|agreed|concluded|settled|resolved|chose|chosen|picked|approved|voted|opted)(?: that| to| on| upon| for| we)* (?P<what>.+)",
    r"(?:the |our |my |final |so the )*decision (?:is|was|then is|made was)(?: that| to)* (?P<what>.+)",
    rf"let(?:'s| us) (?:(?:all|then|just|definitely|please|really|also) )*(?!{_START}\b)(?P<what>{_SETTLE}\b.+)",
    rf"(?:so |then |okay |ok |right )*we(?:'ll| will| shall|'re going to| are going to|'re gonna) (?:(?:then|just|definitely|also|now|all) )*(?!{_START}\b)(?P<what>{_SETTLE}\b.+)",
    r"(?:i|i'd|i would|can i|could i|may i|i'll)(?: like to)? (?:propose|suggest|move|recommend)(?: that)? we (?P<what>.+)",
    r"(?P<what>(?:\w+ ){1,4})it is(?: then)?[.!]?$",
    r"(?:those |all |everyone |everybody )?in favou?r of (?P<what>.+)",
    r"(?:then |so |okay |and )+(?:that's|that is) what we(?:'ll| will)? do[,.: ]+(?P<what>.+)",
    rf"(?:and |so |then |okay )+we (?P<what>{_SETTLE}\b.+)",
    r"(?P<what>.+) (?:is|are|was|were) (?:hereby )?(?:approved|agreed|decided|settled|signed off|accepted|rejected|adopted|off the table|confirmed)\b",
)
"""Each names with `what` the thing settled."""
SETTLED = r"(?:carried|agreed|approved|unanimous|seconded|any objections|motion (?:carried|passed)|that's settled|all agreed|no objections|fine by (?:me|everyone)|works for me|sounds good|good idea|fine with me|i agree|deal|let's do that|yes let's|okay then|perfect|great)"
"""Words of the next turns by which something proposed is taken as settled."""
NEW_ITEM = r"(?:next (?:item|point|topic|question|up|on the (?:list|agenda))|moving on|let's move on|move on to|on to the next|(?:the )?(?:first|second|third|fourth|last|final|next|other) (?:thing|item|point|topic|question|issue|agenda|one) (?:is|was|i|we|on|would|that)|now,? (?:the|about|on|for|regarding|let's|we)|turning to|as for|regarding the|let's (?:talk|turn|go|switch|get|discuss|look|start|begin)|(?:okay|ok|right|alright|all right|good|great|so|well),? (?:now|next|then|moving|on to|let's)|any(?:thing)? (?:else|other)|any other business|another (?:thing|question|point|topic|issue|matter)|one more (?:thing|question|point)|before (?:i|we|you) (?:go|forget|finish|end)|by the way|also i (?:wanted|want|have|had)|while (?:i have|i've got) you|lastly|finally|to (?:start|begin) with|first (?:of all|off|up)|speaking of|last but not least|back to|coming back)"
"""Words that open another item."""
