"""Tables of courses: columns are understood by their heads and their cells, in either direction."""

# ruff: noqa: E501 - markup stands here as sites write it

import pytest

from tests.scrapers.reading.test_records import found


def rows(*lines: str, head: bool = True) -> str:
    made = []
    for number, line in enumerate(lines):
        tag = "th" if head and not number else "td"
        made.append("<tr>" + "".join(f"<{tag}>{cell.strip()}</{tag}>" for cell in line.split("|")) + "</tr>")
    return "<table>" + "".join(made) + "</table>"


TABLES = {
    "certification, requirements, price": rows("Certification | Requirements | Price", "Forklift | 18 or older | $150", "First Aid | None | $95", "Smart Serve | None | $35"),
    "no head at all": rows("Forklift | 8 hours | $150", "First Aid | 16 hours | $95", "Smart Serve | 4 hours | $35", head=False),
    "a head of plain cells": rows("Course | Hours | Fee", "Forklift | 8 | $150", "First Aid | 16 | $95", "Smart Serve | 4 | $35", head=False),
    "bold head": rows("<b>Course name</b> | <b>Length</b> | <b>Cost</b>", "Forklift | 8 hours | $150", "First Aid | 16 hours | $95", "Smart Serve | 4 hours | $35", head=False),
    "courses across": rows(" | Forklift | First Aid | Smart Serve", "Hours | 8 | 16 | 4", "Cost | $150 | $95 | $35"),
    "row headings": "<table><tr><td></td><th>Length</th><th>Price</th></tr>" + "".join(f"<tr><th scope='row'>{n}</th><td>{h} hours</td><td>{p}</td></tr>" for n, h, p in (("Forklift", 8, "$150"), ("First Aid", 16, "$95"), ("Smart Serve", 4, "$35"))) + "</table>",
    "a code first": rows("Code | Course title | Hours | Fee", "FOR100 | Forklift | 8 | $150", "FIR100 | First Aid | 16 | $95", "SMA100 | Smart Serve | 4 | $35"),
    "several dates of one course": rows("Course | Date | Fee", "Forklift | January 12, 2027 | $150", "Forklift | March 2, 2027 | $150", "First Aid | January 19, 2027 | $95", "Smart Serve | May 4, 2027 | $35"),
    "headings in the table": "<table><tr><th>Course</th><th>Hours</th><th>Fee</th></tr><tr><td colspan=3>Safety</td></tr><tr><td>Forklift</td><td>8</td><td>$150</td></tr><tr><td>First Aid</td><td>16</td><td>$95</td></tr><tr><td colspan=3>Food</td></tr><tr><td>Smart Serve</td><td>4</td><td>$35</td></tr></table>",
    "a table for each kind": "<h2>Safety</h2>" + rows("Course | Fee", "Forklift | $150", "First Aid | $95") + "<h2>Food</h2>" + rows("Course | Fee", "Smart Serve | $35"),
    "rows of divs": '<div class="table"><div class="row"><div>Forklift</div><div>8 hours</div><div>$150</div></div><div class="row"><div>First Aid</div><div>16 hours</div><div>$95</div></div><div class="row"><div>Smart Serve</div><div>4 hours</div><div>$35</div></div></div>',
}  # fmt: skip
PRICES = [("Forklift", 150), ("First Aid", 95), ("Smart Serve", 35)]


@pytest.mark.parametrize("name", TABLES)
def test_each_course_of_a_table_is_found_with_its_price(name: str) -> None:
    listings = found(TABLES[name], "Training")
    assert [(each["title"], each["cost_cad"]) for each in listings] == PRICES


FRENCH = {
    "certification, exigences, prix": rows("Certification | Exigences | Prix", "Chariot élévateur | 18 ans et plus | 150 $", "Secourisme | Aucune | 95 $", "Service d’alcool | Aucune | 35 $"),
    "cours en colonnes": rows(" | Chariot élévateur | Secourisme | Service d’alcool", "Durée | 8 h | 16 h | 4 h", "Coût | 150 $ | 95 $ | 35 $"),
    "sans en-tête": rows("Chariot élévateur | 8 heures | 150 $", "Secourisme | 16 heures | 95 $", "Service d’alcool | 4 heures | 35 $", head=False),
}  # fmt: skip


@pytest.mark.parametrize("name", FRENCH)
def test_each_course_of_a_french_table_is_found_with_its_price(name: str) -> None:
    listings = found(FRENCH[name], "Formations", "fr")
    assert [(each["title"], each["cost_cad"]) for each in listings] == [
        ("Chariot élévateur", 150),
        ("Secourisme", 95),
        ("Service d’alcool", 35),
    ]


TABS = '<ul class="nav-tabs" role="tablist">{}</ul><div class="tab-content">{}</div>'


