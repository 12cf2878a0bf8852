"""One refresh at a time in a home folder, on this computer or from another that shares the folder.

The system's own file lock is used: it ends with the process that holds it, however that ends, so no dead process
can lock anybody out. Where a shared drive knows no such locks, the library falls back to a lock file that names its
process.
"""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from mcli import files
from mcli.core.errors import N_, McliError

FILE_NAME = ".refresh.lock"
_HOLDER = ".refresh.holder"


class BusyError(McliError):
    """Somebody else is writing in this home folder."""


@contextmanager
def locked(home: Path, now: datetime) -> Iterator[None]:
    """Hold the home folder while writing in it; BusyError when another process does."""
    from filelock import FileLock, Timeout

    lock = FileLock(home / FILE_NAME, blocking=False, thread_local=False)
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise BusyError(
            N_("Another refresh is at work in {home} ({holder}). Wait until it has ended, then try again."),
            home=home,
            holder=_holder(home) or "?",
        ) from None
    except OSError as error:
        raise McliError(
            N_("The folder {home} cannot be written ({reason}). Nothing was changed. Free some space, or use --home."),
            home=home,
            reason=error.strerror or error,
        ) from None
    try:
        with suppress(OSError):  # only for people; the lock does not depend on it
            # UTC, because the other computer may be in another time zone.
            text = f"{socket.gethostname()}, {os.getpid()}, {now.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
            files.write(home / _HOLDER, text.encode(), durable=False)
        yield
    finally:
        with suppress(OSError):
            (home / _HOLDER).unlink(missing_ok=True)
        lock.release()


def _holder(home: Path) -> str:
    with suppress(OSError):
        return (home / _HOLDER).read_text(encoding="utf-8", errors="replace")[:200]
    return ""
