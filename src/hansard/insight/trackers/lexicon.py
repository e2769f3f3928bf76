"""What words and phrases come down to: reads the lists in `data/`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from hansard.insight.trackers.data_files import data_lines
from hansard.insight.trackers.idea import Idea, parse_idea

_GAP = "*"
_NOTHING = "."
_NEGATES = "!"
_NEGATED = "<!"
_WEAK = "~"


@dataclass(frozen=True, slots=True)
class Sense:
    """What an expression comes down to: ideas, the denial of what follows or came before, or nothing."""

    ideas: tuple[Idea, ...] = ()
    negates: bool = False
    negated: bool = False
    weak: bool = False  # the expression has other senses that are as common


@dataclass(slots=True)
class _Node:
    nexts: dict[str, "_Node"] = field(default_factory=dict)
    sense: Sense | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A sense, the place behind the expression that has it, and the stretches it passes over."""

    sense: Sense
    end: int
    gaps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Path:
    """A way into the tree: the node reached, the next place, how many words it took, and its gaps."""

    node: _Node
    at: int
    count: int = 0
    gaps: tuple[tuple[int, int], ...] = ()


class Lexicon:
    """Expressions, each a row of words or characters, in a tree. `names` are those of all ideas meant."""

    def __init__(self, expressions: Mapping[tuple[str, ...], Sense], longest_gap: int) -> None:
        self.names = frozenset(idea.name for sense in expressions.values() for idea in sense.ideas)
        self._root = _Node()
        self._longest_gap = longest_gap
        for words, sense in expressions.items():
            node = self._root
            for word in words:
                node = node.nexts.setdefault(word, _Node())
            node.sense = sense

    def longest(self, words: Sequence[Sequence[str]], at: int, end: int) -> Found | None:
        """The expression of the most words that stands between `at` and `end`, gaps as short as can be.

        Each place of `words` has several forms of one word, any of which may stand in an expression.
        """
        best: _Path | None = None
        for path in self._paths(_Path(self._root, at), words, end):
            if path.node.sense and (best is None or (path.count, -path.at) > (best.count, -best.at)):
                best = path
        return Found(best.node.sense, best.at, best.gaps) if best and best.node.sense else None

    def _paths(self, path: _Path, words: Sequence[Sequence[str]], end: int) -> Iterator[_Path]:
        yield path
        for following in self._following(path, words, end):
            yield from self._paths(following, words, end)

    def _following(self, path: _Path, words: Sequence[Sequence[str]], end: int) -> Iterator[_Path]:
        yield from _taken(path.node, path, path.at, words, end)
        gap = path.node.nexts.get(_GAP)
        if gap is not None:
            for at in range(path.at, min(path.at + self._longest_gap, end - 1) + 1):
                yield from _taken(gap, path, at, words, end)


def _taken(node: _Node, path: _Path, at: int, words: Sequence[Sequence[str]], end: int) -> Iterator[_Path]:
    """The paths that go on with the word at `at`; what lies before it is a gap."""
    for word in words[at] if at < end else ():
        following = node.nexts.get(word)
        if following is not None:
            gaps = (*path.gaps, (path.at, at)) if at > path.at else path.gaps
            yield _Path(following, at + 1, path.count + 1, gaps)


def read_lexicon(names: Sequence[str], split: Callable[[str], Sequence[str]], longest_gap: int) -> Lexicon:
    """The lexicon of some files; `split` takes an expression apart. The first file that has one counts."""
    expressions: dict[tuple[str, ...], Sense] = {}
    for key, listed in (line for name in names for line in data_lines(name)):
        for listed_expression in listed.split(","):
            expression = listed_expression.strip()
            sense = _sense(key, expression.startswith(_WEAK))
            expression = expression.removeprefix(_WEAK)
            words = [
                word for part in expression.split() for word in ((part,) if part == _GAP else split(part))
            ]
            expressions.setdefault(tuple(words), sense)
    return Lexicon(expressions, longest_gap)


@cache
def compounds() -> Mapping[frozenset[Idea], Idea]:
    """What neighbouring ideas make together, or what else to call a single one."""
    return {
        frozenset(map(parse_idea, parts.split())): parse_idea(whole)
        for whole, listed in data_lines("compounds.txt")
        for parts in listed.split(",")
    }


def _sense(key: str, weak: bool) -> Sense:
    if key in (_NOTHING, _NEGATES, _NEGATED):
        return Sense(negates=key == _NEGATES, negated=key == _NEGATED)
    return Sense(tuple(map(parse_idea, key.split())), weak=weak)
