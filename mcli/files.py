"""Writes files whole or not at all. Everything that the program writes goes through this module.

A file is written beside its place and then renamed over it, so that a reader, or a run that was cut off, finds either
the old file or the new one.
"""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import get_ident

from mcli.core.errors import N_, McliError

_WAITS = (0.05, 0.1, 0.2, 0.3, 0.35)  # seconds


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a path to write to; what was written there takes the place of `path` when the block ends well.

    OSError when it cannot, and then the old file is whole and nothing lies beside it.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}-{get_ident()}.tmp")
    try:
        yield beside
        _rename(beside, path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


class NotAFileError(OSError):
    """A name in a folder that is no file: a folder, a pipe or a device."""


def regular(path: Path) -> bytes:
    """Return the bytes of a file; NotAFileError for what is none: a pipe or a device would be read for ever."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise NotAFileError(errno.EINVAL, "", str(path))
    return path.read_bytes()


def write(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Replace a file atomically, keeping its mode. OSError when that cannot be done, and then the old file is whole.

    `durable=False` does not wait for the disk: for thousands of files, or files that may be lost.
    """
    with replacing(path) as beside:
        with beside.open("wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        if path.exists():
            beside.chmod(stat.S_IMODE(path.stat().st_mode))


def write_changed(path: Path, data: bytes) -> None:
    """Write a file, making its folder first; a file that already holds these bytes is left alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_bytes() != data:
        write(path, data)


def save(path: Path, data: bytes) -> None:
    """Write a file that a person asked for, and its folder; McliError says why it cannot be, and nothing is changed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, data)
    except OSError as error:
        text = N_("{path} cannot be written ({reason}). Nothing was changed.")
        raise McliError(text, path=path, reason=error.strerror or error) from None


def _rename(new: Path, old: Path) -> None:
    """Rename a file over another, trying again for a second: Windows refuses while another program reads the old."""
    for wait in _WAITS:
        try:
            new.replace(old)
            return
        except PermissionError:
            time.sleep(wait)
    new.replace(old)
