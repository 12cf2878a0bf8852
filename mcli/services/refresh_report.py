"""What a refresh leaves for a person: `report.md` and `report.json` in the home folder, and a notice.

Both are of the last refresh. `reports/` keeps each under its day, so that a refresh of one source by hand takes nothing
away of what the weekly one said.

The notice goes through a command of the office's own (`notice` in the settings), which reads the report: mail, chat.
"""

import json
import shlex
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mcli import files
from mcli.catalogue.review.differences import reworded
from mcli.catalogue.store.changes import Change
from mcli.core.errors import N_, Message
from mcli.core.text import clean
from mcli.harvest.refresh import Report
from mcli.i18n import Language
from mcli.services import schedulers
from mcli.services.schedule import Call
from mcli.services.source_care.letters import agent_of, letter_to_the_college
from mcli.services.workspace import Workspace
from mcli.sources import Source

OUTCOMES = {
    "done": N_("done"),
    "held": N_("held for a person"),
    "discarded": N_("discarded"),
    "unreachable": N_("not reached"),
    "failed": N_("failed"),
    "not_written": N_("not written"),
}
MARKDOWN, DATA = "report.md", "report.json"
KEPT = "reports"
_MOST = 60
"""So many reports are kept, more than a year of weekly ones."""
_KINDS = ("new", "changed", "not_seen", "unlisted", "back")
_WEIGHTS = {"reworded": 0, "moved": 1}  # any other change says more


def leave(work: Workspace, say: Language, reports: Sequence[Report], sources: Sequence[Source]) -> list[Message]:
    """Write both reports and send the notice; return what failed, which changes nothing of the refresh."""
    if not reports:
        return []
    day, failed = work.today.isoformat(), []
    urls = {source.id: source.urls for source in sources}
    text = markdown(say, day, reports, agent_of(work), urls)
    try:
        files.write_changed(work.folders.home / MARKDOWN, text.encode())
        data = json.dumps(content(say, day, reports), ensure_ascii=False, indent=2) + "\n"
        files.write_changed(work.folders.home / DATA, data.encode())
        _keep(work.folders.home / KEPT, day, text)
    except OSError as error:
        reason = error.strerror or error
        failed.append(Message(N_("The report could not be written ({reason})."), {"reason": reason}))
    unsent = _send(work, text)
    return [*failed, unsent] if unsent else failed


def _keep(folder: Path, day: str, text: str) -> None:
    """Keep a report under its day, beside earlier ones of the same day, and delete the oldest beyond the limit."""
    folder.mkdir(exist_ok=True)
    number = len(list(folder.glob(f"{day}-*.md"))) + 1
    files.write(folder / f"{day}-{number:02}.md", text.encode())
    for old in sorted(folder.glob("*.md"))[:-_MOST]:
        old.unlink()


def _send(work: Workspace, text: str) -> Message | None:
    """Give the report to the office's own command, without a shell; return why that failed."""
    command = work.settings().notice
    if not command:
        return None
    try:
        words = tuple(shlex.split(command))
    except ValueError as error:
        words, code, output = (), 1, str(error)
    if words:
        code, output = schedulers.run(Call(words, text))
    if not code:
        return None
    values = {"command": command, "reason": clean(output)[:200] or str(code), "file": work.folders.home / MARKDOWN}
    return Message(N_("The notice could not be sent: “{command}” failed ({reason}). The report is in {file}."), values)


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
        "reworded": N_("{count} reworded"),
        "moved": N_("{count} at a new address"),
        "not_seen": N_("{count} not seen"),
        "unlisted": N_("{count} no longer listed"),
        "back": N_("{count} back again"),
    }
    found = [say(text, count=say.number(by_kind[kind])) for kind, text in names.items() if by_kind[kind]]
    return found or [say("nothing new")]


def kind_of(changes: Sequence[Change]) -> dict[tuple[str | None, str], str]:
    """Return what happened to each listing, by id and kind; a change of words or of the address alone has its own."""
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


def content(say: Language, day: str, reports: Sequence[Report]) -> dict[str, Any]:
    """Return the report as data: the day, who needs a person, and each source with what came of it, in one language."""
    ordered = _in_order(reports)
    needing = [each.source for each in ordered if each.run.needs_person]
    return {"date": day, "needs_person": needing, "sources": [_source(say, each) for each in ordered]}


def _source(say: Language, report: Report) -> dict[str, Any]:
    run = report.run
    return {
        "source": report.source,
        "outcome": run.outcome,
        "why": [say.message(message) for message in run.why],
        "needs_person": run.needs_person,
        "listings": run.listings,
        **{kind: len({each.id for each in report.changes if each.kind == kind}) for kind in _KINDS},
        "pages": report.pages,
        "not_modified": report.not_modified,
        "not_used": [{"url": each.url, "kind": each.kind, "why": say.message(each.why)} for each in run.not_used],
    }


def markdown(say: Language, day: str, reports: Sequence[Report], agent: str, urls: Mapping[str, Sequence[str]]) -> str:
    """Return the report for reading: who needs a person first, then every source, then letters to colleges.

    `agent` is what is sent to websites; `urls` are the list pages by source.
    """
    ordered = _in_order(reports)
    lines = [f"# {say('Refresh of {day}', day=say.day(day))}", ""]
    needing = [each for each in ordered if each.run.needs_person]
    if needing:
        lines += [f"## {say('Needs a person')}", ""]
        for each in needing:
            why = " ".join(say.message(message) for message in each.run.why)
            lines.append(f"- {_plain(say('{source}: {outcome}', source=each.source, outcome=why))}")
        lines += ["", say("What to do: mcli sources status"), ""]
    lines += [f"## {say('Sources')}", "", *(f"- {_plain(result(say, each))}" for each in ordered), ""]
    for each in ordered:
        lines += _letter(say, each, agent, urls.get(each.source, ()))
    return "\n".join(lines)


def _letter(say: Language, report: Report, agent: str, urls: Sequence[str]) -> list[str]:
    """Return the letter to a college that turned us away, once for a source."""
    letter = letter_to_the_college(report.run, urls, agent)
    if letter is None:
        return []
    text = N_("A letter to the college of {source} (pages turned away: {count})")
    head = say(text, source=report.source, count=letter.turned_away)
    return [f"## {head}", "", *(f"> {line}".rstrip() for line in say.message(letter.words).split("\n")), ""]


def _in_order(reports: Sequence[Report]) -> list[Report]:
    return sorted(reports, key=lambda each: each.source)


def _plain(text: str) -> str:
    """Return words of a site's so that Markdown does nothing with them."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in clean(text))
