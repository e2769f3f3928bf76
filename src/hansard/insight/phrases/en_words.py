"""English words that carry no topic."""

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
