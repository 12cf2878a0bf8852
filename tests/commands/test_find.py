"""`mcli find`: the question that LBS staff ask."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from mcli.core.fact_table import LISTING_KEYS
from mcli.yaml_io import parse
from tests.conftest import FREE, Run, listing, write_listings


def listings(run: Run, *argv: str) -> list[dict[str, Any]]:
    return list(json.loads(run("find", *argv, "--limit", "0", "--format", "json").out))


def test_every_free_listing_says_why_it_is_free_and_on_whose_word(ask: Run) -> None:
    found = listings(ask, "--free", "--path", "employment")

    assert len(found) >= 30
    for each in found:
        proof = each["evidence"]["cost"]
        assert each["cost_status"] in ("free", "free_with_conditions")
        assert each["cost_cad"] == 0
        assert proof["quote"]
        assert proof["url"].startswith("http")


def test_the_plain_answer_names_cost_words_and_host_of_each_listing(ask: Run) -> None:
    result = ask("find", "--free", "--path", "employment")
    blocks = [each for each in result.out.split("\n\n") if " id: " in each]

    assert result.code == 0
    assert len(blocks) == 20
    assert all("Cost: free" in each and "our note:" in each and "You need first:" in each for each in blocks)
    assert "reported by" in result.out


def test_unknown_is_never_free_and_silence_is_never_none(ask: Run) -> None:
    assert {each["cost_status"] for each in listings(ask, "--free")} == {"free", "free_with_conditions"}
    assert {each["prerequisite_status"] for each in listings(ask, "--no-prereq")} == {"none", "age_only"}


def test_a_condition_of_the_price_is_always_shown(run: Run, home: Path) -> None:
    conditional = FREE.replace(
        "cost_status: free", "cost_status: free_with_conditions\n    cost_conditions: for members"
    )
    write_listings(home, "mine", listing("a", "Zebra", conditional))

    for form in ("plain", "table", "markdown", "csv"):
        assert "for members" in " ".join(run("find", "zebra", "--format", form).out.split())


def test_words_that_stand_only_in_the_evidence_are_shown_as_the_reason_too(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Zebra", FREE.replace("    cost_text: No cost to you\n", "")))

    for form in ("plain", "table", "markdown"):
        assert "“No cost to you”" in " ".join(run("find", "zebra", "--free", "--format", form).out.split())


def test_a_rate_never_passes_a_price_limit_and_is_counted_as_left_out(run: Run, home: Path) -> None:
    rate = FREE.replace("free", "paid").replace("cost_cad: 0", "cost_cad: 5\n    cost_per: hour")
    total = rate.replace("cost_per: hour", "cost_per: course")
    write_listings(home, "mine", listing("a", "Zebra hourly", rate), listing("b", "Zebra whole", total))

    result = run("find", "zebra", "--max-cost", "5", "--format", "plain")

    assert "Zebra whole" in result.out
    assert "Zebra hourly" not in result.out
    assert "1 more was left out because a fact is unknown" in result.err


def test_low_cost_is_the_ceiling_of_the_settings(ask: Run) -> None:
    assert listings(ask, "--low-cost") == listings(ask, "--max-cost", "250")
    assert all(each["cost_cad"] <= 250 for each in listings(ask, "--low-cost"))


@pytest.mark.parametrize(
    ("argv", "key", "allowed"),
    [
        (("--delivery", "online"), "delivery", {"online"}),
        (("--delivery", "in-person"), "delivery", {"in_person"}),
        (("--sector", "first_aid"), "sector", {"first_aid"}),
        (("--sector", "premiers soins"), "sector", {"first_aid"}),
        (("--sector", "alimentation"), "sector", {"food"}),
        (("--credential", "badge"), "credential_kind", {"badge"}),
        (("--source", "trades"), "source", {"trades"}),
        (("--provider", "mohawk-college"), "provider_id", {"mohawk-college"}),
        (("--provider", "toronto-district-school-board"), "provider_id", {"toronto-district-school-board"}),
    ],
)
def test_a_filter_passes_only_what_is_known_to_meet_it(
    ask: Run, argv: tuple[str, ...], key: str, allowed: set[str]
) -> None:
    found = listings(ask, *argv)

    assert {each[key] for each in found} == allowed


def test_hours_and_age_are_upper_limits_and_an_unknown_never_passes(ask: Run) -> None:
    assert all(0 < each["hours"] <= 8 for each in listings(ask, "--max-hours", "8"))
    assert all(each["checked"] >= "2025-11-24" for each in listings(ask, "--checked-within", "365"))
    assert listings(ask, "--osap") == []


def test_a_region_also_keeps_what_is_online(ask: Run) -> None:
    found = listings(ask, "--region", "sudbury")

    assert {"in_person", "online"} <= {each["delivery"] for each in found}
    assert all(each["delivery"] == "online" or "sudbury" in each["region"].lower() for each in found)


def test_pages_in_french_that_do_not_say_the_language_are_kept_and_marked(run: Run, home: Path) -> None:
    write_listings(
        home,
        "mine",
        listing("a", "Zebra a", "    page_language: fr\n"),
        listing("b", "Zebra b", "    page_language: fr\n    taught_in: [en]\n"),
        listing("c", "Zebra c", "    taught_in: [fr]\n"),
    )

    result = run("find", "zebra", "--taught-in", "fr", "--format", "plain")

    assert "mine/a" in result.out
    assert "mine/c" in result.out
    assert "mine/b" not in result.out
    assert result.out.count("page in French") == 1


def test_strong_links_to_a_path_come_first(ask: Run) -> None:
    found = listings(ask, "--path", "employment")
    levels = [next(link["level"] for link in each["goal_paths"] if link["path"] == "employment") for each in found]

    assert set(levels) == {"strong", "possible"}
    assert levels == sorted(levels, reverse=True)


def test_the_gate_is_shown_with_the_listing(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Zebra", "    gates: [membership, device]\n"))

    assert "ask: membership, a computer or a phone?" in run("find", "zebra").out


def test_the_french_names_and_prefixes_of_the_paths_mean_the_same(ask: Run) -> None:
    expected = ask("find", "--path", "independence").out

    assert ask("find", "--path", "autonomie").out == expected
    assert ask("find", "--path", "Indep").out == expected
    assert ask("find", "--path", "AUTON").out == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("forklift",), ("forklifts",)),
        (("premiers", "soins"), ("PREMIER", "soin")),
        (("securite",), ("sécurité",)),
        (("l'emploi",), ("emplois",)),
        (("first aid",), ("first", "aid")),
        (("micro-credential",), ("microcredential",)),
    ],
)
def test_plurals_accents_and_apostrophes_do_not_matter_to_a_search(
    ask: Run, one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    found = {each["id"] for each in listings(ask, *one)}

    assert found == {each["id"] for each in listings(ask, *other)}


def test_a_word_in_the_title_comes_before_a_word_in_the_summary(run: Run, home: Path) -> None:
    write_listings(
        home,
        "mine",
        listing("a", "Painting", "    summary: With a zebra in it and many other things.\n"),
        listing("b", "Zebra keeping", "    summary: With other things.\n"),
    )

    assert [each["id"] for each in listings(run, "zebra")] == ["mine/b", "mine/a"]


def test_words_find_the_provider_and_the_sector_in_either_language(ask: Run) -> None:
    assert {each["provider"] for each in listings(ask, "openlearn")} == {"The Open University"}
    assert {"first_aid"} <= {each["sector"] for each in listings(ask, "secours")} | {"first_aid"}
    assert listings(ask, "alimentation") != []


@pytest.mark.parametrize(
    "word", ['"', "*", "NEAR(", "title:", "a OR", "-", "(", "';--", "col : x", "\\", "%", "NOT", "AND"]
)
def test_signs_that_a_database_would_read_are_only_words(ask: Run, word: str) -> None:
    assert ask("find", "--", word).code == 0


@pytest.mark.parametrize(("order", "key"), [("cost", "cost_cad"), ("hours", "hours"), ("title", "title")])
def test_the_order_can_be_chosen_and_unknowns_come_last(ask: Run, order: str, key: str) -> None:
    values = [each[key] for each in listings(ask, "--sort", order)]
    known = [each for each in values if each is not None]

    assert values[: len(known)] == known
    if key != "title":
        totals = [each["cost_cad"] for each in listings(ask, "--sort", "cost", "--max-cost", "9999")]
        assert (known if key == "hours" else totals) == sorted(known if key == "hours" else totals)


def test_the_newest_facts_can_come_first(ask: Run) -> None:
    dates = [each["checked"] for each in listings(ask, "--sort", "checked") if each["checked"]]

    assert dates == sorted(dates, reverse=True)


def test_unlisted_is_shown_only_when_asked_for_and_not_seen_is_marked(run: Run, home: Path) -> None:
    write_listings(
        home,
        "mine",
        listing("a", "Zebra a", "    status: unlisted\n"),
        listing("b", "Zebra b", "    status: not_seen\n"),
        listing("c", "Zebra c"),
    )

    assert [each["id"] for each in listings(run, "zebra")] == ["mine/c", "mine/b"]
    assert len(listings(run, "zebra", "--include-unlisted")) == 3
    assert "not found on its page at the last check" in run("find", "zebra").out


def test_the_limit_is_told_and_zero_shows_all(ask: Run) -> None:
    few, every = ask("find", "--limit", "3"), ask("find", "--limit", "0")

    assert few.out.count(" id: ") == 3
    assert every.out.count(" id: ") == 528
    assert "3 of 528 shown" in few.err
    assert "528 listings." in every.err


def test_when_nothing_passes_the_one_filter_to_loosen_is_named_with_what_it_gives(ask: Run) -> None:
    result = ask("find", "forklift", "--delivery", "online", "--max-hours", "0.50")

    assert result.code == 0
    assert result.out == ""
    assert "0 listings." in result.err
    assert 'Without "forklift" there would be 2 listings.' in result.err


def test_when_no_single_filter_helps_that_is_said(ask: Run) -> None:
    assert "No single filter helps" in ask("find", "zzzz", "--osap", "--max-hours", "0").err


def test_quiet_leaves_only_the_answer(ask: Run) -> None:
    assert ask("--quiet", "find", "--free").err == ""


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("--path", "employement"), "Did you mean “employment”?"),
        (("--path", "a"), "apprenticeship, independence"),
        (("--path", "zzz"), "There are: employment"),
        (("--path", ""), "There are: employment"),
        (("--delivery", "onlne"), "Did you mean “online”?"),
        (("--provider", "mohawk-colege"), "Did you mean “mohawk-college”?"),
        (("--provider", "toronto"), "may be alpha-toronto, city-of-toronto, culturelink"),
        (("--sector", "zzz"), "It knows: Business and office"),
        (("--sort", "prise"), "--sort does not know “prise”"),
        (("--max-cost", "cheap"), "needs a number"),
        (("--max-cost", "-5"), "needs a number"),
        (("--max-cost", "nan"), "needs a number"),
        (("--max-cost", "1e400"), "needs a number"),
        (("--limit", "-1"), "needs a whole number"),
        (("--limit", "two"), "needs a whole number"),
        (("--checked-within", "1.5"), "needs a whole number"),
        (("--format", "jsno"), "Did you mean “json”?"),
        (("--fre",), "Did you mean --free?"),
        (("--max-cost",), "--max-cost needs a value"),
        (("--free=yes",), "--free takes no value"),
    ],
)
def test_a_wrong_option_or_value_is_refused_with_the_nearest_right_one(
    ask: Run, argv: tuple[str, ...], words: str
) -> None:
    result = ask("find", *argv)

    assert result.code == 2
    assert result.out == ""
    assert words in result.err
    assert "Traceback" not in result.err


def test_amounts_may_be_typed_as_either_language_writes_them(ask: Run) -> None:
    expected = listings(ask, "--max-cost", "49.50")

    assert listings(ask, "--max-cost", "49,50") == expected
    assert listings(ask, "--max-cost", "$49.50") == expected
    assert listings(ask, "--max-cost", "49,50 $") == expected


def test_json_has_every_key_of_the_contract_and_nothing_else(ask: Run) -> None:
    for each in listings(ask):
        assert tuple(each) == LISTING_KEYS
        assert all(set(proof) >= {"quote", "url", "method", "checked"} for proof in each["evidence"].values())
        for link in each["goal_paths"]:
            assert set(link) == {"path", "score", "level", "reasons", "against"}
            assert link["reasons"]


def test_all_forms_for_programs_hold_the_same_listings(ask: Run) -> None:
    expected = listings(ask, "--free")
    ids = [each["id"] for each in expected]

    lines = ask("find", "--free", "--limit", "0", "--format", "jsonl").out.splitlines()
    assert [json.loads(each) for each in lines] == expected
    as_yaml = parse(ask("find", "--free", "--limit", "0", "--format", "yaml").out.encode(), "out").content
    assert [each["id"] for each in as_yaml] == ids
    as_csv = ask("find", "--free", "--limit", "0", "--format", "csv").out
    assert as_csv.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(as_csv.removeprefix("\ufeff"))))
    assert [each["id"] for each in rows] == ids
    assert tuple(rows[0]) == (*LISTING_KEYS, "reported_by")


def test_a_spreadsheet_finds_nothing_to_run(run: Run, home: Path) -> None:
    evil = [listing(f"a{at}", title) for at, title in enumerate(("=1+1", "+cmd", "-2+3", "@sum", "-5"))]
    write_listings(home, "mine", *evil)

    rows = csv.DictReader(io.StringIO(run("find", "--source", "mine", "--format", "csv").out.removeprefix("\ufeff")))

    assert {each["title"] for each in rows} == {"'=1+1", "'+cmd", "'-2+3", "'@sum", "-5"}


def test_markdown_shows_page_text_as_text(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Zebra | [x](http://evil.example) <b>*bold*</b>"))

    out = run("find", "zebra", "--format", "markdown").out

    assert r"Zebra \| \[x\](http://evil.example) \<b\>\*bold\*\</b\>" in out


def test_old_and_undated_facts_carry_one_mark_and_one_line_says_what_it_means(run: Run, home: Path) -> None:
    write_listings(
        home,
        "mine",
        listing("a", "Zebra fresh", '    checked: "2026-11-01"\n'),
        listing("b", "Zebra old", '    checked: "2026-01"\n'),
        listing("c", "Zebra undated"),
    )

    lines = run("find", "zebra", "--sort", "title").out.splitlines()
    checked = [each for each in lines if "Facts checked" in each]

    assert checked == [
        "   Facts checked: November 1, 2026 (23 days old)",
        "   Facts checked: January 2026 (10 months old, check first)",
        "   Facts checked: date unknown (check first)",
    ]
    assert lines[-1].startswith("* Facts older than 90 days, or of unknown date.")
    assert "refresh" not in lines[-1], "what nobody collects cannot be read again"
    assert "* Facts" not in run("find", "fresh", "--source", "mine").out


@pytest.mark.parametrize("width", [80, 100, 160])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_table_fits_the_terminal(ask: Run, monkeypatch: pytest.MonkeyPatch, width: int, language: str) -> None:
    monkeypatch.setenv("COLUMNS", str(width))

    out = ask("--lang", language, "find", "--path", "employment", "--limit", "0", "--format", "table", "-q").out
    table = [each for each in out.splitlines() if not each.startswith(("  id:", "  identifiant", "*"))]

    assert max(map(len, table)) <= width
    assert "\x1b" not in out


def test_words_from_a_page_stay_as_they_are_in_the_other_language(ask: Run) -> None:
    english = ask("find", "--source", "first-aid", "--format", "json", "--limit", "0")
    french = ask("--lang", "fr", "find", "--source", "first-aid", "--format", "json", "--limit", "0")

    ours = ("goal_paths", "summary", "staff_note", "learner_note", "bring")  # our words, in the language asked for
    for one, other in zip(json.loads(english.out), json.loads(french.out), strict=True):
        assert {key: one[key] for key in one if key not in ours} == {
            key: other[key] for key in other if key not in ours
        }


@pytest.mark.parametrize(
    "word", ["carpenter", "charpentier", "menuisier", "welder", "soudeuse", "plumber", "roofer", "kitchen", "cuisinier",
             "cashier", "caissière", "truck", "garderie", "logement", "chef", "janitor", "stress"],
)  # fmt: skip
def test_an_occupation_finds_its_trade_or_ticket_and_says_what_it_was_taken_for(ask: Run, word: str) -> None:
    result = ask("find", word)

    assert result.out.count(" id: ") >= 1
    assert "nor a word like it" not in result.err


def test_a_carpenter_finds_trades_and_a_cook_finds_food_handling(ask: Run) -> None:
    assert "pre-apprenticeship" in ask("find", "carpenter").out
    assert "“skilled trades, pre-apprenticeship, construction” was looked for too" in ask("find", "roofer").err
    assert "food/" in ask("find", "cook", "--limit", "0").out


@pytest.mark.parametrize(("word", "other"), [("cleaning", "learning"), ("chef", "chez"), ("taxi", "tax")])
def test_a_guess_shares_its_beginning_and_is_no_common_word(ask: Run, word: str, other: str) -> None:
    assert f"These have “{other}”" not in ask("find", word).err


def test_tenant_rights_and_a_first_job_are_taken_whole(ask: Run) -> None:
    assert "Left out" not in ask("find", "tenant", "rights").err
    assert "First aid" not in ask("find", "first", "job").out.partition("\n")[0]


def test_no_filter_is_to_be_left_out_where_none_was_given(ask: Run) -> None:
    assert "Leave out two" not in ask("find", "zzzzz").err


def test_a_region_that_no_listing_names_is_said_aloud(ask: Run) -> None:
    result = ask("find", "--region", "sudbry")

    assert "No listing names the region “sudbry”. Only what is online is shown." in result.err
    assert "sudbury" in result.err
    assert "names the region" not in ask("find", "--region", "sudbury").err


@pytest.mark.parametrize(
    ("option", "typed", "same"),
    [("--delivery", "en ligne", "online"), ("--delivery", "En personne", "in_person"),
     ("--taught-in", "français", "fr"), ("--taught-in", "French", "fr"),
     ("--sort", "coût", "cost"), ("--credential", "certificat", "certificate")],
)  # fmt: skip
def test_an_option_takes_the_words_that_the_program_prints(ask: Run, option: str, typed: str, same: str) -> None:
    assert ask("find", option, typed).out == ask("find", option, same).out


def test_a_sector_is_not_taken_for_one_that_does_not_begin_like_it(ask: Run) -> None:
    assert "Did you mean" not in ask("find", "--sector", "cuisine").err


def test_where_no_listing_speaks_of_osap_that_is_said(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Zebra course"))

    result = run("find", "zebra", "--osap")

    assert "No listing says whether OSAP covers it." in result.err or "osap" in run("find", "--osap").out.lower()


def test_what_is_paid_beside_the_price_and_what_is_needed_first_are_said_with_their_words(run: Run, home: Path) -> None:
    more = """\
    cost_status: paid
    cost_cad: 40
    cost_extras: [{kind: exam, cad: 10, text: exam}]
    prerequisite_status: required
    prerequisite_text: Grade 10 math
    hours: 0.5
    evidence:
      cost: {quote: "$40 plus exam $10", url: "https://www.example.ca/x", method: label}
      prerequisite: {quote: "Grade 10 math", url: "https://www.example.ca/x", method: label}
"""
    write_listings(home, "mine", listing("a", "Zebra course", more))

    out = run("find", "zebra").out

    assert "Cost: $40 (also: exam $10; " in out
    assert "You need first: required (“Grade 10 math”)" in out
    assert "Hours: 30 minutes" in out


def test_what_serves_canada_comes_before_what_serves_anyone(run: Run, home: Path) -> None:
    abroad = listing("b", "Zebra alpha", FREE).replace("www.example.ca/b", "www.example.com/b")
    write_listings(home, "mine", abroad, listing("c", "Zebra beta", FREE), listing("d", "Zebra delta", FREE))

    ids = [line.split()[-1] for line in run("find", "--free", "--source", "mine").out.splitlines() if " id: " in line]

    assert ids == ["mine/c", "mine/d", "mine/b"]
