"""`mcli sources`: list, show, check, status, accept, through the door of the user."""

import json
from pathlib import Path

from tests.commands.conftest import Collect
from tests.conftest import Run
from tests.harvest.colleges import LIST, college, courses
from tests.scrapers.net.web import answer


def test_a_held_harvest_is_kept_beside_the_good_one_and_accepted_by_a_person(
    collect: Collect, run: Run, office: Path
) -> None:
    collect(college(courses(10)))
    before = (office / "listings" / "example.yaml").read_bytes()

    held = collect(college(courses(4)))

    assert held.code == 3
    assert "4 listings were found where 10 were seen before" in held.out
    assert "sources status" in held.err
    assert (office / "listings" / "example.yaml").read_bytes() == before
    assert "mcli sources accept example" in run("sources", "status", "example").out
    assert run("sources", "accept", "example").code == 0
    status = json.loads(run("sources", "status", "example", "--format", "json").out)[0]
    assert (status["held"], status["needs_person"], status["listings"]) == (False, False, 4)
    kinds = [each["kind"] for each in json.loads(run("changes", "--format", "json").out)]
    assert [kinds.count(kind) for kind in ("new", "held", "not_seen", "accepted")] == [10, 1, 6, 1]
    assert collect(college(courses(4))).code == 0


def test_a_held_harvest_can_be_discarded(collect: Collect, run: Run, office: Path) -> None:
    collect(college(courses(10)))
    collect(college([]))

    assert run("sources", "accept", "example", "--discard").code == 0
    assert not (office / "held" / "example.yaml").exists()
    assert not json.loads(run("sources", "status", "example", "--format", "json").out)[0]["needs_person"]
    assert run("sources", "accept", "example", "--discard").code == 4


def test_an_unknown_source_names_the_nearest(run: Run, office: Path) -> None:
    for argv in (["refresh", "exampel"], ["sources", "show", "exampel"], ["sources", "status", "exampel"],
                 ["sources", "accept", "exampel"], ["sources", "check", "exampel"]):  # fmt: skip
        result = run(*argv)
        assert (result.code, "Did you mean “example”?" in result.err) == (2, True), argv


def test_sources_are_shown_in_both_languages_and_every_form(run: Run, office: Path) -> None:
    for form in ("table", "plain", "json"):
        for argv in (["list"], ["show", "example"], ["status"], ["check"]):
            assert run("--lang", "fr", "sources", *argv, "--format", form).code == 0
    assert "en pause" in run("--lang", "fr", "sources", "list").out
    shown = json.loads(run("sources", "show", "example", "--format", "json").out)[0]
    assert (shown["id"], shown["expects"], shown["delay"]) == ("example", {"at_least": 1, "may_be_empty": False}, 2.0)


def test_status_tells_how_hosts_were_treated(collect: Collect, run: Run) -> None:
    collect(college(courses(3)))

    hosts = json.loads(run("sources", "status", "example", "--format", "json").out)[0]["hosts"]

    assert hosts[0]["requests"] == 5
    assert hosts[0]["delay"] == 2
    assert "5 requests" in run("sources", "status", "example").out


def test_a_college_that_turns_us_away_gets_a_letter(collect: Collect, run: Run) -> None:
    collect(college(courses(3)))
    collect(college(courses(3)) | {LIST: 403})

    status = run("sources", "status", "example").out

    assert "Words to send to the college:" in status
    assert "https://www.example.ca/courses" in status
    assert "Texte à envoyer au collège" in run("--lang", "fr", "sources", "status", "example").out


def test_facts_that_could_not_be_read_again_lead_to_the_listing(collect: Collect, run: Run) -> None:
    offered = courses(8)
    collect(college(offered))
    offered[3].labels = ("Investment", "Before you start", "Time")
    result = collect(college(offered))

    assert result.code == 3
    assert "next: compare what is kept with its page: mcli show example/course-003" in run("sources", "status").out
    assert run("show", "example/course-003").code == 0


def test_a_later_good_run_takes_an_older_held_harvest_away_and_says_so_once(
    collect: Collect, run: Run, office: Path
) -> None:
    collect(college(courses(10)))
    collect(college(courses(4)))
    assert "taken away" not in collect(college(courses(10)), "--dry-run").err
    assert (office / "held" / "example.yaml").exists()

    good = collect(college(courses(10)))

    assert (good.code, good.err.count("An older harvest was held")) == (0, 1)
    assert not (office / "held" / "example.yaml").exists()
    assert "older harvest" not in collect(college(courses(10))).err
    status = json.loads(run("sources", "status", "example", "--format", "json").out)[0]
    assert (status["held"], status["next"], status["needs_person"]) == (False, None, False)
    assert "held" in [each["kind"] for each in json.loads(run("changes", "--format", "json").out)]
    assert run("sources", "accept", "example").code == 4


