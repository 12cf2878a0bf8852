"""Politeness towards hosts: one request at a time, pauses, robots.txt, retries, and when to leave a host alone.

`VisitedHosts` keeps the state of every host during one run and is shared by its threads; `sources status` shows what it
counted. `Politeness` decides for one source whether and when an address is requested. It does not connect: the function
that sends one request is an argument.
"""

import logging
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Lock
from typing import Any, NamedTuple, Protocol

from mcli.core.hosts import Hosts, is_local_name
from mcli.core.urls import canonical, for_log, host_and_port
from mcli.scrapers.net.responses import NOT_REACHED, REDIRECTS, Answer, Refused, refusal, was_too_slow
from mcli.scrapers.net.robots import Robots

_log = logging.getLogger(__name__)


class Clock(NamedTuple):
    """Time and chance, as arguments: seconds that only go up, waiting, the aware time of day, a number in [0, 1)."""

    monotonic: Callable[[], float]
    sleep: Callable[[float], None]
    now: Callable[[], datetime]
    random: Callable[[], float]


SYSTEM = Clock(time.monotonic, time.sleep, lambda: datetime.now(UTC), random.random)  # noqa: S311 - spreads retries, no secret


class Limits(NamedTuple):
    """The limits of a run: bytes of a body, seconds of connecting, of silence and of a whole answer, redirects.

    `retries` follow a failure that may pass, after `pause` seconds, doubled each time; a site may ask for at most
    `patience` seconds of waiting; after `strikes` failures in a row nothing more is requested from a host in this run.
    """

    body: int = 12_000_000
    connecting: float = 15.0
    silence: float = 20.0
    answer: float = 45.0
    redirects: int = 6
    retries: int = 2
    pause: float = 2.0
    patience: float = 120.0
    strikes: int = 5


class HostCounts(NamedTuple):
    """What was requested from one host in a run. `delay` and `waited` are seconds; `bytes` are those received.

    `robots` is found, none or not reached; `allowed` and `forbidden` count its decisions, one for each address.
    """

    host: str
    requests: int = 0
    bytes: int = 0
    waited: float = 0.0
    delay: float = 0.0
    robots: str = "none"
    allowed: int = 0
    forbidden: int = 0


class Host:
    """One host during one run: whose turn it is, its pause, its robots.txt by origin, its failures in a row."""

    def __init__(self, name: str) -> None:
        self.counts = HostCounts(name)
        self.robots: dict[str, Robots | Refused] = {}
        self.robots_lock = Lock()
        self.strikes = 0
        self.blocks = 0
        self.shut = False  # it asks to wait longer than a run lasts
        self.turn_lock = Lock()
        self._counting = Lock()
        self.last_end: float | None = None
        self.not_before: float | None = None

    def count(self, **more: float) -> None:
        """Add to the counts."""
        with self._counting:
            self.counts = self.counts._replace(**{name: getattr(self.counts, name) + by for name, by in more.items()})

    def note(self, **values: Any) -> None:
        """Set what is not a sum: the delay, and what became of robots.txt."""
        with self._counting:
            self.counts = self.counts._replace(**values)

    def struck(self, blocked: bool) -> None:
        """Remember a failure."""
        self.strikes, self.blocks = self.strikes + 1, self.blocks + blocked

    def answered(self) -> None:
        """Forget the failures: the host answers."""
        self.strikes = self.blocks = 0


class VisitedHosts:
    """The hosts of one run, added when they are first requested. Safe for threads; each process has its own."""

    def __init__(self, clock: Clock = SYSTEM, limits: Limits | None = None) -> None:
        self.clock = clock
        self.limits = limits or Limits()
        self._hosts: dict[str, Host] = {}
        self._lock = Lock()

    def host(self, name: str) -> Host:
        """Return the host with this name and port (without www.)."""
        with self._lock:
            return self._hosts.setdefault(name, Host(name))

    def counts(self) -> tuple[HostCounts, ...]:
        """Return what was requested from each host so far, by name."""
        with self._lock:
            return tuple(self._hosts[name].counts for name in sorted(self._hosts))

    def sitemaps_of(self, address: str) -> tuple[str, ...]:
        """Return the sitemaps that the robots.txt of an address names, as far as it was read in this run."""
        origin = address[: address.index("/", 8)]
        with self._lock:
            rules = [host.robots[origin] for host in self._hosts.values() if origin in host.robots]
        return tuple(found for each in rules if isinstance(each, Robots) for found in each.sitemaps)

    @contextmanager
    def turn(self, host: Host, delay: float) -> Iterator[None]:
        """Wait until the host is free and its last answer ended `delay` seconds ago; hold it while the block lasts."""
        with host.turn_lock:
            begun = self.clock.monotonic()
            earliest = max(
                begun if host.last_end is None else host.last_end + delay,
                begun if host.not_before is None else host.not_before,
            )
            if earliest > begun:
                self.clock.sleep(earliest - begun)
                host.count(waited=earliest - begun)
            host.note(delay=delay)
            try:
                yield
            finally:
                host.last_end = self.clock.monotonic()

    def put_off(self, host: Host, seconds: float) -> None:
        """Request nothing from this host for so many seconds from now."""
        host.not_before = self.clock.monotonic() + seconds


class Request(Protocol):
    """Requests one address once, `delay` seconds after the last answer of the host; `robots` marks a robots.txt."""

    def __call__(self, host: Host, delay: float, asked: str, url: str, robots: bool) -> Answer | Refused:
        """Return the answer, or why there is none."""


