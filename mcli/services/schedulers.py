"""This computer's own scheduler: which one it is, and carrying out a plan of `schedule` on it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from mcli import files
from mcli.core.errors import N_, McliError
from mcli.services import schedule
from mcli.services.schedule import Call, Place, Plan

Run = Callable[[Call], tuple[int, str]]
"""Runs a command; returns its exit code and its output (127 and nothing where there is no such command)."""


class Computer(NamedTuple):
    """This computer for the schedule: its scheduler, the program's own command line, and a way to run commands."""

    place: Place | None
    program: tuple[str, ...]
    run: Run


def this_computer() -> Computer:
    """Look at this computer; `place` is None where there is no scheduler that we know."""
    place = place_of(sys.platform, dict(os.environ), Path.home(), shutil.which)
    return Computer(place, (sys.executable, "-m", "mcli"), run)


def place_of(platform: str, environ: dict[str, str], home: Path, which: Callable[[str], str | None]) -> Place | None:
    """Return the scheduler of a computer: systemd where it runs for this person, else cron; launchd; Windows' own."""
    if platform == "win32":
        return Place("windows", Path(environ.get("TEMP") or home))
    if platform == "darwin":
        return Place("launchd", home / "Library" / "LaunchAgents", os.getuid() if hasattr(os, "getuid") else 0)
    if which("systemctl") and environ.get("XDG_RUNTIME_DIR") and Path(environ["XDG_RUNTIME_DIR"], "systemd").is_dir():
        return Place("systemd", Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / "systemd" / "user")
    return Place("cron", home) if which("crontab") else None


def run(call: Call) -> tuple[int, str]:
    """Run a command of the system and wait for it."""
    try:
        ended = subprocess.run(  # noqa: S603 - no shell reads the words
            call.words,
            input=call.given,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return 127, str(error)
    return ended.returncode, ended.stdout if ended.returncode == 0 else ended.stderr or ended.stdout


def crontab(computer: Computer) -> str:
    """Return what cron has for this person so far, '' where that is nothing or cron is not used."""
    if computer.place is None or computer.place.system != "cron":
        return ""
    code, output = computer.run(Call(("crontab", "-l"), may_fail=True))
    return output if code == 0 else ""


def carry_out(computer: Computer, plan: Plan) -> None:
    """Do what a plan says; McliError names the first thing that failed, and all before it stays done."""
    for call in plan.before:
        _do(computer, call)
    for path, content in plan.files:
        try:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            files.write(Path(path), content)
        except OSError as error:
            text = N_("The file {path} cannot be written ({reason}).")
            raise McliError(text, path=path, reason=error.strerror) from None
    for call in plan.calls:
        _do(computer, call)
    for path in plan.gone:
        Path(path).unlink(missing_ok=True)
    for call in plan.after:
        _do(computer, call)


def _do(computer: Computer, call: Call) -> None:
    code, output = computer.run(call)
    if code and not call.may_fail:
        reason = " ".join(output.split())[:200] or str(code)
        text = N_("The command “{command}” failed ({reason}). Run it yourself to see why, or use --dry-run.")
        raise McliError(text, command=" ".join(call.words), reason=reason)


def installed_at(computer: Computer) -> tuple[int, int] | None:
    """Return the hour and minute at which the refresh starts on this computer, None when it is not set up."""
    if computer.place is None:
        return None
    where = schedule.look(computer.place)
    if isinstance(where, Call):
        code, seen = computer.run(where)
        return schedule.found(computer.place.system, seen) if code == 0 else None
    try:
        seen = Path(where).read_text(encoding="utf-8")
    except OSError:
        return None
    return schedule.found(computer.place.system, seen)
