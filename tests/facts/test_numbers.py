"""Numbers and quantities are read in figures and words of both languages."""

from decimal import Decimal

import pytest

from mcli.facts.duration.quantities import number, quantities
from mcli.facts.reading import flat

NUMBERS = {
    "12": "12",
    "1,200": "1200",
    "1 200": "1200",
    "1\u202f200": "1200",
    "1.5": "1.5",
    "1,5": "1.5",
    "2½": "2.5",
    "2 ½": "2.5",
    "½": "0.5",
    "2 1/2": "2.5",
    "0,75": "0.75",
    "one": "1",
    "twelve": "12",
    "twenty": "20",
    "twenty-four": "24",
    "forty two": "42",
    "one hundred": "100",
    "one hundred and twenty": "120",
    "two hundred": "200",
    "two and a half": "2.5",
    "un": "1",
    "une": "1",
    "douze": "12",
    "seize": "16",
    "dix-sept": "17",
    "vingt": "20",
    "vingt et un": "21",
    "vingt-quatre": "24",
    "soixante": "60",
    "soixante-dix": "70",
    "soixante-quinze": "75",
    "quatre-vingts": "80",
    "quatre-vingt-cinq": "85",
    "quatre-vingt-dix": "90",
    "quatre-vingt-dix-neuf": "99",
    "cent": "100",
    "cent vingt": "120",
    "deux cents": "200",
    "deux et demi": "2.5",
}
QUANTITIES = {
    "12 hours": [("12", "hour")],
    "3hrs and 15 min": [("3.25", "hour")],
    "7 h 30": [("7.5", "hour")],
    "2h45": [("2.75", "hour")],
    "1 h 30 min": [("1.5", "hour")],
    "half an hour": [("0.5", "hour")],
    "une demi-heure": [("0.5", "hour")],
    "an hour and a half": [("1.5", "hour")],
    "deux heures et demie": [("2.5", "hour")],
    "45 minutes to 1 hour": [("1", "hour")],
    "8 to 10 hours": [("10", "hour")],
    "entre 90 et 110 heures": [("110", "hour")],
    "twelve (12) hours": [("12", "hour")],
    "10 weeks, 3 sessions": [("10", "week"), ("3", "class")],
    "4 online modules": [("4", "module")],
    "deux fins de semaine": [("2", "weekend")],
    "3 demi-journées": [("3", "half_day")],
    "2.4 CEUs": [("2.4", "ceu")],
    "3 credit hours": [("3", "credit")],
    "8 h à 16 h": [("8", "hour"), ("16", "hour")],
    "6:30 p.m.": [],
    "room 12": [],
    "v1.2.3 hours": [],
    "12 horses": [],
}


@pytest.mark.parametrize(("words", "amount"), NUMBERS.items(), ids=NUMBERS.keys())
def test_a_number(words: str, amount: str) -> None:
    assert number(flat(words)) == Decimal(amount)


@pytest.mark.parametrize("words", ["", "x", "hours", "hundredth", "½½½x", "1.2.3"])
def test_words_that_are_no_number(words: str) -> None:
    assert number(flat(words)) is None


@pytest.mark.parametrize(("text", "expected"), QUANTITIES.items(), ids=QUANTITIES.keys())
def test_quantities(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.value, each.unit) for each in quantities(flat(text))] == [(Decimal(n), unit) for n, unit in expected]


def test_a_range_keeps_its_lower_end() -> None:
    assert [(each.low, each.value) for each in quantities("4-6 hours")] == [(4, 6)]


def test_a_range_that_falls_is_no_range() -> None:
    assert [each.value for each in quantities("12-3 hours")] == [3]
