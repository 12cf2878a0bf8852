"""When a course starts (contract, "Doubtful cases": a start date needs a year), and whether one may start at any
time."""

import re
from typing import NamedTuple

from mcli.core.claims import Claim
from mcli.facts.dates.calendar import Day, days
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

# Days that are no start: what stands before them in the same clause, and the words that may stand between.
_OTHER_DAYS = (
    # up to a day
    r"by|before|until|till|up to|no later than|avant|d'ici(?: au)?|au plus tard|jusqu'au?"
    # ends
    r"|end(?:s|ing|ed)?|finish(?:es)?|conclu(?:des?|ding)|close[sd]?|closing|termine(?:nt)?|fin|ferme(?:s|es|nt)?"
    # deadlines and money
    r"|deadlines?(?: for [a-z ]{1,40})?|date limite(?: d[e'] ?[a-z' ]{1,40})?|due|withdraw(?:al)?|drop|payment"
    r"|paiement|last day(?: (?:to|of) [a-z ]{1,30})?|dernier jour(?: pour [a-z ]{1,30})?|refunds?|rembours\w+"
    r"|solde|early[- ]bird[a-z ]{0,30}|(?:sale|offer|prices?|fees?|rates?|tarifs?)(?: [a-z]+){0,3}"
    # registration
    r"|(?:registration|enrolment|application"
    r"|inscription)s?(?: (?:period|opening|open|opens|begins?|starts?|will|en ligne|ouvrent|ouvertes?|des|a compter"
    r"|debutent|commencent|requises?|accepted))*"
    r"|(?:apply|register|enrol|inscrivez-vous|s'inscrire|wait ?list)(?: [a-z]+){0,3}"
    # the page and its rules
    r"|updated?|modified|mise? a jour|modifiee?|publie(?:e|es|s)?|published|posted|reviewed|revised|checked"
    r"|copyright|©|news|valid(?:e|ity)?|expir\w+|effective|en vigueur|as of|since|depuis|in effect|issued|signed"
    r"|approved|announced|founded|established|born|results?"
    # other events
    r"|(?:information|info) (?:session|night|evening)s?|seances? d'information|open house|portes ouvertes"
    r"|orientation(?: session)?|exam(?:ination|en)?s?|graduat\w+|convocation|holidays?|no class(?:es)?"
    r"|pas de cours|conge|reading week"
)
_BETWEEN = (
    r"(?: ?[:,(]"
    r"| (?:is|are|was|were|will be|on|at|the|le|la|est|sont|du|des|from|of|after|date|dates|held|a lieu|aura lieu"
    r"|takes place|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche))*"
)
_NOT_START = re.compile(rf"\b(?:{_OTHER_DAYS}){_BETWEEN} ?$")
# "January 5, 2027 is the deadline"
_NOT_START_AFTER = re.compile(
    r",? ?(?:is |are )?(?:the )?(?:deadline|is the last day|est la date limite|est le dernier jour"
    r"|information session|seance d'information|holiday|exam\b|last updated)"
)
# A start that is called off: "January 12, 2027 (cancelled)", "Annulé : 12 janvier", "reporté au 9 février". What may be
# called off, or is not, says nothing of it.
_OFF = r"(?:cancel(?:l?ed)|postponed|called off|rescheduled|annulee?s?|reportee?s?|remise?s? a)"
_OFF_BEFORE = re.compile(rf"^[^\d]*\b{_OFF}(?!,){_BETWEEN}(?: ?[-–])? ?$")
_OFF_AFTER = re.compile(
    rf"(?:(?!\b(?:may|might|can|could|if|unless|peut|peuvent|pourrai\w*|si|sauf|not|pas|ne|and|et)\b)[^.;|•\n]){{0,60}}?"
    rf"\b{_OFF}\b"
)
_MOVED_TO = re.compile(
    r"\b(?:postponed|moved|delayed|rescheduled|reportee?s?|deplacee?s?|remise?s?) (?:to|until|till|for|au|jusqu'au)"
    rf"{_BETWEEN} ?$"
)
# What stands before a start in a sentence: "starts January 18, 2027", "du 18 janvier", "prochaine cohorte".
_START = re.compile(
    r"\b(?:start(?:s|ing|ed)?|begin(?:s|ning)?|began|commenc\w*"
    r"|next (?:one|class|intake|offering|session|start|course|cohort|run|date)|first class|premier cours|from"
    r"|runs?|held|offered|takes place|kicks? off|launch(?:es|ing)?|debut\w*|des le|a compter du|a partir du|du"
    r"|aura lieu|auront lieu|se tient|se tiendra|se deroule\w*|prochain\w*|starts?|dates?|intakes?|cohorts?"
    r"|cohortes?|groupes?|sessions?|a lieu|ont lieu|upcoming|schedule|horaire|classes)\b"
)
# Labels of starts, and labels of other days: "End date", "Date limite", "Last updated".
_LABEL_START = re.compile(
    r"\b(?:start|begin|debut|intake|date|dates|session|sessions|schedule|horaire|when|quand|next|offered|offering"
    r"|cohort|cohorte|prochain\w*|run|rentree|admission|term|startdate|day|jour)s?\b"
)
_LABEL_NOT = re.compile(
    r"\b(?:end|ends|fin|deadline|limite|due|close[sd]?|closing|updated|modified|mise a jour|publi\w*|posted"
    r"|expir\w*|withdraw\w*|refund|registration (?:opens|open|period)|apply by|register by|last day|dernier jour"
    r"|information session|exam|orientation|copyright|reviewed|valid\w*|inscription avant|early bird|datemodified"
    r"|datepublished|enddate|payment)\b"
)
# "continuous intake", "start at any time", "no set start date", "inscription continue", "commencez quand vous voulez"
_ANY_TIME = re.compile(
    r"\b(?:continuous(?:ly)?(?: \w+)? ?(?:intake|enrol+ment|registration|admission|entry|start)s?"
    r"|continuous intake|(?:offered|runs|running) continuously"
    r"|(?:rolling|open|ongoing|on-going|flexible|year-round|year round|anytime|any time|daily) (?:intake|enrol+ment"
    r"|registration|admission|start|entry|entrance)s?(?: dates?)?"
    r"|(?:intake|enrol+ment|registration|admission|start date|entry)s? (?:is |are )?(?:always )?(?:continuous"
    r"|ongoing|on-going|rolling|flexible|anytime|any time|open year[- ]round|year[- ]round|at any time"
    r"|open all year)"
    r"|(?:start|begin|enrol+|register|sign up|join|get started|commence|started|put your name down|registration"
    r"|enrolment|starts|admitted|enter)(?: \w+){0,3}? (?:at )?(?:any ?time|any day|any weekday"
    r"|whenever you(?: are|'re)? (?:ready|like|want|wish)"
    r"|when(?:ever)? (?:you(?: are|'re) ready|it suits you|you like|you want)|at your convenience"
    r"|on any (?:day|date|week ?day)|any monday)"
    r"|(?:start|begin|get started|commence)(?: \w+){0,3}? (?:today|right away|immediately|now and)"
    r"|(?:start|begin) (?:as soon as you|when you(?:'re| are) ready|when you want|whenever)|any ?time start"
    r"|start any ?time|no (?:set|fixed|specific|scheduled) start (?:date|day)s?"
    r"|(?:there is |has )?no start (?:date|day)s?|without (?:a )?(?:fixed|set) start date"
    r"|(?:inscription|admission|entree|rentree|debut|inscriptions|admissions|entrees|accueil)s? (?:est |sont "
    r"|se fait |se font |possible |ouverte? )*(?:en )?(?:continue?s?|permanente?s?|flexibles?|en tout temps"
    r"|a tout moment|tout au long de l'annee|a l'annee|en continu|toute l'annee)"
    r"|(?:commence[rz]?|debute[rz]?|s'inscrire|inscrivez-vous|demarre[rz]?|entreprendre|acces|inscription"
    r"|integre[rz]?)(?: [\w']+){0,4}? (?:en tout temps|a tout moment|n'importe quand|a n'importe quel moment"
    r"|quand (?:vous|on) (?:le )?(?:voulez|veut|souhaitez|desirez|etes prets?)"
    r"|au moment (?:de votre choix|qui vous convient)|des maintenant|des aujourd'hui|immediatement|tout de suite"
    r"|toute l'annee)"
    r"|(?:en tout temps|a tout moment)(?: pendant l'annee)?,? (?:on peut |vous pouvez )?(?:commencer|debuter"
    r"|s'inscrire|vous inscrire)|sans date (?:de debut )?(?:fixe|precise|de debut)|aucune date (?:de debut|fixe)"
    r"|pas de date (?:de debut|fixe)|dates? de debut (?:flexibles?|variables?|au choix|libre)"
    r"|debut (?:libre|flexible)|entrees? continues?|formule d'entree continue|immediate start|start now"
    r"|commencez maintenant|(?:immediate|instant) access(?! to)|acces immediat|access(?:ible)? immediately"
    r"|on-demand (?:course|training|learning|start)|available on[- ]demand|year-round intake|intakes? year-round"
    r"|continuous entry)\b"
)
# All that stands under "Start date": "Ongoing", "En tout temps", "Flexible".
_ANY_WHOLE = re.compile(
    r"(?:continuous|ongoing|on-going|rolling|flexible|any ?time|at any time|open|year[- ]round|on[- ]demand"
    r"|start(?:s)? now|immediate(?:ly)?|continue?|en continu|en tout temps|a tout moment|n'importe quand"
    r"|toute l'annee|permanente?|always open|whenever you like|any (?:day|weekday|monday)"
    r"|self-paced,? (?:start|any).*|when you(?: are|'re) ready|au moment de votre choix|open enrol+ment"
    r"|libre)[\W_]*"
)
# "you may withdraw at any time", "contact us at any time"
_NOT_ANY = re.compile(
    r"\b(?:not|no longer|n'est pas|isn't|cannot|can't|ne peut|pas d'|without|withdraw|cancel|annuler|unsubscribe"
    r"|contact|call us|change)\b[^.;]{0,40}$"
)
_PLACEHOLDER_BEFORE = 90
_CLAUSE = re.compile(r"[.;!?|•](?: |$)|\n")


