"""Asking for pages: politely, within limits, only where we may, and with plain words when nothing comes of it."""

import dataclasses
import gzip
import time
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from itertools import pairwise

import httpx
import pytest

from mcli.i18n import Language
from mcli.scrapers.net.client import Fetcher, user_agent
from mcli.scrapers.net.politeness import SYSTEM, Limits, VisitedHosts
from mcli.scrapers.net.responses import KINDS, Fetched, NotModified, Outcome, Refused, Validators, letter, refusal
from tests.scrapers.net.web import AGENT, Time, Web, answer, fetcher, source

HOST = "https://www.example.ca"
LIST = f"{HOST}/courses"
ROBOTS = f"{HOST}/robots.txt"


def fetched(outcome: Outcome) -> Fetched:
    assert isinstance(outcome, Fetched), outcome
    return outcome


def refused(outcome: Outcome, kind: str) -> Refused:
    assert isinstance(outcome, Refused), outcome
    assert outcome.kind == kind
    return outcome


def test_a_page_comes_as_bytes_with_its_final_address_type_and_validators() -> None:
    web = Web({LIST: answer(200, b"<h1>A</h1>", {"ETag": '"1"', "Last-Modified": "Mon, 09 Nov 2026 10:00:00 GMT"})})

    got = fetched(fetcher(web).get(f"{LIST}#top"))

    assert (got.page.url, got.page.body, got.page.status) == (LIST, b"<h1>A</h1>", 200)
    assert got.page.content_type == "text/html; charset=utf-8"
    assert got.validators == Validators('"1"', "Mon, 09 Nov 2026 10:00:00 GMT")
    assert not got.moved


def test_we_say_who_we_are_and_keep_no_cookie() -> None:
    web = Web({LIST: answer(200, "x", {"Set-Cookie": "a=1"}), f"{LIST}/a": "y"})
    ask = fetcher(web, source(language="fr"))

    ask.get(LIST)
    ask.get(f"{LIST}/a")

    for request in web.requests:
        assert request.headers["user-agent"] == AGENT
        assert "cookie" not in request.headers
        assert request.headers["accept-language"].startswith("fr-CA,fr")


def test_the_contact_stands_in_the_name_and_without_one_the_project_does() -> None:
    assert user_agent("1.2", "courses@example.ca") == "mcli/1.2 (+courses@example.ca)"
    assert user_agent("1.2", None).startswith("mcli/1.2 (+mcli")
    assert user_agent("1", "a\r\nX: (é)") == "mcli/1 (+aX: )"


# --- pauses ---


def test_requests_to_a_host_are_the_longer_of_both_delays_apart() -> None:
    for asked, own, seconds in (("3", 2, 3.0), ("1", 2, 2.0), ("0.5", 1, 1.0)):
        web = Web({ROBOTS: f"User-agent: *\nCrawl-delay: {asked}\n", LIST: "x"})
        ask = fetcher(web, source(delay=Decimal(own)))
        for _ in range(3):
            ask.get(LIST)

        starts = [each.seconds for each in web.requests]

        assert len(starts) == 4
        assert all(later - earlier >= seconds for earlier, later in pairwise(starts[1:]))


def test_two_sources_of_one_host_share_its_pauses_and_its_robots_txt() -> None:
    web = Web({LIST: "x"})
    visited = VisitedHosts(web.time.clock)
    one, other = fetcher(web, visited=visited), fetcher(web, source(f"{HOST}/other"), visited=visited)

    one.get(LIST)
    other.get(LIST)

    assert [each.url for each in web.requests] == [ROBOTS, LIST, LIST]
    assert web.requests[2].seconds - web.requests[1].seconds == 2.0


