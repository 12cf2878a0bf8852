"""A town, a province and a street address come from an address or a label, never from a way of delivery."""

import pytest

from mcli.facts.simple import place
from tests.facts.reading_tools import value


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        ("303 York Street, Sudbury, ON P3E 2A5", "Address", ("Sudbury", "ON", "303 York Street, Sudbury, ON P3E 2A5")),
        ("21, rue Roy, Sudbury (Ontario) P3A 6B1", "Lieu", ("Sudbury", "ON", "21, rue Roy, Sudbury (Ontario) P3A 6B1")),
        ("Held at 74 Mackenzie Street, Sudbury.", "", ("Sudbury", None, "74 Mackenzie Street, Sudbury")),
        ("Sault Ste. Marie, ON", "Location", ("Sault Ste. Marie", "ON", None)),
        ("Thunder Bay", "Location", ("Thunder Bay", None, None)),
        ("Sudbury", "Ville", ("Sudbury", None, None)),
        ("North Bay campus", "Campus", ("North Bay", None, None)),
        ("St. Catharines", "Location", ("St. Catharines", None, None)),
        ("In person in Orillia", "", ("Orillia", None, None)),
        ("On campus, Oakville", "", ("Oakville", None, None)),
        ("At the Strathroy Campus", "", ("Strathroy", None, None)),
        ("En présentiel, campus de Timmins", "", ("Timmins", None, None)),
        ("En personne à Hearst", "", ("Hearst", None, None)),
        ("Lindsay, in classroom", "Campus", ("Lindsay", None, None)),
        ("at 19 Brock Mews, Peterborough. There is one flight of stairs.", "", (
            "Peterborough", None, "19 Brock Mews, Peterborough")),
        ("Unit 4, North Bay, ON", "", ("North Bay", "ON", None)),
        ("In person in English", "", None),
        ("On campus, Room 12", "", None),
        ("In class in March", "", None),
        ("Online", "Location", None),
        ("Room 204", "Location", None),
        ("Main Campus", "Location", None),
        ("Various locations", "Location", None),
        ("En ligne", "Lieu", None),
        ("12 hours in class", "", None),
    ],
)  # fmt: skip
def test_where_a_course_is_held(text: str, label: str, found: tuple[str | None, ...] | None) -> None:
    assert value(place, "place", text, label) == found
