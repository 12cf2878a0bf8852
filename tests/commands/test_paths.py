"""`mcli paths`: browsing."""

import json
import re

from tests.conftest import Run


def test_the_five_paths_are_named_explained_and_counted_as_find_counts(ask: Run) -> None:
    counted = json.loads(ask("paths", "--format", "json").out)

    assert [each["path"] for each in counted] == [
        "employment", "apprenticeship", "secondary", "postsecondary", "independence",
    ]  # fmt: skip
    for each in counted:
        path = ("--path", each["path"], "--limit", "0", "--format", "json")
        assert each["purpose"]
        assert each["listings"] == len(json.loads(ask("find", *path).out)) > 0
        assert each["free"] == len(json.loads(ask("find", "--free", *path).out))
        assert each["low_cost"] == len(json.loads(ask("find", "--low-cost", *path).out))
        assert each["no_prereq"] == len(json.loads(ask("find", "--no-prereq", *path).out))
        assert sum(sector["listings"] for sector in each["sectors"]) == each["listings"]


def test_one_path_is_told_in_plain_words_by_sector(ask: Run) -> None:
    english, french = ask("paths", "employment").out, ask("--lang", "fr", "paths", "emploi").out

    assert english.startswith("Employment (employment)\n")
    assert "By sector:" in english
    assert "mcli find --path employment" in english
    assert "Emploi" in french
    assert "Par secteur\u00a0:" in french
    assert not re.search(r"\b[01] gratuites", french)


def test_the_table_shows_the_same_numbers(ask: Run) -> None:
    first = json.loads(ask("paths", "secondary", "--format", "json").out)[0]

    last = ask("paths", "secondary", "--format", "table").out.splitlines()[-2].split()
    assert last[0] == "All"
    assert [int(each) for each in last[1:]] == [first[key] for key in ("listings", "free", "low_cost", "no_prereq")]
    assert "Goal path" in ask("paths", "--format", "table").out


def test_an_unknown_path_is_answered_with_the_nearest(ask: Run) -> None:
    result = ask("paths", "secundary")

    assert result.code == 2
    assert "secondary" in result.err
