"""The only module that sends requests: the pages of one source, politely and within limits.

Clock, chance, name look-up and transport are arguments, so tests need no network. Whatever a site does becomes an
outcome (`responses`), never an exception.
"""

import logging
from collections.abc import Iterator, Mapping
from functools import cache
from ssl import SSLCertVerificationError, SSLContext, SSLError
from threading import Lock
from types import TracebackType
from typing import Any, NamedTuple, Self
from urllib.parse import parse_qsl, urlencode

import httpcore
import httpx

from mcli.core.claims import Page
from mcli.core.hosts import hosts_of
from mcli.core.urls import canonical, for_log, page_key
from mcli.scrapers.net import responses
from mcli.scrapers.net.politeness import Host, Politeness, VisitedHosts
from mcli.scrapers.net.responses import (
    FOR_GOOD,
    REDIRECTS,
    Answer,
    Fetched,
    NotModified,
    Outcome,
    Refused,
    Validators,
    refusal,
)
from mcli.scrapers.net.robots import LONGEST
from mcli.scrapers.net.transport import (
    ENCODINGS,
    CheckedNetwork,
    GarbledError,
    NoSuchHostError,
    PrivateAddressError,
    Resolve,
    TooLargeError,
    TooSlowError,
    collect,
    system_resolve,
)
from mcli.sources import Source

_log = logging.getLogger(__name__)

