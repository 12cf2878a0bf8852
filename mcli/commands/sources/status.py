"""`mcli sources status`: a line for each source: last good, last tried, what happened, how many, who, what to do."""

import json
from collections.abc import Sequence
from typing import Annotated, Any, NamedTuple

from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.state import State, fault_line
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services.refresh_report import OUTCOMES
from mcli.services.source_care.diagnosis import Status, next_step, statuses
from mcli.services.source_care.known import paused_words
from mcli.services.source_care.letters import agent_of, letter_to_the_college

_ROBOTS = {"found": N_("read"), "none": N_("none there"), "not reached": N_("not reached")}


class Options(NamedTuple):
    """What `mcli sources status` takes."""

    names: Annotated[tuple[str, ...], Argument("[SOURCE...]", N_("Sources by id; all when none is named."))] = ()
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show what is remembered of each source, and what to do next."""
    say, names = state.say(), options.names
    form = chosen_format(state.console, options.output, listings=False)
    found, faults = statuses(state.work, names)
    for fault in faults:
        state.console.error(fault_line(say, fault))
    if form == "json":
        data = [_as_json(state, say, each) for each in found]
        state.console.data(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    shown = list(found) if names else [each for each in found if not _is_quiet(each)]
    (_write_table if form == "table" else _write_lines)(state, say, shown)
    for each in shown if names else ():
        _write_letter(state, say, each)
    quiet = len(found) - len(shown)
    if quiet:
        one = N_("{count} source is paused. “mcli sources list” shows why.")
        state.console.note(say.plural(one, N_("{count} sources are paused. “mcli sources list” shows why."), quiet))


def _write_letter(state: State, say: Language, status: Status) -> None:
    """Write words to send to a college whose site turns this program away."""
    urls = status.source.urls if status.source else ()
    letter = letter_to_the_college(status.run, urls, agent_of(state.work))
    for line in ("", say("Words to send to the college:"), "", say.message(letter.words)) if letter else ():
        state.console.line(line)


def _is_quiet(status: Status) -> bool:
    return bool(status.source and status.source.paused and not status.run.tried and not status.held)


def _happened(say: Language, status: Status) -> str:
    """Say in a word what happened when a source was last tried."""
    return say(OUTCOMES[status.run.outcome]) if status.run.tried else say("never tried")


def _what(say: Language, status: Status) -> str:
    """Say what happened when a source was last tried, and the first reason."""
    known = status.run.why if status.run.tried else ()
    return f"{_happened(say, status)} ({say.message(known[0])})" if known else _happened(say, status)


def _day(say: Language, day: str | None) -> str:
    """Say a day, or never."""
    return say.day(day) if day else say("never")


def _under(say: Language, status: Status) -> list[str]:
    """Return the lines under a source: how its hosts were treated, and facts that could not be read again."""
    lines = [
        say(
            "{host}: {requests}, {bytes} kB, {waited} s waited, {delay} s between requests; robots.txt: {robots}, "
            "{allowed} allowed, {forbidden} forbidden",
            host=host,
            requests=say.plural("{count} request", "{count} requests", visit.requests),
            bytes=say.number(round(visit.bytes / 1000)),
            waited=say.number(round(visit.waited)),
            delay=say.number(visit.delay),
            robots=say(_ROBOTS.get(visit.robots, visit.robots)),
            allowed=say.number(visit.allowed),
            forbidden=say.number(visit.forbidden),
        )
        for host, visit in status.hosts.items()
    ]
    lines += [say.message(each) for each in status.run.why[1:]]  # the first is on the line above
    own = status.source.urls if status.source else ()
    linked = [each for each in status.run.not_used if each.url not in own and not each.url.endswith("/robots.txt")]
    if linked:
        one = N_("{count} linked page gave no listing: {first}")
        many = N_("{count} linked pages gave no listing, such as {first}")
        lines.append(say.plural(one, many, len(linked), first=linked[0].url))
    if status.run.lost:
        one = N_("{count} listing has facts with an old date, which could not be read again: {first}")
        many = N_("{count} listings have facts with an old date, which could not be read again: {first}")
        lines.append(say.plural(one, many, len(status.run.lost), first=", ".join(list(status.run.lost)[:3])))
    return lines


def _write_lines(state: State, say: Language, found: Sequence[Status]) -> None:
    for each in found:
        days = [
            say("last good: {day}", day=_day(say, each.run.good)),
            say("tried: {day}", day=_day(say, each.run.tried)),
        ]
        parts = [
            *(days if each.run.tried else ()),
            _what(say, each),
            say.plural("{count} listing", "{count} listings", each.run.listings),
            say("keeper: {who}", who=(each.source and each.source.keeper) or say("nobody yet")),
        ]
        step = next_step(state.work, say, each)
        parts += [say("next: {step}", step=step)] if step else []
        state.console.line(say("{label}: {text}", label=each.id, text=say("; ").join(parts)))
        for line in _under(say, each):
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
                [(_happened(say, each), ""), (each.run.tried or "", "dim")],
                [(next_step(state.work, say, each) or "-", "")],
            ],
            # A reason is a sentence or two with an address: it needs the whole width.
            "\n".join([*(say.message(why) for why in each.run.why[:1]), *_under(say, each)]),
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
        "next": next_step(state.work, say, status) or None,
        "not_used": [{"url": each.url, "why": say.message(each.why)} for each in run.not_used],
        "lost": {key: list(facts) for key, facts in run.lost.items()},
        "hosts": [{"host": host} | visit._asdict() for host, visit in status.hosts.items()],
    }
