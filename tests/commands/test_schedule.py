"""`mcli schedule` as a person uses it, on a computer that is made up."""

from pathlib import Path

import pytest

from mcli.services import schedulers
from mcli.services.schedule import Call, Place
from mcli.services.schedulers import Computer
from tests.conftest import Run


class MadeUp:
    """A computer whose scheduler writes down what it is told; cron's lines are kept as cron keeps them."""

    def __init__(self, place: Place | None) -> None:
        self.place, self.ran, self.crontab, self.fails = place, list[tuple[str, ...]](), "", ""

    def run(self, call: Call) -> tuple[int, str]:
        self.ran.append(call.words)
        if self.fails and self.fails in call.words:
            return 1, "not\nallowed"
        if call.words == ("crontab", "-l"):
            return (0, self.crontab) if self.crontab else (1, "no crontab for jo")
        if call.words[0] == "crontab":
            self.crontab = call.given or ""
        return 0, ""


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> MadeUp:
    made = MadeUp(Place("systemd", tmp_path / "units"))
    monkeypatch.setattr(schedulers, "this_computer", lambda: Computer(made.place, ("/py", "-m", "mcli"), made.run))
    return made


def test_the_refresh_is_installed_shown_and_removed(run: Run, computer: MadeUp, tmp_path: Path) -> None:
    assert "does not collect" in run("schedule", "show").out

    installed = run("schedule", "install", "--at", "13:05")

    assert installed.code == 0
    assert "13:05" in installed.out
    service = (tmp_path / "units" / "mcli-refresh.service").read_text(encoding="utf-8")
    assert f"ExecStart=/py -m mcli --home {tmp_path / 'home'} --quiet refresh --if-older-than 7d" in service
    assert "13:05" in run("schedule", "show").out
    assert run("schedule", "remove").code == 0
    assert list((tmp_path / "units").iterdir()) == []
    assert "nothing to remove" in run("schedule", "remove").out


def test_a_dry_run_shows_all_and_does_nothing(run: Run, computer: MadeUp, tmp_path: Path) -> None:
    result = run("schedule", "install", "--dry-run", "--every", 14)

    assert result.code == 0
    assert "OnCalendar=*-*-* " in result.out
    assert "--if-older-than 14d" in result.out
    assert "systemctl --user enable --now mcli-refresh.timer" in result.out
    assert computer.ran == []
    assert not (tmp_path / "units").exists()


def test_without_a_time_a_minute_of_the_working_day_is_drawn(run: Run, computer: MadeUp) -> None:
    times = {run("schedule", "install", "--dry-run").out.partition("OnCalendar=*-*-* ")[2][:5] for _ in range(8)}

    assert len(times) > 1
    assert all("09:00" <= each <= "15:59" for each in times)


def test_cron_keeps_what_else_is_there(run: Run, computer: MadeUp, tmp_path: Path) -> None:
    computer.place, computer.crontab = Place("cron", tmp_path), "5 4 * * * backup\n"

    run("schedule", "install", "--at", "9:30")
    run("schedule", "install", "--at", "9:45")

    assert computer.crontab.startswith("5 4 * * * backup\n45 9 * * * /py -m mcli ")
    assert computer.crontab.count("mcli-refresh") == 2
    run("schedule", "remove")
    assert computer.crontab == "5 4 * * * backup\n"


def test_a_scheduler_that_refuses_is_quoted(run: Run, computer: MadeUp) -> None:
    computer.fails = "enable"

    result = run("schedule", "install")

    assert result.code == 1
    assert "systemctl --user enable --now mcli-refresh.timer" in result.err
    assert "not allowed" in result.err


def test_a_computer_without_a_scheduler_says_what_to_do(run: Run, computer: MadeUp) -> None:
    computer.place = None

    for command in ("install", "show", "remove"):
        result = run("schedule", command)
        assert result.code == 1
        assert "mcli refresh" in result.err


@pytest.mark.parametrize(
    "words", [("install", "--at", "noon"), ("install", "--every", "0"), ("install", "--every", "x"), ("go",)]
)
def test_wrong_words_are_wrong_usage(run: Run, computer: MadeUp, words: tuple[str, ...]) -> None:
    assert run("schedule", *words).code == 2
    assert computer.ran == []


def test_in_french(run: Run, computer: MadeUp) -> None:
    assert "ne recueille pas" in run("--lang", "fr", "schedule", "show").out
    assert "chaque jour à 13:05" in run("--lang", "fr", "schedule", "install", "--at", "13:05").out
