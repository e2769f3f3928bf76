"""What every writer can do."""

from typing import Protocol

from hansard.model.transcript import Role


class Writer(Protocol):
    """Rewords pieces of a transcript. Names, numbers and dates stay as they were said."""

    def reported(self, sentence: str, role: Role) -> str:
        """A sentence as reported speech, without its final stop; empty when nothing is left."""
        ...

    def matter(self, clause: str, role: Role) -> str:
        """What a clause is about, to stand inside another sentence."""
        ...

    def headline(self, clause: str) -> str:
        """The same in a few words, to stand as a title; empty when it names nothing."""
        ...

    def task(self, clause: str, role: Role) -> str:
        """A promise as a task, such as "Send the customer the form"."""
        ...

    def sentence(self, text: str) -> str:
        """The text with a capital and a final stop."""
        ...

    def joined(self, sentences: list[str]) -> str:
        """Sentences as one text."""
        ...
