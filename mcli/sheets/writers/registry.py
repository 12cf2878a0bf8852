"""Every output format of the program, declared once: what `find`, `match` and `show` print, and what `export` writes.

A new format is one row here and one module. What prints answers takes listings and returns text; what writes files
takes `Material` and returns bytes.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from mcli.core.errors import N_
from mcli.core.suggest import there_are, unknown

if TYPE_CHECKING:
    from mcli.sheets.writers.material import Material

Document = Mapping[str, Any]


class Format(NamedTuple):
    """An output format.

    `name`: as it is typed. `others`: other names, which are endings of files too. `answers` and `writes`: the module
    and function that print answers for programs, and that write files. `screen`: it is laid out for a person who reads
    it on a screen. `printed`: a file is a sheet with a number. `binary`: its bytes are no text.
    """

    name: str
    others: tuple[str, ...] = ()
    answers: str = ""
    writes: str = ""
    screen: bool = False
    printed: bool = False
    binary: bool = False


FORMATS = (
    Format("table", screen=True),
    Format("plain", screen=True),
    Format("pdf", writes="pdf:write", printed=True, binary=True),
    Format("html", ("htm",), writes="html:write", printed=True),
    Format("docx", writes="docx:write", printed=True, binary=True),
    Format("md", ("markdown",), writes="markdown:write", printed=True),
    Format("txt", ("text",), writes="text:write", printed=True),
    Format("json", answers="data:as_json", writes="data:write_json"),
    Format("jsonl", answers="data:as_json_lines"),
    Format("csv", answers="data:as_csv", writes="xlsx:write_csv"),
    Format("xlsx", writes="xlsx:write", binary=True),
    Format("jsonld", writes="jsonld:write"),
    Format("yaml", answers="data:as_yaml"),
    Format("ics", answers="calendar:as_calendar", writes="calendar:write_calendar"),
    Format("markdown", ("md",), screen=True),
)

ANSWERS: Mapping[str, Format] = {each.name: each for each in FORMATS if each.screen or each.answers}
"""The formats of `find`, `match` and `show`, by name."""

FILES: Mapping[str, Format] = {each.name: each for each in FORMATS if each.writes}
"""The formats of `export`, by name; the name is the ending of the file."""

REPORTS = ("table", "plain", "json")
"""The formats of the other commands."""


def format_named(typed: str, known: Sequence[str] | Mapping[str, Format]) -> str:
    """Return the name of a format as typed, with a dot or not, by any of its names; UsageError names the nearest."""
    name = typed.strip().lower().lstrip(".")
    name = _names(known).get(name, name)
    if name not in known:
        raise unknown(N_("There is no format “{name}”."), typed, known, there_are(known))
    return name


def format_of_ending(ending: str) -> str | None:
    """Return the name of the file format with this ending, None when there is none."""
    name = _names(FILES).get(ending, ending)
    return name if name in FILES else None


def _names(known: Sequence[str] | Mapping[str, Format]) -> dict[str, str]:
    if not isinstance(known, Mapping):
        return {}
    return {other: each.name for each in known.values() for other in each.others}


def answer_writer(name: str) -> Callable[[Sequence[Document]], str]:
    """Return the function that prints listings in a format for programs."""
    writer: Callable[[Sequence[Document]], str] = _function(ANSWERS[name].answers)
    return writer


def written(name: str, material: "Material") -> bytes:
    """Return the bytes of a file in one of the formats of `export`."""
    made: bytes = _function(FILES[name].writes)(material)
    return made


def _function(place: str) -> Any:
    module, _, function = place.partition(":")
    return getattr(import_module(f"mcli.sheets.writers.{module}"), function)
