"""Claims of one page become one listing: who is believed, what contradicts, what is never made up."""

from decimal import Decimal

import pytest

from mcli.core.claims import Claim, Draft, Origin
from mcli.core.models import Listing
from mcli.facts.settle import Settled, settle
from tests.conftest import TODAY

ORIGIN = Origin("example", "2026-11-24", "Example College", "example-college", "college", "Sudbury", "en")
URL = "https://www.example.ca/courses/safe-food"
TITLE = Claim("title", "Safe Food", "label", "h1")


def claim(fact: str, quote: str, label: str = "", method: str = "", run: int | None = None) -> Claim:
    return Claim(fact, quote, method or ("label" if label else "sentence"), "a test", label, run)


def price(quote: str, label: str = "Cost", method: str = "", run: int | None = None) -> Claim:
    return claim("cost", quote, label, method, run)


def settled(*claims: Claim, url: str | None = URL, currency: str = "CAD") -> Settled:
    return settle(Draft((TITLE, *claims), url, "en", currency), ORIGIN, TODAY)


def listing(*claims: Claim, **more: str) -> Listing:
    result = settled(*claims, **more).listing
    assert result is not None
    return result


def test_a_listing_takes_its_place_from_its_source_and_its_facts_from_the_page() -> None:
    found = listing(price("$45"), claim("prerequisite", "None", "Prerequisites"), claim("hours", "6 hours", "Length"))

    assert (found.id, found.provider, found.region, found.checked) == (
        "example/safe-food", "Example College", "Sudbury", "2026-11-24",
    )  # fmt: skip
    assert (found.title, found.cost.cad, found.prerequisite.status, found.hours) == ("Safe Food", 45, "none", 6)
    shown = found.evidence_of("cost")
    assert shown is not None and (shown.quote, shown.url, shown.method) == ("$45", URL, "label")
    assert shown.checked == "2026-11-24"


def test_a_silent_page_makes_a_listing_that_knows_nothing() -> None:
    found = listing()

    assert (found.cost.status, found.prerequisite.status, found.hours, found.delivery) == (
        "unknown",
        "unknown",
        None,
        None,
    )


def test_an_empty_label_is_unknown_and_never_free() -> None:
    assert listing(price(""), price("   ", "Fee")).cost.status == "unknown"


def test_a_selector_beats_a_label_and_a_label_beats_a_sentence() -> None:
    assert listing(price("$80", "", "selector"), price("$45"), price("The fee is $99.", "")).cost.cad == 80
    assert listing(price("$45"), price("The course fee is $99.", "")).cost.cad == 45


def test_what_people_see_beats_markup_and_markup_alone_is_used() -> None:
    markup = price("99", "offers.price CAD", "structured_data")

    assert listing(price("$45"), markup).cost.cad == 45
    assert listing(markup).cost.cad == 99
    assert listing(price("0", "offers.price CAD", "structured_data")).cost.status == "unknown"


def test_claims_of_equal_standing_that_differ_make_the_fact_unknown_and_show_both() -> None:
    result = settled(price("$45"), price("$60"))

    assert result.listing is not None and result.listing.cost.status == "unknown"
    assert [(each.fact, each.quotes) for each in result.problems] == [("cost", ("$45", "$60"))]
    hours = settled(claim("hours", "6 hours", "Hours"), claim("hours", "9 hours", "Hours"))
    assert hours.listing is not None and hours.listing.hours is None
    assert [each.fact for each in hours.problems] == ["hours"]


def test_free_beside_a_price_for_everyone_is_not_believed() -> None:
    result = settled(price("Free"), price("The course fee is $195.", ""))

    assert result.listing is not None and result.listing.cost.status == "unknown"
    assert result.problems[0].quotes == ("Free", "The course fee is $195.")


def test_runs_at_different_prices_give_the_lowest() -> None:
    assert listing(price("$60", run=1), price("$45", run=2)).cost.cad == 45
    assert listing(price("$45", "Fee"), price("$60", run=1), price("$45", run=2)).cost.cad == 45
    assert listing(price("$50", "Fee"), price("$60", run=1), price("$45", run=2)).cost.status == "unknown"


def test_dates_of_all_runs_are_united_and_a_delivery_that_differs_is_left_open() -> None:
    found = listing(
        claim("dates", "January 18, 2027", "Start date", run=1), claim("dates", "March 1, 2027", "Start date", run=2),
        claim("delivery", "Online", "Delivery", run=1), claim("delivery", "In person", "Delivery", run=2),
    )  # fmt: skip

    assert found.start_dates == ("2027-01-18", "2027-03-01")
    assert found.delivery is None


