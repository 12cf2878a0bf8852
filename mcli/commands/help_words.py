"""The words of help that the command-line library writes itself, and the names of the goal paths as they are typed."""

import re

from mcli.core.errors import N_, Message
from mcli.i18n import Language

# The names of the goal paths that the command line reads in either language, one by one and as a list.
PATH_NAMES = (N_("employment"), N_("apprenticeship"), N_("secondary"), N_("postsecondary"), N_("independence"))
PATHS_TO_TYPE = Message(N_("employment, apprenticeship, secondary, postsecondary, independence"))

# What stands for a value: "--without GATE", "[WORDS]...", "[OPTIONS] COMMAND [ARGS]...".
_PLACES = frozenset(
    (
        N_("OPTIONS"), N_("COMMAND"), N_("ARGS"), N_("WORDS"), N_("WORD"), N_("GATE"), N_("PATH"), N_("HOW"),
        N_("LANGUAGE"), N_("KIND"), N_("DAYS"), N_("ORDER"), N_("TEXT"), N_("COST"), N_("STATUS"), N_("KEY"),
        N_("VALUE"), N_("FILE"), N_("DIR"), N_("LAYOUT"), N_("SHEET"), N_("SHELL"), N_("INITIALS"), N_("WHY"),
        N_("TARGET"),
    )
)  # fmt: skip
_PLACE = re.compile(r"[A-Z]{3,}")
# "... like this.  [default: 20]" · "... like this.  [required]"
_EXTRA = re.compile(r"\[(?:default: (?P<value>.*)|(?P<required>required))\]$")


def usage(say: Language, text: str) -> str:
    """Return a piece of a usage line or an option, with what stands for its values in this language."""
    return _PLACE.sub(lambda found: say(found[0]) if found[0] in _PLACES else found[0], text)


def extras(say: Language, text: str) -> str:
    """Return the help of an option with what stands in brackets at its end in this language."""
    found = _EXTRA.search(text)
    if not found:
        return text
    extra = say(N_("[required]")) if found["required"] else say(N_("[default: {value}]"), value=found["value"])
    return text[: found.start()] + extra
