"""The page with which a volunteer looks through the sources that were found: three courses of each, yes or no.

One HTML file without scripts: it can be read on any computer, printed, and sent to a second person.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.sheets.writers.html import environment

FIELDS: Mapping[str, tuple[str, ...]] = {"page.html": ("language", "words", "sources", "style")}
"""The fields that the template may use."""
_WORDS = {
    "title": N_("Sources to look at"),
    "intro": N_("Open each course. Do the page and the words here agree? Then run the line under it."),
    "none": N_("Nothing waits to be looked at."),
    "cost": N_("Cost"),
    "needs": N_("What you need first"),
    "silent": N_("nothing was read"),
    "yes": N_("Yes, take it"),
    "no": N_("No, leave it paused"),
    "all": N_("Or answer y or n to all of them on a terminal"),
}


class ShownCourse(NamedTuple):
    """A course as the page shows it; the words of its page, None where nothing was read."""

    title: str
    url: str | None
    cost: str | None
    prerequisite: str | None


class Shown(NamedTuple):
    """A source as the page shows it: its id, name, how many courses it seems to have, and some of them."""

    id: str
    name: str
    total: int
    courses: tuple[ShownCourse, ...]

    def size(self, say: Language) -> str:
        """Say how many courses there seem to be."""
        return say.plural("about {count} course", "about {count} courses", self.total)


def html(say: Language, template: str, style: str, sources: Sequence[Shown], today: date) -> str:
    """Return the page; text that comes from a site is escaped."""
    words = {key: say(text) for key, text in _WORDS.items()} | {"made": say.day(today.isoformat())}
    page = environment({"page.html": template}).get_template("page.html")
    shown = [(each, each.size(say)) for each in sources]
    return page.render(language=say.code, words=words, sources=shown, style=style)
