"""What one gets at the end is this listing's own credential, not one that it leads to, asks for or only mentions."""

import pytest

from mcli.facts import credential
from tests.facts.reading_tools import value

KINDS = {
    "micro_credential": (
        "Micro-credential",
        "Microcredential",
        "micro credential",
        "Micro-Credentials",
        "MICROCREDENTIAL",
        "Ontario micro-credential",
        "Micro-certification",
        "microcertification",
        "Microcertification et badge numérique",
        "micro-certificat",
        "microcertificat",
        "micro-titre de compétences",
        "microtitres de compétences",
        "Micro-certificate",
        "microprogramme",
        "microprogram",
        "Micro-credential with digital badge",
        "University micro-credential (no academic credit)",
        "Credential: Micro-credential",
        "the micro-credential is issued when all four are complete",
        "This micro-credential is not eligible for OSAP.",
        "The micro-credential takes 24 hours",
        "Cette microcertification est admissible au RAFEO",
        "une microattestation",
        "Il faut réussir les cinq modules pour obtenir la microcertification.",
    ),
    "badge": (
        "Digital badge",
        "a digital badge is issued",
        "Open Badge",
        "Badge numérique",
        "Insigne numérique",
        "digital credential",
        "Digital badge recognised by the regional growers' association",
        "certificate and digital badge",
        "Earn a badge",
        "Un badge numérique est remis à la fin",
        "No certificate, but a digital badge is given",
    ),
    "certificate": (
        "Certificate",
        "Certificate of completion",
        "Certificate of Achievement",
        "Certificate of Participation",
        "Certificate of attendance",
        "Statement of completion",
        "Record of completion",
        "Record of achievement",
        "Record of training",
        "Proof of completion",
        "Letter of completion",
        "Attestation of completion",
        "Participants receive a certificate.",
        "You will receive a certificate upon completion.",
        "Certificat",
        "Certificat de réussite",
        "Attestation",
        "Attestation de réussite",
        "attestation de participation",
        "Une attestation est remise aux participants.",
        "Attestation d'études",
        "Preuve de réussite",
        "Certificat valide cinq ans",
        "certificat reconnu par la CSPAAT, valide pendant trois ans",
        "School board certificate in Payroll Basics",
        "First aid certification",
        "Red Cross certification",
        "Your certificate expires five years after the date of the exam.",
        "Ontario College Certificate",
        "non-credit certificate",
        "Certificate (not for credit)",
        "Relevé de formation",
        "Statement of Participation",
        "Acknowledgement of Completion",
        "Certificate of Qualification",
        "In this class you will earn a certificate.",
        "Recevez votre attestation.",
        "Votre certificat est valide 3 ans.",
        "With a passing grade you receive a certificate.",
    ),
    "licence": (
        "receive a wallet card, valid for 3 years",
        "You receive an operator card.",
        "a wallet card is issued",
        "Earn your security guard licence",
        "Obtain your licence upon completion",
        "Vous recevrez une carte de compétence",
        "obtenir le permis",
    ),
    "credit": (
        "Credit course",
        "1 credit",
        "One high school credit",
        "Earn a credit",
        "Earn an OSSD credit",
        "Grade 12 credit",
        "3 credits",
        "No charge (credit course)",
        "college credit",
        "3 crédits",
        "un crédit universitaire",
        "cours crédité",
    ),
    "none": (
        "No certificate is given.",
        "No certificate",
        "no credential",
        "Without certificate",
        "No formal credential",
        "Not for credit",
        "Non-credit",
        "non-credit course",
        "There is no certificate for this course.",
        "without formal assessment or certification",
        "You will not receive a certificate.",
        "This course does not provide a certificate.",
        "Aucun certificat",
        "Sans certificat",
        "Pas d'attestation",
        "Aucune attestation n'est remise.",
        "cours non crédité",
        "Ne donne pas droit à une attestation",
        "no certificate or badge",
    ),
}
ANOTHER = (
    "It counts toward the Office Administration - General certificate and the Legal Office Assistant certificate.",
    "Leads to the Bookkeeping Certificate",
    "This course can be applied to the Business diploma.",
    "part of the Business certificate",
    "reconnus dans le certificat en gérontologie",
    "mène au certificat en comptabilité",
    "Superposable au certificat en gestion",
    "A valid G driver's licence is required",
    "Must hold a first aid certificate",
    "You must have a valid licence",
    "Bring your certificate",
    "Proof of certification required",
    "Permis de conduire valide exigé",
    "titulaire d'un certificat",
    "Copie de votre certificat",
    "Pay by credit card",
    "carte de crédit",
    "tax credit",
    "credit union",
    "Certificate programs",
    "Certificate fee: $20",
    "Ontario College Diploma",
    "Diploma",
    "Bachelor's degree",
    "Ontario Secondary School Diploma",
    "Do I get a certificate?",
    "Recevrai-je une attestation?",
    "Replacement certificate fee $15",
    "12 hours",
    "",
    "Prepares you for the security guard licence",
    "Prépare à l'examen du permis",
    "Licensed instructors",
    "a fit to work certificate issued by your doctor",
    "Bring your birth certificate",
    "Learners must produce a copy of a First Aid at Work certificate.",
    "This certificate must not have expired by more than 3 months.",
    "certified instructor",
    "Must have a licence",
    "Payment by credit card",
)
UNDER_LABEL = {
    ("Credential", "Certificate of completion"): "certificate",
    ("Credential", "None"): "none",
    ("Credential earned", "Micro-credential"): "micro_credential",
    ("Titre", "Aucun"): "none",
    ("Certificate", "No"): "none",
    ("Reconnaissance", "Badge numérique"): "badge",
    ("Award", "Licence"): "licence",
    ("Credits", "3 credits"): "credit",
    ("Credential", "Ontario College Diploma"): None,
    ("Credential", ""): None,
    ("Credential", "learning unit badge -> micro-certificate -> Ontario College Certificate"): "badge",
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_the_kind_of_credential(kind: str, text: str) -> None:
    found = value(credential, "credential", text)
    assert found is not None and found.credential_kind == kind


@pytest.mark.parametrize("text", ANOTHER)
def test_words_about_another_credential_say_nothing(text: str) -> None:
    found = value(credential, "credential", text)
    assert found is None or found.credential_kind is None


@pytest.mark.parametrize(("placed", "kind"), UNDER_LABEL.items(), ids=str)
def test_a_credential_under_a_label(placed: tuple[str, str], kind: str | None) -> None:
    label, text = placed
    found = value(credential, "credential", text, label)
    assert (found.credential_kind if found else None) == kind


def test_the_words_for_it_are_the_page_s_own() -> None:
    text = "The course is fun. Participants receive a certificate of completion. Bring boots."
    found = value(credential, "credential", text)
    assert found.credential_text == "Participants receive a certificate of completion."
    assert (
        value(credential, "credential", "Ontario College Diploma", "Credential").credential_text
        == "Ontario College Diploma"
    )
