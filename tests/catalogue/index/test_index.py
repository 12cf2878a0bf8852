"""The index: made by itself, stale with its files, replaced whole, and never a reason not to answer."""

import json
import os
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Run, listing, write_listings


def titles(run: Run, *argv: str) -> list[str]:
    return [each["title"] for each in json.loads(run("find", *argv, "--format", "json").out)]


def test_the_index_is_made_when_first_needed_and_then_left_alone(run: Run, home: Path) -> None:
    run("find")
    before = (home / "index.sqlite").stat()
    run("find", "--free")

    assert (home / "index.sqlite").stat().st_mtime_ns == before.st_mtime_ns
    assert (home / "index.sqlite").stat().st_ino == before.st_ino


def test_a_changed_file_makes_it_anew_even_with_the_same_size_and_time(run: Run, home: Path) -> None:
    path = write_listings(home, "mine", listing("a", "Zebra one"))
    assert titles(run, "zebra") == ["Zebra one"]
    times = path.stat()

    path.write_text(path.read_text(encoding="utf-8").replace("one", "two"), encoding="utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

    assert titles(run, "zebra") == ["Zebra two"]


def test_a_new_file_and_a_removed_file_make_it_anew(run: Run, home: Path) -> None:
    assert titles(run, "zebra") == []
    path = write_listings(home, "mine", listing("a", "Zebra one"))
    assert titles(run, "zebra") == ["Zebra one"]
    path.unlink()
    assert titles(run, "zebra") == []


def test_changed_settings_are_obeyed_at_once(run: Run, home: Path) -> None:
    ceiling = len(titles(run, "--low-cost", "--limit", "0"))
    (home / "config").mkdir()
    (home / "config" / "settings.yaml").write_text("low_cost: 0\nlanguage: fr\n", encoding="utf-8")

    assert len(titles(run, "--low-cost", "--limit", "0")) == len(titles(run, "--free", "--limit", "0")) < ceiling
    assert "Coût" in run("find", "--limit", "1").out


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_index_is_made_anew(run: Run, home: Path, damage: bytes) -> None:
    expected = titles(run, "--free")
    (home / "index.sqlite").write_bytes(damage)

    assert titles(run, "--free") == expected
    assert titles(run, "--free") == expected


def test_damage_that_shows_only_when_asked_is_mended(run: Run, home: Path) -> None:
    expected = titles(run, "first", "aid")
    with sqlite3.connect(home / "index.sqlite") as connection:
        connection.execute("DROP TABLE words")
    connection.close()

    assert titles(run, "first", "aid") == expected


@pytest.mark.parametrize("name", ["VERSION", "FORM"])
def test_an_index_of_another_form_is_made_again(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    run("find")
    before = (home / "index.sqlite").stat().st_ino
    monkeypatch.setattr(f"mcli.catalogue.index.index.{name}", "another")
    run("find")

    assert (home / "index.sqlite").stat().st_ino != before


def test_where_nothing_can_be_written_the_answer_comes_from_memory_and_says_so_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    result = run("--home", tmp_path / "file" / "home", "find", "--free", "--limit", "1")

    assert result.code == 0
    assert result.out.count("id:") == 1
    assert result.err.count("cannot be written") == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the super-user may write everywhere")
def test_a_home_folder_without_write_permission_is_no_reason_not_to_answer(run: Run, home: Path) -> None:
    home.chmod(0o500)
    try:
        assert run("find", "--free").code == 0
    finally:
        home.chmod(0o700)


def test_the_index_leaves_nothing_beside_it_and_needs_no_journal(run: Run, home: Path) -> None:
    run("find")

    assert sorted(each.name for each in home.iterdir()) == ["index.sqlite", "last.yaml", "listings"]
    with sqlite3.connect(home / "index.sqlite") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_home_folder_with_signs_that_an_address_would_read_works(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "100% #1 chez-moi? é"

    assert run("--home", home, "find", "--free").code == 0
    assert (home / "index.sqlite").exists()
    assert run("--home", home, "find", "--free").code == 0
