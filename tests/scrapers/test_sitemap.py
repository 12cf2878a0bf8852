"""Sitemaps as they really come: packed, prefixed, broken, hostile."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from mcli.core.claims import Page
from mcli.scrapers.discovery import sitemap
from mcli.scrapers.discovery.sitemap import MOST, Sitemap
from tests.conftest import Run
from tests.scrapers.conftest import Answer, Site
from tests.scrapers.discovery import sites

HERE = "https://www.example.ca/sitemap.xml"
A = "https://www.example.ca/a"


def read(body: bytes | str, content_type: str = "application/xml") -> Sitemap | None:
    return sitemap.read(Page(HERE, body.encode() if isinstance(body, str) else body, content_type))


@pytest.mark.parametrize(
    "body",
    [
        f"<urlset><url><loc>{A}</loc></url></urlset>",
        f"<?xml version='1.0'?>\n<urlset xmlns='x'>\n<url>\n<loc>\n {A}\n</loc></url></urlset>",
        f"<ns0:urlset xmlns:ns0='x'><ns0:url><ns0:loc>{A}</ns0:loc></ns0:url></ns0:urlset>",
        f"<urlset><url><loc><![CDATA[ {A} ]]></loc><lastmod>2026-01-01</lastmod></url></urlset>",
        f"<urlset><url><loc>{A}</loc><image:image><image:loc>https://x.ca/i.png</image:loc></image:image></url></urlset>",
        f"<urlset><url><loc>{A}</loc></url><url><loc>mailto:x@x.ca</loc></url><url><loc></loc></url>",
        f"\ufeff<urlset><url><loc>{A}</loc></url><url><loc>{A}</loc></url></urlset>",
        f"<!DOCTYPE urlset SYSTEM 'file:///etc/passwd'><urlset><url><loc>{A}</loc></url></urlset>",
    ],
)
def test_the_addresses_are_read_whatever_stands_around_them(body: str) -> None:
    found = read(body)

    assert found is not None
    assert found.addresses == (A,)


def test_signs_that_xml_escapes_are_read() -> None:
    found = read("<urlset><url><loc>https://x.ca/a?b=1&amp;c=été</loc></url></urlset>")

    assert found is not None
    assert found.addresses == ("https://x.ca/a?b=1&c=%C3%A9t%C3%A9",)


def test_other_encodings_and_gzip_are_read() -> None:
    text = f"<?xml version='1.0' encoding='utf-16'?><urlset><url><loc>{A}</loc></url></urlset>"

    for body in (text.encode("utf-16"), gzip.compress(f"<urlset><url><loc>{A}</loc></url></urlset>".encode())):
        found = read(body)
        assert found is not None
        assert found.addresses == (A,)


def test_a_list_of_addresses_as_plain_text_is_a_sitemap() -> None:
    found = read(f"{A}\r\nhttps://www.example.ca/b\n\nnot one\n", "text/plain; charset=utf-8")

    assert found is not None
    assert found.addresses == (A, "https://www.example.ca/b")


@pytest.mark.parametrize(
    ("body", "content_type"),
    [("<html><a href='/a'>a</a></html>", "text/html"), ("", "application/xml"), (b"\x1f\x8bbroken", "application/gzip"),
     ("<rss><channel/></rss>", "application/xml"), ("hello", "text/html")],
)  # fmt: skip
def test_what_is_no_sitemap_is_none(body: bytes | str, content_type: str) -> None:
    assert read(body, content_type) is None


def test_entities_are_not_expanded() -> None:
    entities = "<!DOCTYPE urlset [<!ENTITY a 'https://x.ca/'><!ENTITY b '&a;&a;&a;'>]>"
    laughs = f"{entities}<urlset><url><loc>&b;</loc></url></urlset>"

    found = read(laughs)

    assert found is not None
    assert all(len(each) < 100 for each in found.addresses)


def test_a_bomb_and_an_endless_list_are_cut() -> None:
    bomb = gzip.compress(b"<urlset><url><loc>" + A.encode() + b"</loc></url>" + b" " * 80_000_000)
    long = "<urlset>" + "".join(f"<url><loc>{A}{n}</loc></url>" for n in range(MOST + 10)) + "</urlset>"

    for body in (bomb, long):
        found = read(body)
        assert found is not None
        assert found.cut
        assert 0 < len(found.addresses) <= MOST


ENTRIES = "<url><loc>{base}/courses/whmis</loc></url><url><loc>\n {base}/courses/first-aid \n</loc></url>"
PLAIN = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{ENTRIES}</urlset>'
KINDS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "as XML": ("application/xml", bytes),
    "as a web page": ("text/html; charset=utf-8", bytes),
    "after white space": ("application/xml", lambda body: b"\n  " + body),
    "after a style sheet and a comment": (
        "text/xml", lambda body: body.replace(b"<urlset", b"<?xml-stylesheet href='x'?><!-- made today --><urlset")),
    "without a type": ("", bytes),
    "packed": ("application/x-gzip", gzip.compress),
    "packed, of an unknown type": ("application/octet-stream", gzip.compress),
    "packed twice": ("application/gzip", lambda body: gzip.compress(gzip.compress(body))),
    "as a text": ("text/plain", lambda body: b"{base}/courses/whmis\n{base}/courses/first-aid\n"),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_refresh_reads_the_courses_of_a_sitemap(
    run: Run, home: Path, served: Callable[[Site], str], kind: str
) -> None:
    content_type, made = KINDS[kind]
    pages = sites.details(sites.ENGLISH, "/courses/")
    base: list[str] = []

    def site(path: str, sent: bytes) -> Answer | None:
        if path == "/map":
            return content_type, made(PLAIN.replace("{base}", base[0]).encode()).replace(b"{base}", base[0].encode())
        return pages.get(path)

    base.append(served(site))
    folder = home / "config" / "sources"
    folder.mkdir(parents=True)
    text = f'id: sample\nname: Sample\nurls: ["{base[0]}/map"]\nfollow: /courses/\ndelay: 0\nchecked: "2026-11-01"\n'
    (folder / "sample.yaml").write_text(text, encoding="utf-8")
    result = run("refresh", "sample")
    assert (result.code, result.out) == (0, "sample: 2 listings, 2 new\n")
