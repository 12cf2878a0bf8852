"""The tree that a page becomes: elements, their text as people see it, and nothing of the parser.

A page as a tree: the one door to HTML, which never raises, whatever the bytes are.

lxml's HTML parser (the one that BeautifulSoup's "lxml" stands on) hands its events to a small tree of our own: a tenth
of the memory and time of BeautifulSoup's, which is made only where somebody's CSS selector asks for it. Work is
bounded: a page of more bytes or elements than a college writes is cut off and marked, and elements nested deeper than
in any real page lie flat.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree  # type: ignore[import-untyped]

from mcli.core.claims import Page
from mcli.core.text import clean
from mcli.core.urls import canonical, host_of
from mcli.scrapers.html.encoding import decode

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


if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

MAX_BYTES = 12_000_000
MAX_ELEMENTS = 400_000
MAX_DEPTH = 100

_NOT_TEXT = re.compile(r"[\x00\ud800-\udfff]")
# a[rel="next"] @href
_ATTRIBUTE = re.compile(r"^(.*?)\s+@([A-Za-z_][\w:.-]*)$", re.DOTALL)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")


class Link(NamedTuple):
    """A link to a web page: its absolute http or https address without fragment, and the words on it."""

    address: str
    text: str


class Selected(NamedTuple):
    """What a selector found: the text that people see there (or the attribute's value), and its markup."""

    text: str
    markup: str


@dataclass(eq=False)
class Document:
    """A page as a tree. `cut` tells that it was longer than any page we read, so that its end is missing."""

    root: Node
    markup: str
    encoding: str
    url: str | None = None
    cut: bool = False
    _made: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def by_tag(self) -> dict[str, list[Node]]:
        """All elements by their tag, in the order of the page."""
        found: dict[str, list[Node]] = {}
        for node in self.root.elements():
            found.setdefault(node.tag, []).append(node)
        return found

    def once(self, name: str, make: Callable[[], Any]) -> Any:
        """Return what `make` makes of this page, made at most once."""
        if name not in self._made:
            self._made[name] = make()
        return self._made[name]

    @cached_property
    def title(self) -> str:
        """The words of <title>, cleaned."""
        return folded(self.first("title").source())

    @cached_property
    def language(self) -> str | None:
        """The declared language of the page as a code of two letters, None when it is not declared."""
        for given in (self.first("html").get("lang"), self.first("html").get("xml:lang"),
                      self.meta("content-language"), self.first("body").get("lang")):  # fmt: skip
            found = _LANGUAGE.match(given.strip())
            if found:
                return found.group().lower()
        return None

    @cached_property
    def base(self) -> str | None:
        """The address that relative links start from."""
        given = self.first("base").get("href").strip()
        return canonical(given, self.url) or self.url

    @cached_property
    def canonical(self) -> str | None:
        """The address that the page calls its own, None when it names none."""
        for node in self.by_tag.get("link", ()):
            if "canonical" in node.get("rel").lower().split():
                return canonical(node.get("href"), self.base)
        return None

    def first(self, tag: str) -> Node:
        """Return the first element with this tag, or an empty one."""
        return next(iter(self.by_tag.get(tag, ())), Node(tag, NO_ATTRIBUTES, None))

    def meta(self, name: str) -> str:
        """Return the content of <meta name=...> (or property, or http-equiv), empty when there is none."""
        for node in self.by_tag.get("meta", ()):
            if name in (node.get("name").lower(), node.get("property").lower(), node.get("http-equiv").lower()):
                return folded(node.get("content"))
        return ""

    def select(self, selector: str) -> list[Selected]:
        """Return what a CSS selector (or `selector @attribute`) finds, in order; a bad selector raises ValueError."""
        selector, attribute = split_selector(selector)
        try:
            found = self.once("soup", lambda: _soup(self.markup)).select(selector)
        except Exception as error:  # soupsieve's own error, and recursion in what is nested too deep
            raise ValueError(selector) from error
        if attribute:
            return [Selected(folded(_value(each, attribute)), "") for each in found if each.get(attribute) is not None]
        return [Selected(parse_text(str(each)).root.text(), str(each)) for each in found]


def own_address(document: Document) -> str | None:
    """Return the address that a page has for people: the one it calls its own where that is on its own host, else
    where it was found; None when nobody said where it comes from."""
    named, found = document.canonical, document.url
    return named if found and named and host_of(named) == host_of(found) else found


def _soup(markup: str) -> "BeautifulSoup":
    from bs4 import BeautifulSoup  # costs more time than reading a page, and few sources need it

    return BeautifulSoup(markup, "lxml")


def _value(tag: "Tag", attribute: str) -> str:
    value = tag.get(attribute)
    return " ".join(value) if isinstance(value, list) else str(value)


def split_selector(selector: str) -> tuple[str, str | None]:
    """Part `selector @attribute` into its two halves; the attribute is None when it is not asked for."""
    found = _ATTRIBUTE.match(selector.strip())
    return (found.group(1), found.group(2)) if found else (selector.strip(), None)


def selector_fault(selector: str) -> str | None:
    """Return what is wrong with a CSS selector in the library's own words, None when it is good."""
    try:
        _soup("").select(split_selector(selector)[0])
    except Exception as error:
        return folded(str(error).partition("\n")[0]) or type(error).__name__
    return None


class _Builder:
    """Takes the parser's events and makes the tree; deeper than MAX_DEPTH, elements lie beside each other."""

    def __init__(self) -> None:
        self.root = Node("#document", NO_ATTRIBUTES, None)
        self.at = self.root
        self.depth = 0
        self.flat = 0
        self.count = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.count += 1
        if self.count > MAX_ELEMENTS:
            return
        node = Node(tag.lower(), dict(attributes) if attributes else NO_ATTRIBUTES, self.at)
        self.at.children.append(node)
        self.depth += 1
        if self.depth <= MAX_DEPTH:
            self.at = node

    def end(self, tag: str) -> None:
        if self.count > MAX_ELEMENTS:
            return
        if self.depth <= MAX_DEPTH and self.at.parent is not None:
            self.at = self.at.parent
        self.depth -= 1

    def data(self, data: str) -> None:
        if self.count <= MAX_ELEMENTS:
            self.at.children.append(data)

    def comment(self, text: str) -> None:
        pass

    def pi(self, target: str, data: str | None = None) -> None:
        pass

    def close(self) -> Node:
        return self.root


def parse(page: Page) -> Document:
    """Return the page as a tree; bytes that are not HTML at all make a tree with little or nothing in it."""
    text, encoding = decode(page.body[:MAX_BYTES], page.content_type)
    document = parse_text(text, page.url)
    document.encoding = encoding
    document.cut = document.cut or len(page.body) > MAX_BYTES
    return document


def parse_text(markup: str, url: str | None = None) -> Document:
    """Return markup that is already text as a tree."""
    markup = _NOT_TEXT.sub("\ufffd", markup)
    builder = _Builder()
    parser = etree.HTMLParser(target=builder, huge_tree=True)
    try:
        parser.feed(markup)
        parser.close()
    except (etree.LxmlError, ValueError, AssertionError):
        pass  # what was read until then is kept
    return Document(builder.root, markup, "utf-8", url, builder.count > MAX_ELEMENTS)


def links(document: Document, base: str | None = None) -> list[Link]:
    """Return the links of a page in order, each absolute; `base` is the page's address where the document has none."""
    start = document.base or base
    found = []
    for node in document.root.find("a", "area", "frame", "iframe"):
        written = node.get("src") if node.tag in ("frame", "iframe") else node.get("href")
        address = canonical(written, start) if written else None
        if address:
            found.append(Link(address, node.text() or folded(node.get("title") or node.get("alt") or node.get("name"))))
    return found


_LANGUAGE_LINK = re.compile(r"(?:en|fr)|english|anglais|fran[cç]ais|french", re.IGNORECASE)


def translation_of(document: Document, base: str | None = None) -> str | None:
    """Return the address of the same page in the other language: what the page declares, else its link that only names
    a language."""
    start, own = document.base or base, (document.language or "")[:2]
    declared = [node for node in document.root.find("link") if "alternate" in node.get("rel").lower()]
    marked = [node for node in declared if node.get("hreflang")[:2].lower() in {"en", "fr"} - {own}]
    named = [node for node in document.root.find("a") if _LANGUAGE_LINK.fullmatch(node.text().strip())]
    for node in (*marked, *named):
        address = canonical(node.get("href"), start) if node.get("href") else None
        if address and address != canonical(base or ""):
            return address
    return None


def feeds(document: Document, base: str | None = None) -> list[str]:
    """Return the addresses of the feeds and calendars that a page declares for programs (`rel="alternate"`)."""
    start, found = document.base or base, []
    for node in document.root.find("link"):
        if "alternate" in node.get("rel").lower() and re.search(r"rss|atom|calendar|feed\+json", node.get("type")):
            address = canonical(node.get("href"), start) if node.get("href") else None
            found += [address] if address else []
    return found
