"""The tokens of a text: words in one spelling, amounts of money and punctuation, each with its place in the text."""

import re
from typing import NamedTuple

from mcli.facts.reading import flat

ZERO, AMOUNT = "$0", "$n"
"""The spelling of an amount of nothing ("0,00 $") and of any other amount ("$25", "25 $")."""
MOST = 160
"""A text of more tokens than this is never covered."""


class Token(NamedTuple):
    """A word in its folded spelling, its place in the text, and whether it begins with a capital letter."""

    text: str
    start: int
    end: int
    capital: bool = False


_MONEY = r"(?:(?:ca|c|us|cad|cdn) ?)?\$ ?\d[\d,]*(?:\.\d+)?|\d{1,3}(?:[ ,]\d{3})*(?:[.,]\d+)? ?\$|\d+ dollars?\b"
# participant(e)s · inscrit·e·s · tou·te·s: the ending in the middle is left out
_INCLUSIVE = r"\((?:e|s|es|ne|nes|ve|le|te|trice)\)s?|[·•](?:e|s|es|ne|ve|le|te|se|trice)(?:[·•]?s)?"
_TOKEN = re.compile(
    rf"(?P<money>{_MONEY})|(?P<elided>(?:qu|jusqu|lorsqu|puisqu|[ldncsjmt])')(?=\w)|"
    rf"(?P<number>\d+(?:[.,]\d+)?)|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)(?P<ending>{_INCLUSIVE})?|(?P<mark>\S)"
)
_DASHES = frozenset("-–—")


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of cleaned text in order; a hyphen inside a word parts it ("tuition-free": tuition, free).

    At most MOST + 1 tokens are made. Capitals are not kept where most words have one ("FREE FOR RESIDENTS").
    """
    plain = flat(text)
    found: list[Token] = []
    for each in _TOKEN.finditer(plain):
        if len(found) > MOST:
            break
        if token := _token(each, plain, text):
            found.append(token)
    found = [_without_opening(found, at) for at in range(len(found))]
    words = [each for each in found if each.text[0].isalpha()]
    capitals = sum(each.capital for each in words)
    if len(words) > 2 and capitals > 0.7 * len(words):
        found = [each._replace(capital=False) for each in found]
    return found


def _without_opening(found: list[Token], at: int) -> Token:
    """Return a token without the capital that only begins a sentence: "Parking", but neither "WHMIS" nor "St. John"."""
    token = found[at]
    begins = at == 0 or found[at - 1].text in ".!?:;-"
    if not token.capital or not begins or (at + 1 < len(found) and found[at + 1].capital):
        return token
    return token._replace(capital=False)


def _token(each: re.Match[str], plain: str, text: str) -> Token | None:
    start, end = each.span()
    if each["money"]:
        return Token(AMOUNT if re.search(r"[1-9]", each["money"]) else ZERO, start, end)
    if each["word"]:
        plural = "s" if each["ending"] and each["ending"].endswith("s") else ""
        return Token(each["word"] + plural, start, end, text[start].isupper())
    if each["mark"] and each["mark"] in _DASHES:
        inside = start > 0 and end < len(plain) and plain[start - 1].isalpha() and plain[end].isalpha()
        return None if inside else Token("-", start, end)
    return Token(each.group(), start, end, text[start].isupper())
