"""Turns the words that a person typed into a full-text query: inflections, synonyms, phrases and typing errors.

A listing must contain every part of the query, in any inflection and field. A word that occurs in no listing is
replaced by the nearest term of the index. If no listing contains all parts, similar terms are added (psychological,
psychologique), and then parts are dropped. The result records every change, so that the caller can report it.
"""

from collections.abc import Iterable, Sequence
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
    stop_words = index.stop_words
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
_COMMON = 4  # percent of the listings: a word that so many have says little beside two others
_FEW_LISTINGS = 5  # with fewer results than this, and none of them in a title, weak words become optional

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
    names of the wider term, used when few listings contain the part. `joined` parts follow "and", "or" or a comma: a
    listing needs to have only one of them ("budget and taxes"). `direct` is the expression before the wider term was
    added, "" where none was.
    """

    typed: str
    expression: str
    language: str = ""
    stem: str = ""
    asks_language: bool = False
    weak: bool = False
    wider: tuple[str, str] = ("", "")
    joined: bool = False
    direct: str = ""


class ParsedQuery(NamedTuple):
    """The parts of a query and what was changed to find listings.

    `corrected`: words replaced by a term; `similar`: terms added besides a word; `left_out`: parts that were dropped;
    `unknown`: words that occur in no listing; `optional`: weak words that a listing need not contain; `apart`: words
    that no listing contains together. `columns` are the columns of the index that are searched, () for all.
    """

    parts: tuple[QueryPart, ...] = ()
    corrected: tuple[Correction, ...] = ()
    similar: tuple[Correction, ...] = ()
    left_out: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    @property
    def expression(self) -> str:
        """The FTS5 expression that a listing must match."""
        return in_columns(self.columns, combined(self.parts))

    @property
    def language(self) -> str:
        """The common language of the parts that have one; '' when they differ or none has one."""
        found = {part.language for part in self.parts} - {""}
        return found.pop() if len(found) == 1 else ""


def combined(parts: Iterable[QueryPart]) -> str:
    """Return the FTS5 expression of parts: all of them, but of parts joined by "and", "or" or a comma at least one."""
    choices: list[list[str]] = []
    for part in parts:
        if part.joined and choices:
            choices[-1].append(part.expression)
        else:
            choices.append([part.expression])
    return " AND ".join(each[0] if len(each) == 1 else f"({' OR '.join(each)})" for each in choices)


def in_columns(columns: Sequence[str], expression: str) -> str:
    """Return an expression that only these columns of the index are searched for, all where none is named."""
    return f"{{{' '.join(columns)}}} : ({expression})" if columns and expression else expression


# The name of a sector says little about a listing: everything in "Rights and citizenship" has the word citizenship.
_WITHOUT_SECTOR = ("title", "provider", "summary", "place", "meaning", "near_meaning")
_CONJUNCTIONS = frozenset({"and", "or", "et", "ou", "&", "+"})


class _Token(NamedTuple):
    """A word as typed and its stem; `exact` is the FTS5 expression of a phrase in quotation marks; `joined` as for a
    part."""

    typed: str
    stem: str
    exact: str = ""
    joined: bool = False


def parse_query(index: Index, words: Sequence[str]) -> ParsedQuery:
    """Return the query for these words, adapted so that it finds listings where that is possible.

    A word that says what is looked for is never dropped: where no listing has all of them, nothing is found, and
    `apart` or `unknown` says why.
    """
    stop_words = index.stop_words
    tokens = _tokens(words)[:_MOST_WORDS]
    tokens = [token for token in tokens if token.exact or token.stem not in stop_words] or tokens
    tokens = _without_idle(index, tokens)
    tokens, corrected, unknown = _corrected(index, tokens)
    parts, widened = _widened(index, _parts(index, tokens))
    if not parts or _matches(index, parts):
        weak = [part for part in parts if part.weak]
        query = ParsedQuery(tuple(parts), corrected, tuple(widened), unknown=unknown)
        if weak and len(weak) < len(parts) and _count(index, parts) < _FEW_LISTINGS and not _in_a_title(index, parts):
            query = query._replace(parts=_optional(parts), optional=tuple(part.typed for part in weak))
        return _searched(index, query)
    broad, similar = _broadened(index, parts)
    kept = broad if _matches(index, broad) else _strong_and_found(index, broad)
    left_out = tuple(part.typed for part in broad if part not in kept)
    similar = [added for added in [*widened, *similar] if added.typed not in left_out]
    query = ParsedQuery(tuple(kept), corrected, tuple(similar), left_out, unknown)
    if _matches(index, kept):
        return _searched(index, query)
    nowhere = tuple(part.typed for part in kept if not _matches(index, [part]))
    together = tuple(part.typed for part in kept)
    return query._replace(left_out=(), unknown=nowhere, apart=() if nowhere else together)


def _searched(index: Index, query: ParsedQuery) -> ParsedQuery:
    """Return a query with the columns that it searches: without the sector, unless only that has the words."""
    expression = in_columns(_WITHOUT_SECTOR, combined(query.parts))
    found = expression and _matches(index, [QueryPart("", expression)])
    return query._replace(columns=_WITHOUT_SECTOR) if found else query


def with_similar(index: Index, query: ParsedQuery) -> ParsedQuery:
    """Return a query that also finds terms like its words: psychologique for psychological."""
    parts, similar = _broadened(index, query.parts)
    return query._replace(parts=tuple(parts), similar=(*query.similar, *similar)) if similar else query


def with_wider(query: ParsedQuery) -> ParsedQuery:
    """Return a query that also finds the wider terms of its parts, where it does not yet: pre-apprenticeship for
    electrician."""
    parts, similar = [], list(query.similar)
    for part in query.parts:
        expression, names = part.wider
        if expression and not part.direct:
            parts.append(
                part._replace(expression=f"({part.expression} OR {expression})", stem="", direct=part.expression)
            )
            similar.append(Correction(part.typed, names))
        else:
            parts.append(part)
    return query._replace(parts=tuple(parts), similar=tuple(similar))


def _optional(parts: Sequence[QueryPart]) -> tuple[QueryPart, ...]:
    """Return the strong parts; the weak words are optional in the expression of the last one.

    A listing need not contain the weak words, and is ranked higher when it does.
    """
    strong = [part for part in parts if not part.weak]
    either = " OR ".join(part.expression for part in parts)
    last = strong[-1]
    optional = f"({last.expression} AND ({either}))"
    return (*strong[:-1], last._replace(expression=optional, direct=last.direct or last.expression))


def _widened(index: Index, parts: Sequence[QueryPart]) -> tuple[list[QueryPart], list[Correction]]:
    """Add the wider term to parts that few listings contain, and none in its title: "construction" for "carpenter"."""
    made, widened = [], []
    for part in parts:
        expression, names = part.wider
        if expression and _count(index, [part]) < _FEW_LISTINGS and not _in_a_title(index, [part]):
            made.append(
                part._replace(expression=f"({part.expression} OR {expression})", stem="", direct=part.expression)
            )
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
            expression = f"({part.expression} OR {' OR '.join(map(quoted, alike))})"
            made.append(part._replace(expression=expression, stem=""))
            similar.append(Correction(part.typed, ", ".join(alike)))
        else:
            made.append(part)
    return made, similar


def _tokens(words: Sequence[str]) -> list[_Token]:
    tokens: list[_Token] = []
    joined = False
    for word in words:
        typed = word.strip()
        if len(typed) > 1 and typed[0] in _QUOTES[0] and typed[-1] in _QUOTES[1]:
            found = stems(typed)
            if found:
                tokens.append(_Token(typed.strip("".join(_QUOTES)), "", quoted(" ".join(found)), joined))
            joined = False
            continue
        for piece in typed.split():
            if piece.casefold() in _CONJUNCTIONS:
                joined = bool(tokens)
            else:
                made = _tokens_of(piece)
                tokens.extend(token._replace(joined=joined and at == 0) for at, token in enumerate(made))
                joined = (piece.endswith(",") and bool(tokens)) or (joined and not made)
    return tokens


def _tokens_of(piece: str) -> list[_Token]:
    """Return the tokens of one word; one that is written with a hyphen is one token."""
    found = stems(piece)
    # A listing may write a hyphenated word as one word: "micro-credential", "microcredential".
    joined = stems(fold(piece).replace("-", "")) if len(found) > 1 and "-" in fold(piece) else ()
    if joined:
        both = f"({' AND '.join(map(quoted, found))} OR {quoted(' '.join(joined))})"
        return [_Token(piece, " ".join(found), both)]
    return [_Token(term if len(found) > 1 else piece, term) for term in found]


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
            made.append(token._replace(typed=f"{token.typed} {waiting.pop(0).typed}", stem=token.stem + after))
            continue
        whole = terms_starting_with(index, token.stem)
        meant = split_term(index, token.stem) or whole or nearest_terms(index, token.stem)
        other = () if meant else terms_of_same_root(index, token.stem)
        if (len(whole) > 1 and meant is whole) or other:
            made.append(token._replace(stem="", exact=f"({' OR '.join(map(quoted, whole or other))})"))
            corrected.append(Correction(token.typed, ", ".join(whole or other)))
        elif meant:
            made.extend(_Token(term, term, "", token.joined and at == 0) for at, term in enumerate(meant))
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
    weak_words = index.weak_words
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
                          wide.get(phrase, ("", "")), taken[0].joined))  # fmt: skip
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
    expression = combined(parts)
    row = index.connection.execute("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (expression,)).fetchone()
    return row is not None


def _in_a_title(index: Index, parts: Sequence[QueryPart]) -> bool:
    """Return whether a listing contains all the parts in its title; such a listing is very likely what was meant."""
    expression = combined(parts)
    return _matches(index, [QueryPart("", f"{{title meaning}} : ({expression})")])


def _strong_and_found(index: Index, parts: Sequence[QueryPart]) -> list[QueryPart]:
    """Return every part that says what is looked for, with the weak ones that a listing has beside them, the rarest
    first; all parts when even the strong ones are in no listing together."""
    strong = [part for part in parts if not part.weak or part.asks_language]
    if strong and not _matches(index, strong):
        strong = _without_common(index, strong)
    if not strong or not _matches(index, strong):
        return strong or list(parts)
    kept = set(strong)
    for part in sorted((part for part in parts if part not in kept), key=lambda part: _count(index, [part])):
        if _matches(index, [each for each in parts if each in kept or each == part]):
            kept.add(part)
    return [part for part in parts if part in kept]


def _without_common(index: Index, strong: list[QueryPart]) -> list[QueryPart]:
    """Return the parts without those that many listings have, the commonest first, until a listing has the rest; all
    of them where that does not help. Two parts at least are kept: "weed store job" is "weed store"."""
    many = max(_FEW_LISTINGS, _count_all(index) * _COMMON // 100)
    kept = list(strong)
    for part in sorted(strong, key=lambda part: -_count(index, [part])):
        if len(kept) < 3 or _count(index, [part]) < many or part.asks_language:
            break
        kept.remove(part)
        if _matches(index, kept):
            return kept
    return strong


def _count_all(index: Index) -> int:
    return int(index.connection.execute("SELECT count(*) FROM words").fetchone()[0])


def _without_idle(index: Index, tokens: list[_Token]) -> list[_Token]:
    """Return the tokens without the weak words that no listing has, which are not to be corrected to others: "how much
    is the CAEC" asks for the CAEC."""
    weak = {token.stem for token in tokens if not token.exact and token.stem in index.weak_words}
    idle = weak - set(known_terms(index, sorted(weak)))
    return [token for token in tokens if token.exact or token.stem not in idle] or tokens


def _count(index: Index, parts: Sequence[QueryPart]) -> int:
    """Return how many listings contain all the parts."""
    sql = "SELECT count(*) FROM words WHERE words MATCH ?"
    expression = combined(parts)
    return int(index.connection.execute(sql, (expression,)).fetchone()[0])


def quoted(stem: str) -> str:
    """Return words as an FTS5 string: they must follow part other, and FTS5 operators in them have no effect."""
    return '"' + stem.replace('"', '""') + '"'
