"""`mcli add`: a course typed by hand answers like any other, and is refused where the contract forbids it."""

from pathlib import Path

import pytest

from tests.conftest import Run

COURSE = ("--title", "Computer basics", "--provider", "Our agency", "--url", "https://www.example.org/basics")


def test_a_course_of_the_agency_answers_at_once(run: Run, home: Path) -> None:
    words = ("--cost", "free", "--cost-words", "There is no cost", "--prerequisite", "none", "--prerequisite-words",
             "Everyone is welcome", "--set", "hours=12", "--set", "taught_in=en, fr")  # fmt: skip
    result = run("add", *COURSE, *words)

    assert result.code == 0
    assert "local/computer-basics" in result.out
    found = run("find", "--free", "--no-prereq", "--source", "local")
    assert "our note: There is no cost" in found.out
    assert "Hours: 12" in found.out


def test_an_amount_in_dollars_is_a_paid_cost(run: Run, home: Path) -> None:
    assert run("add", *COURSE, "--cost", "49.50", "--cost-words", "$49.50 for the book and the course").code == 0
    assert "$49.50" in run("show", "local/computer-basics").out


def test_a_second_course_joins_the_first(run: Run, home: Path) -> None:
    run("add", *COURSE)
    other = ("--title", "Money basics", *COURSE[2:])

    assert run("add", *other).code == 0
    assert run("find", "--source", "local").out.count("id: local/") == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (COURSE[2:], "--title"),
        (COURSE[:4], "--url"),
        ((*COURSE, "--cost", "free"), "--cost-words"),
        ((*COURSE, "--cost", "cheap", "--cost-words", "x"), "no cost"),
        ((*COURSE, "--prerequisite", "none"), "--prerequisite-words"),
        ((*COURSE, "--set", "delivery=post"), "not one of"),
        ((*COURSE[:5], "ftp://example.org/x"), "web address"),
    ],
)
def test_what_the_contract_forbids_is_refused_and_nothing_is_written(
    run: Run, home: Path, words: tuple[str, ...], said: str
) -> None:
    result = run("add", *words)

    assert result.code == 2
    assert said in result.err
    assert not (home / "listings" / "local.yaml").exists()


def test_a_course_that_is_there_already_is_not_written_over(run: Run, home: Path) -> None:
    run("add", *COURSE)

    result = run("add", *COURSE)

    assert result.code == 2
    assert "mcli correct local/computer-basics" in result.err


def test_an_empty_value_takes_no_name_away(run: Run, home: Path) -> None:
    words = ("--title", "Alpha", "--provider", "Ours", "--url", "https://www.example.ca/a")
    result = run("add", *words, "--set", "title=", "--set", "hours=")

    assert (result.code, "local/alpha" in result.out) == (0, True)
    assert "local.yaml" in result.err
    assert run("add", *words, "--set", "hours=-4").code == 2
