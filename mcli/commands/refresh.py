"""`mcli refresh [SOURCE...]`: collect from college pages, keep what is good, hold what is doubtful."""

import gc
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, nullcontext
from datetime import UTC, date, datetime
from threading import Event
from typing import Annotated, NamedTuple

from mcli import __version__
from mcli.catalogue.index.index import open_index
from mcli.catalogue.store import run_store, runs
from mcli.catalogue.store.lock import locked
from mcli.commands import refresh_report, refresh_words
from mcli.commands.options import Argument, Option
from mcli.commands.progress import Progress, progress
from mcli.commands.sources_known import chosen, file_of, remembered
from mcli.commands.state import State, fault_line
from mcli.core.errors import N_, ConfigurationError, Fault, McliError, NeedsPersonError, UsageError
from mcli.harvest.refresh import Report, Task, Tools, harvest, tidy
from mcli.i18n import Language
from mcli.scrapers.net.client import user_agent
from mcli.settings import settings_of
from mcli.sources import Source

HELP = N_("Collect from the pages of colleges, politely; keep what is good, hold what is doubtful.")
# 7d or 2w
_AGE = re.compile(r"([1-9]\d{0,3})([dw]?)")


class Options(NamedTuple):
    """What `mcli refresh` takes."""

    names: Annotated[tuple[str, ...], Argument("[SOURCE...]", N_("Sources by id; all when none is named."))] = ()
    dry_run: Annotated[bool, Option("--dry-run", "", N_("Collect and judge, but write nothing."))] = False
    age: Annotated[
        str | None, Option("--if-older-than", "7d", N_("Only sources whose last good run is older: 7d or 2w."))
    ] = None
    reread: Annotated[bool, Option("--reread", "", N_("Read the kept pages again, without asking any college."))] = (
        False
    )
    jobs: Annotated[int, Option("--jobs", "N", N_("How many sources at once, 1 to 64 (8)."))] = 8


def run(state: State, options: Options) -> None:
    """Refresh the sources and say what came of each; the exit code says what is needed."""
    gc.enable()  # pages are trees whose parts point at each other: a long run must give their memory back
    say = state.say()
    days = _days(options.age)
    if not 1 <= options.jobs <= 64:
        raise UsageError(N_("“{jobs}” is not a number from 1 to 64."), jobs=options.jobs)
    found, broken = chosen(state, say, options.names)
    now = datetime.now(UTC)
    with nullcontext() if options.dry_run else locked(state.places.home, now):
        memory = remembered(state, say)
        due = _due(state, say, found, memory, days, bool(options.names))
        if not options.dry_run:
            run_store.sweep(state.places.home, now.timestamp())
        reports = _run(state, say, due, memory, options)
        if not options.dry_run:
            refresh_report.leave(state, say, reports)
            _tidied(state)
    _finish(state, say, reports, broken, options.dry_run)


def _days(age: str | None) -> int | None:
    if age is None:
        return None
    found = _AGE.fullmatch(age.strip().lower())
    if not found:
        raise UsageError(N_("“{age}” is not an age. Write days or weeks, as in 7d or 2w."), age=age)
    return int(found[1]) * (7 if found[2] == "w" else 1)


def _due(
    state: State, say: Language, found: Sequence[Source], memory: runs.Runs, days: int | None, named: bool
) -> list[Source]:
    """Return the sources to visit; say which are passed over, and why."""
    due, paused, recent = [], 0, 0
    for source in found:
        good = memory.sources.get(source.id, runs.Run()).good
        if source.paused and named:
            state.console.note(refresh_words.paused(say, source, file_of(state, source.id)))
        elif source.paused:
            paused += 1
        elif source.adapter == "manual":
            if named:
                text = N_("{source} is kept by hand: its listings are never overwritten.")
                state.console.note(say(text, source=source.id))
        elif days is not None and good and (state.today - date.fromisoformat(good)).days < days:
            recent += 1
        else:
            due.append(source)
    for line in refresh_words.passed_over(say, paused, recent):
        state.console.note(line)
    return due


