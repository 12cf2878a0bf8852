"""Which harvested listing is which kept one: by the provider's own code or address, never by cost or date.

Titles are re-worded, pages move, and several listings may share one address; a listing stays the same through all of
it, and keeps its id. Each round pairs what the rounds before it left over, the surest sign first.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import NamedTuple

from mcli.core.models import Listing
from mcli.core.text import fold
from mcli.core.urls import page_key

_ALIKE = 0.6
_NUMBER = re.compile(r"\d+|\b[ivx]{1,4}\b")
_Sign = str | tuple[str, str]
_Signed = Callable[[Listing], _Sign]


class Matched(NamedTuple):
    """Kept and fresh listings that are the same, fresh ones that are new, kept ones that are missing."""

    pairs: tuple[tuple[Listing, Listing], ...]
    new: tuple[Listing, ...]
    missing: tuple[Listing, ...]


def match(kept: Sequence[Listing], fresh: Sequence[Listing], moved: Mapping[str, str]) -> Matched:
    """Pair kept and fresh listings; `moved` leads from a linked address to the one that answered."""
    now_at = {page_key(before): page_key(after) for before, after in moved.items()}

    def page(listing: Listing) -> str:
        return page_key(listing.url)

    def page_today(listing: Listing) -> str:
        return now_at.get(page(listing), page(listing))

    def page_and_id(listing: Listing) -> _Sign:
        return (page(listing), listing.id)

    def page_and_title(listing: Listing) -> _Sign:
        return page(listing) and (page(listing), fold(listing.title))

    def page_today_and_title(listing: Listing) -> _Sign:
        return page_today(listing) and (page_today(listing), fold(listing.title))

    kept_there, fresh_there = Counter(map(page_today, kept)), Counter(map(page, fresh))

    def alone(sign: Callable[[Listing], str]) -> _Signed:
        """Trust an address by itself only where one listing stands there and one stood there: a page of its own."""
        return lambda each: sign(each) if kept_there[sign(each)] == fresh_there[sign(each)] == 1 else ""

    def title(listing: Listing) -> _Sign:
        return fold(listing.title)

    rounds: tuple[tuple[_Signed, _Signed], ...] = (
        (page_and_id, page_and_id),
        (page_and_title, page_and_title),
        (page_today_and_title, page_and_title),
        (lambda each: each.id, lambda each: each.id),
        (alone(page_today), alone(page)),
    )
    left_kept, left_fresh = list(kept), list(fresh)
    pairs: list[tuple[Listing, Listing]] = []
    for of_kept, of_fresh in rounds:
        _pair(left_kept, left_fresh, of_kept, of_fresh, pairs)
    _pair_alike(left_kept, left_fresh, page_today, page, pairs)
    # A page that moved and left no redirect: the same title, once on each side, and nothing at the old address now.
    here = {page(each) for each in fresh}
    gone = [each for each in left_kept if page_today(each) not in here]
    _pair(gone, left_fresh, title, title, pairs)
    paired = {id(old) for old, _ in pairs}
    missing = tuple(each for each in kept if id(each) not in paired)
    return Matched(tuple(pairs), _with_own_ids(left_fresh, kept), missing)


def _pair(
    kept: list[Listing],
    fresh: list[Listing],
    of_kept: _Signed,
    of_fresh: _Signed,
    pairs: list[tuple[Listing, Listing]],
) -> None:
    """Pair those that one sign names alone on both sides, and take them out of the lists."""
    kept_signs = Counter(map(of_kept, kept))
    fresh_signs = Counter(map(of_fresh, fresh))
    by_sign = {of_fresh(each): each for each in fresh}
    signs = ((each, of_kept(each)) for each in kept)
    found = [(each, by_sign[sign]) for each, sign in signs if sign and kept_signs[sign] == fresh_signs[sign] == 1]
    _take(kept, fresh, found, pairs)


def _pair_alike(
    kept: list[Listing],
    fresh: list[Listing],
    of_kept: Callable[[Listing], str],
    of_fresh: Callable[[Listing], str],
    pairs: list[tuple[Listing, Listing]],
) -> None:
    """Pair re-worded titles among several listings of one address, the most alike first."""
    at_page: dict[str, list[Listing]] = {}
    for new in fresh:
        at_page.setdefault(of_fresh(new), []).append(new)
    likeness = [
        (SequenceMatcher(None, fold(old.title), fold(new.title)).ratio(), old.id, new.id, old, new)
        for old in kept
        if of_kept(old)
        for new in at_page.get(of_kept(old), ())
    ]
    used: set[int] = set()
    found = []
    for ratio, _, _, old, new in sorted(likeness, key=lambda each: (-each[0], each[1], each[2])):
        if ratio >= _ALIKE and _numbers(old) == _numbers(new) and not used & {id(old), id(new)}:
            used |= {id(old), id(new)}
            found.append((old, new))
    _take(kept, fresh, found, pairs)


def _numbers(listing: Listing) -> list[str]:
    """Return the numbers of a title, in figures or as I, II, IV: Excel 1 and Excel 2 are two courses."""
    return sorted(_NUMBER.findall(fold(listing.title)))


def _take(
    kept: list[Listing],
    fresh: list[Listing],
    found: list[tuple[Listing, Listing]],
    pairs: list[tuple[Listing, Listing]],
) -> None:
    used = {id(each) for pair in found for each in pair}
    pairs += found
    kept[:] = [each for each in kept if id(each) not in used]
    fresh[:] = [each for each in fresh if id(each) not in used]


def _with_own_ids(new: Sequence[Listing], kept: Sequence[Listing]) -> tuple[Listing, ...]:
    """Give new listings ids that nobody else has, in an order that does not depend on the page's."""
    taken = {each.id for each in kept}
    result = []
    for each in sorted(new, key=lambda listing: (listing.id, page_key(listing.url), fold(listing.title))):
        identifier, number = each.id, 1
        while identifier in taken:
            number += 1
            identifier = f"{each.id}-{number}"
        taken.add(identifier)
        result.append(each if identifier == each.id else replace(each, id=identifier))
    return tuple(result)
