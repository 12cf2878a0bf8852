"""Sources: one college per file, `config/sources/<id>.yaml`, read into a checked record with every fault at once.

Volunteers edit these files, so each fault says what is written there, what may be written, and on which line.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from ipaddress import ip_address
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from mcli import yaml_io
from mcli.core.errors import N_, Fault, FileError, RecordFault, Where
from mcli.core.fact_table import CLAIMED
from mcli.core.messages import coded
from mcli.core.schema import (
    Field,
    Schema,
    address,
    day,
    expression,
    fault,
    flag,
    list_of,
    mapping_of,
    matching,
    one_of,
    text,
    then,
    verbatim,
    whole,
    wrong,
)
from mcli.core.terms import ADAPTERS, LANGUAGES, PROVIDER_KINDS
from mcli.core.text import clean
from mcli.settings import Folders, config_files

FOLDER = "sources"
OUTSIDE = N_("This source is outside Ontario.")
"""Why a source is paused that shows how others are written, and that a search of all paused sources passes over."""
PAUSED_REASONS = (
    OUTSIDE,
    N_("The addresses that are known do not lead to a list of courses."),
    N_("No address of a list of courses is known."),
)
"""Why a packaged source is paused: kept in its file in English, shown in the language of the person."""

SelectorFault = Callable[[str, str], str | None]
"""Returns what is wrong with an expression of an adapter (its name first), or None: a CSS selector, for `json_api` a
JMESPath expression. An argument, because `scrapers` is above this module."""


@dataclass(frozen=True, slots=True)
class Expects:
    """What a good harvest has: at least so many listings; whether none at all may be right."""

    at_least: int = 1
    may_be_empty: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """One place that listings come from (`docs/contract.md`). `delay` is in seconds; `name` by language."""

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
    post: Mapping[str, Any] | None = None
    home: str | None = None
    render: bool = False

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


_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# www.example.ca or localhost:8080: a host alone, without https:// and without a path
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?", re.IGNORECASE)


def _name(raw: Any) -> dict[str, str]:
    """Read the name of a college: one text, or a text for each language."""
    if isinstance(raw, str) and clean(raw):
        return dict.fromkeys(LANGUAGES, clean(raw))
    if not isinstance(raw, dict) or not raw or not all(isinstance(each, str) and each for each in raw.values()):
        raise wrong("source.name_shape")
    for key in raw:
        if key not in LANGUAGES:
            raise wrong("record.not_one_of", key, value=key, known=", ".join(LANGUAGES))
    return {key: clean(each) for key, each in raw.items()}


def _selector(raw: Any) -> str:
    selector = verbatim(raw).strip()
    if not selector:
        raise wrong("record.not_text")
    return selector


def _sent(raw: Any) -> Any:
    """Read a value that is sent in the body of a request: texts, lists and mappings of them; numbers as numbers."""
    if isinstance(raw, dict):
        return {str(key): _sent(value) for key, value in raw.items()}
    if isinstance(raw, list):
        return [_sent(value) for value in raw]
    if isinstance(raw, str):
        return int(raw) if re.fullmatch(r"-?(?:0|[1-9]\d{0,8})", raw) else {"true": True, "false": False}.get(raw, raw)
    return raw


_EXPECTS = Schema(
    Expects, Field("at_least", whole()), Field("may_be_empty", flag), shape="source.expects_shape"
)  # fmt: skip
_FIELDS = (
    Field("id", text),
    Field("name", _name, required=True),
    Field("kind", one_of(PROVIDER_KINDS)),
    Field("region", text),
    Field("language", one_of(LANGUAGES)),
    Field("adapter", one_of(ADAPTERS)),
    Field("urls", list_of(address, "record.not_texts")),
    Field("follow", expression),
    Field("fields", mapping_of(_selector, CLAIMED, "source.fields_shape")),
    Field("each", text),
    Field("next_page", text),
    Field("total", text),
    Field("expects", _EXPECTS),
    Field("delay", then(matching(r"(?:0|[1-9]\d{0,3})(?:\.\d{1,3})?", "source.not_seconds"), Decimal)),
    Field("keeper", text),
    Field("checked", day),
    Field("paused", text),
    Field("max_pages", whole(1)),
    Field("home", address),
    Field("render", flag),
    Field("post", mapping_of(_sent, None, "source.post_shape")),
    Field("hosts", list_of(then(matching(_HOST, "source.not_host"), str.lower), "record.not_texts")),
)


def source_from(content: Any, identifier: str, selector_fault: SelectorFault | None = None) -> Source:
    """Make the source of a parsed file; InvalidRecordError has every fault.

    `identifier` is the file's name without its ending. Selectors are checked where a checker is given.
    """
    if not isinstance(content, dict):
        raise wrong("source.not_mapping", id=identifier)

    def check(values: Mapping[str, Any], unread: Collection[str]) -> Iterator[RecordFault]:
        yield from _between_keys(values, unread, identifier)
        if selector_fault:
            yield from _selectors(values, selector_fault)

    return Schema(Source, *_FIELDS, check=check)(content)


def _selectors(values: Mapping[str, Any], selector_fault: SelectorFault) -> Iterator[RecordFault]:
    adapter = str(values.get("adapter", "auto"))
    given: list[tuple[Where, Any]] = [((key,), values.get(key)) for key in ("each", "next_page", "total")]
    given += [(("fields", key), each) for key, each in values.get("fields", {}).items()]
    for where, selector in given:
        if selector and (reason := selector_fault(adapter, selector)):
            code = "source.not_path" if adapter == "json_api" else "source.not_selector"
            yield fault(code, *where, selector=selector, reason=reason)


def _between_keys(values: Mapping[str, Any], unread: Collection[str], identifier: str) -> Iterator[RecordFault]:
    """Find what is wrong between keys: the id and the file's name, urls and paused, delay, each and adapter."""
    if "id" not in unread and (values.get("id") != identifier or not _ID.fullmatch(identifier)):
        yield fault("source.id_not_file_name", "id", id=identifier)
    manual = values.get("adapter") == "manual"
    if not values.get("urls") and "urls" not in unread and not values.get("paused") and not manual:
        yield fault("source.no_urls", "urls")
    if 0 <= values.get("delay", 1) < 1 and not all(map(of_this_computer, values.get("urls") or [""])):
        yield fault("source.delay_too_short", "delay")
    if values.get("adapter") == "selectors" and not values.get("each") and "each" not in unread:
        yield fault("source.no_each", "adapter")
    if values.get("post") is not None and values.get("adapter") in ("spreadsheet", "pdf", "feed", "manual"):
        yield fault("source.post_without_json", "post")


