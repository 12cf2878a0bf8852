"""Refreshing sources: which are due, collecting them while the home folder is held, and what is needed afterwards."""

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event
from typing import NamedTuple

from mcli import logs
from mcli.catalogue.index.index import open_index
from mcli.catalogue.store import run_store, runs
from mcli.catalogue.store.lock import locked
from mcli.core.errors import N_, ConfigurationError, Fault, McliError, Message, NeedsPersonError
from mcli.harvest.refresh import Report, Task, Tools, harvest, of_one_process, tidy
from mcli.i18n import Language
from mcli.services import refresh_report
from mcli.services.source_care.known import chosen, remembered
from mcli.services.source_care.letters import agent_of
from mcli.services.workspace import Workspace
from mcli.sources import Source

_LONGEST_PAUSE = 14  # days
# What every source answers where the computer has no connection.
_OFFLINE = {"net.unreachable", "net.no_such_host", "net.timeout"}

Progress = Callable[[str, int, int, int], None]
"""Is called with a source, how many of its pages were asked for, how many are known, and how many listings found."""


class Request(NamedTuple):
    """What to refresh: sources by id (all when none is named), only those whose last good run is so many days old
    (None: any), without writing, from the kept pages alone, and how many sources at once."""

    names: Sequence[str] = ()
    older_than: int | None = None
    dry_run: bool = False
    reread: bool = False
    jobs: int = 8


class Plan(NamedTuple):
    """The sources to visit, what is remembered of them, and what is passed over.

    `paused` and `by_hand` are sources that were asked for by name; `paused_count` and `recent_count` count the others,
    `waiting_count` those that did not go well lately and are asked again later. `ahead` are the sources whose last run
    carries a day after today. `faults` are of files that had to be left out; `broken` those of source files.
    """

    due: tuple[Source, ...]
    memory: runs.Runs
    paused: tuple[Source, ...] = ()
    by_hand: tuple[Source, ...] = ()
    paused_count: int = 0
    recent_count: int = 0
    waiting_count: int = 0
    ahead: tuple[str, ...] = ()
    broken: tuple[Fault, ...] = ()
    faults: tuple[Fault, ...] = ()


@contextmanager
def begun(work: Workspace, request: Request) -> Iterator[Plan]:
    """Hold the home folder (not for a dry run) and yield what is to be visited.

    UsageError for an id that is not known; BusyError when another process writes in the folder.
    """
    found, broken = chosen(work.folders, request.names)
    now = datetime.now(UTC)
    with _kept(work.folders.home, now, request.dry_run):
        memory, faults = remembered(work.folders)
        plan = _planned(found, memory, request, work.today)
        if faults and not request.dry_run:
            faults = (*faults, run_store.set_aside(work.folders.home))
        if not request.dry_run:
            run_store.sweep(work.folders.home, now.timestamp())
        yield plan._replace(broken=broken, faults=faults)


@contextmanager
def _kept(home: Path, now: datetime, dry_run: bool) -> Iterator[None]:
    """Hold the home folder and keep a log there; a dry run writes nothing."""
    if dry_run:
        yield
    else:
        with locked(home, now), logs.in_home(home):
            yield


def _planned(found: Sequence[Source], memory: runs.Runs, request: Request, today: date) -> Plan:
    due, paused, by_hand, ahead = [], [], [], []
    recent = waiting = 0
    for source in found:
        run = memory.sources.get(source.id, runs.Run())
        good, tried = _days_since(run.good, today), _days_since(run.tried, today)
        if (good or tried or 0) < 0:
            ahead.append(source.id)
        if source.paused:
            paused.append(source)
        elif source.adapter == "manual":
            by_hand.append(source)
        elif request.older_than is not None and good is not None and 0 <= good < request.older_than:
            recent += 1
        elif request.older_than is not None and tried is not None and 0 <= tried < _pause_after(run.in_vain):
            waiting += 1
        else:
            due.append(source)
    if request.names:
        plan = Plan(tuple(due), memory, tuple(paused), tuple(by_hand))
    else:
        plan = Plan(tuple(due), memory, paused_count=len(paused))
    return plan._replace(recent_count=recent, waiting_count=waiting, ahead=tuple(ahead))


