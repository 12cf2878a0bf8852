"""The adapter that reads what a source file names: CSS selectors under `fields`, one listing for each `each`.

Where a selector may find nothing is for the page to say: a fact may be absent. A selector that finds nothing anywhere
on a page is a Problem that names it, because the page's layout has probably changed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mcli.core.claims import Claim, Draft, Problem
from mcli.core.urls import canonical
from mcli.scrapers.html.blocks import blocks, page_blocks
from mcli.scrapers.html.document import Document, own_address, parse_text, split_selector
from mcli.scrapers.reading.extraction import Extraction, nothing_found
from mcli.scrapers.reading.page_context import currency_of, language_of
from mcli.scrapers.reading.titles import organisation, page_title
from mcli.sources import Source

MOST_LISTINGS = 2_000


def extract(document: Document, source: Source | None = None) -> Extraction:
    """Return what the source's selectors find; without a source there is nothing to find."""
    if source is None:
        return Extraction(())
    seen = [block for block in page_blocks(document) if not block.region]
    base = Draft((), own_address(document), language_of(document, seen), currency_of(document, source))
    if source.each is None:
        claims, problems = field_claims(document, source.fields)
        if not any(each.fact == "title" for each in claims):
            title = page_title(document, seen)[0]
            claims = [*([Claim("title", title, "label", "h1")] if title else []), *claims]
        return Extraction((replace(base, claims=tuple(claims)),) if claims else (), tuple(problems))
    found = _selected(document, source.each)
    if not found:
        return Extraction((), (nothing_found(None, "each", source.each),))
    drafts = []
    missing = dict(source.fields)
    for markup in found[:MOST_LISTINGS]:
        card = parse_text(markup, document.base)
        claims, problems = field_claims(card, source.fields)
        for fact in {each.fact for each in claims}:
            missing.pop(fact, None)
        href = next((node.get("href") for node in card.root.find("a") if node.get("href")), "")
        own = canonical(href, card.base) or base.url if href else base.url
        if claims:
            name = organisation(document)
            provider = [Claim("provider", name, "structured_data", "title", "site")] if name else []
            drafts.append(replace(base, claims=(*claims, *provider), url=own))
    return Extraction(tuple(drafts), tuple(nothing_found(fact, fact, selector) for fact, selector in missing.items()))


def field_claims(document: Document, fields: Mapping[str, str]) -> tuple[list[Claim], list[Problem]]:
    """Return what the selectors of `fields` find in a page, and a problem for each that finds nothing."""
    claims: list[Claim] = []
    problems: list[Problem] = []
    for fact, selector in fields.items():
        try:
            found = document.select(selector)
        except ValueError:
            found = []
        if not found:
            problems.append(nothing_found(fact, fact, selector))
        for each in found[:20]:
            for text in _lines(each.text, each.markup):
                claims.append(Claim(fact, text, "selector", selector, _label(fact)))
    return claims, problems


def _lines(text: str, markup: str) -> Iterable[str]:
    """Return the blocks inside an element as claims of their own, so that a quote never runs over the edge of one."""
    if not markup:
        return [text]
    seen = [block.text for block in blocks(parse_text(markup).root)]
    return seen or [text]


def _label(fact: str) -> str:
    """Return the label that a person gave these words by naming the field: a bare "24" under `hours` is hours."""
    return {
        "hours": "hours",
        "cost": "cost",
        "prerequisite": "prerequisites",
        "delivery": "delivery",
        "dates": "dates",
    }.get(fact, fact)


def _selected(document: Document, selector: str) -> list[str]:
    try:
        return [each.markup for each in document.select(split_selector(selector)[0])]
    except ValueError:
        return []
