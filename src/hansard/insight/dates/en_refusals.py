# ruff: noqa: E501 (one expression to a line)
"""How English refuses a day, and starts anew."""

from hansard.insight.dates.en_words import words

_SAYING = (
    r"(?:promise|guarantee|say|see|tell|commit|be sure|swear|confirm|think|believe|expect|imagine|reckon)"
)
_WHO = r"(?: you)?(?: that| when| if| whether| how)?(?: (?:i|we|you|he|she|they|it|there|anyone|anybody|that)(?:'ll|'d|'m|'re|'s)?\b)?"
REFUSES = words(
    rf"\b(?:(?:can't|cannot|can not|won't|couldn't|wouldn't) {_SAYING}{_WHO}|(?:don't|doesn't|do not) {_SAYING}(?! so\b){_WHO}|doubt{_WHO}|no way{_WHO}|not sure{_WHO}|not possible{_WHO}|impossible{_WHO}|"
    r"can't|cannot|can not|won't|will not|wouldn't|couldn't|unable to|not able to|not going to|not gonna|isn't going to|"
    r"aren't going to|not available|not around|not open|not in|isn't in|isn't open|aren't open|don't have (?:\w+ )?time|no time|nobody|no one|open (?:until|till|from|to|between)|(?:i|we|they|he|she) works?(?: from| on)?(?=\s*$)|have an? (?:\w+ )?(?:great|good|nice|lovely|wonderful|safe|awesome|amazing)|enjoy|thank(?:s| you) for|every|each|weekdays|daily|weekly|usually|normally|always|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:(?:i|he|she|we|they)(?:'m|'s|'re)|am|is|are|be) (?:out|off|away|closed|unavailable|swamped|slammed|tied up|booked(?: up| solid)|"
    r"on (?:vacation|leave|holiday|pto))(?! (?:to|there|here|by|at)\b)|don't have to|doesn't have to|don't need to|needn't)\b"
    r"(?!,? (?:forget|hesitate|fail|miss|wait|be late|be later|take long|let you down))"
)
RESUMES = words(
    r"\b(?:(?:i|we|you|he|she|they|it|that|someone|somebody)(?:'ll| will| can| could|'d| should)|let me|let's|can (?:you|we|i)|could (?:you|we|i)|please|how about|what about|"
    r"maybe|instead|(?:i'm|we're|i am|we are) (?:going to|gonna))\b(?!'t| not)"
)
DECLINES = words(
    r"\s*(?:(?:is|are|that|it|just|really) )?(?:(?:doesn't|does not|won't|wouldn't|isn't going to|don't|can't|not going to) (?:\w+ )?(?:work|do|happen|suit|be possible|make)|"
    r"(?:is|'s) (?:no good|not good|not possible|impossible|too late|too early|too soon|out|off the table))\b"
)