def test_a_host_is_never_asked_by_two_threads_at_once() -> None:
    asking: list[str] = []
    most = 0

    class Slow(Web):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            nonlocal most
            asking.append(request.url.host)
            most = max(most, len(asking))
            time.sleep(0.002)
            asking.remove(request.url.host)
            return answer(200, "x")

    web = Slow({})
    visited = VisitedHosts(SYSTEM)
    fetchers = [fetcher(web, source(f"{HOST}/{n}", delay=Decimal(0)), visited=visited) for n in range(6)]

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda each: [each.get(f"{HOST}/{n}") for n in range(5)], fetchers))

    assert most == 1
    assert visited.counts()[0].requests == 31, "robots.txt once, and five pages for each"


def test_a_crawl_delay_that_nobody_could_wait_for_refuses_the_site_in_plain_words() -> None:
    web = Web({ROBOTS: "User-agent: *\nCrawl-delay: 86400\n", LIST: "x"})

    got = refused(fetcher(web).get(LIST), "robots")

    assert (got.message.code, got.message.values["seconds"]) == ("net.robots_slow", 86400)
    assert web.asked == []


def test_what_was_asked_is_counted_by_host() -> None:
    web = Web({ROBOTS: "User-agent: *\nDisallow: /cart\nCrawl-delay: 3", LIST: b"x" * 100, f"{LIST}/a": b"y" * 50})
    visited = VisitedHosts(web.time.clock)
    ask = fetcher(web, visited=visited)
    for path in ("courses", "courses/a", "cart"):
        ask.get(f"{HOST}/{path}")

    (counts,) = visited.counts()

    assert counts.host == "example.ca"
    assert (counts.requests, counts.waited, counts.delay) == (3, 6.0, 3.0)
    assert counts.bytes == 150 + len(str(web.pages[ROBOTS]))
    assert (counts.robots, counts.allowed, counts.forbidden) == ("found", 2, 1)


# --- robots.txt ---


def test_a_forbidden_page_is_never_asked_for() -> None:
    web = Web({ROBOTS: "User-agent: *\nDisallow: /restricted/\n", f"{HOST}/restricted/a": "x"})

    got = refused(fetcher(web).get(f"{HOST}/restricted/a"), "robots")

    assert web.asked == []
    assert got.message.code == "net.robots"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_robots_txt_that_is_not_there_allows_all(status: int) -> None:
    assert fetched(fetcher(Web({ROBOTS: status, LIST: "x"})).get(LIST))


@pytest.mark.parametrize(
    ("trouble", "kind"),
    [
        (500, "server_error"), (503, "server_error"), (429, "server_error"), (httpx.ReadTimeout("slow"), "timeout"),
        (httpx.ConnectError("no"), "unreachable"), (httpx.RemoteProtocolError("?"), "bad_answer"),
    ],
)  # fmt: skip
def test_a_robots_txt_that_cannot_be_known_refuses_the_host_for_now(trouble: object, kind: str) -> None:
    web = Web({ROBOTS: trouble, LIST: "x"})
    ask = fetcher(web)

    refused(ask.get(LIST), kind)
    refused(ask.get(f"{LIST}/a"), kind)

    assert web.asked == []
    tries = 2 if kind == "timeout" else 3  # a time-out has cost half a minute already
    assert len(web.requests) == tries, "asked for once a run, with its retries"


def test_a_robots_txt_is_followed_where_it_has_moved_and_given_up_in_a_circle() -> None:
    elsewhere = "https://cdn.example.org/robots.txt"
    web = Web({ROBOTS: answer(301, "", {"Location": elsewhere}), elsewhere: "User-agent: *\nDisallow: /", LIST: "x"})
    refused(fetcher(web).get(LIST), "robots")

    circle = Web({ROBOTS: answer(302, "", {"Location": "/robots.txt"}), LIST: "x"})
    fetched(fetcher(circle).get(LIST))


def test_a_robots_txt_without_end_is_read_to_its_limit() -> None:
    def endless() -> Iterator[bytes]:
        yield b"User-agent: *\nDisallow: /cart\n"
        while True:
            yield b"# nothing\n" * 1000

    web = Web({ROBOTS: lambda _: answer(200, endless()), LIST: "x"})
    ask = fetcher(web)

    fetched(ask.get(LIST))
    refused(ask.get(f"{HOST}/cart"), "robots")


