"""A listing's facts in words, in either language: the same words in a table, a list and a sheet.

Labels and statuses are ours and translated; words from a page stay as they are. What nobody has told us is "not
stated", never "none" and never "free".
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from mcli.catalogue.index.query import Found
from mcli.core.bilingual import chosen
from mcli.core.errors import N_
from mcli.i18n import Language, age_in_days

MARK = "*"
_SHORT_NOTE = 160
"""The most characters of a note for staff in a list; `show` has all of it."""
_SENTENCE_END = re.compile(r"(?<=[\w)»”][\w)»”][.!?])\s+(?=[A-ZÀ-Ý«“])")
_TWO_MONTHS, _TWO_YEARS = 60, 730
"""Below how many days an age is told in days, and below how many in months."""

COST_NAMES = {
    "free": N_("free"),
    "free_with_conditions": N_("free with conditions"),
    "paid": N_("paid, amount not stated"),
    "unknown": N_("not stated"),
}
_PER_NAMES = {
    "module": N_("{money} per module"),
    "hour": N_("{money} per hour"),
    "credit": N_("{money} per credit"),
    "month": N_("{money} per month"),
    "term": N_("{money} per term"),
}
PREREQUISITE_NAMES = {
    "none": N_("nothing"),
    "age_only": N_("a minimum age"),
    "recommended": N_("recommended only"),
    "required": N_("required"),
    "unknown": N_("not stated"),
}
GATE_NAMES = {
    "age": N_("age"),
    "residency": N_("place where you live"),
    "immigration_status": N_("status in Canada"),
    "id_document": N_("ID"),
    "language_level": N_("language level"),
    "police_check": N_("police check"),
    "health": N_("health"),
    "licence": N_("licence"),
    "diploma": N_("diploma"),
    "prior_course": N_("earlier course"),
    "employment": N_("a job"),
    "membership": N_("membership"),
    "device": N_("device"),
    "other": N_("other"),
}
_ASKED = GATE_NAMES | {"device": N_("a computer or a phone"), "other": N_("other conditions")}
LACKS = {**GATE_NAMES, "computer": N_("a computer")}
"""What a learner may not have: the gates, and a computer."""
DAY_NAMES = {
    "monday": N_("Monday"), "tuesday": N_("Tuesday"), "wednesday": N_("Wednesday"), "thursday": N_("Thursday"),
    "friday": N_("Friday"), "saturday": N_("Saturday"), "sunday": N_("Sunday"), "weekend": N_("weekend"),
    "evening": N_("evening"), "daytime": N_("daytime"),
}  # fmt: skip
PLACE_UNKNOWN = N_("place not known")
SORT_NAMES = {
    "relevance": N_("relevance"), "cost": N_("cost"), "hours": N_("hours"), "title": N_("title"),
    "checked": N_("checked"),
}  # fmt: skip
DELIVERY_NAMES = {"online": N_("online"), "hybrid": N_("hybrid"), "in_person": N_("in person")}
LANGUAGE_NAMES = {"en": N_("English"), "fr": N_("French")}
CREDENTIAL_NAMES = {
    "micro_credential": N_("micro-credential"),
    "badge": N_("digital badge"),
    "certificate": N_("certificate"),
    "licence": N_("licence"),
    "credit": N_("credit"),
    "none": N_("no credential"),
}
TRAIT_NAMES = {
    "short": N_("short"),
    "competency_based": N_("competency-based"),
    "assessed": N_("assessed"),
    "sector": N_("tied to a sector"),
    "recognised": N_("recognized by employers"),
    "stackable": N_("stackable"),
}
EXTRA_NAMES = {
    "tax": N_("tax"),
    "materials": N_("materials"),
    "exam": N_("exam"),
    "application": N_("application"),
    "equipment": N_("equipment"),
    "other": N_("other"),
}
KIND_NAMES = {
    "college": N_("college"),
    "university": N_("university"),
    "indigenous_institute": N_("Indigenous institute"),
    "government": N_("government"),
    "school_board": N_("school board"),
    "health_unit": N_("health unit"),
    "library": N_("library"),
    "nonprofit": N_("non-profit organization"),
    "association": N_("association"),
    "company": N_("company"),
    "other": N_("other"),
}
STATUS_NAMES = {
    "active": N_("on its page at the last check"),
    "not_seen": N_("not found on its page at the last check"),
    "unlisted": N_("no longer on its page"),
}
LEVEL_NAMES = {"strong": N_("strong match"), "possible": N_("possible match")}
NOT_STATED = N_("not stated")
CONFIRMED = {
    "phone": N_("confirmed by phone, {date} ({by})"),
    "email": N_("confirmed by e-mail, {date} ({by})"),
    "visit": N_("confirmed on a visit, {date} ({by})"),
    "page": N_("confirmed on its page, {date} ({by})"),
}
SERVES_NAMES = {
    "local": N_("people who live nearby"),
    "ontario": N_("people in Ontario"),
    "canada": N_("people in Canada"),
    "anyone": N_("anyone"),
}
_VALUE_NAMES: Mapping[str, Mapping[str, str]] = {
    "cost_status": COST_NAMES | {"paid": N_("paid")},
    "prerequisite_status": PREREQUISITE_NAMES,
    "gates": GATE_NAMES,
    "delivery": DELIVERY_NAMES,
    "taught_in": LANGUAGE_NAMES,
    "page_language": LANGUAGE_NAMES,
    "credential_kind": CREDENTIAL_NAMES,
    "provider_kind": KIND_NAMES,
    "serves": SERVES_NAMES,
    "status": STATUS_NAMES,
}
"""The names of the fixed values of a key."""
_IN_OTHER_LANGUAGE = {"en": N_("{text} (in English)"), "fr": N_("{text} (in French)")}


def cost(say: Language, status: str, amount: Decimal | None, per: str | None) -> str:
    """Return the cost in a few words; an amount that is a rate says per what."""
    if status != "paid" or amount is None:
        return say(COST_NAMES[status])
    return say(_PER_NAMES[per], money=say.money(amount)) if per in _PER_NAMES else say.money(amount)


def own_words(say: Language, value: Any) -> str:
    """Return words of ours in the language of the answer; what exists only in the other one says which that is.

    `value` is the flat form of a text: None, a text, or a mapping by language.
    """
    text, language = chosen(value, say.code)
    return say(_IN_OTHER_LANGUAGE[language], text=text) if language not in (None, say.code) else text


def value(say: Language, key: str, raw: Any) -> str:
    """Return the flat value of one key in words, '' for nothing; words from a page stay as they are."""
    if raw is None or raw == []:
        return ""
    if isinstance(raw, bool):
        return say("yes") if raw else say("no")
    if isinstance(raw, Mapping):
        return extra_cost(say, raw) if "cad" in raw else own_words(say, raw)
    if isinstance(raw, list):
        return (", " if key in _VALUE_NAMES else "; ").join(value(say, key, each) for each in raw)
    if isinstance(raw, str):
        names = _VALUE_NAMES.get(key, {})
        return say(names[raw]) if raw in names else raw
    return say.money(Decimal(str(raw))) if key == "cost_cad" else say.number(raw)


def extra_cost(say: Language, raw: Mapping[str, Any]) -> str:
    """Return a cost beside the price: "exam $10 (words of the page)"."""
    cad = "" if raw["cad"] is None else " " + say.money(Decimal(str(raw["cad"])))
    return f"{say(EXTRA_NAMES[raw['kind']])}{cad}" + (f" ({raw['text']})" if raw["text"] else "")


def found_cost(say: Language, found: Found) -> str:
    """Return the cost of a found listing in a few words."""
    amount = None if found.cost_cents is None else Decimal(found.cost_cents) / 100
    return cost(say, found.cost_status, amount, found.cost_per)


def quoted(say: Language, words: str, method: str | None) -> str:
    """Return words with where they come from: in quotation marks only when they stand so on the page."""
    if method == "curated":
        return say(N_("our note: {words}"), words=words)
    if method == "correction":
        return say(N_("corrected by a person: {words}"), words=words)
    return say(N_("“{words}”"), words=words)


def extras(say: Language, found: Found) -> str:
    """Return what is to be paid beside the price, shortly: "also: exam $10"; '' when nothing is said."""
    told = []
    for each in found.cost_extras.split():
        kind, _, cents = each.partition(":")
        money = f" {say.money(Decimal(cents) / 100)}" if cents else ""
        told.append(f"{say(EXTRA_NAMES[kind])}{money}")
    return say("also: {extra}", extra=", ".join(told)) if told else ""


def shortened_words(words: str, most: int) -> str:
    """Return at most so many characters of a text, to a whole word."""
    return words if len(words) <= most else words[:most].rpartition(" ")[0] + " ..."


def needs_source(say: Language, found: Found, most: int) -> str:
    """Return the words behind what is asked first, at most so many signs, and on whose word; '' for none."""
    words = shortened_words(found.prerequisite_text or "", most)
    return quoted(say, words, found.prerequisite_method) if words else ""


def study_time(say: Language, hours: float | None) -> str:
    """Return hours in words, less than one as minutes; '' when they are not known."""
    if not hours:
        return ""
    if hours < 1:
        return say.plural("{count} minute", "{count} minutes", round(hours * 60))
    return say.plural("{count} hour", "{count} hours", hours)


def hours_in_a_column(say: Language, hours: float | None) -> str:
    """Return hours under a heading that says so: a number, less than one in minutes; '' when they are not known."""
    return study_time(say, hours) if not hours or hours < 1 else say.number(hours)


def cost_source(say: Language, found: Found) -> str:
    """Return the words behind the cost, and on whose word; '' when there is nothing to show."""
    parts = [extras(say, found)] if found.cost_extras else []
    parts += [quoted(say, found.cost_text, found.cost_method)] if found.cost_text else []
    if found.cost_conditions and found.cost_conditions != found.cost_text:
        parts.append(say(N_("condition: {words}"), words=found.cost_conditions))
    if found.reported_by:
        parts.append(say(N_("reported by {host}"), host=found.reported_by))
    return "; ".join(parts)


def needs(say: Language, status: str, gates: list[str]) -> str:
    """Return what is asked first, with everything that stands in the way, to ask about."""
    named = ", ".join(say(_ASKED[gate]) for gate in gates if not (status == "age_only" and gate == "age"))
    first = say(PREREQUISITE_NAMES[status])
    return say(N_("{first}; ask: {gates}?"), first=first, gates=named) if named else first


def offered(say: Language, delivery: str | None) -> str:
    """Return how it is offered."""
    return say(DELIVERY_NAMES[delivery]) if delivery else say(NOT_STATED)


def offered_where(say: Language, delivery: str | None, town: str | None, km: float | None) -> str:
    """Return how and where it is offered: "in person, Sudbury, 12 km"; "in person, place not known"."""
    parts = [offered(say, delivery)] if delivery or not town else []
    parts += [town] if town and delivery != "online" else []
    parts += [say(PLACE_UNKNOWN)] if delivery == "in_person" and not town else []
    if km is not None and town and delivery != "online":
        parts.append(say("{count} km", count=say.number(round(km))))
    return ", ".join(parts)


def checked_briefly(
    say: Language, checked: str | None, confirmation: Mapping[str, Any] | None, today: date, stale_days: int
) -> str:
    """Return when the facts were last checked for a column, with the mark when that is long ago or not known."""
    if confirmation and not confirmation.get("outdated"):
        text = confirmed(say, confirmation)
    elif checked:
        text = say(N_("checked {month}"), month=say.month(checked))
    else:
        text = say(N_("date unknown"))
    return f"{text} {MARK}" if is_stale(checked, today, stale_days) else text


def age_in_words(say: Language, checked: str | None, today: date, stale_days: int) -> str:
    """Return the age of the facts in whole words, with what to do when they are old; '' when they are of no date."""
    days = age_in_days(checked, today)
    if days is None:
        return ""
    if days < _TWO_MONTHS:
        text = say.plural("{count} day old", "{count} days old", days)
    elif days < _TWO_YEARS:
        text = say.plural("{count} month old", "{count} months old", days // 30)
    else:
        text = say.plural("{count} year old", "{count} years old", days // 365)
    return say(N_("{age}, check first"), age=text) if days > stale_days else text


def confirmed(say: Language, confirmation: Mapping[str, Any]) -> str:
    """Return when, how and by whom a listing was last confirmed, and whether a fact has changed since."""
    text = say(CONFIRMED[confirmation["how"]], date=say.day(confirmation["on"]), by=confirmation["by"])
    return say(N_("{confirmed}; a fact has changed since"), confirmed=text) if confirmation.get("outdated") else text


def facts_checked(
    say: Language, checked: str | None, confirmation: Mapping[str, Any] | None, today: date, stale_days: int
) -> str:
    """Return when the facts were last checked, and how old that is: by a person, where one confirmed them."""
    age = age_in_words(say, checked, today, stale_days) or say(N_("check first"))
    if confirmation is None:
        day = say.day(checked) if checked else say(N_("date unknown"))
        return f"{day} ({age})"
    told = confirmed(say, confirmation)
    return told if not is_stale(checked, today, stale_days) and not confirmation.get("outdated") else f"{told} ({age})"


def short_note(say: Language, note: Any) -> str:
    """Return the note for staff of a listing as a list shows it: its first sentences, whole; a last word tells that
    `mcli show` has more."""
    text = own_words(say, note)
    shown = ""
    for sentence in _SENTENCE_END.split(text):
        if shown and len(shown) + len(sentence) > _SHORT_NOTE:
            return say(N_("{text} (More: mcli show)"), text=shown)
        shown = f"{shown} {sentence}".strip()
    return shown


def is_collected(found: Found) -> bool:
    """Tell whether the program itself read facts of a listing from its page; it can read them again."""
    return not {found.cost_method, found.prerequisite_method} <= {None, "curated", "correction"}


def is_stale(checked: str | None, today: date, stale_days: int) -> bool:
    """Tell whether facts are older than the limit or of unknown date."""
    days = age_in_days(checked, today)
    return days is None or days > stale_days


def checked_on(say: Language, checked: str | None) -> str:
    """Return when facts were last read from the page."""
    return say(N_("checked: {date}"), date=say.day(checked)) if checked else say(N_("date unknown"))


def stale_legend(say: Language, stale_days: int, collected: bool) -> str:
    """Return the line that says what the mark means and, where the program can read pages again, how to refresh."""
    text = say(
        "{mark} Facts older than {days} days, or of unknown date. Before you refer, open the page that “mcli show ID” "
        "names, or ask the provider.",
        mark=MARK,
        days=stale_days,
    )
    return f"{text} {say('“mcli refresh” reads again what has a source.')}" if collected else text


def teaching(say: Language, found: Found) -> str:
    """Return the note for a listing whose page is in a language but does not say the language of teaching."""
    if found.taught_en or found.taught_fr or not found.page_language:
        return ""
    return say(N_("page in English") if found.page_language == "en" else N_("page in French"))


def other_language(say: Language, found: Found) -> str:
    """Return the note for a listing that is taught, or whose page is, in the other language than that of the answer."""
    taught = {code for code, has in (("en", found.taught_en), ("fr", found.taught_fr)) if has}
    if taught:
        if say.code in taught:
            return ""
        return say(N_("taught in French") if "fr" in taught else N_("taught in English"))
    return teaching(say, found) if found.page_language != say.code else ""


def widths(columns: Sequence[tuple[str, int, int]], width: int) -> list[tuple[str, int]]:
    """Return (heading, width) of columns of (heading, least width, share): what is left is given out by the shares."""
    spare = max(0, width - sum(least for _, least, _ in columns) - len(columns) + 1)
    shares = sum(share for _, _, share in columns)
    return [(heading, least + spare * share // shares) for heading, least, share in columns]
