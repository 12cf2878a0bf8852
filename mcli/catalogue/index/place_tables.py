"""Places in the index: the gazetteer by name, so that an answer reads no list of places, and where listings are.

A question loads only the places that its words may name, as a small gazetteer; everything is loaded where a name is
not known exactly (to suggest like ones) and for places that consist of many towns.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mcli.catalogue.index.index import Index
from mcli.core.errors import Fault, FileError
from mcli.core.models import Listing
from mcli.files import regular
from mcli.places.gazetteer import Gazetteer
from mcli.places.names import fold_name
from mcli.places.reading import FILES, read_gazetteer
from mcli.places.records import Ambiguity, Elsewhere, Kind, Network, Place

TABLES = """
CREATE TABLE place (key TEXT PRIMARY KEY, wide INTEGER NOT NULL, record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place_name (name TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (name, key)) WITHOUT ROWID;
CREATE TABLE elsewhere (name TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE located (
    location INTEGER NOT NULL, key TEXT NOT NULL, wide INTEGER NOT NULL, latitude REAL, longitude REAL,
    division TEXT NOT NULL, network TEXT NOT NULL, listings INTEGER NOT NULL, PRIMARY KEY (location, key)
) WITHOUT ROWID;
"""
"""`place` holds every place as JSON; `located` the places of listings: one or several a location, by number."""

_LONGEST_NAME = 8
"""Up to how many words of a question are tried as one name."""


def gazetteer_of(files: Mapping[str, Sequence[Path]], faults: list[Fault]) -> Gazetteer:
    """Return the gazetteer of the files of `config/places`, by name; an empty one, with faults, when they are wrong."""
    lines: dict[str, list[str]] = {}
    for name in FILES:
        for path in files.get(f"{name}.csv", ())[:1]:
            try:
                lines[name] = regular(path).decode("utf-8").splitlines()
            except (OSError, UnicodeDecodeError):
                lines[name] = []
    try:
        return read_gazetteer(lines)
    except FileError as error:
        faults.extend(error.faults)
        return Gazetteer(())


def write_places(connection: sqlite3.Connection, gazetteer: Gazetteer) -> None:
    """Write every place by its names."""
    connection.executemany(
        "INSERT INTO place VALUES (?, ?, ?)",
        ((place.key, not place.is_point, json.dumps(place, ensure_ascii=False)) for place in gazetteer),
    )
    names = {
        (" ".join(fold_name(name)), place.key)
        for place in gazetteer
        for name in (place.name, place.name_fr, *place.other_names)
        if name
    }
    connection.executemany("INSERT INTO place_name VALUES (?, ?)", sorted(names))
    connection.executemany(
        "INSERT INTO elsewhere VALUES (?, ?)",
        ((" ".join(name), json.dumps(record, ensure_ascii=False)) for name, record in gazetteer.elsewhere.items()),
    )
    networks = json.dumps([list(each) for each in gazetteer.networks], ensure_ascii=False)
    connection.execute("INSERT INTO about VALUES ('networks', ?)", (networks,))


def networks(index: Index) -> tuple[Network, ...]:
    """Return the literacy networks."""
    return tuple(Network(*each) for each in json.loads(index.about("networks") or "[]"))


def whole_gazetteer(index: Index) -> Gazetteer:
    """Return the gazetteer with every place and name."""
    places = index.connection.execute("SELECT record FROM place")
    outside = index.connection.execute("SELECT name, record FROM elsewhere")
    return Gazetteer(
        [_place(row[0]) for row in places],
        networks(index),
        {tuple(name.split()): Elsewhere(*json.loads(record)) for name, record in outside},
    )


def gazetteer_for(index: Index, words: str) -> Gazetteer:
    """Return a gazetteer that knows every place and name that the words may hold, and the divisions of these.

    It answers like the whole one about these words, but suggests nothing and has no members of wide places.
    """
    name = fold_name(words)
    runs = sorted({
        " ".join(name[at : at + length])
        for at in range(len(name))
        for length in range(1, min(_LONGEST_NAME, len(name) - at) + 1)
    })  # fmt: skip
    marks = ", ".join("?" * len(runs))
    ask = index.connection.execute
    rows = ask(
        f"SELECT DISTINCT p.record FROM place_name AS n JOIN place AS p ON p.key = n.key WHERE n.name IN ({marks})",  # noqa: S608 only question marks
        runs,
    ).fetchall()
    postal = [run for run in runs if len(run) == 3]
    rows += ask(f"SELECT record FROM place WHERE key IN ({', '.join('?' * len(postal))})", postal).fetchall()  # noqa: S608 only question marks
    found = {place.key: place for place in (_place(row[0]) for row in rows)}
    needed = {place.division for place in found.values()} | {each for place in found.values() for each in place.towns}
    found |= {place.key: place for place in places(index, needed - set(found) - {""})}
    outside = ask(f"SELECT name, record FROM elsewhere WHERE name IN ({marks})", runs)  # noqa: S608 only question marks
    elsewhere = {tuple(key.split()): Elsewhere(*json.loads(record)) for key, record in outside}
    return Gazetteer(found.values(), networks(index), elsewhere)


def places(index: Index, keys: Iterable[str]) -> list[Place]:
    """Return the places of some keys, in no order; unknown keys are left out."""
    wanted = sorted(set(keys))
    sql = f"SELECT record FROM place WHERE key IN ({', '.join('?' * len(wanted))})"  # noqa: S608 only question marks
    return [_place(row[0]) for row in index.connection.execute(sql, wanted)]


def _place(record: str) -> Place:
    key, kind, *rest = json.loads(record)
    made = Place(key, Kind(kind), *rest)
    return made._replace(
        other_names=tuple(made.other_names), divisions=tuple(made.divisions), towns=tuple(made.towns),
        without=tuple(made.without),
    )  # fmt: skip


class Whereabouts(NamedTuple):
    """Where listings are: the number of the location of each (by id), and the places of each location."""

    location_of: dict[str, int]
    places_of: dict[int, tuple[Place, ...]]


def whereabouts(listings: Iterable[Listing], gazetteer: Gazetteer) -> Whereabouts:
    """Return where listings are; what names no place of Ontario has no location."""
    numbers: dict[tuple[str, ...], int] = {}
    seen: dict[tuple[str | None, str | None], tuple[Place, ...]] = {}
    location_of: dict[str, int] = {}
    places_of: dict[int, tuple[Place, ...]] = {}
    for listing in listings:
        named = (listing.town, listing.region)
        if named not in seen:
            seen[named] = _places_named(gazetteer, *named)
        found = seen[named]
        if found:
            number = numbers.setdefault(tuple(place.key for place in found), len(numbers) + 1)
            location_of[listing.id] = number
            places_of[number] = found
    return Whereabouts(location_of, places_of)


def write_located(connection: sqlite3.Connection, where: Whereabouts) -> None:
    """Write the places of the listings, with how many listings are at each location."""
    counts: dict[int, int] = {}
    for number in where.location_of.values():
        counts[number] = counts.get(number, 0) + 1
    connection.executemany(
        "INSERT INTO located VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (number, place.key, not place.is_point, place.latitude, place.longitude, place.division, place.network,
             counts[number])
            for number, found in where.places_of.items()
            for place in found
        ),
    )  # fmt: skip


def _places_named(gazetteer: Gazetteer, town: str | None, region: str | None) -> tuple[Place, ...]:
    """Return the places of a listing: its town, read in the light of its region, or else its region."""
    around = _meant(gazetteer, region) if region else ()
    if town:
        found = gazetteer.meanings(town)
        inside = [place for place in found if any(gazetteer.lies_in(place, wide) for wide in around)]
        points = [place for place in inside or found if place.is_point]
        meant = gazetteer.find(town, suggest=False)
        if points and (inside or isinstance(meant, Place)):
            usual = meant if isinstance(meant, Place) and meant in points else points[0]
            return (usual,)
        several = [each.meaning for each in gazetteer.places_in(town, label=True)]
        if several and all(isinstance(each, Place) for each in several):
            return tuple(each for each in several if isinstance(each, Place))
    return around


def _meant(gazetteer: Gazetteer, region: str) -> tuple[Place, ...]:
    """Return the places that a region as noted names; where a county and a town share the name, the county."""
    whole = gazetteer.find(region, suggest=False)
    if isinstance(whole, Place):
        return () if "*" in whole.divisions else (whole,)
    if isinstance(whole, Ambiguity):
        return tuple(place for place in whole.choices if not place.is_point)[:1]
    found: list[Place] = []
    for mention in gazetteer.places_in(region, label=True):
        meaning = mention.meaning
        choices: Sequence[Any] = meaning.choices if isinstance(meaning, Ambiguity) else (meaning,)
        wide = [place for place in choices if not place.is_point]
        found.append((wide or list(choices))[0])
    # "Eastern Ontario (Cornwall, Prescott-Russell)": what is named inside the wide area is where it is.
    narrow = [
        place
        for place in found
        if not any(gazetteer.lies_in(other, place) for other in found if other.key != place.key)
    ]
    return tuple(dict.fromkeys(narrow))


def network_of(index: Index, place: Place, gazetteer: Gazetteer) -> Network | None:
    """Return the literacy network that serves a place; of a place that several serve, None."""
    if place.network:
        return next((each for each in networks(index) if each.key == place.network), None)
    return gazetteer.network_of(place)
