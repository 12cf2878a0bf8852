"""How the blocks of a listing lie to each other: in one box, beside each other, under a heading."""

import re
from collections.abc import Sequence

from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.document import Node

# A step out of these leaves the thing that the label belongs to.
_WALLS = frozenset({"tr", "dd", "table", "tbody", "article", "main", "body", "form", "dl", "ul", "ol"})
_MOST_STEPS = 4


class Lines:
    """The blocks of one listing, and how each lies to the others."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self._paths: dict[int, list[Node]] = {}
        self._over: dict[int, Block | None] = {}
        open_headings: list[Block] = []
        for block in blocks:
            while block.level and open_headings and open_headings[-1].level >= block.level:
                open_headings.pop()
            self._over[id(block)] = open_headings[-1] if open_headings else None
            if block.level:
                open_headings.append(block)

    def heading_over(self, block: Block) -> Block | None:
        """Return the heading that a block stands under, None where there is none."""
        return self._over.get(id(block))

    def path(self, node: Node) -> list[Node]:
        """Return the elements from the root down to this one."""
        found = self._paths.get(id(node))
        if found is None:
            found = [*reversed(list(node.ancestors())), node]
            self._paths[id(node)] = found
        return found

    def branches(self, one: Block, other: Block) -> tuple[Node | None, Node | None, int]:
        """Return where two blocks part: the branch of each under the nearest element around both, and how far out of
        its own element the first must step to come there. A branch is None where a block's element is the common
        one."""
        a, b = self.path(one.node), self.path(other.node)
        common = 0
        for x, y in zip(a, b, strict=False):
            if x is not y:
                break
            common += 1
        return (a[common] if common < len(a) else None, b[common] if common < len(b) else None, len(a) - common - 1)

    def inside(self, branch: Node | None, block: Block) -> bool:
        """Tell whether a block stands in a branch of the tree."""
        return branch is not None and any(each is branch for each in self.path(block.node))

    def beside(self, block: Block, own: Node, theirs: Node | None, steps: int) -> bool:
        """Tell whether what stands in the branch `theirs` may be the value of a label that lies `steps` elements deep
        in the branch `own`."""
        if steps > _MOST_STEPS:
            return False
        path = self.path(block.node)
        climbed = (
            path[len(path) - steps - 1 :][:-1] if steps else []
        )  # from the branch down to above the label's element
        if any(each.tag in _WALLS or (each.tag in ("li", "td", "th") and each is not block.node) for each in climbed):
            return False
        if theirs is None or not steps:
            return True
        return not _parallel(own, theirs)


def two_boxes(around: Node | None) -> list[Node | str]:
    """Return what stands in an element when that is two things, nothing otherwise; looks at no more than it must."""
    boxes: list[Node | str] = []
    for each in around.children if around is not None else ():
        if isinstance(each, Node) or each.strip():
            boxes.append(each)
            if len(boxes) > 2:
                return []
    return boxes if len(boxes) == 2 else []


def _parallel(one: Node, other: Node) -> bool:
    """Tell whether two elements are of one kind: two fields beside each other, each with a label and a value."""
    if one.tag != other.tag or _kind(one) != _kind(other):
        return False
    inside = [next((_kind(each) for each in node.children if isinstance(each, Node)), None) for node in (one, other)]
    return inside[0] == inside[1]


def _kind(node: Node) -> tuple[str, str]:
    return node.tag, re.sub(r"[\d_-]+|\b(?:odd|even|first|last|alt|active|show|open)\b", "", node.get("class"))


def place(*names: str) -> str:
    """Return the way to a place on a page in its own words: "Fees › Members"."""
    return " › ".join(dict.fromkeys(name.rstrip(" :")[:60] for name in names if name))
