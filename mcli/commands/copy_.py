"""`mcli copy ID`: four plain lines about a listing for an e-mail or a text message, on the clipboard or printed."""

from typing import Annotated, NamedTuple

from mcli.commands.options import Argument
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.services import desktop
from mcli.services.listings import listing_named
from mcli.sheets.message import message_lines

HELP = N_("Put four plain lines about a listing on the clipboard, for an e-mail or a text message, and show them.")


class Options(NamedTuple):
    """What `mcli copy` takes."""

    name: Annotated[str, Argument("ID", N_("The id, its part after the slash, or a number of the last answer."))]


def run(state: State, options: Options) -> None:
    """Write the lines, and put them on the clipboard of a person who works on a terminal."""
    say = state.say()
    lines = message_lines(say, listing_named(state.work, options.name))
    for line in lines:
        state.console.line(line)
    if not state.console.interactive:
        return
    if desktop.put_on_clipboard("\n".join(lines)):
        state.console.note(say("These lines are on the clipboard."))
    else:
        state.console.note(say("This computer has no clipboard tool that mcli knows. Copy the lines above."))
