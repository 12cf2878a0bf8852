"""What all commands share: the state of one call, and asking the index."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from mcli.catalogue.index import index as catalogue_index
from mcli.catalogue.index.index import Index
from mcli.console import Console
from mcli.core.errors import N_, ConfigurationError, Fault
from mcli.i18n import Language, age_in_days, system_language
from mcli.settings import Places

_Answer = TypeVar("_Answer")


class State(NamedTuple):
    """One call of the program: where it writes, where things are, the language asked for (None: not said), today.

    `both`: `--lang both` was given, which only `export` knows; everything else then speaks the usual language.
    """

    console: Console
    places: Places
    language: str | None
    environ: Mapping[str, str]
    today: date
    both: bool = False

    def say(self, index: Index | None = None) -> Language:
        """Return the language: asked for, else of the settings (as the index last knew them), else of the computer."""
        if self.language:
            return Language(self.language)
        settings = index.about("language") if index else catalogue_index.kept_language(self.places)
        return Language(settings or system_language(self.environ))


def ask(state: State, question: Callable[[Index, Language], _Answer]) -> _Answer:
    """Open the index, say what was wrong in the files that it was made from, and ask it."""

    def asked(index: Index) -> _Answer:
        say = state.say(index)
        report(state, say, index)
        return question(index, say)

    return catalogue_index.answer(state.places, state.today, asked)


def report(state: State, say: Language, index: Index) -> None:
    """Name the files that had to be left out; settings that were asked for by name and are wrong stop the command."""
    faults = index.faults()
    named = state.places.overlay / "settings.yaml"
    wrong = [fault for fault in faults if fault.file == str(named)]
    if wrong and state.places.overlay != state.places.home / "config":
        raise ConfigurationError(N_("The file {name} has errors."), wrong, name=named)
    for fault in faults:
        state.console.error(fault_line(say, fault))
    if faults:
        left_out = len({fault.file for fault in faults})
        text = say.plural("This file was left out. All others answer. After mending: mcli catalogue rebuild",
                          "These files were left out. All others answer. After mending: mcli catalogue rebuild",
                          left_out)  # fmt: skip
        state.console.error(text)
    if index.note:
        state.console.note(say.message(index.note))
    # The dead man's switch: a refresh that has stopped by itself says nothing, so every answer says it.
    days = age_in_days(index.about("collected"), state.today)
    if days is not None and days > int(index.about("refresh_days")):
        state.console.note(say("Nothing was collected for {days} days. To see why: mcli doctor", days=days))


def review_lines(say: Language, index: Index) -> list[str]:
    """Return a line for each correction that a person must look at again: its page says something new, or is gone."""
    import json

    return [
        say("The page of {id} now says something new. Look at the correction of {by} of {date}: mcli show {id}",
            id=name, by=by, date=say.day(day))
        for name, by, day in json.loads(index.about("corrections_to_review") or "[]")
    ]  # fmt: skip


def fault_line(say: Language, fault: Fault) -> str:
    """Return a fault on one line: the file, the line where it is known, and what is wrong."""
    what = say.message(fault.message)
    if fault.line is None:
        return say("{file}: {what}", file=fault.file, what=what)
    return say("{file}, line {line}: {what}", file=fault.file, line=fault.line, what=what)
