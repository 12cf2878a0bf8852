"""The walk over a source: lists, next pages, details, sitemaps; nothing twice, nothing without end."""

import dataclasses
import gzip
from itertools import pairwise
from pathlib import Path

import pytest

from mcli import sources
from mcli.core.claims import Page
from mcli.i18n import Language
from mcli.scrapers.discovery.frontier import Frontier
from mcli.scrapers.net.responses import Fetched, Refused
from mcli.sources import Source
from tests.scrapers.net.web import SimulatedColleges, Time, Web, fetcher, source

HOST = "https://www.example.ca"
LIST = f"{HOST}/courses"
FOLLOW = r"/courses/[a-z0-9-]+/?$"


def walk(where: Source, web: Web) -> tuple[Frontier, dict[str, list[str]]]:
    """Walk a source over a web; return the frontier and the addresses by what came of them."""
    frontier, ask = Frontier(where), fetcher(web, where)
    came: dict[str, list[str]] = {}
    while (address := frontier.next()) is not None:
        outcome = ask.get(address)
        if isinstance(outcome, Fetched):
            came.setdefault(frontier.fetched(address, outcome.page), []).append(address)
        else:
            frontier.missed(address)
            came.setdefault(outcome.kind if isinstance(outcome, Refused) else "not modified", []).append(address)
    return frontier, came


def links(*addresses: str, more: str = "") -> str:
    return "<main>" + "".join(f'<a href="{each}">A course</a> ' for each in addresses) + more + "</main>"


def notes(frontier: Frontier) -> str:
    return " ".join(Language("en").message(each) for each in frontier.notes)


# --- the simulated colleges ---


@pytest.mark.parametrize("own_selectors", [True, False], ids=["selectors", "found by itself"])
def test_the_english_college_is_walked_whole_and_nothing_forbidden_is_asked_for(
    shared_data: Path, own_selectors: bool
) -> None:
    where = sources.read(shared_data / "site/sources/silver-harbour.yaml")
    where = where if own_selectors else dataclasses.replace(where, next_page=None)
    web = SimulatedColleges(shared_data / "site")

    frontier, came = walk(where, web)

    assert (frontier.links_found, frontier.stated_total) == (34, 34)
    assert {kind: len(each) for kind, each in came.items()} == {
        "list": 3, "detail": 31, "not_found": 1, "blocked": 1, "robots": 1,
    }  # fmt: skip
    assert came["robots"] == ["https://www.silverharbour.example/restricted/contract-training"]
    assert not [each for each in web.asked if "/restricted/" in each or "/cart" in each or "sort=" in each]
    assert len(set(web.asked)) == len(web.asked)
    starts = [each.seconds for each in web.requests]
    assert all(later - earlier >= 3 for earlier, later in pairwise(starts[1:]))
    assert frontier.notes == []


def test_the_french_college_is_walked_whole_at_its_own_delay(shared_data: Path) -> None:
    web = SimulatedColleges(shared_data / "site")

    frontier, came = walk(sources.read(shared_data / "site/sources/grand-rapide.yaml"), web)

    assert (frontier.links_found, frontier.stated_total) == (12, 12)
    assert {kind: len(each) for kind, each in came.items()} == {"list": 2, "detail": 12}
    assert web.time.seconds == 2.0 * 14
    assert "https://www.grandrapide.example/interne/tarifs" not in web.asked


def test_an_empty_list_of_the_second_generation_leads_nowhere_and_makes_no_noise(shared_data: Path) -> None:
    frontier, came = walk(
        sources.read(shared_data / "site/sources/grand-rapide.yaml"), SimulatedColleges(shared_data / "site-v2")
    )

    assert (frontier.links_found, frontier.stated_total) == (0, 0)
    assert list(came) == ["list"]


# --- details ---


def test_no_page_is_asked_for_twice_whatever_its_links_look_like() -> None:
    web = Web({
        LIST: links("/courses/a", "/courses/a/", "courses/a#dates", f"{LIST}/a?utm_source=home", "http://example.ca/courses/a"),
        f"{LIST}/a": "x",
    })  # fmt: skip

    frontier, came = walk(source(LIST, follow=FOLLOW), web)

    assert came == {"list": [LIST], "detail": [f"{LIST}/a"]}
    assert frontier.links_found == 1


