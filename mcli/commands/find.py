"""`mcli find`: listings that meet every filter, best first."""

from collections.abc import Callable
from typing import Annotated, Any, NamedTuple

import typer

from mcli.catalogue import search
from mcli.catalogue.index import Index, document
from mcli.catalogue.search import Found, Loosened, Query
from mcli.catalogue.typed import Understood
from mcli.commands.base import Command, State, ask, state_of
from mcli.commands.filters import Filters, query_from, with_filters
from mcli.commands.formats import FORMATS, chosen_format, word_notes, write_data
from mcli.errors import N_
from mcli.i18n import Language
from mcli.sheets import words as in_words

HELP = N_("List the courses that meet every filter, best first. Words search title, provider, sector and summary.")
_FEW = 5


def register(app: typer.Typer) -> None:
    """Add the command to an app."""
    app.command("find", cls=Command, help=HELP)(with_filters(find))


def find(
    context: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS]...", help=N_("Words to look for, in English or French."))
    ] = None,
    output: Annotated[str | None, typer.Option("--format", metavar="FORMAT", help=FORMATS)] = None,
    *,
    filters: Filters,
) -> None:
    """Options in, one question to the index, one rendering."""
    state = state_of(context)
    form = chosen_format(state.console, output)

    def question(index: Index, say: Language) -> None:
        query = query_from(state, index, words or [], filters)
        # Everything is asked before anything is written: an index that proves damaged is made anew and asked again.
        answer = _asked(index, query, notes=not state.console.quiet)
        stale_days = int(index.about("stale_days"))
        _show(state, say, answer, form, stale_days, languages=query.taught_in is not None)
        if not state.console.quiet:
            _note(state, say, answer)

    ask(state, question)


class _Answer(NamedTuple):
    """The listings, whole where programs may ask for them; how many there are in all; what stands in the way."""

    found: list[Found]
    whole: Callable[[], list[dict[str, Any]]]
    total: int
    unknown: int
    better: Loosened | None
    understood: Understood | None


def _asked(index: Index, query: Query, notes: bool) -> _Answer:
    found = search.search(index, query)
    total = search.count(index, query) if notes else len(found)
    return _Answer(
        found,
        lambda: [document(index, each.number) for each in found],
        total,
        search.count_unknown(index, query) if notes else 0,
        search.loosen(index, query) if notes and total < _FEW else None,
        query.understood,
    )


def _show(state: State, say: Language, answer: _Answer, form: str, stale_days: int, languages: bool) -> None:
    console, found = state.console, answer.found
    stale = any(in_words.is_stale(each.checked, state.today, stale_days) for each in found)
    if form == "table" and found:
        from mcli.sheets import table

        rows = table.rows(say, found, state.today, stale_days, languages)
        console.table(table.columns(say, console.width), rows)
    elif form == "plain":
        from mcli.sheets import lines

        for line in lines.lines(say, found, state.today, stale_days, languages):
            console.line(line)
    elif form == "markdown" and found:
        from mcli.sheets import text

        ages = [in_words.age(say, each.checked, state.today, stale_days) for each in found]
        legend = text.escaped(in_words.stale_legend(say, stale_days)) + "\n" if stale else ""
        console.data(f"{text.found_table(say, found, ages)}\n\n{legend}")
    elif form not in ("table", "markdown"):
        write_data(console, say, answer.whole(), form)
    if form in ("table", "plain") and stale:
        console.line(in_words.stale_legend(say, stale_days))


def _note(state: State, say: Language, answer: _Answer) -> None:
    """Say beside the answer how much of it this is, what was left out as unknown, and what to loosen."""
    note, shown = state.console.note, len(answer.found)
    for line in word_notes(say, answer.understood):
        note(line)
    if shown < answer.total:
        total = say.number(answer.total)
        note(say("{shown} of {total} shown. To see all: --limit 0", shown=say.number(shown), total=total))
    else:
        note(say.plural("{count} listing.", "{count} listings.", answer.total))
    if answer.unknown:
        text = say.plural(
            "{count} more was left out because a fact is unknown: its page may say, ask the provider.",
            "{count} more were left out because a fact is unknown: their pages may say, ask the providers.",
            answer.unknown,
        )
        note(text)
    if answer.better:
        text = say.plural(
            "Without {option} there would be {count} listing.",
            "Without {option} there would be {count} listings.",
            answer.better.gives,
            option=answer.better.option,
        )
        note(text)
    elif not answer.total:
        note(say("No single filter helps. Leave out two, or look around with: mcli paths"))
