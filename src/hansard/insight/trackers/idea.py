"""Ideas: what words are about, with a sign that tells an idea from its opposite."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Idea:
    """A notion, named by an English word; with `sign` -1 its opposite (`-happy`: unhappy)."""

    name: str
    sign: int = 1

    def opposite(self) -> "Idea":
        """The idea with the other sign."""
        return replace(self, sign=-self.sign)


def parse_idea(text: str) -> Idea:
    """The idea written as `name` or `-name`."""
    return Idea(text.removeprefix("-"), -1 if text.startswith("-") else 1)


@dataclass(frozen=True, slots=True)
class Mention:
    """An idea at a place of a text: the place counts words (characters in Chinese).

    `weak` where the words may as well mean something else.
    """

    idea: Idea
    at: int
    weak: bool = False
