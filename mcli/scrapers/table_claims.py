"""What tables claim: facts beside their names, prices for whom and for what, class groups with their dates and fees."""

import re
from collections.abc import Iterator

from mcli.claims import Claim
from mcli.scrapers.lines import Lines, place
from mcli.scrapers.tables import Grid, is_price_list, title_column, vertical
from mcli.scrapers.vocabulary import label_of
from mcli.text import fold

MOST_RUNS = 60
_RUN_FACTS = frozenset({"cost", "dates", "delivery", "hours", "language", "code"})
# A cell that says that this class can no longer be taken.
_FULL = re.compile(
    r"(?:(?:section|course|class|group|status|cours|groupe) )?(?:is |est )?(?:full|closed|cancell?ed|sold out"
    r"|wait-? ?list(?:ed)?|complet|complete|ferme|annule|epuise|liste d'attente)(?: ?[-–(,:] ?.*)?"
)
_MONEY_SIGN = re.compile(
    r"\$|\b(?:cad|dollars?|free|gratuit\w*|no (?:charge|cost|fee)|sans frais|n/c)\b", re.IGNORECASE
)


def heading_over(lines: Lines, grid: Grid) -> str:
    """Return the words over a table: its caption, or the heading or bold line before it; empty where there are none."""
    first = min(grid.numbers)
    before = [block for block in lines.blocks if block.number < first][-12:]
    for block in reversed(before):
        if block.node.tag == "caption" or block.level or (block.bold and len(block.text) < 60):
            return block.text
    return ""


def table_claims(grid: Grid, heading: str) -> Iterator[tuple[Claim, int]]:
    """Yield what one table claims of one listing."""
    found = list(vertical(grid))
    if found:
        for label, name, value in found:
            facts = label.facts if label else ("cost",) if _MONEY_SIGN.search(value.text) and label_of(heading) else ()
            for fact in facts:
                quotes = [(block.text, block.number) for block in value.blocks] or [("", -1)]
                for quote, number in quotes:
                    yield Claim(fact, quote, "table", place(heading, name.text), name.text.rstrip(" :")), number
        return
    if is_price_list(grid):
        over = heading if (named := label_of(heading)) and "cost" in named.facts else ""
        for row in grid.rows:
            for at, cell in enumerate(row[1:], 1):
                head = grid.heads[at] if grid.heads and at < len(grid.heads) else ""
                words = " ".join(filter(None, (over, row[0].text, head)))
                for block in cell.blocks:
                    yield Claim("cost", block.text, "table", place(heading, row[0].text, head), words), block.number
        return
    prices = list(_prices_under_heads(grid, heading))
    if prices:
        yield from prices
        return
    if grid.heads is None or (title_column(grid) is not None and not _same_everywhere(grid)):
        return
    known = {at: label for at in range(len(grid.heads)) if (label := grid.fact(at)) and label.facts}
    if not known or not any(set(label.facts) & _RUN_FACTS for label in known.values()):
        return
    several = len(grid.rows) > 1
    full = {number for number, row in enumerate(grid.rows, 1) if any(_FULL.fullmatch(fold(cell.text)) for cell in row)}
    full = full if len(full) < len(grid.rows) else set()
    for number, row in enumerate(grid.rows[:MOST_RUNS], 1):
        for at, label in known.items():
            for block in row[at].blocks if at < len(row) else ():
                for fact in label.facts:
                    if fact in ("title", "provider", "contact") or (fact == "cost" and number in full):
                        continue  # nobody can still get the price of a class that is full
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
