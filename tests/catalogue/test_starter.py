"""The packaged catalogue against the collection that it was made from, record by record."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mcli.catalogue.store import listing_files
from mcli.core.models import Listing
from mcli.core.text import fold, slug
from mcli.settings import packaged_config
from mcli.yaml_io import read

_CATALOGUE = packaged_config() / "catalogue"
_AS_THEY_ARE = (
    "title", "summary", "provider", "provider_kind", "region", "url", "page_language", "length_text", "delivery",
    "recognised_by", "expires",
)  # fmt: skip
# The facts that a curated listing has a source for when they are known.
_KNOWN_BY = {
    "title": "title", "summary": "summary", "hours": "hours", "length_text": "hours", "delivery": "delivery",
    "taught_in": "language", "credential_kind": "credential", "expires": "expires", "osap_eligible": "osap",
    "recognised_by": "recognition", "leads_to": "leads_to",
}  # fmt: skip


class Pair(NamedTuple):
    """A record of the collection and the listing made of it."""

    raw: dict[str, Any]
    listing: Listing


@pytest.fixture(scope="module")
def pairs(shared_data: Path) -> Iterator[list[Pair]]:
    """Every record of the collection with its listing."""
    found: list[Pair] = []
    for path in sorted((shared_data / "starter_catalogue").glob("*.yaml")):
        made = {each.id: each for each in listing_files.read(_CATALOGUE / path.name).listings}
        raw = read(path).content["listings"]
        assert len(made) == len(raw), path.name
        found.extend(Pair(each, made[f"{path.stem}/{each['id']}"]) for each in raw)
    yield found


def test_every_record_is_there_once_and_nothing_else_is(pairs: list[Pair]) -> None:
    assert len(pairs) == len({each.listing.id for each in pairs}) == 181


def test_what_needs_no_reading_is_the_same(pairs: list[Pair]) -> None:
    for raw, listing in pairs:
        assert [getattr(listing, key) for key in _AS_THEY_ARE] == [raw[key] for key in _AS_THEY_ARE], listing.id
        assert listing.staff_note == raw["caution"]  # the name of the key before notes for learners were apart
        assert list(listing.taught_in) == raw["taught_in"]
        assert list(listing.leads_to) == raw["leads_to"]
        assert list(listing.prerequisite.gates) == raw["gates"]
        assert listing.hours == (Decimal(raw["hours"]) if raw["hours"] else None)
        assert [listing.credential_kind, listing.credential_text] == [
            raw["credential"]["kind"],
            raw["credential"]["text"],
        ]
        assert listing.osap_eligible == {"true": True, "false": False, None: None}[raw["osap_eligible"]]


def test_a_status_without_words_is_unknown_and_one_with_words_is_kept(pairs: list[Pair]) -> None:
    for raw, listing in pairs:
        cost, prerequisite = raw["cost"], raw["prerequisite"]
        assert listing.cost.status == (cost["status"] if cost["text"] else "unknown"), listing.id
        assert listing.prerequisite.status == (prerequisite["status"] if prerequisite["text"] else "unknown")
        if listing.cost.status != "unknown":
            amount = Decimal(cost["cad"]) if cost["cad"] is not None else None
            assert [listing.cost.cad, listing.cost.per] == [amount, cost["per"]], listing.id
        assert [listing.cost.text, listing.cost.conditions] == [cost["text"], cost["conditions"]], listing.id
        assert listing.prerequisite.text == prerequisite["text"], listing.id
        extras = [
            (each["kind"], Decimal(each["cad"]) if each["cad"] else None, each["text"]) for each in raw["cost_extras"]
        ]
        assert [(each.kind, each.cad, each.text) for each in listing.cost.extras] == extras, listing.id


def test_every_fact_has_the_address_of_the_note_and_only_two_have_words(pairs: list[Pair]) -> None:
    for raw, listing in pairs:
        shown = {each.fact: each for each in listing.evidence}
        assert {each.method for each in listing.evidence} == {"curated"}
        assert {each.url for each in listing.evidence} == {raw["evidence"]["url"]}
        assert {each.checked for each in listing.evidence} == {raw["evidence"]["seen"]}
        for fact, each in shown.items():
            words = {"cost": listing.cost.text, "prerequisite": listing.prerequisite.text}.get(fact)
            assert each.quote == words, (listing.id, fact)
        known = {fact for key, fact in _KNOWN_BY.items() if getattr(listing, key) not in (None, ())}
        assert known <= set(shown), (listing.id, known - set(shown))


def test_the_dates_are_those_on_the_pages_and_what_is_not_known_stays_so(pairs: list[Pair]) -> None:
    for raw, listing in pairs:
        assert listing.checked == raw["evidence"]["seen"], listing.id
        assert [listing.first_seen, listing.last_seen, listing.changed] == [None, None, None]


def test_a_provider_has_the_id_of_its_institution_or_of_its_name(pairs: list[Pair], shared_data: Path) -> None:
    ids = {
        fold(name): each["id"]
        for each in read(shared_data / "institutions.yaml").content["institutions"]
        for name in each["name"].values()
        if name
    }
    for raw, listing in pairs:
        assert listing.provider_id == ids.get(fold(raw["provider"]), slug(raw["provider"])), listing.id


def test_sectors_are_of_the_short_list_in_both_languages(pairs: list[Pair]) -> None:
    for language in ("en", "fr"):
        names = read(packaged_config() / "words" / f"{language}.yaml").content["sectors"]
        assert {each.listing.sector for each in pairs if each.listing.sector} <= set(names)
    by_word: dict[str, set[str | None]] = {}
    for raw, listing in pairs:
        by_word.setdefault(raw["sector"], set()).add(listing.sector)
    # A sector of the collection is one of ours: two listings of one sector never part.
    assert {word: found for word, found in by_word.items() if len(found) > 1} == {}
