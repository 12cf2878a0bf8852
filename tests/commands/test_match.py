"""`mcli match`: listings ranked for one goal path."""

import json
from pathlib import Path
from typing import Any

import pytest

from mcli.core.fact_table import LISTING_KEYS
from mcli.core.terms import PATHS
from tests.conftest import FREE, Run, listing, write_listings


def matched(run: Run, *argv: str) -> list[dict[str, Any]]:
    return list(json.loads(run("match", *argv, "--limit", "0", "--format", "json").out))


def course(slug: str, more: str = "", title: str = "Forklift operator zebra") -> str:
    return listing(slug, title, more)


@pytest.mark.parametrize("path", PATHS)
def test_it_ranks_the_listings_of_the_path_that_find_finds(ask: Run, path: str) -> None:
    found = {each["id"] for each in json.loads(ask("find", "--path", path, "--limit", "0", "--format", "json").out)}

    ranked = matched(ask, "--path", path)

    assert {each["id"] for each in ranked} == found
    assert all(tuple(each)[:-1] == LISTING_KEYS for each in ranked)
    levels = [each["match"]["level"] for each in ranked]
    assert levels == sorted(levels, reverse=True)
    assert all(each["match"]["reasons"] for each in ranked)


def test_a_better_fit_comes_before_a_cheaper_price_and_a_cheaper_price_before_a_fresher_fact(
    run: Run, home: Path
) -> None:
    paid = FREE.replace("cost_status: free", "cost_status: paid").replace("cost_cad: 0", "cost_cad: 60")
    write_listings(
        home,
        "mine",
        course("free-old", FREE + '    checked: "2020-01"\n'),
        course("paid-new", paid + '    checked: "2026-11-20"\n'),
        course("free-new", FREE + '    checked: "2026-11-20"\n'),
        course("unknown-new", '    checked: "2026-11-20"\n'),
    )

    ids = [each["id"] for each in matched(run, "--path", "employment", "--source", "mine")]

    assert ids == ["mine/free-new", "mine/free-old", "mine/paid-new", "mine/unknown-new"]


def test_what_is_cheaper_comes_first_then_what_needs_nothing(run: Run, home: Path) -> None:
    def at(price: int) -> str:
        return FREE.replace("cost_status: free", "cost_status: paid").replace("cost_cad: 0", f"cost_cad: {price}")

    none = "    prerequisite_status: none\n    evidence:\n      prerequisite: {quote: No experience needed}\n"
    write_listings(
        home, "mine", course("unknown", "    hours: 4\n"), course("open", none), course("dear", at(45)),
        course("cheap", at(5)),
    )  # fmt: skip

    ids = [each["id"] for each in matched(run, "--path", "employment", "--source", "mine")]

    assert ids == ["mine/cheap", "mine/dear", "mine/open", "mine/unknown"]


def test_what_the_learner_cannot_pass_drops_or_sinks_and_both_are_said(run: Run, home: Path) -> None:
    required = """\
    prerequisite_status: required
    gates: [diploma]
    evidence:
      prerequisite: {quote: A diploma is required}
"""
    write_listings(
        home,
        "mine",
        course("asks", required),
        course("may-ask", "    gates: [diploma]\n" + FREE),
        course("open", title="Forklift zebra"),
    )
    argv = ("--path", "employment", "--source", "mine")

    assert {each["id"] for each in matched(run, *argv)} == {"mine/asks", "mine/may-ask", "mine/open"}
    found = matched(run, *argv, "--without", "diploma")
    assert [each["id"] for each in found] == ["mine/open", "mine/may-ask"]
    assert found[1]["match"]["against"][0] == "may need what the learner has not: diploma"
    said = run("match", *argv, "--without", "diploma").err
    assert "1 listing was left out because it asks for: diploma." in said
    assert "Nothing about the learner is kept." in said


def test_gates_may_be_named_in_either_language_and_several_at_once(ask: Run) -> None:
    english = matched(ask, "--path", "employment", "--without", "police_check", "--without", "device")
    french = ask("--lang", "fr", "match", "--path", "emploi", "--without", "appareil,vérification policière",
                 "--limit", "0", "--format", "json")  # fmt: skip

    if french.code == 0:
        assert {each["id"] for each in json.loads(french.out)} == {each["id"] for each in english}
    assert ask("match", "--path", "employment", "--without", "devise").code == 2
    assert "Did you mean “device”?" in ask("match", "--path", "employment", "--without", "devise").err


