"""The rows of the index. Their order is the order in which listings are best shown."""

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.catalogue.index import order, place_tables
from mcli.catalogue.index.kinds import Kinds
from mcli.catalogue.index.related import twins, twins_across_languages
from mcli.catalogue.index.schema import LISTING_COLUMNS
from mcli.catalogue.search.synonyms import LANGUAGE_NAMES, Synonyms, mark, marks
from mcli.catalogue.store import codec
from mcli.catalogue.store.codec import value_at
from mcli.core.bilingual import every_word
from mcli.core.fact_table import KEYS
from mcli.core.models import GoalMatch, Listing
from mcli.core.terms import FREE_STATUSES, LANGUAGES, OPEN_STATUSES, PATHS
from mcli.core.text import fold, stems
from mcli.core.urls import host_of
from mcli.places.gazetteer import Gazetteer

Ranked = Sequence[tuple[Listing, tuple[GoalMatch, ...]]]


class Wording(NamedTuple):
    """What a search needs of the vocabulary: names of the sectors, stems passed over, synonyms; the cost bands; and the
    source whose listings come first, "" for none."""

    sectors: Sequence[Mapping[str, str]]
    stop_words: frozenset[str]
    synonyms: Synonyms
    bands: Sequence[Decimal]
    gazetteer: Gazetteer
    kinds: Kinds
    first: str = ""


_KEYS = tuple(key for key in KEYS.values() if key.column)
_INSERT = f"INSERT INTO listing ({', '.join(LISTING_COLUMNS)}) VALUES (:{', :'.join(LISTING_COLUMNS)})"  # noqa: S608


_INSERT_PATH = f"INSERT INTO goal_path VALUES ({', '.join('?' * 14)})"  # noqa: S608 only question marks


def write(connection: sqlite3.Connection, ranked: Ranked, wording: Wording) -> None:
    """Write every listing with its goal paths, in the best order, and what a search needs to know of words."""
    listings = [listing for listing, _ in ranked]
    where = place_tables.whereabouts(listings, wording.gazetteer)
    reach = {each.id: order.reach_of(each, each.id in where.location_of) for each in listings}
    standing = order.standings(listings, reach, LANGUAGES, wording.kinds, wording.first)
    numbered = sorted(((standing[each[0].id].place["en"], each) for each in ranked), key=lambda each: each[0])
    by_title = sorted(numbered, key=lambda each: fold(each[1][0].title))
    title_places = {number: place for place, (number, _) in enumerate(by_title)}
    alike, other_language = twins(listings), twins_across_languages(listings)
    place_tables.write_places(connection, wording.gazetteer)
    place_tables.write_located(connection, where)
    connection.executemany(
        _INSERT,
        (
            _row(listing) | _of_kinds(listing, wording.kinds) | {
                "number": number,
                "band": _band(listing, wording.bands),
                "title_place": title_places[number],
                "twin": alike.get(listing.id),
                "location": where.location_of.get(listing.id),
                "reach": reach[listing.id],
                "place_fr": standing[listing.id].place["fr"],
                "equal": standing[listing.id].equal,
                "other_language": other_language.get(listing.id),
            }
            for number, (listing, _) in numbered
        ),
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO document VALUES (?, ?)",
        ((number, document(listing, matches)) for number, (listing, matches) in numbered),
    )
    for path in PATHS:
        found = [
            (number, listing, match)
            for number, (listing, matches) in numbered
            for match in matches
            if match.path == path
        ]
        places = {language: _in_order(found, language, standing) for language in LANGUAGES}
        rows = (
            (*_path_row(places["en"][number], number, listing, match), places["fr"][number],
             where.location_of.get(listing.id), reach[listing.id], order.is_open_anywhere(listing, reach[listing.id]),
             listing.cost.status == "unknown", listing.prerequisite.status == "unknown")
            for number, listing, match in found
        )  # fmt: skip
        connection.executemany(_INSERT_PATH, rows)
    connection.executemany(
        "INSERT INTO words (rowid, title, provider, sector, summary, place, meaning, near_meaning) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ((number, *_searchable(listing, wording)) for number, (listing, _) in numbered),
    )
    _write_terms(connection, wording.synonyms)


def _of_kinds(listing: Listing, kinds: Kinds) -> dict[str, bool | str]:
    return {
        "follow_on": order.is_follow_on(listing, kinds),
        "audience": order.has_audience(listing, kinds),
        "own_kind": order.is_of_its_own_kind(listing, kinds),
        "computer": order.needs_computer(listing, kinds),
        "by_phone": order.is_by_phone(listing, kinds),
        "days": " ".join(order.days_of(listing, kinds)),
        "hint_free": order.may_be_free(listing),
    }


def _in_order(
    found: Sequence[tuple[int, Listing, GoalMatch]], language: str, standing: Mapping[str, order.Standing]
) -> dict[int, int]:
    """Return the place of every listing (by number) of a goal path: strong matches first, then the best order."""
    ordered = sorted(
        (match.level != "strong", standing[listing.id].place[language], number) for number, listing, match in found
    )
    return {number: place for place, (*_, number) in enumerate(ordered)}


def _path_row(place: int, number: int, listing: Listing, match: GoalMatch) -> tuple[Any, ...]:
    free, opens = listing.cost.status in FREE_STATUSES, listing.prerequisite.status in OPEN_STATUSES
    listed, strong = listing.status != "unlisted", match.level == "strong"
    return match.path, free, opens, listed, place, number, strong, round(match.score * 100)


