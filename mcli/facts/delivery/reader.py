"""How a course is given: online, hybrid or in person (contract, "Doubtful cases", `delivery`).

Live online is `online`. Where the learner chooses ("online or in person") the fact is not known, and words about
something else that is online (registration, an exam, a store) say nothing.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from mcli.core.claims import Claim
from mcli.facts.delivery.words import PLACES, Mode, modes
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

# Labels whose words are a place, and the words under them that are none.
_LOCATION_LABEL = re.compile(
    r"\b(?:location|lieu|where|ou|place|campus|room|salle|venue|address|adresse|endroit|site|emplacement)s?\b"
)
_NO_PLACE = re.compile(
    r"[\W_]*(?:(?:various|multiple|several|all|plusieurs|divers|see|voir|tb[acd]|to be|a determiner|a venir|n/?a"
    r"|select|choose|any|anywhere|partout|ontario|canada|flexible|none|home|web|province).*)?[\W_]*"
)
_PLACE_ELSE_LABEL = re.compile(
    r"\b(?:contact|regist\w+|inscription|questions?|apply|office|bureau|mail|exam|parking)\b"
)
# A place that is named for another reason: "Register at the Millrace Campus, Room B114".
_PLACE_ELSE = re.compile(
    r"\b(?:regist\w+|inscri\w+|appl(?:y|ication)|pick up|visit|contact|office|bureau|call|mail|write to|drop"
    r"|parking|questions?|open house|portes ouvertes|info)\b"
)
_ROOM = re.compile(r"(?:room|salle|local) ")
# "Wednesdays, 6:30 to 8:30 p.m., Program Room": what is held at a place.
_HELD = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|held"
    r"|meets?|classes|courses?|cours|starting|join us|come to|lieu|place|location|[ap]\.?m\b"
    r"|evenings?|afternoons?|mornings?|soirees?|apres-midis?|matins?|rencontres?|donnee?s?|donnes|ateliers?|workshops?"
    r"|\d{1,2} ?(?:h(?: \d\d)?|hours?|heures?)\b|20\d\d)"
)
# "At our storefront, 6 Mill Road", "Dans notre local, 12, rue Principale": where one has to be, not where to write.
_AT = re.compile(r"(?:at|in|au|aux|a la|a l'|a notre|a nos|dans|chez)\b")
# "Riverside Pool", "St. Anne's Hall", "piscine Lavigne", "salle des Pionniers": a building by its name.
_NAMED_PLACE = re.compile(
    r"(?:\b[A-Z][\w.'’-]+ ){1,3}(?:Pool|Hall|Arena|Rink|Library|Church|School|Cent(?:re|er)|Gym|Lodge|Legion"
    r"|Shop|Building|Farm|Park)\b"
    r"|\b(?:[Pp]iscine|[Ss]alle|[Cc]entre|[Aa]réna|[Bb]ibliothèque|[Éé]glise|[Éé]cole|[Pp]avillon|[Pp]arc)"
    r"(?: des| du| de la| de)?[ ]?(?:l['’])?[ ]?[A-ZÉÈÎ][\w'’-]+(?: de l['’][a-zé]\w+)?"
)
_IN_IT = re.compile(
    r"(?:[,;]? (?:room|salle|local|unit|unité|gym|studio)\b.{0,12})?(?:, [A-ZÉ][\w .'’-]+)?", re.IGNORECASE
)
# The learner chooses, or it depends: "online or in person", "au choix", "delivery varies".
_CHOICE = re.compile(
    r"\b(?:or|ou|either|soit|choose|choice|choix|choisir|choisissez|options?|hyflex|hy-flex|your preferred"
    r"|you prefer|you may attend|selon votre|depending on|selon le groupe|vary|varies|varie"
    r"|formats? (?:available|disponibles)|delivery formats|both formats|aussi offerte?s?"
    r"|also (?:available|offered)|various)\b"
)
# "with two days on campus", "60 % en ligne", "20 hours online": a share of one course.
_SHARE = re.compile(
    r"\b(?:days?|jours?|journees?|evenings?|soirees?|exams?|examens?|hours?|heures?|with|avec|plus)\b|%"
)
# "available online and in person" is a choice too, "offered online with two days on campus" is not.
_OFFERED = re.compile(r"\b(?:offer(?:s|ed)?|available|offerte?s?|disponibles?)\b")
# "virtual option available"
_OPTION = re.compile(
    r"\b(?:online|virtual|in-person|remote|zoom) options?\b|\boption (?:en ligne|virtuelle|en presentiel|a distance)"
)
_HYFLEX = re.compile(r"\b(?:hy-?flex|hybrid[- ]flexible|hybride[- ]flexible|multi-?modal|multi-?access)\b")
# "The theory is online", "the lab portion is in person": words about a part of the course.
_PART = re.compile(
    r"\b(?:theory|theorie|practical|pratique|lab|laboratoire|clinical|portion|component|partie|volet"
    r"|first (?:day|part)|in-class day|then|puis)\b"
)


def read(claim: Claim, context: Context) -> Reading[str] | None:
    """Return online, hybrid or in_person with the words that say so, None where they do not or leave the choice."""
    text = words_of(claim)
    low, label = flat(text), flat(claim.label)
    if not text or _HYFLEX.search(low) or low.endswith("?"):
        return None
    if found := _markup(low):
        return Reading(found, text)
    named = list(modes(low))
    kinds = {each.mode for each in named}
    if not named:
        return _place(text, low, label, claim)
    if "hybrid" in kinds:
        first = next(each for each in named if each.mode == "hybrid")
        if _listed(low, named) or (
            _CHOICE.search(low)
            and kinds != {"hybrid"}
            and low[first.end : first.end + 2].strip() not in (":", "(", "-")
        ):
            return None
        return Reading("hybrid", _sentence(text, first))
    if len(kinds) == 1 and _OPTION.search(low):
        return None  # "virtual option available"
    if kinds == {"online", "in_person"}:
        return _both(text, low, named)
    if "online" in kinds and PLACES.search(low) and (_LOCATION_LABEL.search(label) or _CHOICE.search(low)):
        return None  # "Online or Sudbury campus"
    return Reading(named[0].mode, _sentence(text, named[0]), sure=not all(each.exam for each in named))


def combine(found: Sequence[tuple[Claim, Reading[str]]], context: Context) -> Reading[str] | None:
    """Return hybrid where parts of one course are said to be online and others in person; else leave it to the
    usual rules."""
    sure = [each for each in found if each[1].sure]
    exam = next((reading for claim, reading in found if not reading.sure and _exam(claim)), None)
    if sure and exam and {reading.value for _, reading in sure} == {"online"}:
        return Reading("hybrid", sure[0][1].quote, (exam.quote,))
    if not sure or {reading.value for _, reading in sure} != {"online", "in_person"}:
        return None
    parts = [_PART.search(flat(words_of(claim))) for claim, _ in sure]
    if sum(part is not None for part in parts) >= 2 and len({claim.run for claim, _ in sure}) == 1:
        other = next(reading for _, reading in sure if reading.value != sure[0][1].value)
        return Reading("hybrid", sure[0][1].quote, (other.quote,))
    return None


def _exam(claim: Claim) -> bool:
    """Tell whether a claim says that the exam is in person."""
    return any(each.exam for each in modes(flat(words_of(claim))))


def _markup(low: str) -> str | None:
    """Read single words that stand for a mode: schema.org's courseMode, addresses included, and those of catalogues."""
    value = re.sub(r"^(?:https?://schema\.org/|[a-z ]{2,20}: )", "", low)
    return {
        "onlineeventattendancemode": "online",
        "offlineeventattendancemode": "in_person",
        "mixedeventattendancemode": "hybrid",
        "onsite": "in_person",
        "offline": "in_person",
        "distance": "online",
        "in_person": "in_person",
        "inperson": "in_person",
        "f2f": "in_person",
        "internet": "online",
        "web": "online",
        "class": "in_person",
        "classe": "in_person",
        "lecture": "in_person",
        "lab": "in_person",
        "campus": "in_person",
    }.get(value)


