"""Filters that people type as words: "free forklift in sudbury" is forklift with --free and --near Sudbury.

Phrases are listed in `config/words/filters.yaml`; prices, distances and hours are recognised by their numbers, and
places by the gazetteer. A phrase that belongs to a longer known one ("online safety"), or to the name of a provider or
a title ("Sault College"), is no filter. Words in quotation marks are never filters.
"""

import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from mcli.catalogue.index.index import Index
from mcli.catalogue.search.query_parser import quoted
from mcli.core.schema import Field, Schema, flag, list_of, text, texts
from mcli.core.text import fold, stem, stems

TABLE = """
CREATE TABLE filter_phrase (
    phrase TEXT PRIMARY KEY, option TEXT NOT NULL, value TEXT NOT NULL, alone INTEGER NOT NULL
) WITHOUT ROWID;
"""
SWITCHES = frozenset({"free", "low_cost", "phone_only", "no_prereq"})
"""The filters that take no value."""
SEVERAL = frozenset({"without", "when"})
"""The filters that may be given several times."""

_LONGEST = 8  # words of the longest phrase
_MOST_WORDS = 40  # a longer text is searched as it is
_NUMBER = r"(\d{1,6}(?:[ \u00a0,.]\d{3})*(?:[.,]\d{1,2})?)"
_DOLLARS = r"(?:\$|dollars?|bucks|cad|piastres?)"
_PRICES = (
    re.compile(rf"\b(?:under|below|less +than|at +most|up +to|no +more +than|cheaper +than|maximum(?: of)?|max\.?) +"
               rf"(?:\$ *{_NUMBER}(?: *{_DOLLARS})?|{_NUMBER} *{_DOLLARS})(?!\w)"),
    re.compile(rf"(?<!\w)(?:\$ *{_NUMBER}|{_NUMBER} *{_DOLLARS}) *"
               r"(?:or less|or under|max(?:imum)?|at +most|ou moins|au +plus)\b"),
    re.compile(rf"\b(?:moins +de|pour +moins +de|a +moins +de|au +plus|jusqu'a|pas +plus +de|maximum(?: de)?|max\.?) +"
               rf"{_NUMBER} *{_DOLLARS}(?!\w)"),
)  # fmt: skip
_DISTANCES = (
    re.compile(r"\b(?:within|under|less +than|up +to) +(\d{1,4}) *(?:km|kms|kilometres?|kilometers?)\b"
               r"(?: +(?:of|from|around))?"),
    re.compile(r"\b(?:a +moins +de|moins +de|dans +un +rayon +de|rayon +de|jusqu'a) +(\d{1,4}) *(?:km|kilometres?)\b"
               r"(?: +(?:de|d'|autour +de))?"),
)  # fmt: skip
_HOURS = (
    re.compile(r"\b(?:under|less +than|at +most|up +to|no +more +than) +(\d{1,4}) *(?:hours?|hrs?|h)\b"),
    re.compile(r"\b(?:moins +de|au +plus|pas +plus +de) +(\d{1,4}) *(?:heures?|h)\b"),
)  # fmt: skip
# Words before the name of a place that belong to it: "close to Sudbury", "dans la région de Sudbury".
_BEFORE_PLACE = frozenset({
    "in", "near", "nearby", "around", "at", "close", "to", "by", "from", "of", "within", "the", "area", "region",
    "city", "town", "outside", "inside", "a", "au", "aux", "dans", "en", "pres", "de", "d", "du", "la", "le", "les",
    "l", "autour", "proche", "vers", "environs", "ville", "secteur", "chez",
})  # fmt: skip
_SURE_BEFORE_PLACE = frozenset({"in", "near", "nearby", "around", "close", "dans", "pres", "autour", "proche"})
_BEHIND_PLACE = frozenset({"area", "region", "ontario", "on", "county", "district"})
# "Sault College", "Université de Hearst": an institution that is named after a place, listed here or not.
_INSTITUTIONS = frozenset({"college", "university", "universite", "polytechnic", "polytechnique"})
_QUOTES = '"«»“”'


class Phrase(NamedTuple):
    """One entry of `filters.yaml`: the filter, its value, its phrases, and whether it must be all that is typed."""

    option: str
    value: str = ""
    alone: bool = False
    en: tuple[str, ...] = ()
    fr: tuple[str, ...] = ()


class TypedFilters(NamedTuple):
    """What was understood: values by filter, the words as typed for each, and the words that are left.

    `filters` has `True` for a switch, a tuple for those of `SEVERAL`, else text as an option would take it. `place` is
    the place as typed, "" when none is.
    """

    filters: Mapping[str, Any]
    words: tuple[str, ...]
    place: str = ""


class _Token(NamedTuple):
    """A word of what was typed, as it is compared, and where it is in the text."""

    folded: str
    stem: str
    start: int
    end: int


_PHRASES = Schema(
    lambda filters: tuple(filters),
    Field(
        "filters",
        list_of(
            Schema(
                Phrase, Field("option", text, required=True), Field("value", text), Field("alone", flag),
                Field("en", texts), Field("fr", texts),
            )
        ),
        required=True,
    ),
)  # fmt: skip


