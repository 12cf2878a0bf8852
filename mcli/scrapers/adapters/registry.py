"""The adapters, by the name that a source file gives them.

An adapter of web pages is a module with `extract(document, source) -> Extraction`; one of files that are no web pages
is a module with `read(page, source) -> FileContent`. A module is imported when the first page needs it.
"""

from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast

from mcli.core.claims import Page
from mcli.core.terms import ADAPTERS
from mcli.scrapers.html.document import Document, selector_fault
from mcli.scrapers.reading.extraction import Extraction, FileContent
from mcli.sources import Source

PAGES = MappingProxyType({
    "auto": "mcli.scrapers.adapters.auto",
    "selectors": "mcli.scrapers.adapters.selectors",
    "structured_data": "mcli.scrapers.structured.claims",
    "destiny_one": "mcli.scrapers.adapters.destiny_one",
    "manual": "mcli.scrapers.adapters.manual",
})  # fmt: skip
FILES = MappingProxyType({
    "json_api": "mcli.scrapers.adapters.json_api",
    "spreadsheet": "mcli.scrapers.adapters.spreadsheet",
    "pdf": "mcli.scrapers.adapters.pdf",
    "feed": "mcli.scrapers.adapters.feed",
})  # fmt: skip
assert PAGES.keys() | FILES.keys() == set(ADAPTERS)


class Adapter(Protocol):
    """Finds what a web page claims about its listings."""

    def extract(self, document: Document, source: Source | None = None) -> Extraction:
        """Return the drafts of a page, and the problems that stopped others."""
        ...


class FileAdapter(Protocol):
    """Reads a file that is no web page."""

    def read(self, page: Page, source: Source) -> FileContent:
        """Return what a file holds; whatever its bytes are, nothing is raised."""
        ...


def adapter_of(source: Source | None) -> Adapter:
    """Return the adapter of a source's web pages; `auto` where there is no source, and for the detail pages that a
    file leads to."""
    name = source.adapter if source else "auto"
    return cast(Adapter, import_module(PAGES.get(name, PAGES["auto"])))


def file_adapter_of(source: Source | None) -> FileAdapter | None:
    """Return the adapter of a source whose addresses are files and not web pages, None for all other sources."""
    if source is None or source.adapter not in FILES:
        return None
    return cast(FileAdapter, import_module(FILES[source.adapter]))


def expression_fault(adapter: str, expression: str) -> str | None:
    """Return what is wrong with an expression of a source file, None when it is good: a JMESPath expression for
    `json_api`, the heads of columns for `spreadsheet`, a CSS selector for every other adapter."""
    if adapter == "json_api":
        from mcli.scrapers.adapters.json_api import path_fault

        return path_fault(expression)
    return None if adapter == "spreadsheet" else selector_fault(expression)
