"""Listings by what a person typed: an id, its part after the slash, or the number of the last answer."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.lookup import number_of
from mcli.catalogue.store import corrections, listing_files
from mcli.core.errors import N_, McliError
from mcli.core.models import Listing
from mcli.i18n import Language
from mcli.services.last_answer import named
from mcli.services.workspace import Workspace
from mcli.settings import Folders, config_files


def ids_of(work: Workspace, names: Sequence[str]) -> list[str]:
    """Return the ids that were meant, each once; UsageError or McliError names the nearest for one that is unknown."""

    def question(index: Index, _: Language) -> list[str]:
        numbers = [number_of(index, name) for name in named(work.folders, index, names)]
        return [str(document(index, number)["id"]) for number in dict.fromkeys(numbers)]

    return work.ask(question)


def listing_named(work: Workspace, name: str) -> dict[str, Any]:
    """Return one listing as data; errors are those of `ids_of`."""

    def question(index: Index, _: Language) -> dict[str, Any]:
        return document(index, number_of(index, named(work.folders, index, [name])[0]))

    return work.ask(question)


def as_kept(folders: Folders, identifier: str) -> Listing:
    """Return a listing as its file has it, without corrections; FileError when the file has errors."""
    name = f"{identifier.partition('/')[0]}.yaml"
    for path in (folders.home / "listings" / name, *config_files(folders, "catalogue").get(name, ())):
        if path.is_file():
            found = next((each for each in listing_files.read(path).listings if each.id == identifier), None)
            if found:
                return found
    raise McliError(N_("The listing is no longer in the index. Try again."))


def as_corrected(folders: Folders, listing: Listing, today: date) -> Listing:
    """Return a listing with the corrections of the home folder that hold on this day."""
    kept = [each for each in corrections.kept(folders.home, listing.source) if each.id == listing.id]
    return corrections.lay_over([listing], kept, today).listings[0]
