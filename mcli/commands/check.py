"""`mcli check ID`: a person confirmed the facts; `check --list`: the listings that are most worth a call."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from mcli.catalogue.search.typed_values import one_of
from mcli.commands.filters import FILTERS
from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.core.errors import N_, UsageError
from mcli.core.suggest import there_are, unknown
from mcli.core.terms import CONFIRMED_HOW, COST_STATUSES
from mcli.core.text import clean
from mcli.i18n import Language
from mcli.services import last_answer
from mcli.services.call_sheet import worth_a_call
from mcli.services.checking import Checked, Checking, check
from mcli.services.corrections import pairs
from mcli.services.export import targets
from mcli.sheets import call_sheet, labels
from mcli.sheets.call_sheet import Call

HELP = N_(
    "Record that you confirmed the facts of listings, by phone, e-mail, visit or on the page. --list: a call sheet of "
    "the listings that are most worth a call."
)
_BY = N_("Your initials.")
_HOW = N_("phone, email, visit or page.")
_ON = N_("The day, as in 2026-11-30; today when it is left out.")
_NOTE = N_("What else was learned, in one sentence.")
_SET = N_("A fact that is different, as in cost=30 or start_dates=2027-01-11. Repeat it for more.")
_LIST = N_("List what is most worth a call: printed most, free, oldest. The filters choose among what.")
_FORMAT = N_("With --list: table, plain, json or csv.")
_OUT = N_("With --list: write a file .pdf, .xlsx or .csv.")
_BECAUSE = {
    "phone": N_("asked by phone"), "email": N_("asked by e-mail"), "visit": N_("asked on a visit"),
    "page": N_("read on the page"),
}  # fmt: skip
# What people call a fact, and the key that has it.
_KEYS = {
    "needs": "prerequisite_status", "prerequisite": "prerequisite_status", "start": "start_dates",
    "dates": "start_dates", "language": "taught_in", "credential": "credential_kind", "osap": "osap_eligible",
    "telephone": "phone", "place": "town",
}  # fmt: skip
_FORMS = ("table", "plain", "json", "csv")
_FILES = ("pdf", "xlsx", "csv")
_COLUMNS = ("id", "title", "provider", "contact", "ask", "known", "checked", "printed", "url")


class Options(NamedTuple):
    """What `mcli check` takes."""

    names: Annotated[tuple[str, ...], Argument("[ID]...", N_("Listings that you confirmed, by id or number."))] = ()
    by: Annotated[str | None, Option("--by", "INITIALS", _BY)] = None
    how: Annotated[str, Option("--how", "HOW", _HOW)] = "phone"
    on: Annotated[str | None, Option("--on", "DATE", _ON)] = None
    note: Annotated[str | None, Option("--note", "TEXT", _NOTE)] = None
    values: Annotated[tuple[str, ...], Option("--set", "FACT=VALUE", _SET)] = ()
    sheet: Annotated[bool, Option("--list", "", _LIST)] = False
    output: Annotated[str | None, Option("--format", "FORMAT", _FORMAT)] = None
    out: Annotated[str | None, Option("--out", "FILE", _OUT)] = None
    force: Annotated[bool, Option("--force", "", N_("Write over files that exist."))] = False
    filters: Annotated[Mapping[str, Any], FILTERS] = {}


def run(state: State, options: Options) -> None:
    """Record that listings were confirmed, or list what to confirm."""
    if options.sheet:
        if options.names or options.by or options.values:
            raise UsageError(N_("--list shows what to confirm, and ID with --by confirms it. Give one of them."))
        _list(state, options)
        return
    given = [name for name, value in options.filters.items() if value]
    given += [name for name in ("output", "out") if getattr(options, name)]
    if given:
        raise UsageError(N_("Filters, --format and --out belong to --list. A check names its listings."))
    say = state.say()
    how = str(one_of("--how", options.how, CONFIRMED_HOW))
    values = pairs([_with_key(each) for each in options.values])
    checking = Checking(options.names, options.by or "", how, options.on, options.note, values, say(_BECAUSE[how]))
    for each in check(state.work, checking):
        for line in _done(say, each):
            state.console.line(line)


def _with_key(typed: str) -> str:
    """Return FACT=VALUE with the key of the listing: cost_cad=30 for "cost=30"."""
    fact, equals, value = typed.partition("=")
    name = clean(fact).lower().replace("-", "_")
    if name == "cost" and equals:
        status = clean(value).lower().replace(" ", "_")
        return f"cost_status={status}" if status in COST_STATUSES else f"cost_cad={value}"
    return f"{_KEYS.get(name, name)}{equals}{value}"


def _done(say: Language, done: Checked) -> list[str]:
    confirmation = {"on": done.check.on, "how": done.check.how, "by": done.check.by}
    lines = [say("{title} ({id}): {confirmed}", title=done.listing.title, id=done.listing.id,
                 confirmed=labels.confirmed(say, confirmation))]  # fmt: skip
    for key, before, after in done.changed:
        lines.append("   " + say("{key}: {before} -> {after}", key=key, before=_shown(before), after=_shown(after)))
    return lines


def _shown(value: Any) -> str:
    return ", ".join(value) or "-" if isinstance(value, list) else value or "-"


def _list(state: State, options: Options) -> None:
    form = _form(state, options)

    worth = worth_a_call(state.work, options.filters)
    say, total = worth.say, worth.total
    found = call_sheet.calls(say, worth.listings, worth.printed)
    if options.out:
        _write_file(state, say, options, found, form)
    elif form in ("json", "csv"):
        _write_data(state, found, form)
    else:
        for place, each in enumerate(found, start=1):
            for line in call_sheet.lines(say, each, place):
                state.console.line(line)
            state.console.line()
        last_answer.remember(state.folders.home, [each.id for each in found])
    text = say("{shown} of {total} listings whose facts are old.", shown=len(found), total=say.number(total))
    state.console.note(f"{text} {say('When you have called: mcli check 1 --by AB')}" if found else text)


def _form(state: State, options: Options) -> str:
    if options.out:
        ending = Path(options.out).suffix.lstrip(".").lower()
        if ending not in _FILES:
            raise unknown(N_("A call sheet cannot be written as “{name}”."), ending, _FILES, there_are(_FILES))
        return ending
    if options.output is None:
        return "table" if state.console.terminal else "plain"
    form = clean(options.output).lower()
    if form not in _FORMS:
        raise unknown(N_("There is no format “{name}”."), options.output, _FORMS, there_are(_FORMS))
    return form


def _write_data(state: State, found: list[Call], form: str) -> None:
    if form == "csv":
        from mcli.sheets.writers.call_sheet import as_csv

        state.console.data(as_csv(state.say(), found))
        return
    rows = [{key: getattr(each, key) for key in _COLUMNS} for each in found]
    state.console.data(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")


def _write_file(state: State, say: Language, options: Options, found: list[Call], form: str) -> None:
    from mcli.sheets.writers.call_sheet import written

    path = Path(options.out or "").expanduser()
    targets.refuse_existing([path], options.force)
    targets.write(path, written(say, found, form, state.today, state.folders.packaged / "sheets"))
    state.console.note(say("Written: {name}", name=path))
