"""What a page says of all its listings at once: "All courses are free and online", the heading "Online workshops".

Such words are lent to the listings that say nothing of their own about the fact, with the words as evidence. Only
headings over the listings and sentences about all of them are lent; a price or a demand needs "all", "every" or "each".
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from mcli.core.claims import Claim
from mcli.core.text import fold
from mcli.facts.reading import Context
from mcli.facts.simple import place as place_reader
from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.layout import Lines, place
from mcli.scrapers.reading.sentence_claims import speaks_of

_MOST_OUTSIDE = 300
_COURSES = (
    r"(?:courses?|workshops?|classes|class|programs?|programmes?|sessions?|trainings?|seminars?|lessons?"
    r"|micro-?credentials?|certificates?|badges?|offerings|cours|formations?|ateliers?|seances?|microcertifications?"
    r"|attestations?|activites?)"
)
# All our courses are ...   Each workshop costs ...   Toutes les formations sont ...
_ALL = re.compile(
    rf"\b(?:all|every|each)(?: of)?(?: (?:our|these|the))? (?:[\w-]+ ){{0,2}}{_COURSES}\b"
    rf"|\b(?:tous|toutes)(?: (?:nos|les|ces))? (?:[\w-]+ )?{_COURSES}\b|\bchaque {_COURSES}\b"
    # "All are held at ...", "Toutes se donnent en personne": what was named in the sentence before
    r"|^(?:they |these |ils |elles )?(?:all|tous|toutes) (?:are|is|take|run|meet|se|sont|ont|a lieu)\b"
)
# Our workshops are held at ...   Nos formations se donnent en ligne.
_OURS = re.compile(
    rf"\b(?:our|these|the following|nos|ces|les) (?:[\w-]+ ){{0,2}}{_COURSES}\b"
    # Classes are held at ...   Des ateliers donnés au ...
    r"|^(?:(?:courses|workshops|classes|programs|sessions|trainings|seminars|lessons) (?:are|take|run|meet)"
    r"|des (?:cours|ateliers|formations|seances)) "
)
# In person, at 8 Mill Street.   En salle, au 8, rue du Moulin.   Online, on Zoom.
_BARE_MODE = re.compile(
    r"(?:all )?(?:online|on zoom|in[- ]person|in class|face[- ]to[- ]face|en ligne|en salle|en personne|en presentiel"
    r"|en classe|sur zoom|a distance)\b"
)
# Free workshops   Formations gratuites   Ateliers gratuits en ligne
_FREE_HEADING = re.compile(
    rf"(?:our )?(?:free|no-cost) (?:[\w-]+ ){{0,2}}{_COURSES}"
    rf"|(?:nos )?{_COURSES} (?:[\w-]+ )?gratuite?s?(?: .{{0,20}})?"
)
_OF_COURSES = re.compile(rf"\b{_COURSES}\b")
_LENT_BY_HEADING = frozenset({"delivery", "credential", "language"})
_LENT_BY_OURS = frozenset({"delivery", "credential", "place", "contact", "language"})
_LENT_BY_ALL = _LENT_BY_OURS | {"cost", "prerequisite", "bring", "hours", "expires", "osap"}
_CONTACT = re.compile(r"@[\w-]+\.|\b\d{3}[-. )]+\d{3}[-. ]\d{4}\b")
# An address in the foot of a page: a postal code, a province after a comma, a house number and a street.
_PLACED = re.compile(
    r"\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b|, ?(?:ON|Ontario)\b|\(Ontario\)|[a-zé] ON\b"
    r"|\b\d{1,5},? (?:rue|avenue|chemin)\b"
    r"|\b\d{1,5} (?:[A-Z][\w'.-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Drive|Dr|Lane|Square|Way|Court)\b"
)
# A line that is an address and nothing else, or a title with the place at its end: "Workshops 2027 – Midland, Ontario".
_ADDRESS_LINE = re.compile(
    r"(?:.{0,80}[–—-] )?(?:.{0,80}, )?[A-ZÀ-Ý][\w'’. -]{2,30},? \(?(?:ON|Ontario)\)?(?: [A-Z]\d[A-Z] ?\d[A-Z]\d)?\W*$"
)


def lent(over: Sequence[Block], outside: Sequence[Block], claims: Sequence[Claim]) -> list[Claim]:
    """Return what a page claims of all its listings, for one that makes `claims` of its own.

    `over` are the headings that the listing stands under, `outside` the lines of the page that belong to no listing.
    """
    own = {each.fact for each in claims if each.quote}
    found = [*_by_headings(over), *_by_sentences(over, outside)]
    if "contact" not in own:
        found += [Claim("contact", block.text, "sentence", "") for block in outside if _is_contact(block)][:3]
    return [each for each in dict.fromkeys(found) if each.fact not in own]


def _by_headings(over: Sequence[Block]) -> Iterator[Claim]:
    for heading in reversed(over):
        words = fold(heading.text).strip(" .:!")
        if not _OF_COURSES.search(words):
            continue
        for fact, sentence in speaks_of(heading.text):
            if fact in _LENT_BY_HEADING:
                yield Claim(fact, sentence, "sentence", place(heading.text))
        if _FREE_HEADING.fullmatch(words):
            yield Claim("cost", heading.text, "sentence", place(heading.text))


def _by_sentences(over: Sequence[Block], outside: Sequence[Block]) -> Iterator[Claim]:
    lines = Lines(outside)
    headings = {heading.number for heading in over}
    for block in outside[:_MOST_OUTSIDE]:
        chain = list(_chain(lines, block))
        if block.level or any(each.number not in headings and each.level > 1 for each in chain):
            continue  # it stands under a heading that the listing does not stand under
        for fact, sentence in speaks_of(block.text):
            words = fold(sentence)
            lends = _LENT_BY_ALL if _ALL.search(words) else _LENT_BY_OURS if _OURS.search(words) else frozenset()
            if fact == "delivery" and _is_statement(block) and _BARE_MODE.match(words) and len(words) < 120:
                lends |= {"delivery"}
            if fact in lends:
                yield Claim(fact, sentence, "sentence", place(*(each.text for each in reversed(chain))))


def of_all(text: str) -> bool:
    """Tell whether a line speaks of several courses at once: "All courses in this section are free"."""
    words = fold(text)
    return bool(_ALL.search(words) or _OURS.search(words))


def _is_statement(block: Block) -> bool:
    """Tell whether a line is a paragraph of its own, rather than a link, a choice or a cell."""
    return block.node.tag in ("p", "div", "section") and not block.links


def _chain(lines: Lines, block: Block) -> Iterator[Block]:
    heading = lines.heading_over(block)
    while heading is not None:
        yield heading
        heading = lines.heading_over(heading)


def _is_contact(block: Block) -> bool:
    return len(block.text) < 200 and not block.level and bool(_CONTACT.search(block.text))


def foot_claims(blocks: Iterable[Block]) -> list[Claim]:
    """Return the telephone and e-mail in the foot of a page, and the one place that the page names besides: whom to
    ask, and where it is, where nothing nearer is said.

    A place only where all short lines of the page outside sentences about a course name the same town: of several
    nobody knows which is meant.
    """
    short = [block for block in blocks if len(block.text) < 300]
    found = [
        Claim("contact", block.text, "sentence", "") for block in short if block.region and _CONTACT.search(block.text)
    ][:3]
    placed = [
        Claim("place", block.text, "sentence", "") for block in short if block.region and _PLACED.search(block.text)
    ]
    placed += [
        Claim("place", block.text, "sentence", "")
        for block in short
        if not block.region and _ADDRESS_LINE.match(block.text)
    ]
    readings = [(claim, place_reader.read(claim, Context())) for claim in placed]
    named = [(claim, reading.value.town) for claim, reading in readings if reading is not None and reading.value.town]
    if len({town for _, town in named}) == 1:
        found.append(named[0][0])
    return found
