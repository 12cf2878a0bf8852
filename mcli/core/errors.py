"""The error family, the exit codes, and messages that can be said in either language.

A message is kept as its English text and its values, and is put into words only where it is shown: an error made deep
in a file reader, or kept in the index, can so be read in French by one person and in English by the next.
"""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple


class ExitCode(IntEnum):
    """What the command tells the shell (CONTRACT, section 1)."""

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
    """A text in English, which is also the key of its translation, and the values that fill its {places}."""

    text: str
    values: Mapping[str, object] = {}


class Fault(NamedTuple):
    """One thing that is wrong in a file: the file as people know it, the line (from 1) where it is known, and what."""

    file: str
    line: int | None
    message: Message


class McliError(Exception):
    """An expected failure: what happened, where, what to do next. `text` is English and marked for translation."""

    exit_code = ExitCode.FAILED

    def __init__(self, text: str, /, **values: object) -> None:
        super().__init__(text.format(**values))
        self.message = Message(text, values)


class UsageError(McliError):
    """The command line asks for something that does not exist or cannot be."""

    exit_code = ExitCode.USAGE


class ConfigurationError(McliError):
    """The configuration cannot be used; `faults` names every place to mend."""

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
    """A record that may not exist was about to be made; `faults` holds (key, message) pairs, all of them."""

    def __init__(self, faults: Sequence[tuple[str, Message]]) -> None:
        super().__init__("; ".join(f"{key}: {message.text.format(**message.values)}" for key, message in faults))
        self.faults = tuple(faults)
