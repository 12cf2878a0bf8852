"""`mcli catalogue`: what there is, and making the index anew."""

import json
from contextlib import closing
from datetime import timedelta
from typing import Annotated, Any

import typer

from mcli.catalogue.index import counts
from mcli.catalogue.index import index as catalogue_index
from mcli.catalogue.index.index import Index
from mcli.commands import catalogue_gaps, catalogue_merge
from mcli.commands.base import Command, Group, State, ask, fault_line, new_app, review_lines, state_of
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.console import Column, Row
from mcli.core.errors import N_, ConfigurationError
from mcli.i18n import Language
from mcli.sheets import labels

HELP = N_("What there is in the catalogue, and making its index anew.")
_REBUILD = N_("Make the index anew from the files, and name every fault in them.")
_STATS = N_("How many courses there are, of which kind, and how old their facts are.")
_Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT", help=SHORT_FORMATS)]
_NAMES = {
    "cost_status": labels.COST_NAMES | {"paid": N_("paid")},
    "prerequisite_status": labels.PREREQUISITE_NAMES,
    "delivery": labels.DELIVERY_NAMES,
    "page_language": labels.LANGUAGE_NAMES,
    "status": labels.STATUS_NAMES,
}
_AGES = {"fresh": N_("{days} days or newer"), "old": N_("older"), "unknown": N_("date unknown")}


def register(app: typer.Typer) -> None:
    """Add the group to an app."""
    group = new_app(cls=Group)
    group.command("rebuild", cls=Command, help=_REBUILD)(rebuild)
    group.command("stats", cls=Command, help=_STATS)(stats)
    catalogue_gaps.register(group)
    catalogue_merge.register(group)
    app.add_typer(group, name="catalogue", help=HELP, no_args_is_help=True)


def rebuild(context: typer.Context, output: _Format = None) -> None:
    """Make the index anew; a file with faults is named, and the exit code says so."""
    state = state_of(context)
    form = chosen_format(state.console, output, listings=False)
    index = catalogue_index.rebuild(state.places, state.today)
    with closing(index.connection):
        say = state.say(index)
        faults = index.faults()
        total = sum(counts.grouped(index, "status").values())
        if form == "json":
            found = [{"file": each.file, "line": each.line, "fault": say.message(each.message)} for each in faults]
            state.console.data(json.dumps({"listings": total, "faults": found}, ensure_ascii=False, indent=2) + "\n")
        else:
            state.console.line(say.plural("The index has {count} listing.", "The index has {count} listings.", total))
        if index.note:
            state.console.note(say.message(index.note))
        for line in review_lines(say, index):
            state.console.error(line)
        if faults:
            for fault in faults if form != "json" else ():
                state.console.error(fault_line(say, fault))
            raise ConfigurationError(N_("Mend the lines that are named, then run “mcli catalogue rebuild” again."))


def stats(context: typer.Context, output: _Format = None) -> None:
    """Count the listings."""
    state = state_of(context)
    form = chosen_format(state.console, output, listings=False)

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
