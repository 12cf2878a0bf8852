"""Phrases are found regardless of plurals, accents, hyphens and function words, within one part of a sentence."""

import pytest

from mcli.goals.phrases import Phrasebook, key_of, outermost, sentences, words_of


def found(phrase: str, text: str) -> list[str]:
    words = words_of(text)
    return [text[words[hit.first].start : words[hit.last].end] for hit in Phrasebook([(phrase, 0)]).find(words)]


@pytest.mark.parametrize(
    ("phrase", "text", "quote"),
    [
        ("résumé", "Write a RESUME today", "RESUME"),
        ("point of sale", "working a point\u2011of\u2011sale", "point\u2011of\u2011sale"),
        ("gérer son budget", "Gérer un budget de famille", "Gérer un budget"),
        ("weld*", "for Welders and others", "Welders"),
        ("préposé* aux bénéficiaires", "Préposé(e)s aux bénéficiaires", "Préposé(e)s aux bénéficiaires"),
        ("technicien*", "un·e technicien·ne du bâtiment", "technicien"),
        ("manœuvre", "Manoeuvres en construction", "Manoeuvres"),
        ("examen de l'apprenti", "l’examen de l’apprenti", "examen de l’apprenti"),
        ("health and safety", "Health & Safety", "Health & Safety"),
    ],
)
def test_a_phrase_is_found_as_people_write_it(phrase: str, text: str, quote: str) -> None:
    assert found(phrase, text) == [quote]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("first aid", "Come first. Aid is given"),
        ("first aid", "first, aid"),
        ("cook", "a cooker"),
        ("job", "jobless"),
        ("weld*", "wel"),
    ],
)
def test_a_phrase_is_not_found_across_punctuation_or_inside_a_word(phrase: str, text: str) -> None:
    assert found(phrase, text) == []


def test_a_longer_phrase_replaces_those_inside_it_but_not_its_neighbours() -> None:
    text = "emploi du temps et emploi"
    book = Phrasebook([("emploi", 0), ("emploi du temps", 1)])

    hits = outermost(book.find(words_of(text)))

    assert [hit.entry for hit in hits] == [1, 0]


def test_two_phrases_with_the_same_position_are_both_kept() -> None:
    hits = outermost(Phrasebook([("home care", 0), ("care aide", 1)]).find(words_of("home care aide")))

    assert [hit.entry for hit in hits] == [0, 1]


def test_a_phrase_of_function_words_has_no_key() -> None:
    assert key_of("of the") == ()
    assert key_of("Crédits de l'élève") == key_of("credit eleves")


def test_sentences_are_the_runs_between_their_ends() -> None:
    words = words_of("One two. Three! (Four, five)")

    assert [[word.text for word in words[a:b] if word.text] for a, b in sentences(words)] == [
        ["one", "two"],
        ["three"],
        ["four", "five"],
    ]


def test_without_phrases_or_text_nothing_is_found() -> None:
    assert Phrasebook([]).find(words_of("some words")) == []
    assert Phrasebook([("word", 0)]).find(words_of("")) == []
