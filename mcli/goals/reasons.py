"""The reasons for and against a goal path as sentences, with the field and the words found there."""

from collections.abc import Mapping

from mcli.core.errors import N_

# The fields that a reason may name, as English texts marked for translation.
FIELD_NAMES: Mapping[str, str] = {
    "title": N_("title"),
    "summary": N_("description"),
    "credential_text": N_("credential"),
    "assessment_text": N_("test"),
    "recognised_by": N_("recognition"),
    "leads_to": N_("what it leads to"),
    "prerequisite_text": N_("what you need first"),
    "sector": N_("sector"),
}

ASKED_FIRST = "asked_first"
NOTED_FIRST = "noted_first"

_TEXTS: Mapping[str, str] = {
    "work": N_("mentions getting or doing a job: “{quote}” ({field})"),
    "job": N_("teaches a kind of work: “{quote}” ({field})"),
    "task": N_("teaches a skill used at work: “{quote}” ({field})"),
    "ticket": N_("gives a ticket that employers ask for: “{quote}” ({field})"),
    "apprenticeship": N_("mentions becoming an apprentice: “{quote}” ({field})"),
    "trade": N_("is about a trade: “{quote}” ({field})"),
    "credit": N_("mentions high school credits or their equivalent: “{quote}” ({field})"),
    "study": N_("gets people ready for college or university: “{quote}” ({field})"),
    "ladder": N_("counts toward further study: “{quote}” ({field})"),
    "life": N_("helps with daily life: “{quote}” ({field})"),
    "skills": N_("practises basic skills: “{quote}” ({field})"),
    "audience": N_("says who it is for: “{quote}” ({field})"),
    "requirement": N_("asks for this first: “{quote}” ({field})"),
    "level": N_("may be too advanced: “{quote}” ({field})"),
    "hobby": N_("is for pleasure: “{quote}” ({field})"),
    ASKED_FIRST: N_("asks for something first: “{quote}”"),
    NOTED_FIRST: N_("asks for something first, noted by hand: {quote}"),
}

# The kinds of reason that a class of phrases may give.
KINDS = tuple(kind for kind in _TEXTS if kind not in (ASKED_FIRST, NOTED_FIRST))


def text_of(kind: str, quote: str) -> tuple[str, dict[str, object]]:
    """Return a reason (kind and words) as an English text marked for translation, and its values except {field},
    which is translated."""
    return _TEXTS[kind], {"quote": quote}
