"""`mcli sources add URL`: look at a list page, propose its source file, show what it would find, and write it."""

from pathlib import Path
from typing import Annotated, Any, NamedTuple

from mcli import files, yaml_io
from mcli.commands.options import Argument, Option
from mcli.commands.sources.try_ import fetched
from mcli.commands.sources_known import every
from mcli.commands.state import State
from mcli.core.errors import N_, InvalidRecordError, McliError, UsageError
from mcli.core.text import slug
from mcli.scrapers.discovery.proposals import Proposal, propose
from mcli.scrapers.html import document
from mcli.scrapers.html.document import selector_fault
from mcli.scrapers.reading.page_reader import Read, read
from mcli.sources import source_from

_ID = N_("The id of the source, where the one worked out from the page does not suit.")
_DRY_RUN = N_("Show the file, and write nothing.")
_SHOWN = 5


class Options(NamedTuple):
    """What `mcli sources add` takes."""

    url: Annotated[str, Argument("URL", N_("The address of a page that lists courses."))]
    name: Annotated[str | None, Option("--id", "ID", _ID)] = None
    dry_run: Annotated[bool, Option("--dry-run", "", _DRY_RUN)] = False


def run(state: State, options: Options) -> None:
    """Ask for one page, show the source file proposed for it, and write it."""
    address = document.absolute(options.url.strip(), None)
    if address is None:
        raise UsageError(N_("“{url}” is not a web address. It begins with http:// or https://."), url=options.url)
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
    keys = dict(proposal.keys) | ({"id": slug(options.name)} if options.name else {})
    _check(state, keys)
    _show(state, keys, proposal, result)
    if not options.dry_run:
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


def _show(state: State, keys: dict[str, Any], proposal: Proposal, result: Read) -> None:
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
