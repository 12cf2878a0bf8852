"""Writes sheets as PDF/UA-1 on US Letter paper with typst, which rejects a document that is not accessible.

Text from pages is passed to typst as data (JSON), never as markup, and typst loads nothing from the network.
"""

import json
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from mcli.core.errors import N_, ConfigurationError, Fault, McliError, Message
from mcli.sheets.content.design import ICONS
from mcli.sheets.content.passages import ADDRESS, Passage
from mcli.sheets.content.qr import code_svg
from mcli.sheets.content.sheet import Entry, Sheet
from mcli.sheets.writers.logo import Logo, unusable_logo
from mcli.sheets.writers.material import Material

FONTS = ("Mcli Plain Zero", "Atkinson Hyperlegible Next", "Noto Sans Canadian Aboriginal")
_LONG_WORD = re.compile(r"[^\s\u00a0\u202f]{30}(?=[^\s\u00a0\u202f])")
_NO_GLYPH = re.compile(r'text `"(.*?)"`\s+could\s+not\b', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
_ATTEMPTS = 4
_LAST_LATIN = 0x17F
_PUNCTUATION = "‐‑–—‘’“”•…\u2060\u202f€™"
_POSITION = re.compile(r"┌─ .*?:(\d+):\d+")
_ZERO_WIDTH_SPACE = "\u200b"
# Substitutes for characters that the packaged font lacks; U+2011 is printed as a hyphen between word joiners.
_NEAREST = str.maketrans({"\u2010": "-", "\u2011": "\u2060-\u2060", "\u202f": "\u00a0"})
_STANDARD = "ua-1"

_IN_CHILD_PROCESS = 100  # a handout of more listings in a batch


class PdfPrinter(NamedTuple):
    """A typst compiler with its template, the template's name in messages, and the folder of the packaged fonts."""

    template: str
    name: str
    fonts: str
    compiler: Any


def pdf_printer(template: str, name: str, fonts: str) -> PdfPrinter:
    """Return a printer to use for many sheets; raise McliError when typst is not available on this computer."""
    return PdfPrinter(template, name, fonts, _compiler(fonts, system_fonts=False))


def _compiler(fonts: str, system_fonts: bool) -> Any:
    try:
        import typst
    except ImportError:
        raise McliError(
            N_("There is no PDF engine for this computer. Write --to html, open it in a browser, and print it there.")
        ) from None
    known = typst.Fonts(include_system_fonts=system_fonts, include_embedded_fonts=True, font_paths=[fonts])
    return typst.Compiler(font_paths=known, ignore_system_fonts=not system_fonts)


def write(material: Material) -> bytes:
    """Return the bytes of a PDF file."""
    look, sheets = material.look, material.sheets()
    template, name = look.texts["sheet.typ"], look.names["sheet.typ"]
    if material.batch and len(material.listings) > _IN_CHILD_PROCESS:
        from mcli.sheets.writers.pdf_process import pdf_in_child_process

        return pdf_in_child_process(template, name, look.fonts, sheets, material.today, look.large, look.logo)
    if not hasattr(material.engines, "printer"):
        material.engines.printer = pdf_printer(template, name, look.fonts)
    return pdf(material.engines.printer, sheets, material.today, look.large, look.logo)


def pdf(
    printer: PdfPrinter,
    sheets: Sequence[Sheet],
    today: date,
    large: bool = False,
    logo: Logo | None = None,
) -> bytes:
    """Return the sheets (one, or the same in two languages) as the bytes of one PDF, dated `today`.

    Raises ConfigurationError for a wrong template and McliError for a logo that cannot be read.
    """
    return compiled(printer, lambda missing: _data(sheets, large, logo, missing), today, logo)


def compiled(
    printer: PdfPrinter, data: Callable[[Collection[str]], str], today: date, logo: Logo | None = None
) -> bytes:
    """Return a PDF of the printer's template, dated `today`.

    `data` makes the JSON for the template and replaces the characters that it is given. Raises ConfigurationError for
    a wrong template and McliError for a logo that cannot be read.
    """
    import typst

    stamp = datetime(today.year, today.month, today.day, tzinfo=UTC)
    try:
        return _compiled(printer.compiler, printer.template, data(()), stamp)
    except typst.TypstError as error:
        if logo and re.search("decode|SVG", error.message):
            raise unusable_logo(error.message) from None
        if not _missing_glyphs(error.diagnostic):
            raise _wrong_template(printer.name, error) from None
    return _with_system_fonts(printer, data, stamp)


def _with_system_fonts(printer: PdfPrinter, data: Callable[[Collection[str]], str], stamp: datetime) -> bytes:
    """Print characters that the packaged fonts lack, such as a title in another script, with the fonts of the computer.

    Characters that these fonts lack too are printed as question marks; the QR code and the address still lead to the
    page.
    """
    import typst

    compiler = _compiler(printer.fonts, system_fonts=True)
    missing: set[str] = set()
    for _ in range(_ATTEMPTS):
        try:
            return _compiled(compiler, printer.template, data(missing), stamp)
        except typst.TypstError as error:
            found = _missing_glyphs(error.diagnostic) - missing
            if not found:
                break
            missing |= found
    return _compiled(compiler, printer.template, data(_NON_LATIN), stamp)


def _missing_glyphs(diagnostic: str) -> set[str]:
    """Return the characters in a typst message such as: the text `"\\u{1f600}"` could not be displayed."""
    texts = (_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) for text in _NO_GLYPH.findall(diagnostic))
    return {character for text in texts for character in text if not character.isascii()}


