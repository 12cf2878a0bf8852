"""How far places are apart, and what lies within a distance."""

import pytest

from mcli.places.gazetteer import Gazetteer
from mcli.places.geometry import haversine_km


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [("toronto", "ottawa", 350), ("greater-sudbury", "north-bay", 117), ("thunder-bay", "kenora", 417),
     ("london", "windsor", 163), ("hamilton", "st-catharines", 50)],
)  # fmt: skip
def test_distances_between_cities_are_right_to_a_twentieth(
    gazetteer: Gazetteer, one: str, other: str, km: float
) -> None:
    assert gazetteer.distance_km(gazetteer[one], gazetteer[other]) == pytest.approx(km, rel=0.05)
    assert gazetteer.distance_km(gazetteer[other], gazetteer[one]) == gazetteer.distance_km(
        gazetteer[one], gazetteer[other]
    )


def test_haversine_is_zero_here_and_half_the_globe_at_the_antipodes() -> None:
    assert haversine_km((45.0, -75.0), (45.0, -75.0)) == 0.0
    assert haversine_km((0.0, 0.0), (0.0, 180.0)) == pytest.approx(20015, abs=1)


def test_what_lies_in_a_division_is_no_distance_from_it(gazetteer: Gazetteer) -> None:
    district = gazetteer["thunder-bay-division"]
    nearby = {near.place.key: near.km for near in gazetteer.within(district, 60)}
    assert nearby["marathon"] == nearby["thunder-bay"] == nearby["geraldton"] == 0.0
    assert "toronto" not in nearby and "kenora" not in nearby
    assert gazetteer.distance_km(gazetteer["marathon"], district) == 0.0
    assert 0 < gazetteer.distance_km(district, gazetteer["ignace"]) < 200


def test_what_is_near_stands_in_order_and_holds_the_place_itself_first(gazetteer: Gazetteer) -> None:
    nearby = gazetteer.within(gazetteer["greater-sudbury"], 60)
    distances = [near.km for near in nearby]
    assert nearby[0].place.key == "greater-sudbury"
    assert distances == sorted(distances) and distances[-1] <= 60
    assert {"hanmer", "markstay-warren", "lively"} <= {near.place.key for near in nearby}
    assert "north-bay" not in {near.place.key for near in nearby}


def test_a_distance_of_zero_keeps_the_place_itself_and_all_of_a_wide_one(gazetteer: Gazetteer) -> None:
    assert [near.place.key for near in gazetteer.within(gazetteer["hearst"], 0)] == ["hearst"]
    division = gazetteer["rainy-river-division"]
    assert {near.place for near in gazetteer.within(division, 0)} == set(gazetteer.members(division))


def test_a_rural_postal_district_is_where_its_towns_are(gazetteer: Gazetteer) -> None:
    nearby = {near.place.key: near.km for near in gazetteer.within(gazetteer["p0t"], 20)}
    assert nearby["marathon"] == nearby["atikokan"] == 0.0


def test_a_network_and_an_area_hold_their_divisions_and_their_towns(gazetteer: Gazetteer) -> None:
    assert gazetteer.lies_in(gazetteer["manitoulin-division"], gazetteer["mnn"])
    assert gazetteer.lies_in(gazetteer["hearst"], gazetteer["northern-ontario"])
    assert not gazetteer.lies_in(gazetteer["collingwood"], gazetteer["smln"])
    assert gazetteer.lies_in(gazetteer["collingwood"], gazetteer["georgian-triangle"])
    assert gazetteer.lies_in(gazetteer["toronto"], gazetteer["cofa"])
