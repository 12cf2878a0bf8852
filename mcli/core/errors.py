"""The error family, the exit codes, and messages that are shown in either language.

A message is data: its English text, the values that fill it, and a stable code where it is stored or compared. It is
translated where it is shown, so one person can read an error of the index in French and the next one in English.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Any, NamedTuple


class ExitCode(IntEnum):
    """The exit codes of the command (`docs/contract.md`)."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NEEDS_PERSON = 3
    NOTHING_COLLECTED = 4
    CONFIGURATION = 5
    INTERRUPTED = 130


def N_(text: str) -> str:
    """Mark a text for translation where it is written; it is translated where it is shown."""
    return text


class Message(NamedTuple):
    """A text in English, which is also the key of its translation, and the values that fill its {placeholders}.

    `code` names what happened, as in "page.not_found"; `core.messages` declares every code. Messages that are stored in
    files or compared have one; it is empty for a text that is only shown.
    """

    text: str
    values: Mapping[str, object] = {}
    code: str = ""


def in_english(message: Message) -> str:
    """Return a message as English text; a message may be a value of another."""
    values = {key: in_english(each) if isinstance(each, Message) else each for key, each in message.values.items()}
    return message.text.format(**values)


Where = tuple[str | int, ...]
"""The path to a value in a document: keys and positions (from 0), as in ("listings", 3, "cost_status")."""


class RecordFault(NamedTuple):
    """One thing that is wrong in a record: the path to the value, and what is wrong with it."""

    where: Where
    message: Message

    @property
    def key(self) -> str:
        """The path as people write it: "listings.3.cost_status"."""
        return ".".join(map(str, self.where))


class Fault(NamedTuple):
    """One thing that is wrong in a file: the file as people know it, the line (from 1) where it is known, and what."""

    file: str
    line: int | None
    message: Message


class McliError(Exception):
    """An expected failure: what happened, where, what to do next. `text` is English and marked for translation."""

    exit_code = ExitCode.FAILED

    def __init__(self, text: str, /, **values: object) -> None:
        self.message = Message(text, values)
        super().__init__(in_english(self.message))


class UsageError(McliError):
    """The command line asks for something that does not exist or cannot be."""

    exit_code = ExitCode.USAGE


class ConfigurationError(McliError):
    """The configuration cannot be used; `faults` names every value to correct."""

    exit_code = ExitCode.CONFIGURATION

    def __init__(self, text: str, faults: Sequence[Fault] = (), /, **values: object) -> None:
        super().__init__(text, **values)
        self.faults = tuple(faults)


class FileError(ConfigurationError):
    """A file cannot be read as what it should be; `faults` holds every fault of that file."""


class NeedsPersonError(McliError):
    """The work is done, but what came of it is doubtful until somebody has looked."""

    exit_code = ExitCode.NEEDS_PERSON


class NothingCollectedError(McliError):
    """There is nothing yet to work with."""

    exit_code = ExitCode.NOTHING_COLLECTED


class InvalidRecordError(ValueError):
    """A record cannot be made of these values; `faults` names all of them, with the path to each.

    `partial` is what could be read of a list or mapping (None for the items that could not), for checks between items.
    """

    def __init__(self, faults: Iterable[RecordFault], partial: Any = None) -> None:
        self.partial = partial
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{each.key}: {each.message.text.format(**each.message.values)}"
                                   for each in self.faults))  # fmt: skip
