"""Reading and writing YAML: no guessing, every fault reported, no partial files."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcli import yaml_io
from mcli.core.errors import FileError
from mcli.core.text import clean

texts = st.text().map(clean)
documents = st.recursive(
    st.none() | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts.filter(bool), inner),
    max_leaves=20,
)


def faults(data: bytes) -> list[tuple[int | None, str]]:
    with pytest.raises(FileError) as caught:
        yaml_io.parse(data, "x.yaml")
    return [(fault.line, fault.message.text.format(**fault.message.values)) for fault in caught.value.faults]


@pytest.mark.parametrize("plain", ["no", "on", "yes", "010", "1_000", "1:30", "2026-01-05", "1e3", ".inf", "0x1F"])
def test_a_plain_value_is_read_as_the_text_in_the_file(plain: str) -> None:
    assert yaml_io.parse(f"key: {plain}".encode(), "x").content == {"key": plain}


def test_only_an_unquoted_null_is_null() -> None:
    content = yaml_io.parse(b"a:\nb: null\nc: ~\nd: ''\ne: 'null'\n", "x").content

    assert content == {"a": None, "b": None, "c": None, "d": "", "e": "null"}


def test_a_byte_order_mark_is_not_part_of_the_first_key() -> None:
    assert yaml_io.parse(b"\xef\xbb\xbfkey: 1", "x").content == {"key": "1"}


def test_every_fault_of_a_file_is_reported_with_its_line() -> None:
    found = faults(b"a: 1\na: 2\nb: *x\nc: &y 1\nd: !!python/object 3\n")

    assert [line for line, _ in found] == [2, 3, 4, 5]
    assert "“a” appears twice" in found[0][1]


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"a: [1", 1, "not YAML"),
        (b"a: 1\n\tb: 2", 2, "not YAML"),
        (b"a: 1\nb: \xe9t\xe9", 2, "UTF-8"),
        (b"a: 1\n---\nb: 2", 2, "more than one document"),
        (b"a: \x00", 1, "not YAML"),
        (b"? [1, 2]\n: 3", 1, "one word or text"),
        (b"[" * 100_000, 1, "not YAML"),
    ],
)
def test_what_is_not_strict_yaml_is_refused_with_its_line(data: bytes, line: int, words: str) -> None:
    found = faults(data)

    assert found[0][0] == line
    assert words in found[0][1]


def test_every_value_has_a_line() -> None:
    document = yaml_io.parse(b"top: 1\nlist:\n  - a: 1\n    b: 2\n  - a: 3\n", "x")

    assert document.line(("list", 1, "a")) == 5
    assert document.line(("list", 0, "b")) == 4
    assert document.line(("list", 1, "missing")) == 5


@given(documents)
def test_what_is_written_is_read_back_the_same(content: object) -> None:
    assert yaml_io.parse(yaml_io.dump(content).encode(), "x").content == content


def test_output_is_stable_and_quotes_what_other_readers_would_guess() -> None:
    text = yaml_io.dump({"b": "no", "a": "2026-01-05", "n": Decimal("49.50"), "z": Decimal(0), "é": "l’été"})

    assert text == "b: 'no'\na: '2026-01-05'\nn: 49.50\nz: 0\né: l’été\n"


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("old: 1", encoding="utf-8")
    path.chmod(0o640)

    yaml_io.write(path, {"new": "2"})

    assert path.read_text(encoding="utf-8") == "new: '2'\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("old: 1", encoding="utf-8")

    def refuse(self: Path, target: Path) -> Path:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="disk full"):
        yaml_io.write(path, {"new": "2"})

    assert path.read_text(encoding="utf-8") == "old: 1"
    assert list(tmp_path.iterdir()) == [path]


def test_a_temporary_refusal_of_windows_is_retried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("old: 1", encoding="utf-8")
    original, refusals = Path.replace, iter([True, True])

    def refuse_twice(self: Path, target: Path) -> Path:
        if next(refusals, False):
            raise PermissionError("in use")
        return original(self, target)

    monkeypatch.setattr(Path, "replace", refuse_twice)
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    yaml_io.write(path, {"new": "2"})

    assert path.read_text(encoding="utf-8") == "new: '2'\n"
