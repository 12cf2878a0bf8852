"""Bytes that are not a course page: no crash, no hang, and nothing dangerous in the result."""

# ruff: noqa: E501 - the markup is as sites write it

import json
import re
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from mcli.catalogue.store.codec import flat
from mcli.core.claims import Page
from mcli.core.urls import is_address
from mcli.scrapers.html import document
from mcli.scrapers.reading.page_reader import Read, read
from tests.conftest import TODAY
from tests.scrapers.pages import ENGLISH, page

COURSE = "https://www.sample.example/courses/safety"
SAID = ("none", "nil", "null")
"""Words in the list that, beside a label, say what a page may say."""
LABELS = ("Cost", "Prerequisites", "Duration", "Format", "Start date", "Credential", "Contact", "Language")


def reading(body: bytes, kind: str | None = None) -> Read:
    return read(Page(COURSE, body, kind), None, TODAY)


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from (*texts(key), *texts(each))
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def assert_harmless(result: Read) -> None:
    """No control, no direction mark, no address that is not a web address, no made-up quote comes out."""
    for listing in result.listings:
        whole = flat(listing)
        for text in texts({key: each for key, each in whole.items() if not isinstance(each, int | float)}):
            assert not [char for char in text if unicodedata.category(char) in ("Cc", "Cs", "Co")], repr(text)
            assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", text), repr(text)
        assert whole["url"] is None or is_address(whole["url"])


def naughty(shared_data: Path) -> list[str]:
    return list(json.loads((shared_data / "hostile" / "blns" / "blns.json").read_text(encoding="utf-8")))


def test_every_naughty_string_as_title_value_and_prose(shared_data: Path) -> None:
    for text in naughty(shared_data):
        fields = "".join(f"<p><b>{label}:</b> {text}</p>" for label in LABELS)
        body = f"<html><title>{text} | College</title><h1>{text}</h1>{fields}<p>This course: {text}. {text}</p>".encode(
            "utf-8", "replace"
        )
        result = reading(body)
        assert_harmless(result)
        for listing in result.listings if text.lower() not in SAID else ():
            assert listing.cost.status not in ("free", "free_with_conditions"), text
            assert listing.prerequisite.status != "none", text


def test_every_naughty_string_in_structured_data_attributes_and_links(shared_data: Path) -> None:
    for text in naughty(shared_data):
        whole = {"@type": "Course", "name": text, "offers": {"price": text, "priceCurrency": text}, "url": text}
        data = json.dumps(whole).replace("</", "<\\/")
        quoted = text.replace('"', "&quot;")
        body = (
            f'<html><script type="application/ld+json">{data}</script><base href="{quoted}"><h1>Safety</h1>'
            f'<a href="{quoted}">{text}</a><div itemscope itemtype="https://schema.org/Course"><meta itemprop="name" content="{quoted}"></div>'
            f"<script>window.STATE = {data}</script>"
        ).encode("utf-8", "replace")
        assert_harmless(reading(body))
        for link in document.links(document.parse(Page(COURSE, body))):
            assert link.address.startswith(("http://", "https://"))


def test_every_tree_and_token_test_of_html5lib_as_a_page(shared_data: Path) -> None:
    count = 0
    for path in sorted((shared_data / "hostile" / "html5lib").rglob("*.*")):
        raw = path.read_bytes()
        assert_harmless(reading(raw))
        pieces = (
            re.findall(rb"#data\n(.*?)\n#", raw, re.DOTALL)
            if path.suffix == ".dat"
            else re.findall(rb'"input":\s*"(.*?)"', raw)
        )
        for piece in pieces:
            count += 1
            assert_harmless(reading(b"<h1>Safety</h1>" + piece + b"<p>Cost: $40</p>"))
    assert count > 3_000


DEEP = {
    "nested boxes": b"<h1>Safety</h1>" + b"<div>Cost: $4 " * 100_000,
    "nested bold": b"<h1>Safety</h1>" + b"<b>Cost: <i>" * 60_000,
    "nested tables": b"<h1>Safety</h1>" + b"<table><tr><td>Fee" * 40_000,
    "nested lists": b"<h1>Safety</h1>" + b"<ul><li>Cost" * 100_000,
    "one row of many cells": b"<h1>Safety</h1><table><tr>" + b"<td>Cost<td>$4" * 100_000,
    "many columns wide": b'<h1>Safety</h1><table><tr><th colspan="99999">Fee</th></tr>'
    + b'<tr><td rowspan="9999">$4' * 20_000,
    "many labels": b"<h1>Safety</h1>" + b"<div>Cost</div>" * 200_000,
    "one paragraph of labels": b"<h1>Safety</h1><p>" + b"<b>Cost:</b> 4 " * 150_000,
    "one line of a million words": b"<h1>Safety</h1><p>" + b"cost free $4 " * 200_000,
    "a number of two million digits": b"<h1>Safety</h1><p>Cost: $" + b"9" * 2_000_000,
    "many headings": b"<h1>Safety</h1>" + b"<h2>Cost</h2><p>$45, 3 hours online, none required.</p>" * 30_000,
    "many tabs": b"<h1>Safety</h1>" + b'<a href="#x">Cost</a><p id=x>free</p>' * 40_000,
    "data nested deep": b'<h1>Safety</h1><script type="application/ld+json">'
    + b'{"@type":"Course","offers":[' * 50_000,
    "data of many objects": b"<h1>Safety</h1><script>window.S=["
    + b'{"name":"Safety","price":"4"},' * 60_000
    + b"0]</script>",
    "comments that never end": b"<h1>Safety</h1><!--" + b"-" * 2_000_000,
    "attributes by the thousand": b"<h1>Safety</h1><p " + b" ".join(b"a%d=1" % each for each in range(100_000)) + b">x",
}


