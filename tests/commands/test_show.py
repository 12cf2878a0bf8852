"""`mcli show`: one listing whole."""

import json
from pathlib import Path

import pytest

from tests.conftest import FREE, Run, listing, write_listings

ID = "safety/on-worker-health-safety-4-steps"


def test_every_fact_has_its_words_its_page_and_its_date_or_says_what_is_missing(ask: Run) -> None:
    out = ask("show", ID).out

    assert "Cost: free\n    our note: free training program; reported by bac-lac.wayback.archive-it.org\n" in out
    assert "\nour note of https://bac-lac.wayback.archive-it.org/web/" in out
    assert ", August 31, 2021\n" in out
    assert "You need first: not stated\nBring" in out
    for label in ("Title", "Length", "Offered", "Taught in", "Start", "You get", "Valid for", "OSAP", "Leads to"):
        assert f"\n{label}: " in out


def test_facts_from_several_pages_each_name_their_own(run: Run, home: Path) -> None:
    more = """\
    delivery: online
    hours: 3
    checked: "2026-11-01"
    evidence:
      delivery: {quote: "Online", url: "https://www.example.ca/a", method: label}
      hours: {quote: "3 hours", url: "https://other.example/hours", method: table, checked: "2026-10-01"}
"""
    write_listings(home, "mine", listing("a", "A", more))

    out = run("show", "mine/a").out

    assert "Length: 3 hours\n    “3 hours”; reported by other.example [1]\n" in out
    assert "Offered: online\n    “Online”\n" in out
    assert "Where no number stands beside a fact: from the page https://www.example.ca/a, November 1, 2026\n" in out
    assert "[1] from the page https://other.example/hours, October 1, 2026\n" in out


def test_only_words_that_stand_on_the_page_are_in_quotation_marks(run: Run, home: Path, ask: Run) -> None:
    write_listings(home, "mine", listing("a", "A", FREE))

    assert "Cost: free\n    “No cost to you”\n" in run("show", "mine/a").out
    assert "“" not in ask("show", ID).out.split("Goal paths")[0]


def test_the_last_line_is_for_the_keeper_of_the_source(ask: Run) -> None:
    last = ask("show", ID).out.rstrip().splitlines()[-1]

    assert ID in last
    assert "“safety”" in last
    assert "2021-08-31" in last


def test_the_part_after_the_slash_is_enough_where_only_one_listing_has_it(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("same", "A"), listing("single", "C"))
    write_listings(home, "yours", listing("same", "B", source="yours"))

    assert "mine/single" in run("show", "single").out
    result = run("show", "same")
    assert result.code == 2
    assert "mine/same, yours/same" in result.err


@pytest.mark.parametrize("name", [ID.replace("steps", "step"), ID.split("/")[1].replace("worker", "wroker")])
def test_an_id_that_does_not_exist_is_answered_with_the_nearest(ask: Run, name: str) -> None:
    result = ask("show", name)

    assert result.code == 1
    assert "Did you mean" in result.err
    assert "on-worker-health-safety-4-steps" in result.err


def test_nonsense_for_an_id_is_told_where_ids_are(ask: Run) -> None:
    result = ask("show", "?????")

    assert result.code == 1
    assert "mcli find" in result.err


