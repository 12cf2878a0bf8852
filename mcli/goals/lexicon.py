"""The vocabulary of the goal paths: `config/goals.yaml` as a checked record, with every phrase ready to be found.

A phrase is in one class only, and a class says for which paths its phrases count and which paths they exclude. So no
phrase can count and not count for the same path, and a longer phrase always replaces a shorter one inside it.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from mcli.core.errors import RecordFault
from mcli.core.schema import (
    Field,
    Schema,
    both_languages,
    expression,
    fault,
    list_of,
    mapping_of,
    matching,
    text,
    then,
    wrong,
)
from mcli.core.terms import LANGUAGES, PATHS
from mcli.goals.phrases import Phrasebook, key_of
from mcli.goals.reasons import KINDS

WEIGHTS = {"strong": 2.0, "possible": 1.0, "weak": 0.5, "hint": 0.34, "against": -1.0}
"""What a phrase adds to a path: 1 makes it possible, 2 strong."""

REQUIREMENT = "requirement"
"""The opener whose sentences say what is asked first."""

AUDIENCE = "audience"
"""The opener that says whom a listing is for."""

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

    phrases: _Texts
    name: str = ""
    kind: str = ""
    counts: Mapping[str, float] = {}
    shuts: tuple[str, ...] = ()
    after: str | None = None
    not_after: str | None = None
    yields_to: tuple[str, ...] = ()
    yields_to_title: tuple[str, ...] = ()
    where: str | None = None
    pattern: re.Pattern[str] | None = None


class Goals(NamedTuple):
    """The goal paths, the classes and openers, and by language every phrase under the place of its list.

    `patterns` are the classes that have one, by their place; `reach` the openers by their name.
    """

    paths: tuple[GoalPath, ...]
    classes: tuple[PhraseClass, ...]
    openers: tuple[Opener, ...]
    phrasebooks: Mapping[str, Phrasebook]
    patterns: tuple[tuple[int, re.Pattern[str]], ...]
    reach: Mapping[str, Opener]


def _phrase(raw: Any) -> str:
    if not isinstance(raw, str) or not key_of(raw):
        raise wrong("goals.not_phrase")
    return raw


def _goal_paths(raw: Any) -> tuple[str, ...]:
    if raw == "all":
        return PATHS
    if not isinstance(raw, list) or not all(each in PATHS for each in raw):
        raise wrong("goals.not_paths", known=", ".join(PATHS))
    return tuple(raw)


def _weight(raw: Any) -> float:
    if raw not in WEIGHTS:
        raise wrong("goals.not_weight", example="employment: strong")
    return WEIGHTS[raw]


def _kind(raw: Any) -> str:
    if raw not in KINDS:
        raise wrong("goals.not_kind", known=", ".join(KINDS))
    return str(raw)


def _one_reach(values: Mapping[str, Any], unread: Collection[str]) -> Iterator[RecordFault]:
    if len({"within", "around"} & {*values, *unread}) != 1:
        yield fault("goals.not_reach", "within", example="within: 4")


def _counts_or_shuts(values: Mapping[str, Any], unread: Collection[str]) -> Iterator[RecordFault]:
    counts, shuts = values.get("counts", {}), values.get("shuts", ())
    for path in PATHS:
        if path in shuts and path in counts:
            yield fault("goals.contradiction", path=path)
    if (counts or shuts) and "kind" not in values and "kind" not in unread:
        yield fault("goals.not_kind", "kind", known=", ".join(KINDS))


def _opener(en: tuple[str, ...] = (), fr: tuple[str, ...] = (), **values: Any) -> Opener:
    reach = values.get("within") or values.get("around") or 0
    return Opener(
        "", reach, "around" in values, {"en": en, "fr": fr}, {"en": (), "fr": ()} | values.get("stopped_by", {})
    )


def _phrase_class(en: tuple[str, ...] = (), fr: tuple[str, ...] = (), **values: Any) -> PhraseClass:
    return PhraseClass(phrases={"en": en, "fr": fr}, **values)


def _goals(paths: tuple[GoalPath, ...], openers: dict[str, Opener], classes: dict[str, PhraseClass]) -> Goals:
    named = tuple(each._replace(name=name) for name, each in openers.items())
    lists = [each.phrases for each in classes.values()] + [each.phrases for each in named]
    lists += [each.stopped_by for each in named]
    books = {
        language: Phrasebook((phrase, at) for at, phrases in enumerate(lists) for phrase in phrases[language])
        for language in LANGUAGES
    }
    return Goals(
        paths,
        tuple(each._replace(name=name) for name, each in classes.items()),
        named,
        books,
        tuple((at, each.pattern) for at, each in enumerate(classes.values()) if each.pattern is not None),
        {each.name: each for each in named},
    )


def _between_lists(values: Mapping[str, Any], unread: Collection[str]) -> Iterator[RecordFault]:
    """Find paths in another order, openers that do not exist, and phrases that are in two lists."""
    openers, classes = values.get("openers", {}), values.get("classes", {})
    if "paths" not in unread and tuple(each.code for each in values.get("paths", ())) != PATHS:
        yield fault("goals.five_paths", "paths", known=", ".join(PATHS))
    for name, each in classes.items():
        for key in ("after", "not_after"):
            opener = getattr(each, key, None)
            if opener is not None and opener not in openers:
                yield fault("goals.no_opener", "classes", name, key, name=opener, known=", ".join(openers))
    yield from _no_phrase_twice("classes", ((name, (each.after, each.where), each.phrases)
                                            for name, each in classes.items() if each))  # fmt: skip
    yield from _no_phrase_twice("openers", ((name, None, each.phrases) for name, each in openers.items() if each))


def _no_phrase_twice(group: str, lists: Iterable[tuple[str, Any, _Texts]]) -> Iterator[RecordFault]:
    """Find phrases that are in two lists; after another opener, or in titles alone, one may mean something else."""
    seen: dict[tuple[Any, str, tuple[str, ...]], str] = {}
    for name, scope, texts in lists:
        for language, phrases in texts.items():
            for at, phrase in enumerate(phrases):
                key = (scope, language, key_of(phrase))
                if key in seen:
                    yield fault("goals.phrase_twice", group, name, language, at, phrase=phrase, other=seen[key])
                else:
                    seen[key] = name


_PHRASES = list_of(_phrase, "record.not_texts")
_BY_LANGUAGE = tuple(Field(language, _PHRASES) for language in LANGUAGES)
_REACH = then(matching(r"\d{1,3}", "goals.not_reach", example="within: 4"), int)
_PATH = Schema(
    GoalPath,
    Field("code", text, required=True),
    Field("name", both_languages, required=True),
    Field("purpose", both_languages, required=True),
)
_OPENER = Schema(
    _opener,
    Field("within", _REACH),
    Field("around", _REACH),
    Field("stopped_by", mapping_of(_PHRASES, LANGUAGES)),
    *_BY_LANGUAGE,
    check=_one_reach,
)
_CLASS = Schema(
    _phrase_class,
    Field("kind", _kind),
    Field("counts", mapping_of(_weight, PATHS)),
    Field("shuts", _goal_paths),
    Field("after", text),
    Field("not_after", text),
    Field("yields_to", _goal_paths),
    Field("yields_to_title", _goal_paths),
    Field("where", matching("title", "goals.not_where")),
    Field("pattern", then(expression, lambda written: re.compile(written or ""))),
    *_BY_LANGUAGE,
    check=_counts_or_shuts,
)
_GOALS = Schema(
    _goals,
    Field("paths", list_of(_PATH), required=True),
    Field("openers", mapping_of(_OPENER), required=True),
    Field("classes", mapping_of(_CLASS), required=True),
    check=_between_lists,
)


def goals_from(content: Any) -> Goals:
    """Make the vocabulary of a parsed `goals.yaml`; InvalidRecordError has every fault.

    Phrases are entered under the position of their class; after the classes come the openers, and then what stops them.
    """
    return _GOALS(content)
