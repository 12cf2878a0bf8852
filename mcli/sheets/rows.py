"""The facts of one listing as the rows of a sheet: known, old, or to be asked first.

A fact that nobody has told us is a question. A fact that is older than the limit, or of unknown date, is told with its
date, and the question whether it is still so. Where all old facts of a listing are of one date, one sentence says so
for all, and the question beside each is short. Nothing is left out, and nothing is guessed.
"""

from collections.abc import Sequence
from typing import NamedTuple

from mcli.i18n import age_in_days
from mcli.sheets.passages import Line, Passage, capital, ended, joined, listed
from mcli.sheets.values import BY_HAND, ROWS, Document, Speech, Value, beside, other_host


class Row(NamedTuple):
    """One row of a listing: its key and label, the state of each of its facts, and the line that tells them."""

    key: str
    label: str
    states: tuple[tuple[str, str], ...]
    line: Line


class Told(NamedTuple):
    """The rows of a listing, and one sentence about the age of all its old facts (() where they differ)."""

    rows: tuple[Row, ...]
    dated: Line


class _When(NamedTuple):
    """What old facts must share to stand in one sentence: the date (None: unknown), and on whose word they are."""

    day: str | None
    who: str
    host: str = ""

    @property
    def precision(self) -> str:
        return "undated" if self.day is None else "day" if len(self.day) == 10 else "month"


def told(speech: Speech, listing: Document) -> Told:
    """Return the rows of a listing, in the same order in both languages."""
    values = [(key, of(speech, listing)) for key, of in ROWS]
    shared = _shared(speech, listing, [each for _, each in values])
    made = [_row(speech, listing, key, each, shared is not None) for key, each in values]
    return Told(tuple(each for each in made if each.states), _dated(speech, shared) if shared else ())


def _shared(speech: Speech, listing: Document, values: Sequence[Sequence[Value]]) -> _When | None:
    """Return the date that the old facts of several rows share, None where they differ or stand in one row."""
    old = [
        {_when(listing, each) for each in row
         if each.line is not None and _is_old(speech, listing, listing["evidence"].get(each.fact))}
        for row in values
    ]  # fmt: skip
    told_in = [each for each in old if each]
    whole = set().union(*told_in)
    only = next(iter(whole)) if len(whole) == 1 else None
    return only if only is not None and len(told_in) > 1 and not only.host else None


def _dated(speech: Speech, shared: _When) -> Line:
    date = {} if shared.day is None else {"date": speech.say.day(shared.day)}
    return speech.wording.line(f"old.all_{shared.who}_{shared.precision}", **date)


def _row(speech: Speech, listing: Document, key: str, values: Sequence[Value], short: bool) -> Row:
    wording, language = speech.wording, speech.language
    known: list[Line] = []
    old: dict[_When, list[Line]] = {}
    asked: list[Line] = []
    states = []
    for each in values:
        evidence = listing["evidence"].get(each.fact)
        if each.line is None:
            asked.append(wording.strong(f"ask.{each.question}"))
            states.append((each.fact, "ask"))
        elif _is_old(speech, listing, evidence):
            old.setdefault(_when(listing, each), []).append(each.line)
            states.append((each.fact, "old"))
        else:
            known.append(_known(speech, each.line, evidence))
            states.append((each.fact, "known"))
    sentences = [ended(capital(each), language) for each in known]
    for when, lines in old.items():
        sentences.append(ended(_old(speech, when, listed(lines, ", ", language), short), language))
    if old:
        sentences.append(wording.strong("old.still" if short else "old.ask"))
    if asked:
        sentences.extend([wording.strong("ask.first"), *asked])
    sentences.extend(beside(speech, listing, key))
    label = wording(f"labels.{key}")
    return Row(key, label, tuple(states), listed(sentences, " ", language))


def _old(speech: Speech, when: _When, words: Line, short: bool) -> Line:
    wording = speech.wording
    date = "" if when.day is None else speech.say.day(when.day)
    if short:
        name = "old.short" if date else "old.short_undated"
        return capital(wording.line(name, said=words, **({"date": date} if date else {})))
    host = {"host": when.host} if when.host else {}
    said = wording.line(f"old.{when.who}", words=words, **host)
    return wording.line(f"old.{when.precision}", said=said, **({"date": date} if date else {}))


def _is_old(speech: Speech, listing: Document, evidence: Document | None) -> bool:
    days = age_in_days(_checked(listing, evidence), speech.today)
    return days is None or days > speech.stale_days


def _checked(listing: Document, evidence: Document | None) -> str | None:
    checked: str | None = evidence["checked"] if evidence else listing["checked"]
    return checked


def _when(listing: Document, value: Value) -> _When:
    evidence = listing["evidence"].get(value.fact)
    day = _checked(listing, evidence)
    if evidence is None or evidence["method"] in BY_HAND:
        return _When(day, "noted")
    host = other_host(listing, value.fact)
    return _When(day, "host" if host else "page", host)


def _known(speech: Speech, line: Line, evidence: Document | None) -> Line:
    if evidence is not None:
        return line
    return joined([*line, Passage(" " + speech.wording("old.no_source"), speech.language)])
