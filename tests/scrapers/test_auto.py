"""Pages in every way that they are built: the same facts come out, and nothing of what stands around them."""

# ruff: noqa: E501 - markup stands here as sites write it

from typing import Any

import pytest

from mcli.catalogue.store.codec import flat
from mcli.core.claims import Page
from mcli.scrapers.html import document
from mcli.scrapers.html.blocks import page_blocks
from mcli.scrapers.reading.page_reader import Read, read
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


OTHER_WORDS = {
    "a free event before the course": "<p>Join our free information session on January 5.</p>",
    "parking": "<p>Parking is free after 5 pm.</p>",
    "a question": "<p>Is it free? Do I need no experience? Ask us.</p>",
    "a free thing inside": "<p>Free safety glasses are given to each learner.</p>",
    "a phone number": "<p>Call toll-free 1-800-555-0199. Feel free to write.</p>",
    "software": "<p>You will work with free software, hands free.</p>",
    "a preview": "<ul><li>Lesson 1 <span>FREE PREVIEW</span></li></ul>",
    "wages": "<h2>Careers</h2><p>Helpers earn $22 an hour. No experience is needed for many jobs.</p>",
    "a bursary": "<h2>Financial aid</h2><p>A bursary of $500 makes it free for some learners.</p>",
    "a refund": "<h2>Refunds</h2><p>You may cancel free of charge for 10 days.</p>",
    "outcomes": "<h2>What you will learn</h2><ul><li>Find free help with no prerequisites</li></ul>",
    "a reviewer": "<h2>What our students say</h2><p>It was free and I needed no experience at all!</p>",
    "an empty label": "<p><b>Cost:</b></p><p><b>Prerequisites:</b></p><p><b>Instructor:</b> Free Roy</p>",
    "cookies": '<div class="cookie-banner"><p>Accept free cookies. None required.</p></div>',
    "une réunion gratuite": "<p>Une rencontre d’information gratuite a lieu le 5 janvier.</p>",
    "le stationnement": "<h2>Stationnement</h2><p>Gratuit. Aucun préalable.</p>",
}


@pytest.mark.parametrize("name", OTHER_WORDS)
def test_free_and_none_about_something_else_say_nothing_of_the_course(name: str) -> None:
    listing = only(page(f"<p>Length: 45 hours</p><p>Delivery: In person</p>{OTHER_WORDS[name]}"))
    assert (listing["cost_status"], listing["prerequisite_status"]) == ("unknown", "unknown")


def test_every_quote_stands_in_the_page_word_for_word() -> None:
    for content in (*ENGLISH.values(), *FRENCH.values()):
        body = page(content)
        seen = [block.text for block in page_blocks(document.parse(Page(None, body)))]
        for evidence in only(body)["evidence"].values():
            for quote in (evidence["quote"], *evidence.get("more", ())):
                assert any(quote in text for text in seen), quote


def test_a_page_in_us_dollars_has_no_canadian_amount() -> None:
    content = "<p>Cost: $120</p><p>Duration: 6 hours</p><address>12 Main Street, Miami, FL 33142</address>"
    listing = only(page(content))
    assert (listing["cost_status"], listing["cost_cad"], listing["hours"]) == ("paid", None, 6)


def test_the_site_s_registrar_heads_every_page_alike_and_the_course_is_still_named() -> None:
    body = (
        '<html lang="en"><title>Class Schedule Listing</title><h1>UofX</h1><h2>Class Schedule Listing</h2><table><caption>Sections Found</caption>'
        "<tr><th>Ethics at Work - 20005 - PHIL 122 - A01</th></tr><tr><td>Online Instructional Method<br>This course is fully online.</td></tr></table>"
        "<table><tr><th>Type</th><th>Where</th><th>Date Range</th></tr><tr><td>Class</td><td>TBA</td><td>Jan 06, 2027 - Apr 07, 2027</td></tr></table>"
    )
    assert only(body.encode())["title"] == "Ethics at Work"


def test_a_course_in_two_languages_on_one_page_is_one_listing() -> None:
    both = "".join(
        f'<div lang="{language}"><p><b>{cost}:</b> {amount}</p><p><b>{length}:</b> 6 {hours}</p></div>'
        for language, cost, amount, length, hours in (
            ("en", "Cost", "$120", "Length", "hours"),
            ("fr", "Coût", "120 $", "Durée", "heures"),
        )
    )
    listing = only(page(both))
    assert (listing["cost_cad"], listing["hours"]) == (120, 6)


