"""One reader for every YAML record: a table of fields in; a frozen record out, or every fault at once.

A *reader* is a function that takes a value as `yaml_io` gives it (text, list, mapping or None) and returns what it
means, or raises `InvalidRecordError` with the path to each fault. A `Schema` is a reader too, so tables nest::

    LIMITS = Schema(Limits, Field("least", whole()), Field("most", whole()))
    COURSE = Schema(Course, Field("id", text, required=True), Field("kind", one_of(KINDS)), Field("limits", LIMITS))
    yaml_io.record(path, COURSE)                    # FileError names file, line, key and "did you mean"
    yaml_io.record(path, list_of(COURSE))

A key that is absent or empty is not given to the record, whose own default then applies. Pure: no file is read here.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Generic, NamedTuple, TypeVar

from mcli.core.errors import InvalidRecordError, Message, RecordFault
from mcli.core.messages import coded
from mcli.core.terms import LANGUAGES
from mcli.core.text import clean, nearest

T = TypeVar("T")
Reader = Callable[[Any], T]
Check = Callable[[Mapping[str, Any], Collection[str]], Iterable[RecordFault]]
"""Finds faults between fields, given the values by key (a list or mapping as far as it could be read), and the keys
whose values could not be read whole."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_WHOLE = re.compile(r"0|[1-9]\d{0,8}")
_NUMBER = re.compile(r"(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?")


def wrong(code: str, *where: str | int, **values: object) -> InvalidRecordError:
    """Return the error for one fault: a code of `core.messages`, the path from the value that is read, and its values.

    Use it as `raise wrong("record.empty")`, or with a path: `raise wrong("record.empty", "expects", "at_least")`.
    """
    return InvalidRecordError([fault(code, *where, **values)])


def fault(code: str, *where: str | int, **values: object) -> RecordFault:
    """Return one fault, for a check that may find several."""
    return RecordFault(where, coded(code, **values))


def unknown_key(key: str, known: Iterable[str]) -> Message:
    """Return the message for a key that is not known, with the nearest one that is."""
    known = tuple(known)
    near = nearest(key, known)
    if near:
        return coded("record.unknown_key_near", key=key, near=near)
    return coded("record.unknown_key", key=key, known=", ".join(known))


class Field(NamedTuple):
    """One key of a record: how its value is read, whether it must be there, and the record's name for it."""

    key: str
    read: Reader[Any]
    required: bool = False
    name: str = ""


class Schema(Generic[T]):
    """A table of fields, and the record that is made of them.

    `make` is called with the values that were given, by name. `check` finds faults between fields. `shape` is the code
    of the message for a value that is no mapping. `open` passes over keys that are not in the table, and `lenient` over
    values that cannot be read: for files that the program writes itself and that a newer version may have extended.
    """

    def __init__(
        self,
        make: Callable[..., T],
        *fields: Field,
        check: Check | None = None,
        shape: str = "record.not_mapping",
        open: bool = False,  # noqa: A002 - an option of a schema, as in "open record"
        lenient: bool = False,
    ) -> None:
        self._make = make
        self._fields = {field.key: field for field in fields}
        self._check = check
        self._shape = shape
        self._open = open
        self._lenient = lenient

    def __call__(self, raw: Any) -> T:
        """Return the record of a mapping; InvalidRecordError has every fault."""
        if not isinstance(raw, dict):
            raise wrong(self._shape)
        values: dict[str, Any] = {}
        partial: dict[str, Any] = {}
        faults: list[RecordFault] = []
        for key, value in raw.items():
            field = self._fields.get(key)
            if field is None:
                if not self._open:
                    faults.append(RecordFault((key,), unknown_key(str(key), self._fields)))
            elif value is not None:
                try:
                    read = field.read(value)
                except InvalidRecordError as error:
                    partial[key] = error.partial
                    if field.required or not self._lenient:
                        faults.extend(_inside(key, error))
                else:
                    if read is not None:
                        values[key] = read
        for key, field in self._fields.items():
            if field.required and key not in values and key not in partial:
                faults.append(fault("record.empty", key) if key in raw else fault("record.missing", key, key=key))
        if self._check:
            faults.extend(self._check(values | {key: each for key, each in partial.items() if each}, partial))
        if faults:
            raise InvalidRecordError(faults)
        return self._made(values)

    def _made(self, values: Mapping[str, Any]) -> T:
        names = {field.name or key: key for key, field in self._fields.items()}
        try:
            return self._make(**{name: values[key] for name, key in names.items() if key in values})
        except InvalidRecordError as error:
            # The record's own check speaks of its names; the file has keys.
            raise InvalidRecordError(
                each._replace(where=tuple(names.get(str(part), part) for part in each.where[:1]) + each.where[1:])
                for each in error.faults
            ) from None


