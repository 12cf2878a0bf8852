"""Asking the index: a query in, listings out, and what stands between the person and more listings.

Every filter is one `Condition`: what passes it, and what cannot be judged because a fact is unknown. The same list
gives the answer, the count, the number left out as unknown, and the filter whose loosening would help most.
"""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from mcli.catalogue.index.conditions import MATCHES, Condition, Query, conditions_of, is_near, is_open_there, may_shut
from mcli.catalogue.index.index import Index
from mcli.catalogue.index.lookup import known
from mcli.catalogue.index.reach import LOCAL
from mcli.catalogue.search.query_parser import ParsedQuery, QueryPart, in_columns
from mcli.core.terms import ANY_TIME, LANGUAGES
from mcli.core.text import fold, stems

__all__ = ["Found", "Loosened", "Query", "conditions_of", "conflict", "count", "count_unknown", "loosen",
           "osap_is_told", "region_is_named", "search"]  # fmt: skip

_ORDERS = {
    "cost": "l.total_cents IS NULL, l.total_cents, l.number",
    "hours": "l.hours IS NULL, l.hours, l.number",
    "title": "l.title_place",
    "checked": "l.checked IS NULL, l.checked DESC, l.number",
}
# A word in the title says most about a listing, then a synonym of it, the place, the provider and the sector; least a
# word of the summary or a synonym of one.
_RELEVANCE = "bm25(words, 10.0, 4.0, 3.0, 1.0, 4.0, 6.0, 0.5)"
_FOLLOW_ON_STEMS = frozenset(
    stems("refresher/recertification/renewal/renouvellement/recyclage/instructor/supervisor/superviseur/formateur")
)
_AUDIENCE_STEMS = frozenset(
    stems("senior/older/woman/women/newcomer/refugee/youth/teacher/parent/aine/femme/arrivant/jeune/enseignant/staff")
)
_OWN_KIND_STEMS = frozenset(
    stems(
        "mental/psychological/psychologique/mentale/pet/dog/animal/animaux/wilderness/boat/bateau/motorcycle/moto/drone"
    )
)
_NAMING = ("title", "provider", "meaning")  # the columns that name a course
_MOST_RANKED = 6  # parts of a query that are looked for in titles
MOST_COUNTED = 1000
"""Nobody reads more than that many listings; a larger catalogue is not counted to its end for a note."""
FIRST = 10
"""Among the first ten answers, at most two are of one provider."""
MOST_OF_ONE = 2


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
    provider_id: str
    town: str | None
    location: int | None
    equal: int
    hint_free: int
    free: int
    km: float | None = None


class Loosened(NamedTuple):
    """A filter that could be left out, as it is written on the command line, and how many listings that would give."""

    option: str
    gives: int


_COLUMNS = ", ".join(f"l.{name}" for name in Found._fields if name != "km")
_UNLISTED = "l.status <> 'unlisted'"


def search(index: Index, query: Query) -> list[Found]:
    """Return the listings that meet every filter, best first, at most `limit` of them.

    In the best order, the nearest come first among equals, and at most two of the first ten are of one provider.
    """
    conditions = conditions_of(index, query)
    if query.sort not in ("relevance", "fit"):
        return _rows(index, query, conditions, query.limit)
    rows = _nearest_first(_rows(index, query, conditions, query.limit and query.limit + 2 * FIRST))
    first, full = _first(rows)
    if len(first) < min(FIRST, query.limit or FIRST) and full and query.limit and len(rows) == query.limit + 2 * FIRST:
        others = Condition("", f"l.provider_id NOT IN ({', '.join('?' * len(full))})", None, tuple(full))
        more = _nearest_first(_rows(index, query, [*conditions, others], FIRST))
        first, _ = _first([*rows, *more])
    chosen = {found.number for found in first}
    answer = [*first, *(found for found in rows if found.number not in chosen)]
    return answer[: query.limit] if query.limit else answer


