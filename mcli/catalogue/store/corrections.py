"""People's corrections: `corrections/<source>.yaml`, laid over the listings when the index is made.

The listing files hold only what pages say, so a correction survives every refresh, applies to packaged listings too,
and ends by itself on its last day. What the page said when it was corrected is kept beside it (`before`): when the page
says something new, the page is shown again and the correction comes back to a person.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from mcli import files, yaml_io
from mcli.catalogue.store.codec import Faults, flat, read_listing
from mcli.core.errors import N_, Fault, FileError, UsageError
from mcli.core.fact_table import COMPUTED_KEYS, CORRECTABLE, FACT_OF_KEY, FORMER_KEYS, KEYS, NUMBER, TEXTS
from mcli.core.models import Listing
from mcli.core.schema import Field, Schema, as_it_is, day, id_of, list_of, mapping_of, source_is, text, then, wrong
from mcli.core.terms import FREE_STATUSES
from mcli.core.text import clean, number_as_typed


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person corrects in one listing: the values by key (as text or texts), what the page said then, the words
    that they saw, their initials, why, the day, and its last day (None: until somebody withdraws it)."""

    id: str
    values: Mapping[str, Any]
    before: Mapping[str, Any]
    quote: str | None
    by: str
    because: str
    date: str
    until: str | None = None


class LaidOver(NamedTuple):
    """The listings with corrections laid over them, the corrections that a person must look at again, and the last day
    on which all this holds (None: no end is set)."""

    listings: tuple[Listing, ...]
    to_review: tuple[Correction, ...]
    good_until: str | None


def lay_over(listings: Iterable[Listing], corrections: Sequence[Correction], today: date) -> LaidOver:
    """Lay each correction that still holds over its listing; the later one of two wins."""
    holding = [each for each in corrections if each.until is None or each.until >= today.isoformat()]
    by_id: dict[str, list[Correction]] = {}
    for each in sorted(holding, key=lambda each: each.date):
        by_id.setdefault(each.id, []).append(each)
    made: list[Listing] = []
    review: list[Correction] = []
    for listing in listings:
        for each in by_id.pop(listing.id, ()):
            corrected = None if contradicted(listing, each) else corrected_listing(listing, each)[0]
            if corrected is None:
                review.append(each)
            else:
                listing = corrected
        made.append(listing)
    # A correction whose listing is nowhere is not lost: it waits, and is shown for review.
    review.extend(each for waiting in by_id.values() for each in waiting)
    ends = [each.until for each in holding if each.until]
    return LaidOver(tuple(made), tuple(review), min(ends, default=None))


def contradicted(listing: Listing, correction: Correction) -> bool:
    """Tell whether the page says something else than when it was corrected, and else than the correction."""
    now = as_texts(flat(listing))
    right = implied(correction.values, correction.quote)
    return any(now.get(key) not in (said, right.get(key)) for key, said in correction.before.items())


def corrected_listing(listing: Listing, correction: Correction) -> tuple[Listing | None, Faults]:
    """Return the listing with the correction in it, or None and every reason why such a listing cannot be."""
    raw = as_texts(flat(listing))
    for key in COMPUTED_KEYS:
        del raw[key]
    values = implied(correction.values, correction.quote)
    raw |= values
    reason = f"{correction.because} ({correction.by})"
    for fact in {FACT_OF_KEY[key].name for key in values if FACT_OF_KEY[key].sourced}:
        raw["evidence"][fact] = {
            "quote": correction.quote or reason,
            "url": listing.url,
            "method": "correction",
            "checked": correction.date,
            "more": [reason] if correction.quote else [],
        }
    faults: Faults = []
    return read_listing(raw, listing.source, listing.checked, (), faults), faults


def impossible(faults: Faults) -> UsageError:
    """Return the error for a record that may not be, by its first fault: which key, and what is wrong with it."""
    where, message = faults[0]
    key = next((str(part) for part in reversed(where) if isinstance(part, str)), "id")
    return UsageError(N_("This value cannot be kept. {key}: {what}"), key=key, what=message)


def implied(values: Mapping[str, Any], quote: str | None) -> dict[str, Any]:
    """Return the values with what follows from them: free is 0 dollars, a price is paid, words belong to a status."""
    made = dict(values)
    if made.get("cost_cad") is not None and "cost_status" not in made:
        made["cost_status"] = "free" if _is_zero(made["cost_cad"]) else "paid"
    if "cost_status" in made:
        made.setdefault("cost_cad", "0" if made["cost_status"] in FREE_STATUSES else None)
        made.setdefault("cost_per", None)
        made.setdefault("cost_text", quote)
        made.setdefault("cost_conditions", quote if made["cost_status"] == "free_with_conditions" else None)
    if "hours" in made:
        # The page's own words for the length would contradict the number.
        made.setdefault("length_text", quote)
    if "prerequisite_status" in made:
        made.setdefault("prerequisite_text", quote)
        if made["prerequisite_status"] == "none":
            made.setdefault("gates", [])
    return made


