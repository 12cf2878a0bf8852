"""What is asked for, and every filter of it as a condition: what passes it, and what cannot be judged as unknown."""

from decimal import Decimal
from typing import NamedTuple

from mcli.catalogue.index.index import Index
from mcli.catalogue.search.query_parser import ParsedQuery, parse_query
from mcli.core.terms import GATES, HARD_GATES
from mcli.core.text import fold

MATCHES = "words MATCH ?"


class Query(NamedTuple):
    """What is asked for. Money in dollars; dates are ISO; `limit` 0 means all; `understood` is what the words mean to
    the index, None when nobody has asked it yet; `without` holds the gates that a learner cannot pass; with the sort
    "fit" (a path is needed), facts checked since `fresh_since` are the fresh ones."""

    words: tuple[str, ...] = ()
    understood: ParsedQuery | None = None
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
    without: tuple[str, ...] = ()
    fresh_since: str | None = None


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
    return f"({has_gate(gate)} OR l.delivery IN ('online', 'hybrid'))" if gate == "device" else has_gate(gate)


def conditions_of(index: Index, query: Query) -> list[Condition]:
    """Return every filter of a query but the path, in a steady order."""
    made = []
    if any(word.strip() for word in query.words):
        match = (query.understood or parse_query(index, query.words)).expression
        made.append(Condition("", MATCHES, None, (match,)) if match else Condition("", "0", None))
    if query.free:
        made.append(Condition("--free", "l.free = 1", "l.cost_status = 'unknown'"))
    max_cost = f"--max-cost {_plain(query.max_cost)}"
    for option, ceiling in (("--low-cost", query.low_cost), (max_cost, query.max_cost)):
        if ceiling is not None:
            made.append(Condition(option, "l.total_cents <= ?", "l.total_cents IS NULL", (int(ceiling * 100),)))
    if query.no_prereq:
        made.append(Condition("--no-prereq", "l.open = 1", "l.prerequisite_status = 'unknown'"))
    if query.taught_in:
        passes = {"en": "l.taught_en = 1 OR (l.taught_fr = 0 AND l.page_language = 'en')",
                  "fr": "l.taught_fr = 1 OR (l.taught_en = 0 AND l.page_language = 'fr')"}[query.taught_in]  # fmt: skip
        unknown = "(l.taught_en = 0 AND l.taught_fr = 0 AND l.page_language IS NULL)"
        made.append(Condition(f"--taught-in {query.taught_in}", f"({passes})", unknown))
    if query.max_hours is not None:
        option = f"--max-hours {_plain(query.max_hours)}"
        made.append(Condition(option, "l.hours <= ?", "l.hours IS NULL", (float(query.max_hours),)))
    if query.region:
        folded = fold(query.region).replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
        passes = r"(l.region LIKE ? ESCAPE '\' OR l.delivery = 'online')"
        made.append(Condition(f"--region {query.region}", passes, "l.region IS NULL", (f"%{folded}%",)))
    for gate in query.without:
        # What is asked for first, or shuts out by its nature, is left out; what may only be useful goes last.
        surely = "1" if gate in HARD_GATES else "l.prerequisite_status IN ('required', 'age_only')"
        made.append(Condition(f"--without {gate}", f"NOT ({has_gate(gate)} AND {surely})", None))
    if query.osap:
        made.append(Condition("--osap", "l.osap = 1", "l.osap IS NULL"))
    if query.checked_since:
        passes, unknown = "l.checked >= ?", "l.checked IS NULL"
        made.append(Condition("--checked-within", passes, unknown, (query.checked_since,)))
    for option, column, value in (
        ("--delivery", "delivery", query.delivery),
        ("--provider", "provider_id", query.provider),
        ("--source", "source", query.source),
        ("--sector", "sector", query.sector),
        ("--credential", "credential_kind", query.credential),
    ):
        if value:
            unknown = f"l.{column} IS NULL"
            made.append(Condition(f"{option} {value}", f"l.{column} = ?", unknown, (value,)))
    return made


def _plain(number: Decimal | None) -> str:
    """Return a number as one would type it: 50, not 50.0."""
    return "" if number is None else f"{number:f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"
