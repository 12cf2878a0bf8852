"""One spelling for each address, pages that are the same, hosts that are the source's own, and private addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcli.core.models import is_address
from mcli.core.urls import canonical, hosts_of, is_local_name, is_public, literal, page_key, untracked

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


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "10.0.0.5", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::",
        "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "2002:7f00:1::",
        "64:ff9b::7f00:1", "::127.0.0.1", "2001:db8::1", "64:ff9b::a9fe:a9fe",
    ],
)  # fmt: skip
def test_addresses_of_computers_and_networks_of_ones_own_are_not_public(address: str) -> None:
    written = literal(address)

    assert written is not None
    assert not is_public(written)


@pytest.mark.parametrize("address", ["8.8.8.8", "142.250.1.1", "2607:f8b0::1", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    written = literal(address)

    assert written is not None
    assert is_public(written)


@pytest.mark.parametrize(
    "host", ["localhost", "printer", "nas.local", "a.lan", "10.0.0.1", "::1", "2130706433", "x.localhost"]
)
def test_a_local_name_is_known_by_how_it_is_written(host: str) -> None:
    assert is_local_name(host)


def test_own_hosts_are_those_of_urls_and_hosts_with_and_without_www() -> None:
    hosts = hosts_of(["https://www.example.ca/list", "http://127.0.0.1:8000/"], ["courses.example.org", "10.0.0.1"])

    assert hosts.own("https://example.ca/a")
    assert hosts.own("https://www.courses.example.org/a")
    assert hosts.own("http://127.0.0.1:8000/b")
    assert not hosts.own("https://www.example.ca:8443/a")
    assert not hosts.own("https://evil-example.ca/a")
    assert not hosts.own("https://sub.example.ca/a")
    assert not hosts.own("http://10.0.0.1/")


def test_a_sister_host_is_known_and_a_strange_one_is_not() -> None:
    hosts = hosts_of(["https://www.example.ca/list"], [])

    assert hosts.beside("learn.example.ca")
    assert not hosts.beside("example.org")
    assert not hosts.beside("other.ca")
    assert not hosts_of(["https://www.board.on.ca/"], []).beside("other.on.ca")
    assert hosts_of(["https://ce.board.on.ca/"], []).beside("board.on.ca")


def test_a_private_address_is_allowed_only_where_it_stands_in_urls_with_its_port() -> None:
    hosts = hosts_of(["http://127.0.0.1:8000/list"], ["localhost"])

    assert hosts.local_allowed("127.0.0.1", 8000)
    assert not hosts.local_allowed("127.0.0.1", 8001)
    assert not hosts.local_allowed("localhost", 80)
