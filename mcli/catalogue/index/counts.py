"""How many listings there are, of which kind: for browsing without searching, and for knowing one's catalogue.

Where nothing is offered: goal path, region and language without anything that is free and asks for nothing first.

What is online serves every region. A listing in a region counts there, online or not. What may be free or open but does
not say so is counted apart: it is a reason to ask a provider, not an offer.
"""

from typing import Any, NamedTuple

from mcli.catalogue.index.index import Index
from mcli.core.terms import LANGUAGES, PATHS


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


def noted_by_hand(index: Index) -> int:
    """Return how many active listings have no fact that the program read: nobody knows if they are on their page."""
    sql = (
        "SELECT count(*) FROM listing AS l JOIN document AS d ON d.number = l.number WHERE l.status = 'active' AND NOT "
        "EXISTS (SELECT 1 FROM json_each(d.document, '$.evidence') AS e "
        "WHERE json_extract(e.value, '$.method') NOT IN ('curated', 'correction'))"
    )
    return int(index.connection.execute(sql).fetchone()[0])


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


_SURE = "l.free AND l.open"
_MAY_BE = """(l.free OR l.cost_status = 'unknown') AND (l.open OR l.prerequisite_status = 'unknown')
    AND NOT (l.free AND l.open)"""
_IN_LANGUAGE = {
    "en": "(l.taught_en = 1 OR (l.taught_fr = 0 AND l.page_language = 'en'))",
    "fr": "(l.taught_fr = 1 OR (l.taught_en = 0 AND l.page_language = 'fr'))",
}


class Gap(NamedTuple):
    """A goal path, a language and a region, and how many listings are free and open there and online; `may_be`: how
    many more could be, for all that is known. `kind` is nothing (neither there nor online) or online_only."""

    path: str
    language: str
    region: str
    kind: str
    here: int
    online: int
    may_be: int


def regions(index: Index) -> list[str]:
    """Return the regions that listings name, as printed there."""
    sql = """SELECT min(json_extract(d.document, '$.region')) FROM listing AS l JOIN document AS d USING (number)
        WHERE l.region IS NOT NULL GROUP BY l.region ORDER BY l.region"""
    return [str(row[0]) for row in index.connection.execute(sql)]


def gaps(index: Index) -> list[Gap]:
    """Return every gap, by goal path, language and region."""
    found = []
    for path in PATHS:
        for language in LANGUAGES:
            here, may_be_here = (_by_region(index, path, language, what) for what in (_SURE, _MAY_BE))
            online, may_be_online = (_online(index, path, language, what) for what in (_SURE, _MAY_BE))
            for region in regions(index):
                there = here.get(region, 0)
                kind = "online_only" if online else "nothing"
                may_be = may_be_here.get(region, 0) + may_be_online
                if not there:
                    found.append(Gap(path, language, region, kind, there, online, may_be))
    return found


def _by_region(index: Index, path: str, language: str, what: str) -> dict[str, int]:
    sql = f"""SELECT min(json_extract(d.document, '$.region')), count(*) FROM goal_path AS g
        JOIN listing AS l USING (number) JOIN document AS d USING (number)
        WHERE g.path = ? AND g.listed = 1 AND l.region IS NOT NULL AND coalesce(l.delivery, '') <> 'online'
        AND {_IN_LANGUAGE[language]} AND {what} GROUP BY l.region"""  # noqa: S608 constants
    return {str(region): int(count) for region, count in index.connection.execute(sql, (path,))}


def _online(index: Index, path: str, language: str, what: str) -> int:
    sql = f"""SELECT count(*) FROM goal_path AS g JOIN listing AS l USING (number)
        WHERE g.path = ? AND g.listed = 1 AND l.delivery = 'online'
        AND {_IN_LANGUAGE[language]} AND {what}"""  # noqa: S608 constants
    return int(index.connection.execute(sql, (path,)).fetchone()[0])
