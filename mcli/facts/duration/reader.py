"""Study effort in hours, and the length in the page's own words (contract, "Doubtful cases", Hours).

Printed hours, or weeks x weekly hours, modules x hours, sessions x hours; the upper end of a range. Never calendar
length alone, clock times, access, validity, notice, homework or opening hours. A continuing education unit is ten
contact hours (the definition of IACET), counted only where no hours are printed and the words leave no doubt.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from mcli.core.claims import Claim
from mcli.facts.duration.rates import Amount
from mcli.facts.duration.words import amounts, label_unit
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_HIGHEST = Decimal(100_000)
_LONGEST_TEXT = 300
# What a page shows where it has nothing to say.
_PLACEHOLDER = re.compile(
    r"[\W_]*(?:tb[acd]|n/?a|none|to be (?:announced|determined|confirmed)|varies|variable"
    r"|a (?:venir|determiner|confirmer)|contact us.*|call .*|see .*|voir .*|click .*|nous joindre.*)?[\W_]*"
)
# Labels whose words are the length, whatever they are: "Duration: One Saturday".
_LENGTH_LABEL = re.compile(
    r"\b(?:durations?|durees?|lengths?|longueur"
    r"|(?:course|program|total|contact|class|study|number of|instructional) hours|how long|heures|hours|hrs"
    r"|time (?:commitment|required|needed)|effort|timeline|running time|workload|combien de temps|time to complete"
    r"|temps|echeancier|timerequired|courseworkload|charge de travail)\b"
)
# "How long is my certificate valid?", "Access period", "Exam length": not the length of the course.
_ELSE_LABEL = re.compile(
    r"\b(?:valid\w*|expir\w*|renew\w*|access|acces|exams?|examen|refunds?|notice|practicum|placement|stage"
    r"|work term)\b"
)
# Calendar lengths without a number: "half day workshop", "une journée".
_DAY_LENGTH = re.compile(
    r"\b(?:half|full|one|two|three|all|multi)[- ]day\b|\b(?:half|full) (?:a )?day\b|\b(?:demi-)?journee\b"
    r"|\bfin de semaine\b|\bself-paced\b|\ba (?:votre|son|leur) rythme\b"
)
# Words by which a sentence about days or weeks speaks of a course: "runs for six weeks", "d'une durée de".
_RUNS = re.compile(
    r"\b(?:runs?|lasts?|takes?|spread|over|spans?|course|program(?:me)?|workshop|training|certificate|micro"
    r"|class(?:es)?|held|duration|length|long|dure(?:nt)?|duree|s'echelonne|s'etend|repartie?s?|sur|formation"
    r"|cours|atelier|programme)\b"
)


# What follows the hours of one part: "20 hours online", "7 heures de pratique".
_PART = re.compile(
    r".{0,25}?\b(?P<kind>online|theor|lecture|practi|lab|class|clinical|hands-on|in[- ]person|virtual|en ligne"
    r"|pratique|presentiel|salle|laboratoire|field|atelier|shop|a distance|independent|self-study|self-directed"
    r"|autonome)"
)


class Effort(NamedTuple):
    """Hours of study, and the page's own words for the length."""

    hours: Decimal | None
    length_text: str | None


def read(claim: Claim, context: Context) -> Reading[Effort] | None:
    """Return the hours and the length that a claim states, None when it has neither."""
    text = words_of(claim)
    if not text or _ELSE_LABEL.search(flat(claim.label)):
        return None
    found = amounts(text, claim.label)
    hours, used = _hours(found, flat(text))
    hours = _tidy(hours)
    length = _length(text, claim, found, used)
    if hours is None and length is None:
        # "Four modules": no length to show, but what hours per module are multiplied by.
        counts = any(each.role in ("count", "rate") for each in found)
        return Reading(Effort(None, None), text, sure=False) if counts else None
    quote = _span(text, used) if used else length or text
    return Reading(Effort(hours, length), quote)


def combine(found: Sequence[tuple[Claim, Reading[Effort]]], context: Context) -> Reading[Effort] | None:
    """Return hours worked out from several claims ("each module takes 9 hours", "four modules"), None when one has
    them."""
    if any(reading.value.hours is not None for _, reading in found):
        return None
    texts = [words_of(claim) for claim, _ in found]
    per_claim = [amounts(text, claim.label) for text, (claim, _) in zip(texts, found, strict=True)]
    rates = [(at, each) for at, every in enumerate(per_claim) for each in every if each.per and each.role == "rate"]
    values = {(each.value, each.per) for _, each in rates}
    if len(values) != 1:
        return None
    at, rate = rates[0]
    for other, every in enumerate(per_claim):
        hours, used = _product([rate, *(each for each in every if each.role == "count")])
        if other != at and hours is not None:
            length = next((reading.value.length_text for _, reading in found if reading.value.length_text), None)
            quote = texts[at][rate.start : rate.end] if rate.end > rate.start else texts[at]
            return Reading(Effort(_tidy(hours), length), quote, (_span(texts[other], used[1:]),))
    return None


