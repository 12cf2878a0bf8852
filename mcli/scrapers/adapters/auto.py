"""The adapter that needs no selectors: structured data, labels, tables and sentences, one listing or many on a page."""

import re
from collections.abc import Sequence
from dataclasses import replace

from mcli.core.claims import Claim, Draft, Problem
from mcli.core.messages import coded
from mcli.core.text import fold
from mcli.core.urls import canonical
from mcli.facts.reading import Context
from mcli.scrapers.adapters.data_records import course_list, draft_of
from mcli.scrapers.adapters.selectors import field_claims
from mcli.scrapers.html.blocks import Block, page_blocks
from mcli.scrapers.html.document import Document, own_address
from mcli.scrapers.html.layout import place
from mcli.scrapers.html.tables import grids
from mcli.scrapers.reading.course_page import facts_needed, names_several
from mcli.scrapers.reading.extraction import Extraction
from mcli.scrapers.reading.lending import foot_claims, lent, told_by
from mcli.scrapers.reading.listing_claims import read_one
from mcli.scrapers.reading.names import has_quantity, pieces_of
from mcli.scrapers.reading.page_context import currency_of, language_of
from mcli.scrapers.reading.records import Found, Record, find
from mcli.scrapers.reading.titles import code_in, is_generic, organisation, page_title
from mcli.scrapers.structured import claims as structured_data
from mcli.scrapers.structured.embedded import states
from mcli.scrapers.structured.objects import Thing, things
from mcli.scrapers.structured.state import tells_of_course
from mcli.sources import Source

_MARKS = frozenset("*†‡")
# $45   45,00 $   $99.00 CAD + HST   Free   Gratuit
_BARE_PRICE = re.compile(
    r"(?i)(?:(?:CA|C)?\$\s?[\d,]+(?:\.\d\d)?|[\d\s\u00a0\u202f]+(?:,\d\d)?\s?\$)(?:\s?CAD)?(?:\s?\+\s?\w{3,5})?"
    r"|free!?|gratuit!?"
)


def extract(document: Document, source: Source | None = None) -> Extraction:
    """Return what a page claims, whatever its markup; nothing for a page that offers nothing one can take."""
    visible = [block for block in page_blocks(document) if not block.region]
    title, named = page_title(document, visible)
    content = _content(visible, named)
    tables = grids(content)
    data = things(document)
    language, currency = language_of(document, content), currency_of(document, source)
    base = Draft((), own_address(document), language, currency)
    sure = named is None or named.level == 1
    found = find(document, content if sure else visible, tables if sure else grids(visible), title, named)
    if found.records and not _describes_one(data, title):
        inside = {block.number for record in found.records for block in record.blocks}
        outside = [block for block in (content if sure else visible) if block.number not in inside]
        foot = foot_claims(page_blocks(document), outside[0].number if outside else 0)
        own = [_record_claims(record) for record in found.records]
        own = [[*claims, *spoken] for claims, spoken in zip(own, _languages(found.records), strict=True)]
        told = [told_by(claims, Context(language, currency)) for claims in own]
        by_any = set().union(*told)
        drafts = (
            _record_draft(record, document, base, [*claims, *lent(record.over, outside, by_it, by_any)])
            for record, claims, by_it in zip(found.records, own, told, strict=True)
        )
        return Extraction(
            tuple(replace(each, claims=(*_with_notes([*each.claims], content), *foot)) for each in drafts),
            _left_out(found),
        )
    has_own = bool(found.records) or _tells_of_one(data, title)
    if not has_own and (listed := course_list(states(document), language or "en")):
        drafts_of_data = (
            draft_of(record, f"page data, record {number}", document.base, source)
            for number, record in enumerate(listed, 1)
        )
        return Extraction(tuple(replace(each, currency=currency) for each in drafts_of_data if each is not None))
    several = structured_data.listings(data, title)
    if len(several) > 1 and (is_generic(title) or not named):
        return Extraction(tuple(structured_data.draft(each, base, document.base) for each in several))
    claims = read_one(content, tables, title, document.root)
    claims += structured_data.claims_about(data, title)
    claims = [
        *_with_notes(_named(title, named, document, claims), content),
        *foot_claims(page_blocks(document), content[0].number if content else 0),
    ]
    chosen, problems = field_claims(document, source.fields) if source is not None else ([], [])
    claims = chosen + [each for each in claims if each.fact not in {claim.fact for claim in chosen}]
    least = 0 if chosen else facts_needed(document, source, title, content, claims)
    if not chosen and named is not None and names_several(named, visible):
        least = None
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


