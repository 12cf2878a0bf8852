"""From listings to the bytes of a file: the sheet in each language, and what its writer needs."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from threading import local
from typing import Any, NamedTuple

from mcli.catalogue.index.index import Index
from mcli.goals.funding import help_with_cost
from mcli.goals.readiness import PracticeNote, practise_first
from mcli.i18n import Language
from mcli.services.export.office import Office
from mcli.sheets.content.phrases import SheetContext
from mcli.sheets.content.sheet import Sheet, SheetRequest, build, sheet_number
from mcli.sheets.writers.material import Edition, Look, Material
from mcli.sheets.writers.registry import written

Document = Mapping[str, Any]


class Job(NamedTuple):
    """One file to make: its name without ending, layout, goal path or None, listings in order, and its languages."""

    stem: str
    layout: str
    path: str | None
    listings: Sequence[Document]
    languages: tuple[str, ...]


class Names(NamedTuple):
    """The names of the goal paths and of the sectors in one language, and what each path is for."""

    paths: Mapping[str, str]
    sectors: Mapping[str, str]
    purposes: Mapping[str, str]


def names_of(index: Index, language: str) -> Names:
    """Return the names that the index keeps."""
    return Names(index.path_names(language), index.sectors(language), index.path_purposes(language))


class Maker:
    """Makes files for one call of the command; safe to use from several threads. `batch`: the files are many."""

    def __init__(
        self, office: Office, names: Mapping[str, Names], today: date, stale_days: int, large: bool = False
    ) -> None:
        self.office, self.names, self.today, self.stale_days, self.large = office, names, today, stale_days, large
        self._says = {language: Language(language) for language in office.wording}
        self._notes: dict[str, tuple[PracticeNote, ...]] = {}
        self._engines = local()
        self.batch = False

    def sheets(self, job: Job) -> list[Sheet]:
        """Return the sheet of a job in each of its languages."""
        return [self.sheet(job, language) for language in job.languages]

    def sheet(self, job: Job, language: str) -> Sheet:
        """Return the sheet of a job in one language."""
        names = self.names[language]
        context = SheetContext(self._says[language], self.office.wording[language], self.today, self.stale_days)
        practise = {listing["id"]: self._practise(listing, language) for listing in job.listings}
        help_lines = self._help(job, language)
        request = SheetRequest(
            job.layout, job.path, names.paths, names.sectors, self.office.agency, practise, help_lines
        )
        return build(context, request, job.listings)

    def _practise(self, listing: Document, language: str) -> list[str]:
        notes = self._notes.get(listing["id"])
        if notes is None:
            notes = self._notes[listing["id"]] = practise_first(listing, self.office.readiness)
        return [note.name[language] for note in notes]

    def _help(self, job: Job, language: str) -> list[str]:
        """Return whom to ask for help with the cost of these listings, and in which month that was noted."""
        found = {
            each.program: each for listing in job.listings for each in help_with_cost(listing, self.office.programs)
        }
        shown = [found[program.id] for program in self.office.programs if program.id in found]
        if not shown:
            return []
        oldest = min(each.noted for each in shown)[:7]
        wording, say = self.office.wording[language], self._says[language]
        return [*(each.ask[language] for each in shown), wording("help_noted", date=say.day(oldest))]

    def number(self, job: Job) -> str:
        """Return the number that the sheet of a job carries."""
        return sheet_number(self.today.isoformat(), job.listings, SheetRequest(job.layout, job.path))

    def made(self, job: Job, form: str) -> bytes:
        """Return the bytes of the file in a format of `export`."""
        return written(form, self.material(job))

    def material(self, job: Job) -> Material:
        """Return what the writer of a file needs."""
        office = self.office
        return Material(
            job.listings,
            [Edition(language, *self.names[language][:2]) for language in job.languages],
            job.layout,
            self.sheet(job._replace(listings=()), job.languages[0]).title,
            partial(self.sheets, job),
            Look(office.texts, office.names, office.fonts, office.logo, self.large),
            self.today,
            self.batch,
            self._engines,
        )
