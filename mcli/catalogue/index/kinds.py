"""Kinds of listings by words (`config/words/kinds.yaml`): for whom a course is, and what it needs beside a person."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from mcli.core.schema import Field, Schema, lists_by_language, mapping_of
from mcli.core.terms import ANY_TIME, DAYS
from mcli.core.text import stems

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases as stems, by their first stem."""
NONE: Phrases = MappingProxyType({})
WEEKDAY = "weekday"
"""What stands for Monday to Friday."""


class Kinds(NamedTuple):
    """The phrases of each kind; those of `days` by a day or time (`DAYS`), `WEEKDAY` or `ANY_TIME`."""

    follow_on: Phrases = NONE
    audience: Phrases = NONE
    own_kind: Phrases = NONE
    not_a_course: Phrases = NONE
    needs_computer: Phrases = NONE
    no_computer: Phrases = NONE
    by_phone: Phrases = NONE
    days: Mapping[str, Phrases] = MappingProxyType({})
    no_day: Phrases = NONE


def _phrases(raw: Any) -> Phrases:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for texts in lists_by_language(raw).values():
        for phrase in (stems(text) for text in texts):
            if phrase:
                found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


_DAYS = mapping_of(_phrases, (*DAYS, WEEKDAY, ANY_TIME))
_KINDS = Schema(Kinds, *(Field(name, _DAYS if name == "days" else _phrases) for name in Kinds._fields))


def kinds_from(content: Any) -> Kinds:
    """Make the kinds of a parsed `kinds.yaml`; InvalidRecordError has every fault."""
    return _KINDS(content)


def speaks_of(text: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether a text (its stems) has one of the phrases."""
    return any(_phrase_at(text, at, phrases) for at, word in enumerate(text) if word in phrases)


def without(text: Sequence[str], phrases: Phrases) -> list[str]:
    """Return the stems of a text without those of the phrases, the longest first; "" is left in the place of each."""
    left: list[str] = []
    at = 0
    while at < len(text):
        length = _phrase_at(text, at, phrases) if text[at] in phrases else 0
        left.append("" if length else text[at])
        at += length or 1
    return left


def _phrase_at(text: Sequence[str], at: int, phrases: Phrases) -> int:
    """Return the length of the longest phrase that begins there with a word that some do, 0 when none does."""
    found = (len(phrase) for phrase in phrases[text[at]] if tuple(text[at : at + len(phrase)]) == phrase)
    return max(found, default=0)
