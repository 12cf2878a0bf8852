"""`mcli schedule show`: whether this computer refreshes the listings by itself, and when."""

from typing import NamedTuple

from mcli.commands.schedule.plan import NAMES, place_of, time_of_day
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.services import schedulers


class Options(NamedTuple):
    """What `mcli schedule show` takes: nothing."""


def run(state: State, options: Options) -> None:
    """Say what this computer does."""
    computer = schedulers.this_computer()
    place, say = place_of(computer), state.say()
    when = schedulers.installed_at(computer)
    if when is None:
        state.console.line(say("This computer does not collect by itself. To let it: mcli schedule install"))
        return
    text = N_("It starts each day at {time}, with {scheduler}. To see what came of it: mcli sources status")
    state.console.line(say(text, time=time_of_day(when), scheduler=say(NAMES[place.system])))
