"""Brochures in PDF: headings and paragraphs, two columns, tables, what holds no words or cannot be opened."""

import io
from pathlib import Path

import pikepdf
import pytest

from tests.conftest import Run
from tests.scrapers.adapters.files import listings, tried

typst = pytest.importorskip("typst", reason="typst has no wheel for this computer, so no PDF can be made to be read")

COURSES = """
#set page(paper: "us-letter")
#set text(size: 11pt)
= Winter courses
== Forklift Safety
Cost: \\$120

Duration: 6 hours

Prerequisites: None

You will learn to drive a forklift safely, to check it before a shift and to keep other people in the
warehouse out of danger.

== Food Handler
Cost: Free

Duration: 8 hours

Prerequisites: Grade 10
"""
TABLE = """
#table(columns: 3, [*Course*], [*Fee*], [*Duration*],
  [Forklift Safety], [\\$120], [6 hours], [Food Handler], [Free], [8 hours], [WHMIS], [\\$25], [2 hours])
"""
FRENCH = """
#set text(lang: "fr")
== Chariot élévateur
Coût : 120 \\$

Durée : 6 heures

Préalables : Aucun

== Hygiène alimentaire
Coût : Gratuit

Durée : 8 heures
"""


def pdf(markup: str) -> bytes:
    return bytes(typst.compile(markup.encode()))


def read(found: list[dict[str, object]]) -> list[tuple[object, ...]]:
    return [(each["title"], each["cost_status"], each["cost_cad"], each["hours"]) for each in found]


TWO = [("Forklift Safety", "paid", 120, 6), ("Food Handler", "free", 0, 8)]


@pytest.mark.parametrize("layout", ["", "#set page(columns: 2)\n"], ids=["one column", "two columns"])
def test_courses_under_headings_are_listings(run: Run, tmp_path: Path, layout: str) -> None:
    found = listings(run, tmp_path, pdf(layout + COURSES), adapter="pdf")
    assert read(found) == TWO
    assert [each["prerequisite_status"] for each in found] == ["none", "required"]
    assert found[0]["evidence"]["cost"]["quote"] == "$120"


def test_rows_of_a_table_are_listings(run: Run, tmp_path: Path) -> None:
    assert read(listings(run, tmp_path, pdf(TABLE), adapter="pdf")) == [*TWO, ("WHMIS", "paid", 25, 2)]


def test_a_french_brochure_is_read(run: Run, tmp_path: Path) -> None:
    found = listings(run, tmp_path, pdf(FRENCH), adapter="pdf", language="fr")
    assert read(found) == [("Chariot élévateur", "paid", 120, 6), ("Hygiène alimentaire", "free", 0, 8)]


def locked() -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(COURSES))) as opened:
        opened.save(made, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return made.getvalue()


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (locked, "locked"),
        (lambda: pdf("#rect(width: 100%, height: 50%)"), "pictures of pages"),
        (lambda: pdf(COURSES)[:300], "damaged"),
        (lambda: b"<!doctype html><title>Courses</title>", "another kind of file"),
    ],
    ids=["locked", "scan", "cut off", "HTML"],
)
def test_what_cannot_be_read_says_why_and_what_to_do(run: Run, tmp_path: Path, body: object, why: str) -> None:
    assert callable(body)
    result = tried(run, tmp_path, body(), adapter="pdf")
    assert why in result.err + result.out