def phrases_from(content: Any) -> tuple[Phrase, ...]:
    """Make the phrases of a parsed `filters.yaml`; InvalidRecordError has every fault."""
    return _PHRASES(content)


def write_phrases(connection: sqlite3.Connection, entries: Iterable[Phrase]) -> None:
    """Keep every phrase in the index, by its stems; of two filters with the same phrase, the first counts."""
    connection.executemany(
        "INSERT OR IGNORE INTO filter_phrase VALUES (?, ?, ?, ?)",
        (
            (" ".join(stems(phrase)), entry.option, entry.value, entry.alone)
            for entry in entries
            for phrase in (*entry.en, *entry.fr)
        ),
    )


def understand(index: Index, words: Sequence[str], given: Iterable[str] = ()) -> TypedFilters:
    """Return the filters among the words; `given` are filters that were given as options, which count as they are.

    A phrase for a filter that was given is taken away only where it says the same kind of thing as the option.
    """
    if sum(len(word.split()) for word in words) > _MOST_WORDS:
        return TypedFilters({}, tuple(words))
    exact = [word for word in words if word.strip()[:1] and word.strip()[0] in _QUOTES]
    typed = " ".join(word for word in words if word not in exact)
    filters: dict[str, Any] = {}
    typed = _numbers(typed, filters)
    tokens = _tokens(typed)
    taken = _phrases(index, tokens, filters)
    place = "" if "near" in given else _place(index, typed, tokens, taken)
    left = [at for at in range(len(tokens)) if at not in taken]
    if left and not exact and "path" not in filters and "path" not in given:
        left = _alone(index, tokens, left, filters)
    if (filters or place) and not exact and not _core(index, tokens, left):
        left = []  # "free course in sudbury" asks for no subject
    return TypedFilters(filters, (*_left_words(typed, tokens, left), *exact), place)


def _numbers(typed: str, filters: dict[str, Any]) -> str:
    """Note a price, distance and hours, and return the text without them."""
    for name, patterns in (("max_cost", _PRICES), ("within", _DISTANCES), ("max_hours", _HOURS)):
        for pattern in patterns:
            found = pattern.search(_aligned(typed))
            if found and name not in filters:
                amount = next(filter(None, found.groups()))
                filters[name] = re.sub(r"[ \u00a0]|[,.](?=\d{3}\b)", "", amount).replace(",", ".")
                typed = typed[: found.start()] + " " * (found.end() - found.start()) + typed[found.end() :]
    return typed


def _aligned(typed: str) -> str:
    """Return the text folded letter by letter, so that positions stay: "À moins" gives "a moins"."""
    return "".join(folded if len(folded := fold(letter)) == 1 else letter.lower() for letter in typed)


def _tokens(typed: str) -> list[_Token]:
    folded = _aligned(typed)
    return [
        _Token(found.group(), stem(found.group()), found.start(), found.end())
        for found in re.finditer(r"[^\W_]+(?:\+\+)?", folded)
    ]


def _phrases(index: Index, tokens: Sequence[_Token], filters: dict[str, Any]) -> set[int]:
    """Note the filters of the phrases among the tokens, the longest first; return the tokens that were taken."""
    runs = _runs(tokens)
    rows = _lookup(
        index, "SELECT phrase, option, value FROM filter_phrase WHERE alone = 0 AND phrase IN ({marks})", runs
    )
    found = {str(phrase): (str(option), str(value)) for phrase, option, value in rows}
    covered = _covered(index, tokens) if found else {}
    taken: set[int] = set()
    at = 0
    while at < len(tokens):
        length = next((each for each in range(min(_LONGEST, len(tokens) - at), 0, -1)
                       if _run(tokens, at, each) in found), 0)  # fmt: skip
        if not length or any(covered.get(token, 0) > length for token in range(at, at + length)):
            at += 1
            continue
        _note(filters, *found[_run(tokens, at, length)])
        taken.update(range(at, at + length))
        at += length
    return taken


def _note(filters: dict[str, Any], option: str, value: str) -> None:
    if option in SWITCHES:
        filters[option] = True
    elif option in SEVERAL:
        filters[option] = tuple(dict.fromkeys((*filters.get(option, ()), value)))
    else:
        filters.setdefault(option, value)


def _alone(index: Index, tokens: Sequence[_Token], left: list[int], filters: dict[str, Any]) -> list[int]:
    """Note the goal path when its name is all that is left."""
    phrase = " ".join(tokens[at].stem for at in _core(index, tokens, left))
    rows = _lookup(index, "SELECT option, value FROM filter_phrase WHERE alone = 1 AND phrase IN ({marks})", [phrase])
    for option, value in rows[:1]:
        _note(filters, option, value)
        return []
    return left


def _core(index: Index, tokens: Sequence[_Token], left: Sequence[int]) -> list[int]:
    """Return the tokens that say what a course is about, without small and weak words."""
    weak = index.weak_words | index.stop_words
    return [at for at in left if tokens[at].stem not in weak]


def _run(tokens: Sequence[_Token], at: int, length: int) -> str:
    return " ".join(token.stem for token in tokens[at : at + length])


