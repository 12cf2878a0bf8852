"""`mcli` alone on a terminal: five numbered questions, three answers, and whether to print them.

Every answer is a filter of `find`, which is named, so that next time one line is enough. Nothing is kept of a learner.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from mcli.catalogue.index.index import Index
from mcli.commands.filters import FILTERS
from mcli.commands.state import State, ask
from mcli.core.errors import N_, McliError
from mcli.core.terms import PATHS
from mcli.i18n import Language
from mcli.services.filters import asked_for

_ANSWERS = "3"


class _Choice(NamedTuple):
    """An answer that can be chosen, and the options of `find` that it means."""

    text: str
    options: tuple[str, ...] = ()


_ANY = _Choice(N_("It does not matter"))
_MONEY = (
    _Choice(N_("Only what is free"), ("--free",)), _Choice(N_("At most $50"), ("--max-cost", "50")),
    _Choice(N_("At most $250"), ("--max-cost", "250")), _ANY,
)  # fmt: skip
_DEVICES = (
    _Choice(N_("A computer")), _Choice(N_("Only a phone"), ("--phone-only",)),
    _Choice(N_("Neither: in person"), ("--delivery", "in_person")),
)  # fmt: skip
_PAPERS = (
    _Choice(N_("A diploma and ID")), _Choice(N_("No diploma"), ("--without", "diploma")),
    _Choice(N_("No diploma and no ID"), ("--without", "diploma", "--without", "id_document")),
)  # fmt: skip
_QUESTIONS = (
    (N_("3. How much can they pay?"), _MONEY),
    (N_("4. What can they use?"), _DEVICES),
    (N_("5. Which papers do they have?"), _PAPERS),
)


class _EndedError(Exception):
    """The person has ended the conversation."""


def converse(state: State, call: Callable[[Sequence[str]], None]) -> None:
    """Ask, show three answers and offer to print; `call` runs a command line. q, Escape or the end of input leaves."""
    say = state.say()
    state.console.line(say("Five questions, three courses. A number answers, Enter passes over a question, q ends."))
    try:
        words = [*_goal(state), *_town(state)]
        for question, choices in _QUESTIONS:
            words += _known(_chosen(state, say(question), choices))
        line = ["find", *words, "--limit", _ANSWERS]
        state.console.line()
        call(line)
        state.console.line(say("The same without questions: mcli {words}", words=" ".join(line)))
        _print(state, call)
    except _EndedError:
        state.console.line()


def _goal(state: State) -> list[str]:
    def names(index: Index, say: Language) -> list[_Choice]:
        known = index.path_names(say.code)
        return [_Choice(known[path], ("--path", path)) for path in PATHS]

    return list(_chosen(state, state.say()(N_("1. What is the goal?")), ask(state, names)))


def _town(state: State) -> list[str]:
    """Return the place that was typed, after looking whether it is known: an unknown one is asked for again."""
    option = "near" if "near" in FILTERS.options else "region"
    while True:
        typed = _typed(state, state.say()(N_("2. Near which town? ")))
        if not typed:
            return []
        try:
            asked_for(state.work, (), {option: typed})
        except McliError as error:
            state.console.error(state.say().message(error.message))
        else:
            return [f"--{option}", typed]


def _chosen(state: State, question: str, choices: Sequence[_Choice]) -> tuple[str, ...]:
    """Return the options of the choice whose number was typed; nothing for Enter."""
    say = state.say()
    while True:
        state.console.line(question)
        for number, each in enumerate(choices, start=1):
            state.console.line(f"   {number}  {say(each.text)}")
        typed = _typed(state, "> ")
        if not typed:
            return ()
        if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(choices):
            return choices[int(typed) - 1].options
        state.console.line(say("Write a number from 1 to {count}, or press Enter.", count=len(choices)))


def _known(words: Sequence[str]) -> list[str]:
    """Return the options that `find` knows."""
    names = {each.names for each in FILTERS.options.values()}
    return list(words) if not words or words[0] in names else []


def _typed(state: State, prompt: str) -> str:
    answer = state.console.ask(prompt)
    if answer is None:
        raise _EndedError
    return answer


def _print(state: State, call: Callable[[Sequence[str]], None]) -> None:
    """Print the courses whose numbers were typed."""
    say = state.say()
    while True:
        typed = _typed(state, say(N_("Print which? Numbers as in 1 3, or Enter for none: ")))
        numbers = typed.replace(",", " ").split()
        if not numbers:
            return
        try:
            call(["export", *numbers, "--to", "pdf"])
        except McliError as error:
            state.console.error(say.message(error.message))
        else:
            return
