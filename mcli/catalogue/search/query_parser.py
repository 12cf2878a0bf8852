"""The words that the index knows: is a word one of them, which are like it, and which wider words stand for it.

What a person typed, made into a search: plurals, accents, hyphens, synonyms, phrases, and typing errors.

Every part must stand in a listing, in any form and place. A word that no listing knows is taken for the nearest one
that the index knows. Where no listing has all parts together, words like them are taken too (psychological,
psychologique), and then parts are left out, one at a time. All of it is said aloud.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from mcli.catalogue.index.index import Index
from mcli.catalogue.search.spelling import Known, nearest_known, root
from mcli.catalogue.search.synonyms import LANGUAGE_NAMES, LONGEST, mark
from mcli.core.text import fold, stems

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


_LONG = 7
"""Of how many letters a word must be for words like it to be taken beside it: in short words, a letter is much."""
_MOST_WORDS = 40
_CLOSE = 4
"""How many words may stand between those of one phrase."""
_FEW = 5
"""When fewer listings than this have all words, and none in its title, the weak ones need not stand there."""
_MOST_PARTS = 6
"""Of how many parts every choice is tried when no listing has all of them."""

_QUOTES = ('"«“', '"»”')


class Correction(NamedTuple):
    """A word as typed, and the one that was looked for instead."""

    typed: str
    used: str


class Part(NamedTuple):
    """One thing looked for: as typed, as FTS5 reads it, its language ('' when either), its stem if it is one word
    without synonyms, whether it asks for a language ("in French"), which is never left out, whether it is weak
    (course, free), which is left out first, and the wider words that stand for it where few listings have it."""

    typed: str
    expression: str
    language: str = ""
    stem: str = ""
    wish: bool = False
    weak: bool = False
    wider: tuple[str, str] = ("", "")


class Understood(NamedTuple):
    """What is looked for; words taken for others, words taken beside others; what was left out, and what is unknown."""

    parts: tuple[Part, ...] = ()
    corrected: tuple[Correction, ...] = ()
    likened: tuple[Correction, ...] = ()
    left_out: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()

    @property
    def expression(self) -> str:
        """The FTS5 expression that every listing found must meet."""
        return " AND ".join(each.expression for each in self.parts)

    @property
    def language(self) -> str:
        """The language of the words, where all that have one agree; else ''."""
        found = {each.language for each in self.parts} - {""}
        return found.pop() if len(found) == 1 else ""


class _Token(NamedTuple):
    """A word as typed and its stem; `exact` is the expression of a quoted phrase, which is looked for as it stands."""

    typed: str
    stem: str
    exact: str = ""


def understand(index: Index, words: Sequence[str]) -> Understood:
    """Return what the words mean to the index."""
    stop_words = frozenset(index.about("stop_words").split())
    tokens = _tokens(words)[:_MOST_WORDS]
    tokens = [each for each in tokens if each.exact or each.stem not in stop_words] or tokens
    tokens, corrected, unknown = _corrected(index, tokens)
    parts, widened = _widened(index, _parts(index, tokens))
    if not parts or _matches(index, parts):
        weak = [each for each in parts if each.weak]
        if weak and len(weak) < len(parts) and _all_uses(index, parts) < _FEW and not _in_a_title(index, parts):
            return Understood(
                _optional(parts),
                corrected,
                tuple(widened),
                unknown=unknown,
                optional=tuple(each.typed for each in weak),
            )
        return Understood(tuple(parts), corrected, tuple(widened), unknown=unknown)
    broad, likened = _broadened(index, parts)
    likened = [*widened, *likened]
    kept = broad if _matches(index, broad) else _that_match(index, broad)
    left_out = tuple(each.typed for each in broad if each not in kept)
    likened = [each for each in likened if each.typed not in left_out]
    if not _matches(index, kept):
        unknown = tuple(each.typed for each in parts if not each.weak) or tuple(each.typed for each in parts)
    return Understood(tuple(kept), corrected, tuple(likened), left_out, unknown)


def _optional(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts so that a listing need not have the weak words, but comes first when it has them."""
    strong = [each for each in parts if not each.weak]
    either = " OR ".join(each.expression for each in parts)
    return (*strong[:-1], strong[-1]._replace(expression=f"({strong[-1].expression} AND ({either}))"))


