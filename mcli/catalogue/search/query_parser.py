"""Turns the words that a person typed into a full-text query: inflections, synonyms, phrases and typing errors.

A listing must contain every part of the query, in any inflection and field. A word that occurs in no listing is
replaced by the nearest term of the index. If no listing contains all parts, similar terms are added (psychological,
psychologique), and then parts are dropped. The result records every change, so that the caller can report it.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from mcli.catalogue.index.index import Index
from mcli.catalogue.search.spelling import Known, nearest_known, root
from mcli.catalogue.search.synonyms import LANGUAGE_NAMES, LONGEST, mark
from mcli.core.text import fold, stems

MOST_SIMILAR = 3  # similar terms added to one word
_LONGEST_WORD = 40  # letters; a longer word is not tried as two words that were run together
_LEAST_START = 4  # letters that a word needs before terms that start with it are looked up


def known_terms(index: Index, words: Sequence[str]) -> set[str]:
    """Return the words that are terms of the index."""
    if not words:
        return set()
    sql = f"SELECT term FROM term WHERE term IN ({', '.join('?' * len(words))})"  # noqa: S608 only question marks
    return {str(row[0]) for row in index.connection.execute(sql, tuple(words))}


def split_term(index: Index, word: str) -> Sequence[str]:
    """Return the two terms that a word consists of, or []: "smartserve" gives "smart", "serve"."""
    pairs = [(word[:at], word[at:]) for at in range(3, len(word) - 2)] if len(word) <= _LONGEST_WORD else []
    halves = known_terms(index, [half for pair in pairs for half in pair])
    return next(([one, other] for one, other in pairs if {one, other} <= halves), [])


def terms_starting_with(index: Index, start: str) -> Sequence[str]:
    """Return up to `MOST_SIMILAR` terms with this prefix, shortest first: "prep" gives "preparation"."""
    if len(start) < _LEAST_START:
        return []
    rows = index.connection.execute(
        "SELECT term FROM term WHERE term > ? AND term < ? AND uses > 0 ORDER BY length, term LIMIT ?",
        (start, start + "\uffff", MOST_SIMILAR),
    )
    return [str(row[0]) for row in rows]


def terms_of_same_root(index: Index, word: str) -> Sequence[str]:
    """Return up to `MOST_SIMILAR` terms with the same root: "driving" gives "driver"."""
    short = root(word)
    return terms_starting_with(index, short) if short else []


def nearest_terms(index: Index, word: str, most: int = 1) -> Sequence[str]:
    """Return at most `most` terms that a word may be a misspelling of, best first; never a stop word."""
    stop_words = frozenset(index.about("stop_words").split())
    rows = index.connection.execute(
        "SELECT term, uses FROM term WHERE length BETWEEN ? AND ?", (len(word) - 2, len(word) + 2)
    )
    return nearest_known(word, (Known(*row) for row in rows if row[0] not in stop_words), most)


def wider_terms(index: Index, phrases: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return {phrase: (FTS5 expression, names)} for phrases with a wider term (carpenter: construction)."""
    marks = ", ".join("?" * len(phrases))
    sql = f"SELECT phrase, expression, names FROM wider WHERE phrase IN ({marks})"  # noqa: S608 only question marks
    return {str(row[0]): (str(row[1]), str(row[2])) for row in index.connection.execute(sql, tuple(phrases))}


_LEAST_SIMILAR = 7  # letters; in a shorter word, one edit changes too much ("tax", "taxi")
_MOST_WORDS = 40  # further words of a query are ignored
_MOST_BETWEEN = 4  # other words allowed between the words of one phrase
_FEW_LISTINGS = 5  # with fewer results than this, and none of them in a title, weak words become optional
_MOST_PARTS = 6  # parts whose combinations are all tried when no listing contains every part

_QUOTES = ('"«“', '"»”')


class Correction(NamedTuple):
    """A word as typed, and the terms that were searched for instead of it or besides it."""

    typed: str
    used: str


