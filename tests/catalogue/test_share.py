"""Merging two homes: nothing is lost, and it does not matter who merges first."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from mcli.catalogue.store.corrections import Correction
from mcli.catalogue.store.home_merge import Conflict, merge_corrections, merge_files, united
from mcli.catalogue.store.listing_files import ListingFile
from mcli.core.models import Cost, Evidence, Listing, Prerequisite

DAYS = ("2026-01-05", "2026-06-01", "2026-11-20")
URLS = ("https://www.example.ca/a", "https://www.example.ca/b")


@st.composite
def listings(draw: st.DrawFn, name: str) -> Listing:
    costs = st.sampled_from([Cost(), Cost("free", Decimal(0)), Cost("paid", Decimal(40)), Cost("paid", Decimal(60))])
    cost, day, url = draw(costs), draw(st.sampled_from(DAYS)), draw(st.sampled_from(URLS))
    needs = draw(st.sampled_from([Prerequisite(), Prerequisite("none"), Prerequisite("age_only", gates=("age",))]))
    hours = draw(st.sampled_from([None, Decimal(3), Decimal(12)]))
    evidence = [Evidence(fact, "words", url, "label", draw(st.sampled_from([None, *DAYS])))
                for fact, known in (("cost", cost.status != "unknown"), ("prerequisite", needs.status != "unknown"),
                                    ("hours", hours is not None and draw(st.booleans())))
                if known]  # fmt: skip
    return Listing(
        id=f"mine/{name}", title=draw(st.sampled_from(["Alpha", "Beta"])), provider="P", provider_id="p",
        source="mine", url=url, cost=cost, prerequisite=needs, hours=hours, evidence=tuple(evidence),
        status=draw(st.sampled_from(["active", "not_seen", "unlisted"])),
        region=draw(st.sampled_from([None, "R", "S"])),
        first_seen=draw(st.sampled_from([None, *DAYS])), last_seen=day, checked=day,
    )  # fmt: skip


@st.composite
def homes(draw: st.DrawFn) -> ListingFile:
    names = draw(st.lists(st.sampled_from("abcd"), unique=True, max_size=4))
    made = tuple(draw(listings(name)) for name in sorted(names))
    return ListingFile("mine", draw(st.sampled_from([None, *DAYS])), made)


def merged(*files: ListingFile) -> ListingFile:
    result = files[0]
    for each in files[1:]:
        result = merge_files(result, each).file
    return result


@given(homes(), homes())
def test_it_does_not_matter_whose_home_comes_first(one: ListingFile, other: ListingFile) -> None:
    assert merged(one, other) == merged(other, one)


@given(homes(), homes(), homes())
def test_it_does_not_matter_in_which_order_three_are_merged(a: ListingFile, b: ListingFile, c: ListingFile) -> None:
    assert merged(merged(a, b), c) == merged(a, merged(b, c))


@given(homes(), homes())
def test_merging_again_changes_nothing(one: ListingFile, other: ListingFile) -> None:
    once = merged(one, other)

    assert merged(once, other) == once
    assert merged(one, one) == one


@given(homes(), homes())
def test_no_listing_and_no_known_fact_is_lost(one: ListingFile, other: ListingFile) -> None:
    result = {each.id: each for each in merged(one, other).listings}

    for each in (*one.listings, *other.listings):
        kept = result[each.id]
        assert each.cost.status == "unknown" or kept.cost.status != "unknown"
        assert each.hours is None or kept.hours is not None
        assert each.region is None or kept.region is not None


def test_the_newest_reading_of_each_fact_wins_and_brings_its_words() -> None:
    old = Listing(id="mine/a", title="A", provider="P", provider_id="p", source="mine", checked="2026-11-20",
                  cost=Cost("free", Decimal(0)),
                  evidence=(Evidence("cost", "free", "https://a.example", "label", "2026-01-05"),))  # fmt: skip
    new = replace(old, checked="2026-06-01", cost=Cost("paid", Decimal(40)),
                  evidence=(Evidence("cost", "$40", "https://a.example", "label", "2026-06-01"),))  # fmt: skip

    shared = merge_files(ListingFile("mine", None, (old,)), ListingFile("mine", None, (new,)))

    assert shared.file.listings[0].cost.cad == 40
    assert shared.file.listings[0].evidence[0].quote == "$40"
    assert shared.conflicts == ()


def test_two_readings_of_one_day_that_differ_are_named() -> None:
    made = [
        Listing(id="mine/a", title="A", provider="P", provider_id="p", source="mine", cost=cost,
                evidence=(Evidence("cost", "x", "https://a.example", "label", "2026-06-01"),))
        for cost in (Cost("free", Decimal(0)), Cost("paid", Decimal(40)))
    ]  # fmt: skip

    shared = merge_files(*(ListingFile("mine", None, (each,)) for each in made))

    assert shared.conflicts == (
        Conflict("mine/a", "cost", "cost_status: paid, cost_cad: 40", "cost_status: free, cost_cad: 0"),
    )


def test_the_newer_of_two_corrections_of_the_same_keys_wins_and_others_are_kept() -> None:
    old = Correction("mine/a", {"hours": "3"}, {}, None, "AB", "told", "2026-01-05")
    new = replace(old, values={"hours": "4"}, by="CD", date="2026-06-01")
    other = replace(old, values={"delivery": "online"})

    assert set(map(repr, merge_corrections([old, other], [new]))) == {repr(new), repr(other)}


def test_events_of_both_are_kept_once_in_order() -> None:
    assert united([("b", 2), ("a", 1)], [("a", 1), ("c", 0)], key=lambda each: each[0]) == [
        ("a", 1),
        ("b", 2),
        ("c", 0),
    ]
