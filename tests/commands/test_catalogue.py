"""`mcli catalogue`: making the index anew, and knowing what there is."""

import json
from pathlib import Path
from typing import Any

from tests.conftest import Run, listing, write_listings


def test_rebuild_says_how_much_there_is(run: Run, home: Path) -> None:
    result = run("catalogue", "rebuild")

    assert result.code == 0
    assert result.out == "The index has 528 listings.\n"
    assert (home / "index.sqlite").exists()


def test_rebuild_names_every_fault_and_exits_with_5_while_find_still_answers(run: Run, home: Path) -> None:
    path = write_listings(home, "mine", listing("a", "A", "    hours: many\n"))

    result = run("catalogue", "rebuild")

    assert result.code == 5
    assert f"{path}, line 7:" in result.err
    assert run("find", "--free").code == 0
    report = json.loads(run("catalogue", "rebuild", "--format", "json").out)
    assert report["faults"][0]["line"] == 7


def test_stats_count_the_whole_catalogue(ask: Run) -> None:
    found = json.loads(ask("catalogue", "stats", "--format", "json").out)

    assert found["listings"] == 528
    for group in ("source", "cost_status", "prerequisite_status", "delivery", "page_language", "status", "age"):
        assert sum(found[group].values()) == 528
    assert found["cost_status"] == {"unknown": 272, "free": 124, "free_with_conditions": 85, "paid": 47}


def test_stats_are_said_in_both_languages_and_forms(ask: Run) -> None:
    assert "free with conditions: 85" in ask("catalogue", "stats").out
    assert "gratuit sous certaines conditions\u00a0: 85" in ask("--lang", "fr", "catalogue", "stats").out
    assert "Listings" in ask("catalogue", "stats", "--format", "table").out


def test_stats_count_the_sources_that_are_ready_can_be_discovered_or_are_paused(ask: Run) -> None:
    found = json.loads(ask("catalogue", "stats", "--format", "json").out)["sources"]
    every = found["all"][""]

    assert every["ready"] >= 20 and every["discoverable"] > every["paused"]
    for by in ("kind", "region"):
        assert {state: sum(each[state] for each in found[by].values()) for state in every} == every
    assert f"All sources: ready: {every['ready']}; paused, with a home page: " in ask("catalogue", "stats").out
    assert "Sources par région" in ask("--lang", "fr", "catalogue", "stats", "--format", "table").out


def test_a_broken_settings_file_in_the_home_folder_is_named_and_the_packaged_one_used(run: Run, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "settings.yaml").write_text("lowcost: 5\nstale_days: soon\n", encoding="utf-8")

    result = run("find", "--free")

    assert result.code == 0
    assert "settings.yaml, line 1:" in result.err
    assert "settings.yaml, line 2:" in result.err


def test_a_broken_settings_file_that_was_asked_for_by_name_stops_the_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "settings.yaml").write_text("low_cost: free\n", encoding="utf-8")

    result = run("--config", tmp_path / "office", "find")

    assert result.code == 5
    assert "settings.yaml, line 1: This must be an amount" in result.err


def test_a_configuration_folder_that_does_not_exist_is_an_error(run: Run, tmp_path: Path) -> None:
    result = run("--config", tmp_path / "nowhere", "find")

    assert result.code == 5
    assert "does not exist" in result.err


def test_a_broken_vocabulary_is_named_and_the_packaged_one_used(run: Run, home: Path) -> None:
    (home / "config" / "words").mkdir(parents=True)
    (home / "config" / "goals.yaml").write_text("paths: []\nversio: 1\n", encoding="utf-8")
    (home / "config" / "words" / "fr.yaml").write_text("sectors: 5\n", encoding="utf-8")

    result = run("find", "--free", "--path", "employment")

    assert result.code == 0
    assert "goals.yaml, line" in result.err
    assert "fr.yaml, line 1:" in result.err
    assert " id: " in result.out


def test_a_configuration_folder_adds_to_and_replaces_the_packaged_catalogue(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "office" / "catalogue"
    folder.mkdir(parents=True)
    for source in ("trades", "extra"):
        text = f"source: {source}\nlistings:\n{listing('one', 'Zebra', source=source)}"
        (folder / f"{source}.yaml").write_text(text, encoding="utf-8")

    found = json.loads(run("--config", tmp_path / "office", "find", "--limit", "0", "--format", "json").out)

    assert [each["id"] for each in found if each["source"] in ("trades", "extra")] == ["extra/one", "trades/one"]
    assert len(found) == 528 - 49 + 2


OPEN = """\
    page_language: en
    prerequisite_status: none
    cost_status: free
    cost_cad: 0
    evidence:
      cost: {quote: Free}
      prerequisite: {quote: No experience needed}
"""


def gaps(run: Run, *argv: str) -> dict[tuple[str, str, str], dict[str, Any]]:
    found = json.loads(run("catalogue", "gaps", *argv, "--format", "json").out)
    return {(each["path"], each["language"], each["region"]): each for each in found}


def test_a_gap_closes_where_something_free_and_open_is_offered(run: Run, home: Path) -> None:
    key = ("apprenticeship", "fr", "Hamilton")
    before = gaps(run)
    assert before[key]["kind"] == "nothing"
    offered = OPEN.replace("language: en", "language: fr") + "    region: Hamilton\n    delivery: in_person\n"

    write_listings(home, "mine", listing("a", "Préapprentissage en soudage", offered))
    after = gaps(run)

    assert key not in after
    assert ("apprenticeship", "fr", "London") in after


def test_what_is_online_serves_every_region_and_is_told_apart(run: Run, home: Path) -> None:
    online = OPEN.replace("language: en", "language: fr") + "    delivery: online\n"

    write_listings(home, "mine", listing("a", "Préapprentissage en soudage", online))

    assert {each["kind"] for key, each in gaps(run).items() if key[:2] == ("apprenticeship", "fr")} == {"online_only"}


def test_gaps_can_be_asked_for_one_path_region_and_language_in_words(ask: Run) -> None:
    some = gaps(ask, "--path", "emploi", "--region", "hamilton", "--taught-in", "fr")
    assert set(some) <= {("employment", "fr", "Hamilton")}
    english, french = ask("catalogue", "gaps").out, ask("--lang", "fr", "catalogue", "gaps").out
    assert "Apprenticeship, French: nothing, not even online\n   Where: everywhere\n" in english
    assert "Formation en apprentissage, français\u00a0: rien, même pas en ligne\n   Où\u00a0: partout\n" in french
    assert "Goal path" in ask("catalogue", "gaps", "--format", "table").out
    assert ask("catalogue", "gaps", "--region", "atlantis").code == 2