def of_this_computer(address: str) -> bool:
    """Tell whether an address is of this computer: localhost or a loopback number."""
    host = urlsplit(address).hostname or ""
    try:
        return host == "localhost" or host.endswith(".localhost") or ip_address(host).is_loopback
    except ValueError:
        return False


def read(path: Path, selector_fault: SelectorFault | None = None) -> Source:
    """Read a source file; FileError names every fault with its line. Selectors are checked where a checker is given."""
    document, faults = yaml_io.read_with_faults(path)
    return document.record(
        lambda content: source_from(content, path.stem, selector_fault), [*faults, *_cut_short(document)]
    )


def all_sources(folders: Folders, selector_fault: SelectorFault | None = None) -> Sources:
    """Read every source: the packaged ones, overlaid file by file by the office's own.

    A broken file is reported under its id and the others answer; a packaged source does not silently take the place of
    a broken one of the office's own.
    """
    good: dict[str, Source] = {}
    broken: dict[str, tuple[Fault, ...]] = {}
    for name, paths in config_files(folders, FOLDER).items():
        identifier = Path(name).stem
        try:
            good[identifier] = read(paths[0], selector_fault)
        except FileError as error:
            broken[identifier] = error.faults
    return Sources(good, broken)


def _cut_short(document: yaml_io.Document) -> Iterator[Fault]:
    """Find selectors that YAML cuts short: in `each: div #content`, what follows the space is a comment."""
    for key in ("each", "next_page", "total", "follow", "fields"):
        start = document.line((key,)) if isinstance(document.content, dict) and key in document.content else None
        if start is None:
            continue
        value = document.content[key]
        for inner in value if isinstance(value, dict) else (None,):
            line = document.line((key, inner)) if inner else start
            written = document.text.splitlines()[(line or 1) - 1]
            after = written.partition(f"{inner or key}:")[2].strip()
            # each: div #content
            if after[:1] not in ("'", '"', "{", "") and " #" in after and not after.partition(" #")[2].startswith(" "):
                yield Fault(document.name, line, coded("source.comment", key=inner or key, text=after))
