"""Found listings as plain lines, one fact a line: for screen readers, pipes and paste."""

from collections.abc import Sequence
from datetime import date

from mcli.catalogue.search import Found
from mcli.i18n import Language
from mcli.sheets import words


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
    hours = say.number(found.hours) if found.hours else say(words.NOT_STATED)
    checked = say.day(found.checked) if found.checked else say("date unknown")
    age = words.age(say, found.checked, today, stale_days)
    made = [
        say("Provider: {text}", text=found.provider),
        say("Cost: {text}", text=f"{cost} ({source})" if source else cost),
        say("Hours: {text}", text=hours),
        say("Offered: {text}", text=f"{offered}, {note}" if note else offered),
        say("You need first: {text}", text=words.needs(say, found.prerequisite_status, found.gates.split())),
        say("Facts checked: {text}", text=f"{checked} ({age})" if found.checked else f"{checked} {words.MARK}"),
        say("Page: {text}", text=found.url or say(words.NOT_STATED)),
        say("id: {text}", text=found.id),
    ]
    if found.status != "active":
        made.append(say(words.STATUS_NAMES[found.status]))
    return made
