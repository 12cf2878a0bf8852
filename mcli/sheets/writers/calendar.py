"""Writes the start dates of listings as a calendar (iCalendar, RFC 5545) for any calendar program."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mcli.sheets.writers.material import Material

Document = Mapping[str, Any]


def as_calendar(listings: Sequence[Document]) -> str:
    """Return one all-day event for each start date: the title, where, whom to call, what it costs, and the page.

    A listing without a start date has no event. The same listings give the same text: an event bears the day on which
    its facts were read as its time stamp.
    """
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//mcli//Literacy and Basic Skills//EN")
    calendar.add("version", "2.0")
    for listing in listings:
        for start in listing["start_dates"]:
            event = Event()
            event.add("uid", f"{listing['id']}-{start}@mcli")
            event.add("dtstamp", datetime.combine(date.fromisoformat(listing["checked"] or start), time(), UTC))
            event.add("dtstart", date.fromisoformat(start))
            event.add("summary", f"{listing['title']} ({listing['provider']})")
            place = listing["address"] or listing["town"]
            if place:
                event.add("location", place)
            lines = [text for text in (listing["cost_text"], listing["prerequisite_text"], listing["phone"]) if text]
            if lines:
                event.add("description", "\n".join(lines))
            if listing["url"]:
                event.add("url", listing["url"])
            calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))


def write_calendar(material: "Material") -> bytes:
    """Return the bytes of a calendar file."""
    return as_calendar(material.listings).encode("utf-8")
