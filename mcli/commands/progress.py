"""Progress of a refresh on a terminal: each source, all of them, the time left, what was found; quiet elsewhere."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from mcli.console import Console
from mcli.i18n import Language


class Progress:
    """What shows how far the sources are; this one shows nothing."""

    def step(self, source: str, done: int, of: int, found: int) -> None:
        """Show that `done` of `of` pages of a source were read, with `found` listings in them."""

    def done(self, source: str) -> None:
        """Show that a source is finished."""

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Step aside while lines are written where the bars are drawn."""
        yield


class _Bars(Progress):
    """Bars drawn with rich; its own lock makes it safe for threads."""

    def __init__(self, bars: Any, say: Language, sources: Sequence[str]) -> None:
        self._bars, self._say = bars, say
        self._all = bars.add_task(say("All sources"), total=len(sources), found="") if len(sources) > 1 else None
        self._rows: dict[str, Any] = {}

    def step(self, source: str, done: int, of: int, found: int) -> None:
        text = self._say.plural("{count} listing", "{count} listings", found)
        if source not in self._rows:
            self._rows[source] = self._bars.add_task(source, total=of, found="")
        self._bars.update(self._rows[source], completed=done, total=of, found=text)

    @contextmanager
    def aside(self) -> Iterator[None]:
        self._bars.stop()
        try:
            yield
        finally:
            self._bars.start()

    def done(self, source: str) -> None:
        if source in self._rows:
            self._bars.remove_task(self._rows.pop(source))
        if self._all is not None:
            self._bars.advance(self._all)


@contextmanager
def progress(console: Console, say: Language, sources: Sequence[str]) -> Iterator[Progress]:
    """Show progress while sources are refreshed, where somebody looks at a terminal."""
    stream = console.progress_stream()
    if stream is None or not sources:
        yield Progress()
        return
    from rich.console import Console as RichConsole
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as RichProgress

    columns = (
        TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        TextColumn("{task.fields[found]}", markup=False),
    )  # fmt: skip
    rich = RichConsole(file=stream, no_color=not console.colour, markup=False, highlight=False, emoji=False)
    with RichProgress(*columns, console=rich, transient=True) as bars:
        yield _Bars(bars, say, sources)
