"""`mcli paths [PATH]`: the five goal paths, what each is for, and how many listings each has."""

import json
from typing import Annotated, Any, NamedTuple

from mcli.catalogue.search.typed_values import path_from
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services.catalogue import path_summaries

HELP = N_("Browse without searching: the goal paths, what each is for, and how many courses each has.")


class Options(NamedTuple):
    """What `mcli paths` takes."""

    path: Annotated[str | None, Argument("[PATH]", N_("One path, to see its sectors."))] = None
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show the goal paths with their counts, or one of them with its sectors."""
    form = chosen_format(state.console, options.output, listings=False)
    chosen = path_from(options.path)
    summaries, say = path_summaries(state.work, chosen)
    counted = [each.as_data() for each in summaries]
    if form == "json":
        state.console.data(json.dumps(counted, ensure_ascii=False, indent=2) + "\n")
    elif form == "table":
        _write_table(state, say, counted)
    else:
        _write_plain(state, say, counted)
    if chosen and form != "json":
        state.console.line(say("To see them: mcli find --path {path}", path=say(chosen)))


def _write_plain(state: State, say: Language, counted: list[dict[str, Any]]) -> None:
    line = state.console.line
    for each in counted:
        line(say("{name} ({code})", name=each["name"], code=each["path"]))
        line(f"   {each['purpose']}")
        line("   " + _counts(say, each))
        if len(counted) == 1:
            line("   " + say("By sector:"))
            for sector in each["sectors"]:
                name = sector["name"] or say("no sector given")
                line("   - " + say("{label}: {text}", label=name, text=_counts(say, sector)))
        line()


def _counts(say: Language, counts: dict[str, Any]) -> str:
    return ", ".join(
        [
            say.plural("{count} listing", "{count} listings", counts["listings"]),
            say.plural("{count} free", "{count} free", counts["free"]),
            say("{count} low-cost", count=say.number(counts["low_cost"])),
            say("{count} with nothing needed first", count=say.number(counts["no_prereq"])),
        ]
    )


def _write_table(state: State, say: Language, counted: list[dict[str, Any]]) -> None:
    spare = max(0, state.console.width - 80)
    numbers = [Column(say(heading), 9, True) for heading in (N_("Listings"), N_("Free"), N_("Low-cost"))]
    numbers.append(Column(say("Nothing needed"), 11, True))
    if len(counted) > 1:
        rows = [Row([[(each["name"], "bold"), (each["purpose"], "")], *_cells(say, each)]) for each in counted]
        state.console.table([Column(say("Goal path"), 37 + spare), *numbers], rows)
        return
    state.console.line(f"{counted[0]['name']}: {counted[0]['purpose']}")
    state.console.line()
    rows = [Row([[(each["name"] or say("no sector given"), "")], *_cells(say, each)]) for each in counted[0]["sectors"]]
    rows.append(Row([[(say("All"), "bold")], *_cells(say, counted[0])]))
    state.console.table([Column(say("Sector"), 37 + spare), *numbers], rows)


def _cells(say: Language, counts: dict[str, Any]) -> list[list[tuple[str, str]]]:
    return [[(say.number(counts[key]), "")] for key in ("listings", "free", "low_cost", "no_prereq")]
