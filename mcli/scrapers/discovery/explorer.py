"""Finding the list of courses of a site from its front page: which links to open next, and what each page proves.

Pure: the caller asks for `next()`, fetches it, and gives back the page. Links are scored by their words in both
languages; a list counts only when its own listings, or a detail page that it leads to, tell facts of courses.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol
from urllib.parse import unquote, urlsplit

from mcli.core.claims import Page, Unusable
from mcli.core.models import Listing
from mcli.core.text import fold
from mcli.core.urls import canonical, host_of, page_key, untracked
from mcli.facts.reading import any_of
from mcli.scrapers.discovery import sitemap
from mcli.scrapers.discovery.proposals import expects, pattern_of, propose
from mcli.scrapers.html.document import Document, links, parse

MOST_PAGES = 10
"""Pages that are asked for in one search; with robots.txt and a sitemap it stays within twelve requests."""
_ENOUGH = 40.0
"""A list so good ends the search: about forty courses whose facts are told, or more."""
_SURE = 6
"""Words of this score lead to courses even where the address passes through "news" or "jobs"."""
_LEAST_COURSES = 2
_LEAST_DETAILS = 3
_MOST_LISTS = 40
_SECONDS_LEVEL = frozenset({"on", "qc", "gc", "gov", "edu", "ac", "co", "com", "org", "net"})
# What the words of a link, or the parts of its address, say of where it leads: the first row that has one counts.
_TO_LISTS = (
    (9, r"micro-? ?credentials?  micro-? ?certifications?  micro-?credits?"),
    (8, r"""
        (?:all|full list of|browse|find|search|see|view) (?:our |the |all )?(?:courses?|programs?|training|workshops?)
        course (?:list(?:ing)?s?|catalogue?|calendar|directory|finder|search|schedule)  allcourses  course-?list
        tous (?:nos|les) (?:cours|ateliers)
        (?:liste|catalogue|repertoire|horaire) (?:des|de nos|de) (?:cours|formations)
    """),
    (7, r"""
        short courses?  part-? ?time (?:courses?|programs?|studies)  cours (?:courts?|a temps partiel)
        training (?:courses?|calendar|schedule)  workshops? (?:and|&) (?:courses|training)
        formations? (?:courtes?|offertes?)  adult (?:courses|learning|education)
    """),
    (6, r"""
        continuing (?:education|studies|ed)  coned  con-ed  education permanente  formation continue  formations?
        courses?  cours  workshops?  ateliers?  training  classes  upcoming
    """),
    (4, r"""
        programs?  programmes?  certifications?  certificates?  certificats?  learn(?:ing)?  apprendre  offerings?
        what we offer  catalogue?  calendar  schedule  horaire  upgrading  rattrapage  skills  competences
        perfectionnement
    """),
    (2, r"""
        register  inscription  services?  academics?  study  studies  etudes  education  adults?  adultes?  online
        en ligne
    """),
)  # fmt: skip
_SCORES = tuple((score, any_of(words)) for score, words in _TO_LISTS)
_ELSEWHERE = any_of(r"""
    news  nouvelles?  actualites?  events?  evenements?  blog  about  a propos  contact  log-?in  connexion  cart
    panier  donate  privacy  confidentialite  terms  policy  policies  politiques?  staff  faculty  careers?  emplois?
    jobs?  board  history  histoire  faq  alumni  international  residence  library  sports?  athletics  media  gallery
    apply now  full-? ?time  temps plein  facebook  twitter  instagram  youtube  linkedin  accessibility  sitemap
    parking  transcripts?  testimonials?
