"""`mcli correct ID`: a person's correction, with initials, date and reason; it survives every refresh."""

from typing import Annotated, NamedTuple

from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.core.errors import N_, UsageError
from mcli.services import corrections
from mcli.services.corrections import CorrectionRequest

HELP = N_("Correct a fact of one listing, with your initials and the reason; the correction survives every refresh.")
_SET = N_("What is right, as in cost_status=free or hours=12. Repeat it for more. Lists are parted by commas.")
_QUOTE = N_("The words on the page that say so.")
_BY = N_("Your initials.")
_BECAUSE = N_("Why, as in: the college told us by telephone.")
_UNTIL = N_("The last day that it holds, as in 2027-06-30. Without it, until somebody withdraws it.")
_WITHDRAW = N_("Take back every correction of this listing.")


class Options(NamedTuple):
    """What `mcli correct` takes."""

    name: Annotated[str, Argument("ID", N_("The id of the listing."))]
    values: Annotated[tuple[str, ...], Option("--set", "KEY=VALUE", _SET)] = ()
    quote: Annotated[str | None, Option("--quote", "WORDS", _QUOTE)] = None
    by: Annotated[str | None, Option("--by", "INITIALS", _BY)] = None
    because: Annotated[str | None, Option("--because", "WHY", _BECAUSE)] = None
    until: Annotated[str | None, Option("--until", "DATE", _UNTIL)] = None
    withdraw: Annotated[bool, Option("--withdraw", "", _WITHDRAW)] = False


def run(state: State, options: Options) -> None:
    """Keep a correction, or take those of a listing back."""
    if options.withdraw and options.values:
        raise UsageError(N_("--withdraw takes every correction back and --set makes one. Give one of them."))
    say, line = state.say(), state.console.line
    if options.withdraw:
        name = corrections.withdraw(state.work, options.name)
        line(say("Correction withdrawn: {id}. What the page says is shown again.", id=name))
        return
    typed = options._asdict()
    del typed["withdraw"]
    corrected = corrections.correct(state.work, CorrectionRequest(**typed))
    line(say("Corrected: {id}", id=corrected.id))
    for key, before, after in corrected.changed:
        line("   " + say("{key}: {before} -> {after}", key=key, before=before, after=after))
