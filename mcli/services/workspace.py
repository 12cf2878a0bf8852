"""Where and when a use case runs: the folders, the day and the language. Every service takes a `Workspace`."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from mcli.catalogue.index import index as catalogue_index
from mcli.catalogue.index.index import Index
from mcli.core.errors import N_, ConfigurationError, Fault, Message
from mcli.i18n import Language, age_in_days, system_language
from mcli.settings import Folders, Settings, settings_of

T = TypeVar("T")


class Notices(NamedTuple):
    """What concerns the catalogue beside any answer: faults of files that were left out, a note when the index
    could not be kept, and how many days nothing was collected, where that is too long (None: it is not)."""

    faults: tuple[Fault, ...] = ()
    note: Message | None = None
    days_without_collection: int | None = None


def ignored(say: Language, notices: Notices) -> None:
    """Do nothing with notices."""


def fault_message(fault: Fault) -> Message:
    """Return a fault as one message: the file, the line where it is known, and what is wrong."""
    values = {"file": fault.file, "line": fault.line, "what": fault.message}
    if fault.line is None:
        return Message(N_("{file}: {what}"), values)
    return Message(N_("{file}, line {line}: {what}"), values)


class Workspace(NamedTuple):
    """The folders, the day from which ages are counted, the language asked for (None: none), the environment, and
    what is done with notices: it is called before each answer, also before one that fails."""

    folders: Folders
    today: date
    language: str | None
    environ: Mapping[str, str]
    notice: Callable[[Language, Notices], None] = ignored

    def say(self, index: Index | None = None) -> Language:
        """Return the language: asked for, else of the settings (as the index last knew them), else of the computer."""
        if self.language:
            return Language(self.language)
        settings = index.settings.language if index else catalogue_index.kept_language(self.folders)
        return Language(settings or system_language(self.environ))

    def settings(self) -> Settings:
        """Return the settings that hold here."""
        return settings_of(self.folders)

    def ask(self, question: Callable[[Index, Language], T]) -> T:
        """Open the index, ask it, close it.

        A damaged index is made again and asked again, so a question writes nothing. ConfigurationError when settings
        that were asked for by name have errors.
        """

        def asked(index: Index) -> T:
            say = self.say(index)
            self.notice(say, self._notices(index))
            return question(index, say)

        return catalogue_index.answer(self.folders, self.today, asked)

    def _notices(self, index: Index) -> Notices:
        faults = index.faults()
        named = self.folders.overlay / "settings.yaml"
        wrong = [fault for fault in faults if fault.file == str(named)]
        if wrong and self.folders.overlay != self.folders.home / "config":
            raise ConfigurationError(N_("The file {name} has errors."), wrong, name=named)
        settings = index.settings
        days = age_in_days(settings.collected, self.today)
        late = days is not None and days > settings.refresh_days
        return Notices(tuple(faults), index.note, days if late else None)
