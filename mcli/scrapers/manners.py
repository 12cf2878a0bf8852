"""How we behave: one request at a time to a host, a pause after each, no knocking at a door that stays shut.

One `Manners` belongs to one run and is shared by its threads; what it counts is shown by `sources status`.
"""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Lock
from typing import Any, NamedTuple

from mcli.scrapers.outcomes import Refused
from mcli.scrapers.robots import Robots


class Clock(NamedTuple):
    """Time and chance, handed in: seconds that only go up, waiting, the time of day (aware), a number in [0, 1)."""

    monotonic: Callable[[], float]
    sleep: Callable[[float], None]
    now: Callable[[], datetime]
    random: Callable[[], float]


SYSTEM = Clock(time.monotonic, time.sleep, lambda: datetime.now(UTC), random.random)  # noqa: S311 - spreads retries, no secret


class Limits(NamedTuple):
    """Where patience ends: bytes of a body, seconds of connecting, of silence and of a whole answer, redirects.

    `retries` follow a failure that may pass, after `pause` seconds, doubled each time; a site may ask for at most
    `patience` seconds of waiting; after `strikes` failures in a row nothing more is asked of a host in this run.
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
    """What one host was asked in a run. `delay` and `waited` are seconds, `bytes` as they came over the wire.

    `robots` is found, none or not reached; `allowed` and `forbidden` are what it decided, by address asked.
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
    """One host during one run: its turn, its pause, its robots.txt by origin, and how often it failed in a row."""

    def __init__(self, name: str) -> None:
        self.counts = HostCounts(name)
        self.robots: dict[str, Robots | Refused] = {}
        self.robots_lock = Lock()
        self.strikes = 0
        self.blocks = 0
        self.shut = False  # it asked to wait longer than a run lasts
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


class Manners:
    """The hosts of one run, made when they are first met. Safe for threads; each process makes its own."""

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
        """Return what each host was asked so far, by name."""
        with self._lock:
            return tuple(self._hosts[name].counts for name in sorted(self._hosts))

    @contextmanager
    def turn(self, host: Host, delay: float) -> Iterator[None]:
        """Wait for this host's turn and for `delay` seconds since its last answer ended; then nobody else asks it."""
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
        """Ask nothing of this host for so many seconds from now."""
        host.not_before = self.clock.monotonic() + seconds
