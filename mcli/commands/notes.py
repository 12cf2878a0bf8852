"""What is said beside an answer: how much of it this is, what was left out, and which filter or word to loosen."""

from typing import NamedTuple

from mcli.catalogue.index import query as search
from mcli.catalogue.index.index import Index
from mcli.catalogue.index.query import Loosened, Query
from mcli.catalogue.search.query_parser import ParsedQuery
from mcli.commands.state import State
from mcli.core.text import fold
from mcli.i18n import Language

_FEW = 5


class Notes(NamedTuple):
    """How many listings there are in all, how many may be missed as unknown, and what stands in the way.

    `filters` is how many were given; `region` the nearest regions when none names the one asked, else None."""

    total: int
    unknown: int = 0
    better: Loosened | None = None
    conflict: tuple[str, ...] = ()
    understood: ParsedQuery | None = None
    filters: int = 0
    asked_region: str = ""
    region: tuple[str, ...] | None = None
    osap_told: bool = True


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
        sum(1 for each in search.conditions_of(index, query) if each.option) + (query.path is not None),
        query.region or "",
        _near_regions(index, query.region),
        not query.osap or search.osap_is_told(index),
    )


def _near_regions(index: Index, region: str | None) -> tuple[str, ...] | None:
    """Return the regions like one that no listing names, the nearest first; None when it is named or none is asked."""
    if not region or search.region_is_named(index, region):
        return None
    from difflib import get_close_matches

    words = {word for each in search.known(index, "region") for word in each.replace(",", " ").split() if len(word) > 3}
    return tuple(get_close_matches(fold(region), sorted(words), n=3, cutoff=0.7))


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
    if notes.region is not None:
        _say_region(state, say, notes.asked_region, notes.region)
    if notes.unknown:
        text = say.plural(
            "{count} more was left out because a fact is unknown: its page may say, ask the provider.",
            "{count} more were left out because a fact is unknown: their pages may say, ask the providers.",
            notes.unknown,
        )
        note(text)
    if len(notes.conflict) == 1:
        note(say("No listing at all passes {option}.", option=notes.conflict[0]))
        if not notes.osap_told:
            note(say("No listing says whether OSAP covers it. Ask the college or OSAP."))
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
    elif not notes.total and notes.filters > 1:
        note(say("No single filter helps. Leave out two, or look around with: mcli paths"))


def _say_region(state: State, say: Language, region: str, near: tuple[str, ...]) -> None:
    text = say("No listing names the region “{region}”. Only what is online is shown.", region=region)
    state.console.note(f"{text} {say('Did you mean {near}?', near=', '.join(near))}" if near else text)


def _of_words(say: Language, understood: ParsedQuery | None) -> list[str]:
    """Return what to say about the words that were typed: corrected, left out, or known to no listing."""
    if understood is None:
        return []
    notes = [
        say("No listing has the word “{typed}”. These have “{used}”.", typed=each.typed, used=each.used)
        for each in understood.corrected
        if understood.left_out or not understood.unknown
    ]
    notes += [
        say("“{used}” was looked for too, like “{typed}”.", typed=each.typed, used=each.used)
        for each in understood.similar
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
