"""`mcli sources status`: a line for each source: last good, last tried, what happened, how many, who, what to do."""

import json
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, NamedTuple
from urllib.parse import urlsplit

from mcli import __version__
from mcli.catalogue.store import held
from mcli.catalogue.store.runs import HostVisit, Run
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.sources_known import every, paused_words, remembered, unknown
from mcli.commands.sources_status_words import (
    Status,
    day_words,
    happened,
    letter_to_the_college,
    next_step,
    under,
    what,
)
from mcli.commands.state import State, fault_line
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.settings import settings_of, yaml_files
from mcli.sources import Source


class Options(NamedTuple):
    """What `mcli sources status` takes."""

    names: Annotated[tuple[str, ...], Argument("[SOURCE...]", N_("Sources by id; all when none is named."))] = ()
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show what is remembered of each source, and what to do next."""
    say, names = state.say(), options.names
    form = chosen_format(state.console, options.output, listings=False)
    found = _statuses(state, say, names)
    if form == "json":
        data = [_as_json(state, say, each) for each in found]
        state.console.data(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    shown = found if names else [each for each in found if not _is_quiet(each)]
    (_write_table if form == "table" else _write_lines)(state, say, shown)
    for each in shown if names else ():
        _write_letter(state, say, each)
    quiet = len(found) - len(shown)
    if quiet:
        one = N_("{count} source is paused. “mcli sources list” shows why.")
        state.console.note(say.plural(one, N_("{count} sources are paused. “mcli sources list” shows why."), quiet))


def _write_letter(state: State, say: Language, status: Status) -> None:
    """Write words to send to a college whose site turns this program away."""
    from mcli.scrapers.net.client import user_agent

    words = letter_to_the_college(say, status, user_agent(__version__, settings_of(state.places).contact))
    for line in ("", say("Words to send to the college:"), "", words) if words else ():
        state.console.line(line)


def _is_quiet(status: Status) -> bool:
    return bool(status.source and status.source.paused and not status.run.tried and not status.held)


def _statuses(state: State, say: Language, names: Sequence[str]) -> list[Status]:
    known = every(state)
    for fault in known.faults():
        state.console.error(fault_line(say, fault))
    memory = remembered(state, say)
    waiting = {path.stem for path in yaml_files(state.places.home / held.FOLDER)}
    every_id = sorted({*known.good, *known.broken, *memory.sources, *waiting})
    for name in names:
        if name not in every_id:
            raise unknown(name, known)
    found = [
        Status(
            name,
            known.good.get(name),
            memory.sources.get(name, Run()),
            name in waiting,
            _hosts(known.good.get(name), memory.hosts),
        )
        for name in every_id
        if not names or name in names
    ]
    return sorted(found, key=lambda each: not (each.held or each.run.needs_person))  # who needs a person comes first


def _hosts(source: Source | None, hosts: Mapping[str, HostVisit]) -> dict[str, HostVisit]:
    if source is None:
        return {}
    own = {urlsplit(url).netloc.lower().removeprefix("www.") for url in source.urls}
    own |= {host.removeprefix("www.") for host in source.hosts}
    return {name: visit for name, visit in hosts.items() if name.removeprefix("www.") in own}


def _write_lines(state: State, say: Language, found: Sequence[Status]) -> None:
    for each in found:
        days = [
            say("last good: {day}", day=day_words(say, each.run.good)),
            say("tried: {day}", day=day_words(say, each.run.tried)),
        ]
        parts = [
            *(days if each.run.tried else ()),
            what(say, each),
            say.plural("{count} listing", "{count} listings", each.run.listings),
            say("keeper: {who}", who=(each.source and each.source.keeper) or say("nobody yet")),
        ]
        step = next_step(state, say, each)
        parts += [say("next: {step}", step=step)] if step else []
        state.console.line(say("{label}: {text}", label=each.id, text=say("; ").join(parts)))
        for line in under(say, each):
            state.console.line(f"   {line}")


def _write_table(state: State, say: Language, found: Sequence[Status]) -> None:
    spare = max(0, state.console.width - 80)
    columns = [
        Column(say("Source"), 18 + spare // 4), Column(say("Last good"), 11), Column(say("Listings"), 8, True),
        Column(say("What happened"), 19 + spare // 4), Column(say("What to do next"), 19 + spare // 2),
    ]  # fmt: skip
    rows = [
        Row(
            [
                [(each.id, "bold"), ((each.source and each.source.keeper) or "", "dim")],
                [(each.run.good or "-", "")],
                [(say.number(each.run.listings), "")],
                [(happened(say, each), ""), (each.run.tried or "", "dim")],
                [(next_step(state, say, each) or "-", "")],
            ],
            # A reason is a sentence or two with an address: it needs the whole width.
            "\n".join([*(say.message(why) for why in each.run.why[:1]), *under(say, each)]),
        )
        for each in found
    ]
    state.console.table(columns, rows)


def _as_json(state: State, say: Language, status: Status) -> dict[str, Any]:
    run = status.run
    return {
        "id": status.id,
        "good": run.good,
        "tried": run.tried,
        "outcome": run.outcome if run.tried else None,
        "why": [say.message(each) for each in run.why],
        "needs_person": run.needs_person,
        "held": status.held,
        "listings": run.listings,
        "keeper": status.source.keeper if status.source else None,
        "paused": paused_words(say, status.source) if status.source and status.source.paused else None,
        "next": next_step(state, say, status) or None,
        "not_used": [{"url": each.url, "why": say.message(each.why)} for each in run.not_used],
        "lost": {key: list(facts) for key, facts in run.lost.items()},
        "hosts": [{"host": host} | visit._asdict() for host, visit in status.hosts.items()],
    }
