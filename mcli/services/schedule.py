"""The regular refresh in the form that each system needs: files, commands, and how to undo them. Pure.

The refresh starts once a day and collects only what is older than a number of days, so that a computer that was off on
the day misses nothing. The minute is an argument: it is random, so that not every computer visits a college at once.
"""

import plistlib
import re
import shlex
import subprocess
from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple
from xml.sax.saxutils import escape

NAME = "mcli-refresh"
SYSTEMS = ("systemd", "cron", "launchd", "windows")
_LABEL = "ca.mcli.refresh"
_TASK = r"\mcli\refresh"
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_PLAIN = re.compile(r"[A-Za-z0-9_@+=:,./-]+")
# OnCalendar=*-*-* 10:17:00 · 17 10 * * * ... # mcli-refresh · <StartBoundary>2026-01-01T10:17:00</StartBoundary>
_CLOCK = {
    "systemd": re.compile(r"^OnCalendar=\*-\*-\* (?P<hour>\d+):(?P<minute>\d+)", re.MULTILINE),
    "cron": re.compile(rf"^(?P<minute>\d+) (?P<hour>\d+) \* \* \* .*# {NAME}$", re.MULTILINE),
    "windows": re.compile(r"<StartBoundary>[\d-]+T(?P<hour>\d+):(?P<minute>\d+)"),
    "launchd": re.compile(
        r"<key>Hour</key>\s*<integer>(?P<hour>\d+)</integer>\s*<key>Minute</key>\s*<integer>(?P<minute>\d+)</integer>"
    ),
}


class Task(NamedTuple):
    """What runs, as words of a command line, and when: every day at this hour and minute of the computer's clock."""

    words: tuple[str, ...]
    hour: int
    minute: int


class Place(NamedTuple):
    """Where a system keeps such things: its name, the person's folder for them, and the person's number (macOS)."""

    system: str
    folder: PurePath
    user: int = 0


class Call(NamedTuple):
    """A command to run, with what it reads; `may_fail` where that is no harm (undoing what is not there)."""

    words: tuple[str, ...]
    given: str | None = None
    may_fail: bool = False


class Plan(NamedTuple):
    """What is done, in this order: calls `before`, files to write, calls, files to delete, calls `after`."""

    files: tuple[tuple[PurePath, bytes], ...] = ()
    calls: tuple[Call, ...] = ()
    gone: tuple[PurePath, ...] = ()
    after: tuple[Call, ...] = ()
    before: tuple[Call, ...] = ()


def clock(text: str) -> tuple[int, int] | None:
    """Return hour and minute of a time such as 13:05, None when it is none."""
    found = _TIME.fullmatch(text.strip().lower().replace("h", ":"))
    return (int(found[1]), int(found[2])) if found else None


def moment(chance: float) -> tuple[int, int]:
    """Return an hour and minute between 9:00 and 15:59, when an office's computer is on, from a number in [0, 1)."""
    return divmod(9 * 60 + int(chance * 420), 60)


def words(program: Sequence[str], home: str | None, config: str | None, days: int) -> tuple[str, ...]:
    """Return the command line of a refresh of every source whose last good run is `days` old or older."""
    given = [*(["--home", home] if home else []), *(["--config", config] if config else [])]
    return (*program, *given, "--quiet", "refresh", "--if-older-than", f"{days}d")


def install(place: Place, task: Task, crontab: str = "") -> Plan:
    """Return how to set the regular refresh up, in place of one that is there. `crontab` is what cron has so far."""
    if place.system == "systemd":
        service, timer = _units(place)
        return Plan(
            ((service, _service(task).encode()), (timer, _timer(task).encode())),
            (
                Call(("systemctl", "--user", "daemon-reload")),
                Call(("systemctl", "--user", "enable", "--now", timer.name)),
            ),
        )
    if place.system == "cron":
        return Plan(calls=(Call(("crontab", "-"), cron_without(crontab) + cron_lines(task)),))
    if place.system == "launchd":
        path = place.folder / f"{_LABEL}.plist"
        start = Call(("launchctl", "bootstrap", f"gui/{place.user}", str(path)))
        return Plan(((path, _property_list(task)),), (start,), before=(_stop(place),))
    path = place.folder / f"{NAME}.xml"
    create = Call(("schtasks", "/Create", "/TN", _TASK, "/XML", str(path), "/F"))
    return Plan(((path, task_xml(task).encode("utf-16")),), (create,), gone=(path,))


