"""What is near a place: the place that was typed, and how far the locations of the listings are from it."""

from collections.abc import Mapping
from typing import NamedTuple

from mcli.catalogue.index import place_tables
from mcli.catalogue.index.index import Index
from mcli.core.errors import N_, UsageError
from mcli.core.text import clean
from mcli.places.gazetteer import Gazetteer
from mcli.places.geometry import haversine_km
from mcli.places.names import fold_name
from mcli.places.records import Ambiguity, Elsewhere, Kind, Network, Place, Unknown

WITHIN_KM = 60
"""How far away a course may be held where nobody says another distance, in kilometres."""


class Near(NamedTuple):
    """A place that was asked for: what to call it, up to how many kilometres away, and what is so near.

    `km` has the distance of every location (its number in the index) within reach, None where a county or another wide
    area holds the other, so that there is none. `listings` is how many listings these locations have. `network` serves
    the place.
    """

    place: Place
    label: str
    within: float
    km: Mapping[int, float | None]
    listings: int = 0
    network: Network | None = None


def near_from(index: Index, language: str, typed: str, within: float = WITHIN_KM, option: str = "--near") -> Near:
    """Return what is near a place in words; UsageError when they name none, several, or one outside Ontario.

    Without an option, the words were among those of a search: of several places the best known is meant, and the
    answer says which.
    """
    words = clean(typed)
    gazetteer = place_tables.gazetteer_for(index, words)
    meant = gazetteer.find(words)
    if isinstance(meant, Unknown) and meant.elsewhere is None:
        gazetteer = place_tables.whole_gazetteer(index)
        meant = gazetteer.find(words)
    if isinstance(meant, Ambiguity) and not option:
        meant = meant.choices[0]
    if isinstance(meant, Ambiguity):
        choices = [_choice(gazetteer, place, language) for place in meant.choices[:5]]
        raise UsageError(
            N_("{option}: “{typed}” may be {choices}. Write one of these, or a postal code, as in P3E."),
            option=option, typed=words, choices=", ".join(f"“{each}”" for each in choices),
        )  # fmt: skip
    if isinstance(meant, Unknown):
        raise _unknown(gazetteer, language, meant, option)
    return near_place(index, language, meant, within)


def near_place(index: Index, language: str, place: Place, within: float = WITHIN_KM) -> Near:
    """Return what is near a place of the gazetteer."""
    needs_towns = not place.is_point and place.kind is not Kind.POSTAL
    gazetteer = place_tables.whole_gazetteer(index) if needs_towns else place_tables.gazetteer_for(index, place.name)
    here = [(each.latitude, each.longitude) for each in gazetteer.members(place)] if needs_towns else []
    here = here or [(place.latitude, place.longitude)]
    km: dict[int, float | None] = {}
    listings: dict[int, int] = {}
    wide = _wide_places(index)
    for row in index.connection.execute(
        "SELECT location, key, latitude, longitude, division, network, listings FROM located"
    ):
        location, key, latitude, longitude, division, network, count = row
        if needs_towns and key not in wide and gazetteer.lies_in(_at(key, division, network), place):
            away = None  # inside the county that was asked for: there is no distance from it
        elif key in wide:
            away = _from_wide(
                gazetteer, place, wide[key], min(haversine_km(one, (latitude, longitude)) for one in here), within
            )
        else:
            away = min(haversine_km(one, (latitude, longitude)) for one in here)
            away = away if away <= within else -1.0
        if away is None or away >= 0:
            known = km.get(location)
            km[location] = away if known is None else known if away is None else min(away, known)
            listings[location] = count
    network_of = place_tables.network_of(index, place, gazetteer)
    return Near(place, gazetteer.label(place, language), within, km, sum(listings.values()), network_of)


def _at(key: str, division: str, network: str) -> Place:
    return Place(key, Kind.TOWN, key, "", (), division, network, 0.0, 0.0)


