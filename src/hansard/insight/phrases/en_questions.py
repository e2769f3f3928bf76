# ruff: noqa: E501 (one kind of word to a line)
"""The words by which English asks: auxiliaries, subjects, question words, tags and what is left out."""

DO = frozenset("do does did don't doesn't didn't dont doesnt didnt".split())
BE = frozenset("is are was were am isn't aren't wasn't weren't isnt arent wasnt".split())
CAN = frozenset(
    "can could will would shall should may might can't couldn't won't wouldn't shouldn't cant wont".split()
)
HAVE = frozenset("have has had haven't hasn't hadn't havent hasnt".split())
AUXILIARIES = DO | BE | CAN | HAVE

SPEAKERS = frozenset("i you we they he she ya".split())
SOMEBODY = frozenset(
    "anyone anybody someone somebody everyone everybody nobody anything something everything there".split()
)
POINTERS = frozenset("it this that these those".split())
PRONOUNS = SPEAKERS | SOMEBODY | POINTERS
DETERMINERS = frozenset(
    "the a an my your our his her their its any all both either one some most another other each every no".split()
)
ADVERBS = frozenset(
    "actually maybe perhaps possibly just also still even really please already ever then not uh um usually "
    "normally currently both now".split()
)

LEADS = frozenset(
    "okay ok so um umm uh uhm er erm well oh ah alright right yeah yes yep yup no nope nah hi hiya hello hey great good "
    "perfect thanks thank sorry now then also please fine sure cool nice lovely sir ma'am madam maam guys everyone "
    "everybody anyway actually honestly look listen wait hmm hm mhm mm wow gosh god btw first firstly finally lastly "
    "next again meanwhile otherwise and but or plus because cause cos like mean excuse me morning afternoon evening "
    "understood gotcha exactly indeed alternatively secondly thirdly besides additionally further".split()
)
"""Words that lead over to a clause, in any number."""
TURNING = frozenset(
    "okay ok so um umm uh er erm well oh ah alright hi hiya hello hey great perfect thanks sorry please sir ma'am anyway "
    "btw wait".split()
)
"""One of these alone opens a new clause wherever it stands."""
INVERTING = frozenset("never nor neither hardly rarely seldom scarcely than as only".split())
"""After these the order of words is turned round without asking."""
SUBJECTS = frozenset(
    "i we they he she who to i'll we'll you'll they'll not let's let must may might can could will would should shall "
    "id wed youd you".split()
)
"""What stands before a verb as its subject or auxiliary, so that the verb opens no question."""
THINGS = frozenset("it there which that this what where how".split())
"""The same, but "that" may as well end what was said before: "with that can you ..."."""
OBJECT_LEADS = frozenset(
    "for with to help assist of from about thank see call meet tell give send hear let get at behind like and reach "
    "contact serve bother ask bless".split()
)
"""After these "you" ends a clause and is not the subject of what follows."""
REMARKS = frozenset("guess think mean suppose believe hope reckon say imagine gather".split())
"""Verbs of a remark put in: "that would I guess ..."."""
POINTING = frozenset(
    "thing problem issue point reason answer truth fact matter trouble plan idea all this what here where how one "
    "question deal catch bit part way case".split()
)
"""Nouns that a statement goes on from: "the problem is it ...", "here is the ..."."""

