"""Whatever the words are: nothing raises, no quote is made up, free and none need words for it, in bounded time."""

import re
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcli.core.claims import Claim, Draft, Origin
from mcli.core.models import Listing
from mcli.facts.cost import reader as cost
from mcli.facts.cost.amounts import amounts
from mcli.facts.prerequisite import reader as prerequisites
from mcli.facts.reading import Context, flat, words_of
from mcli.facts.settle import settle
from tests.conftest import TODAY

# The words that the readers listen to, so that made-up texts come near the rules.
PIECES = tuple(
    """
    $|0|$0|$45|45 $|1 249,50 $|$1,249.50|0,00 $|USD|CAD|€|4|12|98|free|Free|not free|gratuit|sans frais|no cost
    no charge|for members|for everyone|for Ontario residents|if you qualify|some|the first class is|parking
    trial|exam|examen|fee|frais|coût|tuition|per module|par module|each|4 modules|per hour|20 hours|deposit
    refundable|plus HST|materials|kit|bursary|earn|save|contact us|see the cart|to|from|à partir de|-|or|and|,|.
    ;|:|(|)|?|none|None|no|aucun|prerequisites|préalables|experience|required|recommended|an asset|must|be
    at least|18|years of age|or older|OSSD|G licence|but|mais|open to|anyone|who|members|diploma|is not|needed
    bring|a laptop|photo ID|permis|exigé|souhaitable|19 ans et plus|ou|the course|this program|costs|is|est
    la formation|regular|early bird|sale|was|now|\u00a0|\u202f|’|œ|é|\u2014
    """.strip().replace("\n    ", "|").split("|")
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map("".join),
)
LABELS = st.sampled_from((
    "", "Cost", "Fee per module", "Members", "Materials", "Coût", "offers.price CAD", "Is it free?", "Prerequisites",
    "Recommended", "Who is it for?", "What to bring", "Préalables", "Admission requirements", "Number of modules",
))  # fmt: skip
METHODS = st.sampled_from(("label", "table", "sentence", "selector", "structured_data"))
CLAIMS = st.builds(
    lambda fact, text, method, label, run: Claim(fact, text, method, "a test", label, run),
    st.sampled_from(("cost", "prerequisite", "title", "hours", "dates", "delivery", "summary", "code", "provider")),
    TEXTS, METHODS, LABELS, st.sampled_from((None, None, 1, 2)),
)  # fmt: skip
SAYS_FREE = re.compile(
    r"free|no[- ](?:\w+ )?(?:cost|charge|fee|tuition|payment)|without|waived|nothing|complimentary|zero|n/c|gratuit|"
    r"sans|aucun|pas de|rien|gracieux|nil|none|neant|exempt|not (?:charged|pay|cost)|(?<!\d)0|n'a|"
    r"don't pay|doesn't cost"
)
SAYS_NONE = re.compile(
    r"no\b|none|nil|not|without|zero|aucun|sans|pas\b|nul|neant|rien|nothing|open|anyone|everyone|everybody|all\b|tous|toutes?|"
    r"libre|welcome|never|n'a|accessible|available|offer|destine|ouvert|isn't|aren't|don't"
)


def folded(text: str) -> str:
    return " ".join(text.split())


@settings(max_examples=600, deadline=None)
@given(text=TEXTS, label=LABELS, method=METHODS)
def test_a_cost_quotes_its_words_and_is_free_only_where_they_say_so(text: str, label: str, method: str) -> None:
    claim = Claim("cost", text, method, "a test", label)
    reading = cost.read(claim, Context())
    if reading is None:
        return
    words = words_of(claim)
    assert folded(reading.quote) in folded(words)
    assert all(folded(each.text or "") in folded(words) for each in reading.value.extras)
    if reading.value.status in ("free", "free_with_conditions"):
        asked = "?" in label  # "Is it free?" "Yes."
        assert asked or SAYS_FREE.search(flat(words))
        assert method != "structured_data" or re.search(r"[a-z]", flat(words))


