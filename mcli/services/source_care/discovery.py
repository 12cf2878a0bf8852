"""From the home page of a site to a source file: politely, within twelve requests, with courses that prove the list."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from mcli import yaml_io
from mcli.core.claims import Page
from mcli.core.errors import N_, McliError, Message, UsageError
from mcli.core.models import Listing
from mcli.core.text import slug
from mcli.core.urls import canonical, host_of
from mcli.scrapers.discovery.explorer import MOST_PAGES, Explorer, Proof, Reader, adapter_for
from mcli.scrapers.discovery.proposals import kind_of
from mcli.scrapers.net.responses import Fetched, NotModified, Refused
from mcli.scrapers.reading.page_reader import Read, known_facts, read
from mcli.services.source_care.addresses import is_address, web_address
from mcli.services.source_care.known import every, named
from mcli.services.source_care.letters import agent_of
from mcli.services.source_care.source_file import with_keys, write_source
from mcli.services.workspace import Workspace
from mcli.sources import FOLDER, OUTSIDE, Source, of_this_computer

_SHOWN = 3
"""So many courses let a person judge what was found."""
_NOT_KEPT = ("id", "name", "kind", "language")


class Discovery(NamedTuple):
    """What was found for one site: its source (a paused one, or a new one made from the site), its home page, how many
    requests were sent, the text of a source file (None: no list was proved), the courses that prove it, how many
    courses the list seems to have, and why nothing was found."""

    id: str
    home: str
    requests: int
    text: str | None
    courses: tuple[Listing, ...] = ()
    total: int = 0
    why: Message | None = None


def to_discover(work: Workspace, targets: Sequence[str]) -> list[Source]:
    """Return the sources to find lists for: those named (ids, or addresses of home pages), else those of
    Ontario that are paused.

    UsageError for an address that is none, an id that is not known and a source that has no home page;
    ConfigurationError for a source whose file is broken.
    """
    if not targets:
        known = every(work.folders).good.values()
        return [source for source in known if source.paused and source.home and source.paused != OUTSIDE]
    return [_of_address(each) if is_address(each) else _with_home(named(work.folders, each)) for each in targets]


def _of_address(target: str) -> Source:
    home = web_address(target)
    delay = Decimal(0) if of_this_computer(home) else Decimal(2)
    return Source(slug(host_of(home) or home)[:60].strip("-"), {}, home=home, delay=delay)


def _with_home(source: Source) -> Source:
    if source.home is None and not source.urls:
        raise UsageError(
            N_("The source {id} has no home page. Write its address at home in config/sources/{id}.yaml."),
            id=source.id,
        )
    return source


class Visit(Protocol):
    """The pages of a site: asks for one (shown in a browser where it must be), holds the data that the scripts of that
    page asked for, counts the requests, and knows the sitemaps that robots.txt names."""

    def ask(self, address: str, render: bool = False) -> Fetched | Refused: ...
    def data(self) -> tuple[Page, ...]: ...
    def sitemaps(self, address: str) -> tuple[str, ...]: ...
    def requests(self) -> int: ...


class NetworkVisit:
    """A visit over the network: one polite request at a time, each host at its own pace."""

    def __init__(self, agent: str, source: Source, home: str) -> None:
        from mcli.scrapers.net.politeness import VisitedHosts

        self._agent, self._source, self._home = agent, source, home
        self._visited = VisitedHosts()
        self._data: tuple[Page, ...] = ()

    def ask(self, address: str, render: bool = False) -> Fetched | Refused:
        """Ask for one page or file."""
        from mcli.scrapers.net.browser import BrowserFetcher, fetcher_for

        urls = (self._home, address)
        asked = Source("discover", {}, adapter_for(address), urls=urls, delay=self._source.delay, render=render)
        with fetcher_for(asked, self._agent, self._visited) as fetcher:
            outcome = fetcher.get(address)
            self._data = fetcher.data if isinstance(fetcher, BrowserFetcher) else ()
        assert not isinstance(outcome, NotModified)  # nothing was kept to compare with
        return outcome

    def data(self) -> tuple[Page, ...]:
        """Return the data that the scripts of the last page asked for."""
        return self._data

    def sitemaps(self, address: str) -> tuple[str, ...]:
        """Return the sitemaps that the robots.txt of an address names."""
        return self._visited.sitemaps_of(address)

    def requests(self) -> int:
        """Return how many requests were sent."""
        return sum(counts.requests for counts in self._visited.counts())


def visiting(work: Workspace, source: Source, home: str) -> Visit:
    """Return a visit to the site of a source."""
    return NetworkVisit(agent_of(work), source, home)


def discover(work: Workspace, source: Source) -> Discovery:
    """Look for the list of courses of one site; nothing is written. What the site does never raises.

    A site that shows nothing without a browser is searched once more in one, where it is installed.
    """
    from mcli.scrapers.net.browser_program import ready

    home = source.home or source.urls[0]
    visit = visiting(work, source, home)
    searched = _searched(work, source, home, visit, MOST_PAGES, source.render)
    if isinstance(searched, Refused):
        return Discovery(source.id, home, visit.requests(), None, why=searched.message)
    render, asked = source.render, searched.asked
    if searched.best is None and searched.needs_browser and not render and ready():
        again = _searched(work, source, home, visit, MOST_PAGES - asked, True)
        if not isinstance(again, Refused):
            searched, render, asked = again, True, asked + again.asked
    best = searched.result
    if best is None:
        return Discovery(source.id, home, visit.requests(), None, why=_why(searched, ready()))
    text = _file_of(source, home, best, render)
    shown = (*best.listings, *_further(work, source, visit, best, MOST_PAGES - asked, render))
    return Discovery(source.id, home, visit.requests(), text, shown, best.courses)


def _further(work: Workspace, source: Source, visit: Visit, best: Proof, left: int, render: bool) -> Iterator[Listing]:
    """Read pages of further courses of a list, until three are known or `left` pages were asked for."""
    for address in best.more[: min(left, _SHOWN - len(best.listings))]:
        outcome = visit.ask(address, render)
        if isinstance(outcome, Fetched):
            listings = _read(outcome.page, "auto", source, work).listings
            yield from listings if len(listings) == 1 else ()


def _searched(work: Workspace, source: Source, home: str, visit: Visit, most: int, render: bool) -> Explorer | Refused:
    """Search one site from its home page, asking for `most` pages; return why when the home page does not come."""
    first = visit.ask(home, render)
    if isinstance(first, Refused):
        return first
    front = first.page.url or home
    guessed = canonical("/sitemap.xml", front) or front
    reader = Reader(partial(_read, source=source, work=work), known_facts)
    explorer = Explorer(front, reader, visit.sitemaps(front) or (guessed,), most)
    _take(explorer, visit, explorer.next() or home, first.page)
    while (address := explorer.next()) is not None:
        outcome = visit.ask(address, render)
        if isinstance(outcome, Fetched):
            _take(explorer, visit, address, outcome.page)
    return explorer


def _take(explorer: Explorer, visit: Visit, address: str, page: Page) -> None:
    """Give a page to the search, and the data that its scripts asked for: a list in JSON needs no browser."""
    explorer.fetched(address, page)
    for each in visit.data():
        explorer.fetched(each.url or address, each)


def _read(page: Page, adapter: str, source: Source, work: Workspace) -> Read:
    reading = Source("discover", {}, adapter, language=source.language, region=source.region, urls=(page.url or "",))
    return read(page, reading, work.today)


def _why(explorer: Explorer, browser: bool) -> Message:
    if explorer.needs_browser and not browser:
        return Message(
            N_(
                "The pages show nothing without a browser. Install it once (pip install 'mcli-lbs[browser]', and "
                "Chromium, Chrome or Edge), then try again."
            )
        )
    return Message(
        N_("No page within reach of the home page lists courses that the program can read. Look for it in a browser.")
    )


def _file_of(source: Source, home: str, best: Proof, render: bool) -> str:
    """Return the text of the source file: what is known of the source, and where the list is."""
    keys: dict[str, Any] = {"id": source.id}
    name = dict(source.name) or str(best.keys.get("name") or host_of(home) or source.id)
    keys["name"] = name if not isinstance(name, dict) or len(set(name.values())) > 1 else next(iter(name.values()))
    kind = source.kind if source.name else kind_of(str(keys["name"]))
    keys |= {"kind": kind, "region": source.region, "language": source.language or best.keys.get("language")}
    keys |= {key: value for key, value in best.keys.items() if key not in _NOT_KEPT}
    keys["home"] = home
    keys |= {"render": True} if render else {}
    keys["delay"] = float(source.delay)
    return yaml_io.dump({key: value for key, value in keys.items() if value is not None or key == "checked"})


def save(work: Workspace, found: Discovery, keeper: str | None = None) -> Path:
    """Write the source file that was found into the configuration of this office, and return it."""
    if found.text is None:
        raise McliError(N_("Nothing was found for {id}, so nothing can be saved."), id=found.id)
    path = Path(work.folders.overlay) / FOLDER / f"{found.id}.yaml"
    write_source(path, with_keys(found.text, {"keeper": keeper} if keeper else {}))
    return path


def as_data(found: Discovery) -> Mapping[str, Any]:
    """Return what was found for one site, for programs."""
    return {
        "id": found.id, "home": found.home, "requests": found.requests, "source": found.text, "total": found.total,
        "courses": [
            {"title": listing.title, "url": listing.url, "cost": listing.cost.text,
             "prerequisite": listing.prerequisite.text}
            for listing in found.courses
        ],
    }  # fmt: skip
