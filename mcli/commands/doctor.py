"""`mcli doctor`: what is set up on this computer, what is not, and what to do about it."""

import json
from typing import Annotated, NamedTuple
from urllib.parse import urlsplit

from mcli import __version__
from mcli.catalogue.index import counts
from mcli.catalogue.index import index as catalogue_index
from mcli.catalogue.store import held, runs
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Option
from mcli.commands.state import State, fault_line
from mcli.console import Column, Row
from mcli.core.errors import N_, ConfigurationError, Fault, FileError, McliError, Message
from mcli.i18n import Language
from mcli.scrapers.html.document import selector_fault
from mcli.services import doctor, schedulers
from mcli.services.doctor import BROKEN, NOTE, OK, WRONG, Check
from mcli.settings import yaml_files
from mcli.sources import all_sources

HELP = N_("Look at this computer: what is set up, what is not, and what to do about it.")
_STATES = {OK: N_("all right"), NOTE: N_("to know"), WRONG: N_("to do"), BROKEN: N_("to mend")}


class Options(NamedTuple):
    """What `mcli doctor` takes."""

    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show every check; the exit code says whether all is well."""
    form = chosen_format(state.console, options.output, listings=False)
    checks, say = _checks(state)
    _write(state, say, checks, form)
    states = {each.state for each in checks}
    if BROKEN in states:
        raise ConfigurationError(N_("Files are to be mended; the lines above say which."))
    if WRONG in states:
        raise McliError(N_("Something is to be done; the lines above say what."))


def _checks(state: State) -> tuple[list[Check], Language]:
    where = state.places
    seen = doctor.around(where.home, where.packaged / "sheets" / "fonts", __version__)
    found = all_sources(where, selector_fault)
    ready = [each for each in found.good.values() if not each.paused and each.urls]
    computer = schedulers.this_computer()
    hosts = [host for each in ready if (host := urlsplit(each.urls[0]).hostname)]

    def asked(index: catalogue_index.Index) -> tuple[list[Check], Language]:
        say = state.say(index)
        faults = [*index.faults(), *found.faults()]
        waiting: list[str] = []
        try:
            kept = runs.read(where.home / runs.FILE_NAME).sources
            on_hold = {path.stem for path in yaml_files(where.home / held.FOLDER)}
            waiting = sorted({name for name, run in kept.items() if run.needs_person} | on_hold)
        except FileError as error:
            faults.extend(error.faults)
        to_review = [name for name, _, _ in json.loads(index.about("corrections_to_review"))]
        newest, limit = index.about("collected") or None, int(index.about("refresh_days"))
        here = {path.stem for path in yaml_files(where.home / "listings")}
        listings = counts.grouped(index, "source")
        own = sum(count for source, count in listings.items() if source in here)
        return [
            doctor.program(seen),
            doctor.home(seen, where.home),
            doctor.disk(seen),
            doctor.configuration([_said(say, each) for each in faults]),
            doctor.catalogue(sum(listings.values()) - own, own, newest, state.today, limit),
            doctor.sources(waiting, to_review),
            doctor.printing(seen),
            doctor.console(seen),
            doctor.schedule(schedulers.installed_at(computer) is not None, computer.place is not None),
            doctor.network(seen, hosts),
        ], say

    return catalogue_index.answer(where, state.today, asked)


def _said(say: Language, fault: Fault) -> Message:
    """Return a fault as a message that is in its language already."""
    return Message("{fault}", {"fault": fault_line(say, fault)})


def _write(state: State, say: Language, checks: list[Check], form: str) -> None:
    if form == "json":
        found = [{"name": say.message(each.name), "state": each.state, "found": say.message(each.found),
                  "advice": say.message(each.advice) if each.advice else None} for each in checks]  # fmt: skip
        state.console.data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    elif form == "table":
        spare = max(0, state.console.width - 80)
        columns = [Column(say("What"), 20), Column(say("State"), 9), Column(say("Found, and what to do"), 47 + spare)]
        rows = [Row([[(say.message(each.name), "bold")], [(say(_STATES[each.state]), "")],
                     [(line, "") for line in _lines(say, each)]]) for each in checks]  # fmt: skip
        state.console.table(columns, rows)
    else:
        for each in checks:
            label, words = say.message(each.name), say(_STATES[each.state])
            state.console.line(say("{label}: {text}", label=label, text=f"{words}. {' '.join(_lines(say, each))}"))


def _lines(say: Language, check: Check) -> list[str]:
    return [say.message(each) for each in (check.found, check.advice) if each]
