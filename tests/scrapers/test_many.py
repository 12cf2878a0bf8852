"""Pages that list several courses: each is a listing with its own facts and address; groups, modules and prices are none."""

# ruff: noqa: E501 - markup stands here as sites write it

from typing import Any

import pytest

from mcli.catalogue.store.codec import flat
from mcli.core.claims import Page
from mcli.scrapers.reading.page_reader import read
from tests.conftest import TODAY
from tests.scrapers.pages import page

WHERE = "https://www.sample.example/continuing-education/workshops"
THREE = [("Bookkeeping Basics", "https://www.sample.example/c/1", 120, 12), ("Forklift Safety", "https://www.sample.example/c/2", 95, 6),
         ("Food Handling", "https://www.sample.example/c/3", 0, 4)]  # fmt: skip
ROWS = (
    ("Bookkeeping Basics", "/c/1", "$120", "12"),
    ("Forklift Safety", "/c/2", "$95", "6"),
    ("Food Handling", "/c/3", "Free", "4"),
)

LAYOUTS = {
    "cards with labels": '<div class="card"><h3><a href="{href}">{name}</a></h3><p>Cost: {price}</p><p>Duration: {hours} hours</p><a href="{href}">Learn more</a></div>',
    "cards without labels": '<article class="course-item"><h2>{name}</h2><span class="price">{price}</span><ul><li>{hours} hours</li><li>Online</li></ul><a class="btn" href="{href}">Register</a></article>',
    "cards that are one link": '<a class="tile" href="{href}"><div class="tile-title"><strong>{name}</strong></div><div>{price}</div><div>{hours} hours</div></a>',
    "wrapped cards": '<div class="col-md-4"><div class="card"><div class="card-body"><h4 class="card-title"><a href="{href}">{name}</a></h4><p class="meta">{hours} hours | Online | {price}</p></div></div></div>',
    "list lines": '<li><a href="{href}">{name}</a> - {price} - {hours} hours</li>',
    "headings with labels under them": '<h3><a href="{href}">{name}</a></h3><p><strong>Cost:</strong> {price}</p><p><strong>Length:</strong> {hours} hours</p>',
    "headings with prose under them": '<h3><a href="{href}">{name}</a></h3><p>A workshop of {hours} hours. {price}. Register early.</p>',
    "folded items": '<div class="accordion-item"><h3><button>{name}</button></h3><div class="panel"><p>Fee: {price}</p><p>Hours: {hours}</p><p><a href="{href}">Register</a></p></div></div>',
    "definition lists": '<section class="workshop"><h2><a href="{href}">{name}</a></h2><dl><dt>Fee</dt><dd>{price}</dd><dt>Hours</dt><dd>{hours}</dd></dl></section>',
    "cards of spans that only their style parts": '<div class="mc-card"><a href="{href}"><h3>{name}</h3></a><div class="meta"><span>{hours} hours</span><span>Online</span><span>{price}</span></div></div>',
    "shop products": '<li class="product type-product"><a href="{href}"><h2 class="woocommerce-loop-product__title">{name}</h2><span class="price">{price}</span></a><p>{hours} hours</p><a href="{href}?add=1">Add to cart</a></li>',
    "moodle course boxes": '<div class="coursebox clearfix"><div class="info"><h3 class="coursename"><a href="{href}">{name}</a></h3></div><div class="content"><div class="summary">{hours} hours. Cost: {price}</div></div></div>',
}  # fmt: skip


def facts(body: bytes, url: str = WHERE) -> list[tuple[Any, ...]]:
    found = [flat(each) for each in read(Page(url, body), None, TODAY).listings]
    return [(each["title"], each["url"], each["cost_cad"], each["hours"]) for each in found]


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_item_of_a_list_is_a_listing(name: str) -> None:
    items = "".join(
        LAYOUTS[name].format(name=title, href=href, price=price, hours=hours) for title, href, price, hours in ROWS
    )
    around = f"<ul>{items}</ul>" if items.startswith("<li") else f'<div class="items">{items}</div>'
    assert facts(page(f"<p>Our short courses this winter.</p>{around}", "Workshops")) == THREE


HEADS = "<tr><th>Course</th><th>Hours</th><th>Fee</th></tr>"


def test_each_row_of_a_fee_table_is_a_listing() -> None:
    rows = "".join(f'<tr><td><a href="{h}">{n}</a></td><td>{t}</td><td>{p}</td></tr>' for n, h, p, t in ROWS)
    assert facts(page(f"<table>{HEADS}{rows}</table>", "Workshops")) == THREE


def test_rows_that_are_headings_in_a_fee_table_are_no_listings() -> None:
    rows = "".join(f'<tr><td><a href="{h}">{n}</a></td><td>{t}</td><td>{p}</td></tr>' for n, h, p, t in ROWS)
    assert facts(page(f'<table>{HEADS}<tr><td colspan="3">Winter 2027</td></tr>{rows}</table>', "Workshops")) == THREE


