"""The wording of a sheet: `config/sheets/<language>.yaml` as a checked record, which an office may lay its own over.

The packaged file defines the texts: an office's file may leave some out, but may not name others, and each text must
use exactly the {placeholders} of the packaged one.
"""

import string
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mcli.core.errors import InvalidRecordError, Message, RecordFault
from mcli.core.messages import coded
from mcli.core.schema import fault
from mcli.core.text import nearest
from mcli.sheets.content.passages import Line, Words, fill

Texts = Mapping[str, str | tuple[str, ...]]


class Wording(NamedTuple):
    """The texts of one language by dotted name, as in "ask.cost"; a few are lists."""

    language: str
    texts: Texts

    def __call__(self, name: str, /, **values: str) -> str:
        """Return a text with its placeholders filled with our own words."""
        text = self.texts[name]
        assert isinstance(text, str)
        return text.format(**values) if values else text

    def line(self, name: str, /, **values: Words) -> Line:
        """Return a text as passages, what is filled in with its own language."""
        return fill(self(name), self.language, **values)

    def strong(self, name: str) -> Line:
        """Return a text that matters most on its line."""
        return fill(self(name), self.language, True)

    def several(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        texts = self.texts[name]
        assert isinstance(texts, tuple)
        return texts


def wording_from(content: Any, language: str, packaged: Wording | None = None) -> Wording:
    """Make the wording of a parsed file, over the packaged one; InvalidRecordError has every fault."""
    faults: list[RecordFault] = []
    texts: dict[str, str | tuple[str, ...]] = {}
    for where, value in _leaves(content, (), faults):
        name = ".".join(where)
        wrong = _difference(name, value, packaged.texts) if packaged else None
        if wrong:
            faults.append(RecordFault(where, wrong))
        texts[name] = value
    if faults:
        raise InvalidRecordError(faults)
    return Wording(language, {**(packaged.texts if packaged else {}), **texts})


def _leaves(
    content: Any, where: tuple[str, ...], faults: list[RecordFault]
) -> Iterator[tuple[tuple[str, ...], str | tuple[str, ...]]]:
    """Yield each text and list of texts of a nested mapping, with the path to it."""
    if content is None and not where:
        return
    if not isinstance(content, dict):
        faults.append(fault("record.not_mapping", *where))
        return
    for key, value in content.items():
        here = (*where, key)
        if isinstance(value, str) and value.strip():
            yield here, value
        elif isinstance(value, list) and value and all(isinstance(each, str) and each.strip() for each in value):
            yield here, tuple(value)
        elif isinstance(value, dict):
            yield from _leaves(value, here, faults)
        else:
            faults.append(fault("wording.no_text", *here))


def _difference(name: str, value: str | tuple[str, ...], known: Texts) -> Message | None:
    """Return what an office's text has that the packaged one does not allow, or lacks; None when it fits."""
    if name not in known:
        near = nearest(name, known)
        return coded("wording.unknown_near", name=name, near=near) if near else coded("wording.unknown", name=name)
    if isinstance(value, str) != isinstance(known[name], str):
        return coded("record.not_text" if isinstance(known[name], str) else "record.not_texts")
    allowed = placeholders(known[name])
    try:
        used = placeholders(value)
    except ValueError:
        return coded("wording.braces")
    if used - allowed:
        return coded("wording.unknown_place", wrong=_braced(used - allowed), known=_braced(allowed) or "-")
    if allowed - used:
        return coded("wording.missing_place", missing=_braced(allowed - used))
    return None


def placeholders(value: str | tuple[str, ...]) -> set[str]:
    """Return the names of the {placeholders} of a text or of a list of texts; ValueError when braces do not pair."""
    texts = (value,) if isinstance(value, str) else value
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _braced(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))
