"""Laying a harvest over what is kept: a listing is never lost, and a fact that cannot be read again keeps its old date.

Missing from a good run once is `not_seen`, twice running `unlisted`, never deleted. A page that failed today is no
missing listing: its facts stay as they were, with the day they were read.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from mcli.catalogue.review.differences import between, body
from mcli.catalogue.review.harvested import Harvested
from mcli.catalogue.review.identity import match
from mcli.catalogue.store.changes import Change
from mcli.catalogue.store.listing_files import ListingFile
from mcli.core.fact_table import FACTS, LASTING, SOURCED, attributes, attributes_by
from mcli.core.models import Listing
from mcli.core.urls import page_key

# Facts that files of older versions, and people, may give without evidence: they are kept while a page is silent.
_KEPT_WITHOUT_EVIDENCE = ("place", "contact", "bring")
_ORDER = {fact: at for at, fact in enumerate(FACTS)}


class Merged(NamedTuple):
    """The listings to keep, what changed, and the facts of each listing that could not be read again (by id).

    `newly_lost` are those of `lost` that could still be read the last time.
    """

    file: ListingFile
    changes: tuple[Change, ...]
    lost: Mapping[str, tuple[str, ...]]
    newly_lost: Mapping[str, tuple[str, ...]]


def merge(kept: ListingFile | None, harvest: Harvested, told: str | None = None) -> Merged:
    """Lay a harvest that may be believed over the kept listings of its source.

    Pure: what was seen, was seen on the day of the harvest; what changed is told on the day `told` (else the same).
    """
    day, told = harvest.date, told or harvest.date
    before = kept.listings if kept else ()
    matched = match(before, without_repeats(harvest.listings), harvest.moved)
    failed = {page_key(address) for miss in harvest.misses for address in (miss.asked, miss.url)}
    listings: list[Listing] = []
    changes: list[Change] = []
    lost: dict[str, tuple[str, ...]] = {}
    newly_lost: dict[str, tuple[str, ...]] = {}
    same = {page_key(url) for url in harvest.unchanged}
    for old, new in matched.pairs:
        listing, gone = _updated(old, new, day, page_key(new.url) in same)
        if gone:
            lost[old.id] = gone
            newly = tuple(fact for fact in gone if was_read_last_time(old, fact))
            if newly:
                newly_lost[old.id] = newly
        news = [Change(told, old.id, "changed", each.key, each.before, each.after) for each in between(old, listing)]
        if old.status != "active":
            changes.append(Change(told, old.id, "back"))
        changes += news
        listings.append(replace(listing, changed=told) if news else listing)
    for each in matched.new:
        read = tuple(sorted(each.evidence, key=lambda evidence: _ORDER[evidence.fact]))
        listings.append(replace(each, status="active", first_seen=day, last_seen=day, changed=None, evidence=read))
        changes.append(Change(told, each.id, "new"))
    for each in matched.missing:
        listing, kind = _missing(each, page_key(each.url) in failed, harvest)
        listings.append(listing)
        changes += [Change(told, each.id, kind)] if kind else []
    listings.sort(key=lambda each: each.id)
    changes.sort(key=lambda each: each.id or "")
    steady = {identifier: lost[identifier] for identifier in sorted(lost)}
    return Merged(ListingFile(harvest.source, day, tuple(listings)), tuple(changes), steady, newly_lost)


def without_repeats(listings: tuple[Listing, ...]) -> tuple[Listing, ...]:
    """Return the listings with each that stands there twice, word for word, once."""
    seen: dict[tuple[str, str], Listing] = {}
    for each in listings:
        seen.setdefault((page_key(each.url), body(each)), each)
    return tuple(seen.values())


def was_read_last_time(listing: Listing, fact: str) -> bool:
    """Tell whether a fact was read when its page was last read, and is not one that was kept from an earlier day."""
    evidence = listing.evidence_of(fact)
    return evidence is not None and evidence.checked == listing.checked


def _updated(old: Listing, new: Listing, day: str, same_page: bool) -> tuple[Listing, tuple[str, ...]]:
    """Return the kept listing with what was read now, and the facts that could not be read again.

    Where the page is the very same that a fact was read from, not the page has changed but the rules of reading: what
    they no longer find there was a misreading, and goes.
    """
    values: dict[str, Any] = {}
    evidence = {each.fact: each for each in new.evidence}
    lost = []
    for row in SOURCED:
        fact, fields = row.name, attributes(row)
        had = old.evidence_of(fact)
        if had is None and fact not in evidence and fact in _KEPT_WITHOUT_EVIDENCE:
            values |= {name: getattr(old, name) for name in fields}
        if fact in evidence or had is None or fact == "title":
            continue
        if same_page and was_read_last_time(old, fact):
            continue
        if fact == "dates" and old.start_dates and max(old.start_dates) < day:
            continue  # the course has begun: its page is right to say no more of it
        values |= {name: getattr(old, name) for name in fields}
        evidence[fact] = had
        lost.append(fact)
    values |= {name: getattr(old, name) for name in attributes_by(LASTING) if getattr(new, name) is None}
    values |= {"id": old.id, "first_seen": old.first_seen, "changed": old.changed, "status": "active"}
    ordered = tuple(evidence[fact] for fact in FACTS if fact in evidence)
    return replace(new, **values, evidence=ordered, last_seen=day), tuple(lost)


def _missing(listing: Listing, failed: bool, harvest: Harvested) -> tuple[Listing, str | None]:
    """Return a listing that the harvest does not have, as it is to be kept, and what to tell about it."""
    if failed:  # its page is still linked; only reading it went wrong
        if listing.status == "active":
            return replace(listing, last_seen=harvest.date), None
        return replace(listing, status="active", last_seen=harvest.date), "back"
    if not harvest.complete or listing.status == "unlisted":
        return listing, None
    kind = "not_seen" if listing.status == "active" else "unlisted"
    return replace(listing, status=kind), kind