def tools_for(state: State, stop: Event) -> Tools:
    """Return what a refresh works with: the network, politely, and the reader of pages."""
    from mcli.harvest.refresh import of_one_process

    return of_one_process(user_agent(__version__, settings_of(state.places).contact), stop)


def _run(state: State, say: Language, due: Sequence[Source], memory: runs.Runs, options: Options) -> list[Report]:
    stop = Event()
    home, today = state.places.home, state.today
    tasks = [
        Task(each, home, today, memory.sources.get(each.id, runs.Run()), options.dry_run, options.reread)
        for each in due
    ]
    reports: list[Report] = []
    executor = ThreadPoolExecutor(max_workers=max(1, min(options.jobs, len(tasks))), thread_name_prefix="refresh")
    with progress(state.console, say, [each.id for each in due]) as shown:
        try:
            tools = tools_for(state, stop)._replace(progress=shown.step)
            with closing(harvest(tasks, executor, tools)) as running:
                for report in running:
                    reports.append(report)
                    memory = _remembered(memory, report)
                    _tell(state, say, shown, report)
                    if not options.dry_run:
                        _remember(state, memory)
        except KeyboardInterrupt:
            text = N_("Stopping. Sources that were finished are kept; the others stay as they were.")
            state.console.error(say(text))
            raise
        finally:
            executor.shutdown(wait=False, cancel_futures=True)
    return reports


def _tidied(state: State) -> None:
    """Take out the pages that nobody needs, and make the index anew, so that the next `find` answers at once."""
    tidy(state.places.home)
    with closing(open_index(state.places, state.today).connection):
        pass


def _remembered(memory: runs.Runs, report: Report) -> runs.Runs:
    sources = {**memory.sources, **({} if report.unread else {report.source: report.run})}
    return runs.Runs(sources, {**memory.hosts, **report.hosts})


def _remember(state: State, memory: runs.Runs) -> None:
    try:
        run_store.remember(state.places.home, memory)
    except OSError as error:
        text = N_("What happened could not be written to {file} ({reason}). The listings themselves are safe.")
        raise McliError(text, file=runs.FILE_NAME, reason=error.strerror or error) from None


def _tell(state: State, say: Language, shown: Progress, report: Report) -> None:
    shown.done(report.source)
    with shown.aside():
        state.console.line(refresh_words.result(say, report))
        for message in report.run.why:
            write = state.console.note if report.run.outcome == "done" else state.console.line
            write("   " + say.message(message))
        for fault in report.faults:
            state.console.error("   " + fault_line(say, fault))
        for line in refresh_words.details(say, report):
            state.console.note("   " + line)
        state.console.flush()


def _finish(state: State, say: Language, reports: list[Report], broken: Sequence[Fault], dry_run: bool) -> None:
    """Say what is needed now, in the order of what is worst: nothing reached, not written, broken files, a person."""
    if dry_run:
        state.console.note(say("This was a dry run: nothing was written."))
    if reports and all(each.run.outcome == "unreachable" for each in reports):
        text = N_("None of the sources could be reached. Is this computer connected? What was kept is unchanged.")
        raise McliError(text)
    if reports and all(each.unread for each in reports):
        raise McliError(N_("No pages are kept of these sources. Collect them first: mcli refresh"))
    unwritten = [each.source for each in reports if each.run.outcome == "not_written"]
    if unwritten:
        text = N_(
            "These sources could not be written: {sources}. Free some space or look at the folder, and try again."
        )
        raise McliError(text, sources=", ".join(unwritten))
    if broken or any(each.faults for each in reports):
        text = N_("Mend the files that are named above. All other sources were refreshed.")
        raise ConfigurationError(text, [])
    needing = [each.source for each in reports if each.run.needs_person]
    if needing:
        text = N_("These sources need a person: {sources}. “mcli sources status” says what to do.")
        raise NeedsPersonError(text, sources=", ".join(needing))
