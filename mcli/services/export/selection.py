"""Which listings go into which file: by id, by number of a printed sheet, or by filters."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mcli.catalogue.index import query as search
from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.lookup import number_of, number_with_id
from mcli.catalogue.index.query import Loosened, Query
from mcli.core.errors import N_, McliError, UsageError
from mcli.core.suggest import there_are, unknown
from mcli.core.terms import PATHS
from mcli.services import last_answer
from mcli.services.export.making import Job
from mcli.services.export.print_log import printed_sheets
from mcli.services.filters import query_of
from mcli.services.workspace import Workspace
from mcli.sheets.content.print_log import NUMBER, changes_since, digest, number_in

Document = Mapping[str, Any]

LAYOUTS = ("sheet", "handout", "list", "site")
_LARGEST_HANDOUT = 1000
_FEW_ON_A_SHEET = 5
_WITH_IDS = ("path",)  # filters that mean something beside ids: the goal that the sheet is for


class Request(NamedTuple):
    """What is to be exported, and how.

    `ids`, `recall` (a sheet's number, or its file) or `filters` (as typed, by option name) choose the listings. `to`:
    the format, None for the one of the file's ending. `out`: a file, a folder, or "-" for standard output, which may be
    a `terminal`. `both`: in both languages. `agency`: the file of the office.
    """

    filters: Mapping[str, Any] = {}
    ids: Sequence[str] = ()
    recall: str | None = None
    to: str | None = None
    out: str | None = None
    layout: str | None = None
    each: bool = False
    each_path: bool = False
    both: bool = False
    large_print: bool = False
    agency: str | None = None
    force: bool = False
    terminal: bool = False


class Empty(NamedTuple):
    """No listing passes the filters: how many were left out as unknown, and the filter to loosen."""

    unknown: int
    better: Loosened | None


class Recalled(NamedTuple):
    """A printed sheet that is made again: its number and day, what is different today (nothing: as it was), and whether
    it was in large print."""

    number: str
    date: str
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    large: bool = False


class Selection(NamedTuple):
    """The files to make, and notes on the choice. `limited_to`: how many courses `--limit` left a site."""

    jobs: tuple[Job, ...] = ()
    unlisted_left_out: bool = False
    limited_to: int | None = None
    recalled: Recalled | None = None
    empty: Empty | None = None


def layout_named(typed: str | None) -> str | None:
    """Return the layout that was typed, None when none was; UsageError names the nearest for one that is not known."""
    layout = typed and typed.strip().lower()
    if typed and layout not in LAYOUTS:
        raise unknown(N_("There is no layout “{name}”."), typed, LAYOUTS, there_are(LAYOUTS))
    return layout


def select(work: Workspace, index: Index, request: Request, languages: tuple[str, ...], form: str) -> Selection:
    """Return the files to make; UsageError for what contradicts itself."""
    _check(request)
    query = query_of(work, index, (), request.filters, limit=0)
    unlisted = query.include_unlisted
    query = query._replace(include_unlisted=False)
    if request.recall:
        job, recalled = _recalled(work, index, request, languages, query)
        selection = Selection((job,), recalled=recalled)
    elif request.ids:
        named = (_listing(index, name) for name in last_answer.named(work.folders, index, request.ids))
        listings = list({listing["id"]: listing for listing in named}.values())
        groups = [[listing] for listing in listings] if request.each else [listings]
        selection = Selection(tuple(_sheet(group, request, query, languages) for group in groups))
    else:
        selection = _by_filters(index, request, languages, query, form)
    return selection._replace(unlisted_left_out=unlisted)


def _check(request: Request) -> None:
    given = [name for name, value in request.filters.items() if value and name not in _WITH_IDS]
    several = [option for option, value in (
        ("ID", request.ids), ("--recall", request.recall), ("--each-path", request.each_path)) if value]  # fmt: skip
    if request.each and (request.each_path or request.recall):
        several.append("--each")
    if len(several) > 1:
        raise UsageError(N_("These cannot be combined: {options}. Choose one."), options=", ".join(several))
    if (request.ids or request.recall) and given:
        named = ", ".join("--" + name.replace("_", "-") for name in given)
        raise UsageError(N_("Give ids or filters, not both: {options}."), options=named)
    if request.layout == "site" and (request.each or request.each_path or request.ids or request.recall):
        raise UsageError(N_("A site holds the whole catalogue: leave out ids, --each, --each-path and --recall."))


def _listing(index: Index, name: str) -> Document:
    listing = document(index, number_of(index, name))
    if listing["status"] == "unlisted":
        text = N_("{id} is no longer on its page, so it is never printed. “mcli find” shows what is offered.")
        raise McliError(text, id=listing["id"])
    return listing


def _sheet(listings: Sequence[Document], request: Request, query: Query, languages: tuple[str, ...]) -> Job:
    stem = listings[0]["id"] if len(listings) == 1 else f"sheet-{len(listings)}-{listings[0]['id']}"
    return Job(_stem(stem, languages), request.layout or "sheet", query.path, listings, languages)


def _stem(stem: str, languages: tuple[str, ...]) -> str:
    return f"{stem}-{'-'.join(languages)}"


def _by_filters(index: Index, request: Request, languages: tuple[str, ...], query: Query, form: str) -> Selection:
    if request.each_path:
        jobs = tuple(_each_path(index, query, languages))
        return Selection(jobs, empty=None if jobs else _empty(index, query))
    listings = _found(index, query)
    if not listings:
        return Selection(empty=_empty(index, query))
    if request.each:
        return Selection(tuple(_sheet([listing], request, query, languages) for listing in listings))
    if form == "pdf" and len(listings) > _LARGEST_HANDOUT and request.layout != "site":
        text = N_("{count} listings are more than one PDF can hold (1,000). Add filters, or write --layout site.")
        raise McliError(text, count=len(listings))
    name = index.path_names(languages[0])[query.path] if query.path else "handout"
    job = Job(_stem(name, languages), request.layout or "handout", query.path, listings, languages)
    return Selection((job,), limited_to=len(listings) if query.limit and request.layout == "site" else None)


def _each_path(index: Index, query: Query, languages: tuple[str, ...]) -> list[Job]:
    """Return one handout for each goal path (or for the one asked for) and language that has listings."""
    jobs = []
    for path in [query.path] if query.path else PATHS:
        listings = _found(index, query._replace(path=path))
        for language in languages if listings else ():
            name = index.path_names(language)[path]
            jobs.append(Job(_stem(name, (language,)), "handout", path, listings, (language,)))
    return jobs


def _found(index: Index, query: Query) -> list[Document]:
    return [document(index, each.number) for each in search.search(index, query)]


def _empty(index: Index, query: Query) -> Empty:
    return Empty(search.count_unknown(index, query), search.loosen(index, query))


def _recalled(
    work: Workspace, index: Index, request: Request, languages: tuple[str, ...], query: Query
) -> tuple[Job, Recalled]:
    """Return a printed sheet again, with the facts of today, and what has changed since."""
    number = _number(request.recall or "")
    record = next((each for each in printed_sheets(work.folders) if each.sheet == number), None)
    if record is None:
        text = N_(
            "The sheet {number} is not among those printed here in the last 400 days. Make it again with its ids."
        )
        raise McliError(text, number=number)
    numbers = [number_with_id(index, name) for name in record.ids]
    found = [document(index, at) for at in numbers if at is not None]
    listings = [each for each in found if each["status"] != "unlisted"]
    if not listings:
        raise McliError(N_("Nothing on the sheet {number} is offered any more."), number=number)
    changed = changes_since(record, {each["id"]: digest(each) for each in listings})
    recalled = Recalled(number, record.date, *((changed and (changed.changed, changed.gone)) or ()))
    recalled = recalled._replace(large=record.large)
    layout = (
        request.layout
        or record.layout
        or ("sheet" if len(listings) <= len(record.ids) <= _FEW_ON_A_SHEET else "handout")
    )
    return Job(_stem(f"sheet-{number}", languages), layout, query.path, listings, languages), recalled


def _number(typed: str) -> str:
    """Return the number of a sheet as typed, or as carried by the file that was named."""
    number = typed.strip().upper()
    if NUMBER.fullmatch(number):
        return number
    path = Path(typed).expanduser()
    if not path.is_file():
        raise UsageError(N_("“{typed}” is neither a sheet number, as in K7RA-2M9P, nor a file."), typed=typed)
    try:
        found = number_in(path.read_bytes())
    except OSError as error:
        raise McliError(N_("The file {name} cannot be read ({reason})."), name=typed, reason=error.strerror) from None
    if found is None:
        raise McliError(N_("The file {name} carries no sheet number."), name=typed)
    return found
