"""The adapter for spreadsheets: CSV, XLSX, XLS and ODS, one listing a row, columns recognised by their heads.

One file may list the courses of many providers: a column "Institution" says whose each row is.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from mcli.core.claims import Claim, Draft, Page, Problem, Unusable
from mcli.core.messages import coded
from mcli.core.text import clean, fold
from mcli.core.urls import canonical
from mcli.scrapers.adapters.rows import described, draft_of_words, labelled
from mcli.scrapers.html.encoding import decode
from mcli.scrapers.labels.matcher import label_of, set_label
from mcli.scrapers.reading.extraction import Extraction, FileContent
from mcli.scrapers.reading.record_tables import is_name_head
from mcli.sources import Source

MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_SHEETS = 40
LARGEST_UNPACKED = 200_000_000
"""Bytes that a workbook may have once unpacked: a small file can hold a very large one."""
_HEAD_ROWS = 30
_TELLING = frozenset({"cost", "hours", "prerequisite", "delivery", "dates", "credential"})
_LINK_HEAD = re.compile(
    r"(?:.* )?(?:url|link|website|web ?(?:page|site|address)|lien|site(?: web)?|adresse web|page web)(?: .*)?"
)
_NOT_LINES = re.compile(r"(?:.* )?(?:description|notes?|comments?|remarques?|details?|summary|resume)(?: .*)?")


class Sheet(NamedTuple):
    """One sheet of a workbook (a CSV file is one): its name, and its cells as texts."""

    name: str
    rows: Sequence[Sequence[str]]


class _Heads(NamedTuple):
    """Which row holds the heads, and the words over each column."""

    row: int
    names: tuple[str, ...]
    title: int


def read(page: Page, source: Source) -> FileContent:
    """Return the listings of a spreadsheet."""
    try:
        sheets = list(_sheets(page))
    except _UnreadableError as error:
        return FileContent(unusable=Unusable("wrong_file", error.args[0]))
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for sheet in sheets:
        heads = _heads(sheet.rows)
        if heads is None:
            if any(any(row) for row in sheet.rows):
                problems.append(Problem(None, coded("file.no_heads", sheet=sheet.name)))
            continue
        body = sheet.rows[heads.row + 1 :]
        if len(body) > MOST_ROWS:
            problems.append(Problem(None, coded("file.too_many_rows", sheet=sheet.name, most=MOST_ROWS)))
        for number, row in enumerate(body[:MOST_ROWS], heads.row + 2):
            draft = _draft(sheet.name, heads, number, row, page.url, source)
            if draft is not None:
                drafts.append(draft)
    if not drafts and problems:
        return FileContent(Extraction((), tuple(problems)), Unusable("wrong_file", problems[0].message))
    return FileContent(Extraction(tuple(drafts), tuple(problems)))


class _UnreadableError(Exception):
    """The file is no spreadsheet that can be read; the argument is the message."""


def _sheets(page: Page) -> Iterator[Sheet]:
    if page.body.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        yield from _workbook(page.body)
    elif page.body[:2000].lstrip().lower().startswith((b"<!doctype", b"<html")) or page.body.startswith(b"%PDF"):
        raise _UnreadableError(coded("page.wrong_file", expected="CSV, XLSX, ODS"))
    else:
        yield _delimited(decode(page.body, page.content_type)[0])


def _workbook(body: bytes) -> Iterator[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        if body.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(body)) as packed:
                if sum(each.file_size for each in packed.infolist()) > LARGEST_UNPACKED:
                    raise _UnreadableError(coded("page.too_large", limit=LARGEST_UNPACKED // 1_000_000))
        book = CalamineWorkbook.from_filelike(io.BytesIO(body))
        for name in book.sheet_names[:MOST_SHEETS]:
            sheet = book.get_sheet_by_name(name)
            rows = [
                [_cell(value) for value in row[:MOST_COLUMNS]] for row in sheet.to_python(nrows=MOST_ROWS + _HEAD_ROWS)
            ]
            yield Sheet(name, rows)
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        reason = clean(str(error))[:120] or type(error).__name__
        raise _UnreadableError(coded("file.damaged", reason=reason)) from error


def _cell(value: object) -> str:
    """Return a cell as people see it: 45.0 is "45", a day is 2026-12-01."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")[:16]
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()


def _delimited(text: str) -> Sheet:
    """Return a CSV file, whatever parts its cells: comma, semicolon (as French Excel writes it), tab or bar."""
    sample = text[:20_000]
    lines = sample.splitlines()[:20]
    delimiter = max(",;\t|", key=lambda char: (sum(1 for line in lines if char in line), sample.count(char)))
    csv.field_size_limit(1_000_000)
    try:
        rows = []
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            rows.append([cell.strip() for cell in row[:MOST_COLUMNS]])
            if len(rows) > MOST_ROWS + _HEAD_ROWS:
                break
    except csv.Error as error:
        raise _UnreadableError(coded("file.damaged", reason=clean(str(error))[:120])) from error
    return Sheet("CSV", rows)


