"""`mcli explain [TERM]`: the terms of the field in one plain sentence, and who defines them how."""

import json
from dataclasses import asdict
from typing import Annotated, NamedTuple

from mcli import glossary
from mcli.commands.formats import SHORT_FORMATS, chosen_format
from mcli.commands.options import Argument, Option
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.glossary import Term
from mcli.i18n import Language
from mcli.services.catalogue import glossary_terms

_IN_OTHER = {"fr": N_("In French: {name}"), "en": N_("In English: {name}")}
HELP = N_("The terms of the field in plain words, and who defines them how.")


class Options(NamedTuple):
    """What `mcli explain` takes."""

    term: Annotated[tuple[str, ...], Argument("[TERM]", N_("A term, such as badge, OSAP or PLAR; all when none."))] = ()
    output: Annotated[str | None, Option("--format", "FORMAT", SHORT_FORMATS)] = None


def run(state: State, options: Options) -> None:
    """Explain one term, or list all with one sentence each."""
    say = state.say()
    form = chosen_format(state.console, options.output, listings=False)
    terms = glossary_terms(state.work)
    typed = " ".join(options.term)
    chosen = (glossary.find(terms, typed),) if typed.strip() else terms
    if form == "json":
        state.console.data(json.dumps([asdict(term) for term in chosen], ensure_ascii=False, indent=2) + "\n")
        return
    for term in chosen:
        _write(state, say, term, whole=bool(typed.strip()))


def _write(state: State, say: Language, term: Term, whole: bool) -> None:
    line, other = state.console.line, "en" if say.code == "fr" else "fr"
    line(say("{label}: {text}", label=term.name(say.code), text=term.plain[say.code]))
    if not whole:
        return
    line("   " + say(_IN_OTHER[other], name=term.name(other)))
    for definition in term.defined:
        line("   " + say("{label}: {text}", label=definition.who[say.code], text=definition.how[say.code]))
        line(f"     {definition.url}" + (f" ({definition.date})" if definition.date else ""))
    if not term.defined:
        line("   " + say("No organization's own definition is kept here."))
