"""The tree that a page becomes: elements, their text as people see it, and nothing of the parser."""

import re
from collections.abc import Iterator, Mapping

from mcli.text import clean

NO_ATTRIBUTES: Mapping[str, str] = {}
_SPACES = re.compile(r"\s+")
# What nobody sees as text.
UNSEEN = frozenset({
    "script", "style", "template", "noscript", "svg", "iframe", "object", "title", "audio", "video", "canvas",
    "math", "datalist",
})  # fmt: skip
# Elements that run on in the line of the text around them.
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "meter", "nobr", "output", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
})  # fmt: skip


def folded(text: str) -> str:
    """Return the text on one line without control characters; every run of white space is one ordinary space."""
    text = clean(_SPACES.sub(" ", text))
    return text if text.isascii() else _SPACES.sub(" ", text).strip()


class Node:
    """One element: its tag in small letters, attributes, children (elements and text in their order) and parent."""

    __slots__ = ("attributes", "children", "parent", "tag")

    def __init__(self, tag: str, attributes: Mapping[str, str], parent: "Node | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []
        self.parent = parent

    def get(self, name: str) -> str:
        """Return an attribute's value, empty when there is none."""
        return self.attributes.get(name, "")

    def elements(self) -> Iterator["Node"]:
        """Yield the elements inside, in the order of the page."""
        stack = [iter(self.children)]
        while stack:
            for child in stack[-1]:
                if isinstance(child, Node):
                    yield child
                    if child.children:
                        stack.append(iter(child.children))
                        break
            else:
                stack.pop()

    def find(self, *tags: str) -> Iterator["Node"]:
        """Yield the elements inside that have one of these tags."""
        return (each for each in self.elements() if each.tag in tags)

    def ancestors(self) -> Iterator["Node"]:
        """Yield what is around this element, from the nearest outwards."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def source(self) -> str:
        """Return all text inside as it stands, seen or not (the JSON of a script, a title)."""
        pieces: list[str] = []
        stack: list[Node | str] = [self]
        while stack:
            each = stack.pop()
            if isinstance(each, str):
                pieces.append(each)
            else:
                stack.extend(reversed(each.children))
        return "".join(pieces)

    def text(self) -> str:
        """Return the text that people see inside, cleaned, on one line; line breaks and blocks part words."""
        pieces: list[str] = []
        stack: list[Node | str] = [self]
        while stack:
            each = stack.pop()
            if isinstance(each, str):
                pieces.append(each)
            elif each.tag not in UNSEEN:
                stack.extend(reversed(each.children))
                if each.tag not in INLINE:
                    pieces.append(" ")
                    stack.insert(len(stack) - len(each.children), " ")
        return folded("".join(pieces))
