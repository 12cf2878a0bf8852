"""What tables claim: facts beside their names, prices for whom and for what, class groups with their dates and fees.

What the visible words of a page, or of one card on it, claim about one listing.
"""

import re
from collections.abc import Iterator, Sequence

from mcli.core.claims import Claim
from mcli.core.text import fold
from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.boilerplate import MONEY, OTHER
from mcli.scrapers.html.document import Node
from mcli.scrapers.html.heading_scope import scopes_of
from mcli.scrapers.html.layout import Lines, place
from mcli.scrapers.html.tables import Cell, Grid, heading_over, is_price_list, is_side_charge, title_column, vertical
from mcli.scrapers.labels.matcher import Label, label_of
from mcli.scrapers.labels.values import Pair, pairs, panels
from mcli.scrapers.reading.sentence_claims import first_paragraph, sentence_claims, without_others

MOST_RUNS = 60
_NOT_OF_RUNS = frozenset({"title", "provider", "contact"})
_RUN_FACTS = frozenset({"cost", "dates", "delivery", "hours", "language", "code"})
# A cell that says that this class can no longer be taken.
_OFF = re.compile(r"(?:status|statut)? ?:? ?(?:cancell?ed|postponed|annulee?s?|reportee?s?)[ .!]*")
_FULL = re.compile(
    r"(?:(?:section|course|class|group|status|cours|groupe) )?(?:is |est )?(?:full|closed|cancell?ed|sold out"
    r"|wait-? ?list(?:ed)?|complet|complete|ferme|annule|epuise|liste d'attente)(?: ?[-–(,:] ?.*)?"
)
_MONEY_SIGN = re.compile(
    r"\$|\b(?:cad|dollars?|free|gratuit\w*|no (?:charge|cost|fee)|sans frais|n/c)\b", re.IGNORECASE
)


def table_claims(grid: Grid, heading: str) -> Iterator[tuple[Claim, int]]:
    """Yield what one table claims of one listing, each with the number of its block."""
    if is_side_charge(grid, heading):
        return
    found = list(vertical(grid))
    if found:
        yield from _facts_by_row(found, heading)
    elif is_price_list(grid):
        yield from _price_list(grid, heading)
    elif prices := list(_prices_under_heads(grid, heading)):
        yield from prices
    elif grid.heads is not None and (title_column(grid) is None or _same_everywhere(grid)):
        yield from _runs(grid, heading)


def _facts_by_row(found: Sequence[tuple[Label | None, Cell, Cell]], heading: str) -> Iterator[tuple[Claim, int]]:
    """Yield the claims of a table whose rows are a label and its value."""
    over = label_of(heading)
    priced = over is not None and "cost" in over.facts
    for label, name, value in found:
        facts = label.facts if label else ("cost",) if _MONEY_SIGN.search(value.text) and over else ()
        if priced and "cost" not in facts and _CHARGED.search(value.text):
            facts = (*facts, "cost")  # under "Fees": "Course and exam | $52"
        for fact in facts:
            quotes = [(block.text, block.number) for block in value.blocks] or [("", -1)]
            for quote, number in quotes:
                yield Claim(fact, quote, "table", place(heading, name.text), name.text.rstrip(" :")), number


def _price_list(grid: Grid, heading: str) -> Iterator[tuple[Claim, int]]:
    """Yield the prices of a table whose rows say who pays, or what for."""
    over = heading if (named := label_of(heading)) and "cost" in named.facts else ""
    mixed = any(_CHARGED.search(cell.text) for row in grid.rows for cell in row[1:])
    for row in grid.rows:
        if mixed and _is_free_item(row):
            continue  # "Lab coat | Free" beside what the course costs
        for at, cell in enumerate(row[1:], 1):
            head = grid.heads[at] if grid.heads and at < len(grid.heads) else ""
            words = " ".join(filter(None, (over, row[0].text, head)))
            for block in cell.blocks:
                yield Claim("cost", block.text, "table", place(heading, row[0].text, head), words), block.number