def _inside(key: str | int, error: InvalidRecordError) -> list[RecordFault]:
    return [RecordFault((key, *each.where), each.message) for each in error.faults]


def text(raw: Any) -> str | None:
    """Read one text, on one line and without characters that act on a terminal; None for nothing."""
    if not isinstance(raw, str):
        raise wrong("record.not_text")
    return clean(raw) or None


def verbatim(raw: Any) -> str:
    """Read one text as it is written: a selector, a command, a text with line breaks."""
    if not isinstance(raw, str):
        raise wrong("record.not_text")
    return raw


def as_it_is(raw: Any) -> Any:
    """Read anything; what it means depends on something else."""
    return raw


def texts(raw: Any) -> tuple[str, ...]:
    """Read a list of texts, without those that are empty."""
    if not isinstance(raw, list) or not all(isinstance(each, str) for each in raw):
        raise wrong("record.not_texts")
    return tuple(filter(None, map(clean, raw)))


def flag(raw: Any) -> bool:
    """Read true or false."""
    if raw not in ("true", "false"):
        raise wrong("record.not_true_or_false", value=raw)
    return bool(raw == "true")


def whole(least: int = 0) -> Reader[int]:
    """Return a reader of whole numbers of at least `least`."""

    def read(raw: Any) -> int:
        if not isinstance(raw, str) or not _WHOLE.fullmatch(raw) or int(raw) < least:
            raise wrong("record.not_whole", value=raw, least=least)
        return int(raw)

    return read


def number(raw: Any) -> Decimal:
    """Read a number that is not negative, with at most six decimals."""
    if not isinstance(raw, str) or not _NUMBER.fullmatch(raw):
        raise wrong("record.not_number", value=raw)
    return Decimal(raw)


def one_of(known: Sequence[str]) -> Reader[str]:
    """Return a reader of one of these texts; a fault names the nearest one."""

    def read(raw: Any) -> str:
        value = text(raw) or ""
        if value in known:
            return value
        near = nearest(value, known)
        if near:
            raise wrong("record.not_one_of_near", value=value, near=near)
        raise wrong("record.not_one_of", value=value, known=", ".join(known))

    return read


def values_of(known: Sequence[str]) -> Reader[tuple[str, ...]]:
    """Return a reader of lists of these texts."""

    def read(raw: Any) -> tuple[str, ...]:
        if not isinstance(raw, list):
            raise wrong("record.not_values", known=", ".join(known))
        return tuple(map(one_of(known), raw))

    return read


def matching(
    pattern: str | re.Pattern[str], code: str, read: Reader[str | None] = text, **values: object
) -> Reader[str]:
    """Return a reader of texts that match a pattern from end to end.

    `code` is the message of the fault, which has the text as `value`, and `values`.
    """

    def read_matching(raw: Any) -> str:
        written = read(raw) if isinstance(raw, str) else None
        if written is None or not re.fullmatch(pattern, written):
            raise wrong(code, value=raw, **values)
        return written

    return read_matching


def source_is(name: str) -> Reader[str]:
    """Return a reader of `source`, which must be the file's own name."""

    def read(raw: Any) -> str:
        if raw != name:
            raise wrong("record.other_source", source=name)
        return name

    return read


def id_of(source: str) -> Reader[str]:
    """Return a reader of the id of a listing of this source."""

    def read(raw: Any) -> str:
        if not isinstance(raw, str) or not raw.startswith(f"{source}/"):
            raise wrong("record.id_of_other_source", source=source)
        return raw

    return read


def day(raw: Any) -> str:
    """Read a day as YYYY-MM-DD."""
    if not isinstance(raw, str) or not is_day(raw):
        raise wrong("record.not_day", value=raw)
    return raw


