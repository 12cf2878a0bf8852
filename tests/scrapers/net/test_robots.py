"""robots.txt by RFC 9309: what it lets us ask for, and how slowly."""

import time

import pytest

from mcli.scrapers.net.robots import LONGEST, Robots

HOST = "https://www.example.ca"


def robots(*lines: str) -> Robots:
    return Robots("\n".join(lines).encode())


def test_without_a_robots_txt_everything_is_allowed() -> None:
    assert Robots(None).allows(f"{HOST}/courses")
    assert not Robots(None).found


def test_the_group_that_names_us_wins_over_the_one_for_everybody() -> None:
    rules = robots("User-agent: *", "Disallow: /", "", "User-agent: mcli", "Disallow: /cart")

    assert rules.allows(f"{HOST}/courses")
    assert not rules.allows(f"{HOST}/cart")


def test_a_group_for_another_program_is_not_ours() -> None:
    assert robots("User-agent: GreedyBot", "Disallow: /", "User-agent: mclient", "Disallow: /").allows(
        f"{HOST}/courses"
    )


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/private", False), ("/private/ok", True), ("/private/ok/more", False), ("/list?sort=title", False),
        ("/list?page=2", True), ("/a.pdf", False), ("/a.pdf.html", True), ("/Private", True), ("/caf%C3%A9/x", False),
    ],
)  # fmt: skip
def test_wildcards_ends_and_longer_rules_are_read_as_the_standard_says(path: str, allowed: bool) -> None:
    rules = robots(
        "User-agent: *", "Disallow: /private*", "Allow: /private/ok$", "Disallow: /*?sort=", "Disallow: /*.pdf$",
        "Disallow: /café/",
    )  # fmt: skip

    assert rules.allows(HOST + path) is allowed


def test_allow_wins_a_tie_and_an_empty_disallow_forbids_nothing() -> None:
    assert robots("User-agent: *", "Disallow: /courses", "Allow: /courses").allows(f"{HOST}/courses")
    assert robots("User-agent: *", "Disallow:").allows(f"{HOST}/courses")


@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b"\r\n\r\n", b"# notes\n"])
def test_a_byte_order_mark_and_empty_lines_hide_no_rule(start: bytes) -> None:
    assert not Robots(start + b"User-agent: *\r\nDisallow: /x\r\n").allows(f"{HOST}/x")


def test_rules_in_utf_16_are_read() -> None:
    assert not Robots("User-agent: *\nDisallow: /x\n".encode("utf-16")).allows(f"{HOST}/x")


@pytest.mark.parametrize(
    ("lines", "seconds"),
    [
        (("Crawl-delay: 3",), 3.0), (("crawl-delay: 2.5",), 2.5), (("Request-rate: 1/10",), 10.0),
        (("Crawl-delay: 4", "Request-rate: 2/4"), 4.0), (("Crawl-delay: soon",), 0.0), (("Crawl-delay: -5",), 0.0),
        (("Crawl-delay: inf",), 0.0), (("Crawl-delay: nan",), 0.0), ((), 0.0),
    ],
)  # fmt: skip
def test_the_longest_delay_that_is_asked_for_counts(lines: tuple[str, ...], seconds: float) -> None:
    assert robots("User-agent: *", "Disallow: /cart", *lines).delay == seconds


@pytest.mark.parametrize(
    "body", [b"", b"\x00\xff\xfe\x00" * 50, b"<!doctype html><p>User-agent: * Disallow: /", b"::::\n==="]
)
def test_what_is_no_robots_txt_has_no_rules(body: bytes) -> None:
    assert Robots(body).allows(f"{HOST}/courses")


def test_rules_within_the_first_500_kilobytes_count_and_what_follows_does_not() -> None:
    rules = b"User-agent: *\nDisallow: /early\n" + b"# x\n" * (LONGEST // 4) + b"Disallow: /late\n"

    assert not Robots(rules).allows(f"{HOST}/early")
    assert Robots(rules).allows(f"{HOST}/late")


def test_a_pattern_made_to_be_slow_is_not() -> None:
    rules = Robots(b"User-agent: *\nDisallow: /" + b"*a" * 200 + b"b\n")
    begun = time.monotonic()

    assert rules.allows(f"{HOST}/" + "a" * 1900)
    assert time.monotonic() - begun < 1


def test_sitemaps_are_named_whoever_the_groups_are_for() -> None:
    assert robots("Sitemap: https://www.example.ca/sitemap.xml").sitemaps == ("https://www.example.ca/sitemap.xml",)
