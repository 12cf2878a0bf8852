"""Help with the cost: which programs to ask about a listing, whom to ask, and what the listing does not say.

Nothing here promises money. Rules change, so every text has the month when it was noted; both languages are in
`config/funding.yaml`, where an office can change them.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.core.schema import Field, Schema, address, both_languages, flag, list_of, matching, number, text, values_of
from mcli.core.terms import PROVIDER_KINDS
from mcli.goals.readiness import Texts

Document = Mapping[str, Any]

# Why a program may fit: the price is stated, is not known, or the course is free but something beside it costs money.
COSTS = ("paid", "unknown", "extras")
# "12 weeks", "10 to 12 weeks", "3 months", "14 semaines", "4 mois": the last number counts.
_LENGTH = re.compile(r"(\d+)\s*-?\s*(weeks?|semaines?|months?|mois)\b", re.IGNORECASE)
_WEEKS_A_MONTH = Decimal("4.3")
# "2026-11" or "2026-11-24"
_NOTED = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?")


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
    """Return the programs to ask about for a listing in order; none when everything is free."""
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
    """Return the limits of the program that the listing says nothing about; None when it is outside one of them."""
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


class _Case(NamedTuple):
    """Which listings a program is for, as `when` says it."""

    costs: tuple[str, ...]
    provider_kinds: tuple[str, ...] = ()
    hours_from: Decimal | None = None
    hours_to: Decimal | None = None
    weeks_under: Decimal | None = None
    unless_osap_refused: bool = False


def _program(when: _Case, url: str | None = None, **values: Any) -> Program:
    return Program(**values, **when._asdict(), url=url)


_CASE = Schema(
    _Case,
    Field("costs", values_of(COSTS), required=True),
    Field("provider_kinds", values_of(PROVIDER_KINDS)),
    Field("hours_from", number),
    Field("hours_to", number),
    Field("weeks_under", number),
    Field("unless_osap_refused", flag),
)
_PROGRAM = Schema(
    _program,
    Field("id", text, required=True),
    Field("name", both_languages, required=True),
    Field("ask", both_languages, required=True),
    Field("note", both_languages, required=True),
    Field("when", _CASE, required=True),
    Field("noted", matching(_NOTED, "funding.not_month"), required=True),
    Field("url", address),
)
_PROGRAMS = Schema(
    lambda programs: programs, Field("programs", list_of(_PROGRAM), required=True), shape="funding.not_programs"
)


def programs_from(content: Any) -> tuple[Program, ...]:
    """Make the programs of a parsed `funding.yaml` (or the same as JSON); InvalidRecordError has every fault."""
    programs: tuple[Program, ...] = _PROGRAMS(content)
    return programs
