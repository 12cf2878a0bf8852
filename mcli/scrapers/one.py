"""What the visible words of a page, or of one card on it, claim about one listing."""

import re
from collections.abc import Iterator, Sequence

from mcli.claims import Claim
from mcli.scrapers.blocks import Block
from mcli.scrapers.boilerplate import LEARNED, MONEY, OTHER, PEOPLE, heading_scope
from mcli.scrapers.lines import Lines
from mcli.scrapers.pairs import Pair, pairs, panels
from mcli.scrapers.sentences import MOST, first_sentence, speaks_of, without_others
from mcli.scrapers.tables import Grid, is_price_list, title_column, vertical
from mcli.scrapers.tree import Node
from mcli.scrapers.vocabulary import label_of
from mcli.text import fold

MOST_RUNS = 60
_AMOUNTS = ("cost", "hours")
_RUN_FACTS = frozenset({"cost", "dates", "delivery", "hours", "language", "code"})
# What the value of another label may tell besides: "Length: 12 hours online".
_BESIDE = frozenset({"delivery", "language", "expires", "osap"})
# What the value of another label may tell besides: "Length: 12 hours online".
_BESIDE = frozenset({"delivery", "language", "expires", "osap"})
# What the value of another label may tell besides: "Length: 12 hours online".
_BESIDE = frozenset({"delivery", "language", "expires", "osap"})
# What the value of another label may tell besides: "Length: 12 hours online".
_BESIDE = frozenset({"delivery", "language", "expires", "osap"})
# What a line may tell whose label says nothing to us: "Card: for those who pass, valid for 3 years".
_BESIDE_UNKNOWN = _BESIDE | {"cost", "credential", "prerequisite"}
# Among requirements, a diploma or an approval is what the learner brings.
_OF_THE_LEARNER = frozenset({"credential", "recognition", "leads_to", "assessment", "hours"})
_MONEY_SIGN = re.compile(
    r"\$|\b(?:cad|dollars?|free|gratuit\w*|no (?:charge|cost|fee)|sans frais|n/c)\b", re.IGNORECASE
)
# Enroll for $49.00 CAD: a button that sells this course
_SELLS = re.compile(r"(?:enrol\w*|register|buy|purchase|get|start|join|sign up|add to cart|inscri\w*|acheter?|ajouter)\b.{0,30}(?:\$|\bfree\b|\bgratuit)")
_THIS_CREDENTIAL = re.compile(
    r"\b(?:this|cette|ce) (?:micro-?credential|microcertification|micro-certification|digital badge|badge)\b",
    re.IGNORECASE,
)
# Enroll for $49.00 CAD: a button that sells this course
_SELLS = re.compile(r"(?:enrol\w*|register|buy|purchase|get|start|join|sign up|add to cart|inscri\w*|acheter?|ajouter)\b.{0,30}(?:\$|\bfree\b|\bgratuit)")
_THIS_CREDENTIAL = re.compile(
    r"\b(?:this|cette|ce) (?:micro-?credential|microcertification|micro-certification|digital badge|badge)\b",
    re.IGNORECASE,
)
# $3,500   3 500 $   $99.00 CAD + HST
_PRICE = re.compile(r"(?:\$\s?[\d,]+(?:\.\d\d)?|[\d\s\u00a0\u202f]+(?:,\d\d)?\s?\$)(?:\s?CAD)?(?:\s?\+\s?\w{3,5})?")
_SECTIONS = frozenset({"section", "article", "aside", "main", "footer", "td", "dialog", "form", "li"})
_SIDE = re.compile(r"(?i)\b(?:side-?bar|rail|secondary)\b|[-_]sidebar\b")


