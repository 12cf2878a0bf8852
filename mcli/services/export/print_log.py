"""`sheets.yaml` in the home folder: which sheets were printed. It holds ids and days, and nothing about readers."""

from collections.abc import Sequence

from mcli import yaml_io
from mcli.services.workspace import Workspace
from mcli.settings import Folders
from mcli.sheets.content.print_log import Printed, content_of, printed_from, with_new

FILE_NAME = "sheets.yaml"


def printed_sheets(where: Folders) -> tuple[Printed, ...]:
    """Return the printed sheets, oldest first; FileError when the file has errors."""
    path = where.home / FILE_NAME
    return yaml_io.record(path, printed_from) if path.is_file() else ()


def remember(work: Workspace, new: Sequence[Printed]) -> None:
    """Keep the numbers of new sheets, unless this office keeps none. OSError when the file cannot be written."""
    if not new or not work.settings().keep_sheets:
        return
    path = work.folders.home / FILE_NAME
    kept = printed_sheets(work.folders)
    path.parent.mkdir(parents=True, exist_ok=True)
    yaml_io.write(path, content_of(with_new(kept, new, work.today)))
