"""Walking through one source: requesting its pages, reading them one by one, and recording what each gave."""

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Protocol

from mcli.catalogue.review.harvested import Harvested, Miss
from mcli.core.claims import Page, Problem, Unusable
from mcli.core.errors import Message
from mcli.core.messages import coded
from mcli.core.models import Listing
from mcli.core.urls import for_log
from mcli.scrapers.discovery.frontier import Frontier
from mcli.scrapers.net.page_cache import KeptPage, PageStore
from mcli.scrapers.net.responses import (
    NOT_REACHED,
    Fetched,
    NotModified,
    Outcome,
    Refused,
    Validators,
    keeps_programs_out,
)
from mcli.sources import Source

_log = logging.getLogger(__name__)

_WEIGHTY = ("title", "cost", "prerequisite")
# What may pass by itself: a refusal, or an answer that broke off, is not a page that changed.
_PASSING = NOT_REACHED | {"blocked", "bad_answer", "no_browser"}


class Read(Protocol):
    """What reading a page gives (`scrapers.reading.page_reader.Read`)."""

    @property
    def listings(self) -> Sequence[Listing]: ...
    @property
    def problems(self) -> Sequence[Problem]: ...
    @property
    def unusable(self) -> Unusable | None: ...


Reader = Callable[[Page, Source, date], Read]
"""Reads the listings of one page: `scrapers.reading.page_reader.read`."""

Check = Callable[[Page, Source], Unusable | None]
"""Returns why a list page cannot be used (it keeps programs out, asks to log in, was not found), or None."""


class Steps(NamedTuple):
    """The steps of a walk: request an address, check a list page, read a page, the day on which it was fetched, report
    progress (pages requested, pages known, listings found), and whether to stop."""

    get: Callable[[str], Outcome]
    check: Check
    read: Reader
    day: Callable[[str], date]
    progress: Callable[[int, int, int], None]
    stopped: Callable[[], bool]


class StoppedError(Exception):
    """A stop was requested; what was collected of this source is discarded."""


class Collected(NamedTuple):
    """A harvest, the pages it came from, and whether anything at all was reached."""

    harvest: Harvested
    pages: tuple[KeptPage, ...]
    reached: bool
    not_modified: int = 0


def collect(source: Source, steps: Steps, today: date, store: PageStore | None, known: Sequence[KeptPage]) -> Collected:
    """Walk through a source. `store` None keeps no page; `known` are the kept pages, used for an answer 304."""
    walk = _Walk(source, steps, store, known)
    while (asked := walk.frontier.next()) is not None:
        if steps.stopped():
            raise StoppedError
        walk.visit(asked)
        steps.progress(walk.visited, max(walk.visited, walk.frontier.links_found + 1), len(walk.listings))
    misses = (*walk.misses, *walk.list_misses)
    out_of_reach = [each for each in misses if each.kind in _PASSING]
    harvest = Harvested(
        source.id,
        today.isoformat(),
        tuple(walk.listings),
        tuple(walk.misses),
        tuple(walk.list_misses),
        walk.moved,
        walk.frontier.links_found,
        walk.frontier.stated_total,
        not walk.list_misses and not walk.frontier.left,
        walk.doubtful,
        frozenset(walk.unchanged),
        (*walk.frontier.notes, *walk.silent_selectors()),
    )
    asked_in_vain = [each for each in misses if each.kind != "robots"]
    reached = bool(walk.listings) or not out_of_reach or len(out_of_reach) < len(asked_in_vain)
    return Collected(harvest, tuple(walk.pages), reached, walk.not_modified)


def _placed(listing: Listing, url: str) -> Listing:
    """Return a listing without a page of its own, such as a row of a table, with the address of its page."""
    shown = tuple(replace(each, url=each.url or url) for each in listing.evidence)
    return replace(listing, url=url, evidence=shown)


def _selector_of(problem: Problem) -> tuple[str, str]:
    values = problem.message.values
    return str(values["selector"]), str(values.get("field") or problem.fact or "")


