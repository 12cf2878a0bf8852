"""`mcli sources add URL`: look at a list page, propose its source file, show what it would find, and write it."""

from pathlib import Path
from typing import Annotated, Any

import typer

from mcli import files, yaml_io
from mcli.commands.base import Command, State, state_of
from mcli.commands.sources_known import every
from mcli.commands.sources_try import fetched
from mcli.core.claims import Page
from mcli.core.errors import N_, InvalidRecordError, McliError, UsageError
from mcli.core.text import slug
from mcli.scrapers.discovery.proposals import Proposal, propose
from mcli.scrapers.html import document
from mcli.scrapers.html.document import selector_fault
from mcli.scrapers.reading.page_reader import Read, read
from mcli.sources import source_from

HELP = N_("Look at a page that lists courses, propose its source file, and write it to this office's configuration.")
_ID = N_("The id of the source, where the one worked out from the page does not suit.")
_DRY_RUN = N_("Show the file, and write nothing.")
_SHOWN = 5


def register(group: typer.Typer) -> None:
    """Add the command to the group."""
    group.command("add", cls=Command, help=HELP)(add)


def add(
    context: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL", help=N_("The address of a page that lists courses."))],
    name: Annotated[str | None, typer.Option("--id", metavar="ID", help=_ID)] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_DRY_RUN)] = False,
) -> None:
    """Options in, one page asked for, one file written."""
    state = state_of(context)
    address = document.absolute(url.strip(), None)
    if address is None:
        raise UsageError(N_("“{url}” is not a web address. It begins with http:// or https://."), url=url)
    page = fetched(state, address, None)
    result = read(page, None, state.today)
    if result.unusable is not None:
        raise McliError(result.unusable.message.text, **result.unusable.message.values)
    proposal = propose(document.parse(page), page.url or address, len(result.listings))
    if not proposal.details and not result.listings:
        raise McliError(
            N_("{url} lists no courses that the program can see. Look for the page where the courses are listed."),
            url=address,
        )
    keys = dict(proposal.keys) | ({"id": slug(name)} if name else {})
    _check(state, keys)
    _show(state, keys, proposal, result, page)
    if not dry_run:
        _write(state, keys)


def _check(state: State, keys: dict[str, Any]) -> None:
    """Refuse an id that is taken, and prove that the proposal is a right source file before anybody relies on it."""
    known = every(state)
    if keys["id"] in known.good or keys["id"] in known.broken:
        text = N_(
            "There is a source “{id}” already. Change config/sources/{id}.yaml, or choose another name with --id."
        )
        raise UsageError(text, id=keys["id"])
    content = yaml_io.parse(yaml_io.dump(keys).encode(), "proposal").content
    try:
        source_from(content, str(keys["id"]), selector_fault)
    except InvalidRecordError as error:
        first = error.faults[0]
        text = N_("The page gives no right source file. {key}: {what}")
        raise McliError(text, key=first.key, what=first.message) from None


def _show(state: State, keys: dict[str, Any], proposal: Proposal, result: Read, page: Page) -> None:
    say, line = state.say(), state.console.line
    for text in yaml_io.dump(keys).splitlines():
        line(text)
    line()
    if proposal.details:
        line(say.plural("{count} page of a course would be followed:", "{count} pages of courses would be followed:",
                        len(proposal.details)))  # fmt: skip
        for each in proposal.details[:_SHOWN]:
            line(f"   {each}")
    else:
        line(say.plural("{count} course stands on the page itself:", "{count} courses stand on the page itself:",
                        len(result.listings)))  # fmt: skip
        for listing in result.listings[:_SHOWN]:
            line(f"   {listing.title}")


def _write(state: State, keys: dict[str, Any]) -> None:
    say = state.say()
    path = Path(state.places.overlay) / "sources" / f"{keys['id']}.yaml"
    files.save(path, yaml_io.dump(keys).encode())
    state.console.note(say("Written: {path}", path=path))
    state.console.note(say("Next: mcli refresh {id}. Its first harvest waits until you accept it.", id=keys["id"]))
