"""What adapters give: what a page claims, or what a file of many listings holds."""

from typing import NamedTuple

from mcli.core.claims import Draft, Problem, Unusable
from mcli.core.messages import coded


class Extraction(NamedTuple):
    """What an adapter found on a page: drafts in the order of the page, problems that belong to none of them, and how
    many facts must be known (`least`) before it is believed that the page offers what a draft says."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...] = ()
    least: int = 0


class FileContent(NamedTuple):
    """What a file that is no web page holds (JSON, a spreadsheet, a feed, a PDF).

    `unusable` says why nothing can be read from it (None: it can); `following` is the address of the next part of the
    same list, None after the last one; `total` is how many listings the file itself says there are.
    """

    extraction: Extraction = Extraction(())
    unusable: Unusable | None = None
    following: str | None = None
    total: int | None = None


def unreadable(code: str, **values: object) -> FileContent:
    """Return the content of a file that nothing can be read from, with the coded message that says why."""
    return FileContent(unusable=Unusable("wrong_file", coded(code, **values)))


def nothing_found(fact: str | None, key: str, expression: str) -> Problem:
    """Return the problem of an expression of a source file that finds nothing; `fact` None: it is of no single fact."""
    return Problem(fact, coded("selector.finds_nothing", selector=expression, field=key))
