"""A search that forgives: synonyms, the other language, typing errors, and saying what was done."""

import csv
import json
from pathlib import Path

import pytest

from mcli import yaml_io
from mcli.catalogue.search.spelling import Known, distance, nearest_known, sound
from mcli.catalogue.search.synonyms import marks, phrase_of, synonyms_from
from mcli.core.errors import InvalidRecordError
from mcli.settings import packaged_config
from tests.conftest import Run, listing, write_listings

QUERIES = Path(__file__).parents[3] / "bench" / "data" / "search_queries.tsv"


def ids(run: Run, *words: str, limit: int = 0) -> list[str]:
    out = run("find", *words, "--limit", str(limit), "--format", "json").out
    return [each["id"] for each in json.loads(out)]


def test_sixty_misspelt_and_cross_language_queries_find_what_is_wanted_among_the_first_five(ask: Run) -> None:
    with QUERIES.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))

    missed = [
        row["query"] for row in rows if not set(row["wanted"].split()) & set(ids(ask, *row["query"].split(), limit=5))
    ]

    assert len(rows) == 60
    assert len(missed) <= 3, missed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("whmis", "simdut"),
        ("forklift", "chariot élévateur"),
        ("psw", "personal support worker"),
        ("résumé", "cv"),
        ("first aid", "premiers soins"),
        ("literacy and basic skills", "alphabétisation"),
        ("micro-credential", "microcertification"),
    ],
)
def test_synonyms_find_the_same_listings(ask: Run, one: str, other: str) -> None:
    assert set(ids(ask, one)) == set(ids(ask, other))


