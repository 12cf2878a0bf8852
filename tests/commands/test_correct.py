"""`mcli correct`: a person's word over the page's, with initials and reason, until it ends or the page changes."""

from datetime import date
from pathlib import Path

import pytest

from mcli.cli import main
from tests.conftest import FREE, Result, Run, listing, write_listings

PAID = """\
    cost_status: paid
    cost_cad: 40
    evidence:
      cost: {quote: $40, url: "https://www.example.ca/a", method: label}
"""
WHO = ("--by", "AB", "--because", "The college told us by telephone")


@pytest.fixture
def corrected(run: Run, home: Path) -> Result:
    write_listings(home, "mine", listing("a", "Alpha", PAID))
    return run("correct", "mine/a", "--set", "cost_status=free", "--quote", "This course is free", *WHO)


def test_a_correction_is_shown_everywhere_as_a_persons_word_with_date_and_reason(run: Run, corrected: Result) -> None:
    assert corrected.code == 0
    assert "cost_status: paid -> free" in corrected.out

    assert "corrected by a person: This course is free" in run("find", "alpha", "--free", "--source", "mine").out
    shown = run("show", "mine/a").out
    assert "corrected by a person: The college told us by telephone (AB)" in shown
    assert "November 24, 2026" in shown


def test_the_listing_file_holds_the_page_and_nothing_else(home: Path, corrected: Result) -> None:
    assert "cost_status: paid" in (home / "listings" / "mine.yaml").read_text(encoding="utf-8")


def test_a_correction_survives_a_refresh_that_reads_the_same_page_again(
    run: Run, home: Path, corrected: Result
) -> None:
    write_listings(home, "mine", listing("a", "Alpha: the same course", PAID))

    assert "Alpha: the same course" in run("find", "alpha", "--free", "--source", "mine").out


def test_a_correction_that_the_page_contradicts_gives_way_and_comes_back_to_a_person(
    run: Run, home: Path, corrected: Result
) -> None:
    write_listings(home, "mine", listing("a", "Alpha", PAID.replace("40", "60")))

    assert "$60" in run("show", "mine/a").out
    stats = run("catalogue", "rebuild")
    assert "mine/a" in stats.err
    assert "AB" in stats.err


