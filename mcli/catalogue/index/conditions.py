"""What is asked for, and every filter of it as a condition: what passes it, and what cannot be judged as unknown."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from mcli.catalogue.index.index import Index
from mcli.catalogue.index.reach import LOCAL
from mcli.catalogue.search.query_parser import ParsedQuery, parse_query
from mcli.core.fact_table import FILTERED
from mcli.core.terms import GATES, HARD_GATES
from mcli.core.text import fold

if TYPE_CHECKING:
    from mcli.catalogue.index.nearness import Near
    from mcli.catalogue.search.typed_filters import TypedFilters

MATCHES = "words MATCH ?"
COMPUTER = "computer"
"""What `--without` takes besides the gates: a learner who has a telephone, but no computer."""


class Query(NamedTuple):
    """What is asked for. Money in dollars; dates are ISO; `limit` 0 means all.

    `understood` is what the words mean to the index, None when nobody has asked it yet. `near` is what is within reach
    of a place. `without` holds the gates that a learner cannot pass, and "computer". `maybe_free` lets pass, after
    what is free, what hints at it. `language` is that of the answer: among equals, what is taught in it comes first.
    `region` is a region as typed, `region_locations` the numbers of the locations in it. `typed` is what
    was understood of words that are filters. `facts` has the value that a key must have, by the name of the key.
    """

    words: tuple[str, ...] = ()
    understood: ParsedQuery | None = None
    path: str | None = None
    free: bool = False
    low_cost: Decimal | None = None
    max_cost: Decimal | None = None
    no_prereq: bool = False
    taught_in: str | None = None
    max_hours: Decimal | None = None
    region: str | None = None
    checked_since: str | None = None
    include_unlisted: bool = False
    sort: str = "relevance"
    limit: int = 20
    without: tuple[str, ...] = ()
    fresh_since: str | None = None
    near: "Near | None" = None
    phone_only: bool = False
    maybe_free: bool = False
    language: str = "en"
    region_locations: tuple[int, ...] = ()
    typed: "TypedFilters | None" = None
    facts: Mapping[str, str | bool] = {}


class Condition(NamedTuple):
    """A filter: as written on the command line ('' for words), what passes it, and what is unknown (None: nothing)."""

    option: str
    passes: str
    unknown: str | None
    values: tuple[object, ...] = ()


def has_gate(gate: str) -> str:
    """Return the condition that a gate stands in the way of a listing, required or not."""
    assert gate in GATES
    return f"instr(' ' || l.gates || ' ', ' {gate} ') > 0"


def may_shut(gate: str) -> str:
    """Return the condition that a gate may stand in the way: what is online needs a device, said or not."""
    if gate == COMPUTER:
        return "l.computer = 1"
    return f"({has_gate(gate)} OR l.delivery IN ('online', 'hybrid'))" if gate == "device" else has_gate(gate)


def conditions_of(index: Index, query: Query) -> list[Condition]:
    """Return every filter of a query but the path, in a steady order."""
    return [
        *_of_words(index, query), *_of_cost(query), *_of_learner(query), *_of_place(query), *_of_course(query),
    ]  # fmt: skip


def _of_words(index: Index, query: Query) -> list[Condition]:
    if not any(word.strip() for word in query.words):
        return []
    match = (query.understood or parse_query(index, query.words)).expression
    return [Condition("", MATCHES, None, (match,)) if match else Condition("", "0", None)]


def _of_cost(query: Query) -> list[Condition]:
    made = []
    if query.free or query.maybe_free:
        option = "--maybe-free" if query.maybe_free else "--free"
        passes = "(l.free = 1 OR l.hint_free = 1)" if query.maybe_free else "l.free = 1"
        made.append(Condition(option, passes, "l.cost_status = 'unknown'"))
    max_cost = f"--max-cost {_plain(query.max_cost)}"
    for option, ceiling in (("--low-cost", query.low_cost), (max_cost, query.max_cost)):
        if ceiling is not None:
            made.append(Condition(option, "l.total_cents <= ?", "l.total_cents IS NULL", (int(ceiling * 100),)))
    return made


def _of_learner(query: Query) -> list[Condition]:
    """Return the filters on what a learner has: papers, a computer, the languages."""
    made = []
    if query.no_prereq:
        made.append(Condition("--no-prereq", "l.open = 1", "l.prerequisite_status = 'unknown'"))
    if query.taught_in:
        passes = {"en": "l.taught_en = 1 OR (l.taught_fr = 0 AND l.page_language = 'en')",
                  "fr": "l.taught_fr = 1 OR (l.taught_en = 0 AND l.page_language = 'fr')"}[query.taught_in]  # fmt: skip
        unknown = "(l.taught_en = 0 AND l.taught_fr = 0 AND l.page_language IS NULL)"
        made.append(Condition(f"--taught-in {query.taught_in}", f"({passes})", unknown))
    if query.phone_only:
        made.append(Condition("--phone-only", "l.computer = 0", None))
    for gate in query.without:
        # What is asked for first, or shuts out by its nature, is left out; what may only be useful goes last.
        surely = "1" if gate in (*HARD_GATES, COMPUTER) else "l.prerequisite_status IN ('required', 'age_only')"
        shut = "l.computer = 1" if gate == COMPUTER else has_gate(gate)
        made.append(Condition(f"--without {gate}", f"NOT ({shut} AND {surely})", None))
    return made


def _of_place(query: Query) -> list[Condition]:
    made = []
    if query.near:
        passes = f"({is_near(query.near)} OR {is_open_there('l')})"
        made.append(Condition(f"--near {query.near.label}", passes, "l.location IS NULL"))
    if query.region:
        folded = fold(query.region).replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
        locations = f"l.location IN ({', '.join(map(str, query.region_locations))})" if query.region_locations else "0"
        passes = rf"(l.region LIKE ? ESCAPE '\' OR {locations} OR l.delivery = 'online')"
        made.append(Condition(f"--region {query.region}", passes, "l.region IS NULL", (f"%{folded}%",)))
    return made


def is_near(near: "Near", table: str = "l") -> str:
    """Return the condition that a listing is held or offered within reach of a place."""
    return f"{table}.location IN ({', '.join(map(str, near.km))})" if near.km else "0"


def is_open_there(table: str) -> str:
    """Return the condition that a listing is open to people anywhere in Ontario without going to a place: it is online
    or by telephone, or its page says whom it serves and no place."""
    anywhere = f"({table}.delivery = 'online' OR ({table}.delivery IS NULL AND {table}.serves IS NOT NULL))"
    return f"({table}.reach <> {LOCAL} AND {anywhere})"


def _of_course(query: Query) -> list[Condition]:
    made = []
    if query.max_hours is not None:
        option = f"--max-hours {_plain(query.max_hours)}"
        made.append(Condition(option, "l.hours <= ?", "l.hours IS NULL", (float(query.max_hours),)))
    if query.checked_since:
        passes, unknown = "l.checked >= ?", "l.checked IS NULL"
        made.append(Condition("--checked-within", passes, unknown, (query.checked_since,)))
    for filtered, key in FILTERED:
        value = query.facts.get(key.name)
        if value is not None:
            written = f"{filtered.option} {value}" if filtered.metavar else filtered.option
            made.append(Condition(written, f"l.{key.name} = ?", f"l.{key.name} IS NULL", (value,)))
    return made


def _plain(number: Decimal | None) -> str:
    """Return a number as one would type it: 50, not 50.0."""
    return "" if number is None else f"{number:f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"
