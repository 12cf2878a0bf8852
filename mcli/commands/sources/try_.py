"""`mcli sources try TARGET`: read one page, write nothing, show what was found in it, where, and what was not and
why."""

import json
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from mcli import __version__, yaml_io
from mcli.catalogue.index.rows import document
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.sources_known import every, unknown
from mcli.commands.sources_mended import explain_list, is_list, told_before, write_fields
from mcli.commands.state import State
from mcli.console import Column, Row
from mcli.core.claims import Page
from mcli.core.errors import N_, ConfigurationError, McliError, UsageError
from mcli.core.text import host_of
from mcli.goals.lexicon import goals_from
from mcli.goals.rank import rank
from mcli.i18n import Language
from mcli.scrapers.html.document import MAX_BYTES, absolute
from mcli.scrapers.reading.page_reader import Read, read
from mcli.settings import config_files, settings_of
from mcli.sheets.labels import NOT_STATED
from mcli.sheets.page_diagnosis import Line, lines, suggested
from mcli.sheets.writers import data
from mcli.sources import Source

_TARGET = N_("A saved page (an .html file) or the address of one.")
_URL = N_("The address that a saved page came from.")
_SOURCE = N_("Read it as this source says.")


class Options(NamedTuple):
    """What `mcli sources try` takes."""

    target: Annotated[str, Argument("TARGET", _TARGET)]
    url: Annotated[str | None, Option("--url", "URL", _URL)] = None
    source: Annotated[str | None, Option("--source", "ID", _SOURCE)] = None
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Read one page and show what is found in it."""
    say, target = state.say(), options.target
    form = chosen_format(state.console, options.output, listings=False)
    source = _source(state, options.source) if options.source else None
    page = fetched(state, target.strip(), source) if _is_address(target) else _from_file(target, options.url)
    result = read(page, source, state.today)
    documents = _documents(state, result)
    if form == "json":
        state.console.data(data.as_json([data.with_reasons(say, each) for each in documents]))
    else:
        for number, listing in enumerate(documents):
            before = told_before(state, say, source, listing["url"]) if source else {}
            _write(state, say, listing, lines(say, listing, result.drafts[number], result.problems, before), form)
        if documents and source:
            write_fields(state, say, source, documents[0], page)
        elif documents:
            _write_suggestion(state, say, documents[0], page.url)
    if source and is_list(source, page, documents) and result.unusable is None:
        explain_list(state, say, source, page)
        if not documents:
            return
    _explain(state, say, result)


def _is_address(target: str) -> bool:
    return target.strip().lower().startswith(("http://", "https://"))


def _source(state: State, name: str) -> Source:
    known = every(state)
    if name in known.broken:
        raise ConfigurationError(N_("Mend the lines that are named, then try again."), known.broken[name])
    if name not in known.good:
        raise unknown(name, known)
    return known.good[name]


def _from_file(target: str, url: str | None) -> Page:
    address = absolute(url, None) if url else None
    if url and address is None:
        raise UsageError(N_("“{url}” is not a web address. It begins with http:// or https://."), url=url)
    path = Path(target)
    if path.is_dir():
        raise McliError(N_("{file} is a folder. Name one saved page in it."), file=target)
    try:
        with path.open("rb") as file:
            body = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise McliError(N_("There is no file {file}. Give a saved page or an address."), file=target) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise McliError(N_("The file {file} cannot be read ({reason})."), file=target, reason=reason) from None
    return Page(address, body)


def fetched(state: State, target: str, source: Source | None) -> Page:
    """Ask for one page politely, as its source says; McliError says why it cannot be had."""
    from mcli.scrapers.net.client import Fetcher, user_agent
    from mcli.scrapers.net.politeness import Manners
    from mcli.scrapers.net.responses import Fetched, NotModified

    asked = source or Source("page", {"en": host_of(target) or target}, urls=(target,))
    with Fetcher(asked, user_agent(__version__, settings_of(state.places).contact), Manners()) as fetcher:
        outcome = fetcher.get(target)
    if isinstance(outcome, Fetched):
        return outcome.page
    assert not isinstance(outcome, NotModified)  # nothing was kept to compare with
    raise McliError(outcome.message.text, **outcome.message.values)


def _documents(state: State, result: Read) -> list[dict[str, Any]]:
    if not result.listings:
        return []
    packaged = config_files(state.places, "")["goals.yaml"][-1]
    goals = goals_from(yaml_io.read(packaged).content)
    return [json.loads(document(each, rank(each, goals))) for each in result.listings]


def _write(state: State, say: Language, listing: dict[str, Any], found: list[Line], form: str) -> None:
    console = state.console
    console.line(listing["title"])
    if form == "table":
        spare = max(0, console.width - 80)
        columns = [
            Column(say("Fact"), 14), Column(say("What was found"), 26 + spare // 2),
            Column(say("Where on the page, or why not"), 36 + spare - spare // 2),
        ]  # fmt: skip
        console.table(columns, [
            Row([[(each.label, "bold")], [(each.value or say(NOT_STATED), "" if each.value else "dim")],
                 [(line, "dim") for line in each.where]]) for each in found
        ])  # fmt: skip
    else:
        for each in found:
            console.line(say("{label}: {text}", label=each.label, text=each.value or say(NOT_STATED)))
            for line in each.where:
                console.line("    " + line)
    console.line()


def _write_suggestion(state: State, say: Language, listing: dict[str, Any], url: str | None) -> None:
    keys = suggested(listing, url)
    state.console.line(
        say("To collect this page, save these lines as {file}:", file=f"config/sources/{keys['id']}.yaml")
    )
    state.console.line()
    for line in yaml_io.dump(keys).splitlines():
        state.console.line(line)
    state.console.line(
        say("# For a fact that was not found or is wrong, name its place on the page, as in: {example}",
            example="fields: {cost: '.fee', prerequisite: '#prerequisites p'}")
    )  # fmt: skip


def _explain(state: State, say: Language, result: Read) -> None:
    """Say on standard error why nothing was found, or how much was."""
    if result.unusable is not None:
        state.console.error(say.message(result.unusable.message))
    elif not result.listings:
        state.console.error(
            say("Nothing on this page looks like a course: no price, hours or conditions of one were found. "
                "If it is one, write a source with selectors (fields).")
        )  # fmt: skip
    for problem in result.problems:
        if problem.fact is None:
            state.console.error(say.message(problem.message))
    count = len(result.listings)
    if count:
        state.console.note(say.plural("{count} listing found.", "{count} listings found.", count))
