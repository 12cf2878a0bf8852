"""`mcli agency show`: what is set of the agency, and in which file."""

import json
from typing import Annotated, NamedTuple

from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Option
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services.agency import Set, agency_of

HELP = N_("Show the name, telephone, town, hours and logo of your agency, and the file that has them.")
_LABELS = {
    "name": N_("Name of the agency"), "phone": N_("Telephone"), "town": N_("Town"), "hours": N_("Opening hours"),
    "address": N_("Address"), "email": N_("E-mail"), "website": N_("Website"), "logo": N_("Logo"),
    "languages": N_("Languages of the letterhead"),
}  # fmt: skip


class Options(NamedTuple):
    """What `mcli agency show` takes."""

    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show what is set."""
    form = chosen_format(state.console, options.output, listings=False)
    found = agency_of(state.folders)
    if form == "json":
        data = found.agency._asdict() if found else None
        state.console.data(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    say = state.say()
    for line in lines(say, found) if found else [say("No agency is set. To set it: mcli agency set")]:
        state.console.line(line)


def lines(say: Language, found: Set) -> list[str]:
    """Return what is set, one value a line, and the file."""
    made = []
    for key, label in _LABELS.items():
        value = getattr(found.agency, key)
        text = value.get(say.code, "") if isinstance(value, dict) else value
        text = ", ".join(text) if isinstance(text, tuple) else text
        if text:
            made.append(say("{label}: {text}", label=say(label), text=text))
    return [*made, say("File: {path}", path=found.path)]
