"""People's own facts: a correction of one listing, and a listing written by hand. Every refresh leaves both alone."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from mcli import files, yaml_io
from mcli.catalogue.store import corrections, listing_files
from mcli.catalogue.store.codec import Faults, flat, read_listing
from mcli.catalogue.store.corrections import Correction, as_texts, corrected_listing, implied, impossible, value_from
from mcli.catalogue.store.listing_files import ListingFile, content_of
from mcli.core.errors import N_, McliError, Message, UsageError
from mcli.core.fact_table import CORRECTABLE, KEYS
from mcli.core.models import Listing
from mcli.core.schema import is_day
from mcli.core.suggest import unknown
from mcli.core.terms import COST_STATUSES, PREREQUISITE_STATUSES
from mcli.core.text import clean, number_as_typed, slug
from mcli.services.listings import as_corrected, as_kept, ids_of
from mcli.services.workspace import Workspace
from mcli.settings import LOCAL

_WORDS_NEEDED = ("cost_status", "cost_cad", "prerequisite_status")


class CorrectionRequest(NamedTuple):
    """A correction as typed: the id of the listing, KEY=VALUE texts, the words that say so, initials, the reason, and
    the last day on which it holds (ISO; None: until it is withdrawn)."""

    name: str
    values: Sequence[str]
    quote: str | None = None
    by: str | None = None
    because: str | None = None
    until: str | None = None


class Corrected(NamedTuple):
    """A listing that was corrected, and for each key its value before and after, as text ("-" for none)."""

    id: str
    changed: tuple[tuple[str, str, str], ...]


def correct(work: Workspace, request: CorrectionRequest) -> Corrected:
    """Keep a correction; an earlier one of the same listing with the same keys is replaced by it.

    UsageError for a key, value, date or reason that is missing or cannot be, and when the listing says so already;
    McliError for an id that is not known.
    """
    listing = as_kept(work.folders, ids_of(work, [request.name])[0])
    made = _correction(listing, request, work.today.isoformat())
    now = as_texts(flat(as_corrected(work.folders, listing, work.today)))
    if all(_as_text(now.get(key)) == _as_text(value) for key, value in made.values.items()):
        text = N_("{id} says so already, so nothing was changed. To record that it is still so: "
                  "mcli check {id} --by {by}")  # fmt: skip
        raise UsageError(text, id=listing.id, by=made.by)
    corrections.add(work.folders.home, made)
    before = as_texts(flat(listing))
    changed = tuple((key, _as_text(before.get(key)), _as_text(value)) for key, value in made.values.items())
    return Corrected(listing.id, changed)


def withdraw(work: Workspace, name: str) -> str:
    """Take back every correction of a listing and return its id; McliError when it has none."""
    listing = as_kept(work.folders, ids_of(work, [name])[0])
    kept = corrections.kept(work.folders.home, listing.source)
    rest = [each for each in kept if each.id != listing.id]
    if len(rest) == len(kept):
        raise McliError(N_("{id} has no correction. Nothing was changed."), id=listing.id)
    corrections.save(work.folders.home, listing.source, rest)
    return listing.id


def _correction(listing: Listing, request: CorrectionRequest, today: str) -> Correction:
    quote, by, because, until = request.quote, request.by, request.because, request.until
    values = pairs(request.values)
    if not values:
        known = ", ".join(CORRECTABLE)
        raise UsageError(N_("Say what is right with --set KEY=VALUE. The keys are: {known}."), known=known)
    for option, given in (("--by", by), ("--because", because)):
        if not clean(given or ""):
            raise UsageError(N_("A correction needs {option}: others must know who says so and why."), option=option)
    if until is not None and not is_day(until):
        raise UsageError(N_("“{value}” is not a date. Write it as in 2027-06-30."), value=until)
    if until is not None and until < today:
        raise UsageError(N_("{value} is past: the correction would never hold. Choose a later day."), value=until)
    if any(key in values for key in _WORDS_NEEDED) and not clean(quote or "") and not _becomes_unknown(values):
        raise UsageError(N_("A cost or a prerequisite needs --quote: the words that say so."))
    now = as_texts(flat(listing))
    # A page may be reworded any day; it contradicts a correction only where a value is another.
    valued = [key for key in implied(values, quote) if key in values or not KEYS[key].words]
    before = {key: now[key] for key in valued}
    made = Correction(listing.id, values, before, clean(quote or "") or None, clean(by or ""), clean(because or ""),
                      today, until)  # fmt: skip
    corrected, faults = corrected_listing(listing, made)
    if corrected is None:
        raise impossible(faults)
    return made


def _becomes_unknown(values: dict[str, Any]) -> bool:
    return all(values[key] in ("unknown", None) for key in _WORDS_NEEDED if key in values)


def _as_text(value: str | list[str] | None) -> str:
    return (", ".join(value) if isinstance(value, list) else value) or "-"


class NewListing(NamedTuple):
    """A listing as typed: its texts, the cost and the prerequisite with the words that say so, and KEY=VALUE texts."""

    title: str | None = None
    provider: str | None = None
    url: str | None = None
    summary: str | None = None
    cost: str = "unknown"
    cost_words: str | None = None
    prerequisite: str = "unknown"
    prerequisite_words: str | None = None
    values: Sequence[str] = ()


class Added(NamedTuple):
    """A listing that was added: its id, and the file that has it."""

    id: str
    path: Path


def add(work: Workspace, new: NewListing) -> Added:
    """Add a listing to those written by hand; UsageError for what is missing, cannot be, or is there already."""
    for option, given in (("--title", new.title), ("--provider", new.provider), ("--url", new.url)):
        if not clean(given or ""):
            raise UsageError(N_("A course needs {option}."), option=option)
    raw: dict[str, Any] = {key: getattr(new, key) for key in ("title", "provider", "url", "summary")}
    raw |= {key: value for key, value in pairs(new.values).items() if value is not None}
    priced = _status(new.cost, new.cost_words, COST_STATUSES, "cost", "--cost-words")
    asked = _status(new.prerequisite, new.prerequisite_words, PREREQUISITE_STATUSES, "prerequisite",
                    "--prerequisite-words")  # fmt: skip
    words = (("cost", new.cost_words, priced), ("prerequisite", new.prerequisite_words, asked))
    evidence = {fact: {"quote": clean(quote or "")} for fact, quote, found in words if found}
    return _added(work, raw | {**priced, **asked, "evidence": evidence})


def _added(work: Workspace, raw: Mapping[str, Any]) -> Added:
    path = work.folders.home / "listings" / f"{LOCAL}.yaml"
    kept = listing_files.read(path).listings if path.exists() else ()
    identifier = f"{LOCAL}/{slug(raw['title'])}"
    if any(each.id == identifier for each in kept):
        raise UsageError(
            N_("{id} is there already. To change it: mcli correct {id} --set KEY=VALUE --by INITIALS --because WHY"),
            id=identifier,
        )
    faults: Faults = []
    day = work.today.isoformat()
    made = read_listing({**raw, "id": identifier, "checked": day, "first_seen": day}, LOCAL, day, (), faults)
    if made is None:
        raise impossible(faults)
    files.save(path, yaml_io.dump(content_of(ListingFile(LOCAL, day, (*kept, made)))).encode())
    return Added(made.id, path)


def pairs(typed: Sequence[str]) -> dict[str, Any]:
    """Return the values of all KEY=VALUE that were typed, by key; UsageError for a key that is given twice."""
    made: dict[str, Any] = {}
    for each in typed:
        key, value = _pair(each)
        if key in made:
            raise UsageError(N_("The key “{key}” is given twice. Say which value is right."), key=key)
        made[key] = value
    return made


def _pair(typed: str) -> tuple[str, Any]:
    """Return key and value of a KEY=VALUE that was typed; UsageError names the nearest key."""
    key, equals, value = typed.partition("=")
    key = key.strip()
    if not equals:
        raise UsageError(N_("“{typed}” is not KEY=VALUE, as in cost_status=free."), typed=typed)
    if key not in CORRECTABLE:
        known = Message(N_("Known keys: {known}."), {"known": ", ".join(CORRECTABLE)})
        raise unknown(N_("The key “{name}” is not known."), key, CORRECTABLE, known)
    if key in ("hours", "cost_cad") and clean(value).startswith(("-", "−")):
        raise UsageError(N_("{key} cannot be below 0, as “{value}” is."), key=key, value=clean(value))
    return key, value_from(key, value)


def _status(typed: str, words: str | None, statuses: tuple[str, ...], fact: str, option: str) -> dict[str, Any]:
    """Return the keys of a cost or a prerequisite, none when it is unknown; a status needs its words."""
    status = clean(typed).lower()
    values: dict[str, Any] = {f"{fact}_status": status}
    if status not in statuses and fact == "cost":
        values = {"cost_cad": number_as_typed(status) or status}
    if status == "unknown":
        return {}
    if not clean(words or ""):
        raise UsageError(N_("A known {fact} needs {option}: the words that say so."), fact=fact, option=option)
    try:
        Decimal(values.get("cost_cad", "0"))
        return implied(values, clean(words or ""))
    except ArithmeticError:
        raise UsageError(
            N_("“{value}” is no cost. Write free, unknown, or dollars as in 49.50."), value=typed
        ) from None
