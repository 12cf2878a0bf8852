"""Confirming listings: a person's word that the facts are still so, with what they corrected in the same call."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from mcli.catalogue.store import checks, corrections
from mcli.catalogue.store.checks import Check
from mcli.catalogue.store.codec import flat
from mcli.catalogue.store.corrections import Correction, as_texts, corrected_listing, implied, impossible
from mcli.core.errors import N_, McliError, UsageError
from mcli.core.models import Listing
from mcli.core.schema import is_day
from mcli.core.text import clean
from mcli.services.listings import as_corrected, as_kept, ids_of
from mcli.services.workspace import Workspace


class Checking(NamedTuple):
    """What a person confirms: the listings as typed, initials, how (terms.CONFIRMED_HOW), the day as typed (None:
    today), a note, the values that are right by key, and why they are (the words kept with a correction)."""

    names: Sequence[str]
    by: str
    how: str
    on: str | None = None
    note: str | None = None
    values: Mapping[str, Any] = {}
    because: str = ""


class Checked(NamedTuple):
    """One listing that was confirmed: as it is now, the check, and the values that were corrected with those before."""

    listing: Listing
    check: Check
    changed: tuple[tuple[str, Any, Any], ...] = ()


def check(work: Workspace, checking: Checking) -> list[Checked]:
    """Keep the checks, and the correction where values are given.

    UsageError when the initials are missing, the day is none or in the future, or values are given for several
    listings; nothing is written then.
    """
    by = clean(checking.by)
    if not by:
        raise UsageError(N_("A check needs --by with your initials: others must know who asked."))
    day = _day(work, checking.on)
    if not checking.names:
        raise UsageError(N_("Name the listings that you confirmed, as in: mcli check ID --by AB"))
    ids = ids_of(work, checking.names)
    if checking.values and len(ids) > 1:
        raise UsageError(N_("--set is for one listing at a time. Check the others in a call of their own."))
    done = [_one(work, checking._replace(by=by, on=day), name) for name in ids]
    by_source: dict[str, list[Check]] = {}
    for each, correction in done:
        if correction:
            corrections.add(work.folders.home, correction)
        by_source.setdefault(each.listing.source, []).append(each.check)
    for source, made in by_source.items():
        _keep(work, source, made)
    return [each for each, _ in done]


def _day(work: Workspace, typed: str | None) -> str:
    today = work.today.isoformat()
    day = clean(typed or "") or today
    if not is_day(day):
        raise UsageError(N_("“{value}” is not a date. Write it as in 2027-06-30."), value=day)
    if day > today:
        raise UsageError(N_("{value} is in the future. A check is of today or of an earlier day."), value=day)
    return day


def _one(work: Workspace, checking: Checking, identifier: str) -> tuple[Checked, Correction | None]:
    page = as_kept(work.folders, identifier)
    now = as_corrected(work.folders, page, work.today)
    correction = _correction(page, now, checking) if checking.values else None
    right = now
    if correction:
        corrected, faults = corrected_listing(now, correction)
        if corrected is None:
            raise impossible(faults)
        right = corrected
    before, after = as_texts(flat(now)), as_texts(flat(right))
    changed = tuple((key, before[key], after[key]) for key in (correction.values if correction else ()))
    made = Check(identifier, str(checking.on), checking.how, checking.by, clean(checking.note or "") or None,
                 checks.digest(right))  # fmt: skip
    return Checked(right, made, changed), correction


def _correction(page: Listing, now: Listing, checking: Checking) -> Correction | None:
    """Return the correction that the values are, None when the listing says all of them already."""
    known = as_texts(flat(now))
    if all(known[key] == value for key, value in checking.values.items()):
        return None
    said = as_texts(flat(page))
    # As `correct` does: words may be put otherwise any day, and only another value contradicts a person.
    valued = [key for key in implied(checking.values, None)
              if key in checking.values or not key.endswith(("_text", "_conditions"))]  # fmt: skip
    # The note is for staff and stays with the check: the reason of a correction is printed beside its fact.
    return Correction(page.id, checking.values, {key: said[key] for key in valued}, None, checking.by,
                      checking.because, str(checking.on))  # fmt: skip


def _keep(work: Workspace, source: str, made: Sequence[Check]) -> None:
    try:
        checks.add(work.folders.home, source, made)
    except OSError as error:
        path = work.folders.home / checks.FOLDER / f"{source}.yaml"
        text = N_("{path} cannot be written ({reason}). Nothing was changed.")
        raise McliError(text, path=path, reason=error.strerror or error) from None