# --- has it changed? ---


def test_a_page_that_we_have_is_asked_for_only_if_it_has_changed() -> None:
    kept = {LIST: Validators('"1"', "Mon, 09 Nov 2026 10:00:00 GMT")}
    web = Web({LIST: answer(304)})

    got = fetcher(web, kept=kept).get(LIST)

    assert got == NotModified(LIST, LIST, kept[LIST])
    assert web.requests[-1].headers["if-none-match"] == '"1"'
    assert web.requests[-1].headers["if-modified-since"] == "Mon, 09 Nov 2026 10:00:00 GMT"
    assert "if-none-match" not in web.requests[0].headers


def test_a_redirected_page_is_asked_about_at_the_address_that_answered() -> None:
    web = Web({f"{HOST}/mc/1": answer(302, "", {"Location": "/courses"}), LIST: answer(304)})

    got = fetcher(web, kept={LIST: Validators('"1"')}).get(f"{HOST}/mc/1")

    assert got == NotModified(f"{HOST}/mc/1", LIST, Validators('"1"'))
    assert "if-none-match" not in web.requests[-2].headers


def test_not_modified_is_no_answer_to_a_page_that_we_do_not_have() -> None:
    refused(fetcher(Web({LIST: answer(304)})).get(LIST), "bad_answer")


def test_validators_that_could_smuggle_something_are_neither_kept_nor_sent() -> None:
    web = Web({LIST: answer(200, "x", {"ETag": "x" * 5000})})

    assert fetched(fetcher(web).get(LIST)).validators == Validators()
    fetcher(web, kept={LIST: Validators('"1"\r\nX-Evil: 1')}).get(LIST)
    assert "if-none-match" not in web.requests[-1].headers


# --- redirects ---


def test_a_page_that_moved_for_good_is_told_from_one_that_is_elsewhere_for_now() -> None:
    for status, moved in ((301, True), (308, True), (302, False), (303, False), (307, False)):
        web = Web({f"{HOST}/old": answer(status, "", {"Location": "/courses"}), LIST: "x"})

        got = fetched(fetcher(web).get(f"{HOST}/old"))

        assert (got.asked, got.page.url, got.moved) == (f"{HOST}/old", LIST, moved)


def test_every_hop_waits_its_turn_and_is_checked_against_robots_txt() -> None:
    web = Web({ROBOTS: "User-agent: *\nDisallow: /cart", LIST: answer(302, "", {"Location": "/cart"})})

    refused(fetcher(web).get(LIST), "robots")

    assert web.asked == [LIST]


@pytest.mark.parametrize(
    ("location", "kind"),
    [
        ("http://169.254.169.254/latest/meta-data/", "private_address"), ("http://localhost:6379/", "private_address"),
        ("http://[::1]/", "private_address"), ("http://127.0.0.1/", "private_address"),
        ("http://0/", "private_address"),
        ("http://[::ffff:10.0.0.1]/", "private_address"), ("https://evil.example/", "foreign_host"),
        ("https://www.example.ca:8443/", "foreign_host"), ("http://0x7f.0.0.1/", "foreign_host"),
        ("file:///etc/passwd", "not_http"), ("javascript:alert(1)", "not_http"),
        ("https://x@www.example.ca/", "not_http"),
    ],
)  # fmt: skip
def test_a_redirect_leads_nowhere_that_a_link_may_not(location: str, kind: str) -> None:
    web = Web({LIST: answer(302, "", {"Location": location}), location: "secret"})

    refused(fetcher(web).get(LIST), kind)

    assert web.asked == [LIST]


