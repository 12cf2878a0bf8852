"""A sheet as PDF/UA-1 on US Letter paper, set by typst, which refuses what a screen reader could not read.

Everything is handed in: the template's text, the folder of the fonts. Words from a page go in as data (JSON), never as
markup, and typst fetches nothing.
"""

import json
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from mcli.core.errors import N_, ConfigurationError, Fault, McliError, Message
from mcli.sheets.content.passages import ADDRESS, Passage
from mcli.sheets.content.qr import code_svg
from mcli.sheets.content.sheet import Entry, Sheet

FONTS = ("Atkinson Hyperlegible Next", "Noto Sans Canadian Aboriginal")
_LONG_WORD = re.compile(r"[^\s\u00a0\u202f]{30}(?=[^\s\u00a0\u202f])")
_NO_GLYPH = re.compile(r'text `"(.*?)"`\s+could\s+not\b', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
_ATTEMPTS = 4
_LAST_LATIN = 0x17F
_PUNCTUATION = "‐‑–—‘’“”•…\u2060\u202f€™"
_PLACE = re.compile(r"┌─ .*?:(\d+):\d+")
_ZERO_WIDTH_SPACE = "\u200b"
# Signs that the shipped font draws in another way: a hyphen that does not break is one between two word joiners.
_NEAREST = str.maketrans({"\u2010": "-", "\u2011": "\u2060-\u2060", "\u202f": "\u00a0"})
_STANDARD = "ua-1"


class Logo(NamedTuple):
    """The picture of the office: its bytes and its format (png, jpg or svg)."""

    data: bytes
    format: str


class PdfPrinter(NamedTuple):
    """What prints: the template and its name for people, the folder of the shipped fonts, and typst's compiler."""

    template: str
    name: str
    fonts: str
    compiler: Any


def unusable_logo(reason: object) -> McliError:
    """Return the error for a logo that looks like a picture and cannot be read as one."""
    return McliError(N_("The logo cannot be used ({reason}). Save it again as .png."), reason=reason)


def pdf_printer(template: str, name: str, fonts: str) -> PdfPrinter:
    """Return a press for many sheets; McliError where this computer has no PDF engine."""
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


def pdf(
    press: PdfPrinter,
    sheets: Sequence[Sheet],
    today: date,
    large: bool = False,
    logo: Logo | None = None,
    shorter: Sequence[Sequence[Sheet]] = (),
) -> bytes:
    """Return the sheets (one, or the same in two languages) as one PDF; ConfigurationError for a wrong template.

    `shorter` are the same sheets with fewer words of the pages, for listings that would not fit their paper otherwise.
    """
    import typst

    data = _data(sheets, shorter, large, logo)
    stamp = datetime(today.year, today.month, today.day, tzinfo=UTC)
    try:
        return _compiled(press.compiler, press.template, data, stamp)
    except typst.TypstError as error:
        if logo and re.search("decode|SVG", error.message):
            raise unusable_logo(error.message) from None
        if not _not_drawn(error.diagnostic):
            raise _wrong_template(press.name, error) from None
    return _with_other_fonts(press, lambda missing: _data(sheets, shorter, large, logo, missing), stamp)


def _with_other_fonts(press: PdfPrinter, data: Callable[[Collection[str]], str], stamp: datetime) -> bytes:
    """Print signs that the shipped fonts lack (another script in a title) with the computer's own fonts.

    Signs that these lack too become question marks: a picture that nobody can see would be worse, and the code and the
    address beside the title lead to the page.
    """
    import typst

    compiler = _compiler(press.fonts, system_fonts=True)
    missing: set[str] = set()
    for _ in range(_ATTEMPTS):
        try:
            return _compiled(compiler, press.template, data(missing), stamp)
        except typst.TypstError as error:
            found = _not_drawn(error.diagnostic) - missing
            if not found:
                break
            missing |= found
    return _compiled(compiler, press.template, data(_EVERYTHING_ELSE), stamp)


def _not_drawn(diagnostic: str) -> set[str]:
    """Return the signs that typst names as not drawn, as in: the text `"\\u{1f600}"` could not be displayed."""
    texts = (_ESCAPED.sub(lambda found: chr(int(found[1], 16)), each) for each in _NO_GLYPH.findall(diagnostic))
    return {sign for text in texts for sign in text if not sign.isascii()}


class _Beyond(Collection[str]):
    """All signs but those of Western European languages: what is left out when nothing else helps."""

    def __contains__(self, sign: object) -> bool:
        return isinstance(sign, str) and ord(sign) > _LAST_LATIN and sign not in _PUNCTUATION

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 1


_EVERYTHING_ELSE = _Beyond()


def _compiled(compiler: Any, template: str, data: str, stamp: datetime) -> bytes:
    made = compiler.compile(
        template.encode("utf-8"), sys_inputs={"data": data}, format="pdf", pdf_standards=[_STANDARD], timestamp=stamp
    )
    assert isinstance(made, bytes)
    return made


def _wrong_template(name: str, error: Any) -> ConfigurationError:
    place = _PLACE.search(error.diagnostic)
    what = Message(N_("The template cannot be used ({reason})."), {"reason": error.message})
    return ConfigurationError(
        N_("The file {name} has errors."), [Fault(name, int(place[1]) if place else None, what)], name=name
    )


def _data(
    sheets: Sequence[Sheet],
    shorter: Sequence[Sequence[Sheet]],
    large: bool,
    logo: Logo | None,
    missing: Collection[str] = (),
) -> str:
    whole = {
        "sheets": [_plain(each, missing) for each in sheets],
        "shorter": [[_plain(each, missing) for each in several] for several in shorter],
        "title": " / ".join(each.title for each in sheets),
        "mark": f"mcli-sheet {sheets[0].number}",
        "fonts": FONTS,
        "large": large,
        "handout": sheets[0].layout == "handout",
        "logo": logo and {"bytes": list(logo.data), "format": logo.format},
    }
    return json.dumps(whole, ensure_ascii=False)


def _plain(value: Any, missing: Collection[str]) -> Any:
    """Return records as mappings, with room for a line break in endless words."""
    if isinstance(value, Passage):
        text = value.text if value.language == ADDRESS else _breakable(value.text, missing)
        return {"text": text, "language": value.language, "strong": value.strong}
    if isinstance(value, Entry):
        code = code_svg(value.address) if value.address else None
        plain = {key: _plain(each, missing) for key, each in value._asdict().items()}
        return {**plain, "id": value.id, "address": value.address, "code": code}
    if isinstance(value, str):
        return _breakable(value, missing)
    if hasattr(value, "_asdict"):
        return {key: _plain(each, missing) for key, each in value._asdict().items()}
    if isinstance(value, tuple):
        return [_plain(each, missing) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each, missing) for key, each in value.items()}
    return value


def _breakable(text: str, missing: Collection[str]) -> str:
    if missing:
        text = "".join("?" if each in missing else each for each in text)
    text = text.translate(_NEAREST)
    return _LONG_WORD.sub(lambda found: found.group() + _ZERO_WIDTH_SPACE, text)
