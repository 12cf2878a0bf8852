"""`mcli agency set`: name, telephone, town, hours, logo and languages of the agency."""

from typing import Annotated, Any, NamedTuple

from mcli.commands.agency.show import lines
from mcli.commands.options import Option
from mcli.commands.state import State
from mcli.core.errors import N_, UsageError
from mcli.core.terms import LANGUAGES
from mcli.core.text import clean
from mcli.services.agency import agency_of, change

HELP = N_("Set the name, telephone, town, hours and logo of your agency. Without options, on a terminal, it asks.")


class Options(NamedTuple):
    """What `mcli agency set` takes."""

    name: Annotated[str | None, Option("--name", "TEXT", N_("The name of the agency."))] = None
    phone: Annotated[str | None, Option("--phone", "TEXT", N_("Its telephone number."))] = None
    town: Annotated[str | None, Option("--town", "TEXT", N_("The town that it serves: “--here” means it."))] = None
    hours: Annotated[str | None, Option("--hours", "TEXT", N_("When it is open."))] = None
    address: Annotated[str | None, Option("--address", "TEXT", N_("Its address."))] = None
    email: Annotated[str | None, Option("--email", "TEXT", N_("Its e-mail address."))] = None
    website: Annotated[str | None, Option("--website", "URL", N_("Its website."))] = None
    logo: Annotated[str | None, Option("--logo", "FILE", N_("A .png, .jpg or .svg picture, which is copied."))] = None
    languages: Annotated[str | None, Option("--languages", "en,fr", N_("The languages of its letterhead."))] = None


# What is asked on a terminal, in this order.
_QUESTIONS = (
    ("name", N_("Name of the agency")), ("phone", N_("Telephone")), ("town", N_("Town")),
    ("hours", N_("Opening hours")), ("logo", N_("Logo (a .png, .jpg or .svg file)")),
    ("languages", N_("Languages of the letterhead (en, fr)")),
)  # fmt: skip


def run(state: State, options: Options) -> None:
    """Keep what was given, and show all that is set."""
    given = {key: clean(value) for key, value in options._asdict().items() if value is not None}
    if not given:
        if not state.console.interactive:
            raise UsageError(N_("Say what to set, as in: mcli agency set --name NAME --phone NUMBER --town TOWN"))
        given = _asked(state)
    logo = given.pop("logo", "") or None
    values: dict[str, Any] = {key: value or None for key, value in given.items()}
    if values.get("languages"):
        values["languages"] = [each.strip().lower() for each in str(values["languages"]).split(",") if each.strip()]
        if set(values["languages"]) == set(LANGUAGES):
            values["service_in_french"] = "true"
    made = change(state.folders, values, logo)
    for line in lines(state.say(), made):
        state.console.line(line)


def _asked(state: State) -> dict[str, str]:
    """Return the answers of a person; Enter leaves a value as it is, q or Escape ends the questions."""
    say, answers = state.say(), {}
    present = agency_of(state.folders)
    state.console.line(say("Enter leaves an answer as it is; q ends."))
    for key, question in _QUESTIONS:
        now = getattr(present.agency, key, "") if present else ""
        known = now.get(say.code, "") if isinstance(now, dict) else ", ".join(now) if isinstance(now, tuple) else now
        answer = state.console.ask(f"{say(question)} [{known}]: " if known else f"{say(question)}: ")
        if answer is None:
            break
        if answer:
            answers[key] = clean(answer)
    return answers
