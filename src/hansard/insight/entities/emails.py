# ruff: noqa: E501 (patterns stay on their line)
"""Addresses of mail and of pages on the web, typed, spoken, or written down without their marks."""

import re
from collections.abc import Iterator

Place = tuple[int, int]
"""Start and end in a text."""

_TLD = r"(?:com|org|net|edu|gov|mil|int|info|biz|io|co|ai|app|dev|me|tv|uk|us|ca|au|nz|de|fr|es|it|nl|se|no|dk|fi|pl|ch|at|be|ie|pt|br|mx|in|sg|hk|tw|cn|jp|kr|eu|ru|za|ae)"
_PROVIDER = r"(?:gmail|g mail|hotmail|yahoo|outlook|icloud|aol|protonmail|gmx|qq|163|126)"
_NUMBER = r"(?:\d+|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_DOT = r"(?:\s+dot\s+|\s*[點点]\s*|\s*\.\s*|\s+point\s+)"
_ATOM = r"[A-Za-z0-9]+"
_LINK = rf"(?:{_DOT}|\s*[_\-]\s*|\s+(?:underscore|dash|hyphen|minus|plus)\s+)"

_TYPED = re.compile(r"[A-Za-z0-9._%+\-]{1,64}@(?:[A-Za-z0-9\-]{1,63}\.){1,8}[A-Za-z]{2,24}")
_AT = re.compile(r"\s+at(?: the)?(?: rate)?(?: sign)?\s+|\s*[@＠]\s*|\s*小老鼠\s*|\s*艾特\s*", re.IGNORECASE)
_DOMAIN = re.compile(
    rf"{_ATOM}(?:(?:{_DOT}|\s*-\s*){_ATOM}){{0,3}}?{_DOT}{_TLD}(?:{_DOT}{_TLD})?(?![A-Za-z0-9])|{_PROVIDER}(?:\s*com)?(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_LOCAL = re.compile(
    rf"(?<![A-Za-z0-9'’])(?:(?:(?:[a-z]|{_NUMBER})[\s,\-]+){{1,20}})?{_ATOM}(?:{_LINK}{_ATOM}){{0,4}}(?:\s+{_NUMBER}){{0,4}}$",
    re.IGNORECASE,
)
_LOCAL_LENGTH = 80
_HOSTS = frozenset(
    "gmail email hotmail fastmail mail ymail rediffmail yahoo outlook icloud aol comcast att google optonline".split()
)
_MAILS = r"(?:(?:g|hot|fast|y|rediff|e|proton)?mail|gail|gmal|yahoo|outlook|icloud|aol|comcast|att|google|optonline)"
_RUN_TOGETHER = re.compile(
    rf"(?<![A-Za-z0-9@.])(?:(?P<apart>{_ATOM})\s+(?:\d+\s+)?)?(?P<joined>[A-Za-z0-9]*?)(?P<host>{_MAILS})\s?\.?(?:com|con|cim|net|org)(?:\s?\.?{_TLD})?(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_PAGE = re.compile(
    rf"(?:https?://|www\.)[^\s，。、；！？<>\"]+|(?<![A-Za-z0-9@.])(?:[A-Za-z0-9\-]{{1,63}}\.){{1,8}}{_TLD}(?:/[^\s，。、；！？]*)?(?![A-Za-z0-9.])",
    re.IGNORECASE,
)
_SPOKEN_PAGE = re.compile(
    rf"(?<![A-Za-z0-9@])(?:(?:www|w w w|double u double u double u|triple w)\s+dot\s+)?[A-Za-z0-9\-]+(?:\s+dot\s+[A-Za-z0-9\-]+){{0,4}}?\s+dot\s+{_TLD}(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_HINT = re.compile(r"[@＠]|小老鼠|艾特|\bat\b|com\b|\bdot\b|://|www|\.\w", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"^(?:(?:it'?s|that'?s|is|my|the|your|his|her|our|email|mail|e-mail|address|me|to|use|uh|um|so|yes|yeah|okay|ok|write|and|with|under)[\s,:]+)+",
    re.IGNORECASE,
)
_NO_LOCAL = frozenset(
    "look looking looks is are was were be me us you him her them it this that ordered bought order buy got get online site "
    "website page store account shop shopping here there available found find work works email mail address visit log logged "
    "going went go up in on or and contact reach support arrive arrived meeting meet my your his their our the a with to".split()
)


def emails_in(text: str) -> Iterator[Place]:
    """Places of mail addresses; they may overlap."""
    if not _HINT.search(text):
        return
    typed = [match.span() for match in _TYPED.finditer(text)]
    yield from typed
    yield from (
        place
        for place in _spoken(text)
        if not any(start < place[1] and place[0] < end for start, end in typed)
    )
    for match in _RUN_TOGETHER.finditer(text):
        before = match["apart"] if match["apart"] and match["apart"].lower() not in _NO_LOCAL else ""
        if before or (match["joined"] + match["host"]).lower() not in _HOSTS:
            yield (match.start() if before else match.start("joined")), match.end()


def _spoken(text: str) -> Iterator[Place]:
    for at in _AT.finditer(text):
        domain = _DOMAIN.match(text, at.end())
        begin = max(0, at.start() - _LOCAL_LENGTH)
        local = _LOCAL.search(text[begin : at.start()])
        if not (domain and local) or _is_new_sentence(at[0], domain[0]):
            continue
        lead = _LEAD_IN.match(local[0])
        own = local[0][lead.end() :] if lead else local[0]
        if own and own.lower() not in _NO_LOCAL:
            yield at.start() - len(own), domain.end()


def _is_new_sentence(at: str, domain: str) -> bool:
    """Whether a full stop ends a sentence: "they leave at four. It is late"."""
    end = _STOP.search(domain)
    return at.strip().isalpha() and end is not None and end[1].lower() not in _USUAL


_STOP = re.compile(r"\.\s+(\w+)$")
_USUAL = frozenset({"com", "net", "org", "co", "edu", "gov"})


def pages_in(text: str) -> Iterator[Place]:
    """Places of web addresses; they may overlap, with mail addresses too."""
    if not _HINT.search(text):
        return
    for pattern in (_PAGE, _SPOKEN_PAGE):
        for match in pattern.finditer(text):
            yield match.start(), match.end() - (match[0][-1] in ".,;:!?)")


def plain_email(text: str) -> str:
    """An address as it would be typed: `jane.porter@gmail.com` for "jane dot porter at gmail dot com"."""
    typed = text.lower()
    if "@" not in typed or re.search(r"\s", typed):
        typed = _AT.sub("@", typed, count=1)
        typed = re.sub(r"\s+underscore\s+", "_", typed)
        typed = re.sub(r"\s+(?:dash|hyphen|minus)\s+", "-", typed)
        typed = re.sub(r"[\s,]+", "", re.sub(_DOT, ".", typed))
    return typed
