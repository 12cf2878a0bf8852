"""The adapter for Destiny One (Modern Campus), the registration system of many continuing education departments.

Its pages have addresses such as `publicCourseSearchDetails.do?method=load&courseId=1017`. A course has sections, each
with its own days and price; fees of nothing ("Application fee: $0.00") beside a real one are not the price.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from mcli.core.claims import Claim
from mcli.scrapers.adapters import auto
from mcli.scrapers.html.document import Document
from mcli.scrapers.reading.extraction import Extraction
from mcli.sources import Source

_NOTHING = re.compile(r"(?:CA|C)?\$?\s?0+(?:[.,]0+)?\s?\$?(?:\s?CAD)?")
_AMOUNT = re.compile(r"[1-9]\d*(?:[ ,.]\d{2,3})*")


def extract(document: Document, source: Source | None = None) -> Extraction:
    """Return what a page of Destiny One claims."""
    found = auto.extract(document, source)
    drafts = tuple(replace(draft, claims=_without_nothing(draft.claims)) for draft in found.drafts)
    return found._replace(drafts=drafts)


def _without_nothing(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims without the prices of nothing that stand in the same list as a real price."""
    real = any(claim.fact == "cost" and "$" in claim.quote and _AMOUNT.search(claim.quote) for claim in claims)
    return tuple(
        claim for claim in claims if not (real and claim.fact == "cost" and _NOTHING.fullmatch(claim.quote.strip()))
    )
