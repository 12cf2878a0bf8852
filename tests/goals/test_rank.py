"""Which paths a listing belongs to: trades, tickets, credits, ladders, daily life; and who it is not for."""

import json

import pytest

from mcli.core.bilingual import Bilingual
from mcli.core.terms import PATHS
from mcli.goals.rank import rank
from tests.conftest import Run
from tests.goals.examples import listing, matches, packaged


@pytest.mark.parametrize(
    ("language", "title", "summary", "path"),
    [
        ("en", "WHMIS", None, "employment"),
        ("fr", "SIMDUT", None, "employment"),
        ("en", "Room Attendant Training", None, "employment"),
        ("fr", "Préposé(e) aux chambres", None, "employment"),
        ("en", "Introduction to Welding", None, "apprenticeship"),
        ("fr", "Initiation à la soudure", None, "apprenticeship"),
        ("en", "Exam tutorial", "Practice questions for 309A.", "apprenticeship"),
        ("fr", "Mathématiques pour les métiers", None, "apprenticeship"),
        ("en", "SBI3U Biology", None, "secondary"),
        ("fr", "Cours FRA4U", None, "secondary"),
        ("en", "PLAR for mature students", None, "secondary"),
        ("en", "Academic Upgrading", None, "postsecondary"),
        ("fr", "Stratégies d'étude", None, "postsecondary"),
        ("en", "Pet Grooming", "Stackable toward a college certificate.", "postsecondary"),
        ("en", "Pet Grooming", "Credits can be used toward the Animal Care diploma.", "postsecondary"),
        ("fr", "Toilettage", "Cumulable vers le certificat en soins animaliers.", "postsecondary"),
        ("en", "Reading a Lease", "What tenants should know.", "independence"),
        ("fr", "Faire son budget", None, "independence"),
        ("fr", "Mon bail", "Droits des locataires.", "independence"),
    ],
)
def test_each_path_is_found_in_both_languages(language: str, title: str, summary: str | None, path: str) -> None:
    assert path in matches(title, summary, language)


@pytest.mark.parametrize(
    ("language", "title", "summary", "path"),
    [
        ("fr", "Apprentissage automatique", None, "apprenticeship"),
        ("fr", "Apprentissage des langues en ligne", None, "apprenticeship"),
        ("fr", "Gérer son emploi du temps", None, "employment"),
        ("fr", "Devenir travailleur autonome", None, "independence"),
        ("fr", "Véhicules autonomes", None, "independence"),
        ("fr", "Crédit d'impôt pour aidants", None, "secondary"),
        ("en", "International Trade", None, "apprenticeship"),
        ("en", "Trade Show Booths", None, "apprenticeship"),
        ("en", "Credit Card Basics", None, "secondary"),
        ("en", "Carbon Credits", None, "secondary"),
        ("en", "Legal Secondary Suites", None, "secondary"),
        ("en", "Independent Filmmaking", None, "independence"),
        ("en", "Plumbing Repairs for Homeowners", None, "apprenticeship"),
        ("en", "Carpentry", "Offered by Ontario colleges and universities.", "postsecondary"),
    ],
)
def test_words_of_other_meanings_lead_to_no_path(language: str, title: str, summary: str | None, path: str) -> None:
    assert path not in matches(title, summary, language)


@pytest.mark.parametrize(
    ("language", "title", "summary"),
    [
        ("en", "Foot Care", "For registered nurses and registered practical nurses."),
        ("en", "Wound Care for RNs", None),
        ("en", "Health Law for Regulated Health Professionals", None),
        ("en", "Gas Technician Upgrade", "For licensed technicians."),
        ("en", "Customer Service Coaching", "For managers and executives."),
        ("en", "Food Safety for College Faculty", None),
        ("en", "Working with Apprentices", "For employers and journeypersons who sponsor them."),
        ("en", "First Aid: Train the Trainer", None),
        ("en", "Watercolour for Beginners", "Build confidence in a friendly group."),
        ("fr", "Soins des pieds", "Réservé aux infirmières et infirmiers auxiliaires."),
        ("fr", "Service à la clientèle pour gestionnaires", None),
        ("fr", "Enseigner au postsecondaire", None),
        ("fr", "Encadrer des apprentis en plomberie", None),
        ("fr", "Atelier de tricot", None),
    ],
)
def test_courses_for_other_people_are_on_no_path(language: str, title: str, summary: str | None) -> None:
    assert matches(title, summary, language) == {}