class _Walk:
    """The state of one walk through a source."""

    def __init__(self, source: Source, steps: Steps, store: PageStore | None, known: Sequence[KeptPage]) -> None:
        self.source, self.steps, self.store = source, steps, store
        self.known = {each.url: each for each in sorted(known, key=lambda page: page.fetched)}
        self.frontier = Frontier(source)
        self.listings: list[Listing] = []
        self.misses: list[Miss] = []
        self.list_misses: list[Miss] = []
        self.moved: dict[str, str] = {}
        self.pages: list[KeptPage] = []
        self.unchanged: set[str] = set()
        self.doubtful = 0
        self.pages_read = 0
        self.silent: Counter[tuple[str, str]] = Counter()
        self.visited = 0
        self.not_modified = 0

    def visit(self, asked: str) -> None:
        """Request one address, read the page, and record what it gave."""
        self.visited += 1
        listed = self.frontier.is_list(asked)
        outcome = self._outcome(asked)
        if isinstance(outcome, Refused):
            kind = "challenge" if keeps_programs_out(outcome) else outcome.kind
            self._missed(asked, listed, Miss(asked, outcome.url, kind, outcome.message))
            return
        page = outcome.page
        url = page.url or asked
        unusable = self.steps.check(page, self.source) if listed else None
        if unusable:
            self._missed(asked, listed, Miss(asked, url, unusable.kind, unusable.message))
            return
        role = self.frontier.fetched(asked, page)
        if outcome.moved:
            self.moved[asked] = url
        if role != "again":
            self._keep(outcome, url)
        if role in ("detail", "both") or (role == "list" and self.source.follow is None):
            self._read(asked, url, page, role)

    def silent_selectors(self) -> list[Message]:
        """Name the selectors of the source that found nothing on any page."""
        return [
            coded("selector.never_found", selector=selector, field=name)
            for (selector, name), count in sorted(self.silent.items())
            if count == self.pages_read
        ]

    def _outcome(self, asked: str) -> Fetched | Refused:
        """Request an address; for a page that has not changed, return the kept one."""
        outcome = self.steps.get(asked)
        if not isinstance(outcome, NotModified):
            return outcome
        kept = self.known.get(outcome.url)
        page = kept and self.store and self.store.page(kept)
        if not kept or not page:
            return Refused(asked, "not_kept", coded("net.unchanged_not_kept"), outcome.url)
        self.not_modified += 1
        given = outcome.validators if any(outcome.validators) else Validators(kept.etag, kept.last_modified)
        return Fetched(asked, page, given, outcome.url != asked and kept.asked != asked)

    def _missed(self, asked: str, listed: bool, miss: Miss) -> None:
        self.frontier.missed(asked)
        (self.list_misses if listed else self.misses).append(miss)

    def _keep(self, outcome: Fetched, url: str) -> None:
        if self.store:
            page, given = outcome.page, outcome.validators
            day, digest = self.steps.day(outcome.asked).isoformat(), self.store.put(page.body)
            before = self.known.get(url)
            if before and before.digest == digest:
                self.unchanged.add(url)
            self.pages.append(
                KeptPage(outcome.asked, url, digest, day, page.content_type, given.etag, given.last_modified)
            )

    def _read(self, asked: str, url: str, page: Page, role: str) -> None:
        found = self.steps.read(page, self.source, self.steps.day(asked))
        _log.debug("%s: listings %d, problems %d", for_log(url), len(found.listings), len(found.problems))
        self.listings.extend(each if each.url else _placed(each, url) for each in found.listings)
        self.pages_read += 1
        # A selector that finds nothing is no contradiction: the fact may be absent, or read in another way.
        silent = [each for each in found.problems if each.message.code == "selector.finds_nothing"]
        self.silent.update({_selector_of(each) for each in silent})
        weighty = sum(1 for each in found.problems if each.fact in _WEIGHTY and each not in silent)
        self.doubtful += min(weighty, len(found.listings))
        if found.listings or role != "detail":
            return
        if found.unusable:
            self.misses.append(Miss(asked, url, found.unusable.kind, found.unusable.message))
        else:
            self.misses.append(Miss(asked, url, "empty", coded("page.no_course")))
