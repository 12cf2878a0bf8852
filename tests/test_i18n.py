"""Two languages: how each writes money, numbers, dates and ages."""

from datetime import date
from decimal import Decimal

import pytest

from mcli.i18n import Language, age_in_days, system_language

EN, FR = Language("en"), Language("fr")


@pytest.mark.parametrize(
    ("amount", "english", "french"),
    [
        ("0", "$0", "0\u00a0$"),
        ("45", "$45", "45\u00a0$"),
        ("1249.5", "$1,249.50", "1\u00a0249,50\u00a0$"),
        ("1000000", "$1,000,000", "1\u00a0000\u00a0000\u00a0$"),
    ],
)
def test_money(amount: str, english: str, french: str) -> None:
    assert EN.money(Decimal(amount)) == english
    assert FR.money(Decimal(amount)) == french


@pytest.mark.parametrize(
    ("iso", "english", "french"),
    [
        ("2027-01-12", "January 12, 2027", "12 janvier 2027"),
        ("2027-08-01", "August 1, 2027", "1er août 2027"),
        ("2022-02", "February 2022", "février 2022"),
    ],
)
def test_dates(iso: str, english: str, french: str) -> None:
    assert EN.day(iso) == english
    assert FR.day(iso) == french


def test_numbers_and_plural_forms() -> None:
    assert (EN.number(1234.5), FR.number(1234.5)) == ("1,234.5", "1\u00a0234,5")
    one, many = "{count} hour", "{count} hours"
    assert [EN.plural(one, many, each) for each in (0, 1, 1.5, 2)] == ["0 hours", "1 hour", "1.5 hours", "2 hours"]
    assert [FR.plural(one, many, each) for each in (0, 1, 1.5, 2)] == ["0 heure", "1 heure", "1,5 heure", "2 heures"]


def test_ages_are_short_and_a_month_counts_from_its_first_day() -> None:
    today = date(2026, 11, 24)

    assert age_in_days("2026-11-01", today) == 23
    assert age_in_days("2026-11", today) == 23
    assert age_in_days(None, today) is None
    assert age_in_days("2027-01-01", today) == 0
    assert [EN.age(each) for each in (0, 59, 60, 729, 730, 1900)] == ["0 d", "59 d", "2 mo", "24 mo", "2 y", "5 y"]
    assert FR.age(1900) == "5\u00a0ans"


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "en_CA.UTF-8"}, "en"),
        ({"LC_ALL": "fr_FR", "LANG": "en_US"}, "fr"),
        ({"LANGUAGE": "en", "LANG": "fr_CA"}, "en"),
        ({"LANG": "C"}, "en"),
    ],
)
def test_the_language_of_the_computer(environ: dict[str, str], expected: str) -> None:
    assert system_language(environ) == expected


def test_braces_in_values_are_not_filled() -> None:
    assert EN("{label}: {text}", label="{text}", text="{label.__class__}") == "{text}: {label.__class__}"
