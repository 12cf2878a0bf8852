"""The flat form of a listing (`docs/contract.md`): from the text of a YAML file, and to JSON or YAML.

Every key is one line of `_READERS`. Reading collects every fault of a listing, each with the way to its line.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any, TypeVar

from mcli.core.bilingual import AnyText, Bilingual, flat_text
from mcli.core.contact import normal_phone
from mcli.core.errors import N_, InvalidRecordError, Message
from mcli.core.models import Confirmation, Cost, Evidence, Extra, Hint, Listing, Prerequisite, Trait
from mcli.core.terms import COMPUTED_KEYS, FACTS, FORMER_KEYS, LANGUAGES, LISTING_KEYS
from mcli.core.text import clean, nearest, slug
from mcli.yaml_io import Where

Faults = list[tuple[Where, Message]]
_Made = TypeVar("_Made")

_NUMBER = re.compile(r"(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?")
_COST_KEYS = ("status", "cad", "per", "text", "conditions", "extras")
_PREREQUISITE_KEYS = {"prerequisite_status": "status", "prerequisite_text": "text", "gates": "gates"}
_EVIDENCE_KEYS = ("quote", "url", "method", "checked", "more")


class _WrongError(ValueError):
    def __init__(self, text: str, /, **values: object) -> None:
        super().__init__(text)
        self.message = Message(text, values)


def _text(value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise _WrongError(N_("This must be one text."))
    return clean(value) or None if value else None


def _number(value: Any) -> Decimal | None:
    if value is None:
        return None
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise _WrongError(N_("“{value}” is not a number. Write digits with a point, as in 49.50."), value=value)
    return Decimal(value)


def _flag(value: Any) -> bool | None:
    if value not in (None, "true", "false"):
        raise _WrongError(N_("“{value}” must be true or false."), value=value)
    return None if value is None else bool(value == "true")


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _WrongError(N_("This must be a list of texts, as in [one, two]."))
    return tuple(filter(None, map(clean, value)))


def _any_text(value: Any) -> AnyText | None:
    """Read one text, or a mapping of the same text in English and French."""
    if not isinstance(value, dict):
        return _text(value)
    _known(value, LANGUAGES)
    texts = {code: _text(value.get(code)) for code in LANGUAGES}
    return Bilingual(**texts) if any(texts.values()) else None


def _phone(value: Any) -> str | None:
    text = _text(value)
    return text and (normal_phone(text) or text)  # what is no number is refused where the listing is made


def _mappings(value: Any, keys: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return a list of mappings that have no other keys than these."""
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise _WrongError(N_("This must be a list, each entry with the keys {keys}."), keys=", ".join(keys))
    for each in value:
        _known(each, keys)
    return value


def _needed(mapping: dict[str, Any], key: str) -> str:
    """Return a text that a record cannot be without; the record refuses an empty one."""
    return _text(mapping.get(key)) or ""


def _hints(value: Any) -> tuple[Hint, ...]:
    entries = [] if value is None else _mappings(value, ("fact", "quote", "url"))
    return tuple(Hint(_needed(each, "fact"), _needed(each, "quote"), _text(each.get("url"))) for each in entries)


def _traits(value: Any) -> tuple[Trait, ...]:
    entries = [] if value is None else _mappings(value, ("trait", "quote", "url"))
    return tuple(Trait(_needed(each, "trait"), _needed(each, "quote"), _text(each.get("url"))) for each in entries)


def _confirmed(value: Any) -> Confirmation | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise _WrongError(N_("This must be a mapping with the keys {keys}."), keys="on, how, by, note")
    _known(value, ("on", "how", "by", "note"))
    return Confirmation(_needed(value, "on"), _needed(value, "how"), _needed(value, "by"), _text(value.get("note")))


