"""Structured data: what it claims alone, beside a page that agrees, and against a page that does not."""

# ruff: noqa: E501 - markup stands here as sites write it

import json
from pathlib import Path
from typing import Any

import pytest

from mcli.catalogue.store.codec import flat
from mcli.core.claims import Page
from mcli.scrapers.html import document
from mcli.scrapers.reading.page_reader import read
from mcli.scrapers.structured.claims import extract
from mcli.sources import Source
from tests.conftest import TODAY

WHERE = "https://www.sample.example/courses/forklift"
COURSE: dict[str, Any] = {
    "@context": "https://schema.org", "@type": "Course", "name": "Forklift Safety", "courseCode": "FORK-1", "inLanguage": "en-CA",
    "coursePrerequisites": "None", "educationalCredentialAwarded": "Certificate of completion",
    "provider": {"@type": "CollegeOrUniversity", "name": "Sample College"},
    "offers": {"@type": "Offer", "price": "120.00", "priceCurrency": "CAD"},
    "hasCourseInstance": {"@type": "CourseInstance", "courseMode": "online", "startDate": "2027-02-01", "courseWorkload": "PT6H"},
}  # fmt: skip


def listing(
    data: object,
    visible: str = "<h1>Forklift Safety</h1><p>This course is for people at work.</p>",
    source: Source | None = None,
) -> dict[str, Any]:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    found = read(
        Page(
            WHERE,
            f'<html lang="en"><head><title>Forklift Safety</title>{script}</head><body>{visible}</body></html>'.encode(),
        ),
        source,
        TODAY,
    ).listings
    assert len(found) == 1
    return flat(found[0])


def test_a_course_in_json_ld_is_read_whole() -> None:
    found = listing(COURSE)
    keys = (
        "title",
        "cost_cad",
        "hours",
        "delivery",
        "prerequisite_status",
        "start_dates",
        "credential_kind",
        "provider",
    )
    assert [found[key] for key in keys] == [
        "Forklift Safety",
        120,
        6,
        "online",
        "none",
        ["2027-02-01"],
        "certificate",
        "Sample College",
    ]
    assert found["evidence"]["cost"] == {
        "quote": "120.00",
        "url": WHERE,
        "method": "structured_data",
        "checked": "2026-11-24",
    }


@pytest.mark.parametrize(
    "wrap",
    [
        lambda c: [c],
        lambda c: {"@graph": [{"@type": "WebPage", "name": "x"}, c]},
        lambda c: {"@type": "WebPage", "mainEntity": c},
    ],
)
def test_it_may_stand_in_a_list_a_graph_or_a_page(wrap: Any) -> None:
    assert listing(wrap(COURSE))["cost_cad"] == 120


def test_what_people_see_wins_over_markup_that_says_otherwise() -> None:
    found = listing(
        COURSE,
        "<h1>Forklift Safety</h1><p>Fee: $195</p><p>Hours: 8</p><p>Format: In person</p><p>Prerequisite: G licence</p>",
    )
    assert [found[key] for key in ("cost_cad", "hours", "delivery", "prerequisite_status")] == [
        195,
        8,
        "in_person",
        "required",
    ]


@pytest.mark.parametrize("price", ["0", "0.00", 0])
def test_a_zero_in_markup_alone_is_not_free(price: object) -> None:
    found = listing(COURSE | {"offers": {"price": price, "priceCurrency": "CAD"}})
    assert found["cost_status"] == "unknown"


def test_a_price_in_another_currency_is_no_canadian_amount() -> None:
    found = listing(COURSE | {"offers": {"price": "99", "priceCurrency": "USD"}})
    assert found["cost_cad"] is None


def test_other_courses_in_the_markup_say_nothing_of_this_one() -> None:
    other = COURSE | {"name": "Pottery", "offers": {"price": "60", "priceCurrency": "CAD"}}
    found = listing([COURSE, other])
    assert (found["title"], found["cost_cad"]) == ("Forklift Safety", 120)


MICRODATA = """<div itemscope itemtype="https://schema.org/Course"><h1 itemprop="name">Forklift Safety</h1>
<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="CAD">Price: <span>$</span><span itemprop="price" content="120">120</span></div>
<div itemprop="hasCourseInstance" itemscope itemtype="https://schema.org/CourseInstance"><meta itemprop="courseMode" content="online"><time itemprop="startDate" datetime="2027-02-01">Monday</time></div></div>"""
RDFA = """<div vocab="https://schema.org/" typeof="Course"><h1 property="name">Forklift Safety</h1><div property="offers" typeof="Offer"><span property="price" content="120">$120</span>
<meta property="priceCurrency" content="CAD"></div><div property="hasCourseInstance" typeof="CourseInstance"><span property="courseMode">online</span><time property="startDate" datetime="2027-02-01">1 Feb</time></div></div>"""


@pytest.mark.parametrize("markup", [MICRODATA, RDFA], ids=["microdata", "RDFa"])
def test_microdata_and_rdfa_are_read_like_json_ld(markup: str) -> None:
    (found,) = read(
        Page(WHERE, f'<html lang="en"><title>Forklift Safety</title>{markup}'.encode()), None, TODAY
    ).listings
    assert (found.cost.cad, found.delivery, found.start_dates) == (120, "online", ("2027-02-01",))


STATES = {
    "next": '<script id="__NEXT_DATA__" type="application/json">{"props": {"course": %s}}</script>',
    "window": "<script>window.__STATE__ = {\"page\": %s};</script>",
    "drupal": '<script type="application/json" data-drupal-selector="drupal-settings-json">{"node": %s}</script>',
    "attribute": "<div id='app' data-props='{\"course\": %s}'></div>",
}  # fmt: skip
DATA = '{"title": "Forklift Safety", "tuitionFee": "$120.00", "contact_hours": 6, "deliveryMode": "Online", "prerequisites": "<p>None</p>", "related": [{"title": "Pottery", "price": 60}]}'


@pytest.mark.parametrize("name", STATES)
def test_the_data_of_the_page_s_own_scripts_is_read_where_it_names_this_course(name: str) -> None:
    body = f'<html lang="en"><title>Forklift Safety</title><h1>Forklift Safety</h1>{STATES[name] % DATA}'
    (found,) = read(Page(WHERE, body.encode()), None, TODAY).listings
    assert (found.cost.cad, found.hours, found.delivery, found.prerequisite.status) == (120, 6, "online", "none")
    assert {each.method for each in found.evidence if each.fact in ("cost", "hours")} == {"structured_data"}


def test_the_adapter_of_that_name_reads_markup_alone() -> None:
    source = Source(
        "sample", {"en": "Sample College"}, adapter="structured_data", urls=("https://www.sample.example/",)
    )
    found = listing(COURSE, "<h1>Forklift Safety</h1><p>Fee: $195</p>", source)
    assert (found["id"], found["cost_cad"]) == ("sample/fork-1", 120)


def test_public_structured_data_is_read_without_a_fault(shared_data: Path) -> None:
    files = [
        path
        for path in sorted((shared_data / "structured").rglob("*"))
        if path.suffix in (".html", ".json", ".jsonld", ".xml", ".txt")
    ]
    assert files
    for path in files:
        raw = path.read_bytes()
        body = (
            raw
            if path.suffix == ".html"
            else b'<h1>x</h1><script type="application/ld+json">' + raw.replace(b"</", b"<\\/") + b"</script>"
        )
        extract(document.parse(Page(WHERE, body)))
        for each in read(Page(WHERE, body), None, TODAY).listings:
            assert each.cost.status not in ("free", "free_with_conditions") or b"free" in raw.lower()
