"""What has changed in the listings of this computer since a day, and which printed sheets that makes out of date."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.lookup import number_with_id
from mcli.catalogue.store import changes, listing_files, run_store
from mcli.catalogue.store.changes import Change, as_json
from mcli.core.errors import N_, Fault, FileError, NothingCollectedError
from mcli.core.models import Listing
from mcli.i18n import Language
from mcli.services.export.print_log import printed_sheets
from mcli.services.workspace import Workspace
from mcli.settings import yaml_files
from mcli.sheets.content.print_log import Changed, Printed, changed_sheets


class ChangeOf(NamedTuple):
    """A change, with the title and address of the course that it is about."""

    source: str
    change: Change
    title: str | None
    url: str | None

    def as_data(self) -> dict[str, Any]:
        """Return the change for programs."""
        values = {key: as_json(getattr(self.change, key)) for key in ("before", "after")}
        return {"source": self.source, "title": self.title, "url": self.url, **self.change._asdict(), **values}


class Changes(NamedTuple):
    """Changes, the newest first, and the faults of files that could not be read."""

    found: tuple[ChangeOf, ...]
    faults: tuple[Fault, ...]


def changes_since(work: Workspace, day: str) -> Changes:
    """Return the changes of every source since a day (ISO); NothingCollectedError when nothing was ever collected."""
    paths = yaml_files(work.folders.home / changes.FOLDER)
    if not paths:
        raise NothingCollectedError(N_("Nothing has been collected yet, so nothing has changed. Start: mcli refresh"))
    faults: list[Fault] = []
    found = [each for path in paths for each in _of_source(work, path.stem, day, faults)]
    found.sort(key=lambda each: each.change.date, reverse=True)
    return Changes(tuple(found), tuple(faults))


def _of_source(work: Workspace, source: str, day: str, faults: list[Fault]) -> list[ChangeOf]:
    """Return the changes of one source; the faults of files that cannot be read are added to `faults`."""
    home = work.folders.home
    listings: Mapping[str, Listing] = {}
    digest = None
    try:
        path = run_store.path_of(home, run_store.LISTINGS, source)
        if path.exists():
            listings = {each.id: each for each in listing_files.read(path).listings}
            digest = changes.digest_of(path)
    except FileError as error:
        faults.extend(error.faults)
    try:
        history = run_store.history(home, source, digest)
    except FileError as error:
        faults.extend(error.faults)
        return []
    about = [(each, listings.get(each.id or "")) for each in changes.since(history.changes, day)]
    return [
        ChangeOf(source, each, listing.title if listing else None, listing.url if listing else None)
        for each, listing in about
    ]


def outdated_sheets(work: Workspace) -> tuple[Sequence[Changed], Language]:
    """Return the printed sheets whose facts are different today; FileError when the file of sheets has errors."""
    records = printed_sheets(work.folders)

    def question(index: Index, say: Language) -> tuple[Sequence[Changed], Language]:
        return changed_sheets(records, _documents(index, records)), say

    return work.ask(question)


def _documents(index: Index, records: Sequence[Printed]) -> Iterator[dict[str, Any]]:
    for name in sorted({name for record in records for name in record.ids}):
        number = number_with_id(index, name)
        if number is not None:
            yield document(index, number)