ONE = {
    "groups of one course": "<h2>Sections</h2><table><tr><th>Section</th><th>Start date</th><th>Location</th><th>Fee</th></tr><tr><td>001</td><td>January 12, 2027</td><td>Main campus</td><td>$120</td></tr>"
    "<tr><td>002</td><td>February 9, 2027</td><td>Main campus</td><td>$120</td></tr></table>",
    "modules": "<p>Cost: $120</p>"
    + "".join(f'<div class="module"><h3>Module {n}: Part of it</h3><p>3 hours</p></div>' for n in (1, 2, 3)),
    "price options": '<p>Length: 6 hours</p><div class="option"><h3>Members</h3><p>$90</p></div><div class="option"><h3>Non-members</h3><p>$120</p></div>',
    "related courses under no heading we know": "<p>Cost: $120</p><p>Duration: 6 hours</p><p>Prerequisites: None</p><h2>Learners also took</h2>"
    + "".join(
        f'<div class="card"><h3><a href="{h}">{n}</a></h3><p>{p}</p><p>{t} hours</p></div>' for n, h, p, t in ROWS
    ),
    "a curriculum table": "<p>Cost: $120</p><p>Prerequisites: None</p><p>Delivery: Online</p><table><tr><th>Course</th><th>Hours</th></tr><tr><td>Seeing hazards</td><td>3</td></tr><tr><td>Speaking up</td><td>3</td></tr></table>",
    "steps to register": "<p>Cost: $120</p><p>Duration: 6 hours</p><ol><li><strong>Step 1</strong> Pay $120</li><li><strong>Step 2</strong> Come for 6 hours</li></ol>",
    "two languages side by side": '<div lang="en" class="c"><p><b>Cost:</b> $120</p><p><b>Hours:</b> 6</p></div><div lang="fr" class="c"><p><b>Coût :</b> 120 $</p><p><b>Heures :</b> 6</p></div>',
    "testimonials": '<p>Cost: $120</p><p>Length: 6 hours</p><div class="quote"><h4>Ann Roy, Sudbury</h4><p>Worth twice the $120! Two hours and I had a job.</p></div><div class="quote"><h4>Bo Lam, Timmins</h4><p>Free coffee and 6 hours of fun.</p></div>',
}


@pytest.mark.parametrize("name", ONE)
def test_parts_and_prices_of_one_course_are_one_listing(name: str) -> None:
    found = facts(page(ONE[name], "Workplace Safety Basics"), "https://www.sample.example/courses/safety")
    assert [(title, cost) for title, _, cost, _ in found] == [("Workplace Safety Basics", 120)]


NONE = {
    "a news item": ("College Offers Free Training to Mill Workers", '<p class="date">October 6, 2026</p><p>The college will offer free courses of 20 hours to people who lost their jobs. "No prerequisites," said the dean. Tuition is $2,700 elsewhere.</p>', "https://www.sample.example/news/mill"),
    "a person": ("Amara Lindqvist", "<p>Professor</p><p>Amara teaches welding courses of 30 hours, online and in person. She received a grant of $5,000.</p><p>Office hours: Tuesdays, 2 hours</p>", "https://www.sample.example/people/amara"),
    "refund rules": ("Refunds and Withdrawals", "<p>Fee: $50 is kept if you withdraw.</p><p>A course of 6 hours or less is not refunded. Free parking ends.</p>", "https://www.sample.example/registration/refunds"),
    "how to register": ("How to Register", "<p>Registration is free. Courses cost from $40. You must be 16 years of age.</p>", "https://www.sample.example/how-to-register"),
    "fees in general": ("Tuition and Fees", "<h2>Tuition</h2><p>$2,700 a year</p><h2>Ancillary fees</h2><p>$900</p>", "https://www.sample.example/fees"),
    "a category of links": ("Health Sciences", "<ul>" + "".join(f'<li><a href="/p/{n}">{n}</a></li>' for n in ("Nursing", "Dental Hygiene", "Pharmacy")) + "</ul>", "https://www.sample.example/programs/health-sciences"),
    "contact": ("Contact Us", "<p>Telephone: 705-555-0100</p><p>Hours: 9 to 5</p><p>Location: 1 Main Street</p>", "https://www.sample.example/contact"),
    "a job": ("Part-time Instructor, Welding", "<p>Pay: $55 per hour</p><p>Hours: 12 per week</p><p>Requirements: Red Seal licence</p><p>Start date: January 11, 2027</p>", "https://www.sample.example/careers/welding-instructor"),
    "questions and answers": ("Frequently Asked Questions", "<h3>How much do courses cost?</h3><p>From $40 to $600.</p><h3>Are there prerequisites?</h3><p>Some courses have none.</p>", "https://www.sample.example/faq"),
    "a calendar of dates": ("Academic Dates", "<table><tr><th>Date</th><th>What</th></tr><tr><td>January 11, 2027</td><td>Classes begin</td></tr><tr><td>April 9, 2027</td><td>Classes end</td></tr></table>", "https://www.sample.example/dates"),
    "a blog post": ("Five Reasons to Learn Excel", "<p>By Ann Roy</p><p>Excel is everywhere. Our Excel course is 12 hours and costs $199, and it is free for members. You need no experience.</p>", "https://www.sample.example/blog/five-reasons"),
    "une nouvelle": ("Le collège lance des formations gratuites", "<p>Publié le 6 octobre 2026</p><p>Les formations dureront de 20 à 60 heures et seront gratuites. Aucun préalable, dit la doyenne.</p>", "https://www.sample.example/nouvelles/scierie"),
}  # fmt: skip


@pytest.mark.parametrize("name", NONE)
def test_a_page_about_something_else_gives_nothing(name: str) -> None:
    title, content, url = NONE[name]
    assert facts(page(content, title), url) == []


@pytest.mark.parametrize(
    "name", ["a news item", "a blog post", "fees in general", "how to register", "contact", "une nouvelle"]
)
def test_even_where_nobody_knows_its_address(name: str) -> None:
    title, content, _ = NONE[name]
    assert read(Page(None, page(content, title)), None, TODAY).listings == ()
