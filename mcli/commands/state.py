"""What all commands share: the state of one call, and asking the catalogue."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

from mcli.catalogue.index.index import Index
from mcli.console import Console
from mcli.core.errors import Fault
from mcli.i18n import Language
from mcli.services.workspace import Notices, Workspace, fault_message
from mcli.settings import Folders

T = TypeVar("T")


class State(NamedTuple):
    """One call of the program: where it writes, and where and when it works.

    `both`: `--lang both` was given, which only `export` knows; everything else then speaks the usual language.
    """

    console: Console
    work: Workspace
    both: bool = False

    @property
    def folders(self) -> Folders:
        """The folders."""
        return self.work.folders

    @property
    def today(self) -> date:
        """The day from which ages are counted."""
        return self.work.today

    def say(self, index: Index | None = None) -> Language:
        """Return the language of this call."""
        return self.work.say(index)


def ask(state: State, question: Callable[[Index, Language], T]) -> T:
    """Ask the catalogue."""
    return state.work.ask(question)


def report(console: Console, say: Language, notices: Notices) -> None:
    """Name the files that had to be left out, and say when nothing was collected for too long."""
    for fault in notices.faults:
        console.error(fault_line(say, fault))
    if notices.faults:
        left_out = len({fault.file for fault in notices.faults})
        text = say.plural("This file was left out. All others answer. When corrected: mcli catalogue rebuild",
                          "These files were left out. All others answer. When corrected: mcli catalogue rebuild",
                          left_out)  # fmt: skip
        console.error(text)
    if notices.note:
        console.note(say.message(notices.note))
    # A refresh that has stopped by itself reports nothing, so every answer says it.
    if notices.days_without_collection is not None:
        text = say("Nothing was collected for {days} days. To see why: mcli doctor",
                   days=notices.days_without_collection)  # fmt: skip
        console.note(text)


def fault_line(say: Language, fault: Fault) -> str:
    """Return a fault on one line: the file, the line where it is known, and what is wrong."""
    return say.message(fault_message(fault))
