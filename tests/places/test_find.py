"""What people type after --near means the place they have in mind, or a question, never a like one."""

import pytest

from mcli.places.gazetteer import Gazetteer
from mcli.places.records import Ambiguity, Kind, Place, Unknown


def key_of(gazetteer: Gazetteer, words: str) -> str:
    found = gazetteer.find(words)
    assert isinstance(found, Place), found
    return found.key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Sudbury", "greater-sudbury"), ("Greater Sudbury", "greater-sudbury"), ("grand-sudbury", "greater-sudbury"),
        ("Ville de Sudbury", "greater-sudbury"), ("région de Sudbury", "greater-sudbury"),
        ("District of Sudbury", "sudbury-division"), ("district de Sudbury", "sudbury-division"),
        ("the Soo", "sault-ste-marie"), ("Sault Sainte Marie", "sault-ste-marie"),
        ("SAULT ST MARIE", "sault-ste-marie"),
        ("St Catharines", "st-catharines"), ("Saint Catharines", "st-catharines"), ("Mt Forest", "mount-forest"),
        ("KW", "kitchener-waterloo"), ("Kitchener/Waterloo", "kitchener-waterloo"), ("Fort William", "thunder-bay"),
        ("Port Arthur", "thunder-bay"), ("Orleans", "orleans"), ("Jane & Finch", "jane-and-finch"),
        ("Kent", "chatham-kent"), ("Kent County", "chatham-kent"), ("Trenton", "trenton"),
        ("Wallaceburg", "wallaceburg"),
        ("Wikwemikong", "wiikwemkoong-unceded-territory"), ("Mchigeeng", "m-chigeeng-first-nation"),
        ("Six Nations", "six-nations-of-the-grand-river"), ("Akwesasne", "akwesasne"), ("Attawapiskat", "attawapiskat"),
        ("marathon", "marathon"), ("Bath", "bath"), ("London", "london"), ("London, Ontario", "london"),
        ("Ottawa ON", "ottawa"), ("Toronto", "toronto"), ("Windsor", "windsor"), ("Kingston", "kingston"),
        ("Hamilton", "hamilton"), ("Township of Hamilton", "hamilton-northumberland"), ("Cochrane", "cochrane"),
        ("Simcoe County", "simcoe-division"), ("comté de Simcoe", "simcoe-division"), ("York Region", "york-division"),
        ("Region of York", "york-division"), ("City of York", "york"), ("Perth County", "perth-division"),
        ("Town of Essex", "essex"), ("Windsor-Essex", "essex-division"), ("district d’Algoma", "algoma-division"),
        ("Prince Edward County", "prince-edward-county"), ("Norfolk County", "norfolk-county"),
        ("Toronto (Scarborough)", "scarborough"), ("Kanata, Ottawa", "kanata"), ("Perth, Lanark County", "perth"),
        ("Northern Ontario", "northern-ontario"), ("nord de l'Ontario", "northern-ontario"), ("Ontario", "ontario"),
        ("Mid North Network", "mnn"), ("LLEO", "lleo"), ("RAVRO", "rovln"),
        ("P3E", "p3e"), ("p3e 2c6", "p3e"), ("P3E2C6", "p3e"), ("Sudbury ON P3E 2C6", "p3e"), ("p0t", "p0t"),
    ],
)  # fmt: skip
def test_usual_names_in_either_language_are_found(gazetteer: Gazetteer, words: str, key: str) -> None:
    assert key_of(gazetteer, words) == key


@pytest.mark.parametrize("words", ["York", "Simcoe", "Perth", "Essex", "Renfrew", "Rainy River", "Armstrong"])
def test_a_name_of_several_places_asks_which_with_labels_that_differ(gazetteer: Gazetteer, words: str) -> None:
    found = gazetteer.find(words)
    assert isinstance(found, Ambiguity)
    labels = {gazetteer.label(place) for place in found.choices}
    assert len(labels) == len(found.choices) > 1


