"""Refreshing sources: one source is one unit of work, run through any `concurrent.futures.Executor`.

A unit walks through its source, lets the guard decide, merges and writes. Tasks and reports can be pickled, so a unit
may run in another process. A source that fails has a report that says so, and stops nothing else.
"""

import logging
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Executor, as_completed, wait
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event, Lock
from traceback import extract_tb
from typing import NamedTuple, Protocol

from mcli.catalogue.review.guard import HISTORY, reasons_to_hold
from mcli.catalogue.review.harvested import Figures, figures_of
from mcli.catalogue.review.merge import Merged, merge
from mcli.catalogue.store import held, run_store
from mcli.catalogue.store.changes import Change
from mcli.catalogue.store.held import Held
from mcli.catalogue.store.run_store import Kept
from mcli.catalogue.store.runs import HostVisit, NotUsed, Run
from mcli.core.claims import Page, Unusable
from mcli.core.errors import Fault, FileError, Message
from mcli.core.messages import coded
from mcli.core.urls import for_log
from mcli.harvest.walk import Check, Collected, Read, Reader, Steps, StoppedError, collect
from mcli.scrapers.discovery import sitemap
from mcli.scrapers.net.browser import BrowserFetcher, fetcher_for
from mcli.scrapers.net.client import Fetcher
from mcli.scrapers.net.page_cache import (
    KeptFetcher,
    KeptPage,
    PageStore,
    content_of,
    digest_of,
    kept_from,
    next_index,
    plain,
)
from mcli.scrapers.net.politeness import SYSTEM, HostCounts, VisitedHosts
from mcli.scrapers.net.responses import Outcome, Validators
from mcli.scrapers.reading import page_reader
from mcli.settings import yaml_files
from mcli.sources import Source

_log = logging.getLogger(__name__)

_PATIENCE = 5  # seconds
# A label or a price that was renamed on one page is seen here; a summary that was dropped is not.
_FROM_LABELS = ("cost", "prerequisite", "hours", "delivery", "credential", "language", "dates")


class Visit(Protocol):
    """Gives the pages of one source, and counts the requests to each host."""

    def get(self, address: str) -> Outcome: ...
    def counts(self) -> Sequence[HostCounts]: ...


class Tools(NamedTuple):
    """What a unit works with. For a process pool, all of them must be functions of a module.

    `visit` opens a source, given the validators of its kept pages; `progress` receives the source, pages requested,
    pages known and listings found; `stopped` returns whether to give up, which `stop` requests.
    """

    read: Reader
    check: Check
    visit: Callable[[Source, Mapping[str, Validators]], AbstractContextManager[Visit]]
    progress: Callable[[str, int, int, int], None] | None = None
    stopped: Callable[[], bool] | None = None
    stop: Callable[[], None] | None = None


class Task(NamedTuple):
    """One unit of work: a source, the home folder, the day, what is remembered, and how to go about it."""

    source: Source
    home: Path
    today: date
    run: Run = Run()
    dry_run: bool = False
    reread: bool = False


class Report(NamedTuple):
    """What came of one source: its run to remember, what changed, the hosts that were met, faults of its files.

    `unread`: it was to be read again, but no page of it is kept. `retired`: a held harvest was older than this good run
    and has been deleted.
    """

    source: str
    run: Run
    changes: tuple[Change, ...] = ()
    hosts: Mapping[str, HostVisit] = {}
    faults: tuple[Fault, ...] = ()
    pages: int = 0
    not_modified: int = 0
    notes: tuple[Message, ...] = ()
    unread: bool = False
    retired: bool = False


def harvest(tasks: Sequence[Task], executor: Executor, tools: Tools) -> Generator[Report]:
    """Run the tasks and yield their reports as they end.

    Closing the iterator cancels what has not begun, and waits some seconds for what is being written. A thread that
    still waits for an answer is abandoned; it has written nothing.
    """
    futures = [executor.submit(partial(unit, tools=tools), task) for task in tasks]
    try:
        for future in as_completed(futures):
            yield future.result()
    except BaseException:
        if tools.stop:
            tools.stop()
        raise
    finally:
        for future in futures:
            future.cancel()
        wait(futures, timeout=_PATIENCE)


