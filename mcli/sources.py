"""The keys of a source file, each with what may stand there; reading collects every fault with the way to its line.

Sources: one college a file, `config/sources/<id>.yaml`, read into a checked record with every fault at once.

A volunteer edits these files, so each fault says what stands there, what may stand there, and on which line.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from ipaddress import ip_address
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from mcli import yaml_io
from mcli.core.errors import N_, Fault, FileError, Message
from mcli.core.models import is_address, is_day
from mcli.core.terms import ADAPTERS, CLAIMED, LANGUAGES, PROVIDER_KINDS
from mcli.core.text import clean, nearest
from mcli.settings import Places, config_files
from mcli.yaml_io import Where

Faults = list[tuple[Where, Message]]

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WHOLE = re.compile(r"0|[1-9]\d{0,6}")
_SECONDS = re.compile(r"(?:0|[1-9]\d{0,3})(?:\.\d{1,3})?")
# www.example.ca or localhost:8080: a host alone, without https:// and without a path
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?", re.IGNORECASE)
_MANUAL = "manual"


class _WrongError(ValueError):
    """A value that may not stand where it stands; `at` is the way to it from its key."""

    def __init__(self, text: str, /, at: Where = (), **values: object) -> None:
        super().__init__(text)
        self.at, self.message = at, Message(text, values)


def _text(value: Any) -> str | None:
    if isinstance(value, list | dict):
        raise _WrongError(N_("This must be one text. If it begins with [ or {{, put it in quotes."))
    return clean(value) or None if value else None


def _one_of(known: tuple[str, ...]) -> Callable[[Any], str | None]:
    def read(value: Any) -> str | None:
        text = _text(value)
        if text is not None and text not in known:
            raise _not_one_of(text, known)
        return text

    return read


def _not_one_of(text: str, known: tuple[str, ...]) -> _WrongError:
    near = nearest(text, known)
    if near:
        return _WrongError(N_("“{value}” is not known here. Did you mean “{near}”?"), value=text, near=near)
    return _WrongError(N_("“{value}” is not one of: {known}."), value=text, known=", ".join(known))


def _name(value: Any) -> Mapping[str, str]:
    if isinstance(value, str) and clean(value):
        return dict.fromkeys(LANGUAGES, clean(value))
    if not isinstance(value, dict) or not value or not all(isinstance(each, str) and each for each in value.values()):
        raise _WrongError(N_("The name is one text, or one for each language: {{en: ..., fr: ...}}."))
    for key in value:
        if key not in LANGUAGES:
            wrong = _not_one_of(key, LANGUAGES)
            wrong.at = (key,)
            raise wrong
    return {key: clean(each) for key, each in value.items()}


def _list(value: Any) -> list[str]:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _WrongError(N_("This must be a list of texts, as in [one, two]."))
    return value


def _addresses(value: Any) -> tuple[str, ...]:
    for at, each in enumerate(_list(value)):
        if not is_address(each):
            text = N_("“{value}” is not a web address. It begins with http:// or https:// and has no spaces.")
            raise _WrongError(text, (at,), value=each)
    return tuple(_list(value))


def _hosts(value: Any) -> tuple[str, ...]:
    for at, each in enumerate(_list(value)):
        if not _HOST.fullmatch(each):
            raise _WrongError(N_("“{value}” is not a host. Write it alone, as in www.example.ca."), (at,), value=each)
    return tuple(each.lower() for each in _list(value))


def _expression(value: Any) -> str | None:
    text = None if value is None else value
    if text is not None and not isinstance(text, str):
        raise _WrongError(N_("This must be one text. If it begins with [ or {{, put it in quotes."))
    if not text:
        return None
    try:
        re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        message = N_(
            "This is not a regular expression ({reason}). A plain part of the address will do, as in '/courses/'."
        )
        raise _WrongError(message, reason=error) from None
    return text


def _fields(value: Any) -> Mapping[str, str]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _WrongError(N_("The fields are facts with a selector each, as in {{title: 'h1', cost: '.fee'}}."))
    for key, each in value.items():
        if key not in CLAIMED:
            wrong = _not_one_of(key, CLAIMED)
            wrong.at = (key,)
            raise wrong
        if not isinstance(each, str) or not each.strip():
            raise _WrongError(N_("This must be one text. If it begins with [ or {{, put it in quotes."), (key,))
    return {key: each.strip() for key, each in value.items()}


def _flag(value: Any) -> bool:
    if value not in (None, "true", "false"):
        raise _WrongError(N_("“{value}” must be true or false."), value=value)
    return bool(value == "true")


def _whole(least: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if not isinstance(value, str) or not _WHOLE.fullmatch(value) or int(value) < least:
            raise _WrongError(N_("“{value}” is not a whole number of at least {least}."), value=value, least=least)
        return int(value)

    return read


def _expects(value: Any) -> dict[str, Any]:
    if value is None:
        return {}
    known: dict[str, Callable[[Any], Any]] = {"at_least": _whole(0), "may_be_empty": _flag}
    if not isinstance(value, dict):
        raise _WrongError(N_("Write what is expected as in {{at_least: 10, may_be_empty: false}}."))
    read = {}
    for key, each in value.items():
        if key not in known:
            wrong = _WrongError("")
            wrong.at, wrong.message = (key,), unknown_key(key, tuple(known))
            raise wrong
        try:
            read[key] = known[key](each)
        except _WrongError as error:
            error.at = (key,)
            raise
    return read


def _delay(value: Any) -> Decimal:
    if not isinstance(value, str) or not _SECONDS.fullmatch(value):
        raise _WrongError(N_("“{value}” is not a number of seconds, as in 2 or 2.5."), value=value)
    return Decimal(value)


def _day(value: Any) -> str | None:
    text = _text(value)
    if text is not None and not is_day(text):
        message = N_('“{value}” is not a date. Write the year, month and day, as in "2026-01-31".')
        raise _WrongError(message, value=text)
    return text


def _adapter(value: Any) -> str | None:
    return _one_of(ADAPTERS)(value)


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "id": _text, "name": _name, "kind": _one_of(PROVIDER_KINDS), "region": _text, "language": _one_of(LANGUAGES),
    "adapter": _adapter, "urls": _addresses, "follow": _expression, "fields": _fields, "each": _text,
    "next_page": _text, "total": _text, "expects": _expects, "delay": _delay, "keeper": _text,
    "checked": _day, "paused": _text, "max_pages": _whole(1), "hosts": _hosts,
}  # fmt: skip
_MAY_BE_NULL = ("region", "language", "follow", "fields", "each", "next_page", "total", "expects", "keeper", "checked",
                "paused", "hosts", "urls")  # fmt: skip


def unknown_key(key: str, known: tuple[str, ...]) -> Message:
    """Return the message for a key that nobody knows, with the nearest one that is known."""
    near = nearest(key, known)
    if near:
        return Message(N_("The key “{key}” is not known. Did you mean “{near}”?"), {"key": key, "near": near})
    return Message(N_("The key “{key}” is not known. Known keys: {known}."), {"key": key, "known": ", ".join(known)})


def values_of(
    content: Any, identifier: str, faults: Faults, selector_fault: Callable[[str], str | None] | None
) -> dict[str, Any]:
    """Return the values of a source by key, checked each for itself and against each other; faults are added to."""
    if not isinstance(content, dict):
        faults.append(((), Message(N_("The file must begin with “id: {id}”."), {"id": identifier})))
        return {}
    values: dict[str, Any] = {}
    wrong: set[str] = set()
    for key, value in content.items():
        if key not in _READERS:
            faults.append(((key,), unknown_key(key, tuple(_READERS))))
            continue
        if value is None and key in _MAY_BE_NULL:
            continue
        try:
            values[key] = _READERS[key](value)
        except _WrongError as error:
            wrong.add(key)
            faults.append(((key, *error.at), error.message))
    faults.extend(_together(values, wrong, identifier))
    if selector_fault:
        faults.extend(_selectors(values, selector_fault))
    return {key: value for key, value in values.items() if value is not None}


def _selectors(values: Mapping[str, Any], selector_fault: Callable[[str], str | None]) -> Faults:
    given: list[tuple[Where, Any]] = [((key,), values.get(key)) for key in ("each", "next_page", "total")]
    given += [(("fields", key), each) for key, each in values.get("fields", {}).items()]
    text = N_("“{selector}” is not a CSS selector ({reason}). Write it as in 'h1', '.fee' or 'a[rel=\"next\"] @href'.")
    return [
        (where, Message(text, {"selector": selector, "reason": reason}))
        for where, selector in given
        if selector and (reason := selector_fault(selector))
    ]


def _together(values: Mapping[str, Any], wrong: set[str], identifier: str) -> Faults:
    """Find what is wrong between keys: the id and the file's name, urls and paused, delay, each and adapter."""
    found: Faults = []
    if "id" not in wrong and (values.get("id") != identifier or not _ID.fullmatch(identifier)):
        text = N_("The id must be the file's own name, in small letters, digits and hyphens: write “id: {id}”.")
        found.append((("id",), Message(text, {"id": identifier})))
    if "name" not in values and "name" not in wrong:
        found.append(((), Message(N_("The key “{key}” is missing."), {"key": "name"})))
    manual = values.get("adapter") == _MANUAL
    if not values.get("urls") and "urls" not in wrong and not values.get("paused") and not manual:
        text = N_("urls may be empty only when paused gives a reason or the adapter is manual.")
        found.append((("urls",), Message(text)))
    if 0 <= values.get("delay", 1) < 1 and not all(map(of_this_computer, values.get("urls") or [""])):
        found.append((("delay",), Message(N_("The delay is at least 1 second; 0 only for this computer."))))
    if values.get("adapter") == "selectors" and not values.get("each") and "each" not in wrong:
        text = N_("With “adapter: selectors”, write each: one selector that finds every listing on the page.")
        found.append((("adapter",), Message(text)))
    return found


def of_this_computer(address: str) -> bool:
    """Tell whether an address is of this computer: localhost or a loopback number."""
    host = urlsplit(address).hostname or ""
    try:
        return host == "localhost" or host.endswith(".localhost") or ip_address(host).is_loopback
    except ValueError:
        return False


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
    document, found = yaml_io.read_with_faults(path)
    faults: list[tuple[yaml_io.Where, Message]] = []
    source = source_from(document.content, path.stem, faults, selector_fault)
    found += [Fault(document.name, document.line(where), message) for where, message in faults]
    found += _cut_short(document)
    if source is None or found:
        raise yaml_io.broken(document.name, sorted(found, key=lambda fault: fault.line or 0))
    return source


def source_from(
    content: Any,
    identifier: str,
    faults: list[tuple[yaml_io.Where, Message]],
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


def _cut_short(document: yaml_io.Document) -> Iterator[Fault]:
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
