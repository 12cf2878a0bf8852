"""Pages that say little: what is still believed to be a course, and what is not."""

import pytest

from mcli.core.claims import Page
from mcli.scrapers.reading.page_reader import read
from tests.conftest import TODAY


def titles(body: str, url: str) -> list[str]:
    """Return the titles of the listings that come out of a page."""
    page = Page(url, f"<html lang=en><body><main>{body}</main></body></html>".encode(), "text/html; charset=utf-8")
    return [each.title for each in read(page, None, TODAY).listings]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ("<h1>Bookkeeping Basics</h1><p>Keep simple books.</p><dl><dt>Hours</dt><dd>12</dd></dl>", "/courses/books-1"),
        ("<h1>Bookkeeping Basics</h1><p>It takes 12 hours.</p>", "/fr/formations/tenue-de-livres/"),
        ("<h1>Bartending Workshop</h1><dl><dt>Fee</dt><dd>$40</dd></dl>", "/events/882"),
        ("<h1>Math Refresh</h1><p>It costs $20 a person. We meet in person for 30 hours in all.</p>", "/view/math"),
    ],
)
def test_one_fact_is_enough_where_title_or_address_are_those_of_a_course(body: str, path: str) -> None:
    assert len(titles(body, f"https://www.sample.example{path}")) == 1


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ("<h1>Bookkeeping Basics</h1><p>Keep simple books.</p>", "/courses/books-1"),
        ("<h1>Our Mill Street Building</h1><p>Open 40 hours a week. Room hire is $20.</p>", "/places/mill-street"),
        ("<h1>Refund Policy</h1><p>Courses of 30 hours: a $25 fee is kept.</p>", "/courses/refund-policy"),
        ("<h1>Our Courses</h1><p>All of them are free.</p>", "/courses/all-of-them"),
    ],
)
def test_a_page_that_says_nothing_of_a_course_offers_none(body: str, path: str) -> None:
    assert titles(body, f"https://www.sample.example{path}") == []
