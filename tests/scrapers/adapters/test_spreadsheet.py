"""Spreadsheets: columns recognised by their heads, in each kind of file; many providers; what is no list of courses."""

import io
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import Run
from tests.scrapers.adapters.files import listings, tried

ENGLISH = """\
Course name,Institution,Fee,Length,Prerequisites,Delivery,Start date,Website
Forklift Safety,Confederation College,$120.00,6 hours,None,In person,2027-02-01,https://www.sample.example/forklift
Food Handler,Northern College,Free,8 hours,Grade 10,Online,2027-03-01,www.sample.example/food
"""
FRENCH = """\
Titre du cours;Établissement;Frais;Durée;Préalables;Mode
Chariot élévateur;Collège Boréal;120,00 $;6 heures;Aucun;En personne
Hygiène alimentaire;La Cité;Gratuit;8 heures;10e année;En ligne
"""


def workbook(rows: list[list[object]], *merged: str, second: list[list[object]] | None = None) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    if second is not None:
        more = book.create_sheet("Evening")
        for row in second:
            more.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_a_row_is_a_listing_with_its_own_provider_page_and_facts(run: Run, tmp_path: Path) -> None:
    first, second = listings(run, tmp_path, ENGLISH.encode(), adapter="spreadsheet")
    assert (first["title"], first["provider"], first["cost_cad"], first["hours"]) == (
        "Forklift Safety", "Confederation College", 120, 6,
    )  # fmt: skip
    assert (first["prerequisite_status"], first["delivery"], first["start_dates"]) == (
        "none",
        "in_person",
        ["2027-02-01"],
    )
    assert first["url"] == "https://www.sample.example/forklift"
    assert first["evidence"]["cost"]["quote"] == "$120.00"
    assert (second["cost_status"], second["provider"], second["url"]) == (
        "free", "Northern College", "https://www.sample.example/food",
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-8"])
def test_a_french_file_is_read_in_the_encodings_of_excel(run: Run, tmp_path: Path, encoding: str) -> None:
    first, second = listings(run, tmp_path, FRENCH.encode(encoding), adapter="spreadsheet", language="fr")
    assert (first["title"], first["cost_cad"], first["hours"], first["prerequisite_status"]) == (
        "Chariot élévateur", 120, 6, "none",
    )  # fmt: skip
    assert (second["cost_status"], second["delivery"], second["provider"]) == ("free", "online", "La Cité")


def test_a_workbook_is_read_below_its_banner_on_every_sheet(run: Run, tmp_path: Path) -> None:
    heads: list[object] = ["Course", "Cost", "Duration"]
    body = workbook(
        [["Winter courses 2027"], [], heads, ["Welding", "$300", "24 hours"], ["Total", None, None]],
        second=[heads, ["Sewing", 45, "10 hours"]],
    )
    found = listings(run, tmp_path, body, adapter="spreadsheet")
    assert [(each["title"], each["cost_cad"], each["hours"]) for each in found] == [
        ("Welding", 300, 24),
        ("Sewing", 45, 10),
    ]


def test_heads_that_are_merged_over_two_rows_are_read_together(run: Run, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Course", "Fees", None, "Duration"],
        [None, "Course fee", "Parking fee", None],
        ["Welding", "$300", "$12", "24 hours"],
        ["Sewing", "$45", "$12", "10 hours"],
    ]
    found = listings(run, tmp_path, workbook(rows, "B1:C1"), adapter="spreadsheet")
    assert [(each["title"], each["cost_cad"], each["hours"]) for each in found] == [
        ("Welding", 300, 24),
        ("Sewing", 45, 10),
    ]


def test_a_column_that_nobody_would_guess_is_named_in_the_source(run: Run, tmp_path: Path) -> None:
    body = b"Course,Length,Learner pays\nWelding,6 hours,$20\n"
    (found,) = listings(run, tmp_path, body, adapter="spreadsheet", fields={"cost": "Learner pays"})
    assert found["cost_cad"] == 20


def test_an_empty_price_is_unknown_and_never_free(run: Run, tmp_path: Path) -> None:
    (found,) = listings(run, tmp_path, b"Course,Fee,Length\nWelding,,6 hours\n", adapter="spreadsheet")
    assert found["cost_status"] == "unknown"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<!doctype html><title>Sign in</title>", "another kind of file"),
        (b"PK\x03\x04 broken", "damaged"),
        (b"Name,Phone\nAnna,555\n", "no row of headings"),
        (b"%PDF-1.4", "another kind of file"),
    ],
)
def test_what_is_no_list_of_courses_says_so(run: Run, tmp_path: Path, body: bytes, why: str) -> None:
    result = tried(run, tmp_path, body, adapter="spreadsheet")
    assert why in result.err + result.out


def test_of_a_very_long_sheet_the_first_rows_are_read_and_the_rest_is_named(run: Run, tmp_path: Path) -> None:
    body = b"Course,Fee\n" + b"".join(b"Course %d,$%d\n" % (number, number % 90 + 1) for number in range(20_100))
    result = tried(run, tmp_path, body, adapter="spreadsheet")
    assert "20000" in (result.err + result.out).replace(",", "").replace("\u00a0", "")