def test_a_short_address_that_leads_to_a_page_we_had_is_the_same_page() -> None:
    from tests.scrapers.net.web import answer

    moved = answer(302, "", {"Location": "/courses/a"})
    web = Web({LIST: links("/courses/a", "/mc/1"), f"{LIST}/a": "x", f"{HOST}/mc/1": moved})

    frontier, came = walk(source(LIST, follow=r"/(courses/[a-z]+|mc/\d+)$"), web)

    assert came == {"list": [LIST], "detail": [f"{LIST}/a"], "again": [f"{HOST}/mc/1"]}
    assert frontier.links_found == 1


def test_the_list_itself_and_detail_pages_lead_to_no_further_details() -> None:
    web = Web({LIST: links("/courses/a", "/courses", "?sort=title"), f"{LIST}/a": links("/courses/elsewhere")})

    _, came = walk(source(LIST, follow=r"/courses"), web)

    assert came == {"both": [LIST], "detail": [f"{LIST}/a"]}


def test_without_follow_the_lists_are_all() -> None:
    _, came = walk(source(LIST), Web({LIST: links("/courses/a", "/about")}))

    assert came == {"list": [LIST]}


def test_links_to_other_hosts_are_not_asked_for_and_are_named_when_they_are_all() -> None:
    web = Web({LIST: links("https://learn.example.org/courses/a", "https://share.example/?u=/courses/a")})

    frontier, came = walk(source(LIST, follow=FOLLOW), web)

    assert came == {"list": [LIST]}
    assert "learn.example.org" in notes(frontier)
    assert "follow" in notes(frontier)


def test_a_sister_host_is_named_even_when_some_courses_were_found() -> None:
    addresses = ("/courses/a", "https://learn.example.ca/courses/b", "https://share.example/?u=/courses/a")
    web = Web({LIST: links(*addresses), f"{LIST}/a": "x"})

    frontier, _ = walk(source(LIST, follow=FOLLOW), web)

    assert "learn.example.ca" in notes(frontier)
    assert "share.example" not in notes(frontier)


def test_follow_reads_addresses_with_accents_either_way() -> None:
    web = Web({LIST: links("/courses/été"), f"{LIST}/%C3%A9t%C3%A9": "x"})

    for follow in (r"/courses/été$", r"/courses/%C3%A9t%C3%A9$"):
        assert "detail" in walk(source(LIST, follow=follow), web)[1]


def test_a_source_ends_at_its_max_pages_and_says_what_is_left() -> None:
    web = Web({LIST: links(*(f"/courses/a{n}" for n in range(30)))} | {f"{LIST}/a{n}": "x" for n in range(30)})

    frontier, came = walk(source(LIST, follow=FOLLOW, max_pages=10), web)

    assert len(came["detail"]) == 9
    assert "21 more" in notes(frontier)


def test_links_to_this_computer_files_and_metadata_are_passed_over() -> None:
    traps = (
        "http://169.254.169.254/latest",
        "http://localhost/a",
        "file:///etc/passwd",
        "http://[::1]/",
        "//10.0.0.1/x",
    )
    web = Web({LIST: links(*traps, "javascript:x", "mailto:a@example.ca", "http://2130706433/", "/courses/a")})

    _, came = walk(source(LIST, follow="."), web)

    assert came == {"both": [LIST], "not_found": [f"{LIST}/a"]}


def test_several_lists_share_their_details() -> None:
    second = f"{HOST}/continuing-education"
    web = Web(
        {LIST: links("/courses/a"), second: links("/courses/a", "/courses/b"), f"{LIST}/a": "x", f"{LIST}/b": "y"}
    )

    _, came = walk(dataclasses.replace(source(LIST, follow=FOLLOW), urls=(LIST, second)), web)

    assert came == {"list": [LIST, second], "detail": [f"{LIST}/a", f"{LIST}/b"]}


# --- next pages ---


