"""Words in a conversation that speak to the machine instead of to people.

They are found by their form alone, so that what they ask for plays no part, and are kept from the
language model. This is a net with a fine mesh, not a wall: what slips through meets the checks of
every answer.
"""

import re
from functools import cache

from hansard.insight.han import simplified
from hansard.insight.llm.commands import chinese, english, others
from hansard.insight.text import straighten


def command_start(text: str, on_call: bool) -> int | None:
    """Where a text begins to speak to the machine, None where it does not.

    With `on_call`, what sounds so only on a service call counts too.
    """
    folded = simplified(straighten(text))
    found = (pattern.search(folded) for pattern in _patterns(on_call))
    return min((match.start() for match in found if match), default=None)


@cache
def _patterns(on_call: bool) -> tuple[re.Pattern[str], ...]:
    anywhere = (*english.COMMANDS, *chinese.COMMANDS, *others.commands())
    on_calls = (*english.ON_CALLS, *chinese.ON_CALLS)
    fragments = anywhere + on_calls if on_call else anywhere
    return tuple(re.compile(fragment, re.IGNORECASE) for fragment in fragments)
