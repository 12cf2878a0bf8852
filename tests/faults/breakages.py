"""The ways in which a college's site breaks collecting, each as the pages of three runs after a good one.

Tests and `bench/breakages.py` share them: each must be noticed in the same run or within three, with no listing lost.
"""

import errno
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import httpx

from mcli.harvest.refresh import Report
from mcli.sources import Source
from tests.harvest.colleges import DAY, HOST, LIST, Course, Office, college, courses, source
from tests.scrapers.net.web import answer

COUNT = 20


class Breakage(NamedTuple):
    """A way to break: its name, the pages of each run after the good one, and what else is different."""

    name: str
    runs: Sequence[Mapping[str, Any]]
    source: Source = source()
    before: Mapping[str, Any] | None = None
    around: Callable[[], AbstractContextManager[Any]] = nullcontext
    reason: str = ""


class Result(NamedTuple):
    """What became of a breakage: the run (1, 2, 3...) in which it was noticed, None for never, what was said, and which
    of the good listings are lost or changed."""

    noticed: int | None
    reports: tuple[Report, ...]
    lost: tuple[str, ...]
    wrong: tuple[str, ...]


def play(breakage: Breakage, home: Path) -> Result:
    """Collect a good run, then break the site, and look what is left."""
    office = Office(home, breakage.source)
    good = office.refresh(breakage.before or college(courses(COUNT)))
    assert good.run.outcome == "done", good
    before = {each.id: each for each in office.file.listings}
    reports: list[Report] = []
    for number, pages in enumerate(breakage.runs, start=1):
        with breakage.around():
            try:
                reports.append(office.refresh(pages, DAY + timedelta(days=7 * number)))
            except OSError:  # what happened could not be remembered either
                reports.append(good._replace(run=good.run._replace(outcome="not_written")))
    after = {each.id: each for each in office.file.listings}
    noticed = next((at for at, each in enumerate(reports, start=1) if each.run.outcome != "done"
                    or each.run.needs_person), None)  # fmt: skip
    wrong = [
        name
        for name in before
        if name in after and (after[name].cost, after[name].title) != (before[name].cost, before[name].title)
    ]
    return Result(noticed, tuple(reports), tuple(sorted(set(before) - set(after))), tuple(wrong))


def _all(change: Callable[[Course], Course]) -> Mapping[str, Any]:
    return college([change(each) for each in courses(COUNT)])


def _some_prices() -> Mapping[str, Any]:
    return _all(lambda each: replace(each, cost="$7" if each.slug.endswith("1") else each.cost))


def _table(rows: Sequence[Course]) -> Mapping[str, Any]:
    shown = "".join(f"<tr><td>{each.title}</td><td>{each.cost}</td></tr>" for each in rows)
    return {f"{HOST}/robots.txt": 404, LIST: f"<h1>Courses</h1><table>{shown}</table>"}


def _failing(answer_: Any) -> Mapping[str, Any]:
    return {**college(courses(COUNT)), LIST: answer_}


def _garbled() -> Mapping[str, Any]:
    french = [replace(each, title=f"Éducation n° {n}") for n, each in enumerate(courses(COUNT))]
    return {
        url: page.encode("windows-1252") if isinstance(page, str) else page for url, page in college(french).items()
    }


def _half() -> Mapping[str, Any]:
    pages = dict(college(courses(COUNT)))
    pages[LIST] = pages[LIST][: len(pages[LIST]) // 2]
    return pages


def _half_details() -> Mapping[str, Any]:
    pages = dict(college(courses(COUNT)))
    return {url: page[: page.index("<dl>") + 4] if url.startswith(f"{LIST}/") else page for url, page in pages.items()}


def _french() -> Mapping[str, Any]:
    return college([replace(each, title=f"Éducation n° {n}") for n, each in enumerate(courses(COUNT))])


@contextmanager
def _unwritable(code: int) -> Iterator[None]:
    """No file can be opened for writing: the disk is full, or the folder may only be read."""
    original = Path.open

    def refuse(self: Path, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        if "w" in mode:
            raise OSError(code, "No space left on device" if code == errno.ENOSPC else "Permission denied")
        return original(self, mode, *args, **kwargs)

    with patch.object(Path, "open", refuse):
        yield


_DECAY = tuple(college(courses(40 - lost)) for lost in (2, 4, 6, 8, 10))
_TABLE = source(follow=None)
BREAKAGES = (
    Breakage("empty page", [college([])], reason="guard.nothing_found"),
    Breakage("list moved away (404)", [_failing(404)], reason="guard.list_gives_nothing"),
    Breakage(
        "list moved to the home page",
        [{**_failing(answer(302, headers={"Location": f"{HOST}/"})), f"{HOST}/": "<h1>Welcome</h1>"}],
        reason="guard.nothing_found",
    ),
    Breakage(
        "renamed labels",
        [_all(lambda each: replace(each, labels=("Investment", "Before you start", "Time")))],
        reason="guard.fact_gone: fact.cost",
    ),
    Breakage("price column gone", [_all(lambda each: replace(each, cost=None))], reason="guard.fact_gone: fact.cost"),
    Breakage("25 % decay over five runs", _DECAY, before=college(courses(40)), reason="guard.shrinking"),
    Breakage("doubled rows", [_table([*courses(COUNT), *courses(COUNT)])], _TABLE, _table(courses(COUNT)),
             reason="guard.repeats"),
    Breakage("challenge page", [_failing("<title>Just a moment...</title>")], reason="guard.list_blocked"),
    Breakage("log-in page", [_failing("<form>Please log in</form>")], reason="guard.list_blocked"),
    Breakage("503", [_failing(503)] * 2, reason="net.server_error"),
    Breakage("time-out", [_failing(httpx.ReadTimeout("slow"))] * 2, reason="net.timeout"),
    Breakage("half a list", [_half()], reason="guard.fewer"),
    Breakage("half of each page", [_half_details()], reason="guard.fact_gone: fact.cost"),
    Breakage("wrong encoding", [_garbled()], before=_french(), reason="guard.garbled"),
    Breakage("full disk", [_some_prices()], around=lambda: _unwritable(errno.ENOSPC), reason="not_written"),
    Breakage("read-only folder", [_some_prices()], around=lambda: _unwritable(errno.EACCES), reason="not_written"),
    Breakage("every price shifts", [_all(lambda each: replace(each, cost=f"{each.cost}0"))],
             reason="guard.same_change: fact.cost"),
    Breakage("every page is the same course", [_all(lambda each: replace(courses(1)[0], slug=each.slug))],
             reason="guard.same_course"),
    Breakage("fewer links than the page's own total", [college(courses(COUNT), total=40)],
             source(total=".total"), reason="guard.total_differs"),
)  # fmt: skip
