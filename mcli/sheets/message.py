"""A listing in four plain lines, for an e-mail or a text message to a learner: nothing that is only for staff."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mcli.i18n import Language
from mcli.sheets import labels
from mcli.sheets.fact_text import contact_of, place_of


def message_lines(say: Language, listing: Mapping[str, Any]) -> list[str]:
    """Return title and provider; cost, needs and when that was checked; how, where and whom to ask; the address."""
    amount = None if listing["cost_cad"] is None else Decimal(str(listing["cost_cad"]))
    cost = labels.cost(say, listing["cost_status"], amount, listing["cost_per"])
    if listing["cost_conditions"]:
        cost = f"{cost} ({listing['cost_conditions']})"
    needs = labels.needs(say, listing["prerequisite_status"], listing["gates"])
    offered = labels.offered(say, listing["delivery"])
    offered = offered if listing["delivery"] else say("Offered: {text}", text=offered)
    where = filter(None, (offered, place_of(say, listing), contact_of(listing)))
    facts = [say("Cost: {text}", text=cost), say("You need first: {text}", text=needs)]
    return [
        f"{listing['title']}, {listing['provider']}",
        "; ".join([*facts, labels.checked_on(say, listing["checked"])]),
        "; ".join(where),
        listing["url"] or say("Page: {text}", text=say(labels.NOT_STATED)),
    ]
