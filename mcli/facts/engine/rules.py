"""Named rules: what they are about, on which side of the statement they may be, and what they say in the notation."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mcli.facts.engine.pattern import Node, Patterns

STATEMENTS = frozenset(("statement", "conditional", "bare", "answer", "age"))
"""The categories of rules that say the fact itself; all others are modifiers of it."""
BEFORE, AFTER, BOTH, OPENING = "<", ">", "<>", "^"


class Rule(NamedTuple):
    """One construction of a language.

    `category` says what it does to the statement (`condition`, `reason` ...). `direction` is where it may be: before
    the statement, after it, both, or (^) only where a clause begins. The scope of its open parts ends at the words of
    the list `stop`.
    """

    name: str
    category: str
    direction: str
    pattern: str
    example: str
    node: Node


class Lexicon:
    """The rules of one fact in one language."""

    def __init__(self, language: str, rules: Sequence[Rule]) -> None:
        self.language = language
        self.rules = tuple(rules)
        self._by_word: dict[str, list[Rule]] = {}
        self._always: list[Rule] = []
        for rule in self.rules:
            if rule.node.first is None or rule.node.empty:
                self._always.append(rule)
                continue
            for word in rule.node.first:
                self._by_word.setdefault(word, []).append(rule)

    def beginning(self, word: str) -> Sequence[Rule]:
        """Return the rules that may begin with a word."""
        return [*self._by_word.get(word, ()), *self._always]


def lexicon(language: str, lists: Mapping[str, str], rules: str) -> Lexicon:
    """Return the rules of a table: `name | category | direction | pattern | example`, one a line.

    The columns are parted by a vertical bar between two spaces on each side; # begins a remark line. ValueError names
    a line of another form.
    """
    patterns = Patterns(lists)
    made = []
    for line in rules.splitlines():
        if not line.strip() or line.strip().startswith("#"):
            continue
        parts = [each.strip() for each in line.split("  |  ")]
        if len(parts) != 5 or parts[2] not in (BEFORE, AFTER, BOTH, OPENING):
            raise ValueError(f"not a rule: {line.strip()}")
        name, category, direction, pattern, example = parts
        made.append(Rule(f"{language}.{name}", category, direction, pattern, example, patterns.compiled(pattern)))
    return Lexicon(language, made)
