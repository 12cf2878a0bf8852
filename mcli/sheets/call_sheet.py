"""The call sheet: the listings most worth a telephone call, whom to call, what to ask, and what is known."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.core.errors import N_
from mcli.core.terms import FREE_STATUSES
from mcli.i18n import Language
from mcli.sheets import labels
from mcli.sheets.fact_text import contact_of, place_of

Document = Mapping[str, Any]


class Call(NamedTuple):
    """One listing to call about, in words: whom, what to ask, what is known, its age, and how often it was printed."""

    id: str
    title: str
    provider: str
    contact: str
    ask: tuple[str, ...]
    known: str
    checked: str
    printed: int
    url: str


def calls(say: Language, listings: Iterable[Document], printed: Mapping[str, int]) -> list[Call]:
    """Return the rows of a call sheet; `printed` counts by id the sheets that have a listing."""
    return [
        Call(
            each["id"], each["title"], each["provider"], contact_of(each) or say(N_("no telephone number is known")),
            tuple(say(text, **values) for text, values in _questions(say, each)), _known(say, each),
            _checked(say, each), printed.get(each["id"], 0), each["url"] or "",
        )
        for each in listings
    ]  # fmt: skip


HEADINGS = (
    N_("Course"), N_("Who gives it"), N_("Telephone or e-mail"), N_("Ask"), N_("What is known"), N_("Facts"),
    N_("Printed"), N_("Page"), N_("id"), N_("Answer, day, initials"),
)  # fmt: skip
"""The headings of a call sheet; the last column is for the answer."""


def cells(call: Call) -> list[str]:
    """Return a call as the cells under the headings."""
    return [call.title, call.provider, call.contact, " ".join(call.ask), call.known, call.checked, str(call.printed),
            call.url, call.id, ""]  # fmt: skip


def lines(say: Language, call: Call, place: int) -> list[str]:
    """Return a call as plain lines under its number."""
    made = [
        f"{place}. {call.title}",
        say("Provider: {text}", text=call.provider),
        say("Call: {text}", text=call.contact),
        *(say("Ask: {text}", text=question) for question in call.ask),
        say("What is known: {text}", text=call.known),
        say("Facts: {text}", text=call.checked),
        *([say.plural("Printed on {count} sheet", "Printed on {count} sheets", call.printed)] if call.printed else []),
        say("Page: {text}", text=call.url or say(labels.NOT_STATED)),
        say("id: {text}", text=call.id),
    ]
    return [made[0], *(f"   {line}" for line in made[1:])]


def _checked(say: Language, listing: Document) -> str:
    if listing["confirmed"]:
        return labels.confirmed(say, listing["confirmed"])
    return labels.checked_on(say, listing["checked"])


def _cost(say: Language, listing: Document) -> str:
    amount = None if listing["cost_cad"] is None else Decimal(str(listing["cost_cad"]))
    return labels.cost(say, listing["cost_status"], amount, listing["cost_per"])


def _known(say: Language, listing: Document) -> str:
    needs = labels.needs(say, listing["prerequisite_status"], listing["gates"])
    told = [
        say("Cost: {text}", text=_cost(say, listing)),
        say("You need first: {text}", text=needs),
        say("Offered: {text}", text=", ".join(filter(None, (labels.offered(say, listing["delivery"]),
                                                            place_of(say, listing))))),
    ]  # fmt: skip
    return "; ".join(told)


def _questions(say: Language, listing: Document) -> list[tuple[str, Mapping[str, object]]]:
    """Return the questions to ask, each a text and its values; every fact that is not known is one of them."""
    asked: list[tuple[str, Mapping[str, object]]] = [(N_("Is it still offered, and when does it start next?"), {})]
    if listing["cost_status"] in FREE_STATUSES:
        asked.append((N_("Is it still free, and for whom?"), {}))
    elif listing["cost_cad"] is None:
        asked.append((N_("What does it cost in all?"), {}))
    else:
        asked.append((N_("Does it still cost {cost}, and is there anything else to pay?"),
                      {"cost": _cost(say, listing)}))  # fmt: skip
    if listing["prerequisite_status"] == "unknown":
        asked.append((N_("What does one need before one can start?"), {}))
    else:
        needs = labels.needs(say, listing["prerequisite_status"], listing["gates"]).rstrip(" ?\u00a0")
        asked.append((N_("Is this still what one needs first: {needs}?"), {"needs": needs}))
    if listing["delivery"] is None:
        asked.append((N_("Is it online or in person, and where?"), {}))
    elif listing["delivery"] != "online" and not listing["town"]:
        asked.append((N_("Where is it held?"), {}))
    if "device" in listing["gates"] or listing["delivery"] == "online":
        asked.append((N_("Is a computer needed, or will a phone do?"), {}))
    return asked
