"""`mcli sources list`, `show` and `check`: the sources, one of them whole, and what is wrong in their files."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from mcli import sources
from mcli.commands.base import Command, State, fault_line, state_of
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.sources_known import every, file_of, paused_words, unknown
from mcli.console import Column, Row
from mcli.core.errors import N_, ConfigurationError, Fault, FileError, UsageError
from mcli.i18n import Language
from mcli.scrapers.html.document import selector_fault
from mcli.sheets.labels import KIND_NAMES
from mcli.sources import Source

_LIST = N_("All sources: which are ready, which are paused, and who looks after them.")
_SHOW = N_("One source whole.")
_CHECK = N_("Every fault in the source files, with its line. Give ids or files; all when none is named.")
_SAVE = N_("Also ask for the first page of each, and keep it in the home folder for “sources try” and tests.")
_Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT", help=SHORT_FORMATS)]


def register(group: typer.Typer) -> None:
    """Add the commands to the group."""
    group.command("list", cls=Command, help=_LIST)(list_)
    group.command("show", cls=Command, help=_SHOW)(show)
    group.command("check", cls=Command, help=_CHECK)(check)


def list_(context: typer.Context, output: _Format = None) -> None:
    """Options in, the sources out."""
    state = state_of(context)
    say = state.say()
    form = chosen_format(state.console, output, listings=False)
    known = every(state)
    for fault in known.faults():
        state.console.error(fault_line(say, fault))
    if form == "json":
        found = [as_json(each) for each in known.good.values()]
        state.console.data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    elif form == "table":
        spare = max(0, state.console.width - 80)
        columns = [
            Column(say("Source"), 30),
            Column(say("Name"), 24 + spare // 2),
            Column(say("State"), 24 + spare // 2),
        ]
        rows = [
            Row([[(each.id, "")], [(each.named(say.code), "")], [(state_words(say, each), "")]])
            for each in known.good.values()
        ]
        state.console.table(columns, rows)
    else:
        for each in known.good.values():
            text = say("; ").join((each.named(say.code), state_words(say, each)))
            state.console.line(say("{label}: {text}", label=each.id, text=text))
    paused = sum(1 for each in known.good.values() if each.paused)
    one, many = N_("{count} source, {paused} paused."), N_("{count} sources, {paused} paused.")
    state.console.note(say.plural(one, many, len(known.good), paused=say.number(paused)))


def state_words(say: Language, source: Source) -> str:
    """Say whether a source is collected: paused (and why), kept by hand, not yet tried by a person, or ready."""
    if source.paused:
        return say("paused: {why}", why=paused_words(say, source))
    if source.adapter == "manual":
        return say("kept by hand")
    if source.checked is None:
        return say("ready, but nobody has tried it on the live site yet")
    return say("ready, tried on {day}", day=say.day(source.checked))


def as_json(source: Source) -> dict[str, Any]:
    """Return a source with the keys of its file, for programs."""
    return {
        "id": source.id, "name": dict(source.name), "kind": source.kind, "region": source.region,
        "language": source.language, "adapter": source.adapter, "urls": list(source.urls), "follow": source.follow,
        "fields": dict(source.fields), "each": source.each, "next_page": source.next_page, "total": source.total,
        "expects": {"at_least": source.expects.at_least, "may_be_empty": source.expects.may_be_empty},
        "delay": float(source.delay), "keeper": source.keeper, "checked": source.checked, "paused": source.paused,
        "max_pages": source.max_pages, "hosts": list(source.hosts),
    }  # fmt: skip


def show(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="SOURCE", help=N_("The source by id."))],
    output: _Format = None,
) -> None:
    """One source, as its file says it and in words."""
    state = state_of(context)
    say = state.say()
    form = chosen_format(state.console, output, listings=False)
    known = every(state)
    if name in known.broken:
        raise ConfigurationError(N_("Mend the lines that are named, then try again."), known.broken[name])
    if name not in known.good:
        raise unknown(name, known)
    source = known.good[name]
    if form == "json":
        state.console.data(json.dumps([as_json(source)], ensure_ascii=False, indent=2) + "\n")
        return
    rows = [
        (label, text)
        for label, text in ({say("File"): file_of(state, name)} | dict(_shown(say, source))).items()
        if text
    ]
    if form == "table":
        columns = [Column(say("About"), 22), Column(source.id, state.console.width - 24)]
        state.console.table(columns, [Row([[(label, "bold")], [(text, "")]]) for label, text in rows])
    else:
        for label, text in rows:
            state.console.line(say("{label}: {text}", label=label, text=text))


def _shown(say: Language, source: Source) -> Mapping[str, str | None]:
    fields = "; ".join(f"{key}: {selector}" for key, selector in source.fields.items())
    return {
        say("Source"): source.id,
        say("Name"): source.named(say.code),
        say("Kind"): say(KIND_NAMES[source.kind]),
        say("Region"): source.region,
        say("State"): state_words(say, source),
        say("Kept up by"): source.keeper or say("nobody yet"),
        say("List pages"): " ".join(source.urls),
        "adapter": source.adapter,
        "follow": source.follow,
        "fields": fields,
        "each": source.each,
        "next_page": source.next_page,
        "total": source.total,
        say("At least"): say.plural("{count} listing", "{count} listings", source.expects.at_least),
        say("Pause"): say.plural("{count} second", "{count} seconds", float(source.delay)),
    }


def check(
    context: typer.Context,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[SOURCE...]", help=N_("Sources by id, or files; all when none."))
    ] = None,
    save: Annotated[bool, typer.Option("--save", help=_SAVE)] = False,
    output: _Format = None,
) -> None:
    """Read the files and name every fault; exit code 5 when there is one."""
    state = state_of(context)
    say = state.say()
    form = chosen_format(state.console, output, listings=False)
    if save and not names:
        raise UsageError(N_("Name the sources whose pages are to be saved, as in: mcli sources check ID --save"))
    right, faults = _checked(state, names or [])
    if form == "json":
        found = [{"file": each.file, "line": each.line, "fault": say.message(each.message)} for each in faults]
        state.console.data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    elif right:
        one, many = N_("{count} source file has no fault."), N_("{count} source files have no fault.")
        state.console.line(say.plural(one, many, right))
    if faults:
        raise ConfigurationError(N_("Mend the lines that are named, then try again."), [] if form == "json" else faults)
    if save:
        from mcli.commands.sources_saved import save_pages

        save_pages(state, names or [])


def _checked(state: State, names: list[str]) -> tuple[int, list[Fault]]:
    """Return how many files are right, and the faults of the others; a name with `.yaml` is a file."""
    known = every(state)
    faults: list[Fault] = []
    right = 0
    for name in names or [*known.good, *known.broken]:
        if name.endswith((".yaml", ".yml")) or "/" in name:
            try:
                sources.read(Path(name), selector_fault)
            except FileError as error:
                faults.extend(error.faults)
                continue
        elif name in known.broken:
            faults.extend(known.broken[name])
            continue
        elif name not in known.good:
            raise unknown(name, known)
        right += 1
    return right, faults
