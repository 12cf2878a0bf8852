"""Proposing the file of a new source from a page that lists courses, and writing it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from mcli import files, yaml_io
from mcli.core.errors import N_, InvalidRecordError, McliError, UsageError
from mcli.core.text import slug
from mcli.scrapers.adapters.registry import expression_fault
from mcli.scrapers.discovery.proposals import propose
from mcli.scrapers.html import document
from mcli.scrapers.reading.page_reader import read
from mcli.services.source_care import trial
from mcli.services.source_care.addresses import web_address
from mcli.services.source_care.known import every
from mcli.services.workspace import Workspace
from mcli.settings import Folders
from mcli.sources import FOLDER, source_from


class ProposedSource(NamedTuple):
    """A source file that was proposed: its keys and their text, the pages of courses that it would follow, and the
    titles of the courses on the list page itself."""

    keys: Mapping[str, Any]
    text: str
    details: tuple[str, ...]
    titles: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the source."""
        return str(self.keys["id"])


def propose_source(work: Workspace, url: str, name: str | None) -> ProposedSource:
    """Ask for one page and return the source file proposed for it; nothing is written.

    `name` is the id where the one worked out from the page does not suit. UsageError for an address that is none and
    for an id that is taken; McliError when the page cannot be had or lists no courses.
    """
    address = web_address(url)
    page = trial.fetched(work, address, None)
    result = read(page, None, work.today)
    if result.unusable is not None:
        raise McliError(result.unusable.message.text, **result.unusable.message.values)
    proposal = propose(document.parse(page), page.url or address, len(result.listings))
    if not proposal.details and not result.listings:
        raise McliError(
            N_("{url} lists no courses that the program can see. Look for the page where the courses are listed."),
            url=address,
        )
    keys = dict(proposal.keys) | ({"id": slug(name)} if name else {})
    text = yaml_io.dump(keys)
    _check(work.folders, str(keys["id"]), text)
    return ProposedSource(keys, text, tuple(proposal.details), tuple(each.title for each in result.listings))


def write_source(work: Workspace, proposed: ProposedSource) -> Path:
    """Write a source file to the configuration of this office, and return it."""
    path = Path(work.folders.overlay) / FOLDER / f"{proposed.id}.yaml"
    files.save(path, proposed.text.encode())
    return path


def _check(folders: Folders, identifier: str, text: str) -> None:
    """Refuse an id that is taken, and prove that the proposal is a valid source file before anybody relies on it."""
    known = every(folders)
    if identifier in known.good or identifier in known.broken:
        taken = N_(
            "There is a source “{id}” already. Change config/sources/{id}.yaml, or choose another name with --id."
        )
        raise UsageError(taken, id=identifier)
    try:
        source_from(yaml_io.parse(text.encode(), "proposal").content, identifier, expression_fault)
    except InvalidRecordError as error:
        first = error.faults[0]
        wrong = N_("The page gives no valid source file. {key}: {what}")
        raise McliError(wrong, key=first.key, what=first.message) from None