def _rows(index: Index, query: Query, conditions: Sequence[Condition], limit: int) -> list[Found]:
    order = _order(query, any(each.passes == MATCHES for each in conditions))
    tables, where, values = _from(query, conditions, order)
    if _by_words_alone(query, conditions):
        tables = "words JOIN ranking AS l ON l.number = words.rowid"
    some = f" LIMIT {limit:d}" if limit else ""
    sql = f"SELECT {_COLUMNS} FROM {tables} WHERE {where} ORDER BY {order}{some}"  # noqa: S608 no outside text
    if not tables.startswith("listing ") and " listing " not in tables:
        # What decides is in a small table: only the rows that are shown are taken out of the large one.
        number = "g.number" if query.path else "l.number"
        sql = f"""SELECT {_COLUMNS} FROM (
            SELECT number, row_number() OVER () AS place FROM (
                SELECT {number} FROM {tables} WHERE {where} ORDER BY {order}{some}
            )) AS best CROSS JOIN listing AS l ON l.number = best.number ORDER BY best.place"""  # noqa: S608
    km = query.near.km if query.near else {}
    rows = map(Found._make, ((*row, None) for row in index.connection.execute(sql, values)))
    return [found._replace(km=km.get(found.location)) if found.location else found for found in rows]


def _by_words_alone(query: Query, conditions: Sequence[Condition]) -> bool:
    """Tell whether the small table of rankings has all that decides: words, the place, and the best order."""
    own = all(each.passes == MATCHES or each.option.startswith("--near") for each in conditions)
    best = query.sort in ("relevance", "fit") and not query.path and not query.phone_only and not query.maybe_free
    return own and best and not query.without and any(each.passes == MATCHES for each in conditions)


def _nearest_first(rows: list[Found]) -> list[Found]:
    """Return rows in the best order with the nearest first among those that are equal but for language and title."""
    ordered: list[Found] = []
    for _, equals in groupby(rows, key=lambda found: (found.equal, found.km is None)):
        ordered += sorted(equals, key=lambda found: found.km or 0.0)
    return ordered


def _first(rows: Sequence[Found]) -> tuple[list[Found], list[str]]:
    """Return the first ten rows without a third one of any provider, and the providers that have two among them."""
    first: list[Found] = []
    counts: dict[str, int] = {}
    for found in rows:
        if len(first) == FIRST:
            break
        if counts.get(found.provider_id, 0) < MOST_OF_ONE:
            first.append(found)
            counts[found.provider_id] = counts.get(found.provider_id, 0) + 1
    return first, [provider for provider, times in counts.items() if times == MOST_OF_ONE]


def count(index: Index, query: Query) -> int:
    """Return how many listings meet every filter; at most one more than `MOST_COUNTED`."""
    return _count(index, query, conditions_of(index, query))


def count_unknown(index: Index, query: Query) -> int:
    """Return how many listings break no filter, but miss one because a fact that it needs is unknown."""
    return _count_missing(index, query, [each for each in conditions_of(index, query) if each.unknown])


def count_placeless(index: Index, query: Query) -> int:
    """Return how many listings miss only the place that was asked for, because they do not say where they are."""
    return _count_missing(
        index, query, [each for each in conditions_of(index, query) if each.option.startswith("--near")]
    )


def _count_missing(index: Index, query: Query, unsure: Sequence[Condition]) -> int:
    """Return how many listings meet every filter or have no fact for it, and do not meet all of the unsure ones."""
    if not unsure:
        return 0
    options = {each.option for each in unsure}
    either = [
        each._replace(passes=f"({each.passes} OR {each.unknown})") if each.option in options else each
        for each in conditions_of(index, query)
    ]
    known = " AND ".join(f"coalesce({each.passes}, 0)" for each in unsure)
    values = tuple(value for each in unsure for value in each.values)
    return _count(index, query, [*either, Condition("", f"NOT ({known})", None, values)])


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
    for choices in (filters, _without_a_word(index, query)):
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
    sql = "SELECT 1 FROM listing WHERE osap_eligible IS NOT NULL LIMIT 1"
    return index.connection.execute(sql).fetchone() is not None


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
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {tables} WHERE {where} LIMIT {MOST_COUNTED + 1})"  # noqa: S608 no outside text
    return int(index.connection.execute(sql, values).fetchone()[0])


