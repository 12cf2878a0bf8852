"""Several listings on one page: cards, lists, rows of a fee table, a heading for each.

Each is an `Item`: the blocks that belong to it, its name and its link. A page has many only where its items tell
facts and the page itself tells none of one course.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mcli.core.text import fold
from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.boilerplate import OTHER, PEOPLE, heading_scope
from mcli.scrapers.html.document import Node
from mcli.scrapers.html.layout import Lines
from mcli.scrapers.html.tables import Grid, title_column
from mcli.scrapers.labels.matcher import label_of
from mcli.scrapers.labels.values import inline, is_label
from mcli.scrapers.reading.sentence_claims import facts_of
from mcli.scrapers.reading.titles import is_generic

MOST_ITEMS = 1_000

_TELLING = frozenset({"cost", "hours", "delivery", "prerequisite", "dates"})
_AMOUNT = re.compile(
    r"\$\s?\d|\d\s?\$|\b(?:free|gratuit\w*|no (?:cost|charge|fee)|n/c|sans frais)\b|\b\d+(?:[.,]\d+)?\s?(?:hours?|hrs?"
    r"|heures?|h|ceus?|days?|jours?|credits?|semaines?|weeks?)\b",
    re.IGNORECASE,
)
_PRICE = re.compile(r"\$\s?\d|\d\s?\$|\b(?:free|gratuit\w*|no (?:cost|charge|fee)|sans frais|n/c)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"[0-9_-]+|\b(?:odd|even|first|last|alt|active|featured)\b")
# What a link says that leads on, and names nothing.
_LEADS_ON = re.compile(
    r"(?:(?:learn|read|find out|see|view|show|get) (?:more|details?|course|program|info\w*)|more(?: (?:info\w*"
    r"|details?))?|details?|register(?: now| here| online| today)?|enrol+(?: now)?|apply(?: now| online| here)?"
    r"|sign up.*|add(?: to cart)?|buy(?: now)?|view|click here|download.*|en savoir plus|plus d'info\w*"
    r"|voir(?: (?:plus|les details|le cours|la formation))?|details|s'inscrire.*|inscri(?:ption|vez-vous).*|ajouter.*"
    r"|lire la suite|contact.*|book(?: now)?|start(?: now)?|select|quick view)"
    r"(?:\W.*)?"
)
# Parts of one course, or its groups and prices: no listings of their own.
_PART_NAME = re.compile(
    r"(?:module|unit|week|session|section|part|chapter|lesson|step|day|level|class|topic|phase|group|option|lecture"
    r"|workshop|unite|semaine|seance|partie|chapitre|lecon|etape|jour|niveau|bloc|groupe|volet|theme|atelier|cours)"
    r"\s*(?:#|no\.?|n°)?\s*(?:\d{1,3}|[ivx]{1,4}|one|two|three|four|five|un|deux|trois|[a-e])\b.*"
    r"|\d{1,6}|[a-z]{2,5}[ -]?\d{2,5}[a-z]?[ -](?:\d{1,3}|[a-z]?\d{2}|[a-z])"
    r"|(?:crn|section|groupe?)\s.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|fev|avr|mai|juin"
    r"|juil|aout)\w*\.? \d.*|(?:spring|summer|fall|winter|hiver|printemps|ete|automne) 20\d\d.*"
    r"|(?:members?|non-members?|early bird|regular|public|students?|seniors?|adults?|membres?|in[ -]person|online"
    r"|virtual|hybrid|en ligne|en personne|self-paced|live)\b.{0,20}"
)


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One of many listings on a page: its blocks, the one that names it, its name and the address that its link leads
    to (as it stands). `grid` is the table whose row it is, if it is one."""

    title: str
    blocks: tuple[Block, ...]
    named: Block
    href: str
    row: int | None = None
    grid: Grid | None = None


