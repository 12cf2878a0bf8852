"""The flat form of a listing (`docs/contract.md`): from the texts of a YAML file, and to JSON or YAML.

How a key is read and written follows from its kind in `core.fact_table`. Reading collects every fault of a listing,
each with the path to its line.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from operator import attrgetter
from typing import Any, TypeVar

from mcli.core import fact_table as table
from mcli.core import schema
from mcli.core.bilingual import AnyText, Bilingual, flat_text
from mcli.core.contact import normal_phone
from mcli.core.errors import InvalidRecordError, RecordFault, Where
from mcli.core.messages import coded
from mcli.core.models import Confirmation, Cost, Evidence, Extra, Hint, Listing, Prerequisite, Trait
from mcli.core.schema import Field, Schema, list_of, mapping_of, unknown_key
from mcli.core.terms import LANGUAGES
from mcli.core.text import slug

Faults = list[RecordFault]
_Made = TypeVar("_Made")


def _our_text(raw: Any) -> AnyText | None:
    """Read one text, or a mapping of the same text in English and French."""
    if not isinstance(raw, dict):
        return schema.text(raw)
    texts = mapping_of(schema.text, LANGUAGES)(raw)
    return Bilingual(**texts) if texts else None


def _phone(raw: Any) -> str | None:
    text = schema.text(raw)
    return text and (normal_phone(text) or text)  # what is no number is refused where the listing is made


def _extra(kind: str = "other", **more: Any) -> Extra:
    return Extra(**{"kind": kind, "cad": None, "text": None, **more})


_READERS: Mapping[str, Callable[[Any], Any]] = {
    table.TEXT: schema.text,
    table.OUR_TEXT: _our_text,
    table.PHONE: _phone,
    table.NUMBER: schema.number,
    table.FLAG: schema.flag,
    table.TEXTS: schema.texts,
    table.EXTRAS: list_of(
        Schema(_extra, Field("kind", schema.text), Field("cad", schema.number), Field("text", schema.text)),
    ),
    table.HINTS: list_of(
        Schema(
            Hint, Field("fact", schema.text, required=True), Field("quote", schema.text, required=True),
            Field("url", schema.text),
        )
    ),
    table.TRAITS: list_of(
        Schema(
            Trait, Field("trait", schema.text, required=True), Field("quote", schema.text, required=True),
            Field("url", schema.text),
        )
    ),
    table.CONFIRMATION: Schema(
        Confirmation, Field("on", schema.text, required=True), Field("how", schema.text, required=True),
        Field("by", schema.text, required=True), Field("note", schema.text), Field("outdated", schema.flag),
    ),
}  # fmt: skip
_EVIDENCE: Schema[dict[str, Any]] = Schema(
    dict, Field("quote", schema.text), Field("url", schema.text), Field("method", schema.text),
    Field("checked", schema.text), Field("more", schema.texts),
)  # fmt: skip
_NOTHING = {table.TEXTS: (), table.EXTRAS: (), table.HINTS: (), table.TRAITS: ()}
"""What an empty value of a kind means, where it is not None."""

_READ_KEYS = {key.name: key for key in table.KEYS.values() if key.kind in _READERS}


def _read(key: table.Key, raw: Any) -> Any:
    return _NOTHING.get(key.kind) if raw is None else _READERS[key.kind](raw)


def value_of(name: str, raw: Any) -> Any:
    """Return the value of one key from the texts of a YAML file, as `flat` has it; the raw one when it cannot be."""
    try:
        return _plain(_read(_READ_KEYS[name], raw)) if name in _READ_KEYS else raw
    except InvalidRecordError:
        return raw


def _plain(value: Any) -> Any:
    """Return a value of a listing as `flat` has it: lists for tuples, mappings for records."""
    if isinstance(value, Bilingual):
        return flat_text(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Confirmation):
        # As `more` of an evidence, `outdated` is there only where it says something.
        return {key: each for key, each in asdict(value).items() if key != "outdated" or each}
    return asdict(value) if isinstance(value, Extra | Hint | Trait) else value


def read_listing(raw: Any, source: str, checked: str | None, where: Where, faults: Faults) -> Listing | None:
    """Make a listing of a mapping of texts, or add its faults and return None.

    `checked` is the date of the file: a listing that leaves out `checked` or `last_seen` has the date of the file, an
    evidence that leaves out `checked` has the date of its listing.
    """
    if not isinstance(raw, dict):
        faults.append(RecordFault(where, coded("listing.not_mapping")))
        return None
    before = len(faults)
    values = {"source": source, "checked": checked, "last_seen": checked} | _read_keys(raw, where, faults)
    if values["source"] != source:
        faults.append(RecordFault((*where, "source"), coded("listing.other_source", source=source)))
        values["source"] = source
    sound = len(faults)
    values["evidence"] = _read_evidence(raw.get("evidence"), values, (*where, "evidence"), faults)
    sound_evidence = len(faults) == sound
    for name, record in (("cost", Cost), ("prerequisite", Prerequisite)):
        parts = [key for key in _READ_KEYS.values() if key.part.startswith(f"{name}.")]
        given = {key.part.partition(".")[2]: values.pop(key.name, None) for key in parts}
        made = _make(record, {part: value for part, value in given.items() if value is not None}, where, faults)
        if made is not None:
            values[name] = made
    given = {name: value for name, value in values.items() if value is not None}
    for name in ("id", "title", "provider"):
        if name not in given:
            if name not in raw:
                faults.append(RecordFault(where, coded("record.missing", key=name)))
            elif len(faults) == before:
                faults.append(RecordFault((*where, name), coded("record.empty")))
    given.setdefault("provider_id", slug(given.get("provider", "")))
    if len(faults) > before:
        # The listing is lost, but the faults of what could be read belong in the same report.
        replacement = {"id": f"{source}/x", "title": "-", "provider": "-"} | given
        if not sound_evidence:
            unsure = ("cost", "prerequisite", "evidence")
            replacement = {name: value for name, value in replacement.items() if name not in unsure}
        _make(Listing, replacement, where, faults)
        return None
    return _make(Listing, given, where, faults)


def _read_keys(raw: Mapping[Any, Any], where: Where, faults: Faults) -> dict[str, Any]:
    """Return the values of the keys of a listing, each under its present name, and add the faults of the others."""
    values: dict[str, Any] = {}
    for name, value in raw.items():
        now = table.FORMER_KEYS.get(name, name)
        if now != name and now in raw:
            faults.append(RecordFault((*where, name), coded("listing.former_key", key=name, now=now)))
        elif now in _READ_KEYS:
            values[now] = _try(partial(_read, _READ_KEYS[now]), value, (*where, name), faults)
        elif name in table.COMPUTED_KEYS:
            faults.append(RecordFault((*where, name), coded("listing.computed_key", key=name)))
        elif name != "evidence":
            faults.append(RecordFault((*where, name), unknown_key(name, table.LISTING_KEYS)))
    return values


def _read_evidence(raw: Any, values: Mapping[str, Any], where: Where, faults: Faults) -> tuple[Evidence, ...]:
    if raw is None:
        return ()
    if not isinstance(raw, dict) or not all(isinstance(each, dict) for each in raw.values()):
        faults.append(RecordFault(where, coded("listing.not_evidence")))
        return ()
    made = []
    for fact, each in raw.items():
        if fact not in table.FACTS:
            faults.append(RecordFault((*where, fact), unknown_key(fact, table.FACTS)))
            continue
        given = _try(_EVIDENCE, each, (*where, fact), faults) or {}
        # A reading written by hand need not repeat the listing's own address and date.
        defaults = {"url": values.get("url"), "method": "curated"}
        if "checked" not in each:
            defaults["checked"] = values.get("checked")
        evidence = _make(Evidence, {"fact": fact, "quote": None, **defaults, **given}, where[:-1], faults)
        if evidence is not None:
            made.append(evidence)
    return tuple(made)


def _try(reader: Callable[[Any], _Made], raw: Any, where: Where, faults: Faults) -> _Made | None:
    try:
        return reader(raw)
    except InvalidRecordError as error:
        faults.extend(RecordFault((*where, *each.where), each.message) for each in error.faults)
    return None


def _make(record: Callable[..., _Made], values: Mapping[str, Any], where: Where, faults: Faults) -> _Made | None:
    return _try(lambda given: record(**given), values, where, faults)


_VALUES = {key.name: attrgetter(key.attribute) for key in _READ_KEYS.values()}


def value_at(listing: Listing, key: table.Key) -> Any:
    """Return the value of a key in the record: `cost_status` is `listing.cost.status`."""
    return _VALUES[key.name](listing)


_all_values = attrgetter(*(key.attribute for key in _READ_KEYS.values()))
_EMPTY = dict.fromkeys(table.LISTING_KEYS)
# The kinds of value that JSON holds as they are.
_AS_THEY_ARE = (table.TEXT, table.PHONE, table.NUMBER, table.FLAG)
_CONVERTED = tuple(key.name for key in _READ_KEYS.values() if key.kind not in _AS_THEY_ARE)


def flat(listing: Listing) -> dict[str, Any]:
    """Return the listing as a mapping with every key; computed keys are empty; numbers are Decimal."""
    whole: dict[str, Any] = {**_EMPTY, "goal_paths": []}
    whole.update(zip(_READ_KEYS, _all_values(listing), strict=True))
    for name in _CONVERTED:
        value = whole[name]
        whole[name] = [] if value == () else value and _plain(value)
    whole["evidence"] = {each.fact: evidence_flat(each) for each in listing.evidence}
    return whole


def evidence_flat(evidence: Evidence) -> dict[str, Any]:
    """Return the evidence of a fact as the mapping of `docs/contract.md`; `more` only where there is more."""
    more = {"more": list(evidence.more)} if evidence.more else {}
    return {"quote": evidence.quote, "url": evidence.url, "method": evidence.method, "checked": evidence.checked} | more
