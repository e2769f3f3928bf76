"""What each endpoint takes and answers."""

from dataclasses import dataclass
from typing import Any

from hansard.dialects.symbl.documented import asking, bodies, concluded, managed, spoken


@dataclass(frozen=True, slots=True)
class Operation:
    """Types of an answer, of the body (`bytes` for raw ones) and of the query; refusals beside the usual."""

    answer: Any
    body: Any = None
    query: Any = None
    refusals: tuple[int, ...] = ()


_FILE = Operation(managed.Accepted, bytes, asking.Asking, (429,))
_URL = Operation(managed.Accepted, asking.UrlSubmission, asking.Asking, (429,))
_TEXT = Operation(managed.Accepted, asking.TextSubmission, asking.Asking, (429,))
_SUMMARY = Operation(concluded.Summary)
_TRACKERS_FOUND = Operation(concluded.DetectedTrackers)
_GET_TRACKER = Operation(managed.OneTracker)
_PUT_TRACKER = Operation(managed.OneTracker, bodies.ReplacedTracker, refusals=(409,))
_PATCH_TRACKER = Operation(managed.OneTracker, bodies.TrackerSteps, refusals=(409,))
_NEW_TRACKERS = Operation(managed.Trackers, bodies.NewTrackers, refusals=(409,))
_DELETED = Operation(managed.Deleted)

_CONVERSATION = "/v1/conversations/{conversationId}"

OPERATIONS = {
    "POST /oauth2/token:generate": Operation(managed.Token, bodies.TokenWish),
    "POST /oauth2/token:refresh": Operation(managed.Token, bodies.RefreshWish),
    "DELETE /oauth2/token:revoke": Operation(managed.Said, bodies.Application),
    **{f"POST /v1/process/{kind}": _FILE for kind in ("audio", "video")},
    **{f"PUT /v1/process/{kind}/{{conversationId}}": _FILE for kind in ("audio", "video")},
    **{f"POST /v1/process/{kind}/url": _URL for kind in ("audio", "video")},
    **{f"PUT /v1/process/{kind}/url/{{conversationId}}": _URL for kind in ("audio", "video")},
    "POST /v1/process/text": _TEXT,
    "PUT /v1/process/text/{conversationId}": _TEXT,
    "GET /v1/job/{jobId}": Operation(managed.Job),
    "GET /v1/conversations": Operation(spoken.Conversations, query=bodies.Listing),
    f"GET {_CONVERSATION}": Operation(spoken.Conversation),
    f"PUT {_CONVERSATION}": Operation(spoken.ChangedMetadata, bodies.MetadataChange),
    f"DELETE {_CONVERSATION}": Operation(managed.Said),
    f"GET {_CONVERSATION}/messages": Operation(spoken.Messages),
    f"GET {_CONVERSATION}/topics": Operation(concluded.Topics),
    f"GET {_CONVERSATION}/questions": Operation(concluded.Questions),
    f"GET {_CONVERSATION}/follow-ups": Operation(concluded.FollowUps),
    f"GET {_CONVERSATION}/action-items": Operation(concluded.ActionItems),
    f"GET {_CONVERSATION}/insights": Operation(concluded.Insights),
    f"GET {_CONVERSATION}/entities": Operation(concluded.Entities),
    f"GET {_CONVERSATION}/trackers-detected": _TRACKERS_FOUND,
    f"GET {_CONVERSATION}/trackers": _TRACKERS_FOUND,
    f"GET {_CONVERSATION}/analytics": Operation(spoken.Analytics),
    f"GET {_CONVERSATION}/members": Operation(spoken.Members),
    f"PUT {_CONVERSATION}/members/{{memberId}}": Operation(managed.Said, bodies.MemberChange),
    f"PUT {_CONVERSATION}/speakers": Operation(managed.Said, bodies.SpeakerEvents),
    f"GET {_CONVERSATION}/summary": _SUMMARY,
    f"POST {_CONVERSATION}/summary": _SUMMARY,
    f"POST {_CONVERSATION}/transcript": Operation(spoken.Transcript, bodies.TranscriptWish),
    f"GET {_CONVERSATION}/intents": Operation(concluded.Intents),
    f"GET {_CONVERSATION}/abstract-topics": Operation(concluded.AbstractTopics),
    f"GET {_CONVERSATION}/comprehensive/action-items": Operation(concluded.ComprehensiveActionItems),
    "POST /v1/manage/tracker": Operation(managed.OneTracker, bodies.NewTracker, refusals=(409,)),
    "POST /v1/manage/trackers": Operation(
        managed.OneTracker | managed.Trackers, bodies.NewTracker | bodies.NewTrackers, refusals=(409,)
    ),
    "POST /v1/manage/trackers/bulk": _NEW_TRACKERS,
    "GET /v1/manage/trackers": Operation(managed.Trackers, query=bodies.TrackerName),
    **{f"GET /v1/manage/{kind}/{{trackerId}}": _GET_TRACKER for kind in ("tracker", "trackers")},
    **{f"PUT /v1/manage/{kind}/{{trackerId}}": _PUT_TRACKER for kind in ("tracker", "trackers")},
    **{f"PATCH /v1/manage/{kind}/{{trackerId}}": _PATCH_TRACKER for kind in ("tracker", "trackers")},
    **{f"DELETE /v1/manage/{kind}/{{trackerId}}": _DELETED for kind in ("tracker", "trackers")},
    "POST /v1/manage/group": Operation(managed.OneGroup, bodies.NewGroup),
    "POST /v1/manage/groups": Operation(managed.Groups, bodies.NewGroups),
    "GET /v1/manage/groups": Operation(managed.Groups),
    "GET /v1/manage/group/{groupId}": Operation(managed.OneGroup),
    "PUT /v1/manage/group/{groupId}": Operation(managed.OneGroup, bodies.ReplacedGroup),
    "DELETE /v1/manage/group/{groupId}": _DELETED,
    "GET /v1/groups/{groupId}/conversations": Operation(spoken.Conversations, query=bodies.Listing),
    "GET /v1/usage": Operation(managed.Usage, query=bodies.UsageTime),
}
"""By method and path; aliases without a path of their own in the document are left out."""
