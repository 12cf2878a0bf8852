"""The six traits of a short credential, as far as the page of a listing states them, each with its words.

Nothing is concluded: a course with no word about a test is not "assessed", and a page that says of a trait that the
course has it not, or says both, states none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from mcli.core.claims import Claim
from mcli.core.models import Listing, Trait
from mcli.core.terms import TRAITS
from mcli.facts.precedence import visible
from mcli.facts.reading import flat, sentences, words_of

LONGEST_SHORT = Decimal(300)
"""The most hours, and below how many weeks, of what Ontario funds as a micro-credential (DOMAIN: OSAP, 5 to 300 hours
in less than 12 weeks)."""
_WEEKS = 12
_QUOTE = 300  # a sentence longer than this is a text without stops, and no quote

# "4 weeks", "over 6 to 8 weeks", "trois jours", "two-day"
_COUNTS = {
    word: number
    for number, words in enumerate(
        ("one|un|une", "two|deux", "three|trois", "four|quatre", "five|cinq", "six", "seven|sept", "eight|huit",
         "nine|neuf", "ten|dix", "eleven|onze", "twelve|douze"), start=1)
    for word in words.split("|")
}  # fmt: skip
_SPAN = re.compile(
    rf"\b(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)})[ -](?P<unit>hours?|hrs?|days?|weeks?|months?|years?|terms?|semesters?"
    r"|heures?|jours?|semaines?|mois|ans?|annees?|sessions? universitaires?|semestres?)\b"
)
_DAYS = {"h": 0, "d": 1, "j": 1, "w": 7, "mo": 30, "y": 365, "t": 105, "semaine": 7, "sem": 105, "sess": 105, "a": 365}
_COURSE = (
    r"(?:course|program(?:me)?|micro-?credential|credential|training|workshop|module|lesson|class(?:es)?|certificate"
    r"|badge|learning|format|cours|formation|atelier|microcertification|programme|attestation|lecon|capsule)s?"
)
# What a sentence states of the course it stands with, by trait.
_STATES = {
    "short": re.compile(
        rf"\b(?:short|brief|bite-? ?sized|condensed|fast-track(?:ed)?)(?:,? (?!term\b)[a-z-]+){{0,3}} {_COURSE}\b"
        r"|\bshort-form learning\b"
        rf"|\b{_COURSE}(?: [a-z-]+){{0,2}} (?:tres )?(?:courte?s?|breve?s?)\b(?! de\b)|\bde courte duree\b"
        rf"|\bcourte?s? {_COURSE}\b"
    ),
    "competency_based": re.compile(
        r"\bcompeten(?:cy|ce|cies)-? ?(?:based|focused|driven)\b(?! (?:interview|hiring|recruit|question|job))"
        r"|\bskills-based (?:assessment|credential|micro|training|course|program|learning)"
        r"|\b(?:demonstrat\w+|show|prov\w+|master\w*) (?:mastery (?:of|in) )?(?:the |your |their |each |all |every |"
        r"required |specific |key |core |full |these )*competenc(?:y|e|ies)\b"
        r"|\bcompetenc(?:y|ies) (?:is|are) (?:demonstrated|assessed|verified|evaluated|validated|measured)\b"
        r"|\b(?:axee?s?|fondee?s?|basee?s?|centree?s?) sur (?:les |des |le developpement d(?:e |es ))?competences\b"
        r"|\b(?:approche|formation|evaluation|apprentissage) par (?:les )?competences\b"
        r"|\b(?:demontr\w+|prouv\w+|maitris\w+) (?:(?:la maitrise |de |des |les |vos |ses |leurs |l'ensemble |chaque |"
        r"toutes |une )*)competences?\b"
        r"|\bcompetences? (?:est|sont) (?:demontree|evaluee|verifiee|validee)s?\b"
    ),
    "assessed": re.compile(
        r"\b(?:exam(?:ination|en)?s?|tests?|quiz(?:zes)?|assignments?|assess(?:ed|ments?)|graded|evaluated"
        r"|passing (?:grade|mark|score)|note de passage|travaux|projet final|final project|capstone|portfolio"
        r"|demonstration|demontr\w+|evaluations?|evaluee?s?|epreuves?|pass mark|score|\d ?%|examine(?:r|d)|pass)\b"
    ),
    "sector": re.compile(
        r"\b(?:for|in|within|to|across|of|by|the|ontario's|canada's) (?P<name>(?:[a-z][a-z'-]+)"
        r"(?:(?:, | and | & |, and | )[a-z][a-z'-]+){0,3}) (?:industr(?:y|ies)|sectors?)\b"
        r"|\b(?:secteurs?|industries?|milieux?) (?:de |des |du |d'|de la |de l')(?!travail|apprentissage|vie|accueil"
        r"|activite)(?P<fr>[a-z][a-z'-]+)"
        r"|\b(?:industrie|secteur) (?P<adj>miniere?|forestiere?|hoteliere?|manufacturiere?|touristique|alimentaire"
        r"|agricole|agroalimentaire|automobile|petroliere?|financiere?|culturelle?|maritime|aerospatiale?)\b"
    ),
    "recognised": re.compile(
        r"\b(?:industry|employer)s?[- ](?:recogni[sz]ed|endorsed|validated|approved|accredited|certified)\b"
        r"|\b(?:recogni[sz]ed|endorsed|validated|valued|accepted|approved) (?:by|across|throughout|in)"
        r" (?:[a-z']+ ){0,3}"
        r"(?:employers?|industry)\b"
        r"|\b(?:reconnu|approuve|valide|accepte)e?s? (?:par|dans|aupres d[eu]s?) (?:[a-z']+ ){0,3}"
        r"(?:employeurs?|industrie|l'industrie)\b"
    ),
    "stackable": re.compile(
        rf"\bstackable\b(?! (?:chair|box|bin|crate|shel|contain|wash))|\b(?:{_COURSE}|credits?|badges?|it|they|this|can"
        r"(?: be)?|may(?: be)?) (?:also )?stack(?:s|ed)?\b(?! (?:shel|box|chair|pallet))|\bstack(?:s|ed|ing)?"
        r" (?:in)?to\b"
        r"|\bladder(?:s|ed|ing)? (?:in)?to\b|\bladdering (?:opportunit|credit|option)"
        r"|\b(?:counts?|counted|counting|credited|appl(?:y|ied|ies)|used|credits?|goes|transferr?(?:ed|able|s)?)"
        r"(?: as [a-z ]{2,20})? (?:toward|towards|into) "
        r"|\b(?:superposable|cumulable|empilable)s?\b|\bse cumulent\b|\bcumule(?:r|e|es|s|nt)? (?:a|vers|pour|avec)\b"
        r"|\b(?:compte(?:nt)?|reconnue?s?|creditee?s?) (?:pour|vers|dans|comme credits?) (?:l'obtention|le|la|un"
        r"|une|l')"
    ),
}
_NAMES_NO_SECTOR = re.compile(
    r"(?:the|an?|and|any|every|each|all|many|most|several|various|different|other|another|this|these|those|your|our"
    r"|their|its|same|whole|entire|relevant|appropriate|specific|given|own|(?:fast(?:est)?-)?growing|booming|exciting"
    r"|(?:ever-)?changing|evolving|competitive|dynamic|demanding|modern|leading|major|key|private|public|current"
    r"|today's|new|emerging|(?:in|high)-demand|industry|sector|wide|broad|regulated|across|within)"
)
# Words before a statement that take it back, and what the statement would be about something else.
_NOT = re.compile(
    r"\b(?:not|no|non|never|cannot|can't|isn't|aren't|doesn't|don't|won't|without|neither|nor|unless|n'est|ne|n'a|pas"
    r"|aucune?|sans|ni|jamais|sauf)\b[^.;:]{0,40}$"
)
_MAYBE = re.compile(r"\b(?:if|whether|pending|working toward|seeking|may one day|planned|si|en cours d|en attente)\b")
_ELSE = {
    "short": re.compile(r"\b(?:short[- ](?:term|notice|answer|stor|film|break|list)|nouvelles? courte)"),
    "competency_based": re.compile(
        r"\b(?:applicants?|candidates?|candidat\w*|before (?:you )?(?:enrol|regist|appl)|avant de s'inscrire|admission"
        r"|language competenc|in (?:english|french)|en (?:anglais|francais)|learn (?:about|how|to) |teach\w* "
        r"|interview)"
    ),
    "assessed": re.compile(
        r"\b(?:placement|(?:needs|risk|hazard|self-?|prior learning|course|program) (?:assessment|evaluation)s?"
        r"|evaluation (?:des (?:risques|besoins|acquis)|du cours)|prepar\w+|optional|facultati\w+|practice (?:test"
        r"|quiz)"
        r"|passport|bus pass)"
    ),
    "sector": re.compile(
        r"\b(?:leaders? (?:in|of|dans)|chefs? de file|years (?:of experience )?in|instructors? (?:from|with))"
    ),
    "recognised": re.compile(r"\b(?:prior learning|work experience|previous)"),
    "stackable": re.compile(
        r"\b(?:full[- ]stack|tech(?:nology)? stack|savings? toward)|\bcount toward (?:the )?(?:cost|fee)"
    ),
}  # fmt: skip
# One kind of test may be missing where another is named: "no exam, only assignments".
_NO_TEST = re.compile(
    r"\b(?:no|without(?: an?y?)?|not (?:an? )?|there (?:is|are) no|sans|aucune?|pas d[e'])(?: |(?<='))(?:final "
    r"|written |"
    r"formal |grades?,? |exams?,? |tests?,? |or |and |ou |ni |d'|graded |assessed |evaluated |marked )*"
    r"(?:exam(?:ination|en)?s?|tests?|quiz(?:zes)?|assessments?|assignments?|evaluations?|graded|assessed|evaluated"
    r"|travaux|examen|note|pass(?:ing)?(?: (?:grade|mark|score))?)(?: (?:final|ecrit)e?s?)?\b|\bungraded\b"
    r"|\bnon evaluee?s?\b"
)
# A school that takes a course for credit is neither an employer nor an industry body; the College of Nurses is one.
_SCHOOL = re.compile(
    r"\b(?:colleges?\b(?! of [A-Za-z])|collegial|universit|polytechni|school (?:board|district)|conseils? scolaire|osap"
    r"|rafeo|high schools?|postsecondary)"
)
# What meets a regulation is lawful; that says nothing of who accepts it.
_LAW = re.compile(r"\b(?:o\.? ?reg|regulations?|acts?|rules|standards?|csa [a-z]\d+|lois?|reglements?|normes?)\b")
_BODY = re.compile(
    r"\b(?:ministry|minister|ministere|officer|associations?|board|council|conseil|directeur|ordre|institute)\b"
)


def completed(listing: Listing, claims: Iterable[Claim] = ()) -> Listing:
    """Return the listing with the traits that its page states, in the order of terms.TRAITS: those it has already, what
    the words behind its facts state, and what `claims` say in passing."""
    have = {each.trait: each for each in listing.traits}
    passages = [*_of_facts(listing), *_of_claims(claims, listing.url)]
    denied = {trait for trait in TRAITS for words, _ in passages if _denies(trait, words)}
    for trait, quote, url in (*_by_fact(listing), *_by_words(passages)):
        if trait not in have and trait not in denied and len(quote) <= _QUOTE:
            have[trait] = Trait(trait, quote, url)
    found = tuple(have[trait] for trait in TRAITS if trait in have)
    return listing if found == listing.traits else replace(listing, traits=found)


_NOTED = {
    "hours": "length_text",
    "credential": "credential_text",
    "assessment": "assessment_text",
    "recognition": "recognised_by",
}
"""The keys with the words of a fact, for what was noted by hand and has no other quote."""


def _words_of_facts(listing: Listing) -> dict[str, tuple[str, str | None]]:
    """Return the words behind each fact, or those that a person noted of it, with their page."""
    said = ((each, each.quote or getattr(listing, _NOTED.get(each.fact, ""), None)) for each in listing.evidence)
    return {each.fact: (words, each.url) for each, words in said if words}


def _of_facts(listing: Listing) -> Iterator[tuple[str, str | None]]:
    """Yield the words behind the facts, sentence by sentence, each with its page."""
    for words, url in _words_of_facts(listing).values():
        yield from ((sentence, url) for sentence in sentences(words))
    for each in listing.evidence:
        yield from ((sentence, each.url) for quote in each.more for sentence in sentences(quote))


def _of_claims(claims: Iterable[Claim], url: str | None) -> Iterator[tuple[str, str | None]]:
    for each in claims:
        if visible(each):
            yield from ((sentence, url) for sentence in sentences(words_of(each)))


def _by_fact(listing: Listing) -> Iterator[tuple[str, str, str | None]]:
    """Yield the traits that follow from a fact, with the words of the fact."""
    said = _words_of_facts(listing)
    if "hours" in said and _is_short(listing.hours, f"{said['hours'][0]}, {listing.length_text or ''}"):
        yield "short", *said["hours"]
    if listing.assessment_text and "assessment" in said and _states("assessed", flat(said["assessment"][0])):
        yield "assessed", *said["assessment"]
    if "recognition" in said and _accepts(flat(listing.recognised_by or "")):
        here = flat(said["recognition"][0])
        if not _NOT.search(here.partition("recogni")[0]) and not _MAYBE.search(here):
            yield "recognised", *said["recognition"]


def _accepts(who: str) -> bool:
    """Tell whether who recognises a course, folded, is an employer, a body of the industry or its authority."""
    return bool(who) and not _SCHOOL.search(who) and (not _LAW.search(who) or _BODY.search(who) is not None)


def _by_words(passages: Iterable[tuple[str, str | None]]) -> Iterator[tuple[str, str, str | None]]:
    for words, url in passages:
        here = flat(words)
        for trait in TRAITS:
            # Words about tests need the reader of that fact: "Learn to assess risks" is no test.
            if trait != "assessed" and _states(trait, here):
                yield trait, words, url


def _is_short(hours: Decimal | None, length: str) -> bool:
    """Tell whether the stated length is one that Ontario calls short: few hours, or few days if no hours."""
    spans = [_days(found) for found in _SPAN.finditer(flat(length))]
    if any(days >= _WEEKS * 7 for days in spans):
        return False
    return hours <= LONGEST_SHORT if hours is not None else any(days > 0 for days in spans)


def _days(found: "re.Match[str]") -> int:
    """Return a span in days, 0 for hours."""
    unit = next(days for start, days in sorted(_DAYS.items(), key=lambda each: -len(each[0]))
                if found["unit"].startswith(start))  # fmt: skip
    return int(_COUNTS.get(found["count"]) or found["count"]) * unit


def _states(trait: str, here: str) -> bool:
    """Tell whether a folded sentence states a trait of the course."""
    if here.endswith("?") or _ELSE[trait].search(here):
        return False
    here = _NO_TEST.sub(" ", here) if trait == "assessed" else here
    for found in _STATES[trait].finditer(here):
        before = here[: found.start()]
        if _NOT.search(before) or _MAYBE.search(before):
            continue
        if trait != "sector" or _names_sector(found):
            return True
    return False


def _names_sector(found: "re.Match[str]") -> bool:
    return found["name"] is None or not all(map(_NAMES_NO_SECTOR.fullmatch, re.split(r"[ ,&]+", found["name"])))


def _denies(trait: str, words: str) -> bool:
    """Tell whether a sentence says that the course has not a trait. Where one kind of test is missing, another may be
    there: the reader of that fact knows."""
    here = flat(words)
    if trait == "assessed" or here.endswith("?"):
        return False
    return any(_NOT.search(here[: found.start()]) for found in _STATES[trait].finditer(here))
