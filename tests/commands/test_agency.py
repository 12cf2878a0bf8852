"""`mcli agency`: who hands the sheets out, asked once and printed on every sheet."""

import io
import json
from pathlib import Path

import pytest

from tests.conftest import FREE, Run, listing, write_listings

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


def test_what_is_set_is_kept_shown_and_printed(run: Run, home: Path, tmp_path: Path) -> None:
    write_listings(home, "mine", listing("a", "Alpha", FREE))
    assert "No agency is set" in run("agency", "show").out
    (tmp_path / "our.PNG").write_bytes(PNG)

    result = run("agency", "set", "--name", "North Literacy", "--phone", "705-555-0100", "--town", "Sudbury",
                 "--languages", "en,fr", "--logo", tmp_path / "our.PNG")  # fmt: skip
    assert run("agency", "set", "--hours", "9 to 4").code == 0

    assert result.code == 0
    assert (home / "agency-logo.png").read_bytes() == PNG
    kept = json.loads(run("agency", "show", "--format", "json").out)
    assert (kept["town"], kept["hours"]["fr"], kept["languages"]) == ("Sudbury", "9 to 4", ["en", "fr"])
    sheet = run("export", "mine/a", "--to", "txt", "--out", "-").out
    assert "North Literacy" in sheet
    assert "705-555-0100" in sheet


@pytest.mark.parametrize(("argv", "words"), [
    ([], "Say what to set"), (["--phone", "705-555-0100"], "name"), (["--name", "N", "--email", "nobody"], "e-mail"),
    (["--name", "N", "--languages", "de"], "de"), (["--name", "N" * 200], "160"),
])  # fmt: skip
def test_what_cannot_be_is_refused_and_nothing_is_written(run: Run, home: Path, argv: list[str], words: str) -> None:
    result = run("agency", "set", *argv)

    assert result.code == 2
    assert words in result.err
    assert not (home / "agency.yaml").exists()


def test_a_logo_that_is_not_there_is_named(run: Run, home: Path) -> None:
    assert run("agency", "set", "--name", "N", "--logo", home / "none.png").code == 1
    assert not (home / "agency.yaml").exists()


def test_the_file_among_the_settings_is_still_read_and_then_replaced(run: Run, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "agency.yaml").write_text("name: Old Name\nphone: 705-555-0111\n", encoding="utf-8")
    assert "Old Name" in run("agency", "show").out

    run("agency", "set", "--name", "New Name")

    shown = run("agency", "show").out
    assert "New Name" in shown
    assert "705-555-0111" in shown


def test_on_a_terminal_it_asks_and_q_ends(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mcli.console.Console.interactive", True)
    monkeypatch.setattr("sys.stdin", io.StringIO("Centre du Nord\n\nSudbury\nq\n"))

    result = run("--lang", "fr", "agency", "set")

    assert "Nom de l’organisme" in result.out
    kept = json.loads(run("agency", "show", "--format", "json").out)
    assert (kept["name"]["en"], kept["phone"], kept["town"]) == ("Centre du Nord", "", "Sudbury")
