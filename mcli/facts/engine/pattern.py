"""The notation of the lexicons, and how a pattern in it is matched against tokens.

    this course          the words, one after the other
    is/are               either word
    course~              the word with or without an ending e, s or es
    [very]               may be left out
    (at no cost/free)    one of several; inside brackets a stroke parts whole phrases
    {course}             any entry of the list of that name
    {adjective}+         one to six entries of the list
    {names}              proper names: words with capitals, and "of", "the", "de", "du" between them
    {number} {amount} {zero} {open} {close} {stroke}   numbers and marks of the text
    ... or ...4          any words, at most twelve (or four), up to a word of the list `stop` or the end of a sentence
    *** or ***4          the same, up to a word of the shorter list `end`

A pattern is matched in all ways at once: `ends` gives every place where it may end. Results are kept by place, so
that the time is bounded by the number of tokens times the size of the grammar.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import count

from mcli.facts.engine.tokens import AMOUNT, ZERO, Token

_LEXEME = re.compile(r"\{[\w-]+\}\+?|(?:\.\.\.|\*\*\*)\d*|[()\[\]]|[^\s()\[\]{}]+")
_LINKS = frozenset(
    (
        "of",
        "the",
        "and",
        "for",
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l'",
        "d'",
        "et",
        "en",
        "&",
        "'s",
        "a",
        "on",
        "in",
    )
)
_SENTENCE_ENDS = frozenset(".!?;")
# An open part does not end with these: "for 7 days" is not the end "for" of a group and the length "7 days".
_DANGLING = frozenset(
    ("for", "to", "of", "in", "with", "at", "on", "by", "from", "the", "a", "an", "and", "or", "pour", "pendant", "de",
     "du", "des", "d'", "au", "aux", "en", "dans", "avec", "par", "le", "la", "les", "l'", "et", "ou", "durant")
)  # fmt: skip
_ENDINGS = ("", "s", "e", "es")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_COMMA = re.compile(r"(?<![\s/\[(]),(?=\s|$)")
_MARKS = {"open": "(", "close": ")", "stroke": "/"}
_numbers = count()


class Text:
    """The tokens that patterns are matched against, with what was found so far."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.words = [each.text for each in tokens]
        self.found: dict[tuple[int, int], tuple[int, ...]] = {}


class Node:
    """A part of a pattern. `first` are the words that it may begin with, None where that may be any; `empty` tells
    whether it may match no word at all."""

    first: frozenset[str] | None = None
    empty = False

    def __init__(self) -> None:
        self.number = next(_numbers)

    def ends(self, text: Text, at: int) -> tuple[int, ...]:
        """Return the places where the part may end when it begins at a place."""
        if self.first is not None and not self.empty and (at >= len(text.words) or text.words[at] not in self.first):
            return ()
        key = (self.number, at)
        if key not in text.found:
            text.found[key] = ()
            text.found[key] = tuple(dict.fromkeys(self._ends(text, at)))
        return text.found[key]

    def _ends(self, text: Text, at: int) -> Sequence[int]:
        raise NotImplementedError


class _Word(Node):
    def __init__(self, spellings: frozenset[str]) -> None:
        super().__init__()
        self.first = spellings

    def ends(self, text: Text, at: int) -> tuple[int, ...]:
        return (at + 1,) if at < len(text.words) and text.words[at] in (self.first or ()) else ()


class _Kind(Node):
    def __init__(self, kind: str, stop: frozenset[str]) -> None:
        super().__init__()
        self.kind, self.stop = kind, stop

    def _ends(self, text: Text, at: int) -> Sequence[int]:
        if self.kind == "names":
            return self._names(text, at)
        return [at + 1] if at < len(text.words) and _NUMBER.fullmatch(text.words[at]) else []

    def _names(self, text: Text, at: int) -> Sequence[int]:
        found: list[int] = []
        while at < len(text.tokens) and len(found) < 14 and text.words[at] not in self.stop:
            if text.tokens[at].capital:
                found.append(at + 1)
            elif not found or not (text.words[at] in _LINKS or self._numbered(text, at)):
                break
            at += 1
        return found

    @staticmethod
    def _numbered(text: Text, at: int) -> bool:
        """Tell whether a number belongs to a name: "Awareness in 4 Steps", "Level 2", but not "Fund for 7 days"."""
        follows = text.tokens[at - 1].capital or text.words[at - 1] == "in"
        return follows and _NUMBER.fullmatch(text.words[at]) is not None


class _Open(Node):
    def __init__(self, most: int, stop: frozenset[str]) -> None:
        super().__init__()
        self.most, self.stop, self.empty = most, stop, True

    def _ends(self, text: Text, at: int) -> Sequence[int]:
        found = [at]
        while at < len(text.words) and len(found) <= self.most:
            word = text.words[at]
            if word in self.stop or word in _SENTENCE_ENDS or word in (AMOUNT, ZERO):
                break
            at += 1
            found.append(at)
        return [each for each in found if each == found[0] or text.words[each - 1] not in _DANGLING]


