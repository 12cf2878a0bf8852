"""`mcli export`: referral sheets and handouts to print, spreadsheets, standard formats, and a site of plain pages."""

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from mcli.catalogue.index.index import Index
from mcli.commands.export_jobs import Asked, jobs_of
from mcli.commands.export_make import Maker, names_of
from mcli.commands.export_office import office
from mcli.commands.export_targets import form_of
from mcli.commands.export_write import write_all
from mcli.commands.filters import FILTERS
from mcli.commands.options import Argument, Option
from mcli.commands.state import State, ask
from mcli.core.errors import N_
from mcli.core.suggest import there_are, unknown
from mcli.core.terms import LANGUAGES
from mcli.i18n import Language

HELP = N_(
    "Print referral sheets and handouts, or write spreadsheets and standard formats. With ids: one sheet that holds "
    "them in that order. With filters: one handout of all that pass. --lang both: English and French in turn."
)
_LAYOUTS = ("sheet", "handout", "site")


class Options(NamedTuple):
    """What `mcli export` takes."""

    ids: Annotated[tuple[str, ...], Argument("[ID]...", N_("Listings, in the order to print."))] = ()
    to: Annotated[str | None, Option("--to", "FORMAT", N_("pdf, html, docx, md, txt, csv, xlsx, json or jsonld."))] = (
        None
    )
    out: Annotated[
        str | None, Option("--out", "FILE", N_("The file or folder to write; - writes to standard output."))
    ] = None
    layout: Annotated[
        str | None, Option("--layout", "LAYOUT", N_("sheet, handout or site (a folder of web pages)."))
    ] = None
    large_print: Annotated[bool, Option("--large-print", "", N_("In 18 points instead of 12."))] = False
    agency: Annotated[
        str | None, Option("--agency", "FILE", N_("Who hands it out, instead of config/agency.yaml."))
    ] = None
    each: Annotated[bool, Option("--each", "", N_("One sheet a listing, in the folder --out."))] = False
    each_path: Annotated[
        bool, Option("--each-path", "", N_("One handout a goal path and language, in the folder --out."))
    ] = False
    force: Annotated[bool, Option("--force", "", N_("Write over files that exist."))] = False
    recall: Annotated[
        str | None, Option("--recall", "SHEET", N_("Make a printed sheet again: its number, or its file."))
    ] = None
    filters: Annotated[Mapping[str, Any], FILTERS] = {}


def run(state: State, options: Options) -> None:
    """Write the files that were asked for."""
    asked = Asked(options.ids, _layout(options.layout), options.out, options.each, options.each_path, options.recall,
                  options.force, options.filters)  # fmt: skip
    site = asked.layout == "site"
    form = form_of(options.to, None if options.each or options.each_path or site else options.out)

    def question(index: Index, say: Language) -> None:
        languages = (say.code, *(each for each in LANGUAGES if each != say.code)) if state.both else (say.code,)
        jobs = jobs_of(state, index, say, asked, languages, form)
        if not jobs:
            return
        spoken = LANGUAGES if site else tuple(dict.fromkeys(each for job in jobs for each in job.languages))
        maker = Maker(
            office(state.places, spoken, options.agency),
            {language: names_of(index, language) for language in spoken},
            state.today,
            int(index.about("stale_days")),
            options.large_print,
        )
        if site:
            from mcli.commands.export_site import write_site

            write_site(state, say, index, maker, jobs[0].listings, options.out, options.force)
        else:
            write_all(state, say, maker, jobs, form, asked)

    ask(state, question)


def _layout(typed: str | None) -> str | None:
    if typed is None:
        return None
    layout = typed.strip().lower()
    if layout not in _LAYOUTS:
        raise unknown(N_("There is no layout “{name}”."), typed, _LAYOUTS, there_are(_LAYOUTS))
    return layout
