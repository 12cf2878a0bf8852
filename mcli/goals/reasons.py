"""Reasons in plain words: what speaks for or against a goal path, in which field, and the words found there."""

from collections.abc import Mapping

from mcli.errors import N_
from mcli.models import Reason

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
"""The fields that a reason may name, as English texts marked for translation."""

_TEXTS: Mapping[str, str] = {
    "counts": N_("the {field} says “{quote}”"),
    "shuts": N_("the {field} says “{quote}”, so it is for someone else"),
}


def text_of(reason: Reason) -> tuple[str, dict[str, object]]:
    """Return a reason as an English text, marked for translation, and its values, but for {field}: shown in words."""
    return _TEXTS[reason.kind], {"quote": reason.quote}
