"""Tables of phrases in text files, one a line: the reading that a careful person gives, a label, and the words."""

from pathlib import Path
from typing import NamedTuple

from mcli.core.claims import Claim


class Phrase(NamedTuple):
    """One line of a table: the status, what stands beside it (an amount or gates), and the claim that it is."""

    status: str
    beside: str
    claim: Claim


def phrases(name: str, fact: str) -> list[Phrase]:
    """Return the phrases of a table; a label of ~ makes the words a sentence found anywhere."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    rows = [[each.strip() for each in line.split("|", 3)] for line in lines if line and not line.startswith("#")]
    return [
        Phrase(status, beside, Claim(fact, words, "sentence" if label == "~" else "label", "a test", label.strip("~")))
        for status, beside, label, words in rows
    ]


def named(phrase: Phrase) -> str:
    """Return a name for one phrase in a test report."""
    return f"{phrase.claim.label}|{phrase.claim.quote}"
