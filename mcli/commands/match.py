"""`mcli match`: listings ranked for one goal path, with reasons, what to practise first, and help with the cost.

What is said about a learner on the command line (`--without device`) ranks this one answer and is kept nowhere.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, NamedTuple

from mcli.catalogue.index import query as search
from mcli.catalogue.index import related
from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.query import Found, Query
from mcli.commands.choices import PATHS_TO_TYPE
from mcli.commands.filters import FILTERS, query_from
from mcli.commands.formats import FORMATS, chosen_format, distance, write_data
from mcli.commands.notes import notes_of, write_notes
from mcli.commands.options import Argument, Option
from mcli.commands.state import State, ask
from mcli.core.errors import N_, UsageError
from mcli.goals.funding import Help, help_with_cost
from mcli.goals.readiness import PracticeNote, practise_first
from mcli.i18n import Language
from mcli.services import last_answer
from mcli.sheets import labels as in_words
from mcli.sheets.writers.data import with_reasons

HELP = N_("Rank courses for one goal path, with reasons for and against, and what to practise first.")


class Matched(NamedTuple):
    """One listing as ranked: as found, whole, and what stands beside its facts."""

    found: Found
    listing: dict[str, Any]
    level: str
    reasons: Sequence[str]
    against: Sequence[str]
    practise: tuple[PracticeNote, ...]
    help: tuple[Help, ...]
    twins: Sequence[related.Twin]


class Options(NamedTuple):
    """What `mcli match` takes."""

    words: Annotated[tuple[str, ...], Argument("[WORDS]...", N_("Words to look for, in English or French."))] = ()
    output: Annotated[str | None, Option("--format", "FORMAT", FORMATS)] = None
    filters: Annotated[Mapping[str, Any], FILTERS] = {}


def run(state: State, options: Options) -> None:
    """Show the listings of one goal path, ranked, with reasons and what to practise first."""
    form = chosen_format(state.console, options.output)

    def question(index: Index, say: Language) -> None:
        query = query_from(state, index, options.words, options.filters)
        if query.path is None:
            raise UsageError(N_("Say for which goal path: --path with one of {known}."), known=PATHS_TO_TYPE)
        stale_days = index.settings.stale_days
        query = query._replace(sort="fit") if query.sort == "relevance" else query
        found = search.search(index, query)
        notes = notes_of(index, query, len(found), wanted=not state.console.quiet)
        matched = _matched(index, say, query, found)
        _show(state, say, query, matched, form, stale_days)
        _say_left_out(state, say, index, query)
        write_notes(state, say, notes, len(found))

    ask(state, question)


def _matched(index: Index, say: Language, query: Query, found: Sequence[Found]) -> list[Matched]:
    vocabulary, programs = related.readiness(index), related.programs(index)
    twins = related.twins_of(index, (each.number for each in found))
    made = []
    for each in found:
        whole = document(index, each.number)
        link = next(one for one in with_reasons(say, whole)["goal_paths"] if one["path"] == query.path)
        shut = [gate for gate in query.without if gate in whole["gates"]]
        against = [say("may need what the learner has not: {gate}", gate=say(in_words.LACKS[gate])) for gate in shut]
        if "device" in query.without and not shut and each.delivery in ("online", "hybrid"):
            against.append(say("given online: a computer or phone and the Internet are needed"))
        made.append(Matched(
            each, whole, link["level"], link["reasons"], [*against, *link["against"]],
            practise_first(whole, vocabulary), help_with_cost(whole, programs), twins[each.number],
        ))  # fmt: skip
    return made


def _show(state: State, say: Language, query: Query, matched: list[Matched], form: str, stale_days: int) -> None:
    from mcli.sheets import match_text, terminal

    console = state.console
    old = [each.found for each in matched if in_words.is_stale(each.found.checked, state.today, stale_days)]
    if form in ("json", "jsonl", "yaml", "csv"):
        from mcli.sheets.advice import as_data

        beside = [{"match": {"path": query.path, "level": each.level, "reasons": list(each.reasons),
                             "against": list(each.against), **as_data(say, each.practise, each.help, each.twins)}}
                  for each in matched]  # fmt: skip
        write_data(
            console,
            say,
            [each.listing | distance(each.found) | more for each, more in zip(matched, beside, strict=True)],
            form,
        )
        return
    if form == "table" and matched and console.width >= terminal.NARROWEST:
        numbered = enumerate(matched, start=1)
        rows = [match_text.row(say, each, place, state.today, stale_days) for place, each in numbered]
        console.table(match_text.columns(say, console.width), rows)
    elif form in ("table", "plain"):
        for place, each in enumerate(matched, start=1):
            lines = match_text.lines(say, each, place, state.today, stale_days)
            for line in terminal.wrapped(lines, console.width) if form == "table" else lines:
                console.line(line)
    elif form == "markdown" and matched:
        console.data(match_text.markdown(say, matched, state.today, stale_days) + "\n")
    last_answer.remember(state.folders.home, [each.found.id for each in matched])
    if old and form in ("table", "plain"):
        console.line(in_words.stale_legend(say, stale_days, any(in_words.is_collected(each) for each in old)))


def _say_left_out(state: State, say: Language, index: Index, query: Query) -> None:
    """Say how many listings were dropped because they ask for what the learner cannot pass."""
    if not query.without or state.console.quiet:
        return
    dropped = search.count(index, query._replace(without=())) - search.count(index, query)
    names = ", ".join(say(in_words.LACKS[gate]) for gate in query.without)
    if dropped:
        state.console.note(say.plural(
            "{count} listing was left out because it asks for: {gates}.",
            "{count} listings were left out because they ask for: {gates}.", dropped, gates=names,
        ))  # fmt: skip
    state.console.note(
        say("Listings that may need it come last: {gates}. Nothing about the learner is kept.", gates=names)
    )
