"""`mcli changes --sheets`: the printed sheets whose facts have changed since, so that they can be made again."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.query import number_of
from mcli.commands.state import State, ask
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services.export.print_log import printed_sheets
from mcli.sheets.content.print_log import Changed, Printed, changed_sheets


def write(state: State, form: str) -> None:
    """Compare every printed sheet that is remembered with today's facts; FileError when their file has errors."""
    records = printed_sheets(state.places)

    def question(index: Index, say: Language) -> None:
        found = changed_sheets(records, _documents(index, records))
        if form == "json":
            data = [
                {"sheet": each.printed.sheet, "date": each.printed.date, "changed": list(each.changed),
                 "gone": list(each.gone)}
                for each in found
            ]  # fmt: skip
            state.console.data(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        elif form == "table":
            columns = [Column(say("Sheet"), 14), Column(say("Day"), 10), Column(say("What"), state.console.width - 27)]
            rows = [
                Row([[(each.printed.sheet, "bold")], [(each.printed.date, "")], [(_what(say, each), "")]])
                for each in found
            ]
            state.console.table(columns, rows)
        else:
            for each in found:
                text = N_("Sheet {sheet} of {day}: {what}. To make it again: mcli export --recall {sheet}")
                what = _what(say, each)
                state.console.line(say(text, sheet=each.printed.sheet, day=each.printed.date, what=what))
        if not found:
            state.console.note(say("No printed sheet has changed since."))

    ask(state, question)


def _documents(index: Index, records: Sequence[Printed]) -> Iterator[dict[str, Any]]:
    for name in sorted({name for record in records for name in record.ids}):
        number, _ = number_of(index, name)
        if number is not None:
            yield document(index, number)


def _what(say: Language, changed: Changed) -> str:
    parts = []
    if changed.changed:
        one, many = N_("{count} listing has changed ({ids})"), N_("{count} listings have changed ({ids})")
        parts.append(say.plural(one, many, len(changed.changed), ids=", ".join(changed.changed)))
    if changed.gone:
        parts.append(say("no longer offered: {ids}", ids=", ".join(changed.gone)))
    return say("; ").join(parts)
