"""`mcli refresh`, through the door of the user, on a web of our own."""

import json
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from mcli.catalogue.store.changes import Change
from mcli.services.refresh_report import kind_of
from tests.commands.conftest import Collect
from tests.conftest import Result, Run
from tests.harvest.colleges import LIST, college, courses, tools
from tests.scrapers.net.web import SimulatedColleges, Web


def test_what_was_collected_answers_at_once(collect: Collect, run: Run) -> None:
    result = collect(college(courses(3)))

    assert (result.code, result.err) == (0, "")
    assert result.out == "example: 3 listings, 3 new\n"
    found = json.loads(run("find", "Course", "number", "--source", "example", "--format", "json").out)
    assert sorted(each["id"] for each in found) == [f"example/course-00{n}" for n in range(3)]
    assert found[0]["checked"] == "2026-11-24"


def test_what_is_recent_paused_or_kept_by_hand_is_passed_over(collect: Collect, run: Run, office: Path) -> None:
    collect(college(courses(3)))

    recent = collect({}, "--if-older-than", "7d")
    paused = run("refresh", "brock-university")

    assert (recent.code, recent.out) == (0, "")
    assert "1 source is recent enough" in recent.err
    assert (paused.code, paused.out) == (0, "")
    assert "brock-university is paused, so it was not visited: The addresses that are known" in paused.err
    assert collect({}, "--if-older-than", "soon").code == 2


def test_a_dry_run_says_what_it_would_bring_and_writes_nothing(collect: Collect, office: Path) -> None:
    result = collect(college(courses(3)), "--dry-run")

    assert (result.code, result.out) == (0, "example: 3 listings, 3 new\n")
    assert sorted(each.name for each in office.iterdir()) == ["config", "listings"]
    assert list((office / "listings").iterdir()) == []


