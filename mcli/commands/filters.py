"""The filters that `find` and its kin share: declared once, checked once, and made into a query."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from mcli.catalogue.index.conditions import COMPUTER
from mcli.catalogue.index.index import Index
from mcli.catalogue.index.query import SORTS, Query, conditions_of, count, known
from mcli.catalogue.search.query_parser import parse_query, with_similar, with_wider
from mcli.commands.choices import NO_VALUE, amount, it_knows, language_from, one_of, path_from, whole
from mcli.commands.options import Option, OptionTable
from mcli.commands.state import State
from mcli.core.errors import N_, UsageError
from mcli.core.fact_table import FILTERED, Key
from mcli.core.suggest import meant
from mcli.core.terms import GATES, LANGUAGES
from mcli.core.text import clean, fold, nearest
from mcli.i18n import Language
from mcli.settings import agency_town

if TYPE_CHECKING:
    from mcli.catalogue.index.nearness import Near
    from mcli.catalogue.search.typed_filters import TypedFilters

# Other names of what a learner may not have, in either language.
_OTHER_GATES = {
    "ordinateur": COMPUTER, "laptop": COMPUTER, "grade 12": "diploma", "ossd": "diploma", "deso": "diploma",
    "12e annee": "diploma", "license": "licence", "id": "id_document", "identification": "id_document",
    "carte d'identite": "id_document", "record check": "police_check", "job": "employment",
    "emploi": "employment", "internet": "device",
}  # fmt: skip

_FEW = 5
"""Where fewer listings pass, wider words are searched too."""
FILTERS = OptionTable(
    {
        "near": Option(
            "--near", "PLACE", N_("Held near a town, county or postal code (P3E) of Ontario, or online and open there.")
        ),
        "within": Option("--within", "KM", N_("With --near: at most so many kilometres away (60).")),
        "here": Option("--here", "", N_("Near the town of your agency.")),
        "without": Option(
            "--without",
            "GATE",
            N_("What the learner has not, as in diploma, licence, device or computer; may be given several times."),
        ),
        "phone_only": Option(
            "--phone-only", "", N_("Leave out what asks for a computer, a webcam or a printed proof.")
        ),
        "maybe_free": Option(
            "--maybe-free", "", N_("With what is free, also what hints at it without a proof; marked “ask”.")
        ),
        "literal": Option("--literal", "", N_("Look for the words as they are typed; take none for a filter.")),
        "path": Option(
            "--path", "PATH", N_("Goal path: employment, apprenticeship, secondary, postsecondary or independence.")
        ),
        "free": Option("--free", "", N_("Only what the page says is free; conditions are shown.")),
        "low_cost": Option(
            "--low-cost", "", N_("Only a stated total within the low-cost limit of the settings (250 dollars).")
        ),
        "max_cost": Option("--max-cost", "CAD", N_("Only a stated total of at most this many dollars.")),
        "no_prereq": Option("--no-prereq", "", N_("Only what the page says needs nothing first, or only an age.")),
        "taught_in": Option(
            "--taught-in", "LANGUAGE", N_("en or fr; pages in that language that do not say are kept and marked.")
        ),
        "max_hours": Option("--max-hours", "N", N_("Only what takes at most this many hours of study.")),
        "region": Option("--region", "WORD", N_("Only this region, and everything online.")),
        **{option.name: Option(option.option, option.metavar, option.help) for option, _ in FILTERED},
        "checked_within": Option("--checked-within", "DAYS", N_("Only facts checked within so many days.")),
        "include_unlisted": Option("--include-unlisted", "", N_("Also what is no longer on its page.")),
        "sort": Option("--sort", "ORDER", N_("relevance, cost, hours, title or checked.")),
        "limit": Option("--limit", "N", N_("How many to show; 0 shows all.")),
    },
    frozenset({"without"}),
)


def query_from(state: State, index: Index, words: Sequence[str], filters: Mapping[str, Any], limit: int = 20) -> Query:
    """Make the query of what was typed; UsageError names the filter, what is wrong, and the nearest right value.

    Words that are filters ("free", "in Sudbury") become filters, unless `--literal` was given.
    """
    say = state.say(index)
    typed = _understood(index, words, filters)
    filters = _together(filters, typed)
    words = typed.words if typed else tuple(words)
    low_cost = index.settings.low_cost if filters["low_cost"] else None
    within = whole("--checked-within", filters.get("checked_within"))
    region = clean(filters.get("region") or "") or None
    query = Query(
        words=words,
        understood=parse_query(index, words) if any(each.strip() for each in words) else None,
        path=path_from(filters.get("path")),
        free=filters["free"],
        low_cost=low_cost,
        max_cost=amount("--max-cost", filters.get("max_cost")),
        no_prereq=filters["no_prereq"],
        taught_in=language_from(filters.get("taught_in")),
        max_hours=amount("--max-hours", filters.get("max_hours")),
        facts=_facts(index, say, filters),
        region=region,
        checked_since=None if within is None else str(state.today - timedelta(days=min(within, 100_000))),
        include_unlisted=filters["include_unlisted"],
        sort=one_of("--sort", filters.get("sort"), SORTS) or "relevance",
        limit=limit if (given := whole("--limit", filters.get("limit"))) is None else given,
        without=gates_from(say, filters["without"]),
        near=_near(state, index, say, filters, typed),
        phone_only=filters["phone_only"],
        maybe_free=filters["maybe_free"],
        language=say.code,
        region_locations=_region_locations(index, region) if region else (),
        typed=typed,
    )
    return _widened(index, query)


def _widened(index: Index, query: Query) -> Query:
    """Return a query that also looks for wider or like words where few listings pass it.

    "pre-apprenticeship" for electrician; "psychologique" for "psychological" where only listings in French may pass.
    """
    understood = query.understood
    if understood is None or not understood.expression:
        return query
    found = count(index, query)
    if not found and conditions_of(index, query._replace(words=())):
        like = query._replace(understood=with_similar(index, understood))
        if count(index, like):
            return like
    if found < _FEW and any(part.wider[0] and not part.direct for part in understood.parts):
        return query._replace(understood=with_wider(understood))
    return query


def _understood(index: Index, words: Sequence[str], filters: Mapping[str, Any]) -> "TypedFilters | None":
    """Return the filters among the words, None when there are no words or they are to be taken literally."""
    if filters["literal"] or not any(each.strip() for each in words):
        return None
    from mcli.catalogue.search.typed_filters import understand

    given = {name for name, value in filters.items() if value}
    return understand(index, words, {"near"} | given if "here" in given else given)


def _together(filters: Mapping[str, Any], typed: "TypedFilters | None") -> Mapping[str, Any]:
    """Return the filters with those that were typed as words; an option counts more than a word."""
    if typed is None:
        return filters
    merged = {**filters, **{name: value for name, value in typed.filters.items() if not filters.get(name)}}
    merged["without"] = (*filters["without"], *typed.filters.get("without", ()))
    return merged


def gates_from(say: Language, typed: Sequence[str]) -> tuple[str, ...]:
    """Return the gates that were typed, in either language and separated by commas; "computer" is one here.

    UsageError names the nearest for one that is not known.
    """
    if not typed:
        return ()
    from mcli.sheets import labels

    names = {fold(each).replace("_", " "): each for each in (*GATES, COMPUTER)} | _OTHER_GATES
    names |= {fold(say(name)): gate for gate, name in labels.GATE_NAMES.items()}
    chosen = []
    for each in (one for many in typed for one in many.split(",")):
        asked = fold(each).replace("_", " ").replace("-", " ").strip()
        if asked not in names:
            near = nearest(asked, names)
            known_gates = [say(labels.LACKS[gate]) for gate in (*GATES, COMPUTER)]
            raise meant(
                NO_VALUE, each, near and say(labels.LACKS[names[near]]), it_knows(known_gates), option="--without"
            )
        chosen.append(names[asked])
    return tuple(dict.fromkeys(chosen))


def _near(
    state: State, index: Index, say: Language, filters: Mapping[str, Any], typed: "TypedFilters | None"
) -> "Near | None":
    """Return what is near the place that was asked for, as an option, as words, or as the agency's own."""
    place, option = filters.get("near"), "--near"
    if place is None and filters["here"]:
        option = "--here"
        place = agency_town(state.folders)
        if place is None:
            raise UsageError(
                N_("The town of your agency is not known yet. Write --near and a town, or set it with: mcli agency set")
            )
    in_words = typed.place if typed and place is None else ""
    if filters.get("within") is not None and not (place or in_words):
        raise UsageError(N_("--within needs a place: add --near PLACE or --here."))
    if not (place or in_words):
        return None
    from mcli.catalogue.index.nearness import WITHIN_KM, near_from

    km = amount("--within", filters.get("within"))
    within = WITHIN_KM if km is None else float(km)
    return near_from(index, say.code, place or in_words, within, option if place else "")


