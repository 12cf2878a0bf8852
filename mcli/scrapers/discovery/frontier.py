"""Which pages of a source to ask for, and in which order: its lists page by page, its sitemaps, then what they lead to.

Pure: the caller asks for `next()`, fetches it, and hands in what came; so the same walk can be made over a network,
over kept pages, or in a test. No page is walked twice, whatever its links look like.
"""

import re
from collections import deque
from typing import NamedTuple
from urllib.parse import unquote

from mcli.core.claims import Page
from mcli.core.errors import Message
from mcli.core.hosts import hosts_of
from mcli.core.messages import coded
from mcli.core.urls import canonical, host_of, page_key, untracked
from mcli.scrapers.adapters.registry import file_adapter_of
from mcli.scrapers.discovery import pagination, sitemap
from mcli.scrapers.discovery.proposals import follow_of
from mcli.scrapers.html.document import Document, links, parse
from mcli.scrapers.reading.extraction import FileContent
from mcli.sources import Source

# course.php?id=
_PLAIN_QUERY = re.compile(r"\w\?\w+=")
_DEEPEST = 3
_MOST_SITEMAPS = 50
_BARREN = 2
"""A list that goes on without anything new ends after so many pages."""


class _List(NamedTuple):
    """A page of a list, its number (from 1), pages without news before it; or a sitemap, `depth` tells how far down."""

    address: str
    number: int = 1
    depth: int = 0
    barren: int = 0


