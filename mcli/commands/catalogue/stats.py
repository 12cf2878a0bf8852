"""`mcli catalogue stats`: how many listings there are, of which kind, and how old their facts are."""

import json
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Option
from mcli.commands.state import State
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services import catalogue
from mcli.services.catalogue import Stats
from mcli.sheets import labels

_NAMES = {
    "cost_status": labels.COST_NAMES | {"paid": N_("paid")},
    "prerequisite_status": labels.PREREQUISITE_NAMES,
    "delivery": labels.DELIVERY_NAMES,
    "page_language": labels.LANGUAGE_NAMES,
    "status": labels.STATUS_NAMES | {"noted": N_("our notes: the program has not read their page")},
}
_STATES = {"ready": N_("ready"), "discoverable": N_("paused, with a home page"), "paused": N_("paused")}
_STATES_OF_ALL = N_("All sources")
_AGES = {"fresh": N_("{days} days or newer"), "old": N_("older"), "unknown": N_("date unknown")}


class Options(NamedTuple):
    """What `mcli catalogue stats` takes."""

    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show how many listings there are of each kind."""
    form = chosen_format(state.console, options.output, listings=False)
    stats = catalogue.stats(state.work)
    if form == "json":
        state.console.data(json.dumps(stats.as_data(), ensure_ascii=False, indent=2) + "\n")
    else:
        _write(state, stats, form)


def _write(state: State, stats: Stats, form: str) -> None:
    say = stats.say
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
    on_page = {"active": stats.by["status"].get("active", 0) - stats.noted, "noted": stats.noted}
    status = {key: number for key, number in {**stats.by["status"], **on_page}.items() if number}
    for key, heading in headings.items():
        counted = {**stats.by, "age": stats.age, "status": status}[key]
        names = _AGES if key == "age" else _NAMES.get(key, {})
        rows = [(say(names.get(value, value) or labels.NOT_STATED, days=stats.stale_days), number)
                for value, number in counted.items()]  # fmt: skip
        groups.append((heading, rows))
    paths = [_path_row(stats, each) for each in stats.paths]
    state.console.line(say.plural("{count} listing.", "{count} listings.", stats.listings))
    state.console.line()
    (_write_tables if form == "table" else _write_lines)(state, say, groups, paths)
    _write_sources(state, stats)


def _write_sources(state: State, stats: Stats) -> None:
    """Show how many sources are ready, can be discovered or are paused: in all, by kind and by region."""
    say = stats.say
    headings = {"all": N_("Sources"), "kind": N_("Sources by kind"), "region": N_("Sources by region")}
    for by, groups in stats.sources.items():
        state.console.line(say(headings[by]))
        for value, states in groups.items():
            name = say(labels.KIND_NAMES.get(value, value) if by == "kind" else value or _STATES_OF_ALL)
            parts = (
                say("{label}: {text}", label=say(_STATES[key]), text=say.number(number))
                for key, number in states.items()
                if number
            )
            state.console.line("   " + say("{label}: {text}", label=name, text="; ".join(parts)))


def _path_row(stats: Stats, counted: Mapping[str, Any]) -> tuple[str, list[int]]:
    say = stats.say
    language = say(labels.LANGUAGE_NAMES.get(counted["page_language"], labels.NOT_STATED))
    name = f"{stats.path_names[counted['path']]}, {language}"
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
