"""The letter to a college whose site turns this program away: the same words in `sources status` and in `report.md`."""

from collections.abc import Sequence
from typing import NamedTuple

from mcli import __version__
from mcli.catalogue.store.runs import Run
from mcli.core.errors import Message
from mcli.scrapers.net.client import user_agent
from mcli.scrapers.net.responses import Refused, letter
from mcli.services.workspace import Workspace

_TURNED_AWAY = ("blocked", "challenge", "robots")  # kinds of pages that were not used


class Letter(NamedTuple):
    """A letter for a person to send, and how many pages were turned away."""

    words: Message
    turned_away: int


def agent_of(work: Workspace) -> str:
    """Return the name that this program sends to websites, with the contact of the office."""
    return user_agent(__version__, work.settings().contact)


def letter_to_the_college(run: Run, urls: Sequence[str], agent: str) -> Letter | None:
    """Return the letter that a source's last run calls for, None when it calls for none.

    `urls` are the list pages of the source; `agent` is what is sent to websites. A run that went well although a page
    was turned away calls for no letter.
    """
    refused = [page for page in run.not_used if page.kind in _TURNED_AWAY]
    if not refused or run.outcome == "done":
        return None
    first = refused[0]
    site = next(iter(urls), first.url)
    return Letter(letter(Refused(first.url, first.kind, first.why, first.url), agent, site), len(refused))