class Politeness:
    """The rules for one source. `delay` is the source's own, in seconds; `request` sends one request."""

    def __init__(self, hosts: Hosts, delay: float, visited: VisitedHosts, request: Request) -> None:
        self._hosts = hosts
        self._delay = delay
        self._visited = visited
        self._request = request

    def refuses(self, asked: str, url: str) -> Refused | None:
        """Return why this address is not requested (another host, private, forbidden, too many failures), or None."""
        name, port = host_and_port(url)
        if is_local_name(name) and not self._hosts.local_allowed(name, port):
            return refusal("private_address", asked, url)
        if not self._hosts.own(url):
            return refusal("foreign_host", asked, url)
        host = self.host(url)
        if host.strikes < self._visited.limits.strikes:
            robots = self._robots(host, url)
            if isinstance(robots, Refused):
                return robots._replace(asked=asked)
            if robots.delay > self._visited.limits.patience:
                return refusal("robots_slow", asked, url, seconds=int(robots.delay))
            allowed = robots.allows(url)
            host.count(allowed=allowed, forbidden=not allowed)
            return None if allowed else refusal("robots", asked, url)
        blocked = "stopped_blocked" if host.blocks * 2 > host.strikes else "stopped_unreachable"
        reason = "stopped_waiting" if host.shut else blocked
        return refusal(reason, asked, url, count=host.strikes)

    def host(self, url: str) -> Host:
        """Return the host of an address, with what happened to it in this run."""
        name, port = host_and_port(url)
        name = name.removeprefix("www.")
        return self._visited.host(name if port in (80, 443) else f"{name}:{port}")

    def _robots(self, host: Host, url: str) -> Robots | Refused:
        """Return the rules of the host's robots.txt, fetched once a run; a refusal when it cannot be read for now."""
        origin = url[: url.index("/", 8)]
        with host.robots_lock:
            if origin not in host.robots:
                host.robots[origin] = self._ask_robots(f"{origin}/robots.txt")
                made = host.robots[origin]
                found = "found" if isinstance(made, Robots) and made.found else "none"
                host.note(robots="not reached" if isinstance(made, Refused) else found)
                _log.debug("%s/robots.txt: %s", origin, _code(made) if isinstance(made, Refused) else found)
            return host.robots[origin]

    def _ask_robots(self, url: str) -> Robots | Refused:
        """Request a robots.txt: 2xx is read, 4xx allows all, a failure that may pass refuses for now (RFC 9309)."""
        asked = url
        for _ in range(self._visited.limits.redirects):
            answer = self.ask(asked, url, robots=True)
            if isinstance(answer, Refused):
                if answer.status == 429 or answer.kind in NOT_REACHED | {"private_address"} or answer.status is None:
                    return refusal("robots_error", asked, url, answer.status) if answer.status else answer
                return Robots(None)
            if answer.status not in REDIRECTS:
                return Robots(answer.body)
            target = canonical(answer.headers["location"], url)
            if target is None or (is_local_name(host_and_port(target)[0]) and not self._hosts.own(target)):
                return Robots(None)
            url = target
        return Robots(None)

    def ask(self, asked: str, url: str, robots: bool = False) -> Answer | Refused:
        """Request an address, again after a failure that may pass, and count failures of the host."""
        host, limits, tries = self.host(url), self._visited.limits, 0
        while True:
            answer = self._request(host, self._pause(host), asked, url, robots)
            wait = self._wait_before_next(answer, tries) if isinstance(answer, Refused) and not host.strikes else None
            if wait is None or tries == limits.retries:
                break
            _log.info("%s: %s; asking again in %.0f s", for_log(url), _code(answer), wait)
            self._visited.put_off(host, wait)
            tries += 1
        if isinstance(answer, Refused) and (answer.kind in NOT_REACHED or (answer.kind == "blocked" and not robots)):
            host.struck(answer.kind == "blocked")
            if host.strikes == limits.strikes:
                _log.warning("%s: %d failures in a row, so it is left alone", host.counts.host, host.strikes)
            if (answer.retry_after or 0) > limits.patience and answer.status in (429, 503):
                host.strikes, host.shut = limits.strikes, True
        elif not robots:
            host.answered()
        return answer

    def _wait_before_next(self, failed: Refused, tries: int) -> float | None:
        """Return the seconds to wait before the next try, None when that would not help or would take too long."""
        limits = self._visited.limits
        broken_off = failed.kind == "bad_answer" and failed.status is None
        passing = failed.kind in NOT_REACHED - {"tls"} or broken_off or failed.status == 429
        in_vain = was_too_slow(failed) or (failed.kind == "timeout" and tries > 0)
        if not passing or in_vain or (failed.retry_after or 0.0) > limits.patience:
            return None
        longer = 5 if failed.status == 429 else 1
        spread = 0.75 + self._visited.clock.random() / 2
        return max(failed.retry_after or 0.0, limits.pause * longer * (1 << tries) * spread)

    def _pause(self, host: Host) -> float:
        """Return the seconds between two requests: the source's own, or what robots.txt asks for if longer."""
        asked = [each.delay for each in host.robots.values() if isinstance(each, Robots)]
        return max(self._delay, *asked) if asked else self._delay


def _code(answer: Answer | Refused | Robots) -> str:
    return answer.message.code if isinstance(answer, Refused) else ""
