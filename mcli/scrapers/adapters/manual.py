"""The adapter of sources whose listings people keep by hand: nothing is read from any page."""

from mcli.scrapers.html.document import Document
from mcli.scrapers.reading.extraction import Extraction
from mcli.sources import Source


def extract(document: Document, source: Source | None = None) -> Extraction:
    """Return nothing: what people wrote is not overwritten by a page."""
    return Extraction(())
