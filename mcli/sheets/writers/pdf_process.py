"""Writes a long handout as PDF in a child process, because typst releases its memory only when its process ends."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from typing import Any

from mcli.core.errors import ConfigurationError, McliError
from mcli.sheets.content.sheet import Sheet
from mcli.sheets.writers import pdf
from mcli.sheets.writers.logo import Logo


def pdf_in_child_process(
    template: str, name: str, fonts: str, sheets: Sequence[Sheet], today: date, large: bool, logo: Logo | None
) -> bytes:
    """Return the sheets as the bytes of one PDF; parameters and errors are those of `pdf.pdf`."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as child:
        made = child.submit(_printed, template, name, fonts, tuple(sheets), today, large, logo).result()
    if isinstance(made, bytes):
        return made
    text, values, faults = made
    raise ConfigurationError(text, faults, **values) if faults else McliError(text, **values)


def _printed(template: str, name: str, fonts: str, sheets: Sequence[Sheet], *options: Any) -> Any:
    """Return the bytes, or an error as (text, values, faults), which can be sent from one process to another."""
    try:
        return pdf.pdf(pdf.pdf_printer(template, name, fonts), sheets, *options)
    except McliError as error:
        return error.message.text, dict(error.message.values), getattr(error, "faults", ())
