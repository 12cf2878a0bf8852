"""What to practise first: from a listing's own words and facts, never about a person."""

from decimal import Decimal
from typing import Any

import pytest

from mcli import yaml_io
from mcli.catalogue.store.codec import flat
from mcli.core.errors import InvalidRecordError
from mcli.core.models import Listing
from mcli.goals.readiness import PracticeNote, Readiness, practise_first, readiness_from
from mcli.settings import packaged_config


@pytest.fixture(scope="module")
def vocabulary() -> Readiness:
    """The packaged vocabulary."""
    return readiness_from(yaml_io.read(packaged_config() / "readiness.yaml").content)


def notes(vocabulary: Readiness, **facts: Any) -> dict[str, PracticeNote]:
    listing = Listing("x/y", facts.pop("title", "A course"), "A college", "a-college", "x", **facts)
    return {each.demand: each for each in practise_first(flat(listing), vocabulary)}


@pytest.mark.parametrize(
    ("summary", "demand"),
    [
        ("Read six modules at your own pace.", "reading"),
        ("Cours de six modules à votre rythme.", "reading"),
        ("You write a final exam.", "exam"),
        ("Il y a un examen à la fin.", "exam"),
        ("Each unit ends with short quizzes.", "quiz"),
        ("Jeu-questionnaire après chaque leçon.", "quiz"),
        ("Fractions and measuring for the trades.", "maths"),
        ("Calculs et prise de mesures.", "maths"),
        ("Live online class with a teacher.", "live"),
        ("Cours donné en direct par visioconférence.", "live"),
        ("Hands-on training in the shop.", "hands_on"),
        ("Formation pratique avec un chariot.", "hands_on"),
        ("Write an essay of five paragraphs.", "writing"),
        ("Three hours a week for eight weeks.", "weekly_hours"),
        ("Watch the videos and answer.", "video"),
        ("Fill in forms for your tax return.", "forms"),
    ],
)
def test_a_requirement_is_found_in_both_languages(vocabulary: Readiness, summary: str, demand: str) -> None:
    found = notes(vocabulary, summary=summary)

    assert demand in found
    assert found[demand].field == "summary"
    assert found[demand].words in summary


@pytest.mark.parametrize(
    ("summary", "demand"),
    [
        ("There is no exam.", "exam"),
        ("Aucun examen n'est exigé.", "exam"),
        ("A medical exam is needed.", "exam"),
        ("Certificate without a written test.", "exam"),
        ("Learn about safety measures on site.", "maths"),
        ("Mesures de sécurité au travail.", "maths"),
        ("Safe manual handling of loads.", "reading"),
        ("Zoom in on a picture.", "live"),
    ],
)
def test_an_excluded_or_different_meaning_is_not_a_requirement(
    vocabulary: Readiness, summary: str, demand: str
) -> None:
    assert demand not in notes(vocabulary, summary=summary)


def test_a_negation_applies_to_one_requirement_only(vocabulary: Readiness) -> None:
    assert "exam" in notes(vocabulary, summary="No diploma needed. Exam at the end.")


def test_requirements_are_found_in_facts_too(vocabulary: Readiness) -> None:
    found = notes(vocabulary, delivery="online", hours=Decimal(42))

    assert (found["account"].field, found["account"].words) == ("delivery", "online")
    assert (found["weekly_hours"].field, found["weekly_hours"].words) == ("hours", "42")
    assert "weekly_hours" not in notes(vocabulary, hours=Decimal(3))


def test_a_listing_without_words_has_no_requirement(vocabulary: Readiness) -> None:
    assert notes(vocabulary) == {}


def test_every_note_has_tasks_with_levels_and_a_way_to_prepare_in_both_languages(vocabulary: Readiness) -> None:
    for demand in vocabulary.demands:
        assert demand.competencies
        assert all(demand.name[language] and demand.prepare[language] for language in ("en", "fr"))
        assert all(len(sentence.split()) <= 16 for sentence in demand.prepare["en"].rstrip(".").split(". "))


def test_every_fault_of_the_vocabulary_is_named_with_its_place() -> None:
    wrong = {
        "demands": [
            {"id": "a", "name": {"en": "A"}, "competencies": ["Z9"], "prepare": {"en": "x", "fr": "y"}, "word": {}},
            {"id": "a", "name": {"en": "A", "fr": "A"}, "competencies": ["F"], "prepare": {"en": "x", "fr": "y"},
             "facts": {"delivery": ["by post"]}, "hours": "many"},
        ]
    }  # fmt: skip

    with pytest.raises(InvalidRecordError) as caught:
        readiness_from(wrong)

    assert {each.key for each in caught.value.faults} == {
        "demands.0.word", "demands.0.name", "demands.0.competencies", "demands.1.id", "demands.1.facts.delivery",
        "demands.1.hours",
    }  # fmt: skip


def test_no_requirement_of_the_packaged_vocabulary_has_a_phrase_twice(vocabulary: Readiness) -> None:
    for demand in vocabulary.demands:
        assert not set(demand.phrases) & set(demand.counter), demand.id
