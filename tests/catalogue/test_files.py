"""Listing files, through the door of the user: what a file by hand may leave out, and what it is told."""

import json
from pathlib import Path

import pytest

from mcli.catalogue.store import listing_files
from mcli.core.bilingual import Bilingual
from tests.conftest import FREE, Run, listing, write_listings


def test_a_file_dropped_in_by_hand_answers_at_once(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("soup", "Soup making", FREE))

    found = json.loads(run("find", "soup", "--free", "--format", "json").out)

    assert [each["id"] for each in found] == ["mine/soup"]
    assert found[0]["evidence"]["cost"]["quote"] == "No cost to you"
    assert found[0]["prerequisite_status"] == "unknown"


def test_dates_are_taken_from_the_next_outer_one_and_may_be_unknown(run: Run, home: Path) -> None:
    write_listings(
        home,
        "mine",
        listing("one", "Zebra one", FREE),
        listing("two", "Zebra two", '    checked: "2026-05"\n    last_seen: null\n' + FREE),
        top='checked: "2026-11-01"\n',
    )
    write_listings(home, "undated", listing("three", "Zebra three", source="undated"))

    found = {each["id"]: each for each in json.loads(run("find", "zebra", "--format", "json").out)}

    assert found["mine/one"]["checked"] == found["mine/one"]["last_seen"] == "2026-11-01"
    assert found["mine/one"]["evidence"]["cost"]["checked"] == "2026-11-01"
    assert found["mine/two"]["checked"] == found["mine/two"]["evidence"]["cost"]["checked"] == "2026-05"
    assert found["mine/two"]["last_seen"] is None
    assert found["undated/three"]["checked"] is None


def test_every_fault_of_a_file_is_named_with_its_line_and_the_other_files_answer(run: Run, home: Path) -> None:
    bad = listing("a", "Bad", "    titel: x\n    hours: 1_000\n    delivery: by post\n    osap_eligible: yes\n")
    path = write_listings(home, "mine", bad, listing("a", "Twice"))
    write_listings(home, "good", listing("fine", "Yodelling", source="good"))

    result = run("find", "yodelling")

    assert result.code == 0
    assert "good/fine" in result.out
    for line, words in ((7, "“title”"), (8, "1_000"), (9, "by post"), (10, "true or false")):
        assert any(f"{path}, line {line}:" in each and words in each for each in result.err.splitlines())


def test_unknown_costs_nothing_and_free_without_words_is_refused(run: Run, home: Path) -> None:
    path = write_listings(home, "mine", listing("a", "A", "    cost_status: free\n    cost_cad: 0\n"))

    result = run("find", "--source", "first-aid", "--limit", "1")

    assert f"{path}, line 7: A status other than unknown needs evidence.cost" in result.err


def test_what_a_file_must_not_hold_is_refused(run: Run, home: Path) -> None:
    for more, words in (
        ("    goal_paths: []\n", "computed and never kept"),
        ("    cost_status: unknown\n    cost_cad: 0\n", "unknown cost has no amount"),
        ("    cost_status: free\n    cost_cad: 5\n", "free listing has cost_cad: 0"),
        ("    evidence:\n      colour: {quote: red}\n", "“colour” is not known"),
        ("    gates: device\n", "list of texts"),
        ("    source: other\n", "must be “mine”"),
    ):
        write_listings(home, "mine", listing("a", "A", more))

        assert words in run("find", "x").err


def test_a_file_that_is_something_else_is_named(run: Run, home: Path) -> None:
    for text, words in (
        ("- a\n- b\n", "must begin with “source: mine”"),
        ("source: yours\n", "must be the file's own name"),
        ("source: mine\nlistings: none\n", "begin each with “- id:”"),
        ("source: mine\nchecked: yesterday\n", "not a date"),
        ("source: mine\nlisting: []\n", "Did you mean “listings”?"),
    ):
        (home / "listings" / "mine.yaml").write_text(text, encoding="utf-8")

        result = run("find", "x")

        assert result.code == 0
        assert words in result.err


def test_control_characters_in_a_file_are_removed_on_reading(run: Run, home: Path) -> None:
    evil = '"Zebra \\e[31mred\\u202E \\u0007bell"'
    write_listings(home, "mine", listing("a", "x").replace('"x"', evil))

    assert json.loads(run("find", "zebra", "--format", "json").out)[0]["title"] == "Zebra red bell"


def test_a_home_file_replaces_the_packaged_file_of_the_same_name(run: Run, home: Path) -> None:
    write_listings(home, "first-aid", listing("only", "Only this", source="first-aid"))

    found = json.loads(run("find", "--source", "first-aid", "--format", "json").out)

    assert [each["id"] for each in found] == ["first-aid/only"]