def test_a_circle_and_an_endless_chain_of_redirects_end() -> None:
    circle = Web({LIST: answer(302, "", {"Location": "/a"}), f"{HOST}/a": answer(302, "", {"Location": "/courses"})})
    chain = Web({LIST: answer(302, "", {"Location": "/1"})})
    chain.pages |= {f"{HOST}/{n}": answer(302, "", {"Location": f"/{n + 1}"}) for n in range(1, 50)}

    refused(fetcher(circle).get(LIST), "too_many_redirects")
    refused(fetcher(chain).get(LIST), "too_many_redirects")

    assert len(circle.asked) == 2
    assert len(chain.asked) <= 7


def test_a_redirect_without_a_place_is_a_bad_answer() -> None:
    refused(fetcher(Web({LIST: answer(302)})).get(LIST), "bad_answer")


def test_an_address_in_a_header_is_read_in_utf_8_and_in_latin_1() -> None:
    for place in ("/été".encode(), "/été".encode("latin-1")):
        moved = httpx.Response(301, headers=[(b"Location", place)], stream=httpx.ByteStream(b""))
        web = Web({LIST: moved, f"{HOST}/%C3%A9t%C3%A9": "x"})

        assert fetched(fetcher(web).get(LIST)).page.url == f"{HOST}/%C3%A9t%C3%A9"


# --- what a site may answer ---


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, "bad_answer"), (401, "blocked"), (403, "blocked"), (404, "not_found"), (405, "blocked"), (410, "gone"),
        (418, "bad_answer"), (429, "blocked"), (451, "blocked"), (500, "server_error"), (503, "server_error"),
        (204, "bad_answer"), (206, "bad_answer"), (599, "server_error"),
    ],
)  # fmt: skip
def test_a_status_has_its_kind_and_words_in_both_languages(status: int, kind: str) -> None:
    got = refused(fetcher(Web({LIST: status})).get(LIST), kind)

    assert got.status == status
    for code in ("en", "fr"):
        words = Language(code).message(got.message)
        assert str(status) in words
        assert "example.ca" in words


@pytest.mark.parametrize(
    ("status", "headers", "body"),
    [
        (403, {}, "<title>Just a moment...</title>"), (503, {"Server": "cloudflare"}, "Checking your browser"),
        (403, {"cf-mitigated": "challenge"}, ""), (202, {"x-amzn-waf-action": "challenge"}, ""),
        (405, {"x-amzn-waf-action": "captcha"}, ""), (200, {"cf-mitigated": "challenge"}, "<h1>Hi</h1>"),
    ],
)  # fmt: skip
def test_a_check_for_people_is_a_block_and_not_a_page(status: int, headers: dict[str, str], body: str) -> None:
    web = Web({LIST: lambda _: answer(status, body, headers)})

    refused(fetcher(web).get(LIST), "blocked")

    assert len(web.asked) == 1, "nobody knocks twice at such a door"


def test_a_blocked_college_gets_a_letter_in_either_language() -> None:
    got = refused(fetcher(Web({LIST: 403})).get(LIST), "blocked")

    for code, word in (("en", "robots.txt"), ("fr", "Bonjour")):
        words = Language(code).message(letter(got, AGENT, LIST))
        assert word in words
        assert LIST in words
        assert AGENT in words


def test_a_failure_that_passes_is_met_with_patience() -> None:
    for trouble in (503, httpx.ReadTimeout("slow"), httpx.ConnectError("no"), httpx.RemoteProtocolError("cut")):
        web = Web({LIST: [trouble, "x"]})

        assert fetched(fetcher(web).get(LIST)).page.body == b"x"
        assert len(web.asked) == 2


def test_an_answer_that_will_stay_the_same_is_not_asked_for_again() -> None:
    for status in (400, 401, 403, 404, 410, 418):
        web = Web({LIST: status})

        fetcher(web).get(LIST)

        assert web.asked == [LIST]


def test_retries_are_few_and_further_and_further_apart() -> None:
    web = Web({LIST: 503})

    refused(fetcher(web, source(delay=Decimal(1))).get(LIST), "server_error")

    starts = [each.seconds for each in web.requests if each.url == LIST]
    assert [later - earlier for earlier, later in pairwise(starts)] == [2.0, 4.0]


