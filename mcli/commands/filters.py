"""The filters that `find` and its kin share: declared once, checked once, and made into a query."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

from mcli.catalogue.index.index import Index
from mcli.catalogue.index.query import SORTS, Query, known
from mcli.catalogue.search.query_parser import parse_query
from mcli.commands.choices import amount, language_from, one_of, path_from, whole
from mcli.commands.options import Option, OptionTable
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.core.terms import CREDENTIAL_KINDS, DELIVERIES, LANGUAGES
from mcli.core.text import clean, fold

FILTERS = OptionTable(
    {
        "path": Option(
            "--path", "PATH", N_("Goal path: employment, apprenticeship, secondary, postsecondary or independence.")
        ),
        "free": Option("--free", "", N_("Only what the page says is free; conditions are shown.")),
        "low_cost": Option(
            "--low-cost", "", N_("Only a stated total within the low-cost limit of the settings (250 dollars).")
        ),
        "max_cost": Option("--max-cost", "CAD", N_("Only a stated total of at most this many dollars.")),
        "no_prereq": Option("--no-prereq", "", N_("Only what the page says needs nothing first, or only an age.")),
        "delivery": Option("--delivery", "HOW", N_("online, hybrid or in_person.")),
        "taught_in": Option(
            "--taught-in", "LANGUAGE", N_("en or fr; pages in that language that do not say are kept and marked.")
        ),
        "max_hours": Option("--max-hours", "N", N_("Only what takes at most this many hours of study.")),
        "provider": Option("--provider", "ID", N_("Only this provider.")),
        "source": Option("--source", "ID", N_("Only this source.")),
        "sector": Option("--sector", "WORD", N_("Only this sector, in either language.")),
        "region": Option("--region", "WORD", N_("Only this region, and everything online.")),
        "credential": Option(
            "--credential", "KIND", N_("micro_credential, badge, certificate, licence, credit or none.")
        ),
        "osap": Option("--osap", "", N_("Only what the page says is eligible for OSAP.")),
        "checked_within": Option("--checked-within", "DAYS", N_("Only facts checked within so many days.")),
        "include_unlisted": Option("--include-unlisted", "", N_("Also what is no longer on its page.")),
        "sort": Option("--sort", "ORDER", N_("relevance, cost, hours, title or checked.")),
        "limit": Option("--limit", "N", N_("How many to show; 0 shows all.")),
    }
)


def query_from(state: State, index: Index, words: Sequence[str], filters: Mapping[str, Any], limit: int = 20) -> Query:
    """Make the query of what was typed; UsageError names the filter, what is wrong, and the nearest right value."""
    low_cost = Decimal(index.about("low_cost")) if filters["low_cost"] else None
    within = whole("--checked-within", filters.get("checked_within"))
    return Query(
        words=tuple(words),
        understood=parse_query(index, tuple(words)) if any(each.strip() for each in words) else None,
        path=path_from(filters.get("path")),
        free=filters["free"],
        low_cost=low_cost,
        max_cost=amount("--max-cost", filters.get("max_cost")),
        no_prereq=filters["no_prereq"],
        delivery=one_of("--delivery", filters.get("delivery"), DELIVERIES),
        taught_in=language_from(filters.get("taught_in")),
        max_hours=amount("--max-hours", filters.get("max_hours")),
        provider=one_of("--provider", filters.get("provider"), lambda: known(index, "provider_id")),
        source=one_of("--source", filters.get("source"), lambda: known(index, "source")),
        sector=_sector(index, filters.get("sector")),
        region=clean(filters.get("region") or "") or None,
        credential=one_of("--credential", filters.get("credential"), CREDENTIAL_KINDS),
        osap=filters["osap"],
        checked_since=None if within is None else str(state.today - timedelta(days=min(within, 100_000))),
        include_unlisted=filters["include_unlisted"],
        sort=one_of("--sort", filters.get("sort"), SORTS) or "relevance",
        limit=limit if (given := whole("--limit", filters.get("limit"))) is None else given,
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
