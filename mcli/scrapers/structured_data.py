"""The adapter for structured data: schema.org courses and offers, and the data that a page's own scripts work on.

Markup is written for machines and forgotten by people: what it claims is marked as such, and loses to what the page
shows. A price of zero is passed on as it stands; it proves nothing by itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from mcli.claims import Claim, Draft
from mcli.scrapers.dom import Document, absolute
from mcli.scrapers.embedded import linked_data, microdata, states, walk
from mcli.scrapers.extraction import Extraction
from mcli.scrapers.place import currency_of
from mcli.scrapers.tree import folded
from mcli.scrapers.vocabulary import label_of
from mcli.sources import Source
from mcli.text import fold, stems

COURSES = frozenset(
    {
        "Course",
        "EducationalOccupationalProgram",
        "WorkBasedProgram",
        "LearningResource",
        "EducationEvent",
        "CourseInstance",
    }
)
_PRODUCTS = frozenset({"Product", "Event", "Service", "IndividualProduct"})
_ARTICLES = frozenset({"NewsArticle", "BlogPosting", "Article", "Person", "ProfilePage", "Report"})
_LONGEST = 1_500
_MOST_OFFERS = 40
_TAGS = re.compile(r"<[^<>]{1,200}>")
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
# "tuitionFee" -> "tuition Fee", "price_cad" -> "price cad"
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_\-.]+")
_TITLE_KEYS = (
    "title",
    "name",
    "courseTitle",
    "course_title",
    "courseName",
    "course_name",
    "programName",
    "heading",
    "label",
    "titre",
    "nom",
)
_NESTED = frozenset({"fees", "fee", "price", "pricing", "cost", "tuition", "details", "attributes", "fields", "course", "program", "data", "facts", "info",
                     "duration", "schedule", "delivery", "custom_fields", "customfields", "acf", "meta", "field_data", "offering", "frais", "couts"})  # fmt: skip
_KEY_FACTS: Mapping[str, str] = {
    "prereq": "prerequisite",
    "prereqs": "prerequisite",
    "prerequisites": "prerequisite",
    "modality": "delivery",
    "mode": "delivery",
    "price": "cost",
    "cad": "cost",
    "modality text": "delivery",
    "osap text": "osap",
    "osap eligible": "osap",
    "effort": "hours",
    "type": "credential",
    "credential type": "credential",
    "hours": "hours",
    "contacthours": "hours",
    "contact hours": "hours",
    "start": "dates",
    "starts": "dates",
}


_PLAIN_KEYS = frozenset(
    {
        "amount",
        "value",
        "text",
        "display text",
        "display",
        "total",
        "formatted",
        "label",
        "description",
        "min",
        "raw",
        "number",
        "regular",
    }
)
_NO_LOOSE = frozenset({"title", "provider", "contact", "leads_to", "recognition", "code", "assessment"})


class Thing(NamedTuple):
    """One object of structured data: its types, its name, and what stands in it; `kind` says where it was found."""

    types: frozenset[str]
    name: str
    content: Mapping[str, Any]
    kind: str

    @property
    def is_course(self) -> bool:
        """Whether it is something that one can take, by its type."""
        return bool(self.types & COURSES)


def things(document: Document) -> list[Thing]:
    """Return the objects of a page's structured data, outermost first; made once."""
    found: list[Thing] = document.once("things", lambda: _things(document))
    return found


def _things(document: Document) -> list[Thing]:
    found = [
        _thing(each, "JSON-LD")
        for value in linked_data(document)
        for each in walk(value)
        if "@type" in each or "name" in each
    ]
    found += [_thing(each, "microdata") for item in microdata(document) for each in walk(item) if "@type" in each]
    found += [_thing(each, "page data") for value in states(document) for each in walk(value) if _title_in(each)]
    return found


def _thing(content: Mapping[str, Any], kind: str) -> Thing:
    types = content.get("@type")
    names = types if isinstance(types, list) else [types]
    return Thing(
        frozenset(str(each).rpartition("/")[2].rpartition(":")[2] for each in names if each),
        _title_in(content),
        content,
        kind,
    )


def _title_in(content: Mapping[str, Any]) -> str:
    for key in _TITLE_KEYS:
        text = _text(content.get(key))
        if text:
            return text[:300]
    return ""


def _text(value: Any) -> str:
    """Return a value as one line of text, empty for what is none; of a list, the first; of an object, its name."""
    for _ in range(4):
        if isinstance(value, list):
            value = next((each for each in value if each not in (None, "")), None)
        elif isinstance(value, dict):
            value = next(
                (
                    value[key]
                    for key in ("@value", "name", "value", "text", "title", "rendered", "label")
                    if value.get(key)
                ),
                None,
            )
        else:
            break
    if value is None or isinstance(value, bool | dict | list):
        return ""
    return folded(_TAGS.sub(" ", str(value)[: 4 * _LONGEST]))[:_LONGEST]


def _texts(value: Any) -> list[str]:
    return list(dict.fromkeys(filter(None, map(_text, value[:20] if isinstance(value, list) else [value]))))


