"""Text as data: cleaning what came from outside, folding for comparison, words and phrases in English and French."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

# A terminal acts on these, so they go with all that belongs to them: ESC [ ... letter, ESC ] ... BEL, ESC and a letter.
_ESCAPE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]?"
)
# Categories that nobody can see, or that turn the reading direction of what follows: controls, formats, surrogates,
# private use, unassigned. The two joiners stay: scripts of other languages need them inside words.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = "\u200c\u200d"
_LINE_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_SPACES = re.compile(r"[ \u00a0\u2002-\u200a\u202f\u205f\u3000]+")
_LIGATURES = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"}
# "49.50", "49,50 $", "$1,000", "1 000"
_TYPED_NUMBER = re.compile(
    r"\$?\s*(\d{1,9}|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,3}(?:,\d{3})+)(?:[.,](\d{1,2}))?\s*\$?"
)
_WORD = re.compile(r"[^\W_]+(?:\+\+)?")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


class _Folding(dict[int, str]):
    """What each character becomes when a text is folded, kept once it was asked for: texts repeat their characters."""

    def __missing__(self, code: int) -> str:
        folded = "".join(_LIGATURES.get(char, char) for char in chr(code).casefold())
        plain = "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))
        plain = re.sub(r"[\u2010-\u2015\u2212]", "-", plain)
        self[code] = re.sub(r"[\u2018\u2019\u02bc\u2032]", "'", plain)
        return self[code]


_FOLDED = _Folding()


class Word(NamedTuple):
    """A word of a text: its stem for comparing, and its position in the text."""

    stem: str
    start: int
    end: int


def clean(text: str) -> str:
    """Return the text on one line, without anything that acts on a terminal or cannot be seen.

    Escape sequences go whole; control, format (bidirectional marks included), surrogate, private and unassigned
    characters go; line breaks and tabs become spaces; runs of ordinary spaces become one. No-break spaces stay.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return re.sub(r" {2,}", " ", harmless(text)).strip()


def harmless(line: str) -> str:
    """Return one line without anything that acts on a terminal or cannot be seen; its spaces stay as they are."""
    if line.replace("\u00a0", "").isprintable():
        return line
    line = _LINE_BREAKS.sub(" ", _ESCAPE.sub("", line))
    return "".join(char for char in line if char in _JOINERS or unicodedata.category(char) not in _INVISIBLE)


def fold(text: str) -> str:
    """Return the text for comparing: lower case, no accents, œ as oe, one kind of space, hyphen and apostrophe."""
    if not text.isascii():
        text = _SPACES.sub(" ", text.translate(_FOLDED))
    elif "  " in text:
        text = _SPACES.sub(" ", text)
    return text.lower().strip()


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return a folded word without the plural endings of either language, the same for one and for many.

    Both sides of a comparison go through here, so an odd stem does no harm: classes, classe and class give class;
    journaux and journal give journal; emplois and emploi give emploi.
    """
    if len(word) <= 3 or word[-1].isdigit():
        return word
    if word.endswith(("eaux", "eux", "oux")):
        word = word[:-1]
    elif word.endswith("aux"):
        word = word[:-3] + "al"
    elif word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if word.endswith("ail"):
        return word[:-3] + "al"
    if len(word) > 4 and word.endswith("ie"):
        return word[:-2] + "y"
    if len(word) > 3 and word.endswith(("che", "she", "xe", "sse", "ze", "use")):
        return word[:-1]
    return word


def words(text: str) -> list[Word]:
    """Return the words of a text in order; hyphens and apostrophes part words."""
    return [Word(stem(fold(found.group())), found.start(), found.end()) for found in _WORD.finditer(text)]


@lru_cache(maxsize=4096)  # an index asks for the words of one title, provider or summary several times
def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of a text, in order."""
    return tuple(map(stem, _WORD.findall(fold(text))))


def slug(text: str) -> str:
    """Return the text as an id: lower-case ASCII letters and digits with hyphens between ('item' when none is left)."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-") or "item"


def number_as_typed(typed: str) -> str | None:
    """Return a number from 0 up that a person typed, with a point and nothing else; None for what is none.

    "49,50 $" gives "49.50"; "1 000" gives "1000".
    """
    found = _TYPED_NUMBER.fullmatch(typed.strip())
    if not found:
        return None
    whole = re.sub(r"[ \u00a0\u202f,]", "", found[1])
    return f"{whole}.{found[2]}" if found[2] else whole


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like this one, or None when none is near."""
    from difflib import get_close_matches

    by_fold = {fold(each): each for each in known}
    found = get_close_matches(fold(word), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else None
