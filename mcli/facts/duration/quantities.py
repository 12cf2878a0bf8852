"""Numbers and quantities in figures and words of both languages: "2½ hours", "vingt-quatre heures".

Everything here works on text made with `reading.flat`: small letters without accents, one kind of space and hyphen.
Places are offsets in that text, and so in the original too.
"""

import re
from decimal import Decimal
from typing import NamedTuple

_FIGURES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "1/2": Decimal("0.5")}
# Words for numbers of both languages, without accents.
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100,
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100, "cents": 100,
}  # fmt: skip
_WORD = "(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"

# 12   1,200   1 200   2.5   2,5   2½   2 1/2   ½
_DIGITS = r"(?<![\d.,/])(?:\d{1,3}(?:[ ,]\d{3})+(?!\d)|\d{1,6})(?:[.,]\d{1,3})?(?!\d)(?: ?[½¼¾]| 1/2(?!\d))?|[½¼¾]"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|vingt|trente|quarante|cinquante|soixante)"
# twenty-four   forty two   vingt et un   soixante-dix-sept   quatre-vingt-dix   one hundred and twenty   cent vingt
_UP_TO_99 = (
    rf"(?:quatre-vingts?(?:-{_WORD}){{0,2}}|{_TENS}(?:-| et |-et-| ){_WORD}(?:-(?:sept|huit|neuf))?"
    rf"|dix-(?:sept|huit|neuf)|{_WORD})\b"
)
_SPELLED = (
    rf"\b(?:(?:{_WORD} )?(?:hundred|cents?)\b(?: (?:and )?{_UP_TO_99})?|{_UP_TO_99})(?:[ -]and[ -]a[ -]half"
    r"| et demie?)?"
)
NUMBER = rf"(?:{_DIGITS}|{_SPELLED})"
"""The pattern of one number, without groups."""

# The unit of a quantity, and the words for it. `class` is a meeting of a group; `module` a part of a course's matter.
_UNITS = {
    "hour": r"hours?|hrs?\b\.?|heures?|h(?![a-z'])",
    "minute": r"minutes?|mins?\b\.?|mn(?![a-z])",
    "half_day": r"half[- ]days?|demi-journees?",
    "weekend": r"week-?ends?|fins? de semaine",
    "day": r"days?|jours?|journees?",
    "week": r"weeks?|wks?\b\.?|semaines?|sem\.",
    "month": r"months?|mois",
    "year": r"years?|yrs?\b\.?|ans?|annees?",
    "term": r"semesters?|terms?|semestres?|trimestres?",
    "class": (
        r"sessions?|class(?:es)?(?! hours?| of)|seances?|meetings?|rencontres?|visits?|visites?|webinars?|webinaires?"
        r"|workshops?|ateliers?|lectures?|evenings?|soirs?|soirees?|nights?|mornings?|matins?|matinees?|afternoons?"
        r"|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays?|sundays|lundis|mardis|mercredis|jeudis|vendredis"
        r"|samedis?|dimanches"
    ),
    "module": r"modules?|units?|unites?|lessons?|lecons?|parts?|parties|chapters?|chapitres?|blocs?|courses|cours",
    "ceu": r"c\.?e\.?u\.?s?(?! hours?)|continuing education units?|u\.?e\.?c\.?"
    r"|unites? d'education (?:continue|permanente)",
    "credit": r"credits?(?: hours?)?",
}
_UNIT = "|".join(f"(?P<{name}>{words})" for name, words in sorted(_UNITS.items(), key=lambda each: -len(each[1])))
# What may stand between a number and its unit: "12 contact hours", "6 weekly online sessions", "8 (eight) hours".
_BETWEEN = (
    r"\+?(?: ?\([^()]{1,14}\))?[ -]{0,2}(?:(?:full|total|contact|clock|instructional|instruction|classroom"
    r"|in-class|teaching|training|study|learning|online|virtual|live|in-person|weekly|consecutive|interactive"
    r"|self-paced|short|evening||credited|academic|theory|practical|ce|ceu|continuing education|separate|different"
    r"|complete|half)[ -]){0,2}"
)
# What stands between the two ends of a range: "4-6 hours", "de 6 à 8 heures", "2 or 3 hours".
_TO = r"(?: ?- ?| to | a | or | ou | et | and | jusqu'a | through | up to | to about )"
# "12 hours", "4 to 6 weekly sessions", "half an hour", "une demi-heure", "two hours and a half".
_QUANTITY = re.compile(
    rf"(?:(?P<low>{NUMBER}){_TO})??(?P<high>{NUMBER}|\b(?:an?|half an?|une demi)(?=[ -](?:hour|heure|half[ -]day))"
    rf"|\bdemi(?=-heure)){_BETWEEN}(?:{_UNIT})(?![a-z])(?P<half> and a half| et demie?)?"
)


class Quantity(NamedTuple):
    """A number with its unit in flat text; `low` is the lower end of a range, else the same as `value`."""

    value: Decimal
    unit: str
    start: int
    end: int
    low: Decimal


