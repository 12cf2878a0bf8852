"""The facts of a listing as phrases in one language, ready for the rows of a sheet.

A phrase starts with a lower-case letter, so that it can follow other words ("online, in English"). A fact that is not
known becomes a question for the reader to ask. Nothing is left out and nothing is guessed.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.core.text import clean, fold
from mcli.i18n import Language
from mcli.sheets.content.passages import Line, Passage, listed
from mcli.sheets.content.wording import Wording

Document = Mapping[str, Any]

_LENGTH = re.compile(r"(?i)(\d{1,2}) (?:(years?|ans?)|(?:months?|mois))")
_SALES_TAX = ("hst", "tvh", "gst", "tps")
# The methods of facts that a person wrote down: their words are a note, not a quotation from a page.
BY_HAND = ("curated", "correction")

_NEVER_EXPIRE = ("none", "credit")  # the kinds of credential for which nobody asks how long they are valid


class SheetContext(NamedTuple):
    """What the phrases of a sheet depend on, besides the listing.

    `stale_days` is the age in days from which a fact counts as old.
    """

    say: Language
    wording: Wording
    today: date
    stale_days: int

    @property
    def language(self) -> str:
        """The code of the language, "en" or "fr"."""
        return self.say.code


class Phrase(NamedTuple):
    """A fact in words; `line` is None when it is not known, and `question` then names the question of the wording."""

    fact: str
    line: Line | None
    question: str = ""


def page_words(context: SheetContext, listing: Document, text: str, fact: str) -> Line:
    """Return the words of a fact, whole and tagged with the language of the page.

    They are in quotation marks unless they are a note that a person made.
    """
    words = Passage(clean(text), listing["page_language"] or "")
    if not _is_quoted(listing, fact):
        return (words,)
    return context.wording.line("quote", words=words)


def _is_quoted(listing: Document, fact: str) -> bool:
    evidence = listing["evidence"].get(fact)
    return evidence is not None and evidence["method"] not in BY_HAND


def cost_phrases(context: SheetContext, listing: Document) -> list[Phrase]:
    """Return the cost, its extras and, when the total is not known, the question to ask about it."""
    wording, status = context.wording, listing["cost_status"]
    if status == "unknown":
        return [Phrase("cost", None, "cost")]
    line = _price(context, listing) if status == "paid" else wording.line(f"cost.{status}")
    words = _cost_words(context, listing)
    if words:
        line = wording.line("cost.words", cost=line, words=words)
    made = [Phrase("cost", line), *_extras(context, listing)]
    if status == "paid" and (listing["cost_cad"] is None or listing["cost_per"] not in (None, "course")):
        made.append(Phrase("cost_total", None, "cost" if listing["cost_cad"] is None else "rate"))
    return made


def _cost_words(context: SheetContext, listing: Document) -> Line:
    """Return the words that state a cost, but not those that only repeat its amount."""
    amount = "" if listing["cost_cad"] is None else context.say.money(Decimal(str(listing["cost_cad"])))
    texts = [text for text in dict.fromkeys((listing["cost_text"], listing["cost_conditions"])) if text]
    kept = [text for text in texts if _digits(text) != _digits(amount) or re.search(r"[^\W\d_]", text)]
    return listed([page_words(context, listing, text, "cost") for text in kept], "; ", context.language)


def _digits(text: str) -> str:
    return re.sub(r"\D|[.,]00\b", "", text)


def _price(context: SheetContext, listing: Document) -> Line:
    if listing["cost_cad"] is None:
        return context.wording.line("cost.paid")
    money = context.say.money(Decimal(str(listing["cost_cad"])))
    if listing["cost_per"] in (None, "course"):
        return (Passage(money, context.language),)
    return context.wording.line(f"cost.{listing['cost_per']}", money=money)


def _extras(context: SheetContext, listing: Document) -> list[Phrase]:
    lines = []
    for extra in listing["cost_extras"]:
        kind = context.wording(f"extras.{extra['kind']}")
        if extra["cad"] is not None:
            lines.append(
                context.wording.line("cost.extra", kind=kind, money=context.say.money(Decimal(str(extra["cad"]))))
            )
        elif extra["text"] and fold(extra["text"]) in _SALES_TAX:
            lines.append((Passage(context.wording("extras.sales_tax"), context.language),))
        elif extra["text"]:
            words = Passage(clean(extra["text"]), listing["page_language"] or "")
            lines.append(context.wording.line("get.words", kind=kind, words=words))
        else:
            lines.append((Passage(kind, context.language),))
    if not lines:
        return []
    return [
        Phrase(
            "cost",
            context.wording.line("cost.extras", list=listed(tuple(dict.fromkeys(lines)), ", ", context.language)),
        )
    ]


def time_phrases(context: SheetContext, listing: Document) -> list[Phrase]:
    """Return the study hours and the start dates."""
    return [*_hours(context, listing), *_dates(context, listing)]


def _hours(context: SheetContext, listing: Document) -> list[Phrase]:
    length = listing["length_text"]
    words = page_words(context, listing, length, "hours") if length else None
    hours = listing["hours"]
    if not hours:
        return [Phrase("hours", words, "hours"), *([Phrase("hours_total", None, "hours")] if words else [])]
    if hours < 1:
        line = context.wording.line("hours.minutes", count=context.say.number(round(hours * 60)))
    else:
        one = hours == 1 or (context.language == "fr" and hours < 2)
        line = context.wording.line("hours.one" if one else "hours.many", count=context.say.number(hours))
    if words and length and fold(length).startswith(fold(line[0].text)):
        line = words
    elif words:
        line = context.wording.line("get.words", kind=line, words=words)
    return [Phrase("hours", line)]


def _dates(context: SheetContext, listing: Document) -> list[Phrase]:
    coming = [day for day in listing["start_dates"] if day >= context.today.isoformat()]
    lines = []
    if coming:
        days = ", ".join(context.say.day(day) for day in coming)
        lines.append(context.wording.line("dates.starts", dates=days))
    if listing["flexible_start"]:
        lines.append(context.wording.line("dates.any"))
    if lines:
        return [Phrase("dates", listed(lines, ", ", context.language))]
    return [Phrase("dates", None, "next_date" if listing["start_dates"] else "dates")]


def delivery_phrases(context: SheetContext, listing: Document) -> list[Phrase]:
    """Return how and where the listing is offered."""
    how = listing["delivery"]
    if how is None:
        return [Phrase("delivery", None, "delivery")]
    line = context.wording.line(f"delivery.{how}")
    if how == "online":
        return [Phrase("delivery", line)]
    where = place_of(listing)
    if where:
        place = Passage(where, context.language)
        return [Phrase("delivery", context.wording.line("delivery.place", how=line, place=place))]
    return [Phrase("delivery", line), Phrase("place", None, "place")]


def place_of(listing: Document) -> str:
    """Return where it is held, as exactly as is known: address and town, else the region; '' when it is not known."""
    address, town = clean(listing["address"] or ""), clean(listing["town"] or "")
    if address and town and fold(town) not in fold(address):
        return f"{address}, {town}"
    return address or town or clean(listing["region"] or "")


def prerequisite_phrases(context: SheetContext, listing: Document) -> list[Phrase]:
    """Return what is required first; words of an unknown status are quoted beside the question."""
    status, text = listing["prerequisite_status"], listing["prerequisite_text"]
    words = page_words(context, listing, text, "prerequisite") if text else None
    if status == "unknown":
        quoted = [Phrase("prerequisite", context.wording.line("need.said", words=words))] if words else []
        return [*quoted, Phrase("prerequisite", None, "prerequisite")]
    if status == "none" or words is None:
        line = context.wording.line(f"need.{status}")
        if words and _is_quoted(listing, "prerequisite"):
            line = context.wording.line("get.words", kind=line, words=words)
        return [Phrase("prerequisite", line)]
    name = {"age_only": "need.age_words"}.get(status, f"need.{status}_words")
    return [Phrase("prerequisite", context.wording.line(name, words=words))]


def credential_phrases(context: SheetContext, listing: Document) -> list[Phrase]:
    """Return what the learner receives, how long it is valid, and who recognises it."""
    kind, text = listing["credential_kind"], listing["credential_text"]
    if kind == "none" and not text and _has_no_words(listing, "credential"):
        kind = None  # "none" without any words is a default, not a statement that there is no certificate
    words = page_words(context, listing, text, "credential") if text else None
    line = context.wording.line(f"get.{kind}") if kind else words
    if kind and words:
        line = context.wording.line("get.words", kind=context.wording.line(f"get.{kind}"), words=words)
    made = [Phrase("credential", line, "credential")]
    if listing["expires"]:
        lasts = _lasting(context, listing)
        made.append(Phrase("expires", context.wording.line("get.expires", words=lasts)))
    elif listing["credential_kind"] not in _NEVER_EXPIRE:
        made.append(Phrase("expires", None, "expires"))
    if listing["recognised_by"]:
        by = page_words(context, listing, listing["recognised_by"], "recognition")
        made.append(Phrase("recognition", context.wording.line("get.recognition", words=by)))
    return made


def _lasting(context: SheetContext, listing: Document) -> Line:
    """Return how long a credential is valid; a plain length of time is in the language of the sheet."""
    text = clean(listing["expires"])
    found = _LENGTH.fullmatch(text)
    if not found:
        return page_words(context, listing, text, "expires")
    count, unit = int(found[1]), "year" if found[2] else "month"
    words = context.wording(f"length.{unit}" if count == 1 else f"length.{unit}s", count=str(count))
    return (Passage(words, context.language),)


def _has_no_words(listing: Document, fact: str) -> bool:
    evidence = listing["evidence"].get(fact)
    return evidence is None or (evidence["method"] in BY_HAND and not evidence["quote"])


def language_phrases(context: SheetContext, listing: Document) -> list[Phrase]:
    """Return the languages of teaching."""
    names = [context.wording(f"language.{code}") for code in listing["taught_in"]]
    line = (Passage(", ".join(names), context.language),) if names else None
    return [Phrase("language", line, "language")]


def leads_to_phrases(context: SheetContext, listing: Document) -> list[Phrase]:
    """Return what the listing leads to; no phrase when that is not known."""
    steps = [page_words(context, listing, step, "leads_to") for step in listing["leads_to"]]
    if not steps:
        return []
    words = listed(steps, "; ", context.language)
    return [Phrase("leads_to", context.wording.line("leads_to", words=words))]
