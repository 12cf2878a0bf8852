"""When a page is asked for, when again, and when not at all: robots.txt, pauses, retries, doors that stay shut.

It knows nothing of connections: `once` is handed in, and asks for one address one time.
"""

from typing import Protocol

from mcli.scrapers.address import Hosts, canonical, host_and_port, is_local_name
from mcli.scrapers.answers import REDIRECTS, Answer
from mcli.scrapers.manners import Host, Manners
from mcli.scrapers.outcomes import NOT_REACHED, Refused, gave_up, refusal
from mcli.scrapers.robots import Robots


class Once(Protocol):
    """Asks a host for one address one time, after `delay` seconds; `robots` tells that it is a robots.txt."""

    def __call__(self, host: Host, delay: float, asked: str, url: str, robots: bool) -> Answer | Refused:
        """Return the answer, or why there is none."""


class Politeness:
    """The manners of one source towards its hosts. `delay` is the source's own, in seconds."""

    def __init__(self, hosts: Hosts, delay: float, manners: Manners, once: Once) -> None:
        self._hosts = hosts
        self._delay = delay
        self._manners = manners
        self._once = once

    def refuses(self, asked: str, url: str) -> Refused | None:
        """Return why this address is not asked for: not the source's host, private, forbidden, or too many failures."""
        name, port = host_and_port(url)
        if is_local_name(name) and not self._hosts.local_allowed(name, port):
            return refusal("private_address", asked, url)
        if not self._hosts.own(url):
            return refusal("foreign_host", asked, url)
        host = self._host(url)
        if host.strikes < self._manners.limits.strikes:
            robots = self._robots(host, url)
            if isinstance(robots, Refused):
                return robots._replace(asked=asked)
            if robots.delay > self._manners.limits.patience:
                return refusal("robots_slow", asked, url, seconds=int(robots.delay))
            allowed = robots.allows(url)
            host.count(allowed=allowed, forbidden=not allowed)
            return None if allowed else refusal("robots", asked, url)
        blocked = "stopped_blocked" if host.blocks * 2 > host.strikes else "stopped_unreachable"
        reason = "stopped_waiting" if host.shut else blocked
        return refusal(reason, asked, url, count=host.strikes)

    def _host(self, url: str) -> Host:
        name, port = host_and_port(url)
        name = name.removeprefix("www.")
        return self._manners.host(name if port in (80, 443) else f"{name}:{port}")

    def _robots(self, host: Host, url: str) -> Robots | Refused:
        """Return what the host's robots.txt asks, fetched once a run; a refusal when it cannot be known for now."""
        origin = url[: url.index("/", 8)]
        with host.robots_lock:
            if origin not in host.robots:
                host.robots[origin] = self._ask_robots(f"{origin}/robots.txt")
                made = host.robots[origin]
                found = "found" if isinstance(made, Robots) and made.found else "none"
                host.note(robots="not reached" if isinstance(made, Refused) else found)
            return host.robots[origin]

    def _ask_robots(self, url: str) -> Robots | Refused:
        """Ask for a robots.txt: 2xx is read, 4xx allows all, anything that may pass refuses for now (RFC 9309)."""
        asked = url
        for _ in range(self._manners.limits.redirects):
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
        """Ask, and ask again after a failure that may pass; remember what became of the host."""
        host, limits, tries = self._host(url), self._manners.limits, 0
        while True:
            answer = self._once(host, self._pause(host), asked, url, robots)
            wait = self._wait_before_next(answer, tries) if isinstance(answer, Refused) and not host.strikes else None
            if wait is None or tries == limits.retries:
                break
            self._manners.put_off(host, wait)
            tries += 1
        if isinstance(answer, Refused) and (answer.kind in NOT_REACHED or (answer.kind == "blocked" and not robots)):
            host.struck(answer.kind == "blocked")
            if (answer.retry_after or 0) > limits.patience and answer.status in (429, 503):
                host.strikes, host.shut = limits.strikes, True
        elif not robots:
            host.answered()
        return answer

    def _wait_before_next(self, failed: Refused, tries: int) -> float | None:
        """Return the seconds to wait before asking again, None when that would not help or take too long."""
        limits = self._manners.limits
        broken_off = failed.kind == "bad_answer" and failed.status is None
        passing = failed.kind in NOT_REACHED - {"tls"} or broken_off or failed.status == 429
        in_vain = gave_up(failed) or (failed.kind == "timeout" and tries > 0)
        if not passing or in_vain or (failed.retry_after or 0.0) > limits.patience:
            return None
        longer = 5 if failed.status == 429 else 1
        spread = 0.75 + self._manners.clock.random() / 2
        return max(failed.retry_after or 0.0, limits.pause * longer * (1 << tries) * spread)

    def _pause(self, host: Host) -> float:
        """Return the seconds between two requests: the source's own, or what robots.txt asks for if longer."""
        asked = [each.delay for each in host.robots.values() if isinstance(each, Robots)]
        return max(self._delay, *asked) if asked else self._delay
