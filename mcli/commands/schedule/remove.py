"""`mcli schedule remove`: no more refresh by itself."""

from typing import Annotated, NamedTuple

from mcli.commands.options import Option
from mcli.commands.schedule.plan import DRY_RUN, place_of, write_plan
from mcli.commands.state import State
from mcli.services import schedule, schedulers


class Options(NamedTuple):
    """What `mcli schedule remove` takes."""

    dry_run: Annotated[bool, Option("--dry-run", "", DRY_RUN)] = False


def run(state: State, options: Options) -> None:
    """Undo what install did."""
    computer = schedulers.this_computer()
    place, say = place_of(computer), state.say()
    if schedulers.installed_at(computer) is None:
        state.console.line(say("This computer does not collect by itself. There is nothing to remove."))
        return
    plan = schedule.remove(place, schedulers.crontab(computer))
    if options.dry_run:
        write_plan(state, say, plan)
        return
    schedulers.carry_out(computer, plan)
    state.console.line(say("Removed. This computer no longer collects by itself; what was collected stays."))
