"""`agency.yaml`: the agency, and every fault at once."""

import pytest

from mcli.core.errors import InvalidRecordError
from mcli.sheets.content.agency import agency_from
from tests.sheets.examples import agency


def test_the_packaged_example_is_valid() -> None:
    assert agency().name["fr"] == "Centre d’alphabétisation Exemple"
    assert agency().service_in_french


def test_one_text_is_used_for_both_languages() -> None:
    assert agency_from({"name": "Our Place"}).name == {"en": "Our Place", "fr": "Our Place"}


def test_every_fault_is_named() -> None:
    content = {"nam": "x", "website": "javascript:alert(1)", "email": "me", "logo": "logo.exe", "phone": ["1"],
               "person": {"en": "only"}, "hours": "x" * 400, "service_in_french": "maybe"}  # fmt: skip

    with pytest.raises(InvalidRecordError) as caught:
        agency_from(content)

    assert {each.key for each in caught.value.faults} == {
        "nam", "website", "email", "logo", "phone", "person", "hours", "service_in_french", "name",
    }  # fmt: skip
