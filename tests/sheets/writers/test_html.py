"""HTML: one file without external resources; text from pages is escaped and tagged with its language."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from mcli.core.errors import ConfigurationError
from mcli.sheets.content.sheet import Sheet
from mcli.sheets.site import pages
from mcli.sheets.writers import html
from mcli.sheets.writers.logo import Logo
from tests.sheets.examples import PNG, SHEETS, known, listing, sheet, text_of

TEMPLATES = {path.name: text_of(path) for path in SHEETS.glob("*.html")}
ENGINE = html.environment(TEMPLATES)
STYLE = text_of(SHEETS / "style.css")
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;{{ 7*7 }}{% for %}"


def made(*sheets: Sheet, **options: Any) -> str:
    return html.html(ENGINE, STYLE, sheets, **options)


class Reader(HTMLParser):
    """Collects the tags of a page, its attributes, and its text by tag."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_both_languages_are_complete() -> None:
    text = Reader(made(sheet(known()), sheet(known(), language="fr"))).words

    assert "$1,249.50" in text
    assert "1\u00a0249,50\u00a0$" in text
    assert "Grade 10 English" in text


def test_language_title_and_structure() -> None:
    page = Reader(made(sheet(known()), sheet(known(), language="fr")))

    assert ("html", "lang", "en-CA") in page.attributes
    assert ("div", "lang", "fr-CA") in page.attributes
    assert page.tags.count("h1") == 2
    assert ("th", "scope", "row") in page.attributes
    assert ("th", "scope", "col") in page.attributes


def test_words_in_another_language_are_tagged() -> None:
    page = made(sheet(known(page_language="fr", title="Manipulation des aliments")))

    assert '<h2 lang="fr">Manipulation des aliments</h2>' in page
    assert '<span lang="fr">Grade 10 English</span>' in page


def test_nothing_is_loaded_from_other_hosts_and_there_is_no_script() -> None:
    page = Reader(made(sheet(known()), logo=Logo(PNG, "png")))

    assert "script" not in page.tags
    assert "link" not in page.tags
    sources = [value for _, name, value in page.attributes if name == "src"]
    assert all(value and value.startswith("data:image/png;base64,") for value in sources)
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_hostile_text_stays_text() -> None:
    page = Reader(made(sheet(known(title=HOSTILE, summary=HOSTILE, provider=HOSTILE, prerequisite_text=HOSTILE))))

    assert "script" not in page.tags
    assert "img" not in page.tags
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert "{{ 7*7 }}" in page.words


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "ftp://example.ca", '"><script>', None])
def test_only_web_addresses_are_links(address: str | None) -> None:
    page = Reader(made(sheet(listing(url=address))))

    assert [value for tag, name, value in page.attributes if (tag, name) == ("a", "href")] == []


def test_every_qr_code_has_an_alternative_text() -> None:
    page = Reader(made(sheet(known())))

    labels = [value for _, name, value in page.attributes if name == "aria-label"]
    assert "Code for a phone camera. It opens https://www.example.ca/food" in labels


def test_without_an_agency_there_are_blank_lines() -> None:
    from mcli.sheets.content.agency import NOBODY

    assert '<p class="blank">Our program:</p>' in made(sheet(known(), agency=NOBODY))


def test_the_packaged_templates_use_only_declared_fields() -> None:
    html.checked(TEMPLATES, {name: name for name in TEMPLATES}, {**html.FIELDS, **pages.FIELDS})


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("<p>\n{{ learner }}", 2, "learner"),
        ("<p>\n\n{% if %}", 3, "cannot be used"),
        ("{{ sheets", 1, "cannot be used"),
    ],
)
def test_a_wrong_template_is_named_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        html.checked({"sheet.html": text}, {"sheet.html": "my/sheet.html"}, html.FIELDS)

    fault = caught.value.faults[0]
    assert (fault.file, fault.line) == ("my/sheet.html", line)
    assert said in fault.message.text.format(**fault.message.values)


def test_a_handout_lists_its_sectors() -> None:
    page = made(sheet(known(), known(id="mine/b", sector=None), layout="handout"))

    assert re.search(r'<a href="#en-1">Food</a> \(1\)', page)
    assert '<h2 id="en-2">Other courses</h2>' in page
