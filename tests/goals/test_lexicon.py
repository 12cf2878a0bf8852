"""`config/goals.yaml`: the packaged file is valid, and an own file is checked before it is used."""

from pathlib import Path
from typing import Any

import pytest

from mcli import yaml_io
from mcli.core.errors import InvalidRecordError
from mcli.core.terms import LANGUAGES, PATHS
from mcli.goals.lexicon import goals_from
from mcli.goals.phrases import key_of
from mcli.settings import packaged_config
from tests.conftest import Run
from tests.goals.examples import packaged

PACKAGED = packaged_config() / "goals.yaml"
# Words that mean too many things to count alone (counting behind an opener, or as a mere hint, is another matter).
BARE = {
    "en": ("independent", "independence", "trade", "trades", "trading", "credit", "credits", "secondary", "employment"),
    "fr": ("apprentissage", "autonome", "autonomie", "crédit", "crédits", "secondaire", "emploi", "indépendant"),
}


def content() -> dict[str, Any]:
    read: dict[str, Any] = yaml_io.read(PACKAGED).content
    return read


def faults(changed: Any) -> dict[str, str]:
    with pytest.raises(InvalidRecordError) as caught:
        goals_from(changed)
    return {each.key: each.message.text for each in caught.value.faults}


def test_the_packaged_vocabulary_is_valid_in_both_languages() -> None:
    goals = packaged()

    assert tuple(each.code for each in goals.paths) == PATHS
    for each in goals.classes:
        assert bool(each.phrases["en"]) == bool(each.phrases["fr"]) or each.pattern, each.name


def test_no_phrase_both_counts_for_and_excludes_a_path() -> None:
    for each in packaged().classes:
        assert not set(each.counts) & set(each.shuts), each.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_ambiguous_single_words_never_count_alone(language: str) -> None:
    keys = {key_of(word) for word in BARE[language]}
    for each in packaged().classes:
        if each.after is None:
            for phrase in each.phrases[language]:
                if key_of(phrase) in keys:
                    assert all(weight < 0.5 for weight in each.counts.values()), f"{each.name}: {phrase}"


def test_a_repeated_phrase_is_reported_at_its_second_place() -> None:
    changed = content()
    changed["classes"]["money"]["en"].append("WHMIS")

    last = len(changed["classes"]["money"]["en"]) - 1
    assert list(faults(changed)) == [f"classes.money.en.{last}"]


def test_a_class_that_counts_for_and_excludes_a_path_is_a_fault() -> None:
    changed = content()
    changed["classes"]["money"]["shuts"] = ["independence"]

    assert "shuts it too" in faults(changed)["classes.money"]


def test_every_fault_is_named_at_once() -> None:
    changed = content()
    changed["classes"]["money"]["counts"] = {"independance": "strong", "employment": "much"}
    changed["classes"]["health"]["kind"] = "illness"
    changed["classes"]["family"]["en"] = ["of the", 5]
    changed["classes"]["housing"]["shuts"] = "none"
    changed["classes"]["ladders"]["after"] = "stairs"
    changed["classes"]["school_codes"]["pattern"] = "[A-Z"
    changed["classes"]["hobby"]["where"] = "summary"
    changed["openers"]["ladder"]["within"] = "far"
    changed["paths"][0]["name"] = {"en": "Employment"}
    changed["word"] = []

    assert set(faults(changed)) == {
        "word", "paths.0.name", "openers.ladder.within", "classes.money.counts.independance",
        "classes.money.counts.employment", "classes.health.kind", "classes.family.en.0", "classes.family.en.1",
        "classes.housing.shuts", "classes.ladders.after", "classes.school_codes.pattern", "classes.hobby.where",
    }  # fmt: skip


@pytest.mark.parametrize("wrong", [None, [], "text", {}, {"paths": {}, "classes": [], "openers": 1}])
def test_a_file_of_another_shape_is_refused(wrong: Any) -> None:
    assert faults(wrong)


def test_an_error_in_an_own_file_is_reported_and_the_packaged_one_is_used(run: Run, home: Path) -> None:
    text = PACKAGED.read_text(encoding="utf-8").replace("employment: strong", "employment: strang", 1)
    (home / "config").mkdir()
    (home / "config" / "goals.yaml").write_text(text, encoding="utf-8")
    line = text[: text.index("strang")].count("\n") + 1

    result = run("find", "--path", "employment")

    assert result.code == 0
    assert f"goals.yaml, line {line}: Write a goal path" in result.err
    assert " id: " in result.out


def test_words_can_be_added_without_changing_the_program(run: Run, home: Path) -> None:
    (home / "listings" / "mine.yaml").write_text(
        "source: mine\nlistings:\n  - id: mine/a\n    title: Zorbing basics\n    provider: Example College\n"
        '    url: "https://www.example.ca/a"\n',
        encoding="utf-8",
    )
    before = run("show", "mine/a").out
    text = PACKAGED.read_text(encoding="utf-8").replace('en: ["personal budget*"', 'en: ["zorbing", "personal budget*"')
    (home / "config").mkdir()
    (home / "config" / "goals.yaml").write_text(text, encoding="utf-8")

    assert "no goal path found" in before
    assert "“Zorbing”" in run("show", "mine/a").out
