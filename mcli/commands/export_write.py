"""Making the files one after the other or several at once, with progress, and keeping the numbers of printed sheets."""

import os
from collections.abc import Sequence
from pathlib import Path

from mcli.commands.export_jobs import Asked
from mcli.commands.export_make import Job, Maker
from mcli.commands.export_sheets import remember
from mcli.commands.export_targets import STANDARD_OUTPUT, folder_of, refuse_existing, target_of, write
from mcli.commands.state import State, fault_line
from mcli.core.errors import N_, FileError, UsageError
from mcli.i18n import Language
from mcli.sheets.content.filenames import unique_stems
from mcli.sheets.content.print_log import printed
from mcli.sheets.labels import LANGUAGE_NAMES, own_words

_PRINTED = ("pdf", "html", "docx", "md", "txt")
_BINARY = ("pdf", "docx", "xlsx")
_PROGRESS = 25


def write_all(state: State, say: Language, maker: Maker, jobs: Sequence[Job], form: str, asked: Asked) -> None:
    """Write every file whole or not at all; nothing at all when one of them exists and may not be written over."""
    many = asked.each or asked.each_path
    if asked.out == STANDARD_OUTPUT and not many:
        if form in _BINARY and state.console.terminal:
            raise UsageError(N_("A {form} file cannot be shown here. Name a file: --out FILE"), form=form)
        state.console.binary(maker.made(jobs[0], form))
    else:
        folder = folder_of(asked.out) if many else None
        if folder:
            paths = [folder / f"{stem}.{form}" for stem in unique_stems([job.stem for job in jobs])]
        else:
            paths = [target_of(asked.out, jobs[0].stem, form)]
        refuse_existing(paths, asked.force)
        _write(state, say, maker, jobs, paths, form)
    _say_languages(state, say, jobs, form)
    if form in _PRINTED:
        _remember(state, say, maker, jobs)
    _say_what_to_check(state, say, jobs)


def _write(state: State, say: Language, maker: Maker, jobs: Sequence[Job], paths: Sequence[Path], form: str) -> None:
    """Make several files at once: typst works outside Python's lock, and sheets do not wait for each other."""
    if len(jobs) == 1:
        write(paths[0], maker.made(jobs[0], form))
        state.console.note(say("Written: {name}", name=paths[0]))
        return
    from concurrent.futures import ThreadPoolExecutor

    maker.many = True
    # Handouts take much memory each, so that they are made one after the other.
    workers = 1 if jobs[0].layout == "handout" else min(4, os.cpu_count() or 1)
    with ThreadPoolExecutor(workers) as threads:
        made = threads.map(lambda job: maker.made(job, form), jobs)
        for done, (path, data) in enumerate(zip(paths, made, strict=True), start=1):
            write(path, data)
            if done % _PROGRESS == 0 and done < len(jobs):
                state.console.note(say("{done} of {total} written.", done=done, total=len(jobs)))
    count = say.plural("Written: {count} file in {folder}", "Written: {count} files in {folder}", len(jobs),
                       folder=paths[0].parent)  # fmt: skip
    state.console.note(count)


def _say_languages(state: State, say: Language, jobs: Sequence[Job], form: str) -> None:
    """Say what a file in both languages holds, where it is not the one after the other."""
    if len(jobs[0].languages) < 2 or form in _PRINTED:
        return
    if form == "xlsx":
        state.console.note(say("The workbook has one tab for English and one for French."))
    else:
        first = say(LANGUAGE_NAMES[jobs[0].languages[0]])
        state.console.note(
            say("A {form} file holds one language. This one is in: {language}.", form=form, language=first)
        )


def _remember(state: State, say: Language, maker: Maker, jobs: Sequence[Job]) -> None:
    """Keep the sheets' numbers; a sheet that is printed already is no worse where they cannot be kept."""
    numbers = {maker.number(job): job.listings for job in jobs}
    try:
        remember(state.places, [printed(number, state.today, listings) for number, listings in numbers.items()],
                 state.today)  # fmt: skip
    except FileError as error:
        for fault in error.faults:
            state.console.error(fault_line(say, fault))
        state.console.error(say("The numbers of these sheets were not kept."))
    except OSError as error:
        reason = error.strerror or error
        state.console.note(say("The numbers of these sheets were not kept ({reason}).", reason=reason))


def _say_what_to_check(state: State, say: Language, jobs: Sequence[Job]) -> None:
    """Tell staff, on standard error, what to check before they give a sheet to a learner."""
    listed = (listing for job in jobs for listing in job.listings)
    notes = {each["id"]: text for each in listed if (text := own_words(say, each["staff_note"]))}
    if len(notes) <= 5:
        for name, text in notes.items():
            state.console.note(say("Check before you refer ({id}): {text}", id=name, text=text))
    else:
        state.console.note(say("{count} of these listings have a note for staff. To read it: mcli show ID",
                               count=say.number(len(notes))))  # fmt: skip
