"""Help with the cost: what to ask and whom, for which listing, and never a promise."""

import re
from decimal import Decimal
from typing import Any

import pytest

from mcli import yaml_io
from mcli.catalogue.store.codec import flat
from mcli.core.errors import InvalidRecordError
from mcli.core.models import Cost, Evidence, Extra, Listing
from mcli.goals.funding import Help, Program, help_with_cost, programs_from, weeks_of
from mcli.settings import packaged_config

_PROOF = (Evidence("cost", "the words", "https://www.example.ca/x", "label"),)


@pytest.fixture(scope="module")
def programs() -> tuple[Program, ...]:
    """The packaged programs."""
    return programs_from(yaml_io.read(packaged_config() / "funding.yaml").content)


def asked(programs: tuple[Program, ...], cost: Cost, **facts: Any) -> dict[str, Help]:
    facts = {"provider_kind": "college", "evidence": _PROOF} | facts
    listing = Listing("x/y", "A course", "A college", "a-college", "x", cost=cost, **facts)
    return {each.program: each for each in help_with_cost(flat(listing), programs)}


PAID = Cost("paid", Decimal(300))


def test_a_paid_course_of_a_college_leads_to_every_program(programs: tuple[Program, ...]) -> None:
    found = asked(programs, PAID, hours=Decimal(40), length_text="6 weeks", osap_eligible=True)

    assert list(found) == ["osap", "better_jobs_ontario", "ontario_works", "odsp", "training_credit"]
    assert found["osap"].stated
    assert found["osap"].unknown == ()


def test_a_free_course_needs_no_help_unless_something_beside_it_costs(programs: tuple[Program, ...]) -> None:
    free = Cost("free", Decimal(0))

    assert asked(programs, free) == {}
    assert list(asked(programs, Cost("free", Decimal(0), extras=(Extra("exam", Decimal(30), "exam"),)))) == [
        "ontario_works",
        "odsp",
    ]


@pytest.mark.parametrize(
    "facts",
    [
        {"osap_eligible": False},
        {"hours": Decimal(3)},
        {"hours": Decimal(400)},
        {"length_text": "14 weeks"},
        {"length_text": "10 à 12 semaines"},
        {"length_text": "3 months"},
        {"provider_kind": "company"},
        {"provider_kind": "school_board"},
    ],
)
def test_osap_is_left_out_where_it_cannot_be(programs: tuple[Program, ...], facts: dict[str, Any]) -> None:
    assert "osap" not in asked(programs, PAID, **facts)


def test_an_unknown_condition_is_named_and_never_assumed(programs: tuple[Program, ...]) -> None:
    found = asked(programs, Cost(), evidence=())

    assert found["osap"].unknown == ("hours", "length", "osap")
    assert not found["osap"].stated


def test_weeks_are_read_from_either_language() -> None:
    assert weeks_of("10 to 12 weeks") == 12
    assert weeks_of("8 semaines, 3 h par semaine") == 8
    assert weeks_of("2 mois") == Decimal("8.6")
    assert weeks_of("45 minutes") is None
    assert weeks_of(None) is None


def test_every_text_has_a_date_and_a_contact_and_promises_nothing(programs: tuple[Program, ...]) -> None:
    for program in programs:
        assert program.noted
        assert re.search(r"\b[Aa]sk\b", program.ask["en"])
        assert re.search(r"[Dd]emandez|question", program.ask["fr"])
        for text in (program.ask, program.note):
            assert not re.search(r"\bwill pay\b|\$|guarantee|\bpaiera\b|garanti", " ".join(text.values()))


def test_every_fault_of_the_file_is_named_with_its_place() -> None:
    wrong = {"programs": [{"id": "a", "name": {"en": "A"}, "when": {"costs": ["cheap"], "hour": 3}, "noted": "soon"}]}

    with pytest.raises(InvalidRecordError) as caught:
        programs_from(wrong)

    assert {each.key for each in caught.value.faults} >= {
        "programs.0.name", "programs.0.ask", "programs.0.note", "programs.0.when.costs", "programs.0.when.hour",
        "programs.0.noted",
    }  # fmt: skip