@pytest.mark.parametrize("status", [429, 503])
def test_a_site_that_asks_us_to_wait_is_waited_for(status: int) -> None:
    for asked, seconds in (("30", 30.0), ("Tue, 24 Nov 2026 12:01:02 GMT", 60.0)):
        web = Web({LIST: [answer(status, "", {"Retry-After": asked}), "x"]})

        fetched(fetcher(web).get(LIST))

        assert web.requests[-1].seconds - web.requests[-2].seconds == pytest.approx(seconds, abs=1.5)


@pytest.mark.parametrize("asked", ["99999999999999", "86400", "Fri, 01 Jan 2100 00:00:00 GMT"])
def test_a_wait_beyond_patience_ends_the_visit_to_that_host(asked: str) -> None:
    web = Web({LIST: answer(429, "", {"Retry-After": asked}), f"{LIST}/a": "x"})
    ask = fetcher(web)

    got = refused(ask.get(LIST), "blocked")
    next_one = refused(ask.get(f"{LIST}/a"), "blocked")

    assert web.asked == [LIST]
    assert next_one.message.code == "net.stopped_waiting"
    assert got.retry_after is not None
    assert got.retry_after > 80_000


@pytest.mark.parametrize(
    "asked", ["soon", "-5", "", "1e9", "NaN", "Mon, 99 Foo 2026", "\x00", "Mon, 01 Jan 1990 00:00:00 GMT"]
)
def test_nonsense_about_waiting_is_met_with_our_own_pause(asked: str) -> None:
    web = Web({LIST: [answer(503, "", {"Retry-After": asked}), "x"]})

    fetched(fetcher(web).get(LIST))

    assert web.requests[-1].seconds - web.requests[-2].seconds == 2.0


def test_after_five_failures_in_a_row_a_host_is_left_alone() -> None:
    for trouble, kind in ((403, "blocked"), (httpx.ConnectError("no"), "unreachable")):
        web = Web({f"{LIST}/{n}": trouble for n in range(30)})
        ask = fetcher(web)

        kinds = [refused(ask.get(f"{LIST}/{n}"), kind).kind for n in range(30)]

        assert len(kinds) == 30
        assert len(web.asked) <= 7


def test_missing_pages_between_failures_do_not_end_the_visit() -> None:
    web = Web({f"{LIST}/{n}": 403 if n % 2 else 404 for n in range(20)} | {f"{LIST}/end": "x"})
    ask = fetcher(web)
    for n in range(20):
        ask.get(f"{LIST}/{n}")

    fetched(ask.get(f"{LIST}/end"))


# --- bodies ---


def test_packed_bodies_are_unpacked() -> None:
    text = b"<h1>Soudage</h1>" * 1000
    raw = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    for coding, body in (
        ("gzip", gzip.compress(text)), ("deflate", zlib.compress(text)), ("deflate", raw.compress(text) + raw.flush()),
        ("x-gzip", gzip.compress(text[:8000]) + gzip.compress(text[8000:])),
        ("gzip, gzip", gzip.compress(gzip.compress(text))),
        ("identity", text), ("gzip", gzip.compress(text) + b"\0" * 20),
    ):  # fmt: skip
        web = Web({LIST: answer(200, [body[:7], body[7:]], {"Content-Encoding": coding})})

        assert fetched(fetcher(web).get(LIST)).page.body == text


def test_a_bomb_is_never_whole_in_memory() -> None:
    bomb = gzip.compress(bytes(50_000_000))
    twice = gzip.compress(bomb)
    for coding, body in (("gzip", bomb), ("gzip, gzip", twice)):
        web = Web({LIST: answer(200, body, {"Content-Encoding": coding})})

        refused(fetcher(web, limits=Limits(body=1_000_000)).get(LIST), "too_large")