def test_a_french_listing_is_found_by_an_english_word_and_marked(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Chariot élévateur zébré", "    page_language: fr\n"))

    result = run("find", "forklift", "--source", "mine")

    assert "mine/a" in result.out
    assert "page in French" in result.out
    assert "page in French" not in run("--lang", "fr", "find", "forklift", "--source", "mine").out


def test_words_in_one_language_prefer_its_pages(ask: Run) -> None:
    first = json.loads(ask("find", "ordinateur", "--limit", "2", "--format", "json").out)

    assert all("fr" in (each["page_language"], *each["taught_in"]) for each in first)


def test_a_typing_error_is_corrected_aloud(ask: Run) -> None:
    result = ask("find", "forclift")

    assert "No listing has the word “forclift”. These have “forklift”." in result.err
    assert result.out.count(" id: ") == len(ids(ask, "forklift"))


def test_words_run_together_or_torn_apart_are_understood(ask: Run) -> None:
    assert ids(ask, "smartserve") == ids(ask, "smart", "serve")
    assert set(ids(ask, "book", "keeping")) == set(ids(ask, "bookkeeping"))


def test_a_word_that_says_what_is_looked_for_is_never_dropped(ask: Run) -> None:
    result = ask("find", "forklift", "qqqqzz")

    assert result.out == ""
    assert "No listing has “qqqqzz”, nor a word like it." in result.err
    assert 'Without "qqqqzz" there would be' in result.err


def test_words_that_are_never_together_find_nothing_and_it_is_said(ask: Run) -> None:
    result = ask("find", "forklift", "naloxone")

    assert result.out == ""
    assert "No listing has these words together: “forklift”, “naloxone”." in result.err
    assert 'Without "' in result.err


def test_of_two_words_joined_by_and_one_is_enough_and_both_come_first(ask: Run) -> None:
    both = ids(ask, "forklift", "and", "naloxone")

    assert set(both) == {*ids(ask, "forklift"), *ids(ask, "naloxone")}


def test_a_word_like_no_other_finds_nothing_and_says_so(ask: Run) -> None:
    result = ask("find", "zzzqqqxx")

    assert result.out == ""
    assert "No listing has “zzzqqqxx”, nor a word like it." in result.err


def test_any_number_of_words_of_any_length_is_survived(ask: Run) -> None:
    assert ask("find", *(["forklift", "zebra"] * 4000)).code == 0
    assert ask("find", "x" * 100_000).code == 0
    assert ask("find", "--", "-" * 500, "'" * 500, '"' * 501).code == 0


def test_words_in_quotation_marks_stand_one_after_the_other(ask: Run) -> None:
    assert set(ids(ask, '"aid standard"')) < set(ids(ask, "aid", "standard"))
    assert ids(ask, '"standard first aid"')


def test_letters_and_regions_are_searched_too(ask: Run) -> None:
    assert "literacy/tdsb-essential-skills-upgrading" in ids(ask, "tdsb")
    assert ids(ask, "food", "handler", "sudbury")[0] == "food/phsd-food-handler-sudbury"


def test_filters_that_never_meet_are_named(ask: Run) -> None:
    assert "No listing at all passes --max-hours 0." in ask("find", "--max-hours", "0").err
    said = ask("find", "--source", "trades", "--provider", "algonquin-college").err
    assert "These two never meet: --provider algonquin-college and --source trades." in said
    assert "never meet" not in ask("find", "--source", "trades").err


def test_distance_counts_letters_added_lost_changed_or_swapped() -> None:
    assert distance("forklift", "forklift", 2) == 0
    assert distance("frist", "first", 2) == 1
    assert distance("forclift", "forklift", 2) == 1
    assert distance("abc", "abcdef", 2) > 2
    assert sound("numerique") == sound("numerik")
    assert sound("photo") == sound("foto")


def test_short_words_and_numbers_are_never_bent() -> None:
    known = [Known("cpr", 5), Known("2015", 3), Known("eng4c", 1)]

    assert nearest_known("cpt", known) == []
    assert nearest_known("2014", known) == []
    assert nearest_known("eng4u", known) == []


def test_a_phrase_may_not_stand_in_two_groups() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        synonyms_from({"groups": [{"en": ["first aid"]}, {"fr": ["secourisme"], "en": ["First Aids"]}]}, ["the"])

    assert [each.key for each in caught.value.faults] == ["groups.1"]


def test_small_words_do_not_matter_to_a_phrase() -> None:
    synonyms = synonyms_from({"groups": [{"fr": ["manipulation des aliments"], "en": ["food handling"]}]}, ["des", "d"])

    assert phrase_of("Manipulation d'aliment", ["des", "d"]) in synonyms.groups
    assert marks(["safe", "food", "handling"], synonyms) == ["mcligroup0"]


def test_the_packaged_synonyms_are_right_and_an_office_may_lay_its_own_over_them(run: Run, home: Path) -> None:
    assert yaml_io.read(packaged_config() / "words" / "synonyms.yaml").content["groups"]
    (home / "config" / "words").mkdir(parents=True)
    own = home / "config" / "words" / "synonyms.yaml"
    own.write_text("groups:\n  - {en: [gizmo, forklift]}\n", encoding="utf-8")

    assert "forklift" in run("find", "gizmo").out.lower()
    own.write_text("groups:\n  - {en: [a gizmo], fr: gizmo}\n  - [x]\n", encoding="utf-8")
    broken = run("find", "simdut")
    assert f"{own}, line 2:" in broken.err
    assert f"{own}, line 3:" in broken.err
    assert "whmis" in broken.out.lower()


def test_words_about_how_a_course_is_offered_need_not_stand_in_it(ask: Run) -> None:
    result = ask("find", "free", "computer", "classes")

    assert result.code == 0
    assert set(ids(ask, "free", "computer", "classes")) <= set(ids(ask, "computer", limit=0))
    assert set(ids(ask, "food", "handler", "near", "me")) == set(ids(ask, "food", "handler"))


def test_weak_words_alone_are_no_answer_to_a_question_about_something(ask: Run) -> None:
    result = ask("find", "free", "yoga", "classes")

    assert result.out == ""
    assert "No listing has “yoga”" in result.err
    assert ids(ask, "free") != []


def test_the_beginning_of_a_word_or_another_of_its_root_is_taken(ask: Run) -> None:
    assert "transport/on-g1-licence" in ids(ask, "driving")
    assert set(ids(ask, "bookkeep")) <= set(ids(ask, "bookkeeping"))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("how much is the caec", "secondary/caec-ontario"), ("combien coûte le ccea", "secondary/caec-ontario")],
)
def test_words_around_a_question_are_neither_asked_for_nor_corrected(ask: Run, typed: str, wanted: str) -> None:
    result = ask("find", *typed.split(), "--limit", "0")

    assert wanted in ids(ask, *typed.split())
    assert "“much”" not in result.err and "“combien”" not in result.err


def test_of_three_words_the_commonest_may_be_left_out_and_it_is_said_but_of_two_none(ask: Run) -> None:
    three = ask("find", "weed", "store", "job")

    assert "CannSell" in three.out
    assert "Left out: “job”" in three.err
    assert ids(ask, "weed", "welding") == []


@pytest.mark.parametrize("typed", ["wah training", "g2 licence", "dactylo", "asl", "avocat", "concierge"])
def test_everyday_words_find_something(ask: Run, typed: str) -> None:
    assert ids(ask, *typed.split()) != []


def test_a_word_with_two_letters_swapped_is_not_taken_for_one_that_only_sounds_like_it(ask: Run) -> None:
    result = ask("find", "working", "at", "heigths", "--limit", "1")

    assert "Working at Heights" in result.out
    assert "“height”" in result.err
