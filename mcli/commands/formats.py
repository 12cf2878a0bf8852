"""The forms of output that commands share, and which one is meant when none is named."""

from collections.abc import Mapping, Sequence
from typing import Any

from mcli.console import Console
from mcli.core.errors import N_
from mcli.core.suggest import there_are, unknown
from mcli.i18n import Language

FORMATS = N_("table, plain, json, jsonl, csv, yaml or markdown. Default: table on a terminal, plain in a pipe.")
SHORT_FORMATS = N_("table, plain or json. Default: table on a terminal, plain in a pipe.")
NO_FORMAT = N_("There is no format “{name}”.")
_LISTINGS = ("table", "plain", "json", "jsonl", "csv", "yaml", "markdown")
_OTHERS = ("table", "plain", "json")


def chosen_format(console: Console, typed: str | None, listings: bool = True) -> str:
    """Return the form of output; UsageError for one that does not exist."""
    known = _LISTINGS if listings else _OTHERS
    if typed is None:
        return "table" if console.terminal else "plain"
    form = typed.strip().lower()
    if form not in known:
        raise unknown(NO_FORMAT, typed, known, there_are(known))
    return form


def write_data(console: Console, say: Language, documents: Sequence[Mapping[str, Any]], form: str) -> None:
    """Write listings for programs: json, jsonl, csv or yaml."""
    from mcli.sheets.writers import data

    listings = [data.with_reasons(say, each) for each in documents]
    if form == "csv":
        console.data(data.as_csv(listings))
    else:
        console.data({"json": data.as_json, "jsonl": data.as_json_lines, "yaml": data.as_yaml}[form](listings))