def _from(query: Query, conditions: Sequence[Condition], order: str = "") -> tuple[str, str, tuple[object, ...]]:
    """Return the tables, the WHERE and its values. With a path, its own table leads, which is kept in the best order,
    and stands alone where it has all that the conditions and the order ask for."""
    tables = "listing AS l"
    parts: list[str] = [] if query.include_unlisted else [_UNLISTED]
    values: list[object] = []
    if query.path:
        tables = "goal_path AS g"
        parts = ["g.path = ?"] if query.include_unlisted else ["g.path = ?", "g.listed = 1"]
        values.append(query.path)
    for each in conditions:
        parts.append(_by_path(each.passes) if query.path else each.passes)
        values.extend(each.values)
    where = " AND ".join(parts) or "1"
    if query.path and _OF_LISTING.search(f"{where} {order}"):
        tables += " CROSS JOIN listing AS l ON l.number = g.number"
    if any(each.passes == MATCHES for each in conditions):
        tables += f" JOIN words ON words.rowid = {'g' if query.path else 'l'}.number"
    return tables, where, tuple(values)


def _by_path(passes: str) -> str:
    """Return the condition on the columns that the table of paths repeats, so that its index alone decides."""
    for of_listing, of_path in _REPEATED:
        passes = passes.replace(of_listing, of_path)
    return passes


_REPEATED = (
    (is_open_there("l"), "g.anywhere = 1"), ("l.free = 1", "g.free = 1"), ("l.open = 1", "g.open = 1"),
    ("l.cost_status = 'unknown'", "g.cost_unknown = 1"), ("l.prerequisite_status = 'unknown'", "g.open_unknown = 1"),
    ("l.location", "g.location"), ("l.reach", "g.reach"),
)  # fmt: skip
_OF_LISTING = re.compile(r"\bl\.")


def _order(query: Query, matched: bool) -> str:
    """Return the ORDER BY of a query: see `mcli.catalogue.index.order` for the best order of listings."""
    if query.sort not in ("relevance", "fit"):
        return _ORDERS[query.sort]
    place = "place_fr" if query.language == "fr" else "place"
    steady = f"g.{place}" if query.path else "l.place_fr" if query.language == "fr" else "l.number"
    keys = []
    if query.maybe_free:
        keys.append("l.free DESC")
    if query.without:
        keys.append(" OR ".join(may_shut(gate) for gate in query.without))
    if query.path:
        keys.append("g.strong DESC")
    if matched:
        keys.append(_misses(query))
    if query.when:
        keys.append(f"l.days LIKE '{ANY_TIME} %'")  # after what is said to be on that day
    if query.near:
        keys.append(f"CASE WHEN {is_near(query.near)} THEN -1 ELSE l.reach END")
    elif matched:
        keys.append("l.reach")
    if query.phone_only:
        keys.append("l.by_phone DESC")
    order = ", ".join([*keys, steady])
    return _by_path(order) if query.path else order


def _misses(query: Query) -> str:
    """Return how far a listing is from the words: each part that is not in its title, another language, and a course
    for people who have the paper already, or of a kind of its own."""
    understood = query.understood or ParsedQuery()
    parts = ([part for part in understood.parts if not part.weak] or understood.parts)[:_MOST_RANKED]
    in_title = [_in(part, _NAMING) for part in parts]
    language = understood.language or query.language
    assert language in LANGUAGES
    typed = {stem for word in query.words for stem in stems(word)}
    joined = any(part.joined for part in parts)
    anywhere = [_in(part, ()) for part in parts if joined or part.direct]
    kinds = [] if typed & _FOLLOW_ON_STEMS else ["2 * l.follow_on"]
    kinds += [] if typed & _AUDIENCE_STEMS else ["l.audience"]
    kinds += [] if typed & _OWN_KIND_STEMS else ["4 * l.own_kind"]
    other = f"2 * (coalesce(l.only_in, '{language}') <> '{language}')"
    # Where no place is asked for, what is held in one town can be taken by few.
    kinds += [] if query.near else [f"(l.reach = {LOCAL})"]
    return " + ".join([*in_title, *anywhere, other, *kinds])


def _in(part: QueryPart, columns: Sequence[str]) -> str:
    """Return 1 in SQL where a listing has not the part itself, not only its wider term, in some columns; else 0."""
    expression = in_columns(columns, part.direct or part.expression).replace("'", "''")
    return f"(l.number NOT IN (SELECT rowid FROM words WHERE words MATCH '{expression}'))"  # noqa: S608 quotes are doubled
