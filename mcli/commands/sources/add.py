"""`mcli sources add URL`: look at a list page, propose its source file, show what it would find, and write it."""

from typing import Annotated, NamedTuple

from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.services.source_care.proposal import ProposedSource, propose_source, write_source

_ID = N_("The id of the source, where the one worked out from the page does not suit.")
_DRY_RUN = N_("Show the file, and write nothing.")
_SHOWN = 5


class Options(NamedTuple):
    """What `mcli sources add` takes."""

    url: Annotated[str, Argument("URL", N_("The address of a page that lists courses."))]
    name: Annotated[str | None, Option("--id", "ID", _ID)] = None
    dry_run: Annotated[bool, Option("--dry-run", "", _DRY_RUN)] = False


def run(state: State, options: Options) -> None:
    """Ask for one page, show the source file proposed for it, and write it."""
    say = state.say()
    proposed = propose_source(state.work, options.url, options.name)
    _show(state, proposed)
    if not options.dry_run:
        path = write_source(state.work, proposed)
        state.console.note(say("Written: {path}", path=path))
        state.console.note(say("Next: mcli refresh {id}. Its first harvest waits until you accept it.", id=proposed.id))


def _show(state: State, proposed: ProposedSource) -> None:
    say, line = state.say(), state.console.line
    for text in proposed.text.splitlines():
        line(text)
    line()
    if proposed.details:
        line(say.plural("{count} page of a course would be followed:", "{count} pages of courses would be followed:",
                        len(proposed.details)))  # fmt: skip
    else:
        line(say.plural("{count} course is on the page itself:", "{count} courses are on the page itself:",
                        len(proposed.titles)))  # fmt: skip
    for each in (proposed.details or proposed.titles)[:_SHOWN]:
        line(f"   {each}")
