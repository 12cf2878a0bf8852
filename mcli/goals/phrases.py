"""Finding thousands of phrases in a text in one walk over its words, whatever their plurals, accents and hyphens.

A phrase is matched word by word on stems (`mcli.text.stem`). Small words that say nothing ("the", "your", "de", "et")
are passed over on both sides, so that "gérer son budget" finds "gérer un budget". A word that ends in * stands for
every word that begins so: "weld*" finds welding, welder and welders. A comma, colon, bracket or the end of a sentence
parts phrases.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mcli.text import fold, stem

# "point-of-sale", "d'emploi", "C++": letters and digits; or one sign that parts phrases.
_TOKEN = re.compile(r"[^\W_]+(?:\+\+)?\*?|[.,;:!?()\[\]|•…\u2013\u2014]")
_PASSED_OVER = frozenset([
    "a", "an", "the", "of", "and", "your", "our", "my", "their", "his", "her", "its", "some", "this", "these",
    "d", "l", "de", "du", "des", "la", "le", "les", "un", "une", "et", "son", "sa", "ses", "votre", "vos", "notre",
    "nos", "leur", "leurs", "mon", "ma", "mes", "ce", "cet", "cette", "ces",
])  # fmt: skip


class Hit(NamedTuple):
    """A phrase found in a text: what it was entered under, where it begins and ends, and how many words it has."""

    entry: int
    start: int
    end: int
    length: int


class _Node:
    """A place in the tree of phrases: the words that may come next, and what ends here."""

    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.entries: list[int] = []


class Phrasebook:
    """Many phrases, each entered under a number, made once and then asked for every text."""

    def __init__(self, phrases: Iterable[tuple[str, int]]) -> None:
        self._root = _Node()
        self._beginnings: set[str] = set()
        self._keys: dict[str, tuple[str, ...]] = {}
        for phrase, entry in phrases:
            node = self._root
            for key in key_of(phrase):
                if key.endswith("*"):
                    self._beginnings.add(key[:-1])
                node = node.next.setdefault(key, _Node())
            node.entries.append(entry)
        self._shortest = min(map(len, self._beginnings), default=0)

    def find(self, words: Sequence["Word"]) -> list[Hit]:
        """Return every phrase found in words of one text, also those that lie inside others."""
        hits: list[Hit] = []
        root = self._root
        for at, first in enumerate(words):
            open_ends = [root]
            for word in words[at:]:
                keys = self._keys.get(word.text)
                if keys is None:
                    keys = self._keys_of(word.text)
                open_ends = [node.next[key] for node in open_ends for key in keys if key in node.next]
                if not open_ends:
                    break
                for node in open_ends:
                    for entry in node.entries:
                        hits.append(Hit(entry, first.start, word.end, word.place - first.place + 1))
        return hits

    def _keys_of(self, word: str) -> tuple[str, ...]:
        if not word:  # a sign: nothing goes through it
            keys: tuple[str, ...] = ()
        else:
            starts = (word[:size] for size in range(self._shortest, len(word) + 1))
            keys = (stem(word), *(f"{start}*" for start in starts if start in self._beginnings))
        self._keys[word] = keys
        return keys


class Word(NamedTuple):
    """A word of a text, folded ("" for a sign that parts phrases), its place among the words, and where it stands."""

    text: str
    place: int
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """Return the words of a text that count, and the signs that part phrases, in order."""
    found: list[Word] = []
    for token in _TOKEN.finditer(text):
        word = _folded(token.group())
        if word is not None:
            found.append(Word(word, len(found), token.start(), token.end()))
    return found


_FOLDED: dict[str, str | None] = {}


def _folded(token: str) -> str | None:
    """Return a token folded, "" for a sign, None for a small word; remembered, for texts repeat their words."""
    if token in _FOLDED:
        return _FOLDED[token]
    word: str | None = fold(token) if token[0].isalnum() else ""
    if word in _PASSED_OVER:
        word = None
    if len(_FOLDED) < 200_000:
        _FOLDED[token] = word
    return word


def key_of(phrase: str) -> tuple[str, ...]:
    """Return the stems that a phrase is found by; two phrases with the same key are the same phrase."""
    folded = (fold(token) for token in _TOKEN.findall(phrase) if token[0].isalnum())
    return tuple(word if word.endswith("*") else stem(word) for word in folded if word.rstrip("*") not in _PASSED_OVER)


def outermost(hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits that do not lie inside a longer one: "credit report" takes the place of "credit"."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda each: (each.start, -each.end)):
        inside = any(
            other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start
            for other in kept
        )
        if not inside:
            kept.append(hit)
    return kept
