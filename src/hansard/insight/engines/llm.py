"""Analysis by a language model behind any server with the OpenAI chat endpoint, on the floor of the rules.

What it says is accepted where its quotes stand in the transcript; everything else stays the
rules'. When it cannot be used at all, the rules' analysis is the result, and says why.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from hansard.errors import EngineFailedError
from hansard.insight.configuration import LanguageModelConfiguration
from hansard.insight.dialogue import Dialogue, prepare
from hansard.insight.engines.rules import RulesAnalyst
from hansard.insight.llm.asking import Asker
from hansard.insight.llm.budget import Budget
from hansard.insight.llm.checking import Checker
from hansard.insight.llm.conclusions import conclusions, replaced
from hansard.insight.llm.floor import asked_ratings, floor_of
from hansard.insight.llm.masking import Mask, Masking, no_mask
from hansard.insight.llm.places import Places
from hansard.insight.llm.prompt import PROMPT_VERSION
from hansard.insight.llm.quotes import Quotes
from hansard.insight.llm.reading import Reading
from hansard.insight.llm.script import Script, script_of
from hansard.insight.llm.server import LanguageModelServer
from hansard.insight.llm.support import Support
from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis
from hansard.model.progress import Progress, no_progress

_NAME_LENGTH = 60  # of a model, which may be called by a long path

OpenMask = Callable[[Conversation], Mask]
"""Gives the mask for one conversation."""


class LanguageModelAnalyst:
    """Raises ConfigurationError for settings that cannot be used; `analyse` does not fail."""

    version = PROMPT_VERSION

    def __init__(self, configuration: LanguageModelConfiguration, open_mask: OpenMask | None = None) -> None:
        self.name = f"llm:{configuration.model[-_NAME_LENGTH:]}"
        self._configuration = configuration
        self._open_mask = open_mask or (lambda _: no_mask)
        self._server = LanguageModelServer(configuration)

    def analyse(self, conversation: Conversation, progress: Progress = no_progress) -> Analysis:
        """Metrics and insights; with a warning `llm_unused` where they are the rules' alone."""
        analysis = RulesAnalyst().analyse(conversation)
        dialogue = prepare(conversation)
        if dialogue.lines:
            analysis = self._over(analysis, dialogue, progress)
        progress(1.0)
        return analysis

    def _over(self, rules: Analysis, dialogue: Dialogue, progress: Progress) -> Analysis:
        """The analysis with what the model has to say; the rules' for whatever reason it has nothing."""
        try:
            return self._read(rules, dialogue, progress)
        except EngineFailedError as error:
            reason = error.message
        except Exception as error:  # noqa: BLE001 (whatever a model answers, there is an analysis)
            reason = f"The language model's answer could not be worked with ({type(error).__name__})."
        return replace(rules, warnings=(*rules.warnings, f"llm_unused: {reason}"))

    def _read(self, rules: Analysis, dialogue: Dialogue, progress: Progress) -> Analysis:
        script = script_of(dialogue)
        floor = floor_of(rules, dialogue)
        quotes, support = Quotes(script), Support(script)
        checker = Checker(quotes, support)
        reading = Reading(
            self._asker(dialogue.conversation), script, asked_ratings(script, floor), checker.check
        )
        answer = reading.answer(progress)
        found = conclusions(answer, script, Places(dialogue, quotes), support, floor)
        stamped = (replace(insight, engine=self.name, version=self.version) for insight in found)
        return replace(
            rules,
            insights=replaced(rules.insights, stamped),
            warnings=(*rules.warnings, *_warnings(script, checker)),
        )

    def _asker(self, conversation: Conversation) -> Asker:
        budget = Budget(self._configuration.budget_tokens)
        return Asker(self._server, self._configuration, budget, Masking(self._open_mask(conversation)))


def _warnings(script: Script, checker: Checker) -> Iterator[str]:
    if script.cut_turns:
        turns = ", ".join(map(str, script.cut_turns))
        yield (
            f"llm_instructions: What reads like instructions to a language model (turn {turns}) was kept "
            "from it, and the ratings are the rules'."
        )
    if checker.dropped:
        yield (
            f"llm_dropped: {checker.dropped} points of the language model were left out, as the transcript "
            "does not bear them."
        )
