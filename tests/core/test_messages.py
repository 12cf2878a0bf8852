"""Messages with codes: declared once, with the values that they need, and made nowhere else where they are stored."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from mcli.core.messages import TEXTS, coded, stored

ROOT = Path(__file__).parents[2] / "mcli"
# What comes of these goes into `runs.yaml` and `held/`.
STORED = [
    ROOT / "catalogue" / "review",
    ROOT / "harvest" / "refresh.py",
    ROOT / "harvest" / "walk.py",
    ROOT / "scrapers" / "net" / "page_cache.py",
    ROOT / "scrapers" / "net" / "politeness.py",
    ROOT / "scrapers" / "net" / "client.py",
    ROOT / "scrapers" / "net" / "browser.py",
    ROOT / "scrapers" / "discovery",
    ROOT / "scrapers" / "reading" / "page_check.py",
]


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def modules(path: Path) -> list[Path]:
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.name)
def test_a_message_that_is_stored_has_a_code(path: Path) -> None:
    assert [call.lineno for module in modules(path) for call in calls(module, "Message")] == []


def test_every_code_in_the_program_is_declared_and_given_its_values() -> None:
    seen = 0
    for module in sorted(ROOT.rglob("*.py")):
        for call in calls(module, "coded", "wrong", "fault"):
            code = call.args[0] if call.args else None
            if not isinstance(code, ast.Constant):
                continue
            seen += 1
            assert code.value in TEXTS, f"{module.name}:{call.lineno}"
            given = {each.arg for each in call.keywords}
            needed = {name for _, name, _, _ in Formatter().parse(TEXTS[code.value]) if name}
            assert None in given or needed <= given, f"{module.name}:{call.lineno}: {needed - given}"
    assert seen > 50


def test_a_code_that_is_not_declared_cannot_be_used() -> None:
    with pytest.raises(KeyError):
        coded("page.on_the_moon")


@pytest.mark.parametrize(
    ("code", "values"), [("page.on_the_moon", {}), ("net.timeout", {}), ("net.timeout", {"host": 1})]
)
def test_a_stored_message_that_this_version_cannot_show_says_so(code: str, values: dict[str, object]) -> None:
    message = stored(code, values)

    assert (message.code, message.values["values"]) == (code, values)
    assert code in message.text.format(**message.values)


def test_no_code_is_declared_twice_with_another_text() -> None:
    tree = ast.parse((ROOT / "core" / "messages.py").read_text(encoding="utf-8"))
    keys = [key.value for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys
            if isinstance(key, ast.Constant)]  # fmt: skip

    assert sorted(keys) == sorted(set(keys))
