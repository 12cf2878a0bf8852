"""Whether words prove that a course is free: read to the last word, for whom, and on which condition.

The rules are in `facts.lexicon.en.cost` and `facts.lexicon.fr.cost`. What they do not read in full proves nothing.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from mcli.facts.cost import course_words as words
from mcli.facts.cost.amounts import only_number
from mcli.facts.engine.cover import Cover, cover
from mcli.facts.engine.explanation import Explanation, explained
from mcli.facts.engine.languages import languages_of
from mcli.facts.engine.rules import Lexicon, lexicon
from mcli.facts.engine.tokens import Token, tokens_of
from mcli.facts.lexicon.en import cost as english
from mcli.facts.lexicon.fr import cost as french
from mcli.facts.reading import flat, sentences

FREE, CONDITIONAL, NOT_FREE = "free", "free_with_conditions", "paid"
_CONDITIONS = frozenset(("condition", "conditional", "others"))
_UNDER_LABEL = frozenset(("bare", "answer"))
# Without one of these words nothing can say that a course is free.
_TRIGGER = re.compile(
    r"\b(?:free|no[- ](?:\w+ ){0,3}(?:cost|charge|fee|tuition|payment)s?|zero|without|complimentary|nothing|"
    r"waived?|n/c|(?:frais|droits|scolarite) (?:sont|seront|ont ete) (?:annules|supprimes|elimines|leves)|"
    r"none|nil|audit|(?:not|don't|doesn't|won't|do not) (?:\w+ ){0,3}(?:pay|cost|charged?)|gratui\w*|gratis|"
    r"(?:sans|aucune?s?|nuls?|pas de) (?:\w+ )?(?:\w+ )?(?:frais|couts?|droits?|debourser|payer|paiement|depense)|"
    r"aucune?s?$|rien|gracieu\w+|neant|pas un (?:seul )?(?:sou|cent)|"
    r"(?:no one|nobody|never|not be|are not|is not|personne ne)"
    r" (?:\w+ )?(?:charged?|pays?|billed|paie|has to pay))\b|"
    r"(?<![\w.,])\$ ?0(?:\.00?)?(?!\d|[.,]\d)|(?<![\d.,])0(?:[.,]00?)? ?(?:\$|dollars?)"
)
_DENIED = re.compile(
    r"\b(?:not|no longer|never|isn't|aren't|doesn't) (?:\w+ ){0,3}?(?:free|complimentary)\b(?! of (?!charge))|"
    r"\b(?:not|never) (?:\w+ ){0,2}(?:at no cost|without charge)\b|"
    r"\b(?:n'(?:est|etait)|ne (?:sont|sera|seront|s'agit)) (?:\w+ ){0,2}?(?:pas|plus|jamais)\b[^.;,]{0,40}"
    r"\b(?:gratui\w+|sans (?:aucuns? )?frais|a titre gracieux)|\b(?:pas|non|jamais) (?:\w+ ){0,2}?gratui\w+|"
    r"\b(?:aucune?|none)\b[^.;,]{0,40} (?:n'est|are|is) (?:\w+ ){0,2}?(?:gratui\w+|sans frais|free)\b"
)
_HINT = re.compile(
    r"\b(?:(?<!feel )(?<!toll )(?<!nut )free|no (?:\w+ )?(?:cost|charge|fee|tuition)s?|complimentary|gratui\w+|"
    r"sans (?:aucuns? )?frais|aucuns? (?:frais|couts?)|fully funded|subsidi[sz]ed|waived|titre gracieux|subventionne\w*"
    r")\b"
    r"|(?<![\w.,])\$ ?0(?:\.00)?(?![\d.,])|(?<![\d.,])0(?:,00)? ?\$"
)


class Freedom(NamedTuple):
    """That words say free, free on a condition, or not free, the words, and the condition's words."""

    status: str
    quote: str
    condition: str | None = None
    rules: tuple[str, ...] = ()


@lru_cache(maxsize=2)
def lexicon_of(language: str) -> Lexicon:
    """Return the rules of a language ("en" or "fr")."""
    module = english if language == "en" else french
    return lexicon(language, module.LISTS, module.RULES)


def read(text: str, asked: bool = False, labelled: bool = False) -> tuple[Cover, list[Token]]:
    """Return the best cover of a text in either language, and its tokens.

    `asked`: its label asks whether it is free ("yes" is an answer); `labelled`: its label names the price ("none" is).
    """
    tokens = tokens_of(text)
    without = frozenset(name for name, used in (("answer", asked), ("bare", labelled)) if not used)
    covers = []
    for language in languages_of(tokens):
        found = cover(tokens, lexicon_of(language), without)
        if found.complete:
            return found, tokens
        covers.append(found)
    return min(covers, key=lambda each: (not each.stated, len(each.unread))), tokens


@lru_cache(maxsize=512)
def freedom_in(text: str, strict: bool, asked: bool = False) -> Freedom | None:
    """Return what cleaned text says of being free, None when it does not prove anything about this course.

    `strict` is for sentences found anywhere on a page: there a bare "none" or "yes" says nothing. A text that is
    longer than a clause is read to its end; a word that no rule accounts for leaves the whole without proof.
    """
    plain = flat(text)
    if not strict and only_number(text) == 0:
        return Freedom(FREE, text)
    if _DENIED.search(plain):
        denying = next((each for each in sentences(text) if _DENIED.search(flat(each))), text)
        return Freedom(NOT_FREE, denying)
    if not asked and not _TRIGGER.search(plain):
        return None
    found, tokens = read(text, asked, labelled=not strict)
    if not found.complete:
        return None
    return _freedom(text, found, tokens)


def _freedom(text: str, found: Cover, tokens: list[Token]) -> Freedom:
    """Return what a complete cover says, with the sentence of the statement and that of its first condition."""
    rules = tuple(each.rule.name for each in found.parts)
    stated = next(each for each in found.parts if each.rule.category in (*_UNDER_LABEL, "statement", "conditional"))
    quote = _sentence(text, tokens[stated.start])
    limits = [each for each in found.parts if each.rule.category in _CONDITIONS]
    if not limits:
        return Freedom(FREE, quote, None, rules)
    return Freedom(CONDITIONAL, quote, _sentence(text, tokens[limits[0].start]), rules)


def hint_in(text: str) -> str | None:
    """Return the first sentence that speaks of being free, whatever it says of it; None where it is denied."""
    for each in sentences(text):
        plain = flat(each)
        if _HINT.search(plain) and not _DENIED.search(plain):
            return each
    return None


def explain(text: str, asked: bool = False, labelled: bool = False) -> Explanation:
    """Return how a text was read: its clause, the rules, the words left unread, and what follows."""
    found, _ = read(text, asked, labelled)
    status = FREE if not found.categories & _CONDITIONS else CONDITIONAL
    return explained("cost", text, found, status if found.complete else "unknown")


def of_something_else(label: str) -> bool:
    """Tell whether a label is about something beside the course: "Parking", "Information session"."""
    plain = flat(label)
    others = words.NOT_THE_COURSE.sub("", plain)
    return others != plain and not words.COURSE.search(others)


def _sentence(text: str, token: Token) -> str:
    """Return the sentence of a text in which a token stands."""
    at = 0
    for each in sentences(text):
        at = text.index(each, at)
        if at <= token.start < at + len(each):
            return each
    return text
