"""What the index relates to a listing: likely twins, what to practise first, and programs that help with the cost.

Likely twins are listings of the same course at different providers. They are found by title: the same subject words in
any order, the same language and sector, similar length, and at least two providers. Because nothing else confirms it,
they are always called likely, and all of them stay in the results.
"""

import json
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from mcli.catalogue.index.index import Index
from mcli.core.text import stems
from mcli.goals.funding import Program, programs_from
from mcli.goals.readiness import Readiness, readiness_from

if TYPE_CHECKING:  # `match` loads this module, and no records of listings
    from mcli.core.models import Listing


class Twin(NamedTuple):
    """A likely twin of a listing; `cents` is its total cost in cents (0: free), None when no total is stated."""

    id: str
    title: str
    provider: str
    cost_status: str
    cents: int | None
    per: str | None


def twins_of(index: Index, numbers: Iterable[int]) -> dict[int, list[Twin]]:
    """Return {number: likely twins} for listings, given by their number in the index; the lowest known total first."""
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
    """Return the readiness vocabulary: what a learner can practise first."""
    return readiness_from(json.loads(index.about("readiness")))


def programs(index: Index) -> tuple[Program, ...]:
    """Return the programs that may help with the cost."""
    return programs_from(json.loads(index.about("funding")))


# Words for how a course is offered or what kind of thing it is, not for its subject.
_NOT_SUBJECT = frozenset(
    stems(
        "a/an/the/and/of/for/in/at/to/de/du/des/la/le/les/l/d/en/et/pour/au/aux/course/class/program/programme/"
        "training/certificate/certification/certified/workshop/online/virtual/person/e/learning/elearning/module/day/"
        "school/free/micro/credential/microcredential/session/new/cours/formation/certificat/atelier/ligne/gratuit/"
        "gratuite/microcertification"
    )
)
# An abbreviation in parentheses, "(PSW)", and a year, "2026". Other words in parentheses may mean another course.
_IGNORED = re.compile(r"\([A-Z&]{2,6}\)|\b20\d\d\b")
_LEAST_WORDS = 2  # subject words that two titles must share
_MOST_RATIO = Decimal(2)  # the longest twin may take at most this many times the hours of the shortest


def twins(listings: "Sequence[Listing]") -> dict[str, int]:
    """Return {listing id: number of its group} for the listings that have a likely twin at another provider."""
    groups: dict[tuple[object, ...], list[Listing]] = {}
    for listing in listings:
        key = _key(listing)
        if key is not None:
            groups.setdefault(key, []).append(listing)
    likely = [group for group in groups.values() if _likely(group)]
    return {listing.id: number for number, group in enumerate(likely, start=1) for listing in group}


def _key(listing: "Listing") -> tuple[object, ...] | None:
    own = set(stems(listing.provider))
    subject = sorted(set(stems(_IGNORED.sub(" ", listing.title))) - _NOT_SUBJECT - own)
    if len(subject) < _LEAST_WORDS or listing.status == "unlisted":
        return None
    return (tuple(subject), listing.page_language, listing.sector)


def _likely(group: "Sequence[Listing]") -> bool:
    hours = [listing.hours for listing in group if listing.hours is not None]
    return len({listing.provider_id for listing in group}) > 1 and (not hours or max(hours) <= min(hours) * _MOST_RATIO)


def in_the_other_language(index: Index, number: int) -> int | None:
    """Return the number of the listing of the same course in the other language, None when none is known."""
    row = index.connection.execute(
        "SELECT o.number FROM listing AS l JOIN listing AS o ON o.id = l.other_language WHERE l.number = ?", (number,)
    ).fetchone()
    return None if row is None else int(row[0])


def twins_across_languages(listings: "Sequence[Listing]") -> dict[str, str]:
    """Return, by id, the id of the same course in the other language, whichever of the two listings names it."""
    known = {listing.id for listing in listings}
    pairs = {listing.id: listing.twin for listing in listings if listing.twin in known}
    return {twin: listing for listing, twin in pairs.items() if twin} | {
        key: twin for key, twin in pairs.items() if twin
    }
