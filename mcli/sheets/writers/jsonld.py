"""Listings in schema.org's vocabulary (JSON-LD): Course, CourseInstance and Offer, and nothing that we do not know.

A price stands there only when it is known and is a total; a rate is a unit price. Words of a page have its language.
"""

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mcli.core.bilingual import chosen
from mcli.core.fact_table import KEYS
from mcli.core.urls import host_of
from mcli.i18n import Language
from mcli.sheets import labels

if TYPE_CHECKING:
    from mcli.sheets.writers.material import Material

Document = Mapping[str, Any]

_PROVIDERS = {
    "college": "CollegeOrUniversity", "university": "CollegeOrUniversity",
    "indigenous_institute": "CollegeOrUniversity", "government": "GovernmentOrganization",
    "health_unit": "GovernmentOrganization", "library": "Library", "school_board": "EducationalOrganization",
    "nonprofit": "NGO", "company": "Corporation",
}  # fmt: skip
_MODES = {"online": "Online", "hybrid": "Blended", "in_person": "Onsite"}
_CATEGORIES = {"free": "Free", "free_with_conditions": "Partially Free", "paid": "Paid"}
_CREDENTIALS = {
    "micro_credential": "MicroCredential", "badge": "DigitalBadge", "certificate": "Certificate",
    "licence": "License", "credit": "Credit",
}  # fmt: skip
# "3 years", "2 ans", "6 months", "6 mois": a whole term of validity and nothing else.
_TERM = re.compile(r"(\d{1,3})\s*(years?|ans?|months?|mois)", re.IGNORECASE)


def write(material: "Material") -> bytes:
    """Return the bytes of a JSON-LD file, in the first language of the file."""
    return json_ld(Language(material.editions[0].language), material.listings).encode("utf-8")


def json_ld(say: Language, listings: Sequence[Document]) -> str:
    """Return one JSON-LD object with its context and the graph of all listings."""
    whole = {"@context": "https://schema.org", "@graph": [course(say, each) for each in listings]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def course(say: Language, listing: Document) -> dict[str, Any]:
    """Return a listing as a Course; what is not known is left out."""
    node: dict[str, Any] = {
        "@type": "Course",
        "@id": f"urn:mcli:{listing['id']}",
        **{key.schema_org: listing[key.name] for key in KEYS.values() if key.schema_org},
        "description": _summary(say, listing),
        "provider": {"@type": _PROVIDERS.get(listing["provider_kind"], "Organization"), "name": listing["provider"]},
        "coursePrerequisites": _prerequisites(say, listing),
        "educationalCredentialAwarded": _credential(listing),
        "timeRequired": _hours(listing),
        "offers": _offer(listing),
        "hasCourseInstance": _instances(listing),
        "financialAidEligible": "OSAP" if listing["osap_eligible"] else None,
        "isBasedOn": _other_pages(listing),
    }
    if listing["page_language"]:
        node = {"@context": {"@language": listing["page_language"]}, **node}
    return {key: value for key, value in node.items() if value}


def _summary(say: Language, listing: Document) -> Any:
    """Return what the listing is; words in another language than the page's name it."""
    text, language = chosen(listing["summary"], say.code)
    return {"@value": text, "@language": language} if language not in (None, listing["page_language"]) else text


def _prerequisites(say: Language, listing: Document) -> Any:
    if listing["prerequisite_text"]:
        return listing["prerequisite_text"]
    if listing["prerequisite_status"] == "unknown":
        return None
    said = labels.needs(say, listing["prerequisite_status"], [])
    return {"@value": said, "@language": say.code}


def _credential(listing: Document) -> dict[str, Any] | None:
    kind = listing["credential_kind"]
    if kind == "none" or not (kind or listing["credential_text"]):
        return None
    term = _TERM.fullmatch((listing["expires"] or "").strip())
    made = {
        "@type": "EducationalOccupationalCredential",
        "credentialCategory": _CREDENTIALS.get(kind),
        "name": listing["credential_text"],
        "validFor": f"P{int(term[1])}{'M' if term[2].lower().startswith('mo') else 'Y'}" if term else None,
        "recognizedBy": {"@type": "Organization", "name": listing["recognised_by"]}
        if listing["recognised_by"]
        else None,
    }
    return {key: value for key, value in made.items() if value}


def _hours(listing: Document) -> str | None:
    """Return the hours of study as a duration: PT8H, PT1H30M."""
    if not listing["hours"]:
        return None
    hours, minutes = divmod(round(Decimal(str(listing["hours"])) * 60), 60)
    return f"PT{f'{hours}H' if hours else ''}{f'{minutes}M' if minutes else ''}"


def _offer(listing: Document) -> dict[str, Any] | None:
    if listing["cost_status"] == "unknown":
        return None
    made: dict[str, Any] = {"@type": "Offer", "category": _CATEGORIES[listing["cost_status"]]}
    amount = listing["cost_cad"]
    if amount is not None and listing["cost_per"] in (None, "course"):
        made |= {"price": amount, "priceCurrency": "CAD"}
    elif amount is not None:
        made["priceSpecification"] = {
            "@type": "UnitPriceSpecification", "price": amount, "priceCurrency": "CAD", "unitText": listing["cost_per"],
        }  # fmt: skip
    told = "; ".join(filter(None, (listing["cost_text"], listing["cost_conditions"])))
    return made | ({"description": told} if told else {})


def _instances(listing: Document) -> list[dict[str, Any]]:
    mode = _MODES.get(listing["delivery"] or "")
    place = _location(listing) if listing["delivery"] in ("hybrid", "in_person") else None
    shared = {
        "courseMode": mode,
        "courseWorkload": _hours(listing),
        "location": place,
    }
    known = {key: value for key, value in shared.items() if value}
    starts = listing["start_dates"] or ([None] if known else [])
    return [{"@type": "CourseInstance", **({"startDate": start} if start else {}), **known} for start in starts]


def _location(listing: Document) -> dict[str, Any] | None:
    """Return the place of a course, as exactly as it is known: its town, else its region."""
    name = listing["town"] or listing["region"]
    parts = {
        "streetAddress": listing["address"],
        "addressLocality": listing["town"],
        "addressRegion": listing["province"],
    }
    known = {key: value for key, value in parts.items() if value}
    if not name and not known:
        return None
    address = {"address": {"@type": "PostalAddress", **known}} if known else {}
    return {"@type": "Place", **({"name": name} if name else {}), **address}


def _other_pages(listing: Document) -> list[str]:
    """Return the pages of other hosts that facts come from."""
    own = host_of(listing["url"])
    pages = (each["url"] for each in listing["evidence"].values())
    return list(dict.fromkeys(page for page in pages if page and host_of(page) != own))