def _is_zero(amount: Any) -> bool:
    """Tell whether an amount is 0; what is no number is not, and is refused where the listing is made."""
    try:
        return isinstance(amount, str) and Decimal(amount) == 0
    except ArithmeticError:
        return False


def as_texts(value: Any) -> Any:
    """Return a flat listing, or part of one, as a YAML file would hold it: texts, lists, mappings and None."""
    if isinstance(value, dict):
        return {key: as_texts(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [as_texts(each) for each in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:f}" if isinstance(value, Decimal) else value


def value_from(key: str, typed: str) -> Any:
    """Return a value typed on the command line as a file would hold it: nothing is None, lists are parted by commas,
    and a number has a point ("1,5 $" is 1.5)."""
    text = clean(typed)
    if key in KEYS and KEYS[key].kind == NUMBER:
        return number_as_typed(text) or text or None
    if key in KEYS and KEYS[key].kind == TEXTS:
        return [part for part in (each.strip() for each in text.split(",")) if part]
    return text or None


def _right_values(raw: Any) -> dict[str, Any]:
    """Read the values that are right by key; null means that nothing is known. The listing checks what they are."""
    if not isinstance(raw, dict) or not raw:
        raise wrong("corrections.no_set")
    return mapping_of(as_it_is, CORRECTABLE)(_renamed(raw))


def _renamed(values: Mapping[str, Any]) -> dict[str, Any]:
    return {FORMER_KEYS.get(key, key): value for key, value in values.items()}


_CORRECTION = (
    Field("set", _right_values, required=True, name="values"),
    Field("before", then(mapping_of(as_it_is), _renamed)),
    Field("quote", text),
    Field("by", text, required=True),
    Field("because", text, required=True),
    Field("date", day, required=True),
    Field("until", day),
)


def read(path: Path) -> tuple[Correction, ...]:
    """Read a corrections file; FileError names every fault with its line."""
    make = partial(Correction, before={}, quote=None)
    its_id = Field("id", id_of(path.stem), required=True)
    correction = Schema(make, its_id, *_CORRECTION, shape="corrections.no_set")
    file = Schema(
        lambda corrections, **_: corrections,
        Field("source", source_is(path.stem), required=True),
        Field("corrections", list_of(correction), required=True),
    )
    made: tuple[Correction, ...] = yaml_io.record(path, file)
    return made


def read_all(paths: Iterable[Path]) -> tuple[list[Correction], list[Fault]]:
    """Read many files: the corrections of those that can be read, and the faults of the others."""
    good: list[Correction] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            good.extend(read(path))
        except FileError as error:
            faults.extend(error.faults)
    return good, faults


def as_file(source: str, corrections: Iterable[Correction]) -> dict[str, Any]:
    """Return the content of `corrections/<source>.yaml`, in a steady order."""
    ordered = sorted(corrections, key=lambda each: (each.id, each.date))
    return {"source": source, "corrections": [_flat(each) for each in ordered]}


def _flat(correction: Correction) -> dict[str, Any]:
    whole = {
        "id": correction.id, "set": dict(correction.values), "before": dict(correction.before),
        "quote": correction.quote, "by": correction.by, "because": correction.because, "date": correction.date,
        "until": correction.until,
    }  # fmt: skip
    return {key: value for key, value in whole.items() if value is not None}


def kept(home: Path, source: str) -> tuple[Correction, ...]:
    """Return the corrections of a source that the home folder has; FileError when their file has errors."""
    path = home / "corrections" / f"{source}.yaml"
    return read(path) if path.exists() else ()


def save(home: Path, source: str, all_of_it: Iterable[Correction]) -> None:
    """Write the corrections of a source; McliError when they cannot be written."""
    files.save(home / "corrections" / f"{source}.yaml", yaml_io.dump(as_file(source, all_of_it)).encode())


def add(home: Path, made: Correction) -> None:
    """Keep a correction; an earlier one of the same listing that says the same keys is replaced by it."""
    source = made.id.partition("/")[0]
    others = [each for each in kept(home, source) if each.id != made.id or not set(each.values) <= set(made.values)]
    save(home, source, [*others, made])
