"""Whether a harvest may replace what is kept: the reasons to hold it for a person, none when it may be believed.

Comparable projects published empty pages, challenge pages and half a catalogue as data. Here a doubtful harvest is kept
beside the good one until a person has looked. Each check is a function that yields its reasons; all of them are told.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from mcli.catalogue.review.differences import body
from mcli.catalogue.review.harvested import (
    Figures,
    Harvested,
    doubled,
    figures_of,
    known_facts,
    missing_links,
    problem_share,
    problems,
)
from mcli.catalogue.review.identity import match
from mcli.catalogue.review.merge import was_read_last_time, without_repeats
from mcli.catalogue.store.codec import value_at
from mcli.catalogue.store.listing_files import ListingFile
from mcli.core.bilingual import every_word
from mcli.core.errors import Message
from mcli.core.fact_table import DECIDING, KEYS, NEEDED, SOURCED, UNWATCHED
from mcli.core.messages import coded
from mcli.core.models import Listing
from mcli.core.text import fold
from mcli.core.urls import page_key
from mcli.sources import Source

HISTORY = 12
"""How many good runs are remembered."""

_OF_LAST_GOOD = 60  # percent
_OF_LAGGED = 80  # percent: 25 % less over five runs is below it, one run of 5 % less is not
_LAG = 2  # the newest good runs, which may be rotting already, are no baseline
_OF_MOST = 200  # percent: a list that doubles between two runs has usually taken in what is no course
_NEWS = 10  # so many more listings are needed before "doubled" means anything
_PROBLEMS = 20  # percent
_MOST = 50  # percent of the listings that were there before
_FEW = 3  # so many listings are needed before "most of them" means anything
_BLOCKED = ("challenge", "login")
# Prix régulier read as Prix rÃ©gulier or Prix r�gulier: the sign for "cannot be read", or UTF-8 read as something else.
_GARBLED = re.compile("\ufffd|[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u2018-\u203a\u20ac\u2122]|â€|Ã[\u00a0 ]")
# Ιducation: a Latin word with a letter of another script in it.
_MIXED = re.compile("[A-Za-z][\u0370-\u052f\u0590-\u06ff]|[\u0370-\u052f\u0590-\u06ff][A-Za-z]")


class _Case(NamedTuple):
    source: Source
    harvest: Harvested
    kept: ListingFile | None
    history: Sequence[Figures]
    pairs: Sequence[tuple[Listing, Listing]]


def reasons_to_hold(
    harvest: Harvested, kept: ListingFile | None, history: Sequence[Figures], source: Source
) -> tuple[Message, ...]:
    """Return why a person must look first, most telling first; `history` are the good runs, the oldest first.

    A list page that answered with a challenge, a log-in form or "not found" is told alone: all else follows from it.
    """
    pairs = match(kept.listings if kept else (), without_repeats(harvest.listings), harvest.moved).pairs
    case = _Case(source, harvest, kept, history, pairs)
    listed = tuple(_list_page(case))
    if listed and not harvest.listings:
        return listed
    return listed + tuple(reason for check in _CHECKS for reason in check(case))


def _list_page(case: _Case) -> Iterator[Message]:
    for miss in case.harvest.list_misses:
        if miss.kind in _BLOCKED:
            yield coded("guard.list_blocked", url=miss.url, why=miss.message)
        elif not case.harvest.listings:
            yield coded("guard.list_gives_nothing", url=miss.url, why=miss.message)


def _nobody_checked(case: _Case) -> Iterator[Message]:
    if case.source.checked is None and case.kept is None:
        yield coded("guard.first_harvest")


def _empty(case: _Case) -> Iterator[Message]:
    if case.harvest.listings or case.source.expects.may_be_empty:
        return
    before = _before(case)
    yield _counted("guard.nothing_found", before) if before else coded("guard.nothing_found_yet")


def _before(case: _Case) -> int:
    """Return how many listings the last good run read."""
    if case.history:
        return case.history[-1].listings
    return sum(1 for each in case.kept.listings if each.status == "active") if case.kept else 0


def _too_few(case: _Case) -> Iterator[Message]:
    count, expects = len(case.harvest.listings), case.source.expects
    if not count:
        return
    if count < expects.at_least:
        yield _counted("guard.too_few", count, least=expects.at_least)
    before = _before(case)
    # One page that is gone is no alarm, however few there are.
    if count * 100 < before * _OF_LAST_GOOD and before - count > 1:
        yield _counted("guard.fewer", count, before=before)


def _too_many(case: _Case) -> Iterator[Message]:
    """Find growth that neither the page's own total nor earlier runs explain: a menu or an archive read as courses."""
    count, total, before = len(case.harvest.listings), case.harvest.total, _before(case)
    if total is not None and total >= count:
        return
    most = max([before, *(each.listings for each in case.history)])
    if most and count - most >= _NEWS and count * 100 > most * _OF_MOST:
        yield coded("guard.grown", count=count, before=most)


def _one_page(case: _Case) -> Iterator[Message]:
    """Find pages of their own that now all lead to one: a site that sends every old address to its front page."""
    own = Counter(page_key(each.url) for each in (case.kept.listings if case.kept else ()) if each.url)
    leads = {page_key(old.url): page_key(new.url) for old, new in case.pairs if own[page_key(old.url)] == 1 and new.url}
    leads |= {page_key(asked): page_key(answered) for asked, answered in case.harvest.moved.items()}
    # A page that a listing had before is known, and was accepted by a person.
    ends = Counter(end for begin, end in leads.items() if begin != end and end not in own)
    page, count = max(ends.items(), key=lambda each: each[1], default=("", 0))
    if count >= _FEW and count * 100 > max(case.harvest.links, len(leads)) * _MOST:
        yield coded("guard.one_page", count=count, url=page)