PROJECT = "mcli, Literacy and Basic Skills, Ontario"
_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,text/plain;q=0.5,*/*;q=0.1"
_TIMEOUTS = (httpx.TimeoutException, httpcore.TimeoutException)
_BROKEN = (httpx.ProtocolError, httpcore.ProtocolError, httpx.ReadError, httpcore.ReadError, GarbledError)
_NETWORK = (httpx.TransportError, httpcore.NetworkError, httpcore.UnsupportedProtocol, httpcore.ProxyError)
_FAILURES = (*_TIMEOUTS, *_BROKEN, *_NETWORK, TooLargeError)
# OpenSSL's numbers for what is wrong with a certificate (X509_V_ERR_...).
_CERTIFICATE = {10: "tls_expired", 9: "tls_expired", 18: "tls_self_signed", 19: "tls_self_signed", 20: "tls_chain",
                2: "tls_chain", 21: "tls_chain", 62: "tls_other_host", 64: "tls_other_host"}  # fmt: skip


def user_agent(version: str, contact: str | None) -> str:
    """Return the User-Agent: the program, its version, and whom to write to (or the name of the project)."""
    words = "".join(each for each in contact or PROJECT if each.isascii() and each.isprintable() and each not in "()")
    return f"mcli/{version} (+{words})"


@cache
def _tls() -> SSLContext:
    """Return how certificates are verified: by the usual authorities and those that this computer trusts."""
    context = httpx.create_ssl_context()
    context.load_default_certs()
    return context


_MAKING_TLS = Lock()  # a context takes 2 MB: threads that begin together must not make one each


class Sent(NamedTuple):
    """What a page in a browser sends: the method, headers that go beside our own, and a body."""

    method: str = "GET"
    headers: Mapping[str, str] = {}
    body: bytes | None = None


class _Body(httpx.SyncByteStream):
    """The body of an answer, as the connection gives it."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class CheckedTransport(httpx.BaseTransport):
    """Carries requests over connections that `network` has checked."""

    def __init__(self, network: CheckedNetwork, tls: SSLContext | None = None) -> None:
        self.network = network
        with _MAKING_TLS:
            tls = tls or _tls()
        self._pool = httpcore.ConnectionPool(
            ssl_context=tls, max_connections=4, keepalive_expiry=30.0, network_backend=network
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; the body comes as it is read."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.read() or None,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()


class Fetcher:
    """Requests the pages of one source. One thread uses it, and shares `visited` with the others of the run.

    `kept` holds, by the address that answered, what to ask "has it changed?" with; `agent` is from `user_agent`.
    """

    def __init__(
        self,
        source: Source,
        agent: str,
        visited: VisitedHosts,
        kept: Mapping[str, Validators] | None = None,
        *,
        transport: httpx.BaseTransport | None = None,
        resolve: Resolve = system_resolve,
    ) -> None:
        self.hosts = hosts = hosts_of(source.urls, source.hosts)
        self._visited = visited
        self._politeness = Politeness(hosts, float(source.delay), visited, self._once)
        self._kept = kept or {}
        self._network = CheckedNetwork(hosts.local_allowed, resolve)
        self._transport = transport or CheckedTransport(self._network)
        self._post = source.post
        # A form needs the session that its site began: of this source and this run alone, and nobody logs in.
        self._cookies = httpx.Cookies() if source.post is not None else None
        self._as_json = source.adapter == "json_api"
        self._posted_to = {page_key(each.partition("?")[0]) for each in source.urls}
        self._files = responses.FILES_OF.get(source.adapter, ())
        first, second = ("fr", "en") if source.language == "fr" else ("en", "fr")
        self._headers = {
            "User-Agent": agent, "Accept": _ACCEPT, "Accept-Encoding": ENCODINGS,
            "Accept-Language": f"{first}-CA,{first};q=0.9,{second};q=0.5", "Connection": "keep-alive",
        }  # fmt: skip
        seconds = self._visited.limits
        self._timeout = {"timeout": {"connect": seconds.connecting, "read": seconds.silence,
                                     "write": seconds.silence, "pool": seconds.connecting}}  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()

    @property
    def largest(self) -> int:
        """The most bytes that a page may have."""
        return self._visited.limits.body

    def get(self, address: str) -> Outcome:
        """Request a page, following redirects on the source's own hosts. What the site does never raises."""
        outcome = self._get(address)
        if isinstance(outcome, Refused):
            _log.info("%s: %s", for_log(outcome.url), outcome.message.code)
        elif isinstance(outcome, NotModified):
            _log.debug("%s: not modified", for_log(outcome.url))
        else:
            _log.debug("%s: %d bytes", for_log(outcome.page.url or address), len(outcome.page.body))
        return outcome

    def part(self, address: str, sent: Sent) -> Answer | Refused:
        """Request what a page asks for while a browser shows it: by the same rules, without the pause between pages.

        Redirects are followed; an answer is of a status of 2xx.
        """
        url = canonical(address)
        for _ in range(self._visited.limits.redirects):
            if url is None:
                break
            if refused := self._politeness.refuses(address, url):
                return refused
            headers = {**self._headers, **sent.headers}
            request = httpx.Request(sent.method, url, headers=headers, content=sent.body, extensions=self._timeout)
            answer = self._send(self._politeness.host(url), 0.0, address, url, request)
            if isinstance(answer, Refused) or answer.status not in REDIRECTS:
                return answer
            url = canonical(answer.headers["location"], url)
        return refusal("not_http", address, address)

    def _get(self, address: str) -> Outcome:
        url = canonical(address)
        if url is None:
            return refusal("not_http", address, address)
        passed, moved = set[str](), True
        while url not in passed and len(passed) <= self._visited.limits.redirects:
            passed.add(url)
            answer = self._politeness.refuses(address, url) or self._politeness.ask(address, url)
            if isinstance(answer, Refused):
                return answer
            if answer.status == 304:
                given = responses.validators(answer.headers)
                return NotModified(address, url, given if any(given) else self._kept[url])
            if answer.status not in REDIRECTS:
                page = Page(url, answer.body, responses.content_type(answer.headers), answer.status)
                return Fetched(address, page, responses.validators(answer.headers), moved and len(passed) > 1)
            moved = moved and answer.status in FOR_GOOD
            target = canonical(answer.headers["location"], url)
            if target is None:
                return refusal("not_http", address, answer.headers["location"], answer.status)
            _log.debug("%s: redirected to %s", for_log(url), for_log(target))
            url = target
        return refusal("too_many_redirects", address, url)

    def _once(self, host: Host, delay: float, asked: str, url: str, robots: bool) -> Answer | Refused:
        """Request a page, or a robots.txt, when the host is free."""
        more = {} if robots else responses.conditions(self._kept.get(url))
        return self._send(host, delay, asked, url, self._request(url, more, robots), robots)

    def _send(
        self, host: Host, delay: float, asked: str, url: str, request: httpx.Request, robots: bool = False
    ) -> Answer | Refused:
        """Send one request when the host is free; return the answer, or why there is none."""
        with self._visited.turn(host, delay):
            host.count(requests=1)
            try:
                answer = self._exchange(host, request, robots)
            except _FAILURES as error:
                return self._failure(error, asked, url)
        if answer.status == 304 and url in self._kept and not robots:
            return answer
        if answer.status in REDIRECTS and answer.headers.get("location"):
            return answer
        return responses.reason_against(answer, asked, url, self._visited.clock.now()) or answer

    def _exchange(self, host: Host, request: httpx.Request, robots: bool) -> Answer:
        """Send one request and read its answer within the limits."""
        limits, clock = self._visited.limits, self._visited.clock
        deadline = clock.monotonic() + limits.answer
        self._network.expect(limits.answer)
        if self._cookies is not None:
            self._cookies.set_cookie_header(request)
        response = self._transport.handle_request(request)
        if self._cookies is not None:
            response.request = request
            self._cookies.extract_cookies(response)
        try:
            headers = {name.decode("latin-1").lower(): _text(value) for name, value in response.headers.raw}

            def chunks() -> Iterator[bytes]:
                for chunk in response.stream:  # type: ignore[union-attr]  # a transport of ours is never asynchronous
                    host.count(bytes=len(chunk))
                    if clock.monotonic() > deadline:
                        raise TooSlowError(str(request.url))
                    yield chunk

            body, declared = b"", headers.get("content-length", "")
            if response.status_code not in (204, 304) and responses.worth_reading(headers, self._files):
                # The beginning of an answer that is not a page is enough to recognise it.
                short = robots or response.status_code >= 300
                limit = LONGEST if short else limits.body
                if not short and declared.isdecimal() and int(declared[:15]) > limit:
                    raise TooLargeError
                try:
                    body = collect(chunks(), headers.get("content-encoding", ""), limit, short)
                except GarbledError:
                    if response.status_code < 300:
                        raise
            return Answer(response.status_code, headers, body)
        finally:
            response.close()

    def _request(self, url: str, more: Mapping[str, str], robots: bool) -> httpx.Request:
        """Return the request for an address: GET, or POST for the lists of a source that sends a search or a form.

        The parameters of an address that `post` names are sent in the body instead: "?page=2" asks for page 2.
        """
        headers = {**self._headers, **more}
        if robots or self._post is None or page_key(url.partition("?")[0]) not in self._posted_to:
            return httpx.Request("GET", url, headers=headers, extensions=self._timeout)
        target, _, query = url.partition("?")
        pairs = parse_qsl(query, keep_blank_values=True)
        sent = {
            name: int(value) if self._as_json and value.isdecimal() else value
            for name, value in pairs
            if name in self._post
        }
        body: dict[str, Any] = {"json" if self._as_json else "data": {**self._post, **sent}}
        kept = urlencode([pair for pair in pairs if pair[0] not in self._post])
        return httpx.Request(
            "POST", f"{target}?{kept}" if kept else target, headers=headers, extensions=self._timeout,
            **body,
        )  # fmt: skip

    def _failure(self, error: Exception, asked: str, url: str) -> Refused:
        """Return what went wrong with a connection, as plainly as it can be known."""
        if isinstance(error, TooLargeError):
            return refusal("too_large", asked, url, limit=self._visited.limits.body // 1_000_000)
        if isinstance(error, PrivateAddressError):
            return refusal("private_address", asked, url)
        if isinstance(error, NoSuchHostError):
            return refusal("no_such_host", asked, url)
        if isinstance(error, TooSlowError):
            return refusal("too_slow", asked, url, seconds=int(self._visited.limits.answer))
        if isinstance(error, _TIMEOUTS):
            return refusal("timeout", asked, url)
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, SSLCertVerificationError):
                return refusal(_CERTIFICATE.get(cause.verify_code, "tls"), asked, url)
            if isinstance(cause, SSLError):
                return refusal("tls", asked, url)
            cause = cause.__cause__ or cause.__context__
        return refusal("garbled" if isinstance(error, _BROKEN) else "unreachable", asked, url)


def _text(value: bytes) -> str:
    """Return a header's value as text: UTF-8 where it is that, else each byte as a character."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
