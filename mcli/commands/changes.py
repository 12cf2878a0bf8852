"""`mcli changes`: what is new, changed, not seen, back or held since a day."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Annotated, NamedTuple

from mcli.catalogue.store import changes as told
from mcli.catalogue.store import listing_files, run_store
from mcli.catalogue.store.changes import Change, as_json
from mcli.commands import changes_sheets
from mcli.commands.changes_words import KINDS, values
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Option
from mcli.commands.state import State, fault_line
from mcli.console import Column, Row
from mcli.core.errors import N_, FileError, NothingCollectedError, UsageError
from mcli.core.models import Listing, is_day
from mcli.i18n import Language
from mcli.settings import yaml_files

HELP = N_("What is new, changed, not seen, back or held since a day.")
# 30d or 4w
_AGE = re.compile(r"([1-9]\d{0,4})([dw]?)")


class Told(NamedTuple):
    """A change with what tells a person which course it is about."""

    source: str
    change: Change
    title: str | None
    url: str | None


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
    say = state.say()
    form = chosen_format(state.console, options.output, listings=False)
    if options.sheets:
        changes_sheets.write(state, form)
        return
    day = day_from(options.since, state.today)
    paths = yaml_files(state.places.home / told.FOLDER)
    if not paths:
        raise NothingCollectedError(N_("Nothing has been collected yet, so nothing has changed. Start: mcli refresh"))
    found = [each for path in paths for each in _of_source(state, say, path.stem, day)]
    found.sort(key=lambda each: each.change.date, reverse=True)
    if form == "json":
        data = [
            {"source": each.source, "title": each.title, "url": each.url, **each.change._asdict()}
            | {key: as_json(getattr(each.change, key)) for key in ("before", "after")}
            for each in found
        ]
        state.console.data(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
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


def day_from(since: str, today: date) -> str:
    """Return the day that is meant by a date or an age; UsageError for anything else."""
    text = since.strip().lower()
    if is_day(text):
        return text
    found = _AGE.fullmatch(text)
    if not found:
        raise UsageError(N_("“{since}” is no day and no age. Write 2026-01-31, 30d or 4w."), since=since)
    days = int(found[1]) * (7 if found[2] == "w" else 1)
    return (today - timedelta(days=min(days, today.toordinal() - 1))).isoformat()


def _of_source(state: State, say: Language, source: str, day: str) -> list[Told]:
    """Return the changes of one source; a file that cannot be read is named, and the others answer."""
    home = state.places.home
    listings: Mapping[str, Listing] = {}
    digest = None
    try:
        path = run_store.path_of(home, run_store.LISTINGS, source)
        if path.exists():
            listings = {each.id: each for each in listing_files.read(path).listings}
            digest = told.digest_of(path)
    except FileError as error:
        for fault in error.faults:
            state.console.error(fault_line(say, fault))
    try:
        history = run_store.history(home, source, digest)
    except FileError as error:
        for fault in error.faults:
            state.console.error(fault_line(say, fault))
        return []
    about = [(each, listings.get(each.id or "")) for each in told.since(history.changes, day)]
    return [
        Told(source, each, listing.title if listing else None, listing.url if listing else None)
        for each, listing in about
    ]


def _write_table(state: State, say: Language, found: Sequence[Told]) -> None:
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
