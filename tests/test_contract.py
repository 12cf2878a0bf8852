"""docs/contract.md names the commands, filters, exit codes, keys and values of the program, and no others."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from mcli.core import fact_table, terms
from mcli.core.errors import ExitCode
from mcli.sources import Source, read
from tests.conftest import Run

GROUPS = ("sources", "catalogue", "schedule", "agency")
TEXT = (Path(__file__).parents[1] / "docs" / "contract.md").read_text(encoding="utf-8")


def table(heading: str) -> list[list[str]]:
    """Return the cells of the first table after a heading, without its header."""
    lines = re.split(rf"^#+ {heading}\n", TEXT, flags=re.MULTILINE)[1].splitlines()
    rows: list[list[str]] = []
    for line in lines:
        if line.startswith("| "):
            rows.append([cell.strip() for cell in line.strip("| ").split(" | ")])
        elif rows:
            break
    return rows[2:] if set(rows[1][0]) <= {"-"} else rows


def codes(cell: str) -> list[str]:
    return re.findall(r"`([^`]*)`", cell)


def values_of(key: str) -> list[str]:
    return next(codes(row[1]) for row in table("A listing as JSON") if key in codes(row[0]))


def commands(ask: Run, *group: str) -> set[str]:
    """Return every command that the help of a group lists, with the commands of the groups below it."""
    listed = re.findall(r"^  ([a-z]\S*)", ask(*group, "--help").out.partition("Commands:")[2], re.MULTILINE)
    names = {(*group, name) for name in listed}
    below = {name for group_name in names if group_name[-1] in GROUPS for name in commands(ask, *group_name)}
    return below | {" ".join(name) for name in names if name[-1] not in GROUPS}


def test_the_commands_are_those_of_the_program(ask: Run) -> None:
    named = {re.match(r"[a-z ]+", codes(row[0])[0])[0].strip() for row in table("Commands")}  # type: ignore[index]

    assert named == commands(ask)


@pytest.mark.parametrize("command", ["find", "match", "export"])
def test_the_filters_are_those_of_the_commands_that_filter(ask: Run, command: str) -> None:
    help_text = ask(command, "--help").out
    offered = set(re.findall(r"^  (--[a-z-]+)", help_text, re.MULTILINE)) - {"--help", "--format"}
    own = {"--to", "--out", "--layout", "--large-print", "--agency", "--each", "--each-path", "--force", "--recall"}

    assert {codes(row[0])[0].split()[0] for row in table("Filters")} == offered - own


def test_the_formats_are_those_of_the_help(ask: Run) -> None:
    rows = {row[0]: codes(row[1]) for row in table("Output formats")}
    offered = {option: re.sub(r"\s+", " ", ask(command, "--help").out) for option, command in
               (("`--format` of `find`, `show`, `match`", "find"), ("`--to` of `export`", "export"),
                ("`--format` of the other commands that have it", "paths"))}  # fmt: skip

    for option, help_text in offered.items():
        assert f"{', '.join(rows[option][:-1])} or {rows[option][-1]}" in help_text


def test_the_exit_codes_are_those_of_the_program() -> None:
    named = {codes(row[1])[0]: int(row[0]) for row in table("Exit codes")}

    assert named == {code.name: code.value for code in ExitCode}


def test_the_keys_of_a_listing_are_those_of_the_program_in_their_order() -> None:
    assert [key for row in table("A listing as JSON") for key in codes(row[0])] == list(fact_table.LISTING_KEYS)


@pytest.mark.parametrize(("key", "values"), [
    ("provider_kind", terms.PROVIDER_KINDS), ("serves", terms.SERVES), ("page_language", terms.LANGUAGES),
    ("cost_status", terms.COST_STATUSES), ("cost_per", terms.COST_UNITS),
    ("prerequisite_status", terms.PREREQUISITE_STATUSES), ("gates", terms.GATES), ("delivery", terms.DELIVERIES),
    ("credential_kind", terms.CREDENTIAL_KINDS), ("status", terms.LISTING_STATUSES),
])  # fmt: skip
def test_the_values_of_a_key_are_those_of_the_program(key: str, values: tuple[str, ...]) -> None:
    assert values_of(key) == list(values)


@pytest.mark.parametrize(("key", "values"), [
    ("cost_extras", terms.EXTRA_KINDS), ("confirmed", terms.CONFIRMED_HOW), ("traits", terms.TRAITS),
    ("goal_paths", terms.LEVELS),
])  # fmt: skip
def test_the_values_inside_a_key_are_those_of_the_program(key: str, values: tuple[str, ...]) -> None:
    assert values_of(key)[-len(values) :] == list(values)


@pytest.mark.parametrize(("sentence", "values"), [
    ("The facts of `evidence` are", fact_table.FACTS), ("The methods of `evidence` are", terms.METHODS),
    ("The goal paths are", terms.PATHS),
])  # fmt: skip
def test_the_facts_methods_and_paths_are_those_of_the_program(sentence: str, values: tuple[str, ...]) -> None:
    named = re.sub(r"\([^)]*\)", "", TEXT.partition(sentence)[2].partition(".")[0])

    assert sorted(codes(named)) == sorted(values)


def test_the_keys_of_a_source_are_those_of_the_program() -> None:
    named = {key for row in table("A source as YAML") for key in codes(row[0])}

    assert named == {field.name for field in fields(Source)}


def test_the_source_shown_is_read_without_an_error(tmp_path: Path) -> None:
    path = tmp_path / "example-college.yaml"
    path.write_text(TEXT.partition("```yaml\n")[2].partition("```")[0], encoding="utf-8")

    assert read(path).expects.at_least == 10
