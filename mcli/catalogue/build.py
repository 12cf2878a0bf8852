"""Making the index: YAML in, rows out. The order of the rows is the order in which listings are best shown."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from mcli import yaml_file
from mcli.catalogue import corrections, files, record
from mcli.catalogue.index import Inputs
from mcli.errors import Fault, FileError, InvalidRecordError
from mcli.goals.rank import rank
from mcli.goals.vocabulary import Goals, goals_from
from mcli.goals.zones import boilerplate_of
from mcli.models import GoalMatch, Listing
from mcli.settings import LOCAL, Settings, Words, settings_from, words_from
from mcli.terms import FREE_STATUSES, HARD_GATES, LANGUAGES, OPEN_STATUSES, PATHS
from mcli.text import fold, host_of, stems

_Made = TypeVar("_Made")

# `number` is the place in the best order, so that reading in that order needs no sorting. Money is in cents.
_TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE listing (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, slug TEXT NOT NULL, source TEXT NOT NULL,
    title TEXT NOT NULL, provider TEXT NOT NULL, provider_id TEXT NOT NULL, url TEXT, region TEXT,
    page_language TEXT, taught_en INTEGER NOT NULL, taught_fr INTEGER NOT NULL,
    cost_status TEXT NOT NULL, cost_cents INTEGER, cost_per TEXT, total_cents INTEGER, cost_text TEXT,
    cost_conditions TEXT, cost_method TEXT, prerequisite_status TEXT NOT NULL, gates TEXT NOT NULL,
    hard_gate INTEGER NOT NULL, hours REAL, delivery TEXT, credential_kind TEXT, osap INTEGER, sector TEXT,
    status TEXT NOT NULL, checked TEXT, reported_by TEXT, free INTEGER NOT NULL, open INTEGER NOT NULL,
    title_place INTEGER NOT NULL
);
CREATE TABLE document (number INTEGER PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE goal_path (
    path TEXT, free INTEGER, open INTEGER, listed INTEGER, place INTEGER, number INTEGER, strong INTEGER,
    PRIMARY KEY (path, number)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
    title, provider, sector, summary, content='', tokenize="unicode61 remove_diacritics 0"
);
"""
_INDEXES = """
CREATE INDEX by_path ON goal_path (path, listed, free, open, place, number, strong);
CREATE INDEX by_path_place ON goal_path (path, listed, place, free, open, number, strong);
CREATE INDEX by_free ON listing (free);
CREATE INDEX by_open ON listing (open);
CREATE INDEX by_total ON listing (total_cents);
CREATE INDEX by_hours ON listing (hours);
CREATE INDEX by_checked ON listing (checked);
CREATE INDEX by_delivery ON listing (delivery);
CREATE INDEX by_provider ON listing (provider_id);
CREATE INDEX by_source ON listing (source);
CREATE INDEX by_sector ON listing (sector);
CREATE INDEX by_credential ON listing (credential_kind);
CREATE INDEX by_osap ON listing (osap);
CREATE INDEX by_slug ON listing (slug);
"""
_COLUMNS = 33
_COST_ORDER = {"free": 0, "free_with_conditions": 1, "paid": 2, "unknown": 3}
_PREREQUISITE_ORDER = {"none": 0, "age_only": 0, "recommended": 1, "unknown": 2, "required": 3}


def fill(connection: sqlite3.Connection, inputs: Inputs, signature: str, today: date) -> None:
    """Make the whole index in an empty database. Files that cannot be read are left out and named in `about`.

    People's corrections that hold on this day are laid over the listings.
    """
    faults: list[Fault] = []
    settings = _first(inputs.config["settings.yaml"], settings_from, faults)
    goals = _first(inputs.config["goals.yaml"], goals_from, faults)
    words = {language: _first(inputs.words[f"{language}.yaml"], words_from, faults) for language in LANGUAGES}
    packaged = [file for paths in inputs.catalogue.values() for file in _first_file(paths, faults)]
    home, home_faults = files.read_all(inputs.listings)
    corrected, correction_faults = corrections.read_all(inputs.corrections)
    laid = corrections.lay_over(files.together(packaged, home), corrected, today)
    repeated = boilerplate_of(laid.listings)
    ranked = sorted(
        ((each, rank(each, goals, repeated.get(each.provider_id, frozenset()))) for each in laid.listings),
        key=lambda each: _order(each[0]),
    )
    connection.executescript(_TABLES)
    with connection:
        _write(connection, ranked, words)
        about = _about(settings, goals, words, faults + home_faults + correction_faults)
        about |= {"signature": signature, "good_until": laid.good_until or ""}
        about["collected"] = max((file.checked or "" for file in home if file.source != LOCAL), default="")
        about["corrections_to_review"] = json.dumps([[each.id, each.by, each.date] for each in laid.to_review])
        connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())
    connection.executescript(_INDEXES)


def _first(paths: Sequence[Path], make: Callable[[Any], _Made], faults: list[Fault]) -> _Made:
    """Make a record of the first file that is right; the packaged one is last, and is kept right by tests."""
    for path in paths[:-1]:
        try:
            return _made(path, make)
        except FileError as error:
            faults.extend(error.faults)
    return _made(paths[-1], make)


def _made(path: Path, make: Callable[[Any], _Made]) -> _Made:
    read = yaml_file.read(path)
    try:
        return make(read.content)
    except InvalidRecordError as error:
        found = [Fault(read.name, read.line(_where(key)), message) for key, message in error.faults]
        raise yaml_file.broken(read.name, found) from None


def _where(key: str) -> yaml_file.Where:
    return tuple(int(part) if part.isdigit() else part for part in key.split(".") if part)


