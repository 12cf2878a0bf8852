"""Listing files: `<source>.yaml` to records with every fault at once, and which files answer together.

The form of a listing file as it is written: steady, so that a difference between two versions shows only news.

Dates that equal the next outer one are left out: a listing's `checked` and `last_seen` where they are the file's, an
evidence's `checked` where it is its listing's. A run that finds nothing new so changes no byte on the same day and one
line on a later one.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mcli import yaml_io
from mcli.catalogue.store import codec
from mcli.catalogue.store.codec import Faults, read_listing
from mcli.core.errors import Fault, FileError, InvalidRecordError, RecordFault
from mcli.core.fact_table import COMPUTED_KEYS
from mcli.core.models import Listing
from mcli.core.schema import Field, Schema, day_or_month, fault, is_day_or_month, list_of, source_is, wrong
from mcli.core.text import fold
from mcli.core.urls import page_key
from mcli.yaml_io import Document, dump


class ListingFile(NamedTuple):
    """One source's listings and the date of its last good run (None: not known)."""

    source: str
    checked: str | None
    listings: tuple[Listing, ...]


def read(path: Path) -> ListingFile:
    """Read a listing file; FileError names every fault with its line."""
    return listing_file_from(yaml_io.read(path), path.stem)


def listing_file_from(document: Document, source: str) -> ListingFile:
    """Make the records of a document; `source` is the file's name without its ending. FileError has every fault."""
    if document.content is None:
        return ListingFile(source, None, ())
    return document.record(lambda content: _listing_file(content, source))


def _listing_file(content: Any, source: str) -> ListingFile:
    if not isinstance(content, dict):
        raise wrong("listing.not_file", source=source)
    written = content.get("checked")
    checked = written if isinstance(written, str) and is_day_or_month(written) else None

    def listing(raw: Any) -> Listing | None:
        faults: Faults = []
        made = read_listing(raw, source, checked, (), faults)
        if faults:
            raise InvalidRecordError(faults)
        return made

    def has_source(values: Mapping[str, Any], unread: Collection[str]) -> Iterator[RecordFault]:
        if not {"source"} & {*values, *unread}:
            yield fault("record.other_source", "source", source=source)

    return Schema(
        lambda listings=(), **_: ListingFile(source, checked, listings),
        Field("source", source_is(source)),
        Field("checked", day_or_month),
        Field("listings", list_of(listing, "listing.not_listings", unique="id")),
        check=has_source,
    )(content)


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
    return page_key(listing.url), fold(listing.title)


def content_of(file: ListingFile) -> dict[str, Any]:
    """Return the mapping that a listing file holds; listings are in the order of their ids."""
    listings = sorted(file.listings, key=lambda each: each.id)
    return {
        "source": file.source,
        "checked": file.checked,
        "listings": [_listing(each, file.checked) for each in listings],
    }


def text_of(file: ListingFile) -> str:
    """Return the text of a listing file: the same as of `content_of`, made listing by listing, so that it stays small
    in memory however long the list is."""
    head = dump({"source": file.source, "checked": file.checked})
    listings = sorted(file.listings, key=lambda each: each.id)
    if not listings:
        return head + dump({"listings": []})
    return head + "listings:\n" + "".join(dump([_listing(each, file.checked)]) for each in listings)


def _listing(listing: Listing, checked: str | None) -> dict[str, Any]:
    whole = codec.flat(listing)
    for key in COMPUTED_KEYS:
        del whole[key]
    for key in ("cost_extras", "hints", "traits"):
        whole[key] = [_filled(each) for each in whole[key]]
    if whole["confirmed"]:
        whole["confirmed"] = _filled(whole["confirmed"])
    whole["evidence"] = {fact: _evidence(each, listing.checked) for fact, each in whole["evidence"].items()}
    dates = {key: whole.pop(key) for key in ("last_seen", "checked")}
    kept = _filled(whole)
    changed = kept.pop("changed", None)
    kept |= {key: day for key, day in dates.items() if day != checked}
    return kept | ({"changed": changed} if changed else {})


def _evidence(evidence: dict[str, Any], checked: str | None) -> dict[str, Any]:
    day = evidence.pop("checked")
    return _filled(evidence) | ({} if day == checked else {"checked": day})


def _filled(mapping: dict[str, Any]) -> dict[str, Any]:
    """Return the keys that say something; `false` says something."""
    return {key: value for key, value in mapping.items() if value is not None and value != [] and value != {}}
