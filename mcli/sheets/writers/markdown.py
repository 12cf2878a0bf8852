"""A sheet as Markdown, for e-mail and wiki pages: page text is escaped, so that it stays text."""

from collections.abc import Sequence

from mcli.sheets.content.passages import ADDRESS, Line
from mcli.sheets.content.sheet import Entry, Sheet
from mcli.sheets.text_tables import escaped, table

_BLANK = "\\_" * 20


def markdown(sheets: Sequence[Sheet]) -> str:
    """Return the sheets (one, or the same in two languages) as Markdown."""
    return "\n\n---\n\n".join("\n\n".join(_blocks(each)) for each in sheets) + "\n"


def _blocks(sheet: Sheet) -> list[str]:
    us = sheet.contact
    blocks = [f"# {escaped(sheet.title)}"]
    blocks.append(f"**{escaped(us.name)}**" if us.name else "  \n".join(f"{each} {_BLANK}" for each in us.blanks))
    blocks.extend(["  \n".join(_line(each) for each in us.lines)] if us.lines else [])
    for section in sheet.sections:
        if section.heading:
            blocks.append(f"## {escaped(section.heading)}")
        for entry in section.entries:
            blocks.extend(_entry(sheet, entry, "###" if section.heading else "##"))
    heads = sheet.heads
    blocks += [f"## {heads['bring']}", "\n".join(f"- [ ] {each}" for each in sheet.bring)]
    blocks += [f"## {heads['next']}", "\n\n".join(f"{each} {_BLANK}" for each in sheet.steps)]
    blocks += [f"## {heads['help']}", *map(_line, sheet.help)]
    blocks += [f"## {heads['ask_us']}", f"{heads['notes']} {_BLANK}"]
    blocks += [f"## {heads['fine_print']}", *map(_line, sheet.fine_print)]
    return blocks


def _entry(sheet: Sheet, entry: Entry, marks: str) -> list[str]:
    told = (entry.warning, entry.provider, entry.learn, entry.page, entry.contact, entry.note, entry.dated)
    after = (entry.reasons, entry.practise, entry.checked, entry.reported)
    rows = [[f"**{each.label}**", _line(each.line)] for each in entry.rows]
    return [
        f"{marks} {escaped(entry.title.text)}",
        "  \n".join(_line(each) for each in told if each),
        table([sheet.heads["fact"], sheet.heads["known"]], rows),
        "  \n".join(_line(each) for each in after if each),
    ]


def _line(line: Line) -> str:
    # An address in angle brackets is a link, and nothing in it is read as markup.
    return "".join(
        f"<{each.text}>" if each.language == ADDRESS and each.text.startswith("http")
        else f"**{escaped(each.text)}**" if each.strong else escaped(each.text)
        for each in line
    )  # fmt: skip
