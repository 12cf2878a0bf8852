"""Days in words and figures of both languages: "Jan 18 - Mar 5, 2027", "1er mars 2027", "2027-01-18", "18/01/2027".

Only days with a year are returned. In a range the start is taken, with the year of its end where it has none of its
own; a day such as 01/02/2027, which two readers may read differently, is not a day. Works on flat text.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_MONTHS = {
    "january": 1, "janvier": 1, "jan": 1, "janv": 1, "february": 2, "fevrier": 2, "feb": 2, "fev": 2, "fevr": 2,
    "march": 3, "mars": 3, "mar": 3, "april": 4, "avril": 4, "apr": 4, "avr": 4, "may": 5, "mai": 5, "june": 6,
    "juin": 6, "jun": 6, "july": 7, "juillet": 7, "jul": 7, "juil": 7, "august": 8, "aout": 8, "aug": 8,
    "september": 9, "septembre": 9, "sept": 9, "sep": 9, "october": 10, "octobre": 10, "oct": 10, "november": 11,
    "novembre": 11, "nov": 11, "december": 12, "decembre": 12, "dec": 12,
}  # fmt: skip
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b\.?"
    r"|(?:lun|mar|mercre|jeu|vendre|same)dis?\b|dimanches?\b)"
)
# Between the two days of a range: "Jan 18 - Mar 5", "du 18 janvier au vendredi 5 mars", "From: ... To: ...".
_TO = (
    r" ?(?:-|to|through|until|thru|a|au|jusqu'au|and ending|ending"
    rf"|et se termine le):?(?: le)? ?(?:{_WEEKDAY},? ?(?:le )?)?"
)
# month day: "January 18", "Jan. 18th"; the year may follow after a comma: ", 2027", " 2027", " (2027)"
_MONTH_DAY = rf"(?P<month>{_MONTH}) ?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?!:\d)"
_DAY_MONTH = rf"(?<![\d:.,$])(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?(?: ?of)?[ -](?P<month>{_MONTH})"
_END_MONTH_DAY = rf"(?:(?P<month2>{_MONTH}) ?)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)"
_END_DAY_MONTH = rf"(?P<day2>\d{{1,2}})(?:er)? (?P<month2>{_MONTH})"
_ITS_YEAR = rf"(?:(?:,|\.|-| -)? ?\(?(?P<{{name}}>{_YEAR}))?"
# "March 6, 13 and 20, 2027": the meetings of one class, of which the first is the start
_MORE_DAYS = (
    r"(?:, ?\d{1,2}(?!\d))*,? ?(?:(?:and|&) ?)?(?P<day3>\d{1,2})(?!\d|:\d)(?:st|nd|rd"
    rf"|th)?{_ITS_YEAR.format(name='year3')}"
)
_ENGLISH = re.compile(
    rf"\b{_MONTH_DAY}(?:{_MORE_DAYS}"
    rf"|{_ITS_YEAR.format(name='year')}(?:,? ?{_WEEKDAY})?(?:{_TO}{_END_MONTH_DAY}{_ITS_YEAR.format(name='year2')})?)"
)
_FRENCH = re.compile(
    rf"{_DAY_MONTH}{_ITS_YEAR.format(name='year')}(?:{_TO}{_END_DAY_MONTH}{_ITS_YEAR.format(name='year2')})?"
)
# "18 au 22 janvier 2027", "18-22 January 2027": the start of a range within a month, written before it
_WITHIN = re.compile(
    r"(?<![\d:.,$])(?P<day>\d{1,2})(?:er)?(?:, ?\d{1,2}(?!\d))* ?(?:-|to|au|a|et|and|,"
    rf"|&) ?(?:le )?(?P<day2>\d{{1,2}})(?:er)? (?P<month>{_MONTH}) ?{_ITS_YEAR.format(name='year')}"
)
# "2027-01-18", "2027/01/18"; "18/01/2027", "01/18/2027", "18.01.2027"
_ISO = re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)(?!-\d)")
_FIGURES = re.compile(r"(?<![\d/.-])(?P<one>\d{1,2})([/.-])(?P<two>\d{1,2})\2(?P<year>(?:19|20)\d\d)(?!\d)")
# "Fall 2027", "Hiver 2027": gives a day below it its year, where the day can be in that term.
_TERM = re.compile(
    r"\b(?:fall|autumn|winter|spring|summer|automne|hiver|printemps|ete) (?:semester |term "
    rf"|session )?(?P<year>{_YEAR})|(?P<year2>{_YEAR}) (?:fall|winter|spring|summer)"
)
_TERM_MONTHS = {
    "fall": range(8, 13), "autumn": range(8, 13), "automne": range(8, 13), "winter": range(1, 5), "hiver": range(1, 5),
    "spring": range(3, 8), "printemps": range(3, 8), "summer": range(5, 9), "ete": range(5, 9),
}  # fmt: skip


class Day(NamedTuple):
    """A day in flat text, and whether it begins a range."""

    iso: str
    start: int
    end: int
    ranged: bool = False


class _Found(NamedTuple):
    month: int
    day: int
    year: int | None
    start: int
    end: int
    ranged: bool


def days(low: str) -> list[Day]:
    """Return the days with a year in flat text, in order; of a range only its first day."""
    taken: list[Day] = []
    for match in _ISO.finditer(low):
        _add(taken, int(match["year"]), int(match["month"]), int(match["day"]), match.start(), match.end())
    for match in _FIGURES.finditer(low):
        one, two = int(match["one"]), int(match["two"])
        if one == two or one > 12 or two > 12:  # otherwise nobody can tell day and month apart
            day, month = (one, two) if one > 12 else (two, one)
            _add(taken, int(match["year"]), month, day, match.start(), match.end())
    taken = _without_ends(sorted(taken, key=lambda each: each.start), low)
    found = list(_named(low))
    for at, each in enumerate(found):
        year = each.year or _later_year(found, at, low) or _term_year(each, low)
        if year:
            _add(taken, year, each.month, each.day, each.start, each.end, each.ranged)
    return sorted(taken, key=lambda each: each.start)


def _add(taken: list[Day], year: int, month: int, day: int, start: int, end: int, ranged: bool = False) -> None:
    try:
        taken.append(Day(date(year, month, day).isoformat(), start, end, ranged))
    except ValueError:
        return


def _without_ends(found: list[Day], low: str) -> list[Day]:
    """Drop the second day of "2027-01-18 to 2027-03-05"."""
    kept: list[Day] = []
    skip = False
    for at, each in enumerate(found):
        if skip:
            skip = False
            continue
        following = found[at + 1] if at + 1 < len(found) else None
        joint = low[each.end : following.start] if following else ""
        skip = following is not None and re.fullmatch(_TO, joint) is not None
        kept.append(each._replace(ranged=skip, end=following.end if skip and following else each.end))
    return kept


def _named(low: str) -> Iterator[_Found]:
    """Give the days whose month is a word, with the year that belongs to each."""
    spans: list[tuple[int, int]] = []
    for pattern in (_WITHIN, _ENGLISH, _FRENCH):
        for match in pattern.finditer(low):
            if any(start < match.end() and match.start() < end for start, end in spans):
                continue
            groups = match.groupdict()
            month = _MONTHS[match["month"].rstrip(".")]
            own_year = groups["year"] or groups.get("year3")
            year = int(own_year) if own_year else None
            ranged = bool(groups.get("day2") or groups.get("day3"))
            if year is None and groups.get("year2"):
                last = _MONTHS[groups["month2"].rstrip(".")] if groups.get("month2") else month
                year = int(groups["year2"]) - (month > last)  # "Nov 30 - Jan 20, 2027" begins in 2026
            spans.append(match.span())
            yield _Found(month, int(match["day"]), year, match.start(), match.end(), ranged)


def _later_year(found: list[_Found], at: int, low: str) -> int | None:
    """Return the year that ends a list: "January 18, February 15 and March 8, 2027"."""
    one = sorted(found, key=lambda each: each.start)
    place = one.index(found[at])
    for last, following in zip(one[place:], one[place + 1 :], strict=False):
        joint = low[last.end : following.start]
        if (
            not re.fullmatch(
                rf" ?(?:,|;|and|et|or|ou|&|/)(?: ?(?:and|et|or|ou|le)\b)? ?(?:{_WEEKDAY},? ?)?(?:le )?", joint
            )
            or following.month < last.month
        ):
            return None
        if following.year:
            return following.year
    return None


def _term_year(each: _Found, low: str) -> int | None:
    """Return the year of the only term that is named, where the day can be in it: "Winter 2027: January 18"."""
    terms = list(_TERM.finditer(low))
    if len(terms) != 1 or len(set(re.findall(_YEAR, low))) != 1 or terms[0].start() > each.start:
        return None
    season = next(name for name in _TERM_MONTHS if name in terms[0].group())
    year = terms[0]["year"] or terms[0]["year2"]
    return int(year) if each.month in _TERM_MONTHS[season] else None
