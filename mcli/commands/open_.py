"""`mcli open ID`: the page of a listing in the browser."""

from typing import Annotated, NamedTuple

from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.lookup import number_of
from mcli.commands.options import Argument
from mcli.commands.state import State, ask
from mcli.core.errors import N_, McliError
from mcli.core.urls import is_address
from mcli.i18n import Language
from mcli.services import desktop, last_answer

HELP = N_("Open the page of a listing in the browser. Without one, or in a pipe, its address is shown.")


class Options(NamedTuple):
    """What `mcli open` takes."""

    name: Annotated[str, Argument("ID", N_("The id, its part after the slash, or a number of the last answer."))]


def run(state: State, options: Options) -> None:
    """Open a page, or show its address."""

    def question(index: Index, _: Language) -> tuple[str, str]:
        listing = document(index, number_of(index, last_answer.named(state.folders, index, [options.name])[0]))
        return listing["id"], listing["url"] or ""

    name, address = ask(state, question)
    if not is_address(address):
        raise McliError(N_("{id} has no page on the web. “mcli show {id}” shows whom to ask."), id=name)
    opened = state.console.interactive and desktop.open_page(address)
    state.console.line(address)
    if state.console.interactive and not opened:
        state.console.note(state.say()("No browser could be opened. Copy the address."))
