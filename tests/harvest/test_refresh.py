"""Collecting: what is kept, what is held, and that nothing is ever lost."""

from concurrent.futures import Executor
from datetime import date, timedelta
from pathlib import Path

import httpx
import pytest

from mcli.core.claims import Page
from mcli.harvest.refresh import Task, harvest
from mcli.sources import Source
from tests.harvest.colleges import DAY, HOST, LIST, Course, Office, Read, college, courses, said, source, tools
from tests.scrapers.net.web import Web, answer


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "home")


def test_a_first_run_keeps_every_listing_with_its_words_and_days(office: Office) -> None:
    report = office.refresh(college(courses(5)))

    assert report.run.outcome == "done"
    assert len(office.file.listings) == 5
    found = office.listing("course-003")
    assert (found.cost.cad, found.first_seen, found.last_seen, found.checked) == (103, *["2026-11-24"] * 3)
    assert [each[1] for each in office.told()] == ["new"] * 5


def test_nothing_new_changes_no_byte_on_the_same_day_and_one_line_on_a_later_one(office: Office) -> None:
    office.refresh(college(courses(5)))
    before = office.bytes()

    office.refresh(college(courses(5)))
    same_day = office.bytes()
    office.refresh(college(courses(5)), DAY + timedelta(days=7))
    later = office.bytes()

    assert {name for name in before if before[name] != same_day[name]} == {"runs.yaml"}
    old, new = (each["listings/example.yaml"].decode().splitlines() for each in (same_day, later))
    assert [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]] == [
        ("checked: '2026-11-24'", "checked: '2026-12-01'")
    ]
    assert before["changes/example.yaml"] == later["changes/example.yaml"]


def test_a_changed_price_is_told_fact_by_fact(office: Office) -> None:
    offered = courses(5)
    office.refresh(college(offered))
    offered[2].cost = "$250"

    report = office.refresh(college(offered), DAY + timedelta(days=1))

    assert report.run.outcome == "done" and not report.run.needs_person
    assert office.told()[5:] == [("example/course-002", "changed", "cost_cad", 102, 250)]
    assert office.listing("course-002").changed == "2026-11-25"


def test_missing_once_is_not_seen_twice_is_unlisted_and_it_may_come_back(office: Office) -> None:
    offered = courses(8)
    office.refresh(college(offered))

    statuses = []
    for day in (1, 2, 3):
        office.refresh(college(offered[1:]), DAY + timedelta(days=day))
        statuses.append(office.listing("course-000").status)
    kept = office.listing("course-000")
    office.refresh(college(offered), DAY + timedelta(days=4))

    assert statuses == ["not_seen", "unlisted", "unlisted"]
    assert (kept.checked, kept.last_seen, kept.cost.cad) == ("2026-11-24", "2026-11-24", 100)
    assert office.listing("course-000").status == "active"
    assert [each[1] for each in office.told()[8:]] == ["not_seen", "unlisted", "back"]


@pytest.mark.parametrize("failure", [404, 503, 403, "<h1>Page not found</h1>", "Just a moment"])
def test_a_page_that_fails_is_no_missing_listing(office: Office, failure: object) -> None:
    offered = courses(8)
    office.refresh(college(offered))

    for day in (1, 2, 3):
        report = office.refresh(college(offered) | {f"{LIST}/course-004": failure}, DAY + timedelta(days=day))

    kept = office.listing("course-004")
    assert (kept.status, kept.checked, kept.last_seen) == ("active", "2026-11-24", "2026-11-27")
    assert report.run.outcome == "done" and not report.run.needs_person
    assert [each.url for each in report.run.not_used] == [f"{LIST}/course-004"]


def test_a_moved_page_and_a_new_title_are_the_same_listing(office: Office) -> None:
    offered = courses(8)
    office.refresh(college(offered))
    offered[0].title = "A better title"
    moved = Course("moved-here", offered[1].title, offered[1].cost)
    pages = college([offered[0], moved, *offered[2:]])
    pages[LIST] = pages[LIST].replace("/courses/moved-here", "/courses/course-001")
    pages[f"{LIST}/course-001"] = answer(301, headers={"Location": f"{LIST}/moved-here"})

    office.refresh(pages, DAY + timedelta(days=1))

    assert len(office.file.listings) == 8
    assert office.listing("course-000").title == "A better title"
    assert office.listing("course-001").url == f"{LIST}/moved-here"
    assert office.listing("course-001").first_seen == "2026-11-24"
    assert sorted(each[2] or "" for each in office.told()[8:]) == ["title", "url"]


