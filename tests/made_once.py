"""The packaged catalogue is read and matched once for all tests of a process.

Every test has a home folder of its own and so makes an index of its own, of which all but a listing or two is the
packaged catalogue. What is remembered is keyed by all that it follows from: the content of the packaged file, the
listing, the vocabulary. Files of a home folder, and the index itself, are made anew each time.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mcli import yaml_io
from mcli.catalogue.index import build, rows
from mcli.catalogue.store import listing_files
from mcli.settings import packaged_config

_PACKAGED = packaged_config()


def remember(patch: pytest.MonkeyPatch) -> None:
    """Remember what the packaged files give, until the patch is undone."""
    patch.setattr(listing_files, "read", _of_packaged_file(listing_files.read))
    patch.setattr(yaml_io, "record", _of_packaged_file(yaml_io.record))
    patch.setattr(build, "rank", _of_same_records(build.rank))
    for name in ("_of_kinds", "_row", "document"):
        patch.setattr(rows, name, _of_same_records(getattr(rows, name)))


def _of_packaged_file(read: Callable[..., Any]) -> Callable[..., Any]:
    """Return the reader of a file, with memory for packaged files that are read by a function of a module."""
    known: dict[tuple[Any, ...], Any] = {}

    def reading(path: Path, *make: Any) -> Any:
        if not path.is_relative_to(_PACKAGED) or any("<" in getattr(each, "__qualname__", "<") for each in make):
            return read(path, *make)
        key = (path, *make, path.read_bytes())
        if key not in known:
            known[key] = read(path, *make)
        return known[key]

    return reading


def _of_same_records(work: Callable[..., Any]) -> Callable[..., Any]:
    """Return a pure function of a listing and a vocabulary, with memory for the very same records."""
    known: dict[tuple[Any, ...], tuple[tuple[Any, ...], Any]] = {}

    def working(*records: Any) -> Any:
        key = tuple(each if isinstance(each, frozenset) else id(each) for each in records)
        if key not in known:
            known[key] = records, work(*records)  # the records are kept, so that no other gets their identity
        return known[key][1]

    return working
