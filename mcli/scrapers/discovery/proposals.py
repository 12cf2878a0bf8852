"""What a source file for a list page would say, worked out from the page itself: for `mcli sources add`.

Nothing is asked that the page shows: whose it is, in which language, which of its links lead to courses, whether it
goes on to a next page, and how many courses it says there are. What the page does not show stays out of the file.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from mcli.core.text import fold, slug
from mcli.core.urls import canonical, host_of, page_key
from mcli.scrapers.discovery.pagination import next_page, total_of
from mcli.scrapers.html.boilerplate import is_region
from mcli.scrapers.html.document import Document, Node
from mcli.scrapers.reading.titles import organisation

_LEAST_LINKS = 3
_SETTING_DEPTH = 3
# "143 results", "Showing 1-12 of 34", "34 cours"; not "Learning on the north shore since 1988"
_RESULTS = re.compile(
    r"\b(?:results?|resultats?|courses?|cours|programs?|programmes?|formations?|ateliers?|workshops?|classes|items?"
    r"|showing|displaying|affich\w+|found|trouves?|matches|entries|records?|of \d|sur \d|de \d)"
)
_MOST_TOTAL_WORDS = 12
_MOST_TOTAL = 5_000
# What a name says of the kind of organisation, the narrower before the wider.
_KINDS = (
    ("school_board", r"\b(?:school board|conseil scolaire|conseil des ecoles)\b"),
    ("health_unit", r"\b(?:public health|health unit|sante publique|bureau de sante)\b"),
    ("library", r"\b(?:library|libraries|bibliotheque)\b"),
    ("indigenous_institute", r"\b(?:indigenous|first nations?|anishinabek|premieres nations|autochtone)\b"),
    ("university", r"\b(?:university|universite)\b"),
    ("college", r"\b(?:college|polytechnic|polytechnique|cegep)\b"),
    ("government", r"\b(?:government|ministry|gouvernement|ministere|city of|ville de|town of)\b"),
    ("association", r"\b(?:association|council|union|local \d+|syndicat|conseil)\b"),
)
# Links that lead anywhere but to a course.
_ELSEWHERE = re.compile(
    r"/(?:news|nouvelles|actualites|events?|evenements|blog|about|a-propos|contact|login|connexion|cart|panier|account"
    r"|privacy|terms|staff|faculty|careers|emplois|tag|category|author|feed|wp-json|cdn-cgi)(?:/|$)"
)
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|zip|ics|mp4)$", re.IGNORECASE)


class Proposal(NamedTuple):
    """The keys of a source file, and the addresses that it would follow (none: listings stand on the page itself)."""

    keys: Mapping[str, object]
    details: tuple[str, ...]


def propose(document: Document, url: str, listings: int) -> Proposal:
    """Return the proposal for a page. `listings` is how many the page gave when it was read by itself."""
    follow, details = follow_of(document, url)
    name = organisation(document) or host_of(url) or url
    language = document.language if document.language in ("en", "fr") else None
    keys: dict[str, object] = {
        "id": slug(name)[:60].strip("-"),
        "name": name,
        "kind": kind_of(name),
        "language": language,
        "adapter": "auto",
        "urls": [url],
    }
    if follow:
        keys["follow"] = follow
    if next_page(document, 1, {page_key(url)}):
        selector = next_selector(document)
        if selector:
            keys["next_page"] = selector
    total, stated = total_selector(document, len(details)) if details else (None, 0)
    if total:
        keys["total"] = total
    count = max(stated, len(details) or listings)
    keys["expects"] = expects(count)
    return Proposal({**keys, "delay": 2, "checked": None}, details)


def expects(courses: int) -> dict[str, int]:
    """Return what a good harvest of so many courses has: a little below what is there today, so that a course that
    ends is no alarm and an empty page is one."""
    return {"at_least": max(1, courses * 3 // 5)}


def kind_of(name: str) -> str:
    """Return the kind of organisation that a name speaks of, `other` when it does not say."""
    words = fold(name)
    return next((kind for kind, pattern in _KINDS if re.search(pattern, words)), "other")


def follow_of(document: Document, url: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the expression on the addresses of detail pages, and those of this page; (None, ()) when there are none.

    Detail pages stand together: the largest group of links in the content whose addresses differ in one part only,
    and what is set on the page in the same way (a card whose course has moved to another folder).
    """
    beside = {page_key(each.address) for each in _anchors(document, url) if each.in_region} | {page_key(url)}
    groups: dict[str, list[_Anchor]] = {}
    for anchor in _anchors(document, url):
        pattern = pattern_of(anchor.address, url)
        if pattern and page_key(anchor.address) not in beside:
            groups.setdefault(pattern, []).append(anchor)
    if not groups:
        return None, ()
    main = max(groups, key=lambda pattern: (len({page_key(each.address) for each in groups[pattern]}), pattern))
    if len({page_key(each.address) for each in groups[main]}) < _LEAST_LINKS:
        return None, ()
    setting = Counter(each.setting for each in groups[main]).most_common(1)[0][0]
    alike = [main, *(each for each in groups if each != main and any(a.setting == setting for a in groups[each]))]
    details = {page_key(each.address): each.address for pattern in alike for each in groups[pattern]}
    return main if len(alike) == 1 else f"(?:{'|'.join(sorted(alike))})", tuple(details.values())


