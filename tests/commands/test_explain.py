"""`mcli explain`: one plain sentence for each term of the field, in both languages, with who defines it how."""

import json
import re

import pytest

from mcli import yaml_io
from mcli.glossary import Term, glossary_from
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
