"""Sources with selectors: what they name wins, one listing for each `each`, and what finds nothing is said."""

from mcli.core.claims import Page
from mcli.scrapers.reading.page_reader import Read, read
from mcli.sources import Source
from tests.conftest import TODAY
from tests.scrapers.pages import ENGLISH, page

WHERE = "https://www.sample.example/courses"
CARDS = b"""<html lang="en"><title>Courses | Sample College</title><h1>Courses</h1>
<article class="card"><h3><a href="/c/1">Forklift</a></h3><p class="fee">$95</p><p class="len">6</p></article>
<article class="card"><h3><a href="/c/2">First Aid</a></h3><p class="fee">Free</p></article>
<article class="other"><h3>News</h3><p class="fee">$1</p></article>"""


def source(**values: object) -> Source:
    return Source("sample", {"en": "Sample College"}, kind="college", region="Sudbury", urls=(WHERE,), **values)  # type: ignore[arg-type]


def reading(body: bytes, given: Source) -> Read:
    return read(Page(WHERE, body), given, TODAY)


def test_one_listing_for_each_with_its_own_address_and_facts() -> None:
    found = reading(
        CARDS, source(adapter="selectors", each="article.card", fields={"title": "h3", "cost": ".fee", "hours": ".len"})
    )
    assert [(each.id, each.title, each.url, each.cost.cad, each.hours) for each in found.listings] == [
        ("sample/c-1", "Forklift", "https://www.sample.example/c/1", 95, 6),
        ("sample/c-2", "First Aid", "https://www.sample.example/c/2", 0, None),
    ]
    assert found.problems == ()
    assert {each.method for listing in found.listings for each in listing.evidence} == {"selector"}
    assert {(each.provider, each.provider_id, each.region) for each in found.listings} == {
        ("Sample College", "sample", "Sudbury")
    }


def test_a_selector_that_finds_nothing_is_named() -> None:
    found = reading(
        CARDS, source(adapter="selectors", each="article.card", fields={"title": "h3", "prerequisite": ".needs"})
    )
    assert [(each.fact, each.message.values["selector"]) for each in found.problems] == [("prerequisite", ".needs")]
    gone = reading(CARDS, source(adapter="selectors", each="li.course", fields={"title": "h3"}))
    assert gone.listings == ()
    assert gone.problems[0].message.values["selector"] == "li.course"


def test_fields_win_over_what_auto_finds_and_the_rest_is_still_found() -> None:
    body = page(ENGLISH["drupal inline fields"] + '<p id="real">$150 for everybody</p>')
    (listing,) = reading(body, source(fields={"cost": "#real"})).listings
    assert (listing.cost.cad, listing.hours, listing.delivery) == (150, 6, "online")
    assert {each.method for each in listing.evidence if each.fact == "cost"} == {"selector"}


def test_an_attribute_can_be_a_value() -> None:
    body = b'<html lang="en"><h1>Forklift</h1><span class="p" data-price="$95.00"></span>'
    (listing,) = reading(body, source(adapter="selectors", fields={"cost": ".p @data-price"})).listings
    assert (listing.title, listing.cost.cad) == ("Forklift", 95)


def test_a_source_kept_by_hand_reads_no_page() -> None:
    assert reading(page(ENGLISH["drupal inline fields"]), source(adapter="manual")) == Read(())


def test_a_detail_page_of_a_source_is_a_listing_even_where_it_tells_little() -> None:
    body = page("<p>Come and learn.</p>", "Basket Weaving")
    followed = read(Page(f"{WHERE}/basket", body), source(follow=r"/courses/[a-z-]+$"), TODAY)
    assert [(each.title, each.cost.status, each.prerequisite.status) for each in followed.listings] == [
        ("Basket Weaving", "unknown", "unknown")
    ]
