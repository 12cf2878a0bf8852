"""Found listings as plain lines, one fact a line: for screen readers, pipes and paste.

Found listings as a table that fits the terminal: eight facts and the id in 80 columns.
"""

from collections.abc import Sequence
from datetime import date

from mcli.catalogue.index.beside import Beside
from mcli.catalogue.index.query import Found
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.sheets import labels

_MOST = 160
"""How many signs of a page's words on what is needed first are shown."""


Shown = Sequence[tuple[Found, Beside]]
"""Found listings, each with what is beside its facts."""


def lines(say: Language, found: Shown, today: date, stale_days: int, languages: bool) -> list[str]:
    """Return the lines, each listing a block under its number and title, a blank line after each."""
    made: list[str] = []
    for place, (each, beside) in enumerate(found, start=1):
        made.append(f"{place}. {each.title}")
        made.extend(f"   {line}" for line in facts(say, each, beside, today, stale_days, languages))
        made.append("")
    return made


def facts(say: Language, found: Found, beside: Beside, today: date, stale_days: int, languages: bool) -> list[str]:
    """Return the facts of one listing, one a line; `languages` notes a page that does not say the language taught."""
    source = labels.cost_source(say, found)
    cost = labels.found_cost(say, found)
    offered = labels.offered(say, found.delivery)
    note = (labels.teaching(say, found) if languages else "") or labels.other_language(say, found)
    hours = labels.hours_in_a_column(say, found.hours) or say(labels.NOT_STATED)
    needs = labels.needs(say, found.prerequisite_status, found.gates.split())
    first = labels.needs_source(say, found, _MOST)
    checked = labels.facts_checked(say, found.checked, beside.confirmed, today, stale_days)
    made = [
        say("Provider: {text}", text=found.provider),
        say("Cost: {text}", text=f"{cost} ({source})" if source else cost),
        say("Hours: {text}", text=hours),
        say("Offered: {text}", text=f"{offered}, {note}" if note else offered),
        say("You need first: {text}", text=f"{needs} ({first})" if first else needs),
        say("Facts checked: {text}", text=checked),
        say("Page: {text}", text=found.url or say(labels.NOT_STATED)),
        say("id: {text}", text=found.id),
    ]
    if beside.staff_note:
        made.append(say("For staff: {text}", text=labels.short_note(say, beside.staff_note)))
    if found.status != "active":
        made.append(say(labels.STATUS_NAMES[found.status]))
    return made


# Headings and the least width of each column; what a wider terminal gives is shared by the first two and the fifth.
_COLUMNS = (
    (N_("Listing"), 22, 3),
    (N_("Cost"), 20, 3),
    (N_("Hours"), 6, 0),
    (N_("Offered"), 9, 0),
    (N_("You need first"), 11, 2),
    (N_("Age"), 7, 0),
)

_MOST_IN_CELL = 60
"""How many signs of a page's words on what is needed first are shown."""


def columns(say: Language, width: int) -> list[Column]:
    """Return the columns for a terminal of this width in signs."""
    return [Column(say(heading), least) for heading, least in labels.widths(_COLUMNS, width)]


def rows(say: Language, found: Shown, today: date, stale_days: int, languages: bool) -> list[Row]:
    """Return one row a listing; `languages` adds the note for pages that do not say the language of teaching."""
    return [_row(say, place, shown, today, stale_days, languages) for place, shown in enumerate(found, start=1)]


def _row(say: Language, place: int, shown: tuple[Found, Beside], today: date, stale_days: int, languages: bool) -> Row:
    found, beside = shown
    title = [(f"{place}. {found.title}", "bold"), (found.provider, "")]
    if found.status != "active":
        title.append((say(labels.STATUS_NAMES[found.status]), "dim"))
    source = labels.cost_source(say, found)
    offered = [(labels.offered(say, found.delivery), "")]
    if note := (labels.teaching(say, found) if languages else "") or labels.other_language(say, found):
        offered.append((note, ""))
    needs = [(labels.needs(say, found.prerequisite_status, found.gates.split()), "")]
    if found.prerequisite_status in ("required", "recommended"):
        needs += [(first, "")] if (first := labels.needs_source(say, found, _MOST_IN_CELL)) else []
    return Row(
        [
            title,
            [(labels.found_cost(say, found), "bold"), *([(source, "")] if source else [])],
            [(labels.hours_in_a_column(say, found.hours) or "?", "")],
            offered,
            needs,
            [(labels.age(say, found.checked, today, stale_days), "")],
        ],
        "".join(f"  {line}\n" for line in below(say, found, beside)),
    )


def below(say: Language, found: Found, beside: Beside) -> list[str]:
    """Return the lines under a row: who confirmed it, what staff should check, and the id."""
    made = [labels.confirmed(say, beside.confirmed)] if beside.confirmed else []
    if beside.staff_note:
        made.append(say("For staff: {text}", text=labels.short_note(say, beside.staff_note)))
    return [*made, say("id: {text}", text=found.id)]
