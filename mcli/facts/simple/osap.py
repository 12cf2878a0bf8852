"""Whether the Ontario Student Assistance Program (OSAP, RAFEO in French) can pay for it: only where the page says
so."""

import re

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_NAME = (
    r"(?:osap|rafeo|ontario student assistance program"
    r"|regime d'aide financiere aux etudiant(?:e?s|es et etudiants|s et etudiantes)?(?: de l'ontario)?)"
)
_NAMED = re.compile(rf"\b{_NAME}\b")
_LABEL = re.compile(rf"\b(?:{_NAME}|student (?:aid|loans?)|aide financiere|financial aid|pret etudiant)\b")
# "not eligible for OSAP", "OSAP: No", "n'est pas admissible au RAFEO"
_NO = re.compile(
    r"\b(?:not|non|n'est pas|ne sont pas|isn't|aren't|pas|cannot|in|no)[ -]?(?:currently |yet |actuellement "
    r"|be )?(?:eligible|admissibles?|ineligible|approved|approuvee?s?|covered|couverte?s?|available|disponible"
    rf"|funded|qualify|offered|supported)|\bnot(?: currently| yet)? {_NAME}[- ]"
    rf"|\b{_NAME}(?: eligib\w+| admissib\w+)? ?[:=] ?(?:no|non)\b|\b(?:ineligible|inadmissibles?)\b"
    rf"|\bdo(?:es)? not (?:currently )?qualify|\bdoesn't qualify|\bno {_NAME}"
    rf"|{_NAME} (?:funding )?(?:is |est )?(?:not|non|n'est pas|unavailable|cannot)|\b(?:pas d[eu']|aucun) ?{_NAME}"
    rf"|\bcannot (?:use|apply for|receive) {_NAME}|\bdo(?:es)? not (?:accept|offer|cover)[^.]{{0,25}}{_NAME}"
    rf"|\bne (?:donne|donnent) pas (?:droit|acces) (?:a|au)|\bne (?:peut|peuvent) pas[^.]{{0,30}}{_NAME}"
    rf"|\bn'est pas (?:couverte?|finance)|\bnon-{_NAME}|{_NAME} (?:does|do|will) not (?:cover|apply|fund)"
    rf"|\bne (?:peut|peuvent) (?:pas )?etre [a-z]+ par (?:le |un )?{_NAME}"
)
# "OSAP-eligible", "approved for OSAP", "OSAP is available", "admissible au RAFEO"
_YES = re.compile(
    rf"\b{_NAME}[- ](?:eligible|approved|admissible|funded|covered|supported|accredited)\b"
    r"|\b(?:is|are|all|both|eligible|est|sont|qualifies)?\b ?(?:now |also |aussi |fully )?(?:eligible|admissibles?"
    r"|approved|approuvee?s?|qualif(?:y|ies)|recognized|reconnue?s?) (?:for|au|aux|a|pour|by|par|le"
    r"|under)(?: (?:the|le|du|funding under|financial (?:aid|assistance) (?:from|through)|un|une|aide"
    rf"|aide financiere du|pret|prets|full|part-time))*[ a-z'-]{{0,30}}\b{_NAME}"
    rf"|\b{_NAME}(?: (?:funding|loans?|grants?|financial assistance|assistance))?(?: \([^()]{{0,20}}\))?(?: is| are"
    r"| est)? (?:available|eligible|disponible|approved|admissible|accepted|accepte)\b"
    rf"|\b(?:covered|funded|couverte?|finance(?:e|s|es)?) (?:by|par le|par) {_NAME}|\bdonne(?:nt)? droit au {_NAME}"
    rf"|\beligible {_NAME}\b|\b(?:can|may) use {_NAME} (?:to pay )?for (?:this|the)\b"
    rf"|\b{_NAME} (?:can|may) be used (?:to pay )?for (?:this|the)\b|\badmissibilite au {_NAME} ?: ?oui"
    rf"|\b{_NAME}(?: eligible| eligibility)? ?[:=\-]? ?(?:yes|oui)\b"
)
# Sentences about people: "students who are not eligible for OSAP", "OSAP is available for those who qualify".
_PEOPLE = re.compile(
    r"\b(?:you are|are you|vous (?:n')?etes|students?|learners?|etudiante?s?|applicants?|residents?|who are"
    r"|those who)\b(?! assistance)"
)
_PEOPLE_AFTER = re.compile(
    r" (?:for|to|aux?|pour) (?:les )?(?:eligible|qualified|qualifying|those|students|etudiant|some|personnes)"
)
# "may be eligible", "some micro-credentials are", "find out whether", "pourriez être"
_DOUBT = re.compile(
    r"\b(?:hundreds|thousands|dozens|centaines|more than|over \d+|plus de|list of|liste des|may|might|could|can be"
    r"|peut|peuvent|pourr\w+|possibl[ey]|if|si|whether|check|verifi\w+|contact|find out|learn|some"
    r"|certain(?:s|es)?|most|many|select(?:ed)?|plusieurs|la plupart|depending|selon|visit|consult\w*|apply"
    r"|information|other|autres|renseign\w+|see|voir|ask|demande[rz]|unless|sauf|when combined|full-time students"
    r"|not sure|estimator)\b"
)


def read(claim: Claim, context: Context) -> Reading[bool] | None:
    """Return True or False where the words say whether this listing is eligible for OSAP, None where they leave it
    open."""
    text = words_of(claim)
    low, label = flat(text), flat(claim.label)
    if _LABEL.search(label) and (found := _value(low)) is not None:
        return Reading(found, text)
    for sentence in sentences(text):
        here = flat(sentence)
        if not _NAMED.search(here) or here.endswith("?"):
            continue
        found = _sentence(here)
        if found is not None:
            return Reading(found, sentence)
    return None


def _value(low: str) -> bool | None:
    """Read what stands under "OSAP" or "OSAP eligible": "Yes", "Eligible", "Non admissible"."""
    if _DOUBT.search(low):
        return None
    if re.match(
        r"[\W_]*(?:no\b|non\b|not\b|n'est pas|in(?:eligible|admissible)|pas\b|aucun|none\b|false$|unavailable)", low
    ):
        return False
    if re.match(
        r"[\W_]*(?:yes\b|oui\b|eligible|admissibles?|approved|approuvee?|available|disponible|true$|qualifies|✓|✔"
        r"|accepted)",
        low,
    ):
        return True
    return _sentence(low) if _NAMED.search(low) else None


def _sentence(low: str) -> bool | None:
    """Read a sentence about this listing; one about people ("students who are not eligible...") says nothing of it."""
    for found, answer in ((_NO.search(low), False), (_YES.search(low), True)):
        if found:
            doubt = _DOUBT.search(low[: found.start()])
            people = _PEOPLE.search(low[: found.start()]) or _PEOPLE_AFTER.match(low[found.end() :])
            return None if doubt or people else answer
    return None
