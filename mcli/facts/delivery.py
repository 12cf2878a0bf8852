"""How a course is given: online, hybrid or in person (contract, "Doubtful cases", `delivery`).

Live online is `online`. Where the learner chooses ("online or in person") the fact is not known, and words about
something else that is online (registration, an exam, a store) say nothing.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mcli.claims import Claim
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_HYBRID = (
    r"hybrid(?:e|es|s)?|blended|bimodale?s?|bi-modale?|comodale?s?|comodalite|co-modale?|mixed[- ](?:mode|method"
    r"|delivery)"
    r"|mode mixte|formule mixte|formation mixte|apprentissage mixte|combined (?:online|delivery)|partly online"
    r"|partially online"
    r"|partiellement en ligne|en partie en ligne|web[- ]facilitated|flipped classroom|classe inversee"
    r"|mi-presentiel|(?:semi|demi)-presentiel"
)
_ONLINE = (
    r"(?:virtual|online) class(?:room|es)?s?|on-?line|on line|e-?learning|virtual(?:ly)?|virtuel(?:le|s|les|lement)?"
    r"|internet delivery|via (?:the )?internet|web-?based"
    r"|webinars?|webinaires?|(?:via|on|par|sur|by|through|using|over) (?:ms |microsoft )?(?:zoom|teams|webex)|zoom"
    r"|microsoft teams"
    r"|webex|google meet|ms teams|adobe connect|en ligne|a distance|de chez (?:vous|soi)|from home|remote(?:ly)?"
    r"|distance (?:education|learning|delivery)"
    r"|formation a distance|enseignement a distance|asynchrone|synchrone|asynchronous(?:ly)?|synchronous(?:ly)?"
    r"|ontariolearn|ontario learn"
    r"|contact north|contact nord|apprentissage en ligne|sur le web|livestream(?:ed)?|live[- ]stream(?:ed)?"
    r"|visioconference|videoconferenc(?:e|ing)"
    r"|classe virtuelle|autoformation|cyberapprentissage|telepresentiel|e-?formation|moodle|brightspace|d2l"
    r"|self-directed web|http"
)
_IN_PERSON = (
    r"(?:takes? place|held|we meet|meets?|hosted) at(?= (?:our|the|an?) (?!end|beginning|start|same|following|time"
    r"|request))"
    r"|(?:(?:a|ont) lieu|se (?:tien(?:t|nent)|deroule(?:nt)?|donne(?:nt)?))(?= (?:au |aux |a la |a l'|dans (?:nos"
    r"|notre|les|le) )"
    r"(?!printemps|mois|cours|debut|fin|rythme|automne|ete|hiver))"
    r"|in[- ]person|face[- ]to[- ]face|on[- ]campus|on[- ]?site|in[- ]class(?:room)?|in the classroom|classroom"
    r"|in our classrooms?"
    r"|en presentiel|presentiel(?:le|s|les)?|en personne|en classe|en salle(?: de classe| de cours)?|salle de classe"
    r"|en salle|face a face"
    r"|sur place|sur (?:le )?campus|au campus|lecture ?/ ?lab|hands-on (?:lab|practical|training|shop|session)"
    r"|in the (?:lab|shop|workshop|kitchen)"
    r"|(?:lab|shop)-based|lab day|lab (?:work|session|component)|laboratoire|en atelier|a l'atelier|en cuisine"
    r"|in our (?:lab|shop|kitchen|training (?:centre|center|facility|yard))"
    r"|in the field|sur le terrain|at (?:our|the) [\w' -]{0,40}?(?:campus|centre|center|school|library|location"
    r"|facility|yard|site|office|college|shop|building|hall)"
    r"|(?:au|aux|a notre|a nos|dans nos|au sein du) (?:campus|centre|locaux|college|bibliotheque|ecole|installations)"
    r"|in a (?:physical )?classroom"
    r"|required to be on campus|traditional classroom|in school|clinical|clinicals|stage clinique|conveniently located"
)
# A place that one has to go to, where nothing else is said: "Millrace Campus, Room B114", "9 Mill Lane", "salle 112".
_PLACE = (
    r"(?:room|rm\.?|salle|local|studio|door|porte|suite|bureau|gymnasium|gym) (?:no\.? ?|nº ?"
    r"|# ?)?[a-z]{0,3}-?\d+[a-z]?|campus"
    r"|secondary school|high school|ecole secondaire|\d+[a-z]? (?:rue|avenue|boulevard|chemin|route)\b"
    r"|\d+[a-z]? (?:[a-z.'-]+ ){1,3}(?:street|st\.?|avenue|ave\.?|road|rd\.?|drive|dr\.?|lane|boulevard|blvd\.?"
    r"|highway|hwy|crescent|court|way|line|concession)\b"
    r"|training (?:shop|centre|center|room|yard)|(?:auto|welding|wood) shop|atelier de|community (?:centre|center)"
    r"|centre communautaire|skills centre"
    r"|public library|bibliotheque|learning centre|program room|greenhouse|fire hall|legion|arena"
)
_MODES = re.compile(rf"\b(?:(?P<hybrid>{_HYBRID})|(?P<online>{_ONLINE})|(?P<in_person>{_IN_PERSON}))(?![a-z])")
_PLACES = re.compile(rf"\b(?:{_PLACE})(?![a-z])")
_LOCATION_LABEL = re.compile(
    r"\b(?:location|lieu|where|ou|place|campus|room|salle|venue|address|adresse|endroit|site|emplacement)s?\b"
)
_NO_PLACE = re.compile(
    r"[\W_]*(?:(?:various|multiple|several|all|plusieurs|divers|see|voir|tb[acd]|to be|a determiner|a venir|n/?a"
    r"|select|choose|any"
    r"|anywhere|partout|ontario|canada|flexible|none|home|web|province).*)?[\W_]*"
)

# Words behind or before a mode that make it speak of something else.
_ELSE_AFTER = re.compile(
    r"[ -]?(?:\(?(?:or|and|ou|et) (?:by phone|in[- ]person|by mail|par telephone|en personne) )?"
    r"(?:registrations?|register\b|registering|inscri(?:ption|re|vez)\w*|applications?\b|apply\b|payments?|pay\b"
    r"|paiement|store|boutique|orders?\b|shop\b(?!,)"
    r"|form\b|forms\b|formulaire|exams?\b|examen|examinations?|tests?\b|proctor|quiz|assessment\b|evaluation|calendar"
    r"|catalogue|brochure|booking|portal|portail"
    r"|account|compte|chat\b|clavardage|resources?\b|ressources|tools?\b|outils|banking|safety\b|security\b|privacy"
    r"|fraud|presence\b|marketing|advertising|research\b"
    r"|communities|communit(?:y|ies)|library\b|shopping|sales\b|business\b|help\b|support\b|tour\b|visite guidee"
    r"|open house|portes ouvertes|info(?:rmation)? session"
    r"|seance d'information|certificate\b|reality|assistants?\b|assistance|machines?|collaboration skills"
    r"|meetings? skills|version\b|discussion forum|materials?\b|textbook"
    r"|manual|course outline|practice tests?|badge|appointment|consent|waiver|placement|support|reviews?|orientation"
    r"|screening)"
)
_ELSE_BEFORE = re.compile(
    r"\b(?:regist(?:er|ration|ering)(?: is| are| now| today| available| for [a-z ]{1,30}| by mail or| in person or)?"
    r"|apply(?: now)?|applications?(?: are| is)?(?: accepted| available)?"
    r"|paiement|pay(?:ment|able)?(?: is| in full)?|order(?: it| your| a)?|buy|purchased?|acheter|commander"
    r"|inscri\w+(?: se font"
    r"| se fait| est| obligatoires?)?|s'inscrire|inscrivez-vous|postule[rz]|payer|payez"
    r"|book(?: [a-z]+){0,3}|(?:course |program )?(?:outline|calendar|schedule|catalogue|brochure|textbook|form"
    r"|plan de cours|horaire|calendrier)|find (?:out )?(?:more|us)|learn more|more information|see (?:us|more|details"
    r"|dates)?"
    r"|view(?: it| schedule| dates)?|read more|download(?:ed|able)?|consult(?:ez|er)?(?: le| la| les)?(?: [a-z]+)?"
    r"|textbook (?:is )?(?:available|sold)|(?:exam|test|examen)s?(?: is| are| taken| written| completed| held| se fait"
    r"| est| must be written| can be (?:taken|written))?(?: also)?|available for purchase|check availability|log ?in"
    r"|sign up|enrol+"
    r"|(?:teams?|colleagues|clients|employees|workers|travailleurs|equipes?)(?:,? both)?"
    r"|submit(?:ted)?(?: [a-z]+){0,3}|complete(?:d)? (?:the|your|an|this) (?:application|form|registration|exam"
    r"|test)(?: form)?|share (?:it|your [a-z ]+)|working|work|worked|communicating|selling|sell|shopping|safe(?:ly)?"
    r"|safety|stay safe|security"
    r"|not (?:currently |yet )?(?:offered|available|given|taught|delivered)|not|no|pas(?: offert)?|non"
    r"|n'est pas(?: offerte?)?(?: disponible)?|isn't|never|jamais|rather than|instead of|au lieu d'|plutot qu'"
    r"|previously|also offered|our other|travail(?:ler)?|vendre|securite|certificate (?:is )?(?:available|issued|sent)"
    r"|(?:badge|certificat) (?:est )?(?:disponible|remis|envoye)) ?$"
)
# "write the exam in person", "1 hour in-person exam"
_EXAM_AFTER = re.compile(r"[ -](?:[a-z]+ )?(?:exams?|examination|examen|test)\b")
_EXAM_BEFORE = re.compile(r"\b(?:exams?|examination|examens?|tests?|epreuve)\b(?: [a-z']+){0,5} ?$")
# "Open house: on campus", "Registration: online"
_ELSE_HEAD = re.compile(
    r"\b(?:open house|info(?:rmation)? sessions?|portes ouvertes|seances? d'information|registration|inscriptions?"
    r"|exam(?:en)?s?"
    r"|applications?|paiement|payment|orientation|tests?|interview|entrevue) ?[:-] ?$"
)
# A place that is named for another reason: "Register at the Millrace Campus, Room B114".
_PLACE_ELSE = re.compile(
    r"\b(?:regist\w+|inscri\w+|appl(?:y|ication)|pick up|visit|contact|office|bureau|call|mail|write to|drop|parking"
    r"|questions?|open house|portes ouvertes|info)\b"
)
_PLACE_ELSE_LABEL = re.compile(
    r"\b(?:contact|regist\w+|inscription|questions?|apply|office|bureau|mail|exam|parking)\b"
)
_CHOICE = re.compile(
    r"\b(?:or|ou|either|soit|choose|choice|choix|choisir|choisissez|options?|hyflex|hy-flex|your preferred|you prefer"
    r"|you may attend|selon votre|depending on"
    r"|selon le groupe|vary|varies|varie|formats? (?:available|disponibles)|delivery formats|both formats"
    r"|aussi offerte?s?|also (?:available|offered)|various)\b"
)
_OFFERED_BOTH = re.compile(
    r"\b(?:available|offered|disponibles?|offerte?s?|formats?|versions?) (?:both )?(?:in |on |en |a )?$"
)
_HYFLEX = re.compile(r"\b(?:hy-?flex|hybrid[- ]flexible|hybride[- ]flexible|multi-?modal|multi-?access)\b")
# "The theory is online", "the lab portion is in person": words about a part of the course.
_PART = re.compile(
    r"\b(?:theory|theorie|practical|pratique|lab|laboratoire|clinical|portion|component|partie|volet|first (?:day"
    r"|part)"
    r"|in-class day|then|puis)\b"
)
_CLAUSE = re.compile(r"[.;:!?]| - ")


class _Mode(NamedTuple):
    """A word for a mode in flat text: which mode, its place, and whether it is only said of an exam."""

    mode: str
    start: int
    end: int
    exam: bool = False


def read(claim: Claim, context: Context) -> Reading[str] | None:
    """Return online, hybrid or in_person with the words that say so, None where they do not or leave the choice."""
    text = words_of(claim)
    low, label = flat(text), flat(claim.label)
    if not text or _HYFLEX.search(low):
        return None
    if found := _markup(low):
        return Reading(found, text)
    modes = list(_modes(low))
    kinds = {each.mode for each in modes}
    if not modes:
        return _place(text, low, label, claim)
    if "hybrid" in kinds:
        first = next(each for each in modes if each.mode == "hybrid")
        if _listed(low, modes) or (
            _CHOICE.search(low)
            and kinds != {"hybrid"}
            and low[first.end : first.end + 2].strip() not in (":", "(", "-")
        ):
            return None
        return Reading("hybrid", _sentence(text, first))
    if kinds == {"online", "in_person"}:
        return _both(text, low, modes)
    if "online" in kinds and _PLACES.search(low) and (_LOCATION_LABEL.search(label) or _CHOICE.search(low)):
        return None  # "Online or Sudbury campus"
    return Reading(modes[0].mode, _sentence(text, modes[0]), sure=not all(each.exam for each in modes))


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
    return any(each.exam for each in _modes(flat(words_of(claim))))


def _markup(low: str) -> str | None:
    """Read the values of schema.org's courseMode and of feeds, addresses included."""
    value = low.removeprefix("https://schema.org/").removeprefix("http://schema.org/")
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
    }.get(value)


