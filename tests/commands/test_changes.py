"""`mcli changes`: what is new since a day, and which printed sheets are out of date."""

import json
from pathlib import Path

from tests.commands.conftest import Collect
from tests.conftest import Run
from tests.harvest.colleges import LIST, college, courses


def test_changes_are_told_since_a_day_in_every_form(collect: Collect, run: Run) -> None:
    offered = courses(3)
    collect(college(offered))
    offered[0].cost = "$20"
    collect(college(offered))

    data = json.loads(run("changes", "--format", "json").out)
    assert {"source", "title", "url", "date", "id", "kind", "fact", "before", "after"} == set(data[0])
    changed = [each for each in data if each["kind"] == "changed"]
    assert [(each["fact"], each["before"], each["after"]) for each in changed] == [("cost_cad", 100, 20)]
    assert "changed: Course number 0 (Cost: $100 → $20) [example/course-000]" in run("changes").out
    assert "modifiée\u00a0: Course number 0 (Coût\u00a0: 100\u00a0$ → 20\u00a0$)" in run("--lang", "fr", "changes").out
    assert "What" in run("changes", "--format", "table").out
    assert run("changes", "--since", "2026-11-25").out == ""
    assert run("--lang", "fr", "changes", "--since", "4w").code == 0
    assert run("changes", "--since", "soon").code == 2


def test_before_anything_is_collected_changes_and_accept_say_so(run: Run, office: Path) -> None:
    assert run("changes").code == 4
    assert run("sources", "accept", "example").code == 4


def test_a_source_that_cannot_be_reached_changes_nothing_and_is_told_at_once(collect: Collect, office: Path) -> None:
    collect(college(courses(3)))
    before = (office / "listings" / "example.yaml").read_bytes()

    result = collect({})  # every address answers 404, the list too: that is a page that moved
    down = collect({LIST: 503, "https://www.example.ca/robots.txt": 404})

    assert (result.code, down.code) == (3, 1)
    assert "None of the sources could be reached" in down.err
    assert (office / "listings" / "example.yaml").read_bytes() == before


def test_printed_sheets_whose_facts_have_changed_are_named(
    collect: Collect, run: Run, office: Path, tmp_path: Path
) -> None:
    offered = courses(3)
    collect(college(offered))
    made = run("export", "example/course-000", "example/course-001", "--to", "txt", "--out", tmp_path / "sheet.txt")
    assert made.code == 0, made.err
    unchanged = run("changes", "--sheets")
    offered[0].cost = "$5"
    collect(college(offered))

    found = json.loads(run("changes", "--sheets", "--format", "json").out)

    assert (unchanged.code, unchanged.out) == (0, "")
    assert [(each["changed"], each["gone"]) for each in found] == [(["example/course-000"], [])]
    assert f"mcli export --recall {found[0]['sheet']}" in run("changes", "--sheets").out
    assert run("--lang", "fr", "changes", "--sheets", "--format", "table").code == 0
