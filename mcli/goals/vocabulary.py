"""The vocabulary of the goal paths: `config/goals.yaml` as a checked record, with every phrase ready to be found.

A phrase stands in one class only, and a class says for which paths its phrases count and which paths they shut. So no
phrase can count and not count for the same path, and a longer phrase always takes the place of a shorter one in it.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from mcli.errors import N_, InvalidRecordError, Message
from mcli.goals.phrases import Phrasebook, key_of
from mcli.terms import LANGUAGES, PATHS

WEIGHTS = {"strong": 2.0, "possible": 1.0, "weak": 0.5}
"""What a phrase adds to a path: 1 makes it possible, 2 strong."""

_Faults = list[tuple[str, Message]]


class GoalPath(NamedTuple):
    """One goal path: its code, and its name and purpose by language."""

    code: str
    name: Mapping[str, str]
    purpose: Mapping[str, str]


class PhraseClass(NamedTuple):
    """Phrases of one kind: how much they count for which paths, which paths they shut, and where only."""

    name: str
    counts: Mapping[str, float]
    shuts: tuple[str, ...]
    phrases: Mapping[str, tuple[str, ...]]


class Goals(NamedTuple):
    """The goal paths, the classes of phrases, and the phrases of each language, entered under their class's place."""

    paths: tuple[GoalPath, ...]
    classes: tuple[PhraseClass, ...]
    phrasebooks: Mapping[str, Phrasebook]


def goals_from(content: Any) -> Goals:
    """Make the vocabulary of a parsed `goals.yaml`; InvalidRecordError names every fault by its place in the file."""
    faults: _Faults = []
    shape = _mapping("", content, faults)
    for key in shape.keys() - {"paths", "classes"}:
        faults.append((key, Message(N_("The key “{key}” is not known. Known keys: {known}."),
                                    {"key": key, "known": "paths, classes"})))  # fmt: skip
    paths = _paths(shape.get("paths"), faults)
    classes = _classes(shape.get("classes"), faults)
    _no_phrase_twice(classes, faults)
    if faults:
        raise InvalidRecordError(faults)
    books = {
        language: Phrasebook((phrase, at) for at, each in enumerate(classes) for phrase in each.phrases[language])
        for language in LANGUAGES
    }
    return Goals(paths, classes, books)


def _mapping(key: str, value: Any, faults: _Faults) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    faults.append((key, Message(N_("This must be a mapping of keys and values."))))
    return {}


def _paths(content: Any, faults: _Faults) -> tuple[GoalPath, ...]:
    made = []
    entries = content if isinstance(content, list) else []
    for at, entry in enumerate(entries):
        shape = _mapping(f"paths.{at}", entry, faults)
        texts = {}
        for key in ("name", "purpose"):
            texts[key] = _mapping(f"paths.{at}.{key}", shape.get(key), faults)
            if not all(isinstance(texts[key].get(language), str) for language in LANGUAGES):
                faults.append((f"paths.{at}.{key}", Message(N_("A text is needed in both languages: en and fr."))))
        made.append(GoalPath(str(shape.get("code")), texts["name"], texts["purpose"]))
    if tuple(each.code for each in made) != PATHS:
        text = N_("There are five goal paths, in this order: {known}.")
        faults.append(("paths", Message(text, {"known": ", ".join(PATHS)})))
    return tuple(made)


def _classes(content: Any, faults: _Faults) -> tuple[PhraseClass, ...]:
    made = []
    for name, entry in _mapping("classes", content, faults).items():
        where = f"classes.{name}"
        shape = _mapping(where, entry, faults)
        known = ("counts", "shuts", *LANGUAGES)
        for key in shape.keys() - set(known):
            text = N_("The key “{key}” is not known. Known keys: {known}.")
            faults.append((f"{where}.{key}", Message(text, {"key": key, "known": ", ".join(known)})))
        counts = _counts(f"{where}.counts", shape.get("counts"), faults)
        shuts = _shuts(f"{where}.shuts", shape.get("shuts"), faults)
        for path in set(shuts) & counts.keys():
            faults.append((where, Message(N_("This class counts for {path} and shuts it too."), {"path": path})))
        phrases = {language: _texts(f"{where}.{language}", shape.get(language), faults) for language in LANGUAGES}
        made.append(PhraseClass(name, counts, shuts, phrases))
    return tuple(made)


def _counts(where: str, content: Any, faults: _Faults) -> dict[str, float]:
    if content is None:
        return {}
    counts = {}
    for path, weight in _mapping(where, content, faults).items():
        if path not in PATHS or weight not in WEIGHTS:
            text = N_("Write a goal path and strong, possible or weak, as in {example}.")
            faults.append((f"{where}.{path}", Message(text, {"example": "employment: strong"})))
        else:
            counts[path] = WEIGHTS[weight]
    return counts


def _shuts(where: str, content: Any, faults: _Faults) -> tuple[str, ...]:
    if content is None:
        return ()
    if content == "all":
        return PATHS
    if not isinstance(content, list) or not all(each in PATHS for each in content):
        faults.append((where, Message(N_("Write all, or a list of goal paths: {known}."), {"known": ", ".join(PATHS)})))
        return ()
    return tuple(content)


def _texts(where: str, content: Any, faults: _Faults) -> tuple[str, ...]:
    if content is None:
        return ()
    if not isinstance(content, list):
        faults.append((where, Message(N_("This must be a list of texts, as in [one, two]."))))
        return ()
    for at, text in enumerate(content):
        if not isinstance(text, str) or not key_of(text):
            faults.append((f"{where}.{at}", Message(N_("This is not a phrase that could be found in a text."))))
    return tuple(each for each in content if isinstance(each, str) and key_of(each))


def _no_phrase_twice(classes: tuple[PhraseClass, ...], faults: _Faults) -> None:
    seen: dict[tuple[str, tuple[str, ...]], str] = {}
    for each in classes:
        for language, phrases in each.phrases.items():
            for at, phrase in enumerate(phrases):
                key = (language, key_of(phrase))
                if key in seen:
                    text = N_("The phrase “{phrase}” stands already in the class {other}.")
                    where = f"classes.{each.name}.{language}.{at}"
                    faults.append((where, Message(text, {"phrase": phrase, "other": seen[key]})))
                seen.setdefault(key, each.name)
