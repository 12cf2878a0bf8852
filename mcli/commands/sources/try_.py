"""`mcli sources try TARGET`: read one page and show what was found in it, where, and what was not and why."""

import json
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from mcli import yaml_io
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.scrapers.reading.page_reader import Read
from mcli.services.source_care.explanations import as_data, explanations
from mcli.services.source_care.known import file_of, named
from mcli.services.source_care.trial import ListPage, Trial, fields_for, kept_before, try_page
from mcli.sheets.fact_text import IN_ORDER
from mcli.sheets.labels import NOT_STATED
from mcli.sheets.page_diagnosis import Line, lines, suggested, told
from mcli.sheets.writers import data
from mcli.sources import Source

_TARGET = N_("A saved page (an .html file) or the address of one.")
_URL = N_("The address that a saved page came from.")
_SOURCE = N_("Read it as this source says.")
_EXPLAIN = N_("Show why words were, or were not, believed to say free or nothing needed: the rules and the words left.")
_REASONS = {
    "proved": N_("Every word was read by a rule, so this is proved: {status}."),
    "unread_words": N_("Not read: {words}. What is not understood to the last word is kept as a hint."),
    "no_statement": N_("No rule states it, so it proves nothing."),
}


class Options(NamedTuple):
    """What `mcli sources try` takes."""

    target: Annotated[str, Argument("TARGET", _TARGET)]
    url: Annotated[str | None, Option("--url", "URL", _URL)] = None
    source: Annotated[str | None, Option("--source", "ID", _SOURCE)] = None
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None
    explain: Annotated[bool, Option("--explain", "", _EXPLAIN)] = False


def run(state: State, options: Options) -> None:
    """Read one page and show what is found in it."""
    say = state.say()
    form = chosen_format(state.console, options.output, listings=False)
    source = named(state.folders, options.source) if options.source else None
    trial = try_page(state.work, options.target, options.url, source)
    if options.explain:
        _write_explanations(state, say, trial, form)
    elif form == "json":
        state.console.data(data.as_json([data.with_reasons(say, each) for each in trial.listings]))
    else:
        _write_listings(state, say, trial, source, form)
    if source and trial.list_page:
        _explain_list(state, say, source, trial.list_page)
        if not trial.listings:
            return
    _explain(state, say, trial.read)


def _write_explanations(state: State, say: Language, trial: Trial, form: str) -> None:
    """Write how each clause about the cost and the prerequisites was read, listing by listing."""
    explained = [explanations(draft) for draft in trial.read.drafts]
    if form == "json":
        found = [[as_data(each) for each in one] for one in explained]
        state.console.data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        return
    labels_of = {row.name: row.label for row in IN_ORDER}
    for listing, clauses in zip(trial.listings, explained, strict=True):
        state.console.line(listing["title"])
        for each in clauses:
            state.console.line(say("{label}: {text}", label=say(labels_of[each.fact]), text=f"“{each.clause}”"))
            for used in each.rules:
                state.console.line(f"    {used.rule}: “{used.words}”")
            words = ", ".join(f"“{word}”" for word in each.unread)
            state.console.line("    " + say(_REASONS[each.reason], status=each.status, words=words))
        if not clauses:
            state.console.line("    " + say("No words of this listing speak of being free or of needing nothing."))
        state.console.line()


def _write_listings(state: State, say: Language, trial: Trial, source: Source | None, form: str) -> None:
    for number, listing in enumerate(trial.listings):
        kept = kept_before(state.work, source, listing["url"]) if source else None
        before = told(say, kept) if kept else {}
        _write(state, say, listing, lines(say, listing, trial.read.drafts[number], trial.read.problems, before), form)
    if trial.listings and source:
        _write_fields(state, say, source, trial)
    elif trial.listings:
        _write_suggestion(state, say, trial.listings[0], trial.page.url)


def _write(state: State, say: Language, listing: Mapping[str, Any], found: list[Line], form: str) -> None:
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


def _write_suggestion(state: State, say: Language, listing: Mapping[str, Any], url: str | None) -> None:
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


def _write_fields(state: State, say: Language, source: Source, trial: Trial) -> None:
    """Write the lines to add to the source's file, with a place for each number that was not found."""
    line = state.console.line
    places, fields = fields_for(source, trial.listings[0], trial.page)
    if places:
        line(say("Short pieces of the page with a number in them, and their places:"))
        for each in places:
            line(f"   {each.selector}: {each.text}")
        line()
    line(say("For a fact that is missing or wrong, name its place under fields in {file}. The lines to add, as an "
             "example:", file=file_of(state.folders, say, source.id)))  # fmt: skip
    line()
    for text in yaml_io.dump({"fields": dict(fields)}).splitlines():
        line(text)


def _explain_list(state: State, say: Language, source: Source, page: ListPage) -> None:
    """Say on standard error how the links of a list meet `follow`, and what would meet them when none does."""
    values = {"count": say.number(page.links), "matching": say.number(page.matching), "follow": source.follow}
    state.console.error(say("This is the list page: {count} links, {matching} match follow ({follow}).", **values))
    for each in page.examples if page.proposed else ():
        state.console.error(f"   {each}")
    if page.proposed:
        file = file_of(state.folders, say, source.id)
        state.console.error(say("Try this follow in {file}: {follow}", file=file, follow=f"'{page.proposed}'"))


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
