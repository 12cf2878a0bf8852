"""Numbers of the last answer: `show 3` after `find`, for twelve hours, and nothing else is kept."""

import re
from pathlib import Path

import pytest

from mcli.yaml_io import read
from tests.conftest import FREE, Run, listing, write_listings


@pytest.fixture
def office(home: Path) -> Path:
    """A home folder with three listings."""
    write_listings(home, "mine", *(listing(slug, slug.title(), FREE) for slug in ("alpha", "beta", "gamma")))
    return home


def ids(run: Run, *argv: str) -> list[str]:
    return re.findall(r"id: (\S+)", run(*argv).out)


def test_a_number_is_the_listing_that_the_last_list_showed_there(run: Run, office: Path) -> None:
    shown = ids(run, "find", "--source", "mine")
    assert len(shown) == 3

    assert f"id: {shown[1]}" in run("show", "2").out
    exported = run("export", "3", "1", "--to", "txt", "--out", "-").out
    assert exported.index(shown[2].partition("/")[2].title()) < exported.index(shown[0].partition("/")[2].title())
    assert shown[2] in run("correct", "3", "--set", "hours=4", "--by", "AB", "--because", "asked").out
    assert shown[0] in run("check", "1", "--by", "AB").out


def test_match_and_the_call_sheet_are_answers_too(run: Run, office: Path) -> None:
    ranked = ids(run, "match", "--path", "employment", "--limit", "2")

    assert f"id: {ranked[1]}" in run("show", "2").out


def test_data_for_programs_leaves_the_last_answer_alone(run: Run, office: Path) -> None:
    shown = ids(run, "find", "--source", "mine")
    run("find", "--free", "--format", "json")

    assert f"id: {shown[0]}" in run("show", "1").out


def test_only_ids_and_the_time_are_kept(run: Run, office: Path) -> None:
    run("find", "alpha", "--free", "--source", "mine")

    kept = read(office / "last.yaml").content
    assert set(kept) == {"at", "ids"}
    assert kept["ids"] == ["mine/alpha"]


@pytest.mark.parametrize("argv", [["show", "1"], ["export", "1"], ["correct", "1", "--withdraw"]])
def test_a_number_without_a_last_answer_is_an_error(run: Run, office: Path, argv: list[str]) -> None:
    result = run(*argv)

    assert result.code == 2
    assert "there is none" in result.err


@pytest.mark.parametrize("number", ["0", "4", "9999"])
def test_a_number_out_of_range_is_an_error(run: Run, office: Path, number: str) -> None:
    run("find", "--source", "mine")

    result = run("show", number)

    assert result.code == 2
    assert "the numbers 1 to 3" in result.err


@pytest.mark.parametrize("at", ["2020-01-01 08:00", "2999-01-01 08:00"])
def test_a_last_answer_of_another_day_means_nothing(run: Run, office: Path, at: str) -> None:
    run("find", "--source", "mine")
    path = office / "last.yaml"
    path.write_text(re.sub('at: ".*"', f'at: "{at}"', path.read_text(encoding="utf-8")), encoding="utf-8")

    result = run("show", "1")

    assert result.code == 2
    assert "12 hours" in result.err


@pytest.mark.parametrize("content", ["", "at: x\nids: [a]\n", "[", "at: soon\n"])
def test_a_damaged_last_answer_is_none(run: Run, office: Path, content: str) -> None:
    (office / "last.yaml").write_text(content, encoding="utf-8")

    assert "there is none" in run("show", "1").err


def test_a_listing_whose_own_name_is_a_number_can_still_be_named(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("101", "First steps"))

    assert "First steps" in run("show", "101").out