class _NonLatin(Collection[str]):
    """All characters except those of Western European languages: the last resort when glyphs are still missing."""

    def __contains__(self, character: object) -> bool:
        return isinstance(character, str) and ord(character) > _LAST_LATIN and character not in _PUNCTUATION

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 1


_NON_LATIN = _NonLatin()


def _compiled(compiler: Any, template: str, data: str, stamp: datetime) -> bytes:
    document = compiler.compile(
        template.encode("utf-8"), sys_inputs={"data": data}, format="pdf", pdf_standards=[_STANDARD], timestamp=stamp
    )
    assert isinstance(document, bytes)
    return document


def _wrong_template(name: str, error: Any) -> ConfigurationError:
    position = _POSITION.search(error.diagnostic)
    message = Message(N_("The template cannot be used ({reason})."), {"reason": error.message})
    return ConfigurationError(
        N_("The file {name} has errors."), [Fault(name, int(position[1]) if position else None, message)], name=name
    )


def _data(
    sheets: Sequence[Sheet],
    large: bool,
    logo: Logo | None,
    missing: Collection[str] = (),
) -> str:
    data = {
        "sheets": [_typst_value(sheet, missing) for sheet in sheets],
        "title": " / ".join(sheet.title for sheet in sheets),
        "mark": f"mcli-sheet {sheets[0].number}",
        "fonts": FONTS,
        "large": large,
        "icons": ICONS,
        "layout": sheets[0].layout,
        "logo": logo and {"bytes": list(logo.data), "format": logo.format},
    }
    return json.dumps(data, ensure_ascii=False)


def _typst_value(value: Any, missing: Collection[str]) -> Any:
    """Return records as mappings for typst; words of more than 30 characters can break."""
    if isinstance(value, Passage):
        text = value.text if value.language == ADDRESS else breakable(value.text, missing)
        return {"text": text, "language": value.language, "strong": value.strong}
    if isinstance(value, Entry):
        code = code_svg(value.address) if value.address else None
        fields = {key: _typst_value(field, missing) for key, field in value._asdict().items()}
        by_row = {row.key: _typst_value(row.line, missing) for row in value.rows}
        return {**fields, "id": value.id, "address": value.address, "code": code, "by_row": by_row}
    if isinstance(value, str):
        return breakable(value, missing)
    if hasattr(value, "_asdict"):
        return {key: _typst_value(field, missing) for key, field in value._asdict().items()}
    if isinstance(value, tuple):
        return [_typst_value(item, missing) for item in value]
    if isinstance(value, dict):
        return {key: _typst_value(field, missing) for key, field in value.items()}
    return value


def breakable(text: str, missing: Collection[str]) -> str:
    """Return a text whose characters the fonts have and whose long words can break; `missing` become question marks."""
    if missing:
        text = "".join("?" if character in missing else character for character in text)
    text = text.translate(_NEAREST)
    return _LONG_WORD.sub(lambda found: found.group() + _ZERO_WIDTH_SPACE, text)
