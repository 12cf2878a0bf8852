"""Pages with several courses, in the layouts that sites are built in: every course is found, with its own facts only."""

# ruff: noqa: E501 - markup stands here as sites write it

from datetime import date
from typing import Any, NamedTuple

import pytest

from mcli.catalogue.store.codec import flat
from mcli.core.claims import Page
from mcli.scrapers.reading.page_reader import read

TODAY = date(2026, 11, 24)
WHERE = "https://www.sample.example/workshops"


class Course(NamedTuple):
    """One course of a sample page: its name, price in dollars (0: free), hours and address."""

    name: str
    price: int
    hours: int
    href: str


ENGLISH = (
    Course("Start a Home Business", 60, 6, "/c/home-business"),
    Course("Level 1 Sign Language", 0, 12, "/c/sign"),
    Course("Certificate in Bookkeeping", 1250, 42, "/c/bookkeeping"),
    Course("Book Binding", 45, 3, "/c/binding"),
)
FRENCH = (
    Course("Recherche d'emploi", 60, 6, "/c/emploi"),
    Course("Langue des signes, niveau 1", 0, 12, "/c/signes"),
    Course("Attestation en tenue de livres", 1250, 42, "/c/livres"),
    Course("Reliure", 45, 3, "/c/reliure"),
)
PAGE = """<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} | Sample College</title><style>.gone {{ color: red; text-decoration: line-through }}</style></head><body>
<header><a href="/" rel="home">Sample College</a><nav><ul><li><a href="/fees">Fees</a></li><li><a href="/about">About</a></li></ul></nav></header>
<main><h1>{title}</h1>{content}</main>
<footer><h3>Sample College</h3><p>Office hours: 8 hours a day. Gift cards from $25. 705-555-0100</p></footer></body></html>"""


def body(content: str, title: str = "Workshops this winter", lang: str = "en") -> bytes:
    return PAGE.format(content=content, title=title, lang=lang).encode()


def found(
    content: str, title: str = "Workshops this winter", lang: str = "en", url: str | None = WHERE
) -> list[dict[str, Any]]:
    return [flat(each) for each in read(Page(url, body(content, title, lang)), None, TODAY).listings]


def left_out(content: str) -> list[tuple[str, str]]:
    """Return the code and the names of the problems about what a list holds besides courses."""
    problems = read(Page(WHERE, body(content)), None, TODAY).problems
    return [
        (each.message.code, str(each.message.values["names"]))
        for each in problems
        if each.message.code.startswith("page.left_out")
    ]


ITEMS_LEFT_OUT = "".join(f'<div class="card"><h3>{name}</h3><p>$40, 3 hours</p></div>' for name in ("Welding Start", "Sewing Start", "Did you know that we also rent rooms?", "Book Binding"))  # fmt: skip

