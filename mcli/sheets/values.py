"""What is known of each fact of a listing, in words without a capital, ready to stand in a sentence of a sheet."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.i18n import Language
from mcli.sheets.passages import Line, Passage, listed, shortened
from mcli.sheets.wording import Wording
from mcli.text import fold, host_of

Document = Mapping[str, Any]

BY_HAND = ("curated", "correction")
"""The methods of facts that a person wrote down: their words are a note, and no quotation of a page."""

_STEPS = 2
_ENDLESS = ("none", "credit")


class Room(NamedTuple):
    """How many signs there is room for: words of a page, demands made first, a few words; and how many dates."""

    words: int
    demand: int
    place: int
    dates: int


ROOMS = (Room(90, 150, 60, 4), Room(60, 110, 40, 3), Room(36, 60, 28, 2))
"""From ample to little: a sheet that does not fit its pages is told in fewer words of the pages, with every fact."""


class Speech(NamedTuple):
    """What putting facts into words needs: language, wording, day, after how many days facts are old, and how short."""

    say: Language
    wording: Wording
    today: date
    stale_days: int
    shortness: int = 0

    @property
    def language(self) -> str:
        """The code of the language."""
        return self.say.code

    @property
    def room(self) -> Room:
        """How much room there is."""
        return ROOMS[self.shortness]


class Value(NamedTuple):
    """A fact to tell: its words without a capital, or None and the question to ask."""

    fact: str
    line: Line | None
    question: str = ""


def page_words(speech: Speech, listing: Document, text: str, fact: str, limit: int | None = None) -> Line:
    """Return words of a page in their own language, in quotation marks unless they are a note made by hand."""
    words = Passage(shortened(text, limit or speech.room.words), listing["page_language"] or "")
    if not _is_quoted(listing, fact):
        return (words,)
    return speech.wording.line("quote", words=words)


def _is_quoted(listing: Document, fact: str) -> bool:
    evidence = listing["evidence"].get(fact)
    return evidence is not None and evidence["method"] not in BY_HAND


def other_host(listing: Document, fact: str) -> str:
    """Return the host on whose word a fact is, where that is not the listing's own; else ''."""
    evidence = listing["evidence"].get(fact)
    host = host_of(evidence["url"]) if evidence else None
    return host if host and host != host_of(listing["url"]) else ""


def _cost(speech: Speech, listing: Document) -> list[Value]:
    wording, status = speech.wording, listing["cost_status"]
    if status == "unknown":
        return [Value("cost", None, "cost")]
    line = _price(speech, listing) if status == "paid" else wording.line(f"cost.{status}")
    words = _cost_words(speech, listing)
    if words:
        line = wording.line("cost.words", cost=line, words=words)
    made = [Value("cost", line), *_extras(speech, listing)]
    if status == "paid" and (listing["cost_cad"] is None or listing["cost_per"] not in (None, "course")):
        made.append(Value("cost_total", None, "cost" if listing["cost_cad"] is None else "rate"))
    return made


def _cost_words(speech: Speech, listing: Document) -> Line:
    """Return the words behind a cost, and on whose word they are: the page's, another host's, or a person's note."""
    wording, evidence = speech.wording, listing["evidence"].get("cost")
    told = [each for each in dict.fromkeys((listing["cost_text"], listing["cost_conditions"])) if each]
    words = listed([page_words(speech, listing, each, "cost") for each in told], "; ", speech.language)
    if evidence is not None and evidence["method"] in BY_HAND:
        name = f"cost.{evidence['method']}"
        words = wording.line(f"{name}_words", words=words) if words else wording.line(name)
    host = other_host(listing, "cost")
    said = wording.line("cost.host", host=shortened(host, speech.room.place)) if host else ()
    return listed([each for each in (words, said) if each], "; ", speech.language)


def _price(speech: Speech, listing: Document) -> Line:
    if listing["cost_cad"] is None:
        return speech.wording.line("cost.paid")
    money = speech.say.money(Decimal(str(listing["cost_cad"])))
    if listing["cost_per"] in (None, "course"):
        return (Passage(money, speech.language),)
    return speech.wording.line(f"cost.{listing['cost_per']}", money=money)


def _extras(speech: Speech, listing: Document) -> list[Value]:
    lines = []
    for each in listing["cost_extras"]:
        kind = speech.wording(f"extras.{each['kind']}")
        if each["cad"] is not None:
            lines.append(
                speech.wording.line("cost.extra", kind=kind, money=speech.say.money(Decimal(str(each["cad"]))))
            )
        elif each["text"] and speech.shortness < 2:
            words = Passage(shortened(each["text"], speech.room.place), listing["page_language"] or "")
            lines.append(speech.wording.line("get.words", kind=kind, words=words))
        else:
            lines.append((Passage(kind, speech.language),))
    if not lines:
        return []
    return [
        Value(
            "cost", speech.wording.line("cost.extras", list=listed(tuple(dict.fromkeys(lines)), ", ", speech.language))
        )
    ]


def _time(speech: Speech, listing: Document) -> list[Value]:
    return [*_hours(speech, listing), *_dates(speech, listing)]