def test_an_ambiguous_name_can_be_asked_for_by_each_of_its_labels(gazetteer: Gazetteer) -> None:
    for words in ("York", "Simcoe", "Perth", "Armstrong", "Renfrew"):
        found = gazetteer.find(words)
        assert isinstance(found, Ambiguity)
        for place in found.choices:
            again = gazetteer.find(gazetteer.label(place))
            assert again == place or (isinstance(again, Ambiguity) and place in again.choices), gazetteer.label(place)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Sudbry", "greater-sudbury"), ("Torono", "toronto"), ("Kapuskasng", "kapuskasing"), ("Missisauga", "mississauga"),
     ("Peterborogh", "peterborough"), ("Penetangu", "penetanguishene"), ("Kanata County", "kanata")],
)  # fmt: skip
def test_a_typing_error_is_never_taken_for_a_place_but_suggests_it(
    gazetteer: Gazetteer, typed: str, meant: str
) -> None:
    found = gazetteer.find(typed)
    assert isinstance(found, Unknown)
    assert meant in [place.key for place in found.suggestions]


@pytest.mark.parametrize(
    ("words", "where"),
    [("Winnipeg", "Manitoba"), ("Winnipeg, Manitoba", "Manitoba"), ("Montreal", "Quebec"), ("Québec", "Quebec"),
     ("Buffalo", "New York State"), ("New York", "New York State"), ("London, England", "the United Kingdom"),
     ("London England", "the United Kingdom"), ("Paris, France", "France"), ("Sault Ste. Marie, MI", "Michigan"),
     ("H2X 1Y4", "Quebec"), ("R3C", "Manitoba"), ("Gatineau", "Quebec"), ("X0A 0H0", "Northwest Territories")],
)  # fmt: skip
def test_a_place_outside_ontario_says_where_it_is(gazetteer: Gazetteer, words: str, where: str) -> None:
    found = gazetteer.find(words)
    assert isinstance(found, Unknown)
    assert found.elsewhere is not None and found.elsewhere.where == where
    assert found.suggestions == ()


def test_every_other_province_has_its_postal_letters(gazetteer: Gazetteer) -> None:
    for letter in "ABCEGHJRSTVXY":
        found = gazetteer.find(f"{letter}9Z 9Z9")
        assert isinstance(found, Unknown) and found.elsewhere is not None, letter


def test_a_postal_district_that_is_not_listed_suggests_its_neighbours(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("K9Z")
    assert isinstance(found, Unknown)
    assert {place.name[:2] for place in found.suggestions} == {"K9"}


@pytest.mark.parametrize("words", ["", "   ", "xyzzy", "---", "St.", "County of", "12345", "\u200b", "(", "x" * 5000])
def test_words_without_a_place_are_unknown(gazetteer: Gazetteer, words: str) -> None:
    found = gazetteer.find(words)
    assert isinstance(found, Unknown) and found.elsewhere is None


def test_two_places_at_once_are_unknown_and_both_are_suggested(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("Toronto and Peel")
    assert isinstance(found, Unknown)
    assert [place.key for place in found.suggestions] == ["toronto", "peel-division"]


def test_a_division_is_found_by_its_bare_name_where_a_division_is_meant(gazetteer: Gazetteer) -> None:
    for words, code in [("Sudbury", "3552"), ("York", "3519"), ("Simcoe County", "3543"), ("Prescott-Russell", "3502")]:
        division = gazetteer.division(words)
        assert division is not None and division.code == code
    assert gazetteer.division("Kanata") is None


def test_labels_are_in_the_language_asked_for(gazetteer: Gazetteer) -> None:
    assert gazetteer.label(gazetteer["algoma-division"], "fr") == "district d’Algoma"
    assert gazetteer.label(gazetteer["simcoe-division"], "fr") == "comté de Simcoe"
    assert gazetteer.label(gazetteer["leeds-and-grenville-division"]) == "United Counties of Leeds and Grenville"
    assert gazetteer.label(gazetteer["kanata"]) == "Kanata (Ottawa)"
    assert gazetteer.label(gazetteer["greater-sudbury"], "fr") == "Grand Sudbury"


def test_networks_of_a_stream_serve_all_of_ontario(gazetteer: Gazetteer) -> None:
    place = gazetteer["hearst"]
    assert gazetteer["cofa"].kind is Kind.NETWORK
    for stream, key in [("regional", "lnn"), ("francophone", "cofa"), ("indigenous", "onlc"), ("deaf", "dli")]:
        network = gazetteer.network_of(place, stream)
        assert network is not None and network.key == key
    assert gazetteer.network_of(gazetteer["ontario"]) is None


def test_a_network_may_serve_a_part_of_a_division(gazetteer: Gazetteer) -> None:
    for town, key in [
        ("barrie", "smln"),
        ("collingwood", "quill"),
        ("bradford", "mtml"),
        ("the-blue-mountains", "quill"),
    ]:
        network = gazetteer.network_of(gazetteer[town])
        assert network is not None and network.key == key