class _Sequence(Node):
    def __init__(self, parts: Sequence[Node]) -> None:
        super().__init__()
        self.parts = tuple(parts)
        self.empty = all(each.empty for each in parts)
        first: set[str] = set()
        for each in parts:
            if each.first is None:
                break
            first |= each.first
            if not each.empty:
                self.first = frozenset(first)
                break

    def _ends(self, text: Text, at: int) -> Sequence[int]:
        places: list[int] = [at]
        for part in self.parts:
            places = list(dict.fromkeys(end for each in places for end in part.ends(text, each)))
            if not places:
                break
        return places


class _Any(Node):
    def __init__(self, choices: Sequence[Node], optional: bool = False) -> None:
        super().__init__()
        self.choices = tuple(choices)
        self.optional = optional
        self.empty = optional or any(each.empty for each in choices)
        if all(each.first is not None for each in choices):
            self.first = frozenset(word for each in choices for word in each.first or ())
        self._by_word: dict[str, tuple[Node, ...]] = {}

    def _ends(self, text: Text, at: int) -> Sequence[int]:
        word = text.words[at] if at < len(text.words) else ""
        if word not in self._by_word:
            self._by_word[word] = tuple(
                each for each in self.choices if each.first is None or each.empty or word in each.first
            )
        found = [end for each in self._by_word[word] for end in each.ends(text, at)]
        return [*found, at] if self.optional else found


class _Repeated(Node):
    def __init__(self, part: Node) -> None:
        super().__init__()
        self.part = part
        self.first, self.empty = part.first, part.empty

    def _ends(self, text: Text, at: int) -> Sequence[int]:
        found: list[int] = []
        places = [at]
        for _ in range(6):
            places = [end for each in places for end in self.part.ends(text, each) if end not in found and end > each]
            if not places:
                break
            found.extend(dict.fromkeys(places))
        return found


class Patterns:
    """Patterns compiled against the lists of one lexicon; a list may use lists that stand before or after it."""

    def __init__(self, lists: Mapping[str, str]) -> None:
        self._lists = lists
        self._made: dict[str, Node] = {}
        self._stop, self._end = (
            frozenset(each for word in lists.get(name, "").replace(",", " ").split() for each in _spellings(word))
            for name in ("stop", "end")
        )

    def compiled(self, pattern: str) -> Node:
        """Return the node of a pattern; KeyError names a list that does not exist."""
        lexemes = _LEXEME.findall(pattern)
        node, at = self._choice(lexemes, 0, False)
        if at != len(lexemes):
            raise ValueError(f"unbalanced pattern: {pattern}")
        return node

    def _choice(self, lexemes: list[str], at: int, bracketed: bool) -> tuple[Node, int]:
        choices: list[list[Node]] = [[]]
        while at < len(lexemes) and lexemes[at] not in (")", "]"):
            lexeme = lexemes[at]
            if bracketed and "/" in lexeme:
                for number, word in enumerate(lexeme.split("/")):
                    if number:
                        choices.append([])
                    if word:
                        choices[-1].append(self._part([word], 0)[0])
                at += 1
                continue
            node, at = self._part(lexemes, at)
            choices[-1].append(node)
        nodes = [each[0] if len(each) == 1 else _Sequence(each) for each in choices]
        return (nodes[0] if len(nodes) == 1 else _Any(nodes)), at

    def _part(self, lexemes: list[str], at: int) -> tuple[Node, int]:
        lexeme = lexemes[at]
        if lexeme in ("(", "["):
            node, at = self._choice(lexemes, at + 1, True)
            return (_Any([node], optional=True) if lexeme == "[" else node), at + 1
        if lexeme.startswith(("...", "***")):
            return _Open(int(lexeme[3:] or 12), self._stop if lexeme[0] == "." else self._end), at + 1
        if lexeme.startswith("{"):
            node = self._list(lexeme.strip("{}+"))
            return (_Repeated(node) if lexeme.endswith("+") else node), at + 1
        return _Word(frozenset(each for word in lexeme.split("/") for each in _spellings(word))), at + 1

    def _list(self, name: str) -> Node:
        if name in ("names", "number"):
            return self._made.setdefault(name, _Kind(name, self._stop))
        if name in ("amount", "zero"):
            return self._made.setdefault(name, _Word(frozenset((AMOUNT if name == "amount" else ZERO,))))
        if name in _MARKS:
            return self._made.setdefault(name, _Word(frozenset(_MARKS[name])))
        if name not in self._made:
            self._made[name] = _Any([self.compiled(each) for each in entries(self._lists[name])])
        return self._made[name]


def entries(words: str) -> list[str]:
    """Return the entries of a list: one a line, or parted by commas; what follows a # is a remark.

    A comma after a space or a stroke (" , ", "[and/,]") is a comma of the text.
    """
    lines = (line.partition("#")[0] for line in words.splitlines())
    return [each.strip() for line in lines for each in _COMMA.split(line) if each.strip()]


def _spellings(word: str) -> tuple[str, ...]:
    return tuple(word[:-1] + ending for ending in _ENDINGS) if word.endswith("~") else (word,)
