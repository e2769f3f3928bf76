"""From the settings, and what a workspace chose instead, to the configuration of the speech engines."""

from dataclasses import replace

from hansard.model.options import AnalysisOptions
from hansard.settings import Settings
from hansard.speech.configuration import (
    OpenAIConfiguration,
    SherpaConfiguration,
    SpeechConfiguration,
    WhisperConfiguration,
)


def speech_configuration(settings: Settings) -> SpeechConfiguration:
    """What this installation has set. Holds the key of the transcription server: never stored."""
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


def for_job(configuration: SpeechConfiguration, options: AnalysisOptions) -> SpeechConfiguration:
    """The same with the engines that were chosen when the job was submitted."""
    return replace(
        configuration,
        transcribers=options.transcribers or configuration.transcribers,
        diarizer=options.diarizer or configuration.diarizer,
    )
