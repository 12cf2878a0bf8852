"""A referral sheet as data: what it says, in which language, in which order. Every renderer only sets it down.

Pure: listings (the contract's mappings), wording and an office go in, and the day; nothing about a learner exists here.
"""

import base64
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from mcli.core.models import is_address
from mcli.core.text import host_of
from mcli.goals.reasons import KINDS
from mcli.sheets.content.agency import NOBODY, Agency
from mcli.sheets.content.passages import ADDRESS, Line, Passage, first_sentence, listed, shortened
from mcli.sheets.content.phrases import Row, Speech, told
from mcli.sheets.fact_text import reported_by

try:  # the same function as hashlib's, without loading OpenSSL
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

Document = Mapping[str, Any]


class _Room(NamedTuple):
    """How many signs, reasons and things to practise there is room for."""

    title: int
    provider: int
    summary: int
    contact: int
    caution: int
    reasons: int
    practise: int


_ROOM = (_Room(200, 120, 150, 120, 240, 2, 2), _Room(120, 80, 100, 60, 200, 1, 1), _Room(80, 56, 52, 34, 120, 1, 1))
_LONG_ADDRESS = 80


class Contact(NamedTuple):
    """The office on the sheet: lines to print, blank lines where nobody is known, and the text of its logo."""

    name: str
    lines: tuple[Line, ...]
    blanks: tuple[str, ...]
    logo_text: str


class Entry(NamedTuple):
    """One listing on the sheet, in the order in which it is read."""

    id: str
    title: Passage
    provider: Line
    learn: Line
    warning: Line
    caution: Line
    dated: Line
    rows: tuple[Row, ...]
    reasons: Line
    practise: Line
    page: Line
    address: str
    code_text: str
    contact: Line
    checked: Line
    reported: Line


class Section(NamedTuple):
    """Listings under one heading ('' on a sheet, the sector in a handout)."""

    heading: str
    entries: tuple[Entry, ...]


class Sheet(NamedTuple):
    """A whole sheet or handout in one language."""

    layout: str
    language: str
    number: str
    title: str
    path: str
    contact: Contact
    sections: tuple[Section, ...]
    heads: Mapping[str, str]
    help: tuple[Line, ...]
    bring: tuple[str, ...]
    steps: tuple[str, ...]
    fine_print: tuple[Line, ...]
    page_of: str

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All listings, in order."""
        return tuple(entry for section in self.sections for entry in section.entries)


class Order(NamedTuple):
    """What is asked for: the layout, the goal path or None, the office, and what goals add about listings and money.

    `practise` holds texts by listing id; `help` holds lines about money, which follow the wording's own.
    """

    layout: str = "sheet"
    path: str | None = None
    path_names: Mapping[str, str] = {}
    sectors: Mapping[str, str] = {}
    agency: Agency = NOBODY
    practise: Mapping[str, Sequence[str]] = {}
    help: Sequence[str] = ()


def build(speech: Speech, order: Order, listings: Sequence[Document]) -> Sheet:
    """Return the sheet of these listings: in their order, or by sector in a handout."""
    wording, language = speech.wording, speech.language
    entries = [(listing["sector"], entry(speech, order, listing)) for listing in listings]
    if order.layout == "handout":
        sections = _by_sector(entries, order.sectors, wording("heads.no_sector"))
    else:
        sections = (Section("", tuple(each for _, each in entries)),)
    number = sheet_number(speech.today.isoformat(), [listing["id"] for listing in listings], order)
    title = wording("title.goal", goal=wording(f"goals.{order.path}")) if order.path else wording("title.plain")
    path = wording("path", name=order.path_names.get(order.path, order.path)) if order.path else ""
    names = ("fact", "known", "contents", "help", "bring", "next", "ask_us", "notes", "fine_print")
    return Sheet(
        order.layout,
        language,
        number,
        title,
        path,
        _contact(speech, order.agency),
        sections,
        {name: wording(f"heads.{name}") for name in names},
        tuple((Passage(each, language),) for each in (*wording.several("help"), *order.help)),
        wording.several("bring"),
        (wording("next.step"), wording("next.when")),
        (
            *(((Passage(path + ".", language),),) if path else ()),
            *(wording.line(f"fine_print.{name}") for name in ("promise", "source", "formats")),
            wording.line("fine_print.made", date=speech.say.day(speech.today.isoformat()), sheet=number),
        ),
        wording("page_of"),
    )


def sheet_number(day: str, ids: Sequence[str], order: Order) -> str:
    """Return the number of a sheet, as in K7RA-2M9P: the same for the same listings, goal and layout on one day."""
    text = "\n".join((day, order.layout, order.path or "", *ids))
    letters = base64.b32encode(blake2b(text.encode("utf-8"), digest_size=5).digest()).decode("ascii")
    return f"{letters[:4]}-{letters[4:]}"


def entry(speech: Speech, order: Order, listing: Document) -> Entry:
    """Return one listing in words."""
    wording, language, room = speech.wording, listing["page_language"] or "", _ROOM[speech.shortness]
    address = listing["url"] if listing["url"] and is_address(listing["url"]) else ""
    provider = Passage(shortened(listing["provider"], room.provider), language)
    summary = listing["summary"]
    learn = (Passage(first_sentence(summary, room.summary), language),) if summary else \
        listed([wording.strong("ask.first"), wording.strong("ask.learn")], " ", speech.language)  # fmt: skip
    contact = listing["contact"] and Passage(shortened(listing["contact"], room.contact), language)
    checked, caution = listing["checked"], listing["caution"]
    facts = told(speech, listing)
    return Entry(
        listing["id"],
        Passage(shortened(listing["title"], room.title), language),
        wording.line("labels.provider", words=provider),
        wording.line("labels.learn", words=learn),
        wording.strong("ask.not_seen") if listing["status"] != "active" else (),
        wording.line("labels.caution", words=Passage(shortened(caution, room.caution), language)) if caution else (),
        facts.dated,
        facts.rows,
        _reasons(speech, order, listing),
        _practise(speech, order, listing),
        wording.line("labels.page", address=_shown(speech, address)) if address else wording.line("labels.no_page"),
        address,
        wording("labels.code", address=address) if address else "",
        wording.line("labels.contact", words=contact) if contact else wording.line("labels.no_contact"),
        wording.line("labels.checked", date=speech.say.day(checked)) if checked else wording.line("labels.unchecked"),
        _reported(speech, listing),
    )


def _shown(speech: Speech, address: str) -> Passage:
    """Return the address as printed: whole, or its host where there is no room; the code beside it opens the page."""
    short = speech.shortness and len(address) > _LONG_ADDRESS
    return Passage(host_of(address) or address if short else address, ADDRESS)


def _reported(speech: Speech, listing: Document) -> Line:
    """Return on whose word the facts are, where that is not the listing's own host; every such host once."""
    own = host_of(listing["url"])
    first = reported_by(listing)
    hosts = [host for each in listing["evidence"].values() if (host := host_of(each["url"])) and host != own]
    if not hosts or not first:
        return ()
    named = ", ".join(shortened(host, _ROOM[speech.shortness].contact) for host in dict.fromkeys([first, *hosts]))
    return speech.wording.line("labels.reported", hosts=named)


