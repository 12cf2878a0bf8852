"""A trait of a short credential is there only where the page states it, in its words."""

import pytest

from mcli.core.claims import Claim, Draft, Origin
from mcli.core.models import Trait
from mcli.facts.settle import settle

STATED = {
    "A short course for new supervisors.": "short",
    "Formation de courte durée offerte en ligne": "short",
    "This competency-based program lets you move at your own pace": "competency_based",
    "You demonstrate mastery of each competency before you move on.": "competency_based",
    "Formation axée sur les compétences": "competency_based",
    "Designed for the hospitality and tourism industry": "sector",
    "Skills that are used across the mining sector": "sector",
    "Conçue pour le secteur de la construction": "sector",
    "Pour travailler dans l'industrie minière": "sector",
    "An industry-recognized certificate": "recognised",
    "The badge is valued by local employers.": "recognised",
    "Une attestation reconnue par les employeurs": "recognised",
    "This micro-credential is stackable.": "stackable",
    "The three courses stack into a college certificate.": "stackable",
    "It ladders into the PSW program": "stackable",
    "Chaque microcertification est cumulable": "stackable",
}
NOT_STATED = (
    "This is not a short course.",
    "Learn to write short answers and short stories",
    "Prepare for competency-based interviews",
    "Applicants demonstrate competency in English before they enrol.",
    "This training is not specific to the mining industry",
    "We are leaders in the training industry",
    "Learn what is new in the industry",
    "It is not recognized by employers",
    "Is it recognized by employers?",
    "Recognition by employers is pending",
    "Stack shelves and read labels",
    "Become a full-stack developer",
    "It does not stack into a certificate",
    "Elle n'est pas cumulable",
    "Cette formation n'est pas reconnue par les employeurs",
)
FACTS = {
    ("hours", "Length", "12 hours"): ("short", "12 hours"),
    ("hours", "Durée", "6 semaines"): ("short", "6 semaines"),
    ("hours", "Length", "45 hours over 15 weeks"): None,
    ("hours", "Length", "400 hours"): None,
    ("hours", "Length", "two years"): None,
    ("assessment", "Assessment", "Final quiz, 80% to pass"): ("assessed", "Final quiz, 80% to pass"),
    ("assessment", "Évaluation", "Un examen écrit à la fin"): ("assessed", "Un examen écrit à la fin"),
    ("assessment", "Assessment", "There is no exam."): None,
    ("assessment", "Assessment", "No exam; graded assignments"): ("assessed", "No exam; graded assignments"),
    ("assessment", "Évaluation", "Aucun examen"): None,
    ("recognition", "Recognized by", "Ontario Restaurant Association"): (
        "recognised",
        "Ontario Restaurant Association",
    ),
    ("recognition", "Recognized by", "Northern College"): None,
    ("recognition", "Recognized by", "Regulation 851"): None,
}


def traits(*claims: Claim) -> tuple[Trait, ...]:
    """Return the traits of a page that claims these and a title."""
    title = Claim("title", "Sample", "selector", "h1")
    settled = settle(Draft((title, *claims), "https://www.example.ca/a"), Origin("sample", "2026-11-24"))
    assert settled.listing is not None
    return settled.listing.traits


@pytest.mark.parametrize("words", STATED)
def test_a_sentence_that_states_a_trait_is_its_quote(words: str) -> None:
    found = traits(Claim("summary", f"About us. {words}", "sentence", "p"))
    assert found == (Trait(STATED[words], words, "https://www.example.ca/a"),)


@pytest.mark.parametrize("words", NOT_STATED)
def test_words_that_take_it_back_or_mean_something_else_state_nothing(words: str) -> None:
    assert traits(Claim("summary", words, "sentence", "p")) == ()


@pytest.mark.parametrize("claim", FACTS)
def test_a_fact_states_a_trait_where_its_words_do(claim: tuple[str, str, str]) -> None:
    fact, label, words = claim
    found = [(each.trait, each.quote) for each in traits(Claim(fact, words, "label", "dl", label))]
    assert found == ([FACTS[claim]] if FACTS[claim] else [])


def test_a_page_that_says_both_states_neither() -> None:
    words = "This micro-credential is stackable. The winter offering is not stackable."
    assert traits(Claim("summary", words, "sentence", "p")) == ()


def test_what_stands_in_markup_alone_is_not_stated() -> None:
    assert traits(Claim("summary", "A short course.", "structured_data", "ld+json")) == ()


def test_a_badge_is_short_and_assessed_without_being_a_micro_credential() -> None:
    claims = (
        Claim("credential", "You earn a digital badge.", "sentence", "p"),
        Claim("assessment", "You must pass a quiz.", "sentence", "p"),
    )
    title = Claim("title", "Sample", "selector", "h1")
    listing = settle(Draft((title, *claims), "https://www.example.ca/a"), Origin("sample", "2026-11-24")).listing
    assert listing is not None
    assert listing.credential_kind == "badge"
    assert [each.trait for each in listing.traits] == ["assessed"]
