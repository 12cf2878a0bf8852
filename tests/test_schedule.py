"""The regular refresh: what is written for each scheduler is what that scheduler reads."""

import configparser
import plistlib
import shlex
import xml.etree.ElementTree as ElementTree
from pathlib import Path, PurePosixPath

import pytest

from mcli.services import schedule
from mcli.services.schedule import Call, Place, Task, clock, found, install, look, moment, remove, words
from mcli.services.schedulers import place_of

TASK = Task(
    ("/usr/bin/python3", "-m", "mcli", "--home", "/home/jo/My 100% é $tuff", "refresh", "--if-older-than", "6d"), 10, 7
)
FOLDER = PurePosixPath("/home/jo/place")


def place(system: str) -> Place:
    return Place(system, FOLDER, 501)


def test_weekly_visits_collect_sources_that_are_a_week_old() -> None:
    assert words(("py", "-m", "mcli"), "/h", None, 7) == (
        "py", "-m", "mcli", "--home", "/h", "--quiet", "refresh", "--if-older-than", "7d",
    )  # fmt: skip
    assert words(("mcli",), None, "/c", 1) == (
        "mcli", "--config", "/c", "--quiet", "refresh", "--if-older-than", "1d",
    )  # fmt: skip


def test_the_random_start_is_within_the_working_day() -> None:
    assert moment(0.0) == (9, 0)
    assert moment(0.999999) == (15, 59)
    assert len({moment(n / 1000) for n in range(1000)}) == 420


@pytest.mark.parametrize(
    ("text", "when"), [("13:05", (13, 5)), ("7:30", (7, 30)), ("9h15", (9, 15)), ("00:00", (0, 0))]
)
def test_a_time_is_read_in_both_notations(text: str, when: tuple[int, int]) -> None:
    assert clock(text) == when


@pytest.mark.parametrize("text", ["", "25:00", "12:60", "noon", "12", "-1:00", "12:5"])
def test_an_invalid_time_is_none(text: str) -> None:
    assert clock(text) is None


def test_systemd_gets_a_service_and_a_timer_that_catches_up_missed_runs() -> None:
    plan = install(place("systemd"), TASK)
    files = {path.name: content.decode() for path, content in plan.files}
    timer = configparser.ConfigParser(interpolation=None)
    timer.read_string(files["mcli-refresh.timer"])

    assert timer["Timer"]["OnCalendar"] == "*-*-* 10:07:00"
    assert timer["Timer"]["Persistent"] == "true"
    assert '"/home/jo/My 100%% é $$tuff"' in files["mcli-refresh.service"]
    assert plan.calls[-1].words == ("systemctl", "--user", "enable", "--now", "mcli-refresh.timer")


def test_other_lines_of_the_crontab_are_kept_and_the_own_line_is_added_once() -> None:
    mine = "MAILTO=jo\n# mine\n5 4 * * * backup\n"
    once = install(place("cron"), TASK, mine).calls[0].given
    assert once is not None
    twice = install(place("cron"), TASK._replace(minute=30), once).calls[0].given
    assert twice is not None

    assert twice.startswith(mine)
    assert twice.count("mcli-refresh") == 2
    assert twice.splitlines()[-2].startswith("30 10 * * * /usr/bin/python3 -m mcli")
    assert twice.splitlines()[-1].startswith("@reboot sleep 120; /usr/bin/python3 -m mcli")  # what was missed
    assert remove(place("cron"), twice).calls[0].given == mine
    assert remove(place("cron"), install(place("cron"), TASK).calls[0].given or "").calls[0].words == ("crontab", "-r")


def test_the_line_of_the_crontab_is_quoted_for_the_shell() -> None:
    daily, at_start = schedule.cron_lines(TASK).replace(r"\%", "%").splitlines()

    assert tuple(shlex.split(daily.split(" ", 5)[5], comments=True)) == TASK.words
    assert tuple(shlex.split(at_start.partition("; ")[2], comments=True)) == TASK.words


def test_launchd_gets_a_property_list_with_the_arguments_and_the_time() -> None:
    plan = install(place("launchd"), TASK)
    ((path, content),) = plan.files
    read = plistlib.loads(content)

    assert path == FOLDER / "ca.mcli.refresh.plist"
    assert tuple(read["ProgramArguments"]) == TASK.words
    assert read["StartCalendarInterval"] == {"Hour": 10, "Minute": 7}
    assert plan.before[0].may_fail
    assert plan.calls[0].words == ("launchctl", "bootstrap", "gui/501", str(path))


def test_windows_gets_a_task_that_catches_up_and_quotes_its_arguments() -> None:
    task = TASK._replace(words=(r"C:\Program Files\py & co\python.exe", "-m", "mcli", "--home", "C:\\Jo's \\"))
    ((path, content),) = install(place("windows"), task).files
    root = ElementTree.fromstring(content.decode("utf-16").replace('encoding="UTF-16"', ""))
    space = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}

    assert root.findtext(".//t:Command", namespaces=space) == task.words[0]
    assert root.findtext(".//t:Arguments", namespaces=space) == '-m mcli --home "C:\\Jo\'s \\\\"'
    assert root.findtext(".//t:StartWhenAvailable", namespaces=space) == "true"
    assert "T10:07:00" in (root.findtext(".//t:StartBoundary", namespaces=space) or "")
    assert install(place("windows"), task).gone == (path,)


@pytest.mark.parametrize("system", schedule.SYSTEMS)
def test_what_was_installed_is_found_again_and_removed(system: str) -> None:
    plan = install(place(system), TASK)
    written = (
        plan.calls[0].given
        if system == "cron"
        else plan.files[-1][1].decode("utf-16" if system == "windows" else "utf-8")
    )

    assert found(system, written or "") == (10, 7)
    assert found(system, "") is None
    removal = remove(place(system), written or "")
    assert set(removal.gone) == ({path for path, _ in plan.files} if system in ("systemd", "launchd") else set())
    assert isinstance(look(place(system)), Call) is (system in ("cron", "windows"))


def test_each_computer_has_its_own_scheduler(tmp_path: Path) -> None:
    (tmp_path / "systemd").mkdir()
    session = {"XDG_RUNTIME_DIR": str(tmp_path)}

    def everything(name: str) -> str | None:
        return f"/usr/bin/{name}"

    def nothing(name: str) -> str | None:
        return None

    for platform, environ, which, system in (
        ("linux", session, everything, "systemd"),
        ("linux", {}, everything, "cron"),
        ("darwin", {}, nothing, "launchd"),
        ("win32", {"TEMP": "x"}, nothing, "windows"),
    ):
        assert (at := place_of(platform, environ, tmp_path, which)) is not None
        assert at.system == system
    assert place_of("linux", session, tmp_path, nothing) is None
