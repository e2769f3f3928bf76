"""Names of people in Chinese clauses, as far as they tell who is to do something."""

import re

from hansard.insight.actions.pledge import Pledge
from hansard.insight.entities.chinese_people import told_people
from hansard.insight.phrases.task import Form
from hansard.insight.phrases.zh_tasks import GO_BETWEEN, NICKNAME, TITLED

_SHORT = re.compile(NICKNAME)
_TITLED = re.compile(TITLED)
_GO_BETWEEN = re.compile(GO_BETWEEN)


def chinese_name(pledge: Pledge) -> str | None:
    """The last name before what is to be done: somebody who is sent, or does it of their own."""
    clause, text = pledge.clause, pledge.line.text
    end = clause.verb
    start = clause.start
    if pledge.form is Form.DELEGATED:
        sent = list(_GO_BETWEEN.finditer(text, start, end))
        start = sent[-1].end() if sent else end
    head = text[start:end]
    places = [match.span("name") for pattern in (_SHORT, _TITLED) for match in pattern.finditer(head)]
    places += list(told_people(head))
    if not places:
        return None
    first, last = max(places, key=lambda place: (place[1], place[0] - place[1]))
    return pledge.line.turn.text[start + first : start + last]
