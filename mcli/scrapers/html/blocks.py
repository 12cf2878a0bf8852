"""The visible words of a page in their order, one line a block, each with what is around it.

A block is what a reader sees as one run of text: a paragraph, a cell, a list item, or a part of it between two line
breaks. Words never run over the edge of a block, so that a quote from a block stands in the page word for word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from mcli.facts.controls import is_control
from mcli.scrapers.html.boilerplate import is_region
from mcli.scrapers.html.document import INLINE, UNSEEN, Document, Node, folded
from mcli.scrapers.html.hidden import is_decoration, is_struck, struck_names
from mcli.scrapers.labels.matcher import label_of

MAX_BLOCKS = 10_000
MAX_PARTS = 60

_BOLD = frozenset({"b", "strong", "th", "dt", "em", "u"})
_BOX_ROLES = frozenset({"tab", "cell", "rowheader", "columnheader", "gridcell", "row", "listitem", "heading"})
_HEADING = re.compile(r"h([1-6])$")
_CONTROLS = frozenset({"button", "summary"})
_MOST_BESIDE = 40
_CARDS = frozenset({"a", "button", "label"})
# The arrow or cross of something that folds: no words of the page.
_GLYPHS = re.compile(
    r"[+\u2212\u00d7\u25b2\u25b4\u25b6\u25b8\u25ba\u25bc\u25be\u2303\u2304\u203a\u2039\u276f\u2715\u2716\s]{1,4}"
)
# The same behind the words of a line: "Prerequisites ▾", "Fees +"
_OPENS = re.compile(
    r"(?<=[^\W\d_])(?:\s*[\u25b2\u25b4\u25b6\u25b8\u25ba\u25bc\u25be\u2303\u2304\u203a\u276f\u2715\u2716]|\s[+\u2212\u00d7])\s*$"
)
_NAMED_BOLD = re.compile(r"(?i)(?:^|[\s_-])(?:label|bold|strong|heading|title|name|term|caption|key)s?(?:$|[\s_-])")


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One line of visible text. `node` is the nearest element around it that makes a box of its own; `level` is 1 to
    6 in a heading; `parts` are the places (start, end) of the inline elements at the top of the line, in order;
    `bold` tells that all of it is bold; `links` is how many characters are link text; `region` is True beside the
    content."""

    text: str
    node: Node
    number: int
    level: int = 0
    parts: tuple[tuple[int, int, bool], ...] = ()
    bold: bool = False
    links: int = 0
    region: bool = False


