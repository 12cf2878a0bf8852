"""What words say is asked before one may begin, by the contract's doubtful cases."""

from pathlib import Path

import pytest

from mcli.core.claims import Claim
from mcli.core.models import Prerequisite
from mcli.core.terms import OPEN_STATUSES
from mcli.facts.prerequisite import openness
from mcli.facts.prerequisite import reader as prerequisites
from mcli.facts.prerequisite.clauses import under
from mcli.facts.reading import Context, words_of
from mcli.yaml_io import read as read_yaml
from tests.facts.phrase_tables import Phrase, named, phrases

PHRASES = phrases("prerequisite.tsv", "prerequisite")
PROVED = [each for each in PHRASES if each.rule != "-"]
CLOSED = (Path(__file__).parent / "phrases" / "prerequisite_closed.tsv").read_text(encoding="utf-8").splitlines()


def read(text: str, label: str = "Prerequisites", method: str = "label") -> Prerequisite:
    reading = prerequisites.read(Claim("prerequisite", text, method, "a test", label), Context())
    return reading.value if reading else Prerequisite()


def rules_of(phrase: Phrase) -> set[str]:
    """Return the names of the rules that together read a phrase to its last word; none where a word is left."""
    place = under(phrase.claim)
    found = openness.explain(words_of(phrase.claim), place.opens, place.question and place.asks)
    return {each.rule for each in found.rules} if found.reason == "proved" else set()


@pytest.mark.parametrize("phrase", PHRASES, ids=named)
def test_demands_as_providers_write_them(phrase: Phrase) -> None:
    reading = prerequisites.read(phrase.claim, Context())
    found = reading.value if reading else Prerequisite()

    assert found.status == phrase.status
    assert sorted(found.gates) == sorted(filter(None, phrase.beside.split(",")))


@pytest.mark.parametrize("phrase", PROVED, ids=named)
def test_a_phrase_is_proved_by_the_rule_that_it_names(phrase: Phrase) -> None:
    assert phrase.rule in rules_of(phrase)


def test_every_open_phrase_names_a_rule() -> None:
    unnamed = [named(each) for each in PHRASES if each.status in OPEN_STATUSES and each.rule == "-"]

    assert unnamed == ["Minimum age|14"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_rule_is_proved_by_a_phrase(language: str) -> None:
    used = {rule for phrase in PROVED for rule in rules_of(phrase)}

    assert [each.name for each in openness.lexicon_of(language).rules if each.name not in used] == []


@pytest.mark.parametrize("line", [each for each in CLOSED if not each.startswith("#")])
def test_words_that_are_near_to_none_and_say_something_else_open_no_door(line: str) -> None:
    label, text = line.split("\t")
    found = read(text, label.strip("~"), "sentence" if label == "~" else "label")

    assert found.status not in OPEN_STATUSES


@pytest.mark.parametrize("label", ["", "Prerequisites"])
def test_the_collected_phrases_are_read_right_and_none_is_falsely_open(shared_data: Path, label: str) -> None:
    wrong = []
    values = read_yaml(shared_data / "phrases.yaml").content["prerequisites"]["values"]
    for phrase in values:
        found = read(phrase["text"], label)
        if found.status != phrase["reading"]["prerequisite_status"]:
            wrong.append((phrase["text"], found))
            assert found.status not in ("none", "age_only")

    assert len(wrong) <= 0.05 * len(values), wrong


def test_whom_a_course_is_for_gives_gates_and_no_status(shared_data: Path) -> None:
    wrong = []
    values = read_yaml(shared_data / "phrases.yaml").content["audience"]["values"]
    for phrase in values:
        found = read(phrase["text"], "Who is the program for?")
        if sorted(found.gates) != sorted(phrase["reading"]["gates"]):
            wrong.append((phrase["text"], found))

    assert len(wrong) <= 1, wrong


def test_a_step_inside_the_course_is_required_but_no_gate() -> None:
    assert read("None for part 1; part 2 needs part 1") == Prerequisite(
        "required", "None for part 1; part 2 needs part 1", ()
    )
    assert read("Module 1 has no prerequisite.").status == "none"


def test_doubt_about_what_follows_outweighs_none() -> None:
    assert read("Aucun prérequis n’est demandé, mais ...").status == "unknown"
    assert read("No prerequisites, but a selection applies.", "", "sentence").status != "none"


def test_a_long_text_is_quoted_by_the_sentence_that_has_the_demand() -> None:
    text = f"{'We look forward to meeting you in class. ' * 20}You must hold a G licence. {'See you soon. ' * 20}"

    assert read(text).text == "You must hold a G licence."
