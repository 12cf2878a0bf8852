"""Where on a page a missing number may stand, and how its links meet `follow`: for a person who mends a source.

Pure: nothing here decides on a fact. A candidate is a short piece with a number in it that exactly one selector finds.
"""

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import unquote

from mcli.core.urls import host_of
from mcli.scrapers.html.boilerplate import is_region
from mcli.scrapers.html.document import Document, Node, links

_MOST_WORDS = 4
_MOST = 5
_NAME = re.compile(r"[A-Za-z_][\w-]*")
# "$130", "130 $", "130.00 CAD"
_MONEY = re.compile(r"\$|\bCAD\b")
# "705-555-0100" and other long numbers, a year by itself, a date as 2026-11-24
_NO_AMOUNT = re.compile(r"(?:\d\D?){7,}|\b(?:19|20)\d\d\b")


class Candidate(NamedTuple):
    """A short piece of the page with a number in it, and the selector that finds it alone."""

    selector: str
    text: str


class Links(NamedTuple):
    """The links of a page to its own host: how many were found, and how many of them match `follow`."""

    found: int
    matching: int


def candidates(document: Document) -> tuple[Candidate, ...]:
    """Return the short pieces with numbers, amounts of money first, at most five; none in navigation and footers."""
    found: dict[str, Candidate] = {}
    for node in document.root.elements():
        if any(isinstance(child, Node) for child in node.children):
            continue
        text = node.text()
        if not re.search(r"\d", text) or len(text.split()) > _MOST_WORDS or _NO_AMOUNT.search(text):
            continue
        if not any(map(is_region, (node, *node.ancestors()))) and text not in found:
            selector = _selector(document, node, text)
            found |= {text: Candidate(selector, text)} if selector else {}
    return tuple(sorted(found.values(), key=lambda each: not _MONEY.search(each.text))[:_MOST])


def links_of(document: Document, url: str | None, follow: str) -> Links:
    """Return how the links of a page to its own host meet the expression `follow`, as the collecting sees them."""
    expression, own = re.compile(follow), host_of(url)
    found = {each.address for each in links(document, url) if not own or host_of(each.address) == own}
    matching = [each for each in found if any(map(expression.search, (each, unquote(each))))]
    return Links(len(found), len(matching))


def _selector(document: Document, node: Node, text: str) -> str | None:
    """Return the selector that finds this piece and nothing else: its own id or class, else that of what is around."""
    ways: list[Callable[[], str]] = [lambda: _own(node)]
    ways += [lambda around=around: f"{_own(around)} {node.tag}" if _own(around) else ""  # type: ignore[misc]
             for around in list(node.ancestors())[:3]]  # fmt: skip
    for way in ways:
        selector = way()
        if selector and [each.text for each in document.select(selector)] == [text]:
            return selector
    return None


def _own(node: Node) -> str:
    name = node.get("id")
    if _NAME.fullmatch(name) and not re.search(r"\d", name):
        return f"#{name}"
    return next((f".{each}" for each in node.get("class").split() if _NAME.fullmatch(each)), "")
