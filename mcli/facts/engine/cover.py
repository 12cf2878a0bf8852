"""The cover of a text: the rules that together account for its words, and the words that none accounts for.

Of all ways to read the text, the one that leaves the fewest words unread is taken, then the one with the fewest rules.
A text is proved to say something only where no word is left.
"""

from typing import NamedTuple

from mcli.facts.engine.pattern import Text
from mcli.facts.engine.rules import AFTER, BEFORE, OPENING, STATEMENTS, Lexicon, Rule
from mcli.facts.engine.tokens import MOST, Token

_SEPARATORS = frozenset(",;:.!()-/|*&\"“”«»'’[]+→•·") | {"and", "et", "plus"}
_TURNS = frozenset(("but", "mais"))
_SKIPPED = 1000
_USED = 2


class Part(NamedTuple):
    """A rule at its place: it reads the tokens `start` to `end`, the text `first` to `last`."""

    rule: Rule
    start: int
    end: int
    first: int
    last: int


class Cover(NamedTuple):
    """How a text was read: the parts in order, the words left unread, and whether a statement was found."""

    parts: tuple[Part, ...]
    unread: tuple[Token, ...]
    stated: bool

    @property
    def complete(self) -> bool:
        """Whether a statement was found and every word is accounted for."""
        return self.stated and not self.unread

    def of(self, category: str) -> tuple[Part, ...]:
        """Return the parts of a category."""
        return tuple(each for each in self.parts if each.rule.category == category)

    def words(self, text: str, part: Part) -> str:
        """Return the words of the text that a part read."""
        return text[part.first : part.last]

    @property
    def categories(self) -> frozenset[str]:
        """The categories of all parts."""
        return frozenset(each.rule.category for each in self.parts)


_Step = tuple[int, int, int, Rule | None]
"""The cost so far, the place and the side that it came from, and the rule that was used (None: a word was passed)."""


def cover(tokens: list[Token], lexicon: Lexicon, without: frozenset[str] = frozenset()) -> Cover:
    """Return the best cover of tokens; rules of the categories in `without` are not used."""
    if not tokens or len(tokens) > MOST:
        return Cover((), tuple(tokens), False)
    text = Text(tokens)
    best: list[list[_Step | None]] = [[None, None] for _ in range(len(tokens) + 1)]
    best[0][0] = (0, -1, 0, None)
    for at in range(len(tokens)):
        _advance(text, at, lexicon, without, best)
    side = 1 if best[-1][1] is not None else 0
    if best[-1][0] is not None and best[-1][1] is not None and best[-1][0][0] < best[-1][1][0]:
        side = 0
    return _traced(tokens, best, side)


def _advance(text: Text, at: int, lexicon: Lexicon, without: frozenset[str], best: list[list[_Step | None]]) -> None:
    """Take every step that is possible from one place: a separator, a rule, or a word left unread."""
    word = text.words[at]
    skip = 0 if _may_pass(text.words, at) else _SKIPPED
    opening = at == 0 or text.words[at - 1] in _SEPARATORS | _TURNS
    fitting = [
        (rule, ends)
        for rule in lexicon.beginning(word)
        if (opening or rule.direction != OPENING)
        and rule.category not in without
        and (ends := rule.node.ends(text, at))
    ]
    for side in (0, 1):
        step = best[at][side]
        if step is None:
            continue
        _keep(best, at + 1, side, (step[0] + skip, at, side, None))
        for rule, ends in fitting:
            if rule.category not in STATEMENTS and rule.direction == (AFTER if side == 0 else BEFORE):
                continue
            after = 1 if rule.category in STATEMENTS else side
            for end in ends:
                if end > at:
                    _keep(best, end, after, (step[0] + _USED, at, side, rule))


def _may_pass(words: list[str], at: int) -> bool:
    """Tell whether a token needs no rule: punctuation, "and"; and "but" where words follow, as what "No prerequisites,
    but ..." leaves out may be anything."""
    return words[at] in _SEPARATORS or (words[at] in _TURNS and any(each[0].isalnum() for each in words[at + 1 :]))


def _keep(best: list[list[_Step | None]], at: int, side: int, step: _Step) -> None:
    known = best[at][side]
    if known is None or step[0] < known[0]:
        best[at][side] = step


def _traced(tokens: list[Token], best: list[list[_Step | None]], side: int) -> Cover:
    """Return the cover that the steps to the end of the text make."""
    parts: list[Part] = []
    unread: list[Token] = []
    at, stated = len(tokens), side == 1
    while at > 0:
        step = best[at][side]
        assert step is not None
        _, before, side, rule = step
        if rule is not None:
            parts.append(Part(rule, before, at, tokens[before].start, tokens[at - 1].end))
        elif not _may_pass([each.text for each in tokens], before):
            unread.append(tokens[before])
        at = before
    return Cover(tuple(reversed(parts)), tuple(reversed(unread)), stated)
