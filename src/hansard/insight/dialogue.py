"""A conversation prepared for searching: who spoke each turn, in which role, in folded text."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from hansard.insight.phrases.cue import GUARDED, STATED, Cue
from hansard.insight.phrases.load import language_pack
from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.prompts import mark_prompts
from hansard.insight.runons import parted
from hansard.insight.text import Sentence, lowered, sentence_at, sentences, units
from hansard.insight.word_places import WordPlaces, word_places
from hansard.model.conversation import Conversation
from hansard.model.languages import base_language
from hansard.model.transcript import Participant, Role, Turn, TurnKind

_ASKING = ("?", "？", "吗", "呢")
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Line:
    """One turn of a person. `text` is folded for matching; its offsets fit the turn's text.

    `lowered` is `text` in lower case. `sentences` has run-on sentences parted, `marked` only what marks
    part. `word_places` is None where the times of the words are not known.
    """

    index: int
    turn: Turn
    text: str
    lowered: str
    speaker: Participant
    sentences: tuple[Sentence, ...]
    marked: tuple[Sentence, ...]
    word_places: WordPlaces | None

    @property
    def role(self) -> Role:
        """The role of who speaks."""
        return self.speaker.role

    def sentence_at(self, position: int) -> Sentence:
        """The sentence around an offset, run-on sentences parted."""
        return sentence_at(self.text, position, self.sentences)


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found in a line, at `start`..`end` of its text."""

    line: Line
    start: int
    end: int

    @property
    def sentence(self) -> str:
        """The whole sentence the cue stands in, as said."""
        sentence = self.line.sentence_at(self.start)
        return self.line.turn.text[sentence.start : sentence.end]


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The turns of people, in order; prompts are left out. `end_s` is when the last turn ends.

    What was found is kept as long as the dialogue: many parts of an analysis look for the same.
    """

    conversation: Conversation
    pack: LanguagePack
    lines: tuple[Line, ...]
    agent_lines: tuple[Line, ...]
    customer_lines: tuple[Line, ...]
    end_s: float
    _hits: dict[Cue, dict[int, Hit | None]] = field(
        default_factory=lambda: defaultdict(dict), init=False, repr=False, compare=False
    )
    _looks: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def language(self) -> str:
        """The base language, such as `en`."""
        return base_language(self.conversation.language)

    def once(self, look: Callable[["Dialogue"], _Found]) -> _Found:
        """What a look at the whole conversation finds, each function being run only once."""
        if look not in self._looks:
            self._looks[look] = look(self)
        return cast(_Found, self._looks[look])

    def find(self, cue: Cue, line: Line) -> Hit | None:
        """The first place of a cue in a line of this dialogue, where no negation undoes it."""
        known = self._hits[cue]
        if line.index not in known:
            known[line.index] = self._find(cue, line)
        return known[line.index]

    def _find(self, cue: Cue, line: Line) -> Hit | None:
        for match in self.pack.places(cue, line.text, line.lowered):
            hit = Hit(line, match.start(), match.end())
            if self._holds(cue, hit):
                return hit
        return None

    def _holds(self, cue: Cue, hit: Hit) -> bool:
        """Whether the words mean what they look like: not denied, asked, hoped for or past."""
        text = hit.line.text
        if cue in GUARDED and self.pack.negated(text, hit.start):
            return False
        sentence = hit.line.sentence_at(hit.start)
        if cue in STATED and text.endswith(_ASKING, sentence.start, sentence.end):
            return False
        doubt = self.pack.pattern(Cue.DOUBT)
        return cue is not Cue.SOLVED or doubt.search(text, sentence.start, hit.end) is None

    def hits(self, cue: Cue, lines: Iterable[Line]) -> list[Hit]:
        """The first place of a cue in each line that has it."""
        return [hit for line in lines if (hit := self.find(cue, line)) is not None]

    def first(self, lines: Iterable[Line], *cues: Cue) -> Hit | None:
        """The earliest line with one of the cues."""
        for line in lines:
            for cue in cues:
                if (hit := self.find(cue, line)) is not None:
                    return hit
        return None

    def last(self, lines: Sequence[Line], *cues: Cue) -> Hit | None:
        """The latest line with one of the cues."""
        return self.first(reversed(lines), *cues)

    def units(self, lines: Iterable[Line]) -> int:
        """Words (characters for Chinese and Japanese) of some lines."""
        return sum(units(line.turn.text, self.language) for line in lines)

    def position(self, line: Line) -> float:
        """Where in the conversation a line stands, 0 to 1, by its midpoint."""
        middle_s = (line.turn.start_s + line.turn.end_s) / 2
        return middle_s / self.end_s if self.end_s > 0 else 0.0


def prepare(conversation: Conversation) -> Dialogue:
    """The searchable form of a conversation."""
    pack = language_pack(conversation.language)
    people = {participant.id: participant for participant in conversation.participants}
    lines = tuple(_lines(_spoken(conversation), people, pack))
    return Dialogue(
        conversation=conversation,
        pack=pack,
        lines=lines,
        agent_lines=tuple(line for line in lines if line.role is Role.AGENT),
        customer_lines=tuple(line for line in lines if line.role is Role.CUSTOMER),
        end_s=max((line.turn.end_s for line in lines), default=0.0),
    )


def _spoken(conversation: Conversation) -> list[Turn]:
    flags = conversation.flags
    turns: Iterable[Turn] = conversation.turns
    if flags.contains_recordings or flags.is_voicemail:
        turns = mark_prompts(conversation.turns)
    spoken = [turn for turn in turns if turn.kind is TurnKind.SPEECH and turn.text.strip()]
    return sorted(spoken, key=lambda turn: (turn.start_s, turn.end_s))


def _lines(turns: Iterable[Turn], people: dict[str, Participant], pack: LanguagePack) -> Iterable[Line]:
    for index, turn in enumerate(turns):
        speaker = people.get(turn.participant) or Participant(turn.participant, turn.participant)
        yield _line(index, turn, speaker, pack)


def _line(index: int, turn: Turn, speaker: Participant, pack: LanguagePack) -> Line:
    text = pack.fold(turn.text)
    marked = tuple(sentences(text))
    return Line(
        index,
        turn,
        text=text,
        lowered=lowered(text),
        speaker=speaker,
        sentences=tuple(parted(text, marked, pack)),
        marked=marked,
        word_places=word_places(turn),
    )