class QueryPart(NamedTuple):
    """One word or phrase of a query.

    `typed` is what the person typed and `expression` its FTS5 expression. `language` is "en", "fr" or '' (either).
    `stem` is set for a single word without synonyms. `asks_language` marks a wish such as "in French", which is never
    dropped; `weak` marks words such as "course" or "free", which are dropped first. `wider` is the expression and the
    names of the wider term, used when few listings contain the part.
    """

    typed: str
    expression: str
    language: str = ""
    stem: str = ""
    asks_language: bool = False
    weak: bool = False
    wider: tuple[str, str] = ("", "")


class ParsedQuery(NamedTuple):
    """The parts of a query and what was changed to find listings.

    `corrected`: words replaced by a term; `similar`: terms added besides a word; `left_out`: parts that were dropped;
    `unknown`: words that occur in no listing; `optional`: weak words that a listing need not contain.
    """

    parts: tuple[QueryPart, ...] = ()
    corrected: tuple[Correction, ...] = ()
    similar: tuple[Correction, ...] = ()
    left_out: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()

    @property
    def expression(self) -> str:
        """The FTS5 expression that a listing must match."""
        return " AND ".join(part.expression for part in self.parts)

    @property
    def language(self) -> str:
        """The common language of the parts that have one; '' when they differ or none has one."""
        found = {part.language for part in self.parts} - {""}
        return found.pop() if len(found) == 1 else ""


class _Token(NamedTuple):
    """A word as typed and its stem; `exact` is the FTS5 expression of a phrase in quotation marks."""

    typed: str
    stem: str
    exact: str = ""


def parse_query(index: Index, words: Sequence[str]) -> ParsedQuery:
    """Return the query for these words, adapted so that it finds listings where that is possible."""
    stop_words = frozenset(index.about("stop_words").split())
    tokens = _tokens(words)[:_MOST_WORDS]
    tokens = [token for token in tokens if token.exact or token.stem not in stop_words] or tokens
    tokens, corrected, unknown = _corrected(index, tokens)
    parts, widened = _widened(index, _parts(index, tokens))
    if not parts or _matches(index, parts):
        weak = [part for part in parts if part.weak]
        if weak and len(weak) < len(parts) and _count(index, parts) < _FEW_LISTINGS and not _in_a_title(index, parts):
            return ParsedQuery(
                _optional(parts),
                corrected,
                tuple(widened),
                unknown=unknown,
                optional=tuple(part.typed for part in weak),
            )
        return ParsedQuery(tuple(parts), corrected, tuple(widened), unknown=unknown)
    broad, similar = _broadened(index, parts)
    similar = [*widened, *similar]
    kept = broad if _matches(index, broad) else _parts_found_together(index, broad)
    left_out = tuple(part.typed for part in broad if part not in kept)
    similar = [added for added in similar if added.typed not in left_out]
    if not _matches(index, kept):
        unknown = tuple(part.typed for part in parts if not part.weak) or tuple(part.typed for part in parts)
    return ParsedQuery(tuple(kept), corrected, tuple(similar), left_out, unknown)


def _optional(parts: Sequence[QueryPart]) -> tuple[QueryPart, ...]:
    """Return the strong parts; the weak words are optional in the expression of the last one.

    A listing need not contain the weak words, and is ranked higher when it does.
    """
    strong = [part for part in parts if not part.weak]
    either = " OR ".join(part.expression for part in parts)
    return (*strong[:-1], strong[-1]._replace(expression=f"({strong[-1].expression} AND ({either}))"))


def _widened(index: Index, parts: Sequence[QueryPart]) -> tuple[list[QueryPart], list[Correction]]:
    """Add the wider term to parts that few listings contain, and none in its title: "construction" for "carpenter"."""
    made, widened = [], []
    for part in parts:
        expression, names = part.wider
        if expression and _count(index, [part]) < _FEW_LISTINGS and not _in_a_title(index, [part]):
            made.append(part._replace(expression=f"({part.expression} OR {expression})", stem=""))
            widened.append(Correction(part.typed, names))
        else:
            made.append(part)
    return made, widened


