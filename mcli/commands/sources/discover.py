"""`mcli sources discover`: from the home page of a site to the page that lists its courses, with courses as proof."""

import json
from collections.abc import Sequence
from typing import Annotated, NamedTuple

from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.state import State, fault_line
from mcli.core.errors import N_, McliError, UsageError
from mcli.i18n import Language
from mcli.services.source_care import review
from mcli.services.source_care.discovery import Discovery, as_data, discover, save, to_discover
from mcli.services.source_care.known import unknown_proposal
from mcli.services.source_care.review import Course, Proposal

_TARGETS = N_("Ids of sources, or addresses of home pages; all paused sources when none is named.")
_SAVE = N_("Write the source files that were found; their first harvests wait until you accept them.")
_REVIEW = N_("Look through what was found before, without asking any site: y takes a source, n leaves it paused.")
_REFUSE = N_("Leave the named sources paused, and do not propose them again.")
_KEEPER = N_("Who will look after the sources that are taken, as in “Jo, Sudbury”.")
_QUESTION = N_("Do the pages say the same? y: take it, n: leave it paused, Enter: later, q: end: ")
_SHOWN = 3


class Options(NamedTuple):
    """What `mcli sources discover` takes."""

    targets: Annotated[tuple[str, ...], Argument("[ID|URL]...", _TARGETS)] = ()
    save: Annotated[bool, Option("--save", "", _SAVE)] = False
    review: Annotated[bool, Option("--review", "", _REVIEW)] = False
    refuse: Annotated[bool, Option("--refuse", "", _REFUSE)] = False
    keeper: Annotated[str | None, Option("--keeper", "NAME", _KEEPER)] = None
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Look for the list of each site, show what was found, and write it with --save.

    Without targets, all paused sources are searched and what was found waits for --review. McliError at the end when a
    site that was named gave nothing.
    """
    if options.review or options.refuse:
        _decide(state, options)
    elif options.targets:
        _named(state, options)
    else:
        _all_paused(state, options)


def _named(state: State, options: Options) -> None:
    say, waiting = state.say(), _proposals(state)
    form = chosen_format(state.console, options.output, listings=False)
    results = []
    for source in to_discover(state.work, options.targets):
        kept = waiting.get(source.id) if options.save and source.id in options.targets else None
        if kept is not None:
            _take(state, say, kept, options.keeper)
            continue
        found = discover(state.work, source)
        results.append(found)
        _report(state, say, found, form)
        if options.save and found.text is not None:
            _written(state, say, found.id, str(save(state.work, found, options.keeper)))
    _end(state, results, form)


def _all_paused(state: State, options: Options) -> None:
    """Search every paused source that has no proposal yet, and leave the page to look at."""
    say = state.say()
    form = chosen_format(state.console, options.output, listings=False)
    results = []
    for found in review.search(state.work, review.undecided(state.work, to_discover(state.work, ()))):
        results.append(found)
        _report(state, say, found, form)
        state.console.flush()
        if options.save and found.text is not None:
            _take(state, say, _proposals(state)[found.id], options.keeper)
    page = review.leave_page(state.work, say)
    count = len(_proposals(state))
    if count:
        one = N_("{count} source waits to be looked at: mcli sources discover --review, or open {page}")
        many = N_("{count} sources wait to be looked at: mcli sources discover --review, or open {page}")
        state.console.note(say.plural(one, many, count, page=page))
    if form == "json":
        _data(state, results)
    nothing = [found.id for found in results if found.text is None]
    if nothing and form != "json":
        state.console.note(say("No list was found for: {ids}. The lines above say why.", ids=", ".join(nothing)))


def _decide(state: State, options: Options) -> None:
    """Ask about the proposals that wait, or refuse those that are named."""
    say, waiting = state.say(), _proposals(state)
    for name in options.targets:
        if name not in waiting:
            raise unknown_proposal(name, waiting)
    chosen = [waiting[name] for name in options.targets or sorted(waiting)]
    if options.refuse:
        if not options.targets:
            raise UsageError(N_("Name the sources to leave paused: mcli sources discover ID --refuse"))
        for proposal in chosen:
            review.refuse(state.work, proposal)
            state.console.note(say("{id} stays paused.", id=proposal.id))
    elif not chosen:
        state.console.note(say("Nothing waits to be looked at. Search first: mcli sources discover"))
    else:
        _ask(state, say, chosen, options.keeper)
    review.leave_page(state.work, say)


def _ask(state: State, say: Language, proposals: Sequence[Proposal], keeper: str | None) -> None:
    if not state.console.interactive:
        raise UsageError(
            N_(
                "--review asks questions, so it needs a terminal. Elsewhere: mcli sources discover ID --save (or "
                "--refuse)"
            )
        )
    for number, proposal in enumerate(proposals, start=1):
        head = say("{number} of {count}: {id}", number=number, count=len(proposals), id=proposal.id)
        state.console.line(head)
        state.console.line(_about(say, proposal.total))
        for course in proposal.courses[:_SHOWN]:
            _show_course(state, course)
        while True:
            typed = state.console.ask(say(_QUESTION))
            if typed is None:
                return
            answer = typed[:1].lower()
            if answer in ("y", "o"):  # yes, oui
                _take(state, say, proposal, keeper)
            elif answer == "n":
                review.refuse(state.work, proposal)
                state.console.note(say("{id} stays paused.", id=proposal.id))
            elif typed:
                continue
            break
        state.console.line()


def _proposals(state: State) -> dict[str, Proposal]:
    """Return the proposals that wait, after naming the files that cannot be read."""
    found = review.proposals(state.work.folders.home)
    for fault in found.faults:
        state.console.error(fault_line(state.say(), fault))
    return {each.id: each for each in found.waiting}


def _take(state: State, say: Language, proposal: Proposal, keeper: str | None) -> None:
    _written(state, say, proposal.id, str(review.accept(state.work, proposal, keeper)))


def _written(state: State, say: Language, identifier: str, path: str) -> None:
    state.console.note(say("Written: {path}", path=path))
    text = N_("Next: mcli refresh {id}. Its first harvest waits until you accept it.")
    state.console.note(say(text, id=identifier))


def _report(state: State, say: Language, found: Discovery, form: str) -> None:
    if form != "json":
        _show(state, say, found)
    elif found.why is not None:
        state.console.note(say("{label}: {text}", label=found.id, text=say.message(found.why)))


def _end(state: State, results: Sequence[Discovery], form: str) -> None:
    if form == "json":
        _data(state, results)
    without = [found.id for found in results if found.text is None]
    if without:
        raise McliError(N_("No list was found for: {ids}. The lines above say why."), ids=", ".join(without))


def _data(state: State, results: Sequence[Discovery]) -> None:
    state.console.data(json.dumps([as_data(each) for each in results], ensure_ascii=False, indent=2) + "\n")


def _show(state: State, say: Language, found: Discovery) -> None:
    line = state.console.line
    line(say("{label}: {text}", label=found.id, text=found.home))
    requests = say.plural("{count} request", "{count} requests", found.requests)
    if found.text is None:
        assert found.why is not None
        line(say("   Nothing found ({requests}). {why}", requests=requests, why=say.message(found.why)))
        line()
        return
    line(_about(say, found.total, requests))
    for listing in found.courses[:_SHOWN]:
        _show_course(state, Course(listing.title, listing.url, listing.cost.text, listing.prerequisite.text))
    line()
    for text in found.text.splitlines():
        line(f"   {text}")
    line()


def _about(say: Language, total: int, requests: str = "") -> str:
    if not requests:
        return say.plural("   About {count} course. Compare these with their pages:",
                          "   About {count} courses. Compare these with their pages:", total)  # fmt: skip
    return say.plural("   About {count} course ({requests}). Compare these with their pages:",
                      "   About {count} courses ({requests}). Compare these with their pages:",
                      total, requests=requests)  # fmt: skip


def _show_course(state: State, course: Course) -> None:
    words = "; ".join(f"“{text}”" for text in (course.cost, course.prerequisite) if text)
    state.console.line(f"   - {course.title}" + (f": {words}" if words else ""))
    if course.url:
        state.console.line(f"     {course.url}")
