"""From what a person typed, words and filters, to a query."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mcli.catalogue.index.conditions import FILTERS
from mcli.catalogue.index.index import Index
from mcli.catalogue.index.query import Query, conditions_of, count
from mcli.catalogue.search.query_parser import parse_query, with_similar, with_wider
from mcli.catalogue.search.typed_values import Asked
from mcli.core.fact_table import FILTERED
from mcli.i18n import Language
from mcli.services.workspace import Workspace
from mcli.settings import agency_town

if TYPE_CHECKING:
    from mcli.catalogue.search.typed_filters import TypedFilters

_FEW = 5  # where fewer listings pass, wider words are searched too


def query_of(work: Workspace, index: Index, words: Sequence[str], typed: Mapping[str, Any], limit: int = 20) -> Query:
    """Return the query of what was typed; `typed` are filters by option name, as text, True, or several texts.

    A filter that is missing was not given; `limit` is how many are shown where none is given. Words that are filters
    ("free", "in Sudbury") become filters, unless `literal` was given. UsageError names the filter, what is wrong, and
    the nearest valid value.
    """
    say = work.say(index)
    among_words = _among_words(index, words, typed)
    typed = _together(typed, among_words)
    words = among_words.words if among_words else tuple(words)

    def parsed(name: str) -> Any:
        asked = Asked(
            "--" + name.replace("_", "-"), index, work.today, say.code, typed, lambda option: _names(say, option),
            among_words.place if among_words else "", lambda: agency_town(work.folders),
        )  # fmt: skip
        return FILTERS[name].parse(typed.get(name), asked)

    given = [(each, value) for name, each in FILTERS.items() if (value := parsed(name)) is not None]
    values = {each.field: value for each, value in given if each.field}
    query = Query(
        words=words,
        understood=parse_query(index, words) if any(each.strip() for each in words) else None,
        typed=among_words,
        language=say.code,
        facts={each.key: value for each, value in given if each.key},
        **{"limit": limit, **values},
    )
    if query.region:
        from mcli.catalogue.index.nearness import locations_in

        query = query._replace(region_locations=locations_in(index, query.region))
    return _widened(index, query)


def asked_for(work: Workspace, words: Sequence[str], typed: Mapping[str, Any]) -> Query:
    """Return the query of what was typed, to see what it means; errors are those of `query_of`."""
    return work.ask(lambda index, _: query_of(work, index, words, typed))


def _among_words(index: Index, words: Sequence[str], typed: Mapping[str, Any]) -> "TypedFilters | None":
    """Return the filters among the words, None when there are no words or they are to be taken literally."""
    if typed.get("literal") or not any(each.strip() for each in words):
        return None
    from mcli.catalogue.search.typed_filters import understand

    given = {name for name, value in typed.items() if value}
    return understand(index, words, {"near"} | given if "here" in given else given)


def _together(typed: Mapping[str, Any], among_words: "TypedFilters | None") -> Mapping[str, Any]:
    """Return the filters with those that were typed as words; an option counts more than a word."""
    if among_words is None:
        return typed
    merged = {**typed, **{name: value for name, value in among_words.filters.items() if not typed.get(name)}}
    several = {name: value for name, value in among_words.filters.items() if isinstance(value, tuple)}
    return merged | {name: (*typed.get(name, ()), *value) for name, value in several.items()}


def _names(say: Language, option: str) -> Mapping[str, str]:
    """Return what the values of an option are called in a language; {} where they have no names."""
    from mcli.sheets import labels

    if option == "--sort":
        return {order: say(name) for order, name in labels.SORT_NAMES.items()}
    if option == "--when":
        return {day: say(name) for day, name in labels.DAY_NAMES.items()}
    if option in ("--without", "gates"):
        names = labels.LACKS if option == "--without" else labels.GATE_NAMES
        return {gate: say(name) for gate, name in names.items()}
    if option == "--trait":
        return {trait: say(name) for trait, name in labels.TRAIT_NAMES.items()}
    keys = [key for each, key in FILTERED if each.option == option]
    return {value: labels.value(say, key.name, value) for key in keys for value in key.values}


def _widened(index: Index, query: Query) -> Query:
    """Return a query that also looks for wider or similar words where few listings pass it.

    "pre-apprenticeship" for electrician; "psychologique" for "psychological" where only listings in French may pass.
    """
    understood = query.understood
    if understood is None or not understood.expression:
        return query
    found = count(index, query)
    if not found and conditions_of(index, query._replace(words=())):
        similar = query._replace(understood=with_similar(index, understood))
        if count(index, similar):
            return similar
    if found < _FEW and any(part.wider[0] and not part.direct for part in understood.parts):
        return query._replace(understood=with_wider(understood))
    return query
