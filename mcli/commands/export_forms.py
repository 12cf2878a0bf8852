"""The formats beside PDF and HTML: each hands listings or sheets to its renderer."""

from mcli.commands.export_make import Job, Maker
from mcli.i18n import Language


def made(maker: Maker, job: Job, form: str) -> bytes:
    """Return the bytes of a file in one of the formats docx, md, txt, csv, xlsx, json, jsonld."""
    if form == "docx":
        from mcli.sheets.docx import docx

        return docx(maker.sheets(job), maker.today, maker.large, maker.office.logo)
    if form == "xlsx":
        from mcli.sheets.spreadsheet import Tab, xlsx

        tabs = [Tab(Language(language), maker.names[language].sectors, maker.names[language].paths, job.listings)
                for language in job.languages]  # fmt: skip
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
    from mcli.sheets import data

    listings = [data.with_reasons(say, each) for each in job.listings]
    if form == "json":
        return data.as_json(listings)
    # Excel in French expects semicolons between cells and a comma in numbers.
    return data.as_csv(listings, ";", ",") if say.code == "fr" else data.as_csv(listings)
