import pytest

from hansard.insight.trackers.inflection import bases, forms


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("cancel", "cancelling"),
        ("cancel", "canceled"),
        ("cancelled", "cancels"),
        ("stop", "stopped"),
        ("refer", "referring"),
        ("quit", "quitting"),
        ("visit", "visited"),
        ("die", "dying"),
        ("agree", "agreeing"),
        ("pay", "paid"),
        ("leave", "left"),
        ("buy", "bought"),
        ("go", "went"),
        ("try", "tries"),
        ("box", "boxes"),
        ("city", "cities"),
        ("child", "children"),
        ("photo", "photos"),
        ("cheap", "cheapest"),
        ("happy", "happier"),
        ("big", "bigger"),
        ("fast", "faster"),
        ("meeting", "meetings"),
        ("vpn", "vpns"),
        ("zoom", "zoomed"),
        ("learn", "learnt"),
        ("learn", "learned"),
        ("is", "were"),
        ("have", "had"),
        ("freeze", "froze"),
    ],
)
def test_forms_of_a_word(word, form):
    assert form in forms(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("plan", "plane"),
        ("plane", "planned"),
        ("see", "seed"),
        ("fee", "feed"),
        ("meeting", "met"),
        ("building", "build"),
        ("clean", "cleaner"),
        ("own", "owner"),
        ("late", "later"),
        ("good", "best"),
        ("news", "new"),
        ("business", "busy"),
        ("will", "willing"),
        ("us", "is"),
        ("car", "caring"),
        ("i", "is"),
        ("offer", "off"),
    ],
)
def test_what_is_no_form_of_a_word(word, other):
    assert other not in forms(word)


@pytest.mark.parametrize(
    ("form", "base"),
    [("deliveries", "delivery"), ("said", "say"), ("meeting", "meeting"), ("wrong", "wrong"), ("x", "x")],
)
def test_the_likeliest_base_comes_first(form, base):
    assert bases(form)[0] == base
