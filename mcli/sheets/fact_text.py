"""One listing whole: every fact with its value, the words it came from, the page and the date."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.core.errors import N_
from mcli.core.fact_table import FACT_OF_KEY, SOURCED, Fact
from mcli.core.urls import host_of
from mcli.i18n import Language
from mcli.sheets import labels

Document = Mapping[str, Any]

# What a person asks first comes first, then the other facts in the order of their table.
_FIRST = ("title", "summary", "place", "contact", "cost", "prerequisite", "bring", "hours", "delivery", "language")
IN_ORDER: tuple[Fact, ...] = tuple(
    sorted(SOURCED, key=lambda fact: _FIRST.index(fact.name) if fact.name in _FIRST else len(_FIRST))
)
"""The facts that have evidence, in the order of `mcli show`."""


class Shown(NamedTuple):
    """A fact as shown: its label, its value in words, on whose word (lines), and the page and day ('' for none)."""

    label: str
    value: str
    source: tuple[str, ...]
    place: str = ""


def shown(say: Language, listing: Document, sectors: Mapping[str, str], for_staff: bool = True) -> list[Shown]:
    """Return every fact of a listing; a fact that nobody has told us is there too, as not stated.

    What is only for staff is left out where learners may read it.
    """
    made = [
        Shown(
            say(fact.label),
            value or say(labels.NOT_STATED),
            _source(say, listing, fact.name, value not in ("", say(labels.NOT_STATED))),
            _place(say, listing, fact.name),
        )
        for fact, value in ((fact, value_of(say, listing, fact)) for fact in IN_ORDER)
    ]
    provider = f"{listing['provider']} ({say(labels.KIND_NAMES[listing['provider_kind']])})"
    made[2:2] = [Shown(say(_label("provider")), provider, ())]
    beside = {
        "region": listing["region"],
        "sector": sectors.get(listing["sector"] or "", listing["sector"]),
        "url": listing["url"],
        "status": on_the_page(say, listing),
        "checked": _checked(say, listing, for_staff),
    }
    made.extend(Shown(say(_label(name)), value or say(labels.NOT_STATED), ()) for name, value in beside.items())
    if for_staff:
        made.append(traits(say, listing))
    notes = ("serves", "staff_note", "learner_note") if for_staff else ("serves", "learner_note")
    told = ((name, labels.value(say, name, listing[name])) for name in notes)
    made.extend(Shown(say(_label(name)), value, ()) for name, value in told if value)
    return made


def traits(say: Language, listing: Document) -> Shown:
    """Return which traits of a short credential the page states, with its words, and which it does not.

    Of a page that no program has read, nobody knows what it does not say.
    """
    quotes = {each["trait"]: each["quote"] for each in listing["traits"]}
    told, silent = (
        ", ".join(say(name) for trait, name in labels.TRAIT_NAMES.items() if (trait in quotes) == stated)
        for stated in (True, False)
    )
    parts = [say("says: {traits}", traits=told)] if told else []
    if silent and not by_hand(listing):
        parts.append(say("does not say: {traits}", traits=silent))
    kept = [each for each in listing["evidence"].values() if each["quote"]]
    other = "curated" if by_hand(listing) else ""
    source = (
        # The words of a correction are its reason, which stands beside the fact that was corrected.
        say(
            "{label}: {text}",
            label=say(labels.TRAIT_NAMES[trait]),
            text=say("corrected by a person") if method == "correction" else labels.quoted(say, quote, method),
        )
        for trait, quote in quotes.items()
        for method in (next((each["method"] for each in kept if quote in each["quote"]), other),)
    )
    return Shown(say(_label("traits")), "; ".join(parts) or say(labels.NOT_STATED), tuple(source))


def _label(key: str) -> str:
    return FACT_OF_KEY[key].label


def numbered(say: Language, facts: Sequence[Shown], own: str) -> tuple[list[Shown], list[str]]:
    """Return the facts, and a line for each page that they come from.

    Most facts come from one page, which is said once: only those of another page have a number beside them. `own` is
    the address of the listing, which is that page where two have as many facts.
    """
    places = Counter(each.place for each in facts if each.place)
    usual = max(places, key=lambda place: (places[place], bool(own) and own in place), default="")
    numbers = {place: number for number, place in enumerate((each for each in places if each != usual), start=1)}
    made = []
    for each in facts:
        source = tuple(text for text in each.source if text != say("our note"))
        if each.place in numbers:
            source = (*source[:-1], f"{source[-1] if source else ''} [{numbers[each.place]}]".strip())
        made.append(each._replace(source=source))
    lines = [say("Where no number stands beside a fact: {place}", place=usual)] if numbers else [usual] if usual else []
    return made, [*lines, *(f"[{number}] {place}" for place, number in numbers.items())]


def paths(say: Language, listing: Document, names: Mapping[str, str]) -> list[Shown]:
    """Return the goal paths of a listing, with the reasons for and against."""
    return [
        Shown(
            names.get(each["path"], each["path"]),
            say(labels.LEVEL_NAMES[each["level"]]),
            (*(say("for: {reason}", reason=reason) for reason in each["reasons"]),
             *(say("against: {reason}", reason=reason) for reason in each["against"])),
        )
        for each in listing["goal_paths"]
    ]  # fmt: skip


def reported_by(listing: Document) -> str | None:
    """Return the host whose word stands behind the facts, where that is not the listing's own; the cost's first."""
    evidence = listing["evidence"]
    facts = sorted(evidence, key=lambda fact: fact != "cost")
    hosts = (host_of(evidence[fact]["url"]) for fact in facts)
    return next((host for host in hosts if host and host != host_of(listing["url"])), None)


def by_hand(listing: Document) -> bool:
    """Tell whether all that is known of a listing was noted by people: no program has read its page."""
    return all(each["method"] in ("curated", "correction") for each in listing["evidence"].values())


def _checked(say: Language, listing: Document, for_staff: bool) -> str:
    """Return when the facts were last checked: by a person (with their note, for staff), else by reading the page."""
    page = say.day(listing["checked"]) if listing["checked"] else say("date unknown")
    confirmation = listing["confirmed"]
    if not confirmation:
        return page
    told = labels.confirmed(say, confirmation)
    told = f"{told}: {confirmation['note']}" if for_staff and confirmation["note"] else told
    return f"{told}; {say('page read: {date}', date=page)}" if confirmation.get("outdated") else told


def on_the_page(say: Language, listing: Document) -> str:
    """Return whether a listing is still on its page, as far as the program has ever read it."""
    if by_hand(listing) and listing["status"] == "active":
        return say(N_("not known: our note, the program has not read this page"))
    return say(labels.STATUS_NAMES[listing["status"]])


def _source(say: Language, listing: Document, fact: str, stated: bool) -> tuple[str, ...]:
    evidence = listing["evidence"].get(fact)
    if evidence is None:
        return (say("no source given"),) if stated else ()
    by_hand = evidence["method"] == "curated" and not evidence["quote"]
    said = [say("our note")] if by_hand else [labels.quoted(say, evidence["quote"], evidence["method"])]
    said.extend(labels.quoted(say, each, evidence["method"]) for each in evidence.get("more", ()))
    if evidence["url"] and host_of(evidence["url"]) != host_of(listing["url"]):
        said.append(say("reported by {host}", host=host_of(evidence["url"])))
    return tuple(said)


_PLACES = {
    "curated": N_("our note of {page}, {date}"),
    "correction": N_("a person about {page}, {date}"),
}


def _place(say: Language, listing: Document, fact: str) -> str:
    """Return the page that a fact comes from, whether the program or a person read it, and when."""
    evidence = listing["evidence"].get(fact)
    if evidence is None:
        return ""
    date = say.day(evidence["checked"]) if evidence["checked"] else say("date unknown")
    text = _PLACES.get(evidence["method"], N_("from the page {page}, {date}"))
    return say(text, page=evidence["url"] or say(N_("a page that has no address")), date=date)


def _cost(say: Language, listing: Document) -> str:
    amount = None if listing["cost_cad"] is None else Decimal(str(listing["cost_cad"]))
    parts = [labels.cost(say, listing["cost_status"], amount, listing["cost_per"])]
    if listing["cost_conditions"]:
        parts.append(say("condition: {words}", words=listing["cost_conditions"]))
    parts += [say("also: {extra}", extra=labels.extra_cost(say, each)) for each in listing["cost_extras"]]
    return "; ".join(parts)


def _hours(say: Language, listing: Document) -> str:
    number = labels.study_time(say, listing["hours"])
    return "; ".join(filter(None, (number, listing["length_text"])))


def _language(say: Language, listing: Document) -> str:
    taught = ", ".join(say(labels.LANGUAGE_NAMES[each]) for each in listing["taught_in"])
    if taught or not listing["page_language"]:
        return taught
    page = N_("page in English") if listing["page_language"] == "en" else N_("page in French")
    return f"{say(labels.NOT_STATED)} ({say(page)})"


def _dates(say: Language, listing: Document) -> str:
    dates = [say.day(each) for each in listing["start_dates"]]
    if listing["flexible_start"]:
        dates.append(say("start at any time"))
    return "; ".join(dates)


def place_of(say: Language, listing: Document) -> str:
    """Return where it is held: the address, the town and the province, each once; what is in person needs a place."""
    address, town = listing["address"] or "", listing["town"] or ""
    named = [address] if not town or town.casefold() in address.casefold() else [address, town]
    place = ", ".join(filter(None, (*named, listing["province"])))
    return place or (say("place not known") if listing["delivery"] in ("in_person", "hybrid") else "")


def contact_of(listing: Document) -> str:
    """Return whom to ask: telephone and e-mail in their one form, else the words as printed; '' for none."""
    return "; ".join(filter(None, (listing["phone"], listing["email"]))) or listing["contact"] or ""


_VALUES: Mapping[str, Callable[[Language, Document], str]] = {
    "place": place_of,
    "contact": lambda _, listing: contact_of(listing),
    "cost": _cost,
    "prerequisite": lambda say, listing: labels.needs(say, listing["prerequisite_status"], listing["gates"]),
    "hours": _hours,
    "delivery": lambda say, listing: labels.offered(say, listing["delivery"]),
    "language": _language,
    "dates": _dates,
}
"""The facts whose value in words is more than the values of its keys one after the other."""


def value_of(say: Language, listing: Document, fact: Fact) -> str:
    """Return the value of a fact in words, '' where nobody has told it."""
    if fact.name in _VALUES:
        return _VALUES[fact.name](say, listing)
    return "; ".join(filter(None, (labels.value(say, key.name, listing[key.name]) for key in fact.keys)))
