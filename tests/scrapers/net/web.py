"""A web of our own for tests: colleges served from a folder, a clock that never waits, answers made to measure."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, NamedTuple

import httpx

from mcli import yaml_io
from mcli.scrapers.net.client import Fetcher
from mcli.scrapers.net.politeness import Clock, Limits, VisitedHosts
from mcli.scrapers.net.responses import Validators
from mcli.sources import Source

AGENT = "mcli/0.0.0 (+volunteer@example.ca)"
BEGINNING = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


class Time:
    """Simulated time in seconds: waiting takes none, and what was waited for is written down."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.waits: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.seconds += seconds

    @property
    def clock(self) -> Clock:
        return Clock(lambda: self.seconds, self.sleep, lambda: BEGINNING + timedelta(seconds=self.seconds), lambda: 0.5)


class Request(NamedTuple):
    """One request as it arrived: when (simulated seconds), where, and with which headers (lower-case names)."""

    seconds: float
    url: str
    headers: Mapping[str, str]


class Chunks(httpx.SyncByteStream):
    """A body in pieces, as a connection gives it; whatever the pieces' maker does happens while it is read."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = chunks
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        yield from self._chunks

    def close(self) -> None:
        self.closed = True


def answer(
    status: int = 200,
    body: bytes | str | Iterable[bytes] = b"",
    headers: Mapping[str, str] | None = None,
) -> httpx.Response:
    """Return an answer as it comes over the wire: nothing is unpacked, nothing is counted for us."""
    body = body.encode() if isinstance(body, str) else body
    given = {"Content-Type": "text/html; charset=utf-8", **(headers or {})}
    return httpx.Response(status, headers=given, stream=Chunks([body] if isinstance(body, bytes) else body))


class Web(httpx.BaseTransport):
    """Answers by address from `pages`: an answer, a text (a page), a status, an error, or a function of the request.

    What is not there is 404. Every request is written down in `requests`.
    """

    def __init__(self, pages: Mapping[str, Any], time: Time | None = None) -> None:
        self.pages = dict(pages)
        self.time = time or Time()
        self.requests: list[Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(Request(self.time.seconds, str(request.url), dict(request.headers.items())))
        found = self.respond(request)
        if isinstance(found, list):
            found = found.pop(0) if len(found) > 1 else found[0]
        if callable(found):
            found = found(request)
        if isinstance(found, Exception):
            raise found
        if isinstance(found, int):
            return answer(found)
        return found if isinstance(found, httpx.Response) else answer(200, found)

    def respond(self, request: httpx.Request) -> Any:
        return self.pages.get(str(request.url), 404)

    @property
    def asked(self) -> list[str]:
        """The addresses asked for, robots.txt left out, in order."""
        return [each.url for each in self.requests if not each.url.endswith("/robots.txt")]


class SimulatedColleges(Web):
    """The two simulated colleges, as `manifest.yaml` in the folder describes them."""

    def __init__(self, folder: Path, time: Time | None = None) -> None:
        super().__init__({}, time)
        self.folder = folder
        self.hosts = {each["host"]: each for each in yaml_io.read(folder / "manifest.yaml").content["hosts"]}

    def respond(self, request: httpx.Request) -> Any:
        host = self.hosts[request.url.host]
        path = request.url.raw_path.decode()
        entry = next((each for each in host["entries"] if each["path"] == path), host["default"])
        headers = entry.get("headers") or {"Content-Type": "text/html; charset=utf-8"}
        if _unchanged(request.headers, headers):
            return answer(304, b"", headers)
        body = (self.folder / entry["file"]).read_bytes() if entry.get("file") else b""
        return httpx.Response(int(entry["status"]), headers=headers, stream=Chunks(_pieces(body)))


def _unchanged(asked: Mapping[str, str], given: Mapping[str, str]) -> bool:
    if "if-none-match" in asked:
        return asked["if-none-match"] == given.get("ETag")
    since, last = asked.get("if-modified-since"), given.get("Last-Modified")
    return bool(since and last) and parsedate_to_datetime(str(since)) >= parsedate_to_datetime(str(last))


def _pieces(body: bytes, size: int = 65536) -> Iterator[bytes]:
    for start in range(0, len(body), size):
        yield body[start : start + size]


def source(url: str = "https://www.example.ca/courses", **more: Any) -> Source:
    """Return a source with this address; `more` are further keys."""
    return Source(id="example", name={"en": "Example", "fr": "Exemple"}, urls=(url,), **more)


def fetcher(
    web: Web,
    where: Source | None = None,
    kept: Mapping[str, Validators] | None = None,
    limits: Limits | None = None,
    visited: VisitedHosts | None = None,
) -> Fetcher:
    """Return a fetcher of this web, on its simulated clock."""
    visited = visited or VisitedHosts(web.time.clock, limits)
    return Fetcher(where or source(), AGENT, visited, kept, transport=web)


Respond = Callable[[httpx.Request], httpx.Response]
