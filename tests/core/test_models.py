"""Records: invalid values are rejected."""

from decimal import Decimal
from typing import Any

import pytest

from mcli.core.errors import InvalidRecordError
from mcli.core.models import Cost, Evidence, Extra, GoalMatch, Listing, Prerequisite
from mcli.core.schema import is_day_or_month
from mcli.core.urls import is_address

PROOF = Evidence("cost", "It is free", "https://www.example.ca", "label")


def make(**values: Any) -> Listing:
    return Listing(**{"id": "a/b", "title": "T", "provider": "P", "provider_id": "p", "source": "a"} | values)


@pytest.mark.parametrize(
    "values",
    [
        {"status": "unknown", "cad": Decimal(0)},
        {"status": "unknown", "cad": Decimal(10)},
        {"status": "free"},
        {"status": "free", "cad": Decimal(5)},
        {"status": "free_with_conditions", "cad": None},
        {"status": "paid", "cad": Decimal(0)},
        {"status": "paid", "cad": Decimal("NaN")},
        {"status": "paid", "cad": Decimal("-5")},
        {"status": "gratis", "cad": Decimal(0)},
        {"status": "paid", "cad": Decimal(5), "per": "week"},
    ],
)
def test_a_cost_that_contradicts_itself_cannot_be_made(values: dict[str, Any]) -> None:
    with pytest.raises((InvalidRecordError, ArithmeticError)):
        Cost(**values)


def test_only_the_price_of_the_course_is_a_total() -> None:
    assert Cost("paid", Decimal(5), "hour").total is None
    assert Cost("paid", Decimal(5), "course").total == 5
    assert Cost("free", Decimal(0)).total == 0


def test_a_known_status_needs_words_and_an_address() -> None:
    free = Cost("free", Decimal(0))

    assert make(cost=free, evidence=(PROOF,)).cost.status == "free"
    for evidence in ((), (Evidence("cost", None, "https://www.example.ca", "curated"),),
                     (Evidence("cost", "free", None, "label"),)):  # fmt: skip
        with pytest.raises(InvalidRecordError):
            make(url="https://www.example.ca/x", cost=free, evidence=evidence)
    # A page read from a file whose address nobody gave has no address; a note made by hand must still name its page.
    assert make(cost=free, evidence=(Evidence("cost", "free", None, "label"),)).url is None
    with pytest.raises(InvalidRecordError):
        make(cost=free, evidence=(Evidence("cost", "free", None, "curated"),))
    with pytest.raises(InvalidRecordError):
        make(prerequisite=Prerequisite("none"))


@pytest.mark.parametrize(
    "values",
    [
        {"id": "other/b"},
        {"id": "a/B c"},
        {"id": "a/../b"},
        {"title": ""},
        {"url": "javascript:alert(1)"},
        {"url": "https://good.example@evil.example/"},
        {"hours": Decimal(0)},
        {"start_dates": ("2026-13-01",)},
        {"start_dates": ("2026-01",)},
        {"checked": "last week"},
        {"delivery": "by post"},
        {"taught_in": ("de",)},
        {"status": "gone"},
        {"page_language": "es"},
    ],
)
def test_a_listing_with_an_invalid_value_cannot_be_made(values: dict[str, Any]) -> None:
    with pytest.raises(InvalidRecordError):
        make(**values)


def test_every_fault_of_a_listing_is_reported_at_once() -> None:
    with pytest.raises(InvalidRecordError) as caught:
        make(url="ftp://x", delivery="by post", hours=Decimal(-1))

    assert [each.key for each in caught.value.faults] == ["delivery", "hours", "url"]


def test_the_other_records_are_checked_too() -> None:
    for bad in (
        lambda: Evidence("colour", "x", None, "label"),
        lambda: Evidence("cost", "x", None, "guessed"),
        lambda: Extra("gift", None, None),
        lambda: Extra("tax", Decimal(-1), None),
        lambda: Prerequisite("maybe"),
        lambda: Prerequisite("none", gates=("moat",)),
        lambda: GoalMatch("fame", 0.5, "strong", ()),
        lambda: GoalMatch("employment", 1.5, "strong", ()),
        lambda: GoalMatch("employment", 0.5, "weak", ()),
    ):
        with pytest.raises(InvalidRecordError):
            bad()


def test_addresses_are_http_only_and_dates_are_real() -> None:
    assert is_address("https://www.exemple.ca/é?x=1#y")
    assert not any(map(is_address, ["www.x.ca", "file:///etc/passwd", "https://a b", "https://", 'https://x/"><b>']))
    assert is_day_or_month("2024-02-29")
    assert is_day_or_month("2024-02")
    assert not any(map(is_day_or_month, ["2023-02-29", "2024", "2024-2-1", "2024-00"]))
