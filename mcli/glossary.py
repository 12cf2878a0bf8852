"""The terms of the field in plain words (`config/words/glossary.yaml`), found by any of their names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mcli.core.errors import N_, Message
from mcli.core.schema import Field, Schema, both_languages, list_of, text
from mcli.core.suggest import unknown
from mcli.core.text import fold


@dataclass(frozen=True, slots=True)
class Definition:
    """How somebody defines a term: who and how by language, the address, and the date (a year, a month or a day)."""

    who: dict[str, str]
    how: dict[str, str]
    url: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its name and one plain sentence by language, other ways to write it, and who defines it how."""

    key: str
    en: str
    fr: str
    plain: dict[str, str]
    also: tuple[str, ...] = ()
    defined: tuple[Definition, ...] = ()

    def name(self, language: str) -> str:
        """Return the name in a language."""
        return self.fr if language == "fr" else self.en


_DEFINITION = Schema(
    Definition,
    Field("who", both_languages, required=True),
    Field("how", both_languages, required=True),
    Field("url", text, required=True),
    Field("date", text),
)
_TERM = Schema(
    Term,
    Field("key", text, required=True),
    Field("en", text, required=True),
    Field("fr", text, required=True),
    Field("plain", both_languages, required=True),
    Field("also", list_of(text, "record.not_texts")),
    Field("defined", list_of(_DEFINITION, "record.not_texts")),
)


def glossary_from(content: Any) -> tuple[Term, ...]:
    """Make the terms of a parsed `glossary.yaml`; InvalidRecordError has every fault."""
    return tuple(list_of(_TERM, "record.not_texts")(content))


def find(terms: Sequence[Term], typed: str) -> Term:
    """Return the term with this name, in either language and any spelling; UsageError names the nearest."""
    wanted = _plain(typed)
    names = {_plain(name): term for term in terms for name in _names(term)}
    if wanted in names:
        return names[wanted]
    known = [name for term in terms for name in _names(term)]
    see = Message(N_("“mcli explain” lists all terms."))
    raise unknown(N_("The glossary has no term “{name}”."), typed, known, see)


def _names(term: Term) -> tuple[str, ...]:
    return (term.key, term.en, term.fr, term.en.partition(" (")[0], term.fr.partition(" (")[0], *term.also)


def _plain(name: str) -> str:
    return fold(name).replace("-", " ").replace("  ", " ").strip(" .?!\"'")
