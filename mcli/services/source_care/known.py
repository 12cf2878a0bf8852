"""The sources that there are: by id or all, with the nearest named where one does not exist."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mcli import sources
from mcli.catalogue.store import runs
from mcli.catalogue.store.runs import Runs
from mcli.core import suggest
from mcli.core.errors import N_, ConfigurationError, Fault, FileError, McliError, Message
from mcli.i18n import Language
from mcli.scrapers.adapters.registry import expression_fault
from mcli.settings import Folders, config_files
from mcli.sources import FOLDER, PAUSED_REASONS, Source, Sources, all_sources

_FAULTS = N_("Correct the lines that are named, then try again.")


class Chosen(NamedTuple):
    """The sources that a command is about, and the faults of files that had to be left out."""

    sources: tuple[Source, ...]
    faults: tuple[Fault, ...] = ()


class Remembered(NamedTuple):
    """What is remembered of the runs, and the faults of the file when it cannot be read: nothing is remembered then."""

    runs: Runs
    faults: tuple[Fault, ...] = ()


def every(folders: Folders) -> Sources:
    """Return every source, the broken ones apart; selectors are checked too."""
    return all_sources(folders, expression_fault)


def chosen(folders: Folders, names: Sequence[str]) -> Chosen:
    """Return the sources named, or all, with the faults of broken files.

    UsageError for an id that is not known; ConfigurationError when a source that was asked for by name is broken.
    """
    known = every(folders)
    if not names:
        return Chosen(tuple(known.good.values()), known.faults())
    wanted = list(dict.fromkeys(name.strip() for name in names))
    for name in wanted:
        if name not in known.good and name not in known.broken:
            raise unknown(name, known)
    wrong = [fault for name in wanted for fault in known.broken.get(name, ())]
    if wrong:
        raise ConfigurationError(_FAULTS, wrong)
    return Chosen(tuple(known.good[name] for name in wanted))


def named(folders: Folders, name: str) -> Source:
    """Return one source; errors are those of `chosen`."""
    return chosen(folders, [name]).sources[0]


class Checked(NamedTuple):
    """How many source files have no fault, and the faults of the others."""

    right: int
    faults: tuple[Fault, ...]


def check(folders: Folders, names: Sequence[str]) -> Checked:
    """Read source files and return their faults: by id, or as files (a name with `.yaml` or a slash); all when none."""
    known = every(folders)
    faults: list[Fault] = []
    right = 0
    for name in names or [*known.good, *known.broken]:
        if name.endswith((".yaml", ".yml")) or "/" in name:
            found = _faults_of_file(name)
        elif name in known.broken or name in known.good:
            found = list(known.broken.get(name, ()))
        else:
            raise unknown(name, known)
        faults.extend(found)
        right += not found
    return Checked(right, tuple(faults))


def _faults_of_file(name: str) -> list[Fault]:
    try:
        sources.read(Path(name), expression_fault)
    except FileError as error:
        return list(error.faults)
    return []


def file_of(folders: Folders, say: Language, identifier: str) -> str:
    """Return the full path of the file to change for a source: the office's own, which wins over the packaged one.

    Where there is only the packaged file, the words say to copy it there first: the next version replaces its own.
    """
    name = f"{identifier}.yaml"
    own = folders.overlay / FOLDER / name
    packaged = [path for path in config_files(folders, FOLDER).get(name, ()) if path != own]
    if own.exists() or not packaged:
        return str(own.absolute())
    return say("{own} (copy {packaged} there first)", own=own.absolute(), packaged=packaged[0].absolute())


def unknown(name: str, known: Sources) -> McliError:
    """Return the error for a source that does not exist, with the nearest that does."""
    names = (*known.good, *known.broken)
    see = Message(N_("“mcli sources list” shows them all."))
    return suggest.unknown(N_("There is no source “{name}”."), name, names, see)


def unknown_proposal(name: str, waiting: Collection[str]) -> McliError:
    """Return the error for a source that has no proposal waiting, with the nearest that has."""
    see = Message(N_("“mcli sources discover --review” goes through those that wait."))
    return suggest.unknown(N_("Nothing waits for “{name}”."), name, tuple(waiting), see)


def remembered(folders: Folders) -> Remembered:
    """Return what is remembered of the runs."""
    try:
        return Remembered(runs.read(folders.home / runs.FILE_NAME))
    except FileError as error:
        return Remembered(Runs(), error.faults)


def paused_words(say: Language, source: Source) -> str:
    """Return why a source is paused: ours in the language of the person, others' words as they are."""
    reason = source.paused or ""
    return say(reason) if reason in PAUSED_REASONS else reason


def as_data(source: Source) -> dict[str, Any]:
    """Return a source with the keys of its file, for programs."""
    return {
        "id": source.id, "name": dict(source.name), "kind": source.kind, "region": source.region,
        "language": source.language, "adapter": source.adapter, "urls": list(source.urls), "follow": source.follow,
        "fields": dict(source.fields), "each": source.each, "next_page": source.next_page, "total": source.total,
        "expects": {"at_least": source.expects.at_least, "may_be_empty": source.expects.may_be_empty},
        "delay": float(source.delay), "keeper": source.keeper, "checked": source.checked, "paused": source.paused,
        "max_pages": source.max_pages, "hosts": list(source.hosts), "home": source.home,
        "render": source.render,
    }  # fmt: skip
