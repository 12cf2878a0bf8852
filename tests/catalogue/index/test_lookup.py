"""Finding one listing by what a person typed."""

import re

import pytest

from mcli.catalogue.index.lookup import id_from
from mcli.core.errors import McliError, UsageError

IDS = ("algoma/food-handler", "algoma/first-aid", "niagara/first-aid", "niagara/food-safety-basics")


@pytest.mark.parametrize("name", ["algoma/food-handler", "food-handler", " food-handler "])
def test_an_id_or_a_slug_of_one_listing_is_enough(name: str) -> None:
    assert id_from(IDS, name) == "algoma/food-handler"


def test_a_slug_of_two_listings_names_both() -> None:
    with pytest.raises(UsageError, match="algoma/first-aid, niagara/first-aid"):
        id_from(IDS, "first-aid")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("food", "These ids have it: algoma/food-handler, niagara/food-safety-basics"),
        ("Food safety", "These ids have it: niagara/food-safety-basics"),
        ("food-handlr", "Did you mean “food-handler”"),
        ("algoma/food-handlr", "Did you mean “algoma/food-handler”"),
        ("xyzzy", "“mcli find” shows the ids"),
        ("", "“mcli find” shows the ids"),
    ],
)
def test_a_name_that_no_listing_has_brings_what_is_near(name: str, said: str) -> None:
    with pytest.raises(McliError, match=re.escape(said)):
        id_from(IDS, name)
