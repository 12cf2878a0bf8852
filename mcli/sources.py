"""Sources: one college a file, `config/sources/<id>.yaml`, read into a checked record with every fault at once.

A volunteer edits these files, so each fault says what stands there, what may stand there, and on which line.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from mcli import yaml_file
from mcli.errors import N_, Fault, FileError, Message
from mcli.settings import Places, config_files
from mcli.source_keys import values_of

FOLDER = "sources"
PAUSED_REASONS = (
    N_("The addresses that are known do not lead to a list of courses."),
    N_("No address of a list of courses is known."),
)
"""Why a packaged source is paused: kept in its file in English, shown in the language of the person."""

SelectorFault = Callable[[str], str | None]
"""Says what is wrong with a CSS selector, None when it is good: `scrapers.dom.selector_fault`, handed in from above."""


@dataclass(frozen=True, slots=True)
class Expects:
    """What a good harvest has: at least so many listings; whether none at all may be right."""

    at_least: int = 1
    may_be_empty: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One place that listings come from (contract, section 3). `delay` is in seconds; `name` by language."""

    id: str
    name: Mapping[str, str]
    adapter: str = "auto"
    kind: str = "other"
    region: str | None = None
    language: str | None = None
    urls: tuple[str, ...] = ()
    follow: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    each: str | None = None
    next_page: str | None = None
    total: str | None = None
    expects: Expects = Expects()
    delay: Decimal = Decimal(2)
    keeper: str | None = None
    checked: str | None = None
    paused: str | None = None
    max_pages: int = 200
    hosts: tuple[str, ...] = ()

    def named(self, language: str) -> str:
        """Return the name in a language, or in the other where there is only that."""
        return self.name.get(language) or next(iter(self.name.values()), self.id)


class Sources(NamedTuple):
    """Every source by id, and what is wrong in the files that cannot be read, by the id that they would have."""

    good: Mapping[str, Source]
    broken: Mapping[str, tuple[Fault, ...]]

    def faults(self) -> tuple[Fault, ...]:
        """Return all faults of all broken files."""
        return tuple(fault for faults in self.broken.values() for fault in faults)


def read(path: Path, selector_fault: SelectorFault | None = None) -> Source:
    """Read a source file; FileError names every fault with its line. Selectors are checked where a checker is given."""
    document, found = yaml_file.read_with_faults(path)
    faults: list[tuple[yaml_file.Where, Message]] = []
    source = source_from(document.content, path.stem, faults, selector_fault)
    found += [Fault(document.name, document.line(where), message) for where, message in faults]
    found += _cut_short(document)
    if source is None or found:
        raise yaml_file.broken(document.name, sorted(found, key=lambda fault: fault.line or 0))
    return source


def source_from(
    content: Any,
    identifier: str,
    faults: list[tuple[yaml_file.Where, Message]],
    selector_fault: SelectorFault | None = None,
) -> Source | None:
    """Make the source of a parsed file, or add every fault with the way to its line and return None.

    `identifier` is the file's name without its ending.
    """
    before = len(faults)
    values = values_of(content, identifier, faults, selector_fault)
    if len(faults) > before:
        return None
    expects = Expects(**values.pop("expects", {}))
    return Source(**values, expects=expects)


def all_sources(places: Places, selector_fault: SelectorFault | None = None) -> Sources:
    """Read every source: the packaged ones, overlaid file by file by the office's own.

    A broken file is reported under its id and the others answer; a packaged source does not silently take the place of
    a broken one of the office's own.
    """
    good: dict[str, Source] = {}
    broken: dict[str, tuple[Fault, ...]] = {}
    for name, paths in config_files(places, FOLDER).items():
        identifier = Path(name).stem
        try:
            good[identifier] = read(paths[0], selector_fault)
        except FileError as error:
            broken[identifier] = error.faults
    return Sources(good, broken)


def _cut_short(document: yaml_file.Document) -> Iterator[Fault]:
    """Find selectors that YAML has cut: in `each: div #content` what follows the space is a comment."""
    for key in ("each", "next_page", "total", "follow", "fields"):
        start = document.line((key,)) if isinstance(document.content, dict) and key in document.content else None
        if start is None:
            continue
        value = document.content[key]
        for inner in value if isinstance(value, dict) else (None,):
            line = document.line((key, inner)) if inner else start
            text = document.text.splitlines()[(line or 1) - 1]
            after = text.partition(f"{inner or key}:")[2].strip()
            # each: div #content
            if after[:1] not in ("'", '"', "{", "") and " #" in after and not after.partition(" #")[2].startswith(" "):
                message = N_("Put this in quotes: what follows “ #” is read as a comment. Write {key}: '{text}'")
                yield Fault(document.name, line, Message(message, {"key": inner or key, "text": after}))
