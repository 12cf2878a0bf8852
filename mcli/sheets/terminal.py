"""Found listings as plain lines, one fact a line: for screen readers, pipes and paste.

Found listings as a table that fits the terminal: eight facts and the id in 80 columns.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from textwrap import wrap

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
    cost = labels.found_cost(say, found) + _ask(say, found)
    offered = labels.offered_where(say, found.delivery, found.town or beside.town or beside.region, found.km)
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
        *([say("Telephone: {text}", text=beside.phone)] if beside.phone else []),
        say("Page: {text}", text=found.url or say(labels.NOT_STATED)),
        say("id: {text}", text=found.id),
    ]
    if beside.staff_note:
        made.append(say("For staff: {text}", text=labels.short_note(say, beside.staff_note)))
    if found.status != "active":
        made.append(say(labels.STATUS_NAMES[found.status]))
    return made


def _ask(say: Language, found: Found) -> str:
    """Return the mark of a listing that may be free: a hint is no proof, so somebody has to ask."""
    return f" ({say('may be free, ask')})" if found.hint_free and not found.free else ""


# Headings and the least width of each column, which holds the longest word of ours; what a wider terminal gives is
# shared by the first, second and fourth.
_COLUMNS = (
    (N_("Listing"), 25, 4),
    (N_("Cost"), 12, 1),
    (N_("Where and how"), 13, 1),
    (N_("You need first"), 13, 2),
    (N_("Checked"), 11, 0),
)
NARROWEST = 79
"""The narrowest terminal, in characters, that has room for the table; a narrower one gets wrapped lines."""


def wrapped(lines: Iterable[str], width: int) -> Iterator[str]:
    """Yield lines that fit a narrow terminal, broken between words and indented as they were."""
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        made = wrap(line, width, subsequent_indent=indent + "  ", break_long_words=False, break_on_hyphens=False)
        yield from made or [""]


def columns(say: Language, width: int) -> list[Column]:
    """Return the columns for a terminal of this width in characters."""
    return [Column(say(heading), least) for heading, least in labels.widths(_COLUMNS, width)]


def rows(say: Language, found: Shown, today: date, stale_days: int, languages: bool) -> list[Row]:
    """Return one row a listing; `languages` adds the note for pages that do not say the language of teaching."""
    return [_row(say, place, shown, today, stale_days, languages) for place, shown in enumerate(found, start=1)]


def _row(say: Language, place: int, shown: tuple[Found, Beside], today: date, stale_days: int, languages: bool) -> Row:
    found, beside = shown
    title = [(f"{place}. {found.title}", "bold"), (found.provider, "")]
    if found.status != "active":
        title.append((say(labels.STATUS_NAMES[found.status]), "dim"))
    cost = [(labels.found_cost(say, found) + _ask(say, found), "bold")]
    where = [(text, "") for text in place_lines(say, found, beside)]
    if note := (labels.teaching(say, found) if languages else "") or labels.other_language(say, found):
        where.append((note, ""))
    needs = [(labels.needs(say, found.prerequisite_status, found.gates.split()), "")]
    if found.prerequisite_status in ("required", "recommended", "age_only") and found.prerequisite_text:
        needs.append((labels.shortened_words(found.prerequisite_text, _MOST_IN_CELL), ""))
    facts = [(labels.checked_briefly(say, found.checked, beside.confirmed, today, stale_days), "")]
    return Row([title, cost, where, needs, facts], "".join(f"  {line}\n" for line in below(say, found, beside)))


_MOST_IN_CELL = 60
"""The most characters of a page's words on what is needed first in the table."""


def place_lines(say: Language, found: Found, beside: Beside) -> list[str]:
    """Return how and where a listing is offered, and the telephone number: a line each, none for what is not known."""
    town = found.town or beside.town or beside.region
    if not town and found.delivery == "in_person":
        town = say(labels.PLACE_UNKNOWN)
    if town and found.km is not None and found.delivery != "online":
        town = f"{town}, {say('{count} km', count=say.number(round(found.km)))}"
    return [text for text in (labels.offered(say, found.delivery), town, beside.phone) if text]


def below(say: Language, found: Found, beside: Beside) -> list[str]:
    """Return the lines under a row: the words about the cost, what staff should check, and the id."""
    source = labels.cost_source(say, found)
    made = [say("Cost: {text}", text=source)] if source else []
    if beside.staff_note:
        made.append(say("For staff: {text}", text=labels.short_note(say, beside.staff_note)))
    return [*made, say("id: {text}", text=found.id)]
