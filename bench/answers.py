"""Measures a whole answer at the desk on large catalogues: `python bench/answers.py [100000 1000000]`.

Makes an index of 5,000 invented listings (`generate.py`), whose towns are spread about as Ontario's people are, and
copies its rows until the catalogue has the size wanted; each copy has a number and a place of its own, so the best
order is mixed through all of them. Then prints the median processor time of one `find` with its notes, as the service
gives it to a command: the query, the listings shown, what stands beside them, how many there are, what was left out
and what to loosen. No process is started and no file is read.
"""

import os
import random
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from unittest import mock

import generate
from queries import median

from mcli import yaml_io
from mcli.catalogue.index import index as catalogue_index
from mcli.catalogue.index.index import Index
from mcli.services.answers import Request, find
from mcli.services.workspace import Workspace
from mcli.settings import Folders, packaged_config

TODAY = date(2026, 11, 24)
MADE = 5000
RUNS = 15
TOWNS = {
    "Toronto": 30, "Ottawa": 11, "Mississauga": 8, "Hamilton": 6, "London": 5, "Kitchener": 3, "Windsor": 3,
    "Greater Sudbury": 2, "Barrie": 2, "Kingston": 2, "Thunder Bay": 1, "Timmins": 1, "Kenora": 1, "Cornwall": 1,
    "Sault Ste. Marie": 1, "North Bay": 1, "Hearst": 1,
}  # fmt: skip
ASKED = {
    "--near Sudbury --free --path employment": {"near": "Sudbury", "free": True, "path": "employment"},
    "--near Toronto --free --path independence": {"near": "Toronto", "free": True, "path": "independence"},
    "--near Kenora --free --no-prereq --path secondary": {
        "near": "Kenora", "free": True, "no_prereq": True, "path": "secondary",
    },
    "--free --path apprenticeship": {"free": True, "path": "apprenticeship"},
}  # fmt: skip


def write(home: Path, count: int = MADE) -> None:
    """Write generated listings into `home/listings`; what is not online has a town."""
    chance = random.Random(2)
    (home / "listings").mkdir(parents=True)
    for each in generate.documents(count):
        for listing in each["listings"]:
            if listing.get("delivery") in ("in_person", "hybrid"):
                listing["town"] = chance.choices(list(TOWNS), list(TOWNS.values()))[0]
                listing["serves"] = "local"
            elif chance.random() < 0.8:
                listing["serves"] = chance.choice(("ontario", "canada"))
        yaml_io.write(home / "listings" / f"{each['source']}.yaml", each)


def multiplied(path: Path, times: int, into: Path) -> sqlite3.Connection:
    """Return a copy of an index with every listing so many times. Words are left out: none is searched here."""
    copy = sqlite3.connect(into)
    with sqlite3.connect(path) as made:
        made.backup(copy)
    copy.execute("PRAGMA synchronous = OFF")
    indexes = [row[0] for row in copy.execute("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql NOT NULL")]
    for (name,) in list(copy.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND sql NOT NULL")):
        copy.execute(f"DROP INDEX {name}")
    copy.execute("CREATE TEMP TABLE copies AS WITH RECURSIVE n(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM n "
                 f"WHERE k < {times - 1}) SELECT k FROM n")  # fmt: skip
    changed = {"number": "{} * %d + k", "place": "{} * %d + k", "place_fr": "{} * %d + k", "title_place": "{} * %d + k"}
    for table in ("listing", "ranking", "document", "goal_path"):
        columns = [row[1] for row in copy.execute(f"PRAGMA table_info({table})")]
        values = [changed[each].format(each) % times if each in changed else each for each in columns]
        values = [f"{each} || '-' || k" if each in ("id", "slug", "provider_id") else each for each in values]
        copy.execute(f"CREATE TEMP TABLE before AS SELECT * FROM {table}")
        copy.execute(f"DELETE FROM {table}")
        copy.execute(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM before, copies "
                     "ORDER BY 1, 2")  # fmt: skip
        copy.execute("DROP TABLE before")
    copy.execute(f"UPDATE located SET listings = listings * {times}")
    for sql in indexes:
        copy.execute(sql)
    copy.commit()
    return copy


@contextmanager
def opened(connection: sqlite3.Connection) -> Iterator[None]:
    """Let every question ask this index, without looking at files."""

    def answer(folders: Folders, today: date, ask):  # type: ignore[no-untyped-def]  # as index.answer
        return ask(Index(connection))

    with mock.patch.object(catalogue_index, "answer", answer):
        yield


def main() -> None:
    """Print the table."""
    sizes = [int(each) for each in sys.argv[1:]] or [100_000, 1_000_000]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        write(home)
        folders = Folders(home, packaged_config(), home / "config")
        catalogue_index.rebuild(folders, TODAY).connection.close()
        work = Workspace(folders, TODAY, "en", os.environ)
        for size in sizes:
            large = home / f"{size}.sqlite"
            connection = multiplied(home / catalogue_index.FILE_NAME, size // MADE, large)
            count = connection.execute("SELECT count(*) FROM listing").fetchone()[0]
            print(f"\n{count:,} listings ({large.stat().st_size / 1e6:,.0f} MB)\n\n| find | found | whole answer, ms |")
            print("| --- | ---: | ---: |", flush=True)
            with opened(connection):
                for name, filters in ASKED.items():
                    request = Request(filters=filters)
                    found = find(work, request).notes.total
                    taken = median(lambda request=request: find(work, request), RUNS)
                    print(
                        f"| {name} | {'more than ' if found > 1000 else ''}{min(found, 1000):,} | {taken:.1f} |",
                        flush=True,
                    )
            connection.close()
            large.unlink()


if __name__ == "__main__":
    main()