def _runs(tokens: Sequence[_Token]) -> list[str]:
    return sorted({
        _run(tokens, at, length)
        for at in range(len(tokens))
        for length in range(1, min(_LONGEST, len(tokens) - at) + 1)
    })  # fmt: skip


def _lookup(index: Index, sql: str, values: Sequence[str]) -> list[Any]:
    marks = ", ".join("?" * len(values))
    return index.connection.execute(sql.format(marks=marks), tuple(values)).fetchall()


def _covered(index: Index, tokens: Sequence[_Token]) -> dict[int, int]:
    """Return, for the tokens in known phrases of two words and more ("online safety"), how long the longest is."""
    stop_words = index.stop_words
    kept = [at for at, token in enumerate(tokens) if token.stem not in stop_words]
    runs = {
        (first, last): " ".join(tokens[at].stem for at in kept[first:last])
        for first in range(len(kept))
        for last in range(first + 2, min(first + _LONGEST, len(kept)) + 1)
    }
    known = {
        str(row[0])
        for table in ("synonym", "wider")
        for row in _lookup(index, f"SELECT phrase FROM {table} WHERE phrase IN ({{marks}})", sorted(set(runs.values())))  # noqa: S608 two names
    }
    lengths: dict[int, int] = {}
    for (first, last), phrase in runs.items():
        if phrase in known:
            whole = kept[last - 1] - kept[first] + 1
            for at in range(kept[first], kept[last - 1] + 1):
                lengths[at] = max(whole, lengths.get(at, 0))
    return lengths


def _place(index: Index, typed: str, tokens: Sequence[_Token], taken: set[int]) -> str:
    """Return the one place that the words name, and take its words and those before it that belong to it."""
    from mcli.catalogue.index.nearness import may_name_place

    free = [at for at in range(len(tokens)) if at not in taken]
    if not free or not may_name_place(index, " ".join(tokens[at].folded for at in free)):
        return ""
    from mcli.catalogue.index.place_tables import gazetteer_for

    text_of_rest = _blanked(typed, tokens, taken)
    mentions = [
        (mention.start, mention.end)
        for mention in gazetteer_for(index, text_of_rest).places_in(text_of_rest)
        if not _is_a_name(index, tokens, mention.start, mention.end)
    ]
    if len({typed[start:end].casefold() for start, end in mentions}) != 1:
        return ""
    start, end = mentions[0]
    inside = [at for at, token in enumerate(tokens) if start <= token.start < end]
    before = inside[0] - 1
    while before >= 0 and before not in taken and tokens[before].folded in _BEFORE_PLACE:
        taken.add(before)
        before -= 1
    behind = inside[-1] + 1
    if behind < len(tokens) and tokens[behind].folded in _BEHIND_PLACE:
        taken.add(behind)
    taken.update(inside)
    return typed[start:end]


def _blanked(typed: str, tokens: Sequence[_Token], taken: set[int]) -> str:
    """Return the text with spaces in the place of the tokens that were taken, so that positions stay."""
    for at in taken:
        token = tokens[at]
        typed = typed[: token.start] + " " * (token.end - token.start) + typed[token.end :]
    return typed


def _is_a_name(index: Index, tokens: Sequence[_Token], start: int, end: int) -> bool:
    """Tell whether a place is a part of the name of a provider or of a title: "Sault College", "Durham ACE"."""
    inside = [at for at, token in enumerate(tokens) if start <= token.start < end]
    first, last = inside[0], inside[-1]
    if first and tokens[first - 1].folded in _SURE_BEFORE_PLACE:
        return False
    beside = [tokens[at].folded for at in (last + 1, first - 1, first - 2) if 0 <= at < len(tokens)]
    if _INSTITUTIONS & set(beside):
        return True
    pairs = [(at, at + 1) for at in (first - 1, last) if at >= 0 and at + 1 < len(tokens)]
    pairs = [pair for pair in pairs if not {tokens[at].folded for at in pair} & _BEFORE_PLACE]
    return any(_together_in_a_name(index, [tokens[at].stem for at in pair]) for pair in pairs)


def _together_in_a_name(index: Index, words: Sequence[str]) -> bool:
    sql = "SELECT 1 FROM words WHERE words MATCH ? LIMIT 1"
    expression = f"{{title provider}} : {quoted(' '.join(words))}"
    return index.connection.execute(sql, (expression,)).fetchone() is not None


def _left_words(typed: str, tokens: Sequence[_Token], left: Sequence[int]) -> list[str]:
    """Return the words that are left as they were typed; hyphenated ones stay together."""
    kept = set(left)
    spans = {at for token in (tokens[at] for at in kept) for at in range(token.start, token.end)}
    found = []
    for word in re.finditer(r"\S+", typed):
        own = [at for at, token in enumerate(tokens) if word.start() <= token.start < word.end()]
        if own and all(at in kept for at in own):
            found.append(word.group())
        elif any(at in spans for at in range(word.start(), word.end())):
            found.extend(typed[tokens[at].start : tokens[at].end] for at in own if at in kept)
    return found
