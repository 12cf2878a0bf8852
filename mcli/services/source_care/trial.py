"""Reading one page to see what is found in it: a saved file or an address, as a source says or as any page is read."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mcli import files, yaml_io
from mcli.catalogue.index.rows import document
from mcli.catalogue.store import listing_files
from mcli.core.claims import Page
from mcli.core.errors import N_, FileError, McliError
from mcli.core.urls import host_of, page_key
from mcli.goals.lexicon import goals_from
from mcli.goals.rank import rank
from mcli.scrapers.discovery.candidates import Candidate, candidates, links_of
from mcli.scrapers.discovery.proposals import follow_of
from mcli.scrapers.html import document as dom
from mcli.scrapers.html.document import MAX_BYTES
from mcli.scrapers.reading.page_reader import Read, read
from mcli.services.source_care.addresses import is_address, web_address
from mcli.services.source_care.letters import agent_of
from mcli.services.workspace import Workspace
from mcli.settings import config_files
from mcli.sources import Source

Document = Mapping[str, Any]

SAVED = "saved"
"""The folder of the home folder in which first pages are saved."""

_NUMBERS = ("cost", "hours")
_EXAMPLES = 3


class Trial(NamedTuple):
    """What is found in one page: the page, what was read in it, the listings as data, and how its links meet `follow`
    where it is the list page of the source (None: it is not)."""

    page: Page
    read: Read
    listings: tuple[Document, ...]
    list_page: "ListPage | None" = None


class ListPage(NamedTuple):
    """How the links of a list page meet `follow`, and what would meet them when none does ("": nothing was found)."""

    links: int
    matching: int
    proposed: str = ""
    examples: tuple[str, ...] = ()


class Fields(NamedTuple):
    """What to add to a source's file: places on the page that may hold a missing number, and the key `fields`."""

    places: tuple[Candidate, ...]
    fields: Mapping[str, str]


def try_page(work: Workspace, target: str, url: str | None, source: Source | None) -> Trial:
    """Read one page and write nothing. `target`: an address or a saved file, which came from `url` (None: not known).

    UsageError for an address that is none; McliError when the page cannot be had.
    """
    target = target.strip()
    page = fetched(work, target, source) if is_address(target) else _from_file(target, url)
    result = read(page, source, work.today)
    listings = tuple(_documents(work, result))
    is_list = source and _is_list(source, page, listings) and result.unusable is None
    return Trial(page, result, listings, _list_page(source, page) if source and is_list else None)


def fetched(work: Workspace, url: str, source: Source | None) -> Page:
    """Ask for one page politely, as its source says; McliError says why it cannot be had."""
    from mcli.scrapers.net.browser import fetcher_for
    from mcli.scrapers.net.politeness import VisitedHosts
    from mcli.scrapers.net.responses import Fetched, NotModified

    asked = source or Source("page", {"en": host_of(url) or url}, urls=(url,))
    with fetcher_for(asked, agent_of(work), VisitedHosts()) as fetcher:
        outcome = fetcher.get(url)
    if isinstance(outcome, Fetched):
        return outcome.page
    assert not isinstance(outcome, NotModified)  # nothing was kept to compare with
    raise McliError(outcome.message.text, **outcome.message.values)


def save_first_page(work: Workspace, source: Source) -> Path:
    """Ask for the first page of a source, politely, and save it in the home folder; return its file."""
    if not source.urls:
        raise McliError(N_("{source} has no address to save a page of. Write one under urls."), source=source.id)
    page = fetched(work, source.urls[0], source)
    path = work.folders.home / SAVED / f"{source.id}.html"
    files.save(path, page.body)
    return path


def kept_before(work: Workspace, source: Source, url: str | None) -> Document | None:
    """Return the listing that was collected from this page, None where none was collected or kept."""
    try:
        kept = listing_files.read(work.folders.home / "listings" / f"{source.id}.yaml").listings if url else ()
    except FileError:
        return None
    found = next((each for each in kept if each.url and page_key(each.url) == page_key(url or "")), None)
    return json.loads(document(found, ())) if found else None


def fields_for(source: Source, listing: Document, page: Page) -> Fields:
    """Return what to add to the source's file for facts that were not found on a page of it."""
    missing = [fact for fact in _NUMBERS if fact not in listing["evidence"]]
    places = tuple(candidates(dom.parse(page))) if missing else ()
    fact = missing[0] if missing else "cost"
    return Fields(places, {**source.fields, fact: places[0].selector if places else source.fields.get(fact, ".fee")})


def _from_file(target: str, url: str | None) -> Page:
    address = web_address(url) if url else None
    path = Path(target)
    if path.is_dir():
        raise McliError(N_("{file} is a folder. Name one saved page in it."), file=target)
    try:
        with path.open("rb") as file:
            body = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise McliError(N_("There is no file {file}. Give a saved page or an address."), file=target) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise McliError(N_("The file {file} cannot be read ({reason})."), file=target, reason=reason) from None
    return Page(address, body)


def _documents(work: Workspace, result: Read) -> list[Document]:
    if not result.listings:
        return []
    packaged = config_files(work.folders, "")["goals.yaml"][-1]
    goals = goals_from(yaml_io.read(packaged).content)
    return [json.loads(document(each, rank(each, goals))) for each in result.listings]


def _is_list(source: Source, page: Page, found: Sequence[Document]) -> bool:
    """Return whether a page is the list of a source with `follow`: by its address, else when it gave nothing."""
    if source.follow is None:
        return False
    if page.url is None:
        return not found
    return page_key(page.url) in map(page_key, source.urls)


def _list_page(source: Source, page: Page) -> ListPage:
    parsed, url = dom.parse(page), page.url or next(iter(source.urls), None)
    counted = links_of(parsed, url, source.follow or "")
    if counted.matching or url is None:
        return ListPage(counted.found, counted.matching)
    proposed, examples = follow_of(parsed, url)
    return ListPage(counted.found, 0, proposed or "", tuple(examples[:_EXAMPLES]))