WHO = frozenset("who whom".split())
WHAT = frozenset("what when where why how who whom whose which".split())
JOINED = {
    "what's": "what is",
    "whats": "what is",
    "where's": "where is",
    "wheres": "where is",
    "who's": "who is",
    "whos": "who is",
    "when's": "when is",
    "how's": "how is",
    "hows": "how is",
    "why's": "why is",
    "what're": "what are",
    "who're": "who are",
    "where're": "where are",
    "how're": "how are",
    "what'll": "what will",
    "who'll": "who will",
    "when'll": "when will",
    "how'll": "how will",
    "what'd": "what did",
    "who'd": "who did",
    "how'd": "how did",
    "how've": "how have",
    "what've": "what have",
    "where've": "where have",
    "who've": "who have",
    "where'd": "where did",
    "why'd": "why did",
    "when'd": "when did",
}
HOW = frozenset(
    "much many long far often soon old big late early bad well quickly fast likely exactly else come large high low "
    "heavy tall wide severe serious urgent safe sure confident".split()
)
PREPOSITIONS = frozenset(
    "for by until till at on in from to after since through under with about of before".split()
)
INTENSIFIERS = frozenset("else exactly then again ever specifically precisely roughly".split())
EMBEDS = frozenset(
    "know knows knew known tell tells told me ask asks asked asking say says said saying see sees seen saw sure wonder "
    "wondering understand understands remember remembers forget forgot out idea explain explains explained show shows "
    "showed hear heard check checking certain clear exactly care matter matters guess decide decided discuss that's it's "
    "is was you him her them us about of on with at into like than from by to in for that realize realise notice "
    "depending depends regardless look looking whatever confirm learn mean means believe imagine think thought recall "
    "just especially even only do get got use take want have give be here's there's review find determine describe "
    "specify list note read see identify verify".split()
)
"""After these a question word opens a clause of the sentence, not a question."""
KNOWING = frozenset("know knows knew sure wonder idea remember understand see matter".split())
"""After these not even a clause with a verb before its subject asks."""
GOING_ON = frozenset(
    "going happening wrong up new left next included involved needed available missing coming".split()
)
SUBJECT_VERBS_NOT = frozenset(
    "i you you're you've you'll we they he she it it's i'm i've i'll i'd the this that these those my your our a an if "
    "about else ever not they're we're we've he's she's there's to and or but so as of then in on".split()
)
"""What follows a question word that is not the subject of its clause."""
DATA_WORDS = frozenset(
    "number numbers name names address email e-mail postcode zip zipcode birthday birth date account registration "
    "reference ref id details code phone serial password initials surname digits plate reg dob".split()
)
DATA_KINDS = frozenset(
    "tracking order account policy reference phone booking member membership serial customer confirmation invoice case "
    "ticket card license licence registration contact first last full street email e-mail billing postal zip mobile "
    "telephone flight patient student employee meter model delivery insurance".split()
)
NAME_TAIL = frozenset("please sir ma'am maam madam again exactly then".split())

REPLY_TAGS = frozenset("right correct".split())
NOT_TAGS = frozenset(
    "all that's thats is you're youre not the on just be quite about it to are was make made get got turn sounds sound "
    "look looks seems seem feel feels put set that absolutely exactly yeah yes oh okay ok so i'm am half two my your "
    "done do did does perfectly they're we're".split()
)
ALTERNATIVES = (
    ("or", "not"),
    ("or", "no"),
    ("or", "what"),
    ("yes", "or", "no"),
    ("or", "anything"),
    ("or", "something"),
)

NOT_ANY = frozenset("time of one day help longer other moment minute second further case".split())
"""What follows "any" where it asks for nothing."""
CHANCES = frozenset("chance idea news objections luck questions".split())
CHECKS = (
    ("you", "mean"),
    ("you're", "saying"),
    ("you", "are", "saying"),
    ("you're", "telling", "me"),
    ("are", "you", "saying"),
    ("so", "that", "means"),
    ("so", "basically"),
    ("meaning",),
    ("mind", "if"),
    ("mind", "me"),
    ("okay", "if"),
    ("ok", "if"),
    ("alright", "if"),
    ("possible", "to"),
    ("want", "me", "to"),
    ("need", "me", "to"),
    ("got", "any"),
    ("got", "a", "minute"),
    ("got", "a", "second"),
    ("got", "a", "moment"),
    ("got", "time"),
    ("you", "want"),
    ("you", "wanna"),
    ("you", "got", "the"),
    ("you", "got", "your"),
    ("you", "got", "any"),
    ("you", "have", "any"),
    ("you", "have", "the"),
    ("you", "have", "your"),
    ("you", "ready"),
    ("you", "okay"),
    ("you", "ok"),
    ("you", "good"),
    ("we", "done"),
    ("we", "good"),
    ("all", "clear"),
    ("ready", "to"),
    ("sound", "good"),
    ("sound", "okay"),
    ("make", "sense"),
    ("care", "to"),
    ("anything", "else"),
    ("anyone", "else"),
    ("anybody", "else"),
    ("anything", "i"),
    ("anything", "you"),
    ("anyone", "want"),
    ("anybody", "want"),
    ("anyone", "there"),
    ("why", "not"),
    ("how", "come"),
    ("what", "if"),
    ("how", "so"),
    ("what", "else"),
    ("who", "else"),
    ("where", "else"),
    ("how", "else"),
    ("what", "for"),
    ("since", "when"),
    ("like", "what"),
    ("such", "as", "what"),
)
"""How a clause begins that asks although a verb is left out or follows its subject."""
TELLING = frozenset("tell give remind spell describe state".split())
TOLD = frozenset("about what how when where who which why your more exactly".split())
BRINGING = frozenset("brings seems happens happened".split())
"""Verbs with which "what" asks wherever it stands."""
FREE = frozenset(
    "if what whatever when because do that where how like unless so as don't would than since".split()
)
"""Before these "you wanna" stays open."""
