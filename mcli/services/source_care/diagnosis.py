"""What is known of each source, and what a person can do about it now."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple
from urllib.parse import urlsplit

from mcli.catalogue.store import held, run_store
from mcli.catalogue.store.runs import HostVisit, Run
from mcli.core.errors import N_, Fault, FileError
from mcli.i18n import Language, age_in_days
from mcli.services.source_care.known import every, file_of, paused_words, remembered, unknown
from mcli.services.workspace import Workspace
from mcli.settings import yaml_files
from mcli.sources import Source

_MOVED = ("not_found", "gone", "home")
# A list that leads to no course: what `follow` says no longer fits.
_FOUND_NOTHING = {
    "list.no_match", "list.no_match_near", "guard.nothing_found", "guard.nothing_found_one", "guard.nothing_found_yet",
}  # fmt: skip


class Status(NamedTuple):
    """What is known of one source: its file (None: broken), its last run, whether a harvest is held, and its hosts."""

    id: str
    source: Source | None
    run: Run
    held: bool
    hosts: Mapping[str, HostVisit]


class Statuses(NamedTuple):
    """What is known of several sources, and the faults of files that could not be read."""

    found: tuple[Status, ...]
    faults: tuple[Fault, ...]


def statuses(work: Workspace, names: Sequence[str]) -> Statuses:
    """Return what is known of the sources named, or of all; those that need a person come first.

    UsageError for an id that is not known.
    """
    known = every(work.folders)
    memory, faults = remembered(work.folders)
    waiting = {path.stem for path in yaml_files(work.folders.home / held.FOLDER)}
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
    found.sort(key=lambda each: not (each.held or each.run.needs_person))
    return Statuses(tuple(found), (*known.faults(), *faults))


def _hosts(source: Source | None, hosts: Mapping[str, HostVisit]) -> dict[str, HostVisit]:
    if source is None:
        return {}
    own = {urlsplit(url).netloc.lower().removeprefix("www.") for url in source.urls}
    own |= {host.removeprefix("www.") for host in source.hosts}
    return {name: visit for name, visit in hosts.items() if name.removeprefix("www.") in own}


def next_step(work: Workspace, say: Language, status: Status) -> str:
    """Say what a person can do now; '' when all is well."""
    name, run, source = status.id, status.run, status.source
    if status.held and run.outcome == "done":
        return say(
            N_("a later run went well; to drop what is held: mcli sources accept {source} --discard"), source=name
        )
    correction = _correction(work, say, status) if source and run.needs_person else ""
    if correction:
        return correction
    if status.held:
        text = N_("look at held/{source}.yaml, then: mcli sources accept {source} (or --discard)")
        return say(text, source=name)
    if source is None:
        return say(N_("its file is broken or gone: mcli sources check {source}"), source=name)
    if source.paused:
        text = N_("nothing while it is paused ({why}); to wake it, take the line “paused” out of {file}")
        return say(text, why=paused_words(say, source).rstrip("."), file=file_of(work.folders, say, name))
    if source.adapter == "manual":
        return ""
    if run.tried is None and source.checked is None:
        return say(N_("mcli refresh {source} (its first harvest is held, for you to look at)"), source=name)
    if run.tried is None:
        return say(N_("mcli refresh {source}"), source=name)
    if run.needs_person and run.outcome == "unreachable":
        text = N_("open {url} in a browser; if it has moved, correct urls; if it is gone, set paused")
        return say(text, url=source.urls[0])
    if run.needs_person and run.outcome == "done" and run.lost:
        return say(N_("compare what is kept with its page: mcli show {id}"), id=next(iter(run.lost)))
    if run.needs_person:
        return say(N_("compare the page with its source file: mcli sources try {url}"), url=source.urls[0])
    if run.outcome in ("failed", "not_written"):
        return say(N_("mcli refresh {source}"), source=name)
    age = age_in_days(run.good, work.today)
    if age is None or age > work.settings().refresh_days:
        return say(N_("mcli refresh {source}"), source=name)
    return ""


def _correction(work: Workspace, say: Language, status: Status) -> str:
    """Say what to correct in the source's file, where the reason shows it; '' where a person has to look first."""
    source, run = status.source, status.run
    if source is None:
        return ""
    reasons = {each.code for each in run.why}
    values: dict[str, object] = {"source": source.id, "file": file_of(work.folders, say, source.id)}
    moved = [each for each in run.not_used if each.kind in _MOVED and each.url in source.urls]
    if moved and "guard.list_gives_nothing" in reasons:
        text = N_("find the list in a browser, correct urls (and follow) in {file}, then: mcli refresh {source}")
        return say(text, **values)
    if reasons & _FOUND_NOTHING and source.follow:
        return say(N_("correct follow in {file}, then: mcli refresh {source}"), **values)
    if "guard.fact_gone" in reasons:
        text = N_("mcli sources try {page} --source {source}, then add or correct fields in {file}")
        return say(text, page=_one_page(work, source), **values)
    return ""


def _one_page(work: Workspace, source: Source) -> str:
    """Return the page of a listing that is kept, the list where there is none."""
    with suppress(FileError):
        file = run_store.read_kept(work.folders.home, source.id).file
        return next((each.url for each in (file.listings if file else ()) if each.status == "active" and each.url),
                    source.urls[0])  # fmt: skip
    return source.urls[0]
