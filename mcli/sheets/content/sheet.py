"""A referral sheet as data: its texts in one language, in the order of reading. The writers only format it.

The functions are pure: they take listings (the mappings of `docs/contract.md`), the wording, an agency and the day.
No data about a learner exists here.
"""

import base64
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from mcli.core.bilingual import chosen
from mcli.core.terms import LANGUAGES
from mcli.core.text import clean
from mcli.core.urls import host_of, is_address
from mcli.goals.reasons import family_of
from mcli.sheets.content.agency import NOBODY, Agency
from mcli.sheets.content.passages import ADDRESS, Line, Passage, capital, listed, plain
from mcli.sheets.content.phrases import SheetContext
from mcli.sheets.content.print_log import digest
from mcli.sheets.content.rows import Row, first_contact, rows_of
from mcli.sheets.fact_text import contact_of, reported_by

try:  # the same function as hashlib's, without loading OpenSSL
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

Document = Mapping[str, Any]


_REASONS = 2
"""Reasons a listing: more of them say the same in other words."""


class Contact(NamedTuple):
    """The agency on the sheet: lines to print, blanks to fill in when no agency is set up, and the text of its logo."""

    name: str
    lines: tuple[Line, ...]
    blanks: tuple[str, ...]
    logo_text: str


class Entry(NamedTuple):
    """One listing on the sheet; the fields are in the order of reading, and an empty one is left out."""

    id: str
    title: Passage
    provider: Line
    learn: Line
    warning: Line
    note: Line
    dated: Line
    rows: tuple[Row, ...]
    reasons: Line
    practise: Line
    steps: tuple[Line, ...]
    page: Line
    address: str
    code_text: str
    contact: Line
    checked: Line
    reported: Line
    tick: str
    summary: Line
    by: Line
    call: Line


class Section(NamedTuple):
    """Listings under one heading: '' on a sheet, the name of the sector in a handout."""

    heading: str
    entries: tuple[Entry, ...]


