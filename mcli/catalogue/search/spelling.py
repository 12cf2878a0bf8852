"""Typing errors: the distance between two words, by letters and by sound, in English and French."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

# Spellings of the same sound, replaced in this order: photo = foto, banque = bank, eau = o.
_SOUNDS = (
    (re.compile(r"eau|au"), "o"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"qu|ck|q"), "k"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"c"), "k"),
    (re.compile(r"[sz]h?"), "s"),
    (re.compile(r"y"), "i"),
    (re.compile(r"h"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=..)e$"), ""),
)
# (letters, distance): the distance allowed in words of at least so many letters. In short words, fewer errors are
# allowed, because more words are similar by chance.
_TOLERANCES = ((11, 2.5), (8, 2), (6, 1.5), (4, 1))
_SAME_SOUND = 0.5  # the distance between words that sound the same and are spelt differently
_LEAST_SOUND = 4  # letters; the sound of a shorter word is not compared
_SHORT = 5  # letters; a word up to this length and its beginning are different words ("taxi", "tax")

# Endings of different words with one root: driving, driver; soudage, soudeur.
_ENDINGS = re.compile(
    r"(?:ing|er|or|ed|ment|ation|tion|ance|ence|ity|ly|ness|eur|euse|rice|age|ant|ante|ique|ite|ement|ier|iere)$"
)
_LEAST_ROOT = 4


class Known(NamedTuple):
    """A term of the index, and the number of listings that contain it."""

    term: str
    uses: int


def tolerance(word: str) -> float:
    """Return the distance allowed for this word; 0 for a short word or one with digits."""
    if not word.isalpha():
        return 0
    return next((most for least, most in _TOLERANCES if len(word) >= least), 0)


def root(word: str) -> str:
    """Return a folded word without its ending, or '' when fewer than four letters would remain."""
    short = _ENDINGS.sub("", word)
    return short if _LEAST_ROOT <= len(short) < len(word) else ""


def sound(word: str) -> str:
    """Return a rough phonetic form of a folded word, the same rules for both languages."""
    for spelling, phonetic in _SOUNDS:
        word = spelling.sub(phonetic, word)
    return word


def distance(one: str, other: str, most: float) -> float:
    """Return the edit distance of two words, where swapping neighbouring letters is one edit.

    When the distance is more than `most`, the result is some number above `most`.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        older, before, row = before, row, [at]
        for column, other_letter in enumerate(other, start=1):
            best = min(before[column] + 1, row[column - 1] + 1, before[column - 1] + (letter != other_letter))
            if at > 1 and column > 1 and letter == other[column - 2] and one[at - 2] == other_letter:
                best = min(best, older[column - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return row[-1]


def nearest_known(word: str, known: Iterable[Known], most: int = 1) -> Sequence[str]:
    """Return at most `most` known terms within the allowed distance of a folded word, best first."""
    allowed = tolerance(word)
    phonetic = sound(word)
    letters = set(word)
    ranked = []
    for candidate in known:
        if not allowed or len(letters ^ set(candidate.term)) > 2 * allowed + 1:
            continue
        cost = distance(word, candidate.term, allowed)
        if cost > 1 and len(phonetic) >= _LEAST_SOUND:
            # "heigths" is "heights" before it is "eight", which sounds the same and begins with another letter
            least = _SAME_SOUND if word[0] == candidate.term[0] else 1
            cost = min(cost, least + distance(phonetic, sound(candidate.term), allowed))
        if cost > 1 and word[0] != candidate.term[0]:
            continue  # "cleaning" is not "learning"
        if len(word) <= _SHORT and word.startswith(candidate.term):
            continue  # "taxi" is not "tax"
        if cost <= allowed:
            ranked.append((cost, word[0] != candidate.term[0], -candidate.uses, candidate.term))
    return [term for *_, term in sorted(ranked)[:most]]
