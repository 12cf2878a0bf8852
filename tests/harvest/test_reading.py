"""Collecting and reading: selectors that find nothing, rows of one table, and rules of reading that change."""

from datetime import date, timedelta
from pathlib import Path

from mcli.core.claims import Page
from mcli.harvest.refresh import check_list, of_many_processes, read_page
from mcli.sources import Source
from tests.harvest.colleges import DAY, HOST, LIST, Office, Read, college, courses, read, source, tools
from tests.scrapers.net.web import Web


def test_a_selector_that_finds_nothing_anywhere_is_named(tmp_path: Path) -> None:
    fields = {"cost": ".fee", "title": "h1"}
    office = Office(tmp_path, source(fields=fields), lambda web: tools(web, read_page, check_list))

    report = office.refresh(college(courses(4)))

    assert report.run.outcome == "done"
    silent = [each.values for each in report.run.why if each.code == "selector.never_found"]
    assert silent == [{"selector": ".fee", "field": "cost"}]


def fee_table(rows: list[tuple[str, int]]) -> dict[str, str]:
    """Return a college whose courses stand in one table, as (title, fee)."""
    shown = "".join(f"<tr><td>{title}</td><td>${fee}.00</td></tr>" for title, fee in rows)
    table = f"<table><thead><tr><th>Course</th><th>Fee</th></tr></thead><tbody>{shown}</tbody></table>"
    page = f"<html lang='en'><head><title>Short courses</title></head><body><main><h1>Short courses</h1>{table}</main>"
    return {f"{HOST}/robots.txt": "", LIST: page}


def test_rows_of_one_table_stay_the_same_listings_in_any_order_and_under_a_new_name(tmp_path: Path) -> None:
    names = ["WHMIS", "Forklift Operator", "Smart Serve", "Food Handler", "First Aid and CPR", "Excel 1", "Excel 2"]
    rows = [(name, 50 + number * 10) for number, name in enumerate(names)]
    office = Office(tmp_path, source(follow=None), lambda web: tools(web, read_page, check_list))
    office.refresh(fee_table(rows))
    ids = {each.title: each.id for each in office.file.listings}

    rows[-1] = ("Excel 2 (online)", 110)
    report = office.refresh(fee_table(rows[::-1]), DAY + timedelta(days=1))

    assert {each.url for each in office.file.listings} == {LIST}
    assert [(each.id, each.fact) for each in report.changes] == [(ids["Excel 2"], "title")]
    assert len(office.file.listings) == len(names)


def test_what_better_rules_no_longer_find_on_the_same_page_was_a_misreading_and_goes(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.refresh(college(courses(8)))

    def better(page: Page, source: Source, today: date) -> Read:
        return read(Page(page.url, page.body.replace(b"$103", b"")), source, today)

    office.tools = lambda web: tools(web, better)
    report = office.refresh(Web({}), DAY + timedelta(days=1), reread=True)

    assert office.listing("course-003").cost.status == "unknown"
    assert (report.run.lost, report.run.needs_person) == ({}, False)
    assert [(each.id, each.fact) for each in report.changes] == [
        ("example/course-003", "cost_status"),
        ("example/course-003", "cost_cad"),
    ]


def test_a_fact_of_an_older_page_stays_while_the_newer_page_stays_as_it_is(tmp_path: Path) -> None:
    office, offered = Office(tmp_path), courses(8)
    office.refresh(college(offered))
    offered[3].labels = ("Investment", "Before you start", "Time")

    for day in (1, 2, 3):
        office.refresh(college(offered), DAY + timedelta(days=day))

    evidence = office.listing("course-003").evidence_of("cost")
    assert office.listing("course-003").cost.cad == 103
    assert evidence and evidence.checked == "2026-11-24"


def test_tools_for_other_processes_can_be_handed_over() -> None:
    import pickle

    handed = pickle.loads(pickle.dumps(of_many_processes("mcli/0 (+x@example.ca)")))

    with handed.visit(source(), {}) as visit:
        assert visit.counts() == ()
