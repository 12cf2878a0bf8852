"""Two homes into one: volunteers with overlapping sources lose nothing.

For every fact the newest good reading wins, and a known fact is better than an unknown one of any date. The choice is
the greater of two in one total order, fact by fact, so the result is the same whoever merges first, and merging again
changes nothing. People's corrections are kept apart from readings and so stand above them, as everywhere.

`catalogue merge`: another volunteer's home folder joined to this one; all is read before anything is written.

A file that only one home has is kept as it is. Where both have one, `share` decides fact by fact. The other home is
never written to.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from mcli import files, yaml_io
from mcli.catalogue.store import changes, checks, corrections, held, listing_files, runs
from mcli.catalogue.store import listing_files as written
from mcli.catalogue.store.changes import History
from mcli.catalogue.store.codec import flat
from mcli.catalogue.store.corrections import Correction, as_texts
from mcli.catalogue.store.listing_files import ListingFile
from mcli.core.errors import N_, Fault, FileError, McliError
from mcli.core.fact_table import LASTING, SOURCED, STANDING, attributes, attributes_by
from mcli.core.models import Evidence, Listing
from mcli.core.terms import LISTING_STATUSES
from mcli.settings import yaml_files

_Each = TypeVar("_Each")

_ROWS = {row.name: row for row in SOURCED}


class Conflict(NamedTuple):
    """Two readings of one fact of the same day that differ: which listing, which fact, and both, the kept one first."""

    id: str
    fact: str
    kept: str
    other: str


class Shared(NamedTuple):
    """A merged listing file and what a person may want to look at."""

    file: ListingFile
    conflicts: tuple[Conflict, ...]


def merge_files(one: ListingFile, other: ListingFile) -> Shared:
    """Return the file that holds all listings of both, each with its newest good readings."""
    conflicts: list[Conflict] = []
    made = {each.id: each for each in one.listings}
    for each in other.listings:
        mine = made.get(each.id)
        made[each.id] = each if mine is None else merge_listings(mine, each, conflicts)
    listings = tuple(made[name] for name in sorted(made))
    return Shared(ListingFile(one.source, max(filter(None, (one.checked, other.checked)), default=None), listings),
                  tuple(conflicts))  # fmt: skip


def merge_listings(one: Listing, other: Listing, conflicts: list[Conflict]) -> Listing:
    """Return the listing with the better reading of each fact; conflicts are added to."""
    values: dict[str, Any] = {}
    evidence: list[Evidence] = []
    for row in SOURCED:
        fact, names = row.name, attributes(row)
        # What is read together is taken together: a price without its unit would be another price.
        chosen = max(one, other, key=lambda each, fact=fact: _rank(each, fact))  # type: ignore[misc]
        values |= {name: getattr(chosen, name) for name in names}
        shown = chosen.evidence_of(fact)
        if shown is not None:
            evidence.append(shown)
        rejected = other if chosen is one else one
        if _rank(one, fact)[:2] == _rank(other, fact)[:2] and _reading(one, fact) != _reading(other, fact):
            conflicts.append(Conflict(one.id, fact, _value(chosen, fact), _value(rejected, fact)))
    # What is beside the facts has no date of its own: it is kept wherever anybody has it, or goes with the status, from
    # whoever saw the listing last. A confirmation begins with its day, so that the greatest is the newest.
    for name in attributes_by(LASTING):
        found = {getattr(each, name) for each in (one, other)} - {None}
        values[name] = max(found, default=None, key=repr)
    return replace(
        max(one, other, key=_standing),
        **values,
        evidence=tuple(evidence),
        first_seen=min(filter(None, (one.first_seen, other.first_seen)), default=None),
        last_seen=_latest(one.last_seen, other.last_seen),
        checked=_latest(one.checked, other.checked),
        changed=_latest(one.changed, other.changed),
    )


def merge_corrections(one: Iterable[Correction], other: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return the corrections of both; of two for the same listing and keys the newer one."""
    made: dict[tuple[str, tuple[str, ...]], Correction] = {}
    for each in (*one, *other):
        key = (each.id, tuple(sorted(each.values)))
        made[key] = max(made.get(key, each), each, key=lambda each: (each.date, repr(each)))
    return tuple(made[key] for key in sorted(made))


def united(one: Sequence[_Each], other: Sequence[_Each], key: Callable[[_Each], Any]) -> list[_Each]:
    """Return what either list has, each once, in the order of the key: for changes and other lists of events."""
    return sorted({repr(each): each for each in (*one, *other)}.values(), key=lambda each: (key(each), repr(each)))


def _rank(listing: Listing, fact: str) -> tuple[bool, str, str]:
    """Return the place of a reading in the one total order: known before unknown, then newer, then by its text.

    A fact without evidence has no date: the listing's own would be that of another reading once two are merged.
    """
    shown = listing.evidence_of(fact)
    return _known(listing, fact), (shown and shown.checked) or "", f"{_reading(listing, fact)} {shown!r}"


def _known(listing: Listing, fact: str) -> bool:
    if fact in ("cost", "prerequisite"):
        return bool(getattr(listing, fact).status != "unknown")
    return any(getattr(listing, name) not in (None, ()) for name in attributes(_ROWS[fact]))


def _reading(listing: Listing, fact: str) -> str:
    return repr([getattr(listing, name) for name in attributes(_ROWS[fact])])


def _value(listing: Listing, fact: str) -> str:
    """Return the values of a fact for a person, as in "cost_status: free, cost_cad: 0"."""
    whole = as_texts(flat(listing))
    found = [(key.name, whole[key.name]) for key in _ROWS[fact].keys if whole[key.name] not in (None, [])]
    return ", ".join(f"{key}: {', '.join(value) if isinstance(value, list) else value}" for key, value in found)


def _standing(listing: Listing) -> tuple[str, int, str]:
    """Return what decides whether and where a listing is still on its page: who saw it last."""
    beside = repr([getattr(listing, name) for name in attributes_by(STANDING)])
    return listing.last_seen or "", -LISTING_STATUSES.index(listing.status), beside


def _latest(one: str | None, other: str | None) -> str | None:
    return max(filter(None, (one, other)), default=None)


FOLDERS = ("listings", "held", "corrections", "checks", "changes")


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
    for name, mine, theirs in _both(home, other, "listings", listing_files.read, faults):
        shared = merge_files(mine, theirs) if mine and theirs else Shared(mine or theirs, ())
        conflicts += shared.conflicts
        known = {each.id for each in mine.listings} if mine else set()
        count += len(shared.file.listings)
        new += sum(each.id not in known for each in shared.file.listings)
        if theirs:
            contents[home / "listings" / name] = written.content_of(shared.file)
    for name, own, others in _both(home, other, "corrections", corrections.read, faults):
        both: Iterable[Correction] = merge_corrections(own or (), others or ())
        contents[home / "corrections" / name] = corrections.as_file(Path(name).stem, both)
    for name, own_checks, other_checks in _both(home, other, checks.FOLDER, checks.read, faults):
        kept = checks.merge(own_checks or (), other_checks or ())
        contents[home / checks.FOLDER / name] = checks.as_file(Path(name).stem, kept)
    for name, before, after in _both(home, other, "changes", changes.read, faults):
        told = united(_told(before), _told(after), key=lambda each: each.date)
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
            files.write(mine, theirs.read_bytes())
        for path, content in joined.contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            yaml_io.write(path, content)
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
