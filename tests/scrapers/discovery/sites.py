"""Small sites in different technologies, in both languages, each with the same six courses somewhere within reach.

A site is a mapping of path to (content type, body). `GOOD` are those whose list can be found; `BARE` have none.
"""

# ruff: noqa: E501 - markup stands here as sites write it

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tests.scrapers.adapters.test_spreadsheet import workbook

Pages = Mapping[str, tuple[str, bytes]]


class Course(NamedTuple):
    """A course of these sites."""

    slug: str
    title: str
    cost: str
    hours: str
    first: str


ENGLISH = (
    Course("forklift-safety", "Forklift Safety", "$120.00", "6 hours", "None"),
    Course("food-handler", "Food Handler Certification", "Free", "8 hours", "None"),
    Course("whmis", "WHMIS for Workers", "$25.00", "2 hours", "None"),
    Course("smart-serve", "Smart Serve Training", "$44.95", "4 hours", "18 years of age or older"),
    Course("first-aid", "Standard First Aid", "$135.00", "16 hours", "None"),
    Course("bookkeeping", "Bookkeeping Basics", "$299.00", "42 hours", "Grade 10 math"),
)
FRENCH = (
    Course("chariot", "Conduite de chariot élévateur", "120,00 $", "6 heures", "Aucun"),
    Course("aliments", "Manipulation des aliments", "Gratuit", "8 heures", "Aucun"),
    Course("simdut", "SIMDUT pour travailleurs", "25,00 $", "2 heures", "Aucun"),
    Course("premiers-soins", "Secourisme général", "135,00 $", "16 heures", "Aucun"),
    Course("tenue-de-livres", "Tenue de livres de base", "299,00 $", "42 heures", "10e année"),
    Course("excel", "Excel pour débutants", "80,00 $", "12 heures", "Aucun"),
)
LABELS = {"en": ("Cost", "Duration", "Prerequisites"), "fr": ("Coût", "Durée", "Préalables")}


def html(title: str, body: str, nav: str = "", language: str = "en") -> tuple[str, bytes]:
    page = f'<!doctype html><html lang="{language}"><head><title>{title} | Sample Learning Centre</title></head><body>'
    page += f"<header><nav>{nav}</nav></header><main><h1>{title}</h1>{body}</main><footer><p>© Sample Learning Centre</p></footer></body></html>"
    return "text/html; charset=utf-8", page.encode()


def links(*pairs: tuple[str, str]) -> str:
    return "<ul>" + "".join(f'<li><a href="{href}">{text}</a></li>' for href, text in pairs) + "</ul>"


def details(
    courses: Sequence[Course], folder: str, language: str = "en", end: str = ""
) -> dict[str, tuple[str, bytes]]:
    made = {}
    for course in courses:
        facts = zip(LABELS[language], (course.cost, course.hours, course.first), strict=True)
        body = "<dl>" + "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in facts) + "</dl>"
        made[f"{folder}{course.slug}{end}"] = html(course.title, body, language=language)
    return made


HOME = "<p>Welcome to our centre. We help adults learn.</p>"
NAV = links(("/about", "About us"), ("/news", "News"), ("/contact", "Contact"))
NAV_FR = links(("/a-propos", "À propos"), ("/nouvelles", "Nouvelles"), ("/contact", "Contact"))
OTHERS = {"/about": html("About us", "<p>We began in 1981.</p>"), "/news": html("News", "<p>We are closed on Monday.</p>"),
          "/contact": html("Contact", "<p>Call 705-555-0142.</p>")}  # fmt: skip


def table(courses: Sequence[Course], language: str) -> str:
    heads = "".join(f"<th>{head}</th>" for head in ("Cours" if language == "fr" else "Course", *LABELS[language]))
    rows = "".join(f"<tr><td>{c.title}</td><td>{c.cost}</td><td>{c.hours}</td><td>{c.first}</td></tr>" for c in courses)
    return f"<table><tr>{heads}</tr>{rows}</table>"


def cards(courses: Sequence[Course], folder: str, end: str = "") -> str:
    return "".join(
        f'<div class="card"><h3><a href="{folder}{c.slug}{end}">{c.title}</a></h3><p>Learn more.</p></div>'
        for c in courses
    )


def sections(courses: Sequence[Course], language: str) -> str:
    labels = LABELS[language]
    return "".join(
        f"<h2>{c.title}</h2><p>{labels[0]} : {c.cost}</p><p>{labels[1]} : {c.hours}</p><p>{labels[2]} : {c.first}</p>"
        for c in courses
    )


def one_step() -> Pages:
    """A list with a page for each course, one link from the front page."""
    return {"/": html("Welcome", HOME, NAV + links(("/courses", "Our courses"))), **OTHERS,
            "/courses": html("Our courses", cards(ENGLISH, "/courses/")), **details(ENGLISH, "/courses/")}  # fmt: skip


