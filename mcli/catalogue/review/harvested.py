"""What one visit to a source brought, before anybody has decided whether to believe it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mcli.catalogue.review.differences import body
from mcli.core.errors import Message
from mcli.core.models import Listing
from mcli.core.urls import page_key


class Miss(NamedTuple):
    """A linked page that gave no listing: the address asked for, the one that answered, what kind of miss, and why.

    `kind` is one of the fetcher's or of terms.UNUSABLE; `robots` is nobody's fault: the college asks us not to look.
    """

    asked: str
    url: str
    kind: str
    message: Message


@dataclass(frozen=True, slots=True)
class Harvested:
    """The listings of one visit with provisional ids, and what tells whether they may be believed.

    `date` is the day of the visit. `moved` leads from an address that was linked to the one that answered. `links`
    counts the distinct detail pages that the list names (0 where listings stand on the list itself), `total` is the
    list's own figure. `complete` is false when a part of the list could not be read, so that nobody may conclude that
    a listing is missing. `list_misses` are the list pages that gave nothing; `doubtful` counts the listings with a
    fact that contradicts itself. `unchanged` are the pages that are, byte for byte, as they were when last read.
    """

    source: str
    date: str
    listings: tuple[Listing, ...] = ()
    misses: tuple[Miss, ...] = ()
    list_misses: tuple[Miss, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    links: int = 0
    total: int | None = None
    complete: bool = True
    doubtful: int = 0
    unchanged: frozenset[str] = frozenset()
    notes: tuple[Message, ...] = ()


class Figures(NamedTuple):
    """What a good run looked like, to compare the next ones with: the day, how many listings, how many of them told
    each fact, the share of pages that were a problem in percent, how many results the list promised and did not have,
    and how many listings stood there twice."""

    date: str
    listings: int
    known: Mapping[str, int] = {}
    problems: int = 0
    short: int = 0
    doubled: int = 0


def figures_of(harvest: Harvested) -> Figures:
    """Return the figures of a harvest."""
    known: dict[str, int] = {}
    for listing in harvest.listings:
        for fact in known_facts(listing):
            known[fact] = known.get(fact, 0) + 1
    return Figures(
        harvest.date,
        len(harvest.listings),
        dict(sorted(known.items())),
        problem_share(harvest),
        missing_links(harvest),
        doubled(harvest),
    )


def missing_links(harvest: Harvested) -> int:
    """Return how many results the list promises that it does not lead to; 0 where it promises nothing."""
    found = harvest.links or len(harvest.listings)
    return max(0, harvest.total - found) if harvest.total is not None else 0


def doubled(harvest: Harvested) -> int:
    """Return how many listings stand there again: word for word at the same address, or alike at many addresses."""
    rows = Counter((page_key(each.url), body(each)) for each in harvest.listings)
    alike = max(Counter(text for _, text in rows).values(), default=0)
    return max(len(harvest.listings) - len(rows), alike if alike > 2 else 0)


def known_facts(listing: Listing) -> tuple[str, ...]:
    """Return the facts that a listing tells; a cost or prerequisite that is unknown is not told, whatever its words."""
    unknown = {
        fact
        for fact, status in (("cost", listing.cost.status), ("prerequisite", listing.prerequisite.status))
        if status == "unknown"
    }
    return tuple(each.fact for each in listing.evidence if each.fact not in unknown)


def problem_share(harvest: Harvested) -> int:
    """Return how many percent of what was looked at is a problem: pages that gave nothing and listings in doubt.

    Pages that robots.txt closes are left out: they were never looked at.
    """
    looked_at = len(harvest.listings) + _failed(harvest)
    return round(100 * problems(harvest) / looked_at) if looked_at else 0


def problems(harvest: Harvested) -> int:
    """Return how many pages gave nothing, and listings are in doubt."""
    return _failed(harvest) + harvest.doubtful


def _failed(harvest: Harvested) -> int:
    return sum(1 for miss in harvest.misses if miss.kind != "robots")
