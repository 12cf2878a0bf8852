"""The only module that reads and writes YAML: strict input, stable output.

Nothing is guessed. Every value is read as text (or None for nothing at all: an empty value, `null` or `~`), and the
reader of a record decides what it should be; so `no` stays "no", 010 stays "010" and 2026-01-05 stays "2026-01-05".
Repeated keys, anchors, aliases, tags and several documents are faults, and all of them are reported at once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml

from mcli import files
from mcli.core.errors import Fault, FileError, InvalidRecordError, RecordFault
from mcli.core.errors import Where as Where
from mcli.core.messages import TEXTS, coded

# libyaml's reader is six to ten times faster than the one in Python; both give the same events.
_READER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NOTHING = frozenset({"", "~", "null"})

_Made = TypeVar("_Made")


class Document(NamedTuple):
    """A file as read: its name for people, its text, and its content made of dict, list, str and None."""

    name: str
    text: str
    content: Any

    def line(self, where: Where) -> int | None:
        """Return the line (from 1) of a value, or of the nearest one around it that exists."""
        return self.lines([where])[0]

    def lines(self, paths: Iterable[Where]) -> list[int | None]:
        """Return the line of each of many values; the document is read through once."""
        known: dict[Where, int] = {}
        _build(self.text, self.name, [], known)
        return [_nearest_line(where, known) for where in paths]

    def faults(self, found: Sequence[RecordFault]) -> list[Fault]:
        """Return faults of a record as faults of this file, each with its line."""
        lines = self.lines(each.where for each in found) if found else []
        return [Fault(self.name, line, each.message) for line, each in zip(lines, found, strict=True)]

    def record(self, make: Callable[[Any], _Made], faults: Sequence[Fault] = ()) -> _Made:
        """Return what `make` (a schema) makes of the content; FileError has every fault, those given too, by line."""
        found = list(faults)
        try:
            made = make(self.content)
        except InvalidRecordError as error:
            found += self.faults(error.faults)
        else:
            if not found:
                return made
        raise broken(self.name, sorted(found, key=lambda fault: fault.line or 0))


def _nearest_line(where: Where, lines: dict[Where, int]) -> int | None:
    while where and where not in lines:
        where = where[:-1]
    return lines.get(where)


def read(path: Path, name: str | None = None) -> Document:
    """Read a YAML file; raise FileError with all its faults when it is not strict YAML in UTF-8."""
    name = name or str(path)
    return parse(_bytes_of(path, name), name)


def read_with_faults(path: Path) -> tuple[Document, list[Fault]]:
    """Read a YAML file and return it with its faults (a repeated key, an anchor), so that they can be reported together
    with those of its record; FileError where nothing can be read at all."""
    name = str(path)
    return _parsed(_bytes_of(path, name), name)


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        return files.regular(path)
    except files.NotAFileError:
        raise broken(name, [Fault(name, None, coded("file.not_a_file"))]) from None
    except OSError as error:
        raise broken(name, [Fault(name, None, coded("file.unreadable", reason=error.strerror or error))]) from None


def parse(data: bytes, name: str) -> Document:
    """Read the bytes of a YAML file; raise FileError with all its faults."""
    document, faults = _parsed(data, name)
    if faults:
        raise broken(name, faults)
    return document


def _parsed(data: bytes, name: str) -> tuple[Document, list[Fault]]:
    faults: list[Fault] = []
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise broken(name, [Fault(name, line, coded("file.not_utf8"))]) from None
    try:
        content = _build(text, name, faults, None)
    except yaml.YAMLError as error:
        raise broken(name, [*faults, _syntax_fault(error, text, name)]) from None
    return Document(name, text, content), faults


def broken(name: str, faults: list[Fault]) -> FileError:
    """Return the error that names a file and carries its faults."""
    return FileError(TEXTS["file.has_errors"], faults, name=name)


def record(path: Path, make: Callable[[Any], _Made]) -> _Made:
    """Return what `make` (a schema) makes of a file; FileError has every fault of the YAML and of the record."""
    document, faults = read_with_faults(path)
    return document.record(make, faults)


def first_record(paths: Sequence[Path], make: Callable[[Any], _Made], faults: list[Fault]) -> _Made:
    """Return the record of the first file that is right, and add the faults of those before it.

    The packaged file is the last; it is kept right by tests, and its faults are raised.
    """
    for path in paths[:-1]:
        try:
            return record(path, make)
        except FileError as error:
            faults.extend(error.faults)
    return record(paths[-1], make)


def dump(content: object) -> str:
    """Return the content as YAML: keys in the order given, one line a text, numbers and true or false unquoted."""
    result: str = yaml.dump(
        content, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=False
    )
    return result


def write(path: Path, content: object) -> None:
    """Write the content as a YAML file, whole or not at all; OSError when it cannot be written."""
    files.write(path, dump(content).encode("utf-8"))


class _Open:
    """What is being read: a mapping (with the key that waits for its value), a list, or the document (where: None)."""

    __slots__ = ("holder", "key", "where")

    def __init__(self, holder: dict[str, Any] | list[Any], where: Where | None) -> None:
        self.holder = holder
        self.key: str | None = None
        self.where = where


def _build(text: str, name: str, faults: list[Fault], lines: dict[Where, int] | None) -> Any:
    """Make the content from the reader's events; faults are added to, and so are lines when they are wanted."""
    top: list[Any] = []
    stack = [_Open(top, None)]
    documents = 0
    for event in _events(text):
        kind = type(event)
        if kind is yaml.ScalarEvent:
            value: Any = event.value
            if event.anchor or event.tag:
                faults.append(_fault(name, event, "file.anchor"))
            current = stack[-1]
            if current.key is None and type(current.holder) is dict:
                if value in current.holder:
                    faults.append(_fault(name, event, "file.repeated_key", key=value))
                current.key = value
                if lines is not None:
                    lines[(*(current.where or ()), value)] = event.start_mark.line + 1
                continue
            if value in _NOTHING and not event.style:  # only a plain value can be nothing
                value = None
            _put(current, value, event, lines)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            if event.anchor or event.tag:
                faults.append(_fault(name, event, "file.anchor"))
            current = stack[-1]
            if current.key is None and type(current.holder) is dict:
                faults.append(_fault(name, event, "file.key_shape"))
                current.key = ""
            holder: dict[str, Any] | list[Any] = {} if kind is yaml.MappingStartEvent else []
            stack.append(_Open(holder, _put(current, holder, event, lines)))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            stack.pop()
        elif kind is yaml.AliasEvent:
            faults.append(_fault(name, event, "file.alias"))
            _put(stack[-1], None, event, lines)
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            if documents == 2:
                faults.append(_fault(name, event, "file.documents"))
    return top[0] if top else None


