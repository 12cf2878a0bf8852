"""`catalogue merge`: another volunteer's home folder joined to this one; all is read before anything is written.

A file that only one home has is kept as it is. Where both have one, `share` decides fact by fact. The other home is
never written to.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from mcli import yaml_file
from mcli.catalogue import changes, corrections, files, held, runs, share, written
from mcli.catalogue.changes import History
from mcli.catalogue.corrections import Correction
from mcli.catalogue.share import Conflict
from mcli.errors import N_, Fault, FileError, McliError
from mcli.settings import yaml_files

FOLDERS = ("listings", "held", "corrections", "changes")


class Joined(NamedTuple):
    """What a merge would write: the files by path with their content, the pages to copy, and what the two homes say
    differently of the same day. `listings` counts the listings afterwards, `new` those that this home did not have."""

    contents: dict[Path, Any]
    pages: tuple[tuple[Path, Path], ...]
    conflicts: tuple[Conflict, ...]
    listings: int
    new: int


def join(home: Path, other: Path) -> Joined:
    """Read both homes and return what the merge is; FileError names every fault of either, and nothing is written."""
    if other.resolve() == home.resolve():
        raise McliError(N_("{folder} is this home folder itself. Name the one of the other volunteer."), folder=other)
    if not any((other / name).is_dir() for name in FOLDERS):
        raise McliError(
            N_("{folder} is not a home folder of mcli: it has no listings. Check the name."), folder=str(other)
        )
    faults: list[Fault] = []
    contents: dict[Path, Any] = {}
    conflicts: list[Conflict] = []
    count = new = 0
    for name, mine, theirs in _both(home, other, "listings", files.read, faults):
        shared = share.merge_files(mine, theirs) if mine and theirs else share.Shared(mine or theirs, ())
        conflicts += shared.conflicts
        known = {each.id for each in mine.listings} if mine else set()
        count += len(shared.file.listings)
        new += sum(each.id not in known for each in shared.file.listings)
        if theirs:
            contents[home / "listings" / name] = written.content_of(shared.file)
    for name, own, others in _both(home, other, "corrections", corrections.read, faults):
        both: Iterable[Correction] = share.merge_corrections(own or (), others or ())
        contents[home / "corrections" / name] = corrections.as_file(Path(name).stem, both)
    for name, before, after in _both(home, other, "changes", changes.read, faults):
        told = share.united(_told(before), _told(after), key=lambda each: each.date)
        contents[home / "changes" / name] = changes.content_of(Path(name).stem, History(tuple(told)))
    for name, waiting, waits in _both(home, other, "held", held.read, faults):
        newest = max(filter(None, (waiting, waits)), key=lambda each: (each.harvest.date, repr(each)))
        contents[home / "held" / name] = held.content_of(newest)
    contents[home / runs.FILE_NAME] = _runs(home, other, faults)
    if faults:
        raise FileError(N_("These files have errors, so nothing was merged. Mend them, then try again."), faults)
    return Joined(contents, _pages(home, other), tuple(conflicts), count, new)


def write(joined: Joined) -> None:
    """Write the merge, each file whole or not at all: pages before the listings that speak of them."""
    try:
        for theirs, mine in joined.pages:
            mine.parent.mkdir(parents=True, exist_ok=True)
            yaml_file.write_bytes(mine, theirs.read_bytes())
        for path, content in joined.contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            yaml_file.write(path, content)
    except OSError as error:
        text = N_("The merge stopped ({reason}). Nothing is lost: what was written is whole. Run it again.")
        raise McliError(text, reason=error.strerror or error) from None


def _both(
    home: Path, other: Path, folder: str, read: Callable[[Path], Any], faults: list[Fault]
) -> Iterable[tuple[str, Any, Any]]:
    """Yield, by file name, what this home and the other have (None: nothing)."""
    mine = {path.name: path for path in yaml_files(home / folder)}
    theirs = {path.name: path for path in yaml_files(other / folder)}
    for name in sorted(mine.keys() | theirs.keys()):
        found = []
        for paths in (mine, theirs):
            try:
                found.append(read(paths[name]) if name in paths else None)
            except FileError as error:
                faults.extend(error.faults)
        if len(found) == 2:
            yield name, found[0], found[1]


def _told(history: History | None) -> tuple[changes.Change, ...]:
    return history.changes if history else ()


def _runs(home: Path, other: Path, faults: list[Fault]) -> Any:
    found = []
    for folder in (home, other):
        try:
            found.append(runs.read(folder / runs.FILE_NAME))
        except FileError as error:
            faults.extend(error.faults)
            found.append(runs.Runs())
    names = found[0].sources.keys() | found[1].sources.keys()
    tried = {name: [each.sources[name] for each in found if name in each.sources] for name in names}
    newest = {name: max(each, key=lambda run: (run.tried or "", repr(run))) for name, each in tried.items()}
    return runs.content_of(runs.Runs(newest, {**found[1].hosts, **found[0].hosts}))


def _pages(home: Path, other: Path) -> tuple[tuple[Path, Path], ...]:
    """Return the kept pages to copy, as (theirs, mine); they are named by their digest, so one name is one page."""
    folder = other / "pages"
    found = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    pairs = ((path, home / "pages" / path.relative_to(folder)) for path in found if not path.name.startswith("."))
    return tuple((theirs, mine) for theirs, mine in pairs if not mine.exists())
