"""Pages that need a browser: an installed Chromium, Chrome or Edge runs their scripts (`render: true` in a source).

The browser never connects to anything itself: each of its requests is answered by the fetcher of the source, so hosts,
robots.txt, private addresses and sizes are judged there as for any page. Pictures, fonts and films are not asked for.
"""

import logging
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from mcli.core.claims import Page
from mcli.core.text import clean
from mcli.core.urls import canonical, for_log
from mcli.scrapers.net.browser_program import installed
from mcli.scrapers.net.client import Fetcher, Sent
from mcli.scrapers.net.politeness import VisitedHosts
from mcli.scrapers.net.responses import Answer, Fetched, Outcome, Refused, Validators, refusal
from mcli.sources import Source

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Frame, Playwright, Request, Route

_log = logging.getLogger(__name__)

# What a page needs for its words; all else is refused.
_WANTED = frozenset({"document", "script", "xhr", "fetch"})
# Headers of the browser that belong to the request of a script; the others are ours.
_PASSED_ON = frozenset({"accept", "content-type", "cookie", "origin", "referer", "x-requested-with"})
_KEPT_HEADERS = frozenset({"content-type", "set-cookie", "access-control-allow-origin", "access-control-allow-headers"})
# Nothing may pass by the fetcher: a proxy that nobody serves, and names that lead nowhere.
_CLOSED_PROXY = "http://127.0.0.1:9"
_SWITCHES = (
    "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-bypass-list=<-loopback>", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-gpu", "--mute-audio",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)  # fmt: skip


class Patience(NamedTuple):
    """The limits of one page: seconds until it is quiet, seconds a script may keep it busy, requests of its own, and
    how often it may ask for the same address."""

    quiet: float = 15.0
    busy: float = 5.0
    parts: int = 80
    repeats: int = 3


@contextmanager
def fetcher_for(
    source: Source, agent: str, visited: VisitedHosts, kept: Mapping[str, Validators] | None = None
) -> Iterator["Fetcher | BrowserFetcher"]:
    """Open what requests the pages of a source: with a browser where the source needs one."""
    if not source.render:
        with Fetcher(source, agent, visited, kept) as fetcher:
            yield fetcher
        return
    # The page that came with a request is only the frame of what a browser shows, so "not modified" says nothing.
    with Fetcher(source, agent, visited) as fetcher, BrowserFetcher(fetcher) as rendering:
        yield rendering


class BrowserFetcher:
    """Requests pages with a fetcher and shows each in a browser, which starts with the first page. One thread uses it.

    `program` is the file of the browser, None for the one that is installed.
    """

    def __init__(self, fetcher: Fetcher, program: str | None = None, patience: Patience | None = None) -> None:
        self._fetcher = fetcher
        self._program = program
        self._patience = patience or Patience()
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None
        self.data: tuple[Page, ...] = ()
        """The answers in JSON that the scripts of the last page asked for."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the browser."""
        with suppress(Exception):  # a browser that has crashed is closed already
            if self._browser:
                self._browser.close()
        if self._playwright:
            self._playwright.stop()
        self._browser = self._playwright = None

    def get(self, address: str) -> Outcome:
        """Request a page and return what it shows once its scripts have run. What the site does never raises."""
        self.data = ()
        outcome = self._fetcher.get(address)
        if not isinstance(outcome, Fetched) or "html" not in (outcome.page.content_type or "html"):
            return outcome
        url = outcome.page.url or address
        try:
            from playwright.sync_api import Error
        except ImportError:
            return refusal("no_browser", address, url)
        try:
            window = self._window()
        except Error as error:
            _log.info("the browser does not start: %s", error.message)
            self.close()
            missing = "xecutable doesn't exist" in error.message
            reason = clean(error.message.partition("\n")[0])[:200]
            return refusal("no_browser" if missing else "browser_failed", address, url, cause=reason)
        try:
            visit = _Visit(self._fetcher, self._patience, outcome)
            shown, self.data = visit.shown_in(window), tuple(visit.data)
            return shown
        except Error as error:
            _log.info("%s: the browser: %s", for_log(url), error.message.partition("\n")[0])
            self.close()  # a script may still keep it busy
            return refusal("never_settles", address, url, seconds=int(self._patience.quiet + self._patience.busy))
        finally:
            with suppress(Error):
                window.close()

    def _window(self) -> "BrowserContext":
        """Return a new window without a past, starting the browser first; playwright's Error when it cannot."""
        from playwright.sync_api import sync_playwright

        if self._browser is None:
            self._playwright = self._playwright or sync_playwright().start()
            as_root = getattr(os, "geteuid", lambda: 1)() == 0  # the sandbox of Chromium does not run as root
            self._browser = self._playwright.chromium.launch(
                executable_path=self._program or installed(),
                args=[*_SWITCHES, *(["--no-sandbox"] if as_root else [])],
                proxy={"server": _CLOSED_PROXY},
            )
        return self._browser.new_context(service_workers="block", accept_downloads=False)


class _Visit:
    """One page while the browser shows it."""

    def __init__(self, fetcher: Fetcher, patience: Patience, came: Fetched) -> None:
        self._fetcher, self._patience, self._came = fetcher, patience, came
        self.data: list[Page] = []
        self._parts = 0
        self._asked_for: Counter[str] = Counter()
        self._failure: BaseException | None = None
        self._frame: Frame | None = None

    def shown_in(self, window: "BrowserContext") -> Outcome:
        """Show the page, wait until it is quiet, and return what it holds; playwright's Error when it never answers."""
        from playwright.sync_api import TimeoutError as NotQuiet

        asked, url = self._came.asked, self._came.page.url or self._came.asked
        window.set_default_timeout(self._patience.busy * 1000)
        window.route("**/*", self._answer)
        window.route_web_socket("**/*", lambda socket: socket.close())
        tab = window.new_page()
        self._frame = tab.main_frame
        window.on("page", lambda other: other.close())  # a page that a script opens beside this one
        tab.goto(url, wait_until="commit", timeout=self._patience.quiet * 1000)
        with suppress(NotQuiet):  # a page that asks again and again is taken as it is by then
            tab.wait_for_load_state("networkidle", timeout=self._patience.quiet * 1000)
        if self._failure:
            raise self._failure
        tab.wait_for_function("document.readyState != 'loading'")  # ends in time even where a script never does
        limit = self._fetcher.largest
        if tab.evaluate("document.documentElement.outerHTML.length") > limit:
            return refusal("too_large", asked, url, limit=limit // 1_000_000)
        body = tab.content().encode("utf-8", "replace")
        ended = canonical(tab.url)
        end = ended if ended and self._fetcher.hosts.own(ended) else url
        return self._came._replace(page=Page(end, body, "text/html; charset=utf-8"), validators=Validators())

    def _answer(self, route: "Route") -> None:
        """Answer one request of the browser: the page that came already, else what the fetcher may bring."""
        try:
            answer = self._asked(route)
        except Exception as error:  # nothing that is raised here reaches the caller by itself
            self._failure = error
            answer = None
        if answer is None:
            route.abort()
        else:
            kept = {name: value for name, value in answer.headers.items() if name in _KEPT_HEADERS}
            route.fulfill(status=answer.status, headers=kept, body=answer.body)

    def _is_of_this(self, request: "Request") -> bool:
        """Tell whether the page itself goes to another address; not a frame in it, nor a window beside it."""
        from playwright.sync_api import Error

        try:
            return request.frame == self._frame
        except Error:  # a window that is not open yet has no frame
            return False

    def _asked(self, route: "Route") -> Answer | None:
        request, page = route.request, self._came.page
        if self._parts == 0 and request.is_navigation_request():
            self._parts = 1
            return Answer(200, {"content-type": page.content_type or "text/html"}, page.body)
        self._parts += 1
        self._asked_for[request.url] += 1
        too_many = self._parts > self._patience.parts or self._asked_for[request.url] > self._patience.repeats
        elsewhere = request.resource_type == "document" and not self._is_of_this(request)
        if request.resource_type not in _WANTED or elsewhere or too_many or self._failure:
            return None
        headers = {name: value for name, value in request.headers.items() if name in _PASSED_ON}
        answer = self._fetcher.part(request.url, Sent(request.method, headers, request.post_data_buffer))
        if isinstance(answer, Refused):
            _log.info("%s: part of a page: %s", for_log(request.url), answer.message.code)
            return None
        kind = answer.headers.get("content-type", "")
        if "json" in kind and request.method == "GET":
            self.data.append(Page(request.url, answer.body, kind))
        return answer
