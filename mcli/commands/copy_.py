"""`mcli copy ID`: four plain lines about a listing for an e-mail or a text message, on the clipboard or printed."""

from typing import Annotated, NamedTuple

from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.lookup import number_of
from mcli.commands.options import Argument
from mcli.commands.state import State, ask
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services import desktop, last_answer
from mcli.sheets.message import message_lines

HELP = N_("Put four plain lines about a listing on the clipboard, for an e-mail or a text message, and show them.")


class Options(NamedTuple):
    """What `mcli copy` takes."""

    name: Annotated[str, Argument("ID", N_("The id, its part after the slash, or a number of the last answer."))]


def run(state: State, options: Options) -> None:
    """Write the lines, and put them on the clipboard of a person who works on a terminal."""

    def question(index: Index, say: Language) -> list[str]:
        listing = document(index, number_of(index, last_answer.named(state.folders, index, [options.name])[0]))
        return message_lines(say, listing)

    lines = ask(state, question)
    for line in lines:
        state.console.line(line)
    if not state.console.interactive:
        return
    say = state.say()
    if desktop.put_on_clipboard("\n".join(lines)):
        state.console.note(say("These lines are on the clipboard."))
    else:
        state.console.note(say("This computer has no clipboard tool that mcli knows. Copy the lines above."))