# A layout: what stands around the items, and one item.
LAYOUTS = {
    "article cards": ("{}", '<article class="card"><h3><a href="{href}">{name}</a></h3><p>{about}</p><p><strong>Fee:</strong> {price}</p><p><strong>Length:</strong> {hours} hours</p></article>'),
    "div soup without headings": ('<div class="list">{}</div>', '<div class="item"><div class="t">{name}</div><div>{about}</div><div>{price}</div><div>{hours} hours</div></div>'),
    "div soup without classes": ("<div>{}</div>", "<div><div>{name}</div><div>{price}</div><div>{hours} hours</div></div>"),
    "button cards": ("<div>{}</div>", '<button type="button" class="course"><span class="course-name">{name}</span><br><span>{price}</span><br><span>{hours} hours</span></button>'),
    "list items with a bold name": ("<ul>{}</ul>", "<li><strong>{name}</strong><br>{about}<br>{hours} hours<br>{price}</li>"),
    "list items with the name in the line": ("<ul>{}</ul>", "<li>{name} - {hours} hours - {price}</li>"),
    "list items with dots": ("<ul>{}</ul>", "<li>{name} ........ {price} ({hours} hours)</li>"),
    "list items with brackets": ("<ul>{}</ul>", "<li>{name} ({hours} hours), {price}</li>"),
    "accordion of buttons": ('<div class="accordion">{}</div>', '<div class="accordion-item"><h2 class="accordion-header"><button aria-expanded="false" aria-controls="x">{name}<span aria-hidden="true">+</span></button></h2><div class="accordion-collapse"><div class="accordion-body"><p>{about}</p><p>Cost: {price}</p><p>Duration: {hours} hours</p></div></div></div>'),
    "accordion of siblings": ('<div class="acc">{}</div>', '<button class="toggle">{name} <i class="material-icons">expand_more</i></button><div class="panel"><p>{about}</p><p>Cost: {price}</p><p>Hours: {hours}</p></div>'),
    "details and summary": ("{}", "<details><summary>{name}</summary><p>{about}</p><p>Fee: {price}. Length: {hours} hours.</p></details>"),
    "details with a heading": ("{}", "<details><summary><h3>{name}</h3></summary><ul><li>Cost: {price}</li><li>Time: {hours} hours</li></ul></details>"),
    "bold lines and paragraphs": ("{}", "<p><b>{name}</b></p><p>{about}</p><p>{hours} hours, {price}</p>"),
    "bold line in one paragraph": ("{}", "<p><strong>{name}</strong><br>{about}<br>Cost: {price}<br>Length: {hours} hours</p>"),
    "bold line and a run of text": ("{}", "<p><strong>{name}</strong> - {about} {hours} hours. Cost: {price}</p>"),
    "definition list": ("<dl>{}</dl>", "<dt>{name}</dt><dd>{about}</dd><dd>{hours} hours</dd><dd>{price}</dd>"),
    "definition list with one description": ("<dl>{}</dl>", "<dt><a href='{href}'>{name}</a></dt><dd>{hours} hours, {price}</dd>"),
    "headings with figures": ("{}", "<h3>{name} - {hours} hrs</h3><p>{about}</p><p>Cost: {price}</p>"),
    "headings with all figures": ("{}", "<h4>{name} ({hours} hours) – {price}</h4><p>{about}</p>"),
    "nested lists": ("<ul>{}</ul>", "<li>{name}<ul><li>Cost: {price}</li><li>Length: {hours} hours</li></ul></li>"),
    "price list": ('<div class="menu">{}</div>', '<div class="row"><span class="name">{name}</span><span class="dots"></span><span class="hours">{hours} hours</span><span class="price">{price}</span></div>'),
    "elementor": ('<div class="elementor-section">{}</div>', '<div class="elementor-column"><div class="elementor-widget elementor-widget-heading"><div class="elementor-widget-container"><h3 class="elementor-heading-title">{name}</h3></div></div><div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>{about}</p></div></div><div class="elementor-widget elementor-widget-icon-list"><ul><li><span class="elementor-icon-list-text">{hours} hours</span></li><li><span class="elementor-icon-list-text">{price}</span></li></ul></div><div class="elementor-widget-button"><a class="elementor-button" href="{href}">Register now</a></div></div>'),
    "elementor widgets in one column": ('<div class="elementor-widget-wrap">{}</div>', '<div class="elementor-widget-heading"><div><h2>{name}</h2></div></div><div class="elementor-widget-text-editor"><div><p>{about}</p><p>{hours} hours | {price}</p></div></div>'),
    "squarespace": ('<div class="summary-item-list">{}</div>', '<div class="summary-item"><div class="summary-thumbnail"></div><div class="summary-content"><div class="summary-title"><a class="summary-title-link" href="{href}">{name}</a></div><div class="summary-price"><div class="product-price">{price}</div></div><div class="summary-excerpt"><p>{hours} hours. {about}</p></div><a class="summary-read-more-link" href="{href}">Read More →</a></div></div>'),
    "squarespace accordion": ('<ul class="accordion-items-container">{}</ul>', '<li class="accordion-item"><h4 class="accordion-item__title-wrapper"><button class="accordion-item__click-target"><span class="accordion-item__title">{name}</span><div class="accordion-icon-container"><div class="plus"></div></div></button></h4><div class="accordion-item__dropdown"><div class="accordion-item__description"><p>{about}</p><p>{hours} hours</p><p>{price}</p></div></div></li>'),
    "wix": ('<div class="_1">{}</div>', '<div class="comp-x"><div class="wixui-rich-text"><h4 class="font_4"><span>{name}</span></h4></div><div class="wixui-rich-text"><p class="font_8">{about}</p></div><div class="wixui-rich-text"><p class="font_8">{hours} hours</p><p class="font_8">{price}</p></div><a class="wixui-button" href="{href}"><span>Book Now</span></a></div>'),
    "wix services": ('<ul>{}</ul>', '<li><div><a href="{href}"><h2>{name}</h2></a><p>{about}</p><hr><p>{hours} hr</p><p>{price}</p><a href="{href}"><span>Book Now</span></a></div></li>'),
    "drupal views": ('<div class="view-content">{}</div>', '<div class="views-row"><div class="views-field views-field-title"><span class="field-content"><a href="{href}">{name}</a></span></div><div class="views-field views-field-field-cost"><span class="views-label">Cost: </span><span class="field-content">{price}</span></div><div class="views-field"><span class="views-label">Hours: </span><span class="field-content">{hours}</span></div></div>'),
    "drupal teasers": ("{}", '<article class="node node--type-course node--view-mode-teaser"><h2><a href="{href}">{name}</a></h2><div class="node__content"><div class="field field--label-inline"><div class="field__label">Fee</div><div class="field__item">{price}</div></div><div class="field field--label-inline"><div class="field__label">Length</div><div class="field__item">{hours} hours</div></div></div></article>'),
    "sharepoint": ('<div class="ms-rtestate-field">{}</div>', "<p><strong>{name}\u200b</strong></p><ul><li>{hours} hours</li><li>{price}</li></ul><p>\u200b</p>"),
    "cards in rows": ('<div class="row">{}</div>', '<div class="col-md-6"><div class="card"><img alt=""><div class="card-body"><span class="badge">New</span><h5 class="card-title">{name}</h5><p class="card-text">{about}</p></div><ul class="list-group"><li class="list-group-item">{hours} hours</li><li class="list-group-item">{price}</li></ul><div class="card-footer"><a href="{href}" class="btn">Details</a></div></div></div>'),
    "one link a card": ('<div class="grid">{}</div>', '<a class="tile" href="{href}"><span class="tile-name">{name}</span><span class="tile-hours">{hours} hours</span><span class="tile-price">{price}</span></a>'),
    "rules between": ("{}", "<h2>{name}</h2><p>{about}</p><p>{hours} hours</p><p>{price}</p><hr>"),
    "labels as headings inside": ("{}", '<div class="c"><h2>{name}</h2><h3>Cost</h3><p>{price}</p><h3>Length</h3><p>{hours} hours</p></div>'),
    "woocommerce": ('<ul class="products">{}</ul>', '<li class="product"><a href="{href}"><h2 class="woocommerce-loop-product__title">{name}</h2><span class="price"><bdi>{price}</bdi></span></a><p class="short">{hours} hours. {about}</p><a href="?add" class="button">Add to cart</a></li>'),
    "preformatted lines": ("<div>{}</div>", "<div><u><b>{name}</b></u></div><div>{hours} hours &nbsp; {price}</div><div><br></div>"),
    "schedule lines": ("<section>{}</section>", '<div class="event"><span class="date">January 12, 2027</span><h3 class="title">{name}</h3><span class="len">{hours} hours</span><span class="fee">{price}</span></div>'),
}  # fmt: skip
WORDS = {
    "Fee": "Tarif",
    "Cost": "Coût",
    "Length": "Durée",
    "Duration": "Durée",
    "Hours:": "Heures:",
    "Time": "Durée",
    "} hours": "} heures",
    "} hrs": "} h",
    "} hr<": "} heures<",
    "Register now": "S'inscrire",
    "Book Now": "Réserver",
    "Details": "Détails",
    "Read More →": "Lire la suite",
    "Add to cart": "Ajouter au panier",
    "New": "Nouveau",
    "January 12, 2027": "12 janvier 2027",
}


