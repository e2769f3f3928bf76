"""The tables. Times are UTC without zone; what is only ever read whole is JSON."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Document = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
# Client documents are echoed verbatim: JSONB would reorder and merge their keys.
Verbatim = Text()
Instant = DateTime()


def _id() -> Column[str]:
    return Column("id", String(64), primary_key=True)


def _of(table: str, name: str, *, nullable: bool = False) -> Column[str]:
    key = ForeignKey(f"{table}.id", ondelete="CASCADE")
    return Column(name, String(128), key, nullable=nullable, index=True)


def _created_at() -> Column[object]:
    return Column("created_at", Instant, nullable=False)


instance = Table(
    "instance",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

workspaces = Table(
    "workspaces",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("channel_type", String(64)),
    Column("language_mismatch", String(32), nullable=False),
    Column("agent_channel", Integer),
    Column("transcribers", Text),
    Column("diarizer", String(64)),
    Column("vocabulary", Document),
    Column("time_zone", String(64), nullable=False, server_default="UTC"),
    Column("analyst", String(16)),
    Column("redact", Boolean, nullable=False, server_default=false()),
    Column("rules", Document),
    Column("scorecard", Document),
    Column("callback_url", Text),
    Column("callback_secret", String(128), nullable=False),
    Column("callback_metadata", Document),
    Column("callback_event_alias", Boolean, nullable=False),
    Column("callback_on_failure", Boolean, nullable=False),
    Column("max_jobs", Integer),
    Column("disabled", Boolean, nullable=False, server_default=false()),
    Column("symbl_app_id", String(64), nullable=False, unique=True),
    Column("symbl_app_secret_hash", String(64), nullable=False),
    Column("sift_account_id", String(64), nullable=False, unique=True),
    Column("sift_auth_token_hash", String(64), nullable=False),
    _created_at(),
)

trackers = Table(
    "trackers",
    metadata,
    _id(),
    _of("workspaces", "workspace_id"),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("vocabulary", Document, nullable=False),
    Column("description", Text),
    Column("categories", Document),
    Column("languages", Document),
    _created_at(),
    UniqueConstraint("workspace_id", "name"),
)

access_tokens = Table(
    "access_tokens",
    metadata,
    _id(),
    Column("name", String(128), nullable=False),
    Column("owner", String(128), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    _created_at(),
    Column("revoked_at", Instant),
)

access_token_workspaces = Table(
    "access_token_workspaces",
    metadata,
    Column("token_id", String(64), ForeignKey("access_tokens.id", ondelete="CASCADE"), primary_key=True),
    Column("workspace_id", String(128), ForeignKey("workspaces.id", ondelete="CASCADE"), primary_key=True),
)

conversations = Table(
    "conversations",
    metadata,
    _id(),
    _of("workspaces", "workspace_id"),
    Column("seameet_id", String(64), nullable=False, unique=True),
    Column("symbl_id", String(64), nullable=False, unique=True),
    Column("sift_id", String(64), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("owner", String(128), nullable=False),
    Column("channel_type", String(64)),
    Column("language", String(16), nullable=False),
    Column("detected_language", String(16)),
    Column("start_time", Instant, nullable=False),
    Column("duration_s", Float, nullable=False),
    Column("state", String(16), nullable=False),
    Column("metadata", Verbatim),
    Column("metrics", Document),
    Column("warnings", Document, nullable=False),
    _created_at(),
    Index("ix_conversations_list", "workspace_id", "start_time", "id"),
)

recordings = Table(
    "recordings",
    metadata,
    _id(),
    _of("conversations", "conversation_id"),
    Column("file_name", Text, nullable=False),
    Column("upload_key", Text, nullable=False),
    Column("blob_key", Text),
    Column("bytes", BigInteger),
    Column("uploaded_at", Instant),
    Column("offset_s", Float, nullable=False),
    Column("duration_s", Float),
    Column("mode", String(16)),
    Column("spans", Document),
    Column("redacted_key", Text),
    _created_at(),
    UniqueConstraint("conversation_id", "file_name"),
)

channels = Table(
    "channels",
    metadata,
    _id(),
    _of("recordings", "recording_id"),
    Column("number", Integer, nullable=False),
    Column("duration_s", Float, nullable=False),
    Column("loudness_dbfs", Document, nullable=False),
    Column("rms_dbfs", Float, nullable=False),
    Column("peak_dbfs", Float, nullable=False),
    Column("clipped_share", Float, nullable=False),
    Column("snr_db", Float),
)

participants = Table(
    "participants",
    metadata,
    Column(
        "conversation_id", String(64), ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("id", String(32), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("email", Text),
    Column("phone", Text),
    Column("role", String(16), nullable=False),
    Column("role_confidence", Float),
    Column("channel", Integer),
    Column("role_source", String(16), nullable=False, server_default="content"),
    Column("names", Document),
    Column("user_id", Text),
    Column("member_id", String(36), nullable=False),
    Column("chosen_name", Text),
    Column("chosen_email", Text),
    Column("chosen_role", String(16)),
    Column("chosen_by", String(128)),
    Column("chosen_at", Instant),
)

turns = Table(
    "turns",
    metadata,
    _id(),
    _of("conversations", "conversation_id"),
    _of("recordings", "recording_id"),
    Column("participant_id", String(32), nullable=False),
    Column("channel", Integer),
    Column("start_s", Float, nullable=False),
    Column("end_s", Float, nullable=False),
    Column("text", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("words", Document, nullable=False),
    Index("ix_turns_order", "conversation_id", "start_s"),
)

insights = Table(
    "insights",
    metadata,
    _id(),
    _of("conversations", "conversation_id"),
    Column("position", Integer, nullable=False),
    Column("kind", String(64), nullable=False),
    Column("value", Text),
    Column("null_reason", String(64)),
    Column("engine", String(64), nullable=False),
    Column("version", String(64), nullable=False),
    Column("evidence", Document, nullable=False),
    Column("detail", Document, nullable=False),
    _created_at(),
)

# History: a row is never changed, but for `counts`, true on the newest of its subject unless that is
# undone. The subject is an insight or a turn; it has no key to either, which come and go.
corrections = Table(
    "corrections",
    metadata,
    _id(),
    _of("conversations", "conversation_id"),
    Column("sequence", Integer, nullable=False),
    Column("kind", String(64), nullable=False),
    Column("subject_id", String(64), nullable=False, index=True),
    Column("action", String(16), nullable=False),
    Column("value", Text),
    Column("detail", Document, nullable=False),
    Column("machine_value", Text),
    Column("transcript", String(64), nullable=False),
    Column("author", String(128), nullable=False),
    Column("note", Text),
    Column("counts", Boolean, nullable=False),
    _created_at(),
    UniqueConstraint("conversation_id", "sequence"),
)

jobs = Table(
    "jobs",
    metadata,
    _id(),
    _of("workspaces", "workspace_id"),
    _of("conversations", "conversation_id"),
    _of("recordings", "recording_id"),
    Column("sequence", Integer, nullable=False),
    Column("kind", String(64), nullable=False),
    Column("dialect", String(16), nullable=False),
    Column("parameters", Verbatim, nullable=False),
    Column("options", Document, nullable=False),
    Column("blob_key", Text, nullable=False),
    Column("reset", Boolean, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("status", String(16), nullable=False),
    Column("stage", String(32)),
    Column("progress", Float, nullable=False),
    Column("error_code", String(64)),
    Column("error_message", Text),
    Column("warnings", Document, nullable=False),
    _created_at(),
    Column("started_at", Instant),
    Column("finished_at", Instant),
    UniqueConstraint("conversation_id", "sequence"),
)

events = Table(
    "events",
    metadata,
    _id(),
    _of("workspaces", "workspace_id"),
    _of("conversations", "conversation_id", nullable=True),
    Column("kind", String(64), nullable=False),
    Column("url", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("status", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_attempt_at", Instant),
    Column("claimed_until", Instant),
    Column("profile", String(16), nullable=False, server_default="signed"),
    Column("order_key", String(64)),
    Column("sequence", Integer, nullable=False, server_default="0"),
    _created_at(),
    Index("ix_events_due", "status", "next_attempt_at"),
    Index("ix_events_order", "order_key", "sequence"),
)

deliveries = Table(
    "deliveries",
    metadata,
    _id(),
    _of("events", "event_id"),
    Column("attempt", Integer, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("duration_ms", Integer, nullable=False),
    Column("status_code", Integer),
    Column("reply", Text),
    Column("error", Text),
)

symbl_tokens = Table(
    "symbl_tokens",
    metadata,
    _id(),
    _of("workspaces", "workspace_id"),
    Column("issued_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("revoked_at", Instant),
)

conversation_groups = Table(
    "conversation_groups",
    metadata,
    _id(),
    _of("workspaces", "workspace_id"),
    Column("name", Text, nullable=False),
    Column("description", Text),
    Column("criteria", Text, nullable=False),
    _created_at(),
)

# Kept when the conversation is deleted: it was worked on all the same.
usage = Table(
    "usage",
    metadata,
    _id(),
    _of("workspaces", "workspace_id"),
    Column("conversation_id", String(64), nullable=False),
    Column("dialect", String(16), nullable=False),
    Column("kind", String(64), nullable=False),
    Column("duration_s", Float, nullable=False),
    Column("channels", Integer, nullable=False),
    _created_at(),
    Index("ix_usage_list", "workspace_id", "created_at"),
)

labels = Table(
    "labels",
    metadata,
    _id(),
    _of("workspaces", "workspace_id"),
    Column("name", String(128), nullable=False),
    Column("color", String(16), nullable=False),
    UniqueConstraint("workspace_id", "name"),
)

conversation_labels = Table(
    "conversation_labels",
    metadata,
    Column(
        "conversation_id", String(64), ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True
    ),
    Column("label_id", String(64), ForeignKey("labels.id", ondelete="CASCADE"), primary_key=True),
)

blob_garbage = Table(
    "blob_garbage",
    metadata,
    Column("prefix", String(512), primary_key=True),
    _created_at(),
)

executors = Table(
    "executors",
    metadata,
    _id(),
    Column("host", String(255), nullable=False),
    Column("process_id", Integer, nullable=False),
    _created_at(),
    Column("seen_at", Instant, nullable=False, index=True),
)