def read_one(blocks: Sequence[Block], grids: Sequence[Grid], title: str = "", root: Node | None = None) -> list[Claim]:
    """Return what the blocks of one listing claim, in the order of the page, labels and tables before sentences.

    `root` is the tree around them, where tabs may lead to their panels.
    """
    lines = Lines(blocks)
    scopes = _scopes(lines, title)
    hidden = frozenset(block.number for block, scope in zip(blocks, scopes, strict=True) if scope == OTHER)
    money_off = {block.number for block, scope in zip(blocks, scopes, strict=True) if scope == MONEY}
    own = [grid for grid in grids if grid.numbers and not grid.numbers & hidden]
    claims: list[Claim] = []
    told: dict[int, set[str]] = {}
    tight: set[int] = set()
    in_tables: set[int] = set()
    for grid in own:
        heading = _heading_over(lines, grid)
        found = list(_table_claims(grid, heading, title))
        if found or title_column(grid) is not None:
            in_tables |= grid.numbers
            claims.extend(claim for claim, _ in found)
    skip = hidden | frozenset(in_tables)
    for pair in (*pairs(lines, skip), *(panels(lines, root) if root is not None else ())):
        number = pair.block.number if pair.block else pair.at.number
        off = number in money_off or pair.at.number in money_off
        for fact in pair.label.facts:
            if not (off and fact in _AMOUNTS and "$" not in pair.at.text and pair.at is not pair.block):
                claims.append(_labelled(pair, fact, lines))
        about = {fact for fact in pair.label.facts if fact not in ("summary", "title")} if pair.label.facts else {"*"}
        if about:
            told.setdefault(number, set()).update(about)
            told.setdefault(pair.at.number, set()).update(about)
        prose = pair.at.level or pair.at.node.tag == "summary" or (pair.at is pair.block and pair.quote == pair.at.text)
        if about and not prose:
            tight.update((number, pair.at.number))
    told.update({number: {"cost"} for number in in_tables})
    claims.extend(_sentence_claims(lines, scopes, hidden, told, tight | in_tables))
    first = _first_paragraph(lines, scopes, skip, told)
    if first is not None:
        claims.append(Claim("summary", first.text, "sentence", _where(lines, first, "")))
    return list({(each.fact, each.quote, each.label, each.run): each for each in reversed(claims)}.values())[::-1]


def _first_paragraph(
    lines: Lines, scopes: Sequence[str | None], skip: frozenset[int], told: dict[int, set[str]]
) -> Block | None:
    """Return the first block of plain prose, which says what it is about."""
    for block, scope in zip(lines.blocks[:40], scopes, strict=False):
        plain = not (
            block.level or scope or block.number in skip or block.number in told or 2 * block.links > len(block.text)
        )
        if plain and 45 <= len(block.text) <= 1_500 and " " in block.text and not _beside_content(lines, block):
            return block
    return None


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
    return _place(heading.text if heading else "", label)


def _scopes(lines: Lines, title: str) -> list[str | None]:
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
    """Return the element in which what a heading says holds: its section; where less is at stake, the box that it shares
    with what follows it."""
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


def _heading_over(lines: Lines, grid: Grid) -> str:
    first = min(grid.numbers)
    before = [block for block in lines.blocks if block.number < first][-12:]
    for block in reversed(before):
        if block.node.tag == "caption" or block.level or (block.bold and len(block.text) < 60):
            return block.text
    return ""


def _table_claims(grid: Grid, heading: str, title: str) -> Iterator[tuple[Claim, int]]:
    """Yield what one table claims of one listing."""
    found = list(vertical(grid))
    if found:
        for label, name, value in found:
            facts = label.facts if label else ("cost",) if _MONEY_SIGN.search(value.text) and label_of(heading) else ()
            for fact in facts:
                quotes = [(block.text, block.number) for block in value.blocks] or [("", -1)]
                for quote, number in quotes:
                    yield Claim(fact, quote, "table", _place(heading, name.text), name.text.rstrip(" :")), number
        return
    if is_price_list(grid):
        over = heading if (named := label_of(heading)) and "cost" in named.facts else ""
        for row in grid.rows:
            for at, cell in enumerate(row[1:], 1):
                head = grid.heads[at] if grid.heads and at < len(grid.heads) else ""
                words = " ".join(filter(None, (over, row[0].text, head)))
                for block in cell.blocks:
                    yield Claim("cost", block.text, "table", _place(heading, row[0].text, head), words), block.number
        return
    if grid.heads is None or (title_column(grid) is not None and not _same_everywhere(grid)):
        return
    known = {at: label for at in range(len(grid.heads)) if (label := grid.fact(at)) and label.facts}
    if not known or not any(set(label.facts) & _RUN_FACTS for label in known.values()):
        return
    several = len(grid.rows) > 1
    for number, row in enumerate(grid.rows[:MOST_RUNS], 1):
        for at, label in known.items():
            for block in row[at].blocks if at < len(row) else ():
                for fact in label.facts:
                    if fact in ("title", "provider", "contact"):
                        continue
                    run = number if several and fact in _RUN_FACTS else None
                    yield Claim(fact, block.text, "table", _place(heading, label.text), label.text, run), block.number


