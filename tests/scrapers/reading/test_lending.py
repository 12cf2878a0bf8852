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
    "<p>Our workshops are free and open to everyone.</p>": ("Workshops", "en", {"cost_status": "free", "prerequisite_status": "none"}),
    "<p>Les ateliers sont gratuits et ouverts à tous.</p>": ("Ateliers", "fr", {"cost_status": "free", "prerequisite_status": "none"}),
    "<p>Les cours sont ouverts aux 16 ans et plus.</p>": ("Cours", "fr", {"prerequisite_status": "age_only"}),
    "<p>No experience needed for any of our workshops.</p>": ("Workshops", "en", {"prerequisite_status": "none"}),
    "<p>These three courses are free for Ontario residents.</p>": ("Workshops", "en", {"cost_status": "free_with_conditions"}),
    "<p>All classes are free and take place at the library, 24 Mundy Ave, Kapuskasing. No experience needed.</p>": ("Workshops", "en", {"cost_status": "free", "prerequisite_status": "none", "town": "Kapuskasing"}),
    "<p>All workshops: $45, in person.</p>": ("Workshops", "en", {"cost_cad": 45, "delivery": "in_person"}),
    "<p><b>Tous les cours : 45 $, en personne.</b></p>": ("Horaire du printemps", "fr", {"cost_cad": 45, "delivery": "in_person"}),
    "<h2>Shop courses - $120 each</h2>": ("General interest", "en", {"cost_cad": 120}),
    "<h2>Cours d'atelier (120 $ chacun)</h2>": ("Cours du soir", "fr", {"cost_cad": 120}),
    "<p>Our workshops run at the Old Mill. They are held in person.</p>": ("Workshops", "en", {"delivery": "in_person"}),
    "<p>Nos ateliers sont au Moulin. Ils se donnent en français.</p>": ("Ateliers", "fr", {"taught_in": ["fr"]}),
    "<p>Self-paced online courses for adult learners.</p>": ("All courses", "en", {"delivery": "online"}),
    "<p>In-class training in Thunder Bay, every week of the year.</p>": ("Workshops", "en", {"delivery": "in_person", "town": "Thunder Bay"}),
    "<p>Every course is offered at our Smiths Falls classroom (10 Beckwith St. S.).</p>": ("Workshops", "en", {"town": "Smiths Falls"}),
    "<p>All courses are held in person at the Training Centre, Highway 130, Rosslyn.</p>": ("Workshops", "en", {"town": "Rosslyn"}),
}  # fmt: skip


@pytest.mark.parametrize("words", LENT)
def test_every_course_of_a_list_takes_what_the_page_says_of_all(words: str) -> None:
    title, lang, facts = LENT[words]
    listings = found(words + (ITEMS if lang == "en" else UNITES), title, lang)
    assert [{key: each[key] for key in facts} for each in listings] == [facts] * 3


@pytest.mark.parametrize("words", [
    "<p>Some courses are free.</p>", "<p>Our open house is free.</p>", "<p>Parking is free for all courses.</p>",
    "<h2>About us</h2><p>All courses were free in 1998.</p>", "<p>Ask about our free courses.</p>",
    "<h2>Three courses - save $40</h2>", "<h2>Full package of courses - $400</h2>", "<p>Most of our workshops are free.</p>",
    "<p>Our guides are free.</p>", "<p>Our open house is on Monday. They are free to enter.</p>",
])  # fmt: skip
def test_no_course_is_free_by_words_that_are_not_about_all_of_them(words: str) -> None:
    assert {each["cost_status"] for each in found(words + ITEMS, "Workshops")} == {"unknown"}


def test_a_course_with_a_price_of_its_own_keeps_it() -> None:
    items = ITEMS.replace("6 hours", "6 hours, $40")
    listings = found("<p>All courses cost $25.</p>" + items, "Workshops")
    assert [each["cost_cad"] for each in listings] == [40, 25, 25]


def test_our_courses_are_free_is_not_believed_beside_a_course_with_a_price() -> None:
    listings = found("<p>Our workshops are free.</p>" + ITEMS.replace("6 hours", "6 hours, $40"), "Workshops")
    assert [each["cost_status"] for each in listings] == ["paid", "unknown", "unknown"]


