"""The labels that pages put beside their facts, in English and French: "Course fee", "Conditions d'admission", "How
long is it?".

A label is short, and its words say which fact stands beside it. These are rules of reading, measured together with the
code (`bench/accuracy.py`); a college whose label nobody would guess is read with `fields` in its source file.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from mcli.core.fact_table import CLAIMED
from mcli.core.text import fold
from mcli.scrapers.labels import en, fr

LONGEST_LABEL = 80

# Where a label may be of two facts, the first of these has it: "How long is it valid?" is no length.
_FIRST = (
    "expires", "code", "cost", "prerequisite", "hours", "delivery", "language", "dates", "credential", "osap",
    "assessment", "recognition", "leads_to", "contact", "provider", "summary", "title",
)  # fmt: skip
_ORDER = (*_FIRST, *(fact for fact in CLAIMED if fact not in _FIRST))
_BRACKET = r"(?:\s*[(\[][^()\[\]]{0,50}[)\]])?"
_PLACES = {
    "{Q}": rf"(?:(?:{'|'.join(en.QUALIFIERS)})\s+)*",
    "{Q1}": rf"(?:(?:{'|'.join(en.QUALIFIERS)})\s+)+",
    "{QF}": rf"(?:(?:{'|'.join(fr.QUALIFIERS)})\s*)*",
    "{QW}": rf"(?:{'|'.join(fr.QUALIFIERS)})",
    "{MONEY}": rf"(?:{'|'.join(en.MONEY)})",
    "{OF}": en.OF,
}


# Labels that are common beside facts and are none themselves: where one follows an empty label, that label is empty.
_NOTHING = re.compile(
    r"(?:types?|pay|salary|wages?|instructors?|teachers?|facilitators?|trainers?|class size|seats?(?: (?:left"
    r"|available|remaining))?"
    r"|(?:spots?|spaces?)(?: (?:left|available|remaining|open|taken|filled|limited|\d).{0,15})?"
    r"|status|waitlist|deadlines?|(?:registration|application|refund|withdrawal|drop|add|enrol?ment) (?:deadlines?"
    r"|dates?|policy|closes|opens|by|period).{0,20}|register by|apply by"
    r"|department|category|categories|subjects?|topics?|tags?|school of.{0,30}|faculty|area(?: of (?:study|interest))?"
    r"|level|days?(?:/times?)?|day\(s\)|times|time of day|day/time"
    r"|weekdays?|end(?: dates?)?|ends|section|sections|add|action|actions|notes?|comments|last updated|published"
    r"|posted|refunds?|register|registration|enrol|share|print|cart|quantity|ce unit|grade(?: level)?"
    r"|learning outcomes?|outcomes|objectives?|topics covered|curriculum|course outline|outline|content|what you(?:'ll"
    r"| will) (?:learn|do)|skills|competenc(?:y|ies)|textbooks? list|accessibility|accommodations?"
    r"|formateur|formatrice|enseignante?|animatrice|animateur|places(?: (?:disponibles|restantes|limitees))?|statut"
    r"|date limite.{0,30}|jours?|heure|fin|date de fin|secteurs?|domaines?|categories?|sujets?|niveau d'etudes"
    r"|objectifs?(?: .{0,30})?|resultats d'apprentissage|competences(?: (?:visees?|acquises?|developpees?"
    r"|essentielles?))?"
    r"|themes?(?: (?:abordes?|traites?|couverts?|du cours|de la).{0,20})?"
    r"|plan de cours|inscription|inscrivez-vous|s'inscrire|politique.{0,40}"
    r"|remboursement|departement|ecole|section|groupe|ajouter)"
)
# What stands around the words of a label: a colon behind, a bullet or a picture before ("📌 Préalable :").
_ENDING = re.compile(r"[\s:：*†‡?.!,;–—-]+$|^[^\w(\[$#]+")


def _compiled(form: en.Form) -> re.Pattern[str]:
    pattern = f"{form.before}(?:{'|'.join(form.words)}){form.after}"
    for name, meant in _PLACES.items():
        pattern = pattern.replace(name, meant)
    return re.compile(rf"(?:{pattern}){_BRACKET}\s*\??")


_COMPILED = tuple((fact, _compiled(form)) for fact in _ORDER for form in (*en.FORMS, *fr.FORMS) if form.fact == fact)


_PARTING = re.compile(r"\s*(?:\band\b|&|/|\bet\b|,|\+|\|)\s*")
# A charge that is not the price of a course, whatever word for money stands in its label.
_OTHER_CHARGE = re.compile(
    r"\b(?:returned|nsf|replacement|late|cancell?ation|withdrawal|refunds?|transfer|parking|transcript|wages?"
    r"|salar(?:y|ies)|pay rate"
    r"|stationnement|remboursement|annulation|remplacement|retard|cheque sans|salaires?|remuneration|releve)\b"
)


# Where the place of a text shows that it is a label, these words in it tell of what.
_ROOTS = (
    ("cost", re.compile(r"\b(?:fees?|costs?|prices?|pricing|tuition|frais|couts?|tarifs?|prix)\b")),
    (
        "prerequisite",
        re.compile(
            r"\b(?:pre-?requisites?|requirements?|eligibility|prealables?|prerequis|exigences?|admissibilite"
            r"|admission)\b"
        ),
    ),
    ("hours", re.compile(r"\b(?:duration|length|hours|duree|heures)\b")),
    ("credential", re.compile(r"\b(?:certificate|credential|certificat|attestation|microcertification)\b")),
)
_NO_LABEL = re.compile(
    r"^(?:no|not|free|without|aucune?|sans|pas|gratuit|see|view|voir|\W*\d)\b|\d|\$|\bhours of (?:operation"
    r"|business)\b|heures d'ouverture|office hours"
)


class Label(NamedTuple):
    """A label as it stands, and the facts that it announces; none for one that is known to speak of no fact of ours."""

    text: str
    facts: tuple[str, ...]


def label_of(text: str) -> Label | None:
    """Return the label that a short text is, None when it is none."""
    if not text or len(text) > LONGEST_LABEL or text.isdigit():
        return None
    facts = _facts(_ENDING.sub("", fold(text)))
    return None if facts is None else Label(text.strip().rstrip(":：").strip(), facts)


def set_label(text: str) -> Label | None:
    """Return the label that a text is whose place shows that it is one (a head cell, a bold word before a colon)."""
    label = label_of(text)
    if label is not None or not text or len(text) > 45:
        return label
    words = _ENDING.sub("", fold(text))
    if _NO_LABEL.search(words) or _OTHER_CHARGE.search(words) or words.count(" ") > 5:
        return None
    facts = tuple(fact for fact, root in _ROOTS if root.search(words))[:1]
    return Label(text.strip().rstrip(":：").strip(), facts) if facts else None


# "Location: 12 Main Street, Sudbury" says how a course is given and where; "Bring: boots" what it asks and to bring.
_ALSO = (
    (
        "place",
        re.compile(
            r"\b(?:locations?|places?|venues?|where|campus(?:es)?|site|room|building|address|lieux?|endroits?"
            r"|adresse|salle"
            r"|ou se (?:donne|tient)|city|town|ville)\b"
        ),
        "delivery",
    ),
    ("bring", re.compile(r"\bbring\b|\bapporter\b|\bavoir en main\b|\bhave ready\b"), "prerequisite"),
)


@lru_cache(maxsize=8192)
def _facts(folded_text: str) -> tuple[str, ...] | None:
    found = _facts_named(folded_text)
    if not found:
        return found
    return (*found, *(fact for fact, words, beside in _ALSO if beside in found and words.search(folded_text)))


def _facts_named(folded_text: str) -> tuple[str, ...] | None:
    text = folded_text.replace("pre requi", "prerequi")
    if not text:
        return None
    if _NOTHING.fullmatch(text) or (_OTHER_CHARGE.search(text) and len(text) < 50):
        return ()
    found = _fact(text)
    parts = _PARTING.split(text)
    if len(parts) > 1 and "?" not in text:
        each = [_fact(part) for part in parts]
        if all(each) or (found and any(each)):
            return tuple(dict.fromkeys(filter(None, [*each, found] if not all(each) else each)))
    return (found,) if found else None


def _fact(text: str) -> str | None:
    return next((fact for fact, pattern in _COMPILED if pattern.fullmatch(text)), None)
