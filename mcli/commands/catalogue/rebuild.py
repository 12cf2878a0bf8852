"""`mcli catalogue rebuild`: the index made again from the files, and every fault in them."""

import json
from typing import Annotated, NamedTuple

from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Option
from mcli.commands.state import State, fault_line
from mcli.core.errors import N_, ConfigurationError
from mcli.services import catalogue


class Options(NamedTuple):
    """What `mcli catalogue rebuild` takes."""

    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Make the index again; a file with faults is named, and the exit code says so."""
    form = chosen_format(state.console, options.output, listings=False)
    rebuilt = catalogue.rebuild(state.work)
    say, faults, total = rebuilt.say, rebuilt.faults, rebuilt.listings
    if form == "json":
        found = [{"file": each.file, "line": each.line, "fault": say.message(each.message)} for each in faults]
        state.console.data(json.dumps({"listings": total, "faults": found}, ensure_ascii=False, indent=2) + "\n")
    else:
        state.console.line(say.plural("The index has {count} listing.", "The index has {count} listings.", total))
    if rebuilt.note:
        state.console.note(say.message(rebuilt.note))
    for name, by, day in rebuilt.to_review:
        text = N_("The page of {id} now says something new. Look at the correction of {by} of {date}: mcli show {id}")
        state.console.error(say(text, id=name, by=by, date=say.day(day)))
    if faults:
        for fault in faults if form != "json" else ():
            state.console.error(fault_line(say, fault))
        raise ConfigurationError(N_("Correct the lines that are named, then run “mcli catalogue rebuild” again."))
