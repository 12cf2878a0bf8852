"""Making the index: YAML in, rows out; what cannot be read is left out and named."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from mcli import yaml_io
from mcli.catalogue.index import place_tables
from mcli.catalogue.index.index import Inputs
from mcli.catalogue.index.kinds import kinds_from
from mcli.catalogue.index.place_tables import gazetteer_of
from mcli.catalogue.index.rows import Wording, write
from mcli.catalogue.index.schema import INDEXES, TABLES
from mcli.catalogue.search import typed_filters
from mcli.catalogue.search.synonyms import synonyms_from
from mcli.catalogue.store import checks, corrections, listing_files, stored_messages
from mcli.catalogue.store.days import believed
from mcli.core.errors import Fault, FileError
from mcli.core.terms import LANGUAGES
from mcli.core.text import stems
from mcli.facts.traits import completed
from mcli.goals.funding import programs_from
from mcli.goals.lexicon import Goals, goals_from
from mcli.goals.listing_text import boilerplate_of
from mcli.goals.rank import rank
from mcli.goals.readiness import readiness_from
from mcli.settings import LOCAL, Settings, Words, load_settings, words_from


def fill(connection: sqlite3.Connection, inputs: Inputs, signature: str, today: date) -> None:
    """Make the whole index in an empty database. Files that cannot be read are left out and named in `about`.

    People's corrections that hold on this day are laid over the listings, and their checks over those.
    """
    faults: list[Fault] = []
    settings = load_settings(inputs.config["settings.yaml"], faults)
    goals = yaml_io.first_record(inputs.config["goals.yaml"], goals_from, faults)
    words = {
        language: yaml_io.first_record(inputs.words[f"{language}.yaml"], words_from, faults) for language in LANGUAGES
    }
    packaged = [file for paths in inputs.catalogue.values() for file in _first_file(paths, faults)]
    home, home_faults = listing_files.read_all(inputs.listings)
    home, future = believed(home, today)
    corrected, correction_faults = corrections.read_all(inputs.corrections)
    laid = corrections.lay_over(listing_files.together(packaged, home), corrected, today)
    checked, check_faults = checks.read_all(inputs.checks)
    listings = [completed(each) for each in checks.lay_over(laid.listings, checked)]
    repeated = boilerplate_of(listings)
    ranked = [(each, rank(each, goals, repeated.get(each.provider_id, frozenset()))) for each in listings]
    stop_words = frozenset(stems(" ".join(word for each in words.values() for word in each.stop_words)))
    synonyms = yaml_io.first_record(
        inputs.words["synonyms.yaml"], lambda content: synonyms_from(content, stop_words), faults
    )
    bands = (settings.very_low, settings.low_cost, settings.ask_first)
    connection.executescript(TABLES + place_tables.TABLES + typed_filters.TABLE)
    kinds = yaml_io.first_record(inputs.words["kinds.yaml"], kinds_from, faults)
    phrases = yaml_io.first_record(inputs.words["filters.yaml"], typed_filters.phrases_from, faults)
    gazetteer = gazetteer_of(inputs.places, faults)
    with connection:
        write(
            connection,
            ranked,
            Wording(
                [each.sectors for each in words.values()],
                stop_words,
                synonyms,
                bands,
                gazetteer,
                kinds,
                LOCAL if settings.own_first else "",
            ),
        )
        typed_filters.write_phrases(connection, phrases)
        about = _about(settings, goals, words)
        about |= {"signature": signature, "good_until": laid.good_until or ""}
        about["collected"] = max((file.checked or "" for file in home if file.source != LOCAL), default="")
        about["stop_words"] = " ".join(sorted(stop_words))
        about["weak_words"] = " ".join(stems(" ".join(word for each in words.values() for word in each.weak_words)))
        for name, check in (("readiness", readiness_from), ("funding", programs_from)):
            about[name] = _kept(inputs.config[f"{name}.yaml"], check, faults)
        faults += [*home_faults, *future, *correction_faults, *check_faults]
        about["faults"] = json.dumps([_plain(each) for each in faults])
        about["corrections_to_review"] = json.dumps([[each.id, each.by, each.date] for each in laid.to_review])
        connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())
    connection.executescript(INDEXES)


def _kept(paths: Sequence[Path], check: Callable[[Any], object], faults: list[Fault]) -> str:
    """Return the content of the first file that is right, as JSON: `find` and its kin read no YAML."""

    def content_of(content: Any) -> Any:
        check(content)
        return content

    return json.dumps(yaml_io.first_record(paths, content_of, faults), ensure_ascii=False)


def _first_file(paths: Sequence[Path], faults: list[Fault]) -> list[listing_files.ListingFile]:
    for path in paths:
        try:
            return [listing_files.read(path)]
        except FileError as error:
            faults.extend(error.faults)
    return []


def _about(settings: Settings, goals: Goals, words: dict[str, Words]) -> dict[str, str]:
    texts = {
        "language": settings.language or "",
        "low_cost": str(settings.low_cost),
        "stale_days": str(settings.stale_days),
        "refresh_days": str(settings.refresh_days),
    }
    for language in LANGUAGES:
        texts[f"sectors.{language}"] = json.dumps(words[language].sectors, ensure_ascii=False)
        for goal in goals.paths:
            texts[f"path.{goal.code}.name.{language}"] = goal.name[language]
            texts[f"path.{goal.code}.purpose.{language}"] = goal.purpose[language]
    return texts


def _plain(fault: Fault) -> list[Any]:
    return [fault.file, fault.line, stored_messages.plain(fault.message)]
