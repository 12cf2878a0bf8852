"""What a page says of all its listings at once: "All courses are free and online", the heading "Online workshops".

Such words are lent to the listings that say nothing of their own about the fact, with the words as evidence. Only
headings over the listings and sentences about all of them are lent; a price or a demand needs "all", "every" or "each".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from mcli.core.claims import Claim
from mcli.core.text import fold
from mcli.facts.cost import reader as cost_reader
from mcli.facts.duration import reader as hours_reader
from mcli.facts.prerequisite import reader as prerequisite_reader
from mcli.facts.reading import Context, sentences
from mcli.facts.simple import place as place_reader
from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.layout import Lines, place
from mcli.scrapers.reading.names import has_price, name_in, pieces_of
from mcli.scrapers.reading.sentence_claims import first_sentence, speaks_of

_MOST_OUTSIDE = 300
_LONGEST = 4_000
_COURSES = (
    r"(?:courses?|workshops?|classes|class|programs?|programmes?|sessions?|trainings?|seminars?|lessons?"
    r"|micro-?credentials?|certificates?|badges?|offerings|cours|formations?|ateliers?|seances?|micro-?certifications?"
    r"|attestations?|activites?|activities)"
)
_NUMBER = r"(?:two|three|four|five|six|seven|eight|deux|trois|quatre|cinq|sept|huit|\d{1,2})"
_PLURAL = (
    r"(?:courses|workshops|classes|programs|sessions|trainings|seminars|lessons|micro-?credentials|cours|formations"
    r"|ateliers|seances|micro-?certifications|activites|activities)"
)
# All our courses are ...   Each workshop costs ...   Toutes les formations sont ...
_ALL = re.compile(
    rf"\b(?:all|every|each|any of|none of)(?: of)?(?: (?:our|these|the))? (?:[\w-]+ ){{0,2}}{_COURSES}\b"
    # These three are ...   Ces cinq ateliers sont ...
    rf"|^(?:these|ces) {_NUMBER}(?: (?:[\w-]+ )?{_COURSES})? (?:are|cost|have|run|sont|coutent|ont|se) "
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
# Our workshops are free ...   Les ateliers sont gratuits ...: all of them, unless one says otherwise
_THE_ONES = re.compile(
    rf"^(?:our|these|the following|nos|ces|les) (?:[\w-]+ )?{_PLURAL} (?:are|sont|cost|coutent|require|exigent)\b"
    rf"|^{_PLURAL} are\b"
)
# They are held at ...   Ils se donnent en français.: what the sentence before spoke of
_THEY = re.compile(
    r"^(?:they|these|ils|elles) (?:are|all|take|run|meet|cost|se|sont|ont|coutent)\b"
    r"|^(?:no|aucune?) (?:\w+ ){0,2}(?:experience|prerequisites?|background|prealables?)\b"
)
# All workshops: $20, 3 hours   Tous les cours : 45 $, 10 heures
_ALL_ALONE = re.compile(
    rf"(?:all|every|each|tous|toutes|chaque)(?: of)?(?: (?:our|these|the|nos|les|ces))? (?:[\w-]+ )?{_COURSES}"
)
_PARTED = re.compile(r"([^:–—]{3,60}?)\s*[:–—]\s*(\S.*)$")
_BUNDLE = re.compile(
    r"\b(?:bundles?|packages?|series|sets?|full|complete|total|both|forfaits?|ensemble|complet|les deux)\b"
)
_NOT_EACH = re.compile(r"\b(?:deposit|depot|save|off|from|discount|rabais|economisez|a partir|des|starting)\b")
# In person, at 8 Mill Street.   En salle, au 8, rue du Moulin.   Online, on Zoom.
_BARE_MODE = re.compile(
    r"(?:all )?(?:online|on zoom|in[- ]person|in[- ]class|face[- ]to[- ]face|en ligne|en salle|en personne"
    r"|en presentiel|en classe|sur zoom|a distance)\b"
)
# Self-paced online courses for adults.   Ateliers en ligne pour les parents.: a line that says what the list is of
_MODE_OF_ALL = re.compile(
    rf"(?:(?:our|free|short|new|self-?paced|live|instructor-led|interactive|nos|courts?|des) )*"
    rf"(?:(?:online|virtual|in[- ]person|hands-on in[- ]person) (?:[\w-]+ )?{_PLURAL}"
    rf"|{_PLURAL} (?:gratuite?s? )?(?:en ligne|en personne|en presentiel|en salle|a distance))"
    r"(?:[.,!]| for | to | with | that | pour | a | d[eu] |$)"
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


def lent(
    over: Sequence[Block], outside: Sequence[Block], own: AbstractSet[str], told: AbstractSet[str] = frozenset()
) -> list[Claim]:
    """Return what a page claims of all its listings, for one that tells the facts `own` of itself.

    `over` are the headings that the listing stands under, `outside` the lines of the page that belong to no listing,
    `told` the facts that one listing at least tells of itself.
    """
    found = [*_by_headings(over), *_by_sentences(over, outside, told)]
    if "contact" not in own:
        found += [Claim("contact", block.text, "sentence", "") for block in outside if _is_contact(block)][:3]
    return [each for each in dict.fromkeys(found) if each.fact not in own]


_READERS = {"cost": cost_reader, "prerequisite": prerequisite_reader, "hours": hours_reader, "place": place_reader}
_OFTEN_OTHERWISE = frozenset({"hours", "place"})  # "6 to 8 pm" under "Time", "In person" under "Where"


def told_by(claims: Iterable[Claim], context: Context) -> set[str]:
    """Return the facts that a listing tells of itself.

    A label tells its fact whatever stands beside it ("Fee: to be announced"), but for clock times and rooms; a sentence
    with the word "fees" in it tells nothing.
    """
    return {each.fact for each in claims if each.quote and _tells(each, context)}


def _tells(claim: Claim, context: Context) -> bool:
    reader = _READERS.get(claim.fact)
    if reader is None or (claim.method != "sentence" and claim.fact not in _OFTEN_OTHERWISE):
        return True
    return reader.read(claim, context) is not None


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
        name = name_in(heading)
        if name is not None and _SEVERAL.search(fold(name.text)):
            yield from _figures("; ".join(name.rest), heading, place(heading.text))


def _figures(words: str, block: Block, where: str) -> Iterator[Claim]:
    """Yield the price, the length and the mode that stand behind "All workshops:" or behind a heading: "$20 each, 3
    hours, online"."""
    if _BUNDLE.search(fold(block.text)):
        return
    for piece in _PIECES.split(words):
        if _NOT_EACH.search(fold(piece)) or piece not in block.text:
            continue
        for part in pieces_of(Block(piece.strip(" .()"), block.node, block.number)):
            if has_price(part.text) and len(part.text) < 40:
                yield Claim("cost", part.text, "label", where, "cost")
            elif _LENGTH.fullmatch(fold(part.text)):
                yield Claim("hours", part.text, "label", where, "length")
            elif len(part.text) < 40 and _BARE_MODE.match(fold(part.text)):
                yield Claim("delivery", part.text, "sentence", where)


