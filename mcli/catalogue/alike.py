"""Asking the index what belongs beside a listing: likely twins, what to practise first, help with the cost."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from mcli.catalogue.index import Index
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
