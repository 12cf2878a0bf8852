"""`mcli sources check ID --save`: the first page of a source kept as a file, for `sources try` and tests to read."""

from collections.abc import Sequence
from pathlib import Path

from mcli import files
from mcli.commands.sources.try_ import fetched
from mcli.commands.sources_known import every
from mcli.commands.state import State
from mcli.core.errors import N_, McliError

FOLDER = "saved"


def save_pages(state: State, names: Sequence[str]) -> None:
    """Ask for the first page of each source, politely, and save it in the home folder."""
    say = state.say()
    known = every(state).good
    for source in [known[name] for name in names if name in known]:
        if not source.urls:
            raise McliError(N_("{source} has no address to save a page of. Write one under urls."), source=source.id)
        page = fetched(state, source.urls[0], source)
        path = Path(state.places.home) / FOLDER / f"{source.id}.html"
        files.save(path, page.body)
        state.console.line(say("Saved: {path}", path=path))
        state.console.note(say("To read it: mcli sources try {path} --url {url}", path=path, url=source.urls[0]))
