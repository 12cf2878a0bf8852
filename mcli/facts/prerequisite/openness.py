"""Whether words prove that nothing, or only an age, is needed first: read to the last word.

The rules are in `facts.lexicon.en.prerequisite` and `facts.lexicon.fr.prerequisite`.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from mcli.facts.engine.cover import Cover, cover
from mcli.facts.engine.explanation import Explanation, explained
from mcli.facts.engine.languages import languages_of
from mcli.facts.engine.rules import Lexicon, lexicon
from mcli.facts.engine.tokens import Token, tokens_of
from mcli.facts.lexicon.en import prerequisite as english
from mcli.facts.lexicon.fr import prerequisite as french
from mcli.facts.reading import flat, sentences

NONE, AGE = "none", "age_only"
_HINT = re.compile(
    r"\bno (?:\w+ ){0,3}(?:experience|prerequisites?|requirements?|background|knowledge|skills?)\b|\bopen to\b|"
    r"\b(?:every|any)(?:one|body)\b|\bnone\b|\bwelcome\b|"
    r"\baucune?s? (?:\w+ ){0,2}(?:prealables?|experience|connaissances?|prerequis|exigences?)|"
    r"\bouverte?s? a\b|\bsans (?:prealable|experience|prerequis)|\baccessibles? a\b"
)


class Openness(NamedTuple):
    """What a text proves (`none`, `age_only`, or None: nothing), the cover, and the tokens."""

    status: str | None
    cover: Cover
    tokens: list[Token]


@lru_cache(maxsize=2)
def lexicon_of(language: str) -> Lexicon:
    """Return the rules of a language ("en" or "fr")."""
    module = english if language == "en" else french
    return lexicon(language, module.LISTS, module.RULES)


@lru_cache(maxsize=512)
def openness_of(text: str, labelled: bool, asked: bool = False) -> Openness:
    """Return what cleaned text proves about entry.

    `labelled`: it is the value of a label about entry, so that "None" or "Everyone" is a statement; `asked`: the label
    asks whether something is needed, so that "No" is.
    """
    tokens = tokens_of(text)
    without = frozenset(name for name, used in (("answer", asked), ("bare", labelled)) if not used)
    covers: list[Cover] = []
    for language in languages_of(tokens):
        found = cover(tokens, lexicon_of(language), without)
        covers.append(found)
        if found.complete:
            break
    best = min(covers, key=lambda each: (not each.stated, len(each.unread)))
    if not best.complete:
        return Openness(None, best, tokens)
    return Openness(AGE if "age" in best.categories else NONE, best, tokens)


def hint_in(text: str) -> str | None:
    """Return the words, or of long ones the sentence, that speak of an open door without proof of it."""
    if not _HINT.search(flat(text)):
        return None
    return text if len(text) <= 300 else next((each for each in sentences(text) if _HINT.search(flat(each))), None)


def explain(text: str, labelled: bool = False, asked: bool = False) -> Explanation:
    """Return how a text was read: its clause, the rules, the words left unread, and what follows."""
    found = openness_of(text, labelled, asked)
    return explained("prerequisite", text, found.cover, found.status or "unknown")
