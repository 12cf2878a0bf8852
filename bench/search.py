"""Measures how searches tolerate errors: `python bench/search.py` runs misspelt queries and others.

`data/search_queries.tsv` was written before the search was tuned, `data/search_queries_later.tsv` after that and before
further changes, `data/search_queries_last.tsv` after all changes, and `data/search_queries_unseen.tsv` before the wider
words of occupations were added. A query succeeds when one of the listings wanted is among the first five.
"""

import csv
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mcli.catalogue.index import index as catalogue_index
from mcli.catalogue.index import query as search
from mcli.catalogue.index.index import Index
from mcli.catalogue.index.query import Query
from mcli.catalogue.search.query_parser import parse_query
from mcli.settings import Folders, packaged_config

FIRST = 5
QUERIES = Path(__file__).parent / "data" / "search_queries.tsv"
LATER = Path(__file__).parent / "data" / "search_queries_later.tsv"
LAST = Path(__file__).parent / "data" / "search_queries_last.tsv"
UNSEEN = Path(__file__).parent / "data" / "search_queries_unseen.tsv"


class Asked(NamedTuple):
    """A query, its kind, and the position (from 1) of the first expected listing, None when it is not found."""

    kind: str
    query: str
    place: int | None


def ask(index: Index, rows: Iterable[dict[str, str]]) -> list[Asked]:
    """Run every query."""
    made = []
    for row in rows:
        words = tuple(row["query"].split())
        query = Query(words, parse_query(index, words), limit=FIRST)
        ids = [each.id for each in search.search(index, query)]
        wanted = set(row["wanted"].split())
        place = next((at for at, each in enumerate(ids, start=1) if each in wanted), None)
        made.append(Asked(row["kind"], row["query"], place))
    return made


def main() -> None:
    """Print a table for each set of queries."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        index = catalogue_index.rebuild(Folders(home, packaged_config(), home / "config"), date(2026, 11, 24))
        with closing(index.connection):
            for path in (QUERIES, LATER, LAST, UNSEEN):
                with path.open(encoding="utf-8") as file:
                    report(path.stem, ask(index, csv.DictReader(file, delimiter="\t")))


def report(name: str, asked: Sequence[Asked]) -> None:
    """Print every query with the position of the expected listing, and how many succeeded."""
    print(f"\n{name}\n\n| kind | query | place |\n| --- | --- | ---: |")
    for each in asked:
        print(f"| {each.kind} | {each.query} | {each.place or 'not in 5'} |")
    print()
    for kind in ("misspelt", "cross-language", ""):
        some = [each for each in asked if each.kind.startswith(kind)]
        good = sum(each.place is not None for each in some)
        print(f"{kind or 'all'}: {good} of {len(some)}, success at 5 {good / len(some):.3f}")


if __name__ == "__main__":
    main()
