"""Text as data: cleaning, folding and stems."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcli.core.text import clean, fold, nearest, slug, stems, words


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("a\x1b[31mred\x1b[0m", "ared"),
        ("link \x1b]8;;https://evil.example\x07here\x1b]8;;\x1b\\", "link here"),
        ("title \x1b]0;owned\x07end", "title end"),
        ("\x9b31mred", "red"),
        ("right \u202eleft\u2066 and \u200fback", "right left and back"),
        ("two\nlines\r\nand\ttab", "two lines and tab"),
        ("nul\x00 and bell\x07", "nul and bell"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("tag \U000e0041chars", "tag chars"),
        ("\u00a0no-break stays\u00a0", "\u00a0no-break stays\u00a0".strip()),
        ("  spaces   fold  ", "spaces fold"),
    ],
)
def test_control_and_invisible_characters_are_removed(dirty: str, expected: str) -> None:
    assert clean(dirty) == expected


@given(st.text())
def test_a_cleaned_text_has_no_control_or_format_characters_and_cleaning_again_changes_nothing(text: str) -> None:
    cleaned = clean(text)

    assert clean(cleaned) == cleaned
    assert all(each in "\u200c\u200d" or unicodedata.category(each) not in ("Cc", "Cf", "Cs") for each in cleaned)


def test_naughty_strings_lose_their_control_characters(shared_data: Path) -> None:
    for text in json.loads((shared_data / "hostile/blns/blns.json").read_text(encoding="utf-8")):
        assert "\x1b" not in clean(text)
        assert "\u202e" not in clean(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Œuvre", "oeuvre"),
        ("l’écriture", "L'ECRITURE"),
        ("micro\u2010credential", "micro-credential"),
        ("micro\u2011credential", "micro–credential"),
        ("vingt\u00a0dollars", "vingt\u202fdollars"),
        ("Éducation", "education"),
    ],
)
def test_accents_ligatures_apostrophes_hyphens_and_spaces_fold_to_one_form(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("class", "classes"),
        ("emploi", "emplois"),
        ("journal", "journaux"),
        ("niveau", "niveaux"),
        ("battery", "batteries"),
        ("box", "boxes"),
        ("forklift", "forklifts"),
        ("tâche", "tâches"),
        ("tax", "taxes"),
        ("travail", "travaux"),
    ],
)
def test_singular_and_plural_have_the_same_stem_in_both_languages(one: str, many: str) -> None:
    assert stems(one) == stems(many)


def test_numbers_and_short_words_keep_their_s() -> None:
    assert stems("gas 2000") == ("gas", "2000")


def test_words_have_their_position_in_the_text() -> None:
    text = "L’œuvre d’art"

    assert [text[each.start : each.end] for each in words(text)] == ["L", "œuvre", "d", "art"]
    assert [each.stem for each in words(text)][1] == "oeuvre"


def test_a_slug_is_plain_letters_digits_and_hyphens() -> None:
    assert slug("Évaluation à l’Œil: n° 3!") == "evaluation-a-l-oeil-n-3"
    assert slug("日本") == "item"


def test_the_nearest_known_word_is_found_without_accents_and_none_for_nonsense() -> None:
    assert nearest("employement", ["employment", "secondary"]) == "employment"
    assert nearest("zzzz", ["employment"]) is None