# Rows of a price list that are about the course or about who takes it, rather than a thing that comes with it.
_OF_THE_COURSE = re.compile(
    r"\b(?:courses?|class(?:es)?|workshops?|training|program(?:me)?s?|tuition|total|prices?|costs?|cours|formations?|ateliers?"
    r"|scolarite|prix|couts?|tarifs?|members?|membres?|public|students?|etudiant\w*|seniors?|aine\w*|adult\w*|youth|jeunes?"
    r"|residents?|unemployed|employed|learners?|participants?|people|persons?|personnes?|eligible|admissibles?|clients?"
    r"|newcomers?|veterans?|indigenous|autochtones?|first nations|ow|odsp|recipients?|employe\w*|staff|volunteers?)\b"
)
_NOTHING_TO_PAY = re.compile(
    r"(?:free|gratuite?s?|no (?:charge|cost|fee)|sans frais|n/?c|included|inclus\w*|\$? ?0(?:[.,]00)? ?\$?)!?"
)


def _is_free_item(row: Sequence[Cell]) -> bool:
    """Tell whether a row of a price list says that a thing beside the course costs nothing."""
    words = [fold(cell.text).strip() for cell in row if cell.text]
    free = [each for each in words if _NOTHING_TO_PAY.fullmatch(each)]
    others = " ".join(each for each in words if each not in free)
    return bool(free) and not _OF_THE_COURSE.search(others)


def _runs(grid: Grid, heading: str) -> Iterator[tuple[Claim, int]]:
    """Yield the claims of a table of the groups of one course, with their dates, places and fees."""
    known = {at: label for at in range(len(grid.heads or ())) if (label := grid.fact(at)) and label.facts}
    if not any(set(label.facts) & _RUN_FACTS for label in known.values()):
        return
    several = len(grid.rows) > 1
    full = {number for number, row in enumerate(grid.rows, 1) if any(_FULL.fullmatch(fold(cell.text)) for cell in row)}
    full = full if len(full) < len(grid.rows) else set()
    for number, row in enumerate(grid.rows[:MOST_RUNS], 1):
        if any(_OFF.fullmatch(fold(cell.text)) for cell in row):
            continue  # nobody can take a class that is called off
        shut = frozenset({"cost"}) if number in full else frozenset()  # nobody can still get the price of a full class
        for at, label in known.items():
            for block in row[at].blocks if at < len(row) else ():
                for fact in [each for each in label.facts if each not in _NOT_OF_RUNS | shut]:
                    run = number if several and fact in _RUN_FACTS else None
                    yield Claim(fact, block.text, "table", place(heading, label.text), label.text, run), block.number


def _prices_under_heads(grid: Grid, heading: str) -> Iterator[tuple[Claim, int]]:
    """Yield the prices of a table under a heading for money whose columns say who pays: Member | Non-member."""
    over = label_of(heading)
    if grid.heads is None or over is None or "cost" not in over.facts or any(map(grid.fact, range(len(grid.heads)))):
        return
    for row in grid.rows:
        named = row[0].text if row and not _MONEY_SIGN.search(row[0].text) else ""
        for at, cell in enumerate(row):
            head = grid.heads[at] if at < len(grid.heads) else ""
            for block in cell.blocks:
                if _MONEY_SIGN.search(block.text):
                    words = " ".join(filter(None, (heading, named, head)))
                    yield Claim("cost", block.text, "table", place(heading, named, head), words), block.number


def _same_everywhere(grid: Grid) -> bool:
    column = title_column(grid)
    return column is not None and len({row[column].text for row in grid.rows if column < len(row)}) == 1


_AMOUNTS = ("cost", "hours")
_CHARGED = re.compile(r"\$\s?\d|\d[\d\s\u00a0\u202f]*(?:,\d\d)?\s?\$")


