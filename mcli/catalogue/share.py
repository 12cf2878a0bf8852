"""Two homes into one: volunteers with overlapping sources lose nothing.

For every fact the newest good reading wins, and a known fact is better than an unknown one of any date. The choice is
the greater of two in one total order, fact by fact, so the result is the same whoever merges first, and merging again
changes nothing. People's corrections are kept apart from readings and so stand above them, as everywhere.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from mcli.catalogue.corrections import Correction, as_texts
from mcli.catalogue.files import ListingFile
from mcli.catalogue.record import flat
from mcli.models import Evidence, Listing
from mcli.terms import FACT_OF_KEY, LISTING_STATUSES

_Each = TypeVar("_Each")

# The parts of a listing that are read together and so are taken together: a price without its unit would be another.
_PARTS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "summary": ("summary",),
    "cost": ("cost",),
    "prerequisite": ("prerequisite",),
    "hours": ("hours", "length_text"),
    "delivery": ("delivery",),
    "language": ("taught_in",),
    "dates": ("start_dates", "flexible_start"),
    "credential": ("credential_kind", "credential_text"),
    "expires": ("expires",),
    "osap": ("osap_eligible",),
    "assessment": ("assessment_text",),
    "recognition": ("recognised_by",),
    "leads_to": ("leads_to",),
}
# What stands beside the facts has no date of its own. The first kind goes with the status, from whoever saw the listing
# last; the second is kept wherever anybody has it.
_WITH_STATUS = ("status", "url", "provider", "provider_id", "provider_kind", "page_language")
_KEPT = ("region", "contact", "caution", "sector")


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
    for fact, names in _PARTS.items():
        chosen = max(one, other, key=lambda each, fact=fact: _rank(each, fact))  # type: ignore[misc]
        values |= {name: getattr(chosen, name) for name in names}
        shown = chosen.evidence_of(fact)
        if shown is not None:
            evidence.append(shown)
        rejected = other if chosen is one else one
        if _rank(one, fact)[:2] == _rank(other, fact)[:2] and _reading(one, fact) != _reading(other, fact):
            conflicts.append(Conflict(one.id, fact, _value(chosen, fact), _value(rejected, fact)))
    newest = max(one, other, key=_standing)
    values |= {name: getattr(newest, name) for name in _WITH_STATUS}
    for name in _KEPT:
        found = {getattr(each, name) for each in (one, other)} - {None}
        values[name] = max(found, default=None)
    return replace(
        newest,
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
    return any(getattr(listing, name) not in (None, ()) for name in _PARTS[fact])


def _reading(listing: Listing, fact: str) -> str:
    return repr([getattr(listing, name) for name in _PARTS[fact]])


def _value(listing: Listing, fact: str) -> str:
    """Return the values of a fact for a person, as in "cost_status: free, cost_cad: 0"."""
    whole = as_texts(flat(listing))
    found = [(key, whole[key]) for key, owner in FACT_OF_KEY.items() if owner == fact and whole[key] not in (None, [])]
    return ", ".join(f"{key}: {', '.join(value) if isinstance(value, list) else value}" for key, value in found)


def _standing(listing: Listing) -> tuple[str, int, str]:
    """Return what decides whether and where a listing still stands on its page: who saw it last."""
    beside = repr([getattr(listing, name) for name in _WITH_STATUS])
    return listing.last_seen or "", -LISTING_STATUSES.index(listing.status), beside


def _latest(one: str | None, other: str | None) -> str | None:
    return max(filter(None, (one, other)), default=None)