def money(amount: int, lang: str) -> str:
    if lang == "fr":
        return "Gratuit" if not amount else f"{amount:,}".replace(",", "\u00a0") + "\u00a0$"
    return "Free" if not amount else f"${amount:,}"


def filled(layout: str, courses: tuple[Course, ...], lang: str) -> str:
    around, item = LAYOUTS[layout]
    if lang == "fr":
        for word, other in WORDS.items():
            item = item.replace(word, other)
        item = item.replace(": {", "\u00a0: {").replace(":</", "\u00a0:</").replace(": </", "\u00a0: </")
    about = (
        "A plain start for people who like to make things." if lang == "en" else "Un départ simple pour qui aime créer."
    )
    return around.format(
        "".join(item.format(about=about, **{**each._asdict(), "price": money(each.price, lang)}) for each in courses)
    )


def expected(courses: tuple[Course, ...]) -> list[tuple[str, float, float]]:
    return [(each.name, float(each.price), float(each.hours)) for each in courses]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_course_of_a_list_is_found_with_its_own_price_and_length(layout: str, lang: str) -> None:
    courses, title = (ENGLISH, "Workshops this winter") if lang == "en" else (FRENCH, "Nos ateliers d'hiver")
    listings = found(
        f"<p>{'Come and learn.' if lang == 'en' else 'Venez apprendre.'}</p>{filled(layout, courses, lang)}",
        title,
        lang,
    )
    assert [(each["title"], each["cost_cad"], each["hours"]) for each in listings] == expected(courses)


