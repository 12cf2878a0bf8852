"""Records in data: the lists in an answer of JSON or in the state of a page's scripts, and what one record claims.

Sites wrap their records (Drupal's `attributes`, Coveo's `raw`), and keep both languages in one ({"en": ..., "fr": ...},
`title_en` beside `title_fr`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mcli.core.claims import Claim, Draft
from mcli.core.urls import canonical
from mcli.scrapers.adapters.rows import described, draft_of_words
from mcli.scrapers.structured import claims as schema_org
from mcli.scrapers.structured.embedded import walk
from mcli.scrapers.structured.objects import COURSES, Thing, name_in, text_of
from mcli.scrapers.structured.state import claims_of, tells_of_course
from mcli.sources import Source

# Keys whose object is the record itself: Drupal, Coveo, Elasticsearch, GraphQL, Contentful, Typesense.
_WRAPPERS = ("attributes", "raw", "_source", "node", "document", "fields", "item", "entity")
_ADDRESS_KEY = re.compile(r"(?:.*[_\- ]?)?(?:url|uri|link|permalink|href|path|alias)", re.IGNORECASE)
_NO_ADDRESS_KEY = re.compile(r"image|img|logo|icon|photo|thumb|avatar|api|self|edit|video|media|print", re.IGNORECASE)
_TEXT_KEY = re.compile(r"content|body|description|excerpt|summary|details?|overview|about|text|resume|contenu", re.I)
_LANGUAGE_KEY = re.compile(r"(?:(.+)[_-])?(en|fr)(?:[_-]?ca)?", re.IGNORECASE)
_SHOWN_KEYS = ("published", "ispublished", "is_published", "visible", "isvisible", "is_visible", "enabled", "isactive")
_HIDDEN_KEYS = ("hidden", "ishidden", "is_hidden", "draft", "isdraft", "is_draft", "archived", "isarchived", "deleted")
_LEAST = 2
"""One object with a name and a price in a page's data may be anything; two of one list are a list."""


def lists_in(value: Any, language: str) -> Iterator[list[dict[str, Any]]]:
    """Yield the lists of objects that all have a name: lists, and the entries of one type of a normalised store."""
    for holder in walk({"": value}):
        for inner in holder.values():
            if isinstance(inner, list):
                found = [in_language(opened(each), language) for each in inner if isinstance(each, dict)]
                found = [each for each in found if not _is_hidden(each)]
                if found and all(name_in(each) for each in found):
                    yield found
        by_type: dict[str, list[dict[str, Any]]] = {}
        for inner in holder.values():
            if isinstance(inner, dict) and isinstance(inner.get("__typename"), str):
                by_type.setdefault(inner["__typename"], []).append(in_language(opened(inner), language))
        yield from ([each for each in group if name_in(each)] for group in by_type.values())


def _is_hidden(record: Mapping[str, Any]) -> bool:
    """Tell whether a record says that its site does not show it."""
    keys = {str(key).lower(): value for key, value in record.items()}
    return any(keys.get(key) is False for key in _SHOWN_KEYS) or any(keys.get(key) is True for key in _HIDDEN_KEYS)


def longest_list(value: Any, language: str) -> list[dict[str, Any]]:
    """Return the longest list of objects with a name in some data: the list of what it is about."""
    return max(lists_in(value, language), key=len, default=[])


def course_list(values: Sequence[Any], language: str) -> list[dict[str, Any]]:
    """Return the longest list in the data of a page whose objects tell facts of courses, none where no list does: a
    menu has names and addresses alone."""
    best: list[dict[str, Any]] = []
    for value in values:
        for found in lists_in(value, language):
            if len(found) > max(len(best), _LEAST - 1):
                telling = sum(1 for record in found if tells_of_course(record))
                best = found if 2 * telling >= len(found) else best
    return best


def opened(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with what its wrappers hold beside its own keys."""
    opened = dict(record)
    for key in _WRAPPERS:
        inner = opened.get(key)
        if isinstance(inner, dict):
            del opened[key]
            opened = {**opened, **inner} if not name_in(opened) else {**inner, **opened}
    return opened


def in_language(record: Mapping[str, Any], language: str) -> dict[str, Any]:
    """Return a record with its values in one language: of {"en": ..., "fr": ...} and of title_en beside title_fr."""
    chosen: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, dict) and value and all(_language_of_key(str(inner))[0] == "" for inner in value):
            by_language = {_language_of_key(str(inner))[1]: text for inner, text in value.items()}
            chosen[key] = by_language.get(language) or next(iter(by_language.values()))
            continue
        stem, spoken = _language_of_key(str(key))
        if stem is None:
            chosen.setdefault(str(key), value)
        elif spoken == language:
            chosen[stem or str(key)] = value
    return chosen


def _language_of_key(key: str) -> tuple[str | None, str]:
    """Return the rest of a key and the language that ends it: ("title", "fr") of title_fr; (None, "") of others."""
    found = _LANGUAGE_KEY.fullmatch(key)
    return (found[1] or "", found[2].lower()) if found else (None, "")


def draft_of(
    record: Mapping[str, Any], place: str, url: str | None, source: Source | None, chosen: Sequence[Claim] = ()
) -> Draft | None:
    """Return what one record claims, None for one without a name; what a person chose (`chosen`) comes first."""
    facts = {claim.fact for claim in chosen}
    claims = list(chosen)
    title = next((claim.quote for claim in chosen if claim.fact == "title"), "") or name_in(record)
    if not title:
        return None
    if "title" not in facts:
        claims.append(Claim("title", title, "structured_data", f"{place} name", "name"))
    types = record.get("@type")
    thing = Thing(frozenset(map(str, types if isinstance(types, list) else [types])), title, record, "JSON-LD")
    if thing.types & COURSES:
        claims += [claim for claim in schema_org.draft(thing, Draft(()), url).claims if claim.fact not in facts]
    else:
        claims += [claim for claim in claims_of(record, place, 0) if claim.fact not in facts]
    for text in _texts(record):
        claims += [claim for claim in described(text, title) if claim.fact not in facts]
    claims = [claim for at, claim in enumerate(claims) if claim.fact != "title" or at <= len(chosen)]
    return draft_of_words(claims, " ".join([title, *_texts(record)]), _address(record, url), source, url)


def _texts(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the values of a record that describe it: markup, or text of several sentences."""
    for key, value in record.items():
        if not _TEXT_KEY.search(str(key)):
            continue
        if isinstance(value, dict):
            value = next((value[name] for name in ("rendered", "processed", "value") if value.get(name)), "")
        if isinstance(value, str) and value.strip():
            yield value


def _address(record: Mapping[str, Any], base: str | None) -> str | None:
    """Return the address of a record's own page, None where it names none."""
    found: list[tuple[int, str]] = []
    for key, value in record.items():
        name = str(key)
        if not _ADDRESS_KEY.fullmatch(name) or _NO_ADDRESS_KEY.search(name):
            continue
        text = value if isinstance(value, str) else text_of(value.get("alias")) if isinstance(value, dict) else ""
        address = canonical(text, base) if text.startswith(("http://", "https://", "/")) else None
        if address:
            found.append((0 if text.startswith("http") else 1, address))
    return min(found)[1] if found else None
