"""Web addresses as data: one spelling for each, which pages are the same, whose hosts they stand on, what is private.

Pure: nothing is looked up. A name that leads to a private address is caught where the connection is made.
"""

import ipaddress
import re
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

_SCHEMES = {"http": 80, "https": 443}
_LONGEST = 2000
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")
# A percent sign that begins no code: "50%-off"; codes as they stand: "%c3%a9".
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_CODE = re.compile(r"%[0-9A-Fa-f]{2}")
# What may stand in a path or query as it is; anything else is written as %XX of its UTF-8 bytes.
_TO_ENCODE = re.compile(r"[^A-Za-z0-9\-._~%!$&'()*+,;=:@/?\[\]]+")
_DOTS = re.compile(r"/\.{1,2}(?:/|$)")
# Codes of letters that need none: "%7Ejoan" is "~joan".
_UNRESERVED = re.compile(r"%(?:2D|2E|5F|7E|3\d|4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A])", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\]")
# utm_source, gclid, fbclid, mc_cid, _ga, PHPSESSID: they tell the site who came from where, never which page it is.
_TRACKING = re.compile(
    r"utm_\w+|gclid|gclsrc|gbraid|wbraid|gad_source|dclid|fbclid|msclkid|yclid|mc_[ce]id|_hs\w+|_gl|_ga|igshid"
    r"|mkt_tok|phpsessid|jsessionid|aspsessionid\w*",
    re.IGNORECASE,
)
# ?sort=title&order=asc: the same page in another order.
_ORDERING = re.compile(r"sort|sort_?by|sort_?order|order|order_?by|dir|direction|tri|trier|ordre", re.IGNORECASE)
_SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_FRONT = re.compile(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
_LOCAL_NAMES = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home", ".home.arpa", ".corp")
# Addresses with another address inside: the IPv4 one in the last 32 bits.
_WRAPPED = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def canonical(address: str, base: str | None = None) -> str | None:
    """Return the address as it is asked for, or None when it is not an http or https address.

    Absolute, in ASCII (names in punycode, other signs as %XX), lower-case scheme and host, no default port, no
    fragment, no dot segments. An address with a user name in it is refused: it is made to look like another one.
    """
    address = _CONTROLS.sub("", address).strip().replace("\\", "/")
    try:
        parts = urlsplit(urljoin(base, address) if base else address)
        port = parts.port
    except ValueError:
        return None
    host = _host(parts)
    if parts.scheme not in _SCHEMES or host is None or "@" in parts.netloc:
        return None
    netloc = host if port in (None, _SCHEMES[parts.scheme]) else f"{host}:{port}"
    path = _encoded(parts.path or "/")
    if _DOTS.search(path):
        path = urljoin("http://host/", re.sub("^/+", "/", path)).removeprefix("http://host")
    made = urlunsplit((parts.scheme, netloc, path, _encoded(parts.query), ""))
    return made if len(made) <= _LONGEST else None


def _host(parts: SplitResult) -> str | None:
    host = (parts.hostname or "").rstrip(".").lower()
    if ":" in host:
        host = f"[{host}]"
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii").lower()
        except UnicodeError:
            return None
    return host if len(host) <= 253 and _HOST.fullmatch(host) else None


def _encoded(text: str) -> str:
    text = _STRAY_PERCENT.sub("%25", text)
    text = _TO_ENCODE.sub(lambda found: "".join(f"%{byte:02X}" for byte in _bytes(found.group())), text)
    return _CODE.sub(lambda found: found.group().upper(), text)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def untracked(address: str) -> str:
    """Return a canonical address without the parameters that only say where a visitor came from."""
    path, mark, query = address.partition("?")
    if not mark and ";" not in path:
        return address
    kept = [each for each in query.split("&") if each and not _TRACKING.fullmatch(each.partition("=")[0])]
    return _SESSION.sub("", path) + ("?" + "&".join(kept) if kept else "")


def page_key(address: str) -> str:
    """Return what two addresses of the same page have in common; for comparing, never for asking.

    Scheme, `www.`, trailing slash, index.html, tracking, sorting and the order of parameters do not count.
    """
    parts = urlsplit(untracked(canonical(address) or address))
    path = _UNRESERVED.sub(lambda found: chr(int(found.group()[1:], 16)), parts.path)
    path = _FRONT.sub("/", path).rstrip("/")
    query = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _ORDERING.fullmatch(pair[0]))
    return f"{parts.netloc.removeprefix('www.')}{path}" + (f"?{urlencode(query)}" if query else "")


def host_and_port(address: str) -> tuple[str, int]:
    """Return the host (without brackets) and the port of a canonical address."""
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or _SCHEMES[parts.scheme]


def literal(host: str) -> Address | None:
    """Return the IP address that a host is written as, None for a name."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def is_public(address: Address) -> bool:
    """Tell whether an IP address is one of the public internet: not private, local, shared, reserved or a group's.

    An IPv4 address that is wrapped in an IPv6 one (mapped, 6to4, Teredo, NAT64) counts as what it leads to.
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if any(address in network for network in _WRAPPED):
            inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
            return all(is_public(each) for each in inner if each is not None)
        if any(each is not None and not is_public(each) for each in inner):
            return False
        if address.ipv4_mapped:
            return True
    return address.is_global and not address.is_multicast and not address.is_reserved


def is_local_name(host: str) -> bool:
    """Tell whether a host is plainly one of this computer or of a local network, by how it is written."""
    written = literal(host)
    if written is not None:
        return not is_public(written)
    return "." not in host or host.endswith(_LOCAL_NAMES)


class Hosts(NamedTuple):
    """The hosts of a source: `names` without www., `ports` beside 80 and 443, and the local ones with their ports."""

    names: frozenset[str]
    ports: frozenset[tuple[str, int]]
    local: frozenset[tuple[str, int]]

    def own(self, address: str) -> bool:
        """Tell whether a canonical address stands on one of these hosts, at a port of the web or one that was named."""
        host, port = host_and_port(address)
        name = host.removeprefix("www.")
        return name in self.names and (port in (80, 443) or (name, port) in self.ports)

    def beside(self, host: str) -> bool:
        """Tell whether a host seems to belong with these: learn.example.ca beside www.example.ca."""
        return any(_parent(host) in (name, _parent(name)) or _parent(name) == host for name in self.names)

    def local_allowed(self, host: str, port: int) -> bool:
        """Tell whether a private address may be met there: because exactly this host and port stand in the source."""
        return (host, port) in self.local


def _parent(host: str) -> str:
    """Return what a host stands under (example.ca for learn.example.ca), or the host where that would be too wide."""
    parent = host.partition(".")[2]
    return parent if "." in parent and len(parent.partition(".")[0]) > 2 else host


def hosts_of(urls: Iterable[str], hosts: Iterable[str]) -> Hosts:
    """Return the hosts of a source's `urls` and `hosts`; only `urls` can name a private one."""
    ends = [host_and_port(url) for url in map(canonical, urls) if url]
    more = [made for made in (canonical(each if "//" in each else f"https://{each}") for each in hosts) if made]
    further = [host_and_port(each) for each in more if not is_local_name(host_and_port(each)[0])]
    every = {(host.removeprefix("www."), port) for host, port in [*ends, *further]}
    local = frozenset((host, port) for host, port in ends if is_local_name(host))
    return Hosts(frozenset(name for name, _ in every), frozenset(every), local)
