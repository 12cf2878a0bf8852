"""The adapter for brochures in PDF: their lines and tables become a page, which is read as any page is.

Larger or bold lines are headings, lines that run on are one paragraph, and columns are read one after the other. A PDF
of pictures (a scan) has no words, and one that is locked with a password cannot be opened; both are reported.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any, NamedTuple

from mcli.core.claims import Page
from mcli.core.text import clean
from mcli.scrapers.adapters import auto
from mcli.scrapers.html.document import parse_text
from mcli.scrapers.reading.extraction import FileContent, unreadable
from mcli.sources import Source

MOST_PAGES = 200
_LEAST_CHARACTERS = 40
"""A PDF with fewer characters than this a page is a scan."""
# "Cost: $45", "Durée : 6 heures": a line that begins with a label begins a paragraph.
_LABELLED = re.compile(r"[A-ZÀ-Ý][\w’'/() -]{1,40}\s?:\s")
_BULLET = re.compile(r"[•▪●◦‣⁃·*✓►–-]\s+")
_ENDS = re.compile(r"[.!?:;]$")


class _Line(NamedTuple):
    """One line of a page: its words, the size of its letters in points, whether they are bold, its top and bottom."""

    text: str
    size: float
    bold: bool
    top: float
    bottom: float


def read(page: Page, source: Source) -> FileContent:
    """Return the listings of a brochure in PDF."""
    if b"%PDF" not in page.body[:1024]:
        return unreadable("page.wrong_file", expected="PDF")
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

    try:
        with pdfplumber.open(io.BytesIO(page.body)) as pdf:
            sheets = pdf.pages[:MOST_PAGES]
            markup, characters = _markup(sheets)
    except Exception as error:  # pdfminer raises whatever a broken file leads it to
        causes = (error, error.__cause__, error.__context__, *error.args)
        if any(isinstance(each, PDFEncryptionError | PDFPasswordIncorrect) for each in causes):
            return unreadable("file.locked")
        return unreadable("file.damaged", reason=clean(str(error))[:120] or type(error).__name__)
    if characters < _LEAST_CHARACTERS:
        return unreadable("file.scan")
    return FileContent(auto.extract(parse_text(markup, page.url), source))


def _markup(sheets: Sequence[Any]) -> tuple[str, int]:
    """Return the pages as HTML, and how many characters they have."""
    columns = [column for sheet in sheets for column in _columns(sheet)]
    tables = [_tables(column) for column in columns]
    lines = [list(_lines(column, boxes)) for column, boxes in zip(columns, tables, strict=True)]
    sizes = Counter(round(line.size, 1) for page in lines for line in page for _ in line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    larger = sorted({size for size in sizes if size > 1.12 * usual}, reverse=True)
    # What is largest and occurs once is the title of the brochure; otherwise the largest are its courses or chapters.
    titled = bool(larger) and sum(1 for page in lines for line in page if round(line.size, 1) == larger[0]) == 1
    if not titled:
        larger.insert(0, 0.0)
    parts: list[str] = []
    for page, boxes in zip(lines, tables, strict=True):
        placed = [(line.top, text) for line, text in _paragraphs(page, usual, larger)]
        placed += [(box.bbox[1], _table(box)) for box in boxes]
        parts += [text for _, text in sorted(placed, key=lambda part: part[0])]
    return f"<html><body><main>{''.join(parts)}</main></body></html>", sum(len(sheet.chars) for sheet in sheets)


def _columns(sheet: Any) -> list[Any]:
    """Return the columns of a page: two where a gap runs down the middle of nearly all its lines, else the page."""
    words = sheet.extract_words()
    if len(words) < 40 or sheet.find_tables():
        return [sheet]
    left, right = sheet.bbox[0], sheet.bbox[2]
    for share in (0.5, 0.48, 0.52, 0.45, 0.55):
        middle = left + share * (right - left)
        over = [word for word in words if word["x0"] < middle - 2 and word["x1"] > middle + 2]
        sides = (sum(1 for word in words if word["x1"] <= middle), sum(1 for word in words if word["x0"] >= middle))
        if len(over) <= 0.02 * len(words) and min(sides) >= 0.25 * len(words):
            top, bottom = sheet.bbox[1], sheet.bbox[3]
            return [sheet.crop((left, top, middle, bottom)), sheet.crop((middle, top, right, bottom))]
    return [sheet]


def _tables(sheet: Any) -> list[Any]:
    return [table for table in sheet.find_tables() if len(table.rows) > 1 and len(table.rows[0].cells) > 1]


def _lines(sheet: Any, tables: Sequence[Any]) -> Iterator[_Line]:
    """Yield the lines of a page that are in none of its tables."""

    def outside(thing: Any) -> bool:
        x, y = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
        return not any(box[0] <= x <= box[2] and box[1] <= y <= box[3] for box in (table.bbox for table in tables))

    body = sheet.filter(lambda thing: thing["object_type"] != "char" or outside(thing))
    for line in body.extract_text_lines(return_chars=True):
        characters = [char for char in line["chars"] if not char["text"].isspace()]
        if characters:
            sizes = Counter(round(char["size"], 1) for char in characters)
            bold = sum("bold" in char["fontname"].lower() for char in characters) > 0.8 * len(characters)
            yield _Line(clean(line["text"]), sizes.most_common(1)[0][0], bold, line["top"], line["bottom"])


def _paragraphs(lines: Sequence[_Line], usual: float, larger: Sequence[float]) -> Iterator[tuple[_Line, str]]:
    """Yield headings and paragraphs as HTML, each with its first line."""
    open_: list[_Line] = []
    for line in lines:
        heading = _heading(line, usual, larger)
        if heading or (open_ and not _runs_on(open_[-1], line)):
            if open_:
                yield open_[0], f"<p>{escape(' '.join(each.text for each in open_))}</p>"
            open_ = []
        if heading:
            yield line, f"<{heading}>{escape(line.text)}</{heading}>"
        else:
            open_.append(line)
    if open_:
        yield open_[0], f"<p>{escape(' '.join(each.text for each in open_))}</p>"


def _heading(line: _Line, usual: float, larger: Sequence[float]) -> str:
    """Return the tag of a line that is a heading, '' for one that is none."""
    if len(line.text) > 120 or (_ENDS.search(line.text) and not line.text.endswith("?")):
        return ""
    size = round(line.size, 1)
    if size in larger:
        return f"h{min(larger.index(size) + 1, 4)}"
    return f"h{min(len(larger) + 1, 5)}" if line.bold and size >= usual and not _LABELLED.match(line.text) else ""


def _runs_on(before: _Line, line: _Line) -> bool:
    """Tell whether a line continues the paragraph of the line before it."""
    if _LABELLED.match(line.text) or _BULLET.match(line.text) or line.bold != before.bold:
        return False
    near = line.top - before.bottom < 0.8 * (before.bottom - before.top)
    return (
        near and abs(line.size - before.size) < 0.6 and not (_ENDS.search(before.text) and _LABELLED.match(before.text))
    )


def _table(table: Any) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(clean(' '.join((cell or '').split())))}</td>" for cell in row) + "</tr>"
        for row in table.extract()
    )
    head, _, rest = rows.partition("</tr>")
    return f"<table>{head.replace('td>', 'th>')}</tr>{rest}</table>"