def test_a_correction_ends_on_its_last_day(home: Path, run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    write_listings(home, "mine", listing("a", "Alpha", PAID))
    run("correct", "mine/a", "--set", "cost_cad=0", "--quote", "Free until June", *WHO, "--until", "2027-06-30")
    asked = ["find", "alpha", "--free", "--source", "mine"]

    answers = []
    for day in (date(2027, 6, 30), date(2027, 7, 1)):
        assert main(asked, today=day) == 0
        answers.append(capfd.readouterr().out)

    assert "Alpha" in answers[0]
    assert "Alpha" not in answers[1]


def test_a_packaged_listing_can_be_corrected_too(run: Run, home: Path) -> None:
    name = "safety/on-worker-health-safety-4-steps"

    assert run("correct", name, "--set", "hours=1.5", *WHO).code == 0
    assert "1.5 hours" in run("show", name).out


def test_a_correction_can_be_withdrawn(run: Run, corrected: Result) -> None:
    assert run("correct", "mine/a", "--withdraw").code == 0
    assert "$40" in run("show", "mine/a").out
    assert run("correct", "mine/a", "--withdraw").code == 1


def test_unknown_again_needs_no_quote(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Alpha", FREE))

    assert run("correct", "mine/a", "--set", "cost_status=unknown", *WHO).code == 0
    assert "Alpha" not in run("find", "alpha", "--free", "--source", "mine").out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("mine/b", "--set", "hours=3", *WHO), 1, "Did you mean “mine/a”"),
        (("mine/a", *WHO), 2, "--set"),
        (("mine/a", "--set", "hours=3", "--by", "AB"), 2, "--because"),
        (("mine/a", "--set", "hours=3", "--because", "x"), 2, "--by"),
        (("mine/a", "--set", "hours", *WHO), 2, "KEY=VALUE"),
        (("mine/a", "--set", "hour=3", *WHO), 2, "Did you mean “hours”"),
        (("mine/a", "--set", "hours=many", *WHO), 2, "not a number"),
        (("mine/a", "--set", "cost_status=free", *WHO), 2, "--quote"),
        (("mine/a", "--set", "cost_status=free", "--set", "cost_cad=5", "--quote", "x", *WHO), 2, "cost_cad: 0"),
        (("mine/a", "--set", "url=javascript:alert(1)", *WHO), 2, "web address"),
        (("mine/a", "--set", "hours=3", *WHO, "--until", "2026-11-23"), 2, "past"),
        (("mine/a", "--set", "hours=3", *WHO, "--until", "June"), 2, "not a date"),
    ],
)
def test_a_correction_that_cannot_be_is_refused_and_nothing_is_written(
    run: Run, home: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    write_listings(home, "mine", listing("a", "Alpha", PAID))

    result = run("correct", *words)

    assert result.code == code
    assert said in result.err
    assert not (home / "corrections").exists()


def test_a_broken_corrections_file_is_named_with_its_line_while_listings_answer(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Alpha", PAID))
    (home / "corrections").mkdir()
    text = "source: mine\ncorrections:\n- id: mine/a\n  set: {hour: 3}\n  by: AB\n  because: x\n  date: soon\n"
    (home / "corrections" / "mine.yaml").write_text(text, encoding="utf-8")

    result = run("find", "alpha", "--source", "mine")

    assert result.code == 0
    assert "Alpha" in result.out
    assert "line 4" in result.err and "hours" in result.err
    assert "line 7" in result.err


def test_in_french_the_messages_are_french(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Alpha", PAID))

    result = run("--lang", "fr", "correct", "mine/a", "--set", "hours=3", *WHO)

    assert "Correction enregistrée" in result.out


def test_the_reason_is_said_once_where_there_are_no_words_and_old_words_do_not_contradict(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Alpha", "    hours: 40\n    length_text: forty hours\n"))
    assert run("correct", "mine/a", "--set", "hours=12", "--by", "AB", "--because", "called them").code == 0

    shown = run("show", "mine/a").out
    assert shown.count("called them") == 1
    assert "forty hours" not in shown
    assert "Correction withdrawn: mine/a" in run("correct", "mine/a", "--withdraw").out
    assert "forty hours" in run("show", "mine/a").out


def test_one_file_that_is_left_out_is_one_file(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Alpha", "    hours: many\n    cost_cad: much\n"))

    assert "This file was left out" in run("find", "alpha").err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--set", "hours=3", "--set", "hours=4", *WHO), "given twice"),
        (("--set", "hours=-4", *WHO), "cannot be below 0"),
        (("--set", "hours=3", "--withdraw", *WHO), "Give one of them"),
    ],
)
def test_what_contradicts_itself_is_wrong_usage_and_changes_nothing(
    run: Run, home: Path, words: tuple[str, ...], said: str
) -> None:
    write_listings(home, "mine", listing("a", "Alpha"))
    result = run("correct", "mine/a", *words)

    assert result.code == 2
    assert said in result.err
    assert not (home / "corrections").exists()


@pytest.mark.parametrize("amount", ["abc", "[1]", "{a: b}"])
def test_an_amount_that_is_no_number_stops_no_answer(run: Run, home: Path, amount: str) -> None:
    write_listings(home, "mine", listing("a", "Alpha", PAID))
    assert run("correct", "mine/a", "--set", "cost_cad=abc", "--quote", "x", *WHO).code == 2
    (home / "corrections").mkdir()
    (home / "corrections" / "mine.yaml").write_text(
        f"source: mine\ncorrections:\n  - {{id: mine/a, set: {{cost_cad: {amount}}}, by: A, because: b, "
        'date: "2026-11-01"}\n', encoding="utf-8"
    )  # fmt: skip

    result = run("find", "alpha", "--source", "mine")

    assert result.code == 0
    assert "$40" in result.out
