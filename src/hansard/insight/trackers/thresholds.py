"""Every number that matching by meaning decides by, tuned on the development half of the labelled set."""

MEANING_SCORE = 0.78  # an entry of several ideas is meant from here on
SINGLE_SCORE = 0.88  # a phrase that comes down to one idea
WORD_SCORE = 0.92  # an entry of one word
IDEA_SCORE = 0.5  # each idea of an entry that is not faint has to be met that well
NEAR_WORDS = 10  # what is compared with an entry stands within so many words
NEAR_CHARACTERS = 20
COSINE_FLOOR = 0.25  # words less alike have nothing in common
COSINE_FULL = 0.85
COSINE_CEILING = 0.95  # similarity is never as good as the same idea
LISTED_CEILING = 0.85  # still less so where a list says what means the idea
LIGHT = 0.55  # weight of ideas that say little by themselves
FAINT = 0.25  # of those that say next to nothing
COMMONEST_WEIGHT = 0.45  # of a word that is among the commonest
COMMON_PLACES = 3000  # from this place of the frequency list on words weigh 1
OWN_WEIGHT = 0.5  # of a pair of Chinese characters no list has
WEAK = 0.8  # what a word of several senses counts where an entry is but one idea