def number(words: str) -> Decimal | None:
    """Return what a NUMBER in flat text says, or None: "1 200" is 1200, "1,5" is 1.5, "two and a half" is 2.5."""
    words = words.strip()
    half = Decimal(0)
    for mark, part in _FIGURES.items():
        if words.endswith(mark) and not words[: -len(mark)].endswith("/"):
            half, words = part, words[: -len(mark)].strip()
            break
    if not words:
        return half or None
    if words[0].isdigit():
        return _figures(words, half)
    for ending in ("-and-a-half", " and a half", " et demie", " et demi"):
        if words.endswith(ending):
            half, words = Decimal("0.5"), words.removesuffix(ending)
    return _spelled(words, half)


def _figures(words: str, half: Decimal) -> Decimal | None:
    words = re.sub(r"(?<=\d)[ ,](?=\d{3}(?!\d))", "", words) if not words.startswith("0") else words
    try:
        return Decimal(words.replace(",", ".")) + half
    except ArithmeticError:
        return None


def _spelled(words: str, half: Decimal) -> Decimal | None:
    total = 0
    for word in re.split(r"[- ]", words):
        value = _WORDS.get(word)
        if value is None:
            if word in ("et", "and"):
                continue
            return None
        if total and (value == 100 or (value == 20 and total == 4)):  # two hundred, quatre-vingts
            total *= value
        else:
            total += value
    return total + half if total else None


def quantities(flat: str) -> list[Quantity]:
    """Return every number with a unit in flat text, in order; hours and minutes that belong together are one.

    "3hrs and 15 min" is 3.25 hours, "7 h 30" 7.5 hours, "deux heures et demie" 2.5 hours, "half an hour" 0.5 hours.
    """
    found: list[Quantity] = []
    for match in _QUANTITY.finditer(flat):
        if (each := _quantity(match)) is None:
            continue
        last = found[-1] if found else None
        if last and last.unit == "hour" and _belongs(each, flat[last.end : each.start]):
            found[-1] = last._replace(value=last.value + each.value / 60, end=each.end)
        elif last and _rises(last, each, flat):
            minutes = {"hour": 60, "minute": 1}
            found[-1] = each._replace(start=last.start, low=last.value * minutes[last.unit] / minutes[each.unit])
        else:
            found.append(each)
    return [_with_minutes(each, flat) for each in found]


def _belongs(each: Quantity, joint: str) -> bool:
    """Tell whether minutes belong to the hours before them: "3hrs and 15 min"."""
    return each.unit == "minute" and each.value < 60 and re.fullmatch(r",? ?(?:and |et )?", joint) is not None


def _rises(last: Quantity, each: Quantity, flat: str) -> bool:
    """Tell whether two quantities are one range: "3 hours to 4 hours", "45 minutes to 1 hour".

    "8 h a 16 h" is left as two: most often these are times of the day.
    """
    joint = flat[last.end : each.start]
    if re.fullmatch(r" ?(?:-|to|a|up to|or|ou) ?", joint) is None or {last.unit, each.unit} - {"hour", "minute"}:
        return False
    one, two = (part.value * (60 if part.unit == "hour" else 1) for part in (last, each))
    return one < two and not re.search(r"\d ?h$", flat[last.start : last.end])


# "7 h 30", "2h45": minutes without a unit after an h.
_MINUTES = re.compile(r" ?([0-5]\d)(?![\d/]|[.,]\d| ?(?:h|%|\$|min|heure|hour)\b)")


def _with_minutes(each: Quantity, flat: str) -> Quantity:
    after = _MINUTES.match(flat, each.end)
    spelled = (
        after is not None
        and re.search(r"heures?$", flat[: each.end])
        and re.match(r" ?(?:$|[,;.()])", flat[after.end() :])
    )
    if each.unit != "hour" or after is None or not (flat[each.end - 1] == "h" or spelled):
        return each
    return each._replace(value=each.value + Decimal(after.group(1)) / 60, end=after.end())


def _quantity(match: "re.Match[str]") -> Quantity | None:
    unit = next(name for name in _UNITS if match[name])
    words = match["high"]
    if words in ("a", "an"):
        high: Decimal | None = Decimal(1)
    elif words in ("half a", "half an", "demi", "une demi"):
        high = Decimal("0.5")
    else:
        high = number(words)
    if high is None:
        return None
    low = number(match["low"]) if match["low"] else high
    if match["half"]:
        high += Decimal("0.5")
    start, joined = match.start(), match["low"] is not None
    if low is None or low > high or (joined and not _range(match)):
        start, low = match.start("high"), high
    return Quantity(high, unit, start, match.end(), low)


def _range(match: "re.Match[str]") -> bool:
    """Tell whether low and high are a range: "et" and "and" join one only after "entre" and "between"."""
    joint = match.string[match.end("low") : match.start("high")].strip()
    before = match.string[max(0, match.start() - 9) : match.start()].rstrip()
    return joint not in ("et", "and") or before.endswith(("entre", "between"))
