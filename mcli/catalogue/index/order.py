"""The order in which listings are best shown, and what of a listing decides who can take it.

Strong matches come first; then what a learner can really take; open doors before hard gates; free, then cheapest;
nothing needed, an age, then more; the newest facts, those confirmed or read from a page before notes of ours; what is
taught in the language of the answer; the title. A service that only answers or refers people comes after courses.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from mcli.catalogue.index.kinds import WEEKDAY, Kinds, speaks_of, without
from mcli.catalogue.index.reach import ANYWHERE, CANADA, LOCAL, ONTARIO
from mcli.core.bilingual import every_word
from mcli.core.models import Listing
from mcli.core.terms import ANY_TIME, DAYS, HARD_GATES
from mcli.core.text import fold, stems
from mcli.core.urls import host_of

_REACH_OF_SERVES: Final = {"ontario": ONTARIO, "local": LOCAL, "canada": CANADA, "anyone": ANYWHERE}
_COST_ORDER: Final = {"free": 0, "free_with_conditions": 1, "paid": 2, "unknown": 3}
_PREREQUISITE_ORDER: Final = {"none": 0, "age_only": 1, "recommended": 2, "unknown": 3, "required": 4}
_ONTARIO_HOSTS: Final = (".on.ca", "ontario.ca", "ontariolearn.com", "elearnnetwork.ca", "contactnorth.ca", "tvo.org")
_FEDERAL_HOSTS: Final = (".gc.ca", "canada.ca")
_ONTARIO_KINDS: Final = frozenset({"college", "school_board", "health_unit", "library", "indigenous_institute"})


class Standing(NamedTuple):
    """The place of a listing in the best order, by language of the answer; equals differ in language and title only."""

    place: Mapping[str, int]
    equal: int


def reach_of(listing: Listing, located: bool) -> int:
    """Return the reach of a listing; what does not say whom it serves is judged by its place, provider and address.

    `located`: it names a town or region of Ontario.
    """
    if listing.serves:
        return _REACH_OF_SERVES[listing.serves]
    host = host_of(listing.url) or ""
    in_ontario = located or (listing.province or "").casefold() in ("on", "ont", "ontario")
    if in_ontario:
        return ONTARIO if listing.delivery == "online" and listing.provider_kind in _ONTARIO_KINDS else LOCAL
    if listing.region or listing.province:
        return CANADA if listing.delivery == "online" and host.endswith(".ca") else ANYWHERE
    if host.endswith(_ONTARIO_HOSTS):
        return ONTARIO
    return CANADA if host.endswith((*_FEDERAL_HOSTS, ".ca")) else ANYWHERE


def is_open_anywhere(listing: Listing, reach: int) -> bool:
    """Tell whether people anywhere in Ontario can take a listing, as `conditions.is_open_there` does in SQL."""
    nowhere = listing.delivery is None and listing.serves is not None
    return reach != LOCAL and (listing.delivery == "online" or nowhere)


def has_hard_gate(listing: Listing) -> bool:
    """Tell whether a membership, licence, job or immigration status is asked for."""
    return any(gate in HARD_GATES for gate in listing.prerequisite.gates)


def is_follow_on(listing: Listing, kinds: Kinds) -> bool:
    """Tell whether the title says that this is not for a first-timer: a refresher, a course for instructors."""
    return speaks_of(stems(listing.title), kinds.follow_on)


def has_audience(listing: Listing, kinds: Kinds) -> bool:
    """Tell whether the title or the summary says that this is for one group of people only, such as seniors."""
    return speaks_of(stems(f"{listing.title} . {every_word(listing.summary)}"), kinds.audience)


def is_of_its_own_kind(listing: Listing, kinds: Kinds) -> bool:
    """Tell whether the title names a subject that only sounds like a commoner one: mental health first aid."""
    return speaks_of(stems(listing.title), kinds.own_kind)


def is_no_course(listing: Listing, kinds: Kinds) -> bool:
    """Tell whether this is a service that answers questions or refers people, and nothing that is learned."""
    texts = (listing.title, every_word(listing.summary), every_word(listing.staff_note))
    return any(speaks_of(stems(text), kinds.not_a_course) for text in texts)


def needs_computer(listing: Listing, kinds: Kinds) -> bool:
    """Tell whether the listing asks for a computer, a webcam or a printed proof; a telephone is not enough for it.

    "A laptop with a webcam" does; "improve your computer skills" and "a computer or phone" do not.
    """
    texts = (
        every_word(listing.summary), listing.prerequisite.text or "", every_word(listing.staff_note),
        every_word(listing.learner_note), every_word(listing.bring),
    )  # fmt: skip
    spoken = (stems(text) for text in texts)
    likely = (each for each in spoken if not kinds.needs_computer.keys().isdisjoint(each))
    return any(speaks_of(without(each, kinds.no_computer), kinds.needs_computer) for each in likely)


def is_by_phone(listing: Listing, kinds: Kinds) -> bool:
    """Tell whether the listing says that it is given or answered by telephone."""
    texts = (listing.title, every_word(listing.summary), every_word(listing.learner_note))
    return any(speaks_of(stems(text), kinds.by_phone) for text in texts)


def days_of(listing: Listing, kinds: Kinds) -> tuple[str, ...]:
    """Return the days and times (`DAYS`) that the listing says it is given on; () where it says none, and `ANY_TIME`
    first where it is at any time."""
    told = [each.quote or "" for each in listing.evidence if each.fact in ("dates", "hours")]
    text = " . ".join((listing.title, every_word(listing.summary), listing.length_text or "", *told))
    spoken = without(stems(text), kinds.no_day)
    said = {name for name, phrases in kinds.days.items() if speaks_of(spoken, phrases)}
    if ANY_TIME in said:
        return (ANY_TIME, *DAYS)
    said |= set(DAYS[:5]) if WEEKDAY in said else set()
    said |= {"weekend"} if said & {"saturday", "sunday"} else set()
    return tuple(day for day in DAYS if day in said)


def may_be_free(listing: Listing) -> bool:
    """Tell whether something in the listing hints at no cost, without proving it."""
    return listing.cost.status == "unknown" and any(hint.fact == "cost" for hint in listing.hints)


def in_language(listing: Listing, language: str) -> bool:
    """Tell whether a listing is taught in a language, or does not say so and has its page in it."""
    return language in listing.taught_in or (not listing.taught_in and listing.page_language == language)


def only_language(listing: Listing) -> str | None:
    """Return the only language that a listing is taught in, or has its page in where it does not say; else None."""
    if listing.taught_in:
        return listing.taught_in[0] if len(listing.taught_in) == 1 else None
    return listing.page_language


def standings(
    listings: Sequence[Listing], reach: Mapping[str, int], languages: Sequence[str], kinds: Kinds, first: str = ""
) -> dict[str, Standing]:
    """Return the standing of every listing by its id; places count from 1. Those of the source `first` come first."""
    keys = {
        each.id: (each.source != first, *_key(each, reach[each.id], is_no_course(each, kinds))) for each in listings
    }
    ranks = {key: rank for rank, key in enumerate(sorted(set(keys.values())))}
    places: dict[str, dict[str, int]] = {listing.id: {} for listing in listings}
    titles = {listing.id: (fold(listing.title), listing.id) for listing in listings}
    for language in languages:
        ordered = sorted(
            listings,
            key=lambda each: (ranks[keys[each.id]], not in_language(each, language), titles[each.id]),
        )
        for place, listing in enumerate(ordered, start=1):
            places[listing.id][language] = place
    return {listing.id: Standing(places[listing.id], ranks[keys[listing.id]]) for listing in listings}


def _key(listing: Listing, reach: int, no_course: bool) -> tuple[Any, ...]:
    total = listing.cost.total
    facts = [each for each in map(listing.evidence_of, ("cost", "prerequisite")) if each]
    noted = not listing.confirmed and all(each.method == "curated" for each in facts)
    return (
        listing.status != "active",
        reach,
        has_hard_gate(listing),
        no_course,
        _COST_ORDER[listing.cost.status],
        total is None,
        total or 0,
        _PREREQUISITE_ORDER[listing.prerequisite.status],
        tuple(-int(part) for part in f"{listing.checked or '0000'}-00-00".split("-")[:3]),
        noted,
    )
