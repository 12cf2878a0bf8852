"""What the data that a page's own scripts work on claims, under whatever keys the site gives its facts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mcli.core.claims import Claim
from mcli.scrapers.labels.matcher import label_of
from mcli.scrapers.structured.objects import name_in, text_of, texts_of

_MOST_RUNS = 40
# "tuitionFee" -> "tuition Fee", "price_cad" -> "price cad"
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_\-.]+")
# Objects under these keys are parts of the one around them.
_NESTED = frozenset({
    "fees", "fee", "price", "pricing", "cost", "tuition", "details", "attributes", "fields", "course", "program",
    "data", "facts", "info", "duration", "schedule", "delivery", "custom fields", "customfields", "acf", "meta",
    "field data", "offering", "frais", "couts",
})  # fmt: skip
# Keys that programs use and pages do not; others are read as the labels that they are.
_KEYS: Mapping[str, str] = {
    "prereq": "prerequisite", "prereqs": "prerequisite", "modality": "delivery", "mode": "delivery", "price": "cost",
    "cad": "cost", "modality text": "delivery", "osap text": "osap", "osap eligible": "osap", "effort": "hours",
    "type": "credential", "credential type": "credential", "contacthours": "hours", "duration hours": "hours",
    "total hours": "hours", "start": "dates", "starts": "dates",
}  # fmt: skip
# Keys that say no more than "here is the value" of the key around them.
_PLAIN_KEYS = frozenset({
    "amount", "value", "text", "display text", "display", "total", "formatted", "label", "description", "min", "raw",
    "number", "regular",
})  # fmt: skip
_OF_COURSES = frozenset({"cost", "hours", "prerequisite", "delivery", "dates"})
_NOT_READ = frozenset({"title", "provider", "contact", "leads_to", "recognition", "code", "assessment"})


def claims_of(
    content: Mapping[str, Any], where: str, depth: int, over: str = "", run: int | None = None
) -> Iterator[Claim]:
    """Yield the claims of an object whose keys are a site's own words: "tuitionFee", "prerequisites", "delivery_mode".

    `over` are the words of the key that the object stands under: {"pricing": {"amount": 249}} is "pricing amount".
    """
    currency = next((text_of(value) for key, value in content.items() if "currency" in str(key).lower()), "")
    # {"effort": {"unit": "hours", "value": 2}}: the unit stands beside the figure
    unit = next((text_of(value) for key, value in content.items() if str(key).lower() in ("unit", "units")), "")
    for key, value in list(content.items())[:200]:
        words = _CAMEL.sub(" ", str(key)).strip().lower().removeprefix("field ")
        plain = words.removesuffix(" cents") in _PLAIN_KEYS
        facts = _facts_of_key(words.removesuffix(" cents")) or (_facts_of_key(over) if plain else ())
        place = f"{where}.{key}"
        if isinstance(value, dict) and depth < 3 and not name_in(value) and (words in _NESTED or facts):
            yield from claims_of(value, place, depth + 1, words, run)
        elif isinstance(value, list) and value and isinstance(value[0], dict) and "dates" in facts and depth < 3:
            for number, each in enumerate([each for each in value[:_MOST_RUNS] if isinstance(each, dict)], 1):
                yield from claims_of(each, place, depth + 1, "", number if len(value) > 1 else None)
        else:
            yield from _claims(value, facts, place, f"{over} {words} {unit}".strip(), currency, run)


def tells_of_course(content: Mapping[str, Any]) -> bool:
    """Tell whether an object tells a fact that courses have and menus have not: a price, a length, a day."""
    return any(claim.fact in _OF_COURSES for claim in claims_of(content, "", 0))


def _facts_of_key(words: str) -> tuple[str, ...]:
    label = label_of(words)
    found = (_KEYS[words],) if words in _KEYS else label.facts if label else ()
    return tuple(fact for fact in found if fact not in _NOT_READ)


def _claims(
    value: Any, facts: Sequence[str], place: str, words: str, currency: str, run: int | None
) -> Iterator[Claim]:
    for fact in facts:
        shown = f"{words} {currency}".strip() if fact == "cost" else words
        texts = [str(value).lower()] if isinstance(value, bool) and fact == "osap" else texts_of(value)
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