def test_a_line_of_dates_or_a_label_with_its_value_is_not_the_name_of_a_course() -> None:
    cards = "".join(
        f'<li><h2><a href="/e/{number}">{name}</a></h2><div class="meta">Starts Tue, April {number}, 2027 | Elm Branch</div>'
        f'<div class="row"><span>Time commitment</span><span>{number} hours</span></div><p>${number}0 a person.</p></li>'
        for number, name in ((4, "Maps for Hikers"), (5, "Bread Clinic"), (6, "Radio 101"))
    )
    listings = found(f"<ul>{cards}</ul>", "Learning this spring")
    assert [each["title"] for each in listings] == ["Maps for Hikers", "Bread Clinic", "Radio 101"]


def test_tables_of_late_fees_and_deposits_do_not_make_a_list_one_course() -> None:
    cards = "".join(
        f"<div><h4>{name}</h4><p>${price}.00 • {hours} hours</p></div>"
        for name, price, hours in (("Roof Estimates", 389, 28), ("Bee Care", 245, 21), ("Weld Symbols", 310, 15))
    )
    late = "<table><caption>Late fees</caption><tr><th>Item</th><th>When</th><th>Fee</th></tr><tr><td>Late payment</td><td>after May 1</td><td>$30</td></tr></table>"
    listings = found(cards + late, "Saturday College, Winter 2027")
    assert [each["title"] for each in listings] == ["Roof Estimates", "Bee Care", "Weld Symbols"]


CARD = '<div class="{kind}"><h4>{name}</h4><div class="price">Contact us for pricing</div></div>'
NAMES = (
    "Office Manager",
    "Fleet Manager",
    "Store Person",
    "Freight Handler",
    "Coach Driver",
    "Taxi Driver",
    "Clerk",
    "Buyer",
    "Stoker",
)


def test_names_in_cards_of_courses_are_found_under_the_headings_of_their_groups() -> None:
    cards = "".join(CARD.format(kind="course-card", name=name) for name in NAMES)
    content = f"<h2>Our courses</h2><h3>Trades and transport</h3>{cards}<div><h2>Get in touch</h2><p>Fees on request</p></div>"
    assert [each["title"] for each in found(content, "Brook Skills Institute")] == list(NAMES)


