"""What is said beside an answer: how much of it this is, what was left out, and which filter or word to loosen."""

from typing import NamedTuple

from mcli.catalogue import search
from mcli.catalogue.index import Index
from mcli.catalogue.search import Loosened, Query
from mcli.catalogue.typed import Understood
from mcli.commands.base import State
from mcli.i18n import Language

_FEW = 5


class Notes(NamedTuple):
    """How many listings there are in all, how many may be missed as unknown, and what stands in the way."""

    total: int
    unknown: int = 0
    better: Loosened | None = None
    conflict: tuple[str, ...] = ()
    understood: Understood | None = None


def notes_of(index: Index, query: Query, shown: int, wanted: bool) -> Notes:
    """Ask the index for what is said beside an answer; nothing is asked when nobody wants to hear it."""
    if not wanted:
        return Notes(shown)
    total = search.count(index, query)
    return Notes(
        total,
        search.count_unknown(index, query),
        search.loosen(index, query) if total < _FEW else None,
        search.conflict(index, query) if not total else (),
        query.understood,
    )


def write_notes(state: State, say: Language, notes: Notes, shown: int) -> None:
    """Say what there is to say, on standard error."""
    note = state.console.note
    for line in _of_words(say, notes.understood):
        note(line)
    if shown < notes.total:
        total = say.number(notes.total)
        note(say("{shown} of {total} shown. To see all: --limit 0", shown=say.number(shown), total=total))
    else:
        note(say.plural("{count} listing.", "{count} listings.", notes.total))
    if notes.unknown:
        text = say.plural(
            "{count} more was left out because a fact is unknown: its page may say, ask the provider.",
            "{count} more were left out because a fact is unknown: their pages may say, ask the providers.",
            notes.unknown,
        )
        note(text)
    if len(notes.conflict) == 1:
        note(say("No listing at all passes {option}.", option=notes.conflict[0]))
    elif notes.conflict:
        one, other = notes.conflict
        note(say("These two never meet: {one} and {other}. No listing passes both.", one=one, other=other))
    if notes.better:
        text = say.plural(
            "Without {option} there would be {count} listing.",
            "Without {option} there would be {count} listings.",
            notes.better.gives,
            option=notes.better.option,
        )
        note(text)
    elif not notes.total:
        note(say("No single filter helps. Leave out two, or look around with: mcli paths"))


def _of_words(say: Language, understood: Understood | None) -> list[str]:
    """Return what to say about the words that were typed: corrected, left out, or known to no listing."""
    if understood is None:
        return []
    notes = [
        say("No listing has the word “{typed}”. These have “{used}”.", typed=each.typed, used=each.used)
        for each in understood.corrected
    ]
    notes += [
        say("“{used}” was looked for too, like “{typed}”.", typed=each.typed, used=each.used)
        for each in understood.likened
    ]
    if understood.optional:
        words = ", ".join(say("“{words}”", words=each) for each in understood.optional)
        notes.append(say("Not all of these have {words}.", words=words))
    if understood.left_out:
        words = ", ".join(say("“{words}”", words=each) for each in understood.left_out)
        notes.append(say("No listing has all these words. Left out: {words}.", words=words))
    elif understood.unknown:
        words = ", ".join(say("“{words}”", words=each) for each in understood.unknown)
        notes.append(say("No listing has {words}, nor a word like it. To browse: mcli paths", words=words))
    return notes
