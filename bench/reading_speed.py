"""Measures how fast pages are read, compared with extruct: `python bench/reading_speed.py DATA [ROUNDS]`.

Reads DATA/pages/authored. mcli: bytes to listings (check, claims, settling). extruct: `extract()` with all syntaxes,
which gives markup and no listings. The two take turns, and the figure is the median of the rounds. extruct is installed
for this measurement only (`pip install extruct`).
"""

import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from mcli.core.claims import Page
from mcli.scrapers.reading.page_reader import read

TODAY = date(2026, 11, 24)


def pages_a_second(work: Callable[[bytes], object], bodies: list[bytes]) -> float:
    """Return the number of pages for which `work` is done in a second."""
    start = time.perf_counter()
    for body in bodies:
        work(body)
    return len(bodies) / (time.perf_counter() - start)


def main() -> int:
    """Run the bench."""
    bodies = [path.read_bytes() for path in sorted((Path(sys.argv[1]) / "pages" / "authored").glob("*.html"))]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 11

    def ours(body: bytes) -> object:
        return read(Page("https://www.example.ca/courses/x", body), None, TODAY)

    works: dict[str, Callable[[bytes], object]] = {"mcli": ours}
    try:
        import extruct
    except ImportError:
        sys.stderr.write("extruct is not installed here; only mcli is measured.\n")
    else:

        def theirs(body: bytes) -> object:
            return extruct.extract(body.decode("utf-8", "replace"), base_url="https://www.example.ca/")

        works["extruct"] = theirs
    for work in works.values():
        pages_a_second(work, bodies)  # warm
    measured = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            measured[name].append(pages_a_second(work, bodies))
    size = sum(map(len, bodies)) / len(bodies) / 1024
    print(f"{len(bodies)} pages of {size:.0f} KB on average, {rounds} rounds, median (lowest to highest):")
    for name, each in measured.items():
        print(f"{name}: {statistics.median(each):.0f} pages a second ({min(each):.0f} to {max(each):.0f})")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
