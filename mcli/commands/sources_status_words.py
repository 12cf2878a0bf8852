"""What `sources status` says of a source: what happened, how its hosts were treated, and what a person can do now."""

from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

from mcli.catalogue.store import run_store
from mcli.catalogue.store.runs import HostVisit, Run
from mcli.commands.refresh_words import OUTCOMES
from mcli.commands.sources_known import file_of, paused_words
from mcli.commands.state import State
from mcli.core.errors import N_, FileError
from mcli.i18n import Language, age_in_days
from mcli.scrapers.net.responses import Refused, letter
from mcli.sources import Source

_MOVED = ("not_found", "gone", "home")
_TURNED_AWAY = ("blocked", "challenge", "robots")
_OLD = 28  # days without a good run
_ROBOTS = {"found": N_("read"), "none": N_("none there"), "not reached": N_("not reached")}
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


def next_step(state: State, say: Language, status: Status) -> str:
    """Say what a person can do now; '' when all is well."""
    name, run, source = status.id, status.run, status.source
    if status.held and run.outcome == "done":
        return say(
            N_("a later run went well; to drop what is held: mcli sources accept {source} --discard"), source=name
        )
    mending = _mending(state, say, status) if source and run.needs_person else ""
    if mending:
        return mending
    if status.held:
        text = N_("look at held/{source}.yaml, then: mcli sources accept {source} (or --discard)")
        return say(text, source=name)
    if source is None:
        return say(N_("its file is broken or gone: mcli sources check {source}"), source=name)
    if source.paused:
        text = N_("nothing while it is paused ({why}); to wake it, take the line “paused” out of {file}")
        return say(text, why=paused_words(say, source).rstrip("."), file=file_of(state, name))
    if source.adapter == "manual":
        return ""
    if run.tried is None and source.checked is None:
        return say(N_("mcli refresh {source} (its first harvest is held, for you to look at)"), source=name)
    if run.tried is None:
        return say(N_("mcli refresh {source}"), source=name)
    if run.needs_person and run.outcome == "unreachable":
        text = N_("open {url} in a browser; if it has moved, mend urls; if it is gone, set paused")
        return say(text, url=source.urls[0])
    if run.needs_person and run.outcome == "done" and run.lost:
        return say(N_("compare what is kept with its page: mcli show {id}"), id=next(iter(run.lost)))
    if run.needs_person:
        return say(N_("compare the page with its source file: mcli sources try {url}"), url=source.urls[0])
    if run.outcome in ("failed", "not_written"):
        return say(N_("mcli refresh {source}"), source=name)
    age = age_in_days(run.good, state.today)
    if age is None or age > _OLD:
        return say(N_("mcli refresh {source}"), source=name)
    return ""


def _mending(state: State, say: Language, status: Status) -> str:
    """Say what to mend in the source's file, where the reason tells; '' where a person has to look first."""
    source, run = status.source, status.run
    if source is None:
        return ""
    reasons = {each.code for each in run.why}
    values: dict[str, object] = {"source": source.id, "file": file_of(state, source.id)}
    moved = [each for each in run.not_used if each.kind in _MOVED and each.url in source.urls]
    if moved and "guard.list_gives_nothing" in reasons:
        text = N_("find the list in a browser, mend urls (and follow) in {file}, then: mcli refresh {source}")
        return say(text, **values)
    if reasons & _FOUND_NOTHING and source.follow:
        return say(N_("mend follow in {file}, then: mcli refresh {source}"), **values)
    if "guard.fact_gone" in reasons:
        text = N_("mcli sources try {page} --source {source}, then add or mend fields in {file}")
        return say(text, page=_one_page(state, source), **values)
    return ""


def _one_page(state: State, source: Source) -> str:
    """Return the page of a listing that is kept, the list where there is none."""
    with suppress(FileError):
        file = run_store.read_kept(state.places.home, source.id).file
        return next((each.url for each in (file.listings if file else ()) if each.status == "active" and each.url),
                    source.urls[0])  # fmt: skip
    return source.urls[0]


def letter_to_the_college(say: Language, status: Status, agent: str) -> str:
    """Return words to send to a college whose site turns this program away; '' when it does not."""
    refused = next((each for each in status.run.not_used if each.kind in _TURNED_AWAY), None)
    if refused is None or status.source is None or status.run.outcome == "done":
        return ""
    site = next(iter(status.source.urls), refused.url)
    return say.message(letter(Refused(refused.url, refused.kind, refused.why, refused.url), agent, site))


def happened(say: Language, status: Status) -> str:
    """Say in a word what happened when a source was last tried."""
    return say(OUTCOMES[status.run.outcome]) if status.run.tried else say("never tried")


def what(say: Language, status: Status) -> str:
    """Say what happened when a source was last tried, and the first reason."""
    known = status.run.why if status.run.tried else ()
    return f"{happened(say, status)} ({say.message(known[0])})" if known else happened(say, status)


def day_words(say: Language, day: str | None) -> str:
    """Say a day, or never."""
    return say.day(day) if day else say("never")


def under(say: Language, status: Status) -> list[str]:
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
    lines += [say.message(each) for each in status.run.why[1:]]  # the first stands on the line above
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
