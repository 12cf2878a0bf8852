"""`mcli sources check`: every fault in the source files, with its line."""

import json
from typing import Annotated, NamedTuple

from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.core.errors import N_, ConfigurationError, UsageError
from mcli.services.source_care.known import check, chosen
from mcli.services.source_care.trial import save_first_page

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
    right, faults = check(state.folders, options.names)
    if form == "json":
        found = [{"file": each.file, "line": each.line, "fault": say.message(each.message)} for each in faults]
        state.console.data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    elif right:
        one, many = N_("{count} source file has no fault."), N_("{count} source files have no fault.")
        state.console.line(say.plural(one, many, right))
    if faults:
        raise ConfigurationError(
            N_("Correct the lines that are named, then try again."), [] if form == "json" else faults
        )
    for source in chosen(state.folders, options.names).sources if options.save else ():
        path = save_first_page(state.work, source)
        state.console.line(say("Saved: {path}", path=path))
        state.console.note(say("To read it: mcli sources try {path} --url {url}", path=path, url=source.urls[0]))
