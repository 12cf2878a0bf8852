"""People's confirmations: `checks/<source>.yaml`, laid over the listings when the index is made.

A check says that a person asked on a day and that the facts were still so. All checks are kept and the newest counts.
It holds a digest of the facts as they were then: when the facts change afterwards, the check is shown as older than
they are, and the listing keeps the date at which its page was read.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from mcli import yaml_io
from mcli.catalogue.store.codec import flat
from mcli.core.errors import Fault, FileError
from mcli.core.fact_table import EXTRAS, FACT_TABLE, FLAG, NUMBER, PHONE, TEXT, TEXTS
from mcli.core.models import Confirmation, Listing
from mcli.core.schema import Field, Schema, day, id_of, list_of, one_of, source_is, text
from mcli.core.terms import CONFIRMED_HOW

try:  # the same function as hashlib's, without loading OpenSSL
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

FOLDER = "checks"

_CONFIRMED_KINDS = (TEXT, PHONE, NUMBER, FLAG, TEXTS, EXTRAS)
# What a person confirms: the values of the facts. Words of the page may be put otherwise any day.
_CONFIRMED_KEYS = tuple(
    key.name
    for fact in FACT_TABLE
    if fact.sourced
    for key in fact.keys
    if key.kind in _CONFIRMED_KINDS and not key.words
)


class Check(NamedTuple):
    """That a person confirmed a listing: its id, the day, how (terms.CONFIRMED_HOW), their initials, a note, and the
    digest of the facts of that day (None: not known, so that it holds for any)."""

    id: str
    on: str
    how: str
    by: str
    note: str | None = None
    facts: str | None = None


def digest(listing: Listing) -> str:
    """Return eight letters that change with any value that a person confirms."""
    whole = flat(listing)
    # Only what is known: a fact that a later version of the program adds makes no check out of date.
    known = {key: whole[key] for key in _CONFIRMED_KEYS if whole[key] not in (None, [])}
    values = json.dumps(known, ensure_ascii=False, sort_keys=True, default=_plain_number)
    return blake2b(values.encode("utf-8"), digest_size=4).hexdigest()


def _plain_number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def lay_over(listings: Iterable[Listing], checks: Iterable[Check]) -> tuple[Listing, ...]:
    """Return the listings with the newest check of each as its confirmation; a check of no listing waits."""
    newest: dict[str, Check] = {}
    for each in checks:
        newest[each.id] = max(newest.get(each.id, each), each, key=lambda check: (check.on, repr(check)))
    return tuple(confirmed(each, newest[each.id]) if each.id in newest else each for each in listings)


def confirmed(listing: Listing, check: Check) -> Listing:
    """Return a listing with this check as its confirmation.

    Where the facts are those that were confirmed, they are as new as the check; else the check is outdated.
    """
    outdated = check.facts is not None and check.facts != digest(listing)
    confirmation = Confirmation(check.on, check.how, check.by, check.note, outdated)
    newer = listing.checked if outdated else max(filter(None, (listing.checked, check.on)))
    return replace(listing, confirmed=confirmation, checked=newer)


def merge(one: Iterable[Check], other: Iterable[Check]) -> tuple[Check, ...]:
    """Return every check of both, each once, in a steady order."""
    return tuple(sorted({*one, *other}, key=lambda check: (check.id, check.on, repr(check))))


_CHECK = (
    Field("on", day, required=True),
    Field("how", one_of(CONFIRMED_HOW), required=True),
    Field("by", text, required=True),
    Field("note", text),
    Field("facts", text),
)


def read(path: Path) -> tuple[Check, ...]:
    """Read a file of checks; FileError names every fault with its line."""
    check = Schema(partial(Check), Field("id", id_of(path.stem), required=True), *_CHECK)
    file = Schema(
        lambda checks=(), **_: checks,
        Field("source", source_is(path.stem), required=True),
        Field("checks", list_of(check)),
    )
    made: tuple[Check, ...] = yaml_io.record(path, file)
    return made


def read_all(paths: Iterable[Path]) -> tuple[list[Check], list[Fault]]:
    """Read many files: the checks of those that can be read, and the faults of the others."""
    good: list[Check] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            good.extend(read(path))
        except FileError as error:
            faults.extend(error.faults)
    return good, faults


def as_file(source: str, checks: Sequence[Check]) -> Mapping[str, Any]:
    """Return the content of `checks/<source>.yaml`, in a steady order and without what is not known."""
    kept = ({key: value for key, value in each._asdict().items() if value is not None} for each in merge(checks, ()))
    return {"source": source, "checks": list(kept)}


def add(home: Path, source: str, new: Iterable[Check]) -> None:
    """Keep checks in the home folder beside those that are there; FileError when their file has errors."""
    path = home / FOLDER / f"{source}.yaml"
    kept = read(path) if path.exists() else ()
    path.parent.mkdir(parents=True, exist_ok=True)
    yaml_io.write(path, as_file(source, merge(kept, new)))