@pytest.mark.parametrize("counting", [price("4", "Number of modules"), claim("summary", "Four modules on safe food.")])
def test_a_rate_is_multiplied_with_the_modules_that_the_page_counts(counting: Claim) -> None:
    found = listing(price("$98", "Fee per module"), counting)

    assert (found.cost.cad, found.cost.per) == (392, "course")
    shown = found.evidence_of("cost")
    assert shown is not None and shown.more == (counting.quote,)


def test_an_hourly_rate_is_multiplied_with_the_hours() -> None:
    assert listing(price("$6.50 per hour"), claim("hours", "42 hours", "Hours")).cost.cad == 273


def test_the_label_of_a_column_decides_what_an_amount_is() -> None:
    found = listing(
        price("$50", "Members"), price("$75", "Non-members"), price("$20", "Materials"), price("$9.75", "HST"),
        price("$40", "Exam fee"),
    )  # fmt: skip

    assert (found.cost.cad, found.cost.conditions) == (75, "Members")
    assert {(each.kind, each.cad) for each in found.cost.extras} == {
        ("materials", Decimal(20)), ("tax", Decimal("9.75")), ("exam", Decimal(40)),
    }  # fmt: skip


def test_free_with_a_charged_exam_elsewhere_on_the_page_is_free_with_conditions() -> None:
    found = listing(price("Free"), price("There is a $38.50 charge to write the exam.", ""))

    assert found.cost.status == "free_with_conditions"
    assert found.cost.conditions == "There is a $38.50 charge to write the exam."


def test_a_zero_is_no_price_where_other_words_send_one_to_the_cart() -> None:
    assert listing(price("$0.00")).cost.status == "free"
    assert listing(price("$0.00"), price("See the cart for the current price.", "")).cost.status == "unknown"


def test_a_price_on_a_page_of_another_country_has_no_amount() -> None:
    found = listing(price("$45"), currency="USD")

    assert (found.cost.status, found.cost.cad, found.cost.text) == ("paid", None, "$45")


def test_a_demand_anywhere_in_sight_outweighs_none() -> None:
    none = claim("prerequisite", "None", "Prerequisites")

    age = listing(none, claim("prerequisite", "You must be at least 18 years old."))
    assert (age.prerequisite.status, age.prerequisite.gates) == ("age_only", ("age",))
    licence = listing(none, claim("prerequisite", "A valid G licence is required."))
    assert (licence.prerequisite.status, licence.prerequisite.gates) == ("required", ("licence",))


def test_none_and_a_demand_under_one_label_contradict_each_other() -> None:
    result = settled(claim("prerequisite", "None", "Prerequisites"), claim("prerequisite", "OSSD", "Prerequisites"))

    assert result.listing is not None and result.listing.prerequisite.status == "unknown"
    assert result.problems[0].quotes == ("None", "OSSD")


def test_the_gates_of_all_claims_are_united_with_their_words() -> None:
    found = listing(
        claim("prerequisite", "Must be 18 or older", "Prerequisites"),
        claim("prerequisite", "A laptop", "What to bring"),
    )

    assert found.prerequisite.gates == ("age", "device")
    shown = found.evidence_of("prerequisite")
    assert shown is not None and (shown.quote, shown.more) == ("Must be 18 or older", ("A laptop",))


def test_a_page_without_a_title_gives_a_problem_and_no_listing() -> None:
    result = settle(Draft((price("$45"),), URL), ORIGIN, TODAY)

    assert result.listing is None
    assert [each.fact for each in result.problems] == ["title"]


def test_a_record_that_may_not_exist_is_a_problem_not_a_crash() -> None:
    result = settled(price("$45"), url="javascript:alert(1)")

    assert result.listing is None
    assert result.problems


def test_without_a_source_the_page_or_its_host_says_who_provides_it() -> None:
    nobody = Origin("example-ca")

    named = settle(Draft((TITLE, claim("provider", "Durham Learning Centre", "Provider")), URL), nobody).listing
    assert named is not None and (named.provider, named.provider_id) == (
        "Durham Learning Centre",
        "durham-learning-centre",
    )
    host = settle(Draft((TITLE,), URL), nobody).listing
    assert host is not None and (host.id, host.provider) == ("example-ca/safe-food", "example.ca")
    alone = settle(Draft((TITLE,), None), Origin("page")).listing
    assert alone is not None and (alone.id, alone.provider, alone.url) == ("page/safe-food", "page", None)


def test_a_row_without_an_address_of_its_own_is_shown_with_its_page_but_not_named_by_it() -> None:
    page = "https://www.example.ca/fees"
    row = settle(Draft((TITLE, price("$45"))), Origin("example", page=page)).listing

    assert row is not None and (row.id, row.url) == ("example/safe-food", page)
    shown = row.evidence_of("cost")
    assert shown is not None and shown.url == page
