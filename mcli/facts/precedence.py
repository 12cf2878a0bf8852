"""Whom to believe first: how a claim was found gives its standing."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from mcli.core.claims import Claim, Problem
from mcli.core.errors import N_
from mcli.facts.reading import Reading

CONTRADICTION = N_("The page says two different things about this, so it is left unknown.")

_RANKS = {"correction": 0, "curated": 0, "selector": 0, "label": 1, "table": 1, "sentence": 2, "structured_data": 3}


class Decided(NamedTuple):
    """One fact as its claims give it together: the reading (None: nothing known), how it was found, what went wrong,
    and quotes that may open a door but do not prove it."""

    reading: Reading[Any] | None
    method: str = ""
    problems: tuple[Problem, ...] = ()
    hints: tuple[str, ...] = ()


def rank(claim: Claim) -> int:
    """Return the standing of a claim, 0 the highest."""
    return _RANKS[claim.method]


def visible(claim: Claim) -> bool:
    """Tell whether people see the claim on the page (markup is not seen)."""
    return claim.method != "structured_data"


def by_rank(found: Sequence[tuple[Claim, Reading[Any]]]) -> list[list[tuple[Claim, Reading[Any]]]]:
    """Return the readings in groups of equal standing, the best first; what is only suggested stands behind all."""
    groups: dict[tuple[bool, int], list[tuple[Claim, Reading[Any]]]] = {}
    for each in found:
        groups.setdefault((not each[1].sure, rank(each[0])), []).append(each)
    return [groups[key] for key in sorted(groups)]