def unit(task: Task, tools: Tools) -> Report:
    """Refresh one source. Every error becomes a report, except StoppedError, which is raised."""
    _log.info("%s: started%s", task.source.id, " (kept pages are read again)" if task.reread else "")
    report = _attempted(task, tools)
    run = report.run
    if run.outcome != "done" and not task.reread:
        run = run._replace(in_vain=task.run.in_vain + 1)
        report = report._replace(run=run)
    _log.info(
        "%s: %s; pages %d, not modified %d, not used %d, listings %d, changes %d; %s",
        task.source.id, run.outcome, report.pages, report.not_modified, len(run.not_used), run.listings,
        len(report.changes), ", ".join(each.code for each in run.why) or "-",
    )  # fmt: skip
    for page in run.not_used:
        _log.info("%s: not used: %s: %s", task.source.id, for_log(page.url), page.why.code or page.kind)
    return report


def _attempted(task: Task, tools: Tools) -> Report:
    try:
        return _refreshed(task, tools)
    except StoppedError:
        raise
    except FileError as error:
        why = coded("file.has_errors", **error.message.values)
        return Report(task.source.id, _failed(task, "failed", why), faults=error.faults)
    except OSError as error:
        why = coded("run.not_written", reason=error.strerror or error)
        return Report(task.source.id, _failed(task, "not_written", why))
    except Exception as error:
        _log.exception("%s: failed", task.source.id)
        why = coded("run.failed", error=f"{type(error).__name__}: {error}; {_place(error)}")
        return Report(task.source.id, _failed(task, "failed", why)._replace(needs_person=True))


def _place(error: Exception) -> str:
    """Return the file and line where an error was raised, for the report of the fault."""
    last = extract_tb(error.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno}"


def _failed(task: Task, outcome: str, why: Message) -> Run:
    return task.run._replace(tried=task.today.isoformat(), outcome=outcome, why=(why,), needs_person=False)


def _refreshed(task: Task, tools: Tools) -> Report:
    kept = run_store.read_kept(task.home, task.source.id, task.today)
    store = PageStore(task.home)
    known = store.known(task.source.id)
    hosts: Sequence[HostCounts] = ()
    if task.reread:
        collected = _reread(task, tools, kept, store, known)
    else:
        with tools.visit(task.source, store.validators(known)) as visit:
            steps = _steps(task, tools, visit.get, lambda asked: task.today)
            collected = collect(task.source, steps, task.today, _Unwritten(task.home) if task.dry_run else store, known)
            hosts = visit.counts()
    report = _decided(task, kept, collected, store, known)
    return report._replace(
        hosts={each.host: HostVisit(*each[1:]) for each in hosts},
        pages=len(collected.pages),
        not_modified=collected.not_modified,
        notes=collected.harvest.notes,
    )


def _steps(task: Task, tools: Tools, get: Callable[[str], Outcome], day: Callable[[str], date]) -> Steps:
    def progress(done: int, of: int, found: int) -> None:
        if tools.progress:
            tools.progress(task.source.id, done, of, found)

    return Steps(get, tools.check, tools.read, day, progress, tools.stopped or (lambda: False))


def _reread(task: Task, tools: Tools, kept: Kept, store: PageStore, known: Sequence[KeptPage]) -> Collected:
    """Walk over the kept pages. A page that is not kept does not mean that its listing is missing."""
    fetcher = KeptFetcher(store, known)
    checked = kept.file.checked if kept.file else None
    seen = date.fromisoformat(checked) if checked and len(checked) == 10 else task.today
    steps = _steps(task, tools, fetcher.get, lambda asked: date.fromisoformat(fetcher.day(asked) or str(seen)))
    collected = collect(task.source, steps, seen, store, known)
    return collected._replace(harvest=replace(collected.harvest, complete=False))


class _Unwritten(PageStore):
    """Kept pages that are read, and none written: for a dry run."""

    def put(self, body: bytes) -> str:
        return digest_of(body)