def _tells_of_one(data: Sequence[Thing], title: str) -> bool:
    """Tell whether the data tells facts of the course that the page is named after: a list beside it is of others."""
    own = (each for each in data if fold(each.name) == fold(title))
    return any(each.is_course or tells_of_course(each.content) for each in own)


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


def _record_claims(record: Record) -> list[Claim]:
    """Return what one of many listings says of itself; the line that names it is no label and no sentence about it."""
    claims: list[Claim] = list(record.row.claims) if record.row is not None else []
    told = {each.fact for each in claims if each.quote}
    words = [piece for block in record.blocks if block is not record.named for piece in pieces_of(block)]
    read = read_one(words, grids(words) if record.row is None else [])
    return claims + [_in_record(each, record.title) for each in read if each.fact not in told and each.fact != "title"]


_LANGUAGE = r"(?:english|french|anglais|fran[cç]ais)"
_A_LANGUAGE = re.compile(rf"(?i){_LANGUAGE}(?:\s?(?:/|&|,|and|et)\s?{_LANGUAGE})?|bilingu(?:al|e)")


def _languages(records: Sequence[Record]) -> list[list[Claim]]:
    """Return the language that a line of each listing is, where nearly all have such a line: a subject of some would
    look the same."""
    lines = [
        next((each.text for each in record.blocks[1:] if not each.links and _A_LANGUAGE.fullmatch(each.text)), "")
        for record in records
    ]
    told = 10 * sum(map(bool, lines)) >= 8 * len(lines)
    return [
        [Claim("language", line, "label", record.title, "language")] if told and line else []
        for line, record in zip(lines, records, strict=True)
    ]


_OFFERER = re.compile(
    r"(?i)(?:^|[\s_-])(?:organi[sz]er|provider|host|hosted-by|offered-by|institution|partner-name|school-name"
    r"|college-name|organisateur|organisatrice|fournisseur|etablissement)s?(?:-?(?:name|nom))?(?:$|[\s_-])"
)


def _offerer(record: Record) -> str:
    """Return who offers a listing, where the class of one of its lines says that it names who does."""
    lines = (each for each in record.blocks[1:] if 3 <= len(each.text) <= 80 and not has_quantity(each.text))
    return next((each.text for each in lines if _OFFERER.search(each.node.get("class"))), "")


def _record_draft(record: Record, document: Document, base: Draft, claims: Sequence[Claim]) -> Draft:
    """Return the draft of one of many listings, from its claims and those that the page makes of all."""
    claims = [Claim("title", record.title, "label", record.title), *claims]
    site = record.provider or _offerer(record) or organisation(document)
    if site:
        claims.append(Claim("provider", site, "structured_data", "title", "site"))
    return replace(base, claims=tuple(claims), url=canonical(record.href, document.base) if record.href else None)


def _left_out(found: Found) -> tuple[Problem, ...]:
    """Return the problem that names what stands in the list of a page and was not taken for a course."""
    if not found.left_out:
        return ()
    number, names = len(found.left_out), "; ".join(name[:60] for name in found.left_out[:5])
    code = "page.left_out_one" if number == 1 else "page.left_out"
    return (Problem(None, coded(code, number=number, names=names), found.left_out[:5]),)


def _in_record(claim: Claim, title: str) -> Claim:
    """Return a claim of one of many listings under its name; a bare price under a name is its price."""
    bare = claim.fact == "cost" and claim.method == "sentence" and bool(_BARE_PRICE.fullmatch(claim.quote))
    where = place(title, claim.where)
    return replace(claim, where=where, method="label", label="cost") if bare else replace(claim, where=where)


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
