"""English words that turn, strengthen or set aside the feeling of others; separated by commas."""

NEGATIONS: dict[int, str] = {
    3: """
        not, still not, still haven't, still hasn't, never, nor, neither, without, hardly, barely, scarcely,
        rarely, isn't, wasn't, aren't, weren't, don't, doesn't, didn't, can't, cannot, won't, couldn't,
        wouldn't, shouldn't, haven't, hasn't, hadn't, ain't, lack of, lacks, lacking, far from,
        anything but, fails to, failed to, instead of, rather than, nobody, no one, no body
    """,
    1: """
        no, none, zero, not any, nothing, still no
    """,
}
"""By how many words without a part of their own they reach over; "no" is as often an answer."""

REMEDIES = """
    fix, fixes, fixed, fixing, solve, solves, solved, solving, resolve, resolves, resolved, resolving,
    avoid, avoids, avoiding, prevent, prevents, preventing, saves me, saved me, save me, saves us, saved us,
    save us, save you, saves you, free of, get rid of, got rid of, against, troubleshoot, protect, protects,
    clear up, cleared up, correct the, corrected the, insurance for, insurance against, report a,
    reporting a, covers, cover, reduce, reduces, reduced, minimize, minimise, helped with, help with,
    help you with, deal with, look into, looking into, looked into, take care of, took care of, sort out,
    sorted out
"""
"""What is bad after these is being put right."""

DEGREES: dict[float, str] = {
    -0.4: """
        less, not so, not that, not as
    """,
    1.3: """
        perfectly, very, so, really, extremely, absolutely, totally, completely, incredibly, super, truly,
        such a, such an, quite, most, deeply, highly, utterly, complete, total, absolute, much, far,
        terribly, awfully, seriously, honestly, way too, too, damn, freaking, bloody, hugely, insanely,
        particularly, especially, a lot of, lots of, tons of, real, pretty, extra, genuinely, thoroughly
    """,
    0.8: """
        a bit, a little, a little bit, slightly, somewhat, kind of, kinda, sort of, sorta, fairly,
        relatively, reasonably, partly, mildly, some, sometimes, potential, potentially, possible, possibly
    """,
}

SUPPOSED = """
    if, whether, in case, unless, would be, would've been, will be, it'd be, that'd be, that would be,
    might be, could be, should be, may be, hope, hopefully, hoping, wish, i'd be, we'd be, make sure,
    ensure, ensures, ensuring, so that, in order to, would you be, sorry, i'm sorry, so sorry, my apologies,
    apologies, apologize, apologise, i know that's, i know it's, i bet, i understand,
    i completely understand, i totally understand, we understand, i know how, i can imagine,
    i can only imagine, i can see how, i can see why, i can hear, i see that, sorry to hear, sorry about,
    sorry for, unfortunate, do you have, did you have, have you had, are you having, is there, are there,
    was there, were there, how to, in the event, for example
"""
"""What follows these in the clause is a condition, a wish, a question or an apology, not a report."""

CONTRAST = "but, however, only that, turns out, it turns out"

_HEARD = "oh|ok|okay|alright|all right|yes|yeah|yep|right|so|um|uh|well|and|ah|mm|hm|sure"
_PLEASED = (
    "great|perfect|excellent|wonderful|lovely|fantastic|awesome|amazing|brilliant|good|nice|cool|super|fine"
    "|beautiful|fabulous|terrific"
)
_ON = (
    "let|i|i'm|i'll|i've|i'd|so|and|can|could|what|what's|now|may|we|we'll|thank|thanks|then|okay|ok"
    "|alright|just|do|is|your|my|the"
    r"|that\s(?:matches|is\sall|helps)|for|to|yeah|yes|well|um|uh|would|will|how|when|where|who|are|which"
)
REPLIES = (
    rf"\W*(?:(?:{_HEARD})\W+)*(?:(?:{_PLEASED})\b\W{{0,3}}?){{1,2}}"
    rf"(?=\W*$|\s*[,.!;]|\s+(?:{_ON})\b)"
)
"""A reply that only says that one has heard ("Great, and your name?")."""

_BEGINNING = (
    "do|does|did|can|could|would|will|have you|has|are you|are there|is there|is it|is that"
    "|was it|was there|were you|may i|shall|what is|what's|which|when|where|who"
    "|how much|how many|how long|how do|how can|how may"
)
ASKING = (
    r"\?[\s\"')\]”’]*$"
    rf"|^\W*(?:(?:so|and|but|okay|ok|um|uh|well|yeah|yes|no|sorry)\W+)*(?:{_BEGINNING})\b(?!.*[.!]\s*\S)"
)
"""A sentence that asks; a recogniser often leaves the question mark out."""

NAMES = r"(?<=[a-z,] )(?:[A-Z][a-z]+ ){1,3}[A-Z][a-z]+"
"""Names of people, streets and companies are made of words of weight as well ("Pleasant Hill Road")."""
