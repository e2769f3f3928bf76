"""What reading names in Latin letters works with: the words around, and what is known of each word."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from hansard.insight.entities.english_cues import COMMON_BEHIND_NAME, ORDINARY, ROADS
from hansard.insight.entities.gazetteer import Gazetteer
from hansard.insight.entities.known import Known
from hansard.insight.entities.mention import EntityKind
from hansard.insight.entities.tokens import Token, Words
from hansard.insight.entities.words.family_names import FAMILY
from hansard.insight.entities.words.given_names import GIVEN, WORD_NAMES
from hansard.insight.entities.words.organizations import SUFFIXES, WORLD
from hansard.insight.entities.words.organizations import WORD_NAMES as WORD_FIRMS
from hansard.insight.entities.words.places_world import PLACES, WORD_PLACES

_FORMS = SUFFIXES | ROADS | {"calling", "phoning", "welcome", "reached", "through"}
PERSON, FIRM, PLACE = EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.LOCATION
MAX_NAME = 3
"""Tokens of a person's name."""


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `first` up to `last` (exclusive) as the name of something."""

    kind: EntityKind
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Scene:
    """The words of a text, what is known of its conversation, and words that name nobody."""

    words: Words
    known: Known
    stop_words: frozenset[str]

    @property
    def has_forms(self) -> bool:
        """Whether a form of business, a road, or the taking of a call is spoken of."""
        return not _FORMS.isdisjoint(self.words.vocabulary)

    def token(self, place: int) -> Token | None:
        """None past the end."""
        return self.words.tokens[place] if place < len(self.words.tokens) else None

    def before(self, place: int) -> str:
        """The text before a token, in which cues end."""
        return self.words.before(self.words.tokens[place].start)

    def behind(self, last: int) -> str:
        """The text behind the token before `last`."""
        end = self.words.tokens[last - 1].end
        return self.words.text[end : end + 32]

    def is_given(self, token: Token) -> bool:
        """Whether this is a given name and hardly anything else, or a name of this conversation."""
        if token.lower in GIVEN:
            return True
        is_clear = token.lower not in self.stop_words or (token.is_capital and not token.opens)
        return token.lower in self.known.people and is_clear

    def is_family(self, token: Token) -> bool:
        """Whether this is a usual family name, or a name of this conversation."""
        return token.lower in FAMILY or token.lower in self.known.people

    def is_ordinary(self, token: Token) -> bool:
        """Whether this word names nobody by itself."""
        word = token.lower
        is_plain = word in ORDINARY or word in self.stop_words or word in COMMON_BEHIND_NAME
        return not self.is_given(token) and (is_plain or (word.endswith("ly") and len(word) > 5))

    def carries_on(self, place: int) -> bool:
        """Whether a token may go on a name that stands before it."""
        token = self.token(place)
        if token is None or not token.is_next or token.text[0].isdigit():
            return False
        return token.lower not in COMMON_BEHIND_NAME and token.lower not in ORDINARY


Reader = Callable[[Scene, int], Name | None]
"""Reads the name that begins with a token, None where none does."""


def is_word_name(token: Token) -> bool:
    """Whether this is a given name that is a word or a place as well."""
    return token.lower in WORD_NAMES


def is_word_firm(phrase: str) -> bool:
    """Whether an organization's name is a word of everyday."""
    return phrase in WORD_FIRMS


def is_word_place(phrase: str) -> bool:
    """Whether a place's name is a word, or the name of people."""
    return phrase in WORD_PLACES or phrase in GIVEN or phrase in WORD_NAMES


@cache
def places() -> Gazetteer:
    """Countries, regions and cities."""
    return Gazetteer(PLACES | WORD_PLACES)


@cache
def firms() -> Gazetteer:
    """Organizations that everybody knows."""
    return Gazetteer(WORLD)
