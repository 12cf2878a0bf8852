"""Measures how fast the index answers inside one process: `python bench/queries.py [5000 100000]`.

Prints one Markdown table for each size: the median of 200 runs of `query.search()` (first 20), and of all that one
`find` asks (the listings, how many in all, how many left out as unknown). Then the time
from YAML to index, with and without goal paths.
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from unittest import mock

import generate

from mcli.catalogue.index import build
from mcli.catalogue.index import index as catalogue_index
from mcli.catalogue.index import query as search
from mcli.catalogue.index.index import Index
from mcli.catalogue.index.query import Query
from mcli.settings import Folders, packaged_config

RUNS = 200
DAY = date(2026, 11, 24)
TODAY = date(2026, 11, 24)
QUERIES = {
    "--free --no-prereq --path employment": Query(free=True, no_prereq=True, path="employment"),
    "--free --no-prereq --path independence": Query(free=True, no_prereq=True, path="independence"),
    "--path apprenticeship": Query(path="apprenticeship"),
    "--free": Query(free=True),
    "--low-cost": Query(low_cost=Decimal(250)),
    "--max-cost 20": Query(max_cost=Decimal(20)),
    "--no-prereq": Query(no_prereq=True),
    "--delivery hybrid": Query(facts={"delivery": "hybrid"}),
    "--taught-in fr": Query(taught_in="fr"),
    "--max-hours 3": Query(max_hours=Decimal(3)),
    "--provider college-7": Query(facts={"provider_id": "college-7"}),
    "--source college-7": Query(facts={"source": "college-7"}),
    "--sector land": Query(facts={"sector": "land"}),
    "--region sudbury": Query(region="sudbury"),
    "--credential badge": Query(facts={"credential_kind": "badge"}),
    "--osap": Query(facts={"osap_eligible": True}),
    "--checked-within 30": Query(checked_since="2026-10-25"),
    "--sort title": Query(sort="title"),
    "--sort cost": Query(sort="cost"),
    "word: welding": Query(words=("welding",)),
    "word and plural: forklifts": Query(words=("forklifts",)),
    "two words: first aid": Query(words=("first", "aid")),
    "phrase: “lift trucks”": Query(words=('"lift trucks"',)),
    "accents left out: secourisme, niveau": Query(words=("secourisme", "niveau")),
}


def median(measured: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median processor time of a call in milliseconds; no call waits for disk or network."""
    measured()
    times = []
    for _ in range(runs):
        start = time.process_time()
        measured()
        times.append(time.process_time() - start)
    return statistics.median(times) * 1000


def whole(index: Index, query: Query) -> None:
    """Run every query that `find` needs for one answer."""
    search.search(index, query)
    search.count(index, query)
    search.count_unknown(index, query)


def folders(home: Path) -> Folders:
    """Return the folders of a catalogue of generated listings alone."""
    return Folders(home, packaged_config(), home / "config")


def queries(count: int, home: Path) -> None:
    """Print the table of one size."""
    generate.write(count, home)
    start = time.perf_counter()
    index = catalogue_index.rebuild(folders(home), TODAY)
    taken = time.perf_counter() - start
    size = (home / catalogue_index.FILE_NAME).stat().st_size / 1e6
    index.connection.close()
    print(f"\n{count:,} generated listings: {taken:.1f} s from YAML to the kept index ({size:.0f} MB)\n")
    print("| query | found | first 20, ms | whole answer, ms |\n| --- | ---: | ---: | ---: |")
    with closing(catalogue_index.open_index(folders(home), TODAY).connection) as connection:
        opened = Index(connection)
        for name, query in QUERIES.items():
            runs = RUNS if count <= 10_000 else 60
            first = median(lambda query=query: search.search(opened, query), runs)
            answer = median(lambda query=query: whole(opened, query), runs)
            print(f"| {name} | {search.count(opened, query):,} | {first:.2f} | {answer:.2f} |")


def building(count: int, home: Path) -> None:
    """Print how long YAML to index takes, without and with goal paths; the median of five in memory."""
    files = catalogue_index.inputs(folders(home))

    def made() -> None:
        with closing(sqlite3.connect(":memory:")) as connection:
            build.fill(connection, files, "", TODAY)

    with_paths = median(made, 5)
    with mock.patch.object(build, "rank", lambda *_: ()):
        without = median(made, 5)
    print(
        f"\nYAML of {count:,} to index: {without / 1000:.2f} s without goal paths, {with_paths / 1000:.2f} s with them"
    )


if __name__ == "__main__":
    sizes = [int(each) for each in sys.argv[1:]] or [5000, 100_000]
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            queries(size, Path(folder))
            if size <= 10_000:
                building(size, Path(folder))
