"""Who hands the sheet out: `agency.yaml` as a checked record. It names an office and a role, never a learner."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from mcli.core.errors import N_, InvalidRecordError, Message
from mcli.core.models import is_address
from mcli.core.terms import LANGUAGES
from mcli.core.text import clean, nearest

_BY_LANGUAGE = ("name", "person", "address", "hours", "logo_text")
_KEYS = (*_BY_LANGUAGE, "phone", "email", "website", "logo", "service_in_french")
_EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")
_LOGO = re.compile(r"[^\\]+\.(?:png|jpe?g|svg)", re.IGNORECASE)
_LONGEST = 160

_Faults = list[tuple[str, Message]]


class Agency(NamedTuple):
    """The office: texts by language, how to reach it, the file of its logo, and whether it serves people in French."""

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


NOBODY = Agency()
"""No office is known: the sheet has blank lines where its name would be."""


def agency_from(content: Any) -> Agency:
    """Make the agency of a parsed `agency.yaml`; InvalidRecordError names every fault by its place in the file."""
    if not isinstance(content, dict):
        raise InvalidRecordError([("", Message(N_("This must be a mapping of keys and values.")))])
    faults: _Faults = []
    for key in content.keys() - set(_KEYS):
        near = nearest(key, _KEYS)
        text = N_("The key “{key}” is not known. Did you mean “{near}”?") if near else \
            N_("The key “{key}” is not known. Known keys: {known}.")  # fmt: skip
        faults.append((key, Message(text, {"key": key, "near": near, "known": ", ".join(_KEYS)})))
    by_language = {key: _texts(key, content.get(key), faults) for key in _BY_LANGUAGE}
    if not by_language["name"] and not any(key == "name" for key, _ in faults):
        faults.append(("name", Message(N_("The key “{key}” is missing."), {"key": "name"})))
    phone = _text("phone", content.get("phone"), faults)
    email = _text("email", content.get("email"), faults)
    website = _text("website", content.get("website"), faults)
    logo = _text("logo", content.get("logo"), faults)
    if email and not _EMAIL.fullmatch(email):
        faults.append(("email", Message(N_("“{value}” is not an e-mail address."), {"value": email})))
    if website and not is_address(website):
        text = N_("“{value}” is not a web address. It begins with http:// or https:// and has no spaces.")
        faults.append(("website", Message(text, {"value": website})))
    if logo and not _LOGO.fullmatch(logo):
        faults.append(("logo", Message(N_("The logo is a file that ends in .png, .jpg or .svg, beside this file."))))
    in_french = content.get("service_in_french")
    if in_french not in (None, "true", "false"):
        faults.append(("service_in_french", Message(N_("“{value}” must be true or false."), {"value": in_french})))
    if faults:
        raise InvalidRecordError(sorted(faults, key=lambda each: list(content).index(each[0].partition(".")[0])
                                        if each[0].partition(".")[0] in content else -1))  # fmt: skip
    return Agency(**by_language, phone=phone, email=email, website=website, logo=logo,
                  service_in_french=in_french == "true")  # fmt: skip


def _text(key: str, value: Any, faults: _Faults) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        faults.append((key, Message(N_("This must be one text."))))
        return ""
    text = clean(value)
    if len(text) > _LONGEST:
        faults.append((key, Message(N_("This is longer than {count} signs. A sheet has no room for it."),
                                    {"count": _LONGEST})))  # fmt: skip
    return text


def _texts(key: str, value: Any, faults: _Faults) -> dict[str, str]:
    """Return a text by language: one text stands for both languages."""
    if isinstance(value, dict):
        if set(value) != set(LANGUAGES):
            faults.append((key, Message(N_("A text is needed in both languages: en and fr."))))
            return {}
        return {language: _text(f"{key}.{language}", value[language], faults) for language in LANGUAGES}
    text = _text(key, value, faults)
    return dict.fromkeys(LANGUAGES, text) if text else {}
