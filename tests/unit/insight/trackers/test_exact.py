import pytest

from hansard.insight.trackers.exact import ExactEntry
from hansard.insight.trackers.folding import fold


def place(entry: str, sentence: str, language: str = "en") -> str | None:
    """What of the sentence an entry is found at."""
    folded = fold(sentence)
    span = ExactEntry(entry, language).find(folded.text)
    if span is None:
        return None
    start, end = folded.span(*span)
    return sentence[start:end]


@pytest.mark.parametrize(
    ("entry", "sentence", "found"),
    [
        ("price", "What's the PRICE?", "PRICE"),
        ("price", "Prices are up", None),
        ("price", "priceless", None),
        ("price", "The price-list", "price"),
        ("what is the price", "Well, what  is\nthe price", "what  is\nthe price"),
        ("follow-up call", "a follow up call", "follow up call"),
        ("follow up call", "a follow-up call", "follow-up call"),
        ("ticket price", "I have the ticket, price unknown", None),
        ("hello, world", "hello world", "hello world"),
        ("Free shipping!", "with free shipping", "free shipping"),
        ("can", "I can't", None),
        ("customer", "the customer's order", None),
        ("C", "We use C++ here", None),
        ("C++", "We use C++ here", "C++"),
        ("C#", "In C# it works", "C#"),
        ("R", "our R&D team", None),
        ("AT&T", "with AT&T", "AT&T"),
        ("5", "it costs 5.50", None),
        ("50", "it costs 5.50", None),
        ("5.5 percent", "5.5 percent off", "5.5 percent"),
        ("5", "at 5, maybe 6", "5"),
        ("$100", "about $100 more", "$100"),
        ("$100", "about $1000 more", None),
        ("100", "about 1,100 more", None),
        ("don't", "I don’t know", "don’t"),
        ("café", "Cafe\u0301 Noir", "Cafe\u0301"),
        ("cafe", "Café Noir", None),
        ("strasse", "Hauptstraße", None),
        ("straße", "die STRASSE", "STRASSE"),
        ("😀", "great 😀!", "😀"),
        ("great", "😀great😀", "great"),
        ("ﬁnance", "our finance team", "finance"),
        ("ＶＰＮ", "the VPN is down", "VPN"),
    ],
)
def test_whole_words_in_any_case(entry, sentence, found):
    assert place(entry, sentence) == found


@pytest.mark.parametrize(
    ("entry", "sentence", "language", "found"),
    [
        ("退款", "我要退款。", "zh-TW", "退款"),
        ("退款", "退 款", "zh-TW", "退 款"),
        ("帳號", "我的账号被锁了", "zh-CN", "账号"),
        ("着急", "我很著急", "zh-TW", "著急"),
        ("什么", "甚麼", "zh-TW", "甚麼"),
        ("VPN", "我的VPN連不上", "zh-TW", "VPN"),
        ("PS", "GPS定位", "zh-TW", None),
        ("iPhone 15", "我買iPhone15了", "zh-TW", None),
        ("解約", "了解約定", "zh-TW", "解約"),
        ("キャンセル", "予約をキャンセルしたい", "ja-JP", "キャンセル"),
        ("か", "が", "ja-JP", None),
        ("환불", "환불을 원해요", "ko-KR", "환불"),
        ("คืนเงิน", "ขอคืนเงินครับ", "th-TH", "คืนเงิน"),
        ("מחיר", "מה המחיר?", "he-IL", None),
        ("המחיר", "מה המחיר?", "he-IL", "המחיר"),
        ("कीमत", "इसकी कीमत क्या है", "hi-IN", "कीमत"),
        ("क", "का", "hi-IN", None),
        ("argent", "C'est de l'argent", "fr-FR", "argent"),
        ("preis", "Der Preis, bitte", "de-DE", "Preis"),
        ("preis", "Die Preise", "de-DE", None),
        ("fiyat", "FİYAT", "tr-TR", None),
    ],
)
def test_every_language_by_its_own_word_borders(entry, sentence, language, found):
    assert place(entry, sentence, language.split("-")[0]) == found


@pytest.mark.parametrize("entry", ["", "  ", "?", "...", "，"])
def test_an_entry_without_words_is_harmless(entry):
    assert place(entry, "Anything (at all), 任何事") is None
