"""From listings to the bytes of a file: builds the sheet in each language and hands it to its renderer."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from threading import local
from typing import TYPE_CHECKING, Any, NamedTuple

from mcli.catalogue.index.index import Index
from mcli.commands.export_office import Office
from mcli.core.terms import PATHS
from mcli.goals.funding import help_with_cost
from mcli.goals.readiness import PracticeNote, practise_first
from mcli.i18n import Language
from mcli.sheets.content.phrases import LIMITS, SheetContext
from mcli.sheets.content.sheet import Sheet, SheetRequest, build, sheet_number

if TYPE_CHECKING:
    from mcli.sheets.writers.xlsx import Tab

Document = Mapping[str, Any]

_PROGRAMS = 3
_FITTED = 4
_APART = 100
"""A sheet of so many listings or fewer is made to fit its pages."""


class Job(NamedTuple):
    """One file to make: its name without ending, layout, goal path or None, listings in order, and its languages."""

    stem: str
    layout: str
    path: str | None
    listings: Sequence[Document]
    languages: tuple[str, ...]


class Names(NamedTuple):
    """The names of the goal paths and of the sectors in one language."""

    paths: Mapping[str, str]
    sectors: Mapping[str, str]


def names_of(index: Index, language: str) -> Names:
    """Return the names that the index keeps."""
    paths = {path: index.about(f"path.{path}.name.{language}") for path in PATHS}
    return Names(paths, json.loads(index.about(f"sectors.{language}")))


class Maker:
    """Makes files for one call of the command; safe to use from several threads. `many`: one file of a batch."""

    def __init__(
        self, office: Office, names: Mapping[str, Names], today: date, stale_days: int, large: bool = False
    ) -> None:
        self.office, self.names, self.today, self.stale_days, self.large = office, names, today, stale_days, large
        self._says = {language: Language(language) for language in office.wording}
        self._notes: dict[str, tuple[PracticeNote, ...]] = {}
        self._own = local()
        self.many = False

    def sheets(self, job: Job, shortness: int = 0) -> list[Sheet]:
        """Return the sheet of a job in each of its languages."""
        return [self.sheet(job, language, shortness) for language in job.languages]

    def sheet(self, job: Job, language: str, shortness: int = 0) -> Sheet:
        """Return the sheet of a job in one language."""
        names = self.names[language]
        context = SheetContext(
            self._says[language], self.office.wording[language], self.today, self.stale_days, shortness
        )
        practise = {listing["id"]: self._practise(listing, language) for listing in job.listings}
        help_lines = self._help(job, language, shortness)
        request = SheetRequest(
            job.layout, job.path, names.paths, names.sectors, self.office.agency, practise, help_lines
        )
        return build(context, request, job.listings)

    def _practise(self, listing: Document, language: str) -> list[str]:
        notes = self._notes.get(listing["id"])
        if notes is None:
            notes = self._notes[listing["id"]] = practise_first(listing, self.office.readiness)
        return [note.name[language] for note in notes]

    def _help(self, job: Job, language: str, shortness: int) -> list[str]:
        """Return whom to ask for help with the cost of these listings, and in which month that was noted."""
        found = {
            each.program: each for listing in job.listings for each in help_with_cost(listing, self.office.programs)
        }
        shown = [found[program.id] for program in self.office.programs if program.id in found]
        if job.layout == "sheet":
            shown = shown[: max(1, _PROGRAMS - shortness)]
        if not shown:
            return []
        oldest = min(each.noted for each in shown)[:7]
        wording, say = self.office.wording[language], self._says[language]
        return [*(each.ask[language] for each in shown), wording("help_noted", date=say.day(oldest))]

    def number(self, job: Job) -> str:
        """Return the number that the sheet of a job carries."""
        ids = [listing["id"] for listing in job.listings]
        return sheet_number(self.today.isoformat(), ids, SheetRequest(job.layout, job.path))

    def made(self, job: Job, form: str) -> bytes:
        """Return the bytes of the file."""
        maker = {"pdf": self._pdf, "html": self._html}.get(form)
        if maker:
            return maker(job)
        return _other(self, job, form)

    def _pdf(self, job: Job) -> bytes:
        from mcli.sheets.writers import pdf

        office = self.office
        template, name = office.texts["sheet.typ"], office.names["sheet.typ"]
        if self.many and len(job.listings) > _APART:
            from mcli.sheets.writers.pdf_process import pdf_in_child_process

            return pdf_in_child_process(
                template, name, office.fonts, self.sheets(job), self.today, self.large, office.logo
            )
        if not hasattr(self._own, "press"):
            self._own.press = pdf.pdf_printer(template, name, office.fonts)
        fitted = job.layout == "sheet" and len(job.listings) <= _FITTED and not self.large
        shorter = [self.sheets(job, shortness) for shortness in range(1, len(LIMITS))] if fitted else []
        return pdf.pdf(self._own.press, self.sheets(job), self.today, self.large, office.logo, shorter)

    def _html(self, job: Job) -> bytes:
        from mcli.sheets.writers import html

        if not hasattr(self._own, "html"):
            templates = {name: text for name, text in self.office.texts.items() if name.endswith(".html")}
            used = {name: templates[name] for name in ("parts.html", *html.FIELDS)}
            html.checked(used, self.office.names, html.FIELDS)
            self._own.html = html.environment(templates)
        style = self.office.texts["style.css"]
        return html.html(self._own.html, style, self.sheets(job), self.large, self.office.logo).encode("utf-8")


def _other(maker: Maker, job: Job, form: str) -> bytes:
    """Return the bytes of a file in one of the formats docx, md, txt, csv, xlsx, json, jsonld."""
    if form == "docx":
        from mcli.sheets.writers.docx import docx

        return docx(maker.sheets(job), maker.today, maker.large, maker.office.logo)
    if form == "xlsx":
        from mcli.sheets.writers.xlsx import xlsx

        tabs = [_tab(maker, job, language) for language in job.languages]
        return xlsx(tabs, maker.today, maker.sheet(job._replace(listings=()), job.languages[0]).title)
    return _text(maker, job, form).encode("utf-8")


def _text(maker: Maker, job: Job, form: str) -> str:
    say = Language(job.languages[0])
    if form == "md":
        from mcli.sheets.writers.markdown import markdown

        return markdown(maker.sheets(job))
    if form == "txt":
        from mcli.sheets.writers.text import plain_text

        return plain_text(maker.sheets(job))
    if form == "jsonld":
        from mcli.sheets.writers.jsonld import json_ld

        return json_ld(say, job.listings)
    if form == "json":
        from mcli.sheets.writers import data

        return data.as_json([data.with_reasons(say, each) for each in job.listings])
    from mcli.sheets.writers.xlsx import csv_text

    return csv_text(_tab(maker, job, say.code))


def _tab(maker: Maker, job: Job, language: str) -> "Tab":
    from mcli.sheets.writers.xlsx import Tab

    names = maker.names[language]
    return Tab(Language(language), names.sectors, names.paths, job.listings)
