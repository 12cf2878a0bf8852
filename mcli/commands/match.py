"""`mcli match`: listings ranked for one goal path, with reasons, what to practise first, and help with the cost.

What is given about a learner on the command line (`--without device`) ranks this one answer and is kept nowhere.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, NamedTuple

from mcli.commands.filters import FILTERS
from mcli.commands.formats import FORMATS, chosen_format, write_data
from mcli.commands.notes import write_notes
from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services import last_answer
from mcli.services.answers import Answer, Matches, Request, match
from mcli.sheets import labels
from mcli.sheets.ranked import Ranked
from mcli.sheets.writers.registry import ANSWERS

HELP = N_("Rank courses for one goal path, with reasons for and against, and what to practise first.")


class Options(NamedTuple):
    """What `mcli match` takes."""

    words: Annotated[tuple[str, ...], Argument("[WORDS]...", N_("Words to look for, in English or French."))] = ()
    output: Annotated[str | None, Option("--format", "FORMAT", FORMATS)] = None
    filters: Annotated[Mapping[str, Any], FILTERS] = {}


def run(state: State, options: Options) -> None:
    """Show the listings of one goal path, ranked, with reasons and what to practise first."""
    form = chosen_format(state.console, options.output)

    matches = match(state.work, Request(options.words, options.filters, notes=not state.console.quiet))
    answer = matches.answer
    if ANSWERS[form].answers:
        data = [_as_data(answer, each, listing) for each, listing in zip(matches.ranked, answer.listings, strict=True)]
        write_data(state.console, answer.say, data, form)
    else:
        _show(state, answer, matches.ranked, form)
    _say_left_out(state, matches)
    write_notes(state, answer.say, answer.notes, len(answer.found))


def _as_data(answer: Answer, each: Ranked, listing: Mapping[str, Any]) -> dict[str, Any]:
    """Return a ranked listing for programs."""
    from mcli.sheets.advice import as_data

    beside = as_data(answer.say, each.practise, each.help, each.twins)
    why = {"path": answer.query.path, "level": each.level, "reasons": list(each.reasons), "against": list(each.against)}
    return {**listing, "match": {**why, **beside}}


def _show(state: State, answer: Answer, ranked: Sequence[Ranked], form: str) -> None:
    from mcli.sheets import match_text, terminal

    console, say, stale_days = state.console, answer.say, answer.stale_days
    numbered = list(enumerate(ranked, start=1))
    if form == "table" and ranked and console.width >= terminal.NARROWEST:
        rows = [match_text.row(say, each, place, state.today, stale_days) for place, each in numbered]
        console.table(match_text.columns(say, console.width), rows)
    elif form in ("table", "plain"):
        for place, each in numbered:
            lines = match_text.lines(say, each, place, state.today, stale_days)
            for line in terminal.wrapped(lines, console.width) if form == "table" else lines:
                console.line(line)
    elif ranked:
        console.data(match_text.markdown(say, ranked, state.today, stale_days) + "\n")
    last_answer.remember(state.folders.home, [each.found.id for each in ranked])
    old = [each for each in answer.found if labels.is_stale(each.checked, state.today, stale_days)]
    if old and form in ("table", "plain"):
        console.line(labels.stale_legend(say, stale_days, any(labels.is_collected(each) for each in old)))


def _say_left_out(state: State, matches: Matches) -> None:
    """Say how many listings were left out because they ask for what the learner cannot pass."""
    say, without = matches.answer.say, matches.answer.query.without
    if not without:
        return
    names = _names(say, without)
    if matches.left_out:
        state.console.note(say.plural(
            "{count} listing was left out because it asks for: {gates}.",
            "{count} listings were left out because they ask for: {gates}.", matches.left_out, gates=names,
        ))  # fmt: skip
    state.console.note(
        say("Listings that may need it come last: {gates}. Nothing about the learner is kept.", gates=names)
    )


def _names(say: Language, gates: Sequence[str]) -> str:
    return ", ".join(say(labels.LACKS[gate]) for gate in gates)
