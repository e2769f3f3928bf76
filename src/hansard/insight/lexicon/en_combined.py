"""English entries made of parts; separated by commas."""

COMBINED: tuple[tuple[float, str, *tuple[str, ...]], ...] = (
    (
        0.0,
        """
            good, great, nice, lovely, wonderful, fantastic, pleasant, blessed, beautiful, fabulous,
            marvelous, safe, amazing, awesome, excellent, super, happy, enjoyable
        """,
        """
            day, evening, weekend, night, afternoon, morning, week, one, time, trip, flight, holiday,
            journey, stay, vacation, rest, christmas, thanksgiving, easter, lunch, drive, birthday
        """,
    ),
    (
        0.0,
        "have a, have an, have another, have yourself a, have such a",
        """
            good, great, nice, lovely, wonderful, fantastic, pleasant, blessed, beautiful, fabulous,
            marvelous, safe, amazing, awesome, excellent, super, happy, enjoyable, brilliant, perfect
        """,
    ),
    (
        0.0,
        "ok, okay, alright, all right, yeah, yes, oh okay, right",
        """
            great, perfect, good, excellent, wonderful, lovely, fantastic, awesome, super, cool, nice, fine
        """,
    ),
    (
        0.0,
        "best, the best",
        """
            number, way, time, email, address, option, price, rate, practice, practices, buy, western,
            guess, case, regards, to, before, contact, phone, if, not, that, thing to do, place to,
            person to, man, friend, seller, route, deal i can, i can do, we can do, possible
        """,
    ),
    (
        -1.6,
        "less than, not exactly, hardly, nowhere near",
        """
            impressed, ideal, happy, satisfied, helpful, thrilled, pleased, friendly, perfect, honest,
            polite, welcoming, reliable, clean, professional
        """,
    ),
    (
        -1.3,
        "not what, isn't what, wasn't what, not at all what",
        """
            i expected, i ordered, i paid for, i asked for, i wanted, i was promised, i was told,
            i signed up for, we agreed, we ordered, we were promised, we expected, you promised,
            you told me, was advertised
        """,
    ),
    (
        2.0,
        """
            can't believe how, couldn't believe how, amazed how, amazed at how, surprised how,
            surprised at how
        """,
        """
            easy, fast, quick, quickly, good, nice, smooth, helpful, friendly, well, great, simple, kind,
            clean, beautiful, smoothly, easily
        """,
    ),
    (
        -2.2,
        "nothing but",
        """
            trouble, problems, headaches, issues, hassle, hassles, excuses, lies, grief, frustration,
            stress, disappointment, disappointments, bad experiences, errors, delays
        """,
    ),
    (
        2.4,
        "nothing but",
        """
            praise, good things, positive things, respect, love, kindness, great things, great experiences,
            good, great, positive, the best
        """,
    ),
    (
        2.0,
        """
            treated me, treated us, treats me, treats us, treat me, treat us, treated my mother,
            treated my father, treated my wife, treated my husband, been treated, was treated, were treated
        """,
        """
            well, so well, very well, really well, kindly, great, like family, like royalty, with respect,
            like a queen, like a king
        """,
    ),
    (
        -2.2,
        """
            treated me, treated us, treats me, treats us, treat me, treat us, treating me, treating us,
            been treated, was treated, were treated
        """,
        """
            badly, poorly, so badly, like dirt, like a number, like garbage, like a criminal, like trash,
            unfairly, like an idiot, rudely, horribly, like a child, like this, like that, that way,
            this way
        """,
    ),
    (
        -1.3,
        "that's just, oh just, well that's just, just",
        "great, wonderful, perfect, lovely, fantastic, brilliant",
    ),
    (
        -1.3,
        "no, not any, zero, without any, never any, absolutely no, there's no",
        """
            improvement, progress, luck, success, solution, explanation, apology, response, reply,
            communication, respect, empathy, sympathy, logic, point, reason for this, excuse, way to treat,
            consideration, transparency, accountability
        """,
    ),
    (
        -1.3,
        """
            not feeling, don't feel, not feel, doesn't feel, not doing, not going, isn't going, didn't go
        """,
        "well, good, great, right, so well, so good, very well, too well, too good, that well",
    ),
    (
        1.8,
        "happy to, glad to, delighted to, pleased to, so happy to, so glad to",
        "have, be, say, report, see, know, finally, be back",
    ),
    (
        -1.3,
        "nobody, no one, none of you, not one person",
        """
            called, calls, ever called, told, tells, came, comes, answers, answered, is answering,
            knows anything, seems to know, showed, shows, turned up, gave me, gave us, helps me, listens,
            listened, bothered, picks up, picked up, responds, responded, replied, replies, got back,
            gets back, ever, wants to help, can help me, can tell me, was prepared, warned
        """,
    ),
    (
        -2.2,
        "nobody, no one, none of you",
        "cares, cared, gives a damn, helped, helps, has helped, was helpful",
    ),
    (
        -1.3,
        "never",
        """
            called me, called back, calls back, calls me back, call me back, called us, came, arrived,
            showed up, turned up, received, got, heard back, agreed, authorized, authorised, signed up for,
            ordered, answer, answers, answered, listen, listens, replied, responded, works, worked
        """,
    ),
    (
        -1.3,
        "doesn't, don't, won't, didn't, isn't, aren't, wasn't, never, stopped, quit",
        """
            work, working, turn on, turning on, start, starting, open, opening, load, loading, connect,
            connecting, charge, charging, print, printing, help, helping, respond, responding, show up
        """,
    ),
    (
        -1.3,
        "keeps, keep, kept, keeps on, constantly, always",
        """
            dropping, crashing, freezing, failing, stopping, cutting out, cutting off, happening,
            coming back, disconnecting, going down, breaking, buffering, declining, getting declined,
            getting rejected, getting disconnected, getting cut off, getting transferred, getting worse,
            getting charged, charging me, telling me, giving me the same, sending me, transferring me,
            putting me off, putting me on hold, restarting, losing, logging me out, kicking me out
        """,
    ),
    (
        -1.3,
        "way too, too, far too, so",
        """
            expensive, slow, late, long, loud, high, complicated, noisy, pricey, confusing, unreliable,
            unfair, wrong
        """,
    ),
    (
        -1.3,
        "second, third, fourth, fifth, sixth, tenth",
        "time i've, time i call, time i'm, time this, time you, time we've, time in a",
    ),
    (
        -1.6,
        "speak to, talk to, speak with, talk with, get me, put me through to, want",
        """
            a supervisor, your supervisor, a manager, your manager, the manager, the supervisor, your boss,
            someone in charge, somebody in charge, someone else, the owner
        """,
    ),
    (
        1.8,
        "works, working, work, worked, went, gone, goes, going, turned out, runs, running",
        """
            great, perfectly, beautifully, wonderfully, smoothly, really well, very well, so well,
            really great, like a charm, like a dream, flawlessly, brilliantly
        """,
    ),
    (
        1.4,
        "works, working, worked, went, going, turned out, runs, running",
        "well, fine, good, nicely, again now, properly again, for me now",
    ),
    (
        1.8,
        "much, so much, a lot, way, far, even, a million times",
        "better, easier, faster, quicker, smoother, nicer, clearer, friendlier, simpler",
    ),
    (
        2.2,
        "i love, we love, they love, she loves, he loves, i loved, we loved, love, loved",
        "it, this, the, that, your, how, these, those, our new, my new, working with, what you",
    ),
    (
        1.8,
        """
            i like, we like, i really like, we really like, i liked, we liked, i do like, they like,
            they liked
        """,
        "it, this, the, that, your, how, these, those, what you",
    ),
)
"""A weight, and any entry of each list after any of the one before it."""
