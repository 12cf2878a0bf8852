"""`mcli catalogue merge`: two volunteers' homes into one."""

import json
from pathlib import Path

import pytest

from tests.conftest import FREE, Run, listing, write_listings

PAID = FREE.replace("cost_status: free", "cost_status: paid").replace("cost_cad: 0", "cost_cad: 40")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The home of another volunteer."""
    (tmp_path / "other" / "listings").mkdir(parents=True)
    return tmp_path / "other"


def test_listings_of_both_are_there_afterwards_with_the_newest_reading(run: Run, home: Path, other: Path) -> None:
    write_listings(home, "mine", listing("a", "Alpha", FREE), top='checked: "2026-06-01"\n')
    write_listings(other, "mine", listing("a", "Alpha", PAID), listing("b", "Beta"), top='checked: "2026-11-01"\n')
    write_listings(other, "theirs", listing("c", "Gamma", source="theirs"))

    result = run("catalogue", "merge", other)

    assert result.code == 0
    assert "Listings here now: 3. New: 2." in result.out
    found = json.loads(run("find", "--source", "mine", "--format", "json").out)
    assert {each["title"]: each["cost_cad"] for each in found} == {"Alpha": 40, "Beta": None}
    assert "Gamma" in run("find", "--source", "theirs").out


def test_merging_again_changes_no_byte(run: Run, home: Path, other: Path) -> None:
    write_listings(home, "mine", listing("a", "Alpha", FREE), top='checked: "2026-06-01"\n')
    write_listings(other, "mine", listing("a", "Alpha", PAID), top='checked: "2026-11-01"\n')
    run("catalogue", "merge", other)
    before = (home / "listings" / "mine.yaml").read_bytes()

    run("catalogue", "merge", other)

    assert (home / "listings" / "mine.yaml").read_bytes() == before


def test_readings_of_one_day_that_differ_are_named(run: Run, home: Path, other: Path) -> None:
    for folder, more in ((home, FREE), (other, PAID)):
        write_listings(folder, "mine", listing("a", "Alpha", more), top='checked: "2026-06-01"\n')

    result = run("catalogue", "merge", other)

    assert "mine/a, cost" in result.out
    assert "cost_cad: 40" in result.out
    assert json.loads(run("catalogue", "merge", other, "--dry-run", "--format", "json").out)["conflicts"] == []


def test_corrections_of_the_other_home_come_along(run: Run, home: Path, other: Path) -> None:
    write_listings(other, "mine", listing("a", "Alpha", PAID))
    words = ("--quote", "free now", "--by", "CD", "--because", "told by telephone")
    run("--home", other, "correct", "mine/a", "--set", "cost_status=free", *words)

    run("catalogue", "merge", other)

    assert "corrected by a person: free now" in run("find", "--free", "--source", "mine").out


def test_a_dry_run_writes_nothing(run: Run, home: Path, other: Path) -> None:
    write_listings(other, "mine", listing("a", "Alpha"))

    assert run("catalogue", "merge", other, "--dry-run").code == 0
    assert not (home / "listings" / "mine.yaml").exists()


@pytest.mark.parametrize("broken", ["home", "other"])
def test_a_broken_file_in_either_home_stops_the_merge_and_is_named(
    run: Run, home: Path, other: Path, broken: str
) -> None:
    write_listings(home, "mine", listing("a", "Alpha"))
    write_listings(other, "mine", listing("b", "Beta"))
    folder = {"home": home, "other": other}[broken]
    write_listings(folder, "bad", listing("x", "X", "    future_key: 1\n", source="bad"))
    before = (home / "listings" / "mine.yaml").read_bytes()

    result = run("catalogue", "merge", other)

    assert result.code == 5
    assert "bad.yaml, line" in result.err
    assert "future_key" in result.err
    assert (home / "listings" / "mine.yaml").read_bytes() == before


def test_a_folder_that_is_no_home_is_refused(run: Run, home: Path, tmp_path: Path) -> None:
    result = run("catalogue", "merge", tmp_path / "nowhere")

    assert result.code == 1
    assert "no listings" in result.err


def test_a_home_is_not_merged_with_itself(run: Run, home: Path) -> None:
    result = run("catalogue", "merge", home)

    assert result.code == 1
    assert "this home folder itself" in result.err


def test_a_dry_run_says_that_nothing_was_written(run: Run, other: Path) -> None:
    write_listings(other, "theirs", listing("c", "Gamma", source="theirs"))

    assert "Nothing was written" in run("catalogue", "merge", other, "--dry-run").out
    assert "Nothing was written" not in run("catalogue", "merge", other).out
