"""What the import contracts in `pyproject.toml` cannot check: purity, docstrings, encodings and names."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "mcli").rglob("*.py"))
NAMES = [str(path.relative_to(ROOT)) for path in FILES]

# What import contracts cannot see: built-in functions and methods that read the clock, the disk or the environment.
PURE = ("core/", "facts/", "goals/", "places/", "catalogue/review/", "scrapers/reading/", "scrapers/labels/",
        "scrapers/structured/", "scrapers/discovery/", "sheets/content/")  # fmt: skip


def inside(path: Path) -> str:
    return path.relative_to(ROOT / "mcli").as_posix()


@pytest.mark.parametrize("path", [path for path in FILES if inside(path).startswith(PURE)], ids=str)
def test_pure_packages_know_no_clock_disk_network_or_environment(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"\b(?:open\(|\.read_text|\.write_text|date\.today|datetime\.now|\.environ\b|getenv)", source)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_every_module_and_public_function_says_what_it_is_for(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), path
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{path}: {node.name}"


def test_files_are_read_and_written_with_an_encoding() -> None:
    for path in FILES:
        assert not re.search(r"read_text\(\)|write_text\([^,)]*\)", path.read_text(encoding="utf-8")), path


def test_module_names_are_not_abbreviated() -> None:
    names = re.compile(r"\b(?:prereqs|cfg|ctx_|conf|mgr|util|utils|helper|helpers|tmp)\b")
    for path in FILES:
        assert not names.search(path.stem)