@pytest.mark.parametrize("name", DEEP)
def test_reading_time_is_bounded_for_every_shape(name: str) -> None:
    start = time.perf_counter()
    assert_harmless(reading(b"<html>" + DEEP[name]))
    assert time.perf_counter() - start < 20  # seconds; a quiet computer needs less than three


def test_a_page_of_50_megabytes_is_refused_with_a_message() -> None:
    result = reading(b"<html><h1>Safety</h1>" + b"<p>Cost: free</p>" * 3_000_000)
    assert result.listings == ()
    assert result.unusable is not None
    assert result.unusable.kind == "too_large"


@pytest.mark.parametrize(
    "junk", [b"\x00", b"\x00\x00\x00", "\u202e".encode(), b"\x1b[2J\x1b]0;gotcha\x07", b"\xff\xfe", "\ufeff".encode()]
)
def test_invisible_bytes_between_letters_change_no_fact(junk: bytes) -> None:
    body = (
        page(ENGLISH["drupal inline fields"])
        .replace(b"$120.00", b"$120.00" + junk)
        .replace(b"Safety", b"Sa" + junk + b"fety", 1)
    )
    result = reading(body)
    assert_harmless(result)
    assert [listing.cost.cad for listing in result.listings] == [120]


def test_windows_1252_declared_nowhere_is_read_with_its_quotes_and_accents() -> None:
    text = "<h1>Sécurité alimentaire – niveau 1</h1><p><b>Coût :</b> 64,95 $</p><p><b>Durée :</b> 7 heures</p><p>L’examen a lieu à la fin…</p>"
    (listing,) = reading(text.encode("cp1252")).listings
    assert listing.title == "Sécurité alimentaire – niveau 1"
    assert str(listing.cost.cad) == "64.95"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_a_declared_encoding_is_used_if_possible(encoding: str) -> None:
    body = "<h1>Santé et sécurité</h1><p>Coût : 40 $</p><p>Durée : 3 heures</p>".encode(encoding)
    (listing,) = reading(body, f"text/html; charset={encoding}").listings
    assert listing.title == "Santé et sécurité"


def test_a_wrong_declaration_does_not_garble_utf_8() -> None:
    body = "<meta charset='utf-7'><h1>Santé – sécurité</h1><p>Coût : 40 $</p><p>Durée : 3 heures</p>".encode()
    assert reading(body).listings[0].title == "Santé – sécurité"
    assert reading(body, "text/html; charset=nonsense").listings[0].title == "Santé – sécurité"


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "Course", "name": "Safety", "offers": {"price": "95", "priceCurrency": "CAD",},}',
        '<!-- {"@type": "Course", "name": "Safety", "offers": {"price": "95", "priceCurrency": "CAD"}} -->',
        '/* x */ {"@type": "Course", "name": "Safety", "offers": {"price": "95", "priceCurrency": "CAD"}};',
        '{"@type": "Course", "name": "Safety", "offers": {"price": "95", "priceCurrency": "CAD"}} {"@type": "Organization"}',
        '{"@type": "Course", "name": "Safety", "description": "two\nlines", "offers": {"price": "95", "priceCurrency": "CAD"}}',
        '{"@type": "Course", "name": "Safety", "offers": {"price": "95", "priceCurrency": "CAD"}, "provider": {"name": "Coll',
    ],
)
def test_broken_json_ld_is_repaired_if_its_meaning_is_clear(data: str) -> None:
    body = f'<html lang="en"><h1>Safety</h1><script type="application/ld+json">{data}</script><p>This course is for everybody at work.</p>'
    (listing,) = reading(body.encode()).listings
    assert listing.cost.cad == 95


@pytest.mark.parametrize(
    "data",
    [
        "{",
        "[[[[",
        '{"a": NaN, "b": Infinity}',
        '"text"',
        "null",
        "{'@type': 'Course'}",
        "\ud800",
        '{"@type": {"@type": []}}',
        '{"@type": 5, "name": {}}',
    ],
)
def test_json_that_cannot_be_repaired_is_ignored(data: str) -> None:
    body = f'<h1>Safety</h1><script type="application/ld+json">{data}</script><p>Cost: $40</p><p>Length: 3 hours</p>'.encode(
        "utf-8", "replace"
    )
    (listing,) = reading(body).listings
    assert listing.cost.cad == 40
