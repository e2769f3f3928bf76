"""From the settings, and what a workspace chose instead, to the configuration of the engines."""

from dataclasses import dataclass, field, replace

from hansard.insight.configuration import InsightConfiguration, LanguageModelConfiguration
from hansard.model.options import AnalysisOptions
from hansard.settings import Settings
from hansard.speech.configuration import (
    OpenAIConfiguration,
    SherpaConfiguration,
    SpeechConfiguration,
    WhisperConfiguration,
)


@dataclass(frozen=True, slots=True)
class EngineConfiguration:
    """What the engines of speech and of analysis are to use. Holds the keys of servers: never stored."""

    speech: SpeechConfiguration = field(default_factory=SpeechConfiguration)
    insight: InsightConfiguration = field(default_factory=InsightConfiguration)


def engine_configuration(settings: Settings) -> EngineConfiguration:
    """What this installation has set."""
    return EngineConfiguration(speech_configuration(settings), insight_configuration(settings))


def speech_configuration(settings: Settings) -> SpeechConfiguration:
    """What it has set for speech."""
    return SpeechConfiguration(
        transcribers=settings.transcribers,
        diarizer=settings.diarizer,
        models=str(settings.models_folder),
        threads=settings.threads_per_job,
        whisper=WhisperConfiguration(
            settings.whisper_model, settings.whisper_device, settings.whisper_compute_type
        ),
        openai=OpenAIConfiguration(
            url=settings.transcription_url,
            key=settings.transcription_key,
            model=settings.transcription_model,
            timeout_s=settings.transcription_timeout_s,
            parallel_calls=settings.transcription_parallel_calls,
        ),
        sherpa=SherpaConfiguration(settings.sherpa_segmentation, settings.sherpa_embedding),
    )


def insight_configuration(settings: Settings) -> InsightConfiguration:
    """What it has set for analysis."""
    return InsightConfiguration(
        analyst=settings.analyst,
        llm=LanguageModelConfiguration(
            url=settings.llm_url,
            key=settings.llm_key,
            model=settings.llm_model,
            timeout_s=settings.llm_timeout_s,
            parallel_calls=settings.llm_parallel_calls,
            part_tokens=settings.llm_part_tokens,
            budget_tokens=settings.llm_budget_tokens,
        ),
    )


def for_job(configuration: EngineConfiguration, options: AnalysisOptions) -> EngineConfiguration:
    """The same with the engines that were chosen when the job was submitted."""
    speech, insight = configuration.speech, configuration.insight
    return EngineConfiguration(
        replace(
            speech,
            transcribers=options.transcribers or speech.transcribers,
            diarizer=options.diarizer or speech.diarizer,
        ),
        replace(
            insight,
            analyst=options.settings.analyst or insight.analyst,
            redact=options.settings.redact,
        ),
    )
