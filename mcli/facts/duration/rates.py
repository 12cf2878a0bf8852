"""Hours per week, day, meeting or module, and how many there are: "3 hours per week", "six two-hour sessions"."""

import re
from decimal import Decimal
from typing import NamedTuple

from mcli.facts.duration.quantities import NUMBER, Quantity, number


class Amount(NamedTuple):
    """An amount of time or a count, and its part in the length of a course.

    `role` is total, stated_total ("in total"), rate (`per` says of what), count (of weeks, days, meetings, modules),
    frequency (meetings a week) or ceu; `value` is in hours for the first three. Places are those of the text.
    """

    role: str
    value: Decimal
    unit: str
    start: int
    end: int
    per: str | None = None


# Meetings of a group, parts of a course's matter, and what hours may be counted by.
_MEETING = (
    r"(?:class(?:es)?|sessions?|seances?|meetings?|rencontres?|visits?|visites?|evenings?|soirs?|soirees?|nights?"
    r"|webinars?|webinaires?|workshops?|ateliers?|lectures?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|(?:lun|mar|mercre|jeu|vendre|same)dis?)"
)
_MODULE = r"(?:modules?|units?|unites?|lessons?|lecons?|parts?|parties?|chapters?|chapitres?|blocs?)"
PERIOD = (
    rf"(?P<week>weeks?|wks?|semaines?|sem)|(?P<day>days?|jours?|journees?)|(?P<class>{_MEETING})"
    rf"|(?P<module>{_MODULE})|(?P<month>months?|mois)"
)
# "3 hours per week", "3 h/sem.", "3 hours of class each week", "3 hours weekly", "2 heures chacun"
_PER = re.compile(
    r" ?(?:(?:of|de|d')[ ']?[a-z][a-z' -]{1,30}? |\(?(?:online|en ligne|live) )?(?:/ ?"
    r"|\(?(?:per|par|a|an|each|every|chaque|la|in each|for each|pour chaque) )(?:online |live |in-person "
    rf"|two-week )?(?:{PERIOD}|(?P<course>courses?|cours|programs?|programme|(?:credit|full) course)"
    r"|(?P<other>[a-z]+))\b"
)
# "3 hours weekly", "2 hours each", "2 heures chacune".
_ADVERB = re.compile(
    r" ?(?:of (?:class|study|work) )?\(?(?:(?P<week>weekly|hebdomadaires?)|(?P<day>daily|quotidien(?:ne)?s?)"
    r"|(?P<each>each|chacune?s?|apiece))\b"
)
# "Each module takes about 9 hours", "chaque séance dure 3 heures", "sessions of 2.5 hours", "modules x 3 hours"
_BEFORE_EACH = re.compile(rf"\b(?:each|every|chaque)(?: [a-z-]+)?? (?:{PERIOD})(?: [a-z'()-]+){{0,5}} ?$")
_BEFORE_OF = re.compile(
    rf"\b(?:(?:{PERIOD})(?<=s))(?: ?\([^()]*\))?,? ?(?:of|de|d'|x|\*|×|@|at|a raison de"
    r"|for)(?: (?:about|approximately|up to|environ|only))? ?$"
)
# "six two-hour sessions": the hours of one of several.
_PLURAL_AFTER = re.compile(
    r"[ -](?:(?:live|online|virtual|in-person|weekly|interactive|evening|saturday|en ligne"
    r"|zoom) ){0,2}(?:(?P<class>sessions|classes|seances|meetings|rencontres|webinars|webinaires|workshops"
    r"|ateliers|lectures|evenings|visits|visites|(?:mon|tues|wednes|thurs|fri|satur|sun)days)"
    r"|(?P<module>modules|courses|units|unites|lessons|lecons|parts|parties|chapters|blocs))\b"
)
_NUMBER_BEFORE = re.compile(rf"(?P<count>{NUMBER}) (?:[x×*] )?$")
# "4 x 3 hours", "3 hours x 4": meetings that are not named
_TIMES_BEFORE = re.compile(rf"(?P<count>{NUMBER}) ?[x×*] ?$")
_TIMES_AFTER = re.compile(rf" ?[x×*] ?(?P<count>{NUMBER})(?:[ -]?(?:{PERIOD})\b)?")
_WEEKLY_MEETING = re.compile(r"[ -](?:weekly|hebdomadaire)\b")
# "twice a week", "deux fois par semaine", "two evenings a week", "weekly".
_OFTEN = re.compile(
    r"\b(?:(?P<word>once|twice|une fois|deux fois|trois fois)"
    rf"|(?P<number>{NUMBER}) (?:times|fois|days|jours|{_MEETING})) ?(?:weekly\b"
    r"|(?:a|per|each|every|par|/|chaque|la) ?(?:week|semaine)\b)|\b(?P<weekly>weekly|hebdomadaires?)\b"
)
_DAYS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:lun|mar|mercre|jeu|vendre|same)dis?\b|\bdimanches?\b"
)
_TIMES = {"once": 1, "twice": 2, "une fois": 1, "deux fois": 2, "trois fois": 3}


