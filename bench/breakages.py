"""Simulates every known way in which collecting breaks: `python bench/breakages.py`, from the root of the checkout.

Prints for each one in which run it was noticed, the message, and how many good listings were lost or made wrong.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.faults.breakages import BREAKAGES, play
from tests.harvest.colleges import said


def measure() -> int:
    """Simulate all breakages, print a table, and return how many were not noticed or lost a listing."""
    failures = 0
    print("| breakage | noticed in run | lost | wrong | message |")
    print("| --- | ---: | ---: | ---: | --- |")
    for breakage in BREAKAGES:
        with tempfile.TemporaryDirectory() as folder:
            result = play(breakage, Path(folder) / "home")
        message = said(result.reports[(result.noticed or 1) - 1].run.why).replace("|", "/")
        print(f"| {breakage.name} | {result.noticed} | {len(result.lost)} | {len(result.wrong)} | {message[:120]} |")
        failures += result.noticed is None or bool(result.lost) or bool(result.wrong)
    print(f"\n{len(BREAKAGES)} breakages, {failures} unnoticed or with a loss")
    return failures


if __name__ == "__main__":
    sys.exit(1 if measure() else 0)