def test_a_body_without_end_is_left_at_the_limit() -> None:
    given = 0

    def endless() -> Iterator[bytes]:
        nonlocal given
        while True:
            given += 65536
            yield b"x" * 65536

    response = answer(200, endless())
    got = refused(fetcher(Web({LIST: response})).get(LIST), "too_large")

    assert given < 13_000_000
    assert response.stream.closed  # type: ignore[union-attr]
    assert (got.message.code, got.message.values["limit"]) == ("net.too_large", 12)


def test_a_body_that_says_it_is_too_large_is_not_even_begun() -> None:
    web = Web({LIST: answer(200, iter(()), {"Content-Length": "1000000000"})})
    visited = VisitedHosts(web.time.clock)

    refused(fetcher(web, visited=visited).get(LIST), "too_large")

    assert visited.counts()[0].bytes == 0


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", b"not packed"),
        ("gzip", gzip.compress(b"x" * 5000, mtime=0)[:-20]),  # a fixed time: the bytes are the test's name
        ("br", b"\x0b\x02\x80"),
        ("nonsense", b"x"),
    ],
)
def test_a_body_that_cannot_be_unpacked_is_no_page(coding: str, body: bytes) -> None:
    refused(fetcher(Web({LIST: lambda _: answer(200, body, {"Content-Encoding": coding})})).get(LIST), "bad_answer")


def test_the_status_tells_enough_where_the_body_of_an_error_is_broken() -> None:
    for status, kind in ((404, "not_found"), (403, "blocked")):
        web = Web({LIST: answer(status, b"not packed", {"Content-Encoding": "br"})})

        refused(fetcher(web).get(LIST), kind)


def test_a_wait_that_is_broken_off_lets_no_request_through() -> None:
    class StoppedError(Exception):
        pass

    def sleep(seconds: float) -> None:
        raise StoppedError

    web = Web({LIST: "x"})
    visited = VisitedHosts(web.time.clock._replace(sleep=sleep))
    for _ in range(2):
        with pytest.raises(StoppedError):
            fetcher(web, visited=visited).get(LIST)

    assert web.asked == []


def test_a_slow_drip_ends_when_its_time_is_up() -> None:
    web = Web({})

    def drip() -> Iterator[bytes]:
        while True:
            web.time.seconds += 5
            yield b"x"

    web.pages[LIST] = lambda _: answer(200, drip())

    refused(fetcher(web).get(LIST), "timeout")

    assert web.time.seconds < 400


def test_films_and_documents_are_not_loaded() -> None:
    def never() -> Iterator[bytes]:
        raise AssertionError
        yield b""

    web = Web({LIST: answer(200, never(), {"Content-Type": "Application/PDF"})})

    got = fetched(fetcher(web).get(LIST))

    assert (got.page.body, got.page.content_type) == (b"", "Application/PDF")


def test_an_empty_page_and_odd_headers_are_still_a_page() -> None:
    odd = httpx.Response(
        200, headers=[(b"Content-Type", b"\xff\x1b[31mx\x00"), (b"ETag", b"\xe9")], stream=httpx.ByteStream(b"")
    )

    got = fetched(fetcher(Web({LIST: odd})).get(LIST))

    assert got.page.body == b""
    assert got.page.content_type is not None
    assert got.page.content_type.isprintable()
    assert got.validators == Validators()


# --- whose page it is ---


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("file:///etc/passwd", "not_http"), ("ftp://www.example.ca/a", "not_http"), ("", "not_http"),
        ("courses", "not_http"),
        ("http://169.254.169.254/latest/", "private_address"), ("http://localhost/", "private_address"),
        ("http://2130706433/", "private_address"), ("http://[fd00:ec2::254]/", "private_address"),
        ("https://other.example/", "foreign_host"), ("https://www.example.ca.evil.example/", "foreign_host"),
    ],
)  # fmt: skip
def test_only_public_pages_of_the_sources_own_hosts_are_asked_for(address: str, kind: str) -> None:
    web = Web({})

    refused(fetcher(web).get(address), kind)

    assert web.requests == []


