"""Listing files: `<source>.yaml` to records with every fault at once, and which files answer together."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mcli import yaml_file
from mcli.catalogue.record import Faults, read_listing, unknown_key
from mcli.errors import N_, Fault, FileError, Message
from mcli.models import NOT_A_DATE, Listing, is_day_or_month
from mcli.text import fold
from mcli.yaml_file import Document

_KEYS = ("source", "checked", "listings")


class ListingFile(NamedTuple):
    """One source's listings and the date of its last good run (None: not known)."""

    source: str
    checked: str | None
    listings: tuple[Listing, ...]


def read(path: Path) -> ListingFile:
    """Read a listing file; FileError names every fault with its line."""
    return listing_file_from(yaml_file.read(path), path.stem)


def listing_file_from(document: Document, source: str) -> ListingFile:
    """Make the records of a document; `source` is the file's name without its ending. FileError has every fault."""
    faults: Faults = []
    content: Any = document.content if document.content is not None else {}
    if not isinstance(content, dict):
        content = {}
        faults.append(((), Message(N_("The file must begin with “source: {source}”."), {"source": source})))
    faults.extend(((key,), unknown_key(key, _KEYS)) for key in content if key not in _KEYS)
    if content and content.get("source") != source:
        where = ("source",) if "source" in content else ()
        message = N_("The source must be the file's own name: write “source: {source}”.")
        faults.append((where, Message(message, {"source": source})))
    checked = content.get("checked")
    if checked is not None and not (isinstance(checked, str) and is_day_or_month(checked)):
        faults.append((("checked",), Message(NOT_A_DATE, {"value": checked})))
        checked = None
    raw = content.get("listings")
    if raw is not None and not isinstance(raw, list):
        faults.append((("listings",), Message(N_("The listings must be a list: begin each with “- id:”."))))
        raw = None
    listings = [read_listing(each, source, checked, ("listings", at), faults) for at, each in enumerate(raw or ())]
    faults.extend(_repeated(listings))
    if faults:
        found = [Fault(document.name, document.line(where), message) for where, message in faults]
        raise yaml_file.broken(document.name, sorted(found, key=lambda fault: fault.line or 0))
    return ListingFile(source, checked, tuple(listing for listing in listings if listing))


def _repeated(listings: Sequence[Listing | None]) -> Faults:
    seen: set[str] = set()
    faults: Faults = []
    for at, listing in enumerate(listings):
        if listing and listing.id in seen:
            faults.append((("listings", at, "id"), Message(N_("The id “{id}” stands here twice."), {"id": listing.id})))
        elif listing:
            seen.add(listing.id)
    return faults


def read_all(paths: Iterable[Path]) -> tuple[list[ListingFile], list[Fault]]:
    """Read many files: those that can be read, and the faults of the others."""
    good: list[ListingFile] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            good.append(read(path))
        except FileError as error:
            faults.extend(error.faults)
    return good, faults


def together(packaged: Iterable[ListingFile], home: Sequence[ListingFile]) -> list[Listing]:
    """Return the listings that answer: a home file takes the place of the packaged file of the same name, and a home
    listing that of a packaged one with the same address and title."""
    replaced = {file.source for file in home}
    own = [listing for file in home for listing in file.listings]
    same = {_likeness(listing) for listing in own if listing.url}
    kept = [
        listing
        for file in packaged
        if file.source not in replaced
        for listing in file.listings
        if not listing.url or _likeness(listing) not in same
    ]
    return own + kept


def _likeness(listing: Listing) -> tuple[str, str]:
    address = (listing.url or "").partition("#")[0].rstrip("/")
    return address.partition("://")[2].removeprefix("www."), fold(listing.title)
