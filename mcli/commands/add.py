"""`mcli add`: a listing typed by hand, such as a course that the agency itself gives; every refresh leaves it alone."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any, NamedTuple

from mcli import files, yaml_io
from mcli.catalogue.store import listing_files
from mcli.catalogue.store import listing_files as written
from mcli.catalogue.store.codec import Faults, read_listing
from mcli.catalogue.store.corrections import implied, impossible, value_from
from mcli.catalogue.store.listing_files import ListingFile
from mcli.commands.options import Option
from mcli.commands.state import State
from mcli.core.errors import N_, Message, UsageError
from mcli.core.fact_table import CORRECTABLE
from mcli.core.models import Listing
from mcli.core.suggest import unknown
from mcli.core.terms import COST_STATUSES, PREREQUISITE_STATUSES
from mcli.core.text import clean, slug
from mcli.settings import LOCAL as SOURCE

HELP = N_("Write down a course by hand, such as one that your agency gives. It survives every refresh.")
_COST = N_("free, free_with_conditions, unknown, or an amount in dollars, as in 49.50.")
_COST_WORDS = N_("The words that say what it costs. A cost needs them.")
_PREREQUISITE = N_("none, age_only, recommended, required or unknown.")
_PREREQUISITE_WORDS = N_("The words that say what one needs first. A prerequisite needs them.")
_SET = N_("Any other fact, as in hours=12 or delivery=online. Repeat it for more. Lists are parted by commas.")


class Options(NamedTuple):
    """What `mcli add` takes."""

    title: Annotated[str | None, Option("--title", "TEXT", N_("The name of the course."))] = None
    provider: Annotated[str | None, Option("--provider", "TEXT", N_("Who gives it."))] = None
    url: Annotated[str | None, Option("--url", "URL", N_("The page that tells of it."))] = None
    summary: Annotated[str | None, Option("--summary", "TEXT", N_("What one learns, in one sentence."))] = None
    cost: Annotated[str, Option("--cost", "COST", _COST)] = "unknown"
    cost_words: Annotated[str | None, Option("--cost-words", "WORDS", _COST_WORDS)] = None
    prerequisite: Annotated[str, Option("--prerequisite", "STATUS", _PREREQUISITE)] = "unknown"
    prerequisite_words: Annotated[str | None, Option("--prerequisite-words", "WORDS", _PREREQUISITE_WORDS)] = None
    values: Annotated[tuple[str, ...], Option("--set", "KEY=VALUE", _SET)] = ()


def run(state: State, options: Options) -> None:
    """Add a listing to those that were typed by hand."""
    for option, given in (("--title", options.title), ("--provider", options.provider), ("--url", options.url)):
        if not clean(given or ""):
            raise UsageError(N_("A course needs {option}."), option=option)
    raw: dict[str, Any] = {key: getattr(options, key) for key in ("title", "provider", "url", "summary")}
    raw |= {key: value for key, value in pairs(options.values).items() if value is not None}
    priced = _status(options.cost, options.cost_words, COST_STATUSES, "cost", "--cost-words")
    asked = _status(options.prerequisite, options.prerequisite_words, PREREQUISITE_STATUSES, "prerequisite",
                    "--prerequisite-words")  # fmt: skip
    words = (("cost", options.cost_words, priced), ("prerequisite", options.prerequisite_words, asked))
    evidence = {fact: {"quote": clean(quote or "")} for fact, quote, found in words if found}
    raw |= {**priced, **asked, "evidence": evidence}
    made = _keep(state, raw)
    say, path = state.say(), state.places.home / "listings" / f"{SOURCE}.yaml"
    state.console.line(say("Written down: {id}", id=made.id))
    state.console.note(say("To remove it, delete its lines in {path}.", path=path))


def pairs(typed: Sequence[str]) -> dict[str, Any]:
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
        known = Message(N_("Known keys: {known}."), {"known": ", ".join(CORRECTABLE)})
        raise unknown(N_("The key “{name}” is not known."), key, CORRECTABLE, known)
    if key in ("hours", "cost_cad") and clean(value).startswith(("-", "−")):
        raise UsageError(N_("{key} cannot be below 0, as “{value}” is."), key=key, value=clean(value))
    return key, value_from(key, value)


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
        raise impossible(faults)
    content = written.content_of(ListingFile(SOURCE, day, (*kept, made)))
    files.save(path, yaml_io.dump(content).encode())
    return made