def remove(place: Place, crontab: str = "") -> Plan:
    """Return how to take the regular refresh away; all else of the person's stays."""
    if place.system == "systemd":
        service, timer = _units(place)
        stop = Call(("systemctl", "--user", "disable", "--now", timer.name), may_fail=True)
        return Plan(
            calls=(stop,), gone=(timer, service), after=(Call(("systemctl", "--user", "daemon-reload"), may_fail=True),)
        )
    if place.system == "cron":
        kept = cron_without(crontab)
        return Plan(calls=(Call(("crontab", "-"), kept) if kept.strip() else Call(("crontab", "-r"), may_fail=True),))
    if place.system == "launchd":
        return Plan(calls=(_stop(place),), gone=(place.folder / f"{_LABEL}.plist",))
    return Plan(calls=(Call(("schtasks", "/Delete", "/TN", _TASK, "/F")),))


def look(place: Place) -> PurePath | Call:
    """Return where it can be seen whether the refresh is set up: a file, or what a command says."""
    if place.system == "systemd":
        return _units(place)[1]
    if place.system == "launchd":
        return place.folder / f"{_LABEL}.plist"
    return Call(
        ("crontab", "-l") if place.system == "cron" else ("schtasks", "/Query", "/TN", _TASK, "/XML"), may_fail=True
    )


def found(system: str, seen: str) -> tuple[int, int] | None:
    """Return at what hour and minute the refresh starts, out of what was seen; None when it is not set up."""
    when = _CLOCK[system].search(seen)
    return (int(when["hour"]), int(when["minute"])) if when else None


def cron_lines(task: Task) -> str:
    """Return the lines for cron, marked so that they are found again; a percent sign is escaped, or it would end them.

    Cron makes up for nothing that it missed, so the refresh also starts, two minutes late, when the computer does.
    """
    command = " ".join(shlex.quote(word) for word in task.words).replace("%", r"\%")
    return f"{task.minute} {task.hour} * * * {command} # {NAME}\n@reboot sleep 120; {command} # {NAME}\n"


def cron_without(crontab: str) -> str:
    """Return a crontab without our line; every other line stays as it is."""
    return "".join(line for line in crontab.splitlines(keepends=True) if not line.rstrip().endswith(f"# {NAME}"))


def task_xml(task: Task) -> str:
    """Return the task as the Windows Task Scheduler reads it: caught up on later when the computer was off."""
    program, *arguments = task.words
    return f"""<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T{task.hour:02}:{task.minute:02}:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author"><LogonType>InteractiveToken</LogonType><RunLevel>LeastPrivilege</RunLevel></Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>true</RunOnlyIfNetworkAvailable>
    <Hidden>true</Hidden>
    <ExecutionTimeLimit>PT8H</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{escape(program)}</Command>
      <Arguments>{escape(subprocess.list2cmdline(arguments))}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def _units(place: Place) -> tuple[PurePath, PurePath]:
    return place.folder / f"{NAME}.service", place.folder / f"{NAME}.timer"


def _service(task: Task) -> str:
    command = " ".join(_for_systemd(word) for word in task.words)
    return f"[Unit]\nDescription={NAME}\n\n[Service]\nType=oneshot\nNice=10\nExecStart={command}\n"


def _timer(task: Task) -> str:
    # Persistent: a run that was missed while the computer was off is made up for.
    when = f"*-*-* {task.hour:02}:{task.minute:02}:00"
    what = f"[Unit]\nDescription={NAME}\n\n[Timer]\nOnCalendar={when}\nPersistent=true\n"
    return f"{what}\n[Install]\nWantedBy=timers.target\n"


def _property_list(task: Task) -> bytes:
    return plistlib.dumps({
        "Label": _LABEL, "ProgramArguments": list(task.words), "LowPriorityIO": True, "ProcessType": "Background",
        "StartCalendarInterval": {"Hour": task.hour, "Minute": task.minute},
    })  # fmt: skip


def _stop(place: Place) -> Call:
    return Call(("launchctl", "bootout", f"gui/{place.user}/{_LABEL}"), may_fail=True)


def _for_systemd(word: str) -> str:
    """Quote a word for ExecStart, where % and $ and the backslash have meanings of their own."""
    word = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return word if _PLAIN.fullmatch(word) else f'"{word}"'
