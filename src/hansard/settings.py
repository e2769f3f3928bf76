"""Settings, read from the environment with the prefix `HANSARD_`."""

import os
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

MEBIBYTE = 1024 * 1024


class Settings(BaseSettings):
    """Every setting of the server. The description of each is its documentation."""

    model_config = SettingsConfigDict(env_prefix="HANSARD_", extra="ignore", frozen=True)

    data: Path = Field(
        default=Path("hansard-data"),
        description="Folder for everything kept locally: database, audio, working files.",
    )
    database_url: str = Field(
        default="",
        description="Database, as an SQLAlchemy URL (`postgresql+psycopg://user:password@host/name`). "
        "Empty: SQLite in the data folder.",
    )
    blob_url: str = Field(
        default="",
        description="Where audio and artifacts are kept: `s3://bucket/prefix` or `file:///folder`. "
        "Empty: the folder `blobs` in the data folder. S3 takes its keys, region and endpoint from the "
        "usual `AWS_*` variables.",
    )
    public_url: str = Field(
        default="",
        description="Origin that clients reach this server by (`https://calls.example.com`); upload URLs "
        "start with it. Empty: the host of the request.",
    )
    trusted_proxies: str = Field(
        default="127.0.0.1",
        description="Comma-separated addresses whose `X-Forwarded-*` headers are believed.",
    )
    max_upload_bytes: int = Field(
        default=300 * MEBIBYTE, ge=1, description="Largest accepted audio file, in bytes."
    )
    max_duration_s: float = Field(
        default=7200.0, gt=0, description="Longest accepted audio file, in seconds."
    )
    max_body_bytes: int = Field(
        default=2 * MEBIBYTE, ge=1024, description="Largest accepted JSON request body, in bytes."
    )
    upload_url_life_s: int = Field(default=3600, ge=1, description="How long an upload URL is valid.")
    worker_concurrency: int = Field(
        default=max(1, (os.cpu_count() or 2) // 2),
        ge=1,
        description="Jobs that one worker runs at a time.",
    )
    poll_interval_s: float = Field(
        default=0.5, gt=0, description="How often a worker looks for new jobs and due callbacks."
    )
    lease_timeout_s: float = Field(
        default=6.0,
        ge=1.0,
        description="A worker that has not reported for this long is taken for dead and its jobs are "
        "given to another.",
    )
    stage_attempts: int = Field(
        default=3,
        ge=1,
        description="How often a stage is tried when its process dies or an engine fails.",
    )
    threads: int = Field(
        default=0,
        ge=0,
        description="Processor threads that one job computes on. 0: the machine's cores shared out among "
        "the jobs that run at a time.",
    )
    models: str = Field(
        default="",
        description="Folder that speech models are downloaded to. Empty: `models` in the data folder.",
    )
    transcribers: str = Field(
        default="",
        description="Which engine transcribes which language (`en=moonshine,*=whisper`; engines: "
        "`moonshine`, `whisper`, `openai`). Empty: the first that is set up and knows the language. "
        "A workspace may say otherwise.",
    )
    diarizer: str = Field(
        default="",
        description="Engine that tells voices apart: `community-1` or `sherpa`. Empty: `community-1`. "
        "A workspace may say otherwise.",
    )
    whisper_model: str = Field(
        default="",
        description="Whisper model: a folder in CTranslate2's format, or the name of a downloaded one "
        "(`whisper-small`). Empty: the largest that is downloaded.",
    )
    whisper_device: Literal["auto", "cpu", "cuda"] = Field(
        default="auto", description="Where Whisper computes; `auto`: on a GPU when there is one."
    )
    whisper_compute_type: str = Field(
        default="auto",
        description="Numbers Whisper computes with (a compute type of CTranslate2); `auto`: int8 on a CPU, "
        "float16 on a GPU.",
    )
    transcription_url: str = Field(
        default="",
        description="Server with the OpenAI transcription endpoint, up to and with its version "
        "(`http://gpu.example.com:8000/v1`). Empty: none.",
    )
    transcription_key: str = Field(default="", description="API key for that server.")
    transcription_model: str = Field(default="whisper-1", description="Model asked of that server.")
    transcription_timeout_s: float = Field(
        default=120.0, gt=0, description="How long that server may take for one segment of speech."
    )
    transcription_parallel_calls: int = Field(
        default=4, ge=1, description="Segments that one job has with that server at a time."
    )
    sherpa_segmentation: str = Field(
        default="", description="Segmentation model (ONNX) for `sherpa`. Empty: the downloaded one."
    )
    sherpa_embedding: str = Field(
        default="", description="Speaker embedding model (ONNX) for `sherpa`. Empty: the downloaded one."
    )
    analyst: Literal["", "rules", "llm"] = Field(
        default="",
        description="Engine that draws the conclusions: `rules` or `llm`. Empty: `llm` where a language "
        "model is set, else `rules`. A workspace may say otherwise.",
    )
    llm_url: str = Field(
        default="",
        description="Server with the OpenAI chat endpoint, up to and with its version "
        "(`https://llm.example.com/v1`). Empty: none.",
    )
    llm_key: str = Field(default="", description="API key for that server.")
    llm_model: str = Field(default="", description="Model asked of that server.")
    llm_timeout_s: float = Field(
        default=60.0, gt=0, description="How long that server may take for one answer."
    )
    llm_parallel_calls: int = Field(
        default=2, ge=1, description="Requests that one job has with that server at a time."
    )
    llm_part_tokens: int = Field(
        default=6000,
        ge=500,
        description="Most tokens of a transcript in one request; longer conversations go in parts.",
    )
    llm_budget_tokens: int = Field(
        default=200_000,
        ge=0,
        description="Tokens that one conversation may use in all, answers included; rules do what is left. "
        "0: no bound.",
    )
    callback_allow: str = Field(
        default="",
        description="Comma-separated networks that are not public and that callbacks may reach all the "
        "same (`127.0.0.1/32,10.0.0.0/8`).",
    )
    callback_timeout_s: float = Field(
        default=10.0, gt=0, description="How long a callback's receiver may take to answer."
    )
    fetch_allow: str = Field(
        default="",
        description="Comma-separated networks that are not public and that recordings may be fetched from "
        "all the same (`10.0.0.0/8`).",
    )
    fetch_timeout_s: float = Field(
        default=600.0,
        gt=0,
        description="How long fetching a recording from a URL may take, redirects included.",
    )
    symbl_max_jobs: int = Field(
        default=50,
        ge=1,
        description="Unfinished jobs that one workspace may have by the Symbl dialect; more are answered "
        "429. A workspace may say otherwise.",
    )
    symbl_max_duration_s: float = Field(
        default=14_400.0, gt=0, description="Longest recording that the Symbl dialect accepts, in seconds."
    )
    symbl_keep_media: bool = Field(
        default=False,
        description="Keep audio and video that came in by the Symbl dialect after it was analysed.",
    )
    symbl_show_scheduled: bool = Field(
        default=False,
        description="Let the Symbl dialect's job status say `scheduled` while a job waits; some clients "
        "take that for the end.",
    )
    symbl_contact: str = Field(
        default="support@symbl.ai",
        description="Address named in the Symbl dialect's answer to too many jobs.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="Least severe level that is logged."
    )
    log_format: Literal["auto", "json", "text"] = Field(
        default="auto", description="Log lines as JSON or text; `auto`: text on a terminal, else JSON."
    )

    @cached_property
    def resolved_database_url(self) -> str:
        """The database URL with the default filled in and PostgreSQL's driver named."""
        if not self.database_url:
            return f"sqlite:///{self.data.resolve() / 'hansard.db'}"
        scheme, _, rest = self.database_url.partition("://")
        if scheme in {"postgres", "postgresql"}:
            return f"postgresql+psycopg://{rest}"
        return self.database_url

    @cached_property
    def resolved_blob_url(self) -> str:
        """The blob URL with the default filled in."""
        return self.blob_url or (self.data.resolve() / "blobs").as_uri()

    @cached_property
    def models_folder(self) -> Path:
        """Folder of downloaded models."""
        return Path(self.models).resolve() if self.models else self.data.resolve() / "models"

    @cached_property
    def threads_per_job(self) -> int:
        """Threads that one job computes on."""
        return self.threads or max(1, (os.cpu_count() or 1) // self.worker_concurrency)

    @cached_property
    def work_folder(self) -> Path:
        """Folder for the working files of running jobs; may be emptied when no worker runs."""
        return self.data.resolve() / "work"
