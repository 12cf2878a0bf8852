"""`mcli catalogue rebuild`: the index made again from the files, and every fault in them."""

import json
from contextlib import closing
from typing import Annotated, NamedTuple

from mcli.catalogue.index import counts
from mcli.catalogue.index import index as catalogue_index
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Option
from mcli.commands.state import State, fault_line, review_lines
from mcli.core.errors import N_, ConfigurationError


class Options(NamedTuple):
    """What `mcli catalogue rebuild` takes."""

    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Make the index again; a file with faults is named, and the exit code says so."""
    form = chosen_format(state.console, options.output, listings=False)
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