def _events(text: str) -> Iterator[Any]:
    """Iterate over the reader's events, as `yaml.parse` does; asking whether there is one more doubles the calls."""
    reader = _READER(text)
    try:
        event = reader.get_event()
        while event is not None:
            yield event
            event = None if type(event) is yaml.StreamEndEvent else reader.get_event()
    finally:
        reader.dispose()


def _put(current: _Open, value: Any, event: Any, lines: dict[Where, int] | None) -> Where:
    """Put a value where it belongs and return the way to it; without `lines`, nobody asks for the way."""
    where: Where = ()
    if type(current.holder) is list:
        if lines is not None:
            where = () if current.where is None else (*current.where, len(current.holder))
            lines[where] = event.start_mark.line + 1
        current.holder.append(value)
        return where
    assert current.key is not None and isinstance(current.holder, dict)
    if lines is not None:
        where = (*(current.where or ()), current.key)
    current.holder[current.key] = value
    current.key = None
    return where


def _fault(name: str, event: Any, code: str, **values: object) -> Fault:
    return Fault(name, event.start_mark.line + 1, coded(code, **values))


def _syntax_fault(error: yaml.YAMLError, text: str, name: str) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    position = getattr(error, "position", None)
    line = mark.line + 1 if mark else text[:position].count("\n") + 1 if position is not None else None
    if line is not None:
        line = min(line, text.count("\n") + 1)
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "?"
    return Fault(name, line, coded("file.not_yaml", reason=reason))


class _Writer(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """A dumper that never writes aliases and writes decimal numbers as numbers."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _decimal(writer: Any, value: Decimal) -> Any:
    whole = value == value.to_integral_value()  # 19.00 is written as 19: a tag would make the file unreadable
    text = str(int(value)) if whole else f"{value:f}"
    return writer.represent_scalar(f"tag:yaml.org,2002:{'int' if whole else 'float'}", text)


_Writer.add_representer(Decimal, _decimal)
