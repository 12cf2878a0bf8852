"""`mcli add`: a listing typed by hand, such as a course that the agency itself gives; every refresh leaves it alone."""

from typing import Annotated, NamedTuple

from mcli.commands.options import Option
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.services.corrections import NewListing, add

HELP = N_("Write down a course by hand, such as one that your agency gives. It survives every refresh.")
_COST = N_("free, free_with_conditions, unknown, or an amount in dollars, as in 49.50.")
_COST_WORDS = N_("The words that say what it costs. A cost needs them.")
_PREREQUISITE = N_("none, age_only, recommended, required or unknown.")
_PREREQUISITE_WORDS = N_("The words that say what one needs first. A prerequisite needs them.")
_SET = N_("Any other fact, as in hours=12 or delivery=online. Repeat it for more. Lists are parted by commas.")


class Options(NamedTuple):
    """What `mcli add` takes."""

    title: Annotated[str | None, Option("--title", "TEXT", N_("The name of the course."))] = None
    provider: Annotated[str | None, Option("--provider", "TEXT", N_("Who gives it."))] = None
    url: Annotated[str | None, Option("--url", "URL", N_("The page that describes it."))] = None
    summary: Annotated[str | None, Option("--summary", "TEXT", N_("What one learns, in one sentence."))] = None
    cost: Annotated[str, Option("--cost", "COST", _COST)] = "unknown"
    cost_words: Annotated[str | None, Option("--cost-words", "WORDS", _COST_WORDS)] = None
    prerequisite: Annotated[str, Option("--prerequisite", "STATUS", _PREREQUISITE)] = "unknown"
    prerequisite_words: Annotated[str | None, Option("--prerequisite-words", "WORDS", _PREREQUISITE_WORDS)] = None
    values: Annotated[tuple[str, ...], Option("--set", "KEY=VALUE", _SET)] = ()


def run(state: State, options: Options) -> None:
    """Add a listing to those that were typed by hand."""
    say = state.say()
    added = add(state.work, NewListing(*options))
    state.console.line(say("Written down: {id}", id=added.id))
    state.console.note(say("To remove it, delete its lines in {path}.", path=added.path))
