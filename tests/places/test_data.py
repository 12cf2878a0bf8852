"""The list of places is whole: every town that the catalogue names, every division, in Ontario, each once."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

from mcli.places.gazetteer import Gazetteer
from mcli.places.geometry import haversine_km
from mcli.places.names import fold_name
from mcli.places.records import Ambiguity, Kind, Place

ROOT = Path(__file__).parents[2]
SHARED = next(
    (each / "shared" for each in ROOT.parents if (each / "shared" / "data" / "catalogue").is_dir()), ROOT / "shared"
)
CATALOGUE = sorted((SHARED / "data" / "catalogue").glob("*.yaml"))


@cache
def listings() -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for path in CATALOGUE:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        found.extend(content.get("listings", []) if isinstance(content, dict) else [])
    return found


def values(key: str) -> list[str]:
    return sorted({str(each[key]) for each in listings() if each.get(key)})


needs_catalogue = pytest.mark.skipif(not CATALOGUE, reason="the shared catalogue is not here")


@needs_catalogue
def test_every_town_of_the_catalogue_is_found_in_its_division(gazetteer: Gazetteer) -> None:
    wrong = []
    for each in listings():
        if each.get("town"):
            place = gazetteer.find(str(each["town"]))
            division = gazetteer.division_of(place) if isinstance(place, Place) else None
            if division is None or (each.get("division") and division.name != each["division"]):
                wrong.append((each["town"], each.get("division"), place))
    assert wrong == []


@needs_catalogue
def test_every_division_of_the_catalogue_is_known(gazetteer: Gazetteer) -> None:
    assert [name for name in values("division") if gazetteer.division(name) is None] == []


@needs_catalogue
def test_every_region_as_noted_names_a_place_but_the_one_outside_ontario(gazetteer: Gazetteer) -> None:
    assert [text for text in values("region_as_noted") if not gazetteer.places_in(text, label=True)] == ["Québec"]


@needs_catalogue
def test_every_place_asked_for_at_the_desk_is_found(gazetteer: Gazetteer) -> None:
    cases = yaml.safe_load((SHARED / "data" / "desk" / "cases.yaml").read_text(encoding="utf-8"))
    asked = {ask.split("--near ")[1].split(" --")[0] for case in cases for ask in case["ask"] if "--near " in ask}
    assert asked
    assert [words for words in asked if not isinstance(gazetteer.find(words), Place)] == []


def test_there_are_700_places_49_divisions_and_16_regional_networks(gazetteer: Gazetteer) -> None:
    counts = Counter(place.kind for place in gazetteer)
    assert sum(count for kind, count in counts.items() if kind not in {Kind.POSTAL, Kind.AREA}) >= 700
    assert counts[Kind.DIVISION] == 49
    assert counts[Kind.POSTAL] > 500
    assert Counter(each.stream for each in gazetteer.networks) == {
        "regional": 16, "francophone": 1, "indigenous": 1, "deaf": 1,
    }  # fmt: skip


def test_each_town_has_a_division_and_a_regional_network(gazetteer: Gazetteer) -> None:
    for place in gazetteer:
        if place.is_point:
            assert gazetteer.division_of(place) is not None, place.key
            network = gazetteer.network_of(place)
            assert network is not None and network.stream == "regional", place.key


def test_each_division_and_network_has_a_town_in_it(gazetteer: Gazetteer) -> None:
    for place in gazetteer:
        if not place.is_point and place.kind is not Kind.POSTAL:
            assert gazetteer.members(place), place.key
            assert place.radius_km >= 10, place.key


def test_each_place_lies_within_the_bounds_of_ontario(gazetteer: Gazetteer) -> None:
    for place in gazetteer:
        assert 41.6 <= place.latitude <= 56.9, place.key
        assert -95.2 <= place.longitude <= -74.3, place.key


def test_the_middle_of_a_wide_place_reaches_each_of_its_towns_with_its_radius(gazetteer: Gazetteer) -> None:
    for place in gazetteer:
        if place.radius_km:
            middle = (place.latitude, place.longitude)
            for town in gazetteer.members(place):
                away = haversine_km(middle, (town.latitude, town.longitude))
                assert away <= place.radius_km + 2, (place.key, town.key)


def test_a_postal_district_lies_near_its_town(gazetteer: Gazetteer) -> None:
    for place in gazetteer:
        if place.kind is Kind.POSTAL:
            town = gazetteer[place.towns[0]]
            assert haversine_km((place.latitude, place.longitude), (town.latitude, town.longitude)) <= 25, place.key


def test_every_name_leads_back_to_its_place(gazetteer: Gazetteer) -> None:
    for place in gazetteer:
        for name in filter(None, (place.name, place.name_fr, *place.other_names)):
            found = gazetteer.find(name)
            choices = found.choices if isinstance(found, Ambiguity) else gazetteer.meanings(name) or (found,)
            assert place in choices, (place.key, name)


def test_no_name_stands_twice_in_one_row(gazetteer: Gazetteer) -> None:
    for place in gazetteer:
        names = [fold_name(name) for name in place.other_names]
        assert len(names) == len(set(names)), place.key
        assert fold_name(place.name) not in names, place.key


def test_no_town_has_the_name_and_division_of_another(gazetteer: Gazetteer) -> None:
    named = Counter((place.name, place.division, place.kind) for place in gazetteer if place.is_point)
    assert [name for name, count in named.items() if count > 1] == []


def test_divisions_have_the_codes_of_ontario_each_once(gazetteer: Gazetteer) -> None:
    codes = [place.code for place in gazetteer if place.kind is Kind.DIVISION]
    assert len(set(codes)) == 49
    assert all(len(code) == 4 and code.startswith("35") for code in codes)
