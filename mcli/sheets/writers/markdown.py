"""Writes sheets as Markdown, for e-mail and wiki pages; text from pages is escaped."""

from collections.abc import Sequence

from mcli.sheets.content.passages import ADDRESS, Line
from mcli.sheets.content.sheet import Entry, Sheet
from mcli.sheets.text_tables import escaped, table
from mcli.sheets.writers.material import Material

_BLANK = "\\_" * 20


def write(material: Material) -> bytes:
    """Return the bytes of a Markdown file."""
    return markdown(material.sheets()).encode("utf-8")


def markdown(sheets: Sequence[Sheet]) -> str:
    """Return the sheets (one, or the same in two languages) as Markdown."""
    return "\n\n---\n\n".join("\n\n".join(_blocks(sheet)) for sheet in sheets) + "\n"


def _blocks(sheet: Sheet) -> list[str]:
    contact = sheet.contact
    blocks = [f"# {escaped(sheet.title)}"]
    blocks.append(
        f"**{escaped(contact.name)}**" if contact.name else "  \n".join(f"{label} {_BLANK}" for label in contact.blanks)
    )
    blocks.extend(["  \n".join(_line(line) for line in contact.lines)] if contact.lines else [])
    for section in sheet.sections:
        if section.heading:
            blocks.append(f"## {escaped(section.heading)}")
        for entry in section.entries:
            blocks.extend(_entry(sheet, entry, "###" if section.heading else "##"))
    heads = sheet.heads
    blocks += [f"**{escaped(sheet.tell)}** {_BLANK}"]
    blocks += [f"## {heads['help']}", *map(_line, sheet.help)]
    blocks += [f"## {heads['ask_us']}", f"{heads['notes']} {_BLANK}"]
    blocks += [f"## {heads['fine_print']}", *map(_line, sheet.fine_print)]
    return blocks


def _entry(sheet: Sheet, entry: Entry, heading: str) -> list[str]:
    before = (entry.warning, entry.provider, entry.learn, entry.page, entry.contact, entry.note, entry.dated)
    after = (entry.practise, entry.reasons, entry.checked, entry.reported)
    rows = [[f"**{row.label}**", _line(row.line)] for row in entry.rows]
    return [
        f"{heading} {escaped(entry.title.text)}",
        "  \n".join(_line(line) for line in before if line),
        table([sheet.heads["fact"], sheet.heads["known"]], rows),
        f"{heading}# {escaped(sheet.heads['next'])}",
        "\n".join(f"{at}. {_line(step)}" for at, step in enumerate(entry.steps, start=1)),
        "  \n".join(_line(line) for line in after if line),
        f"- [ ] {escaped(entry.tick)} {_BLANK}",
    ]


def _line(line: Line) -> str:
    # An address in angle brackets is a link, and Markdown does not interpret its characters.
    return "".join(
        f"<{passage.text}>" if passage.language == ADDRESS and passage.text.startswith("http")
        else f"**{escaped(passage.text)}**" if passage.strong else escaped(passage.text)
        for passage in line
    )  # fmt: skip
