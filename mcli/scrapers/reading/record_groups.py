"""Groups of like records in the tree of a page: what repeats, whatever its tags.

After Liu, Grossman and Zhai, "Mining data records in web pages" (KDD 2003), and Zhai and Liu's DEPTA (2005): what a
site lists comes out of one template, so its records are runs of siblings of the same shape. Here a record begins at its
head, the line that names it, and lines that are alike (the same heading level, the same class, the first line in boxes
of the same path) are the heads of one group. A record is then the largest element that holds no other head of the
group, or, where the head stands alone (h3 + p + p, dt + dd, a bold line and text), the head and what follows it up to
the next head.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.document import Node
from mcli.scrapers.reading.names import has_quantity, is_filler

MOST_HEADS = 1_000
MOST_BLOCKS = 120
"""No record of a list has more lines than this."""

_NUMBERED = re.compile(r"[0-9_-]+|\b(?:odd|even|first|last|alt|active|featured|open|show|collapsed)\b")
_TOPS = frozenset({"body", "html", "main", "#document"})
_TAGGED = frozenset({"dt", "summary", "legend"})
_NO_HEADS = frozenset({"option", "caption", "th", "label", "figcaption"})
_LISTS = frozenset({"ul", "ol", "table", "tbody", "thead", "tr"})
_LONGEST_BEFORE = 60


@dataclass(eq=False)
class Layout:
    """The lines of a page's content with the elements around them: `spans` are the places of the first and the last
    line in each element (by `id`), places being indexes of `blocks`."""

    blocks: Sequence[Block]
    spans: dict[int, tuple[int, int]] = field(default_factory=dict)
    _paths: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _fillers: dict[int, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for at, block in enumerate(self.blocks):
            node: Node | None = block.node
            while node is not None:
                first, _ = self.spans.get(id(node), (at, at))
                self.spans[id(node)] = (first, at)
                node = node.parent

    def is_filler(self, at: int) -> bool:
        """Tell whether a line is a label or a figure, which names no record."""
        found = self._fillers.get(at)
        if found is None:
            text = self.blocks[at].text
            found = self._fillers[at] = len(text) <= 120 and is_filler(text)
        return found

    def span(self, node: Node) -> tuple[int, int]:
        """Return the places of the first and the last line inside an element that holds at least one."""
        return self.spans[id(node)]

    def path(self, node: Node) -> tuple[str, ...]:
        """Return the tags from the root down to an element."""
        found = self._paths.get(id(node))
        if found is None:
            found = (*(self.path(node.parent) if node.parent is not None else ()), node.tag)
            self._paths[id(node)] = found
        return found


@dataclass(frozen=True, eq=False)
class Run:
    """The lines of one record: places from `start` up to `stop`, its head at `head`; `box` is the element that it
    fills, None where it is only a run of lines."""

    head: int
    start: int
    stop: int
    box: Node | None


def heads(layout: Layout) -> dict[tuple[object, ...], list[int]]:
    """Return the places of lines that are alike and may be heads of records, by what makes them alike."""
    found: dict[tuple[object, ...], list[int]] = {}
    for at, block in enumerate(layout.blocks):
        if len(block.text) > 600 or block.node.tag in _NO_HEADS:
            continue
        for kind in _kinds(layout, at, block):
            found.setdefault(kind, []).append(at)
    named = {kind: [at for at in places if not layout.is_filler(at)] for kind, places in found.items()}
    return {kind: places for kind, places in named.items() if 2 <= len(places) <= MOST_HEADS}


def _kinds(layout: Layout, at: int, block: Block) -> Iterator[tuple[object, ...]]:
    node = block.node
    if block.level > 1:
        yield ("heading", block.level)
    if node.tag in _TAGGED:
        yield ("tag", node.tag)
    if not block.level:
        if block.bold:
            yield ("bold", node.tag)
        elif block.parts and block.parts[0][2]:
            yield ("led", node.tag)
        if block.links and block.links >= len(block.text) - 2:
            yield ("link", node.tag, layout.path(node))
    names = _NUMBERED.sub("", node.get("class")) if node.attributes else ""
    if names.strip():
        yield ("named" if is_named_by_class(node) else "class", node.tag, names)
    first, last = layout.span(node)
    if first == at:
        if last > at or (not block.level and has_quantity(block.text)):
            yield ("line", layout.path(node))
        around = node.parent
        while around is not None and around.tag not in _TOPS and layout.span(around)[0] == at:
            yield ("lead", layout.path(node), layout.path(around))
            around = around.parent


# class="tile__title", class="course-name": what names the thing that the box is about
_NAMING_CLASS = re.compile(r"(?i)(?:^|[\s_-])(?:title|name|titre|nom|coursename)(?:$|[\s_-])")


def is_named_by_class(node: Node) -> bool:
    """Tell whether the class of an element says that it is a name."""
    return bool(_NAMING_CLASS.search(node.get("class")))


def runs(layout: Layout, places: Sequence[int]) -> list[Run]:
    """Return the records that begin at these heads, in order."""
    shared = _shared(layout, places)
    own = [_box(layout, layout.blocks[at], shared) for at in places]
    starts = [_start(layout, at, box) for at, box in zip(places, own, strict=True)]
    found: list[Run] = []
    usual = 0
    for number, (at, box, start) in enumerate(zip(places, own, starts, strict=True)):
        after = starts[number + 1] if number + 1 < len(places) else None
        inside = layout.span(box)[1] + 1 if box is not None else at + 1
        inside = _cut(layout, at, inside)
        alone = inside - at <= 1 or box is None or box is layout.blocks[at].node
        stop = inside
        if alone:
            stop = _reach(layout, at, box, after, usual)
            if after is not None:
                usual = max(usual, stop - at)
        stop = min(stop, after if after is not None and after > at else stop, at + MOST_BLOCKS)
        found.append(Run(at, start, max(stop, at + 1), None if alone else box))
    return found


def _shared(layout: Layout, places: Sequence[int]) -> set[int]:
    """Return the elements that hold more than one of the heads."""
    seen: set[int] = set()
    shared: set[int] = set()
    for at in places:
        node: Node | None = layout.blocks[at].node
        while node is not None and id(node) not in shared:
            if id(node) in seen:
                shared.add(id(node))
            seen.add(id(node))
            node = node.parent
        while node is not None and id(node) not in shared:
            shared.add(id(node))
            node = node.parent
    return shared


def _box(layout: Layout, head: Block, shared: set[int]) -> Node | None:
    """Return the largest element around a head that holds no other head; None where even its own element does."""
    node = head.node
    if id(node) in shared:
        return None
    while node.parent is not None and id(node.parent) not in shared and node.parent.tag not in _TOPS:
        node = node.parent
    return node


def _start(layout: Layout, at: int, box: Node | None) -> int:
    """Return where a record begins: at its box, but never before a heading or prose that stands over its head."""
    if box is None:
        return at
    start = at
    first = layout.span(box)[0]
    while start > first:
        before = layout.blocks[start - 1]
        if before.level or before.bold or len(before.text) > _LONGEST_BEFORE or at - start >= 4:
            break
        start -= 1
    return start


def _cut(layout: Layout, at: int, stop: int) -> int:
    """Return where a record ends at the latest: before a heading of the rank of its own, or a higher one."""
    level = layout.blocks[at].level
    for place in range(at + 1, stop):
        other = layout.blocks[place].level if place > at + 1 else 0  # a second heading right under it belongs to it
        if other and (other <= level if level else other <= 2) and not layout.is_filler(place):
            return place
    return stop


def _reach(layout: Layout, at: int, box: Node | None, after: int | None, usual: int) -> int:
    """Return where a record ends whose head stands alone: before the next head, in the element around both.

    The last of them goes on no longer than the longest before it, since other things may follow the list.
    """
    head = layout.blocks[at]
    if box is not None and box.tag in _LISTS:
        return _cut(layout, at, layout.span(box)[1] + 1)
    around = box.parent if box is not None else head.node
    stop = layout.span(around)[1] + 1 if around is not None else at + 1
    if after is not None and after > at:
        stop = min(stop, after)
    elif usual:
        stop = min(stop, at + usual)
    return _cut(layout, at, stop)