def _counted(code: str, count: int, **values: object) -> Message:
    return coded(f"{code}_one" if count == 1 else code, count=count, **values)


def _decay(case: _Case) -> Iterator[Message]:
    older = case.history[: len(case.history) - _LAG]
    if not older or not case.harvest.listings:
        return
    now, most = figures_of(case.harvest), max(older, key=lambda each: each.listings)
    if now.listings * 100 < most.listings * _OF_LAGGED:
        yield coded("guard.shrinking", count=now.listings, before=most.listings, date=most.date)
        return  # fewer listings tell fewer facts
    for fact in (row.name for row in SOURCED if row.guard == DECIDING):
        best = max(older, key=lambda each: each.known.get(fact, 0))
        before, count = best.known.get(fact, 0), now.known.get(fact, 0)
        if before > _FEW and count * 100 < before * _OF_LAGGED:
            yield coded("guard.fact_fading", fact=coded(f"fact.{fact}"), count=count, before=before, date=best.date)


def _problems(case: _Case) -> Iterator[Message]:
    share = problem_share(case.harvest)
    usual = case.history[-1].problems if case.history else 0
    # A share that a person has accepted once is known; what is news is that it grows.
    several = problems(case.harvest) > 1  # one blocked or missing page is no alarm, however few there are
    if share > _PROBLEMS and share > usual + _PROBLEMS // 2 and several and case.harvest.listings:
        first = next(iter(case.harvest.misses), None)
        if first:
            yield coded("guard.unreadable", share=share, url=first.url, why=first.message)
        else:
            yield coded("guard.contradictions", share=share)


def _links(case: _Case) -> Iterator[Message]:
    harvest = case.harvest
    short, usual = missing_links(harvest), case.history[-1].short if case.history else 0
    if short > usual:  # a person who accepts a harvest accepts that a few links lead elsewhere
        yield coded("guard.total_differs", total=harvest.total, count=(harvest.total or 0) - short)


def _facts_gone(case: _Case) -> Iterator[Message]:
    for row in SOURCED:
        fact = row.name
        if row.guard == UNWATCHED:
            continue
        had = [(old, new) for old, new in case.pairs if fact in known_facts(old) and was_read_last_time(old, fact)]
        still = sum(1 for _, new in had if fact in known_facts(new))
        # Dates pass and summaries are dropped; a price that nobody tells any more is a page that changed.
        gone = still * 5 < len(had) if row.guard >= NEEDED else not still
        if len(had) >= _FEW and gone and not (fact == "dates" and _have_begun(had, case.harvest.date)):
            yield coded("guard.fact_gone", fact=coded(f"fact.{fact}"), count=len(had), still=still)


def _have_begun(pairs: Sequence[tuple[Listing, Listing]], day: str) -> bool:
    return all(old.start_dates and max(old.start_dates) < day for old, _ in pairs)


def _shift(case: _Case) -> Iterator[Message]:
    """Most listings change the same fact at once: a page that is read wrongly, or real news that a person confirms."""
    for row in SOURCED:
        if not row.shifts:
            continue
        values = [(_compared(old, row.shifts), _compared(new, row.shifts), old.title) for old, new in case.pairs]
        both = [each for each in values if each[0] and each[1]]
        titles = [title for old, new, title in both if old != new]
        if len(titles) >= _FEW and len(titles) * 100 > len(both) * _MOST:
            yield coded(
                "guard.same_change",
                fact=coded(f"fact.{row.name}"), count=len(titles), all=len(both), title=titles[0],
            )  # fmt: skip


def _compared(listing: Listing, keys: Sequence[str]) -> tuple[object, ...]:
    """Return the values of keys for comparing; () where the listing does not tell the fact."""
    values = [value_at(listing, KEYS[name]) for name in keys]
    if values[0] in (None, "unknown"):
        return ()
    return tuple(fold(value) if isinstance(value, str) else value for value in values)


def _repeats(case: _Case) -> Iterator[Message]:
    listings = case.harvest.listings
    if case.history and doubled(case.harvest) <= case.history[-1].doubled:
        return  # known, and accepted by a person
    repeats = len(listings) - len(without_repeats(listings))
    if repeats >= _FEW and repeats * 100 > len(listings) * _PROBLEMS:
        yield coded("guard.repeats", count=repeats, all=len(listings))
        return
    # One course's facts at many addresses: a site that answers every address with the same page.
    alike: dict[str, list[Listing]] = {}
    for each in listings:
        alike.setdefault(body(each), []).append(each)
    same = max(alike.values(), key=len, default=[])
    places = len({page_key(each.url) for each in same})
    if places >= _FEW and places * 100 > len(listings) * _PROBLEMS:
        yield coded("guard.same_course", count=places, title=same[0].title)


def _garbled(case: _Case) -> Iterator[Message]:
    def wrong(listing: Listing) -> str | None:
        texts = (
            listing.title,
            every_word(listing.summary),
            listing.cost.text,
            listing.prerequisite.text,
            listing.length_text,
        )
        return next((each for each in texts if each and (_GARBLED.search(each) or _MIXED.search(each))), None)

    found = [each for each in map(wrong, case.harvest.listings) if each]
    before = sum(1 for each in case.kept.listings if wrong(each)) if case.kept else 0
    if len(found) > before and len(found) * 100 > len(case.harvest.listings) * _PROBLEMS // 2:
        yield _counted("guard.garbled", len(found), words=found[0][:80])


_CHECKS: tuple[Callable[[_Case], Iterator[Message]], ...] = (
    _empty, _links, _one_page, _too_few, _too_many, _decay, _problems, _facts_gone, _shift, _repeats, _garbled,
    _nobody_checked,
)  # fmt: skip
