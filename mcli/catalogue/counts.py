"""How many listings there are, of which kind: for browsing without searching, and for knowing one's catalogue."""

from typing import Any, NamedTuple

from mcli.catalogue.index import Index


class PathCounts(NamedTuple):
    """What a goal path has: listings in all, and how many are strong, free, low-cost, or need nothing first."""

    listings: int
    strong: int
    free: int
    low_cost: int
    no_prereq: int
    free_no_prereq: int


class SectorCounts(NamedTuple):
    """What a sector of a goal path has; `sector` None: no sector is known."""

    sector: str | None
    listings: int
    free: int
    low_cost: int
    no_prereq: int


_SUMS = "count(*), sum(l.free), sum(coalesce(l.total_cents <= ?, 0)), sum(l.open)"
_PATH = "goal_path AS g JOIN listing AS l ON l.number = g.number WHERE g.path = ? AND g.listed = 1"


def of_path(index: Index, path: str, low_cost_cents: int) -> PathCounts:
    """Return the counts of one goal path."""
    sql = f"SELECT {_SUMS}, sum(g.strong), sum(l.free AND l.open) FROM {_PATH}"  # noqa: S608 constants
    row = [each or 0 for each in index.connection.execute(sql, (low_cost_cents, path)).fetchone()]
    listings, free, low_cost, no_prereq, strong, both = row
    return PathCounts(listings, strong, free, low_cost, no_prereq, both)


def sectors_of_path(index: Index, path: str, low_cost_cents: int) -> list[SectorCounts]:
    """Return the counts of the sectors of one goal path, the largest first."""
    sql = f"SELECT l.sector, {_SUMS} FROM {_PATH} GROUP BY l.sector ORDER BY 2 DESC, 1"  # noqa: S608 constants
    return [SectorCounts(*row) for row in index.connection.execute(sql, (low_cost_cents, path))]


def grouped(index: Index, column: str) -> dict[str, int]:
    """Return how many listings have each value of a column, the most frequent first; '' stands for not known."""
    assert column in ("source", "status", "cost_status", "prerequisite_status", "delivery", "sector", "page_language")
    sql = f"SELECT coalesce({column}, ''), count(*) FROM listing GROUP BY 1 ORDER BY 2 DESC, 1"  # noqa: S608 checked
    return {str(value): int(count) for value, count in index.connection.execute(sql)}


def by_path_and_language(index: Index, low_cost_cents: int) -> list[tuple[Any, ...]]:
    """Return (path, language of the page or '', listings, free, low-cost, without prerequisite, free without)."""
    sql = f"""SELECT g.path, coalesce(l.page_language, ''), {_SUMS}, sum(l.free AND l.open)
        FROM goal_path AS g JOIN listing AS l ON l.number = g.number WHERE g.listed = 1
        GROUP BY 1, 2 ORDER BY 1, 2"""  # noqa: S608 constants
    return list(index.connection.execute(sql, (low_cost_cents,)))


def by_age(index: Index, since: str) -> dict[str, int]:
    """Return how many listings were checked on or after a day, before it, and at an unknown date."""
    sql = """SELECT coalesce(sum(checked >= ?), 0), coalesce(sum(checked < ?), 0), coalesce(sum(checked IS NULL), 0)
        FROM listing"""
    fresh, old, unknown = index.connection.execute(sql, (since, since)).fetchone()
    return {"fresh": fresh, "old": old, "unknown": unknown}
