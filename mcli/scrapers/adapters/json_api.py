"""The adapter for addresses that answer JSON: a college's own search, WordPress, Drupal, CKAN, Algolia and the like.

`each` is a JMESPath expression for the records, `fields` one for each fact inside a record, `next_page` and `total` for
the address of the next part and the number of all. All may be left out: then the longest list of objects with a name is
the list, keys that are labels are facts, and the usual ways of paging are recognised.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import jmespath
from jmespath.exceptions import JMESPathError

from mcli.core.claims import Claim, Draft, Page, Problem, Unusable
from mcli.core.messages import coded
from mcli.core.urls import canonical
from mcli.scrapers.adapters.rows import described, without_repetition
from mcli.scrapers.html.document import parse_text
from mcli.scrapers.html.encoding import decode
from mcli.scrapers.reading.extraction import Extraction, FileContent
from mcli.scrapers.reading.page_context import currency_of, language_of
from mcli.scrapers.structured import claims as schema_org
from mcli.scrapers.structured.embedded import parse_json, walk
from mcli.scrapers.structured.objects import COURSES, Thing, name_in, text_of, texts_of
from mcli.scrapers.structured.state import claims_of
from mcli.sources import Source

MOST_RECORDS = 5_000
# Keys whose object is the record itself: Drupal, Coveo, Elasticsearch, GraphQL, Contentful, Typesense.
_WRAPPERS = ("attributes", "raw", "_source", "node", "document", "fields", "item", "entity")
_ADDRESS_KEY = re.compile(r"(?:.*[_\- ]?)?(?:url|uri|link|permalink|href|path|alias)", re.IGNORECASE)
_NO_ADDRESS_KEY = re.compile(r"image|img|logo|icon|photo|thumb|avatar|api|self|edit|video|media|print", re.IGNORECASE)
_TEXT_KEY = re.compile(r"content|body|description|excerpt|summary|details?|overview|about|text|resume|contenu", re.I)
_LANGUAGE_KEY = re.compile(r"(?:(.+)[_-])?(en|fr)(?:[_-]?ca)?", re.IGNORECASE)
# Where an answer says how many there are, and where the next part is.
_TOTALS = (
    "total", "totalCount", "total_count", "nbHits", "totalResults", "total_results", "numFound", "found",
    "result.total", "result.count", "meta.count", "meta.total", "meta.pagination.total", "pagination.total",
    "hits.total.value", "hits.total", "response.numFound", "count",
)  # fmt: skip
_NEXT = (
    "links.next.href", "links.next", "_links.next.href", "result._links.next", "_links.next", "next_page_url",
    "nextPage", "next.href", "next", "pagination.next", "meta.next", "paging.next",
)  # fmt: skip
_PAGE_PARAMETERS = frozenset({"page", "paged", "pg", "p", "pagenumber", "page_number", "pageno", "currentpage"})
_OFFSET_PARAMETERS = frozenset({
    "offset", "start", "from", "skip", "firstresult", "startindex", "page[offset]", "first"
})  # fmt: skip
_SIZE_PARAMETERS = frozenset({
    "per_page", "perpage", "limit", "rows", "size", "pagesize", "page_size", "hitsperpage", "page[limit]", "count",
    "numberofresults",
})  # fmt: skip
_USUAL_SIZE = {"/wp-json/": 10}
"""How many records an answer has where the address does not say it: WordPress gives ten."""


def path_fault(expression: str) -> str | None:
    """Return what is wrong with a JMESPath expression in the library's words, None when it is good."""
    try:
        jmespath.compile(expression)
    except JMESPathError as error:
        return str(error).partition("\n")[0]
    return None


def read(page: Page, source: Source) -> FileContent:
    """Return the listings of an answer in JSON."""
    text, _ = decode(page.body, page.content_type)
    values = [] if text.lstrip("\ufeff \r\n\t")[:1] == "<" else parse_json(text)
    if not values:
        return FileContent(unusable=Unusable("wrong_file", coded("page.wrong_file", expected="JSON")))
    value = values[0] if len(values) == 1 else values
    records, problems = _records(value, source.each, source.language or "en")
    drafts, silent = [], dict(source.fields)
    for number, record in enumerate(records[:MOST_RECORDS], 1):
        draft, found = _draft(record, number, page, source)
        for fact in found:
            silent.pop(fact, None)
        if draft is not None:
            drafts.append(draft)
    if records:
        problems += [_nothing(fact, fact, path) for fact, path in silent.items()]
    total = _total(value, source.total)
    return FileContent(
        Extraction(tuple(drafts), tuple(problems)),
        following=_following(value, page.url, source, len(records), total) if records else None,
        total=total,
    )


def records_in(value: Any, language: str = "en") -> list[dict[str, Any]]:
    """Return the longest list of objects with a name in some data: the list of what it is about."""
    best: list[dict[str, Any]] = []
    for holder in walk({"": value}):
        for inner in holder.values():
            if isinstance(inner, list) and len(inner) > len(best):
                found = [_in_language(_opened(each), language) for each in inner if isinstance(each, dict)]
                if len(found) > len(best) and all(name_in(each) for each in found):
                    best = found
    return best