@pytest.mark.parametrize(
    ("language", "title", "summary", "path"),
    [
        ("en", "Personal Support Worker", "Supervised by registered nurses; minimum 80% attendance.", "employment"),
        ("en", "Personal Support Worker", "A form signed by a health professional is required.", "employment"),
        ("en", "Introduction to Welding", "Meet employers who hire apprentices.", "apprenticeship"),
        ("en", "WHMIS", "Looking to train your team? Ask about corporate training.", "employment"),
        ("en", "First Aid", "Recertification for lifeguards too. Eligible for CEU credits.", "employment"),
        ("en", "Résumé Writing", "Learn what looks good to managers and employers.", "employment"),
        ("en", "Talking with Your Doctor", "Write questions for your doctor and nurse.", "independence"),
        ("en", "Bookkeeping Basics", "Keep the books for small businesses and organizations.", "employment"),
        ("en", "Early Childhood Assistant", "For work in licensed child care. At least 17 years old.", "employment"),
        ("en", "Home Care Aide", "Yoga, hobbies and leisure with clients.", "employment"),
        ("fr", "Préposé aux bénéficiaires", "Stage auprès d'une infirmière; au moins 100 heures.", "employment"),
        ("fr", "Initiation à la soudure", "Rencontrez des employeurs qui embauchent des apprentis.", "apprenticeship"),
        ("fr", "Secourisme", "Formation pour être certifié par la Croix-Rouge.", "employment"),
        ("fr", "Service à la clientèle", "La maîtrise du français parlé est un atout.", "employment"),
        ("fr", "Parler à son médecin", "Des questions pour votre médecin.", "independence"),
    ],
)
def test_a_mention_of_other_people_excludes_no_path(language: str, title: str, summary: str, path: str) -> None:
    assert path in matches(title, summary, language)


def test_training_for_employers_is_on_no_path_unless_its_title_addresses_learners() -> None:
    assert "employment" in matches("Marketing", "Practise with others.")
    assert matches("Marketing", "Our experts come and train your staff.") == {}
    assert "employment" in matches("WHMIS", "We come to you: ask about prices per company.")


@pytest.mark.parametrize(
    ("language", "title", "summary"),
    [
        ("en", "Reading Long Texts", "For people with an offer from a university."),
        ("en", "Skills Weekend", "Before going on to a diploma."),
        ("fr", "Fin de semaine de révision", "Chimie révisée avant d'entrer au collège."),
        ("en", "ACE Chemistry", None),
    ],
)
def test_what_a_course_prepares_for_counts(language: str, title: str, summary: str | None) -> None:
    assert "postsecondary" in matches(title, summary, language)


def test_the_place_of_a_course_is_not_what_it_prepares_for() -> None:
    assert "postsecondary" not in matches("Forklift", "Starting Monday at the college.")


def test_trades_and_commercial_trade_are_distinguished() -> None:
    assert "apprenticeship" in matches("Trades Tryout for Women")
    assert "apprenticeship" not in matches("Trade Tryout for Exporting Firms")


def test_preparation_for_a_trade_exam_is_not_for_a_first_job() -> None:
    assert set(matches("Red Seal Baker Review", "Formulas and practice tests.")) == {"apprenticeship"}


def test_a_school_course_code_decides_for_secondary_credit() -> None:
    assert "independence" not in matches("HFA4U: Nutrition and Health", "A credit by distance.")


def test_what_is_provided_at_a_course_is_not_its_subject() -> None:
    assert "employment" not in matches("English Circle", "Child minding on site. Bus tickets provided.")


def test_a_required_licence_excludes_every_path() -> None:
    assert matches("Home Care and First Aid", None, asked="Proof of current RN or RPN registration") == {}
    assert "employment" in matches("Forklift Operator", None, asked="A driver's licence and safety boots")


def test_exam_preparation_for_registered_apprentices_stays_on_its_path() -> None:
    found = matches("306A Certificate of Qualification Exam Preparation", "For apprentices.", asked="Level 3 finished")

    assert found["apprenticeship"].level == "strong"


def test_what_a_credential_leads_to_and_who_recognises_it_count() -> None:
    assert "postsecondary" in matches("Zorbing", leads_to=("Leads to a college diploma",))
    assert "apprenticeship" in matches("Zorbing", recognised_by="Skilled Trades Ontario")


def test_an_ordinary_certificate_does_not_count_towards_further_study() -> None:
    assert "postsecondary" not in matches("Food Handler", "The exam leads to a certificate.")


def test_a_listing_may_be_on_several_paths_or_none() -> None:
    assert set(matches("Home Care Aide", "Counts toward the PSW certificate. Keep a personal budget.")) >= {
        "employment",
        "postsecondary",
    }
    assert matches("Zorbing", "Roll down a hill.") == {}


def test_the_title_outweighs_the_description() -> None:
    assert set(matches("Healthy Eating", "Cooking, food safety and shopping.")) == {"independence"}
    assert "independence" not in matches("Restaurant Server", "Menus, nutrition and credit cards.")


