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
    "work": N_("It is about getting or keeping a job: “{quote}” ({field})"),
    "work_business": N_("It helps with working for oneself: “{quote}” ({field})"),
    "work_rights": N_("It explains pay, papers and rights at work: “{quote}” ({field})"),
    "job": N_("It teaches a kind of work: “{quote}” ({field})"),
    "job_service": N_("It teaches work with customers and guests: “{quote}” ({field})"),
    "job_care": N_("It teaches work with people who need care: “{quote}” ({field})"),
    "job_operations": N_("It teaches work in making, moving, cleaning or growing things: “{quote}” ({field})"),
    "job_office": N_("It teaches work in an office: “{quote}” ({field})"),
    "task": N_("It teaches a skill that is used at work: “{quote}” ({field})"),
    "ticket": N_("It gives a ticket that some employers ask for: “{quote}” ({field})"),
    "ticket_safety": N_("It teaches safety at work, which employers have to see to: “{quote}” ({field})"),
    "ticket_site": N_("It gives a safety ticket that building sites and plants ask for: “{quote}” ({field})"),
    "ticket_aid": N_("It teaches first aid, which many care jobs ask for: “{quote}” ({field})"),
    "ticket_food": N_("It teaches safe food handling, which kitchens and food shops ask for: “{quote}” ({field})"),
    "apprenticeship": N_("It is for people who are, or want to be, apprentices: “{quote}” ({field})"),
    "trade": N_("It is about a skilled trade: “{quote}” ({field})"),
    "credit": N_("It gives high school credits, or what counts the same: “{quote}” ({field})"),
    "study": N_("It gets people ready for college or university: “{quote}” ({field})"),
    "ladder": N_("It counts toward further study: “{quote}” ({field})"),
    "life": N_("It helps with daily life: “{quote}” ({field})"),
    "life_money": N_("It helps with one's own money: “{quote}” ({field})"),
    "life_housing": N_("It helps with a place to live: “{quote}” ({field})"),
    "life_health": N_("It helps people look after their health: “{quote}” ({field})"),
    "life_family": N_("It helps with family and children: “{quote}” ({field})"),
    "life_community": N_("It helps people take part and know their rights: “{quote}” ({field})"),
    "life_digital": N_("It teaches people to use a computer or a phone for their own needs: “{quote}” ({field})"),
    "life_newcomers": N_("It helps newcomers with the language and with settling in: “{quote}” ({field})"),
    "life_home": N_("It is for one's own home: “{quote}” ({field})"),
    "skills": N_("It practises reading, writing, math or other basic skills: “{quote}” ({field})"),
    "audience": N_("It says who it is for: “{quote}” ({field})"),
    "requirement": N_("It asks for something first: “{quote}” ({field})"),
    "level": N_("It may be too advanced: “{quote}” ({field})"),
    "hobby": N_("It is for pleasure: “{quote}” ({field})"),
    ASKED_FIRST: N_("It asks for something first: “{quote}”"),
    NOTED_FIRST: N_("It asks for something first, noted by hand: {quote}"),
}

# The kinds of reason that a class of phrases may give.
KINDS = tuple(kind for kind in _TEXTS if kind not in (ASKED_FIRST, NOTED_FIRST))


def family_of(kind: str) -> str:
    """Return the kind that a kind belongs to: "job" for "job_care"; a kind without parts is its own."""
    return kind.partition("_")[0]


def text_of(kind: str, quote: str) -> tuple[str, dict[str, object]]:
    """Return a reason (kind and words) as an English text marked for translation, and its values except {field},
    which is translated."""
    return _TEXTS[kind], {"quote": quote}
