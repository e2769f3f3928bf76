"""What every writer can do."""

from typing import Protocol

from hansard.insight.writing.voice import Voice


class Writer(Protocol):
    """Rewords pieces of a transcript. Names, numbers and dates stay as they were said."""

    def told(self, text: str, voice: Voice, *, known: bool = False) -> str:
        """Somebody's words in the third person, without their fillers; `known` where they were just named."""
        ...

    def asked(self, text: str, voice: Voice) -> str:
        """A question or request as what somebody asked for; empty where it does not turn into that."""
        ...

    def within(self, told: str, said: str) -> str:
        """Retold words to stand inside a sentence: without a capital, unless `said` begins with a name."""
        ...

    def shortened(self, told: str) -> str:
        """Retold words cut at a clause's end to what a sentence can bear."""
        ...

    def headline(self, clause: str) -> str:
        """The clause in a few words, to stand as a title; empty when it names nothing."""
        ...

    def sentence(self, text: str) -> str:
        """The text with a capital and a final stop."""
        ...

    def joined(self, sentences: list[str]) -> str:
        """Sentences as one text."""
        ...
