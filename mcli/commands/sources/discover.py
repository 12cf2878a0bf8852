"""`mcli sources discover`: from the home page of a site to the page that lists its courses, with courses as proof."""

import json
from typing import Annotated, NamedTuple

from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.core.errors import N_, McliError
from mcli.i18n import Language
from mcli.services.source_care.discovery import Discovery, as_data, discover, save, to_discover

_TARGETS = N_("Ids of sources, or addresses of home pages; all paused sources when none is named.")
_SAVE = N_("Write the source files that were found; their first harvests wait until you accept them.")
_SHOWN = 3


class Options(NamedTuple):
    """What `mcli sources discover` takes."""

    targets: Annotated[tuple[str, ...], Argument("[ID|URL]...", _TARGETS)] = ()
    save: Annotated[bool, Option("--save", "", _SAVE)] = False
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Look for the list of each site, show what was found, and write it with --save.

    McliError at the end when a site gave nothing.
    """
    say = state.say()
    sources = to_discover(state.work, options.targets)
    form = chosen_format(state.console, options.output, listings=False)
    results = []
    for source in sources:
        found = discover(state.work, source)
        results.append(found)
        if form != "json":
            _show(state, say, found)
        elif found.why is not None:
            state.console.note(say("{label}: {text}", label=found.id, text=say.message(found.why)))
        if options.save and found.text is not None:
            path = save(state.work, found)
            state.console.note(say("Written: {path}", path=path))
            state.console.note(
                say("Next: mcli refresh {id}. Its first harvest waits until you accept it.", id=found.id)
            )
    if form == "json":
        state.console.data(json.dumps([as_data(each) for each in results], ensure_ascii=False, indent=2) + "\n")
    without = [found.id for found in results if found.text is None]
    if without:
        raise McliError(N_("No list was found for: {ids}. The lines above say why."), ids=", ".join(without))


def _show(state: State, say: Language, found: Discovery) -> None:
    line = state.console.line
    line(say("{label}: {text}", label=found.id, text=found.home))
    requests = say.plural("{count} request", "{count} requests", found.requests)
    if found.text is None:
        assert found.why is not None
        line(say("   Nothing found ({requests}). {why}", requests=requests, why=say.message(found.why)))
        line()
        return
    line(say.plural("   About {count} course ({requests}). Compare these with their pages:",
                    "   About {count} courses ({requests}). Compare these with their pages:",
                    found.total, requests=requests))  # fmt: skip
    for listing in found.courses[:_SHOWN]:
        words = "; ".join(f"“{text}”" for text in (listing.cost.text, listing.prerequisite.text) if text)
        line(f"   - {listing.title}" + (f": {words}" if words else ""))
        if listing.url:
            line(f"     {listing.url}")
    line()
    for text in found.text.splitlines():
        line(f"   {text}")
    line()
