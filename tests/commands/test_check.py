"""`mcli check`: a person confirms facts by phone, e-mail, visit or page, and the call sheet of what to confirm."""

import csv
import io
import json
from pathlib import Path

import pytest

from mcli.yaml_io import read
from tests.conftest import FREE, Run, listing, write_listings

PAID = """\
    phone: 705-555-0142
    cost_status: paid
    cost_cad: 40
    evidence:
      cost: {quote: $40, url: "https://www.example.ca/a", method: label}
"""
OLD = 'checked: "2024-01-15"\n'


@pytest.fixture
def office(home: Path) -> Path:
    """A home folder with two old listings: one paid, one free."""
    write_listings(home, "mine", listing("a", "Alpha", PAID), listing("b", "Beta", FREE), top=OLD)
    return home


def one(run: Run, name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(run("show", name, "--format", "json").out)[0]
    return found


def test_confirmed_facts_are_as_new_as_the_call_in_every_answer(run: Run, office: Path) -> None:
    result = run("check", "mine/a", "--by", "AB", "--note", "Ask for Jo")

    assert result.code == 0
    assert "confirmed by phone, November 24, 2026 (AB)" in result.out
    found = one(run, "mine/a")
    assert found["checked"] == "2026-11-24"
    assert found["confirmed"] == {"on": "2026-11-24", "how": "phone", "by": "AB", "note": "Ask for Jo"}
    for command in (["find", "alpha", "--source", "mine"], ["show", "mine/a"]):
        assert "confirmed by phone, November 24, 2026 (AB)" in " ".join(run(*command).out.split())
    # In the table the words are broken in their column, so cells of other columns are between the first two.
    table = " ".join(run("find", "alpha", "--source", "mine", "--format", "table").out.split())
    assert "confirmed " in table
    assert "by phone, November 24, 2026 (AB)" in table
    assert "Alpha" in run("find", "--source", "mine", "--checked-within", "1").out


@pytest.mark.parametrize(("form", "words"), [
    ("txt", "Facts confirmed by email, November 20, 2026 (CD)"), ("html", "Facts confirmed by email"),
    ("md", "Facts confirmed by email"), ("csv", "confirmed by e-mail, November 20, 2026 (CD)"),
])  # fmt: skip
def test_a_sheet_says_who_confirmed_its_facts_and_asks_nothing_again(
    run: Run, office: Path, form: str, words: str
) -> None:
    run("check", "mine/a", "--by", "CD", "--how", "email", "--on", "2026-11-20", "--note", "Do not print this")

    made = run("export", "mine/a", "--to", form, "--out", "-").out

    assert words in made
    assert "2024" not in made
    assert "Do not print this" not in made or form == "csv"


def test_in_french_the_words_of_a_confirmation_are_french(run: Run, office: Path) -> None:
    run("check", "mine/a", "--by", "AB", "--how", "visit")

    assert "confirmé sur place, 24 novembre 2026 (AB)" in run("--lang", "fr", "find", "alpha", "--source", "mine").out


def test_a_fact_that_is_different_is_corrected_in_the_same_call(run: Run, office: Path) -> None:
    result = run("check", "mine/a", "--by", "AB", "--set", "cost=30", "--set", "hours=6")

    assert "cost_cad: 40 -> 30" in result.out
    found = one(run, "mine/a")
    assert (found["cost_status"], found["cost_cad"], found["hours"]) == ("paid", 30, 6)
    assert found["confirmed"] == {"on": "2026-11-24", "how": "phone", "by": "AB", "note": None}
    assert "asked by phone (AB)" in run("show", "mine/a").out


def test_free_and_needs_can_be_set_by_the_names_that_people_use(run: Run, office: Path) -> None:
    run("check", "mine/a", "--by", "AB", "--set", "cost=free", "--set", "needs=none")

    found = one(run, "mine/a")
    assert (found["cost_status"], found["prerequisite_status"]) == ("free", "none")


def test_a_check_is_shown_as_older_than_facts_that_changed_since(run: Run, office: Path) -> None:
    run("check", "mine/a", "--by", "AB", "--on", "2026-11-01")
    write_listings(office, "mine", listing("a", "Alpha", PAID.replace("40", "60")), top=OLD)

    found = one(run, "mine/a")
    assert found["checked"] == "2024-01-15"
    assert "(AB); a fact has changed since" in run("show", "mine/a").out
    assert "check first" in run("find", "alpha", "--source", "mine").out
    assert "confirmed" not in run("export", "mine/a", "--to", "txt", "--out", "-").out


def test_a_page_that_says_the_same_later_leaves_the_check_as_it_is(run: Run, office: Path) -> None:
    run("check", "mine/a", "--by", "AB", "--on", "2026-11-01")
    write_listings(office, "mine", listing("a", "Alpha", PAID), top='checked: "2026-11-10"\n')

    assert one(run, "mine/a")["checked"] == "2026-11-10"
    assert "changed since" not in run("show", "mine/a").out


def test_all_checks_are_kept_and_the_newest_counts(run: Run, office: Path) -> None:
    for by, day in (("AB", "2026-11-20"), ("CD", "2026-11-02"), ("AB", "2026-11-20")):
        run("check", "mine/a", "--by", by, "--on", day)

    kept = read(office / "checks" / "mine.yaml").content["checks"]
    assert [(each["by"], each["on"]) for each in kept] == [("CD", "2026-11-02"), ("AB", "2026-11-20")]
    assert "November 20, 2026 (AB)" in run("show", "mine/a").out


def test_a_packaged_listing_can_be_confirmed(run: Run, home: Path) -> None:
    name = "safety/on-worker-health-safety-4-steps"

    assert run("check", name, "--by", "AB", "--how", "page").code == 0
    assert "confirmed on its page, November 24, 2026 (AB)" in run("show", name).out


@pytest.mark.parametrize(("argv", "words"), [
    (["mine/a"], "A check needs --by"),
    (["mine/a", "--by", " "], "A check needs --by"),
    (["mine/a", "--by", "AB", "--on", "2026-11-25"], "2026-11-25 is in the future"),
    (["mine/a", "--by", "AB", "--on", "yesterday"], "is not a date"),
    (["mine/a", "--by", "AB", "--how", "fone"], "It knows: phone, email, visit, page"),
    (["mine/a", "--by", "AB", "--set", "houre=3"], "Did you mean “hours”?"),
    (["mine/a", "--by", "AB", "--set", "cost=-3"], "cannot be below 0"),
    (["mine/a", "mine/b", "--by", "AB", "--set", "cost=3"], "one listing at a time"),
    (["--by", "AB"], "Name the listings"),
    (["mine/a", "--by", "AB", "--free"], "belong to --list"),
    (["mine/a", "--list"], "Give one of them"),
])  # fmt: skip
def test_wrong_usage_is_named_and_nothing_is_written(run: Run, office: Path, argv: list[str], words: str) -> None:
    result = run("check", *argv)

    assert result.code == 2
    assert words in result.err
    assert not (office / "checks").exists()
    assert not (office / "corrections").exists()


def test_an_unknown_id_is_answered_with_the_nearest(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("welding-basics", "Welding"))

    result = run("check", "mine/weldin-basics", "--by", "AB")

    assert result.code == 1
    assert "mine/welding-basics" in result.err


def test_a_broken_file_of_checks_is_named_and_the_rest_answers(run: Run, office: Path) -> None:
    (office / "checks").mkdir()
    (office / "checks" / "mine.yaml").write_text("source: mine\nchecks:\n- {id: mine/a, on: soon}\n", encoding="utf-8")

    result = run("find", "alpha", "--source", "mine")

    assert "Alpha" in result.out
    assert "mine.yaml" in result.err
    assert run("check", "mine/a", "--by", "AB").code == 5


def test_correct_with_an_unchanged_value_says_how_to_confirm(run: Run, office: Path) -> None:
    words = ("--quote", "$40", "--by", "AB", "--because", "I telephoned")

    result = run("correct", "mine/a", "--set", "cost_cad=40", *words)

    assert result.code == 2
    assert "mcli check mine/a --by AB" in result.err
    assert not (office / "corrections").exists()


def test_the_call_sheet_begins_with_what_was_printed_and_leaves_out_what_is_fresh(run: Run, office: Path) -> None:
    write_listings(office, "new", listing("n", "New", source="new"), top='checked: "2026-11-20"\n')
    run("export", "mine/b", "--to", "txt", "--out", office / "b.txt")

    found = json.loads(run("check", "--list", "--source", "mine", "--format", "json").out)

    assert [(each["id"], each["printed"]) for each in found] == [("mine/b", 1), ("mine/a", 0)]
    assert found[1]["contact"] == "705-555-0142"
    assert "Does it still cost $40, and is there anything else to pay?" in found[1]["ask"]
    assert "Is it still free, and for whom?" in found[0]["ask"]
    assert json.loads(run("check", "--list", "--source", "new", "--format", "json").out) == []


def test_who_is_confirmed_leaves_the_call_sheet(run: Run, office: Path) -> None:
    listed = run("check", "--list", "--source", "mine")
    assert listed.out.index("Alpha") < listed.out.index("Beta"), "who has a telephone number comes first"

    assert run("check", "1", "--by", "AB").code == 0

    assert "Alpha" not in run("check", "--list", "--source", "mine").out


def test_the_call_sheet_is_written_as_csv_xlsx_and_pdf(run: Run, office: Path, tmp_path: Path) -> None:
    for ending, begins in (("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK"), ("pdf", b"%PDF")):
        path = tmp_path / f"calls.{ending}"
        assert run("check", "--list", "--source", "mine", "--out", path).code == 0
        assert path.read_bytes().startswith(begins)
        assert run("check", "--list", "--source", "mine", "--out", path).code == 1, "an existing file is not replaced"

    rows = list(csv.reader(io.StringIO((tmp_path / "calls.csv").read_text(encoding="utf-8-sig"))))
    assert rows[0][2] == "Telephone or e-mail"
    assert rows[1][2] == "705-555-0142"
    assert run("check", "--list", "--out", tmp_path / "calls.odt").code == 2


def test_merging_homes_keeps_the_checks_of_both(run: Run, office: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "listings").mkdir(parents=True)
    write_listings(other, "mine", listing("a", "Alpha", PAID), listing("b", "Beta", FREE), top=OLD)
    run("--home", other, "check", "mine/a", "--by", "CD", "--on", "2026-11-22")
    run("check", "mine/a", "--by", "AB", "--on", "2026-11-20")

    run("catalogue", "merge", other)
    once = (office / "checks" / "mine.yaml").read_bytes()
    run("catalogue", "merge", other)

    assert (office / "checks" / "mine.yaml").read_bytes() == once
    assert [each["by"] for each in read(office / "checks" / "mine.yaml").content["checks"]] == ["AB", "CD"]
    assert "(CD)" in run("show", "mine/a").out


@pytest.mark.parametrize(("typed", "cents"), [("30,50", 30.5), ("30.50 $", 30.5), ("1 000", 1000), ("$1,250", 1250)])
def test_an_amount_is_typed_as_either_language_writes_it(run: Run, office: Path, typed: str, cents: float) -> None:
    assert run("check", "mine/a", "--by", "AB", "--set", f"cost={typed}").code == 0
    assert one(run, "mine/a")["cost_cad"] == cents


def test_hours_take_a_decimal_comma(run: Run, office: Path) -> None:
    assert run("--lang", "fr", "check", "mine/a", "--by", "AB", "--set", "hours=1,5").code == 0
    assert one(run, "mine/a")["hours"] == 1.5


def test_a_question_of_the_call_sheet_ends_once(run: Run, home: Path) -> None:
    asks = (
        "    prerequisite_status: age_only\n    gates: [age, device]\n"
        '    evidence:\n      prerequisite: {quote: 18 or older, url: "https://www.example.ca/x"}\n'
    )
    write_listings(home, "mine", listing("a", "Alpha", asks), top=OLD)
    out = run("check", "--list", "--source", "mine").out

    assert "Is this still what one needs first" in out
    assert "??" not in out
