"""The small inputs made after public bug reports: read each and compare with what `cases.md` expects of it.

    python bench/reports.py DATA      DATA holds reports/cases.md and reports/*.html

Only what the expectations say mechanically is compared: a status that must not come out, or one that must. The rest is
counted as "not compared". The names of a file's family ("FF02" of "FF") carry the expectation to its other members.
"""

import argparse
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mcli.core.claims import Page
from mcli.core.models import Listing
from mcli.scrapers.reading import page_reader

TODAY = date(2026, 11, 30)
_ROW = re.compile(r"^\| (?P<file>[\w-]+\.html) \| (?P<expected>.*?) \| ")
_NEVER_FREE = re.compile(r"never (?:plain )?free|not (?:plain )?free|cost unknown")
_NEVER_OPEN = re.compile(r"never (?:age_only or )?none|required|unknown \(whom|^unknown:|prerequisite unknown")
_REQUIRED = re.compile(r"^(?:\('required',\)|required)")


def expectations(text: str) -> dict[str, str]:
    """Return what each input of the cases is expected to give, in the words of the table."""
    return {found["file"]: found["expected"] for line in text.splitlines() if (found := _ROW.match(line))}


def faults(expected: str, listings: tuple[Listing, ...]) -> Iterator[str]:
    """Yield what an input gives against its expectation."""
    costs = {each.cost.status for each in listings}
    entries = {each.prerequisite.status for each in listings}
    if _NEVER_FREE.search(expected):
        forbidden = {"free"} if "plain" in expected else {"free", "free_with_conditions"}
        yield from (f"cost {each}" for each in costs & forbidden)
    if _NEVER_OPEN.search(expected):
        yield from (f"prerequisite {each}" for each in entries & {"none", "age_only"})
    if _REQUIRED.match(expected) and entries != {"required"}:
        yield f"prerequisite {sorted(entries)} instead of required"


def main() -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    options = parser.parse_args()
    folder = options.data / "reports"
    known = expectations((folder / "cases.md").read_text(encoding="utf-8"))
    families = {re.match(r"[A-Za-z]*", name)[0]: each for name, each in known.items() if name[0].isalpha()}  # type: ignore[index]
    compared = wrong = 0
    for path in sorted(folder.glob("**/*.html")):
        family = re.match(r"[A-Za-z]*", path.name)[0]  # type: ignore[index]
        expected = known.get(path.name) or (families.get(family, "") if len(family) in (1, 2) else "")
        if not (_NEVER_FREE.search(expected) or _NEVER_OPEN.search(expected)):
            continue
        compared += 1
        read = page_reader.read(Page("https://www.kettle.example/x", path.read_bytes(), "text/html"), None, TODAY)
        found = list(faults(expected, read.listings))
        wrong += bool(found)
        for fault in found:
            print(f"{path.name}: {fault}; expected: {expected}")
    print(f"{compared} compared, {wrong} wrong")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