class Dates(NamedTuple):
    """Start dates as ISO days in order, and whether one may start at any time (None: not said)."""

    start_dates: tuple[str, ...]
    flexible_start: bool | None


def read(claim: Claim, context: Context) -> Reading[Dates] | None:
    """Return the start dates and whether one may start at any time, None when the words say neither."""
    text = words_of(claim)
    low, label = flat(text), flat(claim.label)
    if not text or _LABEL_NOT.search(label):
        return None
    any_time = _any_time(text, low, label)
    starts = _starts(low, label, claim.method)
    if any_time and not starts:
        return Reading(Dates((), True), any_time)
    if not starts:
        return None
    # One day, or several of which the words name each: a flexible start beside fixed days is still flexible.
    iso = tuple(dict.fromkeys(sorted(each.iso for each in starts)))
    quote = text[starts[0].start : starts[-1].end] if len(text) > 160 else text
    more = (any_time,) if any_time and any_time not in quote else ()
    return Reading(Dates(iso, bool(any_time)), quote, more)


def _any_time(text: str, low: str, label: str) -> str | None:
    """Return the sentence that says one may start at any time."""
    if re.search(
        r"\b(?:start|debut|date|intake|admission|inscription|registration|begin|rentree|enrol\w*|schedule|session"
        r"|offered)",
        label,
    ) and _ANY_WHOLE.fullmatch(low):
        return text
    # "Start dates: flexible" on one line with its label.
    inline = re.fullmatch(
        r"(?:[a-z' ]{0,30}(?:start|debut|intake|admission|registration|inscription)[a-z' ]{0,20}) ?: ?(.+)", low
    )
    if inline and _ANY_WHOLE.fullmatch(inline.group(1)):
        return text
    for sentence in sentences(text):
        for found in _ANY_TIME.finditer(flat(sentence)):
            if not _NOT_ANY.search(flat(sentence)[: found.start()]) and not sentence.rstrip().endswith("?"):
                return sentence
    return None


