"""What every writer gets: the listings of one file, its sheets in each language, and how they are to look."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from threading import local
from typing import Any, NamedTuple

from mcli.sheets.content.sheet import Sheet
from mcli.sheets.writers.logo import Logo

Document = Mapping[str, Any]


class Look(NamedTuple):
    """How sheets look: templates and style by file name, these files as people know them, the folder of the fonts, the
    logo of the agency, and whether the print is large."""

    texts: Mapping[str, str]
    names: Mapping[str, str]
    fonts: str
    logo: Logo | None = None
    large: bool = False


class Edition(NamedTuple):
    """One language of a file, with the names of the goal paths and of the sectors in it."""

    language: str
    paths: Mapping[str, str]
    sectors: Mapping[str, str]


class Material(NamedTuple):
    """One file to write.

    `sheets()` returns the sheet in each language. `batch`: it is one of many files. `engines` holds what is dear to
    make and may be used again by the same thread: a compiler, a template engine.
    """

    listings: Sequence[Document]
    editions: Sequence[Edition]
    layout: str
    title: str
    sheets: Callable[[], list[Sheet]]
    look: Look
    today: date
    batch: bool
    engines: local
