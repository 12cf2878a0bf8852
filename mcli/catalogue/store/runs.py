"""`runs.yaml`: when each source was tried, when it last went well, what happened, and how its hosts were treated."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from mcli import yaml_io
from mcli.catalogue.review.harvested import Figures
from mcli.catalogue.store import stored_messages
from mcli.core.errors import N_, Fault, Message
from mcli.core.models import is_day

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
    reach it; `lost` are the facts that could not be read again, by listing; `history` are the good runs, oldest first.
    """

    tried: str | None = None
    good: str | None = None
    outcome: str = "done"
    why: tuple[Message, ...] = ()
    needs_person: bool = False
    listings: int = 0
    unreached: int = 0
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


def read(path: Path) -> Runs:
    """Read the file, nothing remembered when there is none; FileError when it is not what it should be."""
    if not path.exists():
        return Runs()
    document = yaml_io.read(path)
    content = document.content or {}
    sources, hosts = (content.get(key) or {} for key in ("sources", "hosts")) if isinstance(content, dict) else ({}, 0)
    if not isinstance(sources, dict) or not isinstance(hosts, dict):
        text = N_("This file is written by the program. Delete it: what happened to the sources is then forgotten.")
        raise yaml_io.broken(document.name, [Fault(document.name, 1, Message(text))])
    return Runs(
        {key: _run(each) for key, each in sources.items() if isinstance(each, dict)},
        {key: _visit(each) for key, each in hosts.items() if isinstance(each, dict)},
    )


def _run(raw: Mapping[str, Any]) -> Run:
    lost = raw.get("lost")
    return Run(
        _day(raw.get("tried")),
        _day(raw.get("good")),
        raw["outcome"] if raw.get("outcome") in OUTCOMES else "failed",
        stored_messages.list_from(raw.get("why")),
        raw.get("needs_person") == "true",
        _whole(raw.get("listings")),
        _whole(raw.get("unreached")),
        tuple(
            NotUsed(str(each.get("url")), str(each.get("kind")), stored_messages.from_plain(each.get("why")))
            for each in _list(raw.get("not_used"))
        ),
        {key: tuple(map(str, facts)) for key, facts in lost.items()} if isinstance(lost, dict) else {},
        tuple(_figures(each) for each in _list(raw.get("history"))),
    )


def _figures(raw: Mapping[str, Any]) -> Figures:
    known = raw.get("known")
    return Figures(
        str(raw.get("date")),
        _whole(raw.get("listings")),
        {key: _whole(count) for key, count in known.items()} if isinstance(known, dict) else {},
        *(_whole(raw.get(key)) for key in ("problems", "short", "doubled")),
    )


def _visit(raw: Mapping[str, Any]) -> HostVisit:
    return HostVisit(
        _whole(raw.get("requests")),
        _whole(raw.get("bytes")),
        _seconds(raw.get("waited")),
        _seconds(raw.get("delay")),
        str(raw.get("robots") or ""),
        _whole(raw.get("allowed")),
        _whole(raw.get("forbidden")),
    )


def _list(raw: Any) -> list[Mapping[str, Any]]:
    return [each for each in raw if isinstance(each, dict)] if isinstance(raw, list) else []


def _day(raw: Any) -> str | None:
    return raw if isinstance(raw, str) and is_day(raw) else None


def _whole(raw: Any) -> int:
    return int(raw) if isinstance(raw, str) and raw.isdigit() else 0


def _seconds(raw: Any) -> float:
    try:
        return float(raw)
    except (TypeError, ValueError):
        return 0.0


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
        "not_used": [
            {"url": each.url, "kind": each.kind, "why": stored_messages.plain(each.why)} for each in run.not_used
        ],
        "lost": {key: list(facts) for key, facts in run.lost.items()},
        "history": [each._asdict() | {"known": dict(each.known)} for each in run.history],
    }


def _plain_visit(visit: HostVisit) -> dict[str, Any]:
    return visit._asdict() | {"waited": round(visit.waited, 1), "delay": round(visit.delay, 3)}
