"""The door to the network over real connections on this computer: broken answers, certificates, names that lie."""

import ssl
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import httpcore
import pytest
import trustme

from mcli.core.hosts import hosts_of
from mcli.i18n import Language
from mcli.scrapers.net.client import CheckedTransport, Fetcher
from mcli.scrapers.net.politeness import Limits, VisitedHosts
from mcli.scrapers.net.responses import Fetched, Outcome, Refused
from mcli.scrapers.net.transport import CheckedNetwork, PrivateAddressError
from tests.scrapers.net.server import Respond, Server, sending, serving
from tests.scrapers.net.web import AGENT, Time, source

QUICK = Limits(body=2_000_000, connecting=1.0, silence=0.3, answer=1.0)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def ask(server: Server, path: str = "/list", tls: ssl.SSLContext | None = None, limits: Limits = QUICK) -> Outcome:
    where = source(f"{server.address}/list", delay=Decimal(0))
    network = CheckedNetwork(hosts_of(where.urls, ()).local_allowed)
    visited = VisitedHosts(Time().clock, limits)
    with Fetcher(where, AGENT, visited, transport=CheckedTransport(network, tls) if tls else None) as fetcher:
        return fetcher.get(server.address + path)


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (OK + b"Content-Length: 5\r\n\r\nhello", b"hello"),
        (b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\nold but fine", b"old but fine"),
        (OK + b"Content-Length: 0\r\n\r\n", b""),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", b"abcde"),
        (OK + b"Connection: close\r\n\r\nuntil the end", b"until the end"),
        (OK + b"Content-Length: 2\r\n\r\nabcdef", b"ab"),
        (OK + b"X-Odd: \xff\xfe\r\nSet-Cookie: a=b\r\nContent-Length: 1\r\n\r\nx", b"x"),
    ],
)
def test_answers_in_every_shape_of_http_are_read(answer: bytes, body: bytes) -> None:
    with serving(sending(answer)) as server:
        got = ask(server)

    assert isinstance(got, Fetched), got
    assert got.page.body == body


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (b"", "bad_answer"),
        (b"SSH-2.0-OpenSSH_9.6\r\n", "bad_answer"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "bad_answer"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "bad_answer"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "bad_answer"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "bad_answer"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 300_000 + b"\r\n\r\n", "bad_answer"),
        (b"HTTP/1.1 banana\r\n\r\n", "bad_answer"),
        (OK + b"Content-Length: 1000000000\r\n\r\n" + b"x" * 3_000_000, "too_large"),
    ],
)
def test_broken_answers_are_no_pages(answer: bytes, kind: str) -> None:
    with serving(sending(answer)) as server:
        got = ask(server)

    assert isinstance(got, Refused), got
    assert got.kind == kind


@pytest.mark.parametrize("start", [b"", OK, OK + b"Content-Length: 500\r\n\r\n"])
def test_a_drip_in_the_headers_or_the_body_ends_in_time(start: bytes) -> None:
    def drip(_: str, send: Callable[[bytes], None]) -> bool:
        send(start)
        for sign in b"HTTP/1.1 200 OK\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" * 9:
            send(bytes([sign]))
            time.sleep(0.05)
        return False

    begun = time.monotonic()
    with serving(drip) as server:
        got = ask(server, limits=QUICK._replace(answer=0.5))

    assert isinstance(got, Refused)
    assert got.kind == "timeout"
    assert len(server.paths) == 2, "the robots.txt and the page, once: asking again would take as long"
    assert time.monotonic() - begun < 3


def test_a_server_that_says_nothing_is_a_time_out() -> None:
    def silence(_: str, send: Callable[[bytes], None]) -> bool:
        time.sleep(2)
        return False

    with serving(silence) as server:
        got = ask(server, limits=QUICK._replace(retries=0))

    assert isinstance(got, Refused)
    assert got.kind == "timeout"


def test_a_closed_port_is_unreachable() -> None:
    with serving(sending(b"")) as server:
        pass
    got = ask(server)

    assert isinstance(got, Refused)
    assert got.kind == "unreachable"


def test_one_connection_carries_many_pages_and_a_dropped_one_is_opened_again() -> None:
    count = 0

    def respond(_: str, send: Callable[[bytes], None]) -> bool:
        nonlocal count
        count += 1
        send(OK + b"Content-Length: 1\r\n\r\nx")
        return count % 10 != 0

    with serving(respond) as server:
        where = source(f"{server.address}/list", delay=Decimal(0))
        with Fetcher(where, AGENT, VisitedHosts(Time().clock, QUICK)) as fetcher:
            got = [fetcher.get(f"{server.address}/{n}") for n in range(40)]

    assert all(isinstance(each, Fetched) for each in got)
    assert server.connections <= 6


# --- names that lead elsewhere ---


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fe80::1%eth0", "100.64.0.9", "0.0.0.0"],
)
def test_a_public_name_that_leads_to_a_private_address_is_refused(address: str) -> None:
    with serving(sending(OK + b"Content-Length: 6\r\n\r\nsecret")) as server:
        url = f"http://www.example.ca:{server.port}/"
        with Fetcher(source(url), AGENT, VisitedHosts(Time().clock, QUICK), resolve=lambda *_: [address]) as fetcher:
            got = fetcher.get(url)

    assert isinstance(got, Refused)
    assert got.kind == "private_address"
    assert server.connections == 0
    assert "private network" in Language("en").message(got.message)