def test_what_a_learner_can_take_comes_first_then_what_has_no_hard_gate(run: Run, home: Path) -> None:
    gate = "    gates: [membership]\n"
    write_listings(
        home, "mine",
        course("anyone", "    serves: anyone\n"), course("canada", "    serves: canada\n"),
        course("ontario-gate", gate + "    serves: ontario\n"), course("ontario", "    serves: ontario\n"),
        course("canada-gate", gate + "    serves: canada\n"),
    )  # fmt: skip

    ids = [each["id"] for each in matched(run, "--path", "employment", "--source", "mine")]

    assert ids == [f"mine/{each}" for each in ("ontario", "ontario-gate", "canada", "canada-gate", "anyone")]


def test_a_path_is_needed_and_its_name_may_be_french(ask: Run) -> None:
    result = ask("match")

    assert result.code == 2
    assert "--path" in result.err
    assert matched(ask, "--path", "autonomie") == matched(ask, "--path", "independence")


@pytest.mark.parametrize("form", ["plain", "table", "markdown", "csv", "yaml", "jsonl"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_form_shows_the_reasons_in_both_languages(ask: Run, form: str, language: str) -> None:
    result = ask("--lang", language, "match", "--path", "employment", "--limit", "3", "--format", form)

    assert result.code == 0
    first = json.loads(ask("--lang", language, "match", "--path", "employment", "--limit", "3", "--format", "json").out)
    assert all(each["id"] in result.out for each in first)
    if form in ("plain", "table", "markdown"):
        assert {"en": "strong match", "fr": "correspondance forte"}[language] in result.out


def test_the_table_fits_80_columns(ask: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    out = ask("match", "--path", "employment", "--limit", "0", "--format", "table", "-q").out

    # Lines under a row are for reading and copying, and may be longer.
    assert max(len(each) for each in out.splitlines() if not each.startswith(("  ", "*"))) <= 80


def test_a_course_that_the_last_run_missed_is_marked(run: Run, home: Path) -> None:
    write_listings(home, "mine", course("a", "    status: not_seen\n"))

    for form in ("plain", "table"):
        out = run("match", "--path", "employment", "--source", "mine", "--format", form).out
        assert "not found on its page" in out


def test_practice_help_and_twins_stand_with_the_listing(run: Run, home: Path) -> None:
    paid = FREE.replace("cost_status: free", "cost_status: paid").replace("cost_cad: 0", "cost_cad: 60")
    college = "    provider_kind: college\n    delivery: online\n    hours: 20\n    page_language: en\n"
    other = listing("b", "Zebra forklift operator", FREE + "    page_language: en\n").replace(
        "Example College", "Other Centre"
    )
    write_listings(home, "mine", course("a", paid + college, "Zebra forklift operator course"), other)

    out = run("match", "--path", "employment", "--source", "mine").out

    assert "Practise first: Sign up and sign in online (D.1, B3.1)" in out
    assert "Ask about help with the cost: OSAP for micro-credentials; Better Jobs Ontario" in out
    assert (
        "Elsewhere: 1 other provider lists what is likely the same course; lowest price: free, Other Centre (mine/b)"
        in out
    )
    shown = run("show", "mine/a").out
    assert "Likely the same course\nOther Centre: Zebra forklift operator: free\n" in shown
    assert "this is no promise" in shown
    assert "mine/b" in out


def test_nothing_about_the_learner_is_kept(run: Run, home: Path) -> None:
    run("match", "--path", "employment")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}

    run("match", "--path", "employment", "--without", "police_check")

    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


def test_without_a_device_what_is_online_comes_last_and_says_why(ask: Run) -> None:
    ranked = matched(ask, "--path", "employment", "--without", "device")

    online = [each["delivery"] in ("online", "hybrid") or "device" in each["gates"] for each in ranked]
    assert online == sorted(online)
    assert any(
        "given online: a computer or phone and the Internet are needed" in each["match"]["against"] for each in ranked
    )


def test_a_lower_price_elsewhere_is_named_only_when_it_is_lower(ask: Run) -> None:
    out = ask("match", "--path", "employment", "--limit", "0", "--max-cost", "25").out

    assert "lowest price: $25" not in out


def test_months_in_what_is_needed_first_are_no_study_time(run: Run, home: Path) -> None:
    more = "    prerequisite_status: required\n    prerequisite_text: police check within 6 months of placement\n"
    write_listings(home, "mine", course("a", more))

    assert "Plan study time" not in run("show", "mine/a").out
    write_listings(home, "mine", course("a", "    length_text: 6 months\n"))
    assert "Plan study time" in run("show", "mine/a").out
