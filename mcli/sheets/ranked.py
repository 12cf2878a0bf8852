"""A listing ranked for one goal path, with everything that is shown beside its facts."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from mcli.catalogue.index.query import Found
from mcli.catalogue.index.related import Twin
from mcli.goals.funding import Help
from mcli.goals.readiness import PracticeNote


class Ranked(NamedTuple):
    """A ranked listing: as found in the index, whole, "strong" or "possible", reasons for and against in words, what to
    practise first, programs to ask about the cost, and likely the same course elsewhere."""

    found: Found
    listing: Mapping[str, Any]
    level: str
    reasons: tuple[str, ...]
    against: tuple[str, ...]
    practise: tuple[PracticeNote, ...]
    help: tuple[Help, ...]
    twins: tuple[Twin, ...]
