"""What the sentences of a page claim, where no label has told it already."""

import re
from collections.abc import Iterator, Sequence

from mcli.claims import Claim
from mcli.scrapers.blocks import Block
from mcli.scrapers.boilerplate import LEARNED, MONEY, OTHER, PEOPLE
from mcli.scrapers.lines import Lines, place
from mcli.scrapers.sentences import MOST, first_sentence, speaks_of
from mcli.scrapers.vocabulary import label_of
from mcli.text import fold

# Under "Careers" or "Refunds", these are told of a job, of help or of rules.
_OF_THE_COURSE = ("cost", "hours", "prerequisite")
# What the value of another label may tell besides: "Length: 12 hours online".
_BESIDE = frozenset({"delivery", "language", "expires", "osap"})
# What a line may tell whose label says nothing to us: "Card: for those who pass, valid for 3 years".
_BESIDE_UNKNOWN = _BESIDE | {"cost", "credential", "prerequisite"}
# Among requirements, a diploma or an approval is what the learner brings.
_OF_THE_LEARNER = frozenset({"credential", "recognition", "leads_to", "assessment", "hours"})
# Enroll for $49.00 CAD: a button that sells this course
_TO_SELL = r"(?:enrol\w*|register|buy|purchase|get|start|join|sign up|add to cart|inscri\w*|acheter?|ajouter)\b.{0,30}"
_SELLS = re.compile(rf"{_TO_SELL}(?:\$|\bfree\b|\bgratuit)")
# Enroll for <s>$120</s> $59: the old price, which is struck out, parts the button's words
_BEGINS_TO_SELL = re.compile(_TO_SELL)
_THIS_CREDENTIAL = re.compile(
    r"\b(?:this|cette|ce) (?:micro-?credential|microcertification|micro-certification|digital badge|badge)\b",
    re.IGNORECASE,
)
# $3,500   3 500 $   $99.00 CAD + HST
_PRICE = re.compile(r"(?:\$\s?[\d,]+(?:\.\d\d)?|[\d\s\u00a0\u202f]+(?:,\d\d)?\s?\$)(?:\s?CAD)?(?:\s?\+\s?\w{3,5})?")
_SIDE = re.compile(r"(?i)\b(?:side-?bar|rail|secondary)\b|[-_]sidebar\b")


def sentence_claims(
    lines: Lines, scopes: Sequence[str | None], skip: frozenset[int], told: dict[int, set[str]], tight: set[int]
) -> Iterator[Claim]:
    """Yield what sentences claim. `told` are the facts that labels have told in each block, `tight` the blocks that
    are one line of a label and its value, `skip` the blocks that speak of other things (all by number)."""
    count = 0
    heading = ""
    before: Block | None = None
    for block, scope in zip(lines.blocks, scopes, strict=True):
        sold = before is not None and before.node is block.node and _BEGINS_TO_SELL.match(fold(before.text))
        sells = bool(sold and _PRICE.fullmatch(block.text)) or bool(_SELLS.match(fold(block.text)))
        before = block
        if block.level:
            heading = block.text[:60]
        if (
            block.number in skip
            or scope in (OTHER, PEOPLE, LEARNED)
            or block.level == 1
            or _beside_content(lines, block)
        ):
            continue
        if block.links and block.links >= len(block.text) - 3 and not sells:
            continue  # a link speaks of the page that it leads to
        if block.level and block.text.endswith("?"):
            continue
        already = told.get(block.number, set())
        # What a labelled line says first belongs to its label; what it says after that is prose like any other.
        close = block.number in tight and bool(already - {"*"}) and len(block.text) < 300
        head = first_sentence(block.text) if close else ""
        for fact, sentence in speaks_of(block.text):
            if fact in already or (scope == MONEY and fact in _OF_THE_COURSE):
                continue
            if not (close and sentence not in head) and _of_the_label(fact, sentence, already, close):
                continue
            yield _spoken(fact, sentence, heading, lines.heading_over(block), block)
            count += 1
            if count >= MOST:
                return


def first_paragraph(
    lines: Lines, scopes: Sequence[str | None], skip: frozenset[int], told: dict[int, set[str]]
) -> Block | None:
    """Return the first block of plain prose, which says what it is about."""
    for block, scope in zip(lines.blocks[:40], scopes, strict=False):
        plain = not (
            block.level or scope or block.number in skip or block.number in told or 2 * block.links > len(block.text)
        )
        if plain and 45 <= len(block.text) <= 1_500 and " " in block.text and not _beside_content(lines, block):
            return block
    return None


def _spoken(fact: str, sentence: str, under: str, heading: Block | None, block: Block) -> Claim:
    """Return what a sentence claims: "Cost: Free" in the middle of prose has a label, and a bare price has its
    heading's."""
    parted = re.match(r"^([^:]{2,50}?)\s*:\s+(\S.*)$", sentence)
    label = label_of(parted.group(1)) if parted else None
    if parted and label is not None and fact in label.facts:
        return Claim(fact, parted.group(2), "label", place(under, label.text), label.text)
    over = heading is not None and heading.number == block.number - 1 and heading.level > 1
    if fact == "cost" and heading is not None and over and _PRICE.fullmatch(sentence):
        return Claim(fact, sentence, "label", under, heading.text)
    return Claim(fact, sentence, "sentence", under)


def _of_the_label(fact: str, sentence: str, told: set[str], close: bool) -> bool:
    """Tell whether a sentence beside a label that tells of the facts `told` says nothing of another fact."""
    if "prerequisite" in told and fact in _OF_THE_LEARNER:
        return True
    if close and fact not in _BESIDE and not _tells_itself(fact, sentence):
        return True
    return "*" in told and fact not in _BESIDE_UNKNOWN


def _tells_itself(fact: str, sentence: str) -> bool:
    """Tell whether words under another fact's label are plainly of this one: a bare price, "this micro-credential"."""
    return (fact == "cost" and bool(_PRICE.fullmatch(sentence))) or (
        fact == "credential" and bool(_THIS_CREDENTIAL.search(sentence))
    )


def _beside_content(lines: Lines, block: Block) -> bool:
    return any(
        each.tag == "aside"
        or each.get("role") == "complementary"
        or (each.attributes and _SIDE.search(each.get("class")))
        for each in lines.path(block.node)
    )
