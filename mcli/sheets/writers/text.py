"""Writes sheets as plain text for e-mail, screen readers and braille displays."""

from collections.abc import Iterable, Sequence
from textwrap import TextWrapper

from mcli.sheets.content.passages import plain
from mcli.sheets.content.sheet import Entry, Sheet
from mcli.sheets.text_tables import text_table
from mcli.sheets.writers.material import Material

# Characters.
_LINE_WIDTH = 78
_LABEL_WIDTH = 22
_BLANK = "_" * 30


def write(material: Material) -> bytes:
    """Return the bytes of a text file."""
    return plain_text(material.sheets()).encode("utf-8")


def plain_text(sheets: Sequence[Sheet]) -> str:
    """Return the sheets (one, or the same in two languages) as plain text."""
    return f"\n{'=' * _LINE_WIDTH}\n\n".join("\n".join(_lines(sheet)) + "\n" for sheet in sheets)


def _lines(sheet: Sheet) -> list[str]:
    contact = sheet.contact
    lines = [sheet.title, "=" * min(len(sheet.title), _LINE_WIDTH), ""]
    lines += [contact.name] if contact.name else [f"{label} {_BLANK}" for label in contact.blanks]
    lines += [*(plain(line) for line in contact.lines), ""]
    for section in sheet.sections:
        if section.heading:
            lines += [section.heading, "-" * min(len(section.heading), _LINE_WIDTH), ""]
        for entry in section.entries:
            lines += _entry(sheet, entry)
    heads = sheet.heads
    lines += [f"{sheet.tell} {_BLANK}", ""]
    lines += _part(heads["help"], _wrapped(plain(line) for line in sheet.help))
    lines += _part(heads["ask_us"], [f"{heads['notes']} {_BLANK}"])
    lines += _part(heads["fine_print"], _wrapped(plain(line) for line in sheet.fine_print))
    return lines[:-1]


def _part(heading: str, lines: Sequence[str]) -> list[str]:
    return [heading, "-" * len(heading), *lines, ""]


def _entry(sheet: Sheet, entry: Entry) -> list[str]:
    before = (entry.warning, entry.provider, entry.learn, entry.page, entry.contact, entry.note, entry.dated)
    after = (entry.practise, entry.reasons, entry.checked, entry.reported)
    steps = [f"{at}. {plain(step)}" for at, step in enumerate(entry.steps, start=1)]
    rows = [[row.label, plain(row.line)] for row in entry.rows]
    return [
        *_wrapped([f"* {entry.title.text}"]),
        *_wrapped(plain(line) for line in before if line),
        text_table([sheet.heads["fact"], sheet.heads["known"]], rows, [_LABEL_WIDTH, _LINE_WIDTH - _LABEL_WIDTH - 4]),
        f"{sheet.heads['next']}:",
        *_wrapped(steps),
        *_wrapped(plain(line) for line in after if line),
        f"[ ] {entry.tick} {_BLANK}",
        "",
    ]


def _wrapped(texts: Iterable[str]) -> list[str]:
    wrapper = TextWrapper(_LINE_WIDTH, break_long_words=False, break_on_hyphens=False)
    return [line for text in texts for line in wrapper.wrap(text)]
