"""Which listings are most worth a call: printed most, can be reached, free, oldest, in this order."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from mcli.catalogue.index import query as search
from mcli.catalogue.index.beside import reachable
from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.query import Found, Query
from mcli.core.errors import FileError
from mcli.core.terms import FREE_STATUSES
from mcli.i18n import Language
from mcli.services.export.print_log import printed_sheets
from mcli.services.filters import query_of
from mcli.services.workspace import Workspace


class Worth(NamedTuple):
    """The listings to call about, best first, how often each id was printed, how many there are in all, and the
    language of the answer."""

    listings: Sequence[Mapping[str, Any]]
    printed: Mapping[str, int]
    total: int
    say: Language


def worth_a_call(work: Workspace, filters: Mapping[str, Any]) -> Worth:
    """Return the listings that pass the filters (as typed) and whose facts are old or of unknown date."""

    def question(index: Index, say: Language) -> Worth:
        return _worth(work, index, say, query_of(work, index, (), filters))

    return work.ask(question)


def _worth(work: Workspace, index: Index, say: Language, query: Query) -> Worth:
    printed = printed_counts(work)
    fresh = str(work.today - timedelta(days=index.settings.stale_days))
    found = [each for each in search.search(index, query._replace(limit=0)) if (each.checked or "") < fresh]

    can_be_asked = reachable(index)

    def worth(each: Found) -> tuple[int, bool, bool, str, str]:
        free = each.cost_status in FREE_STATUSES
        return -printed.get(each.id, 0), each.number not in can_be_asked, not free, each.checked or "", each.id

    best = sorted(found, key=worth)[: query.limit or None]
    return Worth([document(index, each.number) for each in best], printed, len(found), say)


def printed_counts(work: Workspace) -> dict[str, int]:
    """Return on how many sheets each id was printed; nothing where the file cannot be read, which `doctor` reports."""
    counts: dict[str, int] = {}
    try:
        sheets = printed_sheets(work.folders)
    except FileError:
        return counts
    for sheet in sheets:
        for name in sheet.ids:
            counts[name] = counts.get(name, 0) + 1
    return counts
