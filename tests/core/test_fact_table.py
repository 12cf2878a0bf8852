"""The fact table: what it holds agrees with the contract and with the record of a listing."""

from dataclasses import fields

from mcli.catalogue.index.schema import FORM
from mcli.catalogue.store.codec import flat
from mcli.core.fact_table import (
    COMPUTED,
    CORRECTABLE,
    FACT_TABLE,
    FACTS,
    KEYS,
    LISTING_KEYS,
    SOURCED,
    attributes,
    attributes_by,
)
from mcli.core.models import Listing

# CONTRACT section 2, in its order.
CONTRACT = [
    "id",
    "title",
    "summary",
    "url",
    "provider",
    "provider_id",
    "provider_kind",
    "region",
    "town",
    "province",
    "address",
    "distance_km",
    "phone",
    "email",
    "contact",
    "serves",
    "page_language",
    "taught_in",
    "cost_status",
    "cost_cad",
    "cost_per",
    "cost_text",
    "cost_conditions",
    "cost_extras",
    "prerequisite_status",
    "prerequisite_text",
    "gates",
    "hours",
    "length_text",
    "delivery",
    "start_dates",
    "flexible_start",
    "credential_kind",
    "credential_text",
    "assessment_text",
    "recognised_by",
    "leads_to",
    "staff_note",
    "learner_note",
    "bring",
    "hints",
    "confirmed",
    "twin",
    "traits",
    "expires",
    "osap_eligible",
    "sector",
    "goal_paths",
    "evidence",
    "status",
    "source",
    "first_seen",
    "last_seen",
    "checked",
    "changed",
]


def test_the_keys_of_a_listing_are_those_of_the_contract_in_its_order() -> None:
    assert list(LISTING_KEYS) == CONTRACT
    assert list(flat(Listing("a/b", "B", "A", "a", "a"))) == CONTRACT


def test_every_fact_and_every_key_has_one_row() -> None:
    assert len({fact.name for fact in FACT_TABLE}) == len(FACT_TABLE)
    assert sum(len(fact.keys) for fact in FACT_TABLE) == len(KEYS)


def test_the_facts_with_evidence_are_those_of_the_contract() -> None:
    assert set(FACTS) == {
        "title", "summary", "place", "contact", "cost", "prerequisite", "bring", "hours", "delivery", "language",
        "dates", "credential", "expires", "osap", "assessment", "recognition", "leads_to",
    }  # fmt: skip


def test_every_attribute_of_a_listing_belongs_to_one_row_and_no_row_invents_one() -> None:
    named = [name for fact in FACT_TABLE for name in attributes(fact)]

    assert sorted(named) == sorted(field.name for field in fields(Listing))


def test_every_attribute_that_two_homes_may_hold_has_a_rule_for_merging() -> None:
    rules = {fact.merge for fact in FACT_TABLE}

    assert sorted(name for rule in rules for name in attributes_by(rule)) == sorted(
        field.name for field in fields(Listing)
    )


def test_the_form_of_the_index_changes_with_the_columns_and_keys_of_the_table() -> None:
    columns = [key for key in KEYS.values() if key.column]

    assert all(f"{key.name} {key.column}" in FORM for key in columns)
    assert set(KEYS) <= set(FORM.splitlines())


def test_a_person_may_correct_facts_but_neither_ids_nor_dates_of_runs() -> None:
    assert {key.name for fact in SOURCED for key in fact.keys} - {"cost_extras"} < set(CORRECTABLE)
    assert not {"id", "source", "status", "first_seen", "last_seen", "checked", "changed"} & set(CORRECTABLE)
    assert not any(KEYS[name].kind == COMPUTED for name in CORRECTABLE)
