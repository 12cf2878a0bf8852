"""Likely twins: the same course at several providers, and what only looks so."""

from decimal import Decimal
from typing import Any

from mcli.catalogue.index.related import twins
from mcli.core.models import Listing


def listing(slug: str, title: str, provider: str, **more: Any) -> Listing:
    return Listing(f"x/{slug}", title, provider, provider.lower().replace(" ", "-"), "x", page_language="en", **more)


def grouped(*listings: Listing) -> set[str]:
    return {each.partition("/")[2] for each in twins(listings)}


def test_the_same_words_at_two_providers_are_likely_twins() -> None:
    assert grouped(
        listing("a", "Food Handler Certification Course", "College A"),
        listing("b", "Food handler training (in person)", "Unit B"),
        listing("c", "Online Food Handler", "Unit C"),
    ) == {"a", "b", "c"}


def test_an_abbreviation_in_brackets_and_the_providers_own_name_do_not_matter() -> None:
    assert grouped(
        listing("a", "Personal Support Worker (PSW) Certificate", "Board A"),
        listing("b", "Mohawk Personal Support Worker", "Mohawk College"),
    ) == {"a", "b"}


def test_one_provider_twice_is_no_twin() -> None:
    assert grouped(listing("a", "Food Handler", "Unit A"), listing("b", "Food Handler Course", "Unit A")) == set()


def test_what_changes_the_offer_parts_twins() -> None:
    first = listing("a", "Food Handler Course", "Unit A")

    assert grouped(first, listing("b", "Food Handler Course (study only)", "Unit B")) == set()
    assert grouped(first, listing("b", "Food Handler Exam", "Unit B")) == set()
    assert grouped(first, listing("b", "Food Handler Level 2", "Unit B")) == set()
    assert grouped(first, listing("b", "Food Handler", "Unit B", sector="food")) == set()


def test_lengths_that_differ_much_part_twins() -> None:
    assert (
        grouped(
            listing("a", "Emergency First Aid", "A", hours=Decimal(8)),
            listing("b", "Emergency First Aid", "B", hours=Decimal(40)),
        )
        == set()
    )


def test_one_word_is_too_little() -> None:
    assert grouped(listing("a", "Welding", "A"), listing("b", "Welding course", "B")) == set()
