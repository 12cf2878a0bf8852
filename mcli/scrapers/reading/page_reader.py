"""From one page to its listings: the check, the adapter and the settling, in one pure function.

Collecting, `sources try` and the accuracy bench all read pages through here.
"""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from mcli.core.claims import Draft, Origin, Page, Problem, Unusable
from mcli.core.models import Listing
from mcli.facts import identity
from mcli.facts.settle import settle
from mcli.scrapers.adapters.registry import adapter_of
from mcli.scrapers.html import document as dom
from mcli.scrapers.reading import page_check
from mcli.sources import Source


class Read(NamedTuple):
    """What one page gave: its listings, the facts that could not be read or believed (each with the number of its
    listing, None for the page as a whole), why it is unusable (None: it is not), and the drafts that the listings
    were made of."""

    listings: tuple[Listing, ...]
    problems: tuple[Problem, ...] = ()
    unusable: Unusable | None = None
    drafts: tuple[Draft, ...] = ()


def read(page: Page, source: Source | None, today: date) -> Read:
    """Return the listings of a page, as its source (or nobody) says how to read it."""
    document = dom.parse(page)
    unusable = page_check.check(page, document, source.urls if source else ())
    if unusable is not None:
        return Read((), (), unusable)
    extraction = adapter_of(source).extract(document, source)
    origin = origin_of(source, page, today)
    listings: list[Listing] = []
    drafts: list[Draft] = []
    problems: list[Problem] = list(extraction.problems)
    for draft in extraction.drafts:
        settled = settle(draft, origin, today)
        problems.extend(settled.problems)
        listing = _placed(settled.listing, page) if settled.listing else None
        if listing is not None and known_facts(listing) >= extraction.least:
            listings.append(listing)
            drafts.append(draft)
    return Read(tuple(listings), tuple(problems), None, tuple(drafts))


def _placed(listing: Listing, page: Page) -> Listing:
    """Return the listing with the addresses that people need: its own, else its page's; and of its words, the
    page's."""
    if page.url is None:
        return listing
    evidence = tuple(replace(each, url=page.url) for each in listing.evidence)
    return replace(listing, url=listing.url or page.url, evidence=evidence)


def known_facts(listing: Listing) -> int:
    """Return how many of the facts that make a course are known: its cost, what it asks first, its hours, how and when
    it is given."""
    known = (listing.cost.status != "unknown", listing.prerequisite.status != "unknown", listing.hours is not None)
    return sum(known) + (listing.delivery is not None) + bool(listing.start_dates)


def origin_of(source: Source | None, page: Page, today: date) -> Origin:
    """Return what a listing has from its source; without one, only the day it was read."""
    if source is None:
        return Origin(identity.source_of(page.url), today.isoformat(), page=page.url)
    name = source.named(source.language or "en")
    return Origin(source.id, today.isoformat(), name, source.id, source.kind, source.region, source.language, page.url)
