"""The wording of a sheet: `config/sheets/<language>.yaml` as a checked record, which an office may lay its own over.

The packaged file is the list of what may be said: an office's file may leave texts out, but may not name others, and
each text may use only the {places} that the packaged one uses.
"""

import string
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mcli.core.errors import N_, InvalidRecordError, Message
from mcli.core.text import nearest
from mcli.sheets.content.passages import Line, Words, fill

Texts = Mapping[str, str | tuple[str, ...]]


class Wording(NamedTuple):
    """The texts of one language by dotted name, as in "ask.cost"; a few are lists."""

    language: str
    texts: Texts

    def __call__(self, name: str, /, **values: str) -> str:
        """Return a text with its places filled with our own words."""
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
    """Make the wording of a parsed file, over the packaged one; InvalidRecordError names every fault by its place."""
    faults: list[tuple[str, Message]] = []
    texts: dict[str, str | tuple[str, ...]] = {}
    for name, value in _flat(content, "", faults):
        if packaged is not None and not _known(name, value, packaged.texts, faults):
            continue
        texts[name] = value
    if faults:
        raise InvalidRecordError(faults)
    return Wording(language, {**(packaged.texts if packaged else {}), **texts})


def _flat(content: Any, before: str, faults: list[tuple[str, Message]]) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    if content is None and not before:
        return
    if not isinstance(content, dict):
        faults.append((before, Message(N_("This must be a mapping of keys and values."))))
        return
    for key, value in content.items():
        name = f"{before}{key}"
        if isinstance(value, str) and value.strip():
            yield name, value
        elif isinstance(value, list) and value and all(isinstance(each, str) and each.strip() for each in value):
            yield name, tuple(value)
        elif isinstance(value, dict):
            yield from _flat(value, f"{name}.", faults)
        else:
            faults.append((name, Message(N_("A text is needed here. To keep the packaged one, take the line out."))))


def _known(name: str, value: str | tuple[str, ...], known: Texts, faults: list[tuple[str, Message]]) -> bool:
    if name not in known:
        near = nearest(name, known)
        text = N_("A sheet says nothing called “{name}”. Did you mean “{near}”?") if near else \
            N_("A sheet says nothing called “{name}”.")  # fmt: skip
        faults.append((name, Message(text, {"name": name, "near": near})))
        return False
    if isinstance(value, str) != isinstance(known[name], str):
        text = N_("This must be one text.") if isinstance(known[name], str) else \
            N_("This must be a list of texts, as in [one, two].")  # fmt: skip
        faults.append((name, Message(text)))
        return False
    allowed = places(known[name])
    try:
        used = places(value)
    except ValueError:
        faults.append((name, Message(N_("The curly brackets of this text do not pair."))))
        return False
    if used - allowed:
        text = N_("The place {wrong} is not known here. Known places: {known}.")
        values = {"wrong": _braced(used - allowed), "known": _braced(allowed) or "-"}
        faults.append((name, Message(text, values)))
        return False
    if allowed - used:
        text = N_("The place {missing} is missing: without it a fact would be lost.")
        faults.append((name, Message(text, {"missing": _braced(allowed - used)})))
        return False
    return True


def places(value: str | tuple[str, ...]) -> set[str]:
    """Return the names of the {places} of a text or of a list of texts; ValueError when braces do not pair."""
    texts = (value,) if isinstance(value, str) else value
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _braced(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))
