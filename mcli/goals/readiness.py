"""What a learner can practise first: from the demands of a listing to competencies, levels and how LBS can prepare.

Only the listing's own facts are read, and each note names the field and the words that it rests on. It says something
about the course, never about a person: there is no score. All vocabulary stands in `config/readiness.yaml`.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from mcli.core.errors import N_, InvalidRecordError, Message
from mcli.core.terms import (
    COST_STATUSES,
    CREDENTIAL_KINDS,
    DELIVERIES,
    EXTRA_KINDS,
    GATES,
    LANGUAGES,
    PREREQUISITE_STATUSES,
)
from mcli.core.text import Word, stems, words

Document = Mapping[str, Any]
Texts = Mapping[str, str]
"""A text in both languages: {"en": ..., "fr": ...}."""

# The fields whose words say what a course asks of the people who take it.
FIELDS = ("title", "summary", "assessment_text", "prerequisite_text", "length_text", "credential_text", "cost_text")
# A task of the Ontario Adult Literacy Curriculum Framework, as in A1.2, D.1 or F.
_COMPETENCY = re.compile(r"(?:[ABC][1-4]\.[123]|[DE]\.[123]|F)")
_KEYS = ("id", "name", "competencies", "prepare", "words", "not", "facts", "hours", "fields")
_FACTS: Mapping[str, Sequence[str]] = {
    "delivery": DELIVERIES,
    "gates": GATES,
    "cost_extras": EXTRA_KINDS,
    "credential_kind": CREDENTIAL_KINDS,
    "prerequisite_status": PREREQUISITE_STATUSES,
    "cost_status": COST_STATUSES,
}
# How many words before a phrase a "no" may stand and still rule it out: "no written exam", "sans aucun examen".
_REACH = 3
# A comma, a full stop or the like between two words ends what a "no" rules out.
_STOP = re.compile(r"[.,;:!?()]")


class Demand(NamedTuple):
    """One demand: how it is recognised, what it asks for, and how LBS can prepare. Phrases are tuples of stems; they
    count in these fields only."""

    id: str
    name: Texts
    competencies: tuple[str, ...]
    prepare: Texts
    phrases: tuple[tuple[str, ...], ...]
    counter: tuple[tuple[str, ...], ...]
    facts: Mapping[str, tuple[str, ...]]
    hours: Decimal | None
    fields: tuple[str, ...] = FIELDS


class Readiness(NamedTuple):
    """What `readiness.yaml` says: the demands in the order of the notes, and the stems that rule out what follows."""

    demands: tuple[Demand, ...]
    negations: frozenset[str]


class PracticeNote(NamedTuple):
    """What to practise before a course: the demand, its OALCF tasks and levels (A1.2), how LBS can prepare, and the
    field of the listing with the words or the value that it rests on."""

    demand: str
    name: Texts
    competencies: tuple[str, ...]
    prepare: Texts
    field: str
    words: str


class _Text(NamedTuple):
    """A field as text: its words, and where each stem stands among them."""

    field: str
    text: str
    words: list[Word]
    places: Mapping[str, list[int]]


def practise_first(document: Document, vocabulary: Readiness) -> tuple[PracticeNote, ...]:
    """Return the notes for a listing (the contract's mapping), one for each demand that its facts or words show."""
    texts = [_text(field, str(document[field])) for field in FIELDS if document.get(field)]
    notes = []
    for demand in vocabulary.demands:
        found = _in_words(demand, texts, vocabulary.negations) or _in_facts(demand, document)
        if found:
            notes.append(PracticeNote(demand.id, demand.name, demand.competencies, demand.prepare, *found))
    return tuple(notes)


def _text(field: str, text: str) -> _Text:
    parted = words(text)
    places: dict[str, list[int]] = {}
    for at, word in enumerate(parted):
        places.setdefault(word.stem, []).append(at)
    return _Text(field, text, parted, places)


def _in_words(demand: Demand, texts: Sequence[_Text], negations: frozenset[str]) -> tuple[str, str] | None:
    for each in texts:
        if each.field not in demand.fields:
            continue
        taken = {at + step for phrase in demand.counter for at in _places(each, phrase) for step in range(len(phrase))}
        for phrase in demand.phrases:
            for at in _places(each, phrase):
                end = at + len(phrase)
                if not taken & set(range(at, end)) and not _negated(each.text, each.words, at, negations):
                    return each.field, each.text[each.words[at].start : each.words[end - 1].end]
    return None


def _places(text: _Text, phrase: tuple[str, ...]) -> list[int]:
    return [
        at
        for at in text.places.get(phrase[0], ())
        if tuple(each.stem for each in text.words[at : at + len(phrase)]) == phrase
    ]


def _negated(text: str, parted: Sequence[Word], at: int, negations: frozenset[str]) -> bool:
    """Tell whether a "no" stands shortly before a word, in the same breath."""
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if _STOP.search(text[parted[back].end : parted[back + 1].start]):
            return False
        if parted[back].stem in negations:
            return True
    return False


def _in_facts(demand: Demand, document: Document) -> tuple[str, str] | None:
    for key, wanted in demand.facts.items():
        value = document.get(key)
        has = [each["kind"] for each in value] if key == "cost_extras" and value else value
        for each in has if isinstance(has, list | tuple) else [has]:
            if each in wanted:
                return key, str(each)
    hours = document.get("hours")
    if demand.hours is not None and hours is not None and Decimal(str(hours)) >= demand.hours:
        return "hours", str(hours)
    return None


def readiness_from(content: Any) -> Readiness:
    """Make the vocabulary of a parsed `readiness.yaml` (or the same as JSON); InvalidRecordError names every fault."""
    faults: list[tuple[str, Message]] = []
    shape = content if isinstance(content, dict) else {}
    faults.extend(
        (key, _unknown(key, ("demands", "negations"))) for key in shape if key not in ("demands", "negations")
    )
    raw = shape.get("demands")
    if not isinstance(raw, list) or not raw:
        faults.append(("demands", Message(N_("The demands must be a list: begin each with “- id:”."))))
        raw = []
    demands = [_demand(each, f"demands.{at}", faults) for at, each in enumerate(raw)]
    seen: set[str] = set()
    for at, each in enumerate(demands):
        if each and each.id in seen:
            faults.append((f"demands.{at}.id", Message(N_("The id “{id}” stands here twice."), {"id": each.id})))
        seen.add(each.id if each else "")
    negations = [stem for each in _lists(shape.get("negations"), "negations", faults) for stem in stems(each)]
    if faults:
        raise InvalidRecordError(faults)
    return Readiness(tuple(each for each in demands if each), frozenset(negations))


def _unknown(key: str, known: Sequence[str]) -> Message:
    return Message(N_("The key “{key}” is not known. Known keys: {known}."), {"key": key, "known": ", ".join(known)})


def _demand(raw: Any, where: str, faults: list[tuple[str, Message]]) -> Demand | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str):
        faults.append((where, Message(N_("A demand must have an id."))))
        return None
    faults.extend((f"{where}.{key}", _unknown(key, _KEYS)) for key in raw if key not in _KEYS)
    competencies = raw.get("competencies")
    if not isinstance(competencies, list) or not all(_COMPETENCY.fullmatch(str(each)) for each in competencies):
        faults.append((f"{where}.competencies", Message(
            N_("Competencies are tasks of the curriculum framework with a level, as in [A1.2, D.1, F]."))))  # fmt: skip
        competencies = []
    return Demand(
        raw["id"],
        both_languages(raw.get("name"), f"{where}.name", faults),
        tuple(competencies),
        both_languages(raw.get("prepare"), f"{where}.prepare", faults),
        tuple(stems(each) for each in _lists(raw.get("words"), f"{where}.words", faults)),
        tuple(stems(each) for each in _lists(raw.get("not"), f"{where}.not", faults)),
        _facts(raw.get("facts"), f"{where}.facts", faults),
        _hours(raw.get("hours"), f"{where}.hours", faults),
        _fields(raw.get("fields"), f"{where}.fields", faults),
    )


