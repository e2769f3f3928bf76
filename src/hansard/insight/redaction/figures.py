"""Numbers and codes that are to go, by their form, by what they are called, by what was asked for."""

import re
from collections.abc import Iterator, Sequence

from hansard.insight.entities.dictation import Run, digit_runs
from hansard.insight.redaction.checks import is_card, is_china_id, is_iban, is_taiwan_id
from hansard.insight.redaction.codes import Code, code_after, is_counted, only_code
from hansard.insight.redaction.cues import Cue, cues_in
from hansard.insight.redaction.kinds import Place, Redaction
from hansard.insight.redaction.kinds import RedactionKind as Kind

_FEWEST = {
    Kind.SECURITY_CODE: 3,
    Kind.SSN: 4,
    Kind.ID_NUMBER: 4,
    Kind.CREDIT_CARD_NUMBER: 3,
    Kind.DATE_OF_BIRTH: 4,
    Kind.PHONE_NUMBER: 5,
    Kind.ACCOUNT_NUMBER: 3,
    Kind.ADDRESS: 4,
}
_LONG_NUMBER = 7
_READ_OUT = 4
_BARE = 4
_CARDINAL = re.compile(r"[十百千萬万]")
_FEWEST_ASKED = 2
_NEAR = 16
_CALLED = re.compile(
    r"[\s,]+(?:is|are|was|that's|for)\s+(?:(?:my|the|his|her|our|their|last|four|4|digits|of|on)\s+){1,6}$",
    re.IGNORECASE,
)
_LAST_CODE = re.compile(
    r"(?:[0-9][0-9 \-]*|(?:\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b[\s,]*)+)$",
    re.IGNORECASE,
)
_LONGEST_DATE_OR_PRICE = 9
_ID_FORMS = (
    (Kind.SSN, re.compile(r"(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])")),
    (
        Kind.ID_NUMBER,
        re.compile(r"(?<![A-Za-z0-9])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z0-9])"),
    ),
)
_TAIWAN_ID = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][ -]?[1289](?:[ -]?\d){8}(?!\d)")
_CHINA_ID = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Za-z0-9])")
_PASSWORD = re.compile(
    r"(?:pass ?word|密碼|密码)(?:\s+(?:is|was)|'s|[:：是])\s*[\"“]?(?P<word>[^\s,，。\"”]{3,})", re.IGNORECASE
)
_NO_PASSWORD = frozenset(
    "the not wrong incorrect expired what that too my invalid required correct "
    "strong weak case being still".split()
)
_LEFT = re.compile(r"\s*(?:,|and\b|，|、)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")


def by_form(text: str) -> Iterator[Redaction]:
    """Numbers that show what they are."""
    for kind, pattern in _ID_FORMS:
        for match in pattern.finditer(text):
            yield Redaction(kind, match.start(), match.end())
    checks = (
        (Kind.ID_NUMBER, _TAIWAN_ID, is_taiwan_id),
        (Kind.ID_NUMBER, _CHINA_ID, is_china_id),
        (Kind.ACCOUNT_NUMBER, _IBAN, is_iban),
    )
    for kind, pattern, is_right in checks:
        for match in pattern.finditer(text):
            if is_right(re.sub(r"[ -]", "", match[0])):
                yield Redaction(kind, match.start(), match.end())


def by_cue(text: str, stop_words: frozenset[str], guarded: Sequence[Place]) -> Iterator[Redaction]:
    """Numbers behind what they are called."""
    cues = list(cues_in(text))
    for cue, following in zip(cues, [*cues[1:], None], strict=False):
        code = code_after(text, cue.end, stop_words)
        if code is None or (following and following.start < code.start):
            code = _code_before(text, cue, stop_words)
        if cue.kind is None or code is None:
            continue
        is_price = _overlaps((code.start, code.end), guarded)
        if code.digits >= _FEWEST[cue.kind] and not is_price and not _is_count(text, cue, code):
            yield Redaction(cue.kind, code.start, code.end)
    for match in _PASSWORD.finditer(text):
        word = match["word"].rstrip(".!?;:")
        if word and word.lower() not in _NO_PASSWORD:
            yield Redaction(Kind.SECURITY_CODE, match.start("word"), match.start("word") + len(word))


