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
from mcli.scrapers.adapters.registry import adapter_of, file_adapter_of
from mcli.scrapers.html import document as dom
from mcli.scrapers.reading import page_check
from mcli.scrapers.reading.extraction import Extraction
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
    unusable, extraction = _extracted(page, source)
    if unusable is not None:
        return Read((), extraction.problems, unusable)
    of_page = origin_of(source, page, today)
    listings: list[Listing] = []
    drafts: list[Draft] = []
    problems: list[Problem] = list(extraction.problems)
    for draft in extraction.drafts:
        # A list of many providers names whose each row is; that is more than the name of whoever keeps the list.
        named_in_row = any(claim.fact == "provider" and claim.method == "table" for claim in draft.claims)
        origin = replace(of_page, provider=None, provider_id=None, provider_kind="other") if named_in_row else of_page
        settled = settle(draft, origin, today)
        problems.extend(settled.problems)
        listing = _placed(settled.listing, page) if settled.listing else None
        if listing is not None and known_facts(listing) >= extraction.least:
            listings.append(listing)
            drafts.append(draft)
    return Read(tuple(listings), tuple(problems), None, tuple(drafts))


def _extracted(page: Page, source: Source | None) -> tuple[Unusable | None, Extraction]:
    """Return why a page or file cannot be used (None: it can), and what its adapter finds in it."""
    adapter = file_adapter_of(source)
    if adapter is not None and source is not None and source.follow is None:
        content = adapter.read(page, source)
        return content.unusable, content.extraction
    document = dom.parse(page)
    unusable = page_check.check(page, document, source.urls if source else ())
    if unusable is not None:
        return unusable, Extraction(())
    return None, adapter_of(source).extract(document, source)


def check_list(page: Page, source: Source) -> Unusable | None:
    """Return why the list of a source (a page, or a file of its adapter) cannot be used, or None."""
    adapter = file_adapter_of(source)
    if adapter is not None:
        return adapter.read(page, source).unusable
    return page_check.check(page, dom.parse(page), source.urls)


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
