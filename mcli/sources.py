"""Sources: one college a file, `config/sources/<id>.yaml`, read into a checked record with every fault at once.

A volunteer edits these files, so each fault says what stands there, what may stand there, and on which line.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from mcli import yaml_file
from mcli.errors import N_, Fault, InvalidRecordError, Message
from mcli.models import is_address, is_day
from mcli.terms import CLAIMED, LANGUAGES, PROVIDER_KINDS
from mcli.text import nearest

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WHOLE = re.compile(r"0|[1-9]\d{0,6}")
_SECONDS = re.compile(r"(?:0|[1-9]\d{0,3})(?:\.\d{1,3})?")


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


def read(path: Path) -> Source:
    """Read a source file; FileError names every fault with its line."""
    document = yaml_file.read(path)
    faults: list[tuple[yaml_file.Where, Message]] = []
    source = source_from(document.content, path.stem, faults)
    if source is None:
        found = [Fault(document.name, document.line(where), message) for where, message in faults]
        raise yaml_file.broken(document.name, sorted(found, key=lambda fault: fault.line or 0))
    return source