def _extras(value: Any) -> tuple[Extra, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise _WrongError(N_("This must be a list of kind, cad and text."))
    for each in value:
        _known(each, ("kind", "cad", "text"))
    return tuple(Extra(_text(each.get("kind")) or "other", _number(each.get("cad")), _text(each.get("text")))
                 for each in value)  # fmt: skip


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "id": _text, "title": _text, "summary": _any_text, "url": _text,
    "provider": _text, "provider_id": _text, "provider_kind": _text, "region": _text,
    "town": _text, "province": _text, "address": _text, "phone": _phone, "email": _text, "contact": _text,
    "serves": _text,
    "page_language": _text, "taught_in": _texts,
    "cost_status": _text, "cost_cad": _number, "cost_per": _text, "cost_text": _text, "cost_conditions": _text,
    "cost_extras": _extras,
    "prerequisite_status": _text, "prerequisite_text": _text, "gates": _texts,
    "hours": _number, "length_text": _text, "delivery": _text,
    "start_dates": _texts, "flexible_start": _flag,
    "credential_kind": _text, "credential_text": _text, "assessment_text": _text,
    "recognised_by": _text, "leads_to": _texts,
    "staff_note": _any_text, "learner_note": _any_text, "bring": _any_text, "hints": _hints, "confirmed": _confirmed,
    "twin": _text, "traits": _traits, "expires": _text,
    "osap_eligible": _flag, "sector": _text,
    "status": _text, "source": _text, "first_seen": _text, "last_seen": _text, "checked": _text, "changed": _text,
}  # fmt: skip


def value_of(key: str, raw: Any) -> Any:
    """Return the value of one key from the texts of a YAML file, as `flat` has it; the raw one when it cannot be."""
    try:
        value = _READERS[key](raw) if key in _READERS else raw
    except (_WrongError, InvalidRecordError):
        return raw
    return _plain(value)