def test_an_empty_value_between_two_labels_takes_nothing_of_the_next() -> None:
    spans = "<p><b>Tuition:</b> <i></i> <b>Hours:</b> <i>4</i></p><p>Given online.</p>"
    listing = only(page(spans))
    assert (listing["cost_status"], listing["hours"]) == ("unknown", 4)


def test_a_button_with_a_price_struck_out_sells_at_the_one_that_stands() -> None:
    assert only(page("<p>Given online.</p><a href='/buy'>Enroll in Course for <s>$120</s> $59</a>"))["cost_cad"] == 59


def test_the_lines_of_preformatted_text_are_lines() -> None:
    listing = only(page("<pre>\nCOST:   $25.00\nHOURS:  4\nA light lunch is free of charge.\n</pre>"))
    assert (listing["cost_cad"], listing["hours"]) == (25, 4)


@pytest.mark.parametrize(
    "beside",
    [
        '<div class="elementor-location-footer"><p>The course is free. No prerequisites.</p></div>',
        "<h2>Free webinar: write a CV</h2><p>No prerequisites</p><p>Free</p>",
        "<h2>Webinaire gratuit : rédiger un CV</h2><p>Aucun préalable</p>",
    ],
)
def test_a_footer_of_a_page_builder_and_another_event_say_nothing_of_the_course(beside: str) -> None:
    listing = only(page(f"<p>It takes 12 hours, online.</p>{beside}"))
    assert (listing["cost_status"], listing["prerequisite_status"]) == ("unknown", "unknown")


def test_a_dollar_is_american_where_the_address_on_the_page_is() -> None:
    listing = only(page("<p>1 Main Street, Columbus, Ohio 43215</p><dl><dt>Tuition</dt><dd>$2,400</dd></dl>"))
    assert (listing["cost_status"], listing["cost_cad"]) == ("paid", None)


def test_the_sections_of_one_course_are_no_listings() -> None:
    runs = "".join(
        f"<div class=card><h3>FSSN-110-{at:03}</h3><dl><dt>Dates</dt><dd>Jan {at}, 2027</dd><dt>Contact hours</dt>"
        f"<dd>27.0</dd><dt>Fee</dt><dd>$315.00</dd></dl></div>"
        for at in (1, 2)
    )
    assert only(page(f"<h2>Sections</h2>{runs}"))["cost_cad"] == 315


RUNS = """<table><tr><th>Section</th><th>Start date</th><th>Fee</th><th>Status</th></tr>
<tr><td>01</td><td>2027-03-02</td><td>$185.00</td><td>{}</td></tr>
<tr><td>02</td><td>2027-03-09</td><td>$210.00</td><td>{}</td></tr>
<tr><td>03</td><td>2027-04-06</td><td>$225.00</td><td>Open</td></tr></table>"""


@pytest.mark.parametrize(
    ("states", "price"), [(("Open", "Open"), 185), (("Full", "Open"), 210), (("Cancelled", "Full - waitlist"), 225)]
)
def test_the_price_is_the_lowest_of_the_classes_that_are_not_full(states: tuple[str, str], price: int) -> None:
    assert only(page(RUNS.format(*states)))["cost_cad"] == price


def test_a_star_leads_to_whom_it_is_free_for() -> None:
    listing = only(page("<dl><dt>Cost</dt><dd>Free*</dd></dl><p>* For people out of work; $190 for others.</p>"))
    assert listing["cost_status"] == "free_with_conditions"
    assert listing["cost_conditions"] == "* For people out of work; $190 for others."


def test_a_star_beside_a_price_changes_nothing_of_it() -> None:
    listing = only(page("<dl><dt>Cost</dt><dd>$90*</dd></dl><p>* The price may change.</p>"))
    assert (listing["cost_status"], listing["cost_cad"]) == ("paid", 90)


def test_an_amount_beside_the_word_exam_is_what_the_exam_costs() -> None:
    listing = only(page("<dl><dt>Cost</dt><dd>Free</dd><dt>Exam</dt><dd>$30, at our office</dd></dl>"))
    assert listing["cost_status"] == "free_with_conditions"
    assert [(each["kind"], each["cad"]) for each in listing["cost_extras"]] == [("exam", 30)]


def test_a_certificate_of_which_only_the_validity_is_told_is_one() -> None:
    listing = only(page("<dl><dt>Hours</dt><dd>6</dd><dt>Certificate</dt><dd>Valid for 3 years</dd></dl>"))
    assert listing["credential_kind"] == "certificate"
