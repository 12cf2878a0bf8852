"""Who hands the sheet out: `agency.yaml` as a checked record. It names an office and a role, never a learner."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from mcli.core.schema import (
    Field,
    Schema,
    address,
    both_languages,
    flag,
    mapping_of,
    matching,
    text,
    then,
    values_of,
    wrong,
)
from mcli.core.terms import LANGUAGES

_LONGEST = 160
"""Characters; a longer text does not fit the head of a sheet."""


class Agency(NamedTuple):
    """The office: texts by language, how to reach it, the file of its logo, and whether it serves people in French.

    `town` is what “--here” means; `languages` are those of the letterhead.
    """

    name: Mapping[str, str] = {}
    person: Mapping[str, str] = {}
    address: Mapping[str, str] = {}
    hours: Mapping[str, str] = {}
    logo_text: Mapping[str, str] = {}
    phone: str = ""
    email: str = ""
    website: str = ""
    logo: str = ""
    service_in_french: bool = False
    town: str = ""
    languages: tuple[str, ...] = ()


NOBODY = Agency()
"""No office is known: the sheet has blank lines where its name would be."""


def _text(raw: Any) -> str | None:
    made = text(raw)
    if made and len(made) > _LONGEST:
        raise wrong("agency.too_long", count=_LONGEST)
    return made


def _texts(raw: Any) -> dict[str, str] | None:
    """Read a text by language; one text is used in both."""
    if isinstance(raw, dict):
        both_languages(raw)
        return mapping_of(then(_text, str))(raw)
    made = _text(raw)
    return dict.fromkeys(LANGUAGES, made) if made else None


_AGENCY = Schema(
    Agency,
    Field("name", _texts, required=True),
    Field("person", _texts),
    Field("address", _texts),
    Field("hours", _texts),
    Field("logo_text", _texts),
    Field("phone", _text),
    Field("email", matching(r"[^\s@<>\"]{1,80}@[^\s@<>\"]{1,60}\.[^\s@<>\"]{1,18}", "record.not_email")),
    Field("website", address),
    Field("logo", matching(r"(?i)[^\\]{1,150}\.(?:png|jpe?g|svg)", "agency.not_logo")),
    Field("service_in_french", flag),
    Field("town", _text),
    Field("languages", values_of(LANGUAGES)),
)


def agency_from(content: Any) -> Agency:
    """Make the agency of a parsed `agency.yaml`; InvalidRecordError has every fault."""
    return _AGENCY(content)