def test_courses_under_a_heading_that_lists_them_are_found_on_a_home_page() -> None:
    cards = "".join(
        f"<div><h3>{name}</h3><p>{hours} hours in small groups.</p></div>"
        for name, hours in (("Class B Licence", 20), ("Winter Driving", 4), ("Road Theory", 9))
    )
    content = f"<p>Safe on the road since 1990.</p><h2>Our courses</h2>{cards}<h2>Questions</h2><p>Hours: 9 to 5</p>"
    assert [each["title"] for each in found(content, "Drive with confidence")] == [
        "Class B Licence",
        "Winter Driving",
        "Road Theory",
    ]


@pytest.mark.parametrize(("title", "lang"), [
    ("Refunds and transfers", "en"), ("Refund rules for our courses", "en"), ("Politique de remboursement des formations", "fr"),
])  # fmt: skip
def test_the_rules_of_a_refund_are_no_courses(title: str, lang: str) -> None:
    rules = "".join(
        f"<h2>{head}</h2><p>{words}</p>"
        for head, words in (
            ("Before the first class", "Less $50, 10 days before."),
            ("After the first class", "Nothing after 6 hours."),
            ("If we cancel", "All $600."),
        )
    )
    assert found(rules, title, lang) == []


def test_numbered_sections_with_their_state_are_groups_of_one_course() -> None:
    sections = "".join(
        f"<div><h3>{head}</h3><p>Start: {day}</p><p>Contact hours: 21</p><p>Tuition: $260.00</p></div>"
        for head, day in (
            ("001 - Full", "January 9, 2027"),
            ("002 - Available", "February 6, 2027"),
            ("003 - Cancelled", "March 6, 2027"),
        )
    )
    listings = found(f"<h2>Prerequisites</h2><p>None</p><h2>Sections</h2>{sections}", "Well Water Testing")
    assert [each["title"] for each in listings] == ["Well Water Testing"]


def test_a_row_for_some_people_beside_the_price_does_not_make_a_course_free() -> None:
    table = "<table><tr><th>Cours et examen</th><td>48 $</td></tr><tr><th>Prestataires de l'aide sociale</th><td>0 $, sur présentation d'une lettre</td></tr></table>"
    listings = found(
        f"<p>Ce cours en personne dure 6 heures.</p><h2>Tarifs</h2>{table}<h2>Préalables</h2><p>Aucun</p>",
        "Hygiène en cuisine",
        "fr",
    )
    assert [(each["cost_status"], each["cost_cad"]) for each in listings] == [("paid", 48)]


def test_lines_under_a_heading_of_fees_are_prices_of_one_course() -> None:
    fees = "<ul><li>Exam only: $30</li><li>Benefit recipients: $10</li></ul>"
    content = (
        f"<p>Course and exam: $60. It takes 6 hours.</p><h2>Fees</h2>{fees}<h2>Where and when</h2><p>May 4, 2027</p>"
    )
    assert [each["title"] for each in found(content, "Food Handler Certification")] == ["Food Handler Certification"]


def test_workshops_are_found_under_a_title_that_is_also_a_label() -> None:
    cards = "".join(
        f"<div><h3>{name}</h3><p>Un atelier pour tous les niveaux, de la base au spectacle.</p></div>"
        for name in ("Violon", "Harpe", "Accordéon", "Danse")
    )
    assert [each["title"] for each in found(f"<h2>Musique et danse</h2>{cards}", "Ateliers", "fr")] == [
        "Violon",
        "Harpe",
        "Accordéon",
        "Danse",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tuesday, February 2", "Saturday, February 20"),
        ("Mardi 2 février", "Samedi 20 février"),
        ("Online", "In person"),
    ],
)
def test_courses_under_the_days_of_a_calendar_are_courses_and_the_days_are_none(first: str, second: str) -> None:
    content = (
        f"<div><h2>{first}</h2><div><h3>Using a Tablet</h3><p>A workshop of 2 hours, $5.</p></div></div>"
        f"<div><h2>{second}</h2><div><h3>Spotting Scams</h3><p>A workshop of 3 hours, $8.</p></div></div>"
    )
    assert [each["title"] for each in found(content)] == ["Using a Tablet", "Spotting Scams"]


