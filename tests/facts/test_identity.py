"""Ids of listings come from the provider's code or address, and stay when prices and dates change."""

import pytest

from mcli.core.claims import Claim, Draft
from mcli.facts.identity import slug_of, source_of


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://www.example.ca/courses/first-aid", "first-aid"),
        ("https://www.example.ca/courses/first-aid/", "first-aid"),
        ("https://www.example.ca/courses/first-aid/index.html", "first-aid"),
        ("https://www.example.ca/First%20Aid.aspx", "first-aid"),
        ("https://www.example.ca/course.php?courseId=1017&term=W27", "1017"),
        ("https://www.example.ca/programs/program?dept=DIPL&prog=COJR", "cojr"),
        ("https://www.example.ca/secourisme/premiers-soins-généraux", "premiers-soins-generaux"),
        ("https://www.example.ca/food/1", "food-1"),
        ("https://www.example.ca/", "safe-food"),
        ("https://www.example.ca/en/courses", "safe-food"),
        (None, "safe-food"),
    ],
)
def test_the_address_names_a_listing_and_its_title_only_as_a_last_resort(url: str | None, slug: str) -> None:
    assert slug_of(Draft((), url), "Safe Food") == slug


def test_the_provider_s_own_code_comes_first() -> None:
    draft = Draft(
        (Claim("code", " FOOD 1001 ", "label", "a test", "Course code"),), "https://www.example.ca/x/safe-food"
    )

    assert slug_of(draft, "Safe Food") == "food-1001"


def test_an_id_is_never_longer_than_people_can_read() -> None:
    assert len(slug_of(Draft(()), "Very long title " * 40)) <= 80


def test_a_page_without_a_source_is_named_by_its_host() -> None:
    assert source_of("https://www.example.ca/x") == "example-ca"
    assert source_of(None) == "page"
