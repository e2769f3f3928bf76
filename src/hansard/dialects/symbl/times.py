"""Times as the vendor writes them."""

from datetime import datetime, timedelta

from hansard.store.conversations import ConversationRow


def render_moment(moment: datetime) -> str:
    """A naive UTC time: ISO 8601 with milliseconds and `Z`."""
    return f"{moment.isoformat(timespec='milliseconds')}Z"


def render_position(conversation: ConversationRow, position_s: float) -> str:
    """When something at a position of the conversation was said; the beginning where time ends before."""
    try:
        return render_moment(conversation.start_time + timedelta(seconds=position_s))
    except OverflowError:
        return render_moment(conversation.start_time)


def seconds(length_s: float) -> float | int:
    """A length with two decimals, whole numbers without any."""
    rounded = round(length_s, 2)
    return int(rounded) if rounded.is_integer() else rounded
