"""Writing what a run brought, in an order that loses nothing wherever it is cut off.

First the pages (by their digests, harmless when nobody names them), then the changes, then the listings, and at the end
what is remembered of the run. Changes know which listings they lead to, so that a run cut off between the two notes
nothing twice. Each file is written whole or not at all.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from mcli import files, yaml_io
from mcli.catalogue.review.merge import Merged
from mcli.catalogue.store import changes, held, listing_files, runs
from mcli.catalogue.store import listing_files as written
from mcli.catalogue.store.changes import Change
from mcli.catalogue.store.days import believed
from mcli.catalogue.store.held import Held
from mcli.catalogue.store.listing_files import ListingFile
from mcli.core.errors import Fault
from mcli.core.messages import coded

LISTINGS = "listings"
_HOUR = 3600


class Kept(NamedTuple):
    """The listing file of a source (None: there is none), and the digest of its bytes."""

    file: ListingFile | None
    digest: str | None


def path_of(home: Path, folder: str, source: str) -> Path:
    """Return the file of a source in one of the folders of the home folder."""
    return home / folder / f"{source}.yaml"


def read_kept(home: Path, source: str, today: date | None = None) -> Kept:
    """Read what is kept of a source, without days after `today`; None believes every day.

    FileError when it is there and cannot be read: it is then never overwritten.
    """
    path = path_of(home, LISTINGS, source)
    if not path.exists():
        return Kept(None, None)
    document = yaml_io.read(path)
    file = listing_files.listing_file_from(document, source)
    return Kept(believed([file], today).files[0] if today else file, changes.digest_of(path))


def history(home: Path, source: str, listings: str | None) -> changes.History:
    """Return the changes of a source that came true; `listings` is the digest of its listing file."""
    return changes.read(path_of(home, changes.FOLDER, source)).without_unfinished(listings)


def keep_good(home: Path, merged: Merged, news: Sequence[Change], before: str | None) -> None:
    """Write the changes and the listings of a good run; OSError where they cannot be, and the old files are whole."""
    source = merged.file.source
    data = written.text_of(merged.file).encode("utf-8")
    add_changes(home, source, news, before, changes.digest(data))
    files.write_changed(path_of(home, LISTINGS, source), data)


def keep_held(home: Path, harvest: Held, news: Sequence[Change], listings: str | None) -> None:
    """Keep a held harvest beside the good data; a newer one takes the place of an older one."""
    source = harvest.harvest.source
    write(path_of(home, held.FOLDER, source), held.content_of(harvest))
    add_changes(home, source, news, listings, listings)


def add_changes(home: Path, source: str, news: Sequence[Change], before: str | None, after: str | None) -> None:
    """Add to the changes of a source; nothing new changes no byte."""
    path = path_of(home, changes.FOLDER, source)
    kept = changes.read(path)
    known = kept.without_unfinished(before)
    result = known.with_news(news, before, after)
    if result != kept:
        write(path, changes.content_of(source, result))


def sweep(home: Path, now: float) -> None:
    """Take away half-written files that runs left which were cut off more than an hour ago; `now` in seconds."""
    for folder in (home, *(home / name for name in (LISTINGS, changes.FOLDER, held.FOLDER))):
        for path in folder.glob(".*.yaml.*.tmp"):
            with suppress(OSError):
                if now - path.stat().st_mtime > _HOUR:
                    path.unlink()


def remember(home: Path, memory: runs.Runs) -> None:
    """Write what is remembered of the runs."""
    write(home / runs.FILE_NAME, runs.content_of(memory))


def set_aside(home: Path) -> Fault:
    """Move a file of runs that cannot be read beside where it was, so that the next one is not written over it; return
    where it is now, and what to do with it."""
    names = (f"runs.unreadable{'' if at == 1 else f'-{at}'}.yaml" for at in count(1))
    aside = next(path for name in names if not (path := home / name).exists())
    (home / runs.FILE_NAME).rename(aside)
    return Fault(str(aside), None, coded("runs.set_aside"))


def write(path: Path, content: Any) -> None:
    """Write a YAML file, making its folder first; a file that already holds this is left alone."""
    files.write_changed(path, yaml_io.dump(content).encode("utf-8"))
