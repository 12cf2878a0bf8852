"""What a learner can practise first: from the demands of a listing to competencies, levels and how LBS can prepare.

Only the listing's own facts are read, and each note names the field and the words that it rests on. It says something
about the course, never about a person: there is no score. The vocabulary is in `config/readiness.yaml`.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.core.bilingual import every_word
from mcli.core.schema import (
    Field,
    Schema,
    both_languages,
    list_of,
    lists_by_language,
    number,
    text,
    then,
    values_of,
    wrong,
)
from mcli.core.terms import (
    COST_STATUSES,
    CREDENTIAL_KINDS,
    DELIVERIES,
    EXTRA_KINDS,
    GATES,
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
_FACTS: Mapping[str, Sequence[str]] = {
    "delivery": DELIVERIES,
    "gates": GATES,
    "cost_extras": EXTRA_KINDS,
    "credential_kind": CREDENTIAL_KINDS,
    "prerequisite_status": PREREQUISITE_STATUSES,
    "cost_status": COST_STATUSES,
}
# How many words before a phrase a negation may be and still exclude it: "no written exam", "sans aucun examen".
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
    phrases: tuple[tuple[str, ...], ...] = ()
    counter: tuple[tuple[str, ...], ...] = ()
    facts: Mapping[str, tuple[str, ...]] = {}
    hours: Decimal | None = None
    fields: tuple[str, ...] = FIELDS


class Readiness(NamedTuple):
    """What `readiness.yaml` says: the demands in the order of the notes, and the stems that rule out what follows."""

    demands: tuple[Demand, ...]
    negations: frozenset[str] = frozenset()


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
    """A field as text: its words, and the positions of each stem among them."""

    field: str
    text: str
    words: list[Word]
    places: Mapping[str, list[int]]


def practise_first(document: Document, vocabulary: Readiness) -> tuple[PracticeNote, ...]:
    """Return a note for each requirement that the facts or words of a listing show."""
    texts = [_text(field, every_word(document[field])) for field in FIELDS if document.get(field)]
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
        for phrase in demand.phrases:
            for at in _places(each, phrase) if phrase[0] in each.places else ():
                end = at + len(phrase)
                if not _countered(each, demand, at, end) and not _negated(each.text, each.words, at, negations):
                    return each.field, each.text[each.words[at].start : each.words[end - 1].end]
    return None


def _countered(text: _Text, demand: Demand, first: int, end: int) -> bool:
    """Tell whether a phrase that says the contrary has some of these words: "no written exam"."""
    return any(
        at < end and first < at + len(phrase)
        for phrase in demand.counter
        if phrase[0] in text.places
        for at in _places(text, phrase)
    )


def _places(text: _Text, phrase: tuple[str, ...]) -> list[int]:
    return [
        at for at in text.places[phrase[0]] if tuple(each.stem for each in text.words[at : at + len(phrase)]) == phrase
    ]


def _negated(text: str, parted: Sequence[Word], at: int, negations: frozenset[str]) -> bool:
    """Tell whether a negation is shortly before a word, without a comma or full stop between them."""
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


def _competencies(raw: Any) -> tuple[str, ...]:
    if not isinstance(raw, list) or not all(_COMPETENCY.fullmatch(str(each)) for each in raw):
        raise wrong("readiness.not_competencies")
    return tuple(raw)


def _phrases(raw: Any) -> tuple[tuple[str, ...], ...]:
    return tuple(stems(each) for phrases in lists_by_language(raw).values() for each in phrases)


def _fields(raw: Any) -> tuple[str, ...]:
    return values_of(FIELDS)(raw if isinstance(raw, list) else [raw])


_DEMAND = Schema(
    Demand,
    Field("id", text, required=True),
    Field("name", both_languages, required=True),
    Field("competencies", _competencies, required=True),
    Field("prepare", both_languages, required=True),
    Field("words", _phrases, name="phrases"),
    Field("not", _phrases, name="counter"),
    Field("facts", Schema(dict, *(Field(key, values_of(known)) for key, known in _FACTS.items()))),
    Field("hours", number),
    Field("fields", _fields),
)
_READINESS = Schema(
    Readiness,
    Field("demands", list_of(_DEMAND, "readiness.not_demands", unique="id"), required=True),
    Field("negations", then(_phrases, lambda phrases: frozenset(stem for phrase in phrases for stem in phrase))),
)


def readiness_from(content: Any) -> Readiness:
    """Make the vocabulary of a parsed `readiness.yaml` (or the same as JSON); InvalidRecordError has every fault."""
    return _READINESS(content)
