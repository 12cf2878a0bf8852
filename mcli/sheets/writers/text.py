"""A sheet as plain text: for e-mail, screen readers and braille, 78 signs a line."""

from collections.abc import Iterable, Sequence
from textwrap import TextWrapper

from mcli.sheets.content.passages import plain
from mcli.sheets.content.sheet import Entry, Sheet
from mcli.sheets.text_tables import text_table

_WIDTH = 78
_LABELS = 22
_BLANK = "_" * 30


def plain_text(sheets: Sequence[Sheet]) -> str:
    """Return the sheets (one, or the same in two languages) as plain text."""
    return f"\n{'=' * _WIDTH}\n\n".join("\n".join(_lines(each)) + "\n" for each in sheets)


def _lines(sheet: Sheet) -> list[str]:
    us = sheet.contact
    lines = [sheet.title, "=" * min(len(sheet.title), _WIDTH), ""]
    lines += [us.name] if us.name else [f"{each} {_BLANK}" for each in us.blanks]
    lines += [*(plain(each) for each in us.lines), ""]
    for section in sheet.sections:
        if section.heading:
            lines += [section.heading, "-" * min(len(section.heading), _WIDTH), ""]
        for entry in section.entries:
            lines += _entry(sheet, entry)
    heads = sheet.heads
    lines += _part(heads["bring"], [f"[ ] {each}" for each in sheet.bring])
    lines += _part(heads["next"], [f"{each} {_BLANK}" for each in sheet.steps])
    lines += _part(heads["help"], _wrapped(plain(each) for each in sheet.help))
    lines += _part(heads["ask_us"], [f"{heads['notes']} {_BLANK}"])
    lines += _part(heads["fine_print"], _wrapped(plain(each) for each in sheet.fine_print))
    return lines[:-1]


def _part(heading: str, lines: Sequence[str]) -> list[str]:
    return [heading, "-" * len(heading), *lines, ""]


def _entry(sheet: Sheet, entry: Entry) -> list[str]:
    told = (entry.warning, entry.provider, entry.learn, entry.page, entry.contact, entry.note, entry.dated)
    after = (entry.reasons, entry.practise, entry.checked, entry.reported)
    rows = [[each.label, plain(each.line)] for each in entry.rows]
    return [
        *_wrapped([f"* {entry.title.text}"]),
        *_wrapped(plain(each) for each in told if each),
        text_table([sheet.heads["fact"], sheet.heads["known"]], rows, [_LABELS, _WIDTH - _LABELS - 4]),
        *_wrapped(plain(each) for each in after if each),
        "",
    ]


def _wrapped(texts: Iterable[str]) -> list[str]:
    wrapper = TextWrapper(_WIDTH, break_long_words=False, break_on_hyphens=False)
    return [line for text in texts for line in wrapper.wrap(text)]
