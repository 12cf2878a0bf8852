"""Drafts into listings: claims are read, weighed by how they were found, and believed where they agree.

What people see beats markup; a selector written by a person beats a label, a label beats a sentence. Claims of equal
standing that differ make the fact unknown and a Problem that shows both quotes. Nothing here raises for what a page
says: a listing that cannot be made is a Problem too.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import Any, NamedTuple

from mcli.core.claims import Claim, Draft, Origin, Problem
from mcli.core.errors import N_, InvalidRecordError, Message
from mcli.core.fact_table import KEYS, OUR_TEXT, PHONE, SOURCED, TEXT, Key
from mcli.core.models import Evidence, Hint, Listing
from mcli.core.text import clean, slug
from mcli.core.urls import is_address
from mcli.facts import identity
from mcli.facts.controls import is_control
from mcli.facts.cost import settle as settle_cost
from mcli.facts.cost.claims import Said, counted
from mcli.facts.cross_reading import overheard
from mcli.facts.precedence import CONTRADICTION, by_rank, visible
from mcli.facts.prerequisite import settle as settle_prerequisite
from mcli.facts.reading import Context, Reading
from mcli.facts.traits import completed

_LONGEST_TITLE = 300

_READ = tuple((fact, import_module(f"mcli.facts.{fact.reader}")) for fact in SOURCED if fact.reader)
"""The facts that are read from words by a module each. Its `read` gives the value of the only key, or a NamedTuple with
the values of the keys."""

Found = Sequence[tuple[Claim, Reading[Any]]]
Saying = list[tuple[Claim, Reading[Any]]]
Combine = Callable[[Found, Context], Reading[Any] | None]


class _Shown(NamedTuple):
    """A fact, the reading that shows it (None: nothing does), and how that was found."""

    fact: str
    reading: Reading[Any] | None
    method: str


class Settled(NamedTuple):
    """The listing that a draft makes (None when it makes none), and what of it could not be believed."""

    listing: Listing | None
    problems: tuple[Problem, ...]


def settle(draft: Draft, origin: Origin, today: date | None = None) -> Settled:
    """Return the listing that a page's claims make together with what its source says of all its listings."""
    told = tuple(each for each in draft.claims if each.fact == "title" or not is_control(each.quote))
    draft = replace(draft, claims=told)
    context = Context(draft.language or origin.language, draft.currency, today)
    problems = list(draft.problems)
    values: dict[str, Any] = {}
    shown: list[_Shown] = []
    hints: list[Hint] = []
    page = next((each for each in (draft.url, origin.page) if each and is_address(each)), None)
    for row, module in _READ:
        fact, keys = row.name, tuple(key.name for key in row.keys)
        found = _readings(draft.of(fact), module.read, context)
        if not any(_parts(keys, reading.value) for _, reading in found):
            found = [*found, *_readings(overheard(draft, fact), module.read, context)]
        parts, reading, method, wrong = _joined(fact, keys, found, getattr(module, "combine", None), context)
        values |= parts
        problems.extend(wrong)
        shown.append(_Shown(fact, reading, method))
    for fact, settled in (
        ("cost", settle_cost.settle(draft.of("cost"), _counting(draft, values.get("hours")), context)),
        ("prerequisite", settle_prerequisite.settle(draft.of("prerequisite"), context)),
    ):
        hints.extend(Hint(fact, quote, page) for quote in settled.hints)
        if settled.reading is not None:
            values[fact] = settled.reading.value
            shown.append(_Shown(fact, settled.reading, settled.method))
        problems.extend(settled.problems)
    if values.get("delivery") == "online":
        _drop_place(values, shown)
    values["hints"] = tuple(dict.fromkeys(hints))
    return _listing(draft, origin, values, shown, problems)


def _drop_place(values: dict[str, Any], shown: list[_Shown]) -> None:
    """Leave out the place of what is online: an address on its page is that of the office."""
    for key in ("town", "province", "address"):
        values.pop(key, None)
    shown[:] = [each for each in shown if each.fact != "place"]


def _counting(draft: Draft, hours: Decimal | None) -> list[Said]:
    """Return what claims of other facts count: modules anywhere in sight, and the hours as settled."""
    seen = [each for each in draft.claims if each.fact != "cost" and visible(each)]
    found = [counted(each) for each in seen]
    if hours:
        found += [counted(each, hours) for each in seen if each.fact == "hours"][:1]
    return [each for each in found if each is not None]


