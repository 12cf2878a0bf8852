"""What differs between two readings of a listing, fact by fact."""

import re
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.catalogue.store import codec
from mcli.core.fact_table import FACT_TABLE
from mcli.core.models import Listing
from mcli.core.urls import page_key

# 140 or 140.00 or 140,00
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")


def body(listing: Listing) -> str:
    """Return everything that a listing says, as one text for comparing: without id, address, evidence, status, days."""
    left_out = {"id", "url", "evidence", "status", "first_seen", "last_seen", "checked", "changed"}
    return repr([value for key, value in codec.flat(listing).items() if key not in left_out])


class Difference(NamedTuple):
    """One key of the contract whose value changed; values are those of `codec.flat`."""

    key: str
    before: Any
    after: Any


def between(before: Listing, after: Listing) -> tuple[Difference, ...]:
    """Return what changed, in the order of the contract's keys."""
    old, new = codec.flat(before), codec.flat(after)
    if page_key(before.url) == page_key(after.url):
        new["url"] = old["url"]
    found: list[Difference] = []
    for fact in FACT_TABLE:
        if fact.news:
            keys = [key for key in fact.keys if _differs(old[key.name], new[key.name])]
            # "$140.00" for "140 dollars" is news only where no value changed.
            told = [key.name for key in keys if not key.words] or [key.name for key in keys]
            found += [Difference(name, old[name], new[name]) for name in told]
    return tuple(found)


def reworded(key: str, before: Any, after: Any) -> bool:
    """Tell whether a difference is one of words alone, with the same numbers in them: "$140.00" and "140"."""
    if key not in ("cost_text", "length_text") or not (isinstance(before, str) and isinstance(after, str)):
        return False
    return _numbers(before) == _numbers(after)


def _numbers(text: str) -> list[Decimal]:
    return sorted(Decimal(each.replace(",", ".")) for each in _NUMBER.findall(text))


def _differs(old: Any, new: Any) -> bool:
    """Compare values; words are the same when only their spaces differ."""
    if isinstance(old, str) and isinstance(new, str):
        return old.split() != new.split()
    return bool(old != new)
