"""`mcli changes`: what is new, changed, not seen, back or held since a day, and the printed sheets that need it."""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated, NamedTuple

from mcli.catalogue.search.typed_values import days_from
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Option
from mcli.commands.state import State, fault_line
from mcli.console import Column, Row
from mcli.core.errors import N_, UsageError
from mcli.core.schema import is_day
from mcli.i18n import Language
from mcli.services.changes import ChangeOf, changes_since, outdated_sheets
from mcli.sheets.change_text import KINDS, values
from mcli.sheets.content.print_log import Changed

HELP = N_("What is new, changed, not seen, back or held since a day.")


class Options(NamedTuple):
    """What `mcli changes` takes."""

    since: Annotated[str, Option("--since", "DATE|30d", N_("A day as in 2026-01-31, or an age as in 30d or 4w."))] = (
        "30d"
    )
    sheets: Annotated[
        bool, Option("--sheets", "", N_("Instead: the printed sheets whose facts have changed since."))
    ] = False
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show the changes of every source, the newest first, or the printed sheets that are out of date."""
    form = chosen_format(state.console, options.output, listings=False)
    if options.sheets:
        _show_sheets(state, form)
    else:
        _show_changes(state, day_from(options.since, state.today), form)


def day_from(since: str, today: date) -> str:
    """Return the day that is meant by a date or an age; UsageError for anything else."""
    text = since.strip().lower()
    if is_day(text):
        return text
    days = days_from(text)
    if days is None:
        raise UsageError(N_("“{since}” is neither a date nor an age. Write 2026-01-31, 30d or 4w."), since=since)
    return (today - timedelta(days=min(days, today.toordinal() - 1))).isoformat()


def _show_changes(state: State, day: str, form: str) -> None:
    say = state.say()
    found, faults = changes_since(state.work, day)
    for fault in faults:
        state.console.error(fault_line(say, fault))
    if form == "json":
        state.console.data(json.dumps([each.as_data() for each in found], ensure_ascii=False, indent=2) + "\n")
    elif form == "table":
        _write_table(state, say, found)
    else:
        for each in found:
            what = " ".join(filter(None, (each.title or each.source, values(say, each.change))))
            kind = say(KINDS[each.change.kind])
            text = N_("{day}: {kind}: {what} [{id}]")
            state.console.line(say(text, day=each.change.date, kind=kind, what=what, id=each.change.id or each.source))
    if not found:
        state.console.note(say("Nothing has changed since {day}.", day=say.day(day)))


def _write_table(state: State, say: Language, found: Sequence[ChangeOf]) -> None:
    spare = max(0, state.console.width - 80)
    columns = [Column(say("Day"), 10), Column(say("What"), 14), Column(say("Course"), 52 + spare)]
    rows = [
        Row(
            [
                [(each.change.date, "")],
                [(say(KINDS[each.change.kind]), "")],
                [(each.title or each.source, "bold"), (values(say, each.change), ""), (each.change.id or "", "dim")],
            ]
        )
        for each in found
    ]
    state.console.table(columns, rows)


def _show_sheets(state: State, form: str) -> None:
    """Show the printed sheets whose facts are different today."""
    found, say = outdated_sheets(state.work)
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
            Row([[(each.printed.sheet, "bold")], [(each.printed.date, "")], [(_what(say, each), "")]]) for each in found
        ]
        state.console.table(columns, rows)
    else:
        for each in found:
            text = N_("Sheet {sheet} of {day}: {what}. To make it again: mcli export --recall {sheet}")
            what = _what(say, each)
            state.console.line(say(text, sheet=each.printed.sheet, day=each.printed.date, what=what))
    if not found:
        state.console.note(say("No printed sheet has changed since."))


def _what(say: Language, changed: Changed) -> str:
    parts = []
    if changed.changed:
        one, many = N_("{count} listing has changed ({ids})"), N_("{count} listings have changed ({ids})")
        parts.append(say.plural(one, many, len(changed.changed), ids=", ".join(changed.changed)))
    if changed.gone:
        parts.append(say("no longer offered: {ids}", ids=", ".join(changed.gone)))
    return say("; ").join(parts)
