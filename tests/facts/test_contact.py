"""Where to ask is a telephone number or an e-mail address as printed, and never a fax or another number."""

import pytest

from mcli.facts.simple import contact
from tests.facts.reading_tools import value

FOUND = {
    "705-555-0123": "705-555-0123",
    "(705) 555-0123": "(705) 555-0123",
    "705.555.0123": "705.555.0123",
    "705 555-0123": "705 555-0123",
    "1-800-555-0199": "1-800-555-0199",
    "1 800 555-0199": "1 800 555-0199",
    "+1 416 555 0100": "+1 416 555 0100",
    "+1-416-555-0100": "+1-416-555-0100",
    "Call 705-555-0123 ext. 4": "705-555-0123 ext. 4",
    "Call 705-555-0123, ext 4475 to register": "705-555-0123, ext 4475",
    "705-555-0123 x 12": "705-555-0123 x 12",
    "Téléphone : 613 555-0100, poste 22": "613 555-0100, poste 22",
    "Call us at 705-555-0123.": "705-555-0123",
    "Phone: 705-555-0123 | Fax: 705-555-0100": "705-555-0123",
    "Fax: 705-555-0100; tel. 705-555-0123": "705-555-0123",
    "Téléc. : 613 555-0100 Tél. : 613 555-0101": "613 555-0101",
    "Call Marie at 705-555-0123 or 1-800-555-0100": "705-555-0123",
    "info@example.ca": "info@example.ca",
    "Email ce@college.example.ca for details.": "ce@college.example.ca",
    "Courriel : formation.continue@exemple.ca": "formation.continue@exemple.ca",
    "Write to Jane.Doe+ce@example.on.ca.": "Jane.Doe+ce@example.on.ca",
    "info@example.ca or 705-555-0123": "705-555-0123",
}
NOTHING = (
    "Fax: 705-555-0100",
    "Fax number: (705) 555-0100",
    "Télécopieur : 613 555-0100",
    "Téléc. 613 555-0100",
    "TTY: 705-555-0100",
    "SIN 123-456-789",
    "Order number 705-555-0123",
    "ISBN 978-0-12-345678-9",
    "2027-01-18",
    "$1,234.56",
    "12345",
    "noreply@example.ca",
    "webmaster@example.ca",
    "you@example",
    "@example",
    "a@b",
    "Licence no. 416-555-0123",
    "",
    "Room 705",
    "555-0123",
    "1234-567-8901-2345",
)


@pytest.mark.parametrize(("text", "words"), FOUND.items(), ids=FOUND.keys())
def test_where_to_ask(text: str, words: str) -> None:
    assert value(contact, "contact", text).contact == words


@pytest.mark.parametrize("text", NOTHING)
def test_other_numbers_say_nothing(text: str) -> None:
    assert value(contact, "contact", text) is None


def test_a_number_under_fax_is_no_contact() -> None:
    assert value(contact, "contact", "705-555-0100", "Fax") is None
    assert value(contact, "contact", "705-555-0100", "Phone").contact == "705-555-0100"


def test_a_telephone_number_and_an_e_mail_address_are_kept_in_their_one_form() -> None:
    assert value(contact, "contact", "Call (705) 555-0123, ext 4") == (
        "705-555-0123 ext. 4",
        None,
        "(705) 555-0123, ext 4",
    )
    assert value(contact, "contact", "ce@college.example.ca") == (
        None,
        "ce@college.example.ca",
        "ce@college.example.ca",
    )


@pytest.mark.parametrize(
    ("text", "phone", "email"),
    [
        ("info@example.ca or 705-555-0142, poste 12", "705-555-0142 ext. 12", "info@example.ca"),
        ("jane.doe@example.ca, info@example.ca", None, "info@example.ca"),
        ("Fax: 705-555-0100; jane.doe@example.ca", None, "jane.doe@example.ca"),
    ],
)
def test_a_number_in_its_one_form_and_an_office_before_a_person(text: str, phone: str | None, email: str) -> None:
    found = value(contact, "contact", text)

    assert (found.phone, found.email) == (phone, email)
