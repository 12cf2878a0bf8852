"""Synonyms: which words and names mean the same to a search, in both languages (`config/words/synonyms.yaml`).

A phrase is compared by the stems of its words without those that a search passes over, so that "manipulation des
aliments" and "manipulation d'aliment" are one. When the index is made, a listing gets a mark for every group that it
speaks of; whoever types a phrase of a group then finds all of them.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from mcli.core.errors import N_, InvalidRecordError, Message
from mcli.core.terms import LANGUAGES
from mcli.core.text import stems

LONGEST = 6
"""The most words that a phrase of a group may have, those that are passed over left aside."""

LANGUAGE_NAMES = ("english", "french")
"""The phrases whose groups stand for the language of a listing."""

Phrase = tuple[str, ...]


class Synonyms(NamedTuple):
    """For every phrase (stems), the number of its group, and its language ('' when it stands there in both); for every
    first word of a phrase, how many words the longest that begins so has; and for every phrase that has wider ones, how
    FTS5 reads these, and their names."""

    groups: Mapping[Phrase, int]
    languages: Mapping[Phrase, str]
    reach: Mapping[str, int]
    wider: Mapping[Phrase, tuple[str, str]] = MappingProxyType({})


def mark(group: int) -> str:
    """Return the word that stands for a group in the index; no text has such a word."""
    return f"mcligroup{group}"


def phrase_of(text: str, stop_words: Collection[str]) -> Phrase:
    """Return the stems of a text without those that are passed over, unless nothing else is left."""
    whole = stems(text)
    return tuple(each for each in whole if each not in stop_words) or whole


def marks(words: Sequence[str], synonyms: Synonyms) -> list[str]:
    """Return the marks of the groups that a text speaks of; `words` are its stems without those passed over."""
    found = set()
    for at, word in enumerate(words):
        for length in range(1, synonyms.reach.get(word, 0) + 1):
            group = synonyms.groups.get(tuple(words[at : at + length]))
            if group is not None:
                found.add(group)
    return [mark(each) for each in sorted(found)]


def synonyms_from(content: Any, stop_words: Iterable[str]) -> Synonyms:
    """Make the synonyms of a parsed `synonyms.yaml`; InvalidRecordError names every group that cannot be."""
    faults: list[tuple[str, Message]] = []
    raw = content.get("groups") if isinstance(content, dict) else None
    if not isinstance(raw, list) or not {"groups"} <= set(content) <= {"groups", "wider"}:
        raise InvalidRecordError([("", Message(N_("The file holds the list groups, and may hold the list wider.")))])
    passed = frozenset(stop_words)
    groups: dict[Phrase, int] = {}
    languages: dict[Phrase, str] = {}
    for number, each in enumerate(raw):
        where = f"groups.{number}"
        if not isinstance(each, dict) or not set(each) <= set(LANGUAGES) or not all(_texts(v) for v in each.values()):
            faults.append((where, Message(N_("A group has words in each language: {{en: [...], fr: [...]}}."))))
            continue
        for language, text in ((language, text) for language, texts in each.items() for text in texts):
            phrase = phrase_of(text, passed)
            for form in (phrase, _joined(text)):
                languages[form] = language if languages.get(form, language) == language else ""
            if not phrase or len(phrase) > LONGEST:
                faults.append((where, Message(N_("“{text}” has no words, or too many."), {"text": text})))
            elif groups.setdefault(phrase, number) != number or groups.setdefault(_joined(text), number) != number:
                other = N_("“{text}” stands in another group too. A search could not know which is meant.")
                faults.append((where, Message(other, {"text": text})))
    wide = _wider(content.get("wider") or [], groups, passed, faults)
    if faults:
        raise InvalidRecordError(faults)
    reach: dict[str, int] = {}
    for phrase in groups:
        reach[phrase[0]] = max(len(phrase), reach.get(phrase[0], 0))
    return Synonyms(groups, languages, reach, wide)


def _wider(
    raw: Any, groups: Mapping[Phrase, int], passed: Collection[str], faults: list[tuple[str, Message]]
) -> dict[Phrase, tuple[str, str]]:
    made: dict[Phrase, tuple[str, str]] = {}
    for number, each in enumerate(raw if isinstance(raw, list) else [raw]):
        where = f"wider.{number}"
        shape = dict(each) if isinstance(each, dict) else {}
        see = shape.pop("see", None)
        if (
            not shape
            or not all(key in LANGUAGES and _texts(value) for key, value in shape.items())
            or not (
                isinstance(see, dict)
                and set(see) == set(LANGUAGES)
                and all(_texts(value) and value for value in see.values())
            )
        ):
            text = N_("Wider words are written so: {{en: [...], fr: [...], see: {{en: [...], fr: [...]}}}}.")
            faults.append((where, Message(text)))
            continue
        forms = dict.fromkeys(phrase_of(text, passed) for texts in see.values() for text in texts)
        expression = " OR ".join(dict.fromkeys(_expression(form, groups) for form in forms))
        for language, texts in shape.items():
            for text in texts:
                if made.setdefault(phrase_of(text, passed), (expression, ", ".join(see[language])))[0] != expression:
                    other = N_("“{text}” stands in another group too. A search could not know which is meant.")
                    faults.append((where, Message(other, {"text": text})))
    return made


def _expression(phrase: Phrase, groups: Mapping[Phrase, int]) -> str:
    return mark(groups[phrase]) if phrase in groups else '"' + " ".join(phrase).replace('"', '""') + '"'


def _joined(text: str) -> Phrase:
    """Return a phrase with its hyphenated words as one: micro-credential is microcredential too."""
    return stems(text.replace("-", ""))


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
