"""The big list of naughty strings in every format: nothing fails, and nothing is executed."""

import io
import json
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcli.i18n import Language
from mcli.sheets.writers import html
from mcli.sheets.writers.docx import docx
from mcli.sheets.writers.jsonld import json_ld
from mcli.sheets.writers.markdown import markdown
from mcli.sheets.writers.pdf import pdf, pdf_printer
from mcli.sheets.writers.text import plain_text
from mcli.sheets.writers.xlsx import Tab, xlsx
from tests.sheets.examples import SHEETS, TODAY, known, sheet, text_of


@pytest.fixture(scope="module")
def naughty(shared_data: Path) -> list[dict[str, Any]]:
    """One listing a string, in all its texts; records are cleaned when they are read, so these are cleaned too."""
    from mcli.core.text import clean

    lines = (shared_data / "hostile").rglob("blns.txt")
    texts = [line for path in lines for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    kept = [text for text in map(clean, texts) if text][:400]
    if not kept:
        pytest.skip("the list of naughty strings is not among the development data")
    return [
        known(id=f"mine/n{at}", title=text, summary=text, provider=text, prerequisite_text=text, contact=text,
              credential_text=text, url=text, leads_to=[text])
        for at, text in enumerate(kept)
    ]  # fmt: skip


def test_pdf_word_text_and_markdown_accept_every_string(naughty: list[dict[str, Any]]) -> None:
    pytest.importorskip("typst", reason="there is no PDF engine on this computer")
    handout = sheet(*naughty, layout="handout")

    printer = pdf_printer(text_of(SHEETS / "sheet.typ"), "sheet.typ", str(SHEETS / "fonts"))
    assert pdf(printer, [handout], TODAY).startswith(b"%PDF")
    assert docx([handout], TODAY).startswith(b"PK")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", plain_text([handout]).replace("\n", ""))
    assert "<script" not in markdown([handout]).replace("\\<script", "")


def test_html_contains_none_of_their_tags(naughty: list[dict[str, Any]]) -> None:
    engine = html.environment({path.name: text_of(path) for path in SHEETS.glob("*.html")})
    page = html.html(engine, "", [sheet(*naughty, layout="handout")])

    assert not re.search(r"<(?:script|iframe|embed|object|img|marquee|link)\b", page, re.IGNORECASE)
    assert not re.search(r'href="(?!https?://|#)', page)


def test_a_spreadsheet_and_json_ld_keep_them_as_text(naughty: list[dict[str, Any]]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx([Tab(Language("en"), {}, {}, naughty)], TODAY, "x"))).active

    assert {cell.data_type for row in book.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert len(json.loads(json_ld(Language("en"), naughty))["@graph"]) == len(naughty)