def _records(value: Any, each: str | None, language: str) -> tuple[list[dict[str, Any]], list[Problem]]:
    if each is None:
        found = records_in(value, language)
        opened = _in_language(_opened(value), language) if isinstance(value, dict) else {}
        single = [opened] if not found and name_in(opened) else []
        return found or single, [] if found or single else [Problem(None, coded("page.no_records"))]
    chosen = _searched(each, value)
    rows = list(chosen.values()) if isinstance(chosen, dict) else chosen if isinstance(chosen, list) else []
    records = [_in_language(_opened(row), language) for row in rows if isinstance(row, dict)]
    return records, [] if records else [_nothing(None, "each", each)]


def _searched(expression: str, value: Any) -> Any:
    try:
        return jmespath.search(expression, value)
    except (JMESPathError, ValueError, TypeError):
        return None


def _opened(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with what its wrappers hold beside its own keys."""
    opened = dict(record)
    for key in _WRAPPERS:
        inner = opened.get(key)
        if isinstance(inner, dict):
            del opened[key]
            opened = {**opened, **inner} if not name_in(opened) else {**inner, **opened}
    return opened


def _in_language(record: Mapping[str, Any], language: str) -> dict[str, Any]:
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


def _draft(record: dict[str, Any], number: int, page: Page, source: Source) -> tuple[Draft | None, set[str]]:
    """Return what one record claims, None for one without a name; and the facts whose path found something."""
    place = f"record {number}"
    chosen = [
        Claim(fact, text, "selector", f"{place} {path}", fact)
        for fact, path in source.fields.items()
        for text in texts_of(_plain(_searched(path, record)))
    ]
    facts = {claim.fact for claim in chosen}
    claims = list(chosen)
    title = next((claim.quote for claim in chosen if claim.fact == "title"), "") or name_in(record)
    if not title:
        return None, facts
    if "title" not in facts:
        claims.append(Claim("title", title, "structured_data", f"{place} name", "name"))
    types = record.get("@type")
    thing = Thing(frozenset(map(str, types if isinstance(types, list) else [types])), title, record, "JSON-LD")
    if thing.types & COURSES:
        claims += [claim for claim in schema_org.draft(thing, Draft(()), page.url).claims if claim.fact not in facts]
    else:
        claims += [claim for claim in claims_of(record, place, 0) if claim.fact not in facts]
    for text in _texts(record):
        claims += [claim for claim in described(text, title) if claim.fact not in facts]
    claims = [claim for at, claim in enumerate(claims) if claim.fact != "title" or at <= len(chosen)]
    words = parse_text(" ".join([title, *_texts(record)]), page.url)
    spoken = source.language or language_of(words, [])
    draft = Draft(without_repetition(claims), _address(record, page.url), spoken, currency_of(words, source))
    return draft, facts


def _plain(value: Any) -> Any:
    """Return true and false as the words of the file, which `texts_of` takes for no text."""
    return str(value).lower() if isinstance(value, bool) else value


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


def _total(value: Any, path: str | None) -> int | None:
    for expression in (path,) if path else _TOTALS:
        found = _searched(expression, value)
        if isinstance(found, str) and found.isdecimal():
            return int(found[:9])
    return None


def _following(value: Any, url: str | None, source: Source, count: int, total: int | None) -> str | None:
    """Return the address of the next part of a list: as the source or the answer says it, else the next number of a
    parameter of the address (or of what is sent), as long as there is more."""
    for expression in (source.next_page,) if source.next_page else _NEXT:
        found = _searched(expression, value)
        if isinstance(found, str) and found.startswith(("http://", "https://", "/", "?")):
            address = canonical(found, url)
            return address if address != url else None
    if url is None or source.next_page:
        return None
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    given = {**{key: str(sent) for key, sent in (source.post or {}).items()}, **dict(query)}
    paging = next((key for key in given if key.lower() in _PAGE_PARAMETERS | _OFFSET_PARAMETERS), None)
    size = next((given[key] for key in given if key.lower() in _SIZE_PARAMETERS), "")
    usual = next((number for place, number in _USUAL_SIZE.items() if place in parts.path), None)
    asked = int(size) if size.isdecimal() else usual
    if paging is None and usual:
        paging, given["page"] = "page", "1"
    if paging is None or not given[paging].isdecimal() or (asked is not None and count < asked):
        return None
    number = int(given[paging])
    by_page = paging.lower() in _PAGE_PARAMETERS
    if total is not None and asked and (number - (given[paging] != "0" and by_page)) * asked * by_page >= total:
        return None
    following = number + (1 if by_page else count)
    if total is not None and not by_page and following >= total:
        return None
    kept = [(key, sent) for key, sent in query if key != paging]
    return canonical(urlunsplit(parts._replace(query=urlencode([*kept, (paging, str(following))]))))


def _nothing(fact: str | None, name: str, path: str) -> Problem:
    return Problem(fact, coded("selector.finds_nothing", selector=path, field=name))
