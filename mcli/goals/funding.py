"""Help with the cost: which programs to ask about a listing, whom to ask, and what the listing does not tell us.

Nothing here promises money. Rules change, so every text has the month when it was noted, and stands with both languages
in `config/funding.yaml`, where an office can change it.
"""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from mcli.core.errors import N_, InvalidRecordError, Message
from mcli.core.terms import PROVIDER_KINDS
from mcli.goals.readiness import Texts, both_languages

Document = Mapping[str, Any]

# Why a program may fit: the price is stated, is not known, or the course is free but something beside it costs money.
COSTS = ("paid", "unknown", "extras")
_KEYS = ("id", "name", "ask", "note", "when", "noted", "url")
_WHEN = ("costs", "provider_kinds", "hours_from", "hours_to", "weeks_under", "unless_osap_refused")
# "12 weeks", "10 to 12 weeks", "3 months", "14 semaines", "4 mois": the last number counts.
_LENGTH = re.compile(r"(\d+)\s*-?\s*(weeks?|semaines?|months?|mois)\b", re.IGNORECASE)
_WEEKS_A_MONTH = Decimal("4.3")
# "2026-11" or "2026-11-24"; `models` knows dates better, but would have to be loaded for every answer.
_NOTED = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?")
_ADDRESS = re.compile(r"https?://[^\s\"<>]+")


class Program(NamedTuple):
    """One kind of help: what to say and whom to ask, which cases it is for (None: no limit), and when it was noted."""

    id: str
    name: Texts
    ask: Texts
    note: Texts
    costs: tuple[str, ...]
    provider_kinds: tuple[str, ...]
    hours_from: Decimal | None
    hours_to: Decimal | None
    weeks_under: Decimal | None
    unless_osap_refused: bool
    noted: str
    url: str | None


class Help(NamedTuple):
    """A program to ask about for one listing. `unknown` names what decides and the listing does not say: `hours`,
    `length`, `osap`; `stated` is true when the page itself says that the listing is eligible."""

    program: str
    name: Texts
    ask: Texts
    note: Texts
    noted: str
    url: str | None
    unknown: tuple[str, ...]
    stated: bool


def help_with_cost(document: Document, programs: tuple[Program, ...]) -> tuple[Help, ...]:
    """Return the programs to ask about for a listing (the contract's mapping), in order; none when all is free."""
    found = []
    for program in programs:
        if _cost_of(document) not in program.costs:
            continue
        if program.provider_kinds and document["provider_kind"] not in program.provider_kinds:
            continue
        if program.unless_osap_refused and document["osap_eligible"] is False:
            continue
        limits = _limits(document, program)
        if limits is None:
            continue
        unknown = [*limits, *(["osap"] if program.unless_osap_refused and document["osap_eligible"] is None else [])]
        stated = program.unless_osap_refused and document["osap_eligible"] is True
        found.append(Help(program.id, program.name, program.ask, program.note, program.noted, program.url,
                          tuple(unknown), stated))  # fmt: skip
    return tuple(found)


def _cost_of(document: Document) -> str:
    if document["cost_status"] in ("paid", "unknown"):
        return str(document["cost_status"])
    return "extras" if document["cost_extras"] else "nothing"


def _limits(document: Document, program: Program) -> list[str] | None:
    """Return which of the program's limits the listing does not tell; None when it is known to pass one of them."""
    unknown = []
    if program.hours_from is not None or program.hours_to is not None:
        hours = None if document["hours"] is None else Decimal(str(document["hours"]))
        if hours is None:
            unknown.append("hours")
        elif hours < (program.hours_from or 0) or (program.hours_to is not None and hours > program.hours_to):
            return None
    if program.weeks_under is not None:
        weeks = weeks_of(document["length_text"])
        if weeks is None:
            unknown.append("length")
        elif weeks >= program.weeks_under:
            return None
    return unknown


def weeks_of(length: str | None) -> Decimal | None:
    """Return the weeks that a length in words names, the longest it names, or None when it names none."""
    found = [
        Decimal(number) * (_WEEKS_A_MONTH if unit.lower().startswith("mo") else 1)
        for number, unit in _LENGTH.findall(length or "")
    ]
    return max(found, default=None)


def programs_from(content: Any) -> tuple[Program, ...]:
    """Make the programs of a parsed `funding.yaml` (or the same as JSON); InvalidRecordError names every fault."""
    faults: list[tuple[str, Message]] = []
    raw = content.get("programs") if isinstance(content, dict) else None
    if not isinstance(raw, list) or set(content) != {"programs"}:
        raise InvalidRecordError([("", Message(N_("The file holds one list: programs.")))])
    made = [_program(each, f"programs.{at}", faults) for at, each in enumerate(raw)]
    if faults:
        raise InvalidRecordError(faults)
    return tuple(each for each in made if each)


def _program(raw: Any, where: str, faults: list[tuple[str, Message]]) -> Program | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str):
        faults.append((where, Message(N_("A program must have an id."))))
        return None
    given = raw.get("when")
    when: dict[str, Any] = given if isinstance(given, dict) else {}
    for place, mapping, known in ((where, raw, _KEYS), (f"{where}.when", when, _WHEN)):
        faults.extend((f"{place}.{key}", Message(
            N_("The key “{key}” is not known. Known keys: {known}."), {"key": key, "known": ", ".join(known)}
        )) for key in mapping if key not in known)  # fmt: skip
    if not isinstance(raw.get("noted"), str) or not _NOTED.fullmatch(raw["noted"]):
        faults.append((f"{where}.noted", Message(N_('Write when this was noted, as in "2026-11".'))))
    if raw.get("url") is not None and not _ADDRESS.fullmatch(str(raw["url"])):
        faults.append((f"{where}.url", Message(N_("This is not a web address."))))
    name, ask, note = (both_languages(raw.get(key), f"{where}.{key}", faults) for key in ("name", "ask", "note"))
    limits = (
        _number(when.get(key), f"{where}.when.{key}", faults) for key in ("hours_from", "hours_to", "weeks_under")
    )
    hours_from, hours_to, weeks_under = limits
    return Program(
        id=raw["id"],
        name=name,
        ask=ask,
        note=note,
        costs=_known(when.get("costs"), COSTS, f"{where}.when.costs", faults),
        provider_kinds=_known(when.get("provider_kinds") or [], PROVIDER_KINDS, f"{where}.when.provider_kinds", faults),
        hours_from=hours_from,
        hours_to=hours_to,
        weeks_under=weeks_under,
        unless_osap_refused=when.get("unless_osap_refused") == "true",
        noted=str(raw.get("noted")),
        url=raw.get("url"),
    )


def _known(raw: Any, known: tuple[str, ...], where: str, faults: list[tuple[str, Message]]) -> tuple[str, ...]:
    if not isinstance(raw, list) or not all(each in known for each in raw):
        faults.append((where, Message(N_("This is a list of: {known}."), {"known": ", ".join(known)})))
        return ()
    return tuple(raw)


def _number(raw: Any, where: str, faults: list[tuple[str, Message]]) -> Decimal | None:
    try:
        return None if raw is None else Decimal(str(raw))
    except InvalidOperation:
        faults.append((where, Message(N_("This is a number."))))
        return None
