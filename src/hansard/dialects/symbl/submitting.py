"""From what was asked for to a job."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from hansard.dialects.symbl import events
from hansard.dialects.symbl.asked import DIALECT, MOST_CHANNELS, Asked, ChannelSpeaker, to_parameters
from hansard.model.definitions import Definitions
from hansard.model.options import AnalysisOptions, LanguageMismatch
from hansard.model.zones import zone_name
from hansard.pipeline.arrivals import MakeSubmission
from hansard.pipeline.artifacts import from_json
from hansard.pipeline.definitions import analysis_settings
from hansard.pipeline.intake import Submission
from hansard.settings import Settings
from hansard.store.conversations import ConversationRow, NewConversation, update_conversation
from hansard.store.jobs import find_latest_job
from hansard.store.workspaces import WorkspaceRow, get_workspace


def new_conversation(
    asked: Asked, account: WorkspaceRow, conversation_id: str, start_time: datetime
) -> NewConversation:
    """The conversation that a POST makes."""
    return NewConversation(
        name=asked.name,
        owner=account.id,
        language=asked.language,
        start_time=start_time,
        metadata=dict(asked.metadata) or None,
        id=conversation_id,
    )


def submission_of(asked: Asked, kind: str, settings: Settings, *, is_appended: bool) -> MakeSubmission:
    """Makes the job once the conversation is held: what earlier jobs look for is looked for on."""

    def make(connection: Connection, conversation: ConversationRow) -> Submission:
        changes = _changes(asked, conversation) if is_appended else {}
        if changes:
            update_conversation(connection, conversation.id, changes)
        account = get_workspace(connection, conversation.workspace_id)
        options = _options(connection, asked, account, conversation, settings, is_appended=is_appended)
        return Submission(
            kind=kind,
            dialect=DIALECT,
            parameters=to_parameters(asked),
            options=options,
            accepted=events.accepted,
        )

    return make


def _changes(asked: Asked, conversation: ConversationRow) -> dict[str, Any]:
    """What a submission changes of the conversation that it goes on with."""
    changes = {} if asked.name is None else {"name": asked.name}
    if asked.metadata:
        known = json.loads(conversation.metadata or "{}")
        changes["metadata"] = json.dumps(known | dict(asked.metadata), ensure_ascii=False)
    return changes


def _options(
    connection: Connection,
    asked: Asked,
    account: WorkspaceRow,
    conversation: ConversationRow,
    settings: Settings,
    *,
    is_appended: bool,
) -> AnalysisOptions:
    is_separate = asked.separate_channels and not asked.diarize
    return AnalysisOptions(
        language=asked.language,
        num_speakers=asked.speaker_count if asked.diarize else None,
        diarize=asked.diarize or is_separate,
        max_parties=MOST_CHANNELS if is_separate else 1,
        name_unknown=True,
        speaker_names=_by_channel(asked.channel_speakers, "name") if is_separate else (),
        speaker_emails=_by_channel(asked.channel_speakers, "email") if is_separate else (),
        vocabulary=(*(account.vocabulary or ()), *asked.vocabulary),
        transcribers=account.transcribers,
        diarizer=account.diarizer,
        agent_channel=account.agent_channel,
        language_mismatch=LanguageMismatch.FOLLOW_REQUEST,
        max_duration_s=settings.symbl_max_duration_s,
        is_appended=is_appended,
        source_url=asked.url,
        keep_source=settings.symbl_keep_media,
        start_time=conversation.start_time,
        time_zone=zone_name(-asked.timezone_offset_min) if asked.timezone_offset_min else None,
        definitions=_definitions(connection, conversation.id, asked),
        settings=analysis_settings(connection, account),
    )


def _by_channel(speakers: Iterable[ChannelSpeaker], field: str) -> tuple[str, ...]:
    """The values in order of the channels, empty where a channel has none."""
    known = {speaker.channel: getattr(speaker, field) or "" for speaker in speakers}
    return tuple(known.get(channel, "") for channel in range(1, max(known, default=0) + 1))


def _definitions(connection: Connection, conversation_id: str, asked: Asked) -> Definitions:
    """What this submission and those before it look for, each once."""
    latest = find_latest_job(connection, conversation_id, DIALECT)  # it looks for what those before it did
    before = from_json(latest.options, AnalysisOptions).definitions if latest else Definitions()
    trackers = {tracker.id: tracker for tracker in (*before.trackers, *asked.trackers)}
    entities = dict.fromkeys((*before.entities, *asked.entities))
    return Definitions(trackers=tuple(trackers.values()), entities=tuple(entities))
