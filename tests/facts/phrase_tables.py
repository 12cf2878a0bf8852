"""Tables of phrases in text files, one a line: the reading that a careful person gives, a label, and the words."""

from pathlib import Path
from typing import NamedTuple

from mcli.core.claims import Claim


class Phrase(NamedTuple):
    """One line of a table: the status, an amount or gates, the claim, and the name of the rule that states it."""

    status: str
    beside: str
    claim: Claim
    rule: str = "-"


def phrases(name: str, fact: str) -> list[Phrase]:
    """Return the phrases of a table; a label of ~ makes the words a sentence found anywhere.

    The columns of a `.tsv` are parted by tabs and end with the rule; those of a `.txt` by vertical bars.
    """
    folder = Path(__file__).parent
    path = folder / "phrases" / name if name.endswith(".tsv") else folder / name
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    parted = [line.split("\t") if name.endswith(".tsv") else [*line.split("|", 3), "-"] for line in lines]
    return [
        Phrase(
            status,
            beside,
            Claim(fact, words, "sentence" if label == "~" else "label", "a test", label.strip("~")),
            rule,
        )
        for status, beside, label, words, rule in ([each.strip() for each in row] for row in parted)
    ]


def named(phrase: Phrase) -> str:
    """Return a name for one phrase in a test report."""
    return f"{phrase.claim.label}|{phrase.claim.quote}"
