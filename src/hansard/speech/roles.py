"""Recognises who of the participants is the agent, by what they say."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hansard.model.options import AnalysisOptions, Direction, Scenario
from hansard.model.roles import named_by_role
from hansard.model.transcript import Participant, Role, RoleNames, RoleSource, Turn
from hansard.speech.role_cues import CUES

_COUNTED = 2  # times that a cue counts
_NAME_POINTS = 4.0
_FIRST_SPEAKER_POINTS = 1.0
_CERTAIN_POINTS = 4.0  # the lead at which confidence is 0.73
_LEAST_POINTS = 2.0  # a lone voice needs this much to be anything
_SERVICE_POINTS = 4.0
_SERVICE_CUES = 2

_FIRST_PERSON = r"\b(?:my name is|my name's|this is|i am|i'm|it's|you're (?:speaking|chatting) with)"
_FIRST_PERSON_CHINESE = "(?:我是|我叫|敝姓|我姓)"


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What one participant's words say. `points` above 0 speak for the agent."""

    points: float
    agent_points: float
    agent_cues: int


def recognise_roles(
    turns: Sequence[Turn], participants: Sequence[Participant], options: AnalysisOptions
) -> tuple[Participant, ...]:
    """The participants with roles, a confidence 0..1, and names that go with the roles.

    Service calls: the participant with most agent's cues is the agent, the one with most customer's
    cues the customer; others stay unknown unless they speak plainly as agents (transfers). Equal
    evidence leaves all unknown. Meetings: all unknown. Other conversations (scenario `AUTO`) count as
    a service call when somebody uses two different agent's cues worth 4 points and leads the
    other by 4. Without agent recognition, `agent_channel` decides for one party per channel.
    """
    people = tuple(replace(one, names=_names(one, options)) for one in participants)
    if not options.recognise_agent:
        return named_by_role(_by_channel(people, options))
    if options.scenario is Scenario.MEETING or not options.diarize:
        return people
    evidence = {one.id: _evidence(one, turns, options) for one in people}
    if options.scenario is Scenario.AUTO and not _is_service_call(evidence):
        return people
    return named_by_role(_by_content(people, evidence))


def _names(participant: Participant, options: AnalysisOptions) -> RoleNames | None:
    if not options.agent_name and not options.customer_name:
        return None
    return RoleNames(participant.name, options.agent_name or None, options.customer_name or None)


def _by_channel(people: Sequence[Participant], options: AnalysisOptions) -> tuple[Participant, ...]:
    """Roles by the declared channel, where each party has one."""
    people = tuple(replace(one, role_source=RoleSource.REQUEST) for one in people)
    if options.agent_channel is None or any(one.channel is None for one in people):
        return people
    return tuple(
        replace(
            one,
            role=Role.AGENT if one.channel == options.agent_channel - 1 else Role.CUSTOMER,
            role_confidence=1.0,
        )
        for one in people
    )


def _by_content(
    participants: Sequence[Participant], evidence: dict[str, _Evidence]
) -> tuple[Participant, ...]:
    roles = _roles({key: one.points for key, one in evidence.items()})
    confidence = round(_confidence([one.points for one in evidence.values()]), 2)
    return tuple(
        replace(one, role=roles[one.id], role_confidence=confidence) if one.id in roles else one
        for one in participants
    )


def _roles(points: dict[str, float]) -> dict[str, Role]:
    """Who is what; those not named stay unknown."""
    order = sorted(points, key=lambda one: -points[one])
    if len(order) == 1:
        return _lone_role(order[0], points[order[0]])
    if not order or points[order[0]] == points[order[-1]]:
        return {}
    others = {one: Role.AGENT for one in order[1:-1] if points[one] >= _SERVICE_POINTS}
    return {order[0]: Role.AGENT, order[-1]: Role.CUSTOMER} | others


def _lone_role(participant: str, points: float) -> dict[str, Role]:
    """The role of the only one who speaks."""
    if abs(points) < _LEAST_POINTS:
        return {}
    return {participant: Role.AGENT if points > 0 else Role.CUSTOMER}


def _confidence(points: Sequence[float]) -> float:
    """From 0.5 without any lead of the agent over the customer towards 1."""
    lead = max(points) - min(points) if len(points) > 1 else abs(sum(points))
    return 1.0 / (1.0 + math.exp(-lead / _CERTAIN_POINTS))


def _is_service_call(evidence: dict[str, _Evidence]) -> bool:
    if not evidence:
        return False
    best = max(evidence.values(), key=lambda one: one.points)
    lead = best.points - min(one.points for one in evidence.values()) if len(evidence) > 1 else best.points
    agent = best.agent_cues >= _SERVICE_CUES and best.agent_points >= _SERVICE_POINTS
    return agent and lead >= _SERVICE_POINTS


def _evidence(participant: Participant, turns: Sequence[Turn], options: AnalysisOptions) -> _Evidence:
    texts = [_plain(turn.text) for turn in turns if turn.participant == participant.id]
    found = {cue: min(_COUNTED, sum(len(cue.pattern.findall(text)) for text in texts)) for cue in CUES}
    spoken = [(cue, count) for cue, count in found.items() if count]
    agent = sum(cue.points * count for cue, count in spoken if cue.points > 0)
    customer = sum(cue.points * count for cue, count in spoken if cue.points < 0)
    names = _NAME_POINTS * (_says(texts, options.agent_name) - _says(texts, options.customer_name))
    first = _first_speaker_points(participant, turns, options.flags.direction)
    return _Evidence(agent + customer + names + first, agent, sum(cue.points > 0 for cue, _ in spoken))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _says(texts: Sequence[str], name: str | None) -> bool:
    """Whether a name (or its first word) is given as the speaker's own."""
    if not name or not name.strip():
        return False
    first = re.escape(name.lower().split()[0])
    pattern = re.compile(
        rf"{_FIRST_PERSON} {first}\b|{_FIRST_PERSON_CHINESE}{re.escape(name.lower().strip())}"
    )
    return any(pattern.search(text) for text in texts)


def _first_speaker_points(
    participant: Participant, turns: Sequence[Turn], direction: Direction | None
) -> float:
    """Inbound the agent usually speaks first, outbound the customer."""
    if direction is None or not turns or turns[0].participant != participant.id:
        return 0.0
    return _FIRST_SPEAKER_POINTS if direction is Direction.INBOUND else -_FIRST_SPEAKER_POINTS