def test_another_host_is_asked_once_the_source_names_it() -> None:
    page = "https://courses.example.org/a"

    refused(fetcher(Web({page: "x"})).get(page), "foreign_host")
    fetched(fetcher(Web({page: "x"}), source(hosts=("courses.example.org",))).get(page))


def test_this_computer_is_asked_only_at_the_address_in_urls() -> None:
    web = Web({"http://127.0.0.1:8000/list": "x", "http://127.0.0.1:8000/a": "y", "http://127.0.0.1:6379/": "z"})
    ask = fetcher(web, source("http://127.0.0.1:8000/list"))

    fetched(ask.get("http://127.0.0.1:8000/a"))
    refused(ask.get("http://127.0.0.1:6379/"), "private_address")


def test_an_address_with_accents_and_spaces_is_asked_for_in_ascii() -> None:
    web = Web({f"{HOST}/formations/%C3%A9t%C3%A9%20%C3%A0%20Hearst": "x"})

    fetched(fetcher(web).get(f"{HOST}/formations/été à Hearst"))


def test_every_kind_of_refusal_is_known() -> None:
    from mcli.scrapers.net.responses import _KIND_OF

    assert set(_KIND_OF.values()) == set(KINDS)
    for reason, kind in _KIND_OF.items():
        made = refusal(reason, LIST, LIST, 403, count=5, seconds=9, limit=12, cause="gone")
        assert (made.kind, made.message.code) == (kind, f"net.{reason}")
        assert "{" not in Language("fr").message(made.message)


def test_outcomes_can_be_handed_to_another_process() -> None:
    import pickle

    got = fetcher(Web({LIST: 403})).get(LIST)

    assert pickle.loads(pickle.dumps(got)) == got


def test_closing_a_fetcher_closes_its_connections() -> None:
    closed = []

    class Closing(Web):
        def close(self) -> None:
            closed.append(True)

    with Fetcher(source(), AGENT, VisitedHosts(Time().clock), transport=Closing({})):
        pass

    assert closed == [True]


def test_a_source_without_addresses_asks_for_nothing() -> None:
    refused(fetcher(Web({LIST: "x"}), dataclasses.replace(source(), urls=())).get(LIST), "foreign_host")


def test_a_form_is_sent_with_the_cookie_that_its_site_set_in_this_run_alone() -> None:
    first = answer(200, "<h1>Courses</h1>", {"Set-Cookie": "session=abc; Path=/"})
    web = Web({LIST: first, f"{LIST}/a": "<h1>A</h1>"})
    with fetcher(web, source(LIST, post={"area": "adult"}, delay=Decimal(1))) as ask:
        ask.get(LIST)
        ask.get(f"{LIST}/a")
    with fetcher(web, source(LIST, post={"area": "adult"}, delay=Decimal(1))) as ask:
        ask.get(f"{LIST}/a")

    sent = [each.headers.get("cookie") for each in web.requests if not each.url.endswith("robots.txt")]
    assert sent == [None, "session=abc", None]


@pytest.mark.parametrize(("adapter", "kind", "body"), [
    ("auto", "application/x-www-form-urlencoded", b"area=adult&page=2"),
    ("json_api", "application/json", b'{"area":"adult","page":2}'),
])  # fmt: skip
def test_a_search_is_sent_as_a_form_or_as_json_and_a_page_number_in_it(adapter: str, kind: str, body: bytes) -> None:
    got: list[tuple[str, str, bytes]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        got.append(
            (request.method, request.headers["content-type"], request.read().replace(b": ", b":").replace(b", ", b","))
        )
        return answer(200, "<h1>Courses</h1>")

    where = source(LIST, adapter=adapter, post={"area": "adult", "page": 1}, delay=Decimal(1))
    with fetcher(Web({LIST: respond, f"{LIST}?page=2": respond}), where) as ask:
        assert isinstance(ask.get(f"{LIST}?page=2"), Fetched)

    assert got == [("POST", kind, body)]
