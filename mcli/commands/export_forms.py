"""The formats beside PDF and HTML: each hands listings or sheets to its renderer."""

from typing import TYPE_CHECKING

from mcli.commands.export_make import Job, Maker
from mcli.i18n import Language

if TYPE_CHECKING:
    from mcli.sheets.spreadsheet import Tab


def made(maker: Maker, job: Job, form: str) -> bytes:
    """Return the bytes of a file in one of the formats docx, md, txt, csv, xlsx, json, jsonld."""
    if form == "docx":
        from mcli.sheets.docx import docx

        return docx(maker.sheets(job), maker.today, maker.large, maker.office.logo)
    if form == "xlsx":
        from mcli.sheets.spreadsheet import xlsx

        tabs = [_tab(maker, job, language) for language in job.languages]
        return xlsx(tabs, maker.today, maker.sheet(job._replace(listings=()), job.languages[0]).title)
    return _text(maker, job, form).encode("utf-8")


def _text(maker: Maker, job: Job, form: str) -> str:
    say = Language(job.languages[0])
    if form == "md":
        from mcli.sheets.markdown import markdown

        return markdown(maker.sheets(job))
    if form == "txt":
        from mcli.sheets.plain_text import plain_text

        return plain_text(maker.sheets(job))
    if form == "jsonld":
        from mcli.sheets.standards import json_ld

        return json_ld(say, job.listings)
    if form == "json":
        from mcli.sheets import data

        return data.as_json([data.with_reasons(say, each) for each in job.listings])
    from mcli.sheets.spreadsheet import csv_text

    return csv_text(_tab(maker, job, say.code))


def _tab(maker: Maker, job: Job, language: str) -> "Tab":
    from mcli.sheets.spreadsheet import Tab

    names = maker.names[language]
    return Tab(Language(language), names.sectors, names.paths, job.listings)
