"""The facts of a listing as the rows of a sheet, where every fact is known, old, or a question to ask.

Known facts are plain statements. When some are older than the limit, or their date is unknown, one sentence for the
whole listing gives the date and says whom to call first.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from mcli.core.terms import LANGUAGES
from mcli.core.text import clean
from mcli.i18n import age_in_days
from mcli.sheets.content.passages import Line, Passage, capital, ended, joined, listed
from mcli.sheets.content.phrases import (
    Document,
    Phrase,
    SheetContext,
    cost_phrases,
    credential_phrases,
    delivery_phrases,
    language_phrases,
    leads_to_phrases,
    place_of,
    prerequisite_phrases,
    time_phrases,
)

# The rows of a listing in the order of the sheet: the key of the label, and the phrases of the row.
ROWS: tuple[tuple[str, Callable[[SheetContext, Document], Sequence[Phrase]]], ...] = (
    ("cost", cost_phrases),
    ("time", time_phrases),
    ("where", lambda context, listing: [*delivery_phrases(context, listing), *language_phrases(context, listing)]),
    ("need", prerequisite_phrases),
    ("get", credential_phrases),
    ("leads_to", leads_to_phrases),
)


class Row(NamedTuple):
    """One row of a listing: its key and label, (fact, state) pairs, the line to print, and the questions in it.

    A state is "known", "old" or "ask".
    """

    key: str
    label: str
    states: tuple[tuple[str, str], ...]
    line: Line
    questions: tuple[str, ...] = ()


class ListingRows(NamedTuple):
    """The rows of a listing, and what is said of the age of its old facts, () when none is old."""

    rows: tuple[Row, ...]
    dated: Line


def rows_of(context: SheetContext, listing: Document) -> ListingRows:
    """Return the rows of a listing, in the order of `ROWS`; a row without a fact is left out."""
    phrases = [(key, phrases_of(context, listing)) for key, phrases_of in ROWS]
    rows = [_row(context, listing, key, row) for key, row in phrases]
    return ListingRows(
        tuple(row for row in rows if row.states), _dated(context, listing, [each for _, row in phrases for each in row])
    )


def _dated(context: SheetContext, listing: Document, phrases: Sequence[Phrase]) -> Line:
    """Return from when the old facts are and whom to call first, () when no fact is old."""
    wording = context.wording
    sources = [listing["evidence"].get(phrase.fact) for phrase in phrases if phrase.line is not None]
    old = [_checked(listing, evidence) for evidence in sources if _is_old(context, listing, evidence)]
    if not old:
        return ()
    days = sorted(day for day in old if day)
    name = "old.undated" if not days else "old.dated" if len(days) == len(old) else "old.some_undated"
    age = wording.line(name, **({"date": context.say.day(days[0])} if days else {}))
    return listed([age, first_contact(context, listing, "old")], " ", context.language)


def first_contact(context: SheetContext, listing: Document, part: str) -> Line:
    """Return whom to call or write to, in the words of a part of the wording ("old", "next")."""
    wording = context.wording
    if listing["phone"]:
        return wording.line(f"{part}.call", phone=clean(listing["phone"]))
    if listing["email"]:
        return wording.line(f"{part}.write", email=Passage(clean(listing["email"]), ""))
    return wording.line(f"{part}.look")


def _row(context: SheetContext, listing: Document, key: str, phrases: Sequence[Phrase]) -> Row:
    """Return a row: plain statements, then what is not known as questions."""
    wording, language = context.wording, context.language
    stated: list[Line] = []
    questions: list[str] = []
    states = []
    for phrase in phrases:
        evidence = listing["evidence"].get(phrase.fact)
        if phrase.line is None:
            questions.append(wording(f"ask.{phrase.question}"))
            states.append((phrase.fact, "ask"))
            continue
        stated.append(ended(capital(_sourced(context, phrase.line, evidence)), language))
        states.append((phrase.fact, "old" if _is_old(context, listing, evidence) else "known"))
    asked: list[Line] = [(Passage(question, language, True),) for question in questions]
    stated.extend(extra_lines(context, listing, key))
    marks = [wording.line(f"language.mark_{code}") for code in _others(stated, language)]
    line = listed([*stated, *marks, *asked], " ", language)
    return Row(key, wording(f"labels.{key}"), tuple(states), line, tuple(questions))


def _others(lines: Sequence[Line], language: str) -> list[str]:
    """Return the other language of which a line has words, so that the reader is told of it."""
    used = {passage.language for line in lines for passage in line if re.search(r"[^\W\d_]{2}", passage.text)}
    return [code for code in LANGUAGES if code != language and code in used]


def _is_old(context: SheetContext, listing: Document, evidence: Document | None) -> bool:
    days = age_in_days(_checked(listing, evidence), context.today)
    return days is None or days > context.stale_days


def _checked(listing: Document, evidence: Document | None) -> str | None:
    checked: str | None = evidence["checked"] if evidence else listing["checked"]
    confirmation = listing["confirmed"]
    if confirmation is None or confirmation.get("outdated"):
        return checked
    return max(checked or "", str(confirmation["on"]))


def _sourced(context: SheetContext, line: Line, evidence: Document | None) -> Line:
    if evidence is not None:
        return line
    return joined([*line, Passage(" " + context.wording("old.no_source"), context.language)])


def extra_lines(context: SheetContext, listing: Document, key: str) -> list[Line]:
    """Return the lines that follow the facts of a row and have no date of their own, such as the gates to check."""
    wording = context.wording
    if key == "need":
        shown = [
            gate for gate in listing["gates"] if not (gate == "age" and listing["prerequisite_status"] == "age_only")
        ]
        gates = ", ".join(wording(f"gates.{gate}") for gate in shown)
        return [wording.line("need.check", gates=gates)] if gates else []
    made = []
    if key == "where" and listing["delivery"] is None and place_of(listing):
        place = Passage(place_of(listing), context.language)
        made.append(wording.line("delivery.region", place=place))
    if key == "where" and not listing["taught_in"] and listing["page_language"]:
        made.append(wording.line(f"language.page_{listing['page_language']}"))
    return made