class _Line:
    """A line in the making: its words folded as they come, with the places of inline elements."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.ending = ""  # the last sign that is no space: looking for it in the pieces each time would take for ever
        self.parts: list[tuple[int, int, bool]] = []
        self.bold = 0
        self.links = 0
        self.controls = 0

    def add(self, text: str, bold: bool, link: bool, control: bool) -> None:
        clean = folded(text)
        if not clean:
            if text and self.length and not self.pieces[-1].endswith(" "):
                self._put(" ")
            return
        if text[0].isspace() and self.length and not self.pieces[-1].endswith(" "):
            self._put(" ")
        start, before = self.length, self.ending
        self._put(clean)
        last = self.parts[-1] if self.parts else None
        if last and last[2] and bold and before != ":":
            self.parts[-1] = (last[0], self.length, True)
        elif len(self.parts) <= MAX_PARTS:
            self.parts.append((start, self.length, bold))
        self.bold += sum(map(str.isalnum, clean)) if bold else 0
        self.links += len(clean) * link
        self.controls += len(clean) * (link or control)
        if text[-1].isspace():
            self._put(" ")

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)
        self.ending = piece.rstrip()[-1:] or self.ending


def page_blocks(document: Document) -> list[Block]:
    """Return the blocks of a page; made once, however often they are asked for."""
    found: list[Block] = document.once("blocks", lambda: blocks(document.root, struck_names(document)))
    return found


def blocks(root: Node, struck: frozenset[str] = frozenset()) -> list[Block]:
    """Return the blocks of a tree in the order of the page; at most MAX_BLOCKS.

    `struck` are the names that the page's style sheet strikes out (`hidden.struck_names`).
    """
    found: list[Block] = []
    _walk(root, 0, False, found, struck)
    return found


class _Box(NamedTuple):
    """An element that makes a box of its own, the heading level that holds in it, and whether it is a region."""

    node: Node
    level: int
    region: bool


def _walk(node: Node, level: int, region: bool, found: list[Block], struck: frozenset[str]) -> None:
    if len(found) >= MAX_BLOCKS:
        return
    heading = _HEADING.match(node.tag)
    level = int(heading.group(1)) if heading else _aria_level(node) or level
    box = _Box(node, level, region or is_region(node))
    line = _Line()
    for child in node.children:
        if isinstance(child, str):
            *lines, rest = child.split("\n") if node.tag == "pre" else [child]
            for each in lines:  # the lines of a preformatted text are set as they are written
                line.add(each, False, False, False)
                _flush(line, box, found)
                line = _Line()
            line.add(rest, False, False, node.tag in _CONTROLS)
        elif child.tag in UNSEEN:
            continue
        elif child.tag in INLINE and not _holds_box(child):
            line = _inline(child, box, found, line, struck)
        else:
            _flush(line, box, found)
            line = _Line()
            if child.tag not in ("br", "hr") and not is_struck(child, struck):
                _walk(child, level, box.region, found, struck)
    _flush(line, box, found)


def _aria_level(node: Node) -> int:
    given = node.get("aria-level")
    return int(given) if node.get("role") == "heading" and given in {"1", "2", "3", "4", "5", "6"} else 0


def _holds_box(node: Node) -> bool:
    """Tell whether an inline element has boxes inside (a card that is one link) or is a box by its role."""
    return (
        node.get("role") in _BOX_ROLES
        or any(each.tag not in INLINE and each.tag != "br" and each.tag not in UNSEEN for each in node.elements())
        or (node.tag in _CARDS and _is_card(node))
    )


def _is_card(node: Node) -> bool:
    """Tell whether a link or button is a card: it holds several texts of its own, and no text runs on beside it."""
    if any(isinstance(each, str) and each.strip() for each in node.children):
        return False
    if sum(1 for each in node.children if isinstance(each, Node) and each.tag != "br" and each.text()) < 2:
        return False
    around = node.parent.children[:_MOST_BESIDE] if node.parent is not None else []
    return not any(isinstance(each, str) and each.strip() for each in around)


def _inline(top: Node, box: _Box, found: list[Block], line: _Line, struck: frozenset[str]) -> _Line:
    """Add an inline element to the line; a <br> or struck-out words inside end it. Return the line that goes on."""
    for run in _runs(top, struck):
        if run is None:
            _flush(line, box, found)
            line = _Line()
        else:
            line.add(*run)
    return line


def _runs(top: Node, struck: frozenset[str]) -> Iterator[tuple[str, bool, bool, bool] | None]:
    """Yield the texts inside an inline element, and whether each is bold, a link, and the words of a control; None
    where a line ends."""
    stack: list[tuple[Node | str, bool, bool, bool]] = [(top, False, False, False)]
    while stack:
        each, bold, link, control = stack.pop()
        if isinstance(each, str):
            yield each, bold, link, control
        elif each.tag == "br" or is_struck(each, struck):
            yield None
        elif each.tag not in UNSEEN and not is_decoration(each):
            bold, link = bold or _is_bold(each), link or each.tag == "a"
            control = control or each.tag in _CONTROLS or each.get("role") == "button"
            stack.extend((child, bold, link, control) for child in reversed(each.children))


def _is_bold(node: Node) -> bool:
    if node.tag in _BOLD:
        return True
    if not node.attributes:
        return False
    return "bold" in node.get("style") or (node.tag == "span" and bool(_NAMED_BOLD.search(node.get("class"))))


def _flush(line: _Line, box: _Box, found: list[Block]) -> None:
    raw = _OPENS.sub("", "".join(line.pieces))
    text = raw.strip()
    if not text or len(found) >= MAX_BLOCKS:
        return
    if _GLYPHS.fullmatch(text) or (line.controls + 1 >= len(text) and is_control(text)):
        return
    lead = len(raw) - len(raw.lstrip())
    parts = (
        tuple(
            (start - lead, min(end - lead, len(text)), bold)
            for start, end, bold in line.parts
            if start - lead < len(text)
        )
        if 1 < len(line.parts) <= MAX_PARTS
        else ()
    )
    told = sum(map(str.isalnum, text)) if line.bold else 0
    node, level, region = box
    bold = node.tag in _BOLD or (0 < told <= line.bold)
    pieces = _set_apart(text, parts)
    if len(pieces) > 1:
        first = len(found)
        found.extend(Block(piece, node, first + at, level, region=region) for at, piece in enumerate(pieces))
    else:
        found.append(Block(text, node, len(found), level, parts, bold, line.links, region))


def _set_apart(text: str, parts: tuple[tuple[int, int, bool], ...]) -> list[str]:
    """Return the pieces of a line whose elements only their style parts: <span>20 hours</span><span>Online</span>.

    A label and its value stay together; so do the sign and the figures of a price, and a word in two fonts.
    """
    cuts = [0]
    for (start, end, bold), (following, stop, also) in pairwise(parts):
        left, right = text[end - 1 : end], text[following : following + 1]
        apart = end == following and end - start > 1 and not (bold or also)
        # "6 heures" right behind a name, but not the 2 of "m2"
        figures = right.isdigit() and not text[following:stop].isdigit()
        if (
            apart
            and (left.islower() or left.isdigit() or left in ")$")
            and (right.isupper() or right == "$" or figures)
        ):
            cuts.append(end)
    labels = [label_of(text[start:end].strip()) for start, end, _ in parts[:-1]] if len(cuts) > 1 else []
    if len(cuts) == 1 or any(label and label.facts and label.facts != ("contact",) for label in labels):
        return [text]
    return [text[start:end].strip() for start, end in pairwise([*cuts, len(text)]) if text[start:end].strip()]