def _reasons(speech: Speech, order: Order, listing: Document) -> Line:
    """Return why the listing may fit the goal of the sheet; without a goal, the paths that it may help with."""
    wording = speech.wording
    if order.path is None:
        names = [order.path_names.get(each["path"], each["path"]) for each in listing["goal_paths"]]
        return wording.line("labels.paths", names=", ".join(names)) if names else ()
    found = next((each for each in listing["goal_paths"] if each["path"] == order.path), None)
    kept = _telling(found["reasons"] if found else ())[: _ROOM[speech.shortness].reasons]
    lines = [_reason(speech, listing, kind, quote) for kind, quote in kept]
    return wording.line("labels.why", words=listed(lines, " ", speech.language)) if lines else ()


def _telling(reasons: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """Return one reason of each kind, with its longest words: a single word tells least, and never stands with others.

    Kinds keep the order of the reasons, which is that of their weight.
    """
    best: dict[str, str] = {}
    for kind, _, quote in reasons:
        if len(quote.split()) > len(best.get(kind, "").split()):
            best[kind] = quote
    phrases = {kind: quote for kind, quote in best.items() if len(quote.split()) > 1}
    return list((phrases or dict(list(best.items())[:1])).items())


def _reason(speech: Speech, listing: Document, kind: str, quote: str) -> Line:
    name = f"why.{kind if kind in KINDS else 'other'}"
    words = Passage(shortened(quote, _ROOM[speech.shortness].contact), listing["page_language"] or "")
    return speech.wording.line(name, words=speech.wording.line("quote", words=words))


def _practise(speech: Speech, order: Order, listing: Document) -> Line:
    texts = list(order.practise.get(listing["id"], ()))[: _ROOM[speech.shortness].practise]
    return speech.wording.line("labels.practise", words="; ".join(texts)) if texts else ()


def _by_sector(
    entries: Sequence[tuple[str | None, Entry]], names: Mapping[str, str], without: str
) -> tuple[Section, ...]:
    """Return the listings under their sectors, in the order of the vocabulary: the same in both languages."""
    groups: dict[str, list[Entry]] = {}
    for sector, each in entries:
        groups.setdefault(sector or "", []).append(each)
    places = {sector: place for place, sector in enumerate(names)}
    order = sorted(groups, key=lambda sector: (not sector, places.get(sector, len(places)), sector))
    return tuple(Section(names.get(sector, sector) or without, tuple(groups[sector])) for sector in order)


def _contact(speech: Speech, agency: Agency) -> Contact:
    wording, code = speech.wording, speech.language
    name = agency.name.get(code, "")
    told = {"person": agency.person.get(code, ""), "phone": agency.phone} if speech.shortness else {
        "person": agency.person.get(code, ""), "phone": agency.phone, "email": agency.email,
        "website": agency.website, "address": agency.address.get(code, ""), "hours": agency.hours.get(code, ""),
    }  # fmt: skip
    lines = [wording.line(f"agency.{key}", text=text) for key, text in told.items() if text]
    if agency.service_in_french:
        lines.append((Passage(wording("agency.french"), "fr"),))
    blanks = () if name else tuple(wording(f"agency.blank_{key}") for key in ("name", "person", "phone"))
    logo_text = agency.logo_text.get(code) or (wording("agency.logo", name=name) if agency.logo else "")
    return Contact(name, tuple(lines), blanks, logo_text)
