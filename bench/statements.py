"""Measures how statements about cost and entry are read that were written before the rules for them were seen.

    python bench/statements.py            the shares read rightly, by set, fact, language and status, with the first run
    python bench/statements.py --wrong    prints every statement that is read wrongly
    python bench/statements.py --keep second    keeps the figures of the first run of a set, once

Each statement stands on a course page of its own, under its label or as a sentence of the description, and is read with
the whole of the page. A false "free" or "none" is never acceptable: each one is named.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from accuracy_score import FREE, OPEN, read_page, wilson

DATA = Path(__file__).parent / "data"
SETS = ("first", "second")
FIRST_RUN = DATA / "statements_first_run.json"
# The page around a statement: its language, a label of its own, and words that say nothing about cost or entry.
PAGES = {
    "en": (
        "Woodland Trail Guiding",
        "Delivery",
        "In person",
        "Duration",
        "12 hours",
        "Learn to plan a day on the trail.",
    ),
    "fr": (
        "Guide de sentiers",
        "Mode",
        "En personne",
        "Durée",
        "12 heures",
        "Apprenez à planifier une journée en forêt.",
    ),
}


class Statement(NamedTuple):
    """A statement with the reading that a careful person gives it."""

    fact: str
    language: str
    status: str
    amount: str
    label: str
    words: str


def statements(name: str) -> Iterator[Statement]:
    """Yield the statements of a set."""
    for line in (DATA / f"statements_{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield Statement(*line.split("\t"))


def page_of(statement: Statement) -> str:
    """Return a course page that says the statement."""
    title, mode, place, length, hours, about = PAGES[statement.language]
    words = escape(statement.words, quote=False)
    labels = [(mode, place), (length, hours)] + ([] if statement.label == "~" else [(statement.label, words)])
    text = f"<p>{about}</p>" + (f"<p>{words}</p>" if statement.label == "~" else "")
    listed = "".join(f"<dt>{escape(name)}</dt><dd>{value}</dd>" for name, value in labels)
    return (
        f'<!doctype html><html lang="{statement.language}"><head><title>{title}</title></head>'
        f"<body><main><h1>{title}</h1>{text}<dl>{listed}</dl></main></body></html>"
    )


def read(statement: Statement) -> tuple[str, Decimal | None]:
    """Return the status and the amount that are read from the page of a statement; "no listing" where none is found."""
    found = read_page(page_of(statement))
    if len(found) != 1:
        return "no listing", None
    amount = found[0]["cost_cad"] if statement.fact == "cost" else None
    return found[0][f"{statement.fact}_status"], None if amount is None else Decimal(str(amount))


def right(statement: Statement, status: str, amount: Decimal | None) -> bool:
    """Tell whether a reading is the right one."""
    wanted = None if statement.amount == "-" else Decimal(statement.amount)
    return status == statement.status and (statement.status != "paid" or amount == wanted)


def measured(name: str, wrong: bool) -> tuple[dict[str, list[int]], int]:
    """Return how many of a set are read rightly, of how many, by fact, language and status, and the false open doors.

    Every false one is printed; `wrong` prints every statement that is read wrongly.
    """
    counts: dict[str, list[int]] = {}
    false = 0
    for each in statements(name):
        status, amount = read(each)
        good = right(each, status, amount)
        for key in (f"{each.fact} {each.language}", f"{each.fact} {each.language} {each.status}"):
            count = counts.setdefault(key, [0, 0])
            count[0] += good
            count[1] += 1
        opens = status in (*FREE, *OPEN) and each.status not in (*FREE, *OPEN)
        false += opens
        if opens or (wrong and not good):
            said = status if amount is None else f"{status} {amount}"
            print(f"{'FALSE ' if opens else ''}{said} | {each.status} {each.amount} | {each.label} | {each.words}")
    return counts, false


def main() -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--set", choices=SETS, action="append")
    parser.add_argument("--keep", choices=SETS)
    arguments = parser.parse_args()
    kept = json.loads(FIRST_RUN.read_text(encoding="utf-8")) if FIRST_RUN.exists() else {}
    false = 0
    for name in [arguments.keep] if arguments.keep else arguments.set or SETS:
        counts, opened = measured(name, arguments.wrong)
        false += opened
        if arguments.keep:
            kept.setdefault(name, counts)
            FIRST_RUN.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        for key, (good, n) in sorted(counts.items()):
            first = "{}/{}".format(*kept[name][key]) if key in kept.get(name, {}) else "-"
            print(f"{name} {key}: {good}/{n} ({wilson(good, n)}), first run {first}")
    print(f"{false} open doors that are not there")
    return 1 if false else 0


if __name__ == "__main__":
    sys.exit(main())
