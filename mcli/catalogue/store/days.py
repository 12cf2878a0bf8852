"""Days after today in listing files: written while a clock was ahead, or typed wrongly. They are never believed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from mcli.catalogue.store.listing_files import ListingFile
from mcli.core.errors import Fault
from mcli.core.messages import coded
from mcli.core.models import Listing

_DAYS = ("checked", "first_seen", "last_seen", "changed")


class Believed(NamedTuple):
    """Listing files without the days that are after today, and a fault for each file that had one."""

    files: list[ListingFile]
    faults: list[Fault]


def believed(files: Iterable[ListingFile], today: date) -> Believed:
    """Return the files as they are to be used: a day after today counts as not known."""
    limit = today.isoformat()
    kept, faults = [], []
    for file in files:
        wrong = sorted(day for day in _days(file) if after(day, limit))
        if wrong:
            file = _without(file, limit)
            message = coded("record.after_today", day=wrong[-1], today=limit)
            faults.append(Fault(f"{file.source}.yaml", None, message))
        kept.append(file)
    return Believed(kept, faults)


def after(day: str | None, limit: str) -> bool:
    """Tell whether a day or month ("2026-12-24", "2026-12") is after the day `limit`."""
    return day is not None and day > limit


def _days(file: ListingFile) -> Iterable[str]:
    yield file.checked or ""
    for listing in file.listings:
        yield from (getattr(listing, name) or "" for name in _DAYS)
        yield from (each.checked or "" for each in listing.evidence)


def _without(file: ListingFile, limit: str) -> ListingFile:
    checked = None if after(file.checked, limit) else file.checked
    return file._replace(checked=checked, listings=tuple(_each_without(file.listings, limit)))


def _each_without(listings: Sequence[Listing], limit: str) -> Iterator[Listing]:
    for listing in listings:
        values: dict[str, Any] = {name: None for name in _DAYS if after(getattr(listing, name), limit)}
        shown = (replace(each, checked=None) if after(each.checked, limit) else each for each in listing.evidence)
        yield replace(listing, **values, evidence=tuple(shown))
