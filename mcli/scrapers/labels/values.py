"""Labels and what stands beside them, in every way that pages set them: "Fee: $40" in one line, a bold word and its
value, two boxes, a definition list, a heading and the words under it, a folded question and its answer, a tab and its
panel.

A label with nothing beside it stays without a value: it never takes the next label's.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mcli.core.text import fold
from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.document import Node
from mcli.scrapers.html.layout import Lines, two_boxes
from mcli.scrapers.labels.matcher import Label, label_of, set_label

MOST_BLOCKS = 14
"""What stands under one heading in more blocks than this is no longer one fact."""

_LABEL_TAGS = frozenset({"dt", "th", "summary", "label", "legend", "caption"})
_CLASS_LABEL = re.compile(
    r"(?i)(?:^|[\s_-])(?:label|term|heading|title|header|name|key|question|toggle|trigger)s?(?:$|[\s_-])"
)
# "Fee: $40"   "Coût : 40 $"   "Fee - $40"   "Fee – $40"
_COLON = re.compile(r"^(.{2,70}?)\s*(?:[:：](?!//)|\s[–—-]\s)\s*(.*)$")
_FIGURE = re.compile(r"\d|\$")
_BARS = re.compile(r"\s+[|•·▪]\s+")
_EDGES = " \t:：–—-|•·*"


class Pair(NamedTuple):
    """A label and one block of words beside it (None: nothing stands beside it); `quote` is the part of the block's
    words that is the value."""

    label: Label
    quote: str
    block: Block | None
    at: Block


def is_label(block: Block) -> Label | None:
    """Return the label that a whole block is, None when it is not one; plain text needs a sign that it is meant as
    one."""
    if len(block.text) > 80:
        return None
    marked = (
        block.bold
        or block.level
        or block.text.rstrip().endswith((":", "?"))
        or block.node.tag in _LABEL_TAGS
        or _CLASS_LABEL.search(f"{block.node.get('class')} {block.node.tag}")
    )
    label = (
        set_label(block.text) if marked and block.level != 1 and not block.text.endswith("?") else label_of(block.text)
    )
    if label is None or marked or block.node.tag in ("div", "span") or block.node.tag.find("-") > 0:
        return label
    return label if block.node.tag in ("p", "td", "li") and _alone_with_value(block) else None


def _alone_with_value(block: Block) -> bool:
    """Tell whether an element stands in one box with one other, and nothing else."""
    boxes = two_boxes(block.node.parent)
    return bool(boxes) and boxes[0] is block.node


def inline(block: Block) -> list[tuple[Label, str]] | None:
    """Return the labels inside a line with their values: "Fee: $40", "Fee: $40 | Hours: 3", <b>Fee</b> $40; None when
    there are none."""
    found = _from_markup(block) or _from_colons(block.text)
    return found or None


def _from_markup(block: Block) -> list[tuple[Label, str]]:
    if len(block.parts) < 2:
        return []
    text = block.text
    found: list[tuple[Label, int, int]] = []
    for number, (start, end, bold) in enumerate(block.parts):
        words = text[start:end]
        if not words.strip(_EDGES) or len(words) > 80:
            continue
        after = text[end : end + 2].lstrip()
        label = set_label(words.strip()) if bold else label_of(words.strip())
        told = bold or number == 0 or words.rstrip().endswith((":", "：")) or after[:1] == ":"
        if label is not None and told:
            found.append((label, start, end))
        elif bold and words.rstrip().endswith((":", "?")):
            found.append((Label(words.strip(_EDGES), ()), start, end))
    if not found or len(text[: found[0][1]].strip(_EDGES)) > 3:
        return []  # a label in the middle of prose is none
    ends = [start for _, start, _ in found[1:]] + [len(text)]
    return [(label, text[end:stop].strip(_EDGES)) for (label, _, end), stop in zip(found, ends, strict=True)]


def _from_colons(text: str) -> list[tuple[Label, str]]:
    pieces = _BARS.split(text)
    found = []
    for piece in pieces:
        match = _COLON.match(piece)
        label = label_of(match.group(1)) if match else None
        if match and label is not None:
            found.append((label, match.group(2).strip(_EDGES)))
        elif len(pieces) == 1:
            return []
    return found


def pairs(lines: Lines, skip: frozenset[int] = frozenset()) -> Iterator[Pair]:
    """Yield the labels of one listing with what stands beside them, in the order of the page; `skip` are the numbers of
    blocks that are read in another way."""
    blocks = lines.blocks
    within: dict[int, list[tuple[Label, str]]] = {}
    whole: dict[int, Label] = {}
    for at, block in enumerate(blocks):
        if block.number in skip:
            continue
        marked = _from_markup(block)
        if any(quote for _, quote in marked):  # <b>Who may come</b> Adults: a label and its value, not one long label
            within[at] = marked
        elif (found := inline(block)) and any(_FIGURE.search(quote) for _, quote in found):
            within[at] = found  # "Price - $14.95" is a label and its value, even where it is a heading
        elif label := is_label(block):
            whole[at] = label
        elif found:
            within[at] = found
    for at in sorted(whole):
        if at in whole and at + 1 in whole and _only_two(lines, at):
            del whole[at + 1]  # in a box for two, the second is the value, even where it looks like a label
    for at in range(len(blocks)):
        if at in within:
            yield from _inline_pairs(lines, at, within[at], whole, within, skip)
        elif at in whole:
            yield from _below(lines, at, whole[at], whole, within, skip)


def panels(lines: Lines, root: Node) -> Iterator[Pair]:
    """Yield the panels of tabs whose tab is a label: <a href="#cost">Cost</a> ... <div id="cost">."""
    by_id: dict[str, Node] = {}
    tabs = []
    for node in root.elements():
        if node.attributes:
            if node.get("id"):
                by_id[node.get("id")] = node
            if "aria-controls" in node.attributes or "data-bs-target" in node.attributes or node.get("href")[:1] == "#":
                tabs.append(node)
    for node in tabs[:200]:
        names = [node.get(name).removeprefix("#") for name in ("aria-controls", "data-bs-target")]
        names.append(node.get("href")[1:] if node.get("href").startswith("#") else "")
        panel = next((by_id[name] for name in names if name in by_id), None)
        label = label_of(node.text()) if panel is not None else None
        if panel is None or label is None or not label.facts or any(each is panel for each in node.ancestors()):
            continue
        inside = [block for block in lines.blocks if lines.inside(panel, block)]
        if not inside or (len(inside) == 1 and fold(inside[0].text) == fold(node.text())):
            continue  # a link to a heading further down
        for block in inside[:MOST_BLOCKS]:
            if is_label(block) is None and inline(block) is None and not block.level:
                yield Pair(label, block.text, block, block)


def _only_two(lines: Lines, at: int) -> bool:
    """Tell whether a block and the next stand in one box and nothing else does."""
    one, other = lines.blocks[at], lines.blocks[at + 1]
    if other.level or other.text.endswith((":", "?")) or other.node.tag in ("dt", "th", "summary"):
        return False
    own, theirs, steps = lines.branches(one, other)
    if own is None or theirs is None or steps > 2 or own.parent is None:
        return False
    boxes = two_boxes(own.parent)
    return bool(boxes) and boxes[0] is own


def _inline_pairs(
    lines: Lines, at: int, found: list[tuple[Label, str]], whole: Mapping[int, Label],
    within: Mapping[int, object], skip: frozenset[int],
) -> Iterator[Pair]:  # fmt: skip
    block = lines.blocks[at]
    for label, quote in found:
        if quote:
            yield Pair(label, quote, block, block)
    label, quote = found[-1]
    if not quote:
        yield from _below(lines, at, label, whole, within, skip)
    elif quote.endswith(":") or (len(found) == 1 and _list_follows(lines, at)):
        yield from (each for each in _below(lines, at, label, whole, within, skip) if each.block is not None)


def _list_follows(lines: Lines, at: int) -> bool:
    """Tell whether a list stands right behind a labelled line that ends in an open sentence."""
    if at + 1 >= len(lines.blocks) or lines.blocks[at].text[-1] not in ":,;":
        return False
    return lines.blocks[at + 1].node.tag == "li"


def _below(
    lines: Lines, at: int, label: Label, whole: Mapping[int, Label], within: Mapping[int, object], skip: frozenset[int]
) -> Iterator[Pair]:
    block = lines.blocks[at]
    values = list(_values(lines, at, whole, skip))
    if not values:
        above = _above(lines, at, whole)
        if above is not None:
            yield Pair(label, above.text, above, block)
            return
        yield Pair(label, "", None, block)
        return
    own = [number for number in values if number not in within]  # the others have labels of their own
    for number in own:
        yield Pair(label, lines.blocks[number].text, lines.blocks[number], block)
    if not own:
        yield Pair(label, "", None, block)


def _above(lines: Lines, at: int, whole: Mapping[int, Label]) -> Block | None:
    """Return the value of a label that stands under it: the two are alone in one box."""
    if at == 0 or at - 1 in whole:
        return None
    value, label = lines.blocks[at - 1], lines.blocks[at]
    own, theirs, steps = lines.branches(value, label)
    around = own.parent if own is not None else None
    if own is None or theirs is None or around is None or steps > 1 or value.level == 1 or len(value.text) > 120:
        return None
    boxes = two_boxes(around)
    return value if boxes and boxes[1] is theirs else None


class _Value:
    """What stands beside one label so far: how many blocks, in which branch of the tree, and whether all of the value
    stands in one box (a panel), so that what follows is not its own."""

    def __init__(self, label: Block) -> None:
        self.label = label
        heading = bool(label.level) or label.node.tag in ("dt", "summary")
        bold = label.bold and label.node.tag in ("p", "li")
        self.open_ended = heading or bold or label.text.endswith("?")
        self.branch: Node | None = None
        self.closed = False
        self.count = 0

    def begins_at(self, block: Block, branch: Node | None) -> None:
        """Take a block as the first of the value."""
        self.branch = branch
        self.closed = branch is not None and branch is not block.node and branch.tag not in ("ul", "ol", "p")


def _values(lines: Lines, at: int, whole: Mapping[int, Label], skip: frozenset[int]) -> Iterator[int]:
    """Yield the places of the blocks that stand beside the label at a place."""
    blocks = lines.blocks
    value = _Value(blocks[at])
    for number in range(at + 1, len(blocks)):
        other = blocks[number]
        if other.number in skip or value.count >= MOST_BLOCKS:
            return
        own, theirs, steps = lines.branches(value.label, other)
        if own is None and theirs is None:  # the next line of the same element
            if number in whole or inline(other):
                return
        else:
            if _out_of_reach(lines, value, blocks[number - 1], (own, theirs, steps)):
                return
            if _begins_another(lines, value, other, number in whole):
                return
            if value.count == 0:
                value.begins_at(other, theirs)
            elif not lines.inside(value.branch, other) and _ends_before(lines, value, other, (own, theirs, steps)):
                return
        value.count += 1
        yield number


_Step = tuple[Node | None, Node | None, int]


def _out_of_reach(lines: Lines, value: _Value, before: Block, step: _Step) -> bool:
    """Tell whether the next block lies too far from the label; `step` is how the two part (`Lines.branches`)."""
    own, theirs, steps = step
    if own is None:  # the element of the label holds the value's: <div>Fee <p>$40</p></div>
        return bool(value.count) and before.node is value.label.node and not value.open_ended
    if value.count == 0:
        return not lines.beside(value.label, own, theirs, steps)
    return theirs is None


def _begins_another(lines: Lines, value: _Value, other: Block, labels: bool) -> bool:
    """Tell whether a block is the next label (`labels`) or a heading that ends the value."""
    inside = lines.inside(value.branch, other)
    if labels and (other.level or not value.count or not inside):
        return True
    level = value.label.level
    return bool(other.level) and (not level or other.level <= level) and not inside


def _ends_before(lines: Lines, value: _Value, other: Block, step: _Step) -> bool:
    """Tell whether a value that has begun in another branch of the tree ends before a block."""
    own, theirs, steps = step
    described = theirs is not None and theirs.tag == "dd"
    if (value.closed or not value.open_ended) and not described:
        return True
    if value.label.node.tag == "dt" and not described:
        return True
    if other.bold and other.node.tag not in ("td", "th") and len(other.text) < 80:
        return True
    if own is None or theirs is None or steps == 0:
        return False
    return not lines.beside(value.label, own, theirs, steps)
