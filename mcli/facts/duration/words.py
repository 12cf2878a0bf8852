"""What each amount of time in a page's words is about: all of the course, a part of it, a rate, or nothing of the
kind."""

import re
from decimal import Decimal

from mcli.facts.duration.quantities import NUMBER, Quantity, number, quantities
from mcli.facts.duration.rates import PERIOD, Amount, counted, frequency, rate_of
from mcli.facts.reading import flat

# Amounts of time that are not study: what stands behind them, and before them.
_EXAM = r"(?:exams?|examination|examens?|tests?|quiz(?:zes)?|epreuves?)"
# Behind: "24 hours' notice", "72 hours of access", "500 hours of work experience", "a 2-hour exam", "24 h sur 24".
_NOT_AFTER = re.compile(
    r"[ -']{0,3}(?:of |d'|de |d "
    r"|en )?(?:(?:(?:advance|business|written|short|final|online|login|lifetime|unlimited) )*(?:notice|preavis"
    r"|avis\b|access\b|acces\b|log-?in\b|helpline|hotline|emergency|urgence)|in advance|ahead|before\b|prior\b"
    r"|avant\b|a l'avance|after\b|apres\b|later|ago\b|homework|devoirs|break|pause\b|lunch|diner|support\b"
    r"|customer|of operation|d'ouverture|old\b|(?:phone |telephone )?interview|entrevue"
    r"|(?:(?:mandatory|required),? )?(?:pre-?work|prerequisite work|preparatory work)|(?:de )?parking|turnaround"
    r"|refund"
    r"|(?:(?:paid|unpaid|previous|prior|related|relevant|documented|supervised|verified|practical|professional"
    r"|full-time) ){0,2}(?:work |job |industry |flying |flight |volunteer |teaching )?experience"
    r"|(?:heures )?d'experience"
    r"|\)? ?(?:(?:paid|unpaid|clinical|field|work) )*(?:internship|placement|practicum|co-?op|stage|volunteer"
    r"|benevolat)"
    r"|(?:(?:multiple[- ]choice|supervised|proctored|certification|written|final|online|in[- ]person"
    rf"|closed[- ]book) )*{_EXAM}\b(?! (?:prep|review))|(?:a|per|par) (?:day|jour),? ?(?:7|seven|sept)|/ ?7|sur 24"
    r"|pour (?:annuler|repondre)|to (?:cancel|reply|respond))"
)
# Before: "within 48 hours", "valid for 3 years", "dans les 24 heures", "open 24 hours".
_NOT_BEFORE = re.compile(
    r"(?:\b(?:within|dans les|d'ici|sous|every|aux|toutes les"
    r"|(?:expir\w+|valid\w*|valable|renew\w*|recertif\w*|renouvel\w*)(?: [a-z]+){0,3}|tous les"
    # what one may use, borrow or ask, and the part that is a placement
    r"|access(?: to [a-z ]{1,30})? for|(?:borrowed|lent|loaned|rented|available|on loan|kept)(?: out)? for"
    r"|(?:prete|emprunte|loue)(?:e?s?|r)(?: [a-z]+)?(?: pendant| pour)?|acces(?: a [a-z' ]{1,30})? pendant"
    r"|(?:support|soutien|access|acces|loan|pret|rental|location|office|opening|tutorat)(?: time| hours| period)? ?:"
    r"|(?:stage|placement|practicum|co-?op|internship)s? (?:of|de|d'|:)"
    r"|acces (?:au cours |a la formation )?pendant|acces (?:de|pour)|open|ouvert(?:e|es|s)?|the (?:first|last)"
    r"|les premieres|last(?:ed)? updated|break of|pause de|homework:?|office hours:?|homework of|up by|late by"
    r"|notice of|preavis de|maximum (?:absence|of absences) of)(?: the| a| about| approximately| environ"
    r"| additional| next| following)?"
    # "the exam lasts a maximum of 30 minutes", not "the exam prep course takes 3 hours"
    rf"|\b{_EXAM},?:?(?:(?! course| prep| review| training| workshop| class| cours| formation) [a-z']+){{0,6}}"
    r"|\bin(?= \d+ hours? of)) ?$"
)
# "au moins 16 ans", "18 years of age", "a 4-year college degree", "for the past 4 years": no length of a course.
_AGE_BEFORE = re.compile(r"\b(?:au moins|moins de|plus de|age[sd]?(?: d[e'])?|avoir|past|last|over) ?$")
_AGE_AFTER = re.compile(
    r"[ -](?:of age|old|and (?:over|older|up)|or (?:older|over|more)|ou plus|et plus|college|university|degree"
    r"|ago)\b"
)
# "Students have 3 months to finish": the time that is left, not the length.
_LEFT_BEFORE = re.compile(
    r"\b(?:have|has|avez|ont|given|allowed|disposez de|maximum of)(?: up to| a maximum of| jusqu'a)? ?$"
)
# "an additional 6 hours", "including 2 hours", "dont 4 heures"; "6 heures supplémentaires".
_PART_BEFORE = re.compile(
    r"\b(?:additional|extra|another|further|autres?|including|dont|incl(?:uding|uant|udes?)|y compris"
    r"|of which)(?: an?| about| environ)? ?$"
)
_PART_AFTER = re.compile(r" (?:supplementaires?|additionnelles?|de plus|more\b|extra\b|additional)")
# "42.5 + 84 + 84 hours", "of 30 and 45 hours"; "two hours to half a day"
_ONE_OF = re.compile(rf"{NUMBER} ?(?:\+|,? and|,? et) ?$")
_TO_A_DAY = re.compile(
    r" (?:to|a) (?:half|an?|une|one|two|deux|\d+)[ -](?:a |demi-)?(?:full )?(?:days?|journees?|jours?)\b"
)
# "36 hours in total", "8 hours in all", "25 heures au total"; "for a total of 30 hours", "durée totale : 25 heures".
_TOTAL_AFTER = re.compile(r" ?(?:\(?(?:in|en|au|of) )(?:total|all\b|tout\b)| ?\(?total\b| ?totales?\b| altogether")
_TOTAL_BEFORE = re.compile(
    r"\b(?:total(?:e|s)?(?: of| de| d'| time| hours?| duration| length| course hours| heures"
    r"| program hours)?(?: is| are| est)?(?: de| of)?|for a total of|pour un total de|nombre total d'heures"
    r"|duree totale(?: de)?)(?: about| approximately| environ)? ?[:=]? ?$"
)
# Clock times: "de 18 h à 21 h", "à 18 h 30", "mardi 18 h", "from 9 h"; "à raison de 3 h" and "de 3 h" are lengths.
_CLOCK_BEFORE = re.compile(
    r"(?:\b(?:des|vers|avant|apres|jusqu'a|from|at|until|till|to)|(?<!raison de)\ba(?: compter de| partir de)?"
    r"|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?: soir)?,?|\d{4},?|(?:a\.?m\.?|p\.?m\.?) ?-"
    r"|-|:) ?$"
)
# "18 h à 21 h" is a time of the day; "3 h par semaine", "6 h de formation" are not.
_CLOCK_AFTER = re.compile(r" ?(?:-|a|et|to) ?\d{1,2} ?h\b")
_STUDY_AFTER = re.compile(
    r" (?:de (?:formation|cours|travail|theorie|pratique|contenu)|par (?:semaine|jour|seance|module|cours)"
    r"|en ligne|of )|/"
)
_DURATION = re.compile(r"\b(?:duree|duration|heures?|hours?|length|longueur|total)\b")
# "2 sessions per week": how often, not how many.
_OFTEN_AFTER = re.compile(r" ?(?:a|per|each|every|par|/|chaque) ?(?:week|semaine|wk)\b")
# "PT12H", "PT1H30M", "P14W"
_ISO = re.compile(r"p(?:(\d{1,4})w)?(?:(\d{1,4})d)?(?:t(?:(\d{1,5}(?:\.\d+)?)h)?(?:(\d{1,5})m)?(?:\d{1,5}s)?)?")
# A number alone, with its range and what stands in brackets behind: "42", "6-8", "27 (20 online, 7 in the lab)".
_BARE = re.compile(
    rf"(?:(?:about|approx(?:imately|\.)?|environ|~|±|total:?) ?)?(?:(?P<low>{NUMBER}) ?(?:-|to"
    rf"|a) ?)??(?P<high>{NUMBER})(?= ?(?:$|[(;,.*]|total\b))"
)
# "Course hours", "Heures"; not "Office hours", "Credit hours", "Heures d'ouverture".
_LABEL_HOURS = re.compile(r"\b(?:hours?|hrs|heures?|h)\b")
_LABEL_OTHER = re.compile(
    r"\b(?:valid\w*|expir\w*|renew\w*|office|opening|operation|business|ouverture|bureau|credits?|homework|devoirs"
    r"|exam(?:en)?|access|acces|start|time of|service|experience|placement|stage|support|contact us|store|library"
    r"|fee|cost|price|hourly)\b"
)


