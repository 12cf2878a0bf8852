"""Pages that look like lists and are not: one course with parts, prices, groups or relations, and pages of no course."""

# ruff: noqa: E501 - markup stands here as sites write it

import pytest

from tests.scrapers.reading.test_records import found

COURSE = "https://www.sample.example/courses/food-safety"
TITLE = "Food Safety at Work"
FACTS = "<p>Cost: $120</p><p>Length: 6 hours</p>"


def cards(*items: tuple[str, str]) -> str:
    return "".join(f'<div class="card"><h3>{name}</h3><p>{facts}</p></div>' for name, facts in items)


def table(*rows: tuple[str, ...]) -> str:
    head, *body = rows
    return (
        "<table><tr>"
        + "".join(f"<th>{each}</th>" for each in head)
        + "</tr>"
        + "".join("<tr>" + "".join(f"<td>{each}</td>" for each in row) + "</tr>" for row in body)
        + "</table>"
    )


ONE = {
    "modules with hours": FACTS + cards(("Module 1: Germs", "2 hours"), ("Module 2: Heat and cold", "2 hours"), ("Module 3: Cleaning", "2 hours")),
    "named units with hours": FACTS + "<h2>What you will learn</h2>" + cards(("Germs and people", "2 hours"), ("Heat and cold", "2 hours"), ("Cleaning", "2 hours")),
    "units with hours in a table": FACTS + table(("Unit", "Hours"), ("Germs and people", "2"), ("Heat and cold", "2"), ("Cleaning", "2")),
    "prices by audience": "<p>Length: 6 hours</p>" + cards(("Members", "$90"), ("Non-members", "$120"), ("Students", "$80")),
    "prices by audience in a table": "<p>Length: 6 hours</p>" + table(("Who", "Fee"), ("Members", "$90"), ("Public", "$120")),
    "packages": "<p>Length: 6 hours</p>" + cards(("Package 1", "$120"), ("Package 2", "$170"), ("Package 3", "$380")),
    "payment plans": FACTS + "<h2>Payment plans</h2>" + table(("Plan", "Amount"), ("Pay in full", "$120"), ("Three payments", "$42"), ("Six payments", "$22")),
    "groups on several days": "<p>Cost: $120</p>" + cards(("Section 001", "January 12, 2027, 6 hours, $120"), ("Section 002", "March 2, 2027, 6 hours, $120")),
    "groups on several campuses": FACTS + cards(("Timmins campus", "January 12, 2027, $120"), ("Sudbury campus", "March 2, 2027, $120")),
    "dates as headings": FACTS + cards(("January 12, 2027", "9 am to 4 pm, $120"), ("March 2, 2027", "9 am to 4 pm, $120")),
    "modes": "<p>Prerequisites: none</p>" + cards(("Online", "$110, 6 hours"), ("In person", "$120, 6 hours")),
    "related courses": FACTS + "<h2>You may also like</h2>" + cards(("Knife Skills", "$60, 3 hours"), ("Cake Decorating", "$45, 3 hours")),
    "related courses without words for it": FACTS + "<p>Prerequisites: None</p><h2>Keep going</h2>" + cards(("Knife Skills", "$60, 3 hours"), ("Cake Decorating", "$45, 3 hours")),
    "deposits": FACTS + "<h3>Deposits</h3>" + table(("Learner", "Deposit"), ("New learners", "$50"), ("Returning learners", "$0")),
    "late fees": FACTS + "<h3>Late fees</h3>" + table(("When", "Late fee"), ("One week late", "$10"), ("Two weeks late", "$25")),
    "parking": FACTS + "<h3>Parking</h3>" + table(("Lot", "Fee"), ("North lot for visitors", "$0"), ("South lot for staff", "$8")),
    "books": FACTS + "<h3>Books and supplies</h3>" + table(("Item", "Price"), ("Textbook", "$40"), ("Knife kit", "$65")),
    "steps": FACTS + "<h2>How to register</h2>" + cards(("Step 1: Call us", "Takes 5 minutes"), ("Step 2: Pay", "Pay $120"), ("Step 3: Come", "6 hours")),
    "what people said": FACTS + "<h2>Testimonials</h2>" + cards(("Ann Roy", "Worth twice the $120!"), ("Bo Lam", "Six good hours and I had a job.")),
    "questions": FACTS + cards(("Is there a test?", "Yes, 1 hour."), ("Do I pay for the book?", "It is $40."), ("How long is the card good?", "5 years")),
    "a weekly timetable": FACTS + table(("Time", "Monday", "Tuesday"), ("9 to 12", "Theory", "Kitchen"), ("1 to 4", "Kitchen", "Test")),
    "a label for each heading": "<h2>Cost</h2><p>$120</p><h2>Length</h2><p>6 hours</p><h2>Delivery</h2><p>Online</p><h2>Prerequisites</h2><p>None</p>",
    "icons with figures": '<div class="facts"><div><span>Price</span><b>$120</b></div><div><span>Time</span><b>6 hours</b></div><div><span>Place</span><b>Online</b></div></div>',
    "the parts of a page": FACTS + "<h2>Overview</h2><p>Six hours that count.</p><h2>Why take this course</h2><p>Worth more than $120.</p><h2>Career opportunities</h2><p>Cooks earn $20 an hour.</p>",
    "news beside it": FACTS + "<h2>Latest news</h2>" + cards(("College gets $2,000,000", "May 3, 2027"), ("Kitchen opens", "June 1, 2027")),
    "events beside it": FACTS + "<h2>Upcoming events</h2>" + cards(("Open house", "May 3, 2027, free"), ("Job fair", "June 1, 2027, free")),
}  # fmt: skip


