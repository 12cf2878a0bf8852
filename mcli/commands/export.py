"""`mcli export`: referral sheets and handouts to print, spreadsheets, standard formats, and a site of plain pages."""

from typing import Annotated

import typer

from mcli.catalogue.index.index import Index
from mcli.commands.base import Command, ask, state_of
from mcli.commands.export_jobs import Asked, jobs_of
from mcli.commands.export_make import Maker, names_of
from mcli.commands.export_office import office
from mcli.commands.export_targets import form_of
from mcli.commands.export_write import write_all
from mcli.commands.filters import Filters, with_filters
from mcli.core.errors import N_, UsageError
from mcli.core.terms import LANGUAGES
from mcli.i18n import Language

HELP = N_(
    "Print referral sheets and handouts, or write spreadsheets and standard formats. With ids: one sheet that holds "
    "them in that order. With filters: one handout of all that pass. --lang both: English and French in turn."
)
_LAYOUTS = ("sheet", "handout", "site")


def register(app: typer.Typer) -> None:
    """Add the command to an app."""
    app.command("export", cls=Command, help=HELP)(with_filters(export))


def export(
    context: typer.Context,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help=N_("Listings, in the order to print."))
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="FORMAT", help=N_("pdf, html, docx, md, txt, csv, xlsx, json or jsonld.")),
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="FILE", help=N_("The file or folder to write; - writes to standard output.")),
    ] = None,
    layout: Annotated[
        str | None,
        typer.Option("--layout", metavar="LAYOUT", help=N_("sheet, handout or site (a folder of web pages).")),
    ] = None,
    large_print: Annotated[bool, typer.Option("--large-print", help=N_("In 18 points instead of 12."))] = False,
    agency: Annotated[
        str | None,
        typer.Option("--agency", metavar="FILE", help=N_("Who hands it out, instead of config/agency.yaml.")),
    ] = None,
    each: Annotated[bool, typer.Option("--each", help=N_("One sheet a listing, in the folder --out."))] = False,
    each_path: Annotated[
        bool, typer.Option("--each-path", help=N_("One handout a goal path and language, in the folder --out."))
    ] = False,
    force: Annotated[bool, typer.Option("--force", help=N_("Write over files that exist."))] = False,
    recall: Annotated[
        str | None,
        typer.Option("--recall", metavar="SHEET", help=N_("Make a printed sheet again: its number, or its file.")),
    ] = None,
    *,
    filters: Filters,
) -> None:
    """Options in, listings out of the index, one file a job."""
    state = state_of(context)
    asked = Asked(ids or [], _layout(layout), out, each, each_path, recall, force, filters)
    form = form_of(to, None if each or each_path or asked.layout == "site" else out)

    def question(index: Index, say: Language) -> None:
        languages = (say.code, *(each for each in LANGUAGES if each != say.code)) if state.both else (say.code,)
        jobs = jobs_of(state, index, say, asked, languages, form)
        if not jobs:
            return
        site = asked.layout == "site"
        spoken = LANGUAGES if site else tuple(dict.fromkeys(each for job in jobs for each in job.languages))
        maker = Maker(
            office(state.places, spoken, agency),
            {language: names_of(index, language) for language in spoken},
            state.today,
            int(index.about("stale_days")),
            large_print,
        )
        if site:
            from mcli.commands.export_site import write_site

            write_site(state, say, index, maker, jobs[0].listings, out, force)
        else:
            write_all(state, say, maker, jobs, form, asked)

    ask(state, question)


def _layout(typed: str | None) -> str | None:
    if typed is None:
        return None
    layout = typed.strip().lower()
    if layout not in _LAYOUTS:
        raise UsageError(
            N_("There is no layout “{typed}”. There are: {known}."), typed=typed, known=", ".join(_LAYOUTS)
        )
    return layout
