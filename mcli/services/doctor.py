"""What is set up on this computer, what is not, and what to do about it: one check a function, each a small record.

A check is a function of `Surroundings`, so that every answer can be tested; only `around()` looks at the real computer.
"""

import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from mcli import __version__
from mcli.catalogue.index import counts
from mcli.catalogue.index import index as catalogue_index
from mcli.catalogue.index.index import Index
from mcli.catalogue.store import held, runs
from mcli.core.errors import N_, FileError, Message
from mcli.i18n import Language
from mcli.scrapers.adapters.registry import expression_fault
from mcli.scrapers.net.browser_program import installed as installed_browser
from mcli.services import schedulers
from mcli.services.workspace import Workspace, fault_message
from mcli.settings import agency_file, yaml_files
from mcli.sources import all_sources

OK, NOTE, WRONG, BROKEN = "ok", "note", "wrong", "broken"
_NEEDED = 200_000_000  # bytes: what a refresh of the province's pages and its copies may need
_FRENCH = "éèçœ’«»"


class Check(NamedTuple):
    """One thing that was looked at: its name, `ok`, `note`, `wrong` or `broken` (the configuration), what was found,
    and what to do about it (None: nothing)."""

    name: Message
    state: str
    found: Message
    advice: Message | None = None


class Surroundings(NamedTuple):
    """The computer as the checks see it. `free` are bytes on the disk of the home folder, None when nobody knows;
    `writable` is why the home folder cannot be written, '' when it can; `resolves` returns whether a host is known.
    """

    python: tuple[int, ...]
    version: str
    platform: str
    encoding: str
    free: int | None
    writable: str
    packages: frozenset[str]
    fonts: tuple[str, ...]
    browser: str | None
    resolves: Callable[[str], bool]


def around(home: Path, fonts: Path, version: str) -> Surroundings:
    """Look at the computer: the one place where the doctor touches anything."""
    return Surroundings(
        python=tuple(sys.version_info[:3]),
        version=version,
        platform=sys.platform,
        encoding=getattr(sys.stdout, "encoding", None) or "ascii",
        free=_free(home),
        writable=_why_not_writable(home),
        packages=frozenset(name for name in ("typst", "playwright") if find_spec(name)),
        fonts=tuple(sorted(path.name for path in fonts.glob("*.[to]tf"))) if fonts.is_dir() else (),
        browser=installed_browser(),
        resolves=_resolves,
    )


def look(work: Workspace) -> tuple[list[Check], Language]:
    """Return every check of this computer and of the folders, and the language of the answer."""
    where = work.folders
    seen = around(where.home, where.packaged / "sheets" / "fonts", __version__)
    found = all_sources(where, expression_fault)
    ready = [each for each in found.good.values() if not each.paused and each.urls]
    hosts = [host for each in ready if (host := urlsplit(each.urls[0]).hostname)]
    computer = schedulers.this_computer()

    def asked(index: Index) -> tuple[list[Check], Language]:
        faults = [*index.faults(), *found.faults()]
        waiting: list[str] = []
        try:
            kept = runs.read(where.home / runs.FILE_NAME).sources
            on_hold = {path.stem for path in yaml_files(where.home / held.FOLDER)}
            waiting = sorted({name for name, run in kept.items() if run.needs_person} | on_hold)
        except FileError as error:
            faults.extend(error.faults)
        to_review = [each.id for each in index.corrections_to_review()]
        newest, limit = index.settings.collected, index.settings.refresh_days
        here = {path.stem for path in yaml_files(where.home / "listings")}
        listings = counts.grouped(index, "source")
        own = sum(count for source, count in listings.items() if source in here)
        return [
            program(seen),
            home(seen, where.home),
            disk(seen),
            configuration([fault_message(each) for each in faults]),
            catalogue(sum(listings.values()) - own, own, newest, work.today, limit),
            sources(waiting, to_review),
            printing(seen),
            browser(seen, [each.id for each in ready if each.render]),
            console(seen),
            agency(agency_file(where)),
            schedule(schedulers.installed_at(computer) is not None, computer.place is not None),
            network(seen, hosts),
        ], work.say(index)

    # The checks name the faults of the catalogue themselves, and settings with errors stop none of them.
    return catalogue_index.answer(where, work.today, asked)


