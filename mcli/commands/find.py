"""`mcli find`: listings that meet every filter, best first."""

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from mcli.catalogue.index import query as search
from mcli.catalogue.index.beside import Beside, beside
from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.query import Found
from mcli.commands.filters import FILTERS, query_from
from mcli.commands.formats import FORMATS, chosen_format, distance, write_data
from mcli.commands.notes import notes_of, write_notes
from mcli.commands.options import Argument, Option
from mcli.commands.state import State, ask
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services import last_answer
from mcli.sheets import labels as in_words

HELP = N_("List the courses that meet every filter, best first. Words search title, provider, sector and summary.")


class Options(NamedTuple):
    """What `mcli find` takes."""

    words: Annotated[tuple[str, ...], Argument("[WORDS]...", N_("Words to look for, in English or French."))] = ()
    output: Annotated[str | None, Option("--format", "FORMAT", FORMATS)] = None
    filters: Annotated[Mapping[str, Any], FILTERS] = {}


def run(state: State, options: Options) -> None:
    """Show the listings that meet every filter, best first."""
    form = chosen_format(state.console, options.output)

    def question(index: Index, say: Language) -> None:
        query = query_from(state, index, options.words, options.filters)
        # Everything is asked before anything is written: an index that proves damaged is made again and asked again.
        found = search.search(index, query)
        notes = notes_of(index, query, len(found), wanted=not state.console.quiet)
        stale_days = index.settings.stale_days
        _show(state, say, index, found, form, stale_days, languages=query.taught_in is not None)
        write_notes(state, say, notes, len(found))

    ask(state, question)


def _show(
    state: State, say: Language, index: Index, found: list[Found], form: str, stale_days: int, languages: bool
) -> None:
    console = state.console
    old = [each for each in found if in_words.is_stale(each.checked, state.today, stale_days)]
    legend = in_words.stale_legend(say, stale_days, any(in_words.is_collected(each) for each in old)) if old else ""
    if form in ("table", "plain") and found:
        from mcli.sheets import terminal

        shown = _with_beside(index, found)
        if form == "table" and console.width >= terminal.NARROWEST:
            rows = terminal.rows(say, shown, state.today, stale_days, languages)
            console.table(terminal.columns(say, console.width), rows)
        else:
            lines = terminal.lines(say, shown, state.today, stale_days, languages)
            for line in terminal.wrapped(lines, console.width) if form == "table" else lines:
                console.line(line)
    elif form == "markdown" and found:
        from mcli.sheets import text_tables

        ages = [in_words.checked_briefly(say, each.checked, more.confirmed, state.today, stale_days)
                for each, more in _with_beside(index, found)]  # fmt: skip
        last = text_tables.escaped(legend) + "\n" if legend else ""
        console.data(f"{text_tables.found_table(say, found, ages)}\n\n{last}")
    elif form not in ("table", "plain", "markdown"):
        write_data(console, say, [document(index, each.number) | distance(each) for each in found], form)
    if form in ("table", "plain"):
        last_answer.remember(state.folders.home, [each.id for each in found])
        if legend:
            console.line(legend)


def _with_beside(index: Index, found: list[Found]) -> list[tuple[Found, Beside]]:
    more = beside(index, (each.number for each in found))
    return [(each, more[each.number]) for each in found]
