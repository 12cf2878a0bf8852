"""`mcli schedule`: let this computer refresh the listings by itself, see whether it does, or stop it."""

import random
from typing import Annotated

import typer

from mcli.commands.base import Command, Group, State, new_app, state_of
from mcli.core.errors import N_, McliError, UsageError
from mcli.i18n import Language
from mcli.services import schedule, schedulers
from mcli.services.schedule import Place, Plan, Task
from mcli.services.schedulers import Computer

HELP = N_("Let this computer collect by itself: install, show, remove.")
_NAMES = {
    "systemd": N_("a systemd timer"),
    "cron": N_("cron"),
    "launchd": N_("launchd"),
    "windows": N_("the Windows Task Scheduler"),
}
_DRY_RUN = N_("Show what would be written and run, and do nothing.")


def register(app: typer.Typer) -> None:
    """Add the command to an app."""
    group = new_app(cls=Group, help=HELP, no_args_is_help=True)
    group.command("install", cls=Command, help=N_("Collect regularly: every week, unless --every says otherwise."))(
        install
    )
    group.command("show", cls=Command, help=N_("Say whether this computer collects by itself, and when."))(show)
    group.command("remove", cls=Command, help=N_("Stop collecting by itself; what was collected stays."))(remove)
    app.add_typer(group, name="schedule")


def install(
    context: typer.Context,
    every: Annotated[
        int,
        typer.Option("--every", metavar="DAYS", show_default=False, help=N_("Days between two visits, 1 to 90 (7).")),
    ] = 7,
    at: Annotated[
        str | None, typer.Option("--at", metavar="HH:MM", help=N_("When to start; else a minute drawn by chance."))
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_DRY_RUN)] = False,
) -> None:
    """Options in, one plan, carried out or shown."""
    state, computer = state_of(context), schedulers.this_computer()
    if not 1 <= every <= 90:
        raise UsageError(N_("“{days}” is not a number of days from 1 to 90."), days=every)
    when = schedule.moment(random.random()) if at is None else schedule.clock(at)  # noqa: S311 - spreads visits, no secret
    if when is None:
        raise UsageError(N_("“{value}” is not a time of day. Write hours and minutes, as in 13:05."), value=at)
    place, say = _place(computer), state.say()
    config = state.places.overlay
    named = None if config == state.places.home / "config" else str(config.absolute())
    words = schedule.words(computer.program, str(state.places.home.absolute()), named, every)
    plan = schedule.install(place, Task(words, *when), schedulers.crontab(computer))
    if dry_run:
        _show(state, say, plan)
        return
    schedulers.carry_out(computer, plan)
    line = state.console.line
    line(say("Installed with {scheduler}.", scheduler=say(_NAMES[place.system])))
    line(
        say("It starts each day at {time}. Days between two visits to a source: {days}.", time=_time(when), days=every)
    )
    if place.system == "systemd":
        state.console.note(say("It runs while you are logged in. To let it run always: loginctl enable-linger"))
    line(say("To see it: mcli schedule show. To stop it: mcli schedule remove."))


def show(context: typer.Context) -> None:
    """Say what this computer does."""
    state, computer = state_of(context), schedulers.this_computer()
    place, say = _place(computer), state.say()
    when = schedulers.installed_at(computer)
    if when is None:
        state.console.line(say("This computer does not collect by itself. To let it: mcli schedule install"))
        return
    text = N_("It starts each day at {time}, with {scheduler}. To see what came of it: mcli sources status")
    state.console.line(say(text, time=_time(when), scheduler=say(_NAMES[place.system])))


def remove(context: typer.Context, dry_run: Annotated[bool, typer.Option("--dry-run", help=_DRY_RUN)] = False) -> None:
    """Undo what install did."""
    state, computer = state_of(context), schedulers.this_computer()
    place, say = _place(computer), state.say()
    if schedulers.installed_at(computer) is None:
        state.console.line(say("This computer does not collect by itself. There is nothing to remove."))
        return
    plan = schedule.remove(place, schedulers.crontab(computer))
    if dry_run:
        _show(state, say, plan)
        return
    schedulers.carry_out(computer, plan)
    state.console.line(say("Removed. This computer no longer collects by itself; what was collected stays."))


def _place(computer: Computer) -> Place:
    if computer.place is None:
        text = N_("There is no scheduler that mcli knows on this computer (systemd, cron). Run mcli refresh yourself.")
        raise McliError(text)
    return computer.place


def _show(state: State, say: Language, plan: Plan) -> None:
    """Write out a plan: files with their text, commands with what they read."""
    line = state.console.line
    for call in plan.before:
        line(say("Would run: {command}", command=" ".join(call.words)))
    for path, content in plan.files:
        line(say("Would write {path}:", path=path))
        line(content.decode("utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"))
    for call in plan.calls:
        line(say("Would run: {command}", command=" ".join(call.words)))
        if call.given is not None:
            line(call.given.rstrip("\n"))
    for path in plan.gone:
        line(say("Would delete {path}.", path=path))
    for call in plan.after:
        line(say("Would run: {command}", command=" ".join(call.words)))


def _time(when: tuple[int, int]) -> str:
    return f"{when[0]}:{when[1]:02}"
