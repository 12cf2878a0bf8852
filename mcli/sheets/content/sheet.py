"""A referral sheet as data: its texts in one language, in the order of reading. The writers only format it.

The functions are pure: they take listings (the mappings of `docs/contract.md`), the wording, an agency and the day.
No data about a learner exists here.
"""

import base64
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from mcli.core.bilingual import chosen
from mcli.core.urls import host_of, is_address
from mcli.goals.reasons import KINDS, family_of
from mcli.sheets.content.agency import NOBODY, Agency
from mcli.sheets.content.passages import ADDRESS, Line, Passage, first_sentence, listed, shortened
from mcli.sheets.content.phrases import SheetContext
from mcli.sheets.content.rows import Row, rows_of
from mcli.sheets.fact_text import contact_of, reported_by

try:  # the same function as hashlib's, without loading OpenSSL
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

Document = Mapping[str, Any]


class _Limits(NamedTuple):
    """The longest texts in characters, and the largest number of reasons and of things to practise."""

    title: int
    provider: int
    summary: int
    contact: int
    note: int
    reasons: int
    practise: int


_LIMITS = (
    _Limits(200, 120, 150, 120, 240, 2, 2),
    _Limits(120, 80, 100, 60, 200, 1, 1),
    _Limits(80, 56, 52, 34, 120, 1, 1),
)
_LONG_ADDRESS = 80  # characters


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
    page: Line
    address: str
    code_text: str
    contact: Line
    checked: Line
    reported: Line


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
    bring: tuple[str, ...]
    steps: tuple[str, ...]
    fine_print: tuple[Line, ...]
    page_of: str

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
    if request.layout == "handout":
        sections = _by_sector(entries, request.sectors, wording("heads.no_sector"))
    else:
        sections = (Section("", tuple(listed_entry for _, listed_entry in entries)),)
    number = sheet_number(context.today.isoformat(), [listing["id"] for listing in listings], request)
    title = wording("title.goal", goal=wording(f"goals.{request.path}")) if request.path else wording("title.plain")
    path = wording("path", name=request.path_names.get(request.path, request.path)) if request.path else ""
    names = ("fact", "known", "contents", "help", "bring", "next", "ask_us", "notes", "fine_print")
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
        wording.several("bring"),
        (wording("next.step"), wording("next.when")),
        (
            *(((Passage(path + ".", language),),) if path else ()),
            *(wording.line(f"fine_print.{name}") for name in ("promise", "source", "formats")),
            wording.line("fine_print.made", date=context.say.day(context.today.isoformat()), sheet=number),
        ),
        wording("page_of"),
    )


def sheet_number(day: str, ids: Sequence[str], request: SheetRequest) -> str:
    """Return the number of a sheet, such as K7RA-2M9P.

    The same listings, goal and layout give the same number on one day, in both languages.
    """
    text = "\n".join((day, request.layout, request.path or "", *ids))
    letters = base64.b32encode(blake2b(text.encode("utf-8"), digest_size=5).digest()).decode("ascii")
    return f"{letters[:4]}-{letters[4:]}"


def entry(context: SheetContext, request: SheetRequest, listing: Document) -> Entry:
    """Return one listing as the lines of a sheet."""
    wording, language, limits = context.wording, listing["page_language"] or "", _LIMITS[context.shortness]
    address = listing["url"] if listing["url"] and is_address(listing["url"]) else ""
    provider = Passage(shortened(listing["provider"], limits.provider), language)
    summary = chosen(listing["summary"], context.language)
    if summary.text:
        learn: Line = (Passage(first_sentence(summary.text, limits.summary), summary.language or language),)
    else:
        learn = listed([wording.strong("ask.first"), wording.strong("ask.learn")], " ", context.language)
    contact_words = listing["contact"] or contact_of(listing)
    contact = contact_words and Passage(shortened(contact_words, limits.contact), language)
    note = chosen(listing["learner_note"], context.language)
    facts = rows_of(context, listing)
    return Entry(
        listing["id"],
        Passage(shortened(listing["title"], limits.title), language),
        wording.line("labels.provider", words=provider),
        wording.line("labels.learn", words=learn),
        wording.strong("ask.not_seen") if listing["status"] != "active" else (),
        wording.line("labels.note", words=Passage(shortened(note.text, limits.note), note.language or language))
        if note.text
        else (),
        facts.dated,
        facts.rows,
        _reasons(context, request, listing),
        _practise(context, request, listing),
        wording.line("labels.page", address=_shown(context, address)) if address else wording.line("labels.no_page"),
        address,
        wording("labels.code", address=address) if address else "",
        wording.line("labels.contact", words=contact) if contact else wording.line("labels.no_contact"),
        _checked(context, listing),
        _reported(context, listing),
    )


