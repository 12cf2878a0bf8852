"""The index: one SQLite file made from the YAML, which answers every question and may be deleted at any time.

It is stale when the digest of any file that it was made from has changed, and is then made anew and replaced whole.
Opening it parses no YAML: what `find` needs of the settings and the vocabulary lies in it.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote

from mcli.catalogue.index.schema import FORM
from mcli.core.errors import N_, Fault, McliError, Message
from mcli.core.terms import PATHS
from mcli.settings import Folders, config_files, yaml_files

try:  # hashlib loads OpenSSL, which takes a fifth of the time that `find` has; this is the same function without it
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

VERSION = "15"
"""Change it whenever `build` writes something else into the same tables, or ranks or reads otherwise."""

FILE_NAME = "index.sqlite"

_CONFIG = ("settings.yaml", "goals.yaml", "readiness.yaml", "funding.yaml")

_Answer = TypeVar("_Answer")


class KeptSettings(NamedTuple):
    """What an index knows of `settings.yaml`, and the day of the newest collected file (None: nothing collected).

    `language` is "" where none is set; `low_cost` is in dollars.
    """

    language: str
    low_cost: Decimal
    stale_days: int
    refresh_days: int
    collected: str | None


class WaitingCorrection(NamedTuple):
    """A correction that a person must look at again: the listing, whose initials, and the day of the correction."""

    id: str
    by: str
    date: str


class Index(NamedTuple):
    """An open index, and a note when it could not be kept on disk."""

    connection: sqlite3.Connection
    note: Message | None = None

    def about(self, key: str) -> str:
        """Return one of the texts that were kept beside the listings."""
        row = self.connection.execute("SELECT value FROM about WHERE key = ?", (key,)).fetchone()
        return "" if row is None else str(row[0])

    @property
    def settings(self) -> KeptSettings:
        """The settings that the index was made with."""
        names = ", ".join(f"'{name}'" for name in KeptSettings._fields)
        rows = dict(self.connection.execute(f"SELECT key, value FROM about WHERE key IN ({names})"))  # noqa: S608
        return KeptSettings(
            rows["language"],
            Decimal(rows["low_cost"]),
            int(rows["stale_days"]),
            int(rows["refresh_days"]),
            rows["collected"] or None,
        )

    @property
    def stop_words(self) -> frozenset[str]:
        """The stems that a search passes over: "the", "cours"."""
        return frozenset(self.about("stop_words").split())

    @property
    def weak_words(self) -> frozenset[str]:
        """The stems that say little about a listing: "training", "atelier"."""
        return frozenset(self.about("weak_words").split())

    def sectors(self, language: str) -> dict[str, str]:
        """Return the names of the sectors in a language, by code."""
        import json

        names: dict[str, str] = json.loads(self.about(f"sectors.{language}"))
        return names

    def path_names(self, language: str) -> dict[str, str]:
        """Return the names of the goal paths in a language, by code."""
        return {path: self.about(f"path.{path}.name.{language}") for path in PATHS}

    def path_purposes(self, language: str) -> dict[str, str]:
        """Return what each goal path is for, in one sentence of a language, by code."""
        return {path: self.about(f"path.{path}.purpose.{language}") for path in PATHS}

    def corrections_to_review(self) -> list[WaitingCorrection]:
        """Return the corrections whose page now says something else than when they were made."""
        import json

        return [WaitingCorrection(*row) for row in json.loads(self.about("corrections_to_review") or "[]")]

    def faults(self) -> list[Fault]:
        """Return what was wrong in the files that the index was made from, and had to be left out."""
        kept = self.about("faults")
        if kept == "[]":
            return []
        import json

        from mcli.catalogue.store import stored_messages

        return [Fault(name, line, stored_messages.from_plain(raw)) for name, line, raw in json.loads(kept)]


class Inputs(NamedTuple):
    """Every file that the index is made from, by what it is for."""

    catalogue: dict[str, tuple[Path, ...]]
    listings: list[Path]
    config: dict[str, tuple[Path, ...]]
    words: dict[str, tuple[Path, ...]]
    corrections: list[Path]
    checks: list[Path]
    places: dict[str, tuple[Path, ...]]

    def all_files(self) -> Iterable[Path]:
        """Return the files in a steady order."""
        for group in (self.catalogue, self.config, self.words, self.places):
            for paths in group.values():
                yield from paths
        yield from self.listings
        yield from self.corrections
        yield from self.checks


def inputs(folders: Folders) -> Inputs:
    """Return the files that an index of these folders is made from."""
    return Inputs(
        config_files(folders, "catalogue"),
        yaml_files(folders.home / "listings"),
        {name: paths for name, paths in config_files(folders, "").items() if name in _CONFIG},
        config_files(folders, "words"),
        yaml_files(folders.home / "corrections"),
        yaml_files(folders.home / "checks"),
        config_files(folders, "places", ".csv"),
    )


def signature(files: Inputs) -> str:
    """Return the digest of the files' names and contents, and of the form of the index."""
    digest = blake2b((VERSION + FORM).encode(), digest_size=16)
    for path in files.all_files():
        try:
            data = path.read_bytes() if path.is_file() else b"unreadable"  # a pipe would be read for ever
        except OSError:
            data = b"unreadable"
        digest.update(b"%s\0%d\0" % (str(path).encode("utf-8", "surrogateescape"), len(data)))
        digest.update(data)
    return digest.hexdigest()


