"""How long a credential holds is read from words about the credential, not about access, prices or papers to bring."""

import pytest

from mcli.facts import expiry
from tests.facts.reading_tools import value

HOLDS = {
    "valid for 3 years": "3 years",
    "Valid for three years": "3 years",
    "valid for three (3) years": "3 years",
    "Certificate valid 3 years": "3 years",
    "The certificate is valid for one year.": "1 year",
    "is valid for a period of 3 years": "3 years",
    "only valid for a period of one year": "1 year",
    "Certification expires after 24 months": "24 months",
    "expires five years after the date of the exam": "5 years",
    "Expires every 2 years": "2 years",
    "Your card expires in 3 years": "3 years",
    "good for 5 years": "5 years",
    "recertification every three years": "3 years",
    "Recertification is required every 2 years.": "2 years",
    "must be renewed annually": "1 year",
    "Renew every 3 years": "3 years",
    "renewal required every five years": "5 years",
    "refresher course every three years": "3 years",
    "Refresher training every 3 years": "3 years",
    "retrained at intervals not exceeding three years": "3 years",
    "two-year certification": "2 years",
    "3-year certificate": "3 years",
    "five-year term": "5 years",
    "A 3 year validity period": "3 years",
    "valid for a year": "1 year",
    "WHMIS should be refreshed every year": "1 year",
    "training must be repeated every 12 months": "12 months",
    "Annual recertification is required": "1 year",
    "Valide 3 ans": "3 ans",
    "valide pendant trois ans": "3 ans",
    "Valable 5 ans": "5 ans",
    "Certificat valide cinq ans": "5 ans",
    "L'attestation est valide pendant un an": "1 an",
    "valides pour une durée de trois ans": "3 ans",
    "expire après 24 mois": "24 mois",
    "Le certificat expire au bout de 5 ans.": "5 ans",
    "renouvelée tous les cinq ans": "5 ans",
    "à renouveler tous les 3 ans": "3 ans",
    "Recyclage obligatoire tous les deux ans": "2 ans",
    "renouvellement annuel": "1 an",
    "Période de validité : 3 ans": "3 ans",
    "Validité : 36 mois": "36 mois",
    "recertification aux trois ans": "3 ans",
    "valide un an": "1 an",
    "bonne pour 5 ans": "5 ans",
    "does not expire": "does not expire",
    "The certificate never expires.": "does not expire",
    "No expiry date": "does not expire",
    "good for life": "does not expire",
    "valid for life": "does not expire",
    "Does not expire; no renewal is required": "does not expire",
    "n'expire pas": "sans échéance",
    "N’expire jamais": "sans échéance",
    "valide à vie": "sans échéance",
    "sans date d'expiration": "sans échéance",
    "aucune date d'échéance": "sans échéance",
}
SAYS_NOTHING = (
    "Access expires after 6 months",
    "Your access is valid for 90 days",
    "accès valide pendant 6 mois",
    "You have 30 days to complete the course",
    "Your account expires after one year",
    "The coupon is valid for 30 days",
    "Price valid for 60 days",
    "Offer expires in 2 days",
    "Registration is valid for one year",
    "police check valid for 6 months",
    "Vulnerable sector check issued within 1 year",
    "Valid driver's licence for 2 years",
    "Course Tokens expire 30 days from the date of purchase",
    "You must be 16 years old",
    "two years of experience",
    "2 years of work experience required",
    "le certificat est échu",
    "date d'échéance",
    "Is your certificate expired?",
    "Mon attestation expire-t-elle après 3 ans?",
    "12 weeks",
    "3 years",
    "Two-year diploma program",
    "The program takes 2 years.",
    "offered every year",
    "offerte chaque année",
    "Annual conference",
    "Established 25 years ago",
    "",
    "If your certificate has expired, call us",
    "Refund within 14 days",
    "valid ID",
    "A valid certificate is required",
    "Textbook code valid for 12 months",
    "updated every day",
    "This certificate must not have expired by more than 3 months.",
    "Your certificate expired 2 years ago",
    "Mis à jour chaque année",
)
UNDER_LABEL = {
    ("Valid for", "3 years"): "3 years",
    ("Certification period", "Two years"): "2 years",
    ("Validité", "3 ans"): "3 ans",
    ("Expiry", "3 years from date of issue"): "3 years",
    ("Expires", "Never"): "does not expire",
    ("Expiration", "Aucune"): "sans échéance",
    ("Renewal", "every 3 years"): "3 years",
    ("Expires", "March 5, 2027"): None,
    ("Access expires", "6 months"): None,
    ("Duration", "3 years"): None,
    ("Valid for", ""): None,
}


@pytest.mark.parametrize(("text", "holds"), HOLDS.items(), ids=HOLDS.keys())
def test_how_long_it_holds(text: str, holds: str) -> None:
    assert value(expiry, "expires", text) == holds


@pytest.mark.parametrize("text", SAYS_NOTHING)
def test_something_else_that_expires_or_lasts_says_nothing(text: str) -> None:
    assert value(expiry, "expires", text) is None


@pytest.mark.parametrize(("placed", "holds"), UNDER_LABEL.items(), ids=str)
def test_how_long_it_holds_under_a_label(placed: tuple[str, str], holds: str | None) -> None:
    label, text = placed
    assert value(expiry, "expires", text, label) == holds