def _write_terms(connection: sqlite3.Connection, synonyms: Synonyms) -> None:
    """Keep every word that the index knows, and in how many listings it stands: for "did you mean"."""
    connection.executemany(
        "INSERT INTO synonym VALUES (?, ?, ?)",
        ((" ".join(phrase), number, synonyms.languages[phrase]) for phrase, number in synonyms.groups.items()),
    )
    connection.executemany(
        "INSERT INTO wider VALUES (?, ?, ?)", ((" ".join(phrase), *to) for phrase, to in synonyms.wider.items())
    )
    connection.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, row)")
    connection.execute(
        "INSERT INTO term SELECT term, length(term), doc FROM vocabulary WHERE term NOT LIKE 'mcligroup%'"
    )
    connection.execute("DROP TABLE temp.vocabulary")
    connection.executemany(
        "INSERT OR IGNORE INTO term VALUES (?, ?, 0)",
        ((word, len(word)) for phrase in (*synonyms.groups, *synonyms.wider) for word in phrase),
    )


def _band(listing: Listing, bands: Sequence[Decimal]) -> int:
    """Return the cost band: 0 free, 1 to 4 by the ceilings of the settings, 5 when the total is not known."""
    total = listing.cost.total
    if listing.cost.status in FREE_STATUSES:
        return 0
    if total is None:
        return len(bands) + 2
    return next((at for at, ceiling in enumerate(bands, start=1) if total <= ceiling), len(bands) + 1)


def _row(listing: Listing) -> dict[str, Any]:
    """Return the columns that follow from a listing alone, by name."""
    cost, prerequisite = listing.cost, listing.prerequisite
    evidence, first = listing.evidence_of("cost"), listing.evidence_of("prerequisite")
    return {key.name: _stored(value_at(listing, key)) for key in _KEYS} | {
        "slug": listing.id.partition("/")[2],
        "region": listing.region and fold(listing.region),
        "taught_en": "en" in listing.taught_in,
        "taught_fr": "fr" in listing.taught_in,
        "only_in": order.only_language(listing),
        "cost_cents": _cents(cost.cad),
        "total_cents": _cents(cost.total),
        "cost_text": cost.text or (evidence and evidence.quote),
        "cost_method": evidence and evidence.method,
        "cost_extras": " ".join(f"{each.kind}:{'' if each.cad is None else _cents(each.cad)}" for each in cost.extras),
        "prerequisite_method": first and first.method,
        "gates": " ".join(prerequisite.gates),
        "traits": " ".join(each.trait for each in listing.traits),
        "hard_gate": order.has_hard_gate(listing),
        "reported_by": _reported_by(listing),
        "free": cost.status in FREE_STATUSES,
        "open": prerequisite.status in OPEN_STATUSES,
    }


def _stored(value: Any) -> Any:
    """Return a value as SQLite holds it."""
    return float(value) if isinstance(value, Decimal) else value


def _cents(amount: Decimal | None) -> int | None:
    return None if amount is None else int(amount * 100)


def _reported_by(listing: Listing) -> str | None:
    """Return the host whose word stands behind the facts, where that is not the listing's own; the cost's first."""
    facts = sorted(listing.evidence, key=lambda each: each.fact != "cost")
    hosts = (host_of(url) for url in dict.fromkeys(each.url for each in facts))
    own = host_of(listing.url)
    return next((host for host in hosts if host and host != own), None)


def _searchable(listing: Listing, wording: Wording) -> tuple[str, ...]:
    """Return the words of a listing by column: title, provider, sector, summary, place, and marks of what they mean."""
    sector = " ".join(each.get(listing.sector or "", "") for each in wording.sectors)
    title, summary = _spread(listing.title), _spread(every_word(listing.summary))

    def meant(*texts: str) -> list[str]:
        return [
            each
            for text in texts
            for form in dict.fromkeys((text, text.replace("-", "")))  # co-operative is cooperative too
            for each in marks([word for word in stems(form) if word not in wording.stop_words], wording.synonyms)
        ]

    languages = {*listing.taught_in, *([listing.page_language] if listing.page_language else [])}
    near = meant(every_word(listing.summary), listing.provider)
    sectors = meant(*(names.get(listing.sector or "", "") for names in wording.sectors))
    for code, name in zip(LANGUAGES, LANGUAGE_NAMES, strict=True):
        if code in languages and (name,) in wording.synonyms.groups:
            near.append(mark(wording.synonyms.groups[(name,)]))
    provider = f"{_spread(listing.provider)} {_initials(listing.provider)}"
    place = _spread(" ".join(filter(None, (listing.town, listing.region))))
    return (
        title,
        provider,
        " ".join((_spread(sector), *sectors)),
        summary,
        place,
        " ".join(meant(listing.title)),
        " ".join(near),
    )


def _initials(name: str) -> str:
    """Return the letters that people know an organization by: Toronto District School Board is tdsb."""
    known = [word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()]
    return fold("".join(known)) if 3 <= len(known) <= 6 else ""


def _spread(text: str) -> str:
    """Return the stems of a text; a hyphenated word stands there in its parts and as one word."""
    joined = [each.replace("-", "") for each in fold(text).split() if "-" in each]
    return " ".join((*stems(text), *(stem for each in joined for stem in stems(each))))


def document(listing: Listing, matches: Sequence[GoalMatch]) -> str:
    """Return a listing as the contract's mapping in JSON, with its goal paths (each reason as kind, field, quote)."""
    whole = codec.flat(listing)
    whole["goal_paths"] = [
        {
            "path": match.path, "score": round(match.score, 2), "level": match.level,
            "reasons": [[each.kind, each.field, each.quote] for each in match.reasons],
            "against": [[each.kind, each.field, each.quote] for each in match.against],
        }
        for match in matches
    ]  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, default=_number)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
