"""The facts of one listing as the rows of a sheet: known, old, or to be asked first.

A fact that nobody has told us is a question. A fact that is older than the limit, or of unknown date, is told with its
date, and the question whether it is still so. Nothing is left out, and nothing is guessed.
"""

from collections.abc import Sequence
from typing import NamedTuple

from mcli.i18n import age_in_days
from mcli.sheets.passages import Line, Passage, capital, ended, joined, listed
from mcli.sheets.values import ROWS, Document, Speech, Value, beside


class Row(NamedTuple):
    """One row of a listing: its key and label, the state of each of its facts, and the line that tells them."""

    key: str
    label: str
    states: tuple[tuple[str, str], ...]
    line: Line


def rows(speech: Speech, listing: Document) -> tuple[Row, ...]:
    """Return the rows of a listing, in the same order in both languages."""
    made = [_row(speech, listing, key, values(speech, listing)) for key, values in ROWS]
    return tuple(each for each in made if each.states)


def _row(speech: Speech, listing: Document, key: str, values: Sequence[Value]) -> Row:
    wording, language = speech.wording, speech.language
    known: list[Line] = []
    old: dict[str, list[Line]] = {}
    asked: list[Line] = []
    states = []
    for each in values:
        evidence = listing["evidence"].get(each.fact)
        if each.line is None:
            asked.append(wording.strong(f"ask.{each.question}"))
            states.append((each.fact, "ask"))
        elif _is_old(speech, listing, evidence):
            old.setdefault(_when(speech, listing, evidence), []).append(each.line)
            states.append((each.fact, "old"))
        else:
            known.append(_known(speech, each.line, evidence))
            states.append((each.fact, "known"))
    sentences = [ended(capital(each), language) for each in known]
    for when, lines in old.items():
        said = wording.line(when.partition(" ")[2], words=listed(lines, ", ", language))
        values_of = {"said": said} | ({"date": speech.say.day(day)} if (day := when.partition(" ")[0]) != "-" else {})
        template = "old.undated" if day == "-" else "old.day" if len(day) == 10 else "old.month"
        sentences.append(ended(wording.line(template, **values_of), language))
    if old:
        sentences.append(wording.strong("old.ask"))
    if asked:
        sentences.extend([wording.strong("ask.first"), *asked])
    sentences.extend(beside(speech, listing, key))
    label = wording(f"labels.{key}")
    return Row(key, label, tuple(states), listed(sentences, " ", language))


def _is_old(speech: Speech, listing: Document, evidence: Document | None) -> bool:
    days = age_in_days(_checked(listing, evidence), speech.today)
    return days is None or days > speech.stale_days


def _checked(listing: Document, evidence: Document | None) -> str | None:
    checked: str | None = evidence["checked"] if evidence else listing["checked"]
    return checked


def _when(speech: Speech, listing: Document, evidence: Document | None) -> str:
    """Return what old facts must share to stand in one sentence: the date ("-": unknown) and who said so."""
    by_us = evidence is None or evidence["method"] == "correction"
    return f"{_checked(listing, evidence) or '-'} {'old.noted' if by_us else 'old.page'}"


def _known(speech: Speech, line: Line, evidence: Document | None) -> Line:
    if evidence is not None:
        return line
    return joined([*line, Passage(" " + speech.wording("old.no_source"), speech.language)])
