"""Which places a text names: conservative where a name is also a word."""

import pytest

from mcli.places.gazetteer import Gazetteer
from mcli.places.records import Ambiguity


def named(gazetteer: Gazetteer, text: str, *, label: bool = False) -> list[str]:
    return [text[mention.start : mention.end] for mention in gazetteer.places_in(text, label=label)]


@pytest.mark.parametrize(
    "text",
    ["marathon", "find marathon training", "I hope to take a bath", "courses in Spanish", "learn in the Nation",
     "university of essex", "a marathon", "delhi", "forest fire", "New York", "Perth, Australia", "London, England",
     "Employment Ontario", "Ontario Works", "read and write", "the king and the lake", ""],
)  # fmt: skip
def test_an_ordinary_word_is_no_place(gazetteer: Gazetteer, text: str) -> None:
    assert named(gazetteer, text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("food handler in sudbury", ["sudbury"]), ("near marathon", ["marathon"]), ("cuisine à Paris", ["Paris"]),
        ("Kingston and Bath", ["Kingston", "Bath"]), ("Bath, Ontario", ["Bath"]), ("english in bath, ON", ["bath"]),
        ("perth county library", ["perth county"]), ("Town of Spanish", ["Town of Spanish"]),
        ("psw near north bay", ["north bay"]), ("grade 12 in port hope", ["port hope"]), ("king city", ["king city"]),
        ("district de Cochrane", ["district de Cochrane"]), ("près de Bath", ["Bath"]), ("london", ["london"]),
        ("cpr in sault ste marie please", ["sault ste marie"]),
        ("Toronto, Ajax et Whitby", ["Toronto", "Ajax", "Whitby"]),
    ],
)  # fmt: skip
def test_a_place_is_found_where_the_words_say_so(gazetteer: Gazetteer, text: str, places: list[str]) -> None:
    assert named(gazetteer, text) == places


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Cornwall, Stormont, Dundas and Glengarry", ["cornwall", "stormont-dundas-and-glengarry-division"]),
        ("Durham (Oshawa)", ["durham-division", "oshawa"]), ("Grey Bruce", ["grey-bruce"]),
        ("Windsor-Essex-Kent", ["essex-division", "chatham-kent"]), ("South Simcoe", ["south-simcoe"]),
        ("Haliburton, Kawartha, Northumberland", ["haliburton-division", "kawartha-lakes", "northumberland-division"]),
        ("Est de l’Ontario", ["eastern-ontario"]), ("Témiskaming", ["timiskaming-division"]),
        ("Oxford", ["oxford-division"]),
    ],
)  # fmt: skip
def test_a_region_as_noted_names_its_places(gazetteer: Gazetteer, text: str, keys: list[str]) -> None:
    found = [mention.meaning for mention in gazetteer.places_in(text, label=True)]
    assert [getattr(meaning, "key", None) for meaning in found] == keys


def test_a_name_of_several_places_stays_open(gazetteer: Gazetteer) -> None:
    (mention,) = gazetteer.places_in("Simcoe", label=True)
    assert isinstance(mention.meaning, Ambiguity)
    assert (mention.start, mention.end) == (0, 6)


def test_spans_never_overlap_and_lie_in_the_text(gazetteer: Gazetteer) -> None:
    text = "Ottawa, Pembroke, Perth; St. Catharines & M’Chigeeng, l'Orignal (Hawkesbury)"
    mentions = gazetteer.places_in(text, label=True)
    assert len(mentions) == 7
    ends = [0]
    for mention in mentions:
        assert ends[-1] <= mention.start < mention.end <= len(text)
        ends.append(mention.end)
