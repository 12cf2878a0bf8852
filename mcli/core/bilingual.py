"""Words of ours about a listing: one text, or the same text in English and in French.

Words from a page are plain texts and are never translated. What a person wrote for the catalogue (a summary, a note)
may exist in both languages; an answer gives the language asked for, else the other one.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from mcli.core.terms import LANGUAGES


class Bilingual(NamedTuple):
    """One text in English, in French or in both; None where it does not exist in that language."""

    en: str | None = None
    fr: str | None = None


AnyText = str | Bilingual


class Chosen(NamedTuple):
    """A text as an answer gives it, and its language: None where nobody has said it."""

    text: str
    language: str | None = None


def chosen(value: Any, language: str) -> Chosen:
    """Return the text for an answer in a language from its flat form: None, a text, or a mapping by language.

    {"en": "Bring boots."} gives ("Bring boots.", "en") for French, because there is nothing better.
    """
    if not isinstance(value, Mapping):
        return Chosen(value or "")
    if value.get(language):
        return Chosen(value[language], language)
    other = next((code for code in LANGUAGES if value.get(code)), None)
    return Chosen(value[other], other) if other else Chosen("")


def flat_text(text: AnyText | None) -> Any:
    """Return a text as files and JSON hold it: None, a text, or a mapping of the languages that it exists in."""
    if not isinstance(text, Bilingual):
        return text
    return {code: words for code in LANGUAGES if (words := getattr(text, code))}


def every_word(text: Any) -> str:
    """Return a text in all the languages that it exists in, for searching and matching: English, then French.

    `text` is an AnyText, its flat form, or None.
    """
    by_language = flat_text(text)
    if not isinstance(by_language, Mapping):
        return by_language or ""
    return " ".join(by_language[code] for code in LANGUAGES if by_language.get(code))
