"""`mcli sources add URL`: a right source file from one page, and a plain sentence where there is none to be had."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mcli.core.claims import Page
from mcli.core.errors import McliError
from mcli.sources import read
from tests.conftest import Result, Run

URL = "https://www.example.ca/short-courses"
CARD = '<div class="card"><h3><a href="{href}">Course number {n}</a></h3><p>{n} hours. ${n}0.00</p></div>'
Add = Callable[..., Result]


def page(cards: str, more: str = "", lang: str = "en", name: str = "Example College") -> bytes:
    return (
        f"<html lang='{lang}'><head><title>Short courses | {name}</title>"
        f"<meta property='og:site_name' content='{name}'></head><body>"
        "<nav><a href='/about/us'>About</a><a href='/about/people'>People</a><a href='/about/jobs'>Jobs</a>"
        "<a href='/about/news'>News</a></nav>"
        f"<main><h1>Short courses</h1>{more}{cards}</main></body></html>"
    ).encode()


def cards(hrefs: list[str]) -> str:
    return "".join(CARD.format(href=href, n=n) for n, href in enumerate(hrefs, start=1))


@pytest.fixture
def add(run: Run, monkeypatch: pytest.MonkeyPatch) -> Add:
    """Add a source from this page: `add(body, "--dry-run")`."""

    def call(body: bytes, *argv: str) -> Result:
        monkeypatch.setattr(
            "mcli.services.source_care.trial.fetched", lambda *_: Page(URL, body, "text/html; charset=utf-8")
        )
        return run("sources", "add", URL, *argv)

    return call


def written(home: Path, name: str) -> Path:
    return home / "config" / "sources" / f"{name}.yaml"


def test_the_links_that_lead_to_courses_are_followed_and_the_navigation_is_not(add: Add, home: Path) -> None:
    result = add(page(cards([f"/short-courses/course-{n}" for n in range(6)])))

    assert result.code == 0
    assert "6 pages of courses would be followed" in result.out
    source = read(written(home, "example-college"))
    assert source.follow == "/short-courses/[^/?#]+/?$"
    assert (source.kind, source.language, source.checked) == ("college", "en", None)
    assert source.expects.at_least == 3


def test_courses_told_apart_by_a_query_are_followed(add: Add, home: Path) -> None:
    add(page(cards([f"/search/details.do?method=load&amp;courseId={n}" for n in range(100, 105)])))

    assert read(written(home, "example-college")).follow == r"/search/details\.do\?.*\bcourseId=[\w-]+"


def test_a_card_whose_course_has_moved_to_another_folder_is_followed_too(add: Add, home: Path) -> None:
    add(page(cards([f"/short-courses/course-{n}" for n in range(5)] + ["/training/forklift"])))

    assert "/training/" in (read(written(home, "example-college")).follow or "")


def test_the_total_and_the_next_page_are_seen(add: Add, home: Path) -> None:
    more = "<p class='count'>Showing 1-5 of 40</p><a rel='next' href='/short-courses?page=2'>Next</a>"

    add(page(cards([f"/short-courses/course-{n}" for n in range(5)]), more))

    source = read(written(home, "example-college"))
    assert source.total == ".count"
    assert source.next_page == "a[rel~='next'] @href"
    assert source.expects.at_least == 24


def test_listings_that_stand_on_the_page_itself_need_no_link(add: Add, home: Path) -> None:
    rows = "".join(f"<tr><td>Welding {n}</td><td>{n}0</td><td>${n}00</td><td>None</td></tr>" for n in range(1, 5))
    table = f"<table><tr><th>Course</th><th>Hours</th><th>Fee</th><th>Prerequisite</th></tr>{rows}</table>"

    result = add(page(table))

    assert "4 courses are on the page itself" in result.out
    assert read(written(home, "example-college")).follow is None


def test_a_french_page_gives_a_french_source(add: Add, home: Path) -> None:
    add(page(cards([f"/cours/cours-{n}" for n in range(4)]), lang="fr", name="Collège Exemple"))

    source = read(written(home, "college-exemple"))
    assert (source.language, source.kind) == ("fr", "college")


def test_a_dry_run_writes_nothing(add: Add, home: Path) -> None:
    assert add(page(cards([f"/c/course-{n}" for n in range(4)])), "--dry-run").code == 0
    assert not (home / "config").exists()


def test_a_source_that_is_there_already_is_not_written_over(add: Add, home: Path) -> None:
    body = page(cards([f"/c/course-{n}" for n in range(4)]))
    add(body)
    before = written(home, "example-college").read_bytes()

    result = add(body)

    assert result.code == 2
    assert "--id" in result.err
    assert written(home, "example-college").read_bytes() == before
    assert add(body, "--id", "example-two").code == 0


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (page("<p>We are glad to meet you.</p>"), "lists no courses"),
        (b"<title>Just a moment...</title><div id='challenge-form'>Checking your browser</div>", "protection service"),
        (b"%PDF-1.7 nothing", "not a web page"),
    ],
)
def test_a_page_that_is_no_list_gives_a_sentence_and_no_file(add: Add, home: Path, body: bytes, said: str) -> None:
    result = add(body)

    assert result.code == 1
    assert said in result.err
    assert not (home / "config").exists()


def test_what_is_no_web_address_is_refused(run: Run) -> None:
    assert run("sources", "add", "file:///etc/passwd").code == 2


def test_a_private_address_is_never_asked(run: Run, home: Path) -> None:
    result = run("sources", "add", "http://169.254.169.254/latest")

    assert result.code == 1
    assert not (home / "config").exists()


def test_a_page_that_cannot_be_had_says_why(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Page:
        raise McliError("The site blocks us.")

    monkeypatch.setattr("mcli.services.source_care.trial.fetched", refuse)

    assert "blocks us" in run("sources", "add", URL).err
