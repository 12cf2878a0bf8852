"""The records that every room speaks: frozen, and checked where they are made.

A fact has a status, and the status rules what else may stand beside it: a price of 0 with the status `unknown`, or
`free` without a 0, cannot be made. `unknown` always means that nobody has told us, never "none" and never "free".
Field names and values are those of `docs/contract.md`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from mcli.core.bilingual import AnyText
from mcli.core.contact import is_email, normal_phone
from mcli.core.errors import InvalidRecordError, RecordFault, Where
from mcli.core.fact_table import FACTS, KEYS
from mcli.core.schema import fault, is_day, is_day_or_month
from mcli.core.terms import (
    CONFIRMED_HOW,
    COST_STATUSES,
    COST_UNITS,
    EXTRA_KINDS,
    FREE_STATUSES,
    GATES,
    LEVELS,
    METHODS,
    PATHS,
    PREREQUISITE_STATUSES,
    TRAITS,
)
from mcli.core.urls import is_address

_ID = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*/[a-z0-9]+(?:[-_.][a-z0-9]+)*")

# The keys of a listing itself that have fixed values; those of a cost or prerequisite are checked there.
_FIXED = {key.name: key.values for key in KEYS.values() if key.values and not key.part}

_Faults = list[RecordFault]


def _check(faults: _Faults) -> None:
    if faults:
        raise InvalidRecordError(faults)


def _one_of(where: Where, value: str | None, known: Iterable[str], faults: _Faults) -> None:
    if value is not None and value not in known:
        faults.append(fault("record.not_one_of", *where, value=value, known=", ".join(known)))


def _dates(where: Where, values: Iterable[str | None], months: bool, faults: _Faults) -> None:
    good = is_day_or_month if months else is_day
    wrong = [each for each in values if each is not None and not good(each)]
    faults.extend(fault("record.not_day", *where, value=each) for each in wrong)


def _address(where: Where, value: str | None, faults: _Faults) -> None:
    if value is not None and not is_address(value):
        faults.append(fault("record.not_address", *where, value=value))


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where one fact comes from: the words (None: noted by hand, no words kept), the page, how it was read, when."""

    fact: str
    quote: str | None
    url: str | None
    method: str
    checked: str | None = None
    more: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        faults: _Faults = []
        key = ("evidence", self.fact)
        _one_of(("evidence",), self.fact, FACTS, faults)
        _one_of((*key, "method"), self.method, METHODS, faults)
        _address((*key, "url"), self.url, faults)
        _dates((*key, "checked"), [self.checked], True, faults)
        _check(faults)


@dataclass(frozen=True, slots=True)
class Extra:
    """A cost beside the price: its kind, Canadian dollars or None, and the page's words."""

    kind: str
    cad: Decimal | None
    text: str | None

    def __post_init__(self) -> None:
        faults: _Faults = []
        _one_of(("kind",), self.kind, EXTRA_KINDS, faults)
        if self.cad is not None and not 0 <= self.cad < 1_000_000:
            faults.append(fault("listing.amount", "cad"))
        _check(faults)


@dataclass(frozen=True, slots=True)
class Cost:
    """What it costs in Canadian dollars before tax; `cad` is 0 exactly when the status is one of the free ones."""

    status: str = "unknown"
    cad: Decimal | None = None
    per: str | None = None
    text: str | None = None
    conditions: str | None = None
    extras: tuple[Extra, ...] = ()

    def __post_init__(self) -> None:
        faults: _Faults = []
        _one_of(("cost_status",), self.status, COST_STATUSES, faults)
        _one_of(("cost_per",), self.per, COST_UNITS, faults)
        if self.status in FREE_STATUSES and self.cad != 0:
            faults.append(fault("listing.free_not_zero", "cost_cad"))
        if self.status == "unknown" and self.cad is not None:
            faults.append(fault("listing.unknown_with_amount", "cost_cad"))
        if self.status == "paid" and self.cad is not None and not 0 < self.cad < 1_000_000:
            faults.append(fault("listing.price", "cost_cad"))
        _check(faults)

    @property
    def total(self) -> Decimal | None:
        """The stated total to finish it, None when it is unknown or only a rate per module, hour, month... is given."""
        return self.cad if self.per in (None, "course") else None


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """What is asked before one may begin; `unknown` when the page says nothing."""

    status: str = "unknown"
    text: str | None = None
    gates: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        faults: _Faults = []
        _one_of(("prerequisite_status",), self.status, PREREQUISITE_STATUSES, faults)
        for gate in self.gates:
            _one_of(("gates",), gate, GATES, faults)
        _check(faults)


@dataclass(frozen=True, slots=True)
class Hint:
    """Words that may open a door but do not prove it ("no cost upfront"): of which fact, the words, and their page."""

    fact: str
    quote: str
    url: str | None = None

    def __post_init__(self) -> None:
        faults: _Faults = []
        _one_of(("fact",), self.fact, FACTS, faults)
        _address(("url",), self.url, faults)
        if not self.quote:
            faults.append(fault("record.empty", "quote"))
        _check(faults)