def test_facts_that_can_no_longer_be_read_keep_their_old_date_and_a_person_is_called(office: Office) -> None:
    offered = courses(8)
    office.refresh(college(offered))
    offered[3].labels = ("Investment", "Before you start", "Time")

    report = office.refresh(college(offered), DAY + timedelta(days=1))

    kept = office.listing("course-003")
    evidence = kept.evidence_of("cost")
    assert kept.cost.cad == 103 and evidence and evidence.checked == "2026-11-24"
    assert kept.checked == "2026-11-25"
    assert report.run.needs_person
    assert report.run.lost == {"example/course-003": ("cost", "prerequisite", "hours")}
    assert "example/course-003" in said(report.run.why)
    assert not office.refresh(college(offered), DAY + timedelta(days=2)).run.needs_person


def test_a_page_that_says_the_price_is_not_known_is_believed(office: Office) -> None:
    offered = courses(8)
    office.refresh(college(offered))
    offered[3].cost = "Contact us"

    report = office.refresh(college(offered), DAY + timedelta(days=1))

    assert (office.listing("course-003").cost.status, office.listing("course-003").cost.text) == (
        "unknown",
        "Contact us",
    )
    assert not report.run.needs_person


def test_pages_with_validators_are_asked_conditionally_and_count_as_read(office: Office) -> None:
    pages = college(courses(4))
    pages[f"{LIST}/course-001"] = lambda request: (
        answer(304) if "if-none-match" in request.headers else answer(200, courses(2)[1].page(), {"ETag": '"x"'})
    )
    office.refresh(pages)

    report = office.refresh(pages, DAY + timedelta(days=1))

    assert report.not_modified == 1
    assert office.listing("course-001").checked == "2026-11-25"
    assert [each[1] for each in office.told()] == ["new"] * 4


def test_a_kept_page_that_is_gone_is_asked_for_again_in_full(office: Office) -> None:
    pages = college(courses(4))
    pages[f"{LIST}/course-001"] = lambda request: (
        answer(304) if "if-none-match" in request.headers else answer(200, courses(2)[1].page(), {"ETag": '"x"'})
    )
    office.refresh(pages)
    for each in (office.home / "pages").glob("*.gz"):
        each.write_bytes(b"damaged")

    report = office.refresh(pages, DAY + timedelta(days=1))

    assert report.not_modified == 0 and report.run.outcome == "done"
    assert office.listing("course-001").checked == "2026-11-25"


def test_kept_pages_are_read_again_without_the_network_and_keep_their_day(office: Office) -> None:
    office.refresh(college(courses(4)))
    before = office.bytes()

    report = office.refresh(Web({}), DAY + timedelta(days=9), reread=True)

    assert report.run.outcome == "done"
    assert {name for name, data in office.bytes().items() if data != before[name]} <= {"runs.yaml"}


def test_a_source_that_nobody_checked_is_held_the_first_time(tmp_path: Path) -> None:
    office = Office(tmp_path, source(checked=None))

    report = office.refresh(college(courses(4)))

    assert (report.run.outcome, report.run.needs_person) == ("held", True)
    assert not (tmp_path / "listings").exists()
    assert (tmp_path / "held" / "example.yaml").exists()


def test_a_dry_run_writes_nothing(office: Office) -> None:
    report = office.refresh(college(courses(4)), dry_run=True)

    assert len(report.changes) == 4
    assert not office.home.exists()


def test_what_robots_forbid_is_not_asked_for_and_no_fault(office: Office) -> None:
    web = Web(college(courses(8)) | {f"{HOST}/robots.txt": "User-agent: *\nDisallow: /courses/course-002\n"})

    report = office.refresh(web)

    assert report.run.outcome == "done"
    assert f"{LIST}/course-002" not in web.asked
    assert [each.kind for each in report.run.not_used] == ["robots"]


