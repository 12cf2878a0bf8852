"""`mcli schedule install`: let this computer refresh the listings by itself."""

import random
from typing import Annotated, NamedTuple

from mcli.commands.options import Option
from mcli.commands.schedule.plan import DRY_RUN, NAMES, place_of, time_of_day, write_plan
from mcli.commands.state import State
from mcli.core.errors import N_, UsageError
from mcli.services import schedule, schedulers
from mcli.services.schedule import Task


class Options(NamedTuple):
    """What `mcli schedule install` takes."""

    every: Annotated[int, Option("--every", "DAYS", N_("Days between two visits, 1 to 90 (7)."))] = 7
    at: Annotated[str | None, Option("--at", "HH:MM", N_("When to start; else a minute drawn by chance."))] = None
    dry_run: Annotated[bool, Option("--dry-run", "", DRY_RUN)] = False


def run(state: State, options: Options) -> None:
    """Set the regular refresh up, or show what that would do."""
    computer = schedulers.this_computer()
    if not 1 <= options.every <= 90:
        raise UsageError(N_("“{days}” is not a number of days from 1 to 90."), days=options.every)
    when = schedule.moment(random.random()) if options.at is None else schedule.clock(options.at)  # noqa: S311 - spreads visits, no secret
    if when is None:
        raise UsageError(N_("“{value}” is not a time of day. Write hours and minutes, as in 13:05."), value=options.at)
    place, say = place_of(computer), state.say()
    config = state.folders.overlay
    named = None if config == state.folders.home / "config" else str(config.absolute())
    words = schedule.words(computer.program, str(state.folders.home.absolute()), named, options.every)
    plan = schedule.install(place, Task(words, *when), schedulers.crontab(computer))
    if options.dry_run:
        write_plan(state, say, plan)
        return
    schedulers.carry_out(computer, plan)
    line = state.console.line
    line(say("Installed with {scheduler}.", scheduler=say(NAMES[place.system])))
    line(
        say(
            "It starts each day at {time}. Days between two visits to a source: {days}.",
            time=time_of_day(when),
            days=options.every,
        )
    )
    if place.system == "systemd":
        state.console.note(say("It runs while you are logged in. To let it run always: loginctl enable-linger"))
    line(say("To see it: mcli schedule show. To stop it: mcli schedule remove."))
