"""What the visible words of a page, or of one card on it, claim about one listing."""

import re
from collections.abc import Sequence

from mcli.claims import Claim
from mcli.scrapers.blocks import Block
from mcli.scrapers.boilerplate import MONEY, OTHER
from mcli.scrapers.lines import Lines, place
from mcli.scrapers.pairs import Pair, pairs, panels
from mcli.scrapers.scopes import scopes_of
from mcli.scrapers.sentences import without_others
from mcli.scrapers.spoken import first_paragraph, sentence_claims
from mcli.scrapers.table_claims import heading_over, table_claims
from mcli.scrapers.tables import Grid, title_column
from mcli.scrapers.tree import Node

_AMOUNTS = ("cost", "hours")
_CHARGED = re.compile(r"\$\s?\d|\d[\d\s\u00a0\u202f]*(?:,\d\d)?\s?\$")


def read_one(blocks: Sequence[Block], grids: Sequence[Grid], title: str = "", root: Node | None = None) -> list[Claim]:
    """Return what the blocks of one listing claim, in the order of the page, labels and tables before sentences.

    `root` is the tree around them, where tabs may lead to their panels.
    """
    lines = Lines(blocks)
    scopes = scopes_of(lines, title)
    hidden = frozenset(block.number for block, scope in zip(blocks, scopes, strict=True) if scope == OTHER)
    money_off = {block.number for block, scope in zip(blocks, scopes, strict=True) if scope == MONEY}
    own = [grid for grid in grids if grid.numbers and not grid.numbers & hidden]
    claims: list[Claim] = []
    told: dict[int, set[str]] = {}
    tight: set[int] = set()
    in_tables: set[int] = set()
    for grid in own:
        heading = heading_over(lines, grid)
        found = list(table_claims(grid, heading))
        if found or title_column(grid) is not None:
            in_tables |= grid.numbers
            claims.extend(claim for claim, _ in found)
    skip = hidden | frozenset(in_tables)
    for pair in (*pairs(lines, skip), *(panels(lines, root) if root is not None else ())):
        if pair.at.level == 1 and pair.at.text == title:
            continue
        number = pair.block.number if pair.block else pair.at.number
        off = number in money_off or pair.at.number in money_off
        for fact in pair.label.facts:
            if not (off and fact in _AMOUNTS and "$" not in pair.at.text and pair.at is not pair.block):
                claims.append(_labelled(pair, fact, lines))
        if pair.label.facts and "cost" not in pair.label.facts and _CHARGED.match(pair.quote):
            claims.append(_labelled(pair, "cost", lines))  # Exam: $30, at our office
        about = {fact for fact in pair.label.facts if fact not in ("summary", "title")} if pair.label.facts else {"*"}
        if about:
            told.setdefault(number, set()).update(about)
            told.setdefault(pair.at.number, set()).update(about)
        prose = pair.at.level or pair.at.node.tag == "summary" or (pair.at is pair.block and pair.quote == pair.at.text)
        if about and not prose:
            tight.update((number, pair.at.number))
    told.update({number: {"cost"} for number in in_tables})
    claims.extend(sentence_claims(lines, scopes, hidden, told, tight | in_tables))
    first = first_paragraph(lines, scopes, skip, told)
    if first is not None:
        claims.append(Claim("summary", first.text, "sentence", _where(lines, first, "")))
    return list({(each.fact, each.quote, each.label, each.run): each for each in reversed(claims)}.values())[::-1]


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