def test_the_price_and_length_of_a_heading_are_lent_with_its_words_as_evidence() -> None:
    table = (
        "<table><tr><th>Course</th><th>Day</th><th>Time</th><th>Starts</th></tr>"
        "<tr><td>Windows Basics</td><td>Mon</td><td>7-9 pm</td><td>Jan 18</td></tr>"
        "<tr><td>Word Processing</td><td>Tue</td><td>7-9 pm</td><td>Jan 19</td></tr></table>"
    )
    listings = found(f"<h2>Computer courses - $55 each, 12 hours</h2>{table}", "General interest")
    assert [(each["title"], each["cost_cad"], each["hours"]) for each in listings] == [
        ("Windows Basics", 55, 12), ("Word Processing", 55, 12),
    ]  # fmt: skip
    assert listings[0]["evidence"]["cost"]["quote"] == "$55 each"
    assert listings[0]["evidence"]["hours"]["quote"] == "12 hours"


def test_a_heading_lends_only_to_the_courses_under_it() -> None:
    listings = found(
        f"<h2>Online courses</h2>{ITEMS}<h2>At our shop</h2>{ITEMS.replace('Start', 'Next').replace('Book', 'Card')}",
        "Workshops",
    )
    assert [each["delivery"] for each in listings] == ["online"] * 3 + [None] * 3


def test_a_heading_lends_to_the_rows_of_the_table_under_it() -> None:
    table = "<table><tr><th>Course</th><th>Fee</th></tr><tr><td>Forklift</td><td>$150</td></tr><tr><td>First Aid</td><td>$95</td></tr></table>"
    assert [each["delivery"] for each in found(f"<h2>Online courses</h2>{table}", "Training")] == ["online", "online"]


PLACED = {
    "<p>All classes take place at the Larchmont pool, 4 Weir Street, Elgin.</p>": "en",
    "<p>Every course below runs at the depot, 200 Old Canal Road, Elgin.</p>": "en",
    "<p>Classes are held at Larchmont Learning Centre, 9 Weir Bend, Elgin.</p>": "en",
    "<p>In person, at 4 Weir Street, Elgin.</p>": "en",
    "<p>Three short classes. All are held in person.</p>": "en",
    "<p>Toutes les formations ont lieu au Relais, 14, rue du Quai, Alfred.</p>": "fr",
    "<p>En salle, au 14, rue du Quai.</p>": "fr",
    "<p>Des ateliers donnés au 14, rue du Quai, Alfred.</p>": "fr",
    "<p>Nos cours sont donnés dans notre local, au 14, rue du Quai.</p>": "fr",
}


@pytest.mark.parametrize("words", PLACED)
def test_a_page_that_says_where_its_courses_are_held_makes_them_in_person(words: str) -> None:
    lang = PLACED[words]
    listings = found(words + (ITEMS if lang == "en" else UNITES), "Workshops" if lang == "en" else "Ateliers", lang)
    assert [each["delivery"] for each in listings] == ["in_person"] * 3


@pytest.mark.parametrize("words", [
    "<p>Our office: 4 Weir Street, Elgin.</p>", "<p>Register in person at 4 Weir Street, Elgin.</p>",
    "<p>Courses are offered online or at 4 Weir Street, Elgin.</p>",
    '<p><a href="/online">Online</a></p>', "<footer><p>4 Weir Street, Elgin ON K0G 1E0</p></footer>",
])  # fmt: skip
def test_an_address_for_another_reason_says_nothing_of_delivery(words: str) -> None:
    assert {each["delivery"] for each in found(words + ITEMS, "Workshops")} == {None}


@pytest.mark.parametrize("place", [
    "At our storefront, 4 Weir Street, Elgin", "Larchmont Pool", "Mercer Hall, Room 2", "Tuesday evenings at Mercer Hall",
])  # fmt: skip
def test_a_place_in_the_lines_of_a_course_makes_it_in_person(place: str) -> None:
    items = "".join(
        f"<li><b>{name}</b><ul><li>$20</li><li>{place}</li></ul></li>" for name in ("Knots", "Sails", "Oars")
    )
    assert {each["delivery"] for each in found(f"<ul>{items}</ul>", "Workshops")} == {"in_person"}


def test_what_is_said_of_all_courses_of_a_section_is_no_fact_of_its_heading() -> None:
    sections = "".join(
        f"<h2>{head}</h2><p>{words}</p><ul>{items}</ul>"
        for head, words, items in (
            ("Screen skills", "All courses in this section are free and online.", "<li><b>Mail Basics</b> – 3 hours</li><li><b>Photo Start-Up</b> – 4 hours</li>"),
            ("Shop skills", "Each of these courses costs $60.", "<li><b>Glue and Clamps</b> – 5 hours</li><li><b>Bike Tune-Up</b> – 6 hours</li>"),
        )
    )  # fmt: skip
    listings = found(sections, "Course list")
    assert [(each["title"], each["cost_cad"]) for each in listings] == [
        ("Mail Basics", 0), ("Photo Start-Up", 0), ("Glue and Clamps", 60), ("Bike Tune-Up", 60),
    ]  # fmt: skip
