"""`mcli find` and `mcli match` near a place, the order of an answer, and words that are filters."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import FREE, Run, listing, write_listings

LISTED = {
    "in-sudbury": "    town: Sudbury\n    delivery: in_person\n    serves: local\n",
    "in-espanola": "    town: Espanola\n    delivery: in_person\n    serves: local\n",
    "in-toronto": "    town: Toronto\n    delivery: in_person\n    serves: local\n",
    "online-ontario": "    delivery: online\n    serves: ontario\n",
    "online-toronto": "    town: Toronto\n    delivery: online\n    serves: local\n",
    "online-anyone": "    delivery: online\n    serves: anyone\n",
    "by-phone": "    serves: ontario\n",
    "somewhere": "    delivery: in_person\n    serves: local\n",
}


@pytest.fixture(scope="module")
def zebra_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with listings of one word, each with another place; its index is made once for all tests."""
    home = tmp_path_factory.mktemp("zebras")
    (home / "listings").mkdir()
    write_listings(home, "mine", *(listing(name, f"Zebra {name}", more) for name, more in LISTED.items()))
    return home


@pytest.fixture
def zebras(zebra_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of the program for one test."""
    monkeypatch.setenv("MCLI_HOME", str(zebra_home))
    return zebra_home


def slugs(run: Run, *argv: str) -> list[str]:
    return [each["id"].partition("/")[2] for each in found(run, *argv)]


def found(run: Run, *argv: str) -> list[dict[str, Any]]:
    result = run("find", *argv, "--format", "json", "--limit", "0")
    assert result.code == 0, result.err
    return list(json.loads(result.out))


def test_near_keeps_what_is_within_reach_and_what_is_open_there(run: Run, zebras: Path) -> None:
    assert slugs(run, "zebra", "--near", "Sudbury", "--within", "30") == [
        "in-sudbury", "by-phone", "online-ontario", "online-anyone",
    ]  # fmt: skip


def test_the_distance_is_in_the_data_and_the_nearest_comes_first(run: Run, zebras: Path) -> None:
    near = {each["id"]: each["distance_km"] for each in found(run, "zebra", "--near", "Sudbury", "--within", "80")}

    assert list(near)[:2] == ["mine/in-sudbury", "mine/in-espanola"]
    assert near["mine/in-sudbury"] == 0
    assert 50 < near["mine/in-espanola"] < 75
    assert near["mine/online-ontario"] is None
    assert all(each["distance_km"] is None for each in found(run, "zebra"))


def test_what_does_not_say_where_it_is_held_is_counted(run: Run, zebras: Path) -> None:
    said = run("find", "zebra", "--near", "Sudbury").err

    assert "1 more was left out because it does not say where it is held." in said


@pytest.mark.parametrize("place", ["Sudbury", "greater sudbury", "Grand Sudbury", "P3E", "P3E 5K3", "City of Sudbury"])
def test_a_place_has_several_names(run: Run, zebras: Path, place: str) -> None:
    assert slugs(run, "zebra", "--near", place)[0] == "in-sudbury"


def test_a_county_and_a_network_are_places_too(run: Run, zebras: Path) -> None:
    assert "in-espanola" in slugs(run, "zebra", "--near", "Sudbury District", "--within", "0")
    assert "in-sudbury" in slugs(run, "zebra", "--near", "Northern Ontario", "--within", "0")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Simcoe", "“Simcoe County”"),
        ("Winnipeg", "is outside Ontario (Manitoba)"),
        ("Sudburi", "Did you mean “Greater Sudbury”"),
        ("zzzqqq", "there is no place “zzzqqq”"),
        ("H2X", "outside Ontario"),
    ],
)
def test_a_place_that_is_not_one_place_of_ontario_is_an_error(run: Run, zebras: Path, place: str, said: str) -> None:
    result = run("find", "zebra", "--near", place)

    assert result.code == 2
    assert result.out == ""
    assert said in result.err


def test_the_choices_of_an_ambiguous_place_can_be_typed(run: Run, zebras: Path) -> None:
    said = run("find", "zebra", "--near", "Simcoe").err
    choices = said.partition("may be ")[2].partition(". Write")[0].split("”, “")

    assert len(choices) == 2
    for choice in choices:
        assert run("find", "zebra", "--near", choice.strip("“”")).code == 0


def test_within_needs_a_place_and_a_number_with_point_or_comma(run: Run, zebras: Path) -> None:
    assert run("find", "zebra", "--within", "30").code == 2
    assert run("find", "zebra", "--near", "Sudbury", "--within", "far").code == 2
    assert slugs(run, "zebra", "--near", "Sudbury", "--within", "30,5")[0] == "in-sudbury"


def test_here_is_the_town_of_the_agency(run: Run, zebras: Path) -> None:
    agency = zebras / "agency.yaml"
    unset = run("find", "zebra", "--here")
    agency.write_text("name: Example\ntown: Toronto\n", encoding="utf-8")
    here = slugs(run, "zebra", "--here")[:2]
    agency.unlink()

    assert unset.code == 2
    assert "mcli agency set" in unset.err
    assert here == ["in-toronto", "online-toronto"]


def test_region_takes_a_division_in_either_language(run: Run, zebras: Path) -> None:
    assert "in-sudbury" in slugs(run, "zebra", "--region", "Grand Sudbury")
    assert "in-toronto" not in slugs(run, "zebra", "--region", "Nord de l'Ontario")
    assert "in-espanola" in slugs(run, "zebra", "--region", "Nord-Est de l'Ontario")


def test_nothing_found_names_211_and_the_network_of_the_place(run: Run, zebras: Path) -> None:
    result = run("find", "zebra", "--near", "Kenora", "--free")

    assert result.out == ""
    last = result.err.splitlines()[-1]
    assert "211" in last
    assert "Literacy Northwest" in last


# Words that are filters


@pytest.mark.parametrize(
    ("typed", "options", "said"),
    [
        ("zebra in sudbury", "zebra --near Sudbury", "Understood: near Greater Sudbury; words: zebra."),
        ("zebra sudbury", "zebra --near Sudbury", "near Greater Sudbury"),
        ("free zebra", "zebra --free", "Understood: free; words: zebra."),
        ("zebra gratuit à Sudbury", "zebra --near Sudbury --free", "near Greater Sudbury, free"),
        ("zebra online", "zebra --delivery online", "Understood: online; words: zebra."),
        ("zebra under $50", "zebra --max-cost 50", "at most $50"),
        ("zebra moins de 49,50 $", "zebra --max-cost 49.50", "at most $49.50"),
        ("zebra within 30 km of Sudbury", "zebra --near Sudbury --within 30", "within 30 km"),
        ("zebra no computer", "zebra --phone-only", "no computer needed"),
        ("zebra no grade 12", "zebra --without diploma", "without diploma"),
        ("zebra in french", "zebra --taught-in fr", "taught in French"),
        ("zebra no prerequisites", "zebra --no-prereq", "nothing needed first"),
    ],
)
def test_words_that_are_filters_are_understood_and_said(
    run: Run, zebras: Path, typed: str, options: str, said: str
) -> None:
    assert slugs(run, *typed.split()) == slugs(run, *options.split())
    assert said in run("find", *typed.split()).err


def test_a_goal_path_is_a_filter_when_it_is_all_that_is_typed(run: Run, ask: Run) -> None:
    assert "Understood: path: apprenticeship." in ask("find", "apprenticeship").err
    assert "Compris : voie : apprentissage." in ask("--lang", "fr", "find", "apprentissage").err.replace("\u00a0", " ")


def test_literal_looks_for_the_words_as_they_are(run: Run, zebras: Path) -> None:
    result = run("find", "zebra", "in", "sudbury", "--literal")

    assert "Understood" not in result.err
    assert "mine/in-sudbury" in result.out
    assert "mine/by-phone" not in result.out


def test_an_option_counts_more_than_a_word(run: Run, zebras: Path) -> None:
    assert slugs(run, "zebra", "--near", "Toronto")[0] == "in-toronto"
    assert slugs(run, "zebra", "under", "$50", "--max-cost", "0") == []


@pytest.mark.parametrize("typed", ["online safety", "sault college", '"in sudbury"'])
def test_a_part_of_a_name_or_of_a_known_phrase_is_no_filter(ask: Run, typed: str) -> None:
    assert "Understood" not in ask("find", *([typed] if '"' in typed else typed.split())).err


def test_the_word_that_says_what_is_looked_for_is_never_dropped_for_a_place(run: Run, zebras: Path) -> None:
    result = run("find", "forklift", "in", "kenora", "--source", "mine")

    assert result.out == ""
    assert "words: forklift" in result.err


# The order


def test_at_most_two_of_one_provider_are_among_the_first_ten(run: Run, home: Path) -> None:
    same = [listing(f"a{at}", f"Zebra a{at}", FREE + "    serves: ontario\n") for at in range(15)]
    other = [
        listing(f"b{at}", f"Zebra b{at}", "    serves: canada\n").replace("Example College", f"College {at}")
        for at in range(12)
    ]
    write_listings(home, "mine", *same, *other)

    first = slugs(run, "zebra")

    assert [each[0] for each in first[:10]] == ["a", "a", *"bbbbbbbb"]
    assert sorted(first) == sorted([f"a{at}" for at in range(15)] + [f"b{at}" for at in range(12)])
    assert slugs(run, "zebra", "--sort", "title")[:3] == ["a0", "a1", "a10"]


def test_a_refresher_comes_after_a_first_course_unless_it_is_asked_for(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("again", "Zebra refresher", FREE), listing("first", "Zebra training"))

    assert slugs(run, "zebra") == ["first", "again"]
    assert slugs(run, "zebra", "refresher") == ["again"]


def test_french_comes_first_among_equals_in_a_french_answer(run: Run, home: Path) -> None:
    write_listings(
        home, "mine",
        listing("a", "Zebra a", "    taught_in: [en]\n    serves: ontario\n"),
        listing("b", "Zebra b", "    taught_in: [fr]\n    serves: ontario\n"),
    )  # fmt: skip

    def order(language: str) -> list[str]:
        return [each["id"] for each in json.loads(
            run("--lang", language, "find", "--source", "mine", "--format", "json").out)]  # fmt: skip

    assert order("en") == ["mine/a", "mine/b"]
    assert order("fr") == ["mine/b", "mine/a"]
    assert "1 est donnée en français." in run("--lang", "fr", "find", "--source", "mine").err


# What the learner has not


def test_phone_only_leaves_out_what_needs_a_computer_and_puts_the_telephone_first(run: Run, home: Path) -> None:
    write_listings(
        home, "mine",
        listing("webcam", "Zebra a", "    bring: A laptop with a webcam\n    serves: ontario\n"),
        listing("either", "Zebra b", "    bring: A computer or phone\n    serves: ontario\n"),
        listing("call", "Zebra c by phone", "    serves: ontario\n"),
        listing("skills", "Zebra d", "    summary: Improve your computer skills\n    serves: ontario\n"),
    )  # fmt: skip

    assert slugs(run, "--source", "mine", "--phone-only") == ["call", "either", "skills"]
    assert set(slugs(run, "--source", "mine", "--without", "computer")) == {"either", "skills", "call"}
    assert set(slugs(run, "--source", "mine", "--without", "ordinateur")) == {"either", "skills", "call"}


def test_without_is_a_filter_of_find(run: Run, home: Path) -> None:
    required = (
        "    prerequisite_status: required\n    gates: [diploma]\n"
        "    evidence:\n      prerequisite: {quote: A diploma is required}\n"
    )
    write_listings(home, "mine", listing("asks", "Zebra a", required), listing("open", "Zebra b"))

    assert slugs(run, "--source", "mine", "--without", "diploma") == ["open"]
    assert run("find", "--without", "diplomma").code == 2


def test_maybe_free_adds_what_hints_at_it_after_what_is_proved(run: Run, home: Path) -> None:
    hint = "    hints:\n      - {fact: cost, quote: no cost upfront}\n"
    write_listings(
        home, "mine", listing("hint", "Zebra a", hint), listing("free", "Zebra b", FREE), listing("none", "Zebra c")
    )

    assert slugs(run, "--source", "mine", "--free") == ["free"]
    assert slugs(run, "--source", "mine", "--maybe-free") == ["free", "hint"]


def test_match_takes_words(ask: Run) -> None:
    result = ask("match", "forklift", "--path", "employment", "--format", "json")

    assert result.code == 0
    assert {each["id"] for each in json.loads(result.out)} <= {each["id"] for each in found(ask, "forklift")}


def test_the_twin_in_the_other_language_is_linked_and_says_what_this_page_does_not(run: Run, home: Path) -> None:
    write_listings(
        home, "mine",
        listing("english", "Zebra course", FREE + "    page_language: en\n    hours: 6\n"),
        listing("french", "Cours de zèbre", "    page_language: fr\n    twin: mine/english\n"),
    )  # fmt: skip

    poorer = run("show", "mine/french").out
    richer = run("show", "mine/english").out

    assert "In the other language" in poorer
    assert "Zebra course" in poorer
    assert "the other page says so: https://www.example.ca/english" in poorer
    assert "6 hours" in poorer
    assert "Cours de zèbre" in richer
    assert "the other page says so" not in richer


def test_the_town_and_the_distance_are_shown(run: Run, zebras: Path) -> None:
    out = run("find", "zebra", "--near", "Sudbury", "--within", "80").out

    assert "Offered: in person, Sudbury, 0 km" in out
    assert "Offered: in person, Espanola, 6" in out


def test_what_may_be_free_is_marked(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Zebra", "    hints:\n      - {fact: cost, quote: no cost upfront}\n"))

    assert "(may be free, ask)" in run("find", "zebra", "--maybe-free").out


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--delivery", "enligne", "« en ligne »"),
        ("--credential", "zzz", "microcertification"),
        ("--without", "zzz", "pièce d’identité"),
        ("--sector", "zzz", "Santé et soins"),
    ],
)
def test_a_french_error_names_french_values(ask: Run, option: str, value: str, said: str) -> None:
    result = ask("--lang", "fr", "find", option, value)

    assert result.code == 2
    assert said in result.err.replace("\u00a0", " ")


def test_amounts_may_have_a_comma_and_groups_of_digits(ask: Run) -> None:
    plain = ask("find", "--max-cost", "1000", "--format", "json").out

    for typed in ("1 000", "1,000", "1\u00a0000,00 $", "$1,000.00"):
        assert ask("find", "--max-cost", typed, "--format", "json").out == plain
    assert ask("find", "--max-cost", "1.000.0").code == 2


def test_the_path_of_independence_has_its_french_cognate(ask: Run) -> None:
    assert ask("find", "--path", "indépendance", "-q").out == ask("find", "--path", "independence", "-q").out


def test_errors_of_the_language_option_are_in_the_language_of_the_environment(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MCLI_LANG", "fr")

    assert "est inconnue" in run("--lang", "es", "find").err
    assert "demande une valeur" in run("find", "--lang").err


def test_a_narrow_terminal_shows_the_answer(run: Run, zebras: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")

    result = run("find", "zebra", "--near", "Sudbury", "--format", "table")

    assert result.code == 0
    assert "mine/in-sudbury" in result.out


def test_what_only_sounds_like_a_commoner_course_comes_after_it_unless_it_is_named(run: Run, home: Path) -> None:
    write_listings(
        home, "mine", listing("mind", "Mental Health First Aid, zebra", FREE), listing("body", "Zebra first aid")
    )

    assert slugs(run, "zebra", "first", "aid") == ["body", "mind"]
    assert slugs(run, "mental", "health", "first", "aid", "zebra") == ["mind"]


def test_a_line_that_answers_questions_comes_after_courses(run: Run, home: Path) -> None:
    line = FREE + "    staff_note: An information line, not a course.\n    serves: ontario\n"
    write_listings(home, "mine", listing("a", "A line", line), listing("b", "B course", FREE + "    serves: ontario\n"))

    assert slugs(run, "--source", "mine") == ["b", "a"]


def test_facts_read_from_a_page_come_before_a_note_of_ours_of_the_same_day(run: Run, home: Path) -> None:
    note = FREE.replace("method: label", "method: curated")
    write_listings(
        home, "mine", listing("a", "A note", note), listing("b", "B page", FREE), top='checked: "2026-11-01"\n'
    )

    assert slugs(run, "--source", "mine") == ["b", "a"]


def test_a_french_answer_without_french_says_so(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Zebra", "    page_language: en\n"))

    assert "Aucune n’est donnée en français." in run("--lang", "fr", "find", "zebra").err


def test_inside_a_county_there_is_no_distance(run: Run, zebras: Path) -> None:
    inside = found(run, "zebra", "--near", "Sudbury District", "--within", "1")

    assert {each["distance_km"] for each in inside if each["town"] == "Espanola"} == {None}
    assert "Espanola\n" in run("find", "zebra", "--near", "Sudbury District", "--within", "1").out


def test_what_is_held_in_person_at_a_place_that_nobody_names_says_so(run: Run, zebras: Path) -> None:
    assert "Offered: in person, place not known\n" in run("find", "zebra", "somewhere").out
    assert (
        "Mode\N{NO-BREAK SPACE}: en personne, lieu inconnu\n" in run("--lang", "fr", "find", "zebra", "somewhere").out
    )


def test_a_long_note_for_staff_is_shown_to_the_end_of_a_sentence(run: Run, home: Path) -> None:
    first, second = "Ask first whether the course still runs, O. Reg. 5 says so.", f"Then {'call again and ' * 9}wait."
    write_listings(home, "mine", listing("a", "Zebra", f'    staff_note: "{first} {second}"\n'))

    assert f"For staff: {first} (More: mcli show)\n" in run("find", "zebra").out
    assert f"{first} {second}" in run("show", "mine/a").out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--delivery", "en linge"], "Did you mean “online”?"),
        (["--lang", "fr", "--delivery", "en linge"], "Vouliez-vous dire « en ligne »?"),
        (["--lang", "fr", "--sort", "foo"], "pertinence, coût, heures, titre, vérification"),
    ],
)
def test_a_wrong_value_is_answered_with_names_of_either_language(run: Run, argv: list[str], said: str) -> None:
    result = run("find", *argv)

    assert result.code == 2
    assert said in result.err.replace("\N{NO-BREAK SPACE}", " ")


def test_what_the_agency_added_itself_comes_first_where_it_wants_that(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Zebra a", FREE))
    write_listings(home, "local", listing("b", "Zebra b", source="local"))
    assert slugs(run, "zebra") == ["a", "b"]

    (home / "config").mkdir()
    (home / "config" / "settings.yaml").write_text("own_first: true\n", encoding="utf-8")
    assert slugs(run, "zebra") == ["b", "a"]
