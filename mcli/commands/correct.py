"""`mcli correct ID`: a person's correction, with initials, date and reason; it survives every refresh."""

from datetime import date
from typing import Annotated, Any, NamedTuple

from mcli.catalogue.store import corrections
from mcli.catalogue.store.codec import flat
from mcli.catalogue.store.corrections import Correction, as_texts, corrected_listing, implied, impossible
from mcli.commands.add import pairs
from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.core.errors import N_, McliError, UsageError
from mcli.core.fact_table import CORRECTABLE
from mcli.core.models import Listing, is_day
from mcli.core.text import clean
from mcli.services.listings import as_corrected, as_kept, ids_of

HELP = N_("Correct a fact of one listing, with your initials and the reason; the correction survives every refresh.")
_SET = N_("What is right, as in cost_status=free or hours=12. Repeat it for more. Lists are parted by commas.")
_QUOTE = N_("The words on the page that say so.")
_BY = N_("Your initials.")
_BECAUSE = N_("Why, as in: the college told us by telephone.")
_UNTIL = N_("The last day that it holds, as in 2027-06-30. Without it, until somebody withdraws it.")
_WITHDRAW = N_("Take back every correction of this listing.")
_WORDS_NEEDED = ("cost_status", "cost_cad", "prerequisite_status")


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
    listing = as_kept(state.places, ids_of(state.work, [options.name])[0])
    if options.withdraw and options.values:
        raise UsageError(N_("--withdraw takes every correction back and --set makes one. Give one of them."))
    if options.withdraw:
        _withdraw(state, listing)
        return
    made = _correction(listing, options, state.today)
    now = as_corrected(state.places, listing, state.today)
    if all(listing_value(now, key) == _shown(made, key) for key in made.values):
        text = N_("{id} says so already, so nothing was changed. To record that it is still so: "
                  "mcli check {id} --by {by}")  # fmt: skip
        raise UsageError(text, id=listing.id, by=made.by)
    corrections.add(state.places.home, made)
    say = state.say()
    state.console.line(say("Corrected: {id}", id=listing.id))
    for key in made.values:
        before = listing_value(listing, key)
        state.console.line("   " + say("{key}: {before} -> {after}", key=key, before=before, after=_shown(made, key)))


def listing_value(listing: Listing, key: str) -> str:
    """Return a value of a listing as text, `-` for nothing."""
    value = as_texts(flat(listing)).get(key)
    return ", ".join(value) or "-" if isinstance(value, list) else value or "-"


def _shown(correction: Correction, key: str) -> str:
    value = correction.values[key]
    return ", ".join(value) or "-" if isinstance(value, list) else value or "-"


def _correction(listing: Listing, options: Options, today: date) -> Correction:
    quote, by, because, until = options.quote, options.by, options.because, options.until
    values = pairs(options.values)
    if not values:
        known = ", ".join(CORRECTABLE)
        raise UsageError(N_("Say what is right with --set KEY=VALUE. The keys are: {known}."), known=known)
    for option, given in (("--by", by), ("--because", because)):
        if not clean(given or ""):
            raise UsageError(N_("A correction needs {option}: others must know who says so and why."), option=option)
    if until is not None and not is_day(until):
        raise UsageError(N_("“{value}” is not a date. Write it as in 2027-06-30."), value=until)
    if until is not None and until < today.isoformat():
        raise UsageError(N_("{value} is past: the correction would never hold. Choose a later day."), value=until)
    if any(key in values for key in _WORDS_NEEDED) and not clean(quote or "") and not _becomes_unknown(values):
        raise UsageError(N_("A cost or a prerequisite needs --quote: the words that say so."))
    now = as_texts(flat(listing))
    # Words may be put otherwise any day; a page contradicts a correction only where a value becomes another.
    valued = [key for key in implied(values, quote) if key in values or not key.endswith(("_text", "_conditions"))]
    before = {key: now[key] for key in valued}
    made = Correction(listing.id, values, before, clean(quote or "") or None, clean(by or ""), clean(because or ""),
                      today.isoformat(), until)  # fmt: skip
    corrected, faults = corrected_listing(listing, made)
    if corrected is None:
        raise impossible(faults)
    return made


def _becomes_unknown(values: dict[str, Any]) -> bool:
    return all(values[key] in ("unknown", None) for key in _WORDS_NEEDED if key in values)


def _withdraw(state: State, listing: Listing) -> None:
    kept = corrections.kept(state.places.home, listing.source)
    rest = [each for each in kept if each.id != listing.id]
    if len(rest) == len(kept):
        raise McliError(N_("{id} has no correction. Nothing was changed."), id=listing.id)
    corrections.save(state.places.home, listing.source, rest)
    state.console.line(state.say()("Correction withdrawn: {id}. What the page says is shown again.", id=listing.id))
