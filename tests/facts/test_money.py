"""Amounts of money in the formats of both languages."""

from decimal import Decimal

import pytest

from mcli.facts.cost.amounts import amounts, only_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("$1,249.50", "1249.5"),
        ("1 249,50 $", "1249.5"),
        ("1\u00a0249,50\u202f$", "1249.5"),
        ("1.249,50 $", "1249.5"),
        ("249$", "249"),
        ("$ 249", "249"),
        ("249 dollars", "249"),
        ("CAD 249", "249"),
        ("249.00 CAD", "249"),
        ("CA$249", "249"),
        ("C$249", "249"),
        ("249 $ CA", "249"),
        ("$25,00", "25"),
        ("a $38.50 charge", "38.5"),
        ("$0.00", "0"),
        ("email us: $25 us", "25"),
        ("Room 4 - $25", "25"),
        ("from 9 to 5, $45", "45"),
    ],
)
def test_one_amount_in_canadian_dollars(text: str, value: str) -> None:
    (found,) = amounts(text)

    assert (found.value, found.currency) == (Decimal(value), "CAD")


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("US$99", "USD"), ("$99 USD", "USD"), ("99 $ US", "USD"), ("U.S. $99", "USD"), ("$99 (USD)", "USD"),
        ("€50", "EUR"), ("50 euros", "EUR"), ("£50", "GBP"), ("R4,600", "ZAR"), ("₹999", "INR"), ("A$40", "AUD"),
        ("AUD 40", "AUD"),
    ],
)  # fmt: skip
def test_other_currencies_are_named(text: str, currency: str) -> None:
    assert [each.currency for each in amounts(text)] == [currency]


@pytest.mark.parametrize(
    "text",
    ["$20-$45", "$20 - 45", "$20 to $45", "20-45 $", "de 20 à 45 $", "entre 20 $ et 45 $", "between $20 and $45",
     "from $99", "starting at $99", "à partir de 99 $", "dès 99 $", "up to $45", "jusqu'à 45 $", "$99+", "$501.7"],
)  # fmt: skip
def test_a_range_an_open_end_and_a_misprint_are_one_amount_without_a_value(text: str) -> None:
    assert [each.value for each in amounts(text)] == [None]


@pytest.mark.parametrize(
    "text", ["$1.6M", "$2 million", "2 millions $", "$48 k", "$1,000,000", "50 %", "4 hours", "1-800-555-0100"]
)
def test_what_is_no_price_of_a_course_is_no_amount(text: str) -> None:
    assert amounts(text) == []


def test_several_amounts_keep_their_places() -> None:
    text = "Tuition $195 and a 40 $ kit"

    assert [text[each.start : each.end] for each in amounts(text)] == ["$195", "40 $"]


def test_a_field_that_is_only_a_number_is_read_as_one() -> None:
    assert only_number("1 249,50") == Decimal("1249.5")
    assert only_number("249.00*") == 249
    assert only_number("COMP 1001") is None
