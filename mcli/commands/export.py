"""`mcli export`: referral sheets and handouts to print, spreadsheets, standard formats, and a site of plain pages."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, NamedTuple

from mcli.commands.filters import FILTERS
from mcli.commands.options import Argument, Option
from mcli.commands.state import State, fault_line
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services.export.export import Exported, export
from mcli.services.export.selection import Empty, Recalled, Request, layout_named
from mcli.sheets.labels import LANGUAGE_NAMES, own_words
from mcli.sheets.writers.registry import FILES

HELP = N_(
    "Print referral sheets and handouts, or write spreadsheets and standard formats. With ids: one sheet that holds "
    "them in that order. With filters: one handout of all that pass. --lang both: English and French in turn."
)
_FILES_A_NOTE = 25
_PAGES_A_NOTE = 2000
_FEW_NOTES = 5


class Options(NamedTuple):
    """What `mcli export` takes."""

    ids: Annotated[tuple[str, ...], Argument("[ID]...", N_("Listings, in the order to print."))] = ()
    to: Annotated[str | None, Option("--to", "FORMAT", N_("pdf, html, docx, md, txt, csv, xlsx, json or jsonld."))] = (
        None
    )
    out: Annotated[
        str | None, Option("--out", "FILE", N_("The file or folder to write; - writes to standard output."))
    ] = None
    layout: Annotated[
        str | None, Option("--layout", "LAYOUT", N_("sheet, handout, list or site (a folder of web pages)."))
    ] = None
    large_print: Annotated[bool, Option("--large-print", "", N_("In 18 points instead of 12."))] = False
    agency: Annotated[
        str | None, Option("--agency", "FILE", N_("Who hands it out, instead of config/agency.yaml."))
    ] = None
    each: Annotated[bool, Option("--each", "", N_("One sheet a listing, in the folder --out."))] = False
    each_path: Annotated[
        bool, Option("--each-path", "", N_("One handout a goal path and language, in the folder --out."))
    ] = False
    force: Annotated[bool, Option("--force", "", N_("Write over files that exist."))] = False
    recall: Annotated[
        str | None, Option("--recall", "SHEET", N_("Make a printed sheet again: its number, or its file."))
    ] = None
    filters: Annotated[Mapping[str, Any], FILTERS] = {}


def run(state: State, options: Options) -> None:
    """Write the files that were asked for, and say what staff should know of them."""
    chosen = options._asdict() | {"layout": layout_named(options.layout)}
    request = Request(**chosen, both=state.both, terminal=state.console.terminal)
    say = state.say()

    def progress(done: int, of: int) -> None:
        if of and done % _FILES_A_NOTE == 0 and done < of:
            state.console.note(say("{done} of {total} written.", done=done, total=of))
        elif not of and done % _PAGES_A_NOTE == 0:
            state.console.note(say("{count} pages written.", count=say.number(done)))

    exported = export(state.work, request, progress)
    if exported.data is not None:
        state.console.binary(exported.data)
    for line in _choice(say, exported):
        state.console.note(line)
    for line in _nothing(say, exported.empty) if exported.empty else ():
        state.console.error(line)
    for line in (*_written(say, exported), *_languages(say, exported)):
        state.console.note(line)
    _say_unkept(state, say, exported)
    for line in _to_check(say, exported.listings):
        state.console.note(line)


def _choice(say: Language, exported: Exported) -> list[str]:
    """Return the notes on the listings that were chosen."""
    lines = []
    if exported.unlisted_left_out:
        lines.append(say("Listings that are no longer on their page are never exported."))
    if exported.limited_to is not None:
        lines.append(say.plural(
            "Because of --limit the site holds only {count} course.",
            "Because of --limit the site holds only {count} courses.", exported.limited_to,
        ))  # fmt: skip
    return lines + (_recalled(say, exported.recalled) if exported.recalled else [])


def _recalled(say: Language, recalled: Recalled) -> list[str]:
    lines = [say("Sheet {number} was made on {date}.", number=recalled.number, date=say.day(recalled.date))]
    if not recalled.changed and not recalled.gone:
        lines.append(say("Nothing on it has changed since."))
    lines += [say("Changed since: {id}", id=name) for name in recalled.changed]
    return lines + [say("No longer offered, left out: {id}", id=name) for name in recalled.gone]


def _nothing(say: Language, empty: Empty) -> list[str]:
    """Say that no listing passes, how many were left out because a fact is unknown, and what to loosen."""
    lines = [say("No listing passes, so nothing was written.")]
    if empty.unknown:
        lines.append(say.plural(
            "{count} more was left out because a fact is unknown: its page may say, ask the provider.",
            "{count} more were left out because a fact is unknown: their pages may say, ask the providers.",
            empty.unknown,
        ))  # fmt: skip
    if empty.better:
        lines.append(say.plural(
            "Without {option} there would be {count} listing.",
            "Without {option} there would be {count} listings.",
            empty.better.gives, option=empty.better.option,
        ))  # fmt: skip
    else:
        lines.append(say("No single filter helps. Leave out two, or look around with: mcli paths"))
    return lines


def _written(say: Language, exported: Exported) -> list[str]:
    if exported.pages:
        return [say("Written: {count} pages. Open {name} in a browser.", count=say.number(exported.pages),
                    name=exported.files[0])]  # fmt: skip
    if len(exported.files) == 1:
        return [say("Written: {name}", name=exported.files[0])]
    if not exported.files:
        return []
    return [say.plural("Written: {count} file in {folder}", "Written: {count} files in {folder}", len(exported.files),
                       folder=exported.files[0].parent)]  # fmt: skip


def _languages(say: Language, exported: Exported) -> list[str]:
    """Say what a file in both languages holds, where it is not the one after the other."""
    if len(exported.languages) < 2 or FILES[exported.form].printed:
        return []
    if exported.form == "xlsx":
        return [say("The workbook has one tab for English and one for French.")]
    first = say(LANGUAGE_NAMES[exported.languages[0]])
    return [say("A {form} file holds one language. This one is in: {language}.", form=exported.form, language=first)]


def _say_unkept(state: State, say: Language, exported: Exported) -> None:
    """Say why the numbers of the sheets were not kept, when they were not."""
    if exported.unkept is None:
        return
    faults, reason = exported.unkept
    for fault in faults:
        state.console.error(fault_line(say, fault))
    if faults:
        state.console.error(say("The numbers of these sheets were not kept."))
    else:
        state.console.note(say("The numbers of these sheets were not kept ({reason}).", reason=reason))


def _to_check(say: Language, listings: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return what staff should check before they give a sheet to a learner."""
    notes = {each["id"]: text for each in listings if (text := own_words(say, each["staff_note"]))}
    if len(notes) <= _FEW_NOTES:
        return [say("Check before you refer ({id}): {text}", id=name, text=text) for name, text in notes.items()]
    return [say("{count} of these listings have a note for staff. To read it: mcli show ID",
                count=say.number(len(notes)))]  # fmt: skip