# "Computer courses", "Ateliers": several; "Certificate in Payroll" is one
_SEVERAL = re.compile(rf"\b{_PLURAL}\b")
_PIECES = re.compile(r"[;|•·]\s*|,\s+(?=[^\d]|\d+(?:[.,]\d+)? ?[^\W\d])")
_LENGTH = re.compile(r"\d+(?:[.,]\d+)?\s?-?\s?(?:hours?|hrs?|heures?|h)(?: (?:each|chacune?|per course|par cours))?")


def _by_sentences(over: Sequence[Block], outside: Sequence[Block], told: AbstractSet[str]) -> Iterator[Claim]:
    lines = Lines(outside)
    headings = {heading.number for heading in over}
    for block in outside[:_MOST_OUTSIDE]:
        chain = list(_chain(lines, block))
        if block.level or any(each.number not in headings and each.level > 1 for each in chain):
            continue  # it stands under a heading that the listing does not stand under
        where = place(*(each.text for each in reversed(chain)))
        parted = _PARTED.match(first_sentence(block.text))
        if parted and _ALL_ALONE.fullmatch(fold(parted.group(1))):
            yield from _figures(parted.group(2), block, where)
        lends: frozenset[str] = frozenset()
        for sentence, words in _sentences(block.text[:_LONGEST]):
            lends = _lends(words, block, told, lends)
            if not lends:
                continue
            for part in _HELD.split(sentence) if _ALL.search(words) else [sentence]:
                yield from (Claim(fact, said, "sentence", where) for fact, said in speaks_of(part) if fact in lends)