def test_boxes_of_another_template_that_say_little_are_no_courses() -> None:
    courses = "".join(
        f'<div class="column"><h3>{each.name}</h3><p>{each.hours} hours, online</p><p>${each.price or 10}</p></div>'
        for each in ENGLISH
    )
    praise = (
        '<div class="praise"><h3>Friendly Teachers</h3><p>Decades in the trade.</p></div>'
        '<div class="praise"><h3>Good Coffee</h3><p>And free parking too.</p></div>'
    )
    for title in ("Workshops this winter", "Learn with us"):
        names = [each["title"] for each in found(f"<section>{courses}</section><section>{praise}</section>", title)]
        assert names == [each.name for each in ENGLISH]


def test_the_class_groups_of_one_course_are_one_listing() -> None:
    groups = "".join(
        f'<div class="section"><div class="name">Cabinet Making 1 - 00{number}</div><table><tr><th>Dates</th>'
        f"<td>Jan {number}, 2027</td></tr><tr><th>Hours</th><td>33</td></tr><tr><th>Fee</th><td>$412</td></tr></table></div>"
        for number in (2, 3)
    )
    content = f"<h2>Prerequisites</h2><p>None</p><h2>Available sections</h2>{groups}"
    (course,) = found(content, "Cabinet Making 1")
    assert (course["title"], course["cost_cad"], course["hours"]) == ("Cabinet Making 1", 412, 33)
    assert course["prerequisite_status"] == "none"


def test_a_filter_over_a_list_says_nothing_of_one_course() -> None:
    choices = (
        "<form><fieldset><legend>Price</legend><label>Free (2)</label></fieldset>"
        "<fieldset><legend>Duration</legend><label>Under 10 hours</label></fieldset></form>"
    )
    around, item = LAYOUTS["article cards"]
    items = "".join(
        item.format(name=each.name, href=each.href, about="Learn by doing.", price=f"${each.price}", hours=each.hours)
        for each in ENGLISH
    )
    names = [each["title"] for each in found(choices + around.format(items), "Learn something new")]
    assert names == [each.name for each in ENGLISH]


def test_headings_over_tables_of_courses_are_no_courses() -> None:
    def table(*rows: str) -> str:
        body = "".join(f"<tr><td>{row}</td><td>Mon</td><td>Room 3</td><td>Jan 18</td></tr>" for row in rows)
        return f"<table><tr><th>Course</th><th>Day</th><th>Place</th><th>Starts</th></tr>{body}</table>"

    content = (
        f"<h2>Computer courses - $55 each, 12 hours</h2>{table('Windows Basics', 'Word Processing')}"
        f"<h2>Shop courses - $120 each, 20 hours</h2>{table('Welding', 'Woodworking')}"
    )
    names = [each["title"] for each in found(content)]
    assert names == ["Windows Basics", "Word Processing", "Welding", "Woodworking"]


@pytest.mark.parametrize("title", ["Tuition and bursaries", "Droits de scolarité et bourses", "Second Chance Fund"])
def test_a_page_about_what_all_pay_or_who_is_helped_offers_no_course(title: str) -> None:
    content = "<p>Up to $500 toward any course of 12 hours or more, online or in person. You need no diploma.</p>"
    assert found(content, title, url="https://www.sample.example/money") == []


def test_two_lines_that_happen_to_be_alike_are_no_list_beside_a_course() -> None:
    content = (
        '<p class="small">Registration opens June 22, $5</p><p class="small">View the catalogue entry, 3 credits</p>'
        "<dl><dt>Fee</dt><dd>$300</dd><dt>Hours</dt><dd>12</dd></dl>"
    )
    (course,) = found(content, "Ethical Public Management")
    assert (course["title"], course["cost_cad"]) == ("Ethical Public Management", 300)


