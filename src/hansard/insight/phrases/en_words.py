# ruff: noqa: E501 (patterns stay on their line)
"""English words by weight, and the words that carry no topic."""

WEIGHTS: dict[float, str] = {
    3.0: """
        excellent, amazing, fantastic, wonderful, awesome, brilliant, perfect, outstanding, superb,
        delighted, thrilled, love it, lifesaver, made my day
    """,
    2.0: """
        great, happy, glad, pleased, satisfied, helpful, appreciate, impressed, grateful, relieved,
        love, enjoy, enjoyed, friendly, thank you so much, thanks so much, best, lovely, excited, so
        kind, very kind, very nice, works now, working now
    """,
    1.0: """
        good, nice, fine, better, works, worked, solved, fixed, resolved, easy, interested, cool,
        smooth, sounds good, no problem, not a problem, no worries, not bad, patient, enticing, fair
    """,
    -1.0: """
        problem, problems, issue, issues, trouble, wrong, error, slow, late, difficult, confused,
        confusing, broken, missing, delay, delayed, unfortunately, worried, concerned, unclear,
        damaged, expensive, complaint, fault, faulty, mistake, stuck, annoying, inconvenient, not
        good enough
    """,
    -2.0: """
        bad, poor, annoyed, upset, unhappy, disappointed, disappointing, frustrated, frustrating,
        angry, fed up, useless, ridiculous, unacceptable, dissatisfied, hate, nonsense, rude, joke,
        sick of, tired of, waste, failed, lied, complain, incompetent, rip-off, ripoff, rip off,
        scam, cheated
    """,
    -3.0: """
        terrible, horrible, awful, worst, furious, disgusting, disgusted, outrageous, disgrace,
        disgraceful, appalling, pathetic, idiot, idiots, moron, stupid, liar, liars, thanks for
        nothing, fuck, fucking, shit, bullshit, lawsuit, sue
    """,
}
"""Words and phrases by weight, separated by commas."""
NEUTRAL = """
    good morning, good afternoon, good evening, good day, good night, goodbye, good bye, nice day,
    great day, good weekend, nice weekend, good one, what is wrong, the issue date, best regards,
    best number, best way, best time, fine print, late fee, late fees
"""
"""Phrases that hold a word of weight and mean nothing by it."""
# Directly before a word of weight.
NEGATION = r"(?:\b(?:not|never|no|without|isn't|wasn't|aren't|don't|doesn't|didn't|can't|cannot|won't|hardly|couldn't|wouldn't|haven't|hasn't)\b\s+(?:[\w']+\s+){0,2})$"
INTENSIFIER = r"(?:\b(?:very|so|really|extremely|absolutely|totally|completely|incredibly|super|truly|such a|quite|too|most)\b\W+)$"

STOP_WORDS = """
    a able about above absolutely across actual actually afraid after afternoon again ago ah ahead all
    allow almost along already alright also although always am amazing among an and another any anybody
    anymore anyone anything anyway apologies apologize appreciate are area aren't around as ask asked
    asking assist assistance assuming at available away awesome back bad basically basis be bear because
    been before began behalf being believe best better between bit book both bother bring but by bye
    call called calling calls came can can't cannot care case certain certainly chance change check
    checked checking choose choosing clear come comes coming concern concerned concerns contact
    contacting correct could couldn't couple course currently customer day days definitely detail
    details did didn't different do does doesn't doing don't done double down during each early easy
    eight either else end enough ensure enter entire especially etc even evening ever every everybody
    everyone everything exactly excellent excited expect experience explain fact fair fantastic far feel
    few figure find fine first five follow for forward found four frankly friday from full further gave
    get gets getting give given gives giving glad go goes going gone gonna good goodbye got gotta great
    guess guy guys had hadn't half hand happen happened happening happens happy hard has hasn't have
    haven't having he hear hello help helped helpful helping helps her here hers hey hi him his hm hmm
    hold holding hope hour hours how however hundred i i'd i'll i'm i've idea if immediately important
    in inform information inquire inside instead interested into is isn't issue issues it it'd it'll
    it's its itself just keep kept kind kindly knew know known knows last late later least leave left
    less let let's like liked likely listen little ll long longer look look-up looked looking looks lot
    lots love ma'am made mainly make makes making many matter may maybe me mean means meantime mention
    mentioned mhm might mind mine minute minutes mm mm-hmm moment monday month months more morning most
    move much must my myself name need needed needing needs never new next nice night nine no nobody
    none nope nor not nothing notice now number oh ok okay old on once one ones only open option options
    or other others our ours out outside over own pardon part particular patience people per perfect
    perhaps place plan please pleasure plus point possible pretty probably problem problems process
    proper provide pull put quarter question questions quick quickly quite rather re ready real really
    reason receive received recently regarding remain repeat resolve resolved right run said same
    saturday saw say saying says second seconds see seeing seem seemed seems seen send sent set seven
    several shall she should shouldn't show side simple simply since sir situation six small so some
    somebody someone something sometimes somewhere soon sorry sort sound sounds speak speaking specific
    start started step steps still stop stuff such suggest sunday sure take taken takes taking talk
    talking tell ten than thank thanks that that'll that's the their theirs them then there there's
    these they they'd they'll they're they've thing things think thinking this those though thought
    thousand three through thursday time times to today together told tomorrow tonight too took totally
    toward tried true truly try trying tuesday turn two type uh uh-huh um under understand understanding
    understood unfortunately until up upon us use used using usually valued various ve very via wait
    waiting want wanted wanting wants was wasn't way ways we we'd we'll we're we've wednesday week weeks
    welcome well went were weren't what what's whatever when where whether which while who who's whole
    whom whose why will willing wish with within without won't wonder wonderful wondering word work
    worked working works worry worse worst would wouldn't wrong yeah year years yep yes yesterday yet
    you you'd you'll you're you've your yours yourself yup zero
"""
"""Words that carry no topic, separated by spaces."""
