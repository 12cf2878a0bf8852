"""`mcli catalogue gaps`: where nothing is free and open, for a network to take to its funder."""

import json
from collections.abc import Sequence
from typing import Annotated, NamedTuple

from mcli.catalogue.index.counts import Gap
from mcli.catalogue.search.typed_values import language_from, path_from
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Option
from mcli.commands.state import State
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services import catalogue
from mcli.services.catalogue import Gaps
from mcli.sheets import labels

_PATH = N_("Only this goal path.")
_REGION = N_("Only this region.")
_LANGUAGE = N_("Only what is taught in en or fr.")
_KINDS = {"nothing": N_("nothing, not even online"), "online_only": N_("online only")}


class Options(NamedTuple):
    """What `mcli catalogue gaps` takes."""

    path: Annotated[str | None, Option("--path", "PATH", _PATH)] = None
    region: Annotated[str | None, Option("--region", "WORD", _REGION)] = None
    taught_in: Annotated[str | None, Option("--taught-in", "LANGUAGE", _LANGUAGE)] = None
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Show where nothing is free and open."""
    form = chosen_format(state.console, options.output, listings=False)
    gaps = catalogue.gaps(state.work, path_from(options.path), options.region, language_from(options.taught_in))
    if form == "json":
        found = [each._asdict() for each in gaps.found]
        state.console.data(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        return
    (_write_table if form == "table" else _write_lines)(state, gaps.say, _rows(gaps))
    text = N_("Free, and nothing needed first or only an age. What is online counts in every region.")
    state.console.note(gaps.say(text))


class _Line(NamedTuple):
    """A goal path with its language, the kind of gap, the regions, and how many more listings may be free and open."""

    name: str
    kind: str
    where: str
    may_be: int


def _rows(gaps: Gaps) -> list[_Line]:
    """Return one row for each goal path, language and kind; "everywhere" when it is all regions."""
    say = gaps.say
    grouped: dict[tuple[str, str, str], list[Gap]] = {}
    for each in gaps.found:
        grouped.setdefault((each.path, each.language, each.kind), []).append(each)
    made = []
    for (path, language, kind), some in grouped.items():
        name = f"{gaps.path_names[path]}, {say(labels.LANGUAGE_NAMES[language])}"
        where = say("everywhere") if len(some) == len(gaps.regions) else "; ".join(each.region for each in some)
        made.append(_Line(name, say(_KINDS[kind]), where, max(each.may_be for each in some)))
    return made


def _write_lines(state: State, say: Language, rows: Sequence[_Line]) -> None:
    for name, kind, where, may_be in rows:
        state.console.line(say("{path}: {kind}", path=name, kind=kind))
        state.console.line("   " + say("Where: {text}", text=where))
        if may_be:
            text = say.plural("Up to {count} more may be: a fact is unknown. Ask the provider.",
                              "Up to {count} more may be: a fact is unknown. Ask the providers.", may_be)  # fmt: skip
            state.console.line("   " + text)


def _write_table(state: State, say: Language, rows: Sequence[_Line]) -> None:
    spare = max(0, state.console.width - 80)
    columns = [Column(say("Goal path"), 22), Column(say("Free and open"), 15), Column(say("Where"), 30 + spare),
               Column(say("May be"), 9, True)]  # fmt: skip
    state.console.table(columns, [Row([[(name, "bold")], [(kind, "")], [(where, "")], [(say.number(may_be), "")]])
                                  for name, kind, where, may_be in rows])  # fmt: skip
