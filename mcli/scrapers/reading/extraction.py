"""What every adapter gives: drafts and problems."""

from typing import NamedTuple

from mcli.core.claims import Draft, Problem


class Extraction(NamedTuple):
    """What an adapter found on a page: drafts in the order of the page, problems that belong to none of them, and how
    many facts must be known (`least`) before it is believed that the page offers what a draft says."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...] = ()
    least: int = 0
