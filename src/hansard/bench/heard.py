"""What a system heard in one recording, and what that cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """What one speaker said in one go; `channel` counts from 0, None where all share one."""

    speaker: str
    channel: int | None
    start_s: float
    text: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Speech of one speaker, in seconds."""

    speaker: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of audio, and what they took: wall clock, and processor over all threads and processes."""

    audio_s: float = 0.0
    wall_s: float = 0.0
    cpu_s: float = 0.0

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(self.audio_s + other.audio_s, self.wall_s + other.wall_s, self.cpu_s + other.cpu_s)

    @property
    def cpu_per_s(self) -> float:
        """Processor seconds per second of audio."""
        return self.cpu_s / self.audio_s if self.audio_s else 0.0

    @property
    def wall_per_s(self) -> float:
        """Seconds per second of audio."""
        return self.wall_s / self.audio_s if self.audio_s else 0.0

    @property
    def times_realtime(self) -> float:
        """Seconds of audio per second."""
        return self.audio_s / self.wall_s if self.wall_s else 0.0


@dataclass(frozen=True, slots=True)
class Heard:
    """The lines in order of start, who spoke when, the cost, and the system's highest memory so far."""

    lines: tuple[Line, ...]
    voices: tuple[Voice, ...]
    cost: Cost
    peak_mb: float

    @property
    def text(self) -> str:
        """All that was said."""
        return " ".join(line.text for line in self.lines)

    def said_by_speaker(self) -> list[str]:
        """All that each speaker said."""
        speakers = sorted({line.speaker for line in self.lines})
        return [" ".join(line.text for line in self.lines if line.speaker == one) for one in speakers]

    def said_on(self, channel: int) -> str:
        """All that was said on one channel."""
        return " ".join(line.text for line in self.lines if line.channel == channel)