class _Anchor(NamedTuple):
    """A link on the page's own host: its address, how it is set (the tags and classes around it), and whether it stands
    in the navigation, header, footer or an aside."""

    address: str
    setting: tuple[str, ...]
    in_region: bool


def _anchors(document: Document, url: str) -> list[_Anchor]:
    own = host_of(url)
    made = []
    for node in document.root.find("a"):
        address = canonical(node.get("href"), document.base or url) if node.get("href") else None
        if address and host_of(address) == own:
            made.append(_Anchor(address, _setting(node), _in_region(node)))
    return made


def _setting(node: Node) -> tuple[str, ...]:
    found: list[str] = []
    while node.parent is not None and len(found) < _SETTING_DEPTH:
        found.append(f"{node.tag}.{next(iter(node.get('class').split()), '')}")
        node = node.parent
    return tuple(found)


def _in_region(node: Node) -> bool:
    parent = node.parent
    while parent is not None:
        if is_region(parent):
            return True
        parent = parent.parent
    return False


def pattern_of(address: str, url: str, anywhere: bool = False) -> str | None:
    """Return the expression for addresses like this one: all but the last part, or all but the value of the query.

    None for pages of news, files and the like, unless `anywhere`: a list of courses may be at /category/trades.
    """
    parts = urlsplit(address)
    path = unquote(parts.path)
    if (not anywhere and _ELSEWHERE.search(fold(path))) or _FILE.search(path):
        return None
    if parts.query:
        # courseSearch.do?method=load&courseId=12: what differs is the value with a number in it, else the last one
        pairs = [each.partition("=")[::2] for each in parts.query.split("&")]
        key, value = next((each for each in reversed(pairs) if re.search(r"\d", each[1])), pairs[-1])
        same = urlsplit(url).path == parts.path
        if not re.fullmatch(r"[\w-]+", value) or (same and key.lower() in _VIEWS):
            return None
        return rf"{_escaped(path)}\?.*\b{_escaped(key)}=[\w-]+"
    folder, _, last = path.rstrip("/").rpartition("/")
    if not last or (not folder and not re.search(r"[-\d]", last)):
        return None
    return rf"{_escaped(folder)}/[^/?#]+/?$"


def _escaped(text: str) -> str:
    return re.escape(text).replace(r"\-", "-")


_VIEWS = frozenset({"page", "sort", "order", "filter", "view", "lang", "p", "start", "offset", "limit", "format"})


def next_selector(document: Document) -> str | None:
    """Return a selector for the link to the next page where one is sure: `rel="next"`. Others are found without."""
    for tag in ("a", "link"):
        if any("next" in node.get("rel").lower().split() for node in document.by_tag.get(tag, ())):
            return f"{tag}[rel~='next'] @href"
    return None


def total_selector(document: Document, links_here: int) -> tuple[str | None, int]:
    """Return the selector of the one small element that says how many results there are, and how many; else (None, 0).

    A number below the links of this page alone is no total of them.
    """
    found: Counter[tuple[str, int]] = Counter()
    for node in document.root.elements():
        if any(isinstance(child, Node) and child.tag not in ("strong", "b", "span", "em") for child in node.children):
            continue
        text, name = node.text(), next(iter(node.get("class").split()), "") or node.get("id")
        if name and len(text.split()) <= _MOST_TOTAL_WORDS and re.fullmatch(r"[A-Za-z][\w-]*", name):
            total = (total_of(text) or 0) if _RESULTS.search(fold(text)) or re.fullmatch(r"\W*\d+\W*", text) else 0
            if links_here <= total <= _MOST_TOTAL:
                found[f".{name}" if node.get("class") else f"#{name}", total] += 1
    once = [each for each, count in found.items() if count == 1 and len(document.select(each[0])) == 1]
    return once[0] if once else (None, 0)
