"""Finding the list of courses of a site from its front page: which links to open next, and what each page proves.

Pure: the caller asks for `next()`, fetches it, and gives back the page. Links are scored by their words in both
languages; a list counts only when its own listings, or a detail page that it leads to, tell facts of courses.
"""

import re
from collections import Counter
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
from mcli.scrapers.html.document import Document, feeds, links, parse, translation_of

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
        job ?seekers?  (?:adult )?learners?  newcomers?  chercheurs? d'emploi  personnes? apprenantes?
        nouveaux arrivants  what(?:'s| is) on  what you can take  ce que vous pouvez suivre
        continuing (?:education|studies|ed)  coned  con-ed  education permanente  formation continue  formations?
        courses?  cours  workshops?  ateliers?  training  classes  upcoming
    """),
    (4, r"""
        programs?  programmes?  certifications?  certificates?  certificats?  learn(?:ing)?  apprendre  offerings?
        what we offer  catalogue?  calendar  schedule  horaire  upgrading  rattrapage  skills  competences
        perfectionnement
    """),
    (2, r"""
        working  workers?  workforce  community  communaute  evenings?  soir  upskill\w*  for adults  offres?  browse
        register  inscription  services?  academics?  study  studies  etudes  education  adults?  adultes?  online
        en ligne
    """),
)  # fmt: skip
_SCORES = tuple((score, any_of(words)) for score, words in _TO_LISTS)
_ELSEWHERE = any_of(r"""
    news  nouvelles?  actualites?  blog  about  a propos  contact  log-?in  connexion  cart  panier  donate
    privacy  confidentialite  terms  policy  policies  politiques?  staff  faculty  careers?  (?<!d')emplois?
    jobs?(?! ?seekers?)  board  history  histoire  faq  alumni  international  residence  library  sports?
    athletics  media  gallery  apply now
    full-? ?time  temps plein  facebook  twitter  instagram  youtube  linkedin  accessibility  sitemap
    parking  transcripts?  testimonials?
""")
# Pages of events hold workshops at libraries and agencies, and anything else elsewhere.
_EVENTS = any_of("events?  evenements?  calendar  calendrier")
# English | Français, /en, /fr-ca: a front page that only asks for the language
_LANGUAGE = re.compile(r"(?:en|fr)(?:[-_ ]ca)?|english|anglais|francais|french")
_OTHER_LANGUAGE, _UNKNOWN = 3, 1
_OF_A_FILE = 2
_PROOF = 7
"""A page of a course is asked for before other pages: what it says is worth more than what its list says."""
_FILE = re.compile(r"\.(?:docx?|pptx?|jpe?g|png|gif|zip|mp4|mp3|css|js)$", re.IGNORECASE)
# Files that may hold a list of courses, and the adapter that reads each.
_KINDS = (
    ("feed", re.compile(r"calendar|rss|atom")),
    ("json_api", re.compile(r"\bjson\b|\+json")),
    ("pdf", re.compile(r"\bpdf\b")),
    ("spreadsheet", re.compile(r"\bcsv\b|spreadsheet|ms-excel|opendocument")),
)
_FEED = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b|BEGIN:VCALENDAR", re.DOTALL)
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


def adapter_of(page: Page, asked: str) -> str:
    """Return the adapter that a page is for: by its address, by what its site calls it, or by how it begins."""
    named = adapter_for(page.url or asked)
    if named != "auto":
        return named
    kind = (page.content_type or "").lower()
    declared = next((name for name, words in _KINDS if words.search(kind)), "auto")
    return "feed" if declared == "auto" and _FEED.match(page.body[:2_000].lstrip(b"\xef\xbb\xbf")) else declared


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
    score: float
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
        self._links_on: dict[str, frozenset[str]] = {}  # the keys of the links of each page that was looked at
        self._groups: list[tuple[str, ...]] = []  # links of one page whose addresses differ in one part only
        self._translations: dict[str, str] = {}  # the same page in the other language
        self._barren: Counter[str] = Counter()  # pages without courses, by folder
        self._depths: dict[str, int] = {}
        self._list_of: dict[str, str] = {}  # the list that a detail page is asked for to prove
        self._most = most
        self.needs_browser = False
        for address in sitemaps[:1]:
            self._add(address, 5, 0)

    @property
    def best(self) -> Proof | None:
        """The best list that was proved so far."""
        # What the pages of courses say is worth more than the same said by their list.
        return max(self._proofs, key=_rank, default=None)

    @property
    def result(self) -> Proof | None:
        """The best list, with the lists beside it that hold further courses and the same list in the other language."""
        best = self.best
        if best is None:
            return None
        widened = self._with_siblings(best)
        other = self._translations.get(page_key(_list_of(best)))
        twins = [each for each in self._proofs if other and page_key(_list_of(each)) == page_key(other)]
        twin = max(twins, key=_rank, default=None)
        if twin is None or other is None:
            return widened
        known = self._lists.get(other)
        if known and "follow" in best.keys:  # one proof is enough for pages that are alike in two languages
            twin = twin._replace(keys=known.keys, courses=len(known.details))
        return _in_both(widened, self._with_siblings(twin))

    def _with_siblings(self, proof: Proof) -> Proof:
        """Return a list with the lists beside it, where one that was looked at leads to courses of its own."""
        url = _list_of(proof)
        here = self._links_on.get(page_key(url), frozenset())
        group = self._group_of(url)
        follow = re.compile(str(proof.keys["follow"])) if "follow" in proof.keys else None
        more = {
            link
            for address in group
            for link in self._links_on.get(page_key(address), frozenset()) - here
            if follow and follow.search(link)
        }
        if not more:
            return proof
        seen = sum(page_key(address) in self._links_on for address in group)
        courses = (proof.courses + len(more)) * len(group) // seen
        keys = {**proof.keys, "urls": list(group), "expects": expects(proof.courses + len(more))}
        return proof._replace(keys={key: value for key, value in keys.items() if key != "total"}, courses=courses)

    def _group_of(self, url: str) -> tuple[str, ...]:
        """Return the largest group of links that an address is one of; () for none."""
        key = page_key(url)
        groups = (group for group in self._groups if any(page_key(each) == key for each in group))
        return max(groups, key=len, default=())[:_MOST_LISTS]

    def next(self) -> str | None:
        """Return the next address to ask for; None when enough is known or enough was asked for."""
        best = self.best
        if self.asked >= self._most or (best is not None and best.worth >= _ENOUGH):
            return None
        if not self._waiting:
            return None
        first = max(self._waiting, key=lambda each: (self._hope(each), -each.depth))
        if best is not None and best.worth >= 3 and self._hope(first) < 6:
            return None
        self._waiting.remove(first)
        self.asked += 1
        self._depths[first.address] = first.depth
        return first.address

    def _hope(self, each: _Waiting) -> float:
        """Return how much is to be hoped of an address: less where pages of the same folder held nothing."""
        return each.score - (0 if each.score >= _PROOF else 2 * self._barren[_folder_of(each.address)])

    def fetched(self, asked: str, page: Page) -> None:
        """Take what came for an address: a detail page proves its list, any other page is looked at as a list."""
        adapter = adapter_of(page, asked)
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
            proofs = len(self._proofs)
            self._judge(url, document, found)
            barren = len(self._proofs) == proofs and url not in self._lists
            self._barren[_folder_of(url)] += barren and depth > 0
        self._remember(url, document)
        for address in feeds(document, url):
            if self._own(address):
                self._add(address, 6, depth + 1)
        for link in links(document, url):
            self._follow(link.address, link.text, depth + 1, url)

    def _remember(self, url: str, document: Document) -> None:
        """Take note of what a page leads to, of the groups among it, and of the page in the other language."""
        own = [link.address for link in links(document, url) if self._own(link.address)]
        self._links_on[page_key(url)] = frozenset(map(page_key, own))
        groups: dict[str, dict[str, str]] = {}
        for address in own:
            pattern = pattern_of(address, url, anywhere=True)
            if pattern:
                groups.setdefault(pattern, {}).setdefault(page_key(address), address)
        self._groups += [tuple(each.values()) for each in groups.values() if len(each) >= _LEAST_DETAILS]
        other = translation_of(document, url)
        if other and self._own(other):
            self._translations[page_key(url)] = other

    def _widen(self, url: str) -> None:
        """Ask next for one of the lists beside a list that was proved, and for the same list in the other language."""
        beside = [each for each in self._group_of(url) if page_key(each) not in self._links_on]
        other = self._translations.get(page_key(url))
        for address in (*beside[:1], *([other] if other else ())):
            self._known.add(page_key(address))
            self._waiting = [each for each in self._waiting if page_key(each.address) != page_key(address)]
            if page_key(address) not in self._links_on:
                self._waiting.append(_Waiting(address, _PROOF, 1))

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
                self._add(first, max(3 + score, _PROOF), self._depths.get(url, 0) + 1)

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
        if "adapter" in keys and keys["adapter"] == "auto":
            self._widen(str(next(iter(keys["urls"]))))  # type: ignore[call-overload]
        share = sum(min(self._reader.facts(listing), 3) for listing in listings) / (3 * len(listings))
        self._proofs.append(Proof(keys, tuple(listings[:3]), courses, min(courses, 60) * share, tuple(more)))

    def _follow(self, address: str, text: str, depth: int, here: str) -> None:
        score = self._score(address, text)
        if score > 0 and depth <= 4 and self._own(address):
            # A page of adult courses leads to its own: /adults -> /adults/what-you-can-take
            below = here != self._home and address.startswith(here.rstrip("/") + "/")
            self._add(address, score - depth / 2 + 2 * below, depth)

    def _add(self, address: str, score: float, depth: int) -> None:
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
        if _LANGUAGE.fullmatch(words) or _LANGUAGE.fullmatch(last):
            return _OTHER_LANGUAGE
        if _EVENTS.search(words) or _EVENTS.search(folders):
            return max(_UNKNOWN, _score_of(words) if _score_of(words) >= _SURE else 0)
        by_text, by_path = _score_of(words), _score_of(last) or _score_of(folders) // 2
        known = max(by_text, by_path) + (1 if by_text and by_path else 0)
        return known or (_OF_A_FILE if adapter_for(address) in ("spreadsheet", "pdf") else _UNKNOWN)


def _rank(proof: Proof) -> tuple[float, bool]:
    return proof.worth, "follow" in proof.keys


def _list_of(proof: Proof) -> str:
    urls = proof.keys["urls"]
    assert isinstance(urls, list)
    return str(urls[0])


def _in_both(one: Proof, other: Proof) -> Proof:
    """Return one source for a list that a site has in both languages."""
    keys = {key: value for key, value in one.keys.items() if key not in ("total", "language")}
    follows = [str(each.keys["follow"]) for each in (one, other) if "follow" in each.keys]
    urls = dict.fromkeys([url for each in (one, other) for url in each.keys["urls"]])  # type: ignore[attr-defined]
    keys |= {"urls": list(urls), "expects": expects(one.courses + other.courses)}
    keys |= {"follow": f"(?:{'|'.join(dict.fromkeys(follows))})"} if len(set(follows)) > 1 else {}
    return one._replace(keys=keys, courses=one.courses + other.courses)


def _folder_of(address: str) -> str:
    return urlsplit(address).path.rstrip("/").rpartition("/")[0]


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
