"""Writes a call sheet as PDF, XLSX or CSV: one row a listing, with room for the answer."""

import csv
import io
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from pathlib import Path

from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.sheets.call_sheet import HEADINGS, Call, cells
from mcli.sheets.writers.data import neutral

_WIDTHS = (34, 26, 22, 44, 44, 26, 8, 34, 26, 30)


def written(say: Language, calls: Sequence[Call], form: str, today: date, templates: Path) -> bytes:
    """Return the bytes of a file in one of the three formats; `templates` is the packaged folder of the sheets."""
    writers: Mapping[str, Callable[[], bytes]] = {
        "csv": lambda: as_csv(say, calls).encode("utf-8"),
        "xlsx": lambda: _xlsx(say, calls),
        "pdf": lambda: _pdf(say, calls, today, templates),
    }
    return writers[form]()


def as_csv(say: Language, calls: Sequence[Call]) -> str:
    """Return the rows as CSV with a byte-order mark; Excel in French expects semicolons. Formulas are neutralised."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if say.code == "fr" else ",")
    writer.writerow([say(heading) for heading in HEADINGS])
    writer.writerows([neutral(cell) for cell in cells(call)] for call in calls)
    return "\ufeff" + out.getvalue()


def _xlsx(say: Language, calls: Sequence[Call]) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        text = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(say(N_("Calls")))
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for at, (heading, width) in enumerate(zip(HEADINGS, _WIDTHS, strict=True)):
            sheet.set_column(at, at, width)
            sheet.write_string(0, at, say(heading), head)
        for row, call in enumerate(calls, start=1):
            for at, cell in enumerate(cells(call)):
                sheet.write_string(row, at, cell, text)
    return out.getvalue()


def _pdf(say: Language, calls: Sequence[Call], today: date, templates: Path) -> bytes:
    """Return an accessible PDF: a block a listing, with lines for the answer, the day and the initials."""
    from mcli.sheets.writers import pdf

    path = templates / "call_sheet.typ"
    printer = pdf.pdf_printer(path.read_text(encoding="utf-8"), path.name, str(templates / "fonts"))

    def data(missing: Collection[str]) -> str:
        blocks = [
            {
                "title": pdf.breakable(call.title, missing),
                "provider": pdf.breakable(call.provider, missing),
                "rows": [[label, pdf.breakable(text, missing)] for label, text in _rows(say, call)],
            }
            for call in calls
        ]
        title = say(N_("Call sheet, {date}"), date=say.day(today.isoformat()))
        answer = say(N_("Answer, day, initials"))
        fonts = pdf.FONTS
        return json.dumps({"language": say.code, "fonts": fonts, "title": title, "answer": answer, "calls": blocks})

    return pdf.compiled(printer, data, today)


def _rows(say: Language, call: Call) -> list[tuple[str, str]]:
    return [
        (say(N_("Telephone or e-mail")), call.contact),
        (say(N_("Ask")), " ".join(call.ask)),
        (say(N_("What is known")), call.known),
        (say(N_("Facts")), call.checked),
        (say(N_("id")), call.id),
    ]