def _days_since(day: str | None, today: date) -> int | None:
    """Return how many days ago a day was, less than 0 for one after today."""
    return (today - date.fromisoformat(day)).days if day else None


def _pause_after(in_vain: int) -> int:
    """Return after how many days a source is asked again that did not go well so many times: 1, 2, 4 ... 14."""
    return min(2 ** (in_vain - 1), _LONGEST_PAUSE) if 0 < in_vain < 10 else _LONGEST_PAUSE * (in_vain > 0)


def tools_for(work: Workspace, stop: Event) -> Tools:
    """Return what a refresh works with: the network, politely, and the reader of pages."""
    return of_one_process(agent_of(work), stop)


def collected(work: Workspace, plan: Plan, request: Request, progress: Progress) -> Generator[Report]:
    """Visit the sources and yield a report as each ends; what is remembered is written after each.

    Closing the iterator, or an interruption, gives up what has not ended: it stays as it was. McliError when what
    happened cannot be written.
    """
    home, memory = work.folders.home, plan.memory
    tasks = [
        Task(each, home, work.today, memory.sources.get(each.id, runs.Run()), request.dry_run, request.reread)
        for each in plan.due
    ]
    executor = ThreadPoolExecutor(max_workers=max(1, min(request.jobs, len(tasks))), thread_name_prefix="refresh")
    try:
        tools = tools_for(work, Event())._replace(progress=progress)
        with closing(harvest(tasks, executor, tools)) as running:
            for report in running:
                memory = _with(memory, report)
                failed = None if request.dry_run else _not_remembered(work, memory)
                yield report  # what came of the source is reported even when it cannot be remembered
                if failed:
                    raise failed
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def _with(memory: runs.Runs, report: Report) -> runs.Runs:
    sources = {**memory.sources, **({} if report.unread else {report.source: report.run})}
    return runs.Runs(sources, {**memory.hosts, **report.hosts})


def _not_remembered(work: Workspace, memory: runs.Runs) -> McliError | None:
    """Write what is remembered of the runs; return the error when it cannot be written."""
    try:
        run_store.remember(work.folders.home, memory)
    except OSError as error:
        text = N_("What happened could not be written to {file} ({reason}). The listings themselves are safe.")
        return McliError(text, file=runs.FILE_NAME, reason=error.strerror or error)
    return None


def finish(work: Workspace, say: Language, plan: Plan, reports: Sequence[Report]) -> list[Message]:
    """Write the report, send the notice, take out pages that nobody needs, and make the index, so that the next answer
    comes at once. Return what failed of the report and the notice."""
    failed = refresh_report.leave(work, say, reports, plan.due)
    tidy(work.folders.home)
    with closing(open_index(work.folders, work.today).connection):
        pass
    return failed


def judge(reports: Sequence[Report], broken: Sequence[Fault]) -> None:
    """Raise what is needed now, the worst first: nothing reached, not written, broken files, a person; else nothing."""
    if reports and all(each.run.outcome == "unreachable" for each in reports):
        offline = {why.code for each in reports for why in each.run.why} <= _OFFLINE
        asking = N_("None of the sources could be reached. Is this computer connected? What was kept is unchanged.")
        raise McliError(asking if offline else N_("None of the sources could be reached. What was kept is unchanged."))
    if reports and all(each.unread for each in reports):
        raise McliError(N_("No pages are kept of these sources. Collect them first: mcli refresh"))
    unwritten = [each.source for each in reports if each.run.outcome == "not_written"]
    if unwritten:
        text = N_(
            "These sources could not be written: {sources}. Free some space or look at the folder, and try again."
        )
        raise McliError(text, sources=", ".join(unwritten))
    if broken or any(each.faults for each in reports):
        raise ConfigurationError(N_("Correct the files that are named above. All other sources were refreshed."), [])
    needing = [each.source for each in reports if each.run.needs_person]
    if needing:
        text = N_("These sources need a person: {sources}. “mcli sources status” says what to do.")
        raise NeedsPersonError(text, sources=", ".join(needing))
