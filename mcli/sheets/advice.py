"""Beside the facts of a listing: what to practise first, help with the cost, and likely twins, in words."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from mcli.catalogue.index.related import Twin
from mcli.core.errors import N_
from mcli.goals.funding import Help
from mcli.goals.readiness import PracticeNote
from mcli.i18n import Language
from mcli.sheets import labels
from mcli.sheets.fact_text import Shown

_FIELDS = {
    "title": N_("title"),
    "summary": N_("description"),
    "assessment_text": N_("test"),
    "prerequisite_text": N_("what you need first"),
    "length_text": N_("length"),
    "credential_text": N_("credential"),
    "cost_text": N_("cost"),
    "cost_extras": N_("cost"),
    "delivery": N_("how it is offered"),
    "gates": N_("what you need first"),
    "hours": N_("hours"),
    "credential_kind": N_("credential"),
    "prerequisite_status": N_("what you need first"),
    "cost_status": N_("cost"),
}
_VALUES: Mapping[str, Mapping[str, str]] = {
    "delivery": labels.DELIVERY_NAMES,
    "gates": labels.GATE_NAMES,
    "cost_extras": labels.EXTRA_NAMES,
    "credential_kind": labels.CREDENTIAL_NAMES,
    "prerequisite_status": labels.PREREQUISITE_NAMES,
    "cost_status": labels.COST_NAMES,
}
_UNKNOWN = {"hours": N_("the hours"), "length": N_("how long it lasts"), "osap": N_("whether it is approved")}


def practise_briefly(say: Language, notes: Sequence[PracticeNote]) -> str:
    """Return the demands on one line, each with its tasks and levels of the curriculum framework."""
    return "; ".join(f"{each.name[say.code]} ({', '.join(each.competencies)})" for each in notes)


def practise(say: Language, notes: Sequence[PracticeNote]) -> list[Shown]:
    """Return the notes whole: the demand, how to prepare, and what in the listing it rests on."""
    return [
        Shown(
            each.name[say.code],
            each.prepare[say.code],
            (
                say("tasks and levels: {tasks}", tasks=", ".join(each.competencies)),
                say("seen in: {field}, {words}", field=say(_FIELDS[each.field]), words=_seen(say, each)),
            ),
        )
        for each in notes
    ]


def _seen(say: Language, note: PracticeNote) -> str:
    names = _VALUES.get(note.field)
    if names:
        return say(names[note.words])
    return note.words if note.field == "hours" else say("“{words}”", words=note.words)


def help_briefly(say: Language, helps: Sequence[Help]) -> str:
    """Return the programs to ask about on one line."""
    return "; ".join(each.name[say.code] for each in helps)


def help_with_cost(say: Language, helps: Sequence[Help]) -> list[Shown]:
    """Return the programs whole: what to ask and whom, what decides, and when that was noted."""
    return [
        Shown(
            each.name[say.code],
            f"{each.ask[say.code]} {each.note[say.code]}",
            (
                *([say("the page says that it is eligible")] if each.stated else []),
                *([say("the listing does not say: {what}",
                       what=", ".join(say(_UNKNOWN[key]) for key in each.unknown))] if each.unknown else []),
                say("noted: {date}; rules change, this is no promise", date=say.day(each.noted)),
                *([each.url] if each.url else []),
            ),
        )
        for each in helps
    ]  # fmt: skip


def twins_briefly(say: Language, twins: Sequence[Twin], own: int | None) -> str:
    """Return how many likely twins there are and the lowest price that one of them states, where it is lower than the
    listing's own (in cents; None when that is not known)."""
    text = say.plural(
        "{count} other provider lists what is likely the same course",
        "{count} other providers list what is likely the same course",
        len(twins),
    )
    cheapest = min((each for each in twins if each.cents is not None), key=lambda each: each.cents or 0, default=None)
    if cheapest is None or (own is not None and (cheapest.cents or 0) >= own):
        return text
    return say("{text}; lowest price: {cost}, {provider} ({id})", text=text, cost=_price(say, cheapest),
               provider=cheapest.provider, id=cheapest.id)  # fmt: skip


def twin_rows(say: Language, twins: Sequence[Twin]) -> list[Shown]:
    """Return the likely twins, the cheapest proven price first."""
    return [Shown(each.provider, f"{each.title}: {_price(say, each)}", (each.id,)) for each in twins]


def other_page_rows(
    say: Language, own: Sequence[Shown], other: Sequence[Shown], title: str, address: str, name: str
) -> list[Shown]:
    """Return the page of the same course in the other language, and every fact that only that page has.

    `own` and `other` are the facts of the two listings as shown; `title`, `address` and `name` (id) are the other's.
    """
    missing = {fact.label for fact in own if fact.value == say(labels.NOT_STATED)}
    rows = [fact for fact in other if fact.label in missing and fact.value != say(labels.NOT_STATED)]
    said = (say("the other page says so: {url}", url=address),) if address else ()
    return [Shown(title, address or name, (name,)), *(Shown(fact.label, fact.value, said) for fact in rows)]


def _price(say: Language, twin: Twin) -> str:
    amount = None if twin.cents is None else Decimal(twin.cents) / 100
    return labels.cost(say, twin.cost_status, amount, twin.per)


def as_data(
    say: Language, notes: Sequence[PracticeNote], helps: Sequence[Help], twins: Sequence[Twin]
) -> dict[str, Any]:
    """Return what stands beside a listing for programs, in one language."""
    return {
        "practise_first": [
            {"demand": each.demand, "name": each.name[say.code], "tasks": list(each.competencies),
             "prepare": each.prepare[say.code], "field": each.field, "words": each.words}
            for each in notes
        ],
        "help_with_cost": [
            {"program": each.program, "name": each.name[say.code], "ask": each.ask[say.code],
             "note": each.note[say.code], "noted": each.noted, "url": each.url, "unknown": list(each.unknown),
             "stated": each.stated}
            for each in helps
        ],
        "likely_twins": [each.id for each in twins],
    }  # fmt: skip