@pytest.mark.parametrize("name", ONE)
def test_a_page_about_one_course_is_one_listing(name: str) -> None:
    assert [each["title"] for each in found(ONE[name], TITLE, url=COURSE)] == [TITLE]


FRANCAIS = {
    "modules": "<p>Coût : 120 $</p><p>Durée : 6 heures</p>" + cards(("Module 1 : Les germes", "2 heures"), ("Module 2 : Le froid", "2 heures"), ("Module 3 : Le nettoyage", "2 heures")),
    "tarifs": "<p>Durée : 6 heures</p>" + cards(("Membres", "90 $"), ("Non-membres", "120 $"), ("Étudiants", "80 $")),
    "forfaits": "<p>Durée : 6 heures</p>" + cards(("Forfait 1", "120 $"), ("Forfait 2", "170 $")),
    "groupes": "<p>Coût : 120 $</p>" + cards(("Groupe 1", "12 janvier 2027, 6 heures"), ("Groupe 2", "2 mars 2027, 6 heures")),
    "modes": "<p>Préalables : aucun</p>" + cards(("En ligne", "110 $, 6 heures"), ("En personne", "120 $, 6 heures")),
    "autres formations": "<p>Coût : 120 $</p><p>Durée : 6 heures</p><h2>Autres formations</h2>" + cards(("Couteaux", "60 $, 3 heures"), ("Gâteaux", "45 $, 3 heures")),
    "étapes": "<p>Coût : 120 $</p><p>Durée : 6 heures</p><h2>Comment s'inscrire</h2>" + cards(("Étape 1 : Appeler", "5 minutes"), ("Étape 2 : Payer", "120 $")),
    "stationnement": "<p>Coût : 120 $</p><p>Durée : 6 heures</p><h3>Stationnement</h3>" + table(("Lieu", "Tarif"), ("Terrain nord, visiteurs", "0 $"), ("Terrain sud", "8 $")),
    "dépôts": "<p>Coût : 120 $</p><p>Durée : 6 heures</p><h3>Dépôts</h3>" + table(("Personne", "Dépôt"), ("Nouvelle", "50 $"), ("De retour", "0 $")),
    "objectifs": "<p>Coût : 120 $</p><p>Durée : 6 heures</p><h2>Objectifs</h2><p>Préparer des aliments.</p><h2>Contenu</h2><p>Les germes, 2 heures.</p><h2>Débouchés</h2><p>20 $ de l'heure.</p>",
}  # fmt: skip


@pytest.mark.parametrize("name", FRANCAIS)
def test_a_french_page_about_one_course_is_one_listing(name: str) -> None:
    title = "Salubrité des aliments"
    assert [each["title"] for each in found(FRANCAIS[name], title, "fr", COURSE)] == [title]


CHARGES = {
    "deposits": "<h3>Deposits</h3>" + table(("", "Deposit to pay"), ("New learners", "$50"), ("Returning learners", "$0")),
    "withdrawal": "<h3>Withdrawal charges</h3>" + table(("When", "Charge"), ("Before the first class", "$0"), ("After the second class", "$75")),
    "withdrawal without a heading": table(("When you leave", "Withdrawal charge"), ("Before day one", "$0"), ("After day one", "$90")),
    "withdrawal in a list": "<h3>Withdrawal charges</h3><ul><li><b>Before day one</b><p>$0</p></li><li><b>After day one</b><p>$90</p></li></ul>",
    "refunds on cards": "<h2>Refunds</h2>" + cards(("Before day one", "$0"), ("After day one", "$90")),
    "withdrawal from this course": "<h3>Course withdrawal charges</h3>" + table(("When", "Charge"), ("Before the first class", "$0"), ("After the second class", "$75")),
    "dépôt": "<h3>Dépôt</h3>" + table(("", "Dépôt à verser"), ("Nouveaux étudiants", "500 $"), ("Étudiants qui poursuivent", "0 $")),
    "stationnement": "<h3>Stationnement</h3>" + table(("Lieu", "Tarif"), ("Terrain nord, visiteurs", "0 $"), ("Terrain sud", "8 $")),
}  # fmt: skip