def label_unit(label: str) -> tuple[str, str | None] | None:
    """Return what a bare number under a label counts: ("hour", None) under "Course hours", ("hour", "week") under
    "Hours per week", ("week", None) under "Duration (weeks)"; None under any other label."""
    text = flat(label)
    if _LABEL_OTHER.search(text):
        return None
    per = re.search(rf"(?:per|par|each|/|a) ?(?:{PERIOD})", text)
    if _LABEL_HOURS.search(text):
        return "hour", next((name for name, value in per.groupdict().items() if value), None) if per else None
    for unit, words in (("week", r"weeks?|semaines?"), ("day", r"days?|jours?"), ("module", r"modules?"),
                        ("class", r"sessions?|classes|seances?|meetings?"), ("minute", r"minutes?")):  # fmt: skip
        if re.search(rf"(?:number of|nombre de|\(|# ?of|\bin|\ben) ?(?:{words})\b|^(?:{words})$", text):
            return unit, None
    return None


def amounts(text: str, label: str = "") -> list[Amount]:
    """Return the amounts of time and the counts in cleaned text that say how long a course is, in order."""
    low = flat(text)
    if (whole := _iso(low)) or (whole := _bare(low, label)):
        return whole
    # "Total hours: 56" on one line with its label.
    if (inline := re.match(r"([a-z' ()]{2,40}?) ?[:=] ?(?=\S)", low)) and (
        whole := _bare(low, inline.group(1), inline.end())
    ):
        return whole
    found = quantities(low)
    roles = [_role(each, found, low, label) for each in found]
    named = [each for each in roles if each is not None]
    if any(each.unit == "hour" and each.role != "count" for each in named):
        # Beside hours, minutes are breaks, videos and the like.
        named = [each for each in named if each.unit != "minute" or each.role == "count"]
    named.extend(count for each in found if each.unit in ("hour", "minute") if (count := counted(each, low)))
    named.extend(frequency(low))
    return named


