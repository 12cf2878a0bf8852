"""Listing files, through the door of the user: what a file by hand may leave out, and what it is told."""

import json
from pathlib import Path

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
