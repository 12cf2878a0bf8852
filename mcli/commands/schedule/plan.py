"""What the schedule commands say alike: the names of the schedulers, a time of day, and what a plan would do."""

from mcli.commands.state import State
from mcli.core.errors import N_, McliError
from mcli.i18n import Language
from mcli.services.schedule import Place, Plan
from mcli.services.schedulers import Computer

NAMES = {
    "systemd": N_("a systemd timer"),
    "cron": N_("cron"),
    "launchd": N_("launchd"),
    "windows": N_("the Windows Task Scheduler"),
}
DRY_RUN = N_("Show what would be written and run, and do nothing.")


def place_of(computer: Computer) -> Place:
    """Return where this computer keeps its schedule; McliError when it has no scheduler that we know."""
    if computer.place is None:
        text = N_("There is no scheduler that mcli knows on this computer (systemd, cron). Run mcli refresh yourself.")
        raise McliError(text)
    return computer.place


def write_plan(state: State, say: Language, plan: Plan) -> None:
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


def time_of_day(when: tuple[int, int]) -> str:
    """Return an hour and minute as in 9:05."""
    return f"{when[0]}:{when[1]:02}"
