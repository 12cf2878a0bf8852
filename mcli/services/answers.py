"""Answers from the catalogue: listings that meet every filter, listings ranked for a goal path, one listing whole."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from mcli.catalogue.index import query as search
from mcli.catalogue.index.beside import Beside, beside
from mcli.catalogue.index.index import Index, document
from mcli.catalogue.index.lookup import known, number_of
from mcli.catalogue.index.query import Found, Loosened, Query
from mcli.catalogue.search.query_parser import ParsedQuery
from mcli.catalogue.search.typed_values import PATHS_TO_TYPE
from mcli.core.errors import N_, UsageError
from mcli.core.text import fold
from mcli.i18n import Language
from mcli.services import last_answer
from mcli.services.filters import query_of
from mcli.services.workspace import Workspace

if TYPE_CHECKING:
    from mcli.catalogue.index.nearness import Near
    from mcli.catalogue.index.related import Twin
    from mcli.catalogue.search.typed_filters import TypedFilters
    from mcli.goals.funding import Help
    from mcli.goals.readiness import PracticeNote
    from mcli.sheets.ranked import Ranked

Document = Mapping[str, Any]

_FEW = 5


class Request(NamedTuple):
    """What is asked for: words, filters as typed by option name, and how much of an answer is wanted.

    `whole`: the listings as data too. `notes`: how many there are in all, what was left out, what to loosen.
    """

    words: Sequence[str] = ()
    filters: Mapping[str, Any] = {}
    whole: bool = False
    notes: bool = True


class Notes(NamedTuple):
    """How many listings there are in all, how many may be missed as unknown, and what stands in the way.

    `filters` is how many were given; `region` the nearest regions when none names the one asked, else None;
    `placeless` how many more would pass if they said where they are held; `typed` the words that were taken for
    filters; `french` how many are taught in French, in a French answer. Counts stop at `search.MOST_COUNTED`.
    """

    total: int
    unknown: int = 0
    better: Loosened | None = None
    conflict: tuple[str, ...] = ()
    understood: ParsedQuery | None = None
    filters: int = 0
    asked_region: str = ""
    region: tuple[str, ...] | None = None
    osap_told: bool = True
    near: "Near | None" = None
    placeless: int = 0
    typed: "TypedFilters | None" = None
    french: int | None = None


def _notes(index: Index, query: Query, shown: int, wanted: bool) -> Notes:
    """Return the notes on an answer; only the number of listings shown where no notes are wanted."""
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
        "osap_eligible" not in query.facts or search.osap_is_told(index),
        query.near,
        search.count_placeless(index, query) if query.near else 0,
        query.typed,
        search.count(index, query._replace(taught_in="fr")) if query.language == "fr" and not query.taught_in else None,
    )


def _near_regions(index: Index, region: str | None) -> tuple[str, ...] | None:
    """Return the regions like one that no listing names, the nearest first; None when it is named or none is asked."""
    if not region or search.region_is_named(index, region):
        return None
    from difflib import get_close_matches

    words = {word for each in known(index, "region") for word in each.replace(",", " ").split() if len(word) > 3}
    return tuple(get_close_matches(fold(region), sorted(words), n=3, cutoff=0.7))


class Answer(NamedTuple):
    """The listings that were found, best first, at most `query.limit`.

    `listings`: the same as data, where that was asked for. `beside`: what an answer shows beside the facts, by number
    of the listing. `stale_days`: from how many days on a fact is old.
    """

    query: Query
    found: tuple[Found, ...]
    listings: tuple[Document, ...]
    beside: Mapping[int, Beside]
    notes: Notes
    stale_days: int
    say: Language

    def with_beside(self) -> list[tuple[Found, Beside]]:
        """Return each listing with what is shown beside its facts."""
        return [(each, self.beside[each.number]) for each in self.found]


def find(work: Workspace, request: Request) -> Answer:
    """Return the listings that meet every filter; UsageError for a filter that has no such value."""

    def question(index: Index, say: Language) -> Answer:
        query = query_of(work, index, request.words, request.filters)
        return _answer(index, say, query, request)

    return work.ask(question)


def _answer(index: Index, say: Language, query: Query, request: Request) -> Answer:
    found = search.search(index, query)
    numbers = [each.number for each in found]
    return Answer(
        query,
        tuple(found),
        tuple(document(index, each.number) | _distance(each) for each in found) if request.whole else (),
        {} if request.whole else beside(index, numbers),
        _notes(index, query, len(found), request.notes),
        index.settings.stale_days,
        say,
    )


def _distance(found: Found) -> dict[str, float | None]:
    """Return the distance of a listing from the place asked for, as data has it; None where none was asked for."""
    return {"distance_km": None if found.km is None else round(found.km, 1)}


class Matches(NamedTuple):
    """Listings ranked for one goal path: the answer, each listing with its reasons, and how many were left out because
    they ask for what the learner has not."""

    answer: Answer
    ranked: tuple["Ranked", ...]
    left_out: int


def match(work: Workspace, request: Request) -> Matches:
    """Rank listings for one goal path; UsageError when none is named.

    What is said about a learner (`without`) is used for this one answer and kept nowhere.
    """

    def question(index: Index, say: Language) -> Matches:
        query = query_of(work, index, request.words, request.filters)
        if query.path is None:
            raise UsageError(N_("Say for which goal path: --path with one of {known}."), known=PATHS_TO_TYPE)
        query = query._replace(sort="fit") if query.sort == "relevance" else query
        answer = _answer(index, say, query, request._replace(whole=True))
        left_out = 0
        if query.without and request.notes:
            left_out = search.count(index, query._replace(without=())) - search.count(index, query)
        return Matches(answer, tuple(_ranked(index, say, answer)), left_out)

    return work.ask(question)


def _ranked(index: Index, say: Language, answer: Answer) -> list["Ranked"]:
    from mcli.catalogue.index import related
    from mcli.goals.funding import help_with_cost
    from mcli.goals.readiness import practise_first
    from mcli.sheets.labels import LACKS
    from mcli.sheets.ranked import Ranked
    from mcli.sheets.writers.data import with_reasons

    vocabulary, programs = related.readiness(index), related.programs(index)
    query, made = answer.query, []
    twins = related.twins_of(index, (each.number for each in answer.found))
    for found, listing in zip(answer.found, answer.listings, strict=True):
        link = next(each for each in with_reasons(say, listing)["goal_paths"] if each["path"] == query.path)
        shut = [gate for gate in query.without if gate in listing["gates"]]
        against = [say("may need what the learner has not: {gate}", gate=say(LACKS[gate])) for gate in shut]
        if "device" in query.without and not shut and found.delivery in ("online", "hybrid"):
            against.append(say("given online: a computer or phone and the Internet are needed"))
        made.append(Ranked(
            found, listing, link["level"], tuple(link["reasons"]), (*against, *link["against"]),
            practise_first(listing, vocabulary), help_with_cost(listing, programs), tuple(twins[found.number]),
        ))  # fmt: skip
    return made


class Whole(NamedTuple):
    """One listing whole, and what stands beside its facts: what to practise first, programs that may help with the
    cost, the page of the same course in the other language (None: none is known), and likely the same course
    elsewhere. `sectors` and `path_names` are in the language of the answer."""

    listing: Document
    practise: tuple["PracticeNote", ...]
    help: tuple["Help", ...]
    other_language: Document | None
    twins: tuple["Twin", ...]
    sectors: Mapping[str, str]
    path_names: Mapping[str, str]
    stale_days: int
    say: Language


def show(work: Workspace, name: str) -> Whole:
    """Return one listing by its id, its part after the slash, or its number in the last answer.

    UsageError or McliError names the nearest ids for one that is not known.
    """

    def question(index: Index, say: Language) -> Whole:
        from mcli.catalogue.index import related
        from mcli.goals.funding import help_with_cost
        from mcli.goals.readiness import practise_first

        number = number_of(index, last_answer.named(work.folders, index, [name])[0])
        listing = document(index, number)
        other = related.in_the_other_language(index, number)
        return Whole(
            listing,
            practise_first(listing, related.readiness(index)),
            help_with_cost(listing, related.programs(index)),
            None if other is None else document(index, other),
            tuple(related.twins_of(index, [number])[number]),
            index.sectors(say.code),
            index.path_names(say.code),
            index.settings.stale_days,
            say,
        )

    return work.ask(question)
