"""Runs of words with capitals, in texts that have any."""

from collections.abc import Iterator
from dataclasses import dataclass

from hansard.insight.entities import english_cues as cues
from hansard.insight.entities.english_names import Name, Scene, firms, is_word_name, places
from hansard.insight.entities.mention import EntityKind
from hansard.insight.entities.tokens import Token
from hansard.insight.entities.words.organizations import HEADS


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `first` up to `last` (exclusive), joined by blanks, `&`, `of` and the like."""

    scene: Scene
    first: int
    last: int

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words."""
        return tuple(self.scene.words.tokens[self.first : self.last])

    @property
    def head(self) -> Token:
        """Its first word."""
        return self.scene.words.tokens[self.first]

    @property
    def before(self) -> str:
        """The text before it."""
        return self.scene.before(self.first)

    @property
    def behind(self) -> str:
        """The text behind it."""
        return self.scene.behind(self.last)

    @property
    def is_written(self) -> bool:
        """Whether each word has one capital, at its beginning, and no figures."""
        return all(
            token.text.isalpha() and token.text[1:].islower() for token in self.tokens if len(token.text) > 1
        )

    @property
    def is_common(self) -> bool:
        """Whether its words are, as far as known, words like any others."""
        words = [token.lower for token in self.tokens]
        return all(word in self.scene.known.common for word in words) or bool(
            cues.PRODUCTS.intersection(words)
        )

    def __len__(self) -> int:
        return self.last - self.first

    def name(self, kind: EntityKind, length: int | None = None) -> Name:
        """This run, or its first tokens, as a name."""
        return Name(kind, self.first, self.last if length is None else min(self.last, self.first + length))


def run_at(scene: Scene, place: int) -> Run | None:
    """The run of capitals that begins with a token, None where the token begins no name."""
    token = scene.words.tokens[place]
    if not token.is_capital or token.lower in cues.ROLES:
        return None
    is_known = firms().match(scene.words, place) > place + 1 and not token.opens
    if scene.is_ordinary(token) and not is_word_name(token) and not is_known:
        return None
    run = Run(scene, place, _end(scene, place))
    if all(len(each.text) == 1 for each in run.tokens) or (len(run) == 1 and token.lower in cues.TITLES):
        return None  # what is spelled: "R A M"
    return None if _is_led_in(run) else run


def _end(scene: Scene, place: int) -> int:
    last = place + 1
    while (token := scene.token(last)) is not None:
        if _joins(scene, token):
            last += 1
        elif token.lower in cues.CONNECTORS and token.is_next and _goes_on_behind(scene, last, token):
            last += 2
        else:
            break
    return last


def _joins(scene: Scene, token: Token) -> bool:
    """Whether a word goes on a run; a day, a language, a product ends it."""
    is_joined = token.is_next or token.gap == " & "
    is_plain = token.lower in cues.ORDINARY and not scene.is_given(token) and not is_word_name(token)
    return is_joined and token.is_capital and not token.opens and not is_plain


def _goes_on_behind(scene: Scene, place: int, connector: Token) -> bool:
    token = scene.token(place + 1)
    if token is None or not token.is_next or not token.is_capital:
        return False
    before = scene.words.tokens[place - 1]
    return connector.lower not in {"of", "the"} or before.lower in HEADS


def _is_led_in(run: Run) -> bool:
    """Whether a sentence's first word stands before a name and is none: "Contact Annika"."""
    if len(run) < 2 or not run.head.opens:
        return False
    second = run.tokens[1]
    is_name = run.scene.is_given(second) or second.lower in cues.TITLES
    return is_name and not any(_known_heads(run))


def _known_heads(run: Run) -> Iterator[bool]:
    scene, head = run.scene, run.head
    yield scene.is_given(head) or is_word_name(head) or scene.is_family(head)
    yield head.lower in HEADS
    yield firms().match(scene.words, run.first) > run.first
    yield places().match(scene.words, run.first) > run.first
