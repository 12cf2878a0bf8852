"""Where nothing is offered: goal path, region and language without anything that is free and asks for nothing first.

What is online serves every region. A listing in a region counts there, online or not. What may be free or open but does
not say so is counted apart: it is a reason to ask a provider, not an offer.
"""

from typing import NamedTuple

from mcli.catalogue.index import Index
from mcli.terms import LANGUAGES, PATHS

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