def _heads(rows: Sequence[Sequence[str]]) -> _Heads | None:
    """Return the row of heads: among the first rows, the one with the most labels, one of which names the courses.

    Where heads are merged over two rows ("Fee" over "Members" and "Public"), both are read together.
    """
    best: tuple[int, int] | None = None
    for number, cells in enumerate(rows[:_HEAD_ROWS]):
        heads = [cell for cell in cells if cell and len(cell) < 80 and _is_head(cell)]
        known = len(heads) if any(_announces(cell) for cell in heads) else 0
        if known >= 2 and (best is None or known > best[0]):
            best = (known, number)
    if best is None:
        return None
    row = best[1]
    names = list(rows[row])
    if row > 0:
        names = _joined(rows[row - 1], names)
    if row + 1 < len(rows) and any(not name for name in names):
        below = rows[row + 1]
        if sum(1 for cell in below if cell and _is_head(cell)) and len([cell for cell in below if cell]) <= len(names):
            under = [at for at, cell in enumerate(below) if cell]
            if all(at >= len(names) or not names[at] or label_of(names[at]) for at in under) and not _has_figures(
                below
            ):
                names = _joined(names, list(below))
                row += 1
    title = _title_column(names, rows[row + 1 : row + 40])
    return None if title is None else _Heads(row, tuple(names), title)


def _has_figures(row: Sequence[str]) -> bool:
    return any(re.search(r"\d", cell) for cell in row)


def _joined(over: Sequence[str], under: Sequence[str]) -> list[str]:
    """Return two rows of heads as one: a merged cell lies over every column up to the next one."""
    if sum(1 for cell in over if cell) < 2:
        return list(under)
    joined, last = [], ""
    for at in range(max(len(over), len(under))):
        last = over[at] if at < len(over) and over[at] else last
        below = under[at] if at < len(under) else ""
        known = bool(below) and (label_of(below) is not None or is_name_head(below))
        joined.append(below if known else f"{last} {below}".strip())
    return joined


def _is_head(text: str) -> bool:
    return label_of(text) is not None or is_name_head(text) or _LINK_HEAD.fullmatch(fold(text)) is not None


def _announces(head: str) -> bool:
    """Tell whether a head announces a fact that a list of people or rooms has not: a price, a length, a day."""
    label = label_of(head) or set_label(head)
    return label is not None and bool(_TELLING.intersection(label.facts))


def _title_column(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """Return the column that names the courses: by its head, and by cells that are words and differ."""
    titled = [at for at, name in enumerate(names) if (label := label_of(name)) and "title" in label.facts]
    named = [at for at, name in enumerate(names) if name and is_name_head(name)]
    for at in [*titled, *named]:
        cells = [row[at] for row in rows if at < len(row) and row[at]]
        if cells and sum(1 for cell in cells if re.search(r"[^\W\d_]{3}", cell)) * 2 > len(cells):
            return at
    return None


def _draft(sheet: str, heads: _Heads, number: int, row: Sequence[str], url: str | None, source: Source) -> Draft | None:
    """Return what one row claims, None for a row that names nothing."""
    title = clean(row[heads.title]) if heads.title < len(row) else ""
    if not re.search(r"[^\W\d_]{2}", title) or sum(1 for cell in row if cell) < 2:
        return None
    where = f"{sheet}, row {number}"
    claims = [Claim("title", title, "table", f"{where} › {heads.names[heads.title]}", heads.names[heads.title])]
    described_by: list[Claim] = []
    chosen = {fold(head): fact for fact, head in source.fields.items()}
    address: str | None = None
    for at, cell in enumerate(row[: len(heads.names)]):
        head = heads.names[at]
        if at == heads.title or not cell or not head:
            continue
        if fold(head) in chosen:
            fact = chosen[fold(head)]
            claims += [
                Claim(fact, line, "selector", f"{where} › {head}", fact) for line in map(clean, cell.splitlines())
            ]
        elif _LINK_HEAD.fullmatch(fold(head)) or cell.startswith(("http://", "https://")):
            address = address or canonical(cell if "://" in cell else f"https://{cell}", url)
        elif found := labelled(head, map(clean, cell.splitlines()), f"{where} › {head}", "table"):
            claims += found
        elif _NOT_LINES.fullmatch(fold(head)):
            described_by += described(cell, title)
    return draft_of_words([*claims, *described_by], " ".join(row), address, source, url)
