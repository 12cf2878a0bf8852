"""`mcli explain`: one plain sentence for each term of the field, in both languages, with who defines it how."""

import json
import re

import pytest

from mcli import yaml_io
from mcli.core.text import fold
from mcli.core.urls import is_address
from mcli.glossary import Term, find, glossary_from
from mcli.settings import packaged_config
from tests.conftest import Run

TERMS = glossary_from(yaml_io.read(packaged_config() / "words" / "glossary.yaml").content)


@pytest.mark.parametrize("typed", ["micro-credential", "Micro credential", "microcertification", "MICROCREDENTIAL"])
def test_a_term_is_found_by_any_of_its_names(run: Run, typed: str) -> None:
    result = run("explain", typed)
    assert result.code == 0
    assert result.out.startswith("micro-credential: A short course that tests what you can do")
    assert "HEQCO: Evidence of learning" in result.out
    assert "https://heqco.ca/pub/making-sense-of-microcredentials/ (2021-05)" in result.out
    assert "In French: microcertification" in result.out


def test_french_people_get_french_sentences(run: Run) -> None:
    out = run("--lang", "fr", "explain", "rafeo").out
    assert out.startswith("RAFEO\u00a0: Les prêts et bourses de l’Ontario")
    assert "En anglais\u00a0: OSAP" in out


def test_all_terms_are_listed_and_are_data_for_programs(run: Run) -> None:
    assert len(run("explain").out.splitlines()) == len(TERMS)
    assert len(json.loads(run("explain", "--format", "json").out)) == len(TERMS)


def test_an_unknown_term_names_the_nearest(run: Run) -> None:
    result = run("explain", "badgge")
    assert result.code == 2
    assert "Did you mean “badge”?" in result.err


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.key)
def test_a_term_is_explained_in_one_short_sentence_of_each_language(term: Term) -> None:
    for language in ("en", "fr"):
        sentence = term.plain[language]
        assert sentence.endswith(".")
        assert not re.search(r"[.!?] ", sentence)
        assert len(sentence.split()) <= 24, sentence


def test_the_terms_that_staff_meet_are_there_under_their_names_in_both_languages(run: Run) -> None:
    assert len(TERMS) >= 60
    for english, french in (
        ("micro-credential", "microcertification"), ("badge", "badge numérique"), ("stackable", "superposable"),
        ("digital wallet", "portefeuille"), ("assessment", "évaluation"), ("recognition", "reconnaissance"),
        ("OSAP", "RAFEO"), ("PLAR", "RDA"), ("CAEC", "CCEA"), ("OALCF levels", "niveaux du CLAO"),
        ("employment path", "emploi"), ("WHMIS", "SIMDUT"), ("Better Jobs Ontario", "Meilleurs emplois Ontario"),
        ("Red Seal", "Sceau rouge"), ("sponsor", "parrain"), ("C of Q", "certificat de qualification"),
        ("pre-apprenticeship", "préapprentissage"), ("compulsory trade", "métier à accréditation obligatoire"),
        ("first aid", "premiers soins"), ("ODSP", "POSPH"), ("milestone", "jalon"), ("WAH", "travail en hauteur"),
    ):  # fmt: skip
        assert find(TERMS, english) is find(TERMS, french), english


def test_no_name_means_two_terms() -> None:
    names: dict[str, str] = {}
    for term in TERMS:
        for name in {term.key, term.en, term.fr, *term.also}:
            plain = fold(name).replace("-", " ")
            assert names.setdefault(plain, term.key) == term.key, name


def test_who_defines_a_term_has_an_address_and_where_known_a_date() -> None:
    for term in TERMS:
        for definition in term.defined:
            assert is_address(definition.url), term.key
            assert definition.date is None or re.fullmatch(r"\d{4}(-\d\d){0,2}", definition.date), term.key


def test_a_term_that_nobody_defines_says_so(run: Run) -> None:
    out = run("explain", "WHMIS").out
    assert out.startswith("WHMIS: Training about labels")
    assert "No organization's own definition is kept here." in out
