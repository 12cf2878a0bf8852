"""Where exported files go: names, what must not be overwritten, and writing whole or not at all."""

from collections.abc import Sequence
from pathlib import Path

from mcli import files
from mcli.core.errors import N_, McliError, UsageError
from mcli.sheets.content.filenames import file_stem
from mcli.sheets.writers.registry import FILES, format_named, format_of_ending

STANDARD_OUTPUT = "-"


def form_of(typed: str | None, out: str | None) -> str:
    """Return the format: as typed, else by the ending of the file, else pdf; UsageError when they contradict.

    `out` is None where it names a folder of many files.
    """
    file = out if out and out != STANDARD_OUTPUT and not Path(out).expanduser().is_dir() else ""
    ending = Path(file).suffix.lstrip(".").lower()
    by_name = format_of_ending(ending)
    if typed is None and ending and by_name is None:
        text = N_("No format has the ending .{ending}. There are: {known}. Or name one with --to.")
        raise UsageError(text, ending=ending, known=", ".join(FILES))
    if typed is None:
        return by_name or "pdf"
    form = format_named(typed, FILES)
    if by_name and by_name != form:
        raise UsageError(N_("--to says {form}, but the file ends in .{ending}."), form=form, ending=ending)
    return form


def target_of(out: str | None, stem: str, form: str) -> Path:
    """Return the file of a single sheet: as named, or with a name of its own in the folder that is named."""
    name = f"{file_stem(stem)}.{form}"
    if out is None:
        return Path(name)
    path = Path(out).expanduser()
    if path.is_dir() or out.endswith(("/", "\\")):
        return path / name
    return path


def folder_of(out: str | None) -> Path:
    """Return the folder of many files; UsageError when none is named, or when it is a file."""
    if out is None or out == STANDARD_OUTPUT:
        raise UsageError(N_("This writes many files. Name a folder for them: --out DIR"))
    path = Path(out).expanduser()
    if path.exists() and not path.is_dir():
        raise UsageError(N_("{folder} is a file. Many files need a folder."), folder=out)
    return path


def refuse_existing(paths: Sequence[Path], force: bool) -> None:
    """Raise McliError when a file that would be written exists already, unless `force` is set."""
    there = [] if force else [path for path in paths if path.exists()]
    if there:
        names = ", ".join(str(path) for path in there[:3]) + (", ..." if len(there) > 3 else "")
        text = N_("There is a file already: {names}. Choose another name, or say --force. Nothing was written.")
        raise McliError(text, names=names)


def write_quickly(path: Path, data: bytes) -> None:
    """Write one of thousands of files: whole or not at all, without waiting for the disk after each."""
    _write(path, data, durable=False)


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, making the folder for it where there is none."""
    _write(path, data, durable=True)


def _write(path: Path, data: bytes, durable: bool) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write(path, data, durable=durable)
    except OSError as error:
        text = N_("The file {name} cannot be written ({reason}). Choose another place with --out.")
        raise McliError(text, name=path, reason=error.strerror or error) from None
