"""The whole catalogue as plain HTML pages in both languages, browsed through links: for computers without Python.

Every page works from a shared drive: all links are relative, nothing is loaded from elsewhere, and no script is needed.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from mcli.sheets import fact_text
from mcli.sheets.content.filenames import unique_stems
from mcli.sheets.content.passages import Passage
from mcli.sheets.content.phrases import Speech
from mcli.sheets.content.sheet import Entry, Order, Sheet, build
from mcli.sheets.site.lists import Group, Told, groups_of, in_short, page_words_of, title_of, told_in
from mcli.sheets.writers.html import code_of, logo_address, rendered
from mcli.sheets.writers.pdf import Logo

if TYPE_CHECKING:
    from jinja2 import Environment

Document = Mapping[str, Any]

_PAGE = 100
_BASE = ("language", "up", "other", "words", "date", "title")
FIELDS: Mapping[str, tuple[str, ...]] = {
    "site_base.html": _BASE,
    "site_start.html": ("english", "french"),
    "site_home.html": (*_BASE, "sheet", "logo", "groups"),
    "site_list.html": (*_BASE, "purpose", "narrower", "count", "items", "pages"),
    "site_listing.html": (*_BASE, "sheet", "entry", "code", "facts", "logo"),
}
"""What each template of the site may use."""


class Page(NamedTuple):
    """One file of the site: its way from the top folder, and its text."""

    path: str
    text: str


class Link(NamedTuple):
    """A link to a list, with its number of listings."""

    file: str
    title: str
    number: int


class Item(NamedTuple):
    """A listing in a list."""

    file: str
    title: Passage
    about: str


class Side(NamedTuple):
    """One language of the site: how it speaks, the names and purposes of the goal paths, sectors, and the office."""

    speech: Speech
    order: Order
    purposes: Mapping[str, str]


def site(
    engine: "Environment",
    style: str,
    script: str,
    sides: Sequence[Side],
    listings: Sequence[Document],
    logo: Logo | None,
) -> Iterator[Page]:
    """Yield every page of the site; `sides` are English and French, in this order."""
    yield Page("style.css", style)
    yield Page("search.js", script)
    english, french = (side.speech.wording for side in sides)
    yield Page("index.html", rendered(engine, "site_start.html", {"english": english, "french": french}))
    stems = unique_stems([listing["id"] for listing in listings])
    groups = groups_of(listings)
    files = dict(zip(groups, unique_stems(list(groups)), strict=True))
    for side in sides:
        yield from _side(_Writer(engine, side, listings, stems, groups, files, logo_address(logo)))


class _Writer(NamedTuple):
    engine: "Environment"
    side: Side
    listings: Sequence[Document]
    stems: Sequence[str]
    groups: Mapping[str, Group]
    files: Mapping[str, str]
    logo: str

    @property
    def language(self) -> str:
        return self.side.speech.language

    def page(self, template: str, file: str, title: str, **values: Any) -> Page:
        """Return a page of this language; `file` is its way inside the folder of the language."""
        other = "fr" if self.language == "en" else "en"
        shared = {
            "language": self.language,
            "up": "../" * (file.count("/") + 1),
            "other": f"{other}/{file}",
            "words": self.side.speech.wording,
            "date": self.side.speech.say.day(self.side.speech.today.isoformat()),
            "title": title,
        }
        return Page(f"{self.language}/{file}", rendered(self.engine, template, shared | values))


def _side(writer: _Writer) -> Iterator[Page]:
    sheet = build(writer.side.speech, writer.side.order, writer.listings)
    yield _home(writer, sheet)
    yield _search_data(writer)
    for name, group in writer.groups.items():
        yield from _lists(writer, name, group)
    for listing, stem, entry in zip(writer.listings, writer.stems, sheet.entries, strict=True):
        yield _listing(writer, sheet, listing, stem, entry)


def _title(writer: _Writer, group: Group) -> str:
    """Return the heading of a list: the words of its kind, the name of its sector or region, and its goal path."""
    wording, order = writer.side.speech.wording, writer.side.order
    if group.kind == "sector":
        return wording("site.sector", name=order.sectors.get(group.name, group.name))
    if group.kind == "region":
        return wording("site.region", name=group.name)
    title = wording(f"site.{group.kind}")
    if not group.path:
        return title
    name = order.path_names.get(group.path, group.path)
    return name if group.kind == "all" else f"{name}: {title}" if writer.language == "en" else f"{name}\u00a0: {title}"


def _links(writer: _Writer, names: Sequence[str]) -> list[Link]:
    return [
        Link(f"{writer.files[name]}.html", _title(writer, writer.groups[name]), len(writer.groups[name].places))
        for name in names
    ]


def _home(writer: _Writer, sheet: Sheet) -> Page:
    wording = writer.side.speech.wording
    named: dict[str, list[str]] = {"by_path": [], "by_kind": [], "by_sector": [], "by_region": []}
    for name, group in writer.groups.items():
        if group.path:
            named["by_path"].extend([name] if group.kind == "all" else [])
        else:
            named[f"by_{group.kind}" if group.kind in ("sector", "region") else "by_kind"].append(name)
    groups = [(wording(f"site.{key}"), _links(writer, names)) for key, names in named.items() if names]
    return writer.page(
        "site_home.html", "index.html", wording("site.name"), sheet=sheet, logo=writer.logo, groups=groups
    )


def _lists(writer: _Writer, name: str, group: Group) -> Iterator[Page]:
    wording, say = writer.side.speech.wording, writer.side.speech.say
    narrower = [] if not group.path or group.kind != "all" else [
        other for other, each in writer.groups.items() if each.path == group.path and each.kind != "all"
    ]  # fmt: skip
    count = len(group.places)
    counted = wording("site.count_one" if count == 1 else "site.count_many", count=say.number(count))
    starts = range(0, max(1, count), _PAGE)
    files = [f"{writer.files[name]}{f'-{at + 1}' if at else ''}.html" for at in range(len(starts))]
    for at, start in enumerate(starts):
        items = [
            Item(
                f"courses/{writer.stems[place]}.html",
                title_of(writer.listings[place]),
                in_short(writer.side.speech, writer.listings[place]),
            )
            for place in group.places[start : start + _PAGE]
        ]
        pages = [Link(file, wording("site.page", page=str(place + 1)), place == at) for place, file in enumerate(files)]
        purpose = writer.side.purposes.get(group.path, "") if group.kind == "all" else ""
        yield writer.page("site_list.html", files[at], _title(writer, group), purpose=purpose, count=counted,
                          narrower=_links(writer, narrower), items=items, pages=pages)  # fmt: skip


def _listing(writer: _Writer, sheet: Sheet, listing: Document, stem: str, entry: Entry) -> Page:
    code = code_of(entry.address) if entry.address else ""
    words = page_words_of(listing)
    shown = [
        Told(
            each.label,
            told_in(each.value, words, writer.language, listing),
            told_in("; ".join(each.source), words, writer.language, listing),
        )
        for each in fact_text.shown(writer.side.speech.say, listing, writer.side.order.sectors)
    ]
    return writer.page("site_listing.html", f"courses/{stem}.html", entry.title.text, sheet=sheet, entry=entry,
                       code=code, facts=shown, logo=writer.logo)  # fmt: skip


def _search_data(writer: _Writer) -> Page:
    """Return what the search script reads: a script, because a page from a shared drive may not fetch a file."""
    rows = [
        [f"courses/{stem}.html", listing["title"], listing["provider"], listing["page_language"] or ""]
        for listing, stem in zip(writer.listings, writer.stems, strict=True)
    ]
    # In a script, U+2028 and U+2029 would end a line; JSON in ASCII has neither, and no "</script>" either way.
    return Page(f"{writer.language}/search-data.js", f"window.mcliCourses = {json.dumps(rows)};\n")