def _starts(low: str, label: str, method: str) -> list[Day]:
    """Return the days of flat text that are starts."""
    labelled = _LABEL_START.search(label) is not None or method in ("table", "structured_data")
    found: list[Day] = []
    said = days(low)
    for day, following in zip(said, [*said[1:], None], strict=False):
        before = _CLAUSE.split(low[max(0, day.start - _PLACEHOLDER_BEFORE) : day.start])[-1]
        # "from January 11 until March 8": the day after the range word is part of the range that was read already.
        moved_to = _MOVED_TO.search(before) is not None
        if (_NOT_START.search(before) and not moved_to) or (found and day.start < found[-1].end):
            continue
        if not moved_to and (_OFF_BEFORE.search(before) or _called_off(low, day, following)):
            continue
        if _NOT_START_AFTER.match(low[day.end : day.end + 60]):
            continue
        alone = len(low) <= 60 or before.strip(" ,(-:") == ""
        if labelled or alone or moved_to or _START.search(before) or (found and len(before) < 40):
            found.append(day)
    return found


def _called_off(low: str, day: Day, following: Day | None) -> bool:
    """Tell whether the words behind a day, up to the next one, say that it is called off."""
    return _OFF_AFTER.match(low[day.end : following.start if following else len(low)]) is not None
