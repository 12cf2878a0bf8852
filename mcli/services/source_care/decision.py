"""A person's decision about harvests that were held: accept or discard."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from mcli.catalogue.store import held, run_store, runs
from mcli.catalogue.store.lock import locked
from mcli.core.errors import N_, Fault, McliError
from mcli.harvest.accept import accept, discard
from mcli.harvest.refresh import Report
from mcli.services.source_care.known import every, remembered, unknown
from mcli.services.source_care.source_file import change
from mcli.services.workspace import Workspace


class Decision(NamedTuple):
    """What came of one decision, the faults of the file that remembers the runs, and the source's own file where it
    was noted that a person has looked."""

    source: str
    report: Report
    faults: tuple[Fault, ...]
    noted: Path | None = None


def decide(work: Workspace, names: Sequence[str], away: bool, keeper: str | None = None) -> Iterator[Decision]:
    """Accept (or, with `away`, discard) the held harvest of each source in turn.

    A source that is accepted has been looked at, so today is written at `checked` in its file, and who looks after it
    at `keeper` where that is given.

    UsageError for a source that is not known, before anything is done; McliError when one cannot be accepted or
    written: those before it are done, and what was held is still held.
    """
    known, home = every(work.folders), work.folders.home
    for name in names:
        is_held = run_store.path_of(home, held.FOLDER, name).exists() if "/" not in name else False
        if name not in known.good and name not in known.broken and not is_held:
            raise unknown(name, known)
    with locked(home, datetime.now(UTC)):
        for name in names:
            source = known.good.get(name)
            decision = _decided(work, name, away, bool(source and source.expects.may_be_empty))
            if not away and source is not None and (keeper or source.checked != work.today.isoformat()):
                looked = {"checked": work.today.isoformat()} | ({"keeper": keeper} if keeper else {})
                decision = decision._replace(noted=change(work.folders, name, looked))
            yield decision


def _decided(work: Workspace, name: str, away: bool, may_be_empty: bool) -> Decision:
    home = work.folders.home
    memory, faults = remembered(work.folders)
    run = memory.sources.get(name, runs.Run())
    try:
        if faults:
            faults = (*faults, run_store.set_aside(home))
        report = discard(home, name, run) if away else accept(home, name, work.today, run, may_be_empty)
        run_store.remember(home, runs.Runs({**memory.sources, name: report.run}, memory.hosts))
    except OSError as error:
        text = N_("{source} could not be written ({reason}). Nothing is lost: what was held is still held.")
        raise McliError(text, source=name, reason=error.strerror or error) from None
    return Decision(name, report, faults)
