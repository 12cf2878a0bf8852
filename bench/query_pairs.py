"""Queries in pairs, English and French, written without sight of the vocabulary: what the first three answers hold.

    python bench/query_pairs.py bench/data/query_pairs.tsv [--misses]

Each row has the ids of the packaged listings that an intake worker would accept; any one of them among the first three
answers is a success. A pair is equal when both languages succeed, or neither does.
"""

import csv
import json
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from mcli.cli import main

FIRST = 3


def answered(home: str, row: dict[str, str]) -> list[str]:
    """Return the ids of the first answers to a query, typed as it stands."""
    out = StringIO()
    argv = ["--home", home, "--lang", row["lang"], "find", *row["query"].split(), "--limit", "10", "--format", "json"]
    with redirect_stdout(out), redirect_stderr(StringIO()):
        main(argv)
    found: list[dict[str, Any]] = json.loads(out.getvalue() or "[]")
    return [each["id"] for each in found]


def right(ids: list[str], want: str) -> bool:
    """Tell whether one of the wanted ids, with or without its source, is among the first answers."""
    wanted = set(want.split())
    return any(each in wanted or each.partition("/")[2] in wanted for each in ids[:FIRST])


def measure(path: Path, misses: bool) -> None:
    """Print success for each language, how many pairs are equal, and with `misses` each query that failed."""
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t"))
    passed: dict[str, list[bool]] = {}
    pairs: dict[str, list[bool]] = {}
    with tempfile.TemporaryDirectory() as home:
        for row in rows:
            ids = answered(home, row)
            good = right(ids, row["want"])
            passed.setdefault(row["lang"], []).append(good)
            pairs.setdefault(row["pair"], []).append(good)
            if misses and not good:
                print(
                    row["pair"], row["lang"], "|", row["query"], "|", " ".join(ids[:FIRST]), "| want", row["want"][:90]
                )
    print("| language | queries | success at 3 |\n| --- | ---: | ---: |")
    for language, each in sorted(passed.items()):
        print(f"| {language} | {len(each)} | {sum(each) / len(each):.3f} |")
    equal = sum(len(set(each)) == 1 for each in pairs.values())
    french = sum(fr or not en for en, fr in pairs.values())
    print(f"\nPairs that succeed or fail alike: {equal} of {len(pairs)}; French no worse than English: {french}.")


if __name__ == "__main__":
    measure(Path(sys.argv[1]), "--misses" in sys.argv)
