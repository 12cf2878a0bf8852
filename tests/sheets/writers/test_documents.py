"""Word, Excel, Markdown and plain text, read back with other libraries."""

import io
import re
from datetime import datetime
from typing import Any
from zipfile import ZipFile

import docx as word
import openpyxl
import pytest

from mcli.i18n import Language
from mcli.sheets.writers.docx import docx
from mcli.sheets.writers.logo import Logo
from mcli.sheets.writers.markdown import markdown
from mcli.sheets.writers.text import plain_text
from mcli.sheets.writers.xlsx import Tab, xlsx
from tests.sheets.examples import PNG, TODAY, agency, evidence, known, listing, sheet

HOSTILE = ["=1+1", "+A1", "-2+3", "@SUM(1)", "=HYPERLINK(\"http://evil.example\",\"x\")", "<b>&amp;</b>",
           "\u202eright to left", "| a | b |", "# heading", "x" * 5000]  # fmt: skip


def opened(*sheets: Any, **options: Any) -> Any:
    return word.Document(io.BytesIO(docx(sheets, TODAY, **options)))


def test_a_word_file_has_headings_a_header_row_and_alternative_texts() -> None:
    office = agency()._replace(logo="logo.png")
    document = opened(sheet(known(), agency=office), logo=Logo(PNG, "png"))

    styles = [each.style.name for each in document.paragraphs]
    assert "Heading 1" in styles
    assert "Heading 2" in styles
    facts = document.tables[-1]
    assert "w:tblHeader" in facts.rows[0]._tr.xml
    assert all("w:cantSplit" in row._tr.xml for row in facts.rows)
    described = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', document.element.xml)
    assert described == ["Logo of Example Literacy Centre",
                         "Code for a phone camera. It opens https://www.example.ca/food"]  # fmt: skip


def test_a_word_file_has_its_languages_and_its_title() -> None:
    document = opened(sheet(known(page_language="fr")), sheet(known(), language="fr"))

    assert document.core_properties.language == "en-CA"
    assert document.core_properties.title.startswith("Courses that can help you")
    assert 'w:lang w:val="fr-CA"' in document.element.xml
    assert "mcli-sheet" in document.core_properties.keywords


def test_a_word_file_is_set_in_twelve_or_eighteen_points() -> None:
    assert opened(sheet(known())).styles["Normal"].font.size.pt == 12
    assert opened(sheet(known()), large=True).styles["Normal"].font.size.pt == 18


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_text_stays_text_in_every_document(title: str) -> None:
    whole = known(title=title, prerequisite_text=title)

    assert title[:60] in "".join(each.text for each in opened(sheet(whole)).paragraphs) or title == HOSTILE[6]
    assert title[:60].replace("\u202e", "") in plain_text([sheet(whole)]).replace("\n", "")
    assert "<b>" not in markdown([sheet(whole)])


def book(*listings: dict[str, Any], language: str = "en") -> Any:
    tab = Tab(Language(language), {"food": "Food"}, {"employment": "Employment"}, listings)
    return openpyxl.load_workbook(io.BytesIO(xlsx([tab], TODAY, "Courses"))).active


def cells(page: Any, row: int = 2) -> dict[str, Any]:
    return dict(zip([each.value for each in page[1]], page[row], strict=True))


def test_a_spreadsheet_has_numbers_as_numbers_and_dates_as_dates() -> None:
    row = cells(book(known()))

    assert (row["Amount (dollars)"].value, row["Amount (dollars)"].data_type) == (1249.5, "n")
    assert (row["Hours"].value, row["Hours"].data_type) == (24, "n")
    assert row["Start"].value == datetime(2027, 1, 11)
    assert row["Facts checked"].value == datetime(2026, 11, 20)
    assert row["Start"].number_format == "yyyy-mm-dd"


def test_an_unknown_fact_is_an_empty_cell_or_not_stated() -> None:
    row = cells(book(listing(checked=None)))

    assert row["Amount (dollars)"].value is None
    assert row["Cost"].value == "not stated"
    assert row["You need first"].value == "not stated"
    assert row["Facts checked"].value == "date unknown"


@pytest.mark.parametrize("title", HOSTILE[:5])
def test_no_cell_of_a_spreadsheet_is_a_formula(title: str) -> None:
    data = xlsx([Tab(Language("en"), {}, {}, [known(title=title, summary=title, region=title)])], TODAY, title)
    page = openpyxl.load_workbook(io.BytesIO(data)).active
    cell = cells(page)["Title"]

    assert cell.data_type == "s"
    assert cell.value == title
    assert cell.quotePrefix
    with ZipFile(io.BytesIO(data)) as parts:
        assert not re.search(rb"<f[ >]|<hyperlink", parts.read("xl/worksheets/sheet1.xml"))


def test_a_spreadsheet_in_french_has_french_headings_and_the_same_numbers() -> None:
    page = book(known(), language="fr")

    assert page.title == "Formations"
    assert "Fournisseur" in [each.value for each in page[1]]
    assert 1249.5 in [each.value for each in page[2]]


def test_markdown_shows_the_words_of_a_page_as_they_are() -> None:
    text = markdown([sheet(known(title="# A | *b* [c](javascript:x) <i>"))])

    assert r"## \# A \| \*b\* \[c\](javascript:x) \<i\>" in text
    assert "<https://www.example.ca/food>" in text
    assert "- [ ] Checked by us on:" in text


def test_plain_text_keeps_to_its_width() -> None:
    old = known(
        evidence={fact: evidence(fact, checked=None) for fact in ("cost", "hours", "prerequisite", "credential")}
    )
    lines = plain_text([sheet(old), sheet(old, language="fr")]).splitlines()

    assert max(map(len, lines)) <= 80
    assert any(line.startswith("[ ] Checked by us on:") for line in lines)
