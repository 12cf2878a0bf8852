"""What is known of each fact of a listing, in words without a capital, ready to stand in a sentence of a sheet.

The facts of one listing as the rows of a sheet: known, old, or to be asked first.

A fact that nobody has told us is a question. A fact that is older than the limit, or of unknown date, is told with its
date, and the question whether it is still so. Where all old facts of a listing are of one date, one sentence says so
for all, and the question beside each is short. Nothing is left out, and nothing is guessed.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.core.text import fold, host_of
from mcli.i18n import Language, age_in_days
from mcli.sheets.content.passages import Line, Passage, capital, ended, joined, listed, shortened
from mcli.sheets.content.wording import Wording

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


class Row(NamedTuple):
    """One row of a listing: its key and label, the state of each of its facts, and the line that tells them."""

    key: str
    label: str
    states: tuple[tuple[str, str], ...]
    line: Line


class Told(NamedTuple):
    """The rows of a listing, and one sentence about the age of all its old facts (() where they differ)."""

    rows: tuple[Row, ...]
    dated: Line


class _When(NamedTuple):
    """What old facts must share to stand in one sentence: the date (None: unknown), and on whose word they are."""

    day: str | None
    who: str
    host: str = ""

    @property
    def precision(self) -> str:
        return "undated" if self.day is None else "day" if len(self.day) == 10 else "month"


def told(speech: Speech, listing: Document) -> Told:
    """Return the rows of a listing, in the same order in both languages."""
    values = [(key, of(speech, listing)) for key, of in ROWS]
    shared = _shared(speech, listing, [each for _, each in values])
    made = [_row(speech, listing, key, each, shared is not None) for key, each in values]
    return Told(tuple(each for each in made if each.states), _dated(speech, shared) if shared else ())


def _shared(speech: Speech, listing: Document, values: Sequence[Sequence[Value]]) -> _When | None:
    """Return the date that the old facts of several rows share, None where they differ or stand in one row."""
    old = [
        {_when(listing, each) for each in row
         if each.line is not None and _is_old(speech, listing, listing["evidence"].get(each.fact))}
        for row in values
    ]  # fmt: skip
    told_in = [each for each in old if each]
    whole = set().union(*told_in)
    only = next(iter(whole)) if len(whole) == 1 else None
    return only if only is not None and len(told_in) > 1 and not only.host else None


def _dated(speech: Speech, shared: _When) -> Line:
    date = {} if shared.day is None else {"date": speech.say.day(shared.day)}
    return speech.wording.line(f"old.all_{shared.who}_{shared.precision}", **date)


def _row(speech: Speech, listing: Document, key: str, values: Sequence[Value], short: bool) -> Row:
    wording, language = speech.wording, speech.language
    known: list[Line] = []
    old: dict[_When, list[Line]] = {}
    asked: list[Line] = []
    states = []
    for each in values:
        evidence = listing["evidence"].get(each.fact)
        if each.line is None:
            asked.append(wording.strong(f"ask.{each.question}"))
            states.append((each.fact, "ask"))
        elif _is_old(speech, listing, evidence):
            old.setdefault(_when(listing, each), []).append(each.line)
            states.append((each.fact, "old"))
        else:
            known.append(_known(speech, each.line, evidence))
            states.append((each.fact, "known"))
    sentences = [ended(capital(each), language) for each in known]
    for when, lines in old.items():
        sentences.append(ended(_old(speech, when, listed(lines, ", ", language), short), language))
    if old:
        sentences.append(wording.strong("old.still" if short else "old.ask"))
    if asked:
        sentences.extend([wording.strong("ask.first"), *asked])
    sentences.extend(beside(speech, listing, key))
    label = wording(f"labels.{key}")
    return Row(key, label, tuple(states), listed(sentences, " ", language))


def _old(speech: Speech, when: _When, words: Line, short: bool) -> Line:
    wording = speech.wording
    date = "" if when.day is None else speech.say.day(when.day)
    if short:
        name = "old.short" if date else "old.short_undated"
        return capital(wording.line(name, said=words, **({"date": date} if date else {})))
    host = {"host": when.host} if when.host else {}
    said = wording.line(f"old.{when.who}", words=words, **host)
    return wording.line(f"old.{when.precision}", said=said, **({"date": date} if date else {}))


def _is_old(speech: Speech, listing: Document, evidence: Document | None) -> bool:
    days = age_in_days(_checked(listing, evidence), speech.today)
    return days is None or days > speech.stale_days


def _checked(listing: Document, evidence: Document | None) -> str | None:
    checked: str | None = evidence["checked"] if evidence else listing["checked"]
    return checked


def _when(listing: Document, value: Value) -> _When:
    evidence = listing["evidence"].get(value.fact)
    day = _checked(listing, evidence)
    if evidence is None or evidence["method"] in BY_HAND:
        return _When(day, "noted")
    host = other_host(listing, value.fact)
    return _When(day, "host" if host else "page", host)


def _known(speech: Speech, line: Line, evidence: Document | None) -> Line:
    if evidence is not None:
        return line
    return joined([*line, Passage(" " + speech.wording("old.no_source"), speech.language)])
