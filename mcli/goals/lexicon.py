"""The vocabulary of the goal paths: `config/goals.yaml` as a checked record, with every phrase ready to be found.

A phrase stands in one class only, and a class says for which paths its phrases count and which paths they shut. So no
phrase can count and not count for the same path, and a longer phrase always takes the place of a shorter one in it.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from mcli.core.errors import N_, InvalidRecordError, Message
from mcli.core.terms import LANGUAGES, PATHS
from mcli.goals.phrases import Phrasebook, key_of
from mcli.goals.reasons import KINDS

WEIGHTS = {"strong": 2.0, "possible": 1.0, "weak": 0.5, "hint": 0.34, "against": -1.0}
"""What a phrase adds to a path: 1 makes it possible, 2 strong."""

REQUIREMENT = "requirement"
"""The opener whose sentences say what is asked first."""

AUDIENCE = "audience"
"""The opener that says whom a listing is for."""

_CLASS_KEYS = (
    "kind",
    "counts",
    "shuts",
    "after",
    "not_after",
    "yields_to",
    "yields_to_title",
    "where",
    "pattern",
    *LANGUAGES,
)
_UNKNOWN_KEY = N_("The key “{key}” is not known. Known keys: {known}.")

_Faults = list[tuple[str, Message]]
_Texts = Mapping[str, tuple[str, ...]]


class GoalPath(NamedTuple):
    """One goal path: its code, and its name and purpose by language."""

    code: str
    name: Mapping[str, str]
    purpose: Mapping[str, str]


class Opener(NamedTuple):
    """Words that open a part of a sentence: how many words it reaches, before itself too or not, and what stops it."""

    name: str
    within: int
    around: bool
    phrases: _Texts
    stopped_by: _Texts


class PhraseClass(NamedTuple):
    """Phrases of one kind: what they count for which path, which paths they shut, and the openers that rule them."""

    name: str
    kind: str
    counts: Mapping[str, float]
    shuts: tuple[str, ...]
    after: str | None
    not_after: str | None
    yields_to: tuple[str, ...]
    yields_to_title: tuple[str, ...]
    where: str | None
    pattern: re.Pattern[str] | None
    phrases: _Texts


class Goals(NamedTuple):
    """The goal paths, the classes and openers, and by language every phrase under the place of its list."""

    paths: tuple[GoalPath, ...]
    classes: tuple[PhraseClass, ...]
    openers: tuple[Opener, ...]
    phrasebooks: Mapping[str, Phrasebook]


def goals_from(content: Any) -> Goals:
    """Make the vocabulary of a parsed `goals.yaml`; InvalidRecordError names every fault by its place in the file.

    Phrases are entered under the place of their class; behind the classes come the openers, and then what stops them.
    """
    faults: _Faults = []
    shape = _mapping("", content, ("paths", "openers", "classes"), faults)
    paths = _paths(shape.get("paths"), faults)
    openers = tuple(
        _opener(name, each, faults) for name, each in _mapping("openers", shape.get("openers"), None, faults).items()
    )
    names = [each.name for each in openers]
    classes = tuple(
        _class(name, each, names, faults)
        for name, each in _mapping("classes", shape.get("classes"), None, faults).items()
    )
    _no_phrase_twice("classes", ((each.name, (each.after, each.where), each.phrases) for each in classes), faults)
    _no_phrase_twice("openers", ((each.name, None, each.phrases) for each in openers), faults)
    if faults:
        raise InvalidRecordError(faults)
    lists = [each.phrases for each in classes] + [each.phrases for each in openers]
    lists += [each.stopped_by for each in openers]
    books = {
        language: Phrasebook((phrase, at) for at, phrases in enumerate(lists) for phrase in phrases[language])
        for language in LANGUAGES
    }
    return Goals(paths, classes, openers, books)


def _mapping(where: str, value: Any, known: Iterable[str] | None, faults: _Faults) -> dict[str, Any]:
    if not isinstance(value, dict):
        faults.append((where, Message(N_("This must be a mapping of keys and values."))))
        return {}
    for key in value:
        if known is not None and key not in known:
            text = Message(_UNKNOWN_KEY, {"key": key, "known": ", ".join(known)})
            faults.append((f"{where}.{key}".strip("."), text))
    return value


def _paths(content: Any, faults: _Faults) -> tuple[GoalPath, ...]:
    made = []
    for at, entry in enumerate(content if isinstance(content, list) else []):
        shape = _mapping(f"paths.{at}", entry, ("code", "name", "purpose"), faults)
        texts = {}
        for key in ("name", "purpose"):
            texts[key] = _mapping(f"paths.{at}.{key}", shape.get(key), LANGUAGES, faults)
            if not all(isinstance(texts[key].get(language), str) for language in LANGUAGES):
                faults.append((f"paths.{at}.{key}", Message(N_("A text is needed in both languages: en and fr."))))
        made.append(GoalPath(str(shape.get("code")), texts["name"], texts["purpose"]))
    if tuple(each.code for each in made) != PATHS:
        text = N_("There are five goal paths, in this order: {known}.")
        faults.append(("paths", Message(text, {"known": ", ".join(PATHS)})))
    return tuple(made)


def _opener(name: str, entry: Any, faults: _Faults) -> Opener:
    where = f"openers.{name}"
    shape = _mapping(where, entry, ("within", "around", "stopped_by", *LANGUAGES), faults)
    reach = [shape[key] for key in ("within", "around") if key in shape]
    if len(reach) != 1 or not (isinstance(reach[0], str) and reach[0].isdecimal()):
        faults.append((f"{where}.within", Message(N_("Write a number of words, as in {example}."),
                                                  {"example": "within: 4"})))  # fmt: skip
        reach = ["0"]
    stops = shape.get("stopped_by")
    stops = {} if stops is None else _mapping(f"{where}.stopped_by", stops, LANGUAGES, faults)
    return Opener(
        name,
        int(reach[0]),
        "around" in shape,
        {language: _texts(f"{where}.{language}", shape.get(language), faults) for language in LANGUAGES},
        {language: _texts(f"{where}.stopped_by.{language}", stops.get(language), faults) for language in LANGUAGES},
    )


def _class(name: str, entry: Any, openers: list[str], faults: _Faults) -> PhraseClass:
    where = f"classes.{name}"
    shape = _mapping(where, entry, _CLASS_KEYS, faults)
    counts = _counts(f"{where}.counts", shape.get("counts"), faults)
    shuts = _path_list(f"{where}.shuts", shape.get("shuts"), faults)
    for path in PATHS:
        if path in shuts and path in counts:
            faults.append((where, Message(N_("This class counts for {path} and shuts it too."), {"path": path})))
    kind = shape.get("kind")
    if kind not in KINDS and (counts or shuts):
        faults.append((f"{where}.kind", Message(N_("Write what kind of reason it is: {known}."),
                                                {"known": ", ".join(KINDS)})))  # fmt: skip
    for key in ("after", "not_after"):
        if shape.get(key) not in (None, *openers):
            text = N_("There is no opener “{name}”. There are: {known}.")
            faults.append((f"{where}.{key}", Message(text, {"name": shape[key], "known": ", ".join(openers)})))
    return PhraseClass(
        name, str(kind), counts, shuts, shape.get("after"), shape.get("not_after"),
        _path_list(f"{where}.yields_to", shape.get("yields_to"), faults),
        _path_list(f"{where}.yields_to_title", shape.get("yields_to_title"), faults),
        _where(f"{where}.where", shape.get("where"), faults),
        _pattern(f"{where}.pattern", shape.get("pattern"), faults),
        {language: _texts(f"{where}.{language}", shape.get(language), faults) for language in LANGUAGES},
    )  # fmt: skip


def _counts(where: str, content: Any, faults: _Faults) -> dict[str, float]:
    counts = {}
    for path, weight in ({} if content is None else _mapping(where, content, None, faults)).items():
        if path not in PATHS or weight not in WEIGHTS:
            text = N_("Write a goal path and strong, possible, weak, hint or against, as in {example}.")
            faults.append((f"{where}.{path}", Message(text, {"example": "employment: strong"})))
        else:
            counts[path] = WEIGHTS[weight]
    return counts


def _path_list(where: str, content: Any, faults: _Faults) -> tuple[str, ...]:
    if content is None:
        return ()
    if content == "all":
        return PATHS
    if not isinstance(content, list) or not all(each in PATHS for each in content):
        faults.append((where, Message(N_("Write all, or a list of goal paths: {known}."), {"known": ", ".join(PATHS)})))
        return ()
    return tuple(content)


def _where(where: str, content: Any, faults: _Faults) -> str | None:
    if content not in (None, "title"):
        faults.append((where, Message(N_("Write title, or leave it out."))))
    return None if content is None else "title"


def _pattern(where: str, content: Any, faults: _Faults) -> re.Pattern[str] | None:
    if content is None:
        return None
    try:
        return re.compile(content)
    except (re.error, TypeError):
        faults.append((where, Message(N_("This is not a regular expression."))))
        return None


def _texts(where: str, content: Any, faults: _Faults) -> tuple[str, ...]:
    if content is None:
        return ()
    if not isinstance(content, list):
        faults.append((where, Message(N_("This must be a list of texts, as in [one, two]."))))
        return ()
    for at, text in enumerate(content):
        if not isinstance(text, str) or not key_of(text):
            faults.append((f"{where}.{at}", Message(N_("This is not a phrase that could be found in a text."))))
    return tuple(each if isinstance(each, str) else "" for each in content)


def _no_phrase_twice(group: str, lists: Iterable[tuple[str, Any, _Texts]], faults: _Faults) -> None:
    """Find phrases that stand twice; behind another opener or in titles alone a phrase may say something else."""
    seen: dict[tuple[Any, str, tuple[str, ...]], str] = {}
    for name, place, texts in lists:
        for language, phrases in texts.items():
            for at, phrase in enumerate(phrases):
                other = seen.setdefault((place, language, key_of(phrase)), f"{name}.{language}.{at}")
                if other != f"{name}.{language}.{at}":
                    text = N_("The phrase “{phrase}” stands already under {other}.")
                    values = {"phrase": phrase, "other": other.partition(".")[0]}
                    faults.append((f"{group}.{name}.{language}.{at}", Message(text, values)))
