"""What is known of a recording's sound, from the file to the segments of speech.

Samples are mono 16 kHz, signed 16 bit, little endian, one raw file per track ("pcm").
"""

from dataclasses import dataclass

from hansard.model.transcript import ChannelMode

SAMPLE_RATE_HZ = 16_000


@dataclass(frozen=True, slots=True)
class Probe:
    """What the file says of itself. `header_duration_s` may be wrong or absent."""

    container: str
    codec: str
    sample_rate_hz: int
    channels: int
    header_duration_s: float | None = None
    is_raw: bool = False  # headerless audio, read by the caller's hints


@dataclass(frozen=True, slots=True)
class Track:
    """One decoded channel. `pcm` is a file name inside the working folder.

    Levels are of the whole track: `rms_dbfs` over everything, `peak_dbfs` of the highest sample
    (-120 for digital silence).
    """

    index: int
    pcm: str
    samples: int
    rms_dbfs: float
    peak_dbfs: float
    clipped_share: float = 0.0

    @property
    def duration_s(self) -> float:
        """Length, counted in samples."""
        return self.samples / SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded recording: the tracks to work on, one per party or one for all.

    `duration_s` is counted in samples. `correlation` is that of the two channels at the best lag,
    None unless there were two. `warnings` are codes with a sentence ("channels_same: ...").
    """

    probe: Probe
    duration_s: float
    mode: ChannelMode
    tracks: tuple[Track, ...]
    correlation: float | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeechSegment:
    """A stretch of one track that is transcribed in one go, in seconds of the track."""

    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class TrackSpeech:
    """Where a track has speech.

    `spans` are the detector's own, pauses under 0.3 s bridged; `segments` are what is transcribed
    (merged to at most about 20 s); `gain_db` brings speech to the working level;
    `loudness_dbfs` is the RMS of every whole second of the track before the gain, the last
    second may be shorter. `snr_db` compares speech with the rest, None without speech.
    """

    track: int
    spans: tuple[tuple[float, float], ...]
    segments: tuple[SpeechSegment, ...]
    gain_db: float
    loudness_dbfs: tuple[float, ...]
    snr_db: float | None = None

    @property
    def speech_s(self) -> float:
        """Seconds of speech."""
        return sum(end - start for start, end in self.spans)
