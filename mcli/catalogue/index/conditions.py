"""What is asked for, and every filter, declared once: option, help, value, and what passes it in SQL.

A new filter is one field of `Query` with its `Filter`, and its column in `rows.py` where there is none yet.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from mcli.catalogue.index.index import Index
from mcli.catalogue.index.reach import LOCAL
from mcli.catalogue.search import typed_values
from mcli.catalogue.search.query_parser import ParsedQuery, parse_query
from mcli.catalogue.search.typed_values import COMPUTER
from mcli.core.errors import N_
from mcli.core.fact_table import FILTERED, Key
from mcli.core.fact_table import Filter as FactFilter
from mcli.core.terms import DAYS, GATES, HARD_GATES, TRAITS
from mcli.core.text import fold

if TYPE_CHECKING:
    from mcli.catalogue.index.nearness import Near
    from mcli.catalogue.search.typed_filters import TypedFilters

MATCHES = "words MATCH ?"
SORTS = ("relevance", "cost", "hours", "title", "checked")


class Condition(NamedTuple):
    """A filter in SQL: as written on the command line ('' for words), what passes, what is unknown (None: nothing)."""

    option: str
    passes: str
    unknown: str | None
    values: tuple[object, ...] = ()


class Filter(NamedTuple):
    """A filter of the catalogue, declared at the field of `Query` that it fills.

    `help` and `metavar` (the name of the value; "" for a switch) are for the command line. `parse` makes the value of
    the field from what was typed. `conditions` returns in SQL what passes; a field that is only a setting has none.
    `option` is the name on the command line where it is not that of the field. `repeated`: it may be given many times.
    `field` is the field of `Query`; `key` the key of its `facts` instead, for a filter of the fact table.
    """

    metavar: str
    help: str
    parse: typed_values.Parser = typed_values.as_typed
    conditions: Callable[["Query"], Iterable[Condition]] | None = None
    option: str = ""
    repeated: bool = False
    field: str = ""
    key: str = ""

    def value(self, query: "Query") -> Any:
        """Return the value that a query has for this filter, None, False or () for none."""
        return query.facts.get(self.key) if self.key else getattr(query, self.field)


def has_gate(gate: str) -> str:
    """Return the condition that a gate stands in the way of a listing, required or not."""
    assert gate in GATES
    return f"instr(' ' || l.gates || ' ', ' {gate} ') > 0"


def may_shut(gate: str) -> str:
    """Return the condition that a gate may stand in the way: what is online needs a device, said or not."""
    if gate == COMPUTER:
        return "l.computer = 1"
    return f"({has_gate(gate)} OR l.delivery IN ('online', 'hybrid'))" if gate == "device" else has_gate(gate)


def is_near(near: "Near", table: str = "l") -> str:
    """Return the condition that a listing is held or offered within reach of a place."""
    return f"{table}.location IN ({', '.join(map(str, near.km))})" if near.km else "0"


def is_open_there(table: str) -> str:
    """Return the condition that a listing is open to people anywhere in Ontario without going to a place: it is online
    or by telephone, or its page says whom it serves and no place."""
    anywhere = f"({table}.delivery = 'online' OR ({table}.delivery IS NULL AND {table}.serves IS NOT NULL))"
    return f"({table}.reach <> {LOCAL} AND {anywhere})"


def _near(query: "Query") -> Iterable[Condition]:
    assert query.near is not None
    passes = f"({is_near(query.near)} OR {is_open_there('l')})"
    yield Condition(f"--near {query.near.label}", passes, "l.location IS NULL")


def _without(query: "Query") -> Iterable[Condition]:
    for gate in query.without:
        # What is asked for first, or shuts out by its nature, is left out; what may only be useful goes last.
        surely = "1" if gate in (*HARD_GATES, COMPUTER) else "l.prerequisite_status IN ('required', 'age_only')"
        shut = "l.computer = 1" if gate == COMPUTER else has_gate(gate)
        yield Condition(f"--without {gate}", f"NOT ({shut} AND {surely})", None)


def _traits(query: "Query") -> Iterable[Condition]:
    for trait in query.traits:
        assert trait in TRAITS
        passes = f"instr(' ' || l.traits || ' ', ' {trait} ') > 0"
        yield Condition(f"--trait {trait}", passes, f"NOT {passes}")  # silence about it is not known


def _when(query: "Query") -> Iterable[Condition]:
    for day in query.when:
        passes = f"instr(' ' || l.days || ' ', ' {day} ') > 0"
        yield Condition(f"--when {day}", passes, "l.days = ''")


def _phone_only(_: "Query") -> Iterable[Condition]:
    yield Condition("--phone-only", "l.computer = 0", None)


def _maybe_free(_: "Query") -> Iterable[Condition]:
    yield Condition("--maybe-free", "(l.free = 1 OR l.hint_free = 1)", "l.cost_status = 'unknown'")


def _free(query: "Query") -> Iterable[Condition]:
    if not query.maybe_free:
        yield Condition("--free", "l.free = 1", "l.cost_status = 'unknown'")


def _low_cost(query: "Query") -> Iterable[Condition]:
    return [_at_most("--low-cost", query.low_cost)]


def _max_cost(query: "Query") -> Iterable[Condition]:
    return [_at_most(f"--max-cost {_plain(query.max_cost)}", query.max_cost)]


def _at_most(option: str, ceiling: Decimal | None) -> Condition:
    assert ceiling is not None
    return Condition(option, "l.total_cents <= ?", "l.total_cents IS NULL", (int(ceiling * 100),))


def _no_prereq(_: "Query") -> Iterable[Condition]:
    yield Condition("--no-prereq", "l.open = 1", "l.prerequisite_status = 'unknown'")


def _taught_in(query: "Query") -> Iterable[Condition]:
    other = {"en": "fr", "fr": "en"}[query.taught_in or ""]
    silent = f"(l.taught_{other} = 0 AND l.page_language = '{query.taught_in}')"
    unknown = "(l.taught_en = 0 AND l.taught_fr = 0 AND l.page_language IS NULL)"
    yield Condition(f"--taught-in {query.taught_in}", f"(l.taught_{query.taught_in} = 1 OR {silent})", unknown)


def _max_hours(query: "Query") -> Iterable[Condition]:
    assert query.max_hours is not None
    option = f"--max-hours {_plain(query.max_hours)}"
    yield Condition(option, "l.hours <= ?", "l.hours IS NULL", (float(query.max_hours),))


def _region(query: "Query") -> Iterable[Condition]:
    folded = fold(query.region or "").replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
    locations = f"l.location IN ({', '.join(map(str, query.region_locations))})" if query.region_locations else "0"
    passes = rf"(l.region LIKE ? ESCAPE '\' OR {locations} OR l.delivery = 'online')"
    yield Condition(f"--region {query.region}", passes, "l.region IS NULL", (f"%{folded}%",))


def _checked_since(query: "Query") -> Iterable[Condition]:
    yield Condition("--checked-within", "l.checked >= ?", "l.checked IS NULL", (query.checked_since,))


def _plain(number: Decimal | None) -> str:
    """Return a number as one would type it: 50, not 50.0."""
    return "" if number is None else f"{number:f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"


class Query(NamedTuple):
    """What is asked for. Money in dollars; dates are ISO; `limit` 0 means all.

    The fields with a `Filter` are the filters of `find`, `match`, `export` and `check`: their options, help, values
    and conditions come from here. `facts` has the value that a key must have, by the name of the key: its filters are
    declared in the fact table. The others: `understood` is what the words mean to the index, None when
    nobody has asked it yet; `typed` is what was understood of words that are filters; `language` is that of the answer:
    among equals, what is taught in it comes first; `region_locations` are the numbers of the locations in the region.
    `without` has the gates that a learner cannot pass, and "computer"; `when` days and times of `DAYS`.
    """

    words: tuple[str, ...] = ()
    understood: ParsedQuery | None = None
    near: Annotated[
        "Near | None",
        Filter(
            "PLACE",
            N_("Held near a town, county or postal code (P3E) of Ontario, or online and open there."),
            typed_values.near,
            _near,
        ),
    ] = None
    within: Annotated[
        Decimal | None,
        Filter("KM", N_("With --near: at most so many kilometres away (60)."), typed_values.number),
    ] = None
    here: Annotated[bool, Filter("", N_("Near the town of your agency."))] = False
    without: Annotated[
        tuple[str, ...],
        Filter(
            "GATE",
            N_("What the learner has not, as in diploma, licence, device or computer; may be given several times."),
            typed_values.gates,
            _without,
            repeated=True,
        ),
    ] = ()
    when: Annotated[
        tuple[str, ...],
        Filter(
            "DAY",
            N_("Said to be then: a day of the week, weekend, evening or daytime; may be given several times."),
            typed_values.several_named(DAYS),
            _when,
            repeated=True,
        ),
    ] = ()
    phone_only: Annotated[
        bool, Filter("", N_("Leave out what asks for a computer, a webcam or a printed proof."), conditions=_phone_only)
    ] = False
    maybe_free: Annotated[
        bool,
        Filter(
            "",
            N_("With what is free, also what hints at it without a proof; marked “ask”."),
            conditions=_maybe_free,
        ),
    ] = False
    literal: Annotated[bool, Filter("", N_("Look for the words as they are typed; take none for a filter."))] = False
    path: Annotated[
        str | None,
        Filter(
            "PATH",
            N_("Goal path: employment, apprenticeship, secondary, postsecondary or independence."),
            typed_values.path,
        ),
    ] = None
    free: Annotated[
        bool, Filter("", N_("Only what the page says is free; conditions are shown."), conditions=_free)
    ] = False
    low_cost: Annotated[
        Decimal | None,
        Filter(
            "",
            N_("Only a stated total within the low-cost limit of the settings (250 dollars)."),
            typed_values.low_cost,
            _low_cost,
        ),
    ] = None
    max_cost: Annotated[
        Decimal | None,
        Filter("CAD", N_("Only a stated total of at most this many dollars."), typed_values.number, _max_cost),
    ] = None
    no_prereq: Annotated[
        bool, Filter("", N_("Only what the page says needs nothing first, or only an age."), conditions=_no_prereq)
    ] = False
    taught_in: Annotated[
        str | None,
        Filter(
            "LANGUAGE",
            N_("en or fr; pages in that language that do not say are kept and marked."),
            typed_values.language,
            _taught_in,
        ),
    ] = None
    max_hours: Annotated[
        Decimal | None,
        Filter("N", N_("Only what takes at most this many hours of study."), typed_values.number, _max_hours),
    ] = None
    region: Annotated[
        str | None, Filter("WORD", N_("Only this region, and everything online."), typed_values.text, _region)
    ] = None
    traits: Annotated[
        tuple[str, ...],
        Filter(
            "TRAIT",
            N_("Only with this trait on its page: short, competency-based, assessed, sector, recognized or stackable."),
            typed_values.several_named(TRAITS),
            _traits,
            "trait",
            repeated=True,
        ),
    ] = ()
    facts: Mapping[str, str | bool] = {}
    checked_since: Annotated[
        str | None,
        Filter(
            "DAYS",
            N_("Only facts checked within so many days."),
            typed_values.day_before,
            _checked_since,
            "checked_within",
        ),
    ] = None
    include_unlisted: Annotated[bool, Filter("", N_("Also what is no longer on its page."))] = False
    sort: Annotated[
        str, Filter("ORDER", N_("relevance, cost, hours, title or checked."), typed_values.one_of_named(SORTS))
    ] = "relevance"
    limit: Annotated[int, Filter("N", N_("How many to show; 0 shows all."), typed_values.whole_number)] = 20
    language: str = "en"
    region_locations: tuple[int, ...] = ()
    typed: "TypedFilters | None" = None


def _of_fact(option: FactFilter, key: Key) -> Filter:
    """Return the filter of a fact: the column of its key must have the value."""

    def conditions(query: Query) -> Iterable[Condition]:
        value = query.facts[key.name]
        written = f"{option.option} {value}" if option.metavar else option.option
        yield Condition(written, f"l.{key.name} = ?", f"l.{key.name} IS NULL", (value,))

    return Filter(option.metavar, option.help, typed_values.of_key(key), conditions, key=key.name)


def _all_filters() -> Iterable[tuple[str, Filter]]:
    for field, annotation in Query.__annotations__.items():
        if field == "facts":
            yield from ((option.name, _of_fact(option, key)) for option, key in FILTERED)
        elif hasattr(annotation, "__metadata__"):
            each: Filter = annotation.__metadata__[0]
            yield each.option or field, each._replace(field=field)


FILTERS: Mapping[str, Filter] = dict(_all_filters())
"""Every filter by its option without hyphens ("checked_within"), in the order of the help."""


def conditions_of(index: Index, query: Query) -> list[Condition]:
    """Return every filter of a query but the path: the words first, then in the order of the table."""
    made = list(_of_words(index, query))
    for each in FILTERS.values():
        value = each.value(query)
        if each.conditions and value is not None and value is not False and value != ():
            made += each.conditions(query)
    return made


def _of_words(index: Index, query: Query) -> Iterable[Condition]:
    if any(word.strip() for word in query.words):
        match = (query.understood or parse_query(index, query.words)).expression
        yield Condition("", MATCHES, None, (match,)) if match else Condition("", "0", None)
