"""The words that the index knows: is a word one of them, which are like it, and which wider words stand for it."""

from collections.abc import Sequence

from mcli.catalogue.index import Index
from mcli.catalogue.spelling import Known, nearest_known, root

LIKE = 3
"""How many words like one that was typed are taken beside it."""
_LONGEST_WORD = 40
"""Up to how many letters a word may be two that were run together."""
_LEAST_START = 4


def known(index: Index, words: Sequence[str]) -> set[str]:
    """Return those of the words that the index knows."""
    if not words:
        return set()
    sql = f"SELECT term FROM term WHERE term IN ({', '.join('?' * len(words))})"  # noqa: S608 only question marks
    return {str(row[0]) for row in index.connection.execute(sql, tuple(words))}


def split(index: Index, word: str) -> Sequence[str]:
    """Return the two known words that a word was run together from: smartserve is smart serve."""
    pairs = [(word[:at], word[at:]) for at in range(3, len(word) - 2)] if len(word) <= _LONGEST_WORD else []
    halves = known(index, [half for pair in pairs for half in pair])
    return next(([one, other] for one, other in pairs if {one, other} <= halves), [])


def begun(index: Index, start: str) -> Sequence[str]:
    """Return words that begin so, the shortest first: prep is preparation."""
    if len(start) < _LEAST_START:
        return []
    rows = index.connection.execute(
        "SELECT term FROM term WHERE term > ? AND term < ? AND uses > 0 ORDER BY length, term LIMIT ?",
        (start, start + "\uffff", LIKE),
    )
    return [str(row[0]) for row in rows]


def same_root(index: Index, word: str) -> Sequence[str]:
    """Return words of the same root: driving is driver too."""
    short = root(word)
    return begun(index, short) if short else []


def near(index: Index, word: str, most: int = 1) -> Sequence[str]:
    """Return the words most like one, best first; never a word that a search passes over."""
    passed = frozenset(index.about("stop_words").split())
    rows = index.connection.execute(
        "SELECT term, uses FROM term WHERE length BETWEEN ? AND ?", (len(word) - 2, len(word) + 2)
    )
    return nearest_known(word, (Known(*row) for row in rows if row[0] not in passed), most)


def wider(index: Index, phrases: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return, for the phrases that have wider ones (carpenter: construction), their FTS5 expression and their names."""
    marks = ", ".join("?" * len(phrases))
    sql = f"SELECT phrase, expression, names FROM wider WHERE phrase IN ({marks})"  # noqa: S608 only question marks
    return {str(row[0]): (str(row[1]), str(row[2])) for row in index.connection.execute(sql, tuple(phrases))}
