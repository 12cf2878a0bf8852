"""What differs between two readings of a listing, fact by fact, and which keys belong to which fact."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.catalogue.review.identity import place
from mcli.catalogue.store import codec
from mcli.core.models import Listing

FIELDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",), "summary": ("summary",), "place": ("town", "province", "address"),
    "contact": ("phone", "email", "contact"), "cost": ("cost",), "prerequisite": ("prerequisite",), "bring": ("bring",),
    "hours": ("hours", "length_text"), "delivery": ("delivery",), "language": ("taught_in",),
    "dates": ("start_dates", "flexible_start"), "credential": ("credential_kind", "credential_text"),
    "expires": ("expires",), "osap": ("osap_eligible",), "assessment": ("assessment_text",),
    "recognition": ("recognised_by",), "leads_to": ("leads_to",),
}  # fmt: skip
"""Which attributes of a listing each fact fills."""

# 140 or 140.00 or 140,00
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
# The values of a fact, and the words for them, which are news only where the values say nothing new.
_VALUES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("title",), ()),
    (("url",), ()),
    (("summary",), ()),
    (("town", "province", "address"), ()),
    (("phone", "email"), ("contact",)),
    (("cost_status", "cost_cad", "cost_per", "cost_extras"), ("cost_conditions", "cost_text")),
    (("prerequisite_status", "gates"), ("prerequisite_text",)),
    (("bring",), ()),
    (("hours",), ("length_text",)),
    (("delivery",), ()),
    (("taught_in",), ()),
    (("start_dates", "flexible_start"), ()),
    (("credential_kind",), ("credential_text",)),
    (("expires",), ()),
    (("osap_eligible",), ()),
    (("assessment_text",), ()),
    (("recognised_by",), ()),
    (("leads_to",), ()),
)


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
    if place(before.url) == place(after.url):
        new["url"] = old["url"]
    found: list[Difference] = []
    for values, words in _VALUES:
        changed = [Difference(key, old[key], new[key]) for key in values if _differs(old[key], new[key])]
        found += changed or [Difference(key, old[key], new[key]) for key in words if _differs(old[key], new[key])]
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