def day_or_month(raw: Any) -> str:
    """Read a day as YYYY-MM-DD, or a month as YYYY-MM."""
    if not isinstance(raw, str) or not is_day_or_month(raw):
        raise wrong("record.not_day", value=raw)
    return raw


def address(raw: Any) -> str:
    """Read an http or https address."""
    from mcli.core.urls import is_address  # `find` loads this module, and reads no address

    if not isinstance(raw, str) or not is_address(clean(raw)):
        raise wrong("record.not_address", value=raw)
    return clean(raw)


def expression(raw: Any) -> str | None:
    """Read a regular expression that compiles."""
    written = verbatim(raw)
    try:
        re.compile(written)
    except (re.error, OverflowError, RecursionError) as error:
        raise wrong("record.not_expression", reason=error) from None
    return written or None


def then(read: Reader[T], convert: Callable[[T], Any]) -> Reader[Any]:
    """Return a reader that converts what another one reads."""
    return lambda raw: convert(read(raw))


def list_of(
    read: Reader[T], shape: str = "record.not_list", unique: str = "", lenient: bool = False
) -> Reader[tuple[T, ...]]:
    """Return a reader of lists. Items that are read as None are left out.

    `unique` is a key whose value only one item may have; `lenient` leaves out the items that cannot be read.
    """

    def read_list(raw: Any) -> tuple[T, ...]:
        if not isinstance(raw, list):
            raise wrong(shape)
        made: list[T | None] = []
        faults: list[RecordFault] = []
        for at, each in enumerate(raw):
            try:
                made.append(read(each))
            except InvalidRecordError as error:
                made.append(None)
                faults.extend(_inside(at, error))
        faults.extend(_repeated(raw, unique) if unique else ())
        if faults and not lenient:
            raise InvalidRecordError(faults, tuple(made))
        return tuple(each for each in made if each is not None)

    return read_list


def _repeated(raw: Sequence[Any], key: str) -> Iterator[RecordFault]:
    seen: set[str] = set()
    for at, each in enumerate(raw):
        value = each.get(key) if isinstance(each, dict) else None
        if isinstance(value, str) and value in seen:
            yield fault("record.repeated", at, key, id=value)
        elif isinstance(value, str):
            seen.add(value)


def mapping_of(
    read: Reader[T], keys: Sequence[str] | None = None, shape: str = "record.not_mapping", lenient: bool = False
) -> Reader[dict[str, T]]:
    """Return a reader of mappings whose values are all of one kind; `keys` are those that are known (None: any).

    `lenient` leaves out the values that cannot be read.
    """

    def read_mapping(raw: Any) -> dict[str, T]:
        if not isinstance(raw, dict):
            raise wrong(shape)
        made: dict[str, T] = {}
        unread: dict[str, None] = {}
        faults: list[RecordFault] = []
        for key, value in raw.items():
            if keys is not None and key not in keys:
                faults.append(RecordFault((key,), unknown_key(str(key), keys)))
                continue
            try:
                made[key] = read(value)
            except InvalidRecordError as error:
                unread[key] = None
                faults.extend(_inside(key, error))
        if faults and not lenient:
            raise InvalidRecordError(faults, made | unread)
        return made

    return read_mapping


def both_languages(raw: Any) -> dict[str, str]:
    """Read a text in both languages: {en: ..., fr: ...}."""
    if not isinstance(raw, dict) or set(raw) != set(LANGUAGES):
        raise wrong("record.both_languages")
    found = {language: clean(raw[language]) for language in LANGUAGES if isinstance(raw[language], str)}
    if not all(map(found.get, LANGUAGES)):
        raise wrong("record.both_languages")
    return found


def lists_by_language(raw: Any) -> dict[str, tuple[str, ...]]:
    """Read lists of texts: {en: [...], fr: [...]}; either language may be left out."""
    known = isinstance(raw, dict) and set(raw) <= set(LANGUAGES)
    if not known or not all(isinstance(each, list) for each in raw.values()):
        raise wrong("record.lists_by_language")
    return mapping_of(texts)(raw)


def is_day(text: str) -> bool:
    """Tell whether the text is a real day as YYYY-MM-DD."""
    try:
        return _DAY.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def is_day_or_month(text: str) -> bool:
    """Tell whether the text is a real day as YYYY-MM-DD or a month as YYYY-MM."""
    return is_day(text) or (_MONTH.fullmatch(text) is not None and is_day(text + "-01"))
