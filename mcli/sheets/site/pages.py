"""Writes the whole catalogue as static HTML pages in both languages, for computers without Python.

The pages work from a shared drive or any web server: all links are relative, nothing is loaded from another host, and
only the search box needs a script.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from mcli.sheets import fact_text
from mcli.sheets.content.filenames import unique_stems
from mcli.sheets.content.passages import Passage
from mcli.sheets.content.phrases import SheetContext
from mcli.sheets.content.sheet import Entry, Sheet, SheetRequest, build
from mcli.sheets.site.lists import Group, SourcedFact, groups_of, page_words_of, summary_line, tagged, title_of
from mcli.sheets.writers.html import code_of, logo_address, rendered
from mcli.sheets.writers.logo import Logo

if TYPE_CHECKING:
    from jinja2 import Environment

Document = Mapping[str, Any]

_PER_PAGE = 100  # listings on one page of a list
_BASE = ("language", "up", "other", "words", "date", "title")
# The fields that each template of the site may use.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "site_base.html": _BASE,
    "site_start.html": ("english", "french"),
    "site_home.html": (*_BASE, "sheet", "logo", "groups"),
    "site_list.html": (*_BASE, "purpose", "narrower", "count", "items", "pages"),
    "site_listing.html": (*_BASE, "sheet", "entry", "code", "facts", "logo"),
}


class Page(NamedTuple):
    """One file of the site: its path relative to the top folder, and its text."""

    path: str
    text: str


class Link(NamedTuple):
    """A link to a list: the file, its title and, on a link to a list, how many listings that list holds."""

    file: str
    title: str
    number: int


class Item(NamedTuple):
    """A listing in a list."""

    file: str
    title: Passage
    about: str


class SiteEdition(NamedTuple):
    """The site in one language: the context for phrases, the request, and the purpose of each goal path."""

    context: SheetContext
    request: SheetRequest
    purposes: Mapping[str, str]


def site_pages(
    engine: "Environment",
    style: str,
    script: str,
    editions: Sequence[SiteEdition],
    listings: Sequence[Document],
    logo: Logo | None,
) -> Iterator[Page]:
    """Yield every file of the site; `editions` holds English and French, in this order.

    Raises ConfigurationError when a template cannot be used.
    """
    yield Page("style.css", style)
    yield Page("search.js", script)
    english, french = (edition.context.wording for edition in editions)
    yield Page("index.html", rendered(engine, "site_start.html", {"english": english, "french": french}))
    stems = unique_stems([listing["id"] for listing in listings])
    groups = groups_of(listings)
    files = dict(zip(groups, unique_stems(list(groups)), strict=True))
    for edition in editions:
        yield from _edition_pages(_Writer(engine, edition, listings, stems, groups, files, logo_address(logo)))


class _Writer(NamedTuple):
    engine: "Environment"
    edition: SiteEdition
    listings: Sequence[Document]
    stems: Sequence[str]
    groups: Mapping[str, Group]
    files: Mapping[str, str]
    logo: str

    @property
    def language(self) -> str:
        return self.edition.context.language

    def page(self, template: str, file: str, title: str, **values: Any) -> Page:
        """Return a page in this language; `file` is its path inside the folder of the language."""
        other = "fr" if self.language == "en" else "en"
        shared = {
            "language": self.language,
            "up": "../" * (file.count("/") + 1),
            "other": f"{other}/{file}",
            "words": self.edition.context.wording,
            "date": self.edition.context.say.day(self.edition.context.today.isoformat()),
            "title": title,
        }
        return Page(f"{self.language}/{file}", rendered(self.engine, template, shared | values))


def _edition_pages(writer: _Writer) -> Iterator[Page]:
    sheet = build(writer.edition.context, writer.edition.request, writer.listings)
    yield _home(writer, sheet)
    yield _search_data(writer)
    for name, group in writer.groups.items():
        yield from _lists(writer, name, group)
    for listing, stem, entry in zip(writer.listings, writer.stems, sheet.entries, strict=True):
        yield _listing(writer, sheet, listing, stem, entry)


def _title(writer: _Writer, group: Group) -> str:
    """Return the heading of a list, from its kind, the name of its sector or region, and its goal path."""
    wording, request = writer.edition.context.wording, writer.edition.request
    if group.kind == "sector":
        return wording("site.sector", name=request.sectors.get(group.name, group.name))
    if group.kind == "region":
        return wording("site.region", name=group.name)
    title = wording(f"site.{group.kind}")
    if not group.path:
        return title
    name = request.path_names.get(group.path, group.path)
    return name if group.kind == "all" else f"{name}: {title}" if writer.language == "en" else f"{name}\u00a0: {title}"


def _links(writer: _Writer, names: Sequence[str]) -> list[Link]:
    return [
        Link(f"{writer.files[name]}.html", _title(writer, writer.groups[name]), len(writer.groups[name].positions))
        for name in names
    ]


def _home(writer: _Writer, sheet: Sheet) -> Page:
    wording = writer.edition.context.wording
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
    wording, say = writer.edition.context.wording, writer.edition.context.say
    narrower = [] if not group.path or group.kind != "all" else [
        other for other, found in writer.groups.items() if found.path == group.path and found.kind != "all"
    ]  # fmt: skip
    count = len(group.positions)
    counted = wording("site.count_one" if count == 1 else "site.count_many", count=say.number(count))
    starts = range(0, max(1, count), _PER_PAGE)
    files = [f"{writer.files[name]}{f'-{number + 1}' if number else ''}.html" for number in range(len(starts))]
    for number, start in enumerate(starts):
        items = [
            Item(
                f"courses/{writer.stems[position]}.html",
                title_of(writer.listings[position]),
                summary_line(writer.edition.context, writer.listings[position]),
            )
            for position in group.positions[start : start + _PER_PAGE]
        ]
        pages = [Link(file, wording("site.page", page=str(at + 1)), at == number) for at, file in enumerate(files)]
        purpose = writer.edition.purposes.get(group.path, "") if group.kind == "all" else ""
        yield writer.page("site_list.html", files[number], _title(writer, group), purpose=purpose, count=counted,
                          narrower=_links(writer, narrower), items=items, pages=pages)  # fmt: skip


def _listing(writer: _Writer, sheet: Sheet, listing: Document, stem: str, entry: Entry) -> Page:
    code = code_of(entry.address) if entry.address else ""
    words = page_words_of(listing)
    shown = [
        SourcedFact(
            fact.label,
            tagged(fact.value, words, writer.language, listing),
            tagged("; ".join(fact.source), words, writer.language, listing),
        )
        for fact in fact_text.shown(
            writer.edition.context.say, listing, writer.edition.request.sectors, for_staff=False
        )
    ]
    return writer.page("site_listing.html", f"courses/{stem}.html", entry.title.text, sheet=sheet, entry=entry,
                       code=code, facts=shown, logo=writer.logo)  # fmt: skip


def _search_data(writer: _Writer) -> Page:
    """Return the data of the search box, as a script: a page opened from a shared drive may not fetch a file."""
    rows = [
        [f"courses/{stem}.html", listing["title"], listing["provider"], listing["page_language"] or ""]
        for listing, stem in zip(writer.listings, writer.stems, strict=True)
    ]
    # U+2028 and U+2029 end a line in a script; JSON in ASCII contains neither. The file is loaded, not inlined, so a
    # title that contains "</script>" is harmless too.
    return Page(f"{writer.language}/search-data.js", f"window.mcliCourses = {json.dumps(rows)};\n")
