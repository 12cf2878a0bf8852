"""False statements made from true ones, each near to "free" or "nothing needed first" and says something else.

    python bench/near_misses.py       counts them, and prints every one that a reader accepts

The true ones are the phrases of `tests/facts/phrases/`. Each is negated, limited, given another subject, time, person or
part, or followed by a second sentence that takes it back. The order is fixed; nothing is drawn at random.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from mcli.core.claims import Claim
from mcli.facts.cost import reader as cost
from mcli.facts.prerequisite import reader as prerequisite
from mcli.facts.reading import Context
from tests.facts.phrase_tables import Phrase, phrases

OPEN = ("free", "free_with_conditions", "none", "age_only")

# "@" is the true statement.
COST = {
    "en": """
        Almost @|Nearly @|Not @|It is not true that this is @|No longer @|Parking: @|Textbook: @|Information session: @
        Your second course: @|Some of our courses: @|Next year: @|First session: @|Replacement card: @|Level 1 only: @
        Until last year: @|Up to 50% off, or @|Practice test: @|Other courses: @|@ for the first month|@ for 7 days
        @ for the first session|@, then $49 per month|@ with the purchase of a textbook|@ when you buy another course
        @ for your second course|@ upfront|@ today, and the rest later|@ to the winner|@ if you win the draw
        @ except for the tuition|@ plus tuition of $300|@ to preview|@ with every paid membership|@ in other provinces
        @ only if you bring a friend|@ until you find a job|@ the first time|@. Tuition is billed afterwards.
        @. Fees apply after the first session.|@. This offer has ended.|@. You pay once you are hired.
        @. Only the first module.|@. The invoice will follow.|@. Refundable if you pass.|@, or $95 depending on your situation
        Ask whether this is still so: @|@? No.|Win: @|@ half the time
    """,
    "fr": """
        Presque @|Pas @|Ce n'est plus le cas : @|Stationnement : @|Manuel : @|Séance d'information : @|Deuxième cours : @
        Certains de nos cours : @|L'an prochain : @|Première séance : @|Carte de remplacement : @|Niveau 1 seulement : @
        Jusqu'à l'an dernier : @|Examen de pratique : @|Autres cours : @|@ le premier mois|@ pendant 7 jours
        @ pour la première séance|@, puis 49 $ par mois|@ à l'achat d'un manuel|@ à l'achat d'un autre cours
        @ pour votre deuxième cours|@ aujourd'hui, et le reste plus tard|@ pour le gagnant|@ si vous gagnez le tirage
        @ sauf les droits de scolarité|@ plus 300 $ de droits|@ en version d'essai|@ avec chaque abonnement payant
        @ dans les autres provinces|@ seulement si vous amenez un ami|@ la première fois|@. Les droits sont facturés ensuite.
        @. Des frais s'appliquent après la première séance.|@. Cette offre est terminée.|@. Vous payez à l'embauche.
        @. Premier module seulement.|@. La facture suivra.|@ ou payant selon votre situation|@? Non.|À gagner : @
        @ une fois sur deux
    """,
}
ENTRY = {
    "en": """
        Not @|It is not true: @|For the next course: @|For volunteers: @|Module 2: @|Jobs in this field: @|Some sections: @
        Until last year: @|@ Department approval needed.|@ Restricted to students in the nursing program.
        @ For current employees only.|@ A police check is required.|@ You must hold a G licence.|@ Members only.
        @ An interview is required.|@ for the first module|@ to volunteer|@ for returning students|@ if you have a diploma
        @ except Grade 12 English|@ but a strong background in math is recommended|@ with the permission of the instructor
        @ unless you take level 2|@ By invitation.|@ Applicants are selected by the department.|@? Not quite.
        @ A diploma is an asset.|@ other than WHMIS|@ in most cases|@ Some experience is helpful.|Depends: @
        @ Registration is limited to nurses.|@ after you complete level 1|@ for people who work in health care
    """,
    "fr": """
        Ce n'est pas vrai : @|Pour le cours suivant : @|Pour les bénévoles : @|Module 2 : @|Emplois dans ce domaine : @
        Certaines sections : @|Jusqu'à l'an dernier : @|@ Autorisation du département exigée.
        @ Réservé aux étudiants en soins infirmiers.|@ Pour les employés seulement.
        @ Vérification de casier judiciaire exigée.|@ Il faut un permis G.|@ Membres seulement.|@ Une entrevue est exigée.
        @ pour le premier module|@ pour faire du bénévolat|@ pour les anciens étudiants|@ si vous avez un diplôme
        @ sauf le français de 12e année|@ mais une bonne base en mathématiques est recommandée
        @ avec l'autorisation du formateur|@ Sur invitation.|@ La sélection est faite par le département.
        @ Un diplôme est un atout.|@ autre que le SIMDUT|@ dans la plupart des cas|@ De l'expérience est souhaitable.
        Selon le cas : @|@ Places réservées aux infirmières.|@ après le niveau 1
    """,
}
# Another subject in the place of the course: "The course is free" becomes "The parking is free".
_COURSE = {
    "en": re.compile(r"\b(?:course|program|training|workshop|micro-credential|webinar)\b(?! materials)"),
    "fr": re.compile(r"\b(?:cours|formation|programme|atelier|microcertification)\b"),
}
_OTHERS = {
    "en": ("parking", "textbook", "consultation", "replacement card", "practice exam", "lunch", "orientation"),
    "fr": ("stationnement", "manuel", "consultation", "carte de remplacement", "séance d'information", "dîner"),
}
_FRENCH = re.compile(
    r"[éèàçôê]|\b[ldn]'|\b(?:qui|toute?s?|peut|vous|gratuit\w*|frais|aucun\w*|pour|les|des|cours|rien|ouvert|sans|ans|tous|oui|non|offert\w*)\b",
    re.IGNORECASE,
)


class NearMiss(NamedTuple):
    """A false statement, the claim that makes it, and the true phrase that it was made of."""

    claim: Claim
    true: str


def language_of(words: str) -> str:
    """Return the language of a phrase: French where it has an accent or a French word."""
    return "fr" if _FRENCH.search(words) else "en"


def near_misses(phrase: Phrase) -> Iterator[NearMiss]:
    """Yield the false statements that a true phrase becomes."""
    claim = phrase.claim
    words = claim.quote.rstrip(" .!")
    language = language_of(f"{claim.label} {words}")
    frames = (COST if claim.fact == "cost" else ENTRY)[language]
    for frame in re.split(r"\||\n", frames.strip()):
        made = frame.strip()
        joined = words + "." if re.search(r"@ [A-ZÀ-Ý]", made) else words
        yield _near(claim, made.replace("@", joined))
    for other in _OTHERS[language] if claim.fact == "cost" else ():
        changed = _COURSE[language].sub(other, words)
        if changed != words:
            yield _near(claim, changed)


def _near(claim: Claim, words: str) -> NearMiss:
    return NearMiss(Claim(claim.fact, words, claim.method, claim.where, claim.label), claim.quote)


def all_near_misses() -> Iterator[NearMiss]:
    """Yield the near misses of every true phrase of the tables of cost and prerequisite."""
    for fact in ("cost", "prerequisite"):
        for phrase in phrases(f"{fact}.tsv", fact):
            if phrase.status in OPEN:
                yield from near_misses(phrase)


def accepted(near: NearMiss) -> str | None:
    """Return the status that a reader takes from a near miss where it opens a door, else None."""
    module = cost if near.claim.fact == "cost" else prerequisite
    reading = module.read(near.claim, Context())
    status = reading.value.status if reading else "unknown"
    return status if status in OPEN else None


def main() -> int:
    """Run the bench."""
    count = wrong = 0
    for near in all_near_misses():
        count += 1
        status = accepted(near)
        if status:
            wrong += 1
            print(f"{status} | {near.claim.label} | {near.claim.quote} | made of: {near.true}")
    print(f"{count} near misses, {wrong} accepted")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