def _first_file(paths: Sequence[Path], faults: list[Fault]) -> list[files.ListingFile]:
    for path in paths:
        try:
            return [files.read(path)]
        except FileError as error:
            faults.extend(error.faults)
    return []


def _about(settings: Settings, goals: Goals, words: dict[str, Words], faults: Iterable[Fault]) -> dict[str, str]:
    texts = {
        "language": settings.language or "",
        "low_cost": str(settings.low_cost),
        "stale_days": str(settings.stale_days),
        "refresh_days": str(settings.refresh_days),
        "faults": json.dumps([_plain(each) for each in faults]),
        "stop_words": " ".join(stems(" ".join(word for each in words.values() for word in each.stop_words))),
    }
    for language in LANGUAGES:
        texts[f"sectors.{language}"] = json.dumps(words[language].sectors, ensure_ascii=False)
        for goal in goals.paths:
            texts[f"path.{goal.code}.name.{language}"] = goal.name[language]
            texts[f"path.{goal.code}.purpose.{language}"] = goal.purpose[language]
    return texts


def _plain(fault: Fault) -> list[Any]:
    values = {key: str(value) for key, value in fault.message.values.items()}
    return [fault.file, fault.line, fault.message.text, values]


def _order(listing: Listing) -> tuple[Any, ...]:
    """Best first: still on its page, no hard gate, free, nothing asked first, newest facts, title."""
    total = listing.cost.total
    return (
        listing.status != "active",
        _hard_gate(listing),
        _COST_ORDER[listing.cost.status],
        total is None,
        total or 0,
        _PREREQUISITE_ORDER[listing.prerequisite.status],
        tuple(-int(part) for part in (listing.checked or "0-0").split("-")),
        fold(listing.title),
        listing.id,
    )


def _write(
    connection: sqlite3.Connection,
    ranked: Sequence[tuple[Listing, tuple[GoalMatch, ...]]],
    words: dict[str, Words],
) -> None:
    numbered = list(enumerate(ranked, start=1))
    by_title = sorted(numbered, key=lambda each: fold(each[1][0].title))
    title_places = {number: place for place, (number, _) in enumerate(by_title)}
    connection.executemany(
        f"INSERT INTO listing VALUES ({', '.join('?' * _COLUMNS)})",  # noqa: S608 only question marks
        ((*_row(number, listing), title_places[number]) for number, (listing, _) in numbered),
    )
    connection.executemany(
        "INSERT INTO document VALUES (?, ?)",
        ((number, _document(listing, matches)) for number, (listing, matches) in numbered),
    )
    for path in PATHS:
        found = [
            (number, listing, match)
            for number, (listing, matches) in numbered
            for match in matches
            if match.path == path
        ]
        found.sort(key=lambda each: (each[2].level != "strong", _hard_gate(each[1]), each[0]))
        connection.executemany(
            "INSERT INTO goal_path VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    path,
                    listing.cost.status in FREE_STATUSES,
                    listing.prerequisite.status in OPEN_STATUSES,
                    listing.status != "unlisted",
                    place,
                    number,
                    match.level == "strong",
                )
                for place, (number, listing, match) in enumerate(found)
            ),
        )
    connection.executemany(
        "INSERT INTO words (rowid, title, provider, sector, summary) VALUES (?, ?, ?, ?, ?)",
        ((number, *_searchable(listing, words)) for number, (listing, _) in numbered),
    )


def _hard_gate(listing: Listing) -> bool:
    return any(gate in HARD_GATES for gate in listing.prerequisite.gates)


def _row(number: int, listing: Listing) -> tuple[Any, ...]:
    cost, prerequisite = listing.cost, listing.prerequisite
    evidence = listing.evidence_of("cost")
    return (
        number, listing.id, listing.id.partition("/")[2], listing.source,
        listing.title, listing.provider, listing.provider_id, listing.url, listing.region and fold(listing.region),
        listing.page_language, "en" in listing.taught_in, "fr" in listing.taught_in,
        cost.status, _cents(cost.cad), cost.per, _cents(cost.total), cost.text or (evidence and evidence.quote),
        cost.conditions, evidence and evidence.method, prerequisite.status, " ".join(prerequisite.gates),
        _hard_gate(listing), listing.hours and float(listing.hours), listing.delivery, listing.credential_kind,
        listing.osap_eligible, listing.sector, listing.status, listing.checked, _reported_by(listing),
        cost.status in FREE_STATUSES, prerequisite.status in OPEN_STATUSES,
    )  # fmt: skip


def _cents(amount: Decimal | None) -> int | None:
    return None if amount is None else int(amount * 100)


def _reported_by(listing: Listing) -> str | None:
    """Return the host whose word stands behind the facts, where that is not the listing's own; the cost's first."""
    facts = sorted(listing.evidence, key=lambda each: each.fact != "cost")
    hosts = (host_of(each.url) for each in facts)
    return next((host for host in hosts if host and host != host_of(listing.url)), None)


def _searchable(listing: Listing, words: dict[str, Words]) -> tuple[str, str, str, str]:
    sector = " ".join(each.sectors.get(listing.sector or "", "") for each in words.values())
    return _spread(listing.title), _spread(listing.provider), _spread(sector), _spread(listing.summary or "")


def _spread(text: str) -> str:
    """Return the stems of a text; a hyphenated word stands there in its parts and as one word."""
    joined = [each.replace("-", "") for each in fold(text).split() if "-" in each]
    return " ".join((*stems(text), *(stem for each in joined for stem in stems(each))))


def _document(listing: Listing, matches: Sequence[GoalMatch]) -> str:
    whole = record.flat(listing)
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
