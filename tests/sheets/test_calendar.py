"""Start dates as a calendar: one event a day, the same text each time, nothing for a listing without a date."""

from pathlib import Path

from icalendar import Calendar

from tests.conftest import Run, listing, write_listings

DATED = '    start_dates: ["2027-02-01", "2027-03-01"]\n    phone: "705-555-0142"\n    town: Sudbury\n'


def test_each_start_date_is_an_event_that_another_program_can_read(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("welding", "Welding, part 1; é", DATED), listing("sewing", "Sewing"))
    result = run("find", "--source", "mine", "--format", "ics")
    assert result.code == 0
    events = Calendar.from_ical(result.out).walk("VEVENT")
    assert [str(event["DTSTART"].dt) for event in events] == ["2027-02-01", "2027-03-01"]
    assert {str(event["SUMMARY"]) for event in events} == {"Welding, part 1; é (Example College)"}
    assert str(events[0]["LOCATION"]) == "Sudbury"
    assert "705-555-0142" in str(events[0]["DESCRIPTION"])
    assert len({str(event["UID"]) for event in events}) == 2


def test_the_same_listings_give_the_same_calendar(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("welding", "Welding", DATED))
    assert (
        run("find", "--source", "mine", "--format", "ics").out == run("find", "--source", "mine", "--format", "ics").out
    )


def test_without_any_date_the_calendar_is_empty(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("sewing", "Sewing"))
    assert "BEGIN:VEVENT" not in run("find", "--source", "mine", "--format", "ics").out
