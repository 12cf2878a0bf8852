"""The values of options and filters as people type them: in either language, or the beginning of a word.

The functions at the end parse one filter each, given what was typed and what else is known (`Asked`).
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from mcli.catalogue.index.index import Index
from mcli.catalogue.index.lookup import known
from mcli.catalogue.search.spelling import distance
from mcli.core.errors import N_, Message, UsageError
from mcli.core.fact_table import Key
from mcli.core.suggest import meant, unknown
from mcli.core.terms import GATES, LANGUAGES, PATHS
from mcli.core.text import clean, fold, nearest, number_as_typed

if TYPE_CHECKING:
    from mcli.catalogue.index.nearness import Near

# The names of the goal paths that the command line reads in either language, one by one and as a list.
PATH_NAMES = (N_("employment"), N_("apprenticeship"), N_("secondary"), N_("postsecondary"), N_("independence"))
PATHS_TO_TYPE = Message(N_("employment, apprenticeship, secondary, postsecondary, independence"))
COMPUTER = "computer"
"""What `--without` takes besides the gates: a learner who has a telephone, but no computer."""

NO_VALUE = N_("{option} does not know “{name}”.")
_FRENCH_PATHS = {
    "emploi": "employment",
    "apprentissage": "apprenticeship",
    "secondaire": "secondary",
    "postsecondaire": "postsecondary",
    "autonomie": "independence",
    "independance": "independence",
}
# Other names of what a learner may not have, in either language.
_OTHER_GATES = {
    "ordinateur": COMPUTER, "laptop": COMPUTER, "grade 12": "diploma", "ossd": "diploma", "deso": "diploma",
    "12e annee": "diploma", "license": "licence", "id": "id_document", "identification": "id_document",
    "carte d'identite": "id_document", "record check": "police_check", "job": "employment",
    "emploi": "employment", "internet": "device",
}  # fmt: skip
_MOST_DAYS = 100_000
_MANY = N_("“{typed}” may be {known}. Write more of the word.")
# 30, 30d or 4w
_AGE = re.compile(r"([1-9]\d{0,4})([dw]?)")
_WHOLE = re.compile(r"\d{1,9}")
OTHER_NAMES: Mapping[str, Mapping[str, str]] = {
    "--delivery": {
        "en ligne": "online", "a distance": "online", "virtual": "online", "virtuel": "online", "hybride": "hybrid",
        "en personne": "in_person", "en presentiel": "in_person", "presentiel": "in_person", "en salle": "in_person",
        "classroom": "in_person",
    },
    "--when": {
        "lundi": "monday", "mardi": "tuesday", "mercredi": "wednesday", "jeudi": "thursday", "vendredi": "friday",
        "samedi": "saturday", "dimanche": "sunday", "week end": "weekend",
        "soir": "evening", "soiree": "evening", "night": "evening", "jour": "daytime", "day": "daytime",
        "journee": "daytime",
    },
    "--taught-in": {"english": "en", "anglais": "en", "french": "fr", "francais": "fr"},
    "--sort": {
        "pertinence": "relevance", "cout": "cost", "prix": "cost", "price": "cost", "heures": "hours",
        "duree": "hours", "length": "hours", "titre": "title", "date": "checked", "age": "checked",
        "verification": "checked", "verifie": "checked",
    },
    "--credential": {
        "micro certification": "micro_credential", "microcertification": "micro_credential",
        "insigne": "badge", "insigne numerique": "badge", "digital badge": "badge", "certificat": "certificate",
        "license": "licence", "permis": "licence", "aucun": "none", "aucune attestation": "none",
        "no credential": "none",
    },
    "--trait": {
        "court": "short", "courte": "short", "competencies": "competency_based", "competency": "competency_based",
        "competence": "competency_based", "competences": "competency_based", "evalue": "assessed",
        "evaluee": "assessed", "evaluation": "assessed", "assessment": "assessed", "test": "assessed",
        "secteur": "sector", "industry": "sector", "industrie": "sector", "recognized": "recognised",
        "recognition": "recognised", "reconnu": "recognised", "reconnue": "recognised",
        "reconnaissance": "recognised", "stacks": "stackable", "superposable": "stackable", "cumulable": "stackable",
        "empilable": "stackable",
    },
}  # fmt: skip
"""How people say the values of an option, in either language, folded and with spaces."""


def path_from(typed: str | None) -> str | None:
    """Return the goal path of a name in either language, or of a prefix of one; UsageError when none or several."""
    if typed is None:
        return None
    names = {path: path for path in PATHS} | _FRENCH_PATHS
    asked = fold(typed)
    if asked in names:
        return names[asked]
    meant = {path for name, path in names.items() if asked and name.startswith(asked)}
    if len(meant) == 1:
        return meant.pop()
    if meant:
        raise UsageError(_MANY, typed=typed, known=", ".join(sorted(meant)))
    there_are = Message(N_("There are: {known}."), {"known": PATHS_TO_TYPE})
    raise unknown(N_("There is no goal path “{name}”."), typed, names, there_are)


def language_from(typed: str | None) -> str | None:
    """Return the language of teaching that was asked for, None when none was; UsageError for another."""
    return one_of("--taught-in", typed, LANGUAGES)


def one_of(
    option: str,
    typed: str | None,
    known_values: Any,
    names: Mapping[str, str] | None = None,
    shown: Mapping[str, str] | None = None,
) -> str | None:
    """Return the value of an option that was meant, None when none was given; UsageError names the nearest value.

    `names` are other names of the values, folded; those of `OTHER_NAMES` are known for every command. `shown` has what
    a value is called in the language of the answer, to be shown in an error and to be typed.
    """
    if typed is None:
        return None
    values = known_values() if callable(known_values) else known_values
    other = OTHER_NAMES.get(option, {}).get(fold(typed).replace("_", " ").replace("-", " "))
    if other:
        return other
    shown = shown or {}
    by_fold = {fold(each).replace("-", "_"): each for each in values}
    by_fold |= {fold(shown[each]).replace("-", "_").replace(" ", "_"): each for each in values if each in shown}
    found = by_fold.get(fold(typed).replace("-", "_").replace(" ", "_"))
    if found:
        return str(found)
    parts = [each for each in values if fold(typed).replace(" ", "-") in fold(each)] if len(typed.strip()) > 2 else []
    if len(parts) == 1:
        return str(parts[0])
    if parts:
        raise UsageError(_MANY, typed=typed, known=", ".join(parts[:20]))
    said = {**OTHER_NAMES.get(option, {}), **(names or {})}
    near = _near(typed, [*values, *said]) or _near_label(typed, shown)
    near = near and said.get(near, near)
    known = [shown.get(each, each) for each in list(values)[:20]]
    raise meant(NO_VALUE, typed, near and shown.get(near, near), it_knows(known), option=option)


def _near_label(typed: str, shown: Mapping[str, str]) -> str | None:
    near = _near(typed, list(shown.values()))
    return next((value for value, label in shown.items() if label == near), None)


def it_knows(values: Iterable[str]) -> Message:
    """Return the sentence that names the values of an option."""
    return Message(N_("It knows: {known}."), {"known": ", ".join(values)})


def _near(typed: str, values: Sequence[str]) -> str | None:
    """Return the value most like what was typed, where it begins like it or is one slip away; else None."""
    near = nearest(typed, values)
    alike = near and (fold(near)[:1] == fold(typed)[:1] or distance(fold(typed), fold(near), 1) <= 1)
    return near if alike else None


def amount(option: str, typed: str | None) -> Decimal | None:
    """Return an amount as typed, None when none was; UsageError for what is no number from 0 up."""
    if typed is None:
        return None
    found = number_as_typed(typed)
    if found is None:
        raise UsageError(
            N_("{option} needs a number from 0 up, as in 50 or 49.50; “{typed}” is not one."),
            option=option,
            typed=typed,
        )
    return Decimal(found)


def whole(option: str, typed: str | None) -> int | None:
    """Return a whole number as typed, None when none was; UsageError for another."""
    if typed is None:
        return None
    if not _WHOLE.fullmatch(typed.strip()):
        text = N_("{option} needs a whole number from 0 up; “{typed}” is not one.")
        raise UsageError(text, option=option, typed=typed)
    return int(typed)


def days_from(typed: str) -> int | None:
    """Return the number of days of an age as typed, such as 30, 30d or 4w; None for what is no age."""
    found = _AGE.fullmatch(typed.strip().lower())
    return int(found[1]) * (7 if found[2] == "w" else 1) if found else None


class Asked(NamedTuple):
    """What is known when a filter is parsed: its option as written, the index, the day, the language of the answer,
    everything that was typed by filter, what the values of an option are called in that language, the place among the
    words ("" for none), and the town of the agency (None: not set)."""

    option: str
    catalogue: Index
    today: date
    language: str
    typed: Mapping[str, Any]
    names: Callable[[str], Mapping[str, str]]
    place: str
    town: Callable[[], str | None]


Parser = Callable[[Any, Asked], Any]
"""Makes the value of a filter of what was typed for it (None or False: nothing); UsageError for what is no value."""


def as_typed(typed: Any, _: Asked) -> Any:
    """Return a switch as it is."""
    return typed


def text(typed: Any, _: Asked) -> str | None:
    """Return words without spaces around them, None when nothing is left."""
    return clean(typed or "") or None


def number(typed: Any, asked: Asked) -> Decimal | None:
    """Return an amount."""
    return amount(asked.option, typed)


def whole_number(typed: Any, asked: Asked) -> int | None:
    """Return a whole number."""
    return whole(asked.option, typed)


def path(typed: Any, _: Asked) -> str | None:
    """Return a goal path."""
    return path_from(typed)


def language(typed: Any, _: Asked) -> str | None:
    """Return a language of teaching."""
    return language_from(typed)


def one_of_named(values: Sequence[str]) -> Parser:
    """Return the parser of a filter that takes one of these values, also by its name in the language of the answer."""

    def parse(typed: Any, asked: Asked) -> str | None:
        return None if typed is None else one_of(asked.option, typed, values, shown=asked.names(asked.option))

    return parse


def of_key(key: Key) -> Parser:
    """Return the parser of a filter on one key of a listing: a switch, one of its values, or one that a listing has."""

    def parse(typed: Any, asked: Asked) -> Any:
        if typed is None or isinstance(typed, bool):
            return typed or None
        if key.name == "sector":
            return _sector(typed, asked)
        values = key.values or partial(known, asked.catalogue, key.name)
        return one_of(asked.option, typed, values, shown=asked.names(asked.option))

    return parse


def low_cost(typed: Any, asked: Asked) -> Decimal | None:
    """Return the low-cost limit of the settings where it is asked for."""
    return asked.catalogue.settings.low_cost if typed else None


def day_before(typed: Any, asked: Asked) -> str | None:
    """Return the day so many days ago."""
    days = whole(asked.option, typed)
    return None if days is None else str(asked.today - timedelta(days=min(days, _MOST_DAYS)))


def gates(typed: Any, asked: Asked) -> tuple[str, ...]:
    """Return gates, in either language and separated by commas; "computer" is one here."""
    if not typed:
        return ()
    labels = asked.names(asked.option)
    names = {fold(each).replace("_", " "): each for each in (*GATES, COMPUTER)} | _OTHER_GATES
    names |= {fold(label): gate for gate, label in asked.names("gates").items()}
    chosen = []
    for each in (one for many in typed for one in many.split(",")):
        wanted = fold(each).replace("_", " ").replace("-", " ").strip()
        if wanted not in names:
            near = nearest(wanted, names)
            values = [labels[gate] for gate in (*GATES, COMPUTER)]
            raise meant(NO_VALUE, each, near and labels[names[near]], it_knows(values), option=asked.option)
        chosen.append(names[wanted])
    return tuple(dict.fromkeys(chosen))


def several_named(values: Sequence[str]) -> Parser:
    """Return the parser of a filter that takes several of these values, also by name and separated by commas."""
    each = one_of_named(values)

    def parse(typed: Any, asked: Asked) -> tuple[str, ...]:
        chosen = (each(one.strip(), asked) for many in typed or () for one in many.split(","))
        return tuple(dict.fromkeys(value for value in chosen if value))

    return parse


def near(typed: Any, asked: Asked) -> "Near | None":
    """Return what is near the place that was asked for: as an option, as words, or as the agency's own town."""
    place, option = typed, "--near"
    if place is None and asked.typed.get("here"):
        place, option = asked.town(), "--here"
        if place is None:
            raise UsageError(
                N_("The town of your agency is not known yet. Write --near and a town, or set it with: mcli agency set")
            )
    among_words = asked.place if place is None else ""
    km = amount("--within", asked.typed.get("within"))
    if not (place or among_words):
        if km is not None:
            raise UsageError(N_("--within needs a place: add --near PLACE or --here."))
        return None
    from mcli.catalogue.index.nearness import WITHIN_KM, near_from

    within = WITHIN_KM if km is None else float(km)
    return near_from(asked.catalogue, asked.language, place or among_words, within, option if place else "")


def _sector(typed: str, asked: Asked) -> str | None:
    """Return a sector by its code, its name in either language, or the beginning of a word of it."""
    names = {code: asked.catalogue.sectors(code) for code in LANGUAGES}
    wanted = fold(typed)
    for code in names["en"]:
        if wanted in (code, code.replace("_", " "), *(fold(each.get(code, "")) for each in names.values())):
            return code
    meant = {code for each in names.values() for code, name in each.items()
             if wanted and any(word.startswith(wanted) for word in re.split(r"[^\w]+", fold(name)))}  # fmt: skip
    if len(meant) == 1:
        return meant.pop()
    by_name = {fold(name): code for each in names.values() for code, name in each.items()}
    return one_of(asked.option, typed, sorted(meant or names["en"]), by_name, names[asked.language])