@pytest.mark.parametrize(
    "following",
    [
        '<a rel="next" href="?page=2">2</a>',
        '<a href="?page=2">Next</a>',
        '<a href="?page=2">Next page ›</a>',
        '<a href="?page=2">Suivant</a>',
        '<a href="?page=2">Page suivante</a>',
        '<a href="?page=2">Suivante »</a>',
        '<a href="?page=2" aria-label="Next page"><svg></svg></a>',
        '<a href="?page=2">›</a>',
        '<a href="?page=2">»</a>',
        '<a href="/courses/page/2/">2</a> <a href="/courses/page/3/">3</a>',
        '<a href="?p=3">3</a> <a href="?p=2">2</a>',
        '<a href="?start=12">2</a>',
        '<a href="?page=1" title="Aller à la page suivante">››</a>',
        '<a href="?page=1">Go to page 2</a>',
        '<a href="?page=2">Next 20 results</a>',
        '<a href="?page=2">12 suivants</a>',
        '<a class="next page-numbers" href="/courses/page/2/">Next Page</a>',
        '<a href="?page=2" title="Go to next page">&gt;</a>',
        '<a class="pager__link" href="?page=2">Load more</a>',
        '<a href="?page=2">Afficher plus de résultats</a>',
        '<a href="?page=2"><span class="visually-hidden">Next page</span> <span aria-hidden="true">››</span></a>',
    ],
)
def test_the_next_page_is_found_as_people_find_it(following: str) -> None:
    class Two(Web):
        def respond(self, request: object) -> object:
            url = str(request.url)  # type: ignore[attr-defined]
            if url == LIST:
                return links("/courses/aa", more=following)
            return links("/courses/bb") if url.startswith((f"{LIST}?", f"{LIST}/page")) else 404

    frontier, came = walk(source(LIST, follow=r"/courses/[a-z]{2}$"), Two({}))

    assert len(came["list"]) == 2
    assert frontier.links_found == 2


@pytest.mark.parametrize(
    "trap",
    [
        '<a href="/next-steps">Next steps</a>',
        '<a href="/courses?sort=title">Sort by title</a>',
        '<a href="#">Next</a>',
        '<a href="javascript:next()">Next</a>',
        '<a href="/news/12">2</a>',
        '<a href="tel:2">2</a>',
        '<a href="/courses/floor/2/map">2</a>',
        '<a href="https://evil.example/courses?page=2">Next</a>',
        '<a href="/calendar?month=2">Next</a>',
        '<a href="/courses/next-intake">Next intake</a>',
        '<a href="/courses/suite">Les prochains cours</a>',
        '<a href="?page=2" class="prev">«</a>',
        '<a href="/courses">Next</a>',
    ],
)
def test_what_only_looks_like_a_next_page_is_not_followed(trap: str) -> None:
    _, came = walk(source(LIST, follow=r"/courses/[a-z]{2}$"), Web({LIST: links("/courses/aa", more=trap)}))

    assert came["list"] == [LIST]


@pytest.mark.parametrize("selector", ["a.more @href", "a.more", ".pager li a", "a[data-to] @data-to"])
def test_the_sources_own_selector_wins(selector: str) -> None:
    item = '<li><a class="more" data-to="?s=2" href="?s=2">2</a></li>'
    pager = f'<ul class="pager">{item}</ul><a rel="next" href="?bad">Next</a>'
    web = Web({LIST: links("/courses/a", more=pager), f"{LIST}?s=2": links("/courses/b")})

    frontier, came = walk(source(LIST, follow=FOLLOW, next_page=selector), web)

    assert came["list"] == [LIST, f"{LIST}?s=2"]
    assert frontier.links_found == 2


def test_pages_that_lead_back_or_on_without_end_are_left() -> None:
    circle = Web({LIST: links("/courses/a", more='<a rel="next" href="?page=2">')})
    circle.pages[f"{LIST}?page=2"] = links("/courses/b", more='<a rel="next" href="/courses">')
    endless = Web({LIST: links("/courses/a", more='<a rel="next" href="?page=1">')})
    for number in range(1, 100):
        endless.pages[f"{LIST}?page={number}"] = links("/courses/a", more=f'<a rel="next" href="?page={number + 1}">')

    assert len(walk(source(LIST, follow=FOLLOW), circle)[1]["list"]) == 2
    assert len(walk(source(LIST, follow=FOLLOW), endless)[1]["list"]) == 3
    assert len(walk(source(LIST), endless)[1]["list"]) == 3


