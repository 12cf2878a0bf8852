"""The facts of a listing as the rows of a sheet, where every fact is known, old, or a question to ask.

A fact that is older than the limit, or whose date is unknown, is shown with its date and the question whether it is
still true. When all old facts of a listing have the same date and source, one sentence above the rows says so, and the
question in each row is short.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from mcli.i18n import age_in_days
from mcli.sheets.content.passages import Line, Passage, capital, ended, joined, listed, shortened
from mcli.sheets.content.phrases import (
    BY_HAND,
    Document,
    Phrase,
    SheetContext,
    cost_phrases,
    credential_phrases,
    delivery_phrases,
    language_phrases,
    leads_to_phrases,
    other_host,
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
    """One row of a listing: its key and label, (fact, state) pairs, and the line to print.

    A state is "known", "old" or "ask".
    """

    key: str
    label: str
    states: tuple[tuple[str, str], ...]
    line: Line


class ListingRows(NamedTuple):
    """The rows of a listing, and one sentence about the age of all its old facts, () when their dates differ."""

    rows: tuple[Row, ...]
    dated: Line


class _Provenance(NamedTuple):
    """What old facts must have in common to share a sentence: their date (None: unknown) and their source.

    `source` is "page", "host" (another host, named in `host`) or "noted" (by a person).
    """

    day: str | None
    source: str
    host: str = ""

    @property
    def precision(self) -> str:
        return "undated" if self.day is None else "day" if len(self.day) == 10 else "month"


def rows_of(context: SheetContext, listing: Document) -> ListingRows:
    """Return the rows of a listing, in the order of `ROWS`; a row without a fact is left out."""
    phrases = [(key, phrases_of(context, listing)) for key, phrases_of in ROWS]
    shared = _shared_provenance(context, listing, [row for _, row in phrases])
    rows = [_row(context, listing, key, row, shared is not None) for key, row in phrases]
    return ListingRows(tuple(row for row in rows if row.states), _dated(context, shared) if shared else ())


def _shared_provenance(
    context: SheetContext, listing: Document, rows: Sequence[Sequence[Phrase]]
) -> _Provenance | None:
    """Return the date and source that the old facts of several rows share; None when they differ or are in one row."""
    by_row = [
        {
            _provenance(listing, phrase)
            for phrase in row
            if phrase.line is not None and _is_old(context, listing, listing["evidence"].get(phrase.fact))
        }
        for row in rows
    ]
    rows_with_old_facts = [found for found in by_row if found]
    distinct = set().union(*rows_with_old_facts)
    if len(distinct) != 1 or len(rows_with_old_facts) < 2:
        return None
    shared = next(iter(distinct))
    return None if shared.host else shared


def _dated(context: SheetContext, shared: _Provenance) -> Line:
    date = {} if shared.day is None else {"date": context.say.day(shared.day)}
    return context.wording.line(f"old.all_{shared.source}_{shared.precision}", **date)


def _row(context: SheetContext, listing: Document, key: str, phrases: Sequence[Phrase], short: bool) -> Row:
    wording, language = context.wording, context.language
    known: list[Line] = []
    old: dict[_Provenance, list[Line]] = {}
    asked: list[Line] = []
    states = []
    for phrase in phrases:
        evidence = listing["evidence"].get(phrase.fact)
        if phrase.line is None:
            asked.append(wording.strong(f"ask.{phrase.question}"))
            states.append((phrase.fact, "ask"))
        elif _is_old(context, listing, evidence):
            old.setdefault(_provenance(listing, phrase), []).append(phrase.line)
            states.append((phrase.fact, "old"))
        else:
            known.append(_known(context, phrase.line, evidence))
            states.append((phrase.fact, "known"))
    sentences = [ended(capital(line), language) for line in known]
    for provenance, lines in old.items():
        sentences.append(ended(_old(context, provenance, listed(lines, ", ", language), short), language))
    if old:
        sentences.append(wording.strong("old.still" if short else "old.ask"))
    if asked:
        sentences.extend([wording.strong("ask.first"), *asked])
    sentences.extend(extra_lines(context, listing, key))
    label = wording(f"labels.{key}")
    return Row(key, label, tuple(states), listed(sentences, " ", language))


def _old(context: SheetContext, provenance: _Provenance, words: Line, short: bool) -> Line:
    wording = context.wording
    date = "" if provenance.day is None else context.say.day(provenance.day)
    if short:
        name = "old.short" if date else "old.short_undated"
        return capital(wording.line(name, said=words, **({"date": date} if date else {})))
    host = {"host": provenance.host} if provenance.host else {}
    stated = wording.line(f"old.{provenance.source}", words=words, **host)
    return wording.line(f"old.{provenance.precision}", said=stated, **({"date": date} if date else {}))


def _is_old(context: SheetContext, listing: Document, evidence: Document | None) -> bool:
    days = age_in_days(_checked(listing, evidence), context.today)
    return days is None or days > context.stale_days


def _checked(listing: Document, evidence: Document | None) -> str | None:
    checked: str | None = evidence["checked"] if evidence else listing["checked"]
    confirmation = listing["confirmed"]
    if confirmation is None or confirmation.get("outdated"):
        return checked
    return max(checked or "", str(confirmation["on"]))


def _provenance(listing: Document, phrase: Phrase) -> _Provenance:
    evidence = listing["evidence"].get(phrase.fact)
    day = _checked(listing, evidence)
    if evidence is None or evidence["method"] in BY_HAND:
        return _Provenance(day, "noted")
    host = other_host(listing, phrase.fact)
    return _Provenance(day, "host" if host else "page", host)


def _known(context: SheetContext, line: Line, evidence: Document | None) -> Line:
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
    if key == "where" and listing["delivery"] is None and listing["region"]:
        place = Passage(shortened(listing["region"], context.limits.short), listing["page_language"] or "")
        made.append(wording.line("delivery.region", place=place))
    if key == "where" and not listing["taught_in"] and listing["page_language"]:
        made.append(wording.line(f"language.page_{listing['page_language']}"))
    return made
