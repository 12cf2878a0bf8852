"""Web addresses as data: the one form in which an address is kept and requested, and which addresses are one page.

Everything in the program that keeps, requests or compares addresses uses these functions: `canonical` for an address,
`page_key` for the question whether two addresses are the same page, `host_of` for the name of its site. Pure.
"""

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

_SCHEMES = {"http": 80, "https": 443}
_LONGEST = 2000
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")
# A percent sign that begins no code: "50%-off"; and codes: "%c3%a9".
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_CODE = re.compile(r"%[0-9A-Fa-f]{2}")
# What a path or query may hold as it is; anything else is written as %XX of its UTF-8 bytes.
_TO_ENCODE = re.compile(r"[^A-Za-z0-9\-._~%!$&'()*+,;=:@/?\[\]]+")
_DOTS = re.compile(r"/\.{1,2}(?:/|$)")
# Codes of letters that need none: "%7Ejoan" is "~joan".
_UNRESERVED = re.compile(r"%(?:2D|2E|5F|7E|3\d|4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A])", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s/?#@\"<>\\^`{|}]+(?:[/?#][^\s\"<>\\^`{|}]*)?", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\]")
# utm_source, gclid, fbclid, mc_cid, _ga, PHPSESSID: who came from where, never which page it is.
_TRACKING = re.compile(
    r"utm_\w+|gclid|gclsrc|gbraid|wbraid|gad_source|dclid|fbclid|msclkid|yclid|mc_[ce]id|_hs\w+|_gl|_ga|igshid"
    r"|mkt_tok|phpsessid|jsessionid|aspsessionid\w*",
    re.IGNORECASE,
)
# ?sort=title&order=asc: the same page in another order.
_ORDERING = re.compile(r"sort|sort_?by|sort_?order|order|order_?by|dir|direction|tri|trier|ordre", re.IGNORECASE)
_SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_SHORT_NUMBER = re.compile(r"\d{1,6}")
_FRONT = re.compile(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)


def canonical(address: str, base: str | None = None) -> str | None:
    """Return an address in the form in which it is kept and requested; None when it is not an http or https address.

    Absolute (`base` is the page it was found on), in ASCII (names in punycode, other characters as %XX), lower-case
    scheme and host, no default port, no fragment, no dot segments, at most 2,000 characters. An address with a user
    name in it is refused: "https://www.example.ca@other.site" is made to look like another one.
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


@lru_cache(maxsize=16_384)
def page_key(address: str | None) -> str:
    """Return what two addresses of the same page have in common, '' for no address; for comparing, not for requests.

    Scheme, `www.`, fragment, trailing slash, index.html, tracking, sorting and the order of parameters do not count.
    """
    if not address:
        return ""
    try:
        parts = urlsplit(untracked(canonical(address) or address))
    except ValueError:  # not an address at all, as in "https://[x": it is only equal to itself
        return address
    path = _UNRESERVED.sub(lambda found: chr(int(found.group()[1:], 16)), parts.path)
    path = _FRONT.sub("/", path).rstrip("/")
    query = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _ORDERING.fullmatch(pair[0]))
    return f"{parts.netloc.removeprefix('www.')}{path}" + (f"?{urlencode(query)}" if query else "")


def host_and_port(address: str) -> tuple[str, int]:
    """Return the host (without brackets) and the port of a canonical address."""
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or _SCHEMES[parts.scheme]


def for_log(address: str) -> str:
    """Return an address for a log: of its query only the values that are short numbers (page=2), never a session id."""
    path, mark, query = _SESSION.sub("", address.partition("#")[0]).partition("?")
    if not mark:
        return path
    shown = []
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        shown.append(f"{name}={value if _SHORT_NUMBER.fullmatch(value) else '...'}")
    return f"{path}?{'&'.join(shown)}"


def host_of(address: str | None) -> str | None:
    """Return the host of a web address without `www.`, None when there is none."""
    host = urlsplit(address).hostname if address else None
    return host.removeprefix("www.") if host else None


def is_address(text: str) -> bool:
    """Tell whether the text is an http or https address without spaces, quotes, markup or a hidden user name."""
    return _ADDRESS.fullmatch(text) is not None
