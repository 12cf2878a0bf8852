"""The house keeps its shape: small files, imports that point down, one home for each outside package."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "mcli").rglob("*.py"))
NAMES = [str(path.relative_to(ROOT)) for path in FILES]

# The rooms from the ground up; a room may use its own level and what lies under it.
LEVELS = (
    {"errors", "text", "terms", "models", "claims", "yaml_file"},
    {"settings", "sources", "source_keys", "i18n", "console"},
    {"facts", "goals"},
    {"scrapers", "catalogue", "sheets"},
    {"scrapers.harvest", "doctor", "schedule", "schedulers"},
    {"commands", "cli", "__main__"},
)
# On the ground floor nothing may lean on a neighbour that leans back.
GROUND = ("terms", "errors", "text", "models", "claims", "yaml_file")
HOMES = {
    "httpx": {"scrapers/fetch.py"},
    "httpcore": {"scrapers/fetch.py", "scrapers/connection.py"},
    "protego": {"scrapers/robots.py"},
    "bs4": {"scrapers/dom.py"},
    "lxml": {"scrapers/dom.py"},
    "yaml": {"yaml_file.py"},
    "sqlite3": {"catalogue/"},
    "typer": {"cli.py", "commands/"},
    "rich": {"console.py", "commands/"},
    "tabulate": {"sheets/text.py", "console.py"},
    "platformdirs": {"settings.py"},
    "typst": {"sheets/pdf.py"},
    "jinja2": {"sheets/html.py", "sheets/site.py"},
    "markupsafe": {"sheets/html.py"},
    "docx": {"sheets/docx.py"},
    "xlsxwriter": {"sheets/spreadsheet.py"},
    "segno": {"sheets/codes.py"},
    "filelock": {"catalogue/lock.py"},
}
PURE = (
    "goals/", "facts/", "scrapers/discover.py", "scrapers/pagination.py", "scrapers/sitemap.py", "scrapers/robots.py",
    "scrapers/address.py", "scrapers/answers.py", "scrapers/outcomes.py", "scrapers/body.py", "catalogue/search.py",
    "catalogue/record.py", "catalogue/counts.py", "catalogue/guard.py", "catalogue/merge.py", "catalogue/identity.py",
    "catalogue/differences.py", "catalogue/harvested.py", "catalogue/written.py", "sheets/", "models.py", "text.py",
    "terms.py", "errors.py", "schedule.py",
)  # fmt: skip
IMPURE_MODULES = {"os", "sys", "time", "random", "socket", "subprocess", "shutil", "tempfile", "urllib.request"}


def inside(path: Path) -> str:
    return path.relative_to(ROOT / "mcli").as_posix()


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {node.module or ""} | {f"{node.module}.{each.name}" for each in node.names}
    return found


def room(name: str) -> str:
    return "scrapers.harvest" if name.startswith("scrapers.harvest") else name.partition(".")[0]


def level(name: str) -> int:
    return next(at for at, rooms in enumerate(LEVELS) if room(name) in rooms)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_file_is_at_most_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_imports_point_down_only(path: Path) -> None:
    own = inside(path).removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    if own == "__init__":
        return
    for each in imports(path):
        if each.startswith("mcli.") and each != "mcli.__version__":
            other = each.removeprefix("mcli.")
            assert level(other) <= level(own), f"{own} may not import {other}"
            if own in GROUND and room(other) in GROUND:
                assert GROUND.index(room(other)) < GROUND.index(own), f"{own} may not import {other}"


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_each_outside_package_has_one_home(path: Path) -> None:
    for each in imports(path):
        homes = HOMES.get(each.partition(".")[0])
        assert homes is None or any(inside(path).startswith(home) for home in homes), f"{inside(path)} imports {each}"


@pytest.mark.parametrize("path", [path for path in FILES if inside(path).startswith(PURE)], ids=str)
def test_pure_rooms_know_no_clock_disk_network_or_environment(path: Path) -> None:
    assert imports(path) & IMPURE_MODULES == set()
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"\b(?:open\(|\.read_text|\.write_text|date\.today|datetime\.now|\.environ\b|getenv)", source)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_every_module_and_public_function_says_what_it_is_for(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), path
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{path}: {node.name}"


@pytest.mark.parametrize("path", [path for path in FILES if inside(path).startswith("commands/")], ids=str)
def test_a_command_file_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200


def test_prices_and_files_are_read_with_an_encoding_everywhere() -> None:
    for path in FILES:
        assert not re.search(r"read_text\(\)|write_text\([^,)]*\)", path.read_text(encoding="utf-8")), path


def test_the_words_of_the_field_are_not_abbreviated() -> None:
    names = re.compile(r"\b(?:prereqs|cfg|ctx_|conf|mgr|util|utils|helper|helpers|tmp)\b")
    for path in FILES:
        assert not names.search(path.stem)
