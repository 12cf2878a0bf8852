"""The adapter for addresses that answer JSON: a college's own search, WordPress, Drupal, CKAN, Algolia and the like.

`each` is a JMESPath expression for the records, `fields` one for each fact inside a record, `next_page` and `total` for
the address of the next part and the number of all. All may be left out: then the longest list of objects with a name is
the list, keys that are labels are facts, and the usual ways of paging are recognised.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import jmespath
from jmespath.exceptions import JMESPathError

from mcli.core.claims import Claim, Page, Problem
from mcli.core.messages import coded
from mcli.core.urls import canonical
from mcli.scrapers.adapters.data_records import draft_of, in_language, longest_list, opened
from mcli.scrapers.html.encoding import decode
from mcli.scrapers.reading.extraction import Extraction, FileContent, nothing_found, unreadable
from mcli.scrapers.structured.embedded import parse_json
from mcli.scrapers.structured.objects import name_in, texts_of
from mcli.sources import Source

MOST_RECORDS = 5_000
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
        return unreadable("page.wrong_file", expected="JSON")
    value = values[0] if len(values) == 1 else values
    records, problems = _records(value, source.each, source.language or "en")
    drafts, silent = [], dict(source.fields)
    for number, record in enumerate(records[:MOST_RECORDS], 1):
        chosen = list(_chosen(record, number, source))
        draft, found = draft_of(record, f"record {number}", page.url, source, chosen), {claim.fact for claim in chosen}
        for fact in found:
            silent.pop(fact, None)
        if draft is not None:
            drafts.append(draft)
    if records:
        problems += [nothing_found(fact, fact, path) for fact, path in silent.items()]
    total = _total(value, source.total)
    return FileContent(
        Extraction(tuple(drafts), tuple(problems)),
        following=_following(value, page.url, source, len(records), total) if records else None,
        total=total,
    )


def _records(value: Any, each: str | None, language: str) -> tuple[list[dict[str, Any]], list[Problem]]:
    if each is None:
        found = longest_list(value, language)
        whole = in_language(opened(value), language) if isinstance(value, dict) else {}
        single = [whole] if not found and name_in(whole) else []
        return found or single, [] if found or single else [Problem(None, coded("page.no_records"))]
    chosen = _searched(each, value)
    rows = list(chosen.values()) if isinstance(chosen, dict) else chosen if isinstance(chosen, list) else []
    records = [in_language(opened(row), language) for row in rows if isinstance(row, dict)]
    return records, [] if records else [nothing_found(None, "each", each)]


def _searched(expression: str, value: Any) -> Any:
    try:
        return jmespath.search(expression, value)
    except (JMESPathError, ValueError, TypeError):
        return None


def _chosen(record: Mapping[str, Any], number: int, source: Source) -> Iterator[Claim]:
    """Yield the claims of the paths that the source gives for the facts of a record."""
    for fact, path in source.fields.items():
        found = _searched(path, record)
        # True and false are words of the file, which `texts_of` takes for no text.
        for text in texts_of(str(found).lower() if isinstance(found, bool) else found):
            yield Claim(fact, text, "selector", f"record {number} {path}", fact)


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