def _wide_places(index: Index) -> dict[str, Place]:
    keys = [str(row[0]) for row in index.connection.execute("SELECT DISTINCT key FROM located WHERE wide = 1")]
    return {place.key: place for place in place_tables.places(index, keys)} if keys else {}


def _from_wide(gazetteer: Gazetteer, place: Place, wide: Place, to_middle: float, within: float) -> float | None:
    """Return None when a wide place (a county) holds the place asked for, lies in it, or has its middle near; else -1.

    Where in it a course is held is not known, so there is no distance.
    """
    near = gazetteer.lies_in(place, wide) or gazetteer.lies_in(wide, place) or to_middle <= within
    return None if near else -1.0


def _choice(gazetteer: Gazetteer, place: Place, language: str) -> str:
    """Return how to write a place so that it alone is meant: "Simcoe County", "Perth, Lanark County"."""
    division = gazetteer.division_of(place)
    if place.is_point and division and division.name != place.name:
        return f"{place.name_in(language)}, {gazetteer.label(division, language)}"
    return gazetteer.label(place, language)


def _unknown(gazetteer: Gazetteer, language: str, unknown: Unknown, option: str) -> UsageError:
    if unknown.elsewhere is not None:
        where = _where(unknown.elsewhere, language)
        if where:
            text = N_("{option}: “{typed}” is outside Ontario ({where}). Only places in Ontario are known.")
            return UsageError(text, option=option, typed=unknown.words, where=where)
        text = N_("{option}: “{typed}” is outside Ontario. Only places in Ontario are known.")
        return UsageError(text, option=option, typed=unknown.words)
    if unknown.suggestions:
        like = ", ".join(f"“{_choice(gazetteer, place, language)}”" for place in unknown.suggestions[:4])
        text = N_("{option}: there is no place “{typed}” in the list of Ontario. Did you mean {like}?")
        return UsageError(text, option=option, typed=unknown.words, like=like)
    text = N_(
        "{option}: there is no place “{typed}” in the list of Ontario. Write a town, a county or district, or a postal "
        "code, as in P3E."
    )
    return UsageError(text, option=option, typed=unknown.words)


def _where(elsewhere: Elsewhere, language: str) -> str:
    where = elsewhere.where_fr if language == "fr" and elsewhere.where_fr else elsewhere.where
    return "" if elsewhere.is_wide else where


def may_name_place(index: Index, words: str) -> bool:
    """Tell, without reading the gazetteer, whether some word of a text begins or is the name of a place."""
    names = fold_name(words)
    if not names:
        return False
    marks = ", ".join("?" * len(names))
    starts = " OR ".join(["name >= ? AND name < ?"] * len(names))
    ranges = [bound for name in names for bound in (f"{name} ", f"{name}!")]
    sql = f"""SELECT 1 FROM place_name WHERE name IN ({marks}) OR {starts}
        UNION ALL SELECT 1 FROM elsewhere WHERE name IN ({marks}) LIMIT 1"""  # noqa: S608 only question marks
    return index.connection.execute(sql, (*names, *ranges, *names)).fetchone() is not None


def locations_in(index: Index, region: str) -> tuple[int, ...]:
    """Return the numbers of the locations in the division or wider area that words name, in either language."""
    words = clean(region)
    gazetteer = place_tables.gazetteer_for(index, words)
    meant = gazetteer.find(words)
    division = gazetteer.division(words)
    area = division or (meant if isinstance(meant, Place) else None)
    if area is None:
        return ()
    if area.is_point:
        area = gazetteer.division_of(area) or area
    known = {place.key: place for place in _listed_places(index)}
    rows = index.connection.execute("SELECT location, key, division, network FROM located").fetchall()
    return tuple(sorted({
        location
        for location, key, division, network in rows
        if gazetteer.lies_in(known.get(key) or _at(key, division, network), area)
    }))  # fmt: skip


def _listed_places(index: Index) -> list[Place]:
    return place_tables.places(
        index, [str(row[0]) for row in index.connection.execute("SELECT DISTINCT key FROM located")]
    )
