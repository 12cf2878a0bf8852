"""OSAP is yes or no only where the page says so of this listing; "may be eligible" is neither."""

import pytest

from mcli.facts.simple import osap
from tests.facts.reading_tools import value

YES = (
    "OSAP-eligible",
    "OSAP eligible",
    "OSAP Eligible Micro-credential",
    "This micro-credential is OSAP-eligible",
    "Eligible for OSAP",
    "eligible for OSAP funding",
    "This course is eligible for OSAP.",
    "is now eligible for OSAP",
    "Eligible for funding through OSAP",
    "OSAP approved",
    "OSAP-approved",
    "approved for OSAP",
    "OSAP is available for this micro-credential.",
    "OSAP funding available",
    "OSAP available",
    "OSAP: Yes",
    "OSAP eligibility: yes",
    "Qualifies for OSAP",
    "Covered by OSAP",
    "OSAP funded",
    "(OSAP eligible)",
    "Eligible for the Ontario Student Assistance Program",
    "Admissible au RAFEO",
    "admissible au RAFEO.",
    "Cette microcertification est admissible au RAFEO",
    "Formation admissible au RAFEO",
    "Programme admissible au Régime d’aide financière aux étudiantes et étudiants de l’Ontario",
    "Admissibilité au RAFEO : oui",
    "RAFEO : oui",
    "donne droit au RAFEO",
    "Microcertifications admissibles au RAFEO",
)
NO = (
    "Not eligible for OSAP",
    "not OSAP eligible",
    "not OSAP-eligible",
    "This micro-credential is not eligible for OSAP.",
    "This course is not currently eligible for OSAP.",
    "Not eligible for OSAP funding",
    "does not qualify for OSAP",
    "OSAP is not available for this course",
    "OSAP not available",
    "OSAP: No",
    "not approved for OSAP",
    "Ineligible for OSAP",
    "not covered by OSAP",
    "OSAP cannot be used for this course",
    "Non admissible au RAFEO",
    "Attestation de participation; non admissible au RAFEO",
    "Cette formation n'est pas admissible au RAFEO.",
    "n’est pas admissible au RAFEO",
    "RAFEO : non",
    "inadmissible au RAFEO",
    "pas admissible au RAFEO",
    "ne donne pas droit au RAFEO",
)
NEITHER = (
    "OSAP may be available",
    "You may be eligible for OSAP",
    "May be eligible for OSAP",
    "This micro-credential may qualify for OSAP",
    "Apply for OSAP",
    "Some micro-credentials are eligible for OSAP.",
    "Many of our micro-credentials are OSAP-eligible",
    "Is this course eligible for OSAP?",
    "Find out if you are eligible for OSAP",
    "OSAP for micro-credentials",
    "Check OSAP eligibility",
    "Learn about OSAP",
    "Contact financial aid",
    "OSAP",
    "RAFEO",
    "Financial aid",
    "Hundreds of micro-credentials are approved for financial assistance through OSAP.",
    "If the micro-credential is OSAP-approved, you can then apply.",
    "Financial assistance may be available",
    "If you are not eligible for OSAP, call us",
    "Students who are not eligible for OSAP can apply for a bursary",
    "Vous pourriez être admissible au RAFEO",
    "Demander le RAFEO",
    "Certaines microcertifications sont admissibles au RAFEO",
    "Est-ce admissible au RAFEO?",
    "Renseignez-vous sur le RAFEO",
    "peut être admissible au RAFEO",
    "Eligible",
    "Yes",
    "Not eligible for a refund",
    "eligible for a bursary",
    "admissible à une bourse",
    "",
    "Visit OSAP to see whether you are eligible",
    "Full-time students may use OSAP",
)
UNDER_LABEL = {
    ("", "This program is OSAP eligible."): True,
    ("", "OSAP eligible: Yes"): True,
    ("", "Eligible for OSAP micro-credential funding"): True,
    ("Financial aid", "OSAP Eligible"): True,
    ("OSAP", "Not available"): False,
    ("OSAP", "Available"): True,
    ("", "You can use OSAP to pay for this micro-credential."): True,
    ("", "OSAP can be used for this micro-credential"): True,
    ("", "OSAP does not cover this course"): False,
    ("", "This course is not OSAP-approved."): False,
    ("", "OSAP funding is available for eligible students"): None,
    ("", "OSAP: apply at least 4 weeks before"): None,
    ("", "No OSAP"): False,
    ("", "Sans RAFEO"): None,
    ("", "Cours non admissible au RAFEO"): False,
    ("", "Cette formation ne peut être financée par le RAFEO"): False,
    ("", "RAFEO admissible"): True,
    ("", "Le RAFEO est offert pour cette microcertification"): None,
    ("", "Part-time OSAP may apply"): None,
    ("", "Students are not eligible for OSAP"): None,
    ("", "Qualified students may receive OSAP"): None,
    ("OSAP", "Yes - OSAP eligible"): True,
    ("OSAP", "n/a"): None,
    ("OSAP", "Check eligibility"): None,
    ("", "Non-OSAP eligible"): False,
    ("", "OSAP ineligible"): False,
    ("OSAP", "Eligible"): True,
    ("OSAP", "Yes"): True,
    ("OSAP eligible", "No"): False,
    ("OSAP Eligibility", "Not eligible"): False,
    ("Admissible au RAFEO", "Oui"): True,
    ("RAFEO", "Non"): False,
    ("RAFEO", "Non admissible"): False,
    ("OSAP", "✓"): True,
    ("OSAP", "N/A"): None,
    ("OSAP", "Contact us"): None,
    ("OSAP", "May be eligible"): None,
    ("OSAP", ""): None,
    ("Financial aid", "Eligible for OSAP"): True,
    ("Refundable", "Yes"): None,
}


@pytest.mark.parametrize("text", YES)
def test_yes(text: str) -> None:
    assert value(osap, "osap", text) is True


@pytest.mark.parametrize("text", NO)
def test_no(text: str) -> None:
    assert value(osap, "osap", text) is False


@pytest.mark.parametrize("text", NEITHER)
def test_neither_is_said(text: str) -> None:
    assert value(osap, "osap", text) is None


@pytest.mark.parametrize(("placed", "eligible"), UNDER_LABEL.items(), ids=str)
def test_under_a_label(placed: tuple[str, str], eligible: bool | None) -> None:
    label, text = placed
    assert value(osap, "osap", text, label) is eligible
