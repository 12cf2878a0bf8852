"""The adapter that needs no selectors: structured data, labels, tables and sentences, one listing or many on a page."""

from collections.abc import Sequence
from dataclasses import replace

from mcli.core.claims import Claim, Draft
from mcli.core.text import fold
from mcli.scrapers.adapters.selectors import field_claims
from mcli.scrapers.html.blocks import Block, page_blocks
from mcli.scrapers.html.document import Document, absolute, own_address
from mcli.scrapers.html.tables import Grid, grids
from mcli.scrapers.reading.course_page import facts_needed
from mcli.scrapers.reading.extraction import Extraction
from mcli.scrapers.reading.listing_claims import read_one
from mcli.scrapers.reading.page_context import currency_of, language_of
from mcli.scrapers.reading.records import Item, items, own_facts
from mcli.scrapers.reading.titles import code_in, is_generic, organisation, page_title
from mcli.scrapers.structured import claims as structured_data
from mcli.scrapers.structured.objects import Thing, things
from mcli.sources import Source

_MARKS = frozenset("*†‡")


def extract(document: Document, source: Source | None = None) -> Extraction:
    """Return what a page claims, whatever its markup; nothing for a page that offers nothing one can take."""
    visible = [block for block in page_blocks(document) if not block.region]
    title, named = page_title(document, visible)
    content = _content(visible, named)
    tables = grids(content)
    data = things(document)
    language, currency = language_of(document, content), currency_of(document, source)
    base = Draft((), own_address(document), language, currency)
    found = items(content, tables, title, own_facts(content, tables))
    if found and not _describes_one(data, title):
        drafts = (_item_draft(item, document, base) for item in found)
        return Extraction(tuple(replace(each, claims=tuple(_with_notes([*each.claims], content))) for each in drafts))
    several = structured_data.listings(data, title)
    if len(several) > 1 and (is_generic(title) or not named):
        return Extraction(tuple(structured_data.draft(each, base, document.base) for each in several))
    claims = read_one(content, tables, title, document.root)
    claims += structured_data.claims_about(data, title)
    claims = _with_notes(_named(title, named, document, claims), content)
    chosen, problems = field_claims(document, source.fields) if source is not None else ([], [])
    claims = chosen + [each for each in claims if each.fact not in {claim.fact for claim in chosen}]
    least = 0 if chosen else facts_needed(document, source, title, content, claims)
    if least is None:
        return Extraction(())
    return Extraction((replace(base, claims=tuple(claims)),), tuple(problems), least)


def _content(visible: Sequence[Block], named: Block | None) -> list[Block]:
    """Return the blocks from the title on; those before it only where they stand in one box with it."""
    if named is None:
        return list(visible)
    near = set()
    node = named.node
    for _ in range(2):
        if node.parent is None or node.parent.tag in ("body", "html", "form", "main", "#document"):
            break
        node = node.parent
        near.add(id(node))
    return [
        block for block in visible
        if block.number >= named.number or any(id(each) in near for each in (block.node, *block.node.ancestors()))
    ]  # fmt: skip


def _describes_one(data: Sequence[Thing], title: str) -> bool:
    return any(each.is_course and fold(each.name) == fold(title) for each in data)


def _named(title: str, named: Block | None, document: Document, claims: list[Claim]) -> list[Claim]:
    own = []
    if title:
        method = "label" if named is not None else "structured_data"
        own.append(Claim("title", title, method, "h1" if named is not None and named.level == 1 else "title"))
    if named is not None and code_in(named.text):
        own.append(Claim("code", code_in(named.text), "label", "title", "course code"))
    summary = document.meta("description") or document.meta("og:description")
    if summary:
        own.append(Claim("summary", summary, "structured_data", "meta description", "description"))
    site = organisation(document)
    if site:
        own.append(Claim("provider", site, "structured_data", "title", "site"))
    return own + [each for each in claims if each.fact != "title" or not title]


def _item_draft(item: Item, document: Document, base: Draft) -> Draft:
    if item.grid is not None and item.row is not None:
        claims = _row_claims(item, item.grid, item.row)
    else:
        claims = read_one(item.blocks, grids(item.blocks), item.title)
    claims = [each for each in claims if each.fact != "title"]
    claims.insert(0, Claim("title", item.title, "label", item.title))
    site = organisation(document)
    if site:
        claims.append(Claim("provider", site, "structured_data", "title", "site"))
    return replace(base, claims=tuple(claims), url=absolute(item.href, document.base) if item.href else None)


def _with_notes(claims: list[Claim], content: Sequence[Block]) -> list[Claim]:
    """Return the claims with the footnotes that their prices lead to: "Free*" and "* For residents; others pay $90"."""
    marks = {each.quote.rstrip()[-1:] for each in claims if each.fact == "cost"} & _MARKS
    told = {each.quote for each in claims}
    for block in content:
        mark = block.text[:1]
        if mark in marks and len(block.text) < 300 and block.text not in told:
            of = next(each for each in claims if each.fact == "cost" and each.quote.rstrip()[-1:] == mark)
            claims = [*claims, replace(of, quote=block.text, run=None)]
    return claims


def _row_claims(item: Item, grid: Grid, number: int) -> list[Claim]:
    claims = []
    for at, cell in enumerate(grid.rows[number]):
        label = grid.fact(at)
        for fact in label.facts if label else ():
            quotes = [block.text for block in cell.blocks] or [""]
            claims += [
                Claim(fact, quote, "table", f"{item.title} › {label.text}", label.text) for quote in quotes if label
            ]
    return claims