def test_reasons_quote_the_listing_word_for_word_and_are_the_same_every_time() -> None:
    given = listing(
        "WHMIS — Introduction to  Welding",
        "For people who want a first job; résumé help.",
        asked="Be 16.",
        status="required",
    )
    first, again = rank(given, packaged()), rank(given, packaged())

    assert first == again
    texts = {"title": given.title, "summary": given.summary, "prerequisite_text": given.prerequisite.text}
    reasons = [reason for match in first for reason in (*match.reasons, *match.against)]
    assert {reason.field for reason in reasons} == set(texts)
    assert all(reason.quote in (texts[reason.field] or "") for reason in reasons)


def test_a_prerequisite_is_a_reason_against_and_is_cut_between_words() -> None:
    asked = "You must show a certificate of fitness and a letter from your community that is less than one year old."

    against = matches("WHMIS", asked=asked)["employment"].against

    assert [each.kind for each in against] == ["asked_first"]
    assert asked.startswith(against[0].quote + " ")
    assert matches("WHMIS", status="none")["employment"].against == ()
    assert matches("WHMIS", asked="x" * 200)["employment"].against[0].quote == "x" * 90


def test_levels_and_scores_grow_with_the_evidence() -> None:
    weak, strong = matches("Tips", "Spreadsheets.")["employment"], matches("WHMIS", "For a first job.")["employment"]

    assert (weak.level, strong.level) == ("possible", "strong")
    assert 0 < weak.score < strong.score <= 1


def test_weak_words_late_in_a_long_description_do_not_count() -> None:
    long = "Zorb " * 80

    assert "independence" in matches("Zorbing", "The bus, the doctor and the apartment.")
    assert matches("Zorbing", f"{long} the bus, the doctor and the apartment.") == {}


@pytest.mark.parametrize("text", ["", " ", "🙂🙂", "a" * 10_000, "(((((", "\u202e\u200b", "ENG4C" * 500, "l'l'l'l'"])
def test_unusual_texts_do_not_fail(text: str) -> None:
    assert isinstance(matches("Zorbing" + text, text), dict)


def test_people_see_the_reasons_in_their_language(ask: Run) -> None:
    english = json.loads(ask("show", "trades/hammer-heads", "--format", "json").out)[0]["goal_paths"]
    french = json.loads(ask("--lang", "fr", "show", "trades/hammer-heads", "--format", "json").out)[0]["goal_paths"]

    assert [each["path"] for each in english] == [each["path"] for each in french]
    assert any("“pre-apprenticeship” (title)" in reason for each in english for reason in each["reasons"])
    assert any("«\u00a0pre-apprenticeship\u00a0» (titre)" in reason for each in french for reason in each["reasons"])


def test_the_paths_come_in_their_fixed_order() -> None:
    found = list(matches("Literacy and Basic Skills", "Free classes for adults."))

    assert found == [path for path in PATHS if path in found]
    assert len(found) == 5


@pytest.mark.parametrize(
    ("title", "summary", "language"),
    [
        ("How to Hire and Sponsor Apprentices", "Owners learn about grants and the training agreement.", "en"),
        ("OYAP Parents' Night", "How your teenager can start a trade in Grade 11.", "en"),
        ("CPR Instructor recertification", "Current instructors only.", "en"),
        ("Tutor Training: helping adults with CAEC math", "Volunteer orientation, eight evenings.", "en"),
        ("Soirée des parents : les métiers", "Comment votre enfant peut commencer un métier.", "fr"),
        ("Recertification d'instructeur en RCR", "Pour garder le statut.", "fr"),
        ("Formation des tuteurs bénévoles", "Aider des adultes en mathématiques.", "fr"),
        ("Italien pour le voyage", "Commander, demander son chemin.", "fr"),
    ],
)
def test_courses_for_others_than_learners_are_on_no_path(title: str, summary: str, language: str) -> None:
    assert matches(title, summary, language) == {}


def test_a_description_in_both_languages_is_read_in_that_of_the_page() -> None:
    both = Bilingual("Paid work in the lecture hall.", "Aide à la lecture : atelier de lecture et d’écriture.")
    quotes = [reason.quote for match in matches("Sample", both, "en").values() for reason in match.reasons]
    assert not {"lecture", "Aide", "écriture"} & set(quotes)


def test_a_ticket_earned_on_the_way_does_not_make_an_apprenticeship() -> None:
    found = matches("Custodial training", "Nine weeks of class as a cleaner.", credential_text="WHMIS, Fall Arrest")
    assert "employment" in found
    assert "apprenticeship" not in found


@pytest.mark.parametrize("summary", ["Part-time classes of the university.", "One of many courses at our college."])
def test_who_offers_a_course_does_not_lead_to_further_study(summary: str) -> None:
    assert "postsecondary" not in matches("Beginner keyboarding", summary)


def test_reading_writing_and_math_together_are_basic_skills_for_credits_too() -> None:
    found = matches("Adult tutoring", "One to one with a tutor on reading, writing or math.")
    assert {"employment", "secondary", "independence"} <= found.keys()
