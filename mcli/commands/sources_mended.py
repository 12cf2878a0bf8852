"""What `sources try` says about the source itself: the lines to add to its file, or how its list meets `follow`."""

import json
from collections.abc import Sequence

from mcli import yaml_io
from mcli.catalogue.index.rows import document
from mcli.catalogue.store import listing_files
from mcli.commands.sources_known import file_of
from mcli.commands.state import State
from mcli.core.claims import Page
from mcli.core.errors import FileError
from mcli.core.urls import page_key
from mcli.i18n import Language
from mcli.scrapers.discovery.candidates import candidates, links_of
from mcli.scrapers.discovery.proposals import follow_of
from mcli.scrapers.html import document as dom
from mcli.sheets.page_diagnosis import Document, told
from mcli.sources import Source

NUMBERS = ("cost", "hours")


def told_before(state: State, say: Language, source: Source, url: str | None) -> dict[str, str]:
    """Return what the listing collected from this page tells, by fact; nothing where none was collected or kept."""
    try:
        kept = listing_files.read(state.places.home / "listings" / f"{source.id}.yaml").listings if url else ()
    except FileError:
        return {}
    found = next((each for each in kept if each.url and page_key(each.url) == page_key(url or "")), None)
    return told(say, json.loads(document(found, ()))) if found else {}


def write_fields(state: State, say: Language, source: Source, listing: Document, page: Page) -> None:
    """Write the lines to add to the source's file, with a place for each number that was not found."""
    line = state.console.line
    missing = [fact for fact in NUMBERS if fact not in listing["evidence"]]
    places = candidates(dom.parse(page)) if missing else ()
    if places:
        line(say("Short pieces of the page with a number in them, and their places:"))
        for each in places:
            line(f"   {each.selector}: {each.text}")
        line()
    line(say("For a fact that is missing or wrong, name its place under fields in {file}. The lines to add, as an "
             "example:", file=file_of(state, source.id)))  # fmt: skip
    line()
    fact = missing[0] if missing else "cost"
    fields = {**source.fields, fact: places[0].selector if places else source.fields.get(fact, ".fee")}
    for text in yaml_io.dump({"fields": fields}).splitlines():
        line(text)


def is_list(source: Source | None, page: Page, found: Sequence[Document]) -> bool:
    """Tell whether a page is the list of a source with `follow`: by its address; without one, when it gave nothing."""
    if source is None or source.follow is None:
        return False
    if page.url is None:
        return not found
    return page_key(page.url) in map(page_key, source.urls)


def explain_list(state: State, say: Language, source: Source, page: Page) -> None:
    """Say on standard error how the links of a list meet `follow`, and what would meet them when none does."""
    parsed, url = dom.parse(page), page.url or next(iter(source.urls), None)
    counted = links_of(parsed, url, source.follow or "")
    values = {"count": say.number(counted.found), "matching": say.number(counted.matching), "follow": source.follow}
    text = say("This is the list page: {count} links, {matching} match follow ({follow}).", **values)
    state.console.error(text)
    if counted.matching or url is None:
        return
    proposed, examples = follow_of(parsed, url)
    if proposed:
        for each in examples[:3]:
            state.console.error(f"   {each}")
        state.console.error(
            say("Try this follow in {file}: {follow}", file=file_of(state, source.id), follow=f"'{proposed}'")
        )
