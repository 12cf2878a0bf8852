"""Asking the index: a query in, listings out, and what stands between the person and more listings.

Every filter is one `_Condition`: what passes it, and what cannot be judged because a fact is unknown. The same list
gives the answer, the count, the number left out as unknown, and the filter whose loosening would help most.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from mcli.catalogue.index import Index
from mcli.catalogue.typed import Understood, understand
from mcli.terms import LANGUAGES
from mcli.text import fold

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


class Query(NamedTuple):
    """What is asked for. Money in dollars; `checked_since` is an ISO date; `limit` 0 means all; `understood` is what
    the words mean to the index, None when nobody has asked it yet."""

    words: tuple[str, ...] = ()
    understood: Understood | None = None
    path: str | None = None
    free: bool = False
    low_cost: Decimal | None = None
    max_cost: Decimal | None = None
    no_prereq: bool = False
    delivery: str | None = None
    taught_in: str | None = None
    max_hours: Decimal | None = None
    provider: str | None = None
    source: str | None = None
    sector: str | None = None
    region: str | None = None
    credential: str | None = None
    osap: bool = False
    checked_since: str | None = None
    include_unlisted: bool = False
    sort: str = "relevance"
    limit: int = 20


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
    prerequisite_status: str
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


class _Condition(NamedTuple):
    option: str
    passes: str
    unknown: str | None
    values: tuple[object, ...] = ()


_COLUMNS = ", ".join(f"l.{name}" for name in Found._fields)
_MATCHES = "words MATCH ?"
_UNLISTED = "l.status <> 'unlisted'"


def search(index: Index, query: Query) -> list[Found]:
    """Return the listings that meet every filter, best first, at most `limit` of them."""
    conditions = _conditions(index, query)
    tables, where, values = _from(query, conditions)
    limit = " LIMIT ?" if query.limit else ""
    if query.limit:
        values = (*values, query.limit)
    order = _order(query, any(each.passes == _MATCHES for each in conditions))
    sql = f"SELECT {_COLUMNS} FROM {tables} WHERE {where} ORDER BY {order}{limit}"  # noqa: S608 no outside text
    return [Found._make(row) for row in index.connection.execute(sql, values)]


def count(index: Index, query: Query) -> int:
    """Return how many listings meet every filter."""
    return _count(index, query, _conditions(index, query))


def count_unknown(index: Index, query: Query) -> int:
    """Return how many listings break no filter, but miss one because a fact that it needs is unknown."""
    conditions = _conditions(index, query)
    unsure = [each for each in conditions if each.unknown]
    if not unsure:
        return 0
    either = [
        each._replace(passes=f"({each.passes} OR {each.unknown})") if each.unknown else each for each in conditions
    ]
    return _count(index, query, either) - _count(index, query, conditions)


def loosen(index: Index, query: Query) -> Loosened | None:
    """Return the one filter whose leaving out gives most listings, else the one word; None when no single one helps."""
    conditions = _conditions(index, query)
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


def _count(index: Index, query: Query, conditions: Sequence[_Condition]) -> int:
    tables, where, values = _from(query, conditions)
    sql = f"SELECT count(*) FROM {tables} WHERE {where}"  # noqa: S608 no outside text
    return int(index.connection.execute(sql, values).fetchone()[0])


def _from(query: Query, conditions: Sequence[_Condition]) -> tuple[str, str, tuple[object, ...]]:
    """Return the tables, the WHERE and its values. With a path, its own table leads: it is kept in the best order."""
    tables = "listing AS l"
    parts: list[str] = [] if query.include_unlisted else [_UNLISTED]
    values: list[object] = []
    if query.path:
        tables = "goal_path AS g CROSS JOIN listing AS l ON l.number = g.number"
        parts = ["g.path = ?"] if query.include_unlisted else ["g.path = ?", "g.listed = 1"]
        values.append(query.path)
    if any(each.passes == _MATCHES for each in conditions):
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
    if query.sort != "relevance":
        return _ORDERS[query.sort]
    if matched and query.path:
        return f"g.strong DESC, l.hard_gate, {relevance}, g.place"
    if matched:
        return f"l.hard_gate, {relevance}, l.number"
    return "g.place" if query.path else "l.number"


def _conditions(index: Index, query: Query) -> list[_Condition]:
    made = []
    if any(word.strip() for word in query.words):
        match = (query.understood or understand(index, query.words)).expression
        made.append(_Condition("", _MATCHES, None, (match,)) if match else _Condition("", "0", None))
    if query.free:
        made.append(_Condition("--free", "l.free = 1", "l.cost_status = 'unknown'"))
    max_cost = f"--max-cost {_plain(query.max_cost)}"
    for option, ceiling in (("--low-cost", query.low_cost), (max_cost, query.max_cost)):
        if ceiling is not None:
            made.append(_Condition(option, "l.total_cents <= ?", "l.total_cents IS NULL", (int(ceiling * 100),)))
    if query.no_prereq:
        made.append(_Condition("--no-prereq", "l.open = 1", "l.prerequisite_status = 'unknown'"))
    if query.taught_in:
        passes = {"en": "l.taught_en = 1 OR (l.taught_fr = 0 AND l.page_language = 'en')",
                  "fr": "l.taught_fr = 1 OR (l.taught_en = 0 AND l.page_language = 'fr')"}[query.taught_in]  # fmt: skip
        unknown = "(l.taught_en = 0 AND l.taught_fr = 0 AND l.page_language IS NULL)"
        made.append(_Condition(f"--taught-in {query.taught_in}", f"({passes})", unknown))
    if query.max_hours is not None:
        option = f"--max-hours {_plain(query.max_hours)}"
        made.append(_Condition(option, "l.hours <= ?", "l.hours IS NULL", (float(query.max_hours),)))
    if query.region:
        folded = fold(query.region).replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
        passes = r"(l.region LIKE ? ESCAPE '\' OR l.delivery = 'online')"
        made.append(_Condition(f"--region {query.region}", passes, "l.region IS NULL", (f"%{folded}%",)))
    if query.osap:
        made.append(_Condition("--osap", "l.osap = 1", "l.osap IS NULL"))
    if query.checked_since:
        passes, unknown = "l.checked >= ?", "l.checked IS NULL"
        made.append(_Condition("--checked-within", passes, unknown, (query.checked_since,)))
    for option, column, value in (
        ("--delivery", "delivery", query.delivery),
        ("--provider", "provider_id", query.provider),
        ("--source", "source", query.source),
        ("--sector", "sector", query.sector),
        ("--credential", "credential_kind", query.credential),
    ):
        if value:
            unknown = f"l.{column} IS NULL"
            made.append(_Condition(f"{option} {value}", f"l.{column} = ?", unknown, (value,)))
    return made


def _plain(number: Decimal | None) -> str:
    """Return a number as one would type it: 50, not 50.0."""
    return "" if number is None else f"{number:f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"


def number_of(index: Index, name: str) -> tuple[int | None, list[str]]:
    """Return the number of the listing with this id, or with this slug where it is unambiguous, and the ids it may be.

    (number, [id]) when it is clear; (None, ids) when several have the slug; (None, []) when none has.
    """
    rows = index.connection.execute("SELECT number, id FROM listing WHERE id = ?", (name,)).fetchall()
    if not rows and "/" not in name:
        rows = index.connection.execute("SELECT number, id FROM listing WHERE slug = ? ORDER BY id", (name,)).fetchall()
    return (int(rows[0][0]) if len(rows) == 1 else None), [str(row[1]) for row in rows]


def known(index: Index, column: str) -> list[str]:
    """Return the values that a column of the listings has: `id`, `slug`, `source`, `provider_id`, `sector`."""
    assert column in ("id", "slug", "source", "provider_id", "sector")
    sql = f"SELECT DISTINCT {column} FROM listing WHERE {column} IS NOT NULL ORDER BY 1"  # noqa: S608 checked above
    return [str(row[0]) for row in index.connection.execute(sql)]