def _broadened(index: Index, parts: Sequence[QueryPart]) -> tuple[list[QueryPart], list[Correction]]:
    """Add similar terms to the single words of a query."""
    made, similar = [], []
    for part in parts:
        like: list[str] = []
        if len(part.stem) >= _LEAST_SIMILAR:
            like = [*nearest_terms(index, part.stem, MOST_SIMILAR), *terms_of_same_root(index, part.stem)]
        alike = [term for term in dict.fromkeys(like) if term != part.stem][:MOST_SIMILAR]
        if alike:
            made.append(part._replace(expression=f"({part.expression} OR {' OR '.join(map(quoted, alike))})"))
            similar.append(Correction(part.typed, ", ".join(alike)))
        else:
            made.append(part)
    return made, similar


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
            # A listing may write a hyphenated word as one word: "micro-credential", "microcredential".
            joined = stems(fold(piece).replace("-", "")) if len(found) > 1 and "-" in fold(piece) else ()
            if joined:
                both = f"({' AND '.join(map(quoted, found))} OR {quoted(' '.join(joined))})"
                tokens.append(_Token(piece, " ".join(found), both))
            else:
                tokens.extend(_Token(term if len(found) > 1 else piece, term) for term in found)
    return tokens


def _corrected(index: Index, tokens: Sequence[_Token]) -> tuple[list[_Token], tuple[Correction, ...], tuple[str, ...]]:
    """Replace the words that are not terms of the index by the nearest terms.

    Returns the tokens, the corrections made, and the words for which no term is near.
    """
    certain = known_terms(index, [token.stem for token in tokens if not token.exact])
    made: list[_Token] = []
    corrected, unknown = [], []
    waiting = list(tokens)
    while waiting:
        token = waiting.pop(0)
        if token.exact or token.stem in certain:
            made.append(token)
            continue
        after = waiting[0].stem if waiting and not waiting[0].exact else ""
        if after and known_terms(index, [token.stem + after]):  # "book keeping"
            made.append(_Token(f"{token.typed} {waiting.pop(0).typed}", token.stem + after))
            continue
        whole = terms_starting_with(index, token.stem)
        meant = split_term(index, token.stem) or whole or nearest_terms(index, token.stem)
        other = () if meant else terms_of_same_root(index, token.stem)
        if (len(whole) > 1 and meant is whole) or other:
            made.append(_Token(token.typed, "", f"({' OR '.join(map(quoted, whole or other))})"))
            corrected.append(Correction(token.typed, ", ".join(whole or other)))
        elif meant:
            made.extend(_Token(term, term) for term in meant)
            corrected.append(Correction(token.typed, " ".join(meant)))
        else:
            made.append(token)
            unknown.append(token.typed)
    return made, tuple(corrected), tuple(unknown)


def _parts(index: Index, tokens: Sequence[_Token]) -> list[QueryPart]:
    """Group tokens into parts, preferring the longest phrase that has synonyms: "first aid" is one part, not two."""
    stems_of = [token.stem for token in tokens]
    phrases = {
        " ".join(stems_of[at : at + length])
        for at in range(len(tokens))
        for length in range(1, min(LONGEST, len(tokens) - at) + 1)
    } - {""}
    groups = _groups(index, [*sorted(phrases), *LANGUAGE_NAMES])
    wide = wider_terms(index, sorted(phrases))
    weak_words = frozenset(index.about("weak_words").split())
    languages = {groups[name][0] for name in LANGUAGE_NAMES if name in groups}
    parts: list[QueryPart] = []
    at = 0
    while at < len(tokens):
        longest = next(
            (length for length in range(min(LONGEST, len(tokens) - at), 0, -1)
             if " ".join(stems_of[at : at + length]) in {**groups, **wide}), 1
        )  # fmt: skip
        taken = tokens[at : at + longest]
        phrase = " ".join(token.stem for token in taken)
        group, language = groups.get(phrase, (None, ""))
        expression = _phrase_expression(taken)
        if group is not None:
            expression = f"({expression} OR {mark(group)})"
        stem = taken[0].stem if longest == 1 and not taken[0].exact and group is None else ""
        typed = " ".join(token.typed for token in taken)
        weak = group is None and all(token.stem in weak_words for token in taken)
        parts.append(QueryPart(typed, expression, language, stem, group is not None and group in languages, weak,
                          wide.get(phrase, ("", ""))))  # fmt: skip
        at += longest
    return parts


