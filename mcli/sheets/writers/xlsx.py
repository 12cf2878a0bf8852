"""Listings as a spreadsheet that opens right in Excel: words as words, numbers as numbers, dates as dates.

Text is written as text, so that nothing in it is ever run; a cell that begins like a formula is marked as text besides.
"""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from mcli.core.errors import N_
from mcli.core.fact_table import FACT_TABLE, FLAG, Fact
from mcli.core.schema import is_day
from mcli.core.text import clean
from mcli.core.urls import is_address
from mcli.i18n import Language
from mcli.sheets import labels
from mcli.sheets.fact_text import on_the_page, reported_by, value_of
from mcli.sheets.writers.data import neutral

if TYPE_CHECKING:
    from mcli.sheets.writers.material import Edition, Material

Document = Mapping[str, Any]

_LONGEST = 32_000
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


class Tab(NamedTuple):
    """One tab: its language, the names of sectors and goal paths in it, and the listings."""

    say: Language
    sectors: Mapping[str, str]
    paths: Mapping[str, str]
    listings: Sequence[Document]


class _Column(NamedTuple):
    heading: str
    width: int
    value: Callable[[Tab, Document], Any]


def xlsx(tabs: Sequence[Tab], today: date, title: str) -> bytes:
    """Return a workbook with one tab a language."""
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        made = datetime(today.year, today.month, today.day, tzinfo=UTC).replace(tzinfo=None)
        book.set_properties({"title": title, "created": made})
        formats = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "marked": book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
            "number": book.add_format({"valign": "top", "num_format": "#,##0.##"}),
            "money": book.add_format({"valign": "top", "num_format": "#,##0.00"}),
            "date": book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"}),
        }
        for tab in tabs:
            _write(book.add_worksheet(tab.say(N_("Courses"))), tab, formats)
    return out.getvalue()


def write(material: "Material") -> bytes:
    """Return the bytes of a workbook with one tab for each language."""
    tabs = [_tab(material, each) for each in material.editions]
    return xlsx(tabs, material.today, material.title)


def write_csv(material: "Material") -> bytes:
    """Return the bytes of a CSV file, in the first language of the file."""
    return csv_text(_tab(material, material.editions[0])).encode("utf-8")


def _tab(material: "Material", edition: "Edition") -> Tab:
    return Tab(Language(edition.language), edition.sectors, edition.paths, material.listings)


def csv_text(tab: Tab) -> str:
    """Return the same columns as CSV with a byte-order mark, as Excel of the tab's language reads them.

    Excel in French expects semicolons between cells and a comma in numbers.
    """
    french = tab.say.code == "fr"
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if french else ",")
    writer.writerow([tab.say(column.heading) for column in _COLUMNS])
    for listing in tab.listings:
        writer.writerow([_plain(column.value(tab, listing), "," if french else ".") for column in _COLUMNS])
    return "\ufeff" + out.getvalue()


def _plain(value: Any, point: str) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return str(value).replace(".", point)
    return neutral(clean(value)[:_LONGEST])


