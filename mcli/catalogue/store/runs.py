"""`runs.yaml`: when each source was tried, when it last went well, what happened, and how its hosts were treated."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from mcli import yaml_io
from mcli.catalogue.review.harvested import Figures
from mcli.catalogue.store import stored_messages
from mcli.core.errors import Message
from mcli.core.schema import Field, Schema, day, flag, list_of, mapping_of, one_of, text, texts, whole, wrong

FILE_NAME = "runs.yaml"
OUTCOMES = ("done", "held", "discarded", "unreachable", "failed", "not_written")


class NotUsed(NamedTuple):
    """A page that gave no listing in the last run, and why."""

    url: str
    kind: str
    why: Message


class Run(NamedTuple):
    """The last run of a source and what is remembered of earlier ones.

    `tried` and `good` are days or None; `why` says what happened; `unreached` counts the refreshes running that did not
    reach it, `in_vain` those in a row that did not go well, whatever the reason; `lost` are the facts that could not be
    read again, by listing; `history` are the good runs, oldest first.
    """

    tried: str | None = None
    good: str | None = None
    outcome: str = "done"
    why: tuple[Message, ...] = ()
    needs_person: bool = False
    listings: int = 0
    unreached: int = 0
    in_vain: int = 0
    not_used: tuple[NotUsed, ...] = ()
    lost: Mapping[str, tuple[str, ...]] = {}
    history: tuple[Figures, ...] = ()


class HostVisit(NamedTuple):
    """How a host was treated in the last run that met it: requests, bytes, seconds waited and between requests, what
    became of its robots.txt, and how many addresses that allowed and forbade."""

    requests: int = 0
    bytes: int = 0
    waited: float = 0.0
    delay: float = 0.0
    robots: str = ""
    allowed: int = 0
    forbidden: int = 0


class Runs(NamedTuple):
    """Everything in `runs.yaml`: the runs by source, the visits by host."""

    sources: Mapping[str, Run] = {}
    hosts: Mapping[str, HostVisit] = {}


def _seconds(raw: Any) -> float:
    try:
        return float(raw)
    except (TypeError, ValueError):
        raise wrong("record.not_number", value=raw) from None


# The program writes this file itself, so what it cannot read counts as forgotten, and a newer version may add keys.
_FIGURES = Schema(
    partial(Figures, date="", listings=0, known={}, problems=0, short=0, doubled=0),
    Field("date", text, required=True),
    Field("listings", whole()),
    Field("known", mapping_of(whole())),
    Field("problems", whole()),
    Field("short", whole()),
    Field("doubled", whole()),
    open=True,
    lenient=True,
)
_NOT_USED = Schema(
    NotUsed,
    Field("url", text, required=True),
    Field("kind", text, required=True),
    Field("why", stored_messages.from_plain, required=True),
    open=True,
)
_RUN = Schema(
    partial(Run, outcome="failed"),
    Field("tried", day),
    Field("good", day),
    Field("outcome", one_of(OUTCOMES)),
    Field("why", stored_messages.list_from),
    Field("needs_person", flag),
    Field("listings", whole()),
    Field("unreached", whole()),
    Field("in_vain", whole()),
    Field("not_used", list_of(_NOT_USED, lenient=True)),
    Field("lost", mapping_of(texts, lenient=True)),
    Field("history", list_of(_FIGURES, lenient=True)),
    open=True,
    lenient=True,
)
_VISIT = Schema(
    HostVisit,
    Field("requests", whole()),
    Field("bytes", whole()),
    Field("waited", _seconds),
    Field("delay", _seconds),
    Field("robots", text),
    Field("allowed", whole()),
    Field("forbidden", whole()),
    open=True,
    lenient=True,
)
_RUNS = Schema(
    Runs,
    Field("sources", mapping_of(_RUN, shape="runs.not_runs", lenient=True)),
    Field("hosts", mapping_of(_VISIT, shape="runs.not_runs", lenient=True)),
    shape="runs.not_runs",
    open=True,
)


def read(path: Path) -> Runs:
    """Read the file, nothing remembered when there is none; FileError when it is not what it should be."""
    if not path.exists():
        return Runs()
    document = yaml_io.read(path)
    return document.record(_RUNS) if document.content else Runs()


def content_of(runs: Runs) -> dict[str, Any]:
    """Return the mapping that the file holds, sources and hosts in the order of their names."""
    return {
        "sources": {key: _plain_run(runs.sources[key]) for key in sorted(runs.sources)},
        "hosts": {key: _plain_visit(runs.hosts[key]) for key in sorted(runs.hosts)},
    }


def _plain_run(run: Run) -> dict[str, Any]:
    return {
        "tried": run.tried,
        "good": run.good,
        "outcome": run.outcome,
        "why": stored_messages.list_of(run.why),
        "needs_person": run.needs_person,
        "listings": run.listings,
        "unreached": run.unreached,
        "in_vain": run.in_vain,
        "not_used": [
            {"url": each.url, "kind": each.kind, "why": stored_messages.plain(each.why)} for each in run.not_used
        ],
        "lost": {key: list(facts) for key, facts in run.lost.items()},
        "history": [each._asdict() | {"known": dict(each.known)} for each in run.history],
    }


def _plain_visit(visit: HostVisit) -> dict[str, Any]:
    return visit._asdict() | {"waited": round(visit.waited, 1), "delay": round(visit.delay, 3)}
