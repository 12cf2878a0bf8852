"""Sitemaps: their addresses, out of XML, text or gzip, whatever else is in them. Pure.

Read as text and not by an XML parser: there is no entity to expand and no file to include, and a sitemap that is not
quite XML still gives its addresses.
"""

import re
from html import unescape
from typing import NamedTuple

from mcli.core.claims import Page
from mcli.core.urls import canonical
from mcli.scrapers.net.transport import GarbledError, TooLargeError, collect

LARGEST = 50_000_000
MOST = 50_000
"""A sitemap has at most so many bytes, unpacked, and so many addresses (sitemaps.org); what comes after is left."""

# <loc>https://...</loc>, <ns0:loc><![CDATA[ ... ]]></loc>; not <image:loc>, which is no page.
_PLACE = re.compile(
    r"<(?:(?!image|video|news)\w+:)?loc\s*>\s*(?:<!\[CDATA\[)?\s*([^<\]]{1,2000}?)\s*(?:\]\]>)?\s*</", re.I
)
_ROOT = re.compile(r"<(?:\w+:)?(urlset|sitemapindex)[\s>]", re.IGNORECASE)
_NAMED = re.compile(r"sitemap[^/]*\.(?:xml|txt)(?:\.gz)?$|\.xml(?:\.gz)?$", re.IGNORECASE)
_DECLARED = re.compile(rb"^\s*<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)")


class Sitemap(NamedTuple):
    """A sitemap as read: the addresses in it, whether they are of further sitemaps, and whether it was cut."""

    addresses: tuple[str, ...]
    of_sitemaps: bool = False
    cut: bool = False


def is_sitemap_address(address: str) -> bool:
    """Tell whether an address is written as that of a sitemap: it ends in .xml, .xml.gz, or sitemap....txt."""
    return _NAMED.search(address.partition("?")[0]) is not None


def read(page: Page) -> Sitemap | None:
    """Return what a page lists as a sitemap, None when it is none."""
    body, cut = page.body, False
    for _ in range(2):  # some servers pack what is packed already
        if not body.startswith(b"\x1f\x8b"):
            break
        try:
            body = collect([body], "gzip", LARGEST)
        except TooLargeError:
            body, cut = collect([body], "gzip", LARGEST, cut=True), True
        except GarbledError:
            return None
    text = _text(body)
    root = _ROOT.search(text[:5000])
    if root:
        found = [unescape(each) for each in _PLACE.findall(text)]
    elif (page.content_type or "").startswith("text/plain") and "<" not in text[:5000]:
        found = [line for line in map(str.strip, text.splitlines()) if line.startswith(("http://", "https://"))]
    else:
        return None
    places = dict.fromkeys(made for made in (canonical(each, page.url) for each in found[: MOST + 1]) if made)
    return Sitemap(tuple(places)[:MOST], bool(root and root[1].lower() == "sitemapindex"), cut or len(found) > MOST)


def _text(body: bytes) -> str:
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", "replace")
    declared = _DECLARED.match(body[:200])
    try:
        return body.decode(declared[1].decode() if declared else "utf-8-sig", "replace").lstrip("\ufeff")
    except LookupError:
        return body.decode("utf-8", "replace")