def _hours(found: list[Amount], text: str) -> tuple[Decimal | None, list[Amount]]:
    """Return the hours of a text and the amounts that they were read from; None where the words disagree."""
    totals = [each for each in found if each.role == "total"]
    stated = [each for each in found if each.role == "stated_total"]
    if stated:
        return (stated[0].value, stated[:1]) if len({each.value for each in stated}) == 1 else (None, [])
    # "3-5 hours of lecture per day, along with 3-5 hours of lab": nobody finishes a course in one of its days.
    least = max(
        (each.value for each in found if each.role == "rate" and each.per in ("day", "week")), default=Decimal(0)
    )
    totals = [each for each in totals if each.value > least]
    worked_out, used = _product(found)
    if not totals:
        if worked_out is not None:
            return worked_out, used
        units = [each for each in found if each.role == "ceu"]
        return (units[0].value * 10, units[:1]) if len(units) == 1 and _true_units(units[0], text) else (None, [])
    values = [each.value for each in totals]
    if len(set(values)) == 1:
        weeks = max((each.value for each in found if each.role == "count" and each.unit == "week"), default=Decimal(0))
        if weeks > values[0] and not re.search(r"\b(?:over|spread|within|total|sur|reparti|en tout|up to)", text):
            # "Tuesdays, 3 hours, 8 weeks" does not say that three hours are all; "once a week" says that they are not.
            often = [each for each in found if each.role == "frequency" and each.end > each.start]
            by_week = [each for each in found if each.role == "count" and each.unit == "week"]
            if len(often) != 1 or len(by_week) != 1:
                return None, []
            return _bounded(values[0] * weeks * often[0].value), [totals[0], by_week[0], often[0]]
        return (None, []) if _goes_on(totals[-1], found, text) else (values[0], totals[:1])
    return _parts(totals, text)


def _goes_on(total: Amount, found: Sequence[Amount], text: str) -> bool:
    """Tell whether days without hours come on top: "8 hours online, followed by a 2-day session in class"."""
    days = next(
        (each for each in found if each.unit in ("day", "half_day", "weekend") and each.start >= total.end), None
    )
    between = text[total.end : days.start] if days else ""
    return (
        _PART.match(between) is not None
        and re.search(r"\+|\b(?:plus|and|then|followed|et|puis|suivi)\b", between) is not None
    )


def _true_units(units: Amount, text: str) -> bool:
    """Tell whether continuing education units are those of ten hours: "2.4 CEUs", "3 CEUs (IACET)", "1 UEC".

    Whole numbers of "CEUs" are most often hours by another name.
    """
    return units.value <= 20 and (
        units.value % 1 != 0 or re.search(r"\biacet\b|\bu\.?e\.?c\b|\bunites? d'education", text) is not None
    )


def _parts(totals: list[Amount], text: str) -> tuple[Decimal | None, list[Amount]]:
    """Return the hours of a total with its parts: "90 hours (50 classroom, 40 clinical)", "20 hours online + 7
    hours in lab"."""
    values = [each.value for each in totals]
    if values[0] == sum(values[1:]):
        return values[0], totals[:1]
    if values[-1] == sum(values[:-1]):
        return values[-1], totals[-1:]
    if "(" in text[totals[0].end : totals[1].start] and text.find(")", totals[-1].end) >= 0:
        return values[0], totals[:1]
    between = [text[one.end : two.start] for one, two in pairwise(totals)]
    joined = all(re.search(r"\+|\bplus\b|\band\b|\bet\b|;|,", each) and len(each) < 60 for each in between)
    kinds = [_PART.match(text[each.end : each.end + 60]) for each in totals]
    if joined and all(kinds) and len({kind["kind"] for kind in kinds if kind}) == len(kinds):
        return sum(values, Decimal(0)), totals
    return None, []


def _product(found: Sequence[Amount]) -> tuple[Decimal | None, list[Amount]]:
    """Return hours per week, day, meeting or module times how many there are of them."""
    rates = [each for each in found if each.role == "rate"]
    if not rates or len({(each.value, each.per) for each in rates}) > 1:
        return None, []
    rate = rates[0]
    counts = [each for each in found if each.role == "count"]
    direct = [each for each in counts if each.unit == rate.per or (rate.per == "class" and each.unit == "day")]
    if len({each.value for each in direct}) == 1 and direct[0].per is None:
        return _bounded(rate.value * direct[0].value), [rate, direct[0]]
    weeks = [each for each in counts if each.unit == "week"]
    often = [each for each in found if each.role == "frequency"]
    if rate.per in ("class", "day") and not direct and len(weeks) == 1 and len(often) == 1:
        return _bounded(rate.value * weeks[0].value * often[0].value), [rate, weeks[0], often[0]]
    return None, []


def _tidy(hours: Decimal | None) -> Decimal | None:
    """Return hours to two places, without zeros behind: 7.0 is 7."""
    if hours is None:
        return None
    rounded = round(hours, 2)
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded.normalize()


def _bounded(hours: Decimal) -> Decimal | None:
    return hours if 0 < hours < _HIGHEST else None


def _span(text: str, used: Sequence[Amount]) -> str:
    start, end = min(each.start for each in used), max(each.end for each in used)
    return text[start:end].strip() or text


def _length(text: str, claim: Claim, found: list[Amount], used: list[Amount]) -> str | None:
    """Return the page's own words for the length: all that stands under a label, else the sentence that says it."""
    if claim.method in ("label", "table", "selector", "structured_data") and _LENGTH_LABEL.search(flat(claim.label)):
        fits = len(text) <= _LONGEST_TEXT and not _PLACEHOLDER.fullmatch(flat(text))
        if fits and (found or label_unit(claim.label) or re.search(r"[a-z]{3}", flat(text))):
            return text
    short = len(text.split()) <= 10
    for each in sentences(text):
        if len(each) > _LONGEST_TEXT:
            continue
        start = text.find(each)
        inside = [one for one in found if start <= one.start and one.end <= start + len(each)]
        lengths = [
            one for one in inside if one.unit in ("hour", "week", "weekend", "day", "half_day", "month", "year", "term")
        ]
        named = _DAY_LENGTH.search(flat(each))
        if any(one in used for one in inside) or ((lengths or named) and (short or _RUNS.search(flat(each)))):
            return each
    return text[used[0].start : used[0].end] if used else None
