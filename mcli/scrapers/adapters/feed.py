"""The adapter for feeds: RSS, Atom, and calendars (iCalendar), one listing an entry.

Events of a calendar with one name are one course on several days. A feed of news names no course: an entry that tells
none of the facts of a course is left out.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from mcli.core.claims import Claim, Draft, Page
from mcli.core.text import clean, fold
from mcli.core.urls import canonical
from mcli.scrapers.adapters.rows import described, draft_of_words, labelled
from mcli.scrapers.html.document import parse_text
from mcli.scrapers.html.encoding import decode
from mcli.scrapers.reading.extraction import Extraction, FileContent, unreadable
from mcli.sources import Source

MOST_ENTRIES = 2_000
ONTARIO = ZoneInfo("America/Toronto")
_LEAST = 1
"""How many facts of a course an entry must tell."""


def read(page: Page, source: Source) -> FileContent:
    """Return the listings of a feed or a calendar."""
    text, _ = decode(page.body, page.content_type)
    if text.lstrip("\ufeff \r\n")[:15].upper() == "BEGIN:VCALENDAR":
        return _calendar(text, page.url, source)
    import feedparser

    feed = feedparser.parse(page.body if page.body.lstrip()[:1] == b"<" else b"", resolve_relative_uris=False)
    if not feed.get("version"):
        return unreadable("page.wrong_file", expected="RSS, Atom, iCalendar")
    drafts = [_entry(entry, number, page.url, source) for number, entry in enumerate(feed.entries[:MOST_ENTRIES], 1)]
    following = next(
        (canonical(link.get("href", ""), page.url) for link in feed.feed.get("links", ()) if link.get("rel") == "next"),
        None,
    )
    found = tuple(draft for draft in drafts if draft is not None)
    return FileContent(Extraction(found, least=_LEAST), following=following if found else None)


def _entry(entry: Any, number: int, url: str | None, source: Source) -> Draft | None:
    title = parse_text(str(entry.get("title", ""))).root.text()
    if not title:
        return None
    where = f"entry {number}"
    claims = [Claim("title", title, "structured_data", f"{where} title", "title")]
    for name, value in entry.items():
        if isinstance(value, str) and name not in ("title", "summary", "link", "id"):
            claims += labelled(name.replace("_", " "), [clean(value)], f"{where} {name}", "structured_data")
    texts = [str(part.get("value", "")) for part in entry.get("content", ())] or [str(entry.get("summary", ""))]
    return _draft(title, claims, texts, canonical(str(entry.get("link", "")), url), source)


def _draft(title: str, claims: list[Claim], texts: Iterable[str], address: str | None, source: Source) -> Draft:
    for text in texts:
        claims += described(text, title)
    return draft_of_words(claims, " ".join([title, *texts]), address, source)


def _calendar(text: str, url: str | None, source: Source) -> FileContent:
    from icalendar import Calendar

    try:
        events = [event for calendar in Calendar.from_ical(text, multiple=True) for event in calendar.walk("VEVENT")]
    except (ValueError, KeyError, IndexError) as error:
        reason = clean(str(error))[:120] or type(error).__name__
        return unreadable("file.damaged", reason=reason)
    if not events:
        return unreadable("file.no_events")
    by_name: dict[str, list[Any]] = {}
    for event in events[:MOST_ENTRIES]:
        title = clean(str(event.get("SUMMARY", "")))
        if title and str(event.get("STATUS", "")).upper() != "CANCELLED":
            by_name.setdefault(fold(title), []).append(event)
    drafts = tuple(_course(group, number, url, source) for number, group in enumerate(by_name.values(), 1))
    return FileContent(Extraction(drafts, least=_LEAST))


def _course(events: list[Any], number: int, url: str | None, source: Source) -> Draft:
    first = events[0]
    title, where = clean(str(first.get("SUMMARY"))), f"event {number}"
    claims = [Claim("title", title, "structured_data", f"{where} SUMMARY", "SUMMARY")]
    for run, event in enumerate(events, 1):
        of_run = run if len(events) > 1 else None
        start = event.get("DTSTART")
        if start is not None and isinstance(start.dt, date):
            day, raw = day_of(start.dt), clean(start.to_ical().decode())
            claims.append(Claim("dates", day, "structured_data", f"{where} DTSTART {raw}", "start date", of_run))
        if place := clean(str(event.get("LOCATION", ""))):
            claims += labelled("Location", [place], f"{where} LOCATION", "structured_data")
    address = canonical(str(first.get("URL", "")), url)
    return _draft(title, claims, [str(first.get("DESCRIPTION", ""))], address, source)


def day_of(start: date) -> str:
    """Return the day in Ontario on which something starts: 01:00 UTC on December 5 is December 4."""
    if isinstance(start, datetime):
        start = (start.astimezone(ONTARIO) if start.tzinfo else start).date()
    return start.isoformat()