def _write(sheet: Any, tab: Tab, formats: Mapping[str, Any]) -> None:
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(tab.listings), len(_COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(1)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
    for at, column in enumerate(_COLUMNS):
        sheet.set_column(at, at, column.width)
        sheet.write_string(0, at, tab.say(column.heading), formats["head"])
    for row, listing in enumerate(tab.listings, start=1):
        for at, column in enumerate(_COLUMNS):
            _cell(sheet, row, at, column, column.value(tab, listing), formats)


def _cell(sheet: Any, row: int, at: int, column: _Column, value: Any, formats: Mapping[str, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, date):
        sheet.write_datetime(row, at, datetime(value.year, value.month, value.day), formats["date"])
    elif isinstance(value, int | float):
        sheet.write_number(row, at, value, formats["money" if column.heading == _AMOUNT else "number"])
    else:
        text = clean(value)[:_LONGEST]
        sheet.write_string(row, at, text, formats["marked" if text.startswith(_FORMULA_SIGNS) else "text"])


def _day(text: str | None) -> Any:
    """Return a whole date as a date; a month, which is no date, stays text."""
    return date.fromisoformat(text) if text and is_day(text) else text


def _start(_: Tab, listing: Document) -> Any:
    return _day(listing["start_dates"][0]) if listing["start_dates"] else None


def _paths(tab: Tab, listing: Document) -> str:
    return "; ".join(
        f"{tab.paths.get(each['path'], each['path'])} ({tab.say(labels.LEVEL_NAMES[each['level']])})"
        for each in listing["goal_paths"]
    )


def _extras(tab: Tab, listing: Document) -> str:
    return "; ".join(
        " ".join(filter(None, (tab.say(labels.EXTRA_NAMES[each["kind"]]), each["text"])))
        for each in listing["cost_extras"]
    )


def _cost_words(tab: Tab, listing: Document) -> str:
    evidence = listing["evidence"].get("cost")
    if not listing["cost_text"]:
        return tab.say(N_("noted by hand")) if evidence and evidence["method"] == "curated" else ""
    return labels.quoted(tab.say, listing["cost_text"], evidence and evidence["method"])


def _places(_: Tab, listing: Document) -> str:
    """Return the pages that the facts come from, each once."""
    return "; ".join(dict.fromkeys(each["url"] for each in listing["evidence"].values() if each["url"]))


def _as_is(key: str) -> Callable[[Tab, Document], Any]:
    return lambda _, listing: listing[key]


_UNITS = {
    "course": N_("course"), "module": N_("module"), "hour": N_("hour"), "credit": N_("credit"), "month": N_("month"),
    "term": N_("term"),
}  # fmt: skip
_AMOUNT = N_("Amount (dollars)")
# The facts that need other columns than one with their value in words.
_SPECIAL: Mapping[str, tuple[_Column, ...]] = {
    "cost": (
        _Column(N_("Cost"), 20, lambda tab, listing: labels.value(tab.say, "cost_status", listing["cost_status"])),
        _Column(_AMOUNT, 12, _as_is("cost_cad")),
        _Column(N_("Amount is for"), 12, lambda tab, listing: tab.say(_UNITS[listing["cost_per"]])
                if listing["cost_per"] else None),
        _Column(N_("Words about the cost"), 30, _cost_words),
        _Column(N_("Condition"), 26, _as_is("cost_conditions")),
        _Column(N_("Not included"), 22, _extras),
    ),
    "prerequisite": (
        _Column(N_("You need first"), 24,
                lambda tab, listing: labels.needs(tab.say, listing["prerequisite_status"], listing["gates"])),
        _Column(N_("Words about what is needed"), 30, _as_is("prerequisite_text")),
    ),
    "hours": (_Column(N_("Hours"), 8, _as_is("hours")), _Column(N_("Length"), 20, _as_is("length_text"))),
    "dates": (_Column(N_("Start"), 12, _start),),
    "goal_paths": (_Column(N_("Goal paths"), 28, _paths),),
    "sector": (
        _Column(N_("Sector"), 20, lambda tab, listing: tab.sectors.get(listing["sector"] or "", listing["sector"])),
    ),
    "contact": (
        _Column(N_("Telephone"), 16, _as_is("phone")),
        _Column(N_("E-mail"), 22, _as_is("email")),
        _Column(N_("Contact"), 20, _as_is("contact")),
    ),
    "url": (_Column(N_("Page"), 40, lambda _, listing: listing["url"] if is_address(listing["url"] or "") else None),),
    "checked": (
        _Column(N_("Facts checked"), 12, lambda tab, listing: _day(listing["checked"]) or tab.say(N_("date unknown"))),
        _Column(N_("Confirmed"), 30, lambda tab, listing: labels.confirmed(tab.say, listing["confirmed"])
                if listing["confirmed"] else None),
    ),
    "status": (_Column(N_("On the page"), 18, lambda tab, listing: on_the_page(tab.say, listing)),),
    "evidence": (
        _Column(N_("Where the facts come from"), 30, _places),
        _Column(N_("Reported by"), 20, lambda _, listing: reported_by(listing)),
    ),
}  # fmt: skip
# What people compare comes first, then the other facts in the order of their table, then where they come from.
_FIRST = (
    "title", "provider", "cost", "prerequisite", "hours", "delivery", "language", "dates", "credential", "expires",
    "recognition", "osap", "goal_paths", "sector", "region", "place", "contact", "url",
)  # fmt: skip
_LAST = ("checked", "evidence", "status", "id")
_STATED = frozenset({"language", "credential", "osap", "delivery"})


def _columns() -> tuple[_Column, ...]:
    """Return the columns of every fact that has one."""
    rows = {fact.name: fact for fact in FACT_TABLE if fact.spreadsheet}
    others = [name for name in rows if name not in (*_FIRST, *_LAST)]
    return tuple(
        column
        for name in (*_FIRST, *others, *_LAST)
        for column in _SPECIAL.get(name) or (_Column(rows[name].label, rows[name].spreadsheet, _in_words(rows[name])),)
    )


def _in_words(fact: Fact) -> Callable[[Tab, Document], str]:
    """Return how a fact is written in one cell; a fact with fixed values says that it is not stated."""
    fixed = fact.keys[0].kind == FLAG or fact.name in _STATED
    return lambda tab, listing: value_of(tab.say, listing, fact) or (tab.say(labels.NOT_STATED) if fixed else "")


_COLUMNS = _columns()
