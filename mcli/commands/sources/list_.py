"""`mcli sources list`: all sources, which are ready, which are paused, and who looks after them."""

import json
from typing import Annotated, NamedTuple

from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Option
from mcli.commands.state import State, fault_line
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services.source_care.known import as_data, every, paused_words
from mcli.sources import Source


class Options(NamedTuple):
    """What `mcli sources list` takes."""

    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show every source in a line."""
    say = state.say()
    form = chosen_format(state.console, options.output, listings=False)
    known = every(state.folders)
    for fault in known.faults():
        state.console.error(fault_line(say, fault))
    if form == "json":
        found = [as_data(each) for each in known.good.values()]
        state.console.data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    elif form == "table":
        spare = max(0, state.console.width - 80)
        columns = [
            Column(say("Source"), 30),
            Column(say("Name"), 24 + spare // 2),
            Column(say("State"), 24 + spare // 2),
        ]
        rows = [
            Row([[(each.id, "")], [(each.named(say.code), "")], [(state_words(say, each), "")]])
            for each in known.good.values()
        ]
        state.console.table(columns, rows)
    else:
        for each in known.good.values():
            text = say("; ").join((each.named(say.code), state_words(say, each)))
            state.console.line(say("{label}: {text}", label=each.id, text=text))
    paused = sum(1 for each in known.good.values() if each.paused)
    one, many = N_("{count} source, {paused} paused."), N_("{count} sources, {paused} paused.")
    state.console.note(say.plural(one, many, len(known.good), paused=say.number(paused)))


def state_words(say: Language, source: Source) -> str:
    """Say whether a source is collected: paused (and why), kept by hand, not yet tried by a person, or ready."""
    if source.paused:
        return say("paused: {why}", why=paused_words(say, source))
    if source.adapter == "manual":
        return say("kept by hand")
    if source.checked is None:
        return say("ready, but nobody has tried it on the live site yet")
    return say("ready, tried on {day}", day=say.day(source.checked))
