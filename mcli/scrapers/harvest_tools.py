"""What a refresh works with on a real network: polite visits, and the reading of pages."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from threading import Event, Lock
from typing import NamedTuple

from mcli.claims import Page, Unusable
from mcli.scrapers import pagecheck, reader
from mcli.scrapers.dom import parse
from mcli.scrapers.fetch import Fetcher
from mcli.scrapers.harvest import Tools
from mcli.scrapers.harvest_collect import Read, StoppedError
from mcli.scrapers.manners import SYSTEM, HostCounts, Manners
from mcli.scrapers.outcomes import Outcome, Validators
from mcli.sources import Source


def read_page(page: Page, source: Source, today: date) -> Read:
    """Read the listings of a page of a source."""
    return reader.read(page, source, today)


def check_list(page: Page, source: Source) -> Unusable | None:
    """Say why a list page is none, None when it is one."""
    return pagecheck.check(page, parse(page), source.urls)


class PoliteVisit(NamedTuple):
    """A fetcher, and the manners that it shares with others."""

    fetcher: Fetcher
    manners: Manners

    def get(self, address: str) -> Outcome:
        """Ask for a page."""
        return self.fetcher.get(address)

    def counts(self) -> Sequence[HostCounts]:
        """Return how hosts were treated so far."""
        return self.manners.counts()


@contextmanager
def _visit(
    agent: str, manners: Manners | None, source: Source, kept: Mapping[str, Validators]
) -> Iterator[PoliteVisit]:
    shared = manners or Manners()
    with Fetcher(source, agent, shared, kept) as fetcher:
        yield PoliteVisit(fetcher, shared)


def of_one_process(agent: str, stop: Event) -> Tools:
    """Return tools for threads: they share their manners, and wait no longer once `stop` is set.

    Pages are read one at a time: reading holds the interpreter anyhow, and several trees at once would cost memory.
    """
    reading = Lock()

    def read(page: Page, source: Source, today: date) -> Read:
        with reading:
            return read_page(page, source, today)

    def check(page: Page, source: Source) -> Unusable | None:
        with reading:
            return check_list(page, source)

    def sleep(seconds: float) -> None:
        if stop.wait(seconds):
            raise StoppedError  # not one more request, and none without its pause

    manners = Manners(SYSTEM._replace(sleep=sleep))
    return Tools(read, check, partial(_visit, agent, manners), stopped=stop.is_set, stop=stop.set)


def of_many_processes(agent: str) -> Tools:
    """Return tools that can be handed to another process. Sources of one host belong in one process."""
    return Tools(read_page, check_list, partial(_visit, agent, None))
