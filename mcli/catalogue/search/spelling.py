"""Words that are nearly right: how far apart two words are, by letters and by sound, in English and French."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

# Letters that sound alike, in the order in which they are written over: photo = foto, banque = bank, eau = o.
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
# How much may be wrong in words of at least so many letters: the shorter, the more words are like it by chance.
_TOLERANCES = ((11, 2.5), (8, 2), (6, 1.5), (4, 1))
_SAME_SOUND = 0.5
_LEAST_SOUND = 4
_SHORT = 5
"""What it costs that only the sounds, not the letters, are the same, how long they must be to say something, and
up to how many letters a word with its end cut off is another word."""

# Endings that make another word of the same root: driving, driver; soudage, soudeur.
_ENDINGS = re.compile(
    r"(?:ing|er|or|ed|ment|ation|tion|ance|ence|ity|ly|ness|eur|euse|rice|age|ant|ante|ique|ite|ement|ier|iere)$"
)
_LEAST_ROOT = 4


class Known(NamedTuple):
    """A word that the index knows, and in how many listings it stands."""

    term: str
    uses: int


def tolerance(word: str) -> float:
    """Return how much may be wrong in a word of this length; nothing in a short one or one with digits."""
    if not word.isalpha():
        return 0
    return next((most for least, most in _TOLERANCES if len(word) >= least), 0)


def root(word: str) -> str:
    """Return a folded word without its ending, or '' when too little of it would be left."""
    short = _ENDINGS.sub("", word)
    return short if _LEAST_ROOT <= len(short) < len(word) else ""


def sound(word: str) -> str:
    """Return a folded word as it sounds, roughly and for both languages."""
    for written, heard in _SOUNDS:
        word = written.sub(heard, word)
    return word


def distance(one: str, other: str, most: float) -> float:
    """Return how many letters to add, take away, change or swap with the next; anything over `most` may be more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        older, before, row = before, row, [at]
        for place, sign in enumerate(other, start=1):
            best = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + (letter != sign))
            if at > 1 and place > 1 and letter == other[place - 2] and one[at - 2] == sign:
                best = min(best, older[place - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return row[-1]


def nearest_known(word: str, known: Iterable[Known], most: int = 1) -> Sequence[str]:
    """Return the known words that are most like a folded word, best first, at most so many; none when none is near."""
    allowed = tolerance(word)
    heard = sound(word)
    letters = set(word)
    ranked = []
    for each in known:
        if not allowed or len(letters ^ set(each.term)) > 2 * allowed + 1:
            continue
        cost = distance(word, each.term, allowed)
        if cost > 1 and len(heard) >= _LEAST_SOUND:
            cost = min(cost, _SAME_SOUND + distance(heard, sound(each.term), allowed))
        if cost > 1 and word[0] != each.term[0]:
            continue  # cleaning is not learning
        if len(word) <= _SHORT and word.startswith(each.term):
            continue  # taxi is not tax
        if cost <= allowed:
            ranked.append((cost, word[0] != each.term[0], -each.uses, each.term))
    return [term for *_, term in sorted(ranked)[:most]]
