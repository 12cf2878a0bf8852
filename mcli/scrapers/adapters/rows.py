"""What a record of a file claims: a row of a spreadsheet, an object of JSON, an entry of a feed.

A record is named values. A name that is a label ("Fee", "Durée") says which fact its value is; a value that is text of
several lines, or markup, is read as the text of a web page is.
"""

import re
from collections.abc import Iterable
from html import escape

from mcli.core.claims import Claim, Draft
from mcli.scrapers.html.blocks import page_blocks
from mcli.scrapers.html.document import parse_text
from mcli.scrapers.html.tables import grids
from mcli.scrapers.labels.matcher import label_of, set_label
from mcli.scrapers.reading.listing_claims import read_one
from mcli.scrapers.reading.page_context import currency_of, language_of
from mcli.sources import Source

LONGEST_TEXT = 40_000
"""Characters of one value that are read as text; what follows is no description of a course."""
_NOT_CLAIMED = frozenset({"title"})


def labelled(name: str, values: Iterable[str], where: str, method: str) -> list[Claim]:
    """Return the claims of a value (or several lines of one) under a name, none where the name is no label."""
    label = label_of(name) or set_label(name)
    facts = [fact for fact in label.facts if fact not in _NOT_CLAIMED] if label else []
    return [Claim(fact, value, method, where, name) for value in values if value for fact in facts]


def described(text: str, title: str) -> list[Claim]:
    """Return what a text (markup, or lines) claims about one course."""
    text = text[:LONGEST_TEXT]
    if not re.search(r"<[a-zA-Z!/]", text):
        text = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines())
    blocks = page_blocks(parse_text(f"<body>{text}</body>"))
    return read_one(blocks, grids(blocks), title)


def draft_of_words(
    claims: Iterable[Claim], words: str, address: str | None, source: Source | None, found_at: str | None = None
) -> Draft:
    """Return the draft of a record: each quote of a fact once, named values before the same words in a description.

    `words` are all that the record says, from which its language is told where the source names none; `found_at` is
    the address of the file, where it differs from the record's own.
    """
    kept: dict[tuple[str, str, int | None], Claim] = {}
    for claim in claims:
        kept.setdefault((claim.fact, claim.quote, claim.run), claim)
    page = parse_text(words, found_at or address)
    language = (source.language if source else None) or language_of(page, page_blocks(page))
    return Draft(tuple(kept.values()), address, language, currency_of(page, source))
