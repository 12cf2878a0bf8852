"""The adapter for structured data: schema.org courses and offers, and the data that a page's own scripts work on.

Markup is written for machines and forgotten by people: what it claims is marked as such, and loses to what the page
shows. A price of zero is passed on as it stands; it proves nothing by itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mcli.core.claims import Claim, Draft
from mcli.core.text import fold
from mcli.core.urls import canonical
from mcli.scrapers.html.document import Document, own_address
from mcli.scrapers.reading.extraction import Extraction
from mcli.scrapers.reading.page_context import currency_of
from mcli.scrapers.structured.objects import COURSES, Thing, same_name, text_of, texts_of, things
from mcli.scrapers.structured.state import claims_of
from mcli.sources import Source

_PRODUCTS = frozenset({"Product", "Event", "Service", "IndividualProduct"})
_MOST_OFFERS = 40
# schema.org's names for the facts. Texts and numbers are quoted as they stand.
_PROPERTIES: Mapping[str, str] = {
    "coursePrerequisites": "prerequisite", "programPrerequisites": "prerequisite", "competencyRequired": "prerequisite",
    "timeRequired": "hours", "courseWorkload": "hours", "duration": "hours", "timeToComplete": "hours",
    "courseMode": "delivery", "educationalProgramMode": "delivery", "eventAttendanceMode": "delivery",
    "educationalCredentialAwarded": "credential", "occupationalCredentialAwarded": "credential",
    "inLanguage": "language", "availableLanguage": "language", "startDate": "dates",
    "courseCode": "code", "assesses": "assessment",
    "description": "summary", "recognizedBy": "recognition", "expires": "expires", "validFor": "expires",
}  # fmt: skip


def listings(data: Sequence[Thing], title: str) -> list[Thing]:
    """Return the courses that the page's markup lists, each once, in order."""
    found: dict[str, Thing] = {}
    for each in data:
        if each.types & (COURSES - {"CourseInstance"}) and each.name:
            found.setdefault(fold(each.name), each)
    return list(found.values())


def draft(thing: Thing, base: Draft, address: str | None) -> Draft:
    """Return the draft of one course that stands in the markup alone."""
    claims = [Claim("title", thing.name, "structured_data", f"{thing.kind} name", "name"), *_schema(thing)]
    own = canonical(text_of(thing.content.get("url") or thing.content.get("@id")), address)
    return replace(base, claims=tuple(claims), url=own)


def claims_about(data: Sequence[Thing], title: str) -> list[Claim]:
    """Return what the page's data claims about the thing that the page is about."""
    claims: list[Claim] = []
    courses = [each for each in data if each.kind != "page data" and (each.is_course or each.types & _PRODUCTS)]
    own = [each for each in courses if same_name(each.name, title)]
    if not own:
        named = [each for each in courses if each.types & (COURSES - {"CourseInstance"})]
        own = named if len({fold(each.name) for each in named}) == 1 else []
    seen: set[int] = set()
    for thing in own:
        if id(thing.content) not in seen:
            seen.add(id(thing.content))
            if not title and thing.name:
                claims.append(Claim("title", thing.name, "structured_data", f"{thing.kind} name", "name"))
            claims += _schema(thing)
    for thing in data:
        if thing.kind == "page data" and not own and title and same_name(thing.name, title):
            found = list(claims_of(thing.content, "page data", 0))
            if found:
                return claims + found
    return claims


def _schema(thing: Thing) -> Iterator[Claim]:
    """Yield the claims of a schema.org object."""
    where = f"{thing.kind} {next(iter(sorted(thing.types)), '')}".strip()
    for key, value in thing.content.items():
        fact = _PROPERTIES.get(key)
        for text in texts_of(value) if fact else ():
            yield Claim(str(fact), _tail(text), "structured_data", f"{where}.{key}", key)
    for number, instance in enumerate(_objects(thing.content.get("hasCourseInstance")), 1):
        several = len(_objects(thing.content.get("hasCourseInstance"))) > 1
        for key, value in instance.items():
            fact = _PROPERTIES.get(key)
            if fact and fact != "summary":
                for text in texts_of(value):
                    run = number if several and fact in ("dates", "delivery", "hours") else None
                    yield Claim(fact, _tail(text), "structured_data", f"{where}.hasCourseInstance.{key}", key, run)
        yield from _offers(instance, f"{where}.hasCourseInstance", number if several else None)
    yield from _offers(thing.content, where, None)
    provider = text_of(
        thing.content.get("provider") or thing.content.get("offeredBy") or thing.content.get("organizer")
    )
    if provider:
        yield Claim("provider", provider, "structured_data", f"{where}.provider", "provider")
    if (
        text_of(thing.content.get("isAccessibleForFree")).lower() == "true"
        or thing.content.get("isAccessibleForFree") is True
    ):
        yield Claim("cost", "true", "structured_data", f"{where}.isAccessibleForFree", "isAccessibleForFree")


def _tail(text: str) -> str:
    """Return schema.org's own terms without their address: https://schema.org/OnlineEventAttendanceMode."""
    return text.rpartition("/")[2] if re.match(r"https?://schema\.org/\w+$", text) else text


def _objects(value: Any) -> list[dict[str, Any]]:
    given = value if isinstance(value, list) else [value]
    return [each for each in given if isinstance(each, dict)][:_MOST_OFFERS]


def _offers(content: Mapping[str, Any], where: str, run: int | None) -> Iterator[Claim]:
    for offer in _objects(content.get("offers")):
        specified = _objects(offer.get("priceSpecification"))
        currency = text_of(offer.get("priceCurrency")) or next(
            (text for each in specified if (text := text_of(each.get("priceCurrency")))), ""
        )
        name = text_of(offer.get("name") or offer.get("category"))
        label = " ".join(filter(None, ("offers.price", currency, "" if name.lower() in ("paid", "free") else name)))
        prices = texts_of(offer.get("price")) or [text for each in specified for text in texts_of(each.get("price"))]
        if not prices and (low := text_of(offer.get("lowPrice"))):
            high = text_of(offer.get("highPrice"))
            prices = [low] if high in ("", low) else [low, high]
            label = label.replace(
                "offers.price", "offers.lowPrice" if high in ("", low) else "offers.lowPrice-highPrice"
            )
        for price in prices:
            yield Claim("cost", price, "structured_data", f"{where}.offers.price", label, run)


def extract(document: Document, source: Source | None = None) -> Extraction:
    """Return what the structured data of a page claims, and nothing of what its text says."""
    data = things(document)
    language = document.language if document.language in ("en", "fr") else None
    base = Draft((), own_address(document), language, currency_of(document, source))
    found = listings(data, "")
    drafts = [draft(each, base, document.base) for each in found]
    if len(drafts) == 1 and drafts[0].url is None:
        drafts = [replace(drafts[0], url=base.url)]
    return Extraction(tuple(drafts))
