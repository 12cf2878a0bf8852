"""One form for each address, and which addresses are the same page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcli.core.urls import canonical, host_of, is_address, page_key, untracked

BASE = "https://www.example.ca/courses/list?page=2"


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("welding", "https://www.example.ca/courses/welding"),
        ("/mc/1017#top", "https://www.example.ca/mc/1017"),
        ("?page=3", "https://www.example.ca/courses/list?page=3"),
        ("//other.example.ca/a", "https://other.example.ca/a"),
        ("HTTPS://WWW.Example.CA:443/A", "https://www.example.ca/A"),
        ("http://example.ca:8080", "http://example.ca:8080/"),
        ("https://www.example.ca./a", "https://www.example.ca/a"),
        ("/a/../b/./c", "https://www.example.ca/b/c"),
        ("/../../x", "https://www.example.ca/x"),
        ("/formations/été à Hearst", "https://www.example.ca/formations/%C3%A9t%C3%A9%20%C3%A0%20Hearst"),
        ("/formations/%c3%a9t%c3%a9", "https://www.example.ca/formations/%C3%A9t%C3%A9"),
        ("/50%-off?a=b c&d=é", "https://www.example.ca/50%25-off?a=b%20c&d=%C3%A9"),
        ("https://collège.example/é", "https://xn--collge-6ua.example/%C3%A9"),
        (" \n/a\tb\r ", "https://www.example.ca/ab"),
        ("\\mc\\1", "https://www.example.ca/mc/1"),
        ("/a?x=<script>\"'", "https://www.example.ca/a?x=%3Cscript%3E%22'"),
        ("http://[2001:DB8::1]:80/x", "http://[2001:db8::1]/x"),
    ],
)  # fmt: skip
def test_an_address_has_one_spelling(written: str, asked: str) -> None:
    made = canonical(written, BASE)

    assert made == asked
    assert canonical(made) == asked
    assert "[" in asked or is_address(asked)


@pytest.mark.parametrize(
    "written",
    [
        "javascript:void(0)", "mailto:a@example.ca", "tel:+1", "file:///etc/passwd", "ftp://example.ca/", "data:,x",
        "https://user:word@example.ca/", "https://x.ca@evil.example/", "http://[::1", "http://a:port/",
        "http://exa mple.ca/", "http://a..b/" + "x" * 3000, "http://-x-/", "blob:https://x.ca/1",
        "http://" + "é" * 300 + ".ca",
        "http://a:99999/",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_none(written: str) -> None:
    assert canonical(written, BASE) is None


@given(st.text(max_size=60), st.sampled_from(["", "http://", "https://x.ca/", "//", "/", "?", "../", "https://é.ca:"]))
def test_whatever_is_written_becomes_an_address_once_and_for_all_or_none(text: str, start: str) -> None:
    made = canonical(start + text, BASE)

    if made is not None:
        assert made.isascii()
        assert made.isprintable()
        assert canonical(made) == made
        assert page_key(made) == page_key(untracked(made))
        assert "[" in made or is_address(made)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.example.ca/a/", "http://example.ca/a"),
        ("https://example.ca/a?utm_source=x&utm_medium=y", "https://example.ca/a"),
        ("https://example.ca/a?b=1&a=2", "https://example.ca/a?a=2&b=1"),
        ("https://example.ca/a?sort=title&order=asc", "https://example.ca/a"),
        ("https://example.ca/a/index.html", "https://example.ca/a/"),
        ("https://example.ca/a?fbclid=1&id=7", "https://example.ca/a?id=7"),
        ("https://example.ca/%7Ejoan", "https://example.ca/~joan"),
        ("https://example.ca/a;jsessionid=A1", "https://example.ca/a"),
    ],
)
def test_the_same_page_under_two_addresses_is_one_page(one: str, other: str) -> None:
    assert page_key(one) == page_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.ca/a?page=2", "https://example.ca/a?page=3"),
        ("https://example.ca/a?id=1", "https://example.ca/a?id=2"),
        ("https://example.ca/A", "https://example.ca/a"),
        ("https://one.example.ca/a", "https://two.example.ca/a"),
        ("https://example.ca/a%2Fb", "https://example.ca/a/b"),
        ("https://example.ca:8080/a", "https://example.ca/a"),
    ],
)
def test_different_pages_stay_different(one: str, other: str) -> None:
    assert page_key(one) != page_key(other)


def test_tracking_goes_and_the_order_of_what_stays_is_kept() -> None:
    assert untracked("https://x.ca/a?z=1&utm_source=m&gclid=2&a=3") == "https://x.ca/a?z=1&a=3"
    assert untracked("https://x.ca/a?utm_campaign=m") == "https://x.ca/a"


def test_no_address_and_no_web_address_are_compared_without_an_error() -> None:
    assert page_key(None) == page_key("") == ""
    assert page_key("https://[x") == "https://[x"
    assert page_key("mailto:a@example.ca") != page_key("mailto:b@example.ca")


def test_the_host_of_an_address_has_no_www() -> None:
    assert host_of("https://www.example.ca/a") == "example.ca"
    assert host_of(None) is None
    assert host_of("courses/a") is None
