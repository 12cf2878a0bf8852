"""`mcli show ID`: one listing whole, every fact with the words it came from, where and when."""

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from mcli.commands.formats import FORMATS, chosen_format, write_data
from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.console import Column, Console, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services.answers import Whole, show
from mcli.sheets import labels
from mcli.sheets.fact_text import Shown, by_hand, numbered, paths, shown
from mcli.sheets.writers.registry import ANSWERS

HELP = N_("Show one listing whole: every fact with the words it came from, where and when.")


class Options(NamedTuple):
    """What `mcli show` takes."""

    name: Annotated[str, Argument("ID", N_("The id, its part after the slash, or a number of the last answer."))]
    output: Annotated[str | None, Option("--format", "FORMAT", FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show one listing whole."""
    form = chosen_format(state.console, options.output)

    whole = show(state.work, options.name)
    if ANSWERS[form].answers:
        write_data(state.console, whole.say, [whole.listing], form)
    else:
        _write(state, whole, form)


def _beside(whole: Whole) -> list[tuple[str, list[Shown]]]:
    """Return the rows beside the facts, each group under its heading: what to practise, help, other pages."""
    from mcli.sheets import advice

    say = whole.say
    groups = [
        (say("Practise first"), advice.practise(say, whole.practise)),
        (say("Help with the cost"), advice.help_with_cost(say, whole.help)),
        (say("In the other language"), _in_the_other_language(whole)),
        (say("Likely the same course"), advice.twin_rows(say, whole.twins)),
    ]
    return [(heading, rows) for heading, rows in groups if rows]


def _in_the_other_language(whole: Whole) -> list[Shown]:
    """Return the same course in the other language, and what only its page says."""
    other = whole.other_language
    if other is None:
        return []
    from mcli.sheets import advice

    facts, others = (shown(whole.say, listing, whole.sectors) for listing in (whole.listing, other))
    return advice.other_page_rows(whole.say, facts, others, other["title"], other["url"] or "", other["id"])


def _write(state: State, whole: Whole, form: str) -> None:
    from mcli.sheets.writers.data import with_reasons

    console, say, listing = state.console, whole.say, whole.listing
    facts, places = numbered(say, shown(say, listing, whole.sectors), listing["url"] or "")
    goals = paths(say, with_reasons(say, listing), whole.path_names) or [
        Shown("-", say("no goal path found for this listing"), ())
    ]
    stale = labels.is_stale(listing["checked"], state.today, whole.stale_days)
    last = [*places, *([labels.stale_legend(say, whole.stale_days, not by_hand(listing))] if stale else [])]
    last.append(_keeper_line(say, listing))
    groups = [(say("Goal paths"), goals), *_beside(whole)]
    if form == "markdown":
        _write_markdown(console, say, listing, facts + [each for _, rows in groups for each in rows], last)
        return
    (_write_table if form == "table" else _write_plain)(console, say, listing, facts, groups)
    for line in last:
        console.line(line)


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
