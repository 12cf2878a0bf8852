"""What a page says of a fact in another's place counts where it has no words of its own for it."""

from mcli.core.claims import Claim, Draft, Origin
from mcli.facts.cross_reading import overheard
from mcli.facts.settle import settle

TITLE = Claim("title", "Food Safety", "label", "heading")


def _listing(*claims: Claim):  # type: ignore[no-untyped-def]
    return settle(Draft((TITLE, *claims)), Origin("example", "2026-11-24", "Example College", "example")).listing


def test_a_certificate_s_words_say_how_long_it_holds() -> None:
    listing = _listing(Claim("credential", "Certificat valide cinq ans", "table", "row 6", "Certificat"))
    assert listing.expires == "5 ans"
    assert listing.evidence_of("expires").quote == "Certificat valide cinq ans"


def test_its_own_words_come_first() -> None:
    listing = _listing(
        Claim("credential", "Certificate valid five years", "table", "row 6", "Certificate"),
        Claim("expires", "valid for 3 years", "sentence", "text"),
    )
    assert listing.expires == "3 years"


def test_a_length_may_say_where() -> None:
    listing = _listing(Claim("hours", "24 hours, on site at the Sudbury campus", "sentence", "text"))
    assert listing.delivery == "in_person"


def test_labels_and_markup_are_not_overheard() -> None:
    claims = (
        Claim("credential", "Certificate", "label", "list", "Valid for"),
        Claim("credential", "valid 3 years", "structured_data", "data"),
    )
    assert [(each.quote, each.label) for each in overheard(Draft(claims), "expires")] == [("Certificate", "")]
