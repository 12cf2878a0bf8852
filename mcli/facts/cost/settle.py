"""The cost that all claims of a page give together."""

from collections.abc import Sequence
from dataclasses import replace

from mcli.core.claims import Claim, Problem
from mcli.core.errors import Message
from mcli.core.models import Cost
from mcli.core.terms import FREE_STATUSES
from mcli.facts.cost import freedom
from mcli.facts.cost import reader as cost
from mcli.facts.cost.claims import Said, understand
from mcli.facts.precedence import CONTRADICTION, Decided, rank, visible
from mcli.facts.reading import Context, Reading, words_of


def settle(claims: Sequence[Claim], counting: Sequence[Said], context: Context) -> Decided:
    """Return the cost that claims give together: from the best that knows, what stands elsewhere beside it.

    `counting` are claims of other facts that state a number of modules or hours. Free is not believed where other words
    that people see state a price for everyone.
    """
    said = [each for claim in claims if (each := understand(claim, context)) is not None]
    decided = _decided(said, counting)
    if decided.reading is not None and decided.reading.value.status in FREE_STATUSES:
        return decided
    return decided._replace(hints=_hints(claims))


def _decided(said: Sequence[Said], counting: Sequence[Said]) -> Decided:
    """Return the cost that understood claims give together, without hints."""
    groups = [
        [each for each in said if rank(each.claim) == level] for level in sorted({rank(each.claim) for each in said})
    ]
    unknown: Decided | None = None
    for at, group in enumerate(groups):
        beside = [*(each for each in said if each not in group and visible(each.claim)), *counting]
        reading = cost.decide(group, beside)
        if reading is None:
            if any(each.prices or each.freedom for each in group):
                return _contradiction([each.text for each in group if each.prices or each.freedom], reading)
            continue
        method = next((each.claim.method for each in group if reading.quote in each.text), group[0].claim.method)
        if reading.value.status == "unknown":
            unknown = unknown or Decided(reading, method)
            continue
        if reading.value.status in FREE_STATUSES:
            later = [cost.decide(other) for other in groups[at + 1 :] if visible(other[0].claim)]
            priced = next((each for each in later if each and each.value.status == "paid" and each.value.cad), None)
            if priced and reading.value.status == "free":
                return _contradiction([reading.quote, priced.quote], reading)
        return Decided(reading, method)
    return unknown or Decided(None)


def _hints(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return the sentences that people see and that speak of being free without proof, at most five."""
    found = (freedom.hint_in(words_of(each)) for each in claims if visible(each))
    return tuple(dict.fromkeys(each for each in found if each))[:5]


def _contradiction(quotes: list[str], reading: Reading[Cost] | None) -> Decided:
    """Return an unknown cost and the problem that shows both quotes."""
    problem = Problem("cost", Message(CONTRADICTION), tuple(quotes[:2]))
    if reading is None:
        return Decided(None, problems=(problem,))
    kept = replace(reading.value, status="unknown", cad=None, per=None, conditions=None)
    return Decided(Reading(kept, reading.quote, sure=False), "sentence", (problem,))
