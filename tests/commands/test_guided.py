"""`mcli` alone: five numbered questions, three answers, and print; off a terminal, the help."""

import io
from pathlib import Path

import pytest

from tests.conftest import Result, Run


@pytest.fixture
def talk(run: Run, packaged_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A person at a terminal who types these lines: `talk(typed, "--lang", "fr")`."""
    monkeypatch.setattr("mcli.console.Console.interactive", True)
    monkeypatch.chdir(tmp_path)

    def call(typed: str, *argv: str) -> Result:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        return run("--home", packaged_home, *argv)

    return call


def test_five_answers_give_three_courses_and_a_printed_sheet(talk: Run, tmp_path: Path) -> None:
    result = talk("1\nSudbury\n1\n\n\n1 2\n")

    assert result.code == 0
    assert "3. How much can they pay?" in result.out
    assert "\n3. " in result.out, "three courses"
    assert "The same without questions: mcli find --path employment" in result.out
    assert len(list(tmp_path.glob("*.pdf"))) == 1


def test_in_french_the_questions_and_goals_are_french(talk: Run) -> None:
    result = talk("q\n", "--lang", "fr")

    assert "1. Quel est le but?" in result.out
    assert "Emploi" in result.out


@pytest.mark.parametrize("typed", ["", "q\n", "\x1b\n", "1\nq\n", "1\n\n\x1b\n", "1\n\n1\n1\n1\nq\n"])
def test_it_can_be_left_at_any_time(talk: Run, typed: str, tmp_path: Path) -> None:
    assert talk(typed).code == 0
    assert list(tmp_path.glob("*.pdf")) == []


def test_what_is_no_answer_is_asked_again(talk: Run) -> None:
    result = talk("9\nfood\n1\nq\n")

    assert result.out.count("Write a number from 1 to 5") == 2
    assert "2. Near which town?" in result.out


def test_in_a_pipe_the_help_is_shown(run: Run) -> None:
    assert "Usage: mcli" in run().out
