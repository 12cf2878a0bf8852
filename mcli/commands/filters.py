"""The filters that `find` and its kin share: declared once, checked once, and made into a query."""

import inspect
import re
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Annotated, Any, NamedTuple

import typer

from mcli.catalogue.index.index import Index
from mcli.catalogue.index.query import SORTS, Query, known
from mcli.catalogue.search.query_parser import parse_query
from mcli.commands.base import State
from mcli.commands.choices import amount, language_from, one_of, path_from, whole
from mcli.core.errors import N_
from mcli.core.terms import CREDENTIAL_KINDS, DELIVERIES, LANGUAGES
from mcli.core.text import clean, fold

__all__ = ["Filters", "language_from", "path_from", "query_from", "with_filters"]

# Every filter: its name, whether it takes a value, what stands for the value in help, and the help.
_FILTERS: tuple[tuple[str, bool, str, str], ...] = (
    ("path", True, "PATH", N_("Goal path: employment, apprenticeship, secondary, postsecondary or independence.")),
    ("free", False, "", N_("Only what the page says is free; conditions are shown.")),
    ("low_cost", False, "", N_("Only a stated total within the low-cost limit of the settings (250 dollars).")),
    ("max_cost", True, "CAD", N_("Only a stated total of at most this many dollars.")),
    ("no_prereq", False, "", N_("Only what the page says needs nothing first, or only an age.")),
    ("delivery", True, "HOW", N_("online, hybrid or in_person.")),
    ("taught_in", True, "LANGUAGE", N_("en or fr; pages in that language that do not say are kept and marked.")),
    ("max_hours", True, "N", N_("Only what takes at most this many hours of study.")),
    ("provider", True, "ID", N_("Only this provider.")),
    ("source", True, "ID", N_("Only this source.")),
    ("sector", True, "WORD", N_("Only this sector, in either language.")),
    ("region", True, "WORD", N_("Only this region, and everything online.")),
    ("credential", True, "KIND", N_("micro_credential, badge, certificate, licence, credit or none.")),
    ("osap", False, "", N_("Only what the page says is eligible for OSAP.")),
    ("checked_within", True, "DAYS", N_("Only facts checked within so many days.")),
    ("include_unlisted", False, "", N_("Also what is no longer on its page.")),
    ("sort", True, "ORDER", N_("relevance, cost, hours, title or checked.")),
    ("limit", True, "N", N_("How many to show; 0 shows all.")),
)


class Filters(NamedTuple):
    """The filters as typed on the command line."""

    values: dict[str, Any]

    def text(self, name: str) -> str | None:
        """Return the value of a filter as typed, None when it was not given."""
        value = self.values[name]
        return value if value is None else str(value)


def with_filters(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command every filter as an option; it receives them as its argument `filters`."""
    own = [each for each in inspect.signature(command).parameters.values() if each.name != "filters"]
    names = [name for name, *_ in _FILTERS]

    def run(**arguments: Any) -> None:
        filters = Filters({name: arguments.pop(name) for name in names})
        command(**arguments, filters=filters)

    options = [_parameter(*each) for each in _FILTERS]
    run.__signature__ = inspect.Signature([*own, *options])  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in (*own, *options)}
    run.__doc__ = command.__doc__
    return run


def _parameter(name: str, takes_value: bool, metavar: str, text: str) -> inspect.Parameter:
    option = "--" + name.replace("_", "-")
    kind = inspect.Parameter.KEYWORD_ONLY
    if takes_value:
        annotation: Any = Annotated[str | None, typer.Option(option, metavar=metavar, help=text)]
        return inspect.Parameter(name, kind, default=None, annotation=annotation)
    annotation = Annotated[bool, typer.Option(option, help=text)]
    return inspect.Parameter(name, kind, default=False, annotation=annotation)


def query_from(state: State, index: Index, words: list[str], filters: Filters, limit: int = 20) -> Query:
    """Make the query of what was typed; UsageError names the filter, what is wrong, and the nearest right value."""
    low_cost = Decimal(index.about("low_cost")) if filters.values["low_cost"] else None
    within = whole("--checked-within", filters.text("checked_within"))
    return Query(
        words=tuple(words),
        understood=parse_query(index, words) if any(each.strip() for each in words) else None,
        path=path_from(filters.text("path")),
        free=filters.values["free"],
        low_cost=low_cost,
        max_cost=amount("--max-cost", filters.text("max_cost")),
        no_prereq=filters.values["no_prereq"],
        delivery=one_of("--delivery", filters.text("delivery"), DELIVERIES),
        taught_in=language_from(filters.text("taught_in")),
        max_hours=amount("--max-hours", filters.text("max_hours")),
        provider=one_of("--provider", filters.text("provider"), lambda: known(index, "provider_id")),
        source=one_of("--source", filters.text("source"), lambda: known(index, "source")),
        sector=_sector(index, filters.text("sector")),
        region=clean(filters.text("region") or "") or None,
        credential=one_of("--credential", filters.text("credential"), CREDENTIAL_KINDS),
        osap=filters.values["osap"],
        checked_since=None if within is None else str(state.today - timedelta(days=min(within, 100_000))),
        include_unlisted=filters.values["include_unlisted"],
        sort=one_of("--sort", filters.text("sort"), SORTS) or "relevance",
        limit=limit if (given := whole("--limit", filters.text("limit"))) is None else given,
    )


def _sector(index: Index, typed: str | None) -> str | None:
    if typed is None:
        return None
    import json

    names = {language: json.loads(index.about(f"sectors.{language}")) for language in LANGUAGES}
    asked = fold(typed)
    for sector in names["en"]:
        if asked in (sector, sector.replace("_", " "), *(fold(each.get(sector, "")) for each in names.values())):
            return str(sector)
    meant = {sector for each in names.values() for sector, name in each.items()
             if asked and any(word.startswith(asked) for word in re.split(r"[^\w]+", fold(name)))}  # fmt: skip
    if len(meant) == 1:
        return str(meant.pop())
    said = {fold(name): sector for each in names.values() for sector, name in each.items()}
    return one_of("--sector", typed, sorted(meant or names["en"]), said)