@settings(max_examples=600, deadline=None)
@given(text=TEXTS, label=LABELS, method=METHODS)
def test_an_amount_stands_in_the_words_or_is_the_product_of_numbers_there(text: str, label: str, method: str) -> None:
    claim = Claim("cost", text, method, "a test", label)
    reading = cost.read(claim, Context())
    if reading is None or not reading.value.cad:
        return
    plain = flat(words_of(claim))
    numbers = {Decimal(each.replace(" ", "")) for each in re.findall(r"\d+", plain)}
    stated = {each.value for each in amounts(words_of(claim)) if each.value is not None}
    if not stated:
        stated = {Decimal(re.sub(r"[^\d.]", "", plain.replace(",", ".")) or 0)}
    products = {amount * count for amount in stated for count in (*numbers, Decimal(1), *map(Decimal, range(2, 13)))}
    assert reading.value.cad in products


@settings(max_examples=600, deadline=None)
@given(text=TEXTS, label=LABELS, method=METHODS)
def test_a_prerequisite_quotes_its_words_and_is_none_only_where_they_say_so(text: str, label: str, method: str) -> None:
    claim = Claim("prerequisite", text, method, "a test", label)
    reading = prerequisites.read(claim, Context())
    if reading is None:
        return
    assert reading.quote and folded(reading.quote) in folded(words_of(claim))
    if reading.value.status == "none":
        assert SAYS_NONE.search(flat(words_of(claim)))
    if reading.value.status == "age_only":
        assert "age" in reading.value.gates


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    claims=st.lists(CLAIMS, max_size=8),
    url=st.sampled_from((None, "https://www.example.ca/x", "mailto:x", "https://[")),
)
def test_settling_never_raises_and_its_evidence_stands_in_the_claims(claims: list[Claim], url: str | None) -> None:
    settled = settle(Draft(tuple(claims), url), Origin("example", "2026-11-24"), TODAY)

    said = [folded(words_of(each)) for each in claims]
    assert settled.listing is not None or settled.problems
    if settled.listing is None:
        return
    assert isinstance(settled.listing, Listing)
    for shown in settled.listing.evidence:
        for quote in (shown.quote or "", *shown.more):
            assert any(folded(quote) in words for words in said)


@settings(max_examples=200, deadline=None)
@given(claims=st.lists(CLAIMS, max_size=6))
def test_silence_about_cost_or_demands_stays_unknown(claims: list[Claim]) -> None:
    silent = [each for each in claims if each.fact not in ("cost", "prerequisite")]
    settled = settle(Draft((Claim("title", "Safe Food", "label", "h1"), *silent)), Origin("example"), TODAY)

    if settled.listing is not None:
        assert (settled.listing.cost.status, settled.listing.prerequisite.status) == ("unknown", "unknown")


HARD = {
    "figures": "1" * 100_000, "spaced figures": "1 " * 50_000, "thousands": "1 234,567 $ " * 9_000,
    "dollars": "$" * 100_000, "amounts": "$45 " * 25_000, "ranges": "$1-$2-" * 16_000, "from": "from $" * 16_000,
    "free": "free " * 20_000, "free for": "free for members and " * 4_700, "no": "no " * 33_000,
    "no experience": "no prior experience or " * 4_300, "aucun": "aucun " * 16_000, "sans frais": "sans frais " * 9_000,
    "open to": "open to anyone who " * 5_200, "must": "you must have " * 7_000, "grades": "grade 12 " * 11_000,
    "years": "18 years of age or older " * 4_000, "experience": "two years of " * 7_600, "letters": "a" * 100_000,
    "spaces": " " * 100_000, "brackets": "(" * 100_000, "commas": "a, " * 33_000, "basic": "basic " * 16_000,
    "completed": "completed the previous " * 4_300, "per": "$5 per " * 14_000, "modules": "4 modules x " * 8_000,
    "buts": "none but " * 11_000, "hyphens": "fee-" * 25_000, "plus": "plus tax " * 11_000,
}  # fmt: skip


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_100_kb_of_anything_take_no_more_than_an_instant(text: str) -> None:
    claims = [
        Claim(fact, text[:100_000], method, "a test", label)
        for fact, label in (("cost", "Cost"), ("prerequisite", "Prerequisites"))
        for method in ("label", "sentence")
    ]
    began = process_time()
    for claim in claims:
        (cost if claim.fact == "cost" else prerequisites).read(claim, Context())
    assert process_time() - began < 1
