"""`mcli refresh [SOURCE...]`: collect from college pages, keep what is good, hold what is doubtful."""

import gc
from contextlib import closing
from typing import Annotated, NamedTuple

from mcli.catalogue.search.typed_values import days_from
from mcli.commands.options import Argument, Option
from mcli.commands.progress import Progress, progress
from mcli.commands.state import State, fault_line
from mcli.core.errors import N_, UsageError
from mcli.harvest.refresh import Report
from mcli.i18n import Language
from mcli.services import refresh
from mcli.services.refresh import Plan, Request
from mcli.services.refresh_report import result
from mcli.services.source_care.known import file_of, paused_words
from mcli.sources import Source

HELP = N_("Collect from the pages of colleges, politely; keep what is good, hold what is doubtful.")
_SHOWN = 20


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
    if not 1 <= options.jobs <= 64:
        raise UsageError(N_("“{jobs}” is not a number from 1 to 64."), jobs=options.jobs)
    request = Request(options.names, _days(options.age), options.dry_run, options.reread, options.jobs)
    with refresh.begun(state.work, request) as plan:
        _say_plan(state, say, plan)
        reports = _collected(state, say, plan, request)
        for failed in [] if options.dry_run else refresh.finish(state.work, say, plan, reports):
            state.console.error(say.message(failed))
    if options.dry_run:
        state.console.note(say("This was a dry run: nothing was written."))
    refresh.judge(reports, plan.broken)


def _days(age: str | None) -> int | None:
    days = None if age is None else days_from(age)
    if age is not None and days is None:
        raise UsageError(N_("“{age}” is not an age. Write days or weeks, as in 7d or 2w."), age=age)
    return days


def _say_plan(state: State, say: Language, plan: Plan) -> None:
    """Name the files that were left out, and say which sources are passed over, and why."""
    for fault in (*plan.broken, *plan.faults):
        state.console.error(fault_line(say, fault))
    for source in plan.paused:
        state.console.note(_paused(say, source, file_of(state.folders, say, source.id)))
    for source in plan.by_hand:
        text = N_("{source} is kept by hand: its listings are never overwritten.")
        state.console.note(say(text, source=source.id))
    if plan.ahead:
        text = N_(
            "The last run of these sources carries a day after today, so it is not believed: {sources}. Was the clock "
            "of this computer ahead?"
        )
        state.console.error(say(text, sources=", ".join(plan.ahead)))
    for line in _passed_over(say, plan):
        state.console.note(line)


def _collected(state: State, say: Language, plan: Plan, request: Request) -> list[Report]:
    reports: list[Report] = []
    with progress(state.console, say, [each.id for each in plan.due]) as shown:
        try:
            with closing(refresh.collected(state.work, plan, request, shown.step)) as running:
                for report in running:
                    reports.append(report)
                    _tell(state, say, shown, report)
        except KeyboardInterrupt:
            text = N_("Stopping. Sources that were finished are kept; the others stay as they were.")
            state.console.error(say(text))
            raise
    return reports


def _tell(state: State, say: Language, shown: Progress, report: Report) -> None:
    shown.done(report.source)
    with shown.aside():
        state.console.line(result(say, report))
        for message in report.run.why:
            write = state.console.note if report.run.outcome == "done" else state.console.line
            write("   " + say.message(message))
        for fault in report.faults:
            state.console.error("   " + fault_line(say, fault))
        for line in _details(say, report):
            state.console.note("   " + line)
        state.console.flush()


def _paused(say: Language, source: Source, file: str) -> str:
    """Say that a source is paused, why, and how to wake it."""
    why = paused_words(say, source).rstrip(".")
    text = N_("{source} is paused, so it was not visited: {why}. To wake it, take the line “paused” out of {file}.")
    return say(text, source=source.id, why=why, file=file)


def _passed_over(say: Language, plan: Plan) -> list[str]:
    """Say how many sources were passed over."""
    paused, recent, waiting = plan.paused_count, plan.recent_count, plan.waiting_count
    lines = []
    if paused:
        one = N_("{count} source is paused. “mcli sources list” shows why.")
        lines.append(say.plural(one, N_("{count} sources are paused. “mcli sources list” shows why."), paused))
    if recent:
        one = N_("{count} source is recent enough.")
        lines.append(say.plural(one, N_("{count} sources are recent enough."), recent))
    if waiting:
        one = N_("{count} source did not go well lately and is asked again later. To ask it now, name it.")
        many = N_("{count} sources did not go well lately and are asked again later. To ask one now, name it.")
        lines.append(say.plural(one, many, waiting))
    return lines


def _details(say: Language, report: Report) -> list[str]:
    """Say which pages gave no listing and why, and what the walk noticed."""
    lines: list[str] = []
    reasons = [say.message(each) for each in report.run.why]
    shown = report.run.outcome in ("done", "held") and not report.unread
    for each in report.run.not_used[:_SHOWN] if shown else ():
        why = say.message(each.why)
        if not any(why in reason for reason in reasons):  # not a second time after the reason to hold
            lines.append(why if each.url in why else say("{address}: {what}", address=each.url, what=why))
    more = len(report.run.not_used) - _SHOWN
    if lines and more > 0:
        one = N_("{count} more page gave no listing.")
        lines.append(say.plural(one, N_("{count} more pages gave no listing."), more))
    if report.retired:
        lines.append(say("An older harvest was held; this run went well, so it has been taken away."))
    return lines + [say.message(each) for each in report.notes if each not in report.run.why]
