"""Found listings as plain lines, one fact a line: for screen readers, pipes and paste."""

from collections.abc import Sequence
from datetime import date

from mcli.catalogue.search import Found
from mcli.i18n import Language
from mcli.sheets import words

_MOST = 160
"""How many signs of a page's words on what is needed first are shown."""


def lines(say: Language, found: Sequence[Found], today: date, stale_days: int, languages: bool) -> list[str]:
    """Return the lines, each listing a block under its number and title, a blank line after each."""
    made: list[str] = []
    for place, each in enumerate(found, start=1):
        made.append(f"{place}. {each.title}")
        made.extend(f"   {line}" for line in facts(say, each, today, stale_days, languages))
        made.append("")
    return made


def facts(say: Language, found: Found, today: date, stale_days: int, languages: bool) -> list[str]:
    """Return the facts of one listing, one a line; `languages` notes a page that does not say the language taught."""
    source = words.cost_source(say, found)
    cost = words.found_cost(say, found)
    offered = words.offered(say, found.delivery)
    note = (words.teaching(say, found) if languages else "") or words.other_language(say, found)
    hours = words.hours_in_a_column(say, found.hours) or say(words.NOT_STATED)
    needs = words.needs(say, found.prerequisite_status, found.gates.split())
    first = words.needs_source(say, found, _MOST)
    checked = say.day(found.checked) if found.checked else say("date unknown")
    age = words.age_in_words(say, found.checked, today, stale_days) or say("check first")
    made = [
        say("Provider: {text}", text=found.provider),
        say("Cost: {text}", text=f"{cost} ({source})" if source else cost),
        say("Hours: {text}", text=hours),
        say("Offered: {text}", text=f"{offered}, {note}" if note else offered),
        say("You need first: {text}", text=f"{needs} ({first})" if first else needs),
        say("Facts checked: {text}", text=f"{checked} ({age})"),
        say("Page: {text}", text=found.url or say(words.NOT_STATED)),
        say("id: {text}", text=found.id),
    ]
    if found.status != "active":
        made.append(say(words.STATUS_NAMES[found.status]))
    return made