def _modes(low: str) -> Iterator[_Mode]:
    passed = -1
    for match in _MODES.finditer(low):
        before = low[max(0, match.start() - 60) : match.start()]
        before = _CLAUSE.split(before)[-1]
        after = low[match.end() : match.end() + 40]
        mode = next(name for name, value in match.groupdict().items() if value)
        # Whoever writes the exam in person has to go there, whatever the rest is.
        exam = mode == "in_person" and (_EXAM_AFTER.match(after) or _EXAM_BEFORE.search(before)) is not None
        joined = passed >= 0 and re.fullmatch(
            r" ?(?:or|and|ou|et|/|,|&|,? or|by (?:mail|phone) or) ?(?:on |by )?", low[passed : match.start()]
        )
        if (
            joined
            or (not exam and (_ELSE_AFTER.match(after) or _ELSE_BEFORE.search(before)))
            or _ELSE_HEAD.search(low, 0, match.start())
        ):
            passed = match.end()  # "register online or in person": the second mode speaks of the same thing
            continue
        yield _Mode(mode, match.start(), match.end(), exam)


def _listed(low: str, modes: list[_Mode]) -> bool:
    """Tell whether hybrid is one of a list of modes: "in person, online and hybrid" leaves all of them open."""
    pairs = pairwise(modes)
    joints = [
        low[one.end : two.start] for one, two in pairs if one.mode != two.mode and "hybrid" in (one.mode, two.mode)
    ]
    return any(re.fullmatch(r" ?(?:,|/|\||&|,? ?and|,? ?et|,? ?or|,? ?ou) ?(?:en |in )?", each) for each in joints)


