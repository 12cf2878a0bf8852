"""Pages in every way that they are built: the same facts come out, and nothing of what stands around them."""

from typing import Any

import pytest

from mcli.catalogue.record import flat
from mcli.claims import Page
from mcli.scrapers.reader import Read, read
from tests.conftest import TODAY
from tests.scrapers.pages import ENGLISH, FACTS, FRENCH, page


def reading(body: bytes, url: str | None = "https://www.sample.example/courses/safety") -> Read:
    """Read a page that no source is defined for."""
    return read(Page(url, body, "text/html; charset=utf-8"), None, TODAY)


def only(body: bytes) -> dict[str, Any]:
    """Return the one listing of a page."""
    found = reading(body).listings
    assert len(found) == 1, [each.title for each in found]
    return flat(found[0])


@pytest.mark.parametrize("name", ENGLISH)
def test_the_same_facts_come_out_of_every_kind_of_english_page(name: str) -> None:
    listing = only(page(ENGLISH[name]))
    assert listing["title"] == "Workplace Safety Basics"
    assert {key: listing[key] for key in FACTS} == FACTS


@pytest.mark.parametrize("name", FRENCH)
def test_the_same_facts_come_out_of_every_kind_of_french_page(name: str) -> None:
    listing = only(page(FRENCH[name], "Sécurité au travail", "fr"))
    assert listing["title"] == "Sécurité au travail"
    assert {key: listing[key] for key in FACTS} == FACTS