def _same_everywhere(grid: Grid) -> bool:
    column = title_column(grid)
    return column is not None and len({row[column].text for row in grid.rows if column < len(row)}) == 1


def _place(*names: str) -> str:
    return " › ".join(dict.fromkeys(name.rstrip(" :")[:60] for name in names if name))


def _sentence_claims(
    lines: Lines, scopes: Sequence[str | None], skip: frozenset[int], told: dict[int, set[str]], tight: set[int]
) -> Iterator[Claim]:
    count = 0
    heading = ""
    for block, scope in zip(lines.blocks, scopes, strict=True):
        if block.level:
            heading = block.text[:60]
        if (
            block.number in skip
            or scope in (OTHER, PEOPLE, LEARNED)
            or block.level == 1
            or _beside_content(lines, block)
        ):
            continue
        if block.links and block.links >= len(block.text) - 3 and not _SELLS.match(fold(block.text)):
            continue  # a link speaks of the page that it leads to
        if block.level and block.text.endswith("?"):
            continue
        already = told.get(block.number, set())
        # What a labelled line says first belongs to its label; what it says after that is prose like any other.
        close = block.number in tight and bool(already - {"*"}) and len(block.text) < 300
        head = first_sentence(block.text) if close else ""
        for fact, sentence in speaks_of(block.text):
            if fact in already or (scope == MONEY and fact in _AMOUNTS):
                continue
            if not (close and sentence not in head) and _of_the_label(fact, sentence, already, close):
                continue
            yield _spoken(fact, sentence, heading, lines.heading_over(block), block)
            count += 1
            if count >= MOST:
                return


def _spoken(fact: str, sentence: str, place: str, heading: Block | None, block: Block) -> Claim:
    """Return what a sentence claims: "Cost: Free" in the middle of prose has a label, and a bare price has its heading's."""
    parted = re.match(r"^([^:]{2,50}?)\s*:\s+(\S.*)$", sentence)
    label = label_of(parted.group(1)) if parted else None
    if parted and label is not None and fact in label.facts:
        return Claim(fact, parted.group(2), "label", _place(place, label.text), label.text)
    over = heading is not None and heading.number == block.number - 1 and heading.level > 1
    if fact == "cost" and heading is not None and over and _PRICE.fullmatch(sentence):
        return Claim(fact, sentence, "label", place, heading.text)
    return Claim(fact, sentence, "sentence", place)


def _of_the_label(fact: str, sentence: str, told: set[str], close: bool) -> bool:
    """Tell whether a sentence beside a label that tells of the facts `told` says nothing of another fact."""
    if "prerequisite" in told and fact in _OF_THE_LEARNER:
        return True
    if close and fact not in _BESIDE and not _tells_itself(fact, sentence):
        return True
    return "*" in told and fact not in _BESIDE_UNKNOWN


def _tells_itself(fact: str, sentence: str) -> bool:
    """Tell whether words under another fact's label are plainly of this one: a bare price, "this micro-credential"."""
    return (fact == "cost" and bool(_PRICE.fullmatch(sentence))) or (
        fact == "credential" and bool(_THIS_CREDENTIAL.search(sentence))
    )


def _beside_content(lines: Lines, block: Block) -> bool:
    return any(
        each.tag == "aside"
        or each.get("role") == "complementary"
        or (each.attributes and _SIDE.search(each.get("class")))
        for each in lines.path(block.node)
    )
