"""Text with its language, so that a screen reader reads a French title on an English sheet in French.

A line of a sheet is a tuple of passages. Words from a page keep the language of the page; all others have the language
of the sheet.
"""

import re
import string
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mcli.core.text import clean

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ÖØ-Þ«“])")
CUT = "…"
ADDRESS = "zxx"  # the language tag (BCP 47) of text without a language, such as a web address


class Passage(NamedTuple):
    """Text and its language ("en", "fr", `ADDRESS`, or '' when not known); `strong` text is printed in bold."""

    text: str
    language: str
    strong: bool = False


# One line: its passages in reading order, with the spaces between them.
Line = tuple[Passage, ...]

# A value for a {place} of a template: a text in the language of the sheet, or passages with their own language.
Words = str | Passage | Sequence[Passage]


def fill(template: str, language: str, strong: bool = False, /, **values: Words) -> Line:
    """Return a template with its {places} filled; passages that are filled in keep their language."""
    made: list[Passage] = []
    for before, name, _, _ in string.Formatter().parse(template):
        if before:
            made.append(Passage(before, language, strong))
        if name is None:
            continue
        value = values[name]
        if isinstance(value, str):
            made.append(Passage(value, language, strong))
        elif isinstance(value, Passage):
            made.append(value)
        else:
            made.extend(value)
    return joined(made)


def joined(passages: Sequence[Passage]) -> Line:
    """Return the passages without empty ones; neighbours of the same language and weight are merged."""
    made: list[Passage] = []
    for passage in passages:
        if made and made[-1][1:] == passage[1:]:
            made[-1] = passage._replace(text=made[-1].text + passage.text)
        elif passage.text:
            made.append(passage)
    return tuple(made)


def listed(lines: Sequence[Line], between: str, language: str) -> Line:
    """Return the lines as one, with the text `between` them in the given language."""
    made: list[Passage] = []
    for at, line in enumerate(lines):
        made.extend([Passage(between, language)] if at else [])
        made.extend(line)
    return joined(made)


def plain(line: Sequence[Passage]) -> str:
    """Return the text of a line, without languages."""
    return "".join(passage.text for passage in line)


def capital(line: Line) -> Line:
    """Return the line with a capital first letter; a line that starts with a quotation mark does not change."""
    if not line or not line[0].text[:1].islower():
        return line
    first = line[0]
    return (first._replace(text=first.text[0].upper() + first.text[1:]), *line[1:])


def ended(line: Line, language: str) -> Line:
    """Return the line with a full stop, unless it already ends in . ! ? or an ellipsis."""
    if not line or re.search(r"[.!?…][”»\u00a0)]*$", plain(line)):
        return line
    return joined([*line, Passage(".", language)])


def shortened(text: str, limit: int) -> str:
    """Return the cleaned text, cut between words and with an ellipsis if it has more than `limit` characters."""
    text = clean(text)
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > limit // 2 else cut).rstrip(" ,;:.-–—") + CUT


def first_sentence(text: str, limit: int) -> str:
    """Return the first sentence of a text, cut if it has more than `limit` characters."""
    return shortened(_SENTENCE_END.split(clean(text), maxsplit=1)[0], limit)


def skeleton(line: Sequence[Passage]) -> Mapping[str, int]:
    """Return {language: number of passages} of a line, to compare the sheets of two languages."""
    return {
        language: sum(passage.language == language for passage in line)
        for language in sorted({passage.language for passage in line})
    }
