"""Kept pages: whole or not there, pruned to what facts came from and the latest."""

from pathlib import Path

from mcli import yaml_io
from mcli.core.models import Evidence, Listing
from mcli.scrapers.net.page_cache import KeptPage, PageStore, content_of, kept_from, next_index

URL = "https://www.example.ca/a"


def listing(checked: str) -> Listing:
    shown = (Evidence("title", "A", URL, "label", checked),)
    return Listing("example/a", "A", "Example", "example", "example", url=URL, evidence=shown, checked=checked)


def test_a_body_comes_back_as_it_was_and_a_damaged_one_is_none(tmp_path: Path) -> None:
    store = PageStore(tmp_path)
    digest = store.put(b"\x00\xff page")

    assert store.body(digest) == b"\x00\xff page"
    for damage in (b"", b"not gzip", (tmp_path / "pages" / f"{digest}.gz").read_bytes()[:-9]):
        (tmp_path / "pages" / f"{digest}.gz").write_bytes(damage)
        assert store.body(digest) is None
    assert store.body("0" * 32) is None


def test_pruning_keeps_what_is_named_and_does_nothing_while_an_index_is_damaged(tmp_path: Path) -> None:
    store = PageStore(tmp_path)
    named, held, old = (store.put(body) for body in (b"named", b"held", b"old"))
    yaml_io.write(store.index("example"), content_of("example", [KeptPage(URL, URL, named, "2026-11-24")]))
    broken = tmp_path / "pages" / "broken.yaml"
    broken.write_text("pages: [", encoding="utf-8")

    store.prune([held])
    assert store.body(old) is not None
    broken.unlink()
    store.prune([held])

    assert (store.body(named), store.body(held), store.body(old)) == (b"named", b"held", None)


def test_a_page_that_a_fact_still_comes_from_is_kept_beside_the_newest(tmp_path: Path) -> None:
    old = KeptPage(URL, URL, "1" * 32, "2026-11-01")
    new = KeptPage(URL, URL, "2" * 32, "2026-11-24")

    assert next_index([old], [new], [listing("2026-11-01")]) == (old, new)
    assert next_index([old], [new], [listing("2026-11-24")]) == (new,)
    assert next_index([old], [old._replace(fetched="2026-11-24")], [listing("2026-11-01")]) == (
        old._replace(fetched="2026-11-24"),
    )


def test_a_page_that_failed_today_keeps_its_last_good_version_and_a_forgotten_one_goes() -> None:
    old = KeptPage(URL, URL, "1" * 32, "2026-11-01")
    other = KeptPage(f"{URL}/x", f"{URL}/x", "3" * 32, "2026-11-01")

    assert next_index([old, other], [], [listing("2026-11-01")]) == (old,)
    assert next_index([other], [], [], [f"{URL}/x"]) == (other,)


def test_an_index_is_read_back_and_what_is_no_page_is_passed_over() -> None:
    page = KeptPage(URL, URL, "1" * 32, "2026-11-01", "text/html", '"x"', None)
    content = yaml_io.parse(yaml_io.dump(content_of("example", [page])).encode(), "x").content

    assert kept_from(content) == (page,)
    assert kept_from({"pages": ["x", {"url": URL}, None]}) == ()
    assert kept_from(None) == ()