@lru_cache(maxsize=512)
def _sentences(text: str) -> tuple[tuple[str, str], ...]:
    """Return the sentences of a line, each also folded: a page's lines are asked once for every listing."""
    return tuple((sentence, fold(sentence)) for sentence in sentences(text))


# All classes are free / and take place at the library: two statements in one sentence
_HELD = re.compile(
    r",? (?:and|et) (?=(?:are held|are offered|are taught|take place|run|meet|se donnent|se tiennent|ont lieu"
    r"|sont offerte?s|sont donnee?s)\b)"
)


def _lends(words: str, block: Block, told: AbstractSet[str], before: frozenset[str]) -> frozenset[str]:
    """Return the facts that a sentence (folded) tells of all listings; `before` are those of the sentence before."""
    if _ALL.search(words):
        return _LENT_BY_ALL
    lends = _LENT_BY_OURS if _OURS.search(words) else frozenset()
    if _THE_ONES.match(words):
        lends |= _LENT_BY_ALL - told
    elif _THEY.match(words):
        lends |= before
    if _is_statement(block) and len(words) < 120 and (_BARE_MODE.match(words) or _MODE_OF_ALL.match(words)):
        lends |= {"delivery", "place"}
    return lends


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


_WHERE_WE_ARE = re.compile(r"\b(?:drop by|visit us|find us|come to|is at|we are at|located at|situee? a)\b")


def _says_where_we_are(block: Block) -> bool:
    """Tell whether a short line gives the address of the organisation: with its telephone, or in so many words."""
    if len(block.text) > 160 or block.level or not _PLACED.search(block.text):
        return False
    return bool(_CONTACT.search(block.text) or _WHERE_WE_ARE.search(fold(block.text)))


def foot_claims(blocks: Iterable[Block], first: int = 0) -> list[Claim]:
    """Return the telephone and e-mail at the foot of a page or over its content (which begins with the block `first`),
    and the one place that the page names besides: whom to ask, and where it is, where nothing nearer is said.

    A place only where all short lines of the page outside sentences about a course name the same town: of several
    nobody knows which is meant.
    """
    short = [block for block in blocks if len(block.text) < 300]
    found = [
        Claim("contact", block.text, "sentence", "")
        for block in short
        if (block.region or block.number < first) and _CONTACT.search(block.text)
    ][:4]
    placed = [
        Claim("place", block.text, "sentence", "") for block in short if block.region and _PLACED.search(block.text)
    ]
    placed += [
        Claim("place", block.text, "sentence", "")
        for block in short
        if not block.region and (_ADDRESS_LINE.match(block.text) or _says_where_we_are(block))
    ]
    readings = [(claim, place_reader.read(claim, Context())) for claim in placed]
    named = [(claim, reading.value.town) for claim, reading in readings if reading is not None and reading.value.town]
    if len({town for _, town in named}) == 1:
        found.append(named[0][0])
    return found
