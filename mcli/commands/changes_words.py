"""Changes in words: what happened, which fact, and its values before and after, in the language of the person."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from mcli.catalogue.store.changes import Change, as_json
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.sheets import labels

KINDS = {
    "new": N_("new"),
    "changed": N_("changed"),
    "not_seen": N_("not seen"),
    "unlisted": N_("no longer listed"),
    "back": N_("back again"),
    "held": N_("held for a person"),
    "accepted": N_("accepted by a person"),
}
_LABELS = {
    "title": N_("Title"), "summary": N_("What it is"), "url": N_("Page"), "contact": N_("Contact"),
    "cost": N_("Cost"), "prerequisite": N_("You need first"), "gates": N_("You need first"), "hours": N_("Hours"),
    "length": N_("Hours"), "delivery": N_("Offered"), "taught": N_("Taught in"), "start": N_("Start"),
    "flexible": N_("Start"), "credential": N_("You get"), "expires": N_("Valid for"), "assessment": N_("Test"),
    "recognised": N_("Recognized by"), "leads": N_("Leads to"), "osap": N_("OSAP"),
}  # fmt: skip
_NAMES: Mapping[str, Mapping[str, str]] = {
    "cost_status": labels.COST_NAMES | {"paid": N_("paid")},
    "prerequisite_status": labels.PREREQUISITE_NAMES,
    "gates": labels.GATE_NAMES,
    "delivery": labels.DELIVERY_NAMES,
    "taught_in": labels.LANGUAGE_NAMES,
    "credential_kind": labels.CREDENTIAL_NAMES,
}


def values(say: Language, change: Change) -> str:
    """Say what stood there before and what stands there now; '' where the kind of change says it all."""
    if change.kind in ("held", "accepted"):
        text = N_("({before} listings before, {after} found)")
        return say(text, before=_value(say, None, change.before), after=_value(say, None, change.after))
    if change.fact is None:
        return ""
    label = say(_LABELS.get(change.fact.partition("_")[0], change.fact))
    before, after = (_value(say, change.fact, each) for each in (change.before, change.after))
    return say(N_("({fact}: {before} → {after})"), fact=label, before=before, after=after)


def _value(say: Language, fact: str | None, value: Any) -> str:
    if value is None or value == []:
        return "-"
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, list):
        return ", ".join(_value(say, fact, each) if isinstance(each, str) else _extra(say, each) for each in value)
    if isinstance(value, str):
        names = _NAMES.get(fact or "", {})
        return say(names[value]) if value in names else value  # a page's own words are never translated
    return say.money(Decimal(value)) if fact == "cost_cad" else say.number(value)


def _extra(say: Language, value: Any) -> str:
    """Say an extra cost: its words, else its amount."""
    if isinstance(value, dict):
        return str(value.get("text") or as_json(value.get("cad")) or value.get("kind"))
    return say.number(value)
