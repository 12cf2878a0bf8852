"""Kills a refresh at random moments: `python bench/kill.py [COUNT] [SEED]`, from the root of the checkout.

Prints how many of the killed runs lost a listing, left a broken file, recorded a change twice, or kept the next run
from completing. Unix only: the process is forked, so that most moments are not spent on starting the program.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.faults.killing import killed_runs


def measure(count: int, seed: int) -> int:
    """Kill `count` runs, print the faults, and return how many runs had one."""
    with tempfile.TemporaryDirectory() as folder:
        results = list(killed_runs(Path(folder), count, seed))
    wrong = [run for run in results if run.faults]
    for run in wrong:
        print(f"killed after {run.seconds:.3f} s: {'; '.join(run.faults)}")
    cut = sum(1 for run in results if not run.ended)
    print(f"{count} runs, {cut} of them cut off before their end (seed {seed}): {len(wrong)} with a fault")
    return len(wrong)


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    sys.exit(1 if measure(*(given + [200, 4][len(given) :])) else 0)