def _region_locations(index: Index, region: str) -> tuple[int, ...]:
    from mcli.catalogue.index.nearness import locations_in

    return locations_in(index, region)


def _facts(index: Index, say: Language, filters: Mapping[str, Any]) -> dict[str, str | bool]:
    """Return the values that keys must have, of the filters that were given."""
    facts: dict[str, str | bool] = {}
    for option, key in FILTERED:
        typed = filters.get(option.name)
        if not option.metavar:
            value: str | bool | None = typed or None
        elif typed is None:
            value = None
        elif key.name == "sector":
            value = _sector(index, typed, say.code)
        else:
            values = key.values or partial(known, index, key.name)
            value = one_of(option.option, typed, values, shown=_names_of(say, key))
        if value is not None:
            facts[key.name] = value
    return facts


def _names_of(say: Language, key: Key) -> Mapping[str, str]:
    """Return the fixed values of a key as they are called in the language of the answer."""
    from mcli.sheets import labels

    return {value: labels.value(say, key.name, value) for value in key.values}


def _sector(index: Index, typed: str, language: str) -> str | None:
    names = {language: index.sectors(language) for language in LANGUAGES}
    asked = fold(typed)
    for sector in names["en"]:
        if asked in (sector, sector.replace("_", " "), *(fold(each.get(sector, "")) for each in names.values())):
            return str(sector)
    meant = {sector for each in names.values() for sector, name in each.items()
             if asked and any(word.startswith(asked) for word in re.split(r"[^\w]+", fold(name)))}  # fmt: skip
    if len(meant) == 1:
        return str(meant.pop())
    said = {fold(name): sector for each in names.values() for sector, name in each.items()}
    return one_of("--sector", typed, sorted(meant or names["en"]), said, names[language])
