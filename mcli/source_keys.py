"""The keys of a source file, each with what may stand there; reading collects every fault with the way to its line."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mcli.errors import N_, Message
from mcli.models import is_address, is_day
from mcli.terms import CLAIMED, LANGUAGES, PROVIDER_KINDS
from mcli.text import clean, nearest
from mcli.yaml_file import Where

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


@cache
def adapters() -> tuple[str, ...]:
    """Return the names of the adapters: the modules of `scrapers` that have an `extract`, and `manual`."""
    folder = Path(__file__).parent / "scrapers"
    files = sorted(folder.glob("*.py"))
    found = {each.stem for each in files if "\ndef extract(" in each.read_text(encoding="utf-8")}
    return tuple(sorted(found | {"auto", _MANUAL}))


def _adapter(value: Any) -> str | None:
    return _one_of(adapters())(value)


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
