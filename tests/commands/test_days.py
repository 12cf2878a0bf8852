"""Days and times of the day as a filter, typed as an option or as words."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run, listing, write_listings

SUMMARY = '    summary: "{}"\n'


@pytest.fixture
def yurts(home: Path) -> Path:
    """A home folder with courses on yurts: on Saturdays, in the evening, Monday to Friday, at any time, and silent."""
    said = {
        "saturday": "Six Saturdays in a yurt.",
        "evening": "Mercredi soir, dans une yourte.",
        "weekdays": "Monday to Friday, full time.",
        "any-time": "Online, at your own pace.",
        "silent": "Learn to put up a yurt.",
        "meeting": "It starts with an information evening.",
    }
    write_listings(
        home, "mine", *(listing(slug, f"Yurts {slug[:3]}", SUMMARY.format(text)) for slug, text in said.items())
    )
    return home


def slugs(run: Run, *argv: str) -> list[str]:
    """Return what is found, best first, without the source."""
    return [each["id"].partition("/")[2] for each in json.loads(run("find", *argv, "--format", "json").out)]


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("saturday", ["saturday", "any-time"]),
        ("samedi", ["saturday", "any-time"]),
        ("weekend", ["saturday", "any-time"]),
        ("evening", ["evening", "any-time"]),
        ("tuesday", ["weekdays", "any-time"]),
        ("mercredi,soir", ["evening", "any-time"]),
        ("daytime", ["any-time"]),
    ],
)
def test_what_says_so_passes_and_what_is_at_any_time_comes_after_it(
    run: Run, yurts: Path, when: str, found: list[str]
) -> None:
    assert slugs(run, "--when", when, "--source", "mine") == found


def test_silence_about_days_passes_nothing_and_is_counted(run: Run, yurts: Path) -> None:
    result = run("find", "--when", "saturday", "--source", "mine")

    assert "2 listings." in result.err
    assert "2 more were left out because a fact is unknown" in result.err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("yurts on saturday", "Understood: when: Saturday; words: yurts."),
        ("yurts le samedi", "Understood: when: Saturday; words: yurts."),
        ("yurts saturday evening", "Understood: when: Saturday, evening; words: yurts."),
        ("yurts fin de semaine", "Understood: when: weekend; words: yurts."),
        ("yurts cours du soir", "Understood: when: evening; words: yurts."),
    ],
)
def test_days_among_the_words_are_filters(run: Run, yurts: Path, typed: str, said: str) -> None:
    assert said in run("find", *typed.split()).err


def test_a_day_that_does_not_exist_is_named_with_those_that_do(run: Run) -> None:
    result = run("--lang", "fr", "find", "--when", "blursday")

    assert result.code == 2
    assert "lundi, mardi" in result.err
