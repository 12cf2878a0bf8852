"""Passages: text with its language, so that a French title on an English sheet is read aloud in French.

A line of a sheet is a tuple of passages. Words from a page keep their own language; ours have the sheet's.
"""

import re
import string
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mcli.core.text import clean

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ÖØ-Þ«“])")
CUT = "…"
ADDRESS = "zxx"
"""The language of an address: none, as the standard for language tags writes it."""


class Passage(NamedTuple):
    """Words; their language (en, fr, zxx for an address, '' when not known); whether they matter most on the line."""

    text: str
    language: str
    strong: bool = False


Line = tuple[Passage, ...]
"""One line: its passages in reading order, spaces included."""

Words = str | Passage | Sequence[Passage]
"""What may stand in a place of a text: our own words, or passages with their language."""


def fill(template: str, language: str, strong: bool = False, /, **values: Words) -> Line:
    """Return a text of ours with its {places} filled; what is filled in keeps its language."""
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
    """Return the passages with neighbours of one kind made one, and nothing empty."""
    made: list[Passage] = []
    for each in passages:
        if made and made[-1][1:] == each[1:]:
            made[-1] = each._replace(text=made[-1].text + each.text)
        elif each.text:
            made.append(each)
    return tuple(made)


def listed(lines: Sequence[Line], between: str, language: str) -> Line:
    """Return lines as one, with our own words between them."""
    made: list[Passage] = []
    for at, line in enumerate(lines):
        made.extend([Passage(between, language)] if at else [])
        made.extend(line)
    return joined(made)


def plain(line: Sequence[Passage]) -> str:
    """Return the words of a line without their languages."""
    return "".join(each.text for each in line)


def capital(line: Line) -> Line:
    """Return the line with a capital first letter, when its first words are ours and not in quotation marks."""
    if not line or not line[0].text[:1].islower():
        return line
    first = line[0]
    return (first._replace(text=first.text[0].upper() + first.text[1:]), *line[1:])


def ended(line: Line, language: str) -> Line:
    """Return the line with a full stop, unless it ends in a stop of its own."""
    if not line or re.search(r"[.!?…][”»\u00a0)]*$", plain(line)):
        return line
    return joined([*line, Passage(".", language)])


def shortened(text: str, limit: int) -> str:
    """Return cleaned words of at most `limit` signs, cut between words where they are longer, with an ellipsis."""
    text = clean(text)
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > limit // 2 else cut).rstrip(" ,;:.-–—") + CUT


def first_sentence(text: str, limit: int) -> str:
    """Return the first sentence of a text, cut where it is longer than `limit` signs."""
    return shortened(_SENTENCE_END.split(clean(text), maxsplit=1)[0], limit)


def skeleton(line: Sequence[Passage]) -> Mapping[str, int]:
    """Return how many passages a line has that are a page's words in each language: for comparing two sheets."""
    return {language: sum(each.language == language for each in line) for language in sorted({p[1] for p in line})}
