"""Asking the index what belongs beside a listing: likely twins, what to practise first, help with the cost.

Likely twins: the same course at several providers, found by what is left of a title without the words around it.

Careful on purpose: the same words in any order, the same language and sector, no length that differs much, and at least
two providers. Twins are told apart by nothing else, so they are only ever called likely, and all stay visible.
"""

import json
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from mcli.catalogue.index.index import Index
from mcli.core.models import Listing
from mcli.core.text import stems
from mcli.goals.funding import Program, programs_from
from mcli.goals.readiness import Readiness, readiness_from


class Twin(NamedTuple):
    """A likely twin of a listing; `cents` is the total that it states (0: free), None when it states none."""

    id: str
    title: str
    provider: str
    cost_status: str
    cents: int | None
    per: str | None


def twins_of(index: Index, numbers: Iterable[int]) -> dict[int, list[Twin]]:
    """Return the likely twins of listings (by their number in the index), the cheapest proven price first."""
    found = {}
    for number in numbers:
        rows = index.connection.execute(
            """SELECT o.id, o.title, o.provider, o.cost_status, o.total_cents, o.cost_per FROM listing AS l
            JOIN listing AS o ON o.twin = l.twin AND o.number <> l.number
            WHERE l.number = ? AND o.status <> 'unlisted' ORDER BY o.total_cents IS NULL, o.total_cents, o.number""",
            (number,),
        )
        found[number] = [Twin(*row) for row in rows]
    return found


def readiness(index: Index) -> Readiness:
    """Return the vocabulary of what to practise first."""
    return readiness_from(json.loads(index.about("readiness")))


def programs(index: Index) -> tuple[Program, ...]:
    """Return the programs that may help with the cost."""
    return programs_from(json.loads(index.about("funding")))


# Words that say how a course is offered or what kind of thing it is, not what it is about.
_AROUND = frozenset(
    stems(
        "a/an/the/and/of/for/in/at/to/de/du/des/la/le/les/l/d/en/et/pour/au/aux/course/class/program/programme/"
        "training/certificate/certification/certified/workshop/online/virtual/person/e/learning/elearning/module/day/"
        "school/free/micro/credential/microcredential/session/new/cours/formation/certificat/atelier/ligne/gratuit/"
        "gratuite/microcertification"
    )
)
# "(PSW)", "2026": an abbreviation in brackets, and a year. Other words in brackets may change what is offered.
_ASIDE = re.compile(r"\([A-Z&]{2,6}\)|\b20\d\d\b")
_LEAST_WORDS = 2
_MOST_RATIO = Decimal(2)


def twins(listings: Sequence[Listing]) -> dict[str, int]:
    """Return the number of the group of every listing (by id) that has a likely twin at another provider."""
    groups: dict[tuple[object, ...], list[Listing]] = {}
    for listing in listings:
        key = _key(listing)
        if key is not None:
            groups.setdefault(key, []).append(listing)
    alike = [each for each in groups.values() if _likely(each)]
    return {listing.id: number for number, group in enumerate(alike, start=1) for listing in group}


def _key(listing: Listing) -> tuple[object, ...] | None:
    own = set(stems(listing.provider))
    kept = sorted({each for each in stems(_ASIDE.sub(" ", listing.title)) if each not in _AROUND and each not in own})
    if len(kept) < _LEAST_WORDS or listing.status == "unlisted":
        return None
    return (tuple(kept), listing.page_language, listing.sector)


def _likely(group: Sequence[Listing]) -> bool:
    hours = [each.hours for each in group if each.hours is not None]
    return len({each.provider_id for each in group}) > 1 and (not hours or max(hours) <= min(hours) * _MOST_RATIO)
