"""The adapters, by the name that a source file gives them.

An adapter is a module with `extract(document, source) -> Extraction`. It is imported when the first page needs it.
"""

from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast

from mcli.core.terms import ADAPTERS
from mcli.scrapers.html.document import Document
from mcli.scrapers.reading.extraction import Extraction
from mcli.sources import Source

MODULES = MappingProxyType({
    "auto": "mcli.scrapers.adapters.auto",
    "selectors": "mcli.scrapers.adapters.selectors",
    "structured_data": "mcli.scrapers.structured.claims",
    "manual": "mcli.scrapers.adapters.manual",
})  # fmt: skip
assert set(MODULES) == set(ADAPTERS)


class Adapter(Protocol):
    """Finds what a page claims about its listings."""

    def extract(self, document: Document, source: Source | None = None) -> Extraction:
        """Return the drafts of a page, and the problems that stopped others."""
        ...


def adapter_of(source: Source | None) -> Adapter:
    """Return the adapter of a source; `auto` where there is no source."""
    return cast(Adapter, import_module(MODULES[source.adapter if source else "auto"]))
