"""How names of places are compared: in parts, without accents, case, points and hyphens, Saint as St."""

import re
from typing import Final, NamedTuple

from mcli.core.text import fold

_PART: Final = re.compile(r"[^\W_]+(?:['\u2018\u2019\u02bc\u2032:][^\W_]+)*|&")
_APOSTROPHES: Final = re.compile(r"['\u2018\u2019\u02bc\u2032:]")
_INITIALS: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}")
# What is written in several ways, in either language, and how it is compared.
_SAME: Final = {
    "saint": "st", "sainte": "st", "ste": "st", "sts": "st", "mount": "mt", "mont": "mt", "ft": "fort",
    "&": "and", "et": "and", "twp": "township",
}  # fmt: skip
_ELIDED: Final = ("l'", "d'")

# A word that says what a place is, before or behind its name -> what it asks for.
SORTS: Final = {
    "county": "county", "counties": "county", "comte": "county", "comtes": "county",
    "district": "district", "division": "district",
    "region": "region", "area": "region", "secteur": "region",
    "township": "township", "canton": "township",
    "city": "municipality", "town": "municipality", "village": "municipality", "municipality": "municipality",
    "ville": "municipality", "municipalite": "municipality",
}  # fmt: skip
_ATTRIBUTES: Final = frozenset({"united", "regional", "unis", "regionale"})
_LINKS: Final = frozenset({"of", "de", "d", "du", "des", "the", "la", "le", "les", "l"})
_BEHIND: Final = frozenset({"county", "counties", "district", "region", "area", "township", "division", "city", "town"})


class Part(NamedTuple):
    """A part of a text as it is compared, and where it stands."""

    text: str
    start: int
    end: int


class Sorted(NamedTuple):
    """A name without the words that say what it is: ("district", ("sudbury",)) of "District of Sudbury"."""

    sort: str
    name: tuple[str, ...]


def parts(text: str) -> list[Part]:
    """Return the parts of a text, each as it is compared.

    "St. Catharines" gives st, catharines; "d'Algoma" gives d, algoma; "M'Chigeeng" stays one part, mchigeeng.
    """
    found: list[Part] = []
    initials = {each.start(): each for each in _INITIALS.finditer(text)} if "." in text else {}
    skip_to = 0
    for each in _PART.finditer(text):
        start, end = each.span()
        if start < skip_to:
            continue
        if start in initials:
            word, end = fold(initials[start].group().replace(".", "")), initials[start].end()
            skip_to = end
        else:
            word = fold(each.group())
        if word.startswith(_ELIDED) and len(word) > 4:
            found.append(Part(word[0], start, start + 1))
            word, start = word[2:], start + 2
        word = _APOSTROPHES.sub("", word)
        found.append(Part(_SAME.get(word, word), start, end))
    return found


def fold_name(name: str) -> tuple[str, ...]:
    """Return the parts of a name as they are compared, articles and all."""
    if name.isascii():  # most names need no more than this, and there are thousands to compare
        words = name.lower().replace("-", " ").split()
        if all(word.isalnum() for word in words):
            return tuple(_SAME.get(word, word) for word in words)
    return tuple(part.text for part in parts(name))


def without_sort(name: tuple[str, ...]) -> Sorted | None:
    """Return the name without "County of" before it or "County" behind it, None when it has no such word."""
    start = 0
    while start < len(name) and (name[start] in _ATTRIBUTES or name[start] in SORTS):
        start += 1
    sorts = [SORTS[word] for word in name[:start] if word in SORTS]
    if sorts and start < len(name) and name[start] in _LINKS:
        while start < len(name) and name[start] in _LINKS:
            start += 1
        return Sorted(sorts[0], name[start:]) if start < len(name) else None
    if len(name) > 1 and name[-1] in _BEHIND:
        return Sorted(SORTS[name[-1]], name[:-1])
    return None


def sort_before(found: list[Part], at: int) -> tuple[str, int] | None:
    """Return what the words before a part say that it is and where they begin: "Town of" Essex gives municipality."""
    first = at
    while first > 0 and found[first - 1].text in _LINKS:
        first -= 1
    if first in (at, 0) or found[first - 1].text not in SORTS:
        return None
    return SORTS[found[first - 1].text], first - 1


def sort_behind(found: list[Part], at: int) -> str | None:
    """Return what the word at a position says of the name before it: Perth "County" gives county."""
    return SORTS[found[at].text] if at < len(found) and found[at].text in _BEHIND else None
