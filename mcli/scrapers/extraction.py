"""What every adapter gives: drafts and problems."""

from typing import NamedTuple

from mcli.claims import Draft, Problem


class Extraction(NamedTuple):
    """What an adapter found on a page: drafts in the order of the page, problems that belong to none of them, and
    whether there must be facts that can be read before it is believed that the page offers anything (`doubtful`)."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...] = ()
    doubtful: bool = False
