"""How every fact is read: words in, a value with the words that say it out, and nothing else.

A fact module has `read(claim, context) -> Reading | None`. None means that the words say nothing about this fact; a
page that is silent and a label without words beside it are both None. `read` never raises, whatever the words are, and
takes time in proportion to their length. It looks at the claim's `label` to understand the quote, never to take a value
from it.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from mcli.core.claims import Claim
from mcli.core.text import clean

LONGEST = 3_000
"""No fact needs more words than this; what stands behind them in one claim is not read."""

Value = TypeVar("Value", covariant=True)


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader knows of the page around the words: its language, what a bare `$` means there, and the day."""

    language: str | None = None
    currency: str = "CAD"
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Reading(Generic[Value]):
    """A value and the words it was read from.

    `quote` is a part of the claim's quote, word for word (white space folded); `more` are further words of the same
    page that the value was worked out from; `sure` is False where the words suggest the value but do not say it: such
    a reading counts only where nothing surer was found.
    """

    value: Value
    quote: str
    more: tuple[str, ...] = ()
    sure: bool = True


def words_of(claim: Claim) -> str:
    """Return the claim's words on one line and no longer than LONGEST, cut between words: what may be quoted."""
    text = clean(claim.quote[: 4 * LONGEST])
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0] or text[:LONGEST]


def flat(text: str) -> str:
    """Return the text for matching, as long as it was, so that a match has the same place in both.

    Small letters, no accents, one kind of space, apostrophe and hyphen; œ and æ stay, as they would be two letters.
    """
    return text.lower() if text.isascii() else text.translate(_FLAT)


def _flat(char: str) -> str:
    lower = char.lower()
    parts = unicodedata.normalize("NFD", lower if len(lower) == 1 else char)
    return parts[0].lower() if all(unicodedata.combining(each) for each in parts[1:]) else char


_FLAT = {code: _flat(chr(code)) for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))}
_FLAT |= dict.fromkeys((0xA0, *range(0x2002, 0x200B), 0x202F, 0x205F, 0x3000), " ")
_FLAT |= dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-")
_FLAT |= dict.fromkeys((0x2018, 0x2019, 0x02BC, 0x2032), "'")

# "Fee: $20. Bring I.D. No. 4 boots! Free?" ends after "$20.", "boots!", "Free?"; "p. 4", "M. Roy", "1.5" are no ends.
_END = re.compile(
    r"(?:(?<!\b(?:jan|feb|fev|mar|apr|avr|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|lun|mer|jeu|ven|sam|"
    r"dim|fév))(?<!\b(?:sept|janv|fevr|févr|juil|août))|(?=[.] \D))"
    r"(?<![ .(]\w)(?<!\bno)(?<!\bmin)(?<!\bmax)(?<!\bapprox)(?<!\bhrs)[.!?…][)\"'”»]?[ ](?=\S)",
    re.IGNORECASE,
)
_CONTINUED = re.compile(r"\n\s*\|")
_BREAK = re.compile(r" [•·▪|] |(?<=\w); ")


def sentences(text: str) -> list[str]:
    """Return the sentences of cleaned text in order, each a part of it; list marks and semicolons also end one."""
    ends = sorted({found.end() for found in _END.finditer(text)} | {found.end() for found in _BREAK.finditer(text)})
    parts = [text[start:end].strip(" •·▪|") for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    return [each for each in parts if each]


def either(words: str) -> str:
    """Return the regular expression for any of these words and phrases, parted by two spaces or a line break.

    A line that begins with | goes on with the phrase of the line before.
    """
    return "|".join(each.strip() for each in re.split(r" {2,}|\n", _CONTINUED.sub("|", words)) if each.strip())


def any_of(words: str) -> re.Pattern[str]:
    """Return the expression that finds any of these as whole words; see `either` for how they are written."""
    return re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)")
