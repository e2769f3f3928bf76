"""Every number the analysis decides by, in one place.

All are start values: they are to be tuned on development data only, and changing one changes the
version of the rules engine.
"""

BRIDGED_PAUSE_MS = 300
BACKCHANNEL_MS = 1_000
BACKCHANNEL_WORDS = 2
BACKCHANNEL_CHARACTERS = 4
SILENCE_INSTANCE_MS = 3_000
INTERRUPTION_OVERLAP_MS = 300
INTERRUPTION_YIELD_MS = 2_000
TALK_SPEED_MIN_MS = 10_000
RESPONSE_GAP_MIN_CHANGES = 3
LOUDNESS_FLOOR_DBFS = -60.0

SENTIMENT_LIMIT = 5.0
SENTIMENT_MIN_TURNS = 2
SENTIMENT_POLAR = 1.5

ROLE_CONFIDENCE = 0.6
MIN_TURNS_PER_PARTY = 2
MIN_WORDS_PER_PARTY = 15
MIN_CHARACTERS_PER_PARTY = 30
MIN_CRITERIA = 4
MIN_WORD_CONFIDENCE = 0.5
MAX_REJECTED_WORD_SHARE = 0.30

SATISFACTION_LIMIT = 5.0
SATISFACTION_GRADES = (("A", 2.5), ("B", 0.75))
SATISFACTION_NEUTRAL_ABOVE = -1.0
SATISFACTION_BAD_ABOVE = -2.75
SATISFACTION_PLACES = 3
OUTWEIGHING = 0.5
GOOD_MOOD = 0.5
BAD_MOOD = 0.4
MOOD_TURNS = 3
ENDING_TURNS = 2
SENTIMENT_SWING = 1.0
LONG_WAIT_MS = 120_000
REPETITIONS = 2
RESTATED_WITHIN = 10
RESTATED_UNITS = 3
RESTATED_SHARE = 0.6
OFTEN = 2
OFTEN_SHARE = 0.05
RUDE_WORDS = 2
LATE_SHARE = 2 / 3

PERFORMANCE_GRADES = (("A", 0.92), ("B", 0.80), ("C", 0.62), ("D", 0.40))
PROHIBITED_CAP = "D"
MIN_TURNS_TO_VERIFY = 4
INTERRUPTIONS_PER_5_MIN = 2.0
OPENING_TURNS = 2
CLOSING_TURNS = 3
MATTER_TURNS = 3
MATTER_UNITS = 5
STATEMENT_UNITS = 3
CLARIFYING_QUESTIONS = 2
READ_BACK_WORDS = 2
READ_BACK_CHARACTERS = 3

COMMUNICATION_SIGNS = 2
FRAILTY_SIGNS = 3
ANIMAL_TURNS = 2

TITLE_WORDS = 10
TITLE_CHARACTERS = 20
SENTENCE_WORDS = 25
SENTENCE_CHARACTERS = 60
QUOTE_CHARACTERS = 180
MIN_TOPICS = 3
MAX_TOPICS = 8
NEED_CUSTOMER_TURNS = 8
ANSWER_TURNS = 2
CONFIRMABLE_CHARACTERS = 100
NO_ANSWER_UNITS = 8
QUESTION_SCORES = {"mark": 1.0, "order": 0.9, "word": 0.9, "tag": 0.75, "short": 0.65, "confirmed": 0.6}
"""How plainly a question is asked, by what tells that it is one."""

SATISFACTION_POINTS = {
    "praise": 2.0,
    "delight": 1.25,
    "thanks": 0.5,
    "content": 0.5,
    "solved": 1.5,
    "good_ending": 0.5,
    "mood_rise": 0.5,
    "fulfilled": 0.25,
    "well_served": 0.5,
    "mood_fall": -0.5,
    "bad_mood": -1.0,
    "bad_ending": -0.5,
    "complaint": -2.0,
    "disbelief": -0.75,
    "resigned": -0.5,
    "unresolved": -1.5,
    "escalation": -2.0,
    "repeated_contact": -1.0,
    "correction": -0.5,
    "cut_short": -1.0,
    "long_wait": -0.5,
    "repetition": -1.0,
    "abuse": -2.5,
    "refused": -0.5,
    "vague": -0.5,
    "rude_agent": -1.0,
}
"""For the last place of a sign."""
SATISFACTION_MORE = {
    "praise": 0.5,
    "delight": 0.5,
    "content": 0.25,
    "complaint": -0.5,
    "disbelief": -0.5,
    "resigned": -0.25,
    "escalation": -0.5,
    "abuse": -0.5,
    "correction": -0.5,
}
"""For each further place of a sign."""

MIN_TASK_UNITS = 3
MIN_REPEATED_UNITS = 4
DURING_CALL_MIN = 15
TASK_SURE = 0.5
TASK_FORMS = {
    "firm": 0.55,
    "bound": 0.7,
    "offered": 0.2,
    "letting": 0.15,
    "planned": 0.2,
    "ongoing": 0.3,
    "present": 0.2,
    "idea": 0.4,
    "implied": 0.4,
    "others": 0.32,
    "coming": 0.3,
    "delegated": 0.3,
    "outcome": 0.3,
    "meeting": 0.3,
    "assigned": 0.5,
    "request": 0.45,
    "proposed": 0.45,
    "needed": 0.3,
}
TASK_DEEDS = {
    "echo": 0.0,
    "idle": -1.0,
    "at_once": -0.35,
    "check": -0.35,
    "send": 0.25,
    "work": 0.15,
    "other": 0.0,
}
TASK_SIGNS = {
    "later": 0.3,
    "now": -0.6,
    "check_in_meeting": 0.45,
    "meant_in_meeting": 0.1,
    "generic": -0.15,
    "ours": -0.3,
    "merely_offered": -0.2,
    "at_desk": -0.5,
    "appointing": -1.0,
    "wish": -0.5,
    "reverting": 0.2,
    "habit": -0.4,
    "depending": -0.65,
    "offering": -0.3,
    "replying": 0.2,
    "echoing": 0.55,
    "welcome": 0.3,
    "done_since": -0.4,
}
"""What makes a task sure, 0 to 1: the words it is spoken of in, the deed, and the signs around them."""