def rate_of(found: list[Quantity], before: str, after: str) -> str | None:
    """Return what the hours are per (week, day, class, module, month), "" for something else, None when they are
    no rate."""
    match = _PER.match(after) or _ADVERB.match(after)
    if match:
        kinds = {name for name, value in match.groupdict().items() if value}
        if "course" in kinds:
            return None
        if "other" in kinds:
            return "" if re.match(r" ?(?:/|per |par )", after) else _named(before, after)
        if "each" in kinds:
            known = [one.unit for one in found if one.unit in ("class", "module", "day", "week")]
            return known[0] if known else "module"
        return kinds.pop()
    return _named(before, after)


def _named(before: str, after: str) -> str | None:
    """Return what a meeting or a part beside the hours is: "sessions of 2.5 hours", "3-hour classes", "4 x 3 hours"."""
    for match in (_BEFORE_EACH.search(before), _BEFORE_OF.search(before), _PLURAL_AFTER.match(after)):
        if match:
            return _unit_of(match)
    if _WEEKLY_MEETING.match(after):
        return "week"
    if times := _TIMES_AFTER.match(after):
        return _unit_of(times) or "class"
    if _TIMES_BEFORE.search(before):
        return "class"
    return None


def _unit_of(match: "re.Match[str]") -> str | None:
    return next((name for name, value in match.groupdict().items() if value and name != "count"), None)


def counted(each: Quantity, low: str) -> Amount | None:
    """Return how many: the "six" of "six two-hour sessions", the 4 of "4 x 3 hours" and of "3 hours x 4"."""
    start = max(0, each.start - 24)
    after, times = _PLURAL_AFTER.match(low, each.end), _TIMES_AFTER.match(low, each.end)
    if times and _unit_of(times) is None:
        before, end = times, times.end()
    elif after and (found := _NUMBER_BEFORE.search(low, start, each.start)):
        before, end = found, after.end()
    elif not times and (found := _TIMES_BEFORE.search(low, start, each.start)):
        before, end = found, each.end
    else:
        return None
    count = number(before["count"])
    unit = (_unit_of(after) if after else None) or "class"
    return Amount("count", count, unit, before.start("count"), end) if count else None


def frequency(low: str) -> list[Amount]:
    """Return how often a group meets each week, as at most one amount: "twice a week", "weekly", "on Tuesdays"."""
    found = _OFTEN.search(low)
    if found is None:
        days = _DAYS.findall(low)
        return [Amount("frequency", Decimal(1), "class", 0, 0)] if len(days) == 1 else []
    times = Decimal(_TIMES.get(found["word"], 1)) if found["word"] or found["weekly"] else number(found["number"])
    return [Amount("frequency", times, "class", found.start(), found.end())] if times else []