def read_one(blocks: Sequence[Block], grids: Sequence[Grid], title: str = "", root: Node | None = None) -> list[Claim]:
    """Return what the blocks of one listing claim, in the order of the page, labels and tables before sentences.

    `root` is the tree around them, where tabs may lead to their panels.
    """
    lines = Lines(blocks)
    scopes = scopes_of(lines, title)
    hidden = frozenset(block.number for block, scope in zip(blocks, scopes, strict=True) if scope == OTHER)
    claims, in_tables = _from_tables(lines, [grid for grid in grids if grid.numbers and not grid.numbers & hidden])
    skip = hidden | in_tables
    found = [*pairs(lines, skip), *(panels(lines, root) if root is not None else ())]
    beside = [pair for pair in found if not (pair.at.level == 1 and pair.at.text == title)]
    money_off = {block.number for block, scope in zip(blocks, scopes, strict=True) if scope == MONEY}
    claims.extend(claim for pair in beside for claim in _from_label(pair, lines, money_off))
    told, tight = _told_by_labels(beside)
    told.update({number: {"cost"} for number in in_tables})
    claims.extend(sentence_claims(lines, scopes, hidden, told, tight | in_tables))
    first = first_paragraph(lines, scopes, skip, told)
    if first is not None:
        claims.append(Claim("summary", first.text, "sentence", _where(lines, first, "")))
    return list({(each.fact, each.quote, each.label, each.run): each for each in reversed(claims)}.values())[::-1]


def _from_tables(lines: Lines, grids: Sequence[Grid]) -> tuple[list[Claim], frozenset[int]]:
    """Return what tables claim, and the numbers of the blocks in tables that need no further reading."""
    claims: list[Claim] = []
    numbers: frozenset[int] = frozenset()
    for grid in grids:
        found = list(table_claims(grid, heading_over(lines, grid)))
        if found or title_column(grid) is not None or is_side_charge(grid, heading_over(lines, grid)):
            numbers |= grid.numbers
            claims.extend(claim for claim, _ in found)
    return claims, numbers


def _from_label(pair: Pair, lines: Lines, money_off: set[int]) -> Iterator[Claim]:
    """Yield what a label and the words beside it claim; `money_off` are the blocks whose amounts are no price."""
    number = pair.block.number if pair.block else pair.at.number
    off = number in money_off or pair.at.number in money_off
    for fact in pair.label.facts:
        if not (off and fact in _AMOUNTS and "$" not in pair.at.text and pair.at is not pair.block):
            yield _labelled(pair, fact, lines)
    if pair.label.facts and "cost" not in pair.label.facts and _CHARGED.match(pair.quote):
        yield _labelled(pair, "cost", lines)  # Exam: $30, at our office


def _told_by_labels(found: Sequence[Pair]) -> tuple[dict[int, set[str]], set[int]]:
    """Return the facts that labels tell in each block ("*": a label of no fact of ours), and the blocks that are one
    line of a label and its value (all by number)."""
    told: dict[int, set[str]] = {}
    tight: set[int] = set()
    for pair in found:
        number = pair.block.number if pair.block else pair.at.number
        about = {fact for fact in pair.label.facts if fact not in ("summary", "title")} if pair.label.facts else {"*"}
        if not about:
            continue
        told.setdefault(number, set()).update(about)
        told.setdefault(pair.at.number, set()).update(about)
        whole = pair.at is pair.block and pair.quote == pair.at.text
        if not (pair.at.level or pair.at.node.tag == "summary" or whole):
            tight.update((number, pair.at.number))
    return told, tight


def _labelled(pair: Pair, fact: str, lines: Lines) -> Claim:
    label, quote = pair.label.text, pair.quote
    if fact == "prerequisite":
        quote = without_others(fact, quote)
    if pair.block is not None and pair.block is not pair.at:
        # <h2>Fees</h2> <p>Members: $40</p>: the words before the colon say which fee it is
        inner = re.match(r"^([^:$\d]{2,50}?)\s*:\s+(.+)$", quote)
        if inner and fact == "cost" and not inner.group(1).endswith((".", "?")):
            label, quote = f"{label} {inner.group(1)}", inner.group(2)
    return Claim(fact, quote, "label", _where(lines, pair.at, pair.label.text), label)


def _where(lines: Lines, block: Block, label: str) -> str:
    """Return the heading over a block and its label, in the page's own words."""
    heading = lines.heading_over(block)
    return place(heading.text if heading else "", label)
