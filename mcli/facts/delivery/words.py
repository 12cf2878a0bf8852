"""The words for online, hybrid and in person, and for a place where one has to be, where they speak of the course."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# One course in both ways.
_HYBRID = (
    r"hybrid(?:e|es|s)?|blended|bimodale?s?|bi-modale?|comodale?s?|comodalite|co-modale?"
    r"|mixed[- ](?:mode|method|delivery)|mode mixte|formule mixte|formation mixte|apprentissage mixte"
    r"|combined (?:online|delivery)|partly online|partially online|partiellement en ligne|en partie en ligne"
    r"|web[- ]facilitated|flipped classroom|classe inversee|mi-presentiel|(?:semi|demi)-presentiel"
)
# At a distance, live or at one's own time, and the platforms and networks that stand for it in Ontario.
_ONLINE = (
    r"(?:virtual|online) class(?:room|es)?s?|(?:en |salle de )?classe virtuelle|webcasts?|live streaming"
    r"|tele-?enseignement|video on demand|audioconference|on-?line|on line|e-?learning|virtual(?:ly)?"
    r"|virtuel(?:le|s|les|lement)?|internet delivery|via (?:the )?internet|web-?based|webinars?|webinaires?"
    r"|(?:via|on|par|sur|by|through|using|over) (?:ms |microsoft )?(?:zoom|teams|webex)|zoom|microsoft teams|webex"
    r"|google meet|ms teams|adobe connect|en ligne|a distance|de chez (?:vous|soi)|from home"
    r"|remote(?! (?:and \w+ )?(?:workers?|areas?|communit|sensing|control|work\b|access|desktop|start|site"
    r"|location))(?:ly)?|distance (?:education|learning|delivery)|formation a distance|enseignement a distance"
    r"|asynchrone|synchrone|a?synchronous(?! (?:motor|transfer))|ontariolearn|ontario learn|contact north"
    r"|contact nord|apprentissage en ligne|sur le web|livestream(?:ed)?|live[- ]stream(?:ed)?|visioconference"
    r"|videoconferenc(?:e|ing)|classe virtuelle|autoformation|cyberapprentissage|telepresentiel|e-?formation"
    r"|moodle|brightspace|d2l|self-directed web"
)
# Where the learner and the teacher are in one place.
_IN_PERSON = (
    r"(?:takes? place|held|we meet|meets?"
    r"|hosted) at(?= (?:our|the|an?) (?!end|beginning|start|same|following|time|request))"
    r"|(?:(?:a|ont) lieu"
    r"|se (?:tien(?:t|nent)|deroule(?:nt)?|donne(?:nt)?))(?= (?:au |aux |a la |a l'"
    r"|dans (?:nos|notre|les|le) )(?!printemps|mois|cours|debut|fin|rythme|automne|ete|hiver))|in[- ]person"
    r"|face[- ]to[- ]face|on[- ]campus|on[- ]?site|in[- ]class(?:room)?|in the classroom|classroom"
    r"|in our classrooms?|en presentiel|presentiel(?:le|s|les)?|en personne|en classe"
    r"|en salle(?: de classe| de cours)?|salle de classe|en salle|face a face|sur place|sur (?:le )?campus"
    r"|au campus|lecture ?/ ?lab|hands-on (?:lab|practical|training|shop|session)"
    r"|in the (?:lab|shop|workshop|kitchen)|(?:lab|shop)-based|lab day|lab (?:work|session|component)|laboratoire"
    r"|en atelier|a l'atelier|in our (?:[a-z]+ ){0,2}(?:lab|shop|kitchen|studio|yard|garage|warehouse|greenhouse"
    r"|salon|facility|hall|office|training (?:centre|center))"
    r"|at (?:our|the) [\w' -]{0,40}?(?:campus|centre|center|facility|yard|site|building|hall|location)"
    r"|at our [\w' -]{0,40}?(?:school|library|office|college|shop)"
    r"|(?:au|aux|a notre|a nos|dans nos|au sein du) (?:campus|locaux|installations)"
    r"|(?:a notre|a nos|dans nos|dans notre) (?:centre|college|bibliotheque|ecole|local|atelier|salle)s?"
    r"|in a (?:physical )?classroom"
    r"|required to be on campus|traditional classroom|in school|\d+ (?:hours? )?(?:of )?clinicals?|stage clinique"
    r"|conveniently located"
)
# A place that one has to go to, where nothing else is said: "Millrace Campus, Room B114", "9 Mill Lane", "salle 112".
_PLACE = (
    r"(?:room|rm\.?|salle|local|studio|door|porte|suite|bureau|gymnasium|gym) (?:no\.? ?|nº ?"
    r"|# ?)?[a-z]{0,3}-?\d+[a-z]?|campus"
    r"|(?:secondary|high) school(?! (?:credit|diploma|level|student|graduat|equivalen|course|english|math|or\b))"
    r"|ecole secondaire|\d+[a-z]?,? (?:rue|ruelle|montee|rang|allee|place|promenade|avenue|boulevard|chemin|route)\b"
    r"|\d+[a-z]? (?:[a-z.'-]+ ){1,3}(?:street|st\.?|avenue|ave\.?|road|rd\.?|drive|dr\.?|lane|boulevard|blvd\.?"
    r"|highway|hwy|crescent|court|way|line|concession|yard|trail|terrace|square|circle|bend)\b"
    r"|training (?:shop|centre|center|room|yard)"
    r"|(?:auto|welding|wood) shop|atelier de|community (?:centre|center)|centre communautaire|skills centre"
    r"|public library|bibliotheque|learning centre|program room|fire hall|legion|arena"
)
_MODES = re.compile(rf"\b(?:(?P<hybrid>{_HYBRID})|(?P<online>{_ONLINE})|(?P<in_person>{_IN_PERSON}))(?![a-z])")
PLACES = re.compile(rf"\b(?:{_PLACE})(?![a-z])")

# Words behind or before a mode that make it speak of something else.
_ELSE_AFTER = re.compile(
    r"[ -]?(?:\(?(?:or|and|ou|et) (?:by phone|in[- ]person|by mail|par telephone|en personne) )?(?:registrations?"
    r"|register\b|registering|inscri(?:ption|re|vez)\w*|applications?\b|apply\b|payments?|pay\b|paiement|store"
    r"|boutique|orders?\b|shop\b(?!,)|form\b|forms\b|formulaire|exams?\b|examen|examinations?|tests?\b|proctor"
    r"|quiz|assessment\b|evaluation|calendar|catalogue|brochure|booking|portal|portail|account|compte|chat\b"
    r"|clavardage|resources?\b|services?\b|books?\b|units? close|ressources|tools?\b|outils|banking|safety\b"
    r"|security\b|privacy|fraud|presence\b|marketing|advertising|research\b|communities|communit(?:y|ies)"
    r"|library\b|shopping|sales\b|business\b|help\b|support\b|tour\b|visite guidee|open house|portes ouvertes"
    r"|info(?:rmation)? session|seance d'information|certificate\b|reality|assistants?\b|assistance|machines?"
    r"|collaboration skills|meetings? skills|version\b|discussion forum|materials?\b|textbook|manual"
    r"|course outline|practice tests?|badge|appointment|consent|waiver|placement|support|reviews?|orientation"
    r"|screening)"
)
# Before: "register online", "order it online", "the exam is online", "not offered online", "staying safe online".
_ELSE_BEFORE = re.compile(
    r"\b(?:(?:instructor|teacher|careers?|carrieres?|jobs?|emplois?|staff|professor)s?(?: at| au)?|out of(?: the)?"
    r"|outside(?: of)?(?: the)?|services?"
    r"|regist(?:er|ration|ering)(?: is| are| now| today| available| for [a-z ]{1,30}| by mail or| in person or)?"
    r"|apply(?: now)?|applications?(?: are| is)?(?: accepted| available)?|paiement"
    r"|pay(?:ment|able)?(?: is| in full)?|order(?: it| your| a)?|buy|purchased?|acheter|commander"
    r"|inscri\w+(?: se font| se fait| est| obligatoires?)?|s'inscrire|inscrivez-vous|postule[rz]|payer|payez"
    r"|book(?: [a-z]+){0,3}"
    r"|(?:course |program )?(?:outline|calendar|schedule|catalogue|brochure|textbook|form|plan de cours|horaire"
    r"|calendrier)|find (?:out )?(?:more|us)|learn more|more information|see (?:us|more|details|dates)?"
    r"|view(?: it| schedule| dates)?|read more|download(?:ed|able)?|consult(?:ez|er)?(?: le| la| les)?(?: [a-z]+)?"
    r"|textbook (?:is )?(?:available|sold)"
    r"|(?:exam|test|examen)s?(?: is| are| taken| written| completed| held| se fait| est| must be written"
    r"| can be (?:taken|written))?(?: also)?|available for purchase|check availability|log ?in|sign up|enrol+"
    r"|(?:teams?|colleagues|clients|employees|workers|travailleurs|equipes?)(?:,? both)?"
    r"|submit(?:ted)?(?: [a-z]+){0,3}"
    r"|complete(?:d)? (?:the|your|an|this) (?:application|form|registration|exam|test)(?: form)?"
    r"|share (?:it|your [a-z ]+)|working|work|worked|communicating|selling|sell|shopping|safe(?:ly)?|safety"
    r"|stay safe|security|not (?:currently |yet )?(?:offered|available|given|taught|delivered)|not|no"
    r"|pas(?: offert)?|non|n'est pas(?: offerte?)?(?: disponible)?|isn't|never|jamais"
    r"|(?:cannot|can't|can not|not|ne (?:peut|peuvent) pas)(?: [a-z]+){1,4}|rather than|instead of|au lieu d'"
    r"|plutot qu'|previously|also offered|our other|travail(?:ler)?|vendre|securite"
    r"|certificate (?:is )?(?:available|issued|sent)|(?:badge|certificat) (?:est )?(?:disponible|remis|envoye)) ?$"
)
# "write the exam in person", "1 hour in-person exam"
_EXAM_AFTER = re.compile(r"[ -](?:[a-z]+ )?(?:exams?|examination|examen|test)\b")
_EXAM_BEFORE = re.compile(r"\b(?:exams?|examination|examens?|tests?|epreuve)\b(?: [a-z']+){0,5} ?$")
# "Open house: on campus", "Registration: online"
_ELSE_HEAD = re.compile(
    r"\b(?:open house|info(?:rmation)? sessions?|portes ouvertes|seances? d'information|registration|inscriptions?"
    r"|exam(?:en)?s?|applications?|paiement|payment|orientation|tests?|interview|entrevue) ?[:-] ?$"
)
_CLAUSE = re.compile(r"[.;:!?]| - ")


class Mode(NamedTuple):
    """A word for a mode in flat text: which mode, its place, and whether it is only said of an exam."""

    mode: str
    start: int
    end: int
    exam: bool = False


def modes(low: str) -> Iterator[Mode]:
    """Give the words for a mode in flat text that speak of the course, in order."""
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
        yield Mode(mode, match.start(), match.end(), exam)
