"""What it costs, from words: the price that anyone can still get, before tax, in Canadian dollars; what comes on top.

The rules are those of the contract, "Doubtful cases". Free is believed only where words, or a zero that people see, say
it of this course; a price that cannot be known is `paid` without an amount, and silence is None.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from mcli.core.claims import Claim
from mcli.core.models import Cost, Extra
from mcli.facts.cost import freedom as free
from mcli.facts.cost.claims import NOTE_MARKS, Said, understand
from mcli.facts.cost.fees import Fee, limited_part, times
from mcli.facts.cost.words import DEPOSIT, LIMITED, OPEN, PRICE, REGISTRATION, SALE, STATED_OPEN, TAXED
from mcli.facts.reading import Context, Reading, any_of, flat

Prices = list[tuple[Said, Fee]]

_FREE_WORD = re.compile(r"\b(?:free|gratuit|no (?:charge|cost|fee)|sans frais|aucun)")
_FEW = any_of(r"""
        members?  membres?  seniors?  aine\w*  child\w*  kids  enfants?  alumni  employees?  staff  early
        employe(?:e|es|s)?  personnel
    """)
_WAS = re.compile(r"\bregular(?:ly)? price|\bprix regulier|\breg\b")
_WHOLE = re.compile(
    r"\b(?:full|entire|whole|complete) (?:certificate|program\w*|series|course|set|package)|\bensemble\b|\bcomplet"
)
_TOO_MUCH = Decimal(1_000_000)
_SAY_NOTHING = frozenset(
    ("fee", "fees", "cost", "costs", "price", "prices", "tuition", "course", "program", "amount", "cad", "the", "is",
     "of", "for", "this", "frais", "cout", "couts", "prix", "tarif", "tarifs", "droits", "scolarite", "cours",
     "formation", "de", "du", "la", "le", "est", "au", "per", "person", "par", "personne", "plus", "hst", "tax", "or",
     "ou", "and", "et")
)  # fmt: skip


def read(claim: Claim, context: Context) -> Reading[Cost] | None:
    """Return what one claim says it costs; None when its words say nothing about money."""
    said = understand(claim, context)
    return decide([said]) if said else None


def decide(said: Sequence[Said], beside: Sequence[Said] = ()) -> Reading[Cost] | None:
    """Return the cost that claims of equal standing say together, None where they contradict each other.

    Claims that stand `beside` give no price, only what comes on top, counts, conditions, and doubt of a bare zero.
    """
    said, note = _without_note(said)
    everything = (*said, *beside)
    extras = _united(extra for each in everything for extra in each.extras)
    prices = _prices(said)
    paying = [(each, fee) for each, fee in prices if fee.amount.value != 0]
    chosen = choose(paying)
    open_price = chosen is not None and chosen[1].audience != LIMITED
    freed = _freed(said, everything)
    if freed and freed.freedom and note:
        freed = freed._replace(freedom=free.Freedom(free.CONDITIONAL, freed.freedom.quote, note.text))
    if freed and open_price and _is_exception(freed, paying):
        freed = None
    if freed:
        denied = any(each.freedom and each.freedom.status == free.NOT_FREE for each in said)
        if denied or (open_price and freed.freedom and freed.freedom.status == free.FREE):
            return None
        return _free(freed, extras, everything)
    if chosen:
        return _paid(chosen, paying, everything, extras)
    return _without_amount(said, extras)


def _without_note(said: Sequence[Said]) -> tuple[Sequence[Said], Said | None]:
    """Return claims without the footnote of a free one ("Free*", "* For residents; $90 for others"), and the note."""
    marks = {each.text[-1] for each in said if each.freedom and each.text[-1] in NOTE_MARKS}
    note = next((each for each in said if each.text[0] in marks and each.text[1:].strip()), None)
    return ([each for each in said if each is not note] if note else said), note


def _prices(said: Sequence[Said]) -> Prices:
    """Return the prices that claims state; a registration fee is one where it stands alone."""
    prices = [(each, fee) for each in said for fee in each.prices]
    if prices or any(each.freedom for each in said):
        return prices
    return [(each, fee) for each in said for fee in each.fees if fee.role == REGISTRATION]


def _freed(said: Sequence[Said], everything: Sequence[Said]) -> Said | None:
    """Return the claim that says free, on a condition rather than without.

    A bare zero is nothing where words send one elsewhere for the price.
    """
    free_ones = [each for each in said if each.freedom and each.freedom.status != free.NOT_FREE]
    if any(each.elsewhere and not any(fee.amount.value for fee in each.prices) for each in everything):
        free_ones = [each for each in free_ones if re.search(r"[a-z]{2}", flat(each.text))]
    if not free_ones:
        return None
    return min(free_ones, key=lambda each: each.freedom is not None and each.freedom.status == free.FREE)


def _without_amount(said: Sequence[Said], extras: tuple[Extra, ...]) -> Reading[Cost] | None:
    """Return what claims without a price still say: that it is paid, or where to ask, or what comes on top."""
    for each in said:
        if each.unpriced or (each.freedom and each.freedom.status == free.NOT_FREE):
            quote = each.freedom.quote if each.freedom else each.telling()
            return Reading(Cost("paid", None, None, quote, None, extras), quote)
    first = next((each for each in said if each.elsewhere or each.fees or each.extras), None)
    if first is None:
        return None
    quote = first.around(first.fees[0].text) if first.fees else first.telling()
    return Reading(Cost("unknown", None, None, quote, None, extras), quote, sure=False)


def _united(extras: Iterable[Extra]) -> tuple[Extra, ...]:
    """Return the extras without those that are named twice: a kind without an amount gives way to one with it."""
    kept: dict[tuple[str, Decimal | None], Extra] = {}
    for each in extras:
        kept.setdefault((each.kind, each.cad), each)
    priced = {kind for kind, cad in kept if cad is not None}
    return tuple(each for (kind, cad), each in kept.items() if cad is not None or kind not in priced)


def _is_exception(said: Said, paying: Prices) -> bool:
    """Tell whether free is an exception from a price: for members, said after it ("$89; free for ..."), or in a row of
    its own beside a row with the price ("Course: $52", "Benefit recipients: $0")."""
    word = _FREE_WORD.search(flat(said.text))
    conditional = said.freedom is not None and said.freedom.status == free.CONDITIONAL
    after = word and any(each is said and fee.amount.end <= word.start() for each, fee in paying)
    row = said.claim.method == "table" and any(each is not said and fee.audience == OPEN for each, fee in paying)
    return _FEW.search(flat(f"{said.claim.label} {said.text}")) is not None or bool(conditional and (after or row))


def _free(of: Said, extras: tuple[Extra, ...], said: Sequence[Said]) -> Reading[Cost]:
    """Return a free cost: with conditions where words, a charged exam, a deposit or a registration fee make some."""
    freedom = of.freedom
    assert freedom is not None
    condition = freedom.condition
    for each in said:
        for fee in each.fees:
            charged = fee.role in ("exam", DEPOSIT, REGISTRATION) and fee.amount.value != 0
            if charged or (fee.role == "materials" and "deposit" in flat(fee.text)):
                condition = condition or fee.text
        condition = condition or next((extra.text for extra in each.extras if extra.kind == "exam"), None)
    status = free.CONDITIONAL if condition or freedom.status == free.CONDITIONAL else free.FREE
    more = tuple(each.text for each in said if each is not of and each.extras)
    return Reading(Cost(status, Decimal(0), None, freedom.quote, condition, extras), freedom.quote, more)


def choose(prices: Prices) -> tuple[Said, Fee] | None:
    """Return the regular price that anyone can get: on sale, else for the public, else for no one in particular."""
    canadian = [(said, fee) for said, fee in prices if fee.amount.currency == "CAD"] or list(prices)
    lowest = min((fee.amount.value for _, fee in canadian if fee.audience == OPEN and fee.amount.value), default=None)
    if lowest is not None:  # "$149, regular price $599": what was before is no price that one can get
        canadian = [
            each for each in canadian if not (_WAS.search(flat(each[1].text)) and (each[1].amount.value or 0) > lowest)
        ]
    for audience in (SALE, STATED_OPEN, OPEN, TAXED, LIMITED):
        found = [(said, fee) for said, fee in canadian if fee.audience == audience]
        totals = [(said, fee) for said, fee in found if fee.per in (None, "course") and fee.amount.value is not None]
        if found:
            return min(totals, key=_whole_first) if totals else found[0]
    return None


def _whole_first(price: tuple[Said, Fee]) -> tuple[bool, Decimal]:
    """Return the order of prices: what is said to be for the whole, else the lowest."""
    _, fee = price
    return _WHOLE.search(flat(fee.text)) is None, fee.amount.value or Decimal(0)


def disagree(prices: Prices) -> bool:
    """Tell whether prices for everyone differ without a reason: no other run, and no words that tell them apart."""
    chosen = choose(prices)
    if chosen is None or chosen[1].audience == LIMITED:
        return False
    rivals = [(said, fee) for said, fee in prices if fee.audience == chosen[1].audience and fee.per == chosen[1].per]
    rivals = [each for each in rivals if each[1].canadian is not None]
    different = len({fee.amount.value for _, fee in rivals})
    whole = {fee.amount.value for said, fee in rivals if said.claim.run is None}
    if different < 2 or whole < {fee.amount.value for said, fee in rivals if said.claim.run is not None}:
        return False
    return len({_own_words(f"{said.claim.label} {fee.text}") for said, fee in rivals}) < different


def _own_words(text: str) -> str:
    """Return the words that tell one price from another: "Online" of "Fee (online): $195", nothing of "Cost: $195"."""
    return " ".join(each for each in re.findall(r"[a-z]{2,}", flat(text)) if each not in _SAY_NOTHING)


def _paid(
    chosen: tuple[Said, Fee], paying: Prices, said: Sequence[Said], extras: tuple[Extra, ...]
) -> Reading[Cost] | None:
    """Return a paid cost: the total, or the rate with its unit, or no amount where there is no single one."""
    of, fee = chosen
    quote = of.around(of.text[fee.amount.start : fee.amount.end])
    if disagree(paying):
        same = all(each is of for each, _ in paying)
        return Reading(Cost("paid", None, None, quote, None, extras), quote) if same else None
    value, per, counters = _total(of, fee, said)
    if (
        per in ("week", "other")
        or fee.audience == LIMITED
        or fee.canadian is None
        or (value is not None and value >= _TOO_MUCH)
    ):
        value, per, counters = None, None, ()
    limited = ((one, each) for one, each in paying if each.audience == LIMITED and fee.audience != LIMITED)
    few = next(
        (
            each.text if re.search(r"[a-z]{3}", flat(each.text)) else limited_part(one.claim.label)
            for one, each in limited
        ),
        None,
    )
    free_for = next((each.freedom.condition for each in said if each.freedom and each.freedom.condition), None)
    if fee.role == PRICE:
        extras += tuple(
            Extra("other", each.canadian, each.text) for one in said for each in one.fees if each.role == REGISTRATION
        )
    cost = Cost("paid", value, per if value is not None else None, quote, few or free_for, extras)
    return Reading(cost, quote, tuple(each for each in counters if each != quote))


def _total(of: Said, fee: Fee, said: Sequence[Said]) -> tuple[Decimal | None, str | None, tuple[str, ...]]:
    """Return the amount to finish, its unit, and the words elsewhere that count what a rate is multiplied with."""
    whole = times(fee, of.counts)
    if whole is not None:
        return whole, "course", ()
    others = [each for each in said if each is not of and any(unit == fee.per for unit, _ in each.counts)]
    if any(unit == fee.per for unit, _ in of.counts):  # the price's own words count two ways
        others = []
    whole = times(fee, tuple(dict.fromkeys(count for each in others for count in each.counts)))
    if whole is None:
        return fee.amount.value, fee.per, ()
    return whole, "course", (others[0].text,)
