"""What a refresh leaves for a person: report.md, report.json, and a notice through a command of the office's own."""

import json
import sys
from pathlib import Path

import pytest

from mcli.catalogue.store.changes import Change
from mcli.catalogue.store.runs import NotUsed
from mcli.catalogue.store.runs import Run as SourceRun
from mcli.core.errors import Message
from mcli.harvest.refresh import Report
from mcli.i18n import Language
from mcli.scrapers.net.responses import refusal
from mcli.services.refresh_report import content, markdown
from tests.commands.conftest import Collect
from tests.conftest import Run
from tests.harvest.colleges import LIST, college, courses

AGENT = "mcli/1 (+https://www.example.ca)"


def blocked() -> Report:
    refused = refusal("forbidden", LIST, f"{LIST}/a", 403)
    run = SourceRun("2026-11-24", None, "held", (Message("Too *few* <b>."),), True, 3, not_used=(
        NotUsed(refused.url, refused.kind, refused.message), NotUsed(f"{LIST}/b", "not_found", Message("gone")),
    ))  # fmt: skip
    return Report("example", run, (Change("2026-11-24", "example/a", "new"),), pages=5)


def test_a_report_of_the_run_lies_in_the_home_folder(collect: Collect, office: Path) -> None:
    collect(college(courses(3)))

    text = (office / "report.md").read_text(encoding="utf-8")
    data = json.loads((office / "report.json").read_text(encoding="utf-8"))

    assert "3 listings, 3 new" in text
    assert "November 24, 2026" in text
    assert data["date"] == "2026-11-24"
    assert data["needs_person"] == []
    assert {key: data["sources"][0][key] for key in ("source", "outcome", "listings", "new")} == {
        "source": "example", "outcome": "done", "listings": 3, "new": 3,
    }  # fmt: skip


def test_what_needs_a_person_comes_first_with_its_reason(collect: Collect, office: Path) -> None:
    collect(college(courses(9)))
    result = collect(college([]))

    text = (office / "report.md").read_text(encoding="utf-8")

    assert result.code == 3
    assert text.index("Needs a person") < text.index("## Sources")
    assert json.loads((office / "report.json").read_text(encoding="utf-8"))["needs_person"] == ["example"]


def test_a_blocked_source_brings_the_letter_to_its_college() -> None:
    text = markdown(Language("fr"), "2026-11-24", [blocked()], AGENT, {})

    assert "> Bonjour," in text
    assert f"{LIST}/a" in text
    assert "www.example.ca" in text
    assert "403" in text


@pytest.mark.parametrize("kind", ["blocked", "challenge", "robots"])
def test_every_way_to_be_turned_away_brings_the_letter_with_the_agent_that_is_sent(kind: str) -> None:
    report = blocked()
    turned_away = report.run.not_used[0]._replace(kind=kind)
    report = report._replace(run=report.run._replace(not_used=(turned_away, *report.run.not_used[1:])))

    text = markdown(Language("en"), "2026-11-24", [report], AGENT, {"example": (LIST,)})

    assert f"calls itself “{AGENT}”" in text
    assert f"your public course pages, {LIST}, so" in text
    assert "A letter to the college of example (pages turned away: 1)" in text


def test_report_and_status_hold_the_same_letter_with_the_contact_of_the_office(
    collect: Collect, run: Run, office: Path
) -> None:
    (office / "config" / "settings.yaml").write_text("contact: courses@agency.example\n", encoding="utf-8")
    collect(college(courses(9)))
    collect({**college(courses(9)), LIST: 403})

    letter = [line.removeprefix("> ") for line in (office / "report.md").read_text(encoding="utf-8").splitlines()
              if line.startswith("> ") and "courses@agency.example" in line]  # fmt: skip

    assert len(letter) == 1
    assert letter[0] in run("sources", "status", "example").out


def test_a_run_that_went_well_brings_no_letter_for_one_page() -> None:
    report = blocked()
    report = report._replace(run=report.run._replace(outcome="done", needs_person=False))

    assert "letter" not in markdown(Language("en"), "2026-11-24", [report], AGENT, {})


def test_words_of_a_site_do_nothing_in_markdown() -> None:
    assert r"Too \*few\* \<b\>." in markdown(Language("en"), "2026-11-24", [blocked()], AGENT, {})


def test_the_data_names_every_page_that_gave_nothing() -> None:
    (source,) = content(Language("en"), "2026-11-24", [blocked()])["sources"]

    assert [each["kind"] for each in source["not_used"]] == ["blocked", "not_found"]
    assert source["new"] == 1


def test_the_offices_own_command_reads_the_report(collect: Collect, office: Path, tmp_path: Path) -> None:
    got = tmp_path / "it's got.md"
    program = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    command = f'"{sys.executable}" -c "{program}" "{got}"'
    (office / "config" / "settings.yaml").write_text(f"notice: {json.dumps(command)}\n", encoding="utf-8")

    assert collect(college(courses(3))).code == 0

    assert got.read_bytes().decode() == (office / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["no-such-program-anywhere", "'unclosed"])
def test_a_notice_that_fails_is_told_and_changes_nothing(collect: Collect, office: Path, command: str) -> None:
    (office / "config" / "settings.yaml").write_text(f"notice: {json.dumps(command)}\n", encoding="utf-8")

    result = collect(college(courses(3)))

    assert result.code == 0
    assert command in result.err
    assert (office / "listings" / "example.yaml").exists()


def test_a_report_that_cannot_be_written_is_told_and_changes_nothing(collect: Collect, office: Path) -> None:
    (office / "report.md").mkdir()

    result = collect(college(courses(3)))

    assert result.code == 0
    assert "report" in result.err
    assert (office / "listings" / "example.yaml").exists()


def test_a_second_refresh_of_the_day_takes_nothing_away_and_the_oldest_reports_go(
    collect: Collect, office: Path
) -> None:
    kept = office / "reports"
    kept.mkdir()
    for number in range(60):
        (kept / f"2025-01-{number:02}.md").write_text("old", encoding="utf-8")

    collect(college(courses(3)))
    collect(college(courses(4)))

    first, second = ((kept / f"2026-11-24-0{number}.md").read_text(encoding="utf-8") for number in (1, 2))
    assert "3 listings, 3 new" in first and "4 listings, 1 new" in second
    assert second == (office / "report.md").read_text(encoding="utf-8")
    assert len(list(kept.iterdir())) == 60 and not (kept / "2025-01-01.md").exists()
