"""Bytes in, a tree out: encodings, links, what a page calls itself, and selectors."""

# ruff: noqa: E501 - markup stands here as sites write it

import pytest

from mcli.core.claims import Page
from mcli.scrapers.html import document
from mcli.scrapers.html.blocks import blocks
from mcli.scrapers.html.encoding import decode

HERE = "https://www.sample.example/courses/"


def parsed(markup: str, url: str | None = HERE) -> document.Document:
    return document.parse(Page(url, markup.encode()))


def lines(markup: str) -> list[str]:
    return [block.text for block in blocks(parsed(markup).root)]


def test_links_are_absolute_web_addresses_without_their_fragment() -> None:
    found = document.links(
        parsed('<a href="../b?x=1#top">B</a><a href="mailto:a@b.ca">m</a><a href="javascript:x()">j</a><a href="//other.example/c"> C  d </a>'
               '<a href="ftp://x.ca/">f</a><a href="http://[bad">x</a><a href="https://user:pw@x.ca/">u</a><area href="/map" alt="Map">')
    )  # fmt: skip
    assert found == [
        document.Link("https://www.sample.example/b?x=1", "B"),
        document.Link("https://other.example/c", "C d"),
        document.Link("https://www.sample.example/map", "Map"),
    ]


def test_links_start_from_the_base_that_the_page_names() -> None:
    assert (
        document.links(parsed('<base href="/fr/"><a href="cours">C</a>'))[0].address
        == "https://www.sample.example/fr/cours"
    )
    assert document.links(parsed('<a href="cours">C</a>', None)) == []


def test_a_page_says_its_title_language_and_own_address() -> None:
    page = parsed(
        '<html lang="FR-ca"><title> Secourisme\n&amp; RCR </title><link rel="alternate canonical" href="/c/1"><p>x'
    )
    assert (page.title, page.language, page.canonical) == ("Secourisme & RCR", "fr", "https://www.sample.example/c/1")
    assert document.own_address(page) == "https://www.sample.example/c/1"


def test_an_own_address_on_another_host_is_not_believed() -> None:
    assert document.own_address(parsed('<link rel="canonical" href="https://evil.example/c">')) == HERE
    assert document.own_address(parsed('<link rel="canonical" href="https://sample.example/c">', None)) is None


def test_words_of_inline_elements_run_together_and_boxes_and_breaks_part_them() -> None:
    assert lines("<p>C<b>os</b>t: <span>$4</span>0</p><div>Hours<br>3</div>") == ["Cost: $40", "Hours", "3"]


def test_what_nobody_sees_is_not_read() -> None:
    assert lines(
        "<p>a</p><script>b</script><style>c</style><template><p>d</p></template><noscript>e</noscript><svg><text>f</text></svg>"
    ) == ["a"]


def test_a_struck_out_price_is_not_read_and_words_do_not_run_over_it() -> None:
    assert lines("<p>Price: <del>$200</del> $150 now</p>") == ["Price:", "$150 now"]


def test_head_and_body_may_be_left_out() -> None:
    assert lines("<html lang=en><title>x</title><main><h1>a</h1><p>b</main>") == ["a", "b"]


@pytest.mark.parametrize(
    ("body", "header", "text"),
    [
        ("é".encode(), None, "é"), ("é".encode("cp1252"), None, "é"), ("’".encode("cp1252"), "text/html; charset=ISO-8859-1", "’"),
        ("é".encode("utf-16"), None, "é"), ("é".encode(), "text/html; charset=us-ascii", "é"), (b"\xef\xbb\xbf\xc3\xa9", "text/html; charset=cp1252", "é"),
        (b'<meta charset="cp1252">\xe9', None, '<meta charset="cp1252">é'), ("é".encode(), "text/html; charset=bogus", "é"),
        ("é".encode() * 50 + b"\xff", None, "é" * 50 + "\ufffd"),
    ],
)  # fmt: skip
def test_the_encoding_is_what_the_bytes_can_be(body: bytes, header: str | None, text: str) -> None:
    assert decode(body, header)[0] == text


def test_selectors_find_text_and_attributes_in_order() -> None:
    page = parsed('<div class="card"><h3>A</h3><a href="/a">x</a></div><div class="card"><h3>B</h3></div>')
    assert [each.text for each in page.select(".card h3")] == ["A", "B"]
    assert [each.text for each in page.select(".card a @href")] == ["/a"]
    assert page.select(".none") == []


@pytest.mark.parametrize("selector", ["a[[", "div >", ":nope(", "p:has("])
def test_a_bad_selector_is_said_to_be_bad(selector: str) -> None:
    assert document.selector_fault(selector)
    with pytest.raises(ValueError, match=r".+"):
        parsed("<p>x").select(selector)


def test_good_selectors_have_no_fault() -> None:
    for selector in ("h1", 'a[rel="next"] @href', ".fee > span:first-child", "tr:has(th) td"):
        assert document.selector_fault(selector) is None
