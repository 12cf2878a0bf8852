"""Writes sheets as a Word document that can be edited, with headings, tables, alternative texts and languages."""

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from mcli.sheets.content.design import (
    CARD_CODE_MM,
    CODE_MM,
    INK,
    LARGE_CODE_MM,
    LARGE_POINTS,
    LARGE_TITLE_POINTS,
    LOGO_MM,
    NAME_POINTS,
    TEXT_POINTS,
    TITLE_POINTS,
)
from mcli.sheets.content.passages import ADDRESS, Line, Passage
from mcli.sheets.content.qr import code_png
from mcli.sheets.content.sheet import Entry, Sheet
from mcli.sheets.writers.logo import Logo, unusable_logo
from mcli.sheets.writers.material import Material

_FONT = "Arial"
# Millimetres, on US Letter paper.
_MARGIN = 20
_TEXT_WIDTH = 175.9
_LABEL_WIDTH = 42
_BLANK = "_" * 34
_BOX = "☐ "


def write(material: Material) -> bytes:
    """Return the bytes of a Word document."""
    return docx(material.sheets(), material.today, material.look.large, material.look.logo)


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
        from docx.enum.style import WD_STYLE_TYPE
        from docx.oxml.ns import qn
        from docx.shared import Mm, Pt, RGBColor

        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(215.9), Mm(279.4)
        for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
            setattr(section, side, Mm(_MARGIN))
        size = LARGE_POINTS if self.large else TEXT_POINTS
        title = LARGE_TITLE_POINTS if self.large else TITLE_POINTS
        name_size = size * NAME_POINTS / TEXT_POINTS
        for name, bold in (("Letterhead", True), ("Boxed", True), ("Card", False)):
            added = self.document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            added.base_style, added.font.bold = self.document.styles["Normal"], bold
        self.document.styles["Boxed"].element.get_or_add_pPr().append(
            _bordered("w:pBdr", ("top", "left", "bottom", "right"))
        )
        for name, points in (("Normal", size), ("Heading 1", title), ("Heading 2", size * 1.25), ("Boxed", size),
                             ("Card", size),
                             ("Heading 3", size * 1.1), ("Letterhead", name_size)):  # fmt: skip
            style = self.document.styles[name]
            style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(points), RGBColor(0, 0, 0)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
                fonts.set(qn(key), _FONT)
            for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
                fonts.attrib.pop(qn(theme), None)
            style.paragraph_format.space_after = Pt(0 if name == "Card" else 3)
            if name.startswith("Heading"):
                style.paragraph_format.space_before = Pt(6)
            if name == "Card":
                style.paragraph_format.line_spacing = 1.0
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
        self._contact(sheet, logo)
        single = sheet.layout == "sheet" and len(sheet.entries) == 1
        if not single:
            self._heading((Passage(sheet.title, sheet.language),), 1)
        for section in sheet.sections:
            if section.heading:
                self._heading((Passage(section.heading, sheet.language),), 2)
            if sheet.layout == "handout":
                self._cards(section.entries)
            elif sheet.layout == "list":
                self._list(section.entries)
            else:
                for entry in section.entries:
                    self._entry(sheet, entry, 1 if single else 2)
        self._last(sheet)

    def _contact(self, sheet: Sheet, logo: Logo | None) -> None:
        """Write the letterhead: the logo at the left, the name of the office in larger letters beside it."""
        from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
        from docx.shared import Mm

        contact, place = sheet.contact, self.document
        if logo and logo.format != "svg":
            left, place = self._columns(self.document, LOGO_MM + 7, _TEXT_WIDTH - LOGO_MM - 7)
            try:
                shape = left.paragraphs[0].add_run().add_picture(io.BytesIO(logo.data), height=Mm(LOGO_MM))
            except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError) as error:
                raise unusable_logo(type(error).__name__) from None
            if shape.width > Mm(LOGO_MM):
                shape.height = int(shape.height * Mm(LOGO_MM) / shape.width)
                shape.width = Mm(LOGO_MM)
            _describe(shape, contact.logo_text)
        if contact.name:
            self._paragraph((Passage(contact.name, sheet.language),), style="Letterhead", place=place)
        for line in contact.lines:
            self._paragraph(line, place=place)
        for label in contact.blanks:
            self._paragraph((Passage(f"{label} {_BLANK}", sheet.language),), place=place)

    def _columns(self, place: Any, *widths: float) -> Any:
        """Return the cells of a row without lines, which stays on one page; widths in millimetres."""
        from docx.oxml import OxmlElement
        from docx.shared import Mm

        table = place.add_table(rows=1, cols=len(widths))
        table.autofit = False
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for column, cell, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
            column.width = cell.width = Mm(width)
        return table.rows[0].cells

    def _code(self, paragraph: Any, entry: Entry, side: int) -> None:
        from docx.shared import Mm

        if entry.address:
            shape = paragraph.add_run().add_picture(io.BytesIO(code_png(entry.address)), width=Mm(side))
            _describe(shape, entry.code_text)

    def _entry(self, sheet: Sheet, entry: Entry, level: int) -> None:
        side = LARGE_CODE_MM if self.large else CODE_MM
        # The title stands outside of the table: Word lists no heading of a table among those of the document.
        self._heading((entry.title,), level)
        words, code = self._columns(self.document, _TEXT_WIDTH - side - 4, side + 4)
        for line in (entry.warning, entry.provider, entry.learn, entry.note):
            if line:
                self._paragraph(line, place=words)
        self._code(code.paragraphs[0], entry, side)
        # A paragraph between two tables keeps Word from making one of them.
        self._paragraph(entry.dated or entry.checked, style="Boxed" if entry.dated else None)
        self._facts(sheet.heads, entry)
        self._heading((Passage(sheet.heads["next"], self.sheet_language),), level + 1)
        for at, step in enumerate(entry.steps, start=1):
            self._paragraph((Passage(f"{at}. ", self.sheet_language), *step))
        for line in (entry.practise, entry.reasons, entry.page, entry.contact, entry.reported):
            if line:
                self._paragraph(line, entry.address)
        self._paragraph((Passage(f"{_BOX}{entry.tick} {_BLANK}", self.sheet_language),))

    def _cards(self, entries: Sequence[Entry]) -> None:
        """Write the listings as cards, two beside each other; a card stays on one page with its code."""
        for at in range(0, len(entries), 2):
            cells = self._columns(self.document, _TEXT_WIDTH / 2, _TEXT_WIDTH / 2)
            for cell, entry in zip(cells, entries[at : at + 2], strict=False):
                _outline(cell)
                self._card(cell, entry)

    def _card(self, cell: Any, entry: Entry) -> None:
        self._heading((entry.title,), 3, cell)
        facts = [row.line for row in entry.rows if row.key in ("cost", "where", "need")]
        for line in (entry.warning, entry.summary, *facts, entry.call, entry.checked):
            if line:
                self._paragraph(line, style="Card", place=cell)
        self._code(cell.paragraphs[-1], entry, CARD_CODE_MM)

    def _list(self, entries: Sequence[Entry]) -> None:
        """Write two lines a listing."""
        between = (Passage(" · ", self.sheet_language),)
        for entry in entries:
            self._paragraph((entry.title._replace(strong=True), *between, *entry.by))
            facts = [row.line for row in entry.rows if row.key in ("cost", "where")]
            parts = [*facts, entry.call, entry.checked]
            self._paragraph(tuple(one for part in parts for one in (*between, *part))[1:])

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

        if sheet.calendar:
            part("calendar", *sheet.calendar)
        if sheet.layout == "sheet":
            self._paragraph((Passage(f"{sheet.tell} {_BLANK}", language, True),))
        part("help", *sheet.help)
        part("fine_print", *sheet.fine_print)
        part("ask_us", (Passage(f"{heads['notes']} {_BLANK}", language),))

    def _heading(self, line: Line, level: int, place: Any = None) -> None:
        self._paragraph(line, style=f"Heading {level}", place=place)

    def _paragraph(self, line: Line, address: str = "", style: str | None = None, place: Any = None) -> None:
        """Write a paragraph into the document or into a cell, whose empty first paragraph is used."""
        cell = place if place is not None and place is not self.document else None
        if cell is not None and len(cell.paragraphs) == 1 and not cell.paragraphs[0].runs:
            paragraph = cell.paragraphs[0]
        else:
            paragraph = (cell or self.document).add_paragraph()
        if style:
            paragraph.style = style
        self._runs(paragraph, line, address)

    def _runs(self, paragraph: Any, line: Line, address: str = "") -> None:
        for passage in line:
            run = paragraph.add_run(passage.text)
            if passage.strong:
                run.bold = True
            if passage.language == ADDRESS and address:
                _link(paragraph, run, address)
            elif passage.language not in ("", self.language, ADDRESS):
                _tag(run, passage.language)


def _bordered(name: str, sides: Sequence[str]) -> Any:
    """Return borders of one point, as Word has them."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement(name)
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "8"), ("space", "4"), ("color", INK.lstrip("#"))):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    return borders


def _outline(cell: Any) -> None:
    """Draw a line around a cell."""
    cell._tc.get_or_add_tcPr().append(_bordered("w:tcBorders", ("top", "left", "bottom", "right")))


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
