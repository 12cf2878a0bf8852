"""What a person decides about a held harvest: accept it as if the guard had let it through, or discard it."""

import logging
from datetime import date
from pathlib import Path

from mcli.catalogue.review.harvested import figures_of
from mcli.catalogue.review.merge import merge
from mcli.catalogue.store import held, run_store
from mcli.catalogue.store.changes import Change
from mcli.catalogue.store.runs import Run
from mcli.core.errors import N_, McliError, NothingCollectedError
from mcli.core.messages import coded
from mcli.harvest.refresh import Report, good_run
from mcli.scrapers.net.page_cache import PageStore, content_of, kept_from, next_index

_log = logging.getLogger(__name__)


def accept(home: Path, source: str, today: date, run: Run, may_be_empty: bool = False) -> Report:
    """Lay a held harvest over the kept listings, and let later runs be compared with it alone.

    NothingCollectedError when nothing is held; McliError when a later run went well since, or when it has no listing
    and the source is not one that may be empty; OSError when it cannot be written, and then it stays held.
    """
    path = _held(home, source)
    harvest = held.read(path)
    kept = run_store.read_kept(home, source, today)
    day = harvest.harvest.date
    if kept.file and kept.file.checked and kept.file.checked > day:
        text = N_("The held harvest of {source} is older ({day}) than its last good run ({good}). Use --discard.")
        raise McliError(text, source=source, day=day, good=kept.file.checked)
    if kept.file and run.outcome == "done" and (run.good or "") >= day:
        text = N_("A later run of {source} went well on {good}, so what is held is out of date. Use --discard.")
        raise McliError(text, source=source, good=run.good)
    if not harvest.harvest.listings and not may_be_empty:
        text = N_(
            "The held harvest of {source} has no listings. Use --discard and correct its source file; "
            "if it really offers nothing now, write may_be_empty: true under expects."
        )
        raise McliError(text, source=source)
    merged = merge(kept.file, harvest.harvest, today.isoformat())
    before = sum(1 for each in kept.file.listings if each.status == "active") if kept.file else 0
    after = sum(1 for each in merged.file.listings if each.status == "active")
    news = (*merged.changes, Change(today.isoformat(), None, "accepted", None, before, after))
    store = PageStore(home)
    pages = next_index(store.known(source), kept_from({"pages": harvest.pages}), merged.file.listings)
    run_store.write(store.index(source), content_of(source, pages))
    run_store.keep_good(home, merged, news, kept.digest)
    path.unlink(missing_ok=True)
    figures = figures_of(harvest.harvest)
    _log.info("%s: accepted, listings %d before and %d after", source, before, after)
    good = good_run(run._replace(tried=run.tried or day, history=()), merged, figures)
    return Report(source, good._replace(good=day, needs_person=False, why=()), news)


def discard(home: Path, source: str, run: Run) -> Report:
    """Take a held harvest away; the kept listings stay as they are. NothingCollectedError when nothing is held."""
    _held(home, source).unlink(missing_ok=True)
    _log.info("%s: discarded", source)
    return Report(
        source, run._replace(outcome="discarded", in_vain=0, why=(coded("run.discarded"),), needs_person=False)
    )


def _held(home: Path, source: str) -> Path:
    path = run_store.path_of(home, held.FOLDER, source)
    if not path.exists():
        raise NothingCollectedError(
            N_("No harvest of {source} is held. “mcli sources status” shows all."), source=source
        )
    return path
