"""What an installation has set for its speech engines, as plain data that goes to worker processes."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WhisperConfiguration:
    """`model` is a folder, or the name of a downloaded model; empty takes whichever is downloaded.

    `device` is `auto`, `cpu` or `cuda`; `compute_type` one of CTranslate2's, `auto` for int8 on a CPU and
    float16 on a GPU.
    """

    model: str = ""
    device: str = "auto"
    compute_type: str = "auto"


@dataclass(frozen=True, slots=True)
class OpenAIConfiguration:
    """A server with the OpenAI transcription endpoint; `url` ends before `/audio/transcriptions`."""

    url: str = ""
    key: str = field(default="", repr=False)
    model: str = "whisper-1"
    timeout_s: float = 120.0
    attempts: int = 4
    parallel_calls: int = 4


@dataclass(frozen=True, slots=True)
class SherpaConfiguration:
    """Model files for sherpa-onnx; empty takes the downloaded ones."""

    segmentation: str = ""
    embedding: str = ""


@dataclass(frozen=True, slots=True)
class SpeechConfiguration:
    """Which engines to use and how.

    `transcribers` is a choice by language (`en=moonshine,*=whisper`), `diarizer` an engine's name; empty
    means automatic. `models` is the folder that models are downloaded to. `threads` bounds the
    threads that one job computes on.
    """

    transcribers: str = ""
    diarizer: str = ""
    models: str = "models"
    threads: int = 1
    whisper: WhisperConfiguration = field(default_factory=WhisperConfiguration)
    openai: OpenAIConfiguration = field(default_factory=OpenAIConfiguration)
    sherpa: SherpaConfiguration = field(default_factory=SherpaConfiguration)
