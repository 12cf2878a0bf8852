"""Which listings go into which file: by id, by number of a printed sheet, or by filters."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mcli.catalogue.index import query as search
from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.query import Query, known, number_of
from mcli.commands.export_make import Job
from mcli.commands.export_sheets import printed_sheets
from mcli.commands.filters import query_from
from mcli.commands.state import State
from mcli.core.errors import N_, McliError, Message, UsageError
from mcli.core.suggest import unknown
from mcli.core.terms import PATHS
from mcli.i18n import Language
from mcli.sheets.content.print_log import NUMBER, changes_since, digest, number_in

Document = Mapping[str, Any]

_LARGEST_HANDOUT = 1000
_WITH_IDS = ("path",)
"""The filters that mean something beside ids: the goal that the sheet is for."""


class Asked(NamedTuple):
    """What the command line asks for, beside the language and the format."""

    ids: Sequence[str]
    layout: str | None
    out: str | None
    each: bool
    each_path: bool
    recall: str | None
    force: bool
    filters: Mapping[str, Any]


def jobs_of(
    state: State, index: Index, say: Language, asked: Asked, languages: tuple[str, ...], form: str
) -> list[Job]:
    """Return the files to make; none, with a note, when no listing passes. UsageError for what contradicts itself."""
    _check(asked)
    query = query_from(state, index, (), asked.filters, limit=0)
    if query.include_unlisted:
        state.console.note(say("Listings that are no longer on their page are never exported."))
        query = query._replace(include_unlisted=False)
    if asked.recall:
        return [_recalled(state, index, say, asked, languages, query)]
    if asked.ids:
        named = [_listing(index, name.strip()) for name in asked.ids]
        listings = list({listing["id"]: listing for listing in named}.values())
        if not asked.each:
            return [_sheet(listings, asked, query, languages)]
        return [_sheet([listing], asked, query, languages) for listing in listings]
    return _by_filters(state, index, say, asked, languages, query, form)


def _check(asked: Asked) -> None:
    given = [name for name, value in asked.filters.items() if value and name not in _WITH_IDS]
    several = [option for option, value in (
        ("ID", asked.ids), ("--recall", asked.recall), ("--each-path", asked.each_path)) if value]  # fmt: skip
    if asked.each and (asked.each_path or asked.recall):
        several.append("--each")
    if len(several) > 1:
        raise UsageError(N_("These cannot stand together: {options}. Choose one."), options=", ".join(several))
    if (asked.ids or asked.recall) and given:
        named = ", ".join("--" + name.replace("_", "-") for name in given)
        raise UsageError(N_("Give ids or filters, not both: {options}."), options=named)
    if asked.layout == "site" and (asked.each or asked.each_path or asked.ids or asked.recall):
        raise UsageError(N_("A site holds the whole catalogue: leave out ids, --each, --each-path and --recall."))


def _listing(index: Index, name: str) -> Document:
    number, ids = number_of(index, name)
    if number is None and ids:
        raise UsageError(N_("“{name}” may be {ids}. Write the whole id."), name=name, ids=", ".join(ids))
    if number is None:
        names = known(index, "id") if "/" in name else known(index, "slug")
        see = Message(N_("“mcli find” shows the ids."))
        raise unknown(N_("There is no listing “{name}”."), name, names, see, McliError)
    listing = document(index, number)
    if listing["status"] == "unlisted":
        text = N_("{id} is no longer on its page, so it is never printed. “mcli find” shows what is offered.")
        raise McliError(text, id=listing["id"])
    return listing


def _sheet(listings: Sequence[Document], asked: Asked, query: Query, languages: tuple[str, ...]) -> Job:
    stem = listings[0]["id"] if len(listings) == 1 else f"sheet-{len(listings)}-{listings[0]['id']}"
    return Job(_stem(stem, languages), asked.layout or "sheet", query.path, listings, languages)


def _stem(stem: str, languages: tuple[str, ...]) -> str:
    return f"{stem}-{'-'.join(languages)}"


def _by_filters(
    state: State, index: Index, say: Language, asked: Asked, languages: tuple[str, ...], query: Query, form: str
) -> list[Job]:
    if asked.each_path:
        paths = [query.path] if query.path else list(PATHS)
        jobs = []
        for path in paths:
            listings = _found(index, query._replace(path=path))
            for language in languages if listings else ():
                name = index.about(f"path.{path}.name.{language}")
                jobs.append(Job(_stem(name, (language,)), "handout", path, listings, (language,)))
        if not jobs:
            _nothing(state, index, say, query)
        return jobs
    listings = _found(index, query)
    if not listings:
        _nothing(state, index, say, query)
        return []
    if asked.layout == "site" and query.limit:
        state.console.note(say.plural(
            "Because of --limit the site holds only {count} course.",
            "Because of --limit the site holds only {count} courses.", len(listings),
        ))  # fmt: skip
    if asked.each:
        return [_sheet([listing], asked, query, languages) for listing in listings]
    if form == "pdf" and len(listings) > _LARGEST_HANDOUT and asked.layout != "site":
        text = N_("{count} listings are more than one PDF can hold (1,000). Add filters, or write --layout site.")
        raise McliError(text, count=len(listings))
    name = index.about(f"path.{query.path}.name.{languages[0]}") if query.path else "handout"
    return [Job(_stem(name, languages), asked.layout or "handout", query.path, listings, languages)]


def _found(index: Index, query: Query) -> list[Document]:
    return [document(index, each.number) for each in search.search(index, query)]


def _nothing(state: State, index: Index, say: Language, query: Query) -> None:
    """Say that no listing passes, how many were left out because a fact is unknown, and what to loosen."""
    error = state.console.error
    error(say("No listing passes, so nothing was written."))
    unknown = search.count_unknown(index, query)
    if unknown:
        error(say.plural(
            "{count} more was left out because a fact is unknown: its page may say, ask the provider.",
            "{count} more were left out because a fact is unknown: their pages may say, ask the providers.",
            unknown,
        ))  # fmt: skip
    better = search.loosen(index, query)
    if better:
        error(say.plural(
            "Without {option} there would be {count} listing.",
            "Without {option} there would be {count} listings.",
            better.gives, option=better.option,
        ))  # fmt: skip
    else:
        error(say("No single filter helps. Leave out two, or look around with: mcli paths"))


def _recalled(state: State, index: Index, say: Language, asked: Asked, languages: tuple[str, ...], query: Query) -> Job:
    """Return a printed sheet again, with the facts of today; a note says what has changed since."""
    number = _number(asked.recall or "")
    record = next((each for each in printed_sheets(state.places) if each.sheet == number), None)
    if record is None:
        text = N_("The sheet {number} is not among those printed here in the last 400 days. Make it anew with its ids.")
        raise McliError(text, number=number)
    numbers = {name: number_of(index, name)[0] for name in record.ids}
    found = [document(index, at) for at in numbers.values() if at is not None]
    listings = [each for each in found if each["status"] != "unlisted"]
    note = state.console.note
    note(say("Sheet {number} was made on {date}.", number=number, date=say.day(record.date)))
    changed = changes_since(record, {each["id"]: digest(each) for each in listings})
    if changed is None:
        note(say("Nothing on it has changed since."))
    else:
        for name in changed.changed:
            note(say("Changed since: {id}", id=name))
        for name in changed.gone:
            note(say("No longer offered, left out: {id}", id=name))
    if not listings:
        raise McliError(N_("Nothing that stood on the sheet {number} is offered any more."), number=number)
    layout = asked.layout or ("sheet" if len(listings) <= len(record.ids) <= 5 else "handout")
    return Job(_stem(f"sheet-{number}", languages), layout, query.path, listings, languages)


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
