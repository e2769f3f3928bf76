"""What an installation has set for its analysis engines, as plain data that goes to worker processes."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LanguageModelConfiguration:
    """A server with the OpenAI chat endpoint; `url` ends before `/chat/completions`.

    One request holds at most `part_tokens` of transcript; longer conversations go in parts. One
    conversation may use `budget_tokens` in all, answers included; 0 for no bound.
    """

    url: str = ""
    key: str = field(default="", repr=False)
    model: str = ""
    timeout_s: float = 60.0
    attempts: int = 3
    parallel_calls: int = 2
    part_tokens: int = 6000
    answer_tokens: int = 4000
    budget_tokens: int = 200_000


@dataclass(frozen=True, slots=True)
class InsightConfiguration:
    """Which engine analyses: `rules`, `llm`, or empty for `llm` where a server is set, else `rules`.

    With `redact`, names, numbers and addresses are taken out of what leaves for a language model.
    """

    analyst: str = ""
    redact: bool = False
    llm: LanguageModelConfiguration = field(default_factory=LanguageModelConfiguration)
