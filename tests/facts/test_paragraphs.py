"""Paragraphs as providers write them, each sentence a claim: what the listing makes of all of them together."""

from decimal import Decimal

import pytest

from mcli.core.claims import Claim, Draft, Origin
from mcli.facts.reading import sentences
from mcli.facts.settle import settle
from tests.conftest import TODAY
from tests.facts.phrase_tables import Phrase, phrases

PARAGRAPHS = phrases("paragraphs.txt", "cost")  # the label of each says which fact is asked for


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=lambda each: each.claim.quote[:40])
def test_a_paragraph_gives_what_its_sentences_say_together(paragraph: Phrase) -> None:
    claims = [
        Claim(fact, each, "sentence", "p")
        for each in sentences(paragraph.claim.quote)
        for fact in ("cost", "prerequisite")
    ]
    title = Claim("title", "CPR Basics", "label", "h1")
    listing = settle(Draft((title, *claims)), Origin("example"), TODAY).listing

    assert listing is not None
    if paragraph.claim.label == "cost":
        amount = Decimal(paragraph.beside) if paragraph.beside else None
        assert (listing.cost.status, listing.cost.cad) == (paragraph.status, amount)
    else:
        gates = sorted(filter(None, paragraph.beside.split(",")))
        assert (listing.prerequisite.status, sorted(listing.prerequisite.gates)) == (paragraph.status, gates)
