"""What is said beside an answer: how much of it this is, what was left out, and which filter or word to loosen."""

from decimal import Decimal
from typing import TYPE_CHECKING

from mcli.catalogue.index import query as search
from mcli.catalogue.search.query_parser import ParsedQuery
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.services.answers import Notes
from mcli.sheets import labels

if TYPE_CHECKING:
    from mcli.catalogue.index.nearness import Near


def write_notes(state: State, say: Language, notes: Notes, shown: int) -> None:
    """Say what there is to say, on standard error."""
    note = state.console.note
    if understood := _understood(say, notes):
        note(understood)
    for line in _of_words(say, notes.understood):
        note(line)
    if shown < notes.total:
        total = say.number(notes.total)
        many = notes.total > search.MOST_COUNTED
        total = say("more than {count}", count=say.number(search.MOST_COUNTED)) if many else total
        note(say("{shown} of {total} shown. To see all: --limit 0", shown=say.number(shown), total=total))
    else:
        note(say.plural("{count} listing.", "{count} listings.", notes.total))
    if notes.french is not None and notes.total:
        note(_french(say, notes.french, notes.total))
    if notes.region is not None:
        _say_region(state, say, notes.asked_region, notes.region)
    if notes.placeless and notes.near:
        text = say.plural(
            "{count} more was left out because it does not say where it is held. To see it, leave out the place.",
            "{count} more were left out because they do not say where they are held. To see them, leave out the place.",
            notes.placeless,
        )
        note(text)
    unknown = notes.unknown - notes.placeless
    if unknown > 0:
        text = say.plural(
            "{count} more was left out because a fact is unknown: its page may say, ask the provider.",
            "{count} more were left out because a fact is unknown: their pages may say, ask the providers.",
            unknown,
        )
        note(text)
    if len(notes.conflict) == 1:
        note(say("No listing at all passes {option}.", option=notes.conflict[0]))
        if not notes.osap_told:
            note(say("No listing says whether OSAP covers it. Ask the college or OSAP."))
    elif notes.conflict:
        one, other = notes.conflict
        note(say("These two never meet: {one} and {other}. No listing passes both.", one=one, other=other))
    if notes.better:
        text = say.plural(
            "Without {option} there would be {count} listing.",
            "Without {option} there would be {count} listings.",
            notes.better.gives,
            option=notes.better.option,
        )
        note(text)
    elif not notes.total and notes.filters > 1:
        note(say("No single filter helps. Leave out two, or look around with: mcli paths"))
    if not notes.total:
        note(_whom_to_ask(say, notes.near))


def _understood(say: Language, notes: Notes) -> str:
    """Return one line that says which words were taken for filters, "" when none was."""
    typed = notes.typed
    if typed is None or not (typed.filters or typed.place):
        return ""
    said = [say("near {place}", place=notes.near.label)] if typed.place and notes.near else []
    for name, value in typed.filters.items():
        if name in _MEANINGS:
            said.append(say(_MEANINGS[name], value=value))
        elif name == "within":
            said.append(say("within {value} km", value=say.number(float(value))))
        elif name == "max_cost":
            said.append(say("at most {value}", value=say.money(Decimal(value))))
        elif name == "max_hours":
            said.append(say("at most {value} hours", value=say.number(float(value))))
        elif name == "without":
            said.append(say("without {value}", value=", ".join(say(labels.LACKS[each]) for each in value)))
        elif name == "when":
            said.append(say("when: {value}", value=", ".join(say(labels.DAY_NAMES[each]) for each in value)))
        else:
            said.append(say(_VALUES[name, value]))
    what = ", ".join(said)
    if typed.words:
        words = " ".join(typed.words)
        return say("Understood: {what}; words: {words}. To search for all the words: --literal", what=what, words=words)
    return say("Understood: {what}. To search for the words: --literal", what=what)


_MEANINGS = {
    "free": N_("free"), "low_cost": N_("low cost"), "phone_only": N_("no computer needed"),
    "no_prereq": N_("nothing needed first"),
}  # fmt: skip
_VALUES = {
    ("delivery", "online"): N_("online"), ("delivery", "hybrid"): N_("hybrid"),
    ("delivery", "in_person"): N_("in person"),
    ("taught_in", "en"): N_("taught in English"), ("taught_in", "fr"): N_("taught in French"),
    ("path", "employment"): N_("path: employment"), ("path", "apprenticeship"): N_("path: apprenticeship"),
    ("path", "secondary"): N_("path: secondary"), ("path", "postsecondary"): N_("path: postsecondary"),
    ("path", "independence"): N_("path: independence"),
}  # fmt: skip


def _french(say: Language, french: int, total: int) -> str:
    """Return how many of an answer are taught in French."""
    if french > search.MOST_COUNTED:
        return say("More than {count} are taught in French.", count=say.number(search.MOST_COUNTED))
    if not french:
        return say("None is taught in French.")
    if french >= total:
        return say("All are taught in French.")
    return say.plural("{count} is taught in French. To see only these: --taught-in fr",
                      "{count} are taught in French. To see only these: --taught-in fr", french)  # fmt: skip


def _whom_to_ask(say: Language, near: "Near | None") -> str:
    """Return whom to ask when nothing was found: 211 Ontario, and the literacy network of the place."""
    network = near.network if near else None
    if network is None:
        return say("A person may know more: call or text 211 (211ontario.ca), or ask your literacy network.")
    name = network.name_fr if say.code == "fr" and network.name_fr else network.name
    if network.website:
        return say("A person may know more: 211 (211ontario.ca), and the literacy network here: {name}, {website}",
                   name=name, website=network.website)  # fmt: skip
    return say("A person may know more: 211 (211ontario.ca), and the literacy network here: {name}", name=name)


def _say_region(state: State, say: Language, region: str, near: tuple[str, ...]) -> None:
    text = say("No listing names the region “{region}”. Only what is online is shown.", region=region)
    state.console.note(f"{text} {say('Did you mean {near}?', near=', '.join(near))}" if near else text)


def _of_words(say: Language, understood: ParsedQuery | None) -> list[str]:
    """Return what to say about the words that were typed: corrected, left out, or known to no listing."""
    if understood is None:
        return []
    notes = [
        say("No listing has the word “{typed}”. These have “{used}”.", typed=each.typed, used=each.used)
        for each in understood.corrected
        if understood.left_out or not understood.unknown
    ]
    notes += [
        say("“{used}” was looked for too, like “{typed}”.", typed=each.typed, used=each.used)
        for each in understood.similar
    ]
    if understood.optional:
        words = ", ".join(say("“{words}”", words=each) for each in understood.optional)
        notes.append(say("Not all of these have {words}.", words=words))
    if understood.left_out:
        words = ", ".join(say("“{words}”", words=each) for each in understood.left_out)
        notes.append(say("No listing has all these words. Left out: {words}.", words=words))
    elif understood.apart:
        words = ", ".join(say("“{words}”", words=each) for each in understood.apart)
        notes.append(say("No listing has these words together: {words}.", words=words))
    elif understood.unknown:
        words = ", ".join(say("“{words}”", words=each) for each in understood.unknown)
        notes.append(say("No listing has {words}, nor a word like it. To browse: mcli paths", words=words))
    return notes