def items(blocks: Sequence[Block], grids: Sequence[Grid], page_title: str, own_facts: int) -> list[Item]:
    """Return the listings of a page that has many, none for a page about one course or about nothing.

    `own_facts` is how many facts the page tells under labels outside tables and cards.
    """
    found = _rows(grids, page_title)
    if found and own_facts < 3:
        return found
    groups = [_cards(blocks), _under_headings(blocks, is_generic(page_title))]
    best = max(groups, key=lambda group: len(group))
    best = [each for each in best if fold(each.title) != fold(page_title)]
    if len(best) < 2:
        return []
    inside = {block.number for item in best for block in item.blocks}
    outside = _told([block for block in blocks if block.number not in inside])
    if len(outside & {"cost", "hours", "prerequisite", "delivery", "code", "dates"}) >= 2 and not is_generic(
        page_title
    ):
        return []
    return best[:MOST_ITEMS]


def _told(blocks: Sequence[Block]) -> set[str]:
    """Return the facts that labels among these blocks announce."""
    facts: set[str] = set()
    for block in blocks:
        label = is_label(block)
        for each in [label] if label else [pair[0] for pair in inline(block) or ()]:
            facts.update(each.facts)
    return facts


def own_facts(blocks: Sequence[Block], grids: Sequence[Grid]) -> int:
    """Return how many facts the labels of a page announce outside its tables."""
    inside = {number for grid in grids for number in grid.numbers}
    told = _told([block for block in blocks if block.number not in inside])
    return len(told & {"cost", "hours", "prerequisite", "delivery", "code", "dates", "credential", "osap"})


def _rows(grids: Sequence[Grid], page_title: str) -> list[Item]:
    found: list[Item] = []
    for grid in grids:
        column = title_column(grid)
        if column is None or not (grid.columns("cost") or grid.columns("hours") or grid.columns("dates")):
            continue
        rows = [(number, row) for number, row in enumerate(grid.rows) if column < len(row) and row[column].blocks]
        names = {fold(row[column].text) for _, row in rows}
        if len(names) < 2 or all(_PART_NAME.fullmatch(name) for name in names):
            continue
        for number, row in rows:
            cell = row[column]
            if len({id(each) for each in row}) == 1 or _PART_NAME.fullmatch(fold(cell.text)):
                continue  # a row over the whole table is a heading in it
            words = tuple(block for each in dict.fromkeys(row) for block in each.blocks)
            found.append(Item(cell.blocks[0].text, words, cell.blocks[0], _href(cell.node), number, grid))
    return found if len(found) > 1 else []


def _href(node: Node) -> str:
    return next((each.get("href") for each in node.find("a") if each.get("href")), "")


def _kind(node: Node) -> str:
    return f"{node.tag}.{_NUMBERED.sub('', node.get('class'))}"


def _cards(blocks: Sequence[Block]) -> list[Item]:
    """Return the largest group of like elements that each hold a name and facts."""
    scopes = _hidden(blocks)
    inside: dict[int, list[Block]] = {}
    nodes: dict[int, Node] = {}
    for block in blocks:
        if block.number in scopes:
            continue
        for node in (block.node, *block.node.ancestors()):
            if node.tag in ("main", "body", "html", "table", "tbody", "tr", "td", "th", "dl"):
                if node.tag in ("main", "body", "html"):
                    break
                continue
            inside.setdefault(id(node), []).append(block)
            nodes[id(node)] = node
    groups: dict[tuple[str, str, int], list[Node]] = {}
    for key, node in nodes.items():
        if len(inside[key]) <= 60 and node.parent is not None:
            depth = sum(1 for _ in node.ancestors())
            groups.setdefault((_kind(node.parent), _kind(node), depth), []).append(node)
    best: list[Item] = []
    for group in groups.values():
        if not 2 <= len(group) <= MOST_ITEMS or len({node.get("lang")[:2] for node in group} - {""}) > 1:
            continue  # one text in two languages is one listing
        made = [_card(node, inside[id(node)]) for node in group]
        good = [each for each in made if each is not None]
        told = [each for each in good if _tells(each)]
        distinct = {fold(each.title) for each in told}
        if len(distinct) < 2 or 2 * len(told) < len(group) or 10 * len(distinct) < 7 * len(told):
            continue
        if (len(good), _size(good)) > (len(best), _size(best)):
            best = good
    return best


def _size(group: Sequence[Item]) -> int:
    return sum(len(each.blocks) for each in group)


def _hidden(blocks: Sequence[Block]) -> set[int]:
    """Return the numbers of blocks under headings about other things, to the next heading of the same rank."""
    hidden: set[int] = set()
    level = 0
    for block in blocks:
        if block.level and (not level or block.level <= level):
            level = block.level if heading_scope(block.text) == OTHER and block.level > 1 else 0
        if level:
            hidden.add(block.number)
    return hidden