class Frontier:
    """The walk over one source. `stated_total` is what the list itself says, None when it does not; `notes` are for a
    person: where the walk ended early, and what in the source finds nothing."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._hosts = hosts_of(source.urls, source.hosts)
        self._follow = re.compile(source.follow) if source.follow else None
        self._lists: deque[_List] = deque()
        self._details: deque[str] = deque()
        self._asked: dict[str, _List | None] = {}
        self._listed: set[str] = set()  # keys of lists and sitemaps, waiting or had
        self._had: set[str] = set()  # keys of pages that came
        self._found: dict[str, str] = {}  # keys of detail links, and of the page that each turned out to be
        self._links: set[str] = set()
        self._foreign: set[str] = set()
        self._walked = self._given = 0
        self._proposed: tuple[str | None, tuple[str, ...]] = (None, ())
        self.stated_total: int | None = None
        self.notes: list[Message] = []
        for url in source.urls:
            self._add_list(_List(canonical(url) or url))

    @property
    def links_found(self) -> int:
        """How many different detail pages the lists lead to, asked for or not."""
        return len(set(self._found.values()))

    def next(self) -> str | None:
        """Return the next address to ask for, None when the walk is over or has asked for `max_pages` pages."""
        while self._details and not self._lists and page_key(self._details[0]) in self._had:
            self._details.popleft()
        waiting = len(self._lists) + len(self._details)
        if waiting and self._given < self._source.max_pages:
            self._given += 1
            step = self._lists.popleft() if self._lists else None
            address = step.address if step else self._details.popleft()
            self._asked[address] = step
            return address
        if waiting:
            self._note("list.too_many", most=self._source.max_pages, left=waiting)
        self._look_back()
        return None

    @property
    def left(self) -> int:
        """How many addresses are known and not asked for: once the walk is over, those that `max_pages` left out."""
        return len(self._lists) + len(self._details)

    def is_list(self, asked: str) -> bool:
        """Tell whether an address that was handed out, and not yet answered, is one of a list (or a sitemap)."""
        return self._asked.get(asked) is not None

    def missed(self, asked: str) -> None:
        """Take note that a page did not come, or came as something that no list can be read from."""
        self._asked.pop(asked, None)

    def fetched(self, asked: str, page: Page) -> str:
        """Take what came for an address and return what it is: list, detail, both, sitemap, or again.

        "again" is a page that was had before under another address; "both" a list that is also a detail page.
        """
        step = self._asked.pop(asked, None)
        key = page_key(page.url or asked)
        self._found.update({page_key(asked): key} if page_key(asked) in self._found else {})
        if key in self._had:
            return "again"
        self._had.add(key)
        if step is None:
            return "detail"
        self._listed.add(key)
        adapter = file_adapter_of(self._source)
        if adapter is not None:
            self._walk_file(step, adapter.read(page, self._source))
            return "list"
        listed = sitemap.read(page)
        if listed is not None:
            self._walk_sitemap(step, listed)
            return "sitemap"
        self._walk_list(step, parse(page))
        return "both" if self._follows(page.url or asked) else "list"

    def _walk_sitemap(self, step: _List, listed: sitemap.Sitemap) -> None:
        if listed.of_sitemaps:
            for address in listed.addresses:
                if step.depth < _DEEPEST and len(self._listed) < _MOST_SITEMAPS and self._hosts.own(address):
                    self._add_list(_List(address, depth=step.depth + 1))
        elif self._follow is None:
            self._note("list.sitemap_without_follow", address=step.address)
        else:
            for address in listed.addresses:
                self._add_detail(address)
        self._walked += not listed.of_sitemaps
        if listed.cut:
            self._note("list.sitemap_too_long", address=step.address)

    def _walk_file(self, step: _List, content: FileContent) -> None:
        """Take the pages that a file leads to where the source follows them, and the next part of the file."""
        self._walked += 1
        for draft in content.extraction.drafts:
            if draft.url is not None:
                self._add_detail(draft.url)
        if content.total is not None:
            self.stated_total = max(content.total, self.stated_total or 0)
        if content.following and self._hosts.own(content.following):
            self._add_list(_List(content.following, step.number + 1, step.depth))

    def _walk_list(self, step: _List, document: Document) -> None:
        self._walked += 1
        here = canonical(document.base or step.address) or step.address
        details, others = 0, 0
        for link in links(document):
            address = canonical(link.address)
            if address is not None:
                details += self._add_detail(address)
                others += self._is_new(address, here)
        if self._follow and not self._found and not self._proposed[0]:
            self._proposed = follow_of(document, here)
        if step.number == 1 or self.stated_total is None:
            self._read_total(document)
        news = details if self._follow else others
        barren = 0 if news or step.number == 1 else step.barren + 1
        if barren < _BARREN:
            following = self._next_page(step, document)
            if following and self._hosts.own(following):
                self._add_list(_List(following, step.number + 1, step.depth, barren))

    def _next_page(self, step: _List, document: Document) -> str | None:
        if self._source.next_page is None:
            return pagination.next_page(document, step.number, self._listed)
        try:
            return pagination.next_by_selector(document, self._source.next_page, self._listed)
        except ValueError:
            self._note("list.not_selector", key="next_page", selector=self._source.next_page)
            return None

    def _read_total(self, document: Document) -> None:
        """Read the page's own total; of several lists the largest counts, since lists may hold the same courses."""
        if self._source.total is None:
            return
        try:
            found = document.select(self._source.total)
        except ValueError:
            self._note("list.not_selector", key="total", selector=self._source.total)
            return
        totals = [total for total in (pagination.total_of(each.text) for each in found) if total is not None]
        if totals:
            self.stated_total = max(totals[0], self.stated_total or 0)
        else:
            self._note("list.no_total", key="total", selector=self._source.total, address=document.url or "")

    def _add_list(self, step: _List) -> None:
        key = page_key(step.address)
        if key not in self._listed:
            self._listed.add(key)
            self._lists.append(step)

    def _add_detail(self, address: str) -> bool:
        """Take an address that `follow` matches for later; tell whether it is new."""
        address = untracked(address)
        key = page_key(address)
        if key in self._found or key in self._listed or not self._follows(address):
            return False
        if not self._hosts.own(address):
            self._foreign.add(host_of(address) or "")
            return False
        self._found[key] = key
        self._details.append(address)
        return True

    def _follows(self, address: str) -> bool:
        """Tell whether `follow` matches, on the address as it is asked for or as people read it (é, spaces)."""
        return self._follow is not None and any(map(self._follow.search, (address, unquote(address))))

    def _is_new(self, address: str, here: str) -> bool:
        """Tell whether a link was on no page before; links to the same list in another order or page do not count."""
        key = page_key(address)
        new = key not in self._links and key.partition("?")[0] != page_key(here).partition("?")[0]
        self._links.add(key)
        return new

    def _look_back(self) -> None:
        """Say what in the source found nothing, now that the walk is over."""
        if self._follow and self._walked and not self._found and self.stated_total != 0:
            proposed, there = self._proposed
            follow = self._follow.pattern
            if proposed:
                self._note("list.no_match_near", follow=follow, links=", ".join(there[:3]), proposed=proposed)
            else:
                self._note("list.no_match", follow=follow)
            if _PLAIN_QUERY.search(self._follow.pattern):
                self._note("list.question_mark")
        elif self._follow and self.stated_total is not None and self.stated_total > self.links_found:
            self._note("list.total_differs", total=self.stated_total, found=self.links_found)
        foreign = [host for host in sorted(self._foreign) if not self._found or self._hosts.beside(host)]
        if foreign:
            self._note("list.other_hosts", hosts=", ".join(foreign[:5]))

    def _note(self, code: str, /, **values: object) -> None:
        message = coded(code, **values)
        if message not in self.notes:
            self.notes.append(message)
