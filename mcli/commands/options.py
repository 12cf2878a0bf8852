"""How a command declares what it takes: a record whose fields are its arguments and options.

    class Options(NamedTuple):
        names: Annotated[tuple[str, ...], Argument("[SOURCE...]", N_("Sources by id; all when none is named."))] = ()
        dry_run: Annotated[bool, Option("--dry-run", "", N_("Collect and judge, but write nothing."))] = False
        jobs: Annotated[int, Option("--jobs", "N", N_("How many sources at once."))] = 8

`mcli.commands.parser` makes a command-line parser of such a record and calls the command with one. A field without a
default is required; a tuple takes several values; `bool` is a switch, `int` a whole number, anything else text.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mcli.core.errors import N_, UsageError
from mcli.core.text import clean

REQUIRED = object()
"""The default of a field that has none."""


class Argument(NamedTuple):
    """A value given by its position: what replaces it in the help, as in "ID", and the help."""

    metavar: str
    help: str


class Option(NamedTuple):
    """A value given by its name: the names separated by spaces, as in "--quiet -q", what replaces the value in the help
    ("" for a switch), and the help."""

    names: str
    metavar: str
    help: str


class OptionTable(NamedTuple):
    """Options that several commands share, by field name; the command gets a mapping of what was typed."""

    options: Mapping[str, Option]
    several: frozenset[str] = frozenset()
    """The fields that may be given more than once."""


class Entry(NamedTuple):
    """A command in the table of a group: the module that has it, and what it does in one sentence."""

    module: str
    summary: str


class Declared(NamedTuple):
    """One argument or option: its field, how it is written, the type of its value, and its default."""

    field: str
    shape: Argument | Option
    kind: type
    default: Any


def declared(record: Any) -> Iterator[Declared]:
    """Yield what the fields of a record of options declare, in their order."""
    for field, annotation in record.__annotations__.items():
        shape, kind = annotation.__metadata__[0], annotation.__origin__
        if isinstance(shape, OptionTable):
            for name, option in shape.options.items():
                several = name in shape.several
                kind = bool if not option.metavar else tuple if several else str
                yield Declared(name, option, kind, _NOTHING[kind])
        else:
            plain = getattr(kind, "__origin__", kind)
            kind = plain if plain in (bool, int, tuple) else str
            yield Declared(field, shape, kind, record._field_defaults.get(field, REQUIRED))


def filled(record: Any, typed: Mapping[str, Any]) -> Any:
    """Return the record with the values that were typed, each of the type that its field declares.

    UsageError for text where a whole number is needed.
    """
    typed = {each.field: _value(each, typed[each.field]) for each in declared(record)}
    values: dict[str, Any] = {}
    for field, annotation in record.__annotations__.items():
        shape = annotation.__metadata__[0]
        shared = isinstance(shape, OptionTable)
        values[field] = {name: typed[name] for name in shape.options} if shared else typed[field]
    return record(**values)


_NOTHING: Mapping[type, Any] = {bool: False, str: None, tuple: ()}


def _value(each: Declared, typed: Any) -> Any:
    if each.kind is tuple:
        return tuple(typed or ())
    if each.kind is int and not isinstance(typed, int):
        try:
            return int(typed)
        except ValueError:
            raise UsageError(N_("“{value}” is not a number."), value=clean(typed)) from None
    return typed
