"""Merging: the same listing stays the same, nothing is ever lost, and dates say when facts were really read."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from mcli import yaml_io
from mcli.catalogue.review.harvested import Harvested, Miss
from mcli.catalogue.review.identity import match
from mcli.catalogue.review.merge import merge
from mcli.catalogue.store import changes, listing_files
from mcli.catalogue.store.changes import Change, History
from mcli.catalogue.store.listing_files import ListingFile, listing_file_from
from mcli.core.errors import Message
from mcli.core.models import Cost, Evidence, Extra, Listing, Prerequisite
from mcli.core.urls import page_key

PAGE = "https://www.example.ca/courses"


def listing(slug: str, title: str = "", cost: int | None = 50, url: str = "", day: str = "2026-11-01") -> Listing:
    url = url or f"{PAGE}/{slug}"
    shown = [Evidence("title", title or slug, url, "label", day)]
    price = Cost()
    if cost is not None:
        shown.append(Evidence("cost", f"${cost}", url, "label", day))
        price = Cost("paid", Decimal(cost), text=f"${cost}")
    return Listing(
        f"example/{slug}", title or slug, "Example", "example", "example", url=url, cost=price,
        evidence=tuple(shown), first_seen=day, last_seen=day, checked=day,
    )  # fmt: skip


def kept(*listings: Listing, day: str = "2026-11-01") -> ListingFile:
    return ListingFile("example", day, listings)


def harvest(*listings: Listing, day: str = "2026-11-24", **more: object) -> Harvested:
    fresh = tuple(
        replace(each, checked=day, last_seen=day, evidence=tuple(replace(e, checked=day) for e in each.evidence))
        for each in listings
    )
    return Harvested("example", day, fresh, links=len(listings), **more)  # type: ignore[arg-type]


def test_several_listings_of_one_address_stay_apart_though_a_title_is_reworded() -> None:
    before = kept(*(listing(f"row-{n}", f"Course number {n}", 50 + n, PAGE) for n in range(4)))
    now = [replace(each) for each in before.listings]
    now[2] = replace(now[2], id="example/course-no-2-online", title="Course number 2 (online)")

    merged = merge(before, harvest(*reversed(now)))

    assert [each.id for each in merged.file.listings] == [f"example/row-{n}" for n in range(4)]
    assert [(each.id, each.fact) for each in merged.changes] == [("example/row-2", "title")]
    assert merged.file.listings[2].cost.cad == 52


def test_one_row_for_another_is_another_course_and_so_is_another_number() -> None:
    rows = [
        listing(f"row-{n}", title, 50, PAGE) for n, title in enumerate(["WHMIS", "Excel 1", "Forklift", "Welding I"])
    ]
    now = [
        listing("fall-protection", "Fall protection", 50, PAGE),
        listing("excel-2", "Excel 2", 50, PAGE),
        rows[2],
        listing("welding-ii", "Welding II", 50, PAGE),
    ]
    one = merge(kept(*rows), harvest(*rows[1:], now[0]))
    several = merge(kept(*rows), harvest(*now))

    assert [(each.id, each.kind) for each in one.changes] == [
        ("example/fall-protection", "new"),
        ("example/row-0", "not_seen"),
    ]
    assert sorted(each.kind for each in several.changes) == ["new"] * 3 + ["not_seen"] * 3


def test_a_page_that_moved_without_a_redirect_is_known_by_its_title_when_only_one_has_it() -> None:
    before = kept(listing("old-address", "Forklift basics"), listing("other"))
    moved = listing("new-address", "Forklift Basics")

    merged = merge(before, harvest(moved, listing("other")))

    assert [each.id for each in merged.file.listings] == ["example/old-address", "example/other"]
    assert merged.file.listings[0].url == f"{PAGE}/new-address"


def test_the_provider_s_code_is_the_identity_though_page_and_title_change() -> None:
    merged = merge(kept(listing("mc-1017", "Old name")), harvest(listing("mc-1017", "New name", url=f"{PAGE}/x")))

    assert len(merged.file.listings) == 1
    assert sorted(each.fact or "" for each in merged.changes) == ["title", "url"]


def test_two_new_listings_with_one_id_get_an_id_each_that_stays() -> None:
    first, second = listing("intro", "One", url=f"{PAGE}/a/intro"), listing("intro", "Two", url=f"{PAGE}/b/intro")

    merged = merge(None, harvest(first, second))
    again = merge(merged.file, harvest(second, first, day="2026-11-25"))

    assert [(each.id, each.title) for each in merged.file.listings] == [
        ("example/intro", "One"),
        ("example/intro-2", "Two"),
    ]
    assert [(each.id, each.title) for each in again.file.listings] == [
        ("example/intro", "One"),
        ("example/intro-2", "Two"),
    ]
    assert again.changes == ()


def test_a_trailing_slash_or_www_is_no_change() -> None:
    merged = merge(kept(listing("a")), harvest(replace(listing("a"), url="https://example.ca/courses/a/")))

    assert merged.changes == ()


def test_missing_listings_wait_while_the_list_is_not_complete() -> None:
    merged = merge(kept(listing("a"), listing("b")), harvest(listing("a"), complete=False))

    assert [each.status for each in merged.file.listings] == ["active", "active"]
    assert merged.changes == ()


def test_a_listing_whose_linked_page_failed_is_seen_but_not_checked() -> None:
    miss = Miss(f"{PAGE}/b", f"{PAGE}/b", "blocked", Message("no"))
    merged = merge(kept(listing("a"), listing("b")), harvest(listing("a"), misses=(miss,)))

    failed = merged.file.listings[1]
    assert (failed.status, failed.last_seen, failed.checked) == ("active", "2026-11-24", "2026-11-01")


def test_start_dates_that_have_passed_are_dropped_without_complaint() -> None:
    url = f"{PAGE}/a"
    evidence = (*listing("a").evidence, Evidence("dates", "Sept 1", url, "label", "2026-11-01"))
    had = replace(listing("a"), start_dates=("2026-09-01",), evidence=evidence)
    merged = merge(kept(had), harvest(listing("a")))

    assert merged.file.listings[0].start_dates == ()
    assert merged.lost == {}


def test_only_values_are_told_and_words_where_the_value_says_nothing_new() -> None:
    evidence = (*listing("a").evidence, Evidence("prerequisite", "Grade 10", f"{PAGE}/a", "label"))
    before = replace(listing("a"), prerequisite=Prerequisite("required", "Grade 10"), evidence=evidence)
    after = replace(before, prerequisite=Prerequisite("required", "Grade 12"))

    merged = merge(kept(before), harvest(after))

    assert merged.changes == (
        Change("2026-11-24", "example/a", "changed", "prerequisite_text", "Grade 10", "Grade 12"),
    )


slugs = st.sampled_from([f"course-{n}" for n in range(6)])
offers = st.builds(
    lambda slug, title, cost, page: listing(slug, title, cost, f"{PAGE}/{page}" if page else ""),
    slugs,
    st.sampled_from(["Forklift", "First aid", "Bookkeeping", "Excel"]),
    st.one_of(st.none(), st.integers(1, 99)),
    st.sampled_from(["", "a", "b"]),
)
harvests = st.lists(st.tuples(st.lists(offers, max_size=6), st.booleans()), min_size=1, max_size=5)


@given(harvests)
def test_no_run_ever_loses_a_listing_its_id_or_its_first_day(runs: list[tuple[list[Listing], bool]]) -> None:
    file: ListingFile | None = None
    for number, (found, complete) in enumerate(runs):
        day = (date(2026, 11, 1) + timedelta(days=number)).isoformat()
        before = {each.id: each for each in file.listings} if file else {}
        merged = merge(file, harvest(*found, day=day, complete=complete))
        after = {each.id: each for each in merged.file.listings}

        assert before.keys() <= after.keys()
        assert len(after) == len(merged.file.listings)
        assert all(after[name].first_seen == each.first_seen for name, each in before.items())
        assert all(each.cost.status == "unknown" or each.evidence_of("cost") for each in after.values())
        for name, each in before.items():
            if each.cost.status == "paid":  # a price is never silently replaced by "unknown"
                assert after[name].cost.status == "paid"
        file = merged.file


@given(st.lists(offers, max_size=8))
def test_the_same_harvest_again_changes_nothing(found: list[Listing]) -> None:
    first = merge(None, harvest(*found))
    second = merge(first.file, harvest(*found))

    assert second.changes == ()
    assert listing_files.content_of(second.file) == listing_files.content_of(first.file)


@given(st.lists(offers, max_size=8), st.lists(offers, max_size=8))
def test_every_listing_is_paired_once_or_new_or_missing(before: list[Listing], now: list[Listing]) -> None:
    own = {each.id: each for each in before}
    matched = match(tuple(own.values()), now, {})

    assert sorted(own) == sorted([old.id for old, _ in matched.pairs] + [each.id for each in matched.missing])
    assert len(now) == len(matched.pairs) + len(matched.new)
    ids = [old.id for old, _ in matched.pairs] + [each.id for each in (*matched.new, *matched.missing)]
    assert len(ids) == len(set(ids))


days = st.sampled_from([None, "2026-11-01", "2026-11-24", "2025-05"])
whole = st.builds(
    lambda one, seen, checked, fact_day, flag: replace(
        one, last_seen=seen, checked=checked, osap_eligible=flag, flexible_start=flag, hours=Decimal("7.5"),
        cost=replace(one.cost, extras=(Extra("exam", None, "no"), Extra("tax", Decimal("1.50"), None))),
        evidence=tuple(replace(each, checked=fact_day) for each in one.evidence),
    ),
    offers, days, days, days, st.sampled_from([None, True, False]),
)  # fmt: skip


@given(st.lists(whole, max_size=5, unique_by=lambda each: each.id), days)
def test_what_is_written_is_read_back_the_same(listings: list[Listing], checked: str | None) -> None:
    file = ListingFile("example", checked, tuple(sorted(listings, key=lambda each: each.id)))
    text = listing_files.text_of(file)

    assert text == yaml_io.dump(listing_files.content_of(file))
    assert listing_file_from(yaml_io.parse(text.encode(), "example.yaml"), "example") == file


def test_addresses_are_compared_without_scheme_www_fragment_and_final_slash() -> None:
    assert page_key("https://www.Example.ca/a/#x") == page_key("http://example.ca/a") == "example.ca/a"
    assert page_key("https://example.ca/a?page=2") != page_key("https://example.ca/a")
    assert page_key(None) == ""


def test_changes_of_a_run_that_was_cut_off_before_its_listings_are_taken_back() -> None:
    first = History().with_news([Change("2026-11-01", "example/a", "new")], None, "one")
    second = first.with_news([Change("2026-11-24", "example/a", "not_seen")], "one", "two")

    assert second.without_unfinished("two") == second
    assert second.without_unfinished("edited by hand") == second
    assert second.without_unfinished("one").changes == first.changes
    assert changes.History().with_news([], "one", "one") == changes.History()


def test_a_source_held_twice_on_a_day_is_told_once() -> None:
    news = [Change("2026-11-24", None, "held", None, 20, 3)]

    assert len(History().with_news(news, "one", "one").with_news(news, "one", "one").changes) == 1