def _widened(index: Index, parts: Sequence[Part]) -> tuple[list[Part], list[Correction]]:
    """Let wider words stand beside what few listings have, and none in its title: construction beside carpenter."""
    made, widened = [], []
    for part in parts:
        expression, names = part.wider
        if expression and _uses(index, part) < _FEW and not _in_a_title(index, [part]):
            made.append(part._replace(expression=f"({part.expression} OR {expression})", stem=""))
            widened.append(Correction(part.typed, names))
        else:
            made.append(part)
    return made, widened


def _broadened(index: Index, parts: Sequence[Part]) -> tuple[list[Part], list[Correction]]:
    """Let each single word stand for those that are like it too, and say which listings have instead of it."""
    made, likened = [], []
    for part in parts:
        like = [*near(index, part.stem, LIKE), *same_root(index, part.stem)] if len(part.stem) >= _LONG else []
        alike = [each for each in dict.fromkeys(like) if each != part.stem][:LIKE]
        if alike:
            made.append(part._replace(expression=f"({part.expression} OR {' OR '.join(map(quoted, alike))})"))
            likened.append(Correction(part.typed, ", ".join(alike)))
        else:
            made.append(part)
    return made, likened


def _tokens(words: Sequence[str]) -> list[_Token]:
    tokens = []
    for word in words:
        typed = word.strip()
        if len(typed) > 1 and typed[0] in _QUOTES[0] and typed[-1] in _QUOTES[1]:
            found = stems(typed)
            if found:
                tokens.append(_Token(typed.strip("".join(_QUOTES)), "", quoted(" ".join(found))))
            continue
        for piece in typed.split():
            found = stems(piece)
            # A hyphenated word may stand in a listing as one word: micro-credential, microcredential.
            joined = stems(fold(piece).replace("-", "")) if len(found) > 1 and "-" in fold(piece) else ()
            if joined:
                both = f"({' AND '.join(map(quoted, found))} OR {quoted(' '.join(joined))})"
                tokens.append(_Token(piece, " ".join(found), both))
            else:
                tokens.extend(_Token(each if len(found) > 1 else piece, each) for each in found)
    return tokens


def _corrected(index: Index, tokens: Sequence[_Token]) -> tuple[list[_Token], tuple[Correction, ...], tuple[str, ...]]:
    """Put the nearest known word in the place of every word that the index does not know."""
    certain = known(index, [each.stem for each in tokens if not each.exact])
    made: list[_Token] = []
    corrected, unknown = [], []
    waiting = list(tokens)
    while waiting:
        token = waiting.pop(0)
        if token.exact or token.stem in certain:
            made.append(token)
            continue
        after = waiting[0].stem if waiting and not waiting[0].exact else ""
        if after and known(index, [token.stem + after]):  # "book keeping"
            made.append(_Token(f"{token.typed} {waiting.pop(0).typed}", token.stem + after))
            continue
        whole = begun(index, token.stem)
        meant = split(index, token.stem) or whole or near(index, token.stem)
        other = () if meant else same_root(index, token.stem)
        if (len(whole) > 1 and meant is whole) or other:
            made.append(_Token(token.typed, "", f"({' OR '.join(map(quoted, whole or other))})"))
            corrected.append(Correction(token.typed, ", ".join(whole or other)))
        elif meant:
            made.extend(_Token(each, each) for each in meant)
            corrected.append(Correction(token.typed, " ".join(meant)))
        else:
            made.append(token)
            unknown.append(token.typed)
    return made, tuple(corrected), tuple(unknown)