def _iso(low: str) -> list[Amount]:
    found = _ISO.fullmatch(low)
    if not found or len(low) < 3:
        return []
    weeks, days, hours, minutes = found.groups()
    amount = [Amount("count", Decimal(n), unit, 0, len(low)) for n, unit in ((weeks, "week"), (days, "day")) if n]
    value = Decimal(hours or 0) + Decimal(minutes or 0) / 60
    return amount if not value else [Amount("total", value, "hour", 0, len(low)), *amount]


def _bare(low: str, label: str, at: int = 0) -> list[Amount]:
    """Read "42" under "Hours", "27 (20 online, 7 in the lab)" under "Course hours", "3" under "Hours per week"."""
    unit = label_unit(label)
    found = _BARE.match(low, at) if unit else None
    value = number(found["high"]) if found else None
    if unit is None or found is None or not value:
        return []
    name, per = unit
    rest = low[found.end() :]
    timed = any(each.unit in ("hour", "minute") for each in quantities(rest))
    if any(char.isdigit() for char in rest[:2].strip(" .,")) or (timed and name == "hour" and "(" not in rest):
        return []
    if name in ("hour", "minute"):
        value = value / 60 if name == "minute" else value
        return [Amount("rate" if per else "total", value, "hour", found.start(), found.end(), per)]
    return [Amount("count", value, name, found.start(), found.end())]


def _role(each: Quantity, found: list[Quantity], low: str, label: str) -> Amount | None:
    before, after = low[max(0, each.start - 70) : each.start], low[each.end : each.end + 70]
    if _NOT_AFTER.match(after) or _NOT_BEFORE.search(before):
        return None
    if each.unit == "ceu":
        return Amount("ceu", each.value, "ceu", each.start, each.end)
    if each.unit not in ("hour", "minute"):
        period = each.unit in ("day", "week", "month", "year") and _LEFT_BEFORE.search(before)
        aged = each.unit == "year" and (each.value > 6 or _AGE_BEFORE.search(before) or _AGE_AFTER.match(after))
        if each.unit == "credit" or period or aged or _OFTEN_AFTER.match(after):
            return None
        return Amount("count", each.value, each.unit, each.start, each.end)
    if each.unit == "hour" and _clock(each, before, after, low, label):
        return None
    hours = each.value / 60 if each.unit == "minute" else each.value
    rate = rate_of(found, before, after)
    if rate == "":
        return None
    if rate:
        return Amount("rate", hours, each.unit, each.start, each.end, rate)
    if _PART_BEFORE.search(before) or _PART_AFTER.match(after) or _unsettled(each, before, after):
        return None
    if _TOTAL_AFTER.match(after) or _TOTAL_BEFORE.search(before):
        return Amount("stated_total", hours, each.unit, each.start, each.end)
    if hours < Decimal("0.5"):
        return None  # shorter than any course: a video, one module, a break
    return Amount("total", hours, each.unit, each.start, each.end)


def _unsettled(each: Quantity, before: str, after: str) -> bool:
    """Tell whether the hours are one of several, or end a range too wide for one course: "5 minutes to 48 hours"."""
    return each.low * 10 < each.value or _ONE_OF.search(before) is not None or _TO_A_DAY.match(after) is not None


def _clock(each: Quantity, before: str, after: str, low: str, label: str) -> bool:
    """Tell whether an amount in "h" is a time of the day."""
    words = low[each.start : each.end]
    if not re.search(r"\dh|\d h", words) or "hour" in words or "heure" in words:
        return False
    if _STUDY_AFTER.match(after):
        return False
    if _CLOCK_AFTER.match(after):
        return True
    if (
        re.fullmatch(r"\d{1,2} ?h ?\d\d", words)
        and each.value >= 8
        and not _DURATION.search(flat(label) + " " + before[-25:])
    ):
        return True  # "18 h 30" says a time of the day, unless the words around it say a length
    ranged = re.search(r"\d ?h ?(?:[0-5]\d)? ?(?:-|a|et|to) ?$", before) is not None
    return ranged or (
        each.value <= 24 and _CLOCK_BEFORE.search(before) is not None and not _DURATION.search(before[-25:])
    )
