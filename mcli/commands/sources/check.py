"""`mcli sources check`: every fault in the source files, with its line."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

from mcli import sources
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.sources_known import every, unknown
from mcli.commands.state import State
from mcli.core.errors import N_, ConfigurationError, Fault, FileError, UsageError
from mcli.scrapers.html.document import selector_fault

_SAVE = N_("Also ask for the first page of each, and keep it in the home folder for “sources try” and tests.")


class Options(NamedTuple):
    """What `mcli sources check` takes."""

    names: Annotated[tuple[str, ...], Argument("[SOURCE...]", N_("Sources by id, or files; all when none."))] = ()
    save: Annotated[bool, Option("--save", "", _SAVE)] = False
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Read the files and name every fault; exit code 5 when there is one."""
    say = state.say()
    form = chosen_format(state.console, options.output, listings=False)
    if options.save and not options.names:
        raise UsageError(N_("Name the sources whose pages are to be saved, as in: mcli sources check ID --save"))
    right, faults = _checked(state, options.names)
    if form == "json":
        found = [{"file": each.file, "line": each.line, "fault": say.message(each.message)} for each in faults]
        state.console.data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    elif right:
        one, many = N_("{count} source file has no fault."), N_("{count} source files have no fault.")
        state.console.line(say.plural(one, many, right))
    if faults:
        raise ConfigurationError(N_("Mend the lines that are named, then try again."), [] if form == "json" else faults)
    if options.save:
        from mcli.commands.sources_saved import save_pages

        save_pages(state, options.names)


def _checked(state: State, names: Sequence[str]) -> tuple[int, list[Fault]]:
    """Return how many files are right, and the faults of the others; a name with `.yaml` is a file."""
    known = every(state)
    faults: list[Fault] = []
    right = 0
    for name in names or [*known.good, *known.broken]:
        if name.endswith((".yaml", ".yml")) or "/" in name:
            try:
                sources.read(Path(name), selector_fault)
            except FileError as error:
                faults.extend(error.faults)
                continue
        elif name in known.broken:
            faults.extend(known.broken[name])
            continue
        elif name not in known.good:
            raise unknown(name, known)
        right += 1
    return right, faults
