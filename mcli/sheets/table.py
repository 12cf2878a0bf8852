"""Found listings as a table that fits the terminal: eight facts and the id in 80 columns."""

from collections.abc import Sequence
from datetime import date

from mcli.catalogue.search import Found
from mcli.console import Column, Row
from mcli.errors import N_
from mcli.i18n import Language
from mcli.sheets import words

# Headings and the least width of each column; what a wider terminal gives is shared by the first two and the fifth.
_COLUMNS = (
    (N_("Listing"), 22, 3),
    (N_("Cost"), 20, 3),
    (N_("Hours"), 6, 0),
    (N_("Offered"), 9, 0),
    (N_("You need first"), 11, 2),
    (N_("Age"), 7, 0),
)

_MOST = 60
"""How many signs of a page's words on what is needed first are shown."""


def columns(say: Language, width: int) -> list[Column]:
    """Return the columns for a terminal of this width in signs."""
    return [Column(say(heading), least) for heading, least in words.widths(_COLUMNS, width)]


def rows(say: Language, found: Sequence[Found], today: date, stale_days: int, languages: bool) -> list[Row]:
    """Return one row a listing; `languages` adds the note for pages that do not say the language of teaching."""
    return [_row(say, each, today, stale_days, languages) for each in found]


def _row(say: Language, found: Found, today: date, stale_days: int, languages: bool) -> Row:
    title = [(found.title, "bold"), (found.provider, "")]
    if found.status != "active":
        title.append((say(words.STATUS_NAMES[found.status]), "dim"))
    source = words.cost_source(say, found)
    offered = [(words.offered(say, found.delivery), "")]
    if note := (words.teaching(say, found) if languages else "") or words.other_language(say, found):
        offered.append((note, ""))
    needs = [(words.needs(say, found.prerequisite_status, found.gates.split()), "")]
    if found.prerequisite_status in ("required", "recommended"):
        needs += [(first, "")] if (first := words.needs_source(say, found, _MOST)) else []
    return Row(
        [
            title,
            [(words.found_cost(say, found), "bold"), *([(source, "")] if source else [])],
            [(words.hours_in_a_column(say, found.hours) or "?", "")],
            offered,
            needs,
            [(words.age(say, found.checked, today, stale_days), "")],
        ],
        f"  {say('id: {text}', text=found.id)}\n",
    )
