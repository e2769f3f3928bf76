"""The choice of an engine by language, as written in settings: `en=moonshine,*=whisper`."""

from hansard.errors import ConfigurationError
from hansard.model.languages import WRITTEN, base_language

ANY = "*"


def parse_choice(text: str, engines: tuple[str, ...]) -> dict[str, str]:
    """Engine by base language, `*` for the others. A lone name counts for every language.

    Raises ConfigurationError for a language or an engine that there is not.
    """
    chosen: dict[str, str] = {}
    for entry in filter(None, (part.strip() for part in text.split(","))):
        language, separator, engine = entry.rpartition("=")
        key = base_language(language.strip()) if separator else ANY
        if key != ANY and key not in WRITTEN:
            raise ConfigurationError(
                f"{language.strip()} is not a language that recordings can be in; there are "
                f"{', '.join(WRITTEN)}"
            )
        check_engine(engine.strip(), engines)
        chosen[key] = engine.strip()
    return chosen


def check_engine(name: str, engines: tuple[str, ...]) -> None:
    """Raises ConfigurationError, with the list, for an engine that there is not."""
    if name not in engines:
        raise ConfigurationError(f"{name} is no such engine; there are {', '.join(engines)}")