def _code_before(text: str, cue: Cue, stop_words: frozenset[str]) -> Code | None:
    """The number that is called something behind it: "3471 are the last four of my"."""
    link = _CALLED.search(text[: cue.start])
    number = _LAST_CODE.search(text[: link.start()]) if link else None
    return code_after(text, number.start(), stop_words) if number else None


def _is_count(text: str, cue: Cue, code: Code) -> bool:
    return cue.kind in {Kind.ACCOUNT_NUMBER, Kind.CREDIT_CARD_NUMBER} and is_counted(text, code)


def cards(runs: Sequence[Run]) -> Iterator[Redaction]:
    """Payment cards by their check digit."""
    for run in runs:
        if is_card(run.digits):
            yield Redaction(Kind.CREDIT_CARD_NUMBER, run.start, run.end)


def by_length(text: str, runs: Sequence[Run], guarded: Sequence[Place]) -> Iterator[Redaction]:
    """Any long number that is no price and no date, nor called one."""
    harmless = [cue for cue in cues_in(text) if cue.kind is None]
    for run in runs:
        is_called = _is_called(run, harmless) and len(run.digits) <= _LONGEST_DATE_OR_PRICE
        if is_called or _is_inside((run.start, run.end), guarded):
            continue
        if len(run.digits) >= _LONG_NUMBER or (run.spoken >= _READ_OUT and run.spoken == run.pieces):
            yield Redaction(Kind.ACCOUNT_NUMBER, run.start, run.end)


def bare(text: str, stop_words: frozenset[str], guarded: Sequence[Place]) -> Iterator[Redaction]:
    """Numbers that are all a text says: somebody was asked for them."""
    for code in only_code(text, stop_words):
        is_year = _YEAR.fullmatch(text[code.start : code.end]) is not None
        is_free = not _CARDINAL.search(text[code.start : code.end]) and not _is_inside(
            (code.start, code.end), guarded
        )
        if len(code.plain) >= _BARE and code.digits >= 2 and not is_year and is_free:
            yield Redaction(Kind.ACCOUNT_NUMBER, code.start, code.end)


def leading(text: str, stop_words: frozenset[str], guarded: Sequence[Place]) -> Iterator[Redaction]:
    """A number that a text begins with and leaves behind: "1856 and the account is"."""
    code = code_after(text, 0, stop_words)
    if code is None or code.digits < _BARE or not _LEFT.match(text, code.end):
        return
    is_year = _YEAR.fullmatch(text[code.start : code.end]) is not None
    if not is_year and not _is_inside((code.start, code.end), guarded):
        yield Redaction(Kind.ACCOUNT_NUMBER, code.start, code.end)


def answered(
    text: str, asked: Sequence[Kind], stop_words: frozenset[str], guarded: Sequence[Place]
) -> Iterator[Redaction]:
    """Numbers that a text gives in answer to a question for them, in the order of the question."""
    wanted = [kind for kind in asked if kind in _FEWEST]
    codes = [code for code in _given(text, stop_words) if not _overlaps((code.start, code.end), guarded)]
    for number, code in enumerate(codes):
        if wanted and code.digits >= _FEWEST_ASKED:
            yield Redaction(wanted[min(number, len(wanted) - 1)], code.start, code.end)


def _given(text: str, stop_words: frozenset[str]) -> list[Code]:
    first = code_after(text, 0, stop_words)
    if first is not None:
        second = code_after(text, first.end, stop_words)
        return [first, second] if second else [first]
    harmless = [cue for cue in cues_in(text) if cue.kind is None]
    runs = [run for run in digit_runs(text) if not _is_called(run, harmless)]
    return [Code(run.start, run.end, run.digits) for run in runs]


def _is_called(run: Run, cues: Sequence[Cue]) -> bool:
    return any(0 <= run.start - cue.end < _NEAR for cue in cues)


def _is_inside(place: Place, others: Sequence[Place]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in others)


def _overlaps(place: Place, others: Sequence[Place]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)
