"""Logging: off unless somebody asks for it. `--debug` shows it on standard error, and a refresh keeps `refresh.log`.

Modules of the network and of harvesting log to `logging.getLogger(__name__)`: which address was requested, what came of
it, why a program waited. Never logged: the content of pages, query strings other than numbers (`urls.for_log`), and
anything about a learner. Only these modules import `logging`, so commands that answer do not load it.
"""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import format_tb
from types import TracebackType

from mcli.console import Console
from mcli.core.text import harmless

FILE_NAME = "refresh.log"
_LOGGER = "mcli"
_BYTES = 1_000_000
_OLDER = 2
"""Earlier files that are kept: refresh.log.1 and refresh.log.2."""


class _Formatter(logging.Formatter):
    """Times in UTC; nothing that acts on a terminal; of an error its kind and where it was raised, not its text.

    The text of an error may hold part of a page ("invalid literal: ...").
    """

    converter = staticmethod(time.gmtime)

    def format(self, record: logging.LogRecord) -> str:
        """Return the lines of one record."""
        return "\n".join(map(harmless, super().format(record).split("\n")))

    def formatException(self, ei: object) -> str:
        """Return the kind of an error and the lines of code that led to it."""
        kind, _, trace = ei if isinstance(ei, tuple) else (None, None, None)
        lines = format_tb(trace) if isinstance(trace, TracebackType) else []
        return f"{getattr(kind, '__name__', '?')}\n{''.join(lines)}".rstrip()


class _ConsoleHandler(logging.Handler):
    """Writes to standard error."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        self._console.error(self.format(record))


class _FileHandler(RotatingFileHandler):
    """Writes to a file, which starts again when it is too long; a disk that is full stops no refresh."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Leave the record out."""


@contextmanager
def on_console(console: Console) -> Iterator[None]:
    """Show everything that is logged on standard error while the block lasts."""
    with _attached(_ConsoleHandler(console), logging.DEBUG, "%(levelname)s %(name)s: %(message)s"):
        yield


@contextmanager
def in_home(home: Path) -> Iterator[None]:
    """Keep what is logged (information and worse) in `refresh.log` of the home folder while the block lasts."""
    handler = _FileHandler(home / FILE_NAME, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", delay=True)
    with _attached(handler, logging.INFO, "%(asctime)sZ %(levelname)s %(name)s: %(message)s"):
        yield


@contextmanager
def _attached(handler: logging.Handler, level: int, form: str) -> Iterator[None]:
    logger = logging.getLogger(_LOGGER)
    before = logger.level, logger.propagate
    handler.setLevel(level)
    handler.setFormatter(_Formatter(form, "%Y-%m-%d %H:%M:%S"))
    logger.addHandler(handler)
    logger.propagate = False  # the root logger belongs to the program that imports this one
    logger.setLevel(min(level, logger.level or level))
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.level, logger.propagate = before
        handler.close()
