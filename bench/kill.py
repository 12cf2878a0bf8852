"""A refresh killed at random instants: `python bench/kill.py [COUNT] [SEED]`, from the root of the checkout.

Prints how many of the killed runs lost a listing, left a broken file, told a change twice, or kept the next run from
completing. Unix only: the program is copied by fork, so that its start does not take up most of the instants.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.faults.killing import killed_runs


def measure(count: int, seed: int) -> int:
    """Kill, count, print; return how many runs had a fault."""
    with tempfile.TemporaryDirectory() as folder:
        results = list(killed_runs(Path(folder), count, seed))
    wrong = [each for each in results if each.faults]
    for each in wrong:
        print(f"killed after {each.seconds:.3f} s: {'; '.join(each.faults)}")
    cut = sum(1 for each in results if not each.ended)
    print(f"{count} runs, {cut} of them cut off before their end (seed {seed}): {len(wrong)} with a fault")
    return len(wrong)


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(1 if measure(*(given + [200, 4][len(given) :])) else 0)