def test_tabs_name_the_panels_that_they_open() -> None:
    names = [("p1", *PRICES[0]), ("p2", *PRICES[1]), ("p3", *PRICES[2])]
    tabs = "".join(
        f'<li role="presentation"><a role="tab" href="#{at}" aria-controls="{at}">{name}</a></li>'
        for at, name, _ in names
    )
    panels = "".join(
        f'<div role="tabpanel" id="{at}"><p>Cost: ${price}</p><p>Length: 4 hours</p></div>' for at, _, price in names
    )
    listings = found(TABS.format(tabs, panels), "Training")
    assert [(each["title"], each["cost_cad"]) for each in listings] == PRICES


def test_columns_for_members_and_for_the_public_are_prices_of_one_course() -> None:
    table = rows(
        "Course | Length | Members | Public | Before you sign up", "Rigging | 8 hours | No charge | $140 | No prerequisites",
        "Hoists | 16 hours | $30 | $210 | Rigging experience is an asset", "Traffic | 8 hours | $25 | $90 | 18 years and over",
    )  # fmt: skip
    listings = found(table, "Training")
    assert [(each["cost_status"], each["cost_cad"]) for each in listings] == [
        ("paid", 140),
        ("paid", 210),
        ("paid", 90),
    ]
    assert [each["prerequisite_status"] for each in listings] == ["none", "recommended", "age_only"]


def test_a_row_over_others_says_how_the_courses_below_it_are_given() -> None:
    body = "".join(
        f"<tr><th colspan=3>{head}</th></tr>"
        + "".join(f"<tr><td>{name}</td><td>6</td><td>$50</td></tr>" for name in names)
        for head, names in (("Online", ("Payroll", "Budgets")), ("In person at the Ayr campus", ("Knives", "Soups")))
    )
    table = f"<table><thead><tr><th>Course</th><th>Hours</th><th>Fee</th></tr></thead><tbody>{body}</tbody></table>"
    listings = found(table, "Winter courses")
    assert [(each["title"], each["delivery"]) for each in listings] == [
        ("Payroll", "online"), ("Budgets", "online"), ("Knives", "in_person"), ("Soups", "in_person"),
    ]  # fmt: skip


def test_a_column_of_notes_is_read_like_any_line_of_a_course() -> None:
    table = rows(
        "Course | Fee | Notes",
        "French Chat | $98 | Live on Teams",
        "Engine Care | $135 | No experience needed",
        "Cakes | $110 | 16 and older",
    )
    listings = found(table, "Evening courses")
    assert [(each["delivery"], each["prerequisite_status"]) for each in listings] == [
        ("online", "unknown"),
        (None, "none"),
        (None, "age_only"),
    ]


def test_a_table_to_compare_courses_is_not_struck_out() -> None:
    table = rows(" | Wood | Wire | Weld", "Hours | 15 | 15 | 21", "Cost | $40 | $45 | $60").replace(
        "<table>", '<table class="compare">'
    )
    assert [each["title"] for each in found(table, "Try a trade")] == ["Wood", "Wire", "Weld"]


ONE = "<p>Learn to run a loader.</p><dl><dt>Delivery</dt><dd>In person</dd><dt>Duration</dt><dd>30 hours</dd></dl>"
GOODS = {
    "under a heading": "<h2>Textbooks and equipment</h2>" + rows("Item | Cost", "Loader manual (borrowed) | $0", "Safety boots | $120", "Flashlight | $15"),
    "without a heading": rows("Loader manual (borrowed) | $0", "Hard hat | $30", "Work boots | $140", head=False),
    "in French": "<h2>Manuels et matériel</h2>" + rows("Article | Prix", "Manuel du conducteur (prêté) | 0 $", "Bottes de sécurité | 120 $"),
}  # fmt: skip


@pytest.mark.parametrize("name", GOODS)
def test_what_to_buy_or_borrow_is_neither_a_course_nor_its_price(name: str) -> None:
    listings = found(ONE + GOODS[name], "Loader Operator")
    assert [(each["title"], each["cost_status"]) for each in listings] == [("Loader Operator", "unknown")]


def test_courses_about_things_are_courses() -> None:
    table = rows("Book Binding | $40", "Boots and Leather Repair | $30", "Kit Building | $140", head=False)
    titles = [each["title"] for each in found(table, "Our offerings")]
    assert titles == ["Book Binding", "Boots and Leather Repair", "Kit Building"]


def test_a_class_that_is_called_off_in_a_table_is_no_start() -> None:
    table = rows("Start date | Time | Status", "January 12, 2027 | 6 pm | Cancelled", "February 9, 2027 | 6 pm | Open")
    assert [each["start_dates"] for each in found(ONE + table, "Loader Operator")] == [["2027-02-09"]]