def _listed(low: str, named: list[Mode]) -> bool:
    """Tell whether hybrid is one of a list of modes: "in person, online and hybrid" leaves all of them open."""
    pairs = pairwise(named)
    joints = [
        low[one.end : two.start] for one, two in pairs if one.mode != two.mode and "hybrid" in (one.mode, two.mode)
    ]
    return any(re.fullmatch(r" ?(?:,|/|\||&|,? ?and|,? ?et|,? ?or|,? ?ou) ?(?:en |in )?", each) for each in joints)


def _both(text: str, low: str, named: list[Mode]) -> Reading[str] | None:
    """Read words that speak of both: a choice is not known, parts of one course are hybrid."""
    one = named[0]
    other = next(each for each in named if each.mode != one.mode)
    between = low[one.end : other.start]
    offered = _OFFERED.search(low) is not None and not (_PART.search(low) or _SHARE.search(low))
    if offered or _CHOICE.search(low) or re.fullmatch(r" ?[/|,] ?", between):
        return None
    return Reading("hybrid", _sentence(text, one, other), sure=len(between) < 120)


def _place(text: str, low: str, label: str, claim: Claim) -> Reading[str] | None:
    """Read a place where one has to be: named as such, or all that stands under "Location"."""
    if _PLACE_ELSE_LABEL.search(label):
        return None
    labelled = _LOCATION_LABEL.search(label) is not None
    if found := PLACES.search(low):
        # An address alone is the organisation's; with a label, a day or an hour it is where one has to be.
        placed = (
            label
            or claim.method in ("table", "selector")
            or _HELD.search(low)
            or _ROOM.match(found.group())
            or _AT.match(low)
        )
        if not placed or _PLACE_ELSE.search(re.split(r"[.;!?]", low[: found.start()])[-1]):
            return None
        return Reading("in_person", _sentence(text, Mode("in_person", found.start(), found.end())), sure=labelled)
    building = _NAMED_PLACE.search(text)
    if building and not labelled:
        alone = building.start() == 0 and _IN_IT.fullmatch(text[building.end() :])
        if (alone or _HELD.search(low)) and not (_PLACE_ELSE.search(low) or _CHOICE.search(low)):
            return Reading("in_person", _sentence(text, Mode("in_person", *building.span())), sure=False)
        return None
    named = 2 < len(text) <= 120 and re.search(r"[a-z]{3}", low) and not _NO_PLACE.fullmatch(low)
    return Reading("in_person", text, sure=False) if labelled and named and not _CHOICE.search(low) else None


def _sentence(text: str, *modes: Mode) -> str:
    """Return the sentence that holds the modes, or the words from the first to the last of them."""
    start, end = min(each.start for each in modes), max(each.end for each in modes)
    at = 0
    for each in sentences(text):
        at = text.find(each, at)
        if at <= start and end <= at + len(each):
            return each
        at += len(each)
    return text[start:end]
