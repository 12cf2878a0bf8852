"""The packaged catalogue: its quality, and each record beside the collection that it was made from."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from mcli.catalogue.store import listing_files
from mcli.core.bilingual import Bilingual
from mcli.core.models import Listing
from mcli.core.terms import FREE_STATUSES
from mcli.core.text import fold, slug
from mcli.settings import packaged_config

_CATALOGUE = packaged_config() / "catalogue"
_AS_THEY_ARE = (
    "title", "provider", "provider_kind", "url", "page_language", "length_text", "delivery", "recognised_by", "expires",
    "sector", "town", "province",
)  # fmt: skip
_LISTINGS = [
    listing for path in sorted(_CATALOGUE.glob("*.yaml")) for listing in listing_files.read(path).listings
]  # fmt: skip


class Pair(NamedTuple):
    """A record of the collection and the listing made of it."""

    raw: dict[str, Any]
    listing: Listing


@pytest.fixture(scope="module")
def pairs(shared_data: Path) -> Iterator[list[Pair]]:
    """Every record of the collection with its listing."""
    made = {listing.id: listing for listing in _LISTINGS}
    found: list[Pair] = []
    for path in sorted((shared_data / "catalogue").glob("*.yaml")):
        content = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        if path.stem != "left_out":
            source = path.stem.replace("_", "-")
            found.extend(Pair(raw, made[f"{source}/{raw['id']}"]) for raw in content["listings"])
    yield found


def test_there_are_more_than_500_listings_and_each_id_is_used_once() -> None:
    assert len(_LISTINGS) > 500
    assert len({listing.id for listing in _LISTINGS}) == len(_LISTINGS)


def test_every_listing_has_a_summary_and_notes_in_both_languages() -> None:
    for listing in _LISTINGS:
        assert isinstance(listing.summary, Bilingual), listing.id
        for text in (listing.summary, listing.staff_note, listing.learner_note, listing.bring):
            assert text is None or (isinstance(text, Bilingual) and text.en and text.fr), listing.id


def test_an_in_person_listing_without_a_town_says_that_the_place_is_not_known(ask: Any) -> None:
    unplaced = [listing for listing in _LISTINGS if listing.delivery == "in_person" and not listing.town]

    assert unplaced
    for language, words in (("en", "place not known"), ("fr", "lieu inconnu")):
        assert words in ask("--lang", language, "show", unplaced[0].id).out


def test_every_known_cost_and_prerequisite_has_a_note_and_the_address_of_its_page() -> None:
    for listing in _LISTINGS:
        for fact, status in (("cost", listing.cost.status), ("prerequisite", listing.prerequisite.status)):
            evidence = listing.evidence_of(fact)
            assert status == "unknown" or (evidence and evidence.quote and evidence.url), (listing.id, fact)


def test_every_record_of_the_collection_is_there_and_nothing_else_is(pairs: list[Pair]) -> None:
    assert {pair.listing.id for pair in pairs} == {listing.id for listing in _LISTINGS}


def test_what_needs_no_reading_is_the_same(pairs: list[Pair]) -> None:
    for raw, listing in pairs:
        assert [getattr(listing, key) for key in _AS_THEY_ARE] == [raw.get(key) for key in _AS_THEY_ARE], listing.id
        assert list(listing.taught_in) == (raw.get("taught_in") or []), listing.id
        assert set(raw.get("gates") or []) <= set(listing.prerequisite.gates), listing.id
        assert (listing.hours and float(listing.hours)) == raw.get("hours"), listing.id
        assert listing.region == (raw.get("division") or raw.get("region_as_noted")), listing.id


def test_the_status_and_the_amount_of_cost_and_the_prerequisite_are_the_same(pairs: list[Pair]) -> None:
    for raw, listing in pairs:
        cost, prerequisite = raw["cost"], raw["prerequisite"]
        assert [listing.cost.status, listing.cost.per] == [cost["status"], cost["per"]], listing.id
        assert listing.prerequisite.status == prerequisite["status"], listing.id
        assert (listing.cost.cad is None) == (cost["cad"] is None), listing.id
        assert listing.cost.cad is None or float(listing.cost.cad) == cost["cad"], listing.id
        assert (listing.cost.cad == 0) == (listing.cost.status in FREE_STATUSES), listing.id


def test_every_telephone_number_of_the_collection_is_there_in_one_form(pairs: list[Pair]) -> None:
    with_phone = [pair for pair in pairs if pair.raw.get("phone")]

    assert len(with_phone) > 100
    for raw, listing in with_phone:
        assert listing.phone and listing.phone.startswith(raw["phone"]), listing.id
        assert not raw.get("email") or listing.email == raw["email"], listing.id


def test_what_only_members_of_first_nations_can_take_has_the_gate_membership(pairs: list[Pair]) -> None:
    closed = [listing for raw, listing in pairs if raw.get("serves") == "first_nations_only"]

    assert closed
    for listing in closed:
        assert "membership" in listing.prerequisite.gates
        assert listing.serves is None


def test_the_dates_are_those_on_the_pages_and_what_is_not_known_stays_so(pairs: list[Pair]) -> None:
    for raw, listing in pairs:
        assert listing.checked == raw["evidence"]["seen"], listing.id
        assert [listing.first_seen, listing.last_seen, listing.changed, listing.confirmed] == [None] * 4


def test_a_provider_has_the_id_of_its_institution_or_of_its_name(pairs: list[Pair], shared_data: Path) -> None:
    content = yaml.safe_load((shared_data / "institutions.yaml").read_text(encoding="utf-8"))
    ids = {fold(name): known["id"] for known in content["institutions"] for name in known["name"].values() if name}
    for raw, listing in pairs:
        assert listing.provider_id == ids.get(fold(raw["provider"]), slug(raw["provider"])), listing.id


def test_sectors_are_of_the_short_list_in_both_languages() -> None:
    for language in ("en", "fr"):
        words = yaml.safe_load((packaged_config() / "words" / f"{language}.yaml").read_text(encoding="utf-8"))
        assert {listing.sector for listing in _LISTINGS if listing.sector} <= set(words["sectors"])