def test_a_page_that_fails_in_the_middle_ends_that_list_only() -> None:
    web = Web(
        {LIST: links("/courses/a", more='<a rel="next" href="?page=2">'), f"{LIST}?page=2": 500, f"{LIST}/a": "x"}
    )

    _, came = walk(source(LIST, follow=FOLLOW), web)

    assert came == {"list": [LIST], "server_error": [f"{LIST}?page=2"], "detail": [f"{LIST}/a"]}


def test_fewer_links_than_the_page_promises_are_named() -> None:
    web = Web({LIST: links("/courses/a", more="<p class='n'>34 results</p>")})

    frontier, _ = walk(source(LIST, follow=FOLLOW, total=".n", next_page=".gone"), web)

    assert (frontier.links_found, frontier.stated_total) == (1, 34)
    assert "34" in notes(frontier)
    assert "next_page" in notes(frontier)


def test_a_selector_that_finds_nothing_or_is_none_is_named_and_not_fatal() -> None:
    web = Web({LIST: links("/courses/a")})

    assert ".gone" in notes(walk(source(LIST, follow=FOLLOW, total=".gone"), web)[0])
    for key in ("total", "next_page"):
        assert "a[[" in notes(walk(source(LIST, follow=FOLLOW, **{key: "a[["}), web)[0])


# --- sitemaps ---


def sitemap(*addresses: str, root: str = "urlset") -> str:
    inside = "sitemap" if root == "sitemapindex" else "url"
    places = "".join(f"<{inside}><loc>{each}</loc></{inside}>" for each in addresses)
    return f'<?xml version="1.0"?><{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</{root}>'


def test_a_sitemap_of_sitemaps_packed_or_not_leads_to_the_courses() -> None:
    start = f"{HOST}/sitemap.xml"
    web = Web({
        start: sitemap(f"{HOST}/one.xml", f"{HOST}/two.xml.gz", "https://evil.example/three.xml", root="sitemapindex"),
        f"{HOST}/one.xml": sitemap(f"{LIST}/a", f"{HOST}/about", f"{LIST}/b?utm_source=x"),
        f"{HOST}/two.xml.gz": gzip.compress(sitemap(f"{LIST}/c", f"{LIST}/a").encode()),
        f"{LIST}/a": "x", f"{LIST}/b": "y", f"{LIST}/c": "z",
    })  # fmt: skip

    frontier, came = walk(source(start, follow=FOLLOW), web)

    assert came["detail"] == [f"{LIST}/a", f"{LIST}/b", f"{LIST}/c"]
    assert len(came["sitemap"]) == 3
    assert frontier.links_found == 3


def test_sitemaps_that_lead_to_each_other_end() -> None:
    web = Web(
        {f"{HOST}/{n}.xml": sitemap(f"{HOST}/{n}.xml", f"{HOST}/{n + 1}.xml", root="sitemapindex") for n in range(9)}
    )

    _, came = walk(source(f"{HOST}/0.xml", follow=FOLLOW), web)

    assert len(came["sitemap"]) <= 4


def test_a_sitemap_without_follow_asks_for_it() -> None:
    frontier, _ = walk(source(f"{HOST}/sitemap.xml"), Web({f"{HOST}/sitemap.xml": sitemap(f"{LIST}/a")}))

    assert "follow" in notes(frontier)


def test_the_walk_can_be_made_over_kept_pages() -> None:
    frontier = Frontier(source(LIST, follow=FOLLOW))

    assert frontier.next() == LIST
    assert frontier.fetched(LIST, Page(LIST, links("/courses/a").encode(), "text/html")) == "list"
    assert frontier.next() == f"{LIST}/a"
    assert frontier.fetched(f"{LIST}/a", Page(None, b"x", None)) == "detail"
    assert frontier.next() is None
    assert Time().waits == []
