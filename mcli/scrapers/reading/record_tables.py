"""Tables whose rows (or columns) are courses: which column names them, and what each other column says.

A column is understood by its head where the head is a known label, and by its cells otherwise: amounts are prices,
"6 hours" is a length. A table of deposits, late fees, parking, payment plans, groups of one course or parts of one
course is none of these.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mcli.core.claims import Claim
from mcli.core.text import fold
from mcli.facts.reading import flat
from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.document import Node
from mcli.scrapers.html.layout import Lines
from mcli.scrapers.html.tables import Cell, Grid, heading_over, is_price_list, is_run_head, is_side_charge
from mcli.scrapers.labels.matcher import Label, label_of, set_label
from mcli.scrapers.reading.names import Name, has_price, is_aside, is_part, name_in
from mcli.scrapers.reading.sentence_claims import may_tell

_SHARE = 0.6
# A head over names of courses, whatever else it says: "Course", "Certification", "Workshop / topic", "Nom du cours".
_NAMES = re.compile(
    r"\b(?:courses?|programs?|programmes?|certifications?|certificates?|trainings?|workshops?|class(?:es)?|titles?"
    r"|names?|topics?|subjects?"
    r"|credentials?|micro-?credentials?|badges?|seminars?|sessions?|activit(?:y|ies)|offerings?|levels?|what|cours"
    r"|formations?|ateliers?|titres?|noms?|activites?|sujets?"
    r"|attestations?|certificats?|microcertifications?)\b"
)
_SURE_NAMES = re.compile(
    r"\b(?:courses?|programs?|certifications?|trainings?|workshops?|class(?:es)?|micro-?credentials?|cours"
    r"|formations?|ateliers?|programmes?)\b"
)
_NO_NAMES = re.compile(
    r"\b(?:codes?|numbers?|no|#|crn|fees?|costs?|prices?|dates?|hours?|length|duration|times?|days?|size|format"
    r"|delivery|type|description|details|instructor"
    r"|numero|sigle|frais|couts?|prix|tarifs?|heures?|duree|jours?|horaire|formateur|formatrice)\b"
)
_PART_HEADS = re.compile(
    r"(?:modules?|units?|weeks?|topics?|components?|lessons?|chapters?|parts?|steps?|days?|semaines?|unites?|themes?"
    r"|etapes?|jours?|volets?|lecons?|competenc(?:y|ies)|skills?)"
)
_EVENT_HEADS = re.compile(r"(?:events?|evenements?|deadlines?|milestones?|holidays?|what|quoi)")
_HOURS = re.compile(r"\b\d+(?:[.,]\d+)?\s?-?\s?(?:hours?|hrs?|heures?|h|days?|jours?|weeks?|semaines?|minutes)\b")
_DAY = re.compile(
    r"\b(?:jan|feb|fev|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|aout|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b"
    r"|\b\d{1,2}(?:er)? (?:jan|fev|mar|avr|mai|juin|juil|aout|sep|oct|nov|dec)[a-z]*|\b20\d\d-\d\d-\d\d\b"
)
# Heads of columns that hold what each group of people pays: "Members", "Public", "Grand public".
_FOR_WHOM = re.compile(
    r"(?:non-?)?(?:members?|public|general public|residents?|seniors?|students?|adults?|youth|membres?|grand public"
    r"|residents?|aine?e?s?|etudiants?|adultes?|jeunes)"
)
_TELLING = frozenset({"cost", "hours", "dates", "delivery", "prerequisite"})
_OF_A_RUN = frozenset({"cost", "dates", "delivery", "hours", "language", "code"})


def is_name_head(text: str) -> bool:
    """Tell whether the words over a column say that it names courses: "Certification", "Nom du cours"."""
    words = fold(text)
    return bool(_NAMES.search(words)) and not _NO_NAMES.search(words)


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One course of a table: its name, all its lines, the line that names it, its link, and what its cells claim;
    `sure` tells that the head over the names says that they are courses."""

    title: str
    blocks: tuple[Block, ...]
    named: Block
    href: str
    claims: tuple[Claim, ...]
    sure: bool = False


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column of a table says: the label over it, and the facts that its cells tell of."""

    label: Label | None
    facts: tuple[str, ...]
    head: str


def rows_of(grid: Grid, lines: Lines, least: int = 2) -> list[Row]:
    """Return the courses that the rows of a table are, none where they are something else.

    Fewer than `least` are none: one row proves no list, unless a table with the same heads is one.
    """
    table = _upright(grid)
    columns = [_column(table, at) for at in range(max((len(row) for row in table.rows), default=0))]
    at = _naming_column(table, columns, least)
    if at is None or not any(
        set(column.facts) & {"cost", "hours", "dates", "delivery", "prerequisite"} for column in columns
    ):
        return []
    heading = heading_over(lines, grid)
    if _is_aside(table, columns, at, heading):
        return []
    named = [(row, name) for row in table.rows if (name := _name(row, at)) is not None]
    titles = [name.text for _, name in named]
    asides = sum(1 for each in titles if is_aside(each) or is_part(each))
    if len({fold(each) for each in titles}) < least or 2 * asides >= len(titles) or (len(titles) < 3 and asides > 0):
        return []
    over = _group_rows(table)
    return _merged([_row(row, at, name, columns, over[id(row)]) for row, name in named])


def _group_rows(table: Grid) -> dict[int, Cell | None]:
    """Return for each row (by `id`) the cell that spans the whole table over it: "Online", "In person in Ayr"."""
    found: dict[int, Cell | None] = {}
    over: Cell | None = None
    for row in table.rows:
        filled = [cell for cell in row if cell.blocks]
        if filled and len({id(cell) for cell in row}) == 1:
            over = filled[0]
        found[id(row)] = over
    return found


def _upright(grid: Grid) -> Grid:
    """Return a table whose first column names the facts and whose other columns are courses, turned over; any other
    table as it is."""
    rows = [row for row in grid.rows if row]
    wide = min((len(row) for row in rows), default=0)
    first = [row[0].text for row in rows]
    known = sum(1 for text in first if (label := label_of(text)) and label.facts)
    if wide < 3 or known < 2 or 3 * known < 2 * len(rows):
        return grid
    if any(label.facts for head in (grid.heads or ())[1:] if (label := label_of(head)) is not None):
        return grid
    top = grid.head_cells if grid.heads is not None else rows[0]
    body = rows if grid.heads is not None else rows[1:]
    if len(top) < wide or any(not cell.blocks for cell in top[1:wide]):
        return grid
    heads = ["course", *(row[0].text for row in body)]
    turned = [[top[at], *(row[at] for row in body)] for at in range(1, wide)]
    return Grid(grid.node, heads, turned, grid.numbers)


def _column(grid: Grid, at: int) -> _Column:
    head = grid.heads[at] if grid.heads and at < len(grid.heads) else ""
    label = (label_of(head) or set_label(head)) if head else None
    priced = bool(head) and _FOR_WHOM.fullmatch(fold(head).strip(" :*")) is not None
    if label is not None and label.facts and not priced:
        return _Column(label, label.facts, head)
    cells = [row[at] for row in grid.rows if at < len(row) and row[at].blocks and len({id(cell) for cell in row}) > 1]
    facts = _facts_by_cells(cells)
    if priced and "cost" in facts:
        return _Column(None, ("cost",), head)
    return _Column(label, label.facts if label is not None and label.facts else facts, head)


def _facts_by_cells(cells: Sequence[Cell]) -> tuple[str, ...]:
    """Return the fact that most cells of a column tell in plain figures."""
    if len(cells) < 2:
        return ()
    for fact in ("cost", "hours", "dates", "delivery"):
        if sum(1 for cell in cells if _tells(fact, cell.text)) >= _SHARE * len(cells):
            return (fact,)
    return ()


def _tells(fact: str, text: str) -> bool:
    """Tell whether a short cell tells a price, a length, a day or a mode without a label."""
    if fact == "cost":
        return has_price(text) and len(text) < 80
    if fact == "hours":
        return bool(_HOURS.search(flat(text))) and len(text) < 60
    if fact == "dates":
        return bool(_DAY.search(flat(text))) and len(text) < 120
    return len(text) < 40 and may_tell("delivery", text)


def _naming_column(grid: Grid, columns: Sequence[_Column], least: int) -> int | None:
    """Return the column that names courses."""
    worded = [at for at in range(len(columns)) if _are_names(grid, at, least)]
    titled = [at for at in worded if "title" in columns[at].facts]
    if titled:
        return max(titled, key=lambda at: sum(len(row[at].text) for row in grid.rows if at < len(row)))
    headed = [
        at for at in worded
        if is_name_head(columns[at].head)
        and not set(columns[at].facts) & {"cost", "hours", "prerequisite", "delivery"}
    ]  # fmt: skip
    if headed:
        return headed[0]
    plain = [at for at in worded if not columns[at].facts and not is_run_head(columns[at].head)]
    return plain[0] if plain and plain[0] <= 1 else None


def _are_names(grid: Grid, at: int, least: int) -> bool:
    texts = [fold(row[at].text) for row in grid.rows if at < len(row) and row[at].blocks]
    worded = [text for text in texts if re.search(r"[a-z]{3}", text) and len(text) < 400]
    return len(worded) >= least and 3 * len(worded) >= 2 * len(texts) and len(set(worded)) >= least


def _is_aside(grid: Grid, columns: Sequence[_Column], at: int, heading: str) -> bool:
    """Tell whether a table is about charges beside a course, its groups, its parts, or events."""
    if is_side_charge(grid, heading):
        return True
    head = fold(columns[at].head).strip(" :#*")
    facts = {fact for column in columns for fact in column.facts}
    if _EVENT_HEADS.fullmatch(head) and not facts & {"cost", "hours"}:
        return True
    if _PART_HEADS.fullmatch(head) and "cost" not in facts:
        return True
    if is_price_list(grid) and not _NAMES.search(head):
        return True
    sure = "title" in columns[at].facts or _SURE_NAMES.search(head)
    return not sure and not facts & {"cost", "hours"}


def _name(row: Sequence[Cell], at: int) -> Name | None:
    """Return the name in a row; None for a row that is a heading over others, or has no name."""
    if at >= len(row) or not row[at].blocks or len({id(cell) for cell in row}) == 1:
        return None
    if not any(cell.blocks for number, cell in enumerate(row) if number != at):
        return None
    first = row[at].blocks[0]
    found = name_in(first)
    if found is None and len(first.text) <= 160 and re.search(r"[^\W\d_]{3}", first.text) and not has_price(first.text):
        found = Name(first.text)
    return found


def _row(row: Sequence[Cell], at: int, name: Name, columns: Sequence[_Column], over: Cell | None) -> Row:
    cell = row[at]
    first = cell.blocks[0]
    named = Block(name.text, first.node, first.number, first.level, bold=True)
    beside = [Block(piece, first.node, first.number) for piece in name.rest] + list(cell.blocks[1:])
    claims: list[Claim] = []
    others: list[Block] = []
    for number, other in enumerate(row):
        if number == at or other is cell or (number and other is row[number - 1]):
            continue
        column = columns[number] if number < len(columns) else _Column(None, (), "")
        claims += _claims(name.text, column, other)
        if not column.facts:
            others += other.blocks
    if over is not None and may_tell("delivery", over.text) and not any(each.fact == "delivery" for each in claims):
        claims.append(Claim("delivery", over.blocks[0].text, "table", f"{name.text} › {over.blocks[0].text}", ""))
    return Row(
        name.text,
        (named, *beside, *others),
        named,
        _href(row, cell),
        tuple(claims),
        bool(_SURE_NAMES.search(fold(columns[at].head))),
    )


def _claims(title: str, column: _Column, cell: Cell) -> list[Claim]:
    label = column.label.text if column.label else column.head
    quotes = [block.text for block in cell.blocks] or [""]
    return [
        Claim(fact, quote, "table", f"{title} › {label}", label or fact)
        for fact in column.facts if fact not in ("title", "summary") for quote in quotes
    ]  # fmt: skip


def _href(row: Iterable[Cell], cell: Cell) -> str:
    own = _first_link(cell.node)
    return own or next((href for each in row if (href := _first_link(each.node))), "")


def _first_link(node: Node) -> str:
    return next(
        (
            href
            for each in node.find("a")
            if (href := each.get("href")) and not href.startswith(("#", "mailto:", "tel:", "javascript:"))
        ),
        "",
    )


def _merged(rows: Sequence[Row]) -> list[Row]:
    """Return one row for each name: a course that is given on several dates stands in several rows."""
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        by_name.setdefault(fold(row.title), []).append(row)
    found = []
    for same in by_name.values():
        first = same[0]
        if len(same) == 1:
            found.append(first)
            continue
        claims = [
            replace(each, run=number if each.fact in _OF_A_RUN else None)
            for number, row in enumerate(same, 1)
            for each in row.claims
        ]
        blocks = tuple(block for row in same for block in row.blocks)
        found.append(Row(first.title, blocks, first.named, first.href, tuple(dict.fromkeys(claims)), first.sure))
    return found