def _free(folder: Path) -> int | None:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _why_not_writable(folder: Path) -> str:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix=".doctor")
        os.close(handle)
        Path(name).unlink()
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _resolves(host: str) -> bool:
    try:
        return bool(socket.getaddrinfo(host, 443))
    except OSError:
        return False


def program(seen: Surroundings) -> Check:
    """Check the versions of the program and of Python."""
    python = ".".join(map(str, seen.python))
    found = Message(N_("mcli {version}, Python {python}"), {"version": seen.version, "python": python})
    if seen.python < (3, 11):
        return Check(Message(N_("Program")), WRONG, found, Message(N_("Install Python 3.11 or newer.")))
    return Check(Message(N_("Program")), OK, found)


def home(seen: Surroundings, folder: Path) -> Check:
    """Check that the home folder can be written."""
    name, values = Message(N_("Home folder")), {"folder": str(folder), "reason": seen.writable}
    if seen.writable:
        advice = Message(N_("Ask for write permission, or name another folder with --home or MCLI_HOME."))
        return Check(name, WRONG, Message(N_("{folder} cannot be written ({reason})."), values), advice)
    return Check(name, OK, Message(N_("{folder}"), values))


def disk(seen: Surroundings) -> Check:
    """Check that the disk of the home folder has enough space for a refresh."""
    name = Message(N_("Disk space"))
    if seen.free is None:
        return Check(name, NOTE, Message(N_("The free space is not known.")))
    found = Message(N_("{megabytes} MB are free."), {"megabytes": seen.free // 1_000_000})
    if seen.free < _NEEDED:
        return Check(name, WRONG, found, Message(N_("Free some space: a refresh needs about 200 MB.")))
    return Check(name, OK, found)


def configuration(faults: Sequence[Message]) -> Check:
    """Check the settings, vocabularies, sources and listings: every fault is one message."""
    name = Message(N_("Files"))
    if not faults:
        return Check(name, OK, Message(N_("All files can be read.")))
    found = Message(N_("Faults: {count}. The first: {fault}"), {"count": len(faults), "fault": faults[0]})
    return Check(
        name, BROKEN, found, Message(N_("“mcli catalogue rebuild” and “mcli sources check” name all of them."))
    )


def catalogue(packaged: int, here: int, newest: str | None, today: date, limit: int) -> Check:
    """Check that there are listings, packaged and collected or written `here`, and when one was last read (ISO, None:
    never)."""
    name = Message(N_("Catalogue"))
    if not packaged + here:
        return Check(name, WRONG, Message(N_("There is no listing.")), Message(N_("Install the program again.")))
    count = {"packaged": packaged, "here": here}
    if newest is None:
        found = Message(
            N_("Listings: {packaged} packaged, {here} of this computer. None was collected on this computer."), count
        )
        return Check(name, NOTE, found, Message(N_("To collect from college pages: mcli refresh")))
    days = (today - date.fromisoformat(newest)).days
    found = Message(
        N_("Listings: {packaged} packaged, {here} of this computer. Days since the last collection: {days}."),
        count | {"days": days},
    )
    if days > limit:
        return Check(name, WRONG, found, Message(N_("Nothing was collected for too long. Run: mcli refresh")))
    return Check(name, OK, found)


def agency(path: Path | None) -> Check:
    """Check whether the agency that hands the sheets out is set; `path` is its file."""
    name = Message(N_("Agency"))
    if path is None:
        advice = Message(N_("To print its name and telephone number on every sheet: mcli agency set"))
        return Check(name, NOTE, Message(N_("No agency is set.")), advice)
    return Check(name, OK, Message(N_("It is set in {path}."), {"path": str(path)}))


def sources(waiting: Sequence[str], to_review: Sequence[str]) -> Check:
    """Check which sources and which corrections wait for a person."""
    name = Message(N_("Waiting for a person"))
    if waiting:
        found = Message(N_("Sources: {names}"), {"names": ", ".join(waiting)})
        return Check(name, WRONG, found, Message(N_("To see why: mcli sources status")))
    if to_review:
        found = Message(N_("Corrections: {names}"), {"names": ", ".join(to_review)})
        return Check(name, WRONG, found, Message(N_("Look at each with “mcli show ID”, then correct or withdraw it.")))
    return Check(name, OK, Message(N_("Nothing.")))


def printing(seen: Surroundings) -> Check:
    """Check that PDF sheets can be made: the engine, and the font that comes with the program."""
    name = Message(N_("Printing"))
    if "typst" not in seen.packages:
        advice = Message(N_("Make HTML sheets instead: mcli export --to html"))
        return Check(name, NOTE, Message(N_("There is no PDF engine for this computer.")), advice)
    if not seen.fonts:
        return Check(name, WRONG, Message(N_("The font is missing.")), Message(N_("Install the program again.")))
    return Check(name, OK, Message(N_("PDF, with the font {font}."), {"font": seen.fonts[0]}))


def browser(seen: Surroundings, sources: Sequence[str]) -> Check:
    """Check that the sources whose pages need a browser (`render: true`) have one."""
    name = Message(N_("Browser for pages made of scripts"))
    packaged, program = "playwright" in seen.packages, seen.browser
    if packaged and program:
        return Check(name, OK, Message(N_("{program} will be used."), {"program": program}))
    found = (
        Message(N_("None is set up.")) if not packaged else Message(N_("Chromium, Chrome or Edge is not installed."))
    )
    if not sources:
        return Check(name, OK, Message(N_("None is set up, and no source needs it.")))
    advice = Message(
        N_("For {sources}: pip install 'mcli-lbs[browser]', and install Chromium, Chrome or Edge."),
        {"sources": ", ".join(sources)},
    )
    return Check(name, WRONG, found, advice)


def console(seen: Surroundings) -> Check:
    """Check whether the console can show French; what it cannot is shown with the nearest characters."""
    name, found = Message(N_("Console")), Message(N_("Its encoding is {encoding}."), {"encoding": seen.encoding})
    try:
        _FRENCH.encode(seen.encoding)
    except (UnicodeEncodeError, LookupError):
        return Check(name, NOTE, found, Message(N_("Some accents are shown without. On Windows: chcp 65001")))
    return Check(name, OK, found)


def network(seen: Surroundings, hosts: Iterable[str]) -> Check:
    """Check whether the first of the sources' hosts has an address here; no page is asked for."""
    name = Message(N_("Network"))
    host = next(iter(hosts), None)
    if host is None:
        return Check(name, NOTE, Message(N_("No source is ready, so nothing was looked up.")))
    if seen.resolves(host):
        return Check(name, OK, Message(N_("{host} can be found."), {"host": host}))
    advice = Message(N_("Searching works without a network. Collecting does not: check the connection."))
    return Check(name, NOTE, Message(N_("{host} cannot be found."), {"host": host}), advice)


def schedule(installed: bool, possible: bool) -> Check:
    """Check whether the regular refresh is installed on this computer, and whether it can be."""
    name = Message(N_("Schedule"))
    if installed:
        return Check(name, OK, Message(N_("The regular refresh is installed.")))
    found = Message(N_("No regular refresh on this computer."))
    if not possible:
        advice = Message(N_("It has no scheduler that mcli knows (systemd, cron). Run mcli refresh yourself."))
        return Check(name, NOTE, found, advice)
    return Check(name, NOTE, found, Message(N_("To install one: mcli schedule install")))
