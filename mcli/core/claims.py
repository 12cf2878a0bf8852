"""What stands between a page and a listing: the page as it came, what it claims, and what could not be believed.

Adapters turn a `Page` into `Draft`s and only find claims; `facts` alone interprets them. Words stay beside values all
the way: a claim's quote stands word for word (white space folded) in the page.
"""

from dataclasses import dataclass
from typing import NamedTuple

from mcli.core.errors import Message
from mcli.core.fact_table import CLAIMED
from mcli.core.terms import METHODS


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it came: `url` is the address that finally answered (None: a file whose address nobody gave), `body`
    the bytes after transfer decoding, `content_type` the header's value, `status` the HTTP status."""

    url: str | None
    body: bytes
    content_type: str | None = None
    status: int = 200


@dataclass(frozen=True, slots=True)
class Claim:
    """What a page says about one fact of one listing.

    `quote` are the page's own words (for structured data, the value as it stands in the markup); `label` are the words
    beside it that say what it is ("Fee per module", "offers.price CAD"), never part of the quote; `where` tells a
    person where on the page it stands; `run` numbers the section (class group) it speaks of, None is the course as a
    whole.
    """

    fact: str
    quote: str
    method: str
    where: str
    label: str = ""
    run: int | None = None

    def __post_init__(self) -> None:
        assert self.fact in CLAIMED, self.fact
        assert self.method in METHODS, self.method


class Problem(NamedTuple):
    """A fact that could not be read or believed: which, what is wrong, and the words that show it."""

    fact: str | None
    message: Message
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What one page claims about one listing, not yet interpreted.

    `url` is the listing's own address (absolute, http or https) or None; `language` is the page's (en, fr or None);
    `currency` is what a bare `$` means there: CAD unless the page's address or words place it in another country.
    """

    claims: tuple[Claim, ...]
    url: str | None = None
    language: str | None = None
    currency: str = "CAD"
    problems: tuple[Problem, ...] = ()

    def of(self, fact: str) -> tuple[Claim, ...]:
        """Return the claims about one fact, in the order of the page."""
        return tuple(each for each in self.claims if each.fact == fact)


class Unusable(NamedTuple):
    """Why no listing may come from a page: `kind` is one of terms.UNUSABLE, `message` says it to a person."""

    kind: str
    message: Message


@dataclass(frozen=True, slots=True)
class Origin:
    """What a listing has from its source rather than from its page.

    `checked` is the day the page was read, `page` its address: what has no address of its own is shown with this one.
    """

    source: str
    checked: str | None = None
    provider: str | None = None
    provider_id: str | None = None
    provider_kind: str = "other"
    region: str | None = None
    language: str | None = None
    page: str | None = None