def _both(text: str, low: str, modes: list[_Mode]) -> Reading[str] | None:
    """Read words that speak of both: a choice is not known, parts of one course are hybrid."""
    one = modes[0]
    other = next(each for each in modes if each.mode != one.mode)
    between = low[one.end : other.start]
    contrast = re.search(r"\b(?:contexts|cultures|physical, online)\b", low)
    slash = re.fullmatch(r" ?[/|] ?", between)
    if (
        contrast
        or slash
        or _CHOICE.search(low)
        or (
            _OFFERED_BOTH.search(low[: one.start]) and re.fullmatch(r"(?: courses?)? ?(?:and|et|,|&) (?:en )?", between)
        )
    ):
        return None
    return Reading("hybrid", _sentence(text, one, other), sure=len(between) < 120)


def _place(text: str, low: str, label: str, claim: Claim) -> Reading[str] | None:
    """Read a place where one has to be: named as such, or all that stands under "Location"."""
    if _PLACE_ELSE_LABEL.search(label):
        return None
    labelled = _LOCATION_LABEL.search(label) is not None
    if found := _PLACES.search(low):
        if _PLACE_ELSE.search(re.split(r"[.;!?]", low[: found.start()])[-1]):
            return None
        return Reading("in_person", _sentence(text, _Mode("in_person", found.start(), found.end())), sure=labelled)
    named = 2 < len(text) <= 120 and re.search(r"[a-z]{3}", low) and not _NO_PLACE.fullmatch(low)
    return Reading("in_person", text, sure=False) if labelled and named and not _CHOICE.search(low) else None


def _sentence(text: str, *modes: _Mode) -> str:
    """Return the sentence that holds the modes, or the words from the first to the last of them."""
    start, end = min(each.start for each in modes), max(each.end for each in modes)
    at = 0
    for each in sentences(text):
        at = text.find(each, at)
        if at <= start and end <= at + len(each):
            return each
        at += len(each)
    return text[start:end]
