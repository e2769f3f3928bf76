"""The analysis of a long conversation in a process of its own.

Started as `python -m hansard.bench.talk LANGUAGE SECONDS`; prints the figures as JSON.
"""

import json
import os
import sys
import time
from dataclasses import asdict, dataclass, replace

from hansard.bench.dialogues import read_dialogues
from hansard.bench.long_talk import long_talk
from hansard.bench.processes import status_mb
from hansard.bench.sentences import read_rows
from hansard.insight.engines.rules import RulesAnalyst
from hansard.model.conversation import Conversation
from hansard.model.definitions import Definitions, Tracker
from hansard.model.languages import base_language


@dataclass(frozen=True, slots=True)
class LongTalk:
    """What it costs. Memory is that of the process at its highest, all that it has loaded included."""

    language: str
    turns: int
    trackers: int
    wall_s: float
    cpu_s: float
    peak_mb: float


def analyse_long(language: str, duration_s: float) -> LongTalk:
    """The labelled dialogues of a language one after another, with the labelled trackers to look for."""
    talk = _talk(language, duration_s)
    began_s, cpu_began_s = time.monotonic(), time.process_time()
    RulesAnalyst().analyse(talk)
    return LongTalk(
        language=language,
        turns=len(talk.turns),
        trackers=len(talk.definitions.trackers),
        wall_s=time.monotonic() - began_s,
        cpu_s=time.process_time() - cpu_began_s,
        peak_mb=status_mb(os.getpid(), "VmHWM"),
    )


def _talk(language: str, duration_s: float) -> Conversation:
    dialogues = [one for one in read_dialogues() if base_language(one.conversation.language) == language]
    trackers = tuple(
        Tracker(str(number), row["name"], tuple(row["vocabulary"]))
        for number, row in enumerate(read_rows("trackers", language=language))
    )
    return replace(long_talk(dialogues, duration_s), definitions=Definitions(trackers=trackers))


if __name__ == "__main__":
    json.dump(asdict(analyse_long(sys.argv[1], float(sys.argv[2]))), sys.stdout)
