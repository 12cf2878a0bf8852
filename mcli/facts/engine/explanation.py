"""How a reading came about, as data that `sources try --explain` can print."""

from typing import NamedTuple

from mcli.facts.engine.cover import Cover


class Used(NamedTuple):
    """A rule that read some words: its name, its category and the words."""

    rule: str
    category: str
    words: str


class Explanation(NamedTuple):
    """One clause and how it was read.

    `status` is what was concluded, `rules` are the rules in the order of the words, `unread` the words that no rule
    accounts for, `reason` a code: `proved`, `unread_words` or `no_statement`.
    """

    fact: str
    clause: str
    status: str
    rules: tuple[Used, ...]
    unread: tuple[str, ...]
    reason: str


def explained(fact: str, text: str, found: Cover, status: str) -> Explanation:
    """Return the explanation of a cover of a text."""
    used = tuple(Used(each.rule.name, each.rule.category, found.words(text, each)) for each in found.parts)
    reason = "proved" if found.complete else "unread_words" if found.stated else "no_statement"
    return Explanation(fact, text, status, used, tuple(text[each.start : each.end] for each in found.unread), reason)