@pytest.mark.parametrize("form", ["table", "plain", "markdown", "csv", "yaml", "jsonl"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_form_shows_the_listing_in_both_languages(ask: Run, form: str, language: str) -> None:
    result = ask("--lang", language, "show", ID, "--format", form)

    assert result.code == 0
    assert "Worker" in result.out


def test_json_is_one_array(ask: Run) -> None:
    assert [each["id"] for each in json.loads(ask("show", ID, "--format", "json").out)] == [ID]


def test_goal_paths_are_shown_with_their_reasons(ask: Run) -> None:
    out = ask("show", ID).out

    assert "Employment: strong match\n    for: " in out


def test_a_missing_id_says_so(ask: Run) -> None:
    result = ask("show")

    assert result.code == 2
    assert "ID is missing" in result.err


def test_conditions_extras_rates_and_dates_are_said_in_words(run: Run, home: Path) -> None:
    more = """\
    cost_status: paid
    cost_cad: 1249.50
    cost_per: module
    cost_extras: [{kind: exam, cad: 30, text: exam fee}]
    hours: 1.5
    start_dates: ["2027-01-01"]
    flexible_start: true
    evidence:
      cost: {quote: "$1,249.50 a module", url: "https://www.example.ca/x", method: label, more: ["plus exam"]}
"""
    write_listings(home, "mine", listing("a", "A", more))

    english, french = run("show", "mine/a").out, run("--lang", "fr", "show", "mine/a").out
    assert "Cost: $1,249.50 per module; also: exam $30 (exam fee)\n    “$1,249.50 a module”; “plus exam”\n" in english
    assert "Length: 1.5 hours" in english
    assert "Start: January 1, 2027; start at any time" in english
    assert "1\u00a0249,50\u00a0$ par module; aussi\u00a0: examen 30\u00a0$" in french
    assert "Durée\u00a0: 1,5 heure\n" in french
    assert "1er janvier 2027" in french


def test_a_word_in_place_of_an_id_names_the_ids_that_have_it_and_how_to_search(ask: Run) -> None:
    result = ask("show", "whmis")

    assert result.code == 1
    assert "safety/ccohs-whmis-workers" in result.err
    assert "mcli find whmis" in result.err


def test_what_was_noted_by_hand_is_not_said_to_be_on_its_page(ask: Run) -> None:
    assert "on its page at the last check" not in ask("show", ID).out


@pytest.mark.parametrize(
    "argv", [("show",), ("export",), ("correct", "--set", "hours=3", "--by", "AB", "--because", "x")]
)
def test_every_command_that_takes_an_id_offers_the_ids_that_have_its_words(
    run: Run, home: Path, argv: tuple[str, ...]
) -> None:
    write_listings(home, "mine", listing("zebra-care-basics", "Alpha"), listing("zebra-care-more", "Beta"))

    result = run(*argv, "zebra care")

    assert result.code == 1
    assert "These ids have it: mine/zebra-care-basics, mine/zebra-care-more" in result.err


_TRAITS = """    length_text: 12 hours
    hours: 12
    assessment_text: A quiz at the end
    traits:
    - {trait: stackable, quote: "It stacks into a certificate.", url: "https://www.example.org/a"}
    evidence:
      hours: {quote: "12 hours", url: "https://www.example.org/a", method: %s}
      assessment: {quote: "A quiz at the end", url: "https://www.example.org/a", method: %s}
"""


def test_it_says_which_traits_the_page_states_and_which_it_does_not(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("loom", "Zebra looms", _TRAITS % ("label", "label")))
    shown = run("show", "loom", "--format", "plain").out
    assert (
        "Kind of course: says: short, assessed, stackable; "
        "does not say: competency-based, tied to a sector, recognized by employers" in shown
    )
    assert "stackable: “It stacks into a certificate.”" in shown
    french = run("--lang", "fr", "show", "loom", "--format", "plain").out
    assert "dit\xa0: court, évalué, cumulable; ne dit pas\xa0: axé sur les compétences" in french


def test_of_a_page_that_no_program_has_read_nobody_knows_what_it_does_not_say(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("loom", "Zebra looms", _TRAITS % ("curated", "curated")))
    shown = run("show", "loom", "--format", "plain").out
    assert "Kind of course: says: short, assessed, stackable\n" in shown
    assert "short: our note: 12 hours" in shown


def test_traits_of_the_facts_are_in_the_json_and_pass_the_filter(run: Run, home: Path) -> None:
    write_listings(
        home,
        "mine",
        listing("loom", "Zebra looms", _TRAITS % ("label", "label")),
        listing("yarn", "Zebra yarn"),
    )
    (found,) = json.loads(run("find", "zebra", "--trait", "assessed", "--trait", "cumulable", "--format", "json").out)
    assert [each["trait"] for each in found["traits"]] == ["short", "assessed", "stackable"]
    assert found["traits"][0] == {"trait": "short", "quote": "12 hours", "url": "https://www.example.org/a"}
    left = run("find", "zebra", "--trait", "short")
    assert "1 more was left out because a fact is unknown" in left.err


def test_a_trait_that_nobody_knows_names_the_nearest(run: Run, home: Path) -> None:
    wrong = run("find", "zebra", "--trait", "stackble")
    assert wrong.code == 2
    assert "stackable" in wrong.err
