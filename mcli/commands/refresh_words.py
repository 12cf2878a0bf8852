"""What `refresh` says: one line for each source, what is worth looking at under it, and what was passed over."""

from collections import Counter
from collections.abc import Sequence

from mcli.catalogue.review.differences import reworded
from mcli.catalogue.store.changes import Change
from mcli.commands.sources_known import paused_words
from mcli.core.errors import N_
from mcli.harvest.refresh import Report
from mcli.i18n import Language
from mcli.sources import Source

OUTCOMES = {
    "done": N_("done"),
    "held": N_("held for a person"),
    "discarded": N_("discarded"),
    "unreachable": N_("not reached"),
    "failed": N_("failed"),
    "not_written": N_("not written"),
}
_SHOWN = 20
_WEIGHTS = {"reworded": 0, "moved": 1}  # any other change says more


def paused(say: Language, source: Source, file: str) -> str:
    """Say that a source is paused, why, and how to wake it."""
    why = paused_words(say, source).rstrip(".")
    text = N_("{source} is paused, so it was not visited: {why}. To wake it, take the line “paused” out of {file}.")
    return say(text, source=source.id, why=why, file=file)


def passed_over(say: Language, paused: int, recent: int) -> list[str]:
    """Say how many sources were passed over."""
    lines = []
    if paused:
        one = N_("{count} source is paused. “mcli sources list” shows why.")
        lines.append(say.plural(one, N_("{count} sources are paused. “mcli sources list” shows why."), paused))
    if recent:
        one = N_("{count} source is recent enough.")
        lines.append(say.plural(one, N_("{count} sources are recent enough."), recent))
    return lines


def result(say: Language, report: Report) -> str:
    """Say in one line what came of a source."""
    run = report.run
    if report.unread:
        return say("{source}: no page of it is kept, so there is nothing to read again", source=report.source)
    if run.outcome != "done":
        return say("{source}: {outcome}", source=report.source, outcome=say(OUTCOMES[run.outcome]))
    parts = [say.plural("{count} listing", "{count} listings", run.listings), *_news(say, report)]
    return say("{source}: {outcome}", source=report.source, outcome=", ".join(parts))


def _news(say: Language, report: Report) -> list[str]:
    by_kind = Counter(kind_of(report.changes).values())
    names = {
        "new": N_("{count} new"),
        "changed": N_("{count} changed"),
        "reworded": N_("{count} told in other words"),
        "moved": N_("{count} at a new address"),
        "not_seen": N_("{count} not seen"),
        "unlisted": N_("{count} no longer listed"),
        "back": N_("{count} back again"),
    }
    found = [say(text, count=say.number(by_kind[kind])) for kind, text in names.items() if by_kind[kind]]
    return found or [say("nothing new")]


def kind_of(changes: Sequence[Change]) -> dict[tuple[str | None, str], str]:
    """Return what happened to each listing, by id and kind; a change of words or address alone is told apart."""
    kinds: dict[tuple[str | None, str], str] = {}
    for each in changes:
        kind = each.kind
        if kind == "changed" and each.fact == "url":
            kind = "moved"
        elif kind == "changed" and reworded(each.fact or "", each.before, each.after):
            kind = "reworded"
        weightier = kinds.get((each.id, each.kind), kind)
        kinds[each.id, each.kind] = kind if _WEIGHTS.get(kind, 2) > _WEIGHTS.get(weightier, 2) else weightier
    return kinds


def details(say: Language, report: Report) -> list[str]:
    """Say which pages gave no listing and why, and what the walk noticed."""
    lines: list[str] = []
    told = [say.message(each) for each in report.run.why]
    shown = report.run.outcome in ("done", "held") and not report.unread
    for each in report.run.not_used[:_SHOWN] if shown else ():
        why = say.message(each.why)
        if not any(why in said for said in told):  # the reason to hold has said it already
            lines.append(why if each.url in why else say("{address}: {what}", address=each.url, what=why))
    more = len(report.run.not_used) - _SHOWN
    if lines and more > 0:
        one = N_("{count} more page gave no listing.")
        lines.append(say.plural(one, N_("{count} more pages gave no listing."), more))
    if report.retired:
        lines.append(say("An older harvest was held; this run went well, so it has been taken away."))
    return lines + [say.message(each) for each in report.notes if each not in report.run.why]
