"""Words of a page that are none of its facts: old prices, icons, buttons, owners of sites, other languages and money."""

# ruff: noqa: E501 - markup stands here as sites write it

import pytest

from mcli.core.claims import Page
from mcli.scrapers.html import document as dom
from mcli.scrapers.html.blocks import page_blocks
from mcli.scrapers.reading.page_context import currency_of, language_of
from mcli.scrapers.reading.titles import organisation
from tests.scrapers.reading.test_records import ITEMS_LEFT_OUT, found, left_out

COURSE = "https://www.sample.example/courses/welding"


@pytest.mark.parametrize("old", [
    "<del>$725</del>", "<s>$725</s>", '<span style="text-decoration: line-through">$725</span>', '<span class="old-price">$725</span>',
    '<span class="gone">$725</span>', '<span class="price--compare-at">$725</span>', '<div class="strikethrough">$725</div>',
])  # fmt: skip
def test_a_price_that_is_struck_out_is_not_asked_for(old: str) -> None:
    assert [
        each["cost_cad"]
        for each in found(f"<p>Length: 30 hours</p><div>Price: {old} <b>$675</b></div>", "Arc Welding", url=COURSE)
    ] == [675]


@pytest.mark.parametrize("words", [
    '<button>Toggle</button>', '<span aria-hidden="true">+</span>', '<i class="material-icons">expand_more</i>', '<button class="x">▾</button>',
    '<span class="visually-hidden">Toggle panel</span>', "<a href='#'>Show</a>", "<button>Read more</button>",
])  # fmt: skip
def test_the_words_of_a_control_are_no_value(words: str) -> None:
    content = f"<p>Cost: $40</p><p>Length: 6 hours</p><h3>Prerequisites {words}</h3><div>{words}</div><h3>Delivery {words}</h3><div>Online</div>"
    listing, *others = found(content, "Arc Welding", url=COURSE)
    assert (listing["prerequisite_status"], listing["prerequisite_text"], listing["delivery"], others) == (
        "unknown",
        None,
        "online",
        [],
    )


OFFERERS = {
    '<div id="logo">Riverside Training Centre of the Lakehead</div><h1>Training</h1>': "Riverside Training Centre of the Lakehead",
    '<a class="navbar-brand" href="#">Kettle Safety</a><h1>Training</h1>': "Kettle Safety",
    "<h1>Drive a school bus</h1><p>Transport Beauséjour vous offre la formation de 50 heures.</p>": "Transport Beauséjour",
    "<h1>Cook program</h1><p>Grey Lake Kitchen runs a 10-week program.</p>": "Grey Lake Kitchen",
    "<h1>Cook program</h1><p>This Program offers a certificate. The College Store offers books.</p>": "",
}


@pytest.mark.parametrize("words", OFFERERS)
def test_the_provider_is_the_name_in_the_logo_or_who_says_that_it_offers_the_course(words: str) -> None:
    document = dom.parse(Page(None, f"<html><head><title>page</title></head><body>{words}</body></html>".encode()))
    assert organisation(document) == OFFERERS[words]


def test_the_provider_of_a_course_is_the_organizer_that_its_card_names() -> None:
    cards = "".join(
        f'<div class="card"><h3>{name}</h3><p>$20</p><p>3 hours</p><div class="card__organizer">{who}</div></div>'
        for name, who in (
            ("Welding Start", "Mill Centre"),
            ("Sewing Start", "Elm Centre"),
            ("Book Binding", "Mill Centre"),
        )
    )
    assert [each["provider"] for each in found(cards)] == ["Mill Centre", "Elm Centre", "Mill Centre"]


@pytest.mark.parametrize(
    ("lines", "taught"),
    [
        (("English", "English", "French"), [["en"], ["en"], ["fr"]]),
        (("Bilingue", "Français", "English / French"), [["en", "fr"], ["fr"], ["en", "fr"]]),
        (("English", "Math", "Science"), [[], [], []]),  # a subject
    ],
)
def test_the_language_that_every_course_of_a_list_names_is_that_of_teaching(
    lines: tuple[str, ...], taught: list[list[str]]
) -> None:
    cards = "".join(
        f'<div class="card"><h3>{name}</h3><p>$20</p><p>3 hours</p><span>{line}</span></div>'
        for name, line in zip(("Welding Start", "Sewing Start", "Book Binding"), lines, strict=True)
    )
    assert [sorted(each["taught_in"]) for each in found(cards)] == taught


@pytest.mark.parametrize("value", ["Bilingue FR/EN", "FR/EN", "Français et anglais", "Bilingual"])
def test_a_bilingual_course_is_taught_in_both_languages(value: str) -> None:
    (listing,) = found(
        f"<p>Langue : {value}</p><p>Coût : 40 $</p><p>Durée : 6 heures</p>", "Premiers soins", url=COURSE
    )
    assert sorted(listing["taught_in"]) == ["en", "fr"]


