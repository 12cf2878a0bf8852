"""How far a heading's word holds: which blocks stand under "You may also like", "Instructor", "Learning outcomes",
"Refunds"."""

from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.boilerplate import LEARNED, MONEY, OTHER, PEOPLE, heading_scope
from mcli.scrapers.html.document import Node
from mcli.scrapers.html.layout import Lines

_SECTIONS = frozenset({"section", "article", "aside", "main", "footer", "td", "dialog", "form", "li"})


def scopes_of(lines: Lines, title: str) -> list[str | None]:
    """Return for each block what the headings over it say of it (OTHER, PEOPLE, MONEY, None)."""
    found: list[str | None] = []
    open_headings: list[tuple[int, str, Block, Node | None]] = []
    for block in lines.blocks:
        level = block.level or (7 if _looks_like_heading(block) else 0)
        while open_headings and (
            (level and level <= open_headings[-1][0]) or not _still_under(lines, block, open_headings[-1][3])
        ):
            open_headings.pop()
        scope = heading_scope(block.text) if level > 1 and block.text != title else None
        if scope:
            wall = _wall(lines, block, scope)
            open_headings.append((level, scope, block, wall))
        kinds = {each[1] for each in open_headings}
        found.append(next((kind for kind in (OTHER, PEOPLE, LEARNED, MONEY) if kind in kinds), None))
    return found


def _wall(lines: Lines, heading: Block, scope: str) -> Node | None:
    """Return the element in which what a heading says holds: its section; where less is at stake, the box that it
    shares with what follows it."""
    path = lines.path(heading.node)
    if scope != OTHER:
        following = next((block for block in lines.blocks if block.number > heading.number), None)
        own, _, steps = lines.branches(heading, following) if following else (None, None, 0)
        if own is not None and own.parent is not None and steps < 3:
            return own.parent
    return next((each for each in reversed(path) if each.tag in _SECTIONS), None)


def _looks_like_heading(block: Block) -> bool:
    if len(block.text) > 70 or block.text.endswith(":"):
        return False
    return block.node.tag in ("summary", "legend", "caption") or (
        block.bold and block.node.tag not in ("td", "th", "dt", "li")
    )


def _still_under(lines: Lines, block: Block, wall: Node | None) -> bool:
    return wall is None or any(each is wall for each in lines.path(block.node))
