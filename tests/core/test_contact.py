"""One form for telephone numbers and e-mail addresses."""

import pytest

from mcli.core.contact import is_email, normal_phone


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("705-555-0142", "705-555-0142"),
        ("(705) 555-0142", "705-555-0142"),
        ("1-877-555-0199", "1-877-555-0199"),
        ("877 555 0199", "1-877-555-0199"),
        ("+1 416.555.0100, poste 22", "416-555-0100 ext. 22"),
        ("905-555-2600, ext. 2275", "905-555-2600 ext. 2275"),
        ("613 555\u20110100 x3", "613-555-0100 ext. 3"),
        ("705-555-0142 ext. 12", "705-555-0142 ext. 12"),
        ("2-1-1", "211"),
        ("705 555 0142", "705-555-0142"),
    ],
)
def test_a_telephone_number_has_one_form(printed: str, normal: str) -> None:
    assert normal_phone(printed) == normal
    assert normal_phone(normal) == normal


@pytest.mark.parametrize(
    "text",
    ["", "555-0142", "705-555-01422", "call us", "705-555-0142 or 705-555-0143", "105-555-0142", "$705-555-0142"],
)
def test_what_is_not_one_telephone_number_has_no_form(text: str) -> None:
    assert normal_phone(text) is None


def test_an_e_mail_address_has_a_name_and_a_host() -> None:
    assert is_email("Learn.Now@college.example.ca")
    assert not any(map(is_email, ("college.example.ca", "a@b", "a b@example.ca", "@example.ca", "a@example.ca now")))
