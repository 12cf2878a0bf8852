"""`mcli sources discover`: from the front page of a site to its list of courses, whatever the site is made of."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Run
from tests.scrapers.conftest import Answer, Site
from tests.scrapers.discovery import sites

Serve = Callable[[Site], str]


def opened(served: Serve, pages: sites.Pages) -> tuple[str, list[str]]:
    """Serve a site; return its address and the paths that are asked for, as they come."""
    asked: list[str] = []
    base: list[str] = []

    def site(path: str, sent: bytes) -> Answer | None:
        asked.append(path)
        found = pages.get(path) or pages.get(path.rstrip("/") or "/")
        return (found[0], found[1].replace(b"{base}", base[0].encode())) if found else None

    base.append(served(site))
    return base[0], asked


def discovered(run: Run, address: str, *options: str) -> tuple[int, dict[str, Any]]:
    result = run("sources", "discover", address, "--format", "json", *options)
    (found,) = json.loads(result.out)
    return result.code, found


@pytest.mark.parametrize("site", sites.GOOD, ids=lambda site: site.__name__)
def test_the_list_of_a_site_is_found_and_proved_within_twelve_requests(
    run: Run, served: Serve, site: Callable[[], sites.Pages]
) -> None:
    address, asked = opened(served, site())
    code, found = discovered(run, address)
    assert (code, found["courses"] != []) == (0, True), found
    known = {course.title for course in (*sites.ENGLISH, *sites.FRENCH)}
    assert {course["title"] for course in found["courses"]} <= known
    assert len(asked) == found["requests"] <= 12


@pytest.mark.parametrize("site", sites.GOOD, ids=lambda site: site.__name__)
def test_what_was_found_is_a_source_that_collects_every_course(
    run: Run, served: Serve, site: Callable[[], sites.Pages]
) -> None:
    address, _ = opened(served, site())
    _, found = discovered(run, address, "--save")
    assert run("sources", "check", found["id"]).code == 0
    assert run("refresh", found["id"]).code == 3  # held: nobody has looked at it yet
    assert run("sources", "accept", found["id"]).code == 0
    listings = json.loads(run("find", "--source", found["id"], "--limit", "0", "--format", "json").out)
    language = yaml.safe_load(found["source"]).get("language")
    expected = sites.FRENCH if language == "fr" else sites.ENGLISH
    if site is sites.two_languages:
        expected = (*sites.ENGLISH, *sites.FRENCH)
    assert {each["title"] for each in listings} == {course.title for course in expected}


@pytest.mark.parametrize("site", sites.BARE, ids=lambda site: site.__name__)
def test_a_site_without_courses_gives_no_source_and_says_what_to_do(
    run: Run, served: Serve, site: Callable[[], sites.Pages]
) -> None:
    address, asked = opened(served, site())
    result = run("sources", "discover", address)
    assert result.code == 1
    assert "Look for it in a browser" in result.out
    assert len(asked) <= 12
    as_data = run("sources", "discover", address, "--format", "json")
    assert "Look for it in a browser" in as_data.err


def test_an_address_that_does_not_answer_is_reported_and_not_raised(run: Run) -> None:
    result = run("sources", "discover", "http://127.0.0.1:9/")
    assert result.code == 1
    assert "Traceback" not in result.err


def test_a_source_that_does_not_exist_is_named(run: Run) -> None:
    result = run("sources", "discover", "no-such-college")
    assert result.code == 2
    assert "no-such-college" in result.err


def test_the_lines_of_a_broken_source_are_named(run: Run, home: Path) -> None:
    file = home / "config" / "sources" / "broken.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("id: broken\nhomee: https://www.example.ca/\n", encoding="utf-8")
    result = run("sources", "discover", "broken")
    assert result.code == 5
    assert "homee" in result.err
