"""What a page says of all its courses is lent to each that says nothing else, with the page's words as evidence."""

# ruff: noqa: E501 - markup stands here as sites write it

from typing import Any

import pytest

from tests.scrapers.reading.test_records import found

ITEMS = "".join(
    f'<div class="c"><h3>{name}</h3><p>{hours} hours</p></div>'
    for name, hours in (("Welding Start", 6), ("Sewing Start", 3), ("Book Binding", 4))
)
UNITES = ITEMS.replace("hours", "heures")

LENT: dict[str, tuple[str, str, dict[str, Any]]] = {
    "<p>All courses are free and online.</p>": ("Workshops", "en", {"cost_status": "free", "delivery": "online"}),
    "<h2>Online workshops</h2>": ("Workshops", "en", {"delivery": "online"}),
    "<h2>Micro-credentials</h2>": ("Workshops", "en", {"credential_kind": "micro_credential"}),
    "<p>All workshops cost $25.</p>": ("Workshops", "en", {"cost_status": "paid", "cost_cad": 25}),
    "<p>Questions? Call 705-555-0123.</p>": ("Workshops", "en", {"contact": "705-555-0123"}),
    "<p>Toutes nos formations sont gratuites et offertes en ligne.</p>": ("Formations", "fr", {"cost_status": "free", "delivery": "online"}),
    "<p>Nos ateliers se donnent en personne.</p>": ("Formations", "fr", {"delivery": "in_person"}),
}  # fmt: skip


@pytest.mark.parametrize("words", LENT)
def test_every_course_of_a_list_takes_what_the_page_says_of_all(words: str) -> None:
    title, lang, facts = LENT[words]
    listings = found(words + (ITEMS if lang == "en" else UNITES), title, lang)
    assert [{key: each[key] for key in facts} for each in listings] == [facts] * 3


@pytest.mark.parametrize("words", [
    "<p>Some courses are free.</p>", "<p>Our open house is free.</p>", "<p>Parking is free for all courses.</p>",
    "<h2>About us</h2><p>All courses were free in 1998.</p>", "<p>Ask about our free courses.</p>",
])  # fmt: skip
def test_no_course_is_free_by_words_that_are_not_about_all_of_them(words: str) -> None:
    assert {each["cost_status"] for each in found(words + ITEMS, "Workshops")} == {"unknown"}


def test_a_course_with_a_price_of_its_own_keeps_it() -> None:
    items = ITEMS.replace("6 hours", "6 hours, $40")
    listings = found("<p>All courses cost $25.</p>" + items, "Workshops")
    assert [each["cost_cad"] for each in listings] == [40, 25, 25]


def test_a_heading_lends_only_to_the_courses_under_it() -> None:
    listings = found(
        f"<h2>Online courses</h2>{ITEMS}<h2>At our shop</h2>{ITEMS.replace('Start', 'Next').replace('Book', 'Card')}",
        "Workshops",
    )
    assert [each["delivery"] for each in listings] == ["online"] * 3 + [None] * 3


def test_a_heading_lends_to_the_rows_of_the_table_under_it() -> None:
    table = "<table><tr><th>Course</th><th>Fee</th></tr><tr><td>Forklift</td><td>$150</td></tr><tr><td>First Aid</td><td>$95</td></tr></table>"
    assert [each["delivery"] for each in found(f"<h2>Online courses</h2>{table}", "Training")] == ["online", "online"]