def test_a_broken_home_file_leaves_the_packaged_one_in_its_place(run: Run, home: Path) -> None:
    (home / "listings" / "first-aid.yaml").write_text("source: [", encoding="utf-8")

    result = run("find", "--source", "first-aid", "--format", "json", "--limit", "0")

    assert len(json.loads(result.out)) > 10
    assert "line 1" in result.err


def test_a_collected_listing_takes_the_place_of_the_packaged_one_with_its_address_and_title(
    run: Run, home: Path
) -> None:
    packaged = json.loads(run("find", "--source", "trades", "--format", "json", "--limit", "1").out)[0]
    own = listing("same", packaged["title"].upper()).replace("https://www.example.ca/same", packaged["url"] + "/")
    write_listings(home, "mine", own)

    found = [each["id"] for each in json.loads(run("find", "--limit", "0", "--format", "json").out)]

    assert "mine/same" in found
    assert packaged["id"] not in found


EVERYTHING = """    town: Sudbury
    province: "ON"
    address: 10 Elm Street, Sudbury
    phone: (705) 555-0142, poste 12
    email: learn@college.example.ca
    serves: local
    summary: {en: Cook soup., fr: Cuisinez une soupe.}
    staff_note: {fr: Demandez la date.}
    learner_note: Come early.
    bring: {en: An apron., fr: Un tablier.}
    hints:
    - {fact: cost, quote: no cost upfront, url: "https://www.example.ca/soup"}
    confirmed: {on: "2026-11-30", how: phone, by: AB, note: spoke with the office}
    twin: autre/soupe
    traits:
    - {trait: short, quote: one day}
"""


def test_every_key_of_a_file_answers_in_the_language_asked_for(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("soup", "Soup making", EVERYTHING))

    english = json.loads(run("show", "mine/soup", "--format", "json").out)
    french = json.loads(run("--lang", "fr", "show", "mine/soup", "--format", "json").out)
    english, french = (each[0] if isinstance(each, list) else each for each in (english, french))

    assert (english["town"], english["province"], english["address"]) == ("Sudbury", "ON", "10 Elm Street, Sudbury")
    assert (english["phone"], english["email"]) == ("705-555-0142 ext. 12", "learn@college.example.ca")
    assert (english["serves"], english["twin"], english["distance_km"]) == ("local", "autre/soupe", None)
    assert english["hints"] == [{"fact": "cost", "quote": "no cost upfront", "url": "https://www.example.ca/soup"}]
    assert english["traits"] == [{"trait": "short", "quote": "one day", "url": None}]
    assert english["confirmed"] == {"on": "2026-11-30", "how": "phone", "by": "AB", "note": "spoke with the office"}
    assert (english["summary"], french["summary"]) == ("Cook soup.", "Cuisinez une soupe.")
    assert (english["staff_note"], french["staff_note"]) == ("Demandez la date. (in French)", "Demandez la date.")
    assert (english["learner_note"], english["bring"]) == ("Come early.", "An apron.")


def test_a_file_is_written_as_it_was_read(home: Path) -> None:
    path = write_listings(home, "mine", listing("soup", "Soup making", EVERYTHING + FREE))
    file = listing_files.read(path)

    path.write_text(listing_files.text_of(file), encoding="utf-8")

    assert listing_files.read(path) == file
    assert file.listings[0].summary == Bilingual("Cook soup.", "Cuisinez une soupe.")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("    phone: 555-0142\n", "not a telephone number"),
        ("    email: college.example.ca\n", "not an e-mail address"),
        ("    serves: everyone\n", "not one of: local, ontario, canada, anyone"),
        ("    twin: soup\n", "not the id of a listing"),
        ("    summary: {en: A, de: B}\n", "“de” is not known"),
        ("    hints: [no cost]\n", "must be a mapping of keys and values"),
        ("    hints: [{fact: money, quote: x}]\n", "“money” is not one of"),
        ("    confirmed: yesterday\n", "must be a mapping of keys and values"),
        ('    confirmed: {on: "2026-13-01", how: phone, by: AB}\n', "is not a date"),
        ('    confirmed: {on: "2026-11-30", how: phone, by: ""}\n', "cannot be empty"),
        ("    traits: [{trait: long, quote: x}]\n", "“long” is not one of"),
        ("    caution: A\n    staff_note: B\n", "“caution” is the former name of “staff_note”"),
        ("    distance_km: 5\n", "distance_km is computed and never kept"),
    ],
)
def test_a_new_key_with_a_value_that_cannot_be_is_refused_with_the_reason(
    run: Run, home: Path, more: str, words: str
) -> None:
    path = write_listings(home, "mine", listing("soup", "Soup making", more))

    result = run("find", "--source", "first-aid", "--limit", "1")

    assert any(f"{path}, line" in line and words in line for line in result.err.splitlines()), result.err


def test_the_former_name_of_a_key_is_still_read(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("soup", "Soup making", "    caution: Ask first\n"))

    assert "For staff: Ask first" in run("show", "mine/soup").out
