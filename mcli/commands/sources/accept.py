"""`mcli sources accept SOURCE...`: a person's decision about a harvest that was held."""

from datetime import UTC, datetime
from typing import Annotated, NamedTuple

from mcli.catalogue.store import held, run_store, runs
from mcli.catalogue.store.lock import locked
from mcli.commands.options import Argument, Option
from mcli.commands.refresh_words import result
from mcli.commands.sources_known import every, remembered, unknown
from mcli.commands.state import State
from mcli.core.errors import N_, McliError
from mcli.harvest.accept import accept, discard
from mcli.harvest.refresh import Report


class Options(NamedTuple):
    """What `mcli sources accept` takes."""

    names: Annotated[tuple[str, ...], Argument("SOURCE...", N_("Sources by id."))]
    discard: Annotated[
        bool, Option("--discard", "", N_("Take the held harvest away; what is kept stays as it is."))
    ] = False


def run(state: State, options: Options) -> None:
    """Decide about each source in turn, and say what came of it."""
    say = state.say()
    known = every(state)
    home = state.places.home
    for name in options.names:
        is_held = run_store.path_of(home, held.FOLDER, name).exists() if "/" not in name else False
        if name not in known.good and name not in known.broken and not is_held:
            raise unknown(name, known)
    with locked(home, datetime.now(UTC)):
        for name in options.names:
            source = known.good.get(name)
            report = _decide(state, name, options.discard, bool(source and source.expects.may_be_empty))
            state.console.line(
                say("{source}: {outcome}", source=name, outcome=say("discarded"))
                if options.discard
                else result(say, report)
            )


def _decide(state: State, name: str, away: bool, may_be_empty: bool) -> Report:
    home = state.places.home
    memory = remembered(state, state.say())
    run = memory.sources.get(name, runs.Run())
    try:
        report = discard(home, name, run) if away else accept(home, name, state.today, run, may_be_empty)
        run_store.remember(home, runs.Runs({**memory.sources, name: report.run}, memory.hosts))
    except OSError as error:
        text = N_("{source} could not be written ({reason}). Nothing is lost: what was held is still held.")
        raise McliError(text, source=name, reason=error.strerror or error) from None
    return report
