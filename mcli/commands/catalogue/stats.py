"""`mcli catalogue stats`: how many listings there are, of which kind, and how old their facts are."""

import json
from datetime import timedelta
from typing import Annotated, Any, NamedTuple

from mcli.catalogue.index import counts
from mcli.catalogue.index.index import Index
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Option
from mcli.commands.state import State, ask
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.sheets import labels

_NAMES = {
    "cost_status": labels.COST_NAMES | {"paid": N_("paid")},
    "prerequisite_status": labels.PREREQUISITE_NAMES,
    "delivery": labels.DELIVERY_NAMES,
    "page_language": labels.LANGUAGE_NAMES,
    "status": labels.STATUS_NAMES,
}
_AGES = {"fresh": N_("{days} days or newer"), "old": N_("older"), "unknown": N_("date unknown")}


class Options(NamedTuple):
    """What `mcli catalogue stats` takes."""

    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show how many listings there are of each kind."""
    form = chosen_format(state.console, options.output, listings=False)

    def question(index: Index, say: Language) -> None:
        found = _counted(state, index)
        if form == "json":
            state.console.data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        else:
            _write(state, say, index, found, form)

    ask(state, question)


def _counted(state: State, index: Index) -> dict[str, Any]:
    ceiling = round(float(index.about("low_cost")) * 100)
    since = str(state.today - timedelta(days=int(index.about("stale_days"))))
    keys = ("path", "page_language", "listings", "free", "low_cost", "no_prereq", "free_no_prereq")
    return {
        "listings": sum(counts.grouped(index, "status").values()),
        **{column: counts.grouped(index, column) for column in ("source", *_NAMES)},
        "age": counts.by_age(index, since),
        "paths": [dict(zip(keys, row, strict=True)) for row in counts.by_path_and_language(index, ceiling)],
    }


def _write(state: State, say: Language, index: Index, found: dict[str, Any], form: str) -> None:
    headings = {
        "source": say("Source"),
        "cost_status": say("Cost"),
        "prerequisite_status": say("You need first"),
        "delivery": say("Offered"),
        "page_language": say("Language of the page"),
        "status": say("On the page"),
        "age": say("Age"),
    }
    groups = []
    for key, heading in headings.items():
        names = _AGES if key == "age" else _NAMES.get(key, {})
        days = index.about("stale_days")
        rows = [(say(names.get(value, value) or labels.NOT_STATED, days=days), number)
                for value, number in found[key].items()]  # fmt: skip
        groups.append((heading, rows))
    paths = [_path_row(say, index, each) for each in found["paths"]]
    state.console.line(say.plural("{count} listing.", "{count} listings.", found["listings"]))
    state.console.line()
    (_write_tables if form == "table" else _write_lines)(state, say, groups, paths)


def _path_row(say: Language, index: Index, counted: dict[str, Any]) -> tuple[str, list[int]]:
    language = say(labels.LANGUAGE_NAMES.get(counted["page_language"], labels.NOT_STATED))
    name = f"{index.about('path.{}.name.{}'.format(counted['path'], say.code))}, {language}"
    return name, [counted[key] for key in ("listings", "free", "low_cost", "no_prereq", "free_no_prereq")]


def _path_headings(say: Language) -> list[str]:
    return [say("Listings"), say("Free"), say("Low-cost"), say("Nothing needed"), say("Free, nothing needed")]


def _write_lines(state: State, say: Language, groups: list[Any], paths: list[tuple[str, list[int]]]) -> None:
    for heading, rows in groups:
        state.console.line(heading)
        for name, number in rows:
            state.console.line("   " + say("{label}: {text}", label=name, text=say.number(number)))
    state.console.line(say("Goal path"))
    for name, numbers in paths:
        parts = (say("{label}: {text}", label=label, text=say.number(number))
                 for label, number in zip(_path_headings(say), numbers, strict=True))  # fmt: skip
        state.console.line("   " + say("{label}: {text}", label=name, text="; ".join(parts)))


def _write_tables(state: State, say: Language, groups: list[Any], paths: list[tuple[str, list[int]]]) -> None:
    for heading, rows in groups:
        columns = [Column(heading, 50), Column(say("Listings"), 9, True)]
        state.console.table(columns, [Row([[(name, "")], [(say.number(number), "")]]) for name, number in rows])
        state.console.line()
    columns = [Column(say("Goal path"), 30), *(Column(heading, 8, True) for heading in _path_headings(say))]
    state.console.table(columns, [Row([[(name, "")], *([(say.number(each), "")] for each in numbers)])
                                  for name, numbers in paths])  # fmt: skip
