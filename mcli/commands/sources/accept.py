"""`mcli sources accept SOURCE...`: a person's decision about a harvest that was held."""

from typing import Annotated, NamedTuple

from mcli.commands.options import Argument, Option
from mcli.commands.state import State, fault_line
from mcli.core.errors import N_
from mcli.services.refresh_report import result
from mcli.services.source_care.decision import decide


class Options(NamedTuple):
    """What `mcli sources accept` takes."""

    names: Annotated[tuple[str, ...], Argument("SOURCE...", N_("Sources by id."))]
    discard: Annotated[
        bool, Option("--discard", "", N_("Take the held harvest away; what is kept stays as it is."))
    ] = False
    keeper: Annotated[str | None, Option("--keeper", "NAME", N_("Who looks after it, as in “Jo, Sudbury”."))] = None


def run(state: State, options: Options) -> None:
    """Decide about each source in turn, and say what came of it."""
    say = state.say()
    for source, report, faults, noted in decide(state.work, options.names, options.discard, options.keeper):
        for fault in faults:
            state.console.error(fault_line(say, fault))
        if noted:
            state.console.note(say("Noted in {file}: checked today.", file=noted))
        discarded = say("{source}: {outcome}", source=source, outcome=say("discarded"))
        state.console.line(discarded if options.discard else result(say, report))
