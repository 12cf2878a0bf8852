"""What a list shows beside the facts that it is ordered by: place, telephone, notes for staff, confirmations.

These stand in the listing's document. SQLite takes out the few values of the rows that are shown, which is faster than
reading whole documents.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from mcli.catalogue.index.index import Index


class Beside(NamedTuple):
    """The values of one listing; None: not known. The note for staff by language, the confirmation as in JSON."""

    phone: str | None = None
    email: str | None = None
    town: str | None = None
    staff_note: Mapping[str, str] | str | None = None
    confirmed: Mapping[str, Any] | None = None
    region: str | None = None


def of_document(listing: Mapping[str, Any]) -> Beside:
    """Return what is beside the facts of a listing whose document is at hand."""
    return Beside(*(listing[field] for field in Beside._fields))


_PATHS = (
    "phone", "email", "town", "staff_note", "staff_note.en", "staff_note.fr", "confirmed.on", "confirmed.how",
    "confirmed.by", "confirmed.note", "confirmed.outdated", "region",
)  # fmt: skip
_SELECT = ", ".join(f"json_extract(document, '$.{path}')" for path in _PATHS)
_AT_ONCE = 500


def beside(index: Index, numbers: Iterable[int]) -> dict[int, Beside]:
    """Return what is beside the facts of these listings, by their number in the index."""
    wanted = list(numbers)
    made: dict[int, Beside] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(part))
        rows = index.connection.execute(
            f"SELECT number, {_SELECT} FROM document WHERE number IN ({marks})",  # noqa: S608 only question marks
            part,
        )
        made |= {number: _made(*values) for number, *values in rows}
    return made


def reachable(index: Index) -> set[int]:
    """Return the numbers of the listings that have a telephone number or an e-mail address."""
    rows = index.connection.execute(
        "SELECT number FROM document WHERE coalesce(json_extract(document, '$.phone'), "
        "json_extract(document, '$.email')) IS NOT NULL"
    )
    return {number for (number,) in rows}


def _made(*values: Any) -> Beside:
    phone, email, town, note, english, french, on, how, by, remark, outdated, region = values
    by_language = {code: text for code, text in (("en", english), ("fr", french)) if text}
    confirmed = {"on": on, "how": how, "by": by, "note": remark, "outdated": bool(outdated)} if on else None
    return Beside(phone, email, town, by_language or note, confirmed, region)
