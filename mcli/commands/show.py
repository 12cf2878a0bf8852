"""`mcli show ID`: one listing whole, every fact with the words it came from, where and when."""

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.lookup import number_of
from mcli.commands.formats import FORMATS, chosen_format, write_data
from mcli.commands.options import Argument, Option
from mcli.commands.state import State, ask
from mcli.console import Column, Console, Row
from mcli.core.errors import N_
from mcli.goals.funding import help_with_cost
from mcli.goals.readiness import practise_first
from mcli.i18n import Language
from mcli.services import last_answer
from mcli.sheets import labels as in_words
from mcli.sheets.fact_text import Shown, by_hand, numbered, paths, shown

HELP = N_("Show one listing whole: every fact with the words it came from, where and when.")


class Options(NamedTuple):
    """What `mcli show` takes."""

    name: Annotated[str, Argument("ID", N_("The id, its part after the slash, or a number of the last answer."))]
    output: Annotated[str | None, Option("--format", "FORMAT", FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show one listing whole."""
    form = chosen_format(state.console, options.output)

    def question(index: Index, say: Language) -> None:
        number = number_of(index, last_answer.named(state.folders, index, [options.name])[0])
        listing = document(index, number)
        if form in ("table", "plain", "markdown"):
            _write(state, say, index, listing, _beside(index, say, number, listing), form)
        else:
            write_data(state.console, say, [listing], form)

    ask(state, question)


def _beside(index: Index, say: Language, number: int, listing: Mapping[str, Any]) -> list[tuple[str, list[Shown]]]:
    """Return what stands beside the facts, each group under its heading: what to practise, help, likely twins."""
    from mcli.catalogue.index import related
    from mcli.sheets import advice

    groups = [
        (say("Practise first"), advice.practise(say, practise_first(listing, related.readiness(index)))),
        (say("Help with the cost"), advice.help_with_cost(say, help_with_cost(listing, related.programs(index)))),
        (say("In the other language"), _in_the_other_language(index, say, number, listing)),
        (say("Likely the same course"), advice.twin_rows(say, related.twins_of(index, [number])[number])),
    ]
    return [(heading, rows) for heading, rows in groups if rows]


def _in_the_other_language(index: Index, say: Language, number: int, listing: Mapping[str, Any]) -> list[Shown]:
    """Return the same course in the other language, and what only its page says."""
    from mcli.catalogue.index import related
    from mcli.sheets import advice

    other_number = related.in_the_other_language(index, number)
    if other_number is None:
        return []
    other = document(index, other_number)
    sectors = index.sectors(say.code)
    facts, others = shown(say, listing, sectors), shown(say, other, sectors)
    return advice.other_page_rows(say, facts, others, other["title"], other["url"] or "", other["id"])


def _write(
    state: State,
    say: Language,
    index: Index,
    listing: Mapping[str, Any],
    beside: list[tuple[str, list[Shown]]],
    form: str,
) -> None:
    from mcli.sheets.writers.data import with_reasons

    facts, places = numbered(say, shown(say, listing, index.sectors(say.code)), listing["url"] or "")
    names = index.path_names(say.code)
    goals = paths(say, with_reasons(say, listing), names) or [
        Shown("-", say("no goal path found for this listing"), ())
    ]
    stale_days = index.settings.stale_days
    stale = in_words.is_stale(listing["checked"], state.today, stale_days)
    last = [*places, *([in_words.stale_legend(say, stale_days, not by_hand(listing))] if stale else [])]
    last.append(_keeper_line(say, listing))
    groups = [(say("Goal paths"), goals), *beside]
    if form == "markdown":
        _write_markdown(state.console, say, listing, facts + [each for _, rows in groups for each in rows], last)
        return
    (_write_table if form == "table" else _write_plain)(state.console, say, listing, facts, groups)
    for line in last:
        state.console.line(line)


def _keeper_line(say: Language, listing: Mapping[str, Any]) -> str:
    return say(
        "Is a fact wrong? Send this line to the keeper of “{source}”: {id} | {title} | {url} | checked {date} | "
        "what is wrong: ...",
        source=listing["source"],
        id=listing["id"],
        title=listing["title"],
        url=listing["url"] or "-",
        date=listing["checked"] or say("date unknown"),
    )


def _write_plain(
    console: Console,
    say: Language,
    listing: Mapping[str, Any],
    facts: list[Shown],
    groups: list[tuple[str, list[Shown]]],
) -> None:
    console.line(listing["title"])
    console.line(say("id: {text}", text=listing["id"]))
    console.line()
    for fact in facts:
        _write_fact(console, say, fact)
    for heading, rows in groups:
        console.line()
        console.line(heading)
        for row in rows:
            _write_fact(console, say, row)
    console.line()


def _write_fact(console: Console, say: Language, fact: Shown) -> None:
    console.line(say("{label}: {text}", label=fact.label, text=fact.value))
    if fact.source:
        console.line("    " + "; ".join(fact.source))


def _write_table(
    console: Console,
    say: Language,
    listing: Mapping[str, Any],
    facts: list[Shown],
    groups: list[tuple[str, list[Shown]]],
) -> None:
    spare = max(0, console.width - 80)
    columns = [
        Column(say("Fact"), 14),
        Column(say("What is known"), 30 + spare // 2),
        Column(say("Where it comes from"), 33 + spare - spare // 2),
    ]
    console.line(listing["title"])
    console.line(say("id: {text}", text=listing["id"]))
    console.line()
    headed_groups = [(columns, facts)]
    headed_groups += [([Column(heading, 14), *columns[1:]], rows) for heading, rows in groups]
    for headed, group in headed_groups:
        rows = [Row([[(each.label, "bold")], [(each.value, "")], [(line, "dim") for line in each.source]])
                for each in group]  # fmt: skip
        console.table(headed, rows)
        console.line()


def _write_markdown(
    console: Console, say: Language, listing: Mapping[str, Any], facts: list[Shown], last: list[str]
) -> None:
    from mcli.sheets.text_tables import escaped, table

    headings = [say("Fact"), say("What is known"), say("Where it comes from")]
    rows = [[escaped(each.label), escaped(each.value), escaped("; ".join(each.source))] for each in facts]
    whole = [f"# {escaped(listing['title'])}", escaped(listing["id"]), table(headings, rows), *map(escaped, last)]
    console.data("\n\n".join(whole) + "\n")
