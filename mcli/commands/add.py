"""`mcli add`: a listing typed by hand, such as a course that the agency itself gives; every refresh leaves it alone."""

from decimal import Decimal
from typing import Annotated, Any

import typer

from mcli import files, yaml_io
from mcli.catalogue.store import listing_files
from mcli.catalogue.store import listing_files as written
from mcli.catalogue.store.codec import Faults, read_listing
from mcli.catalogue.store.corrections import implied, value_from
from mcli.catalogue.store.listing_files import ListingFile
from mcli.commands.base import Command, State, state_of
from mcli.core.errors import N_, UsageError
from mcli.core.models import Listing
from mcli.core.terms import CORRECTABLE, COST_STATUSES, PREREQUISITE_STATUSES
from mcli.core.text import clean, nearest, slug
from mcli.settings import LOCAL as SOURCE

HELP = N_("Write down a course by hand, such as one that your agency gives. It survives every refresh.")
_COST = N_("free, free_with_conditions, unknown, or an amount in dollars, as in 49.50.")
_COST_WORDS = N_("The words that say what it costs. A cost needs them.")
_PREREQUISITE = N_("none, age_only, recommended, required or unknown.")
_PREREQUISITE_WORDS = N_("The words that say what one needs first. A prerequisite needs them.")
_SET = N_("Any other fact, as in hours=12 or delivery=online. Repeat it for more. Lists are parted by commas.")


def register(app: typer.Typer) -> None:
    """Add the command to an app."""
    app.command("add", cls=Command, help=HELP)(add)


def add(
    context: typer.Context,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help=N_("The name of the course."))] = None,
    provider: Annotated[str | None, typer.Option("--provider", metavar="TEXT", help=N_("Who gives it."))] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help=N_("The page that tells of it."))] = None,
    summary: Annotated[
        str | None, typer.Option("--summary", metavar="TEXT", help=N_("What one learns, in one sentence."))
    ] = None,
    cost: Annotated[str, typer.Option("--cost", metavar="COST", help=_COST)] = "unknown",
    cost_words: Annotated[str | None, typer.Option("--cost-words", metavar="WORDS", help=_COST_WORDS)] = None,
    prerequisite: Annotated[str, typer.Option("--prerequisite", metavar="STATUS", help=_PREREQUISITE)] = "unknown",
    prerequisite_words: Annotated[
        str | None, typer.Option("--prerequisite-words", metavar="WORDS", help=_PREREQUISITE_WORDS)
    ] = None,
    values: Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help=_SET)] = None,
) -> None:
    """Options in, one file written, one line out."""
    state = state_of(context)
    for option, given in (("--title", title), ("--provider", provider), ("--url", url)):
        if not clean(given or ""):
            raise UsageError(N_("A course needs {option}."), option=option)
    raw: dict[str, Any] = {"title": title, "provider": provider, "url": url, "summary": summary}
    raw |= {key: value for key, value in pairs(values or []).items() if value is not None}
    priced = _status(cost, cost_words, COST_STATUSES, "cost", "--cost-words")
    asked = _status(prerequisite, prerequisite_words, PREREQUISITE_STATUSES, "prerequisite", "--prerequisite-words")
    evidence = {fact: {"quote": clean(words or "")} for fact, words, found in
                (("cost", cost_words, priced), ("prerequisite", prerequisite_words, asked)) if found}  # fmt: skip
    raw |= {**priced, **asked, "evidence": evidence}
    made = _keep(state, raw)
    say, path = state.say(), state.places.home / "listings" / f"{SOURCE}.yaml"
    state.console.line(say("Written down: {id}", id=made.id))
    state.console.note(say("To remove it, delete its lines in {path}.", path=path))


def pairs(typed: list[str]) -> dict[str, Any]:
    """Return the values of all KEY=VALUE that were typed, by key; UsageError for a key that is given twice."""
    made: dict[str, Any] = {}
    for each in typed:
        key, value = pair(each)
        if key in made:
            raise UsageError(N_("The key “{key}” is given twice. Say which value is right."), key=key)
        made[key] = value
    return made


def pair(typed: str) -> tuple[str, Any]:
    """Return key and value of a KEY=VALUE that was typed; UsageError names the nearest key."""
    key, equals, value = typed.partition("=")
    key = key.strip()
    if not equals:
        raise UsageError(N_("“{typed}” is not KEY=VALUE, as in cost_status=free."), typed=typed)
    if key not in CORRECTABLE:
        near = nearest(key, CORRECTABLE)
        if near:
            raise UsageError(N_("The key “{key}” is not known. Did you mean “{near}”?"), key=key, near=near)
        known = ", ".join(CORRECTABLE)
        raise UsageError(N_("The key “{key}” is not known. Known keys: {known}."), key=key, known=known)
    if key in ("hours", "cost_cad") and clean(value).startswith(("-", "−")):
        raise UsageError(N_("{key} cannot be below 0, as “{value}” is."), key=key, value=clean(value))
    return key, value_from(key, value)


def said(fault: tuple[Any, Any]) -> UsageError:
    """Return the error for the first fault of a record that may not be: which key, and what is wrong with it."""
    where, message = fault
    key = next((str(part) for part in reversed(where) if isinstance(part, str)), "id")
    return UsageError(N_("Such a listing cannot be. {key}: {what}"), key=key, what=message)


def _status(typed: str, words: str | None, statuses: tuple[str, ...], fact: str, option: str) -> dict[str, Any]:
    """Return the keys of a cost or a prerequisite, none when it is unknown; a status needs its words."""
    status = clean(typed).lower()
    values: dict[str, Any] = {f"{fact}_status": status}
    if status not in statuses and fact == "cost":
        values = {"cost_cad": status.strip("$ ").replace(",", ".")}
    if status == "unknown":
        return {}
    if not clean(words or ""):
        raise UsageError(N_("A known {fact} needs {option}: the words that say so."), fact=fact, option=option)
    try:
        Decimal(values.get("cost_cad", "0"))
        return implied(values, clean(words or ""))
    except ArithmeticError:
        raise UsageError(
            N_("“{value}” is no cost. Write free, unknown, or dollars as in 49.50."), value=typed
        ) from None


def _keep(state: State, raw: dict[str, Any]) -> Listing:
    path = state.places.home / "listings" / f"{SOURCE}.yaml"
    kept = list(listing_files.read(path).listings) if path.exists() else []
    raw["id"] = f"{SOURCE}/{slug(raw['title'])}"
    if any(each.id == raw["id"] for each in kept):
        raise UsageError(
            N_("{id} is there already. To change it: mcli correct {id} --set KEY=VALUE --by INITIALS --because WHY"),
            id=raw["id"],
        )
    faults: Faults = []
    day = state.today.isoformat()
    made = read_listing(raw | {"checked": day, "first_seen": day}, SOURCE, day, (), faults)
    if made is None:
        raise said(faults[0])
    content = written.content_of(ListingFile(SOURCE, day, (*kept, made)))
    files.save(path, yaml_io.dump(content).encode())
    return made
