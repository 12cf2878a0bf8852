"""Printed sheets (`sheets.yaml`): which listings are on them, and whether a fact has changed since.

Nothing here knows a reader or a learner.

A record is `{sheet, date, ids, facts, layout, large}`; `facts` is a digest of each listing in the order of `ids`, which
shows which listing of a sheet has changed.
"""

import io
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from mcli.core.errors import RecordFault
from mcli.core.schema import Field, Schema, day, fault, flag, list_of, matching, text, texts, then, verbatim

try:  # the same function as hashlib's, without loading OpenSSL
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

Document = Mapping[str, Any]

KEPT_DAYS = 400
_LONGEST = 100_000
NUMBER = re.compile(r"[A-Z2-7]{4}-[A-Z2-7]{4}")
_MARK = re.compile(rb"mcli-sheet ([A-Z2-7]{4}-[A-Z2-7]{4})")
# What a reader of a sheet acts on. A page that was read again and says the same has not changed.
_FACTS = (
    "title", "provider", "url", "summary", "learner_note", "bring", "phone", "email", "contact", "town", "address",
    "taught_in", "cost_status", "cost_cad", "cost_per", "cost_conditions",
    "cost_extras", "prerequisite_status", "prerequisite_text", "gates", "hours", "length_text", "delivery", "region",
    "start_dates", "flexible_start", "credential_kind", "credential_text", "recognised_by", "expires", "leads_to",
    "status",
)  # fmt: skip


class Printed(NamedTuple):
    """One printed sheet: its number, its day, the ids of its listings, the digests of their facts, and how it looked
    ('' for a sheet of an older version, which did not note it)."""

    sheet: str
    date: str
    ids: tuple[str, ...]
    facts: tuple[str, ...]
    layout: str = ""
    large: bool = False


class Changed(NamedTuple):
    """A printed sheet whose facts have changed: the listings that say something else now, and those that are gone."""

    printed: Printed
    changed: tuple[str, ...]
    gone: tuple[str, ...]


def digest(listing: Document) -> str:
    """Return eight hexadecimal digits that change with any fact that is printed on a sheet."""
    facts = json.dumps([listing[key] for key in _FACTS], ensure_ascii=False)
    return blake2b(facts.encode("utf-8"), digest_size=4).hexdigest()


def printed(number: str, day: date, listings: Sequence[Document], layout: str = "", large: bool = False) -> Printed:
    """Return the record of a sheet that was made of these listings."""
    ids = tuple(listing["id"] for listing in listings)
    return Printed(number, day.isoformat(), ids, tuple(digest(each) for each in listings), layout, large)


def _digest_for_each_id(values: Mapping[str, Any], unread: Collection[str]) -> Iterator[RecordFault]:
    if {"ids", "facts"} <= values.keys() and len(values["ids"]) != len(values["facts"]):
        yield fault("printed.digests", "facts")


_PRINTED = Schema(
    Printed,
    Field("sheet", matching(NUMBER, "printed.not_number"), required=True),
    Field("date", day, required=True),
    Field("ids", texts, required=True),
    Field("facts", then(verbatim, lambda digests: tuple(digests.split())), required=True),
    Field("layout", text),
    Field("large", flag),
    check=_digest_for_each_id,
)


def printed_from(content: Any) -> tuple[Printed, ...]:
    """Make the records of a parsed `sheets.yaml`; InvalidRecordError has every fault."""
    return () if content is None else list_of(_PRINTED, "printed.not_list")(content)


def content_of(records: Iterable[Printed]) -> list[dict[str, Any]]:
    """Return records as the content of `sheets.yaml`."""
    return [
        {"sheet": each.sheet, "date": each.date, "ids": list(each.ids), "facts": " ".join(each.facts)}
        | ({"layout": each.layout} if each.layout else {})
        | ({"large": True} if each.large else {})
        for each in records
    ]


def with_new(kept: Sequence[Printed], new: Sequence[Printed], today: date) -> tuple[Printed, ...]:
    """Return what to keep: no sheet older than 400 days, one record a number, the newest last."""
    numbers = {each.sheet for each in new}
    oldest = (today - timedelta(days=KEPT_DAYS)).isoformat()
    return (*(each for each in kept if each.date >= oldest and each.sheet not in numbers), *new)


def changes_since(record: Printed, now: Mapping[str, str]) -> Changed | None:
    """Return what has changed on a sheet, None when nothing has; `now` holds today's digests by id."""
    gone = tuple(name for name in record.ids if name not in now)
    changed = tuple(name for name, facts in zip(record.ids, record.facts, strict=True) if now.get(name, facts) != facts)
    return Changed(record, changed, gone) if changed or gone else None


def changed_sheets(records: Sequence[Printed], listings: Iterable[Document]) -> tuple[Changed, ...]:
    """Return the printed sheets whose facts have changed since, oldest first; `listings` are all that there are now."""
    wanted = {name for record in records for name in record.ids}
    now = {each["id"]: digest(each) for each in listings if each["id"] in wanted and each["status"] != "unlisted"}
    found = (changes_since(record, now) for record in sorted(records, key=lambda each: (each.date, each.sheet)))
    return tuple(each for each in found if each)


def _properties(data: bytes) -> bytes:
    """Return the properties of a Word file, which is packed; any other file as it is."""
    if not data.startswith(b"PK"):
        return data
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(io.BytesIO(data)) as packed:
            part = packed.getinfo("docProps/core.xml")
            return packed.read(part) if part.file_size <= _LONGEST else data
    except (BadZipFile, KeyError, OSError):
        return data


def number_in(data: bytes) -> str | None:
    """Return the number that a file made by `export` carries, None when it carries none."""
    found = _MARK.search(_properties(data))
    return found[1].decode("ascii") if found else None