def _phrase_expression(taken: Sequence[_Token]) -> str:
    """Return the FTS5 expression of one phrase, whose words must be close together.

    "first job" does not find "first aid for people with a job".
    """
    if len(taken) == 1 or any(token.exact for token in taken):
        plain = " AND ".join(token.exact or quoted(token.stem) for token in taken)
        return plain if len(taken) == 1 else f"({plain})"
    return f"NEAR({' '.join(quoted(token.stem) for token in taken)}, {_MOST_BETWEEN})"


def _groups(index: Index, phrases: Sequence[str]) -> dict[str, tuple[int | None, str]]:
    """Return {phrase: (number of the synonym group, language)} for the phrases that have synonyms."""
    marks = ", ".join("?" * len(phrases))
    sql = f"SELECT phrase, number, language FROM synonym WHERE phrase IN ({marks})"  # noqa: S608 only question marks
    return {str(row[0]): (int(row[1]), str(row[2])) for row in index.connection.execute(sql, tuple(phrases))}


def _matches(index: Index, parts: Sequence[QueryPart]) -> bool:
    """Return whether at least one listing contains all the parts."""
    expression = " AND ".join(part.expression for part in parts)
    row = index.connection.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (expression,)).fetchone()
    return row is not None


def _in_a_title(index: Index, parts: Sequence[QueryPart]) -> bool:
    """Return whether a listing contains all the parts in its title; such a listing is very likely what was meant."""
    expression = " AND ".join(part.expression for part in parts)
    return _matches(index, [QueryPart("", f"{{title meaning}} : ({expression})")])


def _parts_found_together(index: Index, parts: Sequence[QueryPart]) -> list[QueryPart]:
    """Return the best selection of parts that one listing contains together.

    Selections with more strong words are preferred, then those with more parts, then those with rarer words.
    """
    alone = [part for part in parts if _matches(index, [part])]
    uses = {part: _count(index, [part]) for part in alone}
    languages = [part for part in alone if part.asks_language]
    others = sorted((part for part in alone if not part.asks_language), key=lambda part: (part.weak, uses[part]))
    others = others[:_MOST_PARTS]
    if not languages and all(part.weak for part in others) and not all(part.weak for part in parts):
        return list(parts)  # "free yoga classes": free classes on other subjects would not be an answer

    def worth(some: Sequence[QueryPart]) -> tuple[int, int, int]:
        strong = sum(len(part.typed.split()) for part in some if not part.weak)
        return -strong, -len(some), sum(uses[part] for part in some)

    choices = [some for size in range(1, len(others) + 1) for some in combinations(others, size)]
    for some in sorted(choices, key=worth):
        if _matches(index, [*some, *languages]):
            return [part for part in alone if part in some or part.asks_language]
    return languages or list(parts)


def _count(index: Index, parts: Sequence[QueryPart]) -> int:
    """Return how many listings contain all the parts."""
    sql = "SELECT count(*) FROM words WHERE words MATCH ?"
    expression = " AND ".join(part.expression for part in parts)
    return int(index.connection.execute(sql, (expression,)).fetchone()[0])


def quoted(stem: str) -> str:
    """Return words as an FTS5 string: they must follow part other, and FTS5 operators in them have no effect."""
    return '"' + stem.replace('"', '""') + '"'
