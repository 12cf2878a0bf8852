"""Messages in files: kept as their English text and values, so that they can be read in either language later."""

from collections.abc import Iterable
from typing import Any

from mcli.core.errors import Message


def plain(message: Message) -> dict[str, Any]:
    """Return a message as a mapping for YAML; values are texts, or messages of their own."""
    values = {key: plain(value) if isinstance(value, Message) else str(value) for key, value in message.values.items()}
    return {"text": message.text} | ({"values": values} if values else {})


def from_plain(raw: Any) -> Message:
    """Return the message of a mapping read from YAML; whatever else stands there is shown as it is."""
    if not isinstance(raw, dict) or not isinstance(raw.get("text"), str):
        return Message("{text}", {"text": raw})
    given = raw.get("values")
    values = {
        str(key): from_plain(value) if isinstance(value, dict) else value
        for key, value in (given if isinstance(given, dict) else {}).items()
    }
    try:
        raw["text"].format(**values)
    except (LookupError, ValueError, AttributeError, TypeError):  # its places and values do not fit any more
        return Message("{text}", {"text": raw["text"]})
    return Message(raw["text"], values)


def list_from(raw: Any) -> tuple[Message, ...]:
    """Return the messages of a list read from YAML."""
    return tuple(from_plain(each) for each in raw) if isinstance(raw, list) else ()


def list_of(messages: Iterable[Message]) -> list[dict[str, Any]]:
    """Return messages as a list for YAML."""
    return [plain(each) for each in messages]
