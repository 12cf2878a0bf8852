"""Writing files: whole or not at all, whatever happens in between."""

import os
import re
from pathlib import Path

import pytest

from mcli import files
from mcli.core.errors import McliError
from tests.conftest import Run

CODE = Path(files.__file__).parent


def test_a_write_that_fails_half_way_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")

    def refuse(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        files.write(path, b"new")

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_block_that_fails_replaces_nothing(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    path.write_bytes(b"old")

    def half() -> None:
        with files.replacing(path) as beside:
            beside.write_bytes(b"half")
            raise ValueError("cut off")

    with pytest.raises(ValueError, match="cut off"):
        half()

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_with_the_same_bytes_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "listings.yaml"
    files.write_changed(path, b"same")
    before = path.stat().st_ino

    files.write_changed(path, b"same")
    assert path.stat().st_ino == before
    files.write_changed(path, b"other")
    assert path.read_bytes() == b"other"


def test_a_file_that_a_person_asked_for_and_cannot_have_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(McliError, match=r"cannot be written .* Nothing was changed"):
        files.save(tmp_path / "file" / "x.yaml", b"")


def test_nothing_else_in_the_program_writes_a_file() -> None:
    writes = re.compile(r"\.write_(?:bytes|text)\(|\.open\(\"[wax]|\bopen\([^)]*\"[wax]b?\"|os\.replace\(")
    found = [path.relative_to(CODE) for path in CODE.rglob("*.py") if writes.search(path.read_text(encoding="utf-8"))]

    assert found == [Path("files.py")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("name", ["listings/pipe.yaml", "config/settings.yaml", "config/sources/pipe.yaml"])
def test_a_pipe_in_the_home_folder_is_named_and_never_opened(run: Run, home: Path, name: str) -> None:
    path = home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)

    asked = run("sources", "list") if "sources" in name else run("find", "whmis", "--limit", "1")

    assert path.name in asked.err and "a pipe or a device" in asked.err


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
def test_a_device_in_the_home_folder_is_named_and_never_read(run: Run, home: Path) -> None:
    (home / "listings").mkdir(parents=True, exist_ok=True)
    (home / "listings" / "zero.yaml").symlink_to("/dev/zero")

    asked = run("find", "whmis", "--limit", "1")

    assert asked.code == 0
    assert "zero.yaml" in asked.err and "a pipe or a device" in asked.err
