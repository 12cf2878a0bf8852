"""What a course is about, in the page's own words and no longer than people read."""

import re

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_LONGEST = 400
_SHORTEST_WORDS = 5
# Notices that stand where a description is looked for.
_NO_SUMMARY = re.compile(
    r"\b(?:cookies?|javascript|lorem ipsum|log ?in|copyright|all rights reserved|tous droits reserves"
    r"|privacy policy|page not found|page introuvable|add to cart|ajouter au panier|temoins de connexion|skip to"
    r"|aller au contenu|share this|subscribe)\b"
)


def read(claim: Claim, context: Context) -> Reading[str] | None:
    """Return the first sentences of the words, whole and at most 400 characters, None when they describe nothing."""
    text = words_of(claim)
    if len(text.split()) < _SHORTEST_WORDS or _NO_SUMMARY.search(flat(text)):
        return None
    if len(text) <= _LONGEST:
        return Reading(text, text)
    end = 0
    for each in sentences(text):
        at = text.find(each, end)
        if at < 0 or at + len(each) > _LONGEST:
            break
        end = at + len(each)
    kept = text[:end] if end else text[:_LONGEST].rpartition(" ")[0] or text[:_LONGEST]
    return Reading(kept, kept)
