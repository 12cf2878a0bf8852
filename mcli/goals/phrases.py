"""Finding thousands of phrases in a text in one walk over its words, whatever their plurals, accents and hyphens.

A phrase is matched word by word on stems (`mcli.text.stem`). Small words that say nothing ("the", "your", "de", "et")
are passed over on both sides, so that "gérer son budget" finds "gérer un budget". A word that ends in * stands for
every word that begins so: "weld*" finds welding, welder and welders. A comma, colon, bracket or the end of a sentence
parts phrases.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from mcli.core.text import fold, stem

# "d'emploi", "C++", and French words for everybody, "préposé(e)s", "étudiant·e·s": (word)(ending that is left out);
# or one sign that parts phrases.
_TOKEN = re.compile(
    r"([^\W_]+(?:\+\+)?\*?)(?:(?:[·•]|\()(?:e|ne|le|te|se|fe|ve|[eèé]re|i[eèé]re|rice|trice|euse)(?:\)|[·•])?s?(?![^\W_]))?"
    r"|([.,;:!?()\[\]|•…\u2013\u2014])"
)
# The same without such endings, which most texts do not have: half the time.
_PLAIN_TOKEN = re.compile(r"([^\W_]+(?:\+\+)?\*?)|([.,;:!?()\[\]|•…\u2013\u2014])")
_SENTENCE_ENDS = frozenset(".;!?•…")
_PASSED_OVER = frozenset([
    "a", "an", "the", "of", "and", "your", "our", "my", "their", "his", "her", "its", "some", "this", "these",
    "d", "l", "de", "du", "des", "la", "le", "les", "un", "une", "et", "son", "sa", "ses", "votre", "vos", "notre",
    "nos", "leur", "leurs", "mon", "ma", "mes", "ce", "cet", "cette", "ces",
])  # fmt: skip
_COMMA, _END = "", "."


class Word(NamedTuple):
    """A word of a text, folded ("" for a sign that parts phrases, "." for the end of a sentence), and its place."""

    text: str
    start: int
    end: int


class Hit(NamedTuple):
    """A phrase found in the words of a text: what it was entered under, and its first and last word's place."""

    entry: int
    first: int
    last: int


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
        self._shortest = min(map(len, self._beginnings), default=1)

    def find(self, words: Sequence[Word]) -> list[Hit]:
        """Return every phrase found in the words of one text, also those that lie inside others, in order."""
        hits: list[Hit] = []
        known, start = self._keys, self._root.next
        all_keys = [known[word.text] if word.text in known else self._keys_of(word.text) for word in words]
        for first, keys in enumerate(all_keys):
            nodes = [start[key] for key in keys if key in start]
            last = first
            while nodes:
                for node in nodes:
                    if node.entries:
                        hits.extend([Hit(entry, first, last) for entry in node.entries])
                last += 1
                if last == len(words):
                    break
                nodes = [node.next[key] for node in nodes for key in all_keys[last] if key in node.next]
        return hits

    def _keys_of(self, word: str) -> tuple[str, ...]:
        if word in (_COMMA, _END):  # nothing goes through a sign
            keys: tuple[str, ...] = ()
        else:
            starts = (word[:size] for size in range(self._shortest, len(word) + 1))
            keys = (stem(word), *(f"{start}*" for start in starts if start in self._beginnings))
        if len(self._keys) < 200_000:
            self._keys[word] = keys
        return keys


def words_of(text: str) -> list[Word]:
    """Return the words of a text that count, and the signs that part phrases, in order."""
    found: list[Word] = []
    tokens = _TOKEN if "(" in text or "·" in text or "•" in text else _PLAIN_TOKEN
    for token in tokens.finditer(text):
        word, sign = token.groups()
        start = token.start()
        if sign:
            found.append(Word(_END if sign in _SENTENCE_ENDS else _COMMA, start, start + 1))
        else:
            folded = _FOLDED.get(word) or _folded(word)
            if folded not in _PASSED_OVER:
                found.append(Word(folded, start, start + len(word)))
    return found


_FOLDED: dict[str, str] = {}


def _folded(word: str) -> str:
    """Return a word folded; remembered, for texts repeat their words."""
    folded = fold(word)
    if len(_FOLDED) < 200_000:
        _FOLDED[word] = folded
    return folded


@lru_cache(maxsize=50_000)
def key_of(phrase: str) -> tuple[str, ...]:
    """Return the stems that a phrase is found by; two phrases with the same key are the same phrase."""
    folded = [fold(word) for word, _ in _TOKEN.findall(phrase) if word]
    return tuple(word if word.endswith("*") else stem(word) for word in folded if word not in _PASSED_OVER)


def sentences(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the sentences of a text as places in its words: the first, and one after the last."""
    found, begin = [], 0
    for at, word in enumerate(words):
        if word.text == _END:
            if at > begin:
                found.append((begin, at))
            begin = at + 1
    if begin < len(words):
        found.append((begin, len(words)))
    return found


def outermost(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits that do not lie inside a longer one: "credit report" takes the place of "credit"."""
    kept: list[Hit] = []
    furthest, length = -1, 0
    for hit in sorted(hits, key=lambda each: (each.first, -each.last, each.entry)):
        if hit.last > furthest:
            furthest, length = hit.last, hit.last - hit.first
        elif hit.last - hit.first < length:
            continue
        kept.append(hit)
    return kept
