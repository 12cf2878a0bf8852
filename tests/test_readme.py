"""The README matches the program: every command runs, and the example is its output."""

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Run

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
COMMANDS = [line for block in BLOCKS[1:] for line in block.splitlines() if line]
OPENING = BLOCKS[0].splitlines()


def test_the_first_block_is_two_lines_that_install_and_run_and_install_and_test() -> None:
    assert len(OPENING) == 2
    assert OPENING[0].endswith("mcli find --free --path employment")
    assert OPENING[1].endswith("pytest -q")
    assert README.index("```sh") < 20


def test_the_first_command_of_the_readme_lists_courses(ask: Run) -> None:
    argv = shlex.split(OPENING[0].rpartition("&& ")[2])[1:]

    result = ask(*argv)

    assert result.code == 0
    assert result.out.count(" id: ") == 20


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_in_the_readme_works(ask: Run, command: str) -> None:
    argv = shlex.split(command.partition(" > ")[0])

    result = ask(*argv[1:])

    assert argv[0] == "mcli"
    assert result.code == 0
    assert result.out


def test_the_example_in_the_readme_is_the_output_of_the_program(ask: Run) -> None:
    found = re.search(r"<!-- output: mcli (.*?) -->\n```text\n(.*?)```", README, re.DOTALL)

    assert found
    assert found[2] == ask(*shlex.split(found[1])).out


def test_every_option_in_the_documents_exists_in_the_help(ask: Run) -> None:
    commands = (
        (), ("find",), ("match",), ("show",), ("paths",), ("export",), ("refresh",), ("catalogue", "stats"),
        ("catalogue", "gaps"),
    )  # fmt: skip
    help_texts = " ".join(ask(*each, "--help").out for each in commands)
    documents = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    program = "\n".join(line for line in documents.splitlines() if "pip " not in line)

    for option in set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", program)) - {"--help"}:
        assert option in help_texts, option


def test_the_listing_in_the_contributing_guide_is_valid(run: Run, home: Path) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    block = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert block
    (home / "listings" / "our-agency.yaml").write_text(block[1], encoding="utf-8")

    assert "our-agency/computer-basics" in run("find", "computer", "basics", "--free", "--limit", "0").out
    assert run("catalogue", "rebuild").code == 0


def test_the_changelog_has_a_section_for_this_version() -> None:
    from mcli import __version__

    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
