"""Longer service calls for the analysis, written for these tests, some as recognisers punctuate."""

from tests.unit.insight.dialogues import Rows

BOILER: Rows = [
    ("agent", "Good afternoon, thank you for calling Harbour Heating, my name is Ruth. How can I help you?"),
    ("customer", "Hello, our boiler shuts down every night, and we have no hot water in the morning."),
    ("agent", "I am sorry to hear that, it must be annoying. May I have your customer number, please?"),
    ("customer", "It is 20815. I am really upset because we have a small baby."),
    ("agent", "Thank you. So the boiler stops at night and the water is cold in the morning, is that right?"),
    ("customer", "Yes, that is right."),
    ("agent", "The pressure in your boiler is too low because a valve is probably leaking."),
    ("customer", "Okay, what happens now."),
    ("agent", "I will send an engineer to replace the valve he can come on Monday, does that work for you?"),
    ("customer", "Yes, I am at home on Monday, do I have to pay for the new valve."),
    (
        "agent",
        "To summarize, he comes Monday, I will call on Tuesday to check the boiler is there anything else.",
    ),
    ("customer", "No, that is all. Thank you very much, Ruth, you have been really helpful."),
    ("agent", "You are welcome. Have a nice day, goodbye."),
]
DOUBLE_CHARGE: Rows = [
    ("agent", "Hello, this is Carl from Meadow Gym, what can I do for you?"),
    ("customer", "Hi Carl. I was charged twice for my March membership, and my bank says both went through."),
    ("agent", "I'm sorry about that. Can I have the email address on your membership?"),
    ("customer", "It's jo at example dot org. Can you also tell me when the pool opens again?"),
    (
        "agent",
        "The pool opens on Saturday. I see that the payment was sent twice because our system restarted.",
    ),
    ("agent", "I have refunded the second payment of 39 dollars. It will be on your card within three days."),
    ("customer", "Great, that solves it. Thanks a lot."),
    ("agent", "You're welcome, bye."),
]
PARCEL: Rows = [
    ("agent", "Hello, you are speaking with Tom at Quick Post."),
    (
        "customer",
        "Hi. My parcel never arrived, although the tracking page says it was delivered last Friday.",
    ),
    ("agent", "What is the tracking number?"),
    ("customer", "It is 77120. I am so frustrated, it is a birthday present."),
    ("agent", "The depot team will look for it. I will pass this on to my manager."),
    ("customer", "When will I hear from you?"),
    ("agent", "I cannot say. Have a nice day."),
    ("customer", "So that does not help me at all, I still don't have my parcel."),
]
