"""`mcli catalogue merge DIR`: another volunteer's home folder joined to this one, nothing lost."""

import json
from typing import Annotated, NamedTuple

from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.services import catalogue

_DRY_RUN = N_("Say what would be merged, and write nothing.")


class Options(NamedTuple):
    """What `mcli catalogue merge` takes."""

    folder: Annotated[str, Argument("DIR", N_("The home folder of the other volunteer."))]
    dry_run: Annotated[bool, Option("--dry-run", "", _DRY_RUN)] = False
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Join another home folder to this one, and say what came of it."""
    form = chosen_format(state.console, options.output, listings=False)
    merged = catalogue.merge(state.work, options.folder, options.dry_run)
    say = state.say()
    if form == "json":
        found = {"listings": merged.listings, "new": merged.new, "pages": merged.pages,
                 "conflicts": list(merged.conflicts)}  # fmt: skip
        state.console.data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        return
    line = state.console.line
    if options.dry_run:
        line(say("Nothing was written. After the merge it would be:"))
    line(say("Listings here now: {count}. New: {new}.", count=say.number(merged.listings), new=say.number(merged.new)))
    for each in merged.conflicts:
        line(say("{id}, {fact}: kept “{kept}”; the other home says “{other}”.", **each))
    if merged.conflicts:
        line(say("These were read on the same day. Look at the pages, then use: mcli correct ID"))