class Sheet(NamedTuple):
    """A complete sheet or handout in one language."""

    layout: str
    language: str
    number: str
    title: str
    path: str
    contact: Contact
    sections: tuple[Section, ...]
    heads: Mapping[str, str]
    help: tuple[Line, ...]
    tell: str
    fine_print: tuple[Line, ...]
    page_of: str
    made: str
    calendar: tuple[Line, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All listings, in request."""
        return tuple(entry for section in self.sections for entry in section.entries)


class SheetRequest(NamedTuple):
    """What to build: the layout, the goal path or None, names in the sheet's language, the agency, and added texts.

    `practise` maps the id of a listing to what the learner can practise first. `help` holds lines about help with the
    cost; they follow the lines of the wording.
    """

    layout: str = "sheet"
    path: str | None = None
    path_names: Mapping[str, str] = {}
    sectors: Mapping[str, str] = {}
    agency: Agency = NOBODY
    practise: Mapping[str, Sequence[str]] = {}
    help: Sequence[str] = ()


def build(context: SheetContext, request: SheetRequest, listings: Sequence[Document]) -> Sheet:
    """Return the sheet of these listings, in the order given; a handout groups them by sector."""
    wording, language = context.wording, context.language
    entries = [(listing["sector"], entry(context, request, listing)) for listing in listings]
    if request.layout in ("handout", "list"):
        sections = _by_sector(entries, request.sectors, wording("heads.no_sector"))
    else:
        sections = (Section("", tuple(listed_entry for _, listed_entry in entries)),)
    number = sheet_number(context.today.isoformat(), listings, request)
    title = wording("title.goal", goal=wording(f"goals.{request.path}")) if request.path else wording("title.plain")
    path = wording("path", name=request.path_names.get(request.path, request.path)) if request.path else ""
    made = wording.line("fine_print.made", date=context.say.day(context.today.isoformat()), sheet=number)
    names = ("calendar", "fact", "known", "contents", "help", "next", "ask_us", "notes", "fine_print")
    return Sheet(
        request.layout,
        language,
        number,
        title,
        path,
        _contact(context, request.agency),
        sections,
        {name: wording(f"heads.{name}") for name in names},
        tuple((Passage(text, language),) for text in (*wording.several("help"), *request.help)),
        wording("next.tell"),
        (
            *(((Passage(path + ".", language),),) if path else ()),
            *(wording.line(f"fine_print.{name}") for name in ("promise", "source", "formats")),
            made,
        ),
        wording("page_of"),
        plain(made),
        _calendar(context, listings) if request.layout != "sheet" else (),
    )


def sheet_number(day: str, listings: Sequence[Document], request: SheetRequest) -> str:
    """Return the number of a sheet, such as K7RA-2M9P.

    The same listings with the same facts, goal and layout give the same number on one day, in both languages.
    """
    facts = (f"{listing['id']} {digest(listing)}" for listing in listings)
    text = "\n".join((day, request.layout, request.path or "", *facts))
    letters = base64.b32encode(blake2b(text.encode("utf-8"), digest_size=5).digest()).decode("ascii")
    return f"{letters[:4]}-{letters[4:]}"


def entry(context: SheetContext, request: SheetRequest, listing: Document) -> Entry:
    """Return one listing as the lines of a sheet; nothing is shortened."""
    wording, language = context.wording, listing["page_language"] or ""
    address = listing["url"] if listing["url"] and is_address(listing["url"]) else ""
    learn = _own_words(context, listing, "summary")
    contact_words = listing["contact"] or contact_of(listing)
    note = _own_words(context, listing, "learner_note")
    facts = rows_of(context, listing)
    provider: Line = (Passage(clean(listing["provider"]), language),)
    asked = listed([wording.strong("ask.first"), wording.strong("ask.learn")], " ", context.language)
    return Entry(
        listing["id"],
        Passage(clean(listing["title"]), language),
        wording.line("labels.provider", words=provider),
        wording.line("labels.learn", words=learn or asked),
        wording.strong("ask.not_seen") if listing["status"] != "active" else (),
        wording.line("labels.note", words=note) if note else (),
        facts.dated,
        facts.rows,
        _reasons(context, request, listing),
        _practise(context, request, listing),
        _steps(context, listing, facts.rows),
        wording.line("labels.page", address=Passage(address, ADDRESS)) if address else wording.line("labels.no_page"),
        address,
        wording("labels.code", address=address) if address else "",
        wording.line("labels.contact", words=Passage(clean(contact_words), language)) if contact_words else (),
        _checked(context, listing),
        _reported(context, listing),
        wording("labels.tick"),
        learn or asked,
        provider,
        _call(context, listing),
    )


def _call(context: SheetContext, listing: Document) -> Line:
    """Return the telephone or address of a card, or where to look for it."""
    if listing["phone"]:
        return context.wording.line("agency.phone", text=clean(listing["phone"]))
    if listing["email"]:
        return context.wording.line("agency.email", text=Passage(clean(listing["email"]), ""))
    return context.wording.line("labels.no_contact")


def _calendar(context: SheetContext, listings: Sequence[Document]) -> tuple[Line, ...]:
    """Return the start dates to come, a line a month: the day and the title of each."""
    today = context.today.isoformat()
    days = sorted((day, listing["title"]) for listing in listings for day in listing["start_dates"] if day >= today)
    languages = {listing["title"]: listing["page_language"] or "" for listing in listings}
    months: dict[str, list[Line]] = {}
    for day, title in days:
        words = Passage(clean(title), languages[title])
        started = context.wording.line("calendar.day", day=str(int(day[8:])), title=words)
        months.setdefault(day[:7], []).append(started)
    named = {month: capital((Passage(context.say.day(month), context.language, True),)) for month in months}
    return tuple(
        context.wording.line("calendar.month", month=named[month], starts=listed(lines, "; ", context.language))
        for month, lines in months.items()
    )


def _own_words(context: SheetContext, listing: Document, key: str) -> Line:
    """Return a text of ours in the language of the sheet, else in the other one and marked so."""
    text = chosen(listing[key], context.language)
    if not text.text:
        return ()
    language = text.language or listing["page_language"] or ""
    words: Line = (Passage(clean(text.text), language),)
    if language in LANGUAGES and language != context.language:
        return listed([words, context.wording.line(f"language.mark_{language}")], " ", context.language)
    return words


def _steps(context: SheetContext, listing: Document, rows: Sequence[Row]) -> tuple[Line, ...]:
    """Return what the learner does next: whom to call and what to ask, and what to bring."""
    wording, language = context.wording, context.language
    questions = [question for row in rows for question in row.questions]
    asked = wording.line("next.ask", questions=" ".join(questions)) if questions else wording.line("next.place")
    bring = _bring(context, listing)
    return (
        listed([first_contact(context, listing, "next"), asked], " ", language),
        wording.line("next.bring", things=bring) if bring else wording.line("next.bring_ask"),
    )


def _bring(context: SheetContext, listing: Document) -> Line:
    """Return what this listing needs at hand: its own words, and what its gates and its price ask for."""
    wording = context.wording
    things = [gate for gate in listing["gates"] if f"bring.{gate}" in wording.texts]
    if listing["delivery"] == "online" and "device" not in things:
        things.append("device")
    if listing["cost_status"] == "paid":
        things.append("money")
    lines = [wording.line(f"bring.{thing}") for thing in things]
    own = _own_words(context, listing, "bring")
    return listed([*([own] if own else []), *lines], "; ", context.language)


def _checked(context: SheetContext, listing: Document) -> Line:
    """Return when the facts were last checked: by whom and how, where a person confirmed what is printed."""
    wording, confirmation, day = context.wording, listing["confirmed"], listing["checked"]
    if confirmation and not confirmation.get("outdated"):
        date = context.say.day(confirmation["on"])
        return wording.line(f"labels.confirmed_{confirmation['how']}", date=date, by=confirmation["by"])
    return wording.line("labels.checked", date=context.say.day(day)) if day else wording.line("labels.unchecked")


def _reported(context: SheetContext, listing: Document) -> Line:
    """Return the other hosts that facts were read from, each named once; () when there is none."""
    own = host_of(listing["url"])
    first = reported_by(listing)
    hosts = [host for evidence in listing["evidence"].values() if (host := host_of(evidence["url"])) and host != own]
    if not hosts or not first:
        return ()
    return context.wording.line("labels.reported", hosts=", ".join(dict.fromkeys([first, *hosts])))


def _reasons(context: SheetContext, request: SheetRequest, listing: Document) -> Line:
    """Return why the listing may fit the goal of the sheet; without a goal, the paths that it may help with."""
    wording = context.wording
    if request.path is None:
        names = [request.path_names.get(match["path"], match["path"]) for match in listing["goal_paths"]]
        return wording.line("labels.paths", names=", ".join(names)) if names else ()
    found = next((match for match in listing["goal_paths"] if match["path"] == request.path), None)
    kinds = dict.fromkeys(family_of(kind) for kind, _, _ in (found["reasons"] if found else ()))
    lines = [wording.line(f"why.{kind}") for kind in kinds if f"why.{kind}" in wording.texts][:_REASONS]
    return wording.line("labels.why", words=listed(lines, " ", context.language)) if lines else ()


def _practise(context: SheetContext, request: SheetRequest, listing: Document) -> Line:
    texts = request.practise.get(listing["id"], ())
    return context.wording.line("labels.practise", words="; ".join(texts)) if texts else ()


def _by_sector(
    entries: Sequence[tuple[str | None, Entry]], names: Mapping[str, str], without: str
) -> tuple[Section, ...]:
    """Return the listings grouped by sector, in the order of `names`, which is the same in both languages."""
    groups: dict[str, list[Entry]] = {}
    for sector, listed_entry in entries:
        groups.setdefault(sector or "", []).append(listed_entry)
    positions = {sector: position for position, sector in enumerate(names)}
    ordered = sorted(groups, key=lambda sector: (not sector, positions.get(sector, len(positions)), sector))
    return tuple(Section(names.get(sector, sector) or without, tuple(groups[sector])) for sector in ordered)


def _contact(context: SheetContext, agency: Agency) -> Contact:
    wording, code = context.wording, context.language
    name = agency.name.get(code, "")
    known = {
        "person": agency.person.get(code, ""), "phone": agency.phone, "email": agency.email,
        "website": agency.website, "address": agency.address.get(code, ""), "hours": agency.hours.get(code, ""),
    }  # fmt: skip
    lines = [wording.line(f"agency.{key}", text=text) for key, text in known.items() if text]
    if agency.service_in_french:
        lines.append((Passage(wording("agency.french"), "fr"),))
    blanks = () if name else tuple(wording(f"agency.blank_{key}") for key in ("name", "person", "phone"))
    logo_text = agency.logo_text.get(code) or (wording("agency.logo", name=name) if agency.logo else "")
    return Contact(name, tuple(lines), blanks, logo_text)
