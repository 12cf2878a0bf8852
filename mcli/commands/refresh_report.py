"""What is left for a person after a refresh: `report.md` and `report.json` in the home folder, and a notice.

The notice goes through a command of the office's own (`notice` in the settings), which reads the report: mail, chat.
"""

import json
import shlex
from collections.abc import Sequence
from typing import Any

from mcli import __version__, files
from mcli.commands import refresh_words
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.core.text import clean
from mcli.harvest.refresh import Report
from mcli.i18n import Language
from mcli.scrapers.net.responses import Refused, letter
from mcli.services import schedulers
from mcli.services.schedule import Call
from mcli.settings import settings_of

MARKDOWN, DATA = "report.md", "report.json"
_KINDS = ("new", "changed", "not_seen", "unlisted", "back")


def leave(state: State, say: Language, reports: Sequence[Report]) -> None:
    """Write both reports and send the notice; what fails here is told and changes nothing of the refresh."""
    if not reports:
        return
    text = markdown(say, state.today.isoformat(), reports)
    try:
        files.write_changed(state.places.home / MARKDOWN, text.encode())
        data = json.dumps(content(say, state.today.isoformat(), reports), ensure_ascii=False, indent=2) + "\n"
        files.write_changed(state.places.home / DATA, data.encode())
    except OSError as error:
        state.console.error(say("The report could not be written ({reason}).", reason=error.strerror or error))
    _send(state, say, text)


def _send(state: State, say: Language, text: str) -> None:
    """Give the report to the office's own command, without a shell."""
    command = settings_of(state.places).notice
    if not command:
        return
    try:
        words = tuple(shlex.split(command))
    except ValueError as error:
        words, code, said = (), 1, str(error)
    if words:
        code, said = schedulers.run(Call(words, text))
    if code:
        reason = clean(said)[:200] or str(code)
        told = N_("The notice could not be sent: “{command}” failed ({reason}). The report is in {file}.")
        state.console.error(say(told, command=command, reason=reason, file=state.places.home / MARKDOWN))


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


def markdown(say: Language, day: str, reports: Sequence[Report]) -> str:
    """Return the report for reading: who needs a person first, then every source, then letters to colleges."""
    ordered = _in_order(reports)
    lines = [f"# {say('Refresh of {day}', day=say.day(day))}", ""]
    needing = [each for each in ordered if each.run.needs_person]
    if needing:
        lines += [f"## {say('Needs a person')}", ""]
        for each in needing:
            why = " ".join(say.message(message) for message in each.run.why)
            lines.append(f"- {_plain(say('{source}: {outcome}', source=each.source, outcome=why))}")
        lines += ["", say("What to do: mcli sources status"), ""]
    lines += [f"## {say('Sources')}", "", *(f"- {_plain(refresh_words.result(say, each))}" for each in ordered), ""]
    for each in ordered:
        lines += _letter(say, each)
    return "\n".join(lines)


def _letter(say: Language, report: Report) -> list[str]:
    """Return the letter to a college that turned us away, once for a source."""
    blocked = [page for page in report.run.not_used if page.kind == "blocked"]
    if not blocked:
        return []
    page = blocked[0]
    refused = Refused(page.url, page.kind, page.why, page.url)
    words = say.message(letter(refused, f"mcli/{__version__}", page.url.split("/", 3)[2]))
    text = N_("A letter to the college of {source} (pages turned away: {count})")
    head = say(text, source=report.source, count=len(blocked))
    return [f"## {head}", "", *(f"> {line}".rstrip() for line in words.split("\n")), ""]


def _in_order(reports: Sequence[Report]) -> list[Report]:
    return sorted(reports, key=lambda each: each.source)


def _plain(text: str) -> str:
    """Return words of a site's so that Markdown does nothing with them."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|" else sign for sign in clean(text))