def _hours(speech: Speech, listing: Document) -> list[Value]:
    length = listing["length_text"]
    words = page_words(speech, listing, length, "hours", speech.room.place) if length else None
    hours = listing["hours"]
    if not hours:
        return [Value("hours", words, "hours"), *([Value("hours_total", None, "hours")] if words else [])]
    if hours < 1:
        line = speech.wording.line("hours.minutes", count=speech.say.number(round(hours * 60)))
    else:
        one = hours == 1 or (speech.language == "fr" and hours < 2)
        line = speech.wording.line("hours.one" if one else "hours.many", count=speech.say.number(hours))
    if words and length and fold(length).startswith(fold(line[0].text)):
        line = words
    elif words:
        line = speech.wording.line("get.words", kind=line, words=words)
    return [Value("hours", line)]


def _dates(speech: Speech, listing: Document) -> list[Value]:
    coming = [each for each in listing["start_dates"] if each >= speech.today.isoformat()]
    lines = []
    if coming:
        days = ", ".join(speech.say.day(each) for each in coming[: speech.room.dates])
        lines.append(speech.wording.line("dates.starts", dates=days))
    if listing["flexible_start"]:
        lines.append(speech.wording.line("dates.any"))
    if lines:
        return [Value("dates", listed(lines, ", ", speech.language))]
    return [Value("dates", None, "next_date" if listing["start_dates"] else "dates")]


def _where(speech: Speech, listing: Document) -> list[Value]:
    how = listing["delivery"]
    if how is None:
        return [Value("delivery", None, "delivery")]
    line = speech.wording.line(f"delivery.{how}")
    if how == "online":
        return [Value("delivery", line)]
    if listing["region"]:
        place = Passage(shortened(listing["region"], speech.room.place), listing["page_language"] or "")
        return [Value("delivery", speech.wording.line("delivery.place", how=line, place=place))]
    return [Value("delivery", line), Value("place", None, "place")]


def _need(speech: Speech, listing: Document) -> list[Value]:
    status, text = listing["prerequisite_status"], listing["prerequisite_text"]
    words = page_words(speech, listing, text, "prerequisite", speech.room.demand) if text else None
    if status == "unknown":
        said = [Value("prerequisite", speech.wording.line("need.said", words=words))] if words else []
        return [*said, Value("prerequisite", None, "prerequisite")]
    if status == "none" or words is None:
        line = speech.wording.line(f"need.{status}")
        if words and _is_quoted(listing, "prerequisite"):
            line = speech.wording.line("get.words", kind=line, words=words)
        return [Value("prerequisite", line)]
    name = {"age_only": "need.age_words"}.get(status, f"need.{status}_words")
    return [Value("prerequisite", speech.wording.line(name, words=words))]


def _get(speech: Speech, listing: Document) -> list[Value]:
    kind, text = listing["credential_kind"], listing["credential_text"]
    if kind == "none" and not text and _is_silent(listing, "credential"):
        kind = None  # nobody's words say that there is no certificate
    words = page_words(speech, listing, text, "credential", speech.room.place) if text else None
    line = speech.wording.line(f"get.{kind}") if kind else words
    if kind and words:
        line = speech.wording.line("get.words", kind=speech.wording.line(f"get.{kind}"), words=words)
    made = [Value("credential", line, "credential")]
    if listing["expires"]:
        lasts = page_words(speech, listing, listing["expires"], "expires", speech.room.place)
        made.append(Value("expires", speech.wording.line("get.expires", words=lasts)))
    elif listing["credential_kind"] not in _ENDLESS:
        made.append(Value("expires", None, "expires"))
    if listing["recognised_by"]:
        by = page_words(speech, listing, listing["recognised_by"], "recognition", speech.room.place)
        made.append(Value("recognition", speech.wording.line("get.recognition", words=by)))
    return made


def _is_silent(listing: Document, fact: str) -> bool:
    evidence = listing["evidence"].get(fact)
    return evidence is None or (evidence["method"] in BY_HAND and not evidence["quote"])


def _language(speech: Speech, listing: Document) -> list[Value]:
    names = [speech.wording(f"language.{each}") for each in listing["taught_in"]]
    line = (Passage(", ".join(names), speech.language),) if names else None
    return [Value("language", line, "language")]


def _leads_to(speech: Speech, listing: Document) -> list[Value]:
    steps = [page_words(speech, listing, each, "leads_to", speech.room.place) for each in listing["leads_to"][:_STEPS]]
    if not steps:
        return []
    words = listed(steps, "; ", speech.language)
    return [Value("leads_to", speech.wording.line("leads_to", words=words))]


def beside(speech: Speech, listing: Document, key: str) -> list[Line]:
    """Return what stands beside the facts of a row, and is no fact with a date of its own."""
    wording = speech.wording
    if key == "need":
        shown = [
            gate for gate in listing["gates"] if not (gate == "age" and listing["prerequisite_status"] == "age_only")
        ]
        gates = ", ".join(wording(f"gates.{gate}") for gate in shown)
        return [wording.line("need.check", gates=gates)] if gates else []
    made = []
    if key == "where" and listing["delivery"] is None and listing["region"]:
        place = Passage(shortened(listing["region"], speech.room.place), listing["page_language"] or "")
        made.append(wording.line("delivery.region", place=place))
    if key == "where" and not listing["taught_in"] and listing["page_language"]:
        made.append(wording.line(f"language.page_{listing['page_language']}"))
    return made


ROWS: tuple[tuple[str, Callable[[Speech, Document], Sequence[Value]]], ...] = (
    ("cost", _cost),
    ("time", _time),
    ("where", lambda speech, listing: [*_where(speech, listing), *_language(speech, listing)]),
    ("need", _need),
    ("get", _get),
    ("leads_to", _leads_to),
)
