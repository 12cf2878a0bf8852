"""`sheets.yaml` in the home folder: which sheets were printed. It knows listings and days, and nobody who read them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from mcli import yaml_io
from mcli.settings import Places, settings_of
from mcli.sheets.content.print_log import Printed, content_of, printed_from, with_new

FILE_NAME = "sheets.yaml"


def printed_sheets(where: Places) -> tuple[Printed, ...]:
    """Return the printed sheets, oldest first; FileError when the file has errors."""
    path = where.home / FILE_NAME
    return yaml_io.record(path, printed_from) if path.is_file() else ()


def remember(where: Places, new: Sequence[Printed], today: date) -> Path | None:
    """Keep the numbers of new sheets; None when this office keeps none. OSError when the file cannot be written."""
    if not new or not settings_of(where).keep_sheets:
        return None
    path = where.home / FILE_NAME
    kept = printed_sheets(where)
    path.parent.mkdir(parents=True, exist_ok=True)
    yaml_io.write(path, content_of(with_new(kept, new, today)))
    return path
