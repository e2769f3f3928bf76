"""Structured logs. Tokens and signatures never reach them."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

from hansard.settings import Settings

_SECRET_KEYS = frozenset(
    {"authorization", "x-api-key", "access_token", "token", "secret", "callback_secret", "signature"}
)
_SECRET_TEXT = re.compile(
    r"(?i)(bearer\s+|signature=|x-amz-signature=|x-amz-credential=|access_token=|api[-_]key=)[^\s&\"']+"
)
_ACCESS_TOKEN = re.compile(r"\bhsd_[A-Za-z0-9_-]{20,}")
_PASSWORD_IN_URL = re.compile(r"(://[^:/@\s]+:)[^@\s]+@")
_HIDDEN = "[hidden]"

Event = MutableMapping[str, Any]


def redact(text: str) -> str:
    """The text without bearer tokens, access tokens, signatures of URLs and passwords in URLs."""
    text = _SECRET_TEXT.sub(rf"\1{_HIDDEN}", text)
    text = _PASSWORD_IN_URL.sub(rf"\1{_HIDDEN}@", text)
    return _ACCESS_TOKEN.sub(_HIDDEN, text)


def redact_event(_logger: Any, _method: str, event: Event) -> Event:
    """A structlog processor that hides secrets by key and by look."""
    for key, value in event.items():
        if key.lower() in _SECRET_KEYS:
            event[key] = _HIDDEN
        elif isinstance(value, str):
            event[key] = redact(value)
    return event


def _renderer(log_format: str) -> structlog.types.Processor:
    as_text = log_format == "text" or (log_format == "auto" and sys.stderr.isatty())
    return structlog.dev.ConsoleRenderer() if as_text else structlog.processors.JSONRenderer()


def configure_logging(settings: Settings) -> None:
    """Send every log line, ours and the libraries', to standard error in one form."""
    shared: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.format_exc_info,
        redact_event,
        structlog.stdlib.add_log_level,  # from here on nothing can be a secret
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            _renderer(settings.log_format),
        ],
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(settings.log_level.upper())
    for noisy in ("dbos", "httpx2", "httpcore2", "alembic", "libav", "openai", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        library = logging.getLogger(name)
        library.handlers = []
        library.propagate = True


def get_logger(name: str) -> structlog.stdlib.BoundLogger:
    """A logger for a module; pass facts as keywords, not inside the message."""
    logger: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return logger