def test_cards_of_courses_without_facts_are_found_among_other_headings_of_their_rank() -> None:
    cards = "".join(
        f'<div class="course-card"><h3>{name}</h3><p>{"Words about what is learned. " * 2}</p><ul><li>One thing</li>'
        '<li>Another thing</li></ul><a href="/contact">Enquire now</a></div>'
        for name in ("Business Administration", "Supervising a Team", "Marketing", "Bookkeeping Skills", "Life Skills")
    )
    other = "".join(
        f"<div class='reason'><h3>{name}</h3><p>Words.</p></div>" for name in ("Heavy workloads", "Low morale")
    )
    names = [each["title"] for each in found(f"{cards}<h2>Your challenges</h2>{other}", "Short courses")]
    assert names == ["Business Administration", "Supervising a Team", "Marketing", "Bookkeeping Skills", "Life Skills"]


def test_our_programs_is_the_heading_of_the_list_on_a_page_that_is_called_a_list() -> None:
    content = (
        "<h2>Next dates</h2><p>Sessions : du 30 juin au 12 juillet</p><p>Lieux : Hearst</p><h2>Nos programmes</h2>"
    )
    for name, days in (("Crochet pour débuter", 5), ("Crochet avancé", 7), ("Vêtements sur mesure", 10)):
        content += f"<h3>{name}</h3><p>Durée : {days} jours</p><p>Prix : 150 $</p>"
    names = [each["title"] for each in found(content, "Formations", "fr")]
    assert names == ["Crochet pour débuter", "Crochet avancé", "Vêtements sur mesure"]


def test_the_subject_over_the_name_of_a_tile_does_not_name_it() -> None:
    tiles = "".join(
        f'<div class="tile"><div class="tile__eyebrow">{subject}</div><div class="tile__title">{name}</div>'
        f'<div class="tile__facts"><span>{hours} hours</span><span>$50</span></div></div>'
        for subject, name, hours in (
            ("Health", "Infection Control", 15),
            ("Trades", "Blueprints", 30),
            ("Health", "Foot Care", 20),
        )
    )
    listings = found(tiles, "Short programs")
    assert [(each["title"], each["hours"]) for each in listings] == [
        ("Infection Control", 15), ("Blueprints", 30), ("Foot Care", 20),
    ]  # fmt: skip


def test_what_stands_behind_buttons_of_courses_belongs_to_none_of_them() -> None:
    buttons = "".join(
        f'<button class="item"><span class="nom">{name}</span><span class="info">{hours} heures · {price} $</span></button>'
        for name, hours, price in (("Permis AZ", "103,5", "7 495"), ("Freins à air", 12, 395), ("Arrimage", 6, 175))
    )
    listings = found(f"{buttons}<p>École Routier Nord, 705-555-0158</p>", "Cours", "fr")
    assert [(each["title"], each["hours"], each["cost_cad"]) for each in listings] == [
        ("Permis AZ", 103.5, 7495), ("Freins à air", 12, 395), ("Arrimage", 6, 175),
    ]  # fmt: skip
    assert {each["phone"] for each in listings} == {"705-555-0158"}


def test_a_calendar_of_courses_whose_dates_stand_first_is_no_news() -> None:
    items = "".join(
        f"<li><time>April {day}, 2027</time><div><strong>{name}</strong><p>Cost: $35</p><p>Length: 4 hours</p></div></li>"
        for day, name in ((10, "Pruning Basics"), (17, "Tractor Safety"), (24, "Selling at Markets"))
    )
    names = [each["title"] for each in found(f"<ol>{items}</ol>", "Spring lineup")]
    assert names == ["Pruning Basics", "Tractor Safety", "Selling at Markets"]


@pytest.mark.parametrize("title", ["Our services", "Nos services"])
def test_services_with_a_price_are_no_courses(title: str) -> None:
    content = "".join(
        f"<div class='c'><h3>{name}</h3><p>{price}</p></div>"
        for name, price in (("Book loans", "Free for residents"), ("Photocopies", "$0.10 a page"), ("Faxes", "$1"))
    )
    assert found(content, title) == []
