"""robots.txt: its text in, decisions out (RFC 9309, parsed by protego). Pure; `politeness` fetches it."""

from protego import Protego

PROGRAM = "mcli"
LONGEST = 500 * 1024
"""Bytes of a robots.txt that are read: the least that RFC 9309 asks for."""


class Robots:
    """The rules of one host for programs. Without a robots.txt (None), all is allowed."""

    def __init__(self, body: bytes | None) -> None:
        self.found = body is not None
        self._rules = Protego.parse(_text(body)) if body else None

    def allows(self, address: str) -> bool:
        """Tell whether this program may request an address; the longest matching rule wins, and Allow on a tie."""
        return self._rules is None or self._rules.can_fetch(address, PROGRAM)

    @property
    def delay(self) -> float:
        """The seconds between requests (Crawl-delay or Request-rate, whichever is longer); 0 for none."""
        if self._rules is None:
            return 0.0
        rate = self._rules.request_rate(PROGRAM)
        return max(self._rules.crawl_delay(PROGRAM) or 0.0, rate.seconds / rate.requests if rate else 0.0)

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """The addresses of sitemaps, as they are written there."""
        return tuple(self._rules.sitemaps) if self._rules else ()


def _text(body: bytes) -> str:
    """Return the rules as text: UTF-8 with or without a byte-order mark; a web page in its place has no rules."""
    body = body[:LONGEST]
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", "replace")
    text = body.decode("utf-8-sig", "replace").replace("\x00", "")
    return "" if text.lstrip()[:1] == "<" else text