def _listing(
    draft: Draft, origin: Origin, values: dict[str, Any], shown: list[_Shown], problems: list[Problem]
) -> Settled:
    """Return the listing made of settled values; without a title, or against the rules of records, it is a Problem."""
    name = str(values.get("title") or "")[:_LONGEST_TITLE]
    if not name:
        missing = Problem("title", Message(N_("No title was found, so there is no listing.")))
        return Settled(None, (*problems, missing))
    values["title"] = name
    url = draft.url or origin.page
    try:
        provider = origin.provider or _provider(draft) or identity.host(url) or origin.source
        listing = Listing(
            id=f"{origin.source}/{identity.slug_of(draft, name)}",
            provider=provider,
            provider_id=origin.provider_id or slug(provider),
            provider_kind=origin.provider_kind,
            source=origin.source,
            url=url,
            region=origin.region,
            page_language=draft.language or origin.language,
            evidence=tuple(
                Evidence(fact, reading.quote, url, method, origin.checked, reading.more)
                for fact, reading, method in shown
                if reading is not None
            ),
            checked=origin.checked,
            **values,
        )
    except InvalidRecordError as error:
        return Settled(None, (*problems, *(Problem(each.key, each.message) for each in error.faults)))
    return Settled(completed(listing, draft.claims), tuple(problems))


def _provider(draft: Draft) -> str | None:
    """Return the provider that the page names, None when it names none."""
    return next((words for each in draft.of("provider") if 2 <= len(words := clean(each.quote)) <= 120), None)


def _readings(
    claims: Iterable[Claim], read: Callable[[Claim, Context], Reading[Any] | None], context: Context
) -> Found:
    """Return the claims that say something, each with what it says."""
    return [(claim, reading) for claim in claims if (reading := read(claim, context)) is not None]


def _joined(
    fact: str, keys: tuple[str, ...], found: Found, combine: Combine | None, context: Context
) -> tuple[dict[str, Any], Reading[Any] | None, str, list[Problem]]:
    """Return the values that readings of one fact give together, the reading to show, its method, and problems."""
    if not found:
        return {}, None, "", []
    combined = combine(found, context) if combine and len(found) > 1 else None
    if combined is not None:
        return _parts(keys, combined.value), combined, by_rank(found)[0][0][0].method, []
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    shown: list[tuple[Claim, Reading[Any]]] = []
    for key in keys:
        value, said, differing = _part(key, keys, found)
        if differing:
            problems.append(Problem(fact, Message(CONTRADICTION), tuple(reading.quote for _, reading in differing[:2])))
        elif said:
            values[key] = value
            shown.extend(each for each in said if each not in shown)
    if not shown:
        return values, None, "", problems
    (claim, first), *others = shown
    quotes = (*first.more, *(quote for _, each in others for quote in (each.quote, *each.more)))
    more = tuple(dict.fromkeys(quote for quote in quotes if quote != first.quote))
    return values, Reading(first.value, first.quote, more), claim.method, problems


def _parts(keys: tuple[str, ...], value: Any) -> dict[str, Any]:
    """Return a reading's value by the listing's keys, without what says nothing."""
    parts = {keys[0]: value} if len(keys) == 1 else {key: getattr(value, key) for key in keys}
    return {key: part for key, part in parts.items() if part is not None and part != ()}


def _is_free_text(key: Key) -> bool:
    """Tell whether a value is in the page's own words, of which the first is as good as any."""
    return key.kind in (TEXT, OUR_TEXT, PHONE) and not key.values


def _part(key: str, keys: tuple[str, ...], found: Found) -> tuple[Any, Saying, Saying]:
    """Return one part's value, the readings that say it, and those that contradict each other (then no value)."""
    for group in by_rank(found):
        said = [
            (claim, reading, parts[key]) for claim, reading in group if key in (parts := _parts(keys, reading.value))
        ]
        if not said:
            continue
        readings = [(claim, reading) for claim, reading, _ in said]
        values = [value for _, _, value in said]
        if isinstance(values[0], tuple):
            united = tuple(dict.fromkeys(each for value in values for each in value))
            return (tuple(sorted(united)) if key == "start_dates" else united), readings, []
        if key == "flexible_start":
            return any(values), readings[:1], []
        if _is_free_text(KEYS[key]) or all(value == values[0] for value in values):
            return values[0], readings[:1], []
        other = next(at for at, value in enumerate(values) if value != values[0])
        return None, [], [readings[0], readings[other]]
    return None, [], []