def is_article(document: Document) -> bool:
    """Tell whether the page's data calls it a news item, a post or a person, and nothing of it a course."""
    types = {name for each in things(document) if each.kind == "JSON-LD" for name in each.types}
    return bool(types & _ARTICLES) and not types & COURSES


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are of one thing: all words of the shorter stand in the longer, and they are most of it."""
    a, b = set(stems(one)), set(stems(other))
    if not a or not b:
        return False
    small, large = sorted((a, b), key=len)
    return fold(one) == fold(other) or (small <= large and 2 * len(small) >= len(large))


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
    own = absolute(_text(thing.content.get("url") or thing.content.get("@id")), address)
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
            found = list(_loose(thing.content, "page data", 0))
            if found:
                return claims + found
    return claims


def _schema(thing: Thing) -> Iterator[Claim]:
    """Yield the claims of a schema.org object."""
    where = f"{thing.kind} {next(iter(sorted(thing.types)), '')}".strip()
    for key, value in thing.content.items():
        fact = _PROPERTIES.get(key)
        for text in _texts(value) if fact else ():
            yield Claim(str(fact), _tail(text), "structured_data", f"{where}.{key}", key)
    for number, instance in enumerate(_objects(thing.content.get("hasCourseInstance")), 1):
        several = len(_objects(thing.content.get("hasCourseInstance"))) > 1
        for key, value in instance.items():
            fact = _PROPERTIES.get(key)
            if fact and fact != "summary":
                for text in _texts(value):
                    run = number if several and fact in ("dates", "delivery", "hours") else None
                    yield Claim(fact, _tail(text), "structured_data", f"{where}.hasCourseInstance.{key}", key, run)
        yield from _offers(instance, f"{where}.hasCourseInstance", number if several else None)
    yield from _offers(thing.content, where, None)
    provider = _text(thing.content.get("provider") or thing.content.get("offeredBy") or thing.content.get("organizer"))
    if provider:
        yield Claim("provider", provider, "structured_data", f"{where}.provider", "provider")
    if (
        _text(thing.content.get("isAccessibleForFree")).lower() == "true"
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
        currency = _text(offer.get("priceCurrency")) or next(
            (text for each in specified if (text := _text(each.get("priceCurrency")))), ""
        )
        name = _text(offer.get("name") or offer.get("category"))
        label = " ".join(filter(None, ("offers.price", currency, "" if name.lower() in ("paid", "free") else name)))
        prices = _texts(offer.get("price")) or [text for each in specified for text in _texts(each.get("price"))]
        if not prices and (low := _text(offer.get("lowPrice"))):
            high = _text(offer.get("highPrice"))
            prices = [low] if high in ("", low) else [low, high]
            label = label.replace(
                "offers.price", "offers.lowPrice" if high in ("", low) else "offers.lowPrice-highPrice"
            )
        for price in prices:
            yield Claim("cost", price, "structured_data", f"{where}.offers.price", label, run)


def _loose(
    content: Mapping[str, Any], where: str, depth: int, over: str = "", run: int | None = None
) -> Iterator[Claim]:
    """Yield the claims of an object whose keys are a site's own words: "tuitionFee", "prerequisites", "delivery_mode".

    `over` are the words of the key that the object stands under: {"pricing": {"amount": 249}} is "pricing amount".
    """
    currency = next((_text(value) for key, value in content.items() if "currency" in str(key).lower()), "")
    for key, value in list(content.items())[:200]:
        words = _CAMEL.sub(" ", str(key)).strip().lower().removeprefix("field ")
        facts = _facts_of_key(words) or (_facts_of_key(over) if words in _PLAIN_KEYS else ())
        place = f"{where}.{key}"
        if isinstance(value, dict) and depth < 3 and not _title_in(value) and (words in _NESTED or facts):
            yield from _loose(value, place, depth + 1, words, run)
        elif isinstance(value, list) and value and isinstance(value[0], dict) and "dates" in facts and depth < 3:
            for number, each in enumerate(_objects(value), 1):
                yield from _loose(each, place, depth + 1, "", number if len(value) > 1 else None)
        else:
            yield from _loose_claims(value, facts, place, f"{over} {words}".strip(), currency, run)


def _facts_of_key(words: str) -> tuple[str, ...]:
    label = label_of(words)
    found = label.facts if label else (_KEY_FACTS[words],) if words in _KEY_FACTS else ()
    return tuple(fact for fact in found if fact not in _NO_LOOSE)


def _loose_claims(
    value: Any, facts: Sequence[str], place: str, words: str, currency: str, run: int | None
) -> Iterator[Claim]:
    for fact in facts:
        shown = f"{words} {currency}".strip() if fact == "cost" else words
        texts = [str(value).lower()] if isinstance(value, bool) and fact == "osap" else _texts(value)
        for text in texts:
            if len(text) < 600 and not text.startswith(("http", "/", "{")):
                yield Claim(
                    fact,
                    text,
                    "structured_data",
                    place,
                    shown,
                    run if fact in ("cost", "dates", "delivery", "hours") else None,
                )


def extract(document: Document, source: Source | None = None) -> Extraction:
    """Return what the structured data of a page claims, and nothing of what its text says."""
    data = things(document)
    language = document.language if document.language in ("en", "fr") else None
    base = Draft((), document.canonical or document.url, language, currency_of(document, source))
    found = listings(data, "")
    drafts = [draft(each, base, document.base) for each in found]
    if len(drafts) == 1 and drafts[0].url is None:
        drafts = [replace(drafts[0], url=base.url)]
    return Extraction(tuple(drafts))