def test_listings_beyond_max_pages_are_not_called_missing(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.refresh(college(courses(8)))
    office.source = source(max_pages=7)

    report = office.refresh(college(courses(8)), DAY + timedelta(days=1))

    assert report.run.outcome == "done"
    assert {each.status for each in office.file.listings} == {"active"}


def test_a_process_pool_gives_the_same_bytes_as_threads(tmp_path: Path) -> None:
    from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
    from dataclasses import replace
    from multiprocessing import get_context

    def bytes_of(home: Path, executor: Executor) -> dict[str, bytes]:
        sources = [replace(source(), id=f"example-{n}") for n in range(3)]
        tasks = [Task(each, home, DAY) for each in sources]
        with executor:
            reports = list(harvest(tasks, executor, tools(Web(college(courses(6))))))
        assert {each.run.outcome for each in reports} == {"done"}
        return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()}

    threads = bytes_of(tmp_path / "threads", ThreadPoolExecutor(2))
    processes = bytes_of(tmp_path / "processes", ProcessPoolExecutor(2, get_context("spawn")))

    assert threads == processes
    assert len(threads) > 12


@pytest.mark.parametrize("no", [403, 429, 503, httpx.ReadTimeout("slow"), httpx.ConnectError("down")])
def test_a_list_that_is_refused_calls_for_a_person_only_the_second_time(office: Office, no: object) -> None:
    office.refresh(college(courses(4)))
    before = (office.home / "listings" / "example.yaml").read_bytes()

    first, second = (office.refresh(college([]) | {LIST: no}, DAY + timedelta(days=day)) for day in (1, 2))

    assert (first.run.outcome, first.run.needs_person, first.run.unreached) == ("unreachable", False, 1)
    assert (second.run.needs_person, second.run.good) == (True, "2026-11-24")
    assert (office.home / "listings" / "example.yaml").read_bytes() == before
    assert office.refresh(college(courses(4)), DAY + timedelta(days=3)).run.unreached == 0


def test_a_challenge_for_people_on_the_list_is_held_at_once(office: Office) -> None:
    office.refresh(college(courses(4)))
    page = answer(403, "<title>Just a moment...</title><div id='cf-challenge'></div>", {"Server": "cloudflare",
                  "cf-mitigated": "challenge"})  # fmt: skip

    report = office.refresh(college([]) | {LIST: page}, DAY + timedelta(days=1))

    assert (report.run.outcome, report.run.needs_person) == ("held", True)


def test_a_later_page_of_the_list_that_fails_makes_nobody_missing(office: Office) -> None:
    offered = courses(12)
    two = college(offered[:8]) | college(offered[8:])
    two[LIST] = college(offered[:8])[LIST] + '<a rel="next" href="/courses?page=2">Next</a>'
    two[f"{LIST}?page=2"] = college(offered[8:])[LIST]
    office.refresh(two)

    report = office.refresh(two | {f"{LIST}?page=2": 503}, DAY + timedelta(days=1))

    assert report.run.outcome == "done"
    assert {each.status for each in office.file.listings} == {"active"}
    assert office.listing("course-011").checked == "2026-11-24"


def test_a_reader_that_fails_stops_only_its_source_and_says_where(tmp_path: Path) -> None:
    def broken(page: Page, source: Source, today: date) -> Read:
        raise KeyError("price")

    office = Office(tmp_path)
    office.refresh(college(courses(4)))
    before = office.bytes()["listings/example.yaml"]
    office.tools = lambda web: tools(web, broken)

    report = office.refresh(college(courses(4)), DAY + timedelta(days=1))

    assert (report.run.outcome, report.run.needs_person) == ("failed", True)
    assert "KeyError: 'price'; test_refresh.py:" in said(report.run.why)
    assert office.bytes()["listings/example.yaml"] == before


def test_days_after_today_are_not_believed_and_what_is_read_now_takes_their_place(office: Office) -> None:
    office.refresh(college(courses(4)), date(2035, 1, 1))

    report = office.refresh(college(courses(3)), DAY)

    assert (report.run.outcome, report.run.good) == ("done", "2026-11-24")
    assert {office.file.checked, office.listing("course-001").last_seen} == {"2026-11-24"}
    text = office.bytes()["listings/example.yaml"].decode()
    assert "2035" not in text


def test_runs_that_do_not_go_well_are_counted_until_one_does(office: Office) -> None:
    office.refresh(college(courses(4)))

    counted = [office.refresh(college(given), DAY + timedelta(days=day)).run.in_vain
               for day, given in enumerate(([], [], courses(4)), 1)]  # fmt: skip

    assert counted == [1, 2, 0]
