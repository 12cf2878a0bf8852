"""Tables: facts beside their names, class groups with their dates and fees, price lists, and lists of many courses."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mcli.core.text import fold
from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.document import Node
from mcli.scrapers.html.layout import Lines
from mcli.scrapers.labels.matcher import Label, label_of, set_label

MOST_ROWS = 1_500
MOST_COLUMNS = 40

_ROW_ROLES = frozenset({"row"})
_CELL_ROLES = frozenset({"cell", "gridcell", "columnheader", "rowheader"})
_HEAD_ROLES = frozenset({"columnheader", "rowheader"})
# $1,234.50   1 234,50 $   N/C   Free   gratuit
_MONEY = re.compile(
    r"\$\s?\d|\d\s?\$|\bcad\b|^(?:n/?c|free|gratuit|no (?:charge|cost|fee)|sans frais|aucun frais)\b", re.IGNORECASE
)
# The first cell of a row in a price list of one course: who pays, or what for.
_PRICE_ROW = re.compile(
    r"\b(?:members?|membres?|public|students?|etudiante?s?|seniors?|aines?|adults?|adultes?|youth|jeunes?|early|hatif"
    r"|regular|regulier"
    r"|late|tuition|scolarite|materials?|materiel|books?|livres?|manuels?|kits?|exams?|examens?|tax(?:es)?|taxes|hst"
    r"|tvh|total|fees?"
    r"|frais|droits|costs?|couts?|prices?|prix|tarifs?|application|admission|registration|inscription|deposit|depot"
    r"|domestic"
    r"|international|resident|residents?|individual|group|groupe|employee|employer|per person|lab|ancillary|technology"
    r"|supplies)\b"
)
_ITEM_HEAD = re.compile(
    r"(?:items?|fee types?|categor(?:y|ies)|types?|description|participants?|who|you are|rates?|status|option"
    r"|articles?|categories?"
    r"|type de frais|elements?|postes?|vous etes|clientele|statut|audience|component|)"
)
_RUN_HEAD = re.compile(
    r"(?:sections?|crn|sect\.?|groups?|groupes?|class(?:es)?(?: number| no\.?)?|dates?|start.*|debut.*|locations?"
    r"|lieu.*|campus|times?"
    r"|horaires?|days?.*|jours?.*|sessions?|terms?|semesters?|trimestres?|status|seats.*|places.*|cohorts?|cohortes?"
    r"|intakes?|delivery.*|mode.*|when|quand)"
)

# Tables about charges beside a course, or about its parts.
_SIDE_FEES = re.compile(
    r"\b(?:deposits?|late|withdraw\w*|refunds?|parking|nsf|transcripts?|penalt(?:y|ies)|cancell?ation"
    r"|payment (?:plans?|schedule|options?)|instal?lments?"
    r"|ancillary|financing|bursar(?:y|ies)|scholarships?|wages?|salar(?:y|ies)|depots?|retards?|annulation"
    r"|remboursements?|stationnement|penalites?|releves?"
    r"|versements?|modalites de paiement|bourses?|salaires?|tax receipts?|locker|id cards?|replacement)\b"
)
# What learners buy, borrow or bring: in English the last word says what it is ("Safety boots (CSA)"), in French the
# first ("Bottes de sécurité"). "Book Binding" and "Tool sharpening" are taught.
_GOODS = re.compile(
    r"(?:.*\b)?(?:(?:text ?|hand ?|work ?)?books?|manuals?|boots?|shoes|gloves|goggles|glasses|(?:hard ?)?hats?"
    r"|helmets?|vests?|coveralls?|uniforms?|aprons?|scrubs|tool ?(?:kits?|boxe?s?|belts?)|tools|kits?|laptops?"
    r"|calculators?|equipment|supplies|materials|stethoscopes?) ?(?:[(,:;*-].*)?"
    r"|(?:le |la |les |l'|un |une |des |votre )?(?:manuels?|livres?|cahiers?|recueils?|bottes|chaussures|gants|lunettes"
    r"|casques?|vestes?|uniformes?|tabliers?|outils|trousses?|calculatrices?|ordinateurs?|materiel|equipement"
    r"|fournitures)\b(?! et formation).*"
)
_TAUGHT = re.compile(
    r"\b(?:courses?|class(?:es)?|workshops?|training|programs?|certificates?|certifications?|lessons?|seminars?"
    r"|tuition|cours|ateliers?|formations?|programmes?|certificats?|attestations?|seminaires?|scolarite|\w+ing)\b"
)


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """One cell: its element, its blocks, whether it is a head, and all its words."""

    node: Node
    blocks: tuple[Block, ...]
    head: bool

    @property
    def text(self) -> str:
        """All words of the cell on one line."""
        return " ".join(each.text for each in self.blocks)


_EMPTY = Cell(Node("td", {}, None), (), False)


@dataclass(eq=False)
class Grid:
    """A table of facts: `heads` are the labels over the columns (None: it has no such row), `rows` the rest."""

    node: Node
    heads: list[str] | None
    rows: list[list[Cell]]
    numbers: frozenset[int] = field(default_factory=frozenset)
    head_cells: list[Cell] = field(default_factory=list)

    def fact(self, column: int) -> Label | None:
        """Return the label over a column."""
        return label_of(self.heads[column]) if self.heads and column < len(self.heads) else None

    def columns(self, fact: str) -> list[int]:
        """Return the columns whose label announces a fact."""
        return [at for at in range(len(self.heads or ())) if (label := self.fact(at)) and fact in label.facts]


def grids(blocks: Sequence[Block]) -> list[Grid]:
    """Return the tables of facts among these blocks; tables that only lay out a page are left out."""
    cells: dict[int, list[Block]] = {}
    tables: dict[int, Node] = {}
    for block in blocks:
        cell = _around(block.node, _is_cell)
        table = _around(cell, _is_table) if cell else None
        if cell and table:
            cells.setdefault(id(cell), []).append(block)
            tables.setdefault(id(table), table)
    found = [_grid(table, cells) for table in tables.values()]
    return [each for each in found if each is not None]


def _around(node: Node | None, test: Callable[[Node], bool]) -> Node | None:
    while node is not None and not test(node):
        node = node.parent
    return node


def _is_cell(node: Node) -> bool:
    return node.tag in ("td", "th") or node.get("role") in _CELL_ROLES


def _is_table(node: Node) -> bool:
    return node.tag == "table" or node.get("role") in ("table", "grid", "treegrid")


def _is_row(node: Node) -> bool:
    return node.tag == "tr" or node.get("role") in _ROW_ROLES


def _grid(table: Node, cells: Mapping[int, list[Block]]) -> Grid | None:
    if table.get("role") == "presentation" or any(_is_table(each) for each in table.elements()):
        return None
    rows: list[list[Cell]] = []
    spans: dict[int, tuple[int, Cell]] = {}
    for row in table.elements():
        if _is_row(row) and len(rows) < MOST_ROWS:
            made = _row(row, cells, spans)
            if any(each.blocks for each in made):
                rows.append(made)
    wide = max((len(row) for row in rows), default=0)
    if wide < 2 or any(len(each.text) > 700 for row in rows for each in row):
        return None
    numbers = frozenset(block.number for row in rows for cell in row for block in cell.blocks)
    heads, body = _heads(rows, wide)
    count = len(rows) - len(body) if heads is not None else 0
    return Grid(table, heads, body, numbers, rows[count - 1] if count else [])


def _row(row: Node, cells: Mapping[int, list[Block]], spans: dict[int, tuple[int, Cell]]) -> list[Cell]:
    made: list[Cell] = []
    for node in row.children:
        if not isinstance(node, Node) or not _is_cell(node):
            continue
        _carry(made, spans)
        blocks = tuple(cells.get(id(node), ()))
        head = node.tag == "th" or node.get("role") in _HEAD_ROLES
        cell = Cell(node, blocks, head or (bool(blocks) and all(each.bold for each in blocks)))
        down = _span(node.get("rowspan"), 200)
        for _ in range(min(_span(node.get("colspan"), MOST_COLUMNS), MOST_COLUMNS - len(made))):
            if down > 1:
                spans[len(made)] = (down - 1, cell)
            made.append(cell)
    _carry(made, spans)
    return made


def _carry(made: list[Cell], spans: dict[int, tuple[int, Cell]]) -> None:
    """Put in the cells that reach down from rows above."""
    while len(made) in spans and len(made) < MOST_COLUMNS:
        left, cell = spans.pop(len(made))
        if left > 1:
            spans[len(made)] = (left - 1, cell)
        made.append(cell)


def _span(given: str, most: int) -> int:
    return min(int(given), most) if given.isascii() and given.isdigit() and len(given) < 6 and int(given) > 0 else 1


def _heads(rows: list[list[Cell]], wide: int) -> tuple[list[str] | None, list[list[Cell]]]:
    """Part the rows that name the columns from the others."""
    heads: list[str] = [""] * wide
    count = 0
    for row in rows[:3]:
        filled = [cell for cell in row if cell.blocks]
        all_heads = all(cell.head for cell in filled) and (len(row) > 1 or wide > 1)
        labels = sum(1 for cell in filled if label_of(cell.text))
        named = not count and len(filled) >= 2 and labels >= 2 and 2 * labels >= len(filled) and len(rows) > 1
        named = named and not any(re.search(r"\d", cell.text) for cell in filled) and not _first_column_labels(rows)
        if not (all_heads or named) or (
            all_heads and len(filled) == 1 and wide > 1 and row[0] is not row[-1] and count
        ):
            break
        if len({id(cell) for cell in row}) == 1 and wide > 1:  # one cell over the whole table is its caption
            if any(heads):
                break  # under the heads it is the heading of the rows below it
            count += 1
            continue
        for at, cell in enumerate(row):
            text = cell.text
            heads[at] = text if not heads[at] or heads[at] == text else f"{heads[at]} {text}"
        count += 1
    if not any(heads) or count >= len(rows):
        return None, rows[count:] if count < len(rows) else rows
    return heads, rows[count:]


def _first_column_labels(rows: list[list[Cell]]) -> bool:
    known = sum(1 for row in rows if row and label_of(row[0].text))
    return known == len(rows) and all(len(row) == 2 for row in rows)


def vertical(grid: Grid) -> Iterator[tuple[Label | None, Cell, Cell]]:
    """Yield the (label, name cell, value cell) of a table whose rows name their facts; nothing where it is no such
    table."""
    rows = [row for row in grid.rows if len({id(cell) for cell in row}) >= 2]
    if grid.heads is not None and len(grid.heads) != 2:
        return
    known = sum(1 for row in rows if (label := label_of(row[0].text)) and label.facts)
    if not known or (2 * known < len(rows) and known < 3) or (grid.heads and grid.columns("title") and known < 2):
        return
    for row in rows:
        pairs = list(zip(row[::2], row[1::2], strict=False)) if _alternates(row) else [(row[0], row[1])]
        for name, value in pairs:
            yield set_label(name.text), name, value


def _alternates(row: list[Cell]) -> bool:
    return len(row) in (4, 6) and all(label_of(cell.text) for cell in row[::2] if cell.blocks)


def heading_over(lines: Lines, grid: Grid) -> str:
    """Return the words over a table: its caption, or the heading or bold line before it; empty where there are none."""
    first = min(grid.numbers)
    before = [block for block in lines.blocks if block.number < first][-12:]
    for block in reversed(before):
        if block.node.tag == "caption" or block.level or (block.bold and len(block.text) < 60):
            return block.text
    return ""


def is_shopping_list(grid: Grid, heading: str) -> bool:
    """Tell whether the rows are what to buy, borrow or bring, not courses: "Loader manual (borrowed) | $0"."""
    names = [fold(row[0].text) for row in grid.rows if row and row[0].blocks]
    goods = [each for each in names if _GOODS.fullmatch(each)]
    taught = [each for each in (*names, *map(fold, grid.heads or ())) if _TAUGHT.search(each) and each not in goods]
    headed = len(heading) < 90 and _GOODS.fullmatch(fold(heading).strip(" :")) and not _TAUGHT.search(fold(heading))
    return not taught and (2 * len(goods) > len(names) or bool(headed and 3 * len(goods) >= len(names)))


def names_side_charge(heading: str) -> bool:
    """Tell whether a heading is over charges beside a course: "Withdrawal charges", "Dépôt"."""
    return len(heading) < 90 and bool(_SIDE_FEES.search(fold(heading)))


def is_side_charge(grid: Grid, heading: str) -> bool:
    """Tell whether a table is about charges beside a course: a deposit, a late fee, parking, a payment plan.

    A row of such a charge among others ("Tuition $700, Late fee $25") does not make it one.
    """
    if names_side_charge(heading) or is_shopping_list(grid, heading):
        return True
    money = [
        at
        for at in range(len(grid.heads or ()))
        if any(_MONEY.search(row[at].text) for row in grid.rows if at < len(row))
    ]
    return bool(money) and all(_SIDE_FEES.search(fold((grid.heads or [])[at])) for at in money)


def is_run_head(head: str) -> bool:
    """Tell whether the head of a column is over the groups, dates or places of one course: "Section", "Campus"."""
    return bool(_RUN_HEAD.fullmatch(fold(head).strip(" :#*"))) if head else False


def is_price_list(grid: Grid) -> bool:
    """Tell whether the rows are prices of one course: for whom, or for what."""
    rows = [row for row in grid.rows if len(row) > 1 and row[0].blocks and not _MONEY.search(row[0].text)]
    paid = [row for row in rows if any(_MONEY.search(cell.text) for cell in row[1:])]
    if not paid or 2 * len(paid) < len(rows):
        return False
    named = sum(1 for row in paid if _PRICE_ROW.search(fold(row[0].text)))
    head = fold(grid.heads[0]).strip(" :") if grid.heads else ""
    return 2 * named >= len(paid) or (bool(grid.heads) and bool(_ITEM_HEAD.fullmatch(head)) and named > 0)


def title_column(grid: Grid) -> int | None:
    """Return the column that names courses, where the rows are courses; None otherwise."""
    if grid.heads is None or len(grid.rows) < 2:
        return None
    named = [at for at in grid.columns("title") if _names(grid, at)]
    if named:
        # "Course | Course title": the one with more words
        return max(named, key=lambda at: sum(len(row[at].text) for row in grid.rows if at < len(row)))
    head = fold(grid.heads[0]).strip(" :#*")
    if head and _RUN_HEAD.fullmatch(head):
        return None
    return 0 if not grid.fact(0) and _names(grid, 0) and (grid.columns("cost") or grid.columns("hours")) else None


def _names(grid: Grid, column: int) -> bool:
    texts = [fold(row[column].text) for row in grid.rows if column < len(row) and row[column].blocks]
    worded = [text for text in texts if re.search(r"[a-z]{3}", text) and not _MONEY.search(text)]
    return len(worded) >= 2 and 3 * len(worded) >= 2 * len(texts) and 3 * len(set(worded)) >= 2 * len(worded)