def answer(folders: Folders, today: date, ask: Callable[[Index], _Answer]) -> _Answer:
    """Open the index, ask it, close it. An index that proves damaged while it is asked is made anew, once."""
    try:
        return _asked(open_index(folders, today), ask)
    except sqlite3.DatabaseError:
        return _asked(rebuild(folders, today), ask)


def _asked(index: Index, ask: Callable[[Index], _Answer]) -> _Answer:
    with closing(index.connection):
        return ask(index)


def open_index(folders: Folders, today: date) -> Index:
    """Open the index for reading, making it first when it is missing, stale, damaged, of another form, or holds a
    correction whose last day is past."""
    files = inputs(folders)
    wanted = signature(files)
    connection = _open(folders.home / FILE_NAME)
    if connection is not None:
        index = Index(connection)
        try:
            if index.about("signature") == wanted and today.isoformat() <= (index.about("good_until") or "9999"):
                return index
        except sqlite3.DatabaseError:
            pass
        connection.close()
    return _make(folders, files, wanted, today)


def rebuild(folders: Folders, today: date) -> Index:
    """Make the index anew and keep it in the home folder; where that cannot be written, in memory, with a note."""
    files = inputs(folders)
    return _make(folders, files, signature(files), today)


def kept_language(folders: Folders) -> str:
    """Return the language of the settings as the index last knew them, '' when there is none: for help and errors."""
    connection = _open(folders.home / FILE_NAME)
    if connection is None:
        return ""
    with closing(connection), suppress(sqlite3.DatabaseError):
        return Index(connection).about("language")
    return ""


def _open(path: Path) -> sqlite3.Connection | None:
    try:
        connection = sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)
        connection.execute("PRAGMA query_only = 1")
    except sqlite3.Error:
        return None
    return connection


def _make(folders: Folders, files: Inputs, wanted: str, today: date) -> Index:
    from mcli.catalogue.index import build

    connection = sqlite3.connect(":memory:")
    build.fill(connection, files, wanted, today)
    return Index(connection, _keep(connection, folders.home))


def _keep(connection: sqlite3.Connection, home: Path) -> Message | None:
    """Copy the index to the home folder, whole or not at all; return a note when it could not be kept."""
    from mcli import files

    try:
        home.mkdir(parents=True, exist_ok=True)
        with files.replacing(home / FILE_NAME) as beside:
            beside.unlink(missing_ok=True)
            with closing(sqlite3.connect(beside)) as file:
                connection.backup(file)
    except (OSError, sqlite3.Error) as error:
        text = N_("The folder {home} cannot be written ({reason}). The answer is right, but each start takes longer.")
        return Message(text, {"home": str(home), "reason": getattr(error, "strerror", None) or str(error)})
    return None


def document(index: Index, number: int) -> dict[str, Any]:
    """Return one listing whole, as the contract's mapping with its goal paths; `number` is its place in the index."""
    import json

    row = index.connection.execute("SELECT document FROM document WHERE number = ?", (number,)).fetchone()
    if row is None:
        raise McliError(N_("The listing is no longer in the index. Try again."))
    result: dict[str, Any] = json.loads(row[0])
    return result