@pytest.mark.parametrize("name", CHARGES)
def test_charges_beside_a_course_without_a_price_are_no_courses_and_no_price(name: str) -> None:
    read = found(
        "<p>In this course you learn to keep food safe.</p>" + CHARGES[name] + "<p>Length: 6 hours</p>",
        TITLE,
        url=COURSE,
    )
    assert [(each["title"], each["cost_status"]) for each in read] in ([], [(TITLE, "unknown")])


@pytest.mark.parametrize("heading", ["Late start courses", "Courses with bursaries"])
def test_a_list_whose_heading_names_a_charge_beside_its_courses_is_a_list(heading: str) -> None:
    read = found(f"<h2>{heading}</h2>" + cards(("Knife Skills", "$60, 3 hours"), ("Cake Decorating", "$45, 3 hours")))
    assert [each["title"] for each in read] == ["Knife Skills", "Cake Decorating"]


NONE = {
    "a school's staff": ("Our Instructors", cards(("Ann Roy", "20 years, 705-555-0100"), ("Bo Lam", "12 years"))),
    "news": ("News", cards(("College gets $2,000,000", "May 3, 2027"), ("New kitchen", "June 1, 2027"))),
    "fees in general": ("Fees", table(("Item", "Amount"), ("Transcript", "$15"), ("Late registration", "$25"), ("Locker", "$10"))),
    "dates": ("Important Dates", table(("Date", "Event"), ("January 11, 2027", "Classes begin"), ("April 9, 2027", "Classes end"))),
    "jobs": ("Careers", cards(("Welding Instructor", "$45 an hour, 12 hours a week"), ("Office Clerk", "$22 an hour, 35 hours a week"))),
    "rooms": ("Room Rentals", table(("Room", "Rate"), ("Kitchen", "$60"), ("Classroom 2", "$30"))),
    "bursaries": ("Bursaries and Scholarships", cards(("Roy Family Bursary", "$500"), ("Trades Bursary", "$1,000"))),
    "the sections of a page": ("Our courses", "".join(f"<section><h2>{name}</h2><p>{'Words about what we do and why. ' * 2}</p><h3>Skills first</h3><p>Because.</p><h3>People first</h3><p>Always.</p></section>" for name in ("Learning by doing", "Four steps to skills", "What people gain"))),
    "what one does on a site": ("Short course portal", cards(("Student dashboard", "Free, 2 hours to set up"), ("Make a payment", "$40"), ("Transaction history", "$0"))),
    "a price list of parts": ("Nos tarifs", table(("Formule", "Tarif"), ("Inscription dans l'école", "50 $"), ("Forfait code", "30 $"), ("Heure de conduite", "45 $"), ("Accompagnement à l'examen", "60 $"))),
    "invitations": ("Formations", cards(("Recevez une proposition", "Devis gratuit, 2 heures"), ("Parlons de votre projet", "Gratuit, 1 heure"), ("Organiser une formation", "Sur mesure, 3 heures"))),
    "an estimate": ("Calculate fees", "<p>Choose a course. First Aid costs $150 and takes 12 hours, online.</p>"),
    "policies": ("Policies", cards(("Refunds", "A fee of $25 is kept."), ("Attendance", "Miss no more than 6 hours."))),
    "contact": ("Contact Us", cards(("Timmins", "705-555-0100, 9 hours a day"), ("Sudbury", "705-555-0101, 8 hours a day"))),
}  # fmt: skip


@pytest.mark.parametrize("name", NONE)
def test_a_list_of_something_else_gives_nothing(name: str) -> None:
    title, content = NONE[name]
    assert found(content, title, url="https://www.sample.example/page") == []


def test_a_thing_that_costs_nothing_in_a_price_list_does_not_make_a_course_free() -> None:
    prices = table(("Item", "Price"), ("Admission form", "$20"), ("Lab coat", "Free"), ("Student card", "Free"))
    (course,) = found(f"<p>Length: 6 hours</p><p>Prerequisites: none</p><h2>Fees</h2>{prices}", TITLE, url=COURSE)
    assert course["cost_status"] not in ("free", "free_with_conditions")


def test_members_who_pay_nothing_in_a_price_list_make_a_course_free_for_them() -> None:
    prices = table(("You are", "Fee"), ("Members", "Free"), ("Non-members", "$20"))
    (course,) = found(f"<p>Length: 6 hours</p><h2>Fees</h2>{prices}", TITLE, url=COURSE)
    assert course["cost_status"] != "unknown"


@pytest.mark.parametrize("title", [
    "Nouvelles et récits", "Recherche d'emploi", "Withdrawal Management", "Certificate in Bookkeeping", "Workshops in Watercolour",
    "Fees and Estimates for Contractors", "Contact Lens Basics", "Welcome to Canada: Living Here", "Policy Writing",
])  # fmt: skip
def test_a_course_is_not_refused_for_the_first_word_of_its_name(title: str) -> None:
    assert [each["title"] for each in found("<p>Cost: $250</p><p>Length: 6 hours</p>", title, url=None)] == [title]
