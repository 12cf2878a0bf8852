"""Finds thousands of phrases in a text in one pass over its words, regardless of plurals, accents and hyphens.

A phrase is matched word by word on stems (`mcli.core.text.stem`). Function words ("the", "your", "de", "et") are
ignored in phrases and texts, so that "gérer son budget" finds "gérer un budget". A word that ends in * matches every
word with that beginning: "weld*" finds welding, welder and welders. No phrase extends across a comma, a colon, a
parenthesis or the end of a sentence.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from mcli.core.text import fold, stem

# "d'emploi", "C++", and French inclusive forms, "préposé(e)s", "étudiant·e·s": the word, then an ending that is
# ignored; or one punctuation mark that ends a phrase.
_TOKEN = re.compile(
    r"([^\W_]+(?:\+\+)?\*?)(?:(?:[·•]|\()(?:e|ne|le|te|se|fe|ve|[eèé]re|i[eèé]re|rice|trice|euse)(?:\)|[·•])?s?(?![^\W_]))?"
    r"|([.,;:!?()\[\]|•…\u2013\u2014])"
)
# The same without inclusive endings, which most texts do not contain; it takes half the time.
_PLAIN_TOKEN = re.compile(r"([^\W_]+(?:\+\+)?\*?)|([.,;:!?()\[\]|•…\u2013\u2014])")
_SENTENCE_ENDS = frozenset(".;!?•…")
_IGNORED_WORDS = frozenset([
    "a", "an", "the", "of", "and", "your", "our", "my", "their", "his", "her", "its", "some", "this", "these",
    "d", "l", "de", "du", "des", "la", "le", "les", "un", "une", "et", "son", "sa", "ses", "votre", "vos", "notre",
    "nos", "leur", "leurs", "mon", "ma", "mes", "ce", "cet", "cette", "ces",
])  # fmt: skip
_COMMA, _END = "", "."


class Word(NamedTuple):
    """A folded word of a text, and where it starts and ends in characters.

    The text is "" for a punctuation mark inside a sentence and "." for the end of a sentence.
    """

    text: str
    start: int
    end: int


class Hit(NamedTuple):
    """A phrase found in a text: the number it was entered under, and the indices of its first and last word."""

    entry: int
    first: int
    last: int


class _Node:
    """A node in the tree of phrases: the words that can follow, and the entries of the phrases that end here."""

    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.entries: list[int] = []


class Phrasebook:
    """A set of phrases, each entered under a number; built once and then used for every text."""

    def __init__(self, phrases: Iterable[tuple[str, int]]) -> None:
        self._root = _Node()
        self._beginnings: set[str] = set()
        # The keys of each word that was met, and the phrases that begin with it.
        self._known: dict[str, tuple[tuple[str, ...], list[_Node]]] = {}
        for phrase, entry in phrases:
            node = self._root
            for key in key_of(phrase):
                if key.endswith("*"):
                    self._beginnings.add(key[:-1])
                node = node.next.setdefault(key, _Node())
            node.entries.append(entry)
        self._shortest = min(map(len, self._beginnings), default=1)

    def find(self, words: Sequence[Word]) -> list[Hit]:
        """Return every phrase found in the words of one text, including those inside longer ones, in order."""
        hits: list[Hit] = []
        known = self._known
        all_keys = [known[word.text] if word.text in known else self._keys_of(word.text) for word in words]
        for first, (_, nodes) in enumerate(all_keys):
            last = first
            while nodes:
                for node in nodes:
                    if node.entries:
                        hits.extend([Hit(entry, first, last) for entry in node.entries])
                last += 1
                if last == len(words):
                    break
                keys = all_keys[last][0]
                nodes = [node.next[key] for node in nodes if node.next for key in keys if key in node.next]
        return hits

    def _keys_of(self, word: str) -> tuple[tuple[str, ...], list[_Node]]:
        if word in (_COMMA, _END):  # no phrase extends across punctuation
            keys: tuple[str, ...] = ()
        else:
            starts = (word[:size] for size in range(self._shortest, len(word) + 1))
            keys = (stem(word), *(f"{start}*" for start in starts if start in self._beginnings))
        made = (keys, [self._root.next[key] for key in keys if key in self._root.next])
        if len(self._known) < 200_000:
            self._known[word] = made
        return made


def words_of(text: str) -> list[Word]:
    """Return the words of a text without function words, and the punctuation that ends phrases, in order."""
    found: list[Word] = []
    tokens = _TOKEN if "(" in text or "·" in text or "•" in text else _PLAIN_TOKEN
    for token in tokens.finditer(text):
        word = token[1]
        start = token.start()
        if word is None:
            mark = token[2]
            found.append(Word(_END if mark in _SENTENCE_ENDS else _COMMA, start, start + 1))
        else:
            folded = _FOLDED.get(word) or _folded(word)
            if folded not in _IGNORED_WORDS:
                found.append(Word(folded, start, start + len(word)))
    return found


_FOLDED: dict[str, str] = {}


def _folded(word: str) -> str:
    """Return a word folded, and remember it, because texts repeat their words."""
    folded = fold(word)
    if len(_FOLDED) < 200_000:
        _FOLDED[word] = folded
    return folded


@lru_cache(maxsize=50_000)
def key_of(phrase: str) -> tuple[str, ...]:
    """Return the stems that a phrase is matched by; phrases with the same key are equivalent."""
    folded = [fold(word) for word, _ in _TOKEN.findall(phrase) if word]
    return tuple(word if word.endswith("*") else stem(word) for word in folded if word not in _IGNORED_WORDS)


def sentences(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the sentences of a text as (first, end) indices into its words; `end` is one after the last word."""
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
    """Return the hits that are not inside a longer one: "credit report" replaces "credit"."""
    hits = list(hits)
    if len(hits) < 2:
        return hits
    kept: list[Hit] = []
    furthest, length = -1, 0
    for hit in sorted(hits, key=lambda found: (found.first, -found.last, found.entry)):
        if hit.last > furthest:
            furthest, length = hit.last, hit.last - hit.first
        elif hit.last - hit.first < length:
            continue
        kept.append(hit)
    return kept