class Sockets(httpcore.NetworkBackend):
    """Writes down what is connected to, and connects to nothing."""

    def __init__(self) -> None:
        self.tried: list[str] = []

    def connect_tcp(self, host: str, *rest: Any, **more: Any) -> httpcore.NetworkStream:
        self.tried.append(host)
        raise httpcore.ConnectError


def test_a_name_that_changes_its_mind_is_checked_each_time_it_is_connected_to() -> None:
    answers, sockets = [["8.8.8.8"], ["127.0.0.1"]], Sockets()
    network = CheckedNetwork(lambda *_: False, lambda *_: answers.pop(0), sockets=sockets)

    for expected in (httpcore.ConnectError, PrivateAddressError):
        with pytest.raises(expected):
            network.connect_tcp("www.example.ca", 443)

    assert sockets.tried == ["8.8.8.8"], "what was checked is what was connected to"


def test_of_mixed_addresses_only_the_public_ones_are_tried() -> None:
    sockets = Sockets()
    network = CheckedNetwork(lambda *_: False, lambda *_: ["127.0.0.1", "8.8.8.8", "10.0.0.1", "::1"], sockets=sockets)

    with pytest.raises(httpcore.ConnectError):
        network.connect_tcp("www.example.ca", 443)

    assert sockets.tried == ["8.8.8.8"]


def test_localhost_is_reached_where_it_stands_in_urls() -> None:
    with serving(sending(OK + b"Content-Length: 1\r\n\r\nx")) as server:
        url = f"http://localhost:{server.port}/"
        with Fetcher(source(url, delay=Decimal(0)), AGENT, VisitedHosts(Time().clock, QUICK)) as fetcher:
            got = fetcher.get(url)

    assert isinstance(got, Fetched), got


def test_a_name_that_is_nowhere_is_named() -> None:
    def nowhere(host: str, port: int) -> list[str]:
        raise OSError(-2, "Name or service not known")

    with Fetcher(source(), AGENT, VisitedHosts(Time().clock, QUICK), resolve=nowhere) as fetcher:
        got = fetcher.get("https://www.example.ca/courses")

    assert isinstance(got, Refused)
    assert got.kind == "unreachable"
    assert "www.example.ca" in Language("en").message(got.message)


# --- certificates ---


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def certified(by: trustme.CA, *names: str, chain: bool = True, **more: Any) -> ssl.SSLContext:
    certificate = by.issue_cert(*names, **more)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if chain:
        certificate.configure_cert(context)
    else:
        with (
            certificate.private_key_and_cert_chain_pem.tempfile() as key,
            certificate.cert_chain_pems[0].tempfile() as leaf,
        ):
            context.load_cert_chain(leaf, key)
    return context


@pytest.fixture
def page() -> Respond:
    return sending(OK + b"Content-Length: 1\r\n\r\nx")


def reason_of(got: Outcome) -> str:
    assert isinstance(got, Refused), got
    assert got.kind == "tls"
    return got.message.code


def test_a_good_certificate_is_accepted(authority: trustme.CA, trusting: ssl.SSLContext, page: Respond) -> None:
    with serving(page, certified(authority, "127.0.0.1")) as server:
        assert isinstance(ask(server, tls=trusting), Fetched)


def test_a_certificate_of_nobody_we_know_is_refused(authority: trustme.CA, page: Respond) -> None:
    with serving(page, certified(authority, "127.0.0.1")) as server:
        assert reason_of(ask(server)) in ("net.tls_chain", "net.tls_self_signed")


def test_an_expired_certificate_is_said_plainly(authority: trustme.CA, trusting: ssl.SSLContext, page: Respond) -> None:
    old = datetime.now(UTC) - timedelta(days=3)
    tls = certified(authority, "127.0.0.1", not_before=old - timedelta(days=9), not_after=old)

    with serving(page, tls) as server:
        assert reason_of(ask(server, tls=trusting)) == "net.tls_expired"


def test_a_certificate_for_another_name_is_said_plainly(
    authority: trustme.CA, trusting: ssl.SSLContext, page: Respond
) -> None:
    with serving(page, certified(authority, "www.example.ca")) as server:
        assert reason_of(ask(server, tls=trusting)) == "net.tls_other_host"


def test_an_incomplete_chain_is_said_plainly(authority: trustme.CA, trusting: ssl.SSLContext, page: Respond) -> None:
    tls = certified(authority.create_child_ca(), "127.0.0.1", chain=False)

    with serving(page, tls) as server:
        assert reason_of(ask(server, tls=trusting)) == "net.tls_chain"


def test_a_server_that_does_not_speak_tls_is_said_plainly(page: Respond) -> None:
    with serving(page, greeting=b"220 mail.example.ca ESMTP\r\n") as server:
        where = source(f"https://127.0.0.1:{server.port}/", delay=Decimal(0))
        with Fetcher(where, AGENT, VisitedHosts(Time().clock, QUICK._replace(retries=0))) as fetcher:
            assert reason_of(fetcher.get(where.urls[0])) == "net.tls"


@pytest.fixture(autouse=True)
def nothing_is_left_open() -> Iterator[None]:
    """Warnings are errors here, so a connection that is left open fails the test that left it."""
    import gc

    yield
    gc.collect()
