"""`mcli catalogue merge DIR`: another volunteer's home folder joined to this one, nothing lost."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from mcli.catalogue.store import home_merge
from mcli.catalogue.store.lock import locked
from mcli.commands.base import Command, state_of
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.core.errors import N_

HELP = N_("Join the home folder of another volunteer to this one; the newest good reading of each fact stays.")
_DRY_RUN = N_("Say what would be merged, and write nothing.")


def register(group: typer.Typer) -> None:
    """Add the command to the group."""
    group.command("merge", cls=Command, help=HELP)(merge)


def merge(
    context: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="DIR", help=N_("The home folder of the other volunteer."))],
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_DRY_RUN)] = False,
    output: Annotated[str | None, typer.Option("--format", metavar="FORMAT", help=SHORT_FORMATS)] = None,
) -> None:
    """Options in, one merge, what came of it out."""
    state = state_of(context)
    form = chosen_format(state.console, output, listings=False)
    home = state.places.home
    with locked(home, datetime.now(UTC)):
        joined = home_merge.join(home, Path(folder).expanduser())
        if not dry_run:
            home_merge.write(joined)
    say = state.say()
    if form == "json":
        found = {"listings": joined.listings, "new": joined.new, "pages": len(joined.pages),
                 "conflicts": [each._asdict() for each in joined.conflicts]}  # fmt: skip
        state.console.data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        return
    line = state.console.line
    if dry_run:
        line(say("Nothing was written. After the merge it would be:"))
    line(say("Listings here now: {count}. New: {new}.", count=say.number(joined.listings), new=say.number(joined.new)))
    for each in joined.conflicts:
        line(say("{id}, {fact}: kept “{kept}”; the other home says “{other}”.", **each._asdict()))
    if joined.conflicts:
        line(say("These were read on the same day. Look at the pages, then use: mcli correct ID"))