def _fields(raw: Any, where: str, faults: list[tuple[str, Message]]) -> tuple[str, ...]:
    """Return the fields whose words count for a demand: all when none is named."""
    if raw is None:
        return FIELDS
    named = raw if isinstance(raw, list) else [raw]
    faults.extend((where, _unknown(str(each), FIELDS)) for each in named if each not in FIELDS)
    return tuple(str(each) for each in named)


def both_languages(raw: Any, where: str, faults: list[tuple[str, Message]]) -> Texts:
    """Return a text in both languages, or add the fault that one is missing and return empty texts."""
    if not isinstance(raw, dict) or set(raw) != set(LANGUAGES) or not all(raw.values()):
        faults.append((where, Message(N_("This text is needed in both languages: {{en: ..., fr: ...}}."))))
        return dict.fromkeys(LANGUAGES, "")
    return {language: str(raw[language]) for language in LANGUAGES}


def _lists(raw: Any, where: str, faults: list[tuple[str, Message]]) -> list[str]:
    """Return the texts of {en: [...], fr: [...]}; either language may be left out."""
    if raw is None:
        return []
    if (
        not isinstance(raw, dict)
        or not set(raw) <= set(LANGUAGES)
        or not all(isinstance(v, list) for v in raw.values())
    ):
        faults.append((where, Message(N_("Write the words of each language in a list: {{en: [...], fr: [...]}}."))))
        return []
    return [str(each) for language in raw.values() for each in language]


def _facts(raw: Any, where: str, faults: list[tuple[str, Message]]) -> dict[str, tuple[str, ...]]:
    if raw is None:
        return {}
    if not isinstance(raw, dict) or not all(isinstance(each, list) for each in raw.values()):
        faults.append((where, Message(N_("Facts are keys of a listing with a list of values each."))))
        return {}
    for key, values in raw.items():
        if key not in _FACTS:
            faults.append((f"{where}.{key}", _unknown(key, tuple(_FACTS))))
        else:
            faults.extend((f"{where}.{key}", _unknown(each, _FACTS[key])) for each in values if each not in _FACTS[key])
    return {key: tuple(values) for key, values in raw.items()}


def _hours(raw: Any, where: str, faults: list[tuple[str, Message]]) -> Decimal | None:
    try:
        return None if raw is None else Decimal(str(raw))
    except InvalidOperation:
        faults.append((where, Message(N_("Hours are a number."))))
        return None
