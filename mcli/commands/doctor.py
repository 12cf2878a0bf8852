"""`mcli doctor`: what is set up on this computer, what is not, and what to do about it."""

import json
from typing import Annotated, NamedTuple

from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Option
from mcli.commands.state import State
from mcli.console import Column, Row
from mcli.core.errors import N_, ConfigurationError, McliError
from mcli.i18n import Language
from mcli.services import doctor
from mcli.services.doctor import BROKEN, NOTE, OK, WRONG, Check

HELP = N_("Look at this computer: what is set up, what is not, and what to do about it.")
_STATES = {OK: N_("all right"), NOTE: N_("to know"), WRONG: N_("to do"), BROKEN: N_("to fix")}


class Options(NamedTuple):
    """What `mcli doctor` takes."""

    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show every check; the exit code says whether all is well."""
    form = chosen_format(state.console, options.output, listings=False)
    checks, say = doctor.look(state.work)
    _write(state, say, checks, form)
    states = {each.state for each in checks}
    if BROKEN in states:
        raise ConfigurationError(N_("Some files have errors; the lines above say which."))
    if WRONG in states:
        raise McliError(N_("Something is to be done; the lines above say what."))


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
