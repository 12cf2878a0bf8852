"""Writes sheets as a Word document that can be edited, with headings, tables, alternative texts and languages."""

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from mcli.sheets.content.passages import ADDRESS, Line, Passage
from mcli.sheets.content.qr import code_png
from mcli.sheets.content.sheet import Entry, Sheet
from mcli.sheets.writers.logo import Logo, unusable_logo
from mcli.sheets.writers.material import Material

_FONT = "Arial"
# Millimetres, on US Letter paper.
_MARGIN = 25
_TEXT_WIDTH = 165.9
_LABEL_WIDTH = 42
_BLANK = "_" * 34
_BOX = "☐ "


def write(material: Material) -> bytes:
    """Return the bytes of a Word document."""
    return docx(material.sheets(0), material.today, material.look.large, material.look.logo)


def docx(sheets: Sequence[Sheet], today: date, large: bool = False, logo: Logo | None = None) -> bytes:
    """Return the sheets (one, or the same in two languages) as the bytes of one Word document on US Letter paper.

    `large` sets the text in 18 points instead of 12. Raises McliError when the logo cannot be read.
    """
    from docx import Document

    made = _Writer(Document(), sheets[0].language, large)
    made.prepare(sheets, today)
    for position, sheet in enumerate(sheets):
        if position:
            made.document.add_page_break()
        made.write(sheet, logo)
    out = io.BytesIO()
    made.document.save(out)
    return out.getvalue()


class _Writer:
    def __init__(self, document: Any, language: str, large: bool) -> None:
        self.document, self.language, self.large = document, language, large
        self.sheet_language = language

    def prepare(self, sheets: Sequence[Sheet], today: date) -> None:
        from docx.oxml.ns import qn
        from docx.shared import Mm, Pt, RGBColor

        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(215.9), Mm(279.4)
        for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
            setattr(section, side, Mm(_MARGIN))
        size = 18 if self.large else 12
        for name, points in (("Normal", size), ("Heading 1", size * 1.5), ("Heading 2", size * 1.2),
                             ("Heading 3", size * 1.1), ("List Bullet", size)):  # fmt: skip
            style = self.document.styles[name]
            style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(points), RGBColor(0, 0, 0)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
                fonts.set(qn(key), _FONT)
            for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
                fonts.attrib.pop(qn(theme), None)
            style.paragraph_format.space_after = Pt(3)
        for language in self.document.styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), f"{self.language}-CA")
        properties = self.document.core_properties
        properties.title = " / ".join(sheet.title for sheet in sheets)
        properties.language = f"{self.language}-CA"
        properties.author = sheets[0].contact.name
        properties.keywords = f"mcli-sheet {sheets[0].number}"
        properties.comments = ""
        properties.created = properties.modified = datetime(today.year, today.month, today.day, tzinfo=UTC)
        self._page_number(section.footer.paragraphs[0], sheets[0])

    def _page_number(self, paragraph: Any, sheet: Sheet) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        before, _, rest = sheet.page_of.partition("{page}")
        between, _, after = rest.partition("{pages}")
        for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (f"{after}    {sheet.number}", "")):
            paragraph.add_run(text)
            if field:
                element = OxmlElement("w:fldSimple")
                element.set(qn("w:instr"), field)
                paragraph._p.append(element)

    def write(self, sheet: Sheet, logo: Logo | None) -> None:
        self.sheet_language = sheet.language
        self._heading((Passage(sheet.title, sheet.language),), 1)
        self._contact(sheet, logo)
        for section in sheet.sections:
            if section.heading:
                self._heading((Passage(section.heading, sheet.language),), 2)
            for entry in section.entries:
                self._entry(sheet, entry, 3 if section.heading else 2)
        self._last(sheet)

    def _contact(self, sheet: Sheet, logo: Logo | None) -> None:
        from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
        from docx.shared import Mm

        contact = sheet.contact
        if logo and logo.format != "svg":
            try:
                shape = self.document.add_picture(io.BytesIO(logo.data), height=Mm(18))
            except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError) as error:
                raise unusable_logo(type(error).__name__) from None
            _describe(shape, contact.logo_text)
        for line in ((Passage(contact.name, sheet.language, True),), *contact.lines) if contact.name else contact.lines:
            self._paragraph(line)
        for label in contact.blanks:
            self._paragraph((Passage(f"{label} {_BLANK}", sheet.language),))

    def _entry(self, sheet: Sheet, entry: Entry, level: int) -> None:
        from docx.shared import Mm

        self._heading((entry.title,), level)
        for line in (entry.warning, entry.provider, entry.learn, entry.page, entry.contact, entry.note, entry.dated):
            if line:
                self._paragraph(line, entry.address)
        if entry.address:
            shape = self.document.add_picture(io.BytesIO(code_png(entry.address)), width=Mm(28))
            _describe(shape, entry.code_text)
        self._facts(sheet.heads, entry)
        for line in (entry.reasons, entry.practise, entry.checked, entry.reported):
            if line:
                self._paragraph(line)

    def _facts(self, heads: Mapping[str, str], entry: Entry) -> None:
        from docx.oxml import OxmlElement
        from docx.shared import Mm

        table = self.document.add_table(rows=1, cols=2, style="Table Grid")
        table.autofit = False
        table.columns[0].width, table.columns[1].width = Mm(_LABEL_WIDTH), Mm(_TEXT_WIDTH - _LABEL_WIDTH)
        cells = [(Passage(heads[name], self.sheet_language, True),) for name in ("fact", "known")]
        for cell, line in zip(table.rows[0].cells, cells, strict=True):
            self._runs(cell.paragraphs[0], line)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for fact in entry.rows:
            added = table.add_row().cells
            self._runs(added[0].paragraphs[0], (Passage(fact.label, self.sheet_language, True),))
            self._runs(added[1].paragraphs[0], fact.line)
        for row in table.rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            row.cells[0].width, row.cells[1].width = Mm(_LABEL_WIDTH), Mm(_TEXT_WIDTH - _LABEL_WIDTH)

    def _last(self, sheet: Sheet) -> None:
        heads, language = sheet.heads, sheet.language

        def part(name: str, *lines: Line) -> None:
            self._heading((Passage(heads[name], language),), 2)
            for line in lines:
                self._paragraph(line)

        part("bring", *((Passage(_BOX + item, language),) for item in sheet.bring))
        part("next", *((Passage(f"{step} {_BLANK}", language),) for step in sheet.steps))
        part("help", *sheet.help)
        part("ask_us", (Passage(f"{heads['notes']} {_BLANK}", language),))
        part("fine_print", *sheet.fine_print)

    def _heading(self, line: Line, level: int) -> None:
        self._runs(self.document.add_heading(level=level), line)

    def _paragraph(self, line: Line, address: str = "") -> None:
        self._runs(self.document.add_paragraph(), line, address)

    def _runs(self, paragraph: Any, line: Line, address: str = "") -> None:
        for passage in line:
            run = paragraph.add_run(passage.text)
            if passage.strong:
                run.bold = True
            if passage.language == ADDRESS and address:
                _link(paragraph, run, address)
            elif passage.language not in ("", self.language, ADDRESS):
                _tag(run, passage.language)


def _tag(run: Any, language: str) -> None:
    """Set the language of a run, which spelling checkers and screen readers use."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:lang")
    element.set(qn("w:val"), f"{language}-CA")
    run._r.get_or_add_rPr().append(element)


def _link(paragraph: Any, run: Any, address: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run.font.underline = True
    element.append(run._r)
    paragraph._p.append(element)


def _describe(shape: Any, text: str) -> None:
    shape._inline.docPr.set("descr", text)