@dataclass(frozen=True, slots=True)
class Trait:
    """What makes a listing a short credential, as far as its page says so: one of terms.TRAITS, the words, the page."""

    trait: str
    quote: str
    url: str | None = None

    def __post_init__(self) -> None:
        faults: _Faults = []
        _one_of(("trait",), self.trait, TRAITS, faults)
        _address(("url",), self.url, faults)
        if not self.quote:
            faults.append(fault("record.empty", "quote"))
        _check(faults)


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The last time a person confirmed the facts: the day, how (terms.CONFIRMED_HOW), their initials, and a note.

    `outdated`: a fact has changed since.
    """

    on: str
    how: str
    by: str
    note: str | None = None
    outdated: bool = False

    def __post_init__(self) -> None:
        faults: _Faults = []
        _dates(("on",), [self.on], False, faults)
        _one_of(("how",), self.how, CONFIRMED_HOW, faults)
        if not self.by.strip():
            faults.append(fault("record.empty", "by"))
        _check(faults)


@dataclass(frozen=True, slots=True)
class Listing:
    """One short credential as its provider lists it (`docs/contract.md`), without what is computed from it."""

    id: str
    title: str
    provider: str
    provider_id: str
    source: str
    provider_kind: str = "other"
    summary: AnyText | None = None
    url: str | None = None
    region: str | None = None
    town: str | None = None
    province: str | None = None
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    contact: str | None = None
    serves: str | None = None
    page_language: str | None = None
    taught_in: tuple[str, ...] = ()
    cost: Cost = Cost()
    prerequisite: Prerequisite = Prerequisite()
    hours: Decimal | None = None
    length_text: str | None = None
    delivery: str | None = None
    start_dates: tuple[str, ...] = ()
    flexible_start: bool | None = None
    credential_kind: str | None = None
    credential_text: str | None = None
    assessment_text: str | None = None
    recognised_by: str | None = None
    leads_to: tuple[str, ...] = ()
    staff_note: AnyText | None = None
    learner_note: AnyText | None = None
    bring: AnyText | None = None
    hints: tuple[Hint, ...] = ()
    confirmed: Confirmation | None = None
    twin: str | None = None
    traits: tuple[Trait, ...] = ()
    expires: str | None = None
    osap_eligible: bool | None = None
    sector: str | None = None
    evidence: tuple[Evidence, ...] = ()
    status: str = "active"
    first_seen: str | None = None
    last_seen: str | None = None
    checked: str | None = None
    changed: str | None = None

    def __post_init__(self) -> None:
        faults: _Faults = []
        faults.extend(
            fault("record.empty", key) for key in ("title", "provider", "provider_id") if not getattr(self, key)
        )
        if not _ID.fullmatch(self.id) or not self.id.startswith(f"{self.source}/"):
            faults.append(fault("listing.not_id", "id", value=self.id, source=self.source))
        if self.phone is not None and self.phone != normal_phone(self.phone):
            faults.append(fault("record.not_phone", "phone", value=self.phone))
        if self.email is not None and not is_email(self.email):
            faults.append(fault("record.not_email", "email", value=self.email))
        if self.twin is not None and not _ID.fullmatch(self.twin):
            faults.append(fault("listing.not_twin", "twin", value=self.twin))
        for name, values in _FIXED.items():
            value = getattr(self, name)
            for each in value if isinstance(value, tuple) else (value,):
                _one_of((name,), each, values, faults)
        if self.hours is not None and not 0 < self.hours < 100_000:
            faults.append(fault("listing.hours", "hours"))
        _address(("url",), self.url, faults)
        _dates(("start_dates",), self.start_dates, False, faults)
        for key in ("first_seen", "last_seen", "checked", "changed"):
            _dates((key,), [getattr(self, key)], True, faults)
        for key, status in (("cost", self.cost.status), ("prerequisite", self.prerequisite.status)):
            shown = self.evidence_of(key)
            # A page read from a file has no address unless somebody gives it; a note made by hand must name its page.
            placed = shown is not None and (shown.url or (self.url is None and shown.method != "curated"))
            if status != "unknown" and (shown is None or not shown.quote or not placed):
                faults.append(fault("listing.no_evidence", f"{key}_status", fact=key))
        _check(faults)

    def evidence_of(self, fact: str) -> Evidence | None:
        """Return the evidence of a fact, or None when no source is given for it."""
        return next((each for each in self.evidence if each.fact == fact), None)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a listing does or does not belong to a goal path: the kind of reason, the field, and its words there."""

    kind: str
    field: str
    quote: str


@dataclass(frozen=True, slots=True)
class GoalMatch:
    """A listing's link to one goal path: score 0 to 1, level strong or possible, and the reasons for and against."""

    path: str
    score: float
    level: str
    reasons: tuple[Reason, ...]
    against: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        faults: _Faults = []
        _one_of(("path",), self.path, PATHS, faults)
        _one_of(("level",), self.level, LEVELS, faults)
        if not 0 <= self.score <= 1:
            faults.append(fault("listing.score", "score"))
        _check(faults)