def test_a_held_harvest_that_was_overtaken_the_same_day_is_not_accepted(
    collect: Collect, run: Run, office: Path
) -> None:
    collect(college(courses(10)))
    collect(college(courses(4)))
    left = (office / "held" / "example.yaml").read_bytes()
    collect(college(courses(10)))
    (office / "held" / "example.yaml").write_bytes(left)  # as a run leaves it that is cut off
    before = (office / "listings" / "example.yaml").read_bytes()

    assert "accept example --discard" in run("sources", "status", "example").out
    result = run("sources", "accept", "example")

    assert result.code == 1
    assert "A later run of example went well" in result.err
    assert (office / "listings" / "example.yaml").read_bytes() == before
    assert run("sources", "accept", "example", "--discard").code == 0


def test_a_held_harvest_without_listings_is_accepted_only_where_a_source_may_be_empty(
    collect: Collect, run: Run, office: Path
) -> None:
    collect(college(courses(8)))
    collect(college([]))
    path = office / "config" / "sources" / "example.yaml"

    refused = run("sources", "accept", "example")

    assert refused.code == 1
    assert "may_be_empty: true" in refused.err
    assert json.loads(run("sources", "status", "example", "--format", "json").out)[0]["listings"] == 8
    path.write_text(path.read_text(encoding="utf-8").replace("at_least: 1", "may_be_empty: true"), encoding="utf-8")
    assert run("sources", "accept", "example").code == 0


def test_reading_kept_pages_again_leaves_what_is_held_for_a_person(collect: Collect, run: Run, office: Path) -> None:
    collect(college(courses(10)))
    collect(college(courses(4)))

    collect({}, "--reread")

    assert (office / "held" / "example.yaml").exists()
    assert "mcli sources accept example (or --discard)" in run("sources", "status", "example").out
    assert "example" in run("doctor").out
    assert run("sources", "accept", "example").code == 0


def test_when_a_source_is_due_again_is_what_the_settings_say(collect: Collect, run: Run, office: Path) -> None:
    collect(college(courses(3)))
    memory = office / "runs.yaml"
    memory.write_text(memory.read_text(encoding="utf-8").replace("2026-11-24", "2026-10-15"), encoding="utf-8")

    def next_step(refresh_days: int) -> str | None:
        settings = office / "config" / "settings.yaml"
        settings.write_text(f"refresh_days: {refresh_days}\n", encoding="utf-8")
        step: str | None = json.loads(run("sources", "status", "example", "--format", "json").out)[0]["next"]
        return step

    assert next_step(39) == "mcli refresh example"
    assert next_step(40) is None


def test_the_letter_to_a_college_names_the_answer_that_it_gave(collect: Collect, run: Run) -> None:
    collect(college(courses(4)) | {LIST: answer(403, "<title>Just a moment...</title>")})

    assert "(403)" in run("sources", "status", "example").out.partition("Hello")[2]


def test_status_says_by_the_reason_what_to_correct_and_in_which_file(collect: Collect, run: Run, office: Path) -> None:
    path = office / "config" / "sources" / "example.yaml"
    offered = courses(8)
    collect(college(offered))

    collect(college(offered) | {LIST: 404})
    moved = run("sources", "status", "example").out
    assert f"correct urls (and follow) in {path}, then: mcli refresh example" in moved
    assert "gave no listing" not in moved  # it is the list itself
    assert str(path) in run("sources", "show", "example").out

    for each in offered:
        each.labels = ("Investment", "Before you start", "Time")
    collect(college(offered))
    told = run("sources", "status", "example").out
    assert f"mcli sources try {LIST}/course-000 --source example, then add or correct fields in {path}" in told


def test_links_that_do_not_match_follow_are_shown_with_one_to_try(collect: Collect, run: Run, office: Path) -> None:
    offered = courses(8)
    collect(college(offered))
    path = office / "config" / "sources" / "example.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("'/courses/[a-z0-9-]+$'", "'course.php?id='"), encoding="utf-8")

    result = collect(college(offered))

    assert result.code == 3
    assert "/courses/course-000" in result.out
    assert "Try follow: '" in result.out
    assert "is written “\\?” in follow" in result.out
    status = json.loads(run("sources", "status", "example", "--format", "json").out)[0]
    assert any("Try follow: '" in each for each in status["why"])
    assert status["next"] == f"correct follow in {path}, then: mcli refresh example"


def test_a_paused_source_says_how_it_is_woken(run: Run, office: Path) -> None:
    path = office / "config" / "sources" / "example.yaml"
    path.write_text(path.read_text(encoding="utf-8") + 'paused: "they asked us to wait"\n', encoding="utf-8")

    refreshed = run("refresh", "example")

    assert refreshed.code == 0
    assert f"they asked us to wait. To wake it, take the line “paused” out of {path}." in refreshed.err
    assert f"take the line “paused” out of {path}" in run("sources", "status", "example").out
