"""`mcli find`: listings that meet every filter, best first."""

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from mcli.commands.filters import FILTERS
from mcli.commands.formats import FORMATS, chosen_format, write_data
from mcli.commands.notes import write_notes
from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.services import last_answer
from mcli.services.answers import Answer, Request, find
from mcli.sheets import labels

HELP = N_("List the courses that meet every filter, best first. Words search title, provider, sector and summary.")

_SCREEN = ("table", "plain", "markdown")


class Options(NamedTuple):
    """What `mcli find` takes."""

    words: Annotated[tuple[str, ...], Argument("[WORDS]...", N_("Words to look for, in English or French."))] = ()
    output: Annotated[str | None, Option("--format", "FORMAT", FORMATS)] = None
    filters: Annotated[Mapping[str, Any], FILTERS] = {}


def run(state: State, options: Options) -> None:
    """Show the listings that meet every filter, best first."""
    form = chosen_format(state.console, options.output)

    request = Request(options.words, options.filters, form not in _SCREEN, not state.console.quiet)
    answer = find(state.work, request)
    _show(state, answer, form)
    write_notes(state, answer.say, answer.notes, len(answer.found))


def _show(state: State, answer: Answer, form: str) -> None:
    console, say, stale_days = state.console, answer.say, answer.stale_days
    if form in ("table", "plain"):
        _write_lines(state, answer, form)
        last_answer.remember(state.folders.home, [each.id for each in answer.found])
        if legend := _legend(state, answer):
            console.line(legend)
    elif form == "markdown" and answer.found:
        from mcli.sheets import text_tables

        ages = [labels.checked_briefly(say, each.checked, more.confirmed, state.today, stale_days)
                for each, more in answer.with_beside()]  # fmt: skip
        legend = _legend(state, answer)
        last = text_tables.escaped(legend) + "\n" if legend else ""
        console.data(f"{text_tables.found_table(say, answer.found, ages)}\n\n{last}")
    elif form != "markdown":
        write_data(console, say, answer.listings, form)


def _write_lines(state: State, answer: Answer, form: str) -> None:
    """Write a table, or lines where that was asked for or the terminal is too narrow."""
    if not answer.found:
        return
    from mcli.sheets import terminal

    console, say = state.console, answer.say
    how = (say, answer.with_beside(), state.today, answer.stale_days, answer.query.taught_in is not None)
    if form == "table" and console.width >= terminal.NARROWEST:
        console.table(terminal.columns(say, console.width), terminal.rows(*how))
        return
    lines = terminal.lines(*how)
    for line in terminal.wrapped(lines, console.width) if form == "table" else lines:
        console.line(line)


def _legend(state: State, answer: Answer) -> str:
    """Return what the mark of old facts means, "" when no fact is old."""
    old = [each for each in answer.found if labels.is_stale(each.checked, state.today, answer.stale_days)]
    collected = any(labels.is_collected(each) for each in old)
    return labels.stale_legend(answer.say, answer.stale_days, collected) if old else ""
