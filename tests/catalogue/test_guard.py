"""The guard: what it holds and why, and what it lets through without a false alarm."""

from dataclasses import replace
from decimal import Decimal

import pytest

from mcli.catalogue.review.guard import reasons_to_hold
from mcli.catalogue.review.harvested import Figures, Harvested, Miss, figures_of
from mcli.catalogue.store.listing_files import ListingFile
from mcli.core.errors import Message
from mcli.core.models import Cost, Evidence, Listing, Prerequisite
from mcli.sources import Expects, Source
from tests.harvest.colleges import codes

SOURCE = Source("example", {"en": "Example"}, urls=("https://www.example.ca/",), checked="2026-01-01")


def listing(number: int, cost: int | None = 100, title: str = "", **more: object) -> Listing:
    url = f"https://www.example.ca/courses/{number}"
    shown = [
        Evidence("title", "x", url, "label", "2026-11-01"),
        Evidence("prerequisite", "None", url, "label", "2026-11-01"),
    ]
    values: dict[str, object] = {"prerequisite": Prerequisite("none", "None")}
    if cost is not None:
        shown.append(Evidence("cost", f"${cost}", url, "label", "2026-11-01"))
        values["cost"] = Cost("paid", Decimal(cost), text=f"${cost}")
    made = Listing(
        f"example/{number}", title or f"Course {number}", "Example", "example", "example", url=url,
        evidence=tuple(shown), checked="2026-11-01", **values,  # type: ignore[arg-type]
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def many(count: int, first: int = 0) -> tuple[Listing, ...]:
    return tuple(listing(number, 100 + number) for number in range(first, first + count))


def harvest(listings: tuple[Listing, ...], **more: object) -> Harvested:
    return Harvested("example", "2026-11-24", listings, links=len(listings), **more)  # type: ignore[arg-type]


def held(
    now: Harvested, before: tuple[Listing, ...] | None = None, source: Source = SOURCE, history: tuple[int, ...] = ()
) -> list[str]:
    kept = None if before is None else ListingFile("example", "2026-11-01", before)
    good = [Figures(f"2026-0{at + 1}-01", count, {"cost": count}) for at, count in enumerate(history)]
    return codes(reasons_to_hold(now, kept, good, source))


def test_a_good_harvest_passes() -> None:
    assert held(harvest(many(20)), many(20), history=(20, 20)) == []
    assert held(harvest(many(20))) == []


def test_new_courses_some_prices_and_a_few_lost_ones_are_no_alarm() -> None:
    now = (*many(16, 3), *(listing(n, 999) for n in range(100, 104)))
    now = (replace(now[0], cost=Cost("paid", Decimal(7), text="$7")), *now[1:])

    assert held(harvest(now), many(20), history=(20, 19, 20)) == []


def test_empty_is_a_fault_unless_it_may_be() -> None:
    may = replace(SOURCE, expects=Expects(0, True))

    assert "guard.nothing_found" in held(harvest(()), many(20))
    assert "guard.nothing_found_yet" in held(harvest(()))
    assert held(harvest(()), many(2), may) == []
    assert held(harvest(()), None, may) == []


@pytest.mark.parametrize(("count", "passes"), [(12, True), (11, False)])
def test_below_sixty_percent_of_the_last_good_run_is_held(count: int, passes: bool) -> None:
    assert (held(harvest(many(count)), many(20), history=(20,)) == []) is passes


def test_one_missing_page_is_no_alarm_however_few_there_are() -> None:
    missed = Miss("https://x.ca/a", "https://x.ca/a", "not_found", Message("gone"))

    for before in (2, 3, 4):
        fewer = harvest(many(before - 1), misses=(missed,))
        assert held(fewer, many(before)) == [], before


def test_below_at_least_is_held() -> None:
    assert "guard.too_few" in held(harvest(many(9)), source=replace(SOURCE, expects=Expects(10)))


def test_fewer_links_than_the_page_s_own_total_are_held() -> None:
    assert held(replace(harvest(many(30)), total=34)) == ["guard.total_differs"]
    assert held(replace(harvest(many(30)), links=34, total=34)) == []


def test_slow_decay_is_caught_against_an_older_baseline_and_a_small_loss_is_not() -> None:
    assert "guard.shrinking" in held(harvest(many(30)), many(32), history=(40, 38, 36, 34, 32))
    assert held(harvest(many(32)), many(34), history=(40, 38, 36, 34)) == []


def test_most_prices_at_once_are_held_and_a_third_of_them_is_not() -> None:
    dearer = tuple(listing(number, 200 + number) for number in range(20))

    assert "guard.same_change: fact.cost" in held(harvest(dearer), many(20))
    assert held(harvest((*dearer[:6], *many(14, 6))), many(20)) == []


def test_a_fact_that_suddenly_nobody_tells_is_held() -> None:
    silent = tuple(listing(number, None) for number in range(20))

    assert "guard.fact_gone: fact.cost" in held(harvest(silent), many(20))
    assert held(harvest((*silent[:10], *many(10, 10))), many(20)) == []


def test_start_dates_that_have_passed_may_go() -> None:
    url = "https://www.example.ca/x"
    had = tuple(
        replace(
            each,
            start_dates=("2026-09-01",),
            evidence=(*each.evidence, Evidence("dates", "x", url, "label", "2026-11-01")),
        )
        for each in many(10)
    )
    coming = tuple(replace(each, start_dates=("2027-09-01",)) for each in had)

    assert held(harvest(many(10)), had) == []
    assert "guard.fact_gone: fact.dates" in held(harvest(many(10)), coming)


def test_too_many_problem_pages_are_held_unless_a_person_has_accepted_that() -> None:
    misses = tuple(Miss(f"https://x.ca/{n}", f"https://x.ca/{n}", "not_found", Message("gone")) for n in range(10))
    robots = tuple(each._replace(kind="robots") for each in misses)
    now = replace(harvest(many(20)), misses=misses)

    assert held(now, many(20)) == ["guard.unreadable"]
    assert codes(reasons_to_hold(now, None, [Figures("2026-01-01", 20, {}, 33)], SOURCE)) == []
    assert held(replace(now, misses=robots), many(20)) == []


def test_doubled_rows_and_one_page_for_every_address_are_held() -> None:
    same = tuple(replace(listing(n, 50), title="The same") for n in range(10))

    assert "guard.repeats" in held(harvest((*many(10), *many(10))))
    assert "guard.same_course" in held(harvest((*same, *many(10, 20))))
    assert held(harvest((*many(20), *many(1)))) == []


@pytest.mark.parametrize("garbled", ["Ã‰ducation", "\ufffdducation", "Ιducation", "Soins Ã domicile", "lâ€™eau"])
def test_garbled_accents_are_held(garbled: str) -> None:
    now = tuple(listing(n, 100 + n, f"{garbled} {n}") for n in range(20))

    assert "guard.garbled" in held(harvest(now))


@pytest.mark.parametrize("fine", ["Éducation à l’enfance", "Ρωσικά", "Русский язык", "Œuvre n° 5", "AÇAÍ 100 %", "µ"])
def test_right_accents_and_other_scripts_pass(fine: str) -> None:
    assert held(harvest(tuple(listing(n, 100 + n, f"{fine} {n}") for n in range(20)))) == []


def test_a_list_that_keeps_programs_out_is_told_alone() -> None:
    miss = Miss("https://x.ca/", "https://x.ca/", "challenge", Message("Just a moment"))

    reasons = held(replace(harvest(()), list_misses=(miss,), complete=False), many(20))

    assert reasons == ["guard.list_blocked"]


def test_the_first_harvest_of_a_source_that_nobody_tried_waits_for_a_person() -> None:
    new = replace(SOURCE, checked=None)

    assert "guard.first_harvest" in held(harvest(many(5)), None, new)
    assert held(harvest(many(5)), many(5), new) == []


def test_the_figures_of_a_run_count_what_is_told() -> None:
    figures = figures_of(harvest((*many(3), listing(9, None))))

    assert (figures.listings, figures.known["cost"], figures.known["prerequisite"]) == (4, 3, 4)


def test_what_a_person_has_accepted_once_is_no_alarm_again_until_it_grows() -> None:
    twice = harvest((*many(10), *many(10)))
    short = replace(harvest(many(30)), total=34)

    for now in (twice, short):
        known = [figures_of(now)]
        assert codes(reasons_to_hold(now, None, [], SOURCE)) != []
        assert codes(reasons_to_hold(now, None, known, SOURCE)) == []
    longer = reasons_to_hold(replace(short, total=40), None, [figures_of(short)], SOURCE)
    assert [(each.code, each.values) for each in longer] == [("guard.total_differs", {"total": 40, "count": 30})]


def test_a_fact_that_was_kept_from_an_earlier_day_is_not_missed_again() -> None:
    def stale(each: Listing) -> Listing:
        old = tuple(
            replace(e, checked="2026-10-01") if e.fact == "cost" else replace(e, checked="2026-11-01")
            for e in each.evidence
        )
        return replace(each, evidence=old)

    silent = tuple(listing(number, None) for number in range(20))

    assert held(harvest(silent), tuple(stale(each) for each in many(20))) == []


def test_a_list_that_more_than_doubles_is_held_unless_its_own_total_explains_it() -> None:
    assert held(harvest(many(41)), many(20), history=(20, 20)) == ["guard.grown"]
    assert held(harvest(many(40)), many(20), history=(20, 20)) == []
    assert held(harvest(many(9)), many(3), history=(3,)) == []
    assert held(replace(harvest(many(41)), total=41), many(20), history=(20, 20)) == []
    assert "guard.grown" in held(replace(harvest(many(60)), total=25), many(20), history=(20, 20))
    assert held(harvest(many(41)), many(20), history=(45, 20)) == []


def test_courses_whose_pages_all_lead_to_one_page_are_held() -> None:
    before, front = many(10), "https://www.example.ca/"
    redirected = {each.url or "": front for each in before}
    one = (replace(before[0], url=front),)
    same_address = tuple(replace(each, url=front) for each in before)

    assert "guard.one_page" in held(replace(harvest(one), moved=redirected, links=10), before, history=(10,))
    assert "guard.one_page" in held(replace(harvest(same_address), links=0), before, history=(10,))
    # A new address for each course is a site that was tidied up, and a person may accept one page for all of them.
    moved = {each.url or "": f"{each.url}/new" for each in before}
    tidied = tuple(replace(each, url=f"{each.url}/new") for each in before)
    assert held(replace(harvest(tidied), moved=moved), before, history=(10,)) == []
    assert held(replace(harvest(same_address), moved=redirected), same_address, history=(10,)) == []
