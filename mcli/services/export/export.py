"""Exports listings to files: the whole use case, from what was asked for to what was written."""

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from mcli.catalogue.index.index import Index
from mcli.core.errors import N_, Fault, FileError, UsageError
from mcli.core.terms import LANGUAGES
from mcli.i18n import Language
from mcli.services.export import print_log, targets
from mcli.services.export.making import Job, Maker, Names, names_of
from mcli.services.export.office import office
from mcli.services.export.selection import Empty, Recalled, Request, Selection, select
from mcli.services.export.site import write_site
from mcli.services.workspace import Workspace
from mcli.sheets.content.filenames import unique_stems
from mcli.sheets.content.print_log import printed
from mcli.sheets.writers.registry import FILES

Document = Mapping[str, Any]


class Exported(NamedTuple):
    """What came of an export.

    `data`: the bytes for standard output, where nothing was written to a file. `files`: what was written. `pages`: of
    a site, how many pages. `form` is the format, `languages` those of the files in their order. `listings` are all that
    were exported. `unkept` says why the numbers of the sheets were not kept: faults of their file, or a reason.
    `empty`: no listing passed, nothing was written, and this is why.
    """

    form: str
    languages: tuple[str, ...] = ()
    data: bytes | None = None
    files: tuple[Path, ...] = ()
    pages: int = 0
    listings: tuple[Document, ...] = ()
    unkept: tuple[tuple[Fault, ...], str] | None = None
    unlisted_left_out: bool = False
    limited_to: int | None = None
    recalled: Recalled | None = None
    empty: Empty | None = None


class _Gathered(NamedTuple):
    selection: Selection
    names: Mapping[str, Names]
    stale_days: int


def _no_progress(done: int, of: int) -> None:
    pass


def export(work: Workspace, request: Request, progress: Callable[[int, int], None] = _no_progress) -> Exported:
    """Export what the request asks for.

    `progress(done, of)` is called for each file that is written, with 0 for `of` while it is not known how many there
    are. UsageError for what contradicts itself, McliError where a file exists already or cannot be written; nothing is
    written then.
    """
    site = request.layout == "site"
    form = targets.form_of(request.to, None if request.each or request.each_path or site else request.out)

    def gather(index: Index, say: Language) -> _Gathered:
        languages = tuple(dict.fromkeys((say.code, *LANGUAGES))) if request.both else (say.code,)
        selection = select(work, index, request, languages, form)
        needed = LANGUAGES if site else tuple(dict.fromkeys(each for job in selection.jobs for each in job.languages))
        names = {language: names_of(index, language) for language in needed}
        return _Gathered(selection, names, index.settings.stale_days)

    selection, names, stale_days = work.ask(gather)
    result = Exported(
        form,
        unlisted_left_out=selection.unlisted_left_out,
        limited_to=selection.limited_to,
        recalled=selection.recalled,
        empty=selection.empty,
    )
    if not selection.jobs:
        return result
    whole = office(work.folders, tuple(names), request.agency)
    large = request.large_print or bool(selection.recalled and selection.recalled.large)
    maker = Maker(whole, names, work.today, stale_days, large)
    if site:
        folder = targets.folder_of(request.out)
        pages = write_site(folder, maker, selection.jobs[0].listings, request.force, lambda done: progress(done, 0))
        return result._replace(files=(folder / "index.html",), pages=pages)
    return _written(work, request, maker, result, selection.jobs, progress)


def _written(
    work: Workspace,
    request: Request,
    maker: Maker,
    result: Exported,
    jobs: Sequence[Job],
    progress: Callable[[int, int], None],
) -> Exported:
    """Write every file whole or not at all; nothing at all when one of them exists and may not be replaced."""
    many = request.each or request.each_path
    data, paths = None, []
    if request.out == targets.STANDARD_OUTPUT and not many:
        if FILES[result.form].binary and request.terminal:
            raise UsageError(N_("A {form} file cannot be shown here. Name a file: --out FILE"), form=result.form)
        data = maker.made(jobs[0], result.form)
    else:
        if many:
            folder = targets.folder_of(request.out)
            paths = [folder / f"{stem}.{result.form}" for stem in unique_stems([job.stem for job in jobs])]
        else:
            paths = [targets.target_of(request.out, jobs[0].stem, result.form)]
        targets.refuse_existing(paths, request.force)
        _write(maker, jobs, paths, result.form, progress)
    unkept = _remembered(work, maker, jobs) if FILES[result.form].printed else None
    listings = {listing["id"]: listing for job in jobs for listing in job.listings}
    return result._replace(
        languages=jobs[0].languages, data=data, files=tuple(paths), listings=tuple(listings.values()), unkept=unkept
    )


def _write(
    maker: Maker, jobs: Sequence[Job], paths: Sequence[Path], form: str, progress: Callable[[int, int], None]
) -> None:
    """Make several files at once: typst works outside Python's lock, and sheets do not wait for each other."""
    if len(jobs) == 1:
        targets.write(paths[0], maker.made(jobs[0], form))
        return
    maker.batch = True
    # Handouts take much memory each, so that they are made one after the other.
    workers = 1 if jobs[0].layout == "handout" else min(4, os.cpu_count() or 1)
    with ThreadPoolExecutor(workers) as threads:
        made = threads.map(lambda job: maker.made(job, form), jobs)
        for done, (path, data) in enumerate(zip(paths, made, strict=True), start=1):
            targets.write(path, data)
            progress(done, len(jobs))


def _remembered(work: Workspace, maker: Maker, jobs: Sequence[Job]) -> tuple[tuple[Fault, ...], str] | None:
    """Keep the numbers of the sheets; return why they could not be kept: a sheet that is printed is no worse for it."""
    numbers = {maker.number(job): job for job in jobs}
    new = [printed(number, work.today, job.listings, job.layout, maker.large) for number, job in numbers.items()]
    try:
        print_log.remember(work, new)
    except FileError as error:
        return error.faults, ""
    except OSError as error:
        return (), error.strerror or str(error)
    return None