FEET = {
    "© Copyright <strong>Kettle Safety</strong>. All Rights Reserved": "Kettle Safety",
    "Copyright 2026 Kettle Safety": "Kettle Safety",
    "© 2019-2026 Kettle Safety | Privacy": "Kettle Safety",
    "Droits d’auteur © 2026 École Bouilloire. Tous droits réservés": "École Bouilloire",
    "Copyright © All Rights Reserved": "",
}


@pytest.mark.parametrize("foot", FEET)
def test_the_owner_of_a_page_is_named_without_the_words_of_the_foot(foot: str) -> None:
    document = dom.parse(Page(None, f"<html><body><h1>Crane</h1><footer><p>{foot}</p></footer></body></html>".encode()))
    assert organisation(document) == FEET[foot]


LANGUAGES = [
    "De cursus is bedoeld voor mensen die een baan zoeken en niet weten hoe ze moeten beginnen. Het is een korte cursus van twee dagen.",
    "Este curso es para las personas que buscan un trabajo en la ciudad y quieren aprender con nosotros en una clase.",
    "本课程介绍如何使用电脑和互联网，适合初学者。 This is free.",
]


@pytest.mark.parametrize("text", LANGUAGES)
@pytest.mark.parametrize("declared", ["en", "fr"])
def test_a_page_in_a_third_language_is_in_neither_of_ours(text: str, declared: str) -> None:
    document = dom.parse(Page(None, f'<html lang="{declared}"><p>{text}</p></html>'.encode()))
    assert language_of(document, page_blocks(document)) is None


MONEY = {
    "Cards are issued by the American Heart Association.": "USD", "Meets OSHA rules.": "USD", "Pay by Zelle.": "USD", "6.9% APR": "USD",
    "Approved by the State of Texas.": "USD", "Call us today.": "CAD", "American Heart Association courses in Ontario, taxes (HST) extra.": "CAD",
}  # fmt: skip


@pytest.mark.parametrize("words", MONEY)
def test_a_bare_dollar_is_that_of_the_country_that_the_words_place_it_in(words: str) -> None:
    assert (
        currency_of(dom.parse(Page("https://www.sample.example/", f"<p>Price: $40. {words}</p>".encode())), None)
        == MONEY[words]
    )


def test_what_is_left_out_of_a_list_is_counted_and_named() -> None:
    assert left_out(ITEMS_LEFT_OUT) == [("page.left_out_one", "Did you know that we also rent rooms?")]


HOSTS = {
    "https://www.harbourhands.example/workshops": ("<span>Harbour Hands Community Centre</span>", "Harbour Hands Community Centre"),
    "https://centre-la-passerelle.example/": (
        "<p>Centre communautaire La Passerelle, 21, chemin du Barrage, Sturgeon Falls (Ontario)</p>",
        "Centre communautaire La Passerelle",
    ),
    "https://conted.rivermouthdsb.example/": ('<img alt="Rivermouth District School Board logo">', "Rivermouth District School Board"),
    "https://www.local1887.example/": ("<h1>Labourers' Hall 1887 Training Centre</h1>", "Labourers' Hall 1887 Training Centre"),
    "https://sites.hosting.example/page7": ("<p>Winter courses</p>", ""),
}  # fmt: skip


@pytest.mark.parametrize("address", HOSTS)
def test_the_provider_is_the_name_that_the_host_is_made_of(address: str) -> None:
    markup, name = HOSTS[address]
    page = f"<html><head><title>Courses</title></head><body>{markup}<p>Book keeping, $20</p></body></html>"
    assert organisation(dom.parse_text(page, address)) == name


@pytest.mark.parametrize(
    "control",
    ["▾ Show", "Show more", "Read more", "View details", "expand_more", "Click to expand", "Expand/Collapse", "Learn more",
     "See below", "Back to top", "Afficher", "Lire la suite", "Voir plus", "×"],
)  # fmt: skip
@pytest.mark.parametrize(
    "markup",
    ["<p><b>Prerequisites:</b> {}</p>", "<h2>Prerequisites</h2><div>{}</div>", "<dl><dt>Préalables</dt><dd>{}</dd></dl>",
     "<table><tr><th>Prerequisites</th><td>{}</td></tr></table>"],
)  # fmt: skip
def test_the_words_of_a_control_beside_a_label_ask_for_nothing(markup: str, control: str) -> None:
    (listing,) = found(f"<p>Cost: $50</p><p>Duration: 3 hours</p>{markup.format(control)}", "Forklift", url=COURSE)

    assert (listing["prerequisite_status"], listing["prerequisite_text"]) == ("unknown", None)


@pytest.mark.parametrize("heading", ["Prerequisites ▾", "<a>Prerequisites</a> <span>+</span>", "Prerequisites ×"])
def test_the_glyph_behind_a_heading_is_no_part_of_it(heading: str) -> None:
    (listing,) = found(f"<p>Cost: $50</p><h3>{heading}</h3><p>None</p>", "Forklift", url=COURSE)

    assert (listing["prerequisite_status"], listing["prerequisite_text"]) == ("none", "None")
