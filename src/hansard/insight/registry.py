"""The analysis engines by name."""

from hansard.errors import ConfigurationError
from hansard.insight.configuration import InsightConfiguration
from hansard.insight.engines.base import Analyst

ANALYSTS = ("rules", "llm")


def open_analyst(configuration: InsightConfiguration) -> Analyst:
    """The engine that is configured. Raises ConfigurationError for one that cannot be used."""
    name = configuration.analyst or ("llm" if configuration.llm.url else "rules")
    if name == "rules":
        return open_rules()
    if name == "llm":
        return _open_language_model(configuration)
    raise ConfigurationError(f"there is no analyst {name}: there are {', '.join(ANALYSTS)}")


def open_rules() -> Analyst:
    """The engine that can always be used."""
    from hansard.insight.engines.rules import (  # noqa: PLC0415 (a second of patterns, for those who analyse)
        RulesAnalyst,
    )

    return RulesAnalyst()


def _open_language_model(configuration: InsightConfiguration) -> Analyst:
    from hansard.insight.engines.llm import (  # noqa: PLC0415 (a heavy client that few need)
        LanguageModelAnalyst,
    )
    from hansard.insight.llm.redacting import redacting_mask  # noqa: PLC0415 (likewise)

    for value, setting in ((configuration.llm.url, "URL"), (configuration.llm.model, "MODEL")):
        if not value:
            raise ConfigurationError(f"the analyst llm needs a server and a model: set HANSARD_LLM_{setting}")
    return LanguageModelAnalyst(configuration.llm, redacting_mask if configuration.redact else None)
