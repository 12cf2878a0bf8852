"""Kills a refresh at any moment and checks what is left; used by the tests and `bench/kill.py`.

A forked process refreshes a source with `main`, on generated pages, and is killed (SIGKILL). Then every file must be
complete, no listing lost, no change recorded twice, and the next run must have the same result.
"""

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from mcli import yaml_io
from mcli.catalogue.store import changes, held, run_store, runs
from mcli.cli import main
from mcli.core.models import Listing
from tests.harvest.colleges import DAY, college, courses, tools
from tests.scrapers.net.web import Web

COUNT = 30
SOURCE = """\
id: example
name: "Example College"
urls: ["https://www.example.ca/courses"]
follow: '/courses/[a-z0-9-]+$'
checked: "2026-11-01"
"""


class Killed(NamedTuple):
    """What became of one killed run: when it was killed in seconds, whether it had ended, and every fault found."""

    seconds: float
    ended: bool
    faults: tuple[str, ...]


def second_generation() -> Web:
    """Return the second generation of the college: three prices, two titles changed, two courses gone, two new."""
    offered = courses(COUNT + 2)[2:]
    for each in offered[:3]:
        each.cost = "$7"
    offered[4].title, offered[5].title = "Another title", "One more title"
    return Web(college(offered))


def refreshed(home: Path, web: Web, today: date) -> int:
    """Refresh with `main` and return its exit code."""
    with patch("mcli.services.refresh.tools_for", lambda state, stop: tools(web)):
        return main(["--home", str(home), "-q", "refresh", "example"], today=today)


def new_home(home: Path) -> Path:
    """Make a home folder with a good first run in it."""
    (home / "config" / "sources").mkdir(parents=True)
    (home / "config" / "sources" / "example.yaml").write_text(SOURCE, encoding="utf-8")
    assert refreshed(home, Web(college(courses(COUNT))), DAY) == 0
    return home


def killed_runs(folder: Path, count: int, seed: int) -> Iterator[Killed]:
    """Kill so many runs, each at its own random instant of a run's whole length, and check what is left of each."""
    chance = random.Random(seed)
    first = new_home(folder / "first")
    known = {each.id for each in _listings(first)}
    whole = folder / "whole"
    shutil.copytree(first, whole)
    begun = time.perf_counter()
    assert _child(whole, None) == 0
    length = time.perf_counter() - begun
    wanted, news = _end(whole), _recorded(whole)
    for number in range(count):
        home = folder / f"home-{number}"
        shutil.copytree(first, home)
        seconds = chance.uniform(0, length)
        status = _child(home, seconds)
        faults = list(_faults(home, known))
        code = _child(home, None)
        faults += [f"the next run ended with {code}"] if code else []
        faults += list(_faults(home, known))
        faults += [f"not the same end: {each}" for each in wanted.symmetric_difference(_end(home))]
        faults += [f"not recorded: {each}" for each in news - _recorded(home)]
        yield Killed(seconds, status == 0, tuple(faults))
        shutil.rmtree(home)


def _child(home: Path, seconds: float | None) -> int:
    """Refresh in a forked process, kill it after so many seconds, and return how it ended (minus the signal)."""
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os._exit(int(refreshed(home, second_generation(), DAY + timedelta(days=7))))
    if seconds is not None:
        time.sleep(seconds)
        os.kill(process, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _listings(home: Path) -> tuple[Listing, ...]:
    file = run_store.read_kept(home, "example").file
    return file.listings if file else ()


def _end(home: Path) -> set[tuple[str, str, str]]:
    """Return what a run should come to: each listing's title and cost (whether one run or two missed it may differ)."""
    return {(each.id, each.title, str(each.cost.cad)) for each in _listings(home)}


def _recorded(home: Path) -> set[tuple[str | None, str, str | None]]:
    """Return the recorded changes: each listing, what happened to it, and which fact changed."""
    digest = run_store.read_kept(home, "example").digest
    return {(each.id, each.kind, each.fact) for each in run_store.history(home, "example", digest).changes}


def _faults(home: Path, known: set[str]) -> Iterator[str]:
    """Look for lost listings, files that cannot be read, and changes that are recorded twice."""
    try:
        yield from (f"lost: {each}" for each in sorted(known - {each.id for each in _listings(home)}))
        digest = run_store.read_kept(home, "example").digest
        recorded = changes.read(run_store.path_of(home, changes.FOLDER, "example")).without_unfinished(digest).changes
        seen: set[tuple[object, ...]] = set()
        for each in recorded:
            key = (each.id, each.kind, each.fact, str(each.after))
            if key in seen:
                yield f"recorded twice: {key}"
            seen.add(key)
        runs.read(home / runs.FILE_NAME)
        for path in (home / held.FOLDER).glob("*.yaml"):
            held.read(path)
        for path in (home / "pages").glob("*.yaml"):
            yaml_io.read(path)
    except Exception as error:
        yield f"broken: {error}"
