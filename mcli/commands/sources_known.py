"""The sources that a command is about: by id or all, with the nearest named where one does not exist."""

from collections.abc import Sequence

from mcli.catalogue.store import runs
from mcli.catalogue.store.runs import Runs
from mcli.commands.state import State, fault_line
from mcli.core import suggest
from mcli.core.errors import N_, ConfigurationError, Fault, FileError, McliError, Message
from mcli.i18n import Language
from mcli.scrapers.html.document import selector_fault
from mcli.settings import config_files
from mcli.sources import FOLDER, PAUSED_REASONS, Source, Sources, all_sources


def every(state: State) -> Sources:
    """Return every source, the broken ones apart; selectors are checked too."""
    return all_sources(state.places, selector_fault)


def chosen(state: State, say: Language, names: Sequence[str]) -> tuple[list[Source], tuple[Fault, ...]]:
    """Return the sources named, or all, and the faults of broken files, which are named on standard error.

    UsageError for an id that nobody knows; ConfigurationError when a source that was asked for by name is broken.
    """
    known = every(state)
    if not names:
        for fault in known.faults():
            state.console.error(fault_line(say, fault))
        return list(known.good.values()), known.faults()
    wanted = list(dict.fromkeys(name.strip() for name in names))
    for name in wanted:
        if name not in known.good and name not in known.broken:
            raise unknown(name, known)
    wrong = [fault for name in wanted for fault in known.broken.get(name, ())]
    if wrong:
        raise ConfigurationError(N_("Mend the lines that are named, then try again."), wrong)
    return [known.good[name] for name in wanted], ()


def file_of(state: State, identifier: str) -> str:
    """Return the full path of the file in which a source is mended: the office's own, which wins over the packaged one.

    Where there is only the packaged file, the words say to copy it there first: the next version writes over its own.
    """
    name = f"{identifier}.yaml"
    own = state.places.overlay / FOLDER / name
    packaged = [path for path in config_files(state.places, FOLDER).get(name, ()) if path != own]
    if own.exists() or not packaged:
        return str(own.absolute())
    return state.say()("{own} (copy {packaged} there first)", own=own.absolute(), packaged=packaged[0].absolute())


def unknown(name: str, known: Sources) -> McliError:
    """Return the error for a source that does not exist, with the nearest that does."""
    names = (*known.good, *known.broken)
    return suggest.unknown(
        N_("There is no source “{name}”."), name, names, Message(N_("“mcli sources list” shows them all."))
    )


def remembered(state: State, say: Language) -> Runs:
    """Return what is remembered of the runs; a file that cannot be read is named, and nothing is remembered then."""
    try:
        return runs.read(state.places.home / runs.FILE_NAME)
    except FileError as error:
        for fault in error.faults:
            state.console.error(fault_line(say, fault))
        return Runs()


def paused_words(say: Language, source: Source) -> str:
    """Return why a source is paused: ours in the language of the person, others' words as they are."""
    reason = source.paused or ""
    return say(reason) if reason in PAUSED_REASONS else reason