def _parts(index: Index, tokens: Sequence[_Token]) -> list[Part]:
    """Make the parts, the longest phrase with synonyms first: "first aid" is one part, not two."""
    stems_of = [each.stem for each in tokens]
    phrases = {
        " ".join(stems_of[at : at + length])
        for at in range(len(tokens))
        for length in range(1, min(LONGEST, len(tokens) - at) + 1)
    } - {""}
    groups = _groups(index, [*sorted(phrases), *LANGUAGE_NAMES])
    wide = wider(index, sorted(phrases))
    weak_words = frozenset(index.about("weak_words").split())
    wishes = {groups[name][0] for name in LANGUAGE_NAMES if name in groups}
    parts: list[Part] = []
    at = 0
    while at < len(tokens):
        longest = next(
            (length for length in range(min(LONGEST, len(tokens) - at), 0, -1)
             if " ".join(stems_of[at : at + length]) in {**groups, **wide}), 1
        )  # fmt: skip
        taken = tokens[at : at + longest]
        phrase = " ".join(each.stem for each in taken)
        group, language = groups.get(phrase, (None, ""))
        expression = _together(taken)
        if group is not None:
            expression = f"({expression} OR {mark(group)})"
        stem = taken[0].stem if longest == 1 and not taken[0].exact and group is None else ""
        typed = " ".join(each.typed for each in taken)
        weak = group is None and all(each.stem in weak_words for each in taken)
        parts.append(Part(typed, expression, language, stem, group is not None and group in wishes, weak,
                          wide.get(phrase, ("", ""))))  # fmt: skip
        at += longest
    return parts


def _together(taken: Sequence[_Token]) -> str:
    """Return how FTS5 reads the words of one phrase: close together, so that "first job" is not "first aid ... job"."""
    if len(taken) == 1 or any(each.exact for each in taken):
        plain = " AND ".join(each.exact or quoted(each.stem) for each in taken)
        return plain if len(taken) == 1 else f"({plain})"
    return f"NEAR({' '.join(quoted(each.stem) for each in taken)}, {_CLOSE})"


def _groups(index: Index, phrases: Sequence[str]) -> dict[str, tuple[int | None, str]]:
    """Return the group and the language of the phrases that have synonyms."""
    marks = ", ".join("?" * len(phrases))
    sql = f"SELECT phrase, number, language FROM synonym WHERE phrase IN ({marks})"  # noqa: S608 only question marks
    return {str(row[0]): (int(row[1]), str(row[2])) for row in index.connection.execute(sql, tuple(phrases))}


def _matches(index: Index, parts: Sequence[Part]) -> int:
    """Tell (1 or 0) whether some listing has all the parts."""
    expression = " AND ".join(each.expression for each in parts)
    row = index.connection.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (expression,)).fetchone()
    return 0 if row is None else 1


def _in_a_title(index: Index, parts: Sequence[Part]) -> bool:
    """Tell whether some listing has all the parts in its title: then it is that one which was meant."""
    expression = " AND ".join(each.expression for each in parts)
    return _matches(index, [Part("", f"{{title meaning}} : ({expression})")]) > 0


def _that_match(index: Index, parts: Sequence[Part]) -> list[Part]:
    """Return the parts that some listing has together: what it is about before weak words, then as many words as may
    be, then the rarest, which say most."""
    alone = [each for each in parts if _matches(index, [each])]
    uses = {each: _uses(index, each) for each in alone}
    wishes = [each for each in alone if each.wish]
    others = sorted((each for each in alone if not each.wish), key=lambda each: (each.weak, uses[each]))[:_MOST_PARTS]
    if not wishes and all(each.weak for each in others) and not all(each.weak for each in parts):
        return list(parts)  # "free yoga classes": what is free and a class would be no answer

    def worth(some: Sequence[Part]) -> tuple[int, int, int]:
        strong = sum(len(each.typed.split()) for each in some if not each.weak)
        return -strong, -len(some), sum(uses[each] for each in some)

    choices = [some for size in range(1, len(others) + 1) for some in combinations(others, size)]
    for some in sorted(choices, key=worth):
        if _matches(index, [*some, *wishes]):
            return [each for each in alone if each in some or each.wish]
    return wishes or list(parts)


def _uses(index: Index, part: Part) -> int:
    return _all_uses(index, [part])


def _all_uses(index: Index, parts: Sequence[Part]) -> int:
    """Return how many listings have all the parts."""
    sql = "SELECT count(*) FROM words WHERE words MATCH ?"
    expression = " AND ".join(each.expression for each in parts)
    return int(index.connection.execute(sql, (expression,)).fetchone()[0])


def quoted(stem: str) -> str:
    """Return words as FTS5 reads them: one after the other, and never as one of its signs."""
    return '"' + stem.replace('"', '""') + '"'
