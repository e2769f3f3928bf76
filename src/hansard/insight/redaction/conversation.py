"""What is to be taken out of a whole conversation, where a question tells what the answer is."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hansard.insight.entities.dictation import digit_runs
from hansard.insight.entities.insights import known_in, mentions_of_all
from hansard.insight.entities.known import Known
from hansard.insight.redaction.asked import NOTHING_ASKED, Asked, asked_in
from hansard.insight.redaction.find import redactions_among
from hansard.insight.redaction.kinds import ALL, Redaction
from hansard.insight.redaction.kinds import RedactionKind as Kind
from hansard.model.conversation import Conversation
from hansard.model.languages import base_language
from hansard.model.transcript import Turn

_MEMORY_TURNS = 4  # for so long a question waits for its answer
_FEWEST_REPEATED = 4
_NUMBERS = frozenset(
    {
        Kind.PHONE_NUMBER,
        Kind.CREDIT_CARD_NUMBER,
        Kind.SECURITY_CODE,
        Kind.SSN,
        Kind.ID_NUMBER,
        Kind.ACCOUNT_NUMBER,
    }
)


@dataclass(frozen=True, slots=True)
class Redacted:
    """What is to go from each turn, by its id, and how often each kind was found."""

    turns: Mapping[str, tuple[Redaction, ...]]
    counts: Mapping[Kind, int]


def redact_conversation(conversation: Conversation, kinds: Collection[Kind] = ALL) -> Redacted:
    """What is to be taken out of the turns of a conversation.

    A number that was asked for, or is said again, goes by that. Names are those of the participants,
    those that are told ("my name is", or in answer to a question), and what looks like a name.
    """
    turns = _in_order(conversation)
    language = conversation.language
    spoken = [(turn.participant, turn.text) for turn in turns]
    named = mentions_of_all(spoken, language, None, known_of(conversation))
    found = [
        redactions_among(turn.text, language, own, asked)
        for (turn, asked), own in zip(_asked(turns), named, strict=True)
    ]
    found = _with_repeated(turns, found, in_words=base_language(language) in {"en", "zh"})
    chosen = {
        turn.id: tuple(each for each in own if each.kind in kinds)
        for turn, own in zip(turns, found, strict=True)
    }
    counts = Counter(each.kind for own in chosen.values() for each in own)
    return Redacted({key: own for key, own in chosen.items() if own}, dict(sorted(counts.items())))


def known_of(conversation: Conversation) -> Known:
    """The names that a conversation tells of; phrases of a workspace's own are nothing to hide."""
    turns = [(turn.participant, turn.text) for turn in _in_order(conversation)]
    return replace(known_in(conversation, turns), custom=())


def _in_order(conversation: Conversation) -> list[Turn]:
    return sorted(conversation.turns, key=lambda turn: (turn.start_s, turn.end_s))


def _asked(turns: Sequence[Turn]) -> Iterator[tuple[Turn, Asked]]:
    """Each turn with what another participant asked for shortly before."""
    asker, wanted, age = "", NOTHING_ASKED, 0
    for turn in turns:
        is_answer = turn.participant != asker and age <= _MEMORY_TURNS
        yield turn, wanted if is_answer else NOTHING_ASKED
        age += 1
        asked = asked_in(turn.text)
        if asked.is_something or "?" in turn.text or "？" in turn.text:
            asker, wanted, age = turn.participant, asked, 0


def _with_repeated(
    turns: Sequence[Turn], found: Sequence[list[Redaction]], *, in_words: bool
) -> list[list[Redaction]]:
    """With the numbers that are said a second time, whole or in part: "so that is 4471"."""
    runs = [digit_runs(turn.text, in_words=in_words) for turn in turns]
    said: dict[str, Kind] = {}
    for own, spoken in zip(found, runs, strict=True):
        for each in own:
            if each.kind in _NUMBERS:
                said |= {run.digits: each.kind for run in spoken if _is_in(run.start, run.end, each)}
    said = {digits: kind for digits, kind in said.items() if len(digits) >= _FEWEST_REPEATED}
    whole = " ".join(said)
    completed = []
    for own, spoken in zip(found, runs, strict=True):
        again = [
            Redaction(_kind_of(run.digits, said), run.start, run.end)
            for run in spoken
            if len(run.digits) >= _FEWEST_REPEATED and run.digits in whole
            if not any(run.start < each.end and each.start < run.end for each in own)
        ]
        completed.append(sorted([*own, *again], key=lambda each: each.start))
    return completed


def _is_in(start: int, end: int, each: Redaction) -> bool:
    return each.start <= start and end <= each.end


def _kind_of(digits: str, said: Mapping[str, Kind]) -> Kind:
    return said.get(digits) or next(kind for number, kind in said.items() if digits in number)
