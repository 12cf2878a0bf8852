"""From listings to the bytes of a file: builds the sheet in each language and hands it to its renderer."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from threading import local
from typing import Any, NamedTuple

from mcli.catalogue.index import Index
from mcli.commands.export_office import Office
from mcli.i18n import Language
from mcli.sheets.build import Order, Sheet, build, sheet_number
from mcli.sheets.values import Speech
from mcli.terms import PATHS

Document = Mapping[str, Any]

_FITTED = 4
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
    """Makes files for one call of the command; safe to use from several threads."""

    def __init__(
        self, office: Office, names: Mapping[str, Names], today: date, stale_days: int, large: bool = False
    ) -> None:
        self.office, self.names, self.today, self.stale_days, self.large = office, names, today, stale_days, large
        self._says = {language: Language(language) for language in office.wording}
        self._own = local()

    def sheets(self, job: Job, brief: bool = False) -> list[Sheet]:
        """Return the sheet of a job in each of its languages."""
        return [self.sheet(job, language, brief) for language in job.languages]

    def sheet(self, job: Job, language: str, brief: bool = False) -> Sheet:
        """Return the sheet of a job in one language."""
        names = self.names[language]
        speech = Speech(self._says[language], self.office.wording[language], self.today, self.stale_days, brief)
        order = Order(job.layout, job.path, names.paths, names.sectors, self.office.agency)
        return build(speech, order, job.listings)

    def number(self, job: Job) -> str:
        """Return the number that the sheet of a job carries."""
        ids = [listing["id"] for listing in job.listings]
        return sheet_number(self.today.isoformat(), ids, Order(job.layout, job.path))

    def made(self, job: Job, form: str) -> bytes:
        """Return the bytes of the file."""
        maker = {"pdf": self._pdf, "html": self._html}.get(form)
        if maker:
            return maker(job)
        return self._other(job, form)

    def _pdf(self, job: Job) -> bytes:
        from mcli.sheets import pdf

        if not hasattr(self._own, "press"):
            template, name = self.office.texts["sheet.typ"], self.office.names["sheet.typ"]
            self._own.press = pdf.press(template, name, self.office.fonts)
        fitted = job.layout == "sheet" and len(job.listings) <= _FITTED and not self.large
        brief = self.sheets(job, brief=True) if fitted else []
        return pdf.pdf(self._own.press, self.sheets(job), self.today, self.large, self.office.logo, brief)

    def _html(self, job: Job) -> bytes:
        from mcli.sheets import html

        if not hasattr(self._own, "html"):
            templates = {name: text for name, text in self.office.texts.items() if name.endswith(".html")}
            html.checked(templates, self.office.names, html.FIELDS)
            self._own.html = html.environment(templates)
        style = self.office.texts["style.css"]
        return html.html(self._own.html, style, self.sheets(job), self.large, self.office.logo).encode("utf-8")

    def _other(self, job: Job, form: str) -> bytes:
        from mcli.commands.export_forms import made

        return made(self, job, form)