def _card(node: Node, blocks: Sequence[Block]) -> Item | None:
    """Return the card that an element is, None when it has no name."""
    headings = [block for block in blocks if block.level]
    if len({block.level for block in headings}) == 1 and len(headings) > 1:
        return None  # several cards in one element
    candidates = [*headings[:1], *(block for block in blocks if block.links and block.links >= len(block.text) - 2)]
    candidates += [block for block in blocks[:2] if block.bold]
    for block in candidates:
        title = block.text
        if _names_one(title) and inline(block) is None:
            return Item(title, tuple(blocks), block, _link_of(node, block))
    first = blocks[0]
    link = next(first.node.find("a"), None)
    title = link.text() if link is not None else ""
    if first.text.startswith(title) and _names_one(title):  # <li><a>Name</a> - $40 - 3 hours</li>
        rest = first.text[len(title) :].strip(" -–—:,|•·")
        pieces = [piece for piece in re.split(r"\s+[-–—|•·]\s+", rest) if piece]
        words = tuple(Block(piece, first.node, first.number) for piece in pieces)
        return Item(title, (*words, *blocks[1:]), Block(title, first.node, first.number, bold=True), _href(node))
    return None


def _names_one(title: str) -> bool:
    words = fold(title).strip(" .:!?»>→")
    return (
        3 < len(words) <= 160
        and bool(re.search(r"[a-z]{3}", words))
        and not _LEADS_ON.fullmatch(words)
        and not _PART_NAME.fullmatch(words)
        and not is_generic(title)
        and not ((label := label_of(title)) and label.facts)
        and heading_scope(title) not in (OTHER, PEOPLE)
        and not _AMOUNT.fullmatch(words)
        and not title.rstrip().endswith("?")
    )


def _link_of(node: Node, named: Block) -> str:
    """Return where a card leads: the link on its name, the only one inside it, or the one around it."""
    for each in (named.node, *named.node.ancestors()):
        if each.tag == "a" and each.get("href"):
            return each.get("href")
        if each is node:
            break
    own = _href(named.node)
    if own or node.tag == "a":
        return own or node.get("href")
    if node.parent is not None and node.parent.tag == "a":
        return node.parent.get("href")
    return _href(node)


def _tells(item: Item) -> bool:
    """Tell whether a card says something that can be known of a course."""
    for block in item.blocks:
        if block is item.named:
            continue
        if _AMOUNT.search(block.text) or _told([block]) & _TELLING:
            return True
        if len(block.text) < 40 and "delivery" in facts_of(block.text):
            return True
    return False


def _has_facts(words: Sequence[Block], listed: bool) -> bool:
    told = _told(words)
    if "cost" in told and len(told & _TELLING) >= 2:
        return True
    spoken = {fact for block in words[:12] for fact in facts_of(block.text)}
    priced = any(_PRICE.search(block.text) for block in words[:12])
    return listed and priced and len((spoken | told) & _TELLING) >= 2


def _under_headings(blocks: Sequence[Block], listed: bool) -> list[Item]:
    """Return the listings of a page that has a heading for each, with its facts under it.

    Under a title that names many ("Winter workshops": `listed`), prose that tells a price is enough; else labels must.
    """
    hidden = _hidden(blocks)
    best: list[Item] = []
    lines = Lines(blocks)
    for level in (2, 3, 4):
        found: list[Item] = []
        at = [number for number, block in enumerate(blocks) if block.level == level and block.number not in hidden]
        if len(at) < 2:
            continue
        for start, stop in zip(at, [*at[1:], len(blocks)], strict=True):
            named = blocks[start]
            words = []
            for block in blocks[start + 1 : stop]:
                own, _, steps = lines.branches(named, block)
                if (block.level and block.level < level) or (own is not None and steps > 3):
                    break
                words.append(block)
            item = Item(named.text, (named, *words[:60]), named, _href(named.node))
            if _names_one(named.text) and _has_facts(words, listed):
                found.append(item)
        if len(found) > len(best) and 2 * len(found) >= len(at):
            best = found
    return best if len(best) > 1 else []
