"""The formats in which commands answer, and which one is meant when none is named."""

from collections.abc import Mapping, Sequence
from typing import Any

from mcli.console import Console
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.sheets.writers.registry import ANSWERS, REPORTS, answer_writer, format_named

FORMATS = N_("table, plain, json, jsonl, csv, yaml or markdown. Default: table on a terminal, plain in a pipe.")
SHORT_FORMATS = N_("table, plain or json. Default: table on a terminal, plain in a pipe.")


def chosen_format(console: Console, typed: str | None, listings: bool = True) -> str:
    """Return the format of the answer: as typed, else as the console is; UsageError for one that does not exist."""
    if typed is None:
        return "table" if console.terminal else "plain"
    return format_named(typed, ANSWERS if listings else REPORTS)


def write_data(console: Console, say: Language, documents: Sequence[Mapping[str, Any]], form: str) -> None:
    """Write listings in a format for programs."""
    from mcli.sheets.writers.data import with_reasons

    console.data(answer_writer(form)([with_reasons(say, each) for each in documents]))