def _decided(task: Task, kept: Kept, collected: Collected, store: PageStore, known: Sequence[KeptPage]) -> Report:
    """Let the guard decide, merge and write; a source that was not reached changes nothing."""
    harvest, identifier = collected.harvest, task.source.id
    if task.reread and not collected.pages:
        return Report(identifier, task.run, unread=True)
    misses = (*harvest.list_misses, *harvest.misses)
    run = task.run
    if not task.reread:  # nothing was requested, so what became of other pages stays as it was
        not_used = tuple(NotUsed(each.url, each.kind, each.message) for each in misses)
        run = run._replace(tried=task.today.isoformat(), not_used=not_used)
    if not collected.reached:
        unreached = task.run.unreached + 1
        run = run._replace(outcome="unreachable", why=(misses[0].message,), unreached=unreached,
                           needs_person=unreached > 1 or misses[0].kind == "no_browser")  # fmt: skip
        return Report(identifier, run)
    reasons = reasons_to_hold(harvest, kept.file, task.run.history, task.source)
    if reasons:
        before = sum(1 for each in kept.file.listings if each.status == "active") if kept.file else 0
        news = (Change(task.today.isoformat(), None, "held", None, before, len(harvest.listings)),)
        if not task.dry_run:
            run_store.keep_held(task.home, Held(harvest, reasons, plain(collected.pages)), news, kept.digest)
        why = (*reasons, *(each for each in harvest.notes if each not in reasons))
        return Report(identifier, run._replace(outcome="held", why=why, needs_person=True, unreached=0), news)
    merged = merge(kept.file, harvest, task.today.isoformat())
    waiting = run_store.path_of(task.home, held.FOLDER, identifier)
    overtaken = waiting.exists() and not task.reread  # pages read again may be older than what is held
    if not task.dry_run:
        failed = [each.asked for each in misses]
        index = next_index(known, collected.pages, merged.file.listings, failed)
        run_store.write(store.index(identifier), content_of(identifier, index))
        run_store.keep_good(task.home, merged, merged.changes, kept.digest)
        if overtaken:
            waiting.unlink(missing_ok=True)
    good = good_run(run, merged, figures_of(harvest), task.reread)
    good = good._replace(why=(*good.why, *harvest.notes))
    if task.reread and waiting.exists():  # a person is still to look at what is held
        good = good._replace(outcome=run.outcome, why=run.why, needs_person=True)
    return Report(identifier, good, merged.changes, retired=overtaken and not task.dry_run)


def tidy(home: Path) -> None:
    """Delete the kept pages that no source and no held harvest names; none while one of them cannot be read."""
    try:
        waiting = [held.read(path).pages for path in yaml_files(home / held.FOLDER)]
    except FileError:
        return
    PageStore(home).prune(each.digest for pages in waiting for each in kept_from({"pages": pages}))


def good_run(run: Run, merged: Merged, figures: Figures, reread: bool = False) -> Run:
    """Return the run to remember after a harvest was accepted; a changed layout needs a person."""
    why: tuple[Message, ...] = ()
    weighty = {
        identifier: facts
        for identifier, facts in merged.newly_lost.items()
        if {"cost", "prerequisite"} & set(facts) or sum(1 for fact in facts if fact in _FROM_LABELS) > 1
    }
    if weighty:
        first = next(iter(weighty))
        why = (coded("run.facts_kept", count=len(weighty), first=f"{first} ({', '.join(weighty[first])})"),)
    history = run.history if reread else (*run.history, figures)[-HISTORY:]
    active = sum(1 for each in merged.file.listings if each.status == "active")
    return run._replace(
        good=run.good if reread else run.tried,
        outcome="done",
        why=why,
        needs_person=bool(weighty),
        listings=active,
        unreached=0,
        in_vain=run.in_vain if reread else 0,
        lost=merged.lost,
        history=history,
    )


def read_page(page: Page, source: Source, today: date) -> Read:
    """Read the listings of a page of a source."""
    return page_reader.read(page, source, today)


def check_list(page: Page, source: Source) -> Unusable | None:
    """Return why the list of a source cannot be used, or None; a sitemap is a list, though it is no page."""
    return None if sitemap.read(page) is not None else page_reader.check_list(page, source)


class NetworkVisit(NamedTuple):
    """A fetcher, and the hosts that it shares with others."""

    fetcher: Fetcher | BrowserFetcher
    visited: VisitedHosts

    def get(self, address: str) -> Outcome:
        """Ask for a page."""
        return self.fetcher.get(address)

    def counts(self) -> Sequence[HostCounts]:
        """Return what was requested from each host so far."""
        return self.visited.counts()


@contextmanager
def _visit(
    agent: str, visited: VisitedHosts | None, source: Source, kept: Mapping[str, Validators]
) -> Iterator[NetworkVisit]:
    shared = visited or VisitedHosts()
    with fetcher_for(source, agent, shared, kept) as fetcher:
        yield NetworkVisit(fetcher, shared)


def of_one_process(agent: str, stop: Event) -> Tools:
    """Return tools for threads: they share their hosts, and wait no longer once `stop` is set.

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

    visited = VisitedHosts(SYSTEM._replace(sleep=sleep))
    return Tools(read, check, partial(_visit, agent, visited), stopped=stop.is_set, stop=stop.set)


def of_many_processes(agent: str) -> Tools:
    """Return tools that can be pickled. Sources of one host belong in one process."""
    return Tools(read_page, check_list, partial(_visit, agent, None))
