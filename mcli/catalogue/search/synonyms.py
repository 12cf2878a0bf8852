"""Synonyms: which words and names mean the same to a search, in both languages (`config/words/synonyms.yaml`).

A phrase is compared by the stems of its words without those that a search passes over, so that "manipulation des
aliments" and "manipulation d'aliment" are one. When the index is built, a listing gets a mark for every group that it
mentions; a search for one phrase of a group then finds all of them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from mcli.core.errors import RecordFault
from mcli.core.schema import Field, Schema, fault, list_of, lists_by_language, texts, wrong
from mcli.core.terms import LANGUAGES
from mcli.core.text import stems

LONGEST = 6
"""The most words that a phrase of a group may have, those that are passed over left aside."""

LANGUAGE_NAMES = ("english", "french")
"""The phrases whose groups mean the language of a listing."""

Phrase = tuple[str, ...]
_Group = Mapping[str, tuple[str, ...]]


class Synonyms(NamedTuple):
    """For every phrase (stems), the number of its group, and its language ('' when it is in both); for every
    first word of a phrase, how many words the longest that begins so has; and for every phrase that has wider ones, how
    FTS5 reads these, and their names."""

    groups: Mapping[Phrase, int]
    languages: Mapping[Phrase, str]
    reach: Mapping[str, int]
    wider: Mapping[Phrase, tuple[str, str]] = MappingProxyType({})


def mark(group: int) -> str:
    """Return the word for a group in the index; no text has such a word."""
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


class _Wider(NamedTuple):
    """Phrases by language, and the wider ones that are searched with them."""

    see: Mapping[str, tuple[str, ...]]
    en: tuple[str, ...] = ()
    fr: tuple[str, ...] = ()


def _see(raw: Any) -> dict[str, tuple[str, ...]]:
    made = lists_by_language(raw)
    if not all(made.get(language) for language in LANGUAGES):
        raise wrong("synonyms.not_wider")
    return made


def _some_phrase(values: Mapping[str, Any], unread: Collection[str]) -> Iterator[RecordFault]:
    if not values.keys() & {*LANGUAGES}:
        yield fault("synonyms.not_wider")


_WIDER = Schema(
    _Wider, Field("see", _see, required=True), Field("en", texts), Field("fr", texts), check=_some_phrase,
    shape="synonyms.not_wider",
)  # fmt: skip


def synonyms_from(content: Any, stop_words: Iterable[str]) -> Synonyms:
    """Make the synonyms of a parsed `synonyms.yaml`; InvalidRecordError has every fault."""
    passed = frozenset(stop_words)
    faults: list[RecordFault] = []

    def check(values: Mapping[str, Any], unread: Collection[str]) -> Iterable[RecordFault]:
        _made(values.get("groups", ()), values.get("wider", ()), passed, faults)
        return faults

    def make(groups: Sequence[_Group], wider: Sequence[_Wider] = ()) -> Synonyms:
        return _made(groups, wider, passed, [])

    return Schema(
        make,
        Field("groups", list_of(lists_by_language), required=True),
        Field("wider", list_of(_WIDER)),
        check=check,
        shape="synonyms.not_groups",
    )(content)


def _made(
    raw: Sequence[_Group | None], wider: Sequence[_Wider | None], passed: Collection[str], faults: list[RecordFault]
) -> Synonyms:
    """Make the synonyms of what could be read, and add the faults between groups."""
    groups: dict[Phrase, int] = {}
    languages: dict[Phrase, str] = {}
    for number, group in enumerate(raw):
        for language, text in ((language, text) for language, phrases in (group or {}).items() for text in phrases):
            phrase = phrase_of(text, passed)
            for form in (phrase, _joined(text)):
                languages[form] = language if languages.get(form, language) == language else ""
            if not phrase or len(phrase) > LONGEST:
                faults.append(fault("synonyms.not_phrase", "groups", number, text=text))
            elif groups.setdefault(phrase, number) != number or groups.setdefault(_joined(text), number) != number:
                faults.append(fault("synonyms.two_groups", "groups", number, text=text))
    reach: dict[str, int] = {}
    for phrase in groups:
        reach[phrase[0]] = max(len(phrase), reach.get(phrase[0], 0))
    return Synonyms(groups, languages, reach, _wider(wider, groups, passed, faults))


def _wider(
    raw: Sequence[_Wider | None], groups: Mapping[Phrase, int], passed: Collection[str], faults: list[RecordFault]
) -> dict[Phrase, tuple[str, str]]:
    made: dict[Phrase, tuple[str, str]] = {}
    for number, entry in enumerate(raw):
        if entry is None:
            continue
        forms = dict.fromkeys(phrase_of(text, passed) for phrases in entry.see.values() for text in phrases)
        expression = " OR ".join(dict.fromkeys(_expression(form, groups) for form in forms))
        for language, phrases in (("en", entry.en), ("fr", entry.fr)):
            for text in phrases:
                names = (expression, ", ".join(entry.see[language]))
                if made.setdefault(phrase_of(text, passed), names)[0] != expression:
                    faults.append(fault("synonyms.two_groups", "wider", number, text=text))
    return made


def _expression(phrase: Phrase, groups: Mapping[Phrase, int]) -> str:
    return mark(groups[phrase]) if phrase in groups else '"' + " ".join(phrase).replace('"', '""') + '"'


def _joined(text: str) -> Phrase:
    """Return a phrase with its hyphenated words as one: micro-credential is microcredential too."""
    return stems(text.replace("-", ""))
