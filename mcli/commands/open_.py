"""`mcli open ID`: the page of a listing in the browser."""

from typing import Annotated, NamedTuple

from mcli.commands.options import Argument
from mcli.commands.state import State
from mcli.core.errors import N_, McliError
from mcli.core.urls import is_address
from mcli.services import desktop
from mcli.services.listings import listing_named

HELP = N_("Open the page of a listing in the browser. Without one, or in a pipe, its address is shown.")


class Options(NamedTuple):
    """What `mcli open` takes."""

    name: Annotated[str, Argument("ID", N_("The id, its part after the slash, or a number of the last answer."))]


def run(state: State, options: Options) -> None:
    """Open a page, or show its address."""
    listing = listing_named(state.work, options.name)
    address = listing["url"] or ""
    if not is_address(address):
        raise McliError(N_("{id} has no page on the web. “mcli show {id}” shows whom to ask."), id=listing["id"])
    opened = state.console.interactive and desktop.open_page(address)
    state.console.line(address)
    if state.console.interactive and not opened:
        state.console.note(state.say()("No browser could be opened. Copy the address."))
