"""`mcli doctor`: each line says what was found and what to do; the exit code says whether all is well."""

import json
from pathlib import Path

import pytest

from mcli.core.errors import Message
from mcli.services import doctor
from mcli.services.doctor import BROKEN, NOTE, OK, WRONG, Surroundings
from tests.conftest import TODAY, Run, listing, write_listings

SOUND = Surroundings(
    python=(3, 11, 7), version="0.1.0", platform="linux", encoding="utf-8", free=10**10, writable="",
    packages=frozenset({"typst"}), fonts=("Sans.ttf",), browser=None, resolves=lambda host: True,
)  # fmt: skip


@pytest.fixture(autouse=True)
def computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sound computer, so that no test looks anything up."""
    monkeypatch.setattr(doctor, "around", lambda *_: SOUND)


def test_a_new_installation_is_well_and_says_what_it_does_not_know(run: Run) -> None:
    result = run("doctor")

    assert result.code == 0
    assert "None was collected on this computer" in result.out
    assert "mcli refresh" in result.out


def test_programs_get_every_check_with_its_advice(run: Run) -> None:
    checks = json.loads(run("doctor", "--format", "json").out)

    assert {"name", "state", "found", "advice"} == set(checks[0])
    assert {each["state"] for each in checks} <= {OK, NOTE, WRONG, BROKEN}


def test_in_french_it_speaks_french(run: Run) -> None:
    assert "Place sur le disque" in run("--lang", "fr", "doctor").out


def test_a_broken_file_is_named_and_the_exit_code_is_that_of_the_configuration(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Alpha", "    hours: many\n"))

    result = run("doctor")

    assert result.code == 5
    assert "mine.yaml, line" in result.out


def test_a_home_folder_that_cannot_be_written_is_something_to_do(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "around", lambda *_: SOUND._replace(writable="Permission denied"))

    result = run("doctor")

    assert result.code == 1
    assert "MCLI_HOME" in result.out


def test_when_nothing_was_collected_for_too_long_every_answer_says_so(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Alpha"), top='checked: "2026-10-01"\n')

    assert "Nothing was collected for 54 days" in run("find", "alpha", "--source", "mine").err
    assert run("doctor").code == 1
    write_listings(home, "mine", listing("a", "Alpha"), top='checked: "2026-11-20"\n')
    assert "collected" not in run("find", "alpha", "--source", "mine").err
    assert run("doctor").code == 0


@pytest.mark.parametrize(
    ("check", "state"),
    [
        (doctor.program(SOUND._replace(python=(3, 10, 1))), WRONG),
        (doctor.disk(SOUND._replace(free=10)), WRONG),
        (doctor.disk(SOUND._replace(free=None)), NOTE),
        (doctor.configuration([Message("a"), Message("b")]), BROKEN),
        (doctor.catalogue(0, 0, None, TODAY, 28), WRONG),
        (doctor.catalogue(5, 1, "2026-11-20", TODAY, 28), OK),
        (doctor.sources(["example"], []), WRONG),
        (doctor.sources([], ["a/b"]), WRONG),
        (doctor.printing(SOUND._replace(packages=frozenset())), NOTE),
        (doctor.printing(SOUND._replace(fonts=())), WRONG),
        (doctor.console(SOUND._replace(encoding="cp437")), NOTE),
        (doctor.console(SOUND._replace(encoding="cp1252")), OK),
        (doctor.network(SOUND._replace(resolves=lambda host: False), ["a.example"]), NOTE),
        (doctor.network(SOUND, []), NOTE),
        (doctor.schedule(False, False), NOTE),
        (doctor.schedule(False, True), NOTE),
    ],
)
def test_each_check_tells_sound_from_not(check: doctor.Check, state: str) -> None:
    assert check.state == state
    assert state == OK or check.advice or check.state == NOTE


def test_the_real_computer_can_be_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()

    seen = doctor.around(tmp_path / "home", tmp_path, "0")

    assert seen.python >= (3, 11)
    assert seen.writable == ""
    assert seen.free


def test_packaged_and_collected_listings_are_told_apart(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Alpha"), listing("b", "Beta"), top='checked: "2026-11-20"\n')

    assert "packaged, 2 of this computer" in run("doctor").out


def test_where_no_scheduler_exists_none_is_advised() -> None:
    advice = doctor.schedule(False, False).advice

    assert advice is not None
    assert "Run mcli refresh yourself" in advice.text
    assert "install" not in advice.text