def wordpress_fr() -> Pages:
    """A French site made with WordPress; addresses end with a slash."""
    return {"/": html("Accueil", "<p>Bienvenue au centre.</p>", NAV_FR + links(("/formations/", "Formations")), "fr"),
            "/formations/": html("Nos formations", cards(FRENCH, "/formation/", "/"), NAV_FR, "fr"),
            **details(FRENCH, "/formation/", "fr", "/")}  # fmt: skip


def one_table() -> Pages:
    """All courses in one table, two links away."""
    return {"/": html("Welcome", HOME, NAV + links(("/continuing-education", "Continuing Education"))), **OTHERS,
            "/continuing-education": html("Continuing Education", "<p>Choose below.</p>" + links(("/continuing-education/course-schedule", "Course schedule"), ("/continuing-education/policies", "Policies"))),
            "/continuing-education/course-schedule": html("Course schedule", table(ENGLISH, "en"))}  # fmt: skip


def front_page_list() -> Pages:
    """The front page is the list."""
    return {"/": html("Safety training in Sudbury", sections(ENGLISH, "en"), NAV), **OTHERS}


def sitemap_only() -> Pages:
    """A front page without any useful link; the sitemap knows the courses."""
    entries = (
        "".join(f"<url><loc>{{base}}/courses/{c.slug}</loc></url>" for c in ENGLISH)
        + "<url><loc>{base}/about</loc></url>"
    )
    return {"/": html("Welcome", HOME, NAV), **OTHERS, "/robots.txt": ("text/plain", b"User-agent: *\nSitemap: {base}/map.xml\n"),
            "/map.xml": ("application/xml", f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'.encode()),
            **details(ENGLISH, "/courses/")}  # fmt: skip


def by_subject() -> Pages:
    """An index of subjects; each leads to a list of its own."""
    subjects = links(("/training/safety", "Safety"), ("/training/office", "Office"), ("/training/food", "Food"))
    return {"/": html("Welcome", HOME, NAV + links(("/training", "Training"))), **OTHERS, "/training": html("Training", subjects),
            "/training/safety": html("Safety", sections(ENGLISH[:2], "en")), "/training/office": html("Office", sections(ENGLISH[4:], "en")),
            "/training/food": html("Food", sections(ENGLISH[2:4], "en"))}  # fmt: skip


def a_workbook() -> Pages:
    """The list is a workbook that the page on training leads to."""
    rows: list[list[object]] = [["Course", *LABELS["en"]], *([c.title, c.cost, c.hours, c.first] for c in ENGLISH)]
    return {"/": html("Welcome", HOME, NAV + links(("/training", "Training"))), **OTHERS,
            "/training": html("Training", "<p>Download our calendar.</p>" + links(("/files/training-calendar.xlsx", "Training calendar"))),
            "/files/training-calendar.xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook(rows))}  # fmt: skip


def single_page() -> Pages:
    """A site made by a script, whose courses are in the data of its page."""
    state = json.dumps(
        {
            "props": {
                "courses": [
                    {"title": c.title, "fee": c.cost, "duration": c.hours, "prerequisites": c.first} for c in ENGLISH
                ]
            }
        }
    )
    shell = f'<html lang="en"><head><title>Courses</title></head><body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{state}</script></body></html>'
    return {
        "/": html("Welcome", HOME, NAV + links(("/courses", "Find a course"))),
        **OTHERS,
        "/courses": ("text/html", shell.encode()),
    }


def by_number() -> Pages:
    """Pages whose addresses differ in a number of the query."""
    made = {}
    for number, (path, page) in enumerate(details(ENGLISH, "/").items(), 1):
        assert path
        made[f"/course.aspx?id={number}"] = page
    listed = links(*((f"/course.aspx?id={number}", c.title) for number, c in enumerate(ENGLISH, 1)))
    return {"/": html("Welcome", HOME, NAV + links(("/courselist.aspx", "Course list"))), **OTHERS,
            "/courselist.aspx": html("Course list", listed), **made}  # fmt: skip


def deep() -> Pages:
    """Three steps: programs, part-time, short courses; full-time programs beside them tell no price."""
    full = "".join(f"<li><a href='/programs/full-time/p{n}'>Diploma {n}</a></li>" for n in range(9))
    return {"/": html("Welcome", HOME, NAV + links(("/programs", "Programs"), ("/apply", "Apply now"))), **OTHERS,
            "/programs": html("Programs", links(("/programs/full-time", "Full-time programs"), ("/programs/part-time", "Part-time studies"))),
            "/programs/full-time": html("Full-time programs", f"<ul>{full}</ul>"),
            "/programs/part-time": html("Part-time studies", "<p>Evenings.</p>" + links(("/programs/part-time/short-courses", "Short courses and micro-credentials"))),
            "/programs/part-time/short-courses": html("Short courses", cards(ENGLISH, "/programs/part-time/short-courses/")),
            **details(ENGLISH, "/programs/part-time/short-courses/")}  # fmt: skip


def accordion_fr() -> Pages:
    """A French page whose courses fold; nothing on the front page but a menu."""
    folded = "".join(
        f"<details><summary>{c.title}</summary><p>Coût : {c.cost}</p><p>Durée : {c.hours}</p><p>Préalables : {c.first}</p></details>"
        for c in FRENCH
    )
    return {"/": html("Accueil", "<p>Bienvenue.</p>", NAV_FR + links(("/services", "Services"), ("/ateliers", "Ateliers")), "fr"),
            "/services": html("Services", "<p>Évaluation et orientation.</p>", NAV_FR, "fr"),
            "/ateliers": html("Nos ateliers", folded, NAV_FR, "fr")}  # fmt: skip


def calendar() -> Pages:
    """A calendar that other programs subscribe to."""
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{n}\r\nSUMMARY:{c.title}\r\nDTSTART;VALUE=DATE:2027020{n}\r\nDESCRIPTION:Cost: {c.cost}\r\nEND:VEVENT\r\n"
        for n, c in enumerate(ENGLISH, 1)
    )
    body = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n"
    return {"/": html("Welcome", HOME, NAV + links(("/workshops", "Workshops"))), **OTHERS,
            "/workshops": html("Workshops", "<p>Subscribe.</p>" + links(("/workshops/calendar.ics", "Workshop calendar"))),
            "/workshops/calendar.ics": ("text/calendar", body.encode())}  # fmt: skip


def no_courses() -> Pages:
    """A site that offers no course."""
    news = "".join(f'<li><a href="/news/{n}">What happened in week {n}</a></li>' for n in range(9))
    return {"/": html("Welcome", HOME + f"<ul>{news}</ul>", NAV + links(("/services", "Services"))), **OTHERS,
            "/services": html("Services", "<p>We lend tools.</p>"),
            **{f"/news/{n}": html(f"Week {n}", "<p>It rained.</p>") for n in range(9)}}  # fmt: skip


def frames() -> Pages:
    """An old site in frames, whose words say nothing of courses."""
    menu = '<html><body><a href="/tickets.htm" target="main">Tickets</a> <a href="/hist.htm">History</a></body></html>'
    set_of = '<html><head><title>Sample Learning Centre</title></head><frameset><frame src="/menu.htm" name="menu"></frameset></html>'
    return {"/": ("text/html", set_of.encode()), "/menu.htm": ("text/html", menu.encode()),
            "/tickets.htm": html("Tickets", table(ENGLISH, "en"))}  # fmt: skip


def declared_calendar() -> Pages:
    """A page of events that only declares its calendar."""
    head = '<html><head><title>What is on</title><link rel="alternate" type="text/calendar" href="/feed"></head><body><h1>What is on</h1></body></html>'
    _, events = calendar()["/workshops/calendar.ics"]
    return {"/": html("Welcome", HOME, links(("/whats-on", "What is on"))), "/whats-on": ("text/html", head.encode()),
            "/feed": ("text/calendar", events)}  # fmt: skip


def categories() -> Pages:
    """Categories by number, each a short list of its own; no page lists them all."""
    every = [(f"/browse.do?method=load&categoryId={at}", f"Group {at}") for at in (1, 2, 3)]
    lists = {
        f"/browse.do?method=load&categoryId={at}": html(
            f"Group {at}", cards(ENGLISH[at - 1 : at + 2] + ENGLISH[5 - at : 6], "/details/")
        )
        for at in (1, 2, 3)
    }
    return {"/": html("Continuing Education", HOME, links(*every)), **lists, **details(ENGLISH, "/details/")}


def two_languages() -> Pages:
    """A front page that only asks for the language, and the same list in both."""

    def page(title: str, body: str, language: str, other: str) -> tuple[str, bytes]:
        kind, text = html(title, body, links((other, "English" if language == "fr" else "Français")), language)
        return kind, text

    return {"/": html("Centre", links(("/en", "English"), ("/fr", "Français"))),
            "/en": page("Welcome", links(("/en/adults", "Adults")), "en", "/fr"),
            "/fr": page("Bienvenue", links(("/fr/adultes", "Adultes")), "fr", "/en"),
            "/en/adults": page("What you can take", cards(ENGLISH, "/en/adults/"), "en", "/fr/adultes"),
            "/fr/adultes": page("Ce qui est offert", cards(FRENCH, "/fr/adultes/"), "fr", "/en/adults"),
            **details(ENGLISH, "/en/adults/"), **details(FRENCH, "/fr/adultes/", "fr")}  # fmt: skip


GOOD = (one_step, wordpress_fr, one_table, front_page_list, sitemap_only, by_subject, a_workbook, single_page, by_number, deep,
        accordion_fr, calendar, frames, declared_calendar, categories, two_languages)  # fmt: skip
BARE = (no_courses,)