def _checked(context: SheetContext, listing: Document) -> Line:
    """Return when the facts were last checked: by whom and how, where a person confirmed what is printed."""
    wording, confirmation, day = context.wording, listing["confirmed"], listing["checked"]
    if confirmation and not confirmation.get("outdated"):
        date = context.say.day(confirmation["on"])
        return wording.line(f"labels.confirmed_{confirmation['how']}", date=date, by=confirmation["by"])
    return wording.line("labels.checked", date=context.say.day(day)) if day else wording.line("labels.unchecked")


def _shown(context: SheetContext, address: str) -> Passage:
    """Return the address as printed: in full, or only its host on a tight sheet; the QR code opens the page."""
    short = context.shortness and len(address) > _LONG_ADDRESS
    return Passage(host_of(address) or address if short else address, ADDRESS)


def _reported(context: SheetContext, listing: Document) -> Line:
    """Return the other hosts that facts were read from, each named once; () when there is none."""
    own = host_of(listing["url"])
    first = reported_by(listing)
    hosts = [host for evidence in listing["evidence"].values() if (host := host_of(evidence["url"])) and host != own]
    if not hosts or not first:
        return ()
    named = ", ".join(shortened(host, _LIMITS[context.shortness].contact) for host in dict.fromkeys([first, *hosts]))
    return context.wording.line("labels.reported", hosts=named)


def _reasons(context: SheetContext, request: SheetRequest, listing: Document) -> Line:
    """Return why the listing may fit the goal of the sheet; without a goal, the paths that it may help with."""
    wording = context.wording
    if request.path is None:
        names = [request.path_names.get(match["path"], match["path"]) for match in listing["goal_paths"]]
        return wording.line("labels.paths", names=", ".join(names)) if names else ()
    found = next((match for match in listing["goal_paths"] if match["path"] == request.path), None)
    kept = _best_reasons(found["reasons"] if found else ())[: _LIMITS[context.shortness].reasons]
    lines = [_reason(context, listing, kind, quote) for kind, quote in kept]
    return wording.line("labels.why", words=listed(lines, " ", context.language)) if lines else ()


def _best_reasons(reasons: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """Return one (kind, quote) for each kind of reason, with its longest quote.

    Quotes of a single word are left out when there is a longer one: "welder" explains less than "entry-level welder".
    Kinds keep the order of the reasons, which is by weight.
    """
    best: dict[str, str] = {}
    for kind, _, quote in ((family_of(each[0]), *each[1:]) for each in reasons):
        if len(quote.split()) > len(best.get(kind, "").split()):
            best[kind] = quote
    phrases = {kind: quote for kind, quote in best.items() if len(quote.split()) > 1}
    return list((phrases or dict(list(best.items())[:1])).items())


def _reason(context: SheetContext, listing: Document, kind: str, quote: str) -> Line:
    name = f"why.{family if (family := family_of(kind)) in KINDS else 'other'}"
    words = Passage(shortened(quote, _LIMITS[context.shortness].contact), listing["page_language"] or "")
    return context.wording.line(name, words=context.wording.line("quote", words=words))


def _practise(context: SheetContext, request: SheetRequest, listing: Document) -> Line:
    texts = list(request.practise.get(listing["id"], ()))[: _LIMITS[context.shortness].practise]
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
    known = {"person": agency.person.get(code, ""), "phone": agency.phone} if context.shortness else {
        "person": agency.person.get(code, ""), "phone": agency.phone, "email": agency.email,
        "website": agency.website, "address": agency.address.get(code, ""), "hours": agency.hours.get(code, ""),
    }  # fmt: skip
    lines = [wording.line(f"agency.{key}", text=text) for key, text in known.items() if text]
    if agency.service_in_french:
        lines.append((Passage(wording("agency.french"), "fr"),))
    blanks = () if name else tuple(wording(f"agency.blank_{key}") for key in ("name", "person", "phone"))
    logo_text = agency.logo_text.get(code) or (wording("agency.logo", name=name) if agency.logo else "")
    return Contact(name, tuple(lines), blanks, logo_text)