def test_a_broken_source_is_named_with_every_fault_and_the_others_are_refreshed(
    collect: Collect, run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = office / "config" / "sources" / "broken.yaml"
    broken.write_text("id: broken\nnmae: x\nfollow: '['\nfields: {title: 'h1['}\n", encoding="utf-8")
    monkeypatch.setattr("mcli.services.refresh.tools_for", lambda state, stop: tools(Web(college(courses(3)))))

    check, named, everything = run("sources", "check"), run("refresh", "broken"), run("refresh")

    for result in (check, named, everything):
        assert result.code == 5
        assert all(f"{broken}, line {line}:" in result.err for line in (2, 3, 4))
    assert "example: 3 listings, 3 new" in everything.out
    assert run("sources", "list").code == 0


def test_a_listing_file_that_cannot_be_read_is_never_overwritten(collect: Collect, office: Path) -> None:
    path = office / "listings" / "example.yaml"
    path.write_text("source: example\nlistings: [", encoding="utf-8")

    result = collect(college(courses(3)))

    assert result.code == 5
    assert f"{path}, line 2" in result.err
    assert path.read_text(encoding="utf-8") == "source: example\nlistings: ["


def test_two_refreshes_never_meet(collect: Collect, office: Path) -> None:
    from datetime import datetime

    from mcli.catalogue.store.lock import locked

    with locked(office, datetime(2026, 11, 24)):
        result = collect(college(courses(3)))

    assert result.code == 1
    assert "Another refresh is at work" in result.err
    assert collect(college(courses(3))).code == 0


def test_ctrl_c_ends_cleanly_and_keeps_what_was(collect: Collect, office: Path) -> None:
    collect(college(courses(3)))
    before = (office / "listings" / "example.yaml").read_bytes()

    def interrupt(request: object) -> None:
        raise KeyboardInterrupt

    result = collect(college(courses(3)) | {f"{LIST}/course-001": interrupt})

    assert result.code == 130
    assert (office / "listings" / "example.yaml").read_bytes() == before
    assert collect(college(courses(3))).code == 0


@pytest.mark.parametrize(("code", "reason"), [(28, "No space left on device"), (13, "Permission denied")])
def test_a_full_disk_or_a_read_only_folder_is_a_sentence_and_nothing_is_lost(
    collect: Collect, office: Path, code: int, reason: str
) -> None:
    offered = courses(5)
    collect(college(offered))
    before = {path: path.read_bytes() for path in office.rglob("*.yaml")}
    offered[1].cost = "$7"
    original = Path.open

    def refuse(self: Path, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        if "w" in mode and self.parent != office.parent:
            raise OSError(code, reason)
        return original(self, mode, *args, **kwargs)

    with patch.object(Path, "open", refuse):
        result = collect(college(offered))

    assert result.code == 1
    assert "example: not written" in result.out and reason in result.out
    assert "Traceback" not in result.err
    assert {path: path.read_bytes() for path in office.rglob("*.yaml")} == before
    again = collect(college(offered))
    assert (again.code, again.out) == (0, "example: 5 listings, 1 changed\n")


def test_pages_that_nobody_needs_are_taken_out(collect: Collect, office: Path) -> None:
    offered = courses(3)
    collect(college(offered))
    (office / "pages" / f"{'0' * 32}.gz").write_bytes(b"left over")
    offered[0].cost = "$5"

    collect(college(offered))

    kept = {path.name for path in (office / "pages").glob("*.gz")}
    assert f"{'0' * 32}.gz" not in kept
    assert len(kept) == 4


def test_a_broken_memory_of_runs_is_named_and_the_refresh_goes_on(collect: Collect, run: Run, office: Path) -> None:
    (office / "runs.yaml").write_text("sources: [\n", encoding="utf-8")

    result = collect(college(courses(3)))

    assert (result.code, result.out) == (0, "example: 3 listings, 3 new\n")
    assert "runs.yaml" in result.err
    assert "runs.unreadable.yaml" in result.err
    assert (office / "runs.unreadable.yaml").read_text(encoding="utf-8") == "sources: [\n"
    assert run("sources", "status").code == 0

    (office / "runs.yaml").write_text("sources: ]\n", encoding="utf-8")
    collect(college(courses(3)))
    assert (office / "runs.unreadable.yaml").read_text(encoding="utf-8") == "sources: [\n"
    assert (office / "runs.unreadable-2.yaml").read_text(encoding="utf-8") == "sources: ]\n"
    assert (office / "runs.yaml").is_file()


def test_kept_pages_are_read_again_from_the_command_line(collect: Collect, office: Path) -> None:
    collect(college(courses(3)))

    result = collect({}, "--reread")

    assert (result.code, result.out) == (0, "example: 3 listings, nothing new\n")


def test_two_colleges_in_two_generations_through_the_command_line(
    run: Run, home: Path, shared_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mcli.harvest.refresh import check_list, read_page

    folder = home / "config" / "sources"
    folder.mkdir(parents=True)
    for path in (shared_data / "site" / "sources").glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())

    def collected(site: str) -> Result:
        web = SimulatedColleges(shared_data / site)
        monkeypatch.setattr("mcli.services.refresh.tools_for", lambda state, stop: tools(web, read_page, check_list))
        return run("refresh", "silver-harbour", "grand-rapide")

    first, second = collected("site"), collected("site-v2")

    assert (first.code, second.code) == (0, 3)
    for words in ("stained-glass-repair", "candle-making-business", "drone-mapping", "restricted/contract-training"):
        assert words in first.err
    assert "grand-rapide: held for a person" in second.out
    assert "2 new" in second.out and "2 not seen" in second.out
    french = json.loads(run("find", "--source", "grand-rapide", "--limit", "0", "--format", "json").out)
    english = json.loads(run("find", "--source", "silver-harbour", "--limit", "0", "--format", "json").out)
    assert (len(french), {each["checked"] for each in french}) == (12, {"2026-11-24"})
    assert (len(english), [each["status"] for each in english].count("not_seen")) == (32, 2)


def test_reading_again_without_kept_pages_says_so_and_remembers_nothing(run: Run, office: Path) -> None:
    result = run("refresh", "example", "--reread")

    assert result.code == 1
    assert "Collect them first" in result.err
    assert "failed" not in run("sources", "status", "example").out


def test_reading_again_leaves_what_became_of_other_pages_as_it_was(collect: Collect, run: Run, office: Path) -> None:
    pages = college(courses(8))
    pages[f"{LIST}/course-001"] = 404
    collect(pages)

    collect(pages, "--reread")

    (status,) = json.loads(run("sources", "status", "example", "--format", "json").out)
    assert "was not found (404)" in status["not_used"][0]["why"]


def test_a_number_that_is_none_is_named(run: Run, office: Path) -> None:
    result = run("refresh", "--jobs", "many")

    assert result.code == 2
    assert "“many” is not a number." in result.err


def test_other_words_are_not_counted_as_changed_facts(collect: Collect, run: Run) -> None:
    offered = courses(8)
    collect(college(offered))
    for each in offered[:3]:
        each.cost = (each.cost or "").replace("$", "$0")
    offered[5].cost = "$99"

    result = collect(college(offered))

    assert result.code == 0
    assert "1 changed, 3 reworded" in result.out


@pytest.mark.parametrize(
    ("key", "before", "after", "kind"),
    [
        ("cost_text", "$140.00", "140", "reworded"),
        ("cost_text", "from $140", "from $180", "changed"),
        ("cost_text", None, "call us", "changed"),
        ("length_text", "12 weeks", "10 weeks", "changed"),
        ("prerequisite_text", "CPR", "First aid", "changed"),
        ("url", "https://a.ca/x", "https://a.ca/y", "moved"),
    ],
)
def test_what_a_change_counts_as(key: str, before: str | None, after: str, kind: str) -> None:
    small = Change("2026-11-24", "a", "changed", key, before, after)
    large = Change("2026-11-24", "a", "changed", "hours", 12, 14)

    assert kind_of([small]) == {("a", "changed"): kind}
    assert kind_of([small, large]) == kind_of([large, small]) == {("a", "changed"): "changed"}


def test_a_source_that_did_not_go_well_is_asked_again_after_a_growing_pause(collect: Collect, office: Path) -> None:
    collect(college(courses(3)))
    asked = []
    for in_vain in (1, 2, 3, 9):
        for tried in ("2026-11-23", "2026-11-22", "2026-11-20", "2026-11-10"):
            run = f"{{tried: '{tried}', good: '2026-01-01', outcome: held, in_vain: {in_vain}, listings: 3}}"
            (office / "runs.yaml").write_text(f"sources: {{example: {run}}}\n", encoding="utf-8")
            result = collect(college(courses(3)), "--if-older-than", "7d", "--dry-run")
            asked.append("is asked again later" not in result.err)

    assert asked == [
        True,
        True,
        True,
        True,
        False,
        True,
        True,
        True,
        False,
        False,
        True,
        True,
        False,
        False,
        False,
        True,
    ]
    by_name = collect(college(courses(3)), "example", "--dry-run")
    assert by_name.out.startswith("example: 3 listings")


def test_a_last_run_after_today_is_named_and_does_not_make_a_source_recent(collect: Collect, office: Path) -> None:
    run = "{tried: '2035-01-01', good: '2035-01-01', outcome: done, listings: 3}"
    (office / "runs.yaml").write_text(f"sources: {{example: {run}}}\n", encoding="utf-8")

    result = collect(college(courses(3)), "--if-older-than", "7d")

    assert result.out == "example: 3 listings, 3 new\n"
    assert "carries a day after today, so it is not believed: example" in result.err


def test_a_listing_with_a_day_after_today_answers_without_it_and_its_file_is_named(run: Run, office: Path) -> None:
    (office / "listings" / "agency.yaml").write_text(
        "source: agency\nchecked: '2035-01-01'\nlistings:\n"
        "  - {id: agency/a, title: Reading circle, url: 'https://www.example.ca/a', provider: Agency}\n",
        encoding="utf-8",
    )

    result = run("find", "reading", "circle", "--source", "agency", "--format", "json")

    assert [each["checked"] for each in json.loads(result.out)] == [None]
    assert "agency.yaml" in result.err and "2035-01-01 is after today (2026-11-24)" in result.err