def _plain(value: Any) -> Any:
    """Return a value of a listing as `flat` has it: lists for tuples, mappings for records."""
    if isinstance(value, Bilingual):
        return flat_text(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return asdict(value) if isinstance(value, Extra | Hint | Trait | Confirmation) else value


def unknown_key(key: str, known: tuple[str, ...]) -> Message:
    """Return the message for a key that nobody knows, with the nearest one that is known."""
    near = nearest(key, known)
    if near:
        return Message(N_("The key “{key}” is not known. Did you mean “{near}”?"), {"key": key, "near": near})
    return Message(N_("The key “{key}” is not known. Known keys: {known}."), {"key": key, "known": ", ".join(known)})


def _known(mapping: Mapping[str, Any], known: tuple[str, ...]) -> None:
    faults = [(key, unknown_key(key, known)) for key in mapping if key not in known]
    if faults:
        raise InvalidRecordError(faults)


def read_listing(raw: Any, source: str, checked: str | None, where: Where, faults: Faults) -> Listing | None:
    """Make a listing of a mapping of texts, or add its faults and return None.

    `checked` is the date of the file: a listing that leaves out `checked` or `last_seen` has the date of the file, an
    evidence that leaves out `checked` has the date of its listing.
    """
    if not isinstance(raw, dict):
        faults.append((where, Message(N_("A listing must be a mapping of keys and values."))))
        return None
    before = len(faults)
    values = {"source": source, "checked": checked, "last_seen": checked} | _read_keys(raw, where, faults)
    if values["source"] != source:
        faults.append(((*where, "source"), Message(N_("The source must be “{source}”."), {"source": source})))
        values["source"] = source
    cost = {name: values.pop(key, None) for name in _COST_KEYS for key in (f"cost_{name}",) if key in values}
    prerequisite = {name: values.pop(key) for key, name in _PREREQUISITE_KEYS.items() if key in values}
    sound = len(faults)
    values["evidence"] = _read_evidence(raw.get("evidence"), values, (*where, "evidence"), faults)
    sound_evidence = len(faults) == sound
    for key, record, given in (("cost", Cost, cost), ("prerequisite", Prerequisite, prerequisite)):
        made = _make(record, {name: value for name, value in given.items() if value is not None}, where, faults)
        if made is not None:
            values[key] = made
    given = {key: value for key, value in values.items() if value is not None}
    for key in ("id", "title", "provider"):
        if key not in given:
            if key not in raw:
                faults.append((where, Message(N_("The key “{key}” is missing."), {"key": key})))
            elif len(faults) == before:
                faults.append(((*where, key), Message(N_("This cannot be empty."))))
    given.setdefault("provider_id", slug(given.get("provider", "")))
    if len(faults) > before:
        # The listing is lost, but the faults of what could be read belong in the same report.
        stand_in = {"id": f"{source}/x", "title": "-", "provider": "-"} | given
        if not sound_evidence:
            stand_in = {key: stand_in[key] for key in stand_in if key not in ("cost", "prerequisite", "evidence")}
        _make(Listing, stand_in, where, faults)
        return None
    return _make(Listing, given, where, faults)


def _read_keys(raw: dict[Any, Any], where: Where, faults: Faults) -> dict[str, Any]:
    """Return the values of the keys of a listing, each under its present name, and add the faults of the others."""
    values: dict[str, Any] = {}
    for key, value in raw.items():
        now = FORMER_KEYS.get(key, key)
        if now != key and now in raw:
            text = N_("“{key}” is the former name of “{now}”. Keep only “{now}”.")
            faults.append(((*where, key), Message(text, {"key": key, "now": now})))
        elif now in _READERS:
            values[now] = _try(_READERS[now], value, (*where, key), faults)
        elif key in COMPUTED_KEYS:
            text = N_("{key} is computed and never kept. Take it out.")
            faults.append(((*where, key), Message(text, {"key": key})))
        elif key != "evidence":
            faults.append(((*where, key), unknown_key(key, LISTING_KEYS)))
    return values


def _read_evidence(raw: Any, values: dict[str, Any], where: Where, faults: Faults) -> tuple[Evidence, ...]:
    if raw is None:
        return ()
    if not isinstance(raw, dict) or not all(isinstance(each, dict) for each in raw.values()):
        faults.append((where, Message(N_("Evidence is a mapping: a fact, and under it quote, url, method, checked."))))
        return ()
    made = []
    for fact, each in raw.items():
        here = (*where, fact)
        if fact not in FACTS:
            faults.append((here, unknown_key(fact, FACTS)))
            continue
        faults.extend(((*here, key), unknown_key(key, _EVIDENCE_KEYS)) for key in each if key not in _EVIDENCE_KEYS)
        given = {key: _try(_text, each.get(key), (*here, key), faults) for key in ("quote", "url", "method", "checked")}
        # A reading written by hand need not repeat the listing's own address and date.
        given["url"] = given["url"] or values.get("url")
        given["method"] = given["method"] or "curated"
        given["checked"] = given["checked"] if "checked" in each else values.get("checked")
        more = _try(_texts, each.get("more"), (*here, "more"), faults) or ()
        evidence = _make(Evidence, {"fact": fact, **given, "more": more}, where[:-1], faults)
        if evidence is not None:
            made.append(evidence)
    return tuple(made)


def _try(reader: Callable[[Any], Any], value: Any, where: Where, faults: Faults) -> Any:
    try:
        return reader(value)
    except _WrongError as error:
        faults.append((where, error.message))
    except InvalidRecordError as error:
        faults.extend((where, message) for _, message in error.faults)
    return None


def _make(record: Callable[..., _Made], values: dict[str, Any], where: Where, faults: Faults) -> _Made | None:
    try:
        return record(**values)
    except InvalidRecordError as error:
        faults.extend(((*where, *path), message) for path, message in error.faults)
    return None


def flat(listing: Listing) -> dict[str, Any]:
    """Return a listing as a mapping with every key; computed keys are empty, numbers are Decimal."""
    cost, prerequisite = listing.cost, listing.prerequisite
    of_parts = {
        "cost_status": cost.status, "cost_cad": cost.cad, "cost_per": cost.per, "cost_text": cost.text,
        "cost_conditions": cost.conditions, "cost_extras": _plain(cost.extras),
        "prerequisite_status": prerequisite.status, "prerequisite_text": prerequisite.text,
        "gates": list(prerequisite.gates), "goal_paths": [], "distance_km": None,
        "evidence": {each.fact: evidence_flat(each) for each in listing.evidence},
    }  # fmt: skip
    return {key: of_parts[key] if key in of_parts else _plain(getattr(listing, key)) for key in LISTING_KEYS}


def evidence_flat(evidence: Evidence) -> dict[str, Any]:
    """Return the evidence of a fact as the mapping of `docs/contract.md`; `more` only where there is more."""
    more = {"more": list(evidence.more)} if evidence.more else {}
    return {"quote": evidence.quote, "url": evidence.url, "method": evidence.method, "checked": evidence.checked} | more
