"""`mcli sources show SOURCE`: one source whole, as its file says it and in words."""

import json
from collections.abc import Mapping
from typing import Annotated, NamedTuple

from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.sources.list_ import state_words
from mcli.commands.state import State
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services.source_care.known import as_data, file_of, named
from mcli.sheets.labels import KIND_NAMES
from mcli.sources import Source


class Options(NamedTuple):
    """What `mcli sources show` takes."""

    name: Annotated[str, Argument("SOURCE", N_("The source by id."))]
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show one source."""
    say, name = state.say(), options.name
    form = chosen_format(state.console, options.output, listings=False)
    source = named(state.folders, name)
    if form == "json":
        state.console.data(json.dumps([as_data(source)], ensure_ascii=False, indent=2) + "\n")
        return
    rows = [
        (label, text)
        for label, text in ({say("File"): file_of(state.folders, say, name)} | dict(_shown(say, source))).items()
        if text
    ]
    if form == "table":
        columns = [Column(say("About"), 22), Column(source.id, state.console.width - 24)]
        state.console.table(columns, [Row([[(label, "bold")], [(text, "")]]) for label, text in rows])
    else:
        for label, text in rows:
            state.console.line(say("{label}: {text}", label=label, text=text))


def _shown(say: Language, source: Source) -> Mapping[str, str | None]:
    fields = "; ".join(f"{key}: {selector}" for key, selector in source.fields.items())
    return {
        say("Source"): source.id,
        say("Name"): source.named(say.code),
        say("Kind"): say(KIND_NAMES[source.kind]),
        say("Region"): source.region,
        say("State"): state_words(say, source),
        say("Kept up by"): source.keeper or say("nobody yet"),
        say("Home page"): source.home,
        say("List pages"): " ".join(source.urls),
        "adapter": source.adapter,
        "follow": source.follow,
        "fields": fields,
        "each": source.each,
        "next_page": source.next_page,
        "total": source.total,
        say("At least"): say.plural("{count} listing", "{count} listings", source.expects.at_least),
        say("Pause"): say.plural("{count} second", "{count} seconds", float(source.delay)),
    }
