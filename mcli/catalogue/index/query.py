"""Asking the index: a query in, listings out, and what stands between the person and more listings.

Every filter is one `Condition`: what passes it, and what cannot be judged because a fact is unknown. The same list
gives the answer, the count, the number left out as unknown, and the filter whose loosening would help most.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mcli.catalogue.index.conditions import MATCHES, Condition, Query, conditions_of, may_shut
from mcli.catalogue.index.index import Index
from mcli.core.terms import LANGUAGES
from mcli.core.text import fold

__all__ = ["SORTS", "Found", "Loosened", "Query", "conditions_of", "conflict", "count", "count_unknown", "known",
           "loosen", "number_of", "osap_is_told", "region_is_named", "search"]  # fmt: skip

SORTS = ("relevance", "cost", "hours", "title", "checked")
_ORDERS = {
    "cost": "l.total_cents IS NULL, l.total_cents, l.number",
    "hours": "l.hours IS NULL, l.hours, l.number",
    "title": "l.title_place",
    "checked": "l.checked IS NULL, l.checked DESC, l.number",
}
# A word in the title says most about a listing, then a synonym of it, the place, the provider and the sector; least a
# word of the summary or a synonym of one.
_RELEVANCE = "bm25(words, 10.0, 4.0, 3.0, 1.0, 4.0, 6.0, 0.5)"
# How much more a listing counts whose page is in the language of the words. (Relevance is less than 0: less is better.)
_SAME_LANGUAGE = 2
_OPENNESS = (
    "CASE l.prerequisite_status WHEN 'required' THEN 3 WHEN 'unknown' THEN 2 WHEN 'recommended' THEN 1 ELSE 0 END"
)


class Found(NamedTuple):
    """What a list of answers shows of one listing, as kept in the index; money in cents."""

    number: int
    id: str
    title: str
    provider: str
    url: str | None
    page_language: str | None
    taught_en: int
    taught_fr: int
    cost_status: str
    cost_cents: int | None
    cost_per: str | None
    cost_text: str | None
    cost_conditions: str | None
    cost_method: str | None
    total_cents: int | None
    cost_extras: str
    prerequisite_status: str
    prerequisite_text: str | None
    prerequisite_method: str | None
    gates: str
    hours: float | None
    delivery: str | None
    status: str
    checked: str | None
    reported_by: str | None


class Loosened(NamedTuple):
    """A filter that could be left out, as it is written on the command line, and how many listings that would give."""

    option: str
    gives: int


_COLUMNS = ", ".join(f"l.{name}" for name in Found._fields)
_UNLISTED = "l.status <> 'unlisted'"


def search(index: Index, query: Query) -> list[Found]:
    """Return the listings that meet every filter, best first, at most `limit` of them."""
    conditions = conditions_of(index, query)
    tables, where, values = _from(query, conditions)
    matched = any(each.passes == MATCHES for each in conditions)
    order = _order(query, matched)
    limit = " LIMIT ?" if query.limit else ""
    if query.limit:
        values = (*values, query.limit)
    if matched and len(conditions) == 1 and not query.path and query.sort == "relevance":
        sql = f"""SELECT {_COLUMNS} FROM (
            SELECT number, row_number() OVER () AS place FROM (
                SELECT l.number FROM words JOIN ranking AS l ON l.number = words.rowid
                WHERE {where} ORDER BY {order}{limit}
            )) AS best CROSS JOIN listing AS l ON l.number = best.number ORDER BY best.place"""  # noqa: S608
    else:
        sql = f"SELECT {_COLUMNS} FROM {tables} WHERE {where} ORDER BY {order}{limit}"  # noqa: S608 no outside text
    return [Found._make(row) for row in index.connection.execute(sql, values)]


def count(index: Index, query: Query) -> int:
    """Return how many listings meet every filter."""
    return _count(index, query, conditions_of(index, query))


def count_unknown(index: Index, query: Query) -> int:
    """Return how many listings break no filter, but miss one because a fact that it needs is unknown."""
    conditions = conditions_of(index, query)
    unsure = [each for each in conditions if each.unknown]
    if not unsure:
        return 0
    either = [
        each._replace(passes=f"({each.passes} OR {each.unknown})") if each.unknown else each for each in conditions
    ]
    return _count(index, query, either) - _count(index, query, conditions)


def loosen(index: Index, query: Query) -> Loosened | None:
    """Return the one filter whose leaving out gives most listings, else the one word; None when no single one helps."""
    conditions = conditions_of(index, query)
    now = _count(index, query, conditions)
    filters = [
        Loosened(left_out.option, _count(index, query, [each for each in conditions if each is not left_out]))
        for left_out in conditions
        if left_out.option
    ]
    if query.path:
        filters.append(Loosened(f"--path {query.path}", count(index, query._replace(path=None))))
    for choices in (filters, _without_a_word(index, query) if filters else []):
        best = max(choices, key=lambda each: each.gives, default=None)
        if best and best.gives > now:
            return best
    return None


def _without_a_word(index: Index, query: Query) -> list[Loosened]:
    understood = query.understood
    if understood is None:
        return []
    choices = []
    for left_out in understood.parts:
        rest = tuple(each for each in understood.parts if each is not left_out)
        fewer = query._replace(words=query.words if rest else (), understood=understood._replace(parts=rest))
        choices.append(Loosened(f'"{left_out.typed}"', count(index, fewer)))
    return choices


def region_is_named(index: Index, region: str) -> bool:
    """Tell whether some listing names a region that holds these words."""
    return any(fold(region) in each for each in known(index, "region"))


def osap_is_told(index: Index) -> bool:
    """Tell whether some listing says whether it is eligible for OSAP."""
    return index.connection.execute("SELECT 1 FROM listing WHERE osap IS NOT NULL LIMIT 1").fetchone() is not None


def conflict(index: Index, query: Query) -> tuple[str, ...]:
    """Return the filter that no listing passes, or two that no listing passes together; () when it takes more."""
    conditions = [each for each in conditions_of(index, query) if each.option]
    alone = query._replace(path=None, words=())

    def passes(*some: Condition, path: str | None = None) -> bool:
        tables, where, values = _from(alone._replace(path=path), some)
        sql = f"SELECT 1 FROM {tables} WHERE {where} LIMIT 1"  # noqa: S608 no outside text
        return index.connection.execute(sql, values).fetchone() is not None

    for each in conditions:
        if not passes(each):
            return (each.option,)
    for at, one in enumerate(conditions):
        if query.path and not passes(one, path=query.path):
            return (f"--path {query.path}", one.option)
        for other in conditions[at + 1 :]:
            if not passes(one, other):
                return (one.option, other.option)
    return ()


def _count(index: Index, query: Query, conditions: Sequence[Condition]) -> int:
    tables, where, values = _from(query, conditions)
    sql = f"SELECT count(*) FROM {tables} WHERE {where}"  # noqa: S608 no outside text
    return int(index.connection.execute(sql, values).fetchone()[0])


def _from(query: Query, conditions: Sequence[Condition]) -> tuple[str, str, tuple[object, ...]]:
    """Return the tables, the WHERE and its values. With a path, its own table leads: it is kept in the best order."""
    tables = "listing AS l"
    parts: list[str] = [] if query.include_unlisted else [_UNLISTED]
    values: list[object] = []
    if query.path:
        tables = "goal_path AS g CROSS JOIN listing AS l ON l.number = g.number"
        parts = ["g.path = ?"] if query.include_unlisted else ["g.path = ?", "g.listed = 1"]
        values.append(query.path)
    if any(each.passes == MATCHES for each in conditions):
        tables += " JOIN words ON words.rowid = l.number"
    for each in conditions:
        parts.append(_by_path(each.passes) if query.path else each.passes)
        values.extend(each.values)
    return tables, " AND ".join(parts) or "1", tuple(values)


def _by_path(passes: str) -> str:
    """Return the condition on the columns that the table of paths repeats, so that its index alone decides."""
    return {"l.free = 1": "g.free = 1", "l.open = 1": "g.open = 1"}.get(passes, passes)


def _order(query: Query, matched: bool) -> str:
    relevance = _RELEVANCE
    if query.understood and query.understood.language:
        assert query.understood.language in LANGUAGES
        relevance += f" * CASE l.page_language WHEN '{query.understood.language}' THEN {_SAME_LANGUAGE} ELSE 1 END"
    if query.sort == "fit":
        return _by_fit(query)
    if query.sort != "relevance":
        return _ORDERS[query.sort]
    if matched and query.path:
        return f"g.strong DESC, l.hard_gate, {relevance}, g.place"
    if matched:
        return f"l.hard_gate, {relevance}, l.number"
    return "g.place" if query.path else "l.number"


def _by_fit(query: Query) -> str:
    """Order by fit in quarters of the score, openness, cost band, freshness, length; what a gate may shut goes last."""
    shut = f"({' OR '.join(may_shut(gate) for gate in query.without)}), " if query.without else ""
    fresh = f"l.checked >= '{date.fromisoformat(query.fresh_since)}'" if query.fresh_since else "0"
    return (
        f"{shut}g.strong DESC, l.hard_gate, g.score / 25 DESC, {_OPENNESS}, l.band, coalesce({fresh}, 0) DESC, "
        "l.checked IS NULL, l.hours IS NULL, l.hours, l.number"
    )


def number_of(index: Index, name: str) -> tuple[int | None, list[str]]:
    """Return the number of the listing with this id, or with this slug where it is unambiguous, and the ids it may be.

    (number, [id]) when it is clear; (None, ids) when several have the slug; (None, []) when none has.
    """
    rows = index.connection.execute("SELECT number, id FROM listing WHERE id = ?", (name,)).fetchall()
    if not rows and "/" not in name:
        rows = index.connection.execute("SELECT number, id FROM listing WHERE slug = ? ORDER BY id", (name,)).fetchall()
    return (int(rows[0][0]) if len(rows) == 1 else None), [str(row[1]) for row in rows]


def known(index: Index, column: str) -> list[str]:
    """Return the values that a column of the listings has: `id`, `slug`, `source`, `provider_id`, `sector`..."""
    assert column in ("id", "slug", "source", "provider_id", "sector", "region")
    sql = f"SELECT DISTINCT {column} FROM listing WHERE {column} IS NOT NULL ORDER BY 1"  # noqa: S608 checked above
    return [str(row[0]) for row in index.connection.execute(sql)]
