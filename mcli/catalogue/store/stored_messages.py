"""Messages in files: a code and values. Files of mcli 0.1.0, which hold English texts instead, are read too."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from mcli.core.errors import Message
from mcli.core.messages import UNKNOWN, stored


def plain(message: Message) -> dict[str, Any]:
    """Return a message as a mapping for YAML or JSON; values are texts, or messages in the same form.

    A message without a code (a text of a library, say) keeps its English text.
    """
    inner = message.values.get("values")
    # A message of a newer version is kept as it was.
    given = inner if message.text == UNKNOWN and isinstance(inner, dict) else message.values
    values = {key: plain(value) if isinstance(value, Message) else str(value) for key, value in given.items()}
    named = {"code": message.code} if message.code else {"text": message.text}
    return named | ({"values": values} if values else {})


def from_plain(raw: Any) -> Message:
    """Return the message of a mapping that was read from a file; anything else is shown as it is."""
    if not isinstance(raw, dict) or not isinstance(raw.get("code", raw.get("text")), str):
        return _literal(raw)
    given = raw.get("values")
    values = {
        str(key): from_plain(value) if isinstance(value, dict) else value
        for key, value in (given if isinstance(given, dict) else {}).items()
    }
    code = raw.get("code") or codes_of_0_1_0().get(raw["text"])
    return stored(code, values) if code else _text(raw["text"], values)


@cache
def codes_of_0_1_0() -> dict[str, str]:
    """Return the English texts that mcli 0.1.0 wrote into its files, with their codes. The list never changes."""
    codes: dict[str, str] = json.loads(Path(__file__).with_name("messages_of_0_1_0.json").read_bytes())
    return codes


def _text(text: str, values: dict[str, Any]) -> Message:
    try:
        text.format(**values)
    except (LookupError, ValueError, AttributeError, TypeError):  # its placeholders and values do not fit
        return _literal(text)
    return Message(text, values)


def _literal(shown: Any) -> Message:
    return Message("{text}", {"text": shown})


def list_from(raw: Any) -> tuple[Message, ...]:
    """Return the messages of a list that was read from YAML; none for anything else."""
    return tuple(from_plain(each) for each in raw) if isinstance(raw, list) else ()


def list_of(messages: Iterable[Message]) -> list[dict[str, Any]]:
    """Return messages as a list for YAML."""
    return [plain(each) for each in messages]