""")
_FILE = re.compile(r"\.(?:docx?|pptx?|jpe?g|png|gif|zip|mp4|mp3|css|js)$", re.IGNORECASE)
# Files that may hold a list of courses, and the adapter that reads each.
_ADAPTERS = (
    ("spreadsheet", (".csv", ".xlsx", ".xls", ".ods")),
    ("feed", (".ics", ".rss", ".atom")),
    ("pdf", (".pdf",)),
    ("json_api", (".json",)),
)


def adapter_for(address: str) -> str:
    """Return the adapter that an address is for by its ending; `auto` for a web page."""
    path = urlsplit(address).path.lower()
    return next((name for name, endings in _ADAPTERS if path.endswith(endings)), "auto")


class Found(Protocol):
    """What reading one page gave (`scrapers.reading.page_reader.Read`)."""

    @property
    def listings(self) -> Sequence[Listing]: ...
    @property
    def unusable(self) -> Unusable | None: ...


class Reader(NamedTuple):
    """Reads a page with an adapter, and counts the facts of a listing that make it a course."""

    read: Callable[[Page, str], Found]
    facts: Callable[[Listing], int]


class Proof(NamedTuple):
    """A list that was found: the keys of a source file for it, the listings that prove it, how many courses it seems
    to have, how sure that is (courses times the share of facts that are told), and pages of further courses."""

    keys: Mapping[str, object]
    listings: tuple[Listing, ...]
    courses: int
    worth: float
    more: tuple[str, ...] = ()


class _Waiting(NamedTuple):
    address: str
    score: int
    depth: int


class _Candidate(NamedTuple):
    """A list that one of its detail pages is still to prove: the keys of a source file for it, and its detail pages."""

    keys: Mapping[str, object]
    details: tuple[str, ...]


class Explorer:
    """The search on one site. `needs_browser` tells that a page showed nothing without one; `asked` counts pages."""

    def __init__(self, home: str, reader: Reader, sitemaps: Sequence[str] = (), most: int = MOST_PAGES) -> None:
        self._home = canonical(home) or home
        self._reader = reader
        self._waiting = [_Waiting(self._home, 100, 0)]
        self._known = {page_key(self._home)}
        self._lists: dict[str, _Candidate] = {}
        self._proofs: list[Proof] = []
        self.asked = 0
        self._depths: dict[str, int] = {}
        self._list_of: dict[str, str] = {}  # the list that a detail page is asked for to prove
        self._most = most
        self.needs_browser = False
        for address in sitemaps[:1]:
            self._add(address, 5, 0)

    @property
    def best(self) -> Proof | None:
        """The best list that was proved so far."""
        return max(self._proofs, key=lambda proof: proof.worth, default=None)

    def next(self) -> str | None:
        """Return the next address to ask for; None when enough is known or enough was asked for."""
        best = self.best
        if self.asked >= self._most or (best is not None and best.worth >= _ENOUGH):
            return None
        if not self._waiting:
            return None
        first = max(self._waiting, key=lambda each: (each.score, -each.depth))
        if best is not None and best.worth >= 3 and first.score < 6:
            return None
        self._waiting.remove(first)
        self.asked += 1
        self._depths[first.address] = first.depth
        return first.address

    def fetched(self, asked: str, page: Page) -> None:
        """Take what came for an address: a detail page proves its list, any other page is looked at as a list."""
        adapter = adapter_for(page.url or asked)
        if adapter != "auto":
            self._judge_file(asked, page, adapter)
        elif asked in self._list_of:
            self._prove(self._list_of[asked], page)
        elif (listed := sitemap.read(page)) is not None:
            self._look_at_sitemap(asked, listed)
        else:
            self._look_at(asked, page)

    def _look_at(self, asked: str, page: Page) -> None:
        document = parse(page)
        url = page.url or asked
        found = self._reader.read(page, "auto")
        depth = self._depths.get(asked, 0)
        if found.unusable is not None and found.unusable.kind == "empty_shell":
            self.needs_browser = True
        if found.unusable is None or found.unusable.kind == "home":
            self._judge(url, document, found)
        for link in links(document, url):
            self._follow(link.address, link.text, depth + 1)

    def _judge(self, url: str, document: Document, found: Found) -> None:
        """Record what a page is worth as a list, and ask for one of the pages that it leads to as a proof."""
        proposal = propose(document, url, len(found.listings))
        if telling := self._courses(found):
            keys = {key: value for key, value in proposal.keys.items() if key != "follow"}
            keys["expects"] = expects(len(found.listings))
            self._proved(keys, telling, len(found.listings))
        if len(proposal.details) >= _LEAST_DETAILS:
            score = max(self._score(url, ""), max(self._score(address, "") for address in proposal.details[:5]))
            first = next((each for each in proposal.details if page_key(each) not in self._known), None)
            if first is not None:
                self._lists[url] = _Candidate(proposal.keys, proposal.details)
                self._list_of[first] = url
                self._add(first, 3 + score, self._depths.get(url, 0) + 1)

    def _judge_file(self, asked: str, page: Page, adapter: str) -> None:
        """Record what a file is worth as a list: a workbook, a calendar, a brochure."""
        found = self._reader.read(page, adapter)
        if telling := self._courses(found):
            keys = {"adapter": adapter, "urls": [asked], "expects": expects(len(found.listings))}
            self._proved(keys, telling, len(found.listings))

    def _look_at_sitemap(self, asked: str, listed: sitemap.Sitemap) -> None:
        if listed.of_sitemaps:
            inner = sorted(listed.addresses, key=lambda each: -self._score(each, ""))
            for address in inner[:1]:
                self._add(address, max(4, self._score(address, "")), 1)
            return
        groups: dict[str, list[str]] = {}
        for address in listed.addresses:
            pattern = pattern_of(address, self._home)
            if pattern and self._own(address) and _folder_score(address) >= 4:
                groups.setdefault(pattern, []).append(address)
        best = max(groups, key=lambda each: (_folder_score(groups[each][0]), len(groups[each])), default=None)
        if best is not None and len(groups[best]) >= _LEAST_DETAILS:
            first = groups[best][0]
            keys = {"adapter": "auto", "urls": [asked], "follow": best, "expects": expects(len(groups[best]))}
            self._lists[asked] = _Candidate(keys, tuple(groups[best]))
            self._list_of[first] = asked
            self._add(first, 7, 1)

    def _prove(self, url: str, page: Page) -> None:
        """Judge a list by one of its detail pages: one course with facts, or a list of courses of its own."""
        keys, details = self._lists[url]
        key = page_key(page.url)
        found = self._reader.read(page, "auto")
        if len(found.listings) == 1 and self._reader.facts(found.listings[0]) > 0:
            self._proved(keys, found.listings, len(details), [each for each in details if page_key(each) != key])
        elif telling := self._courses(found):
            # The pages that the index leads to are lists themselves: by subject, by town.
            several = {key: value for key, value in keys.items() if key not in ("follow", "total", "next_page")}
            several["urls"] = list(details[:_MOST_LISTS])
            self._proved(several, telling, len(telling) * len(details))
            self._judge(page.url or url, parse(page), found)
        elif found.unusable is None:
            self._look_at(page.url or url, page)

    def _courses(self, found: Found) -> list[Listing]:
        """Return the listings of a list that tell facts of courses; none where they are few, or fewer than half."""
        telling = [listing for listing in found.listings if self._reader.facts(listing) > 0]
        enough = len(telling) >= _LEAST_COURSES and 2 * len(telling) >= len(found.listings)
        return telling if enough else []

    def _proved(
        self, keys: Mapping[str, object], listings: Sequence[Listing], courses: int, more: Sequence[str] = ()
    ) -> None:
        """Keep a list with what it is worth: its courses times the share of their facts that are told."""
        share = sum(min(self._reader.facts(listing), 3) for listing in listings) / (3 * len(listings))
        self._proofs.append(Proof(keys, tuple(listings[:3]), courses, min(courses, 60) * share, tuple(more)))

    def _follow(self, address: str, text: str, depth: int) -> None:
        score = self._score(address, text)
        if score > 0 and depth <= 3 and self._own(address):
            self._add(address, score - depth, depth)

    def _add(self, address: str, score: int, depth: int) -> None:
        address = untracked(address)
        key = page_key(address)
        if key not in self._known:
            self._known.add(key)
            self._waiting.append(_Waiting(address, score, depth))

    def _own(self, address: str) -> bool:
        """Tell whether an address is of the same organisation: its host, or another part of its domain."""
        return _domain(host_of(address) or "") == _domain(host_of(self._home) or "")

    def _score(self, address: str, text: str) -> int:
        """Return how likely a link leads to a list of courses, by its words and its address; 0 for elsewhere."""
        path = _words_of(address)
        if _FILE.search(path):
            return 0
        folders, last = path.replace("/", " "), path.rstrip("/").rpartition("/")[2]
        words = fold(text).strip()
        if _ELSEWHERE.search(words) or (_ELSEWHERE.search(folders) and _score_of(words) < _SURE):
            return 0
        by_text, by_path = _score_of(words), _score_of(last) or _score_of(folders) // 2
        return max(by_text, by_path) + (1 if by_text and by_path else 0)


def _folder_score(address: str) -> int:
    """Return how likely the folders of an address hold courses; 0 where its words lead elsewhere."""
    folders = _words_of(address).replace("/", " ")
    return 0 if _ELSEWHERE.search(folders) else _score_of(folders)


def _words_of(address: str) -> str:
    """Return the path of an address as words between its strokes."""
    return fold(unquote(urlsplit(address).path)).replace("-", " ").replace("_", " ")


def _score_of(words: str) -> int:
    """Return the score of the first row of `_TO_LISTS` that has one of the words, 0 when none has."""
    return next((score for score, pattern in _SCORES if pattern.search(words)), 0)


def _domain(host: str) -> str:
    """Return the part of a host that one organisation owns: "boreal.ca" of "continue.boreal.ca"."""
    labels = host.split(".")
    if host.replace(".", "").isdigit() or len(labels) < 2:
        return host
    wide = 3 if len(labels) > 2 and labels[-2] in _SECONDS_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-wide:])
