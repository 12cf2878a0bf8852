"""What is asked before one may begin, as all claims of a page give it together."""

from collections.abc import Sequence
from dataclasses import replace

from mcli.core.claims import Claim, Problem
from mcli.core.errors import Message
from mcli.core.models import Prerequisite
from mcli.core.terms import OPEN_STATUSES
from mcli.facts.precedence import CONTRADICTION, Decided, rank, visible
from mcli.facts.prerequisite import openness
from mcli.facts.prerequisite import reader as prerequisites
from mcli.facts.reading import Context, Reading, flat, words_of

_Found = list[tuple[Claim, Reading[Prerequisite]]]


def settle(claims: Sequence[Claim], context: Context) -> Decided:
    """Return the prerequisite that claims give together: demands add up, and outweigh a "none" anywhere in sight.

    "None" and a demand under one and the same label contradict each other. Markup counts where people see nothing.
    """
    decided = _decided(claims, context)
    if decided.reading is not None and decided.reading.value.status in OPEN_STATUSES:
        return decided
    hints = (openness.hint_in(words_of(each)) for each in claims if visible(each))
    return decided._replace(hints=tuple(dict.fromkeys(each for each in hints if each))[:5])


def _decided(claims: Sequence[Claim], context: Context) -> Decided:
    """Return the prerequisite that claims give together, without hints."""
    found = [(claim, reading) for claim in claims if (reading := prerequisites.read(claim, context)) is not None]
    seen = [each for each in found if visible(each[0])] or found
    if not seen:
        return Decided(None)
    gates = tuple(dict.fromkeys(gate for _, each in seen for gate in each.value.gates))
    if (differing := _contradiction(seen)) is not None:
        problem = Problem("prerequisite", Message(CONTRADICTION), differing)
        return Decided(None, problems=(problem,))
    claim, reading = _telling(seen)
    quotes = [
        each.quote for _, each in seen if each is not reading and set(each.value.gates) - set(reading.value.gates)
    ]
    more = tuple(dict.fromkeys((*reading.more, *(quote for quote in quotes if quote != reading.quote))))
    return Decided(Reading(replace(reading.value, gates=gates), reading.quote, more, reading.sure), claim.method)


def _telling(seen: _Found) -> tuple[Claim, Reading[Prerequisite]]:
    """Return the reading that decides: a demand, else an age beside a "none", else what the best claim says."""
    best = sorted(seen, key=lambda each: rank(each[0]))
    labelled = [each for each in best if each[0].method != "sentence"]
    stated = any(reading.value.status == "none" for _, reading in best)
    for status, among in (
        ("required", best),
        ("recommended", labelled if stated else best),
        ("age_only", best),
        ("none", best),
        ("recommended", best),
    ):
        for each in among:
            if each[1].value.status == status:
                return each
    return best[0]


def _contradiction(seen: _Found) -> tuple[str, ...] | None:
    """Return the quotes of a "none" and a demand that stand under the same label, else None."""
    nones = [each for each in seen if each[1].value.status == "none" and each[0].method != "sentence"]
    for claim, none in nones:
        for other, demand in seen:
            if (
                demand.value.status == "required"
                and other.method != "sentence"
                and flat(other.label) == flat(claim.label)
            ):
                return none.quote, demand.quote
    return None
