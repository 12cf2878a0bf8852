"""Feeds and calendars: entries that tell facts of a course, days in Ontario's time, what is no feed."""

# ruff: noqa: E501 - feeds as sites write them

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.scrapers.adapters.files import listings, tried

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Courses</title>
<item><title>Forklift Safety</title><link>https://www.sample.example/forklift</link>
<description>&lt;p&gt;&lt;b&gt;Fee:&lt;/b&gt; $120&lt;/p&gt;&lt;p&gt;&lt;b&gt;Duration:&lt;/b&gt; 6 hours&lt;/p&gt;</description></item>
<item><title>Our library is closed on Monday</title><link>https://www.sample.example/news</link>
<description>See you on Tuesday.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Cours</title><entry><title>Chariot élévateur</title>
<link href="https://www.sample.example/chariot"/><content type="html">&lt;p&gt;Frais : 120 $&lt;/p&gt;</content></entry></feed>"""
CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:x\r
BEGIN:VEVENT\r
UID:1\r
SUMMARY:Forklift Safety\r
DTSTART:20270205T010000Z\r
LOCATION:12 Main Street\\, Sudbury\r
DESCRIPTION:Cost: $120\\nPrerequisites: None\r
URL:https://www.sample.example/forklift\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:2\r
SUMMARY:Forklift safety\r
DTSTART;VALUE=DATE:20270312\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:3\r
SUMMARY:Welding\r
STATUS:CANCELLED\r
DTSTART;VALUE=DATE:20270312\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_an_entry_of_rss_with_facts_is_a_listing_and_news_is_none(run: Run, tmp_path: Path) -> None:
    (found,) = listings(run, tmp_path, RSS.encode(), adapter="feed")
    assert (found["title"], found["cost_cad"], found["hours"]) == ("Forklift Safety", 120, 6)
    assert found["url"] == "https://www.sample.example/forklift"


def test_an_entry_of_atom_in_french_is_a_listing(run: Run, tmp_path: Path) -> None:
    (found,) = listings(run, tmp_path, ATOM.encode(), adapter="feed", language="fr")
    assert (found["title"], found["cost_cad"]) == ("Chariot élévateur", 120)


def test_events_of_one_name_are_one_course_with_days_in_ontario(run: Run, tmp_path: Path) -> None:
    (found,) = listings(run, tmp_path, CALENDAR.encode(), adapter="feed")
    assert found["start_dates"] == ["2027-02-04", "2027-03-12"]
    assert (found["cost_cad"], found["prerequisite_status"]) == (120, "none")
    assert found["url"] == "https://www.sample.example/forklift"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<!doctype html><title>Courses</title><p>Hello", "another kind of file"),
        (b"", "another kind of file"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x", "no event"),
    ],
)
def test_what_is_no_feed_says_so(run: Run, tmp_path: Path, body: bytes, why: str) -> None:
    result = tried(run, tmp_path, body, adapter="feed")
    assert why in result.err + result.out
