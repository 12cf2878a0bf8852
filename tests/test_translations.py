"""Every text in both languages: nothing missing, nothing left over, nothing in code that nobody can translate."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from mcli.settings import packaged_config
from mcli.yaml_io import read

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "mcli").rglob("*.py"))
_NOT_FOR_PEOPLE = re.compile(r"SELECT|CREATE|INSERT|\(SELECT|\s*CREATE|[a-z_.]+ AS ")


def catalog() -> Catalog:
    with (ROOT / "config/locale/fr/LC_MESSAGES/mcli.po").open("rb") as file:
        return read_po(file)


def marked(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield every text that is given to N_(), say() or .plural()."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        wanted = {"N_": 1, "say": 1, "self": 1, "_": 1, "plural": 2}.get(name, 0)
        if isinstance(node.func, ast.Call) and getattr(node.func.func, "attr", "") == "say":
            wanted = 1  # state.say()("...")
        yield from (
            each for each in node.args[:wanted] if isinstance(each, ast.Constant) and isinstance(each.value, str)
        )


def texts_in_code() -> set[str]:
    return {each.value for path in SOURCES for each in marked(ast.parse(path.read_text(encoding="utf-8")))}


def texts_of(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def test_every_text_in_the_code_has_a_french_text_and_every_french_text_is_used() -> None:
    translated = {text for message in catalog() if message.id for text in texts_of(message)}

    assert texts_in_code() - translated == set()
    assert translated - texts_in_code() == set()


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def test_no_french_text_is_empty_or_fuzzy_and_all_have_the_same_places() -> None:
    for message in catalog():
        if not message.id:
            continue
        french = (message.string,) if isinstance(message.string, str) else tuple(message.string)
        assert not message.fuzzy
        assert all(french), message.id
        assert len(french) == len(texts_of(message))
        assert all(places(each) == places(texts_of(message)[0]) for each in french), message.id


def test_french_texts_follow_french_typography() -> None:
    for message in catalog():
        for text in (message.string,) if isinstance(message.string, str) else tuple(message.string):
            if message.id:
                assert not re.search(r"[“”]", text), text
                assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»", text), text
                # Canadian usage: a no-break space before a colon, none before ; ! and ? (glossary of the field).
                assert not re.search(r"[ \u00a0\u202f][;!?](?!\u00a0»)", text), text
                assert not re.search(r"\w ?:(?= |$)", re.sub(r"«[^»]*»|source: ?|\w+_\w+: ?", "", text)), text


def test_every_sentence_in_the_code_is_translated() -> None:
    """A text of three words or more is for people: it is marked, or it is a docstring or SQL."""
    missed = []
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        known = {id(each) for each in marked(tree)}
        documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        known |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if (
                not isinstance(node, ast.Constant)
                or not isinstance(node.value, str)
                or id(node) in known | documentation
            ):
                continue
            if {"facts", "scrapers"} & set(path.parts) and not re.fullmatch(r"[A-ZÀ-Ý].*[.?!]", node.value):
                continue  # words that pages use, which are read and never shown
            if re.search(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", node.value) and node.value not in texts_in_code():
                missed.append(f"{path.name}:{node.lineno}: {node.value[:60]}")
    assert [
        each for each in missed if not re.search(r": (?:SELECT|\s|l\.|\(l\.|goal_path|listing|INSERT|\w+\.\w+ )", each)
    ] == []


def test_the_sectors_and_paths_have_names_in_both_languages() -> None:
    words = [read(packaged_config() / "words" / f"{language}.yaml").content for language in ("en", "fr")]

    assert list(words[0]["sectors"]) == list(words[1]["sectors"])
    assert all(name for each in words for name in each["sectors"].values())


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_translated_texts_are_constants_that_can_be_found(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
            assert isinstance(node.args[0], ast.Constant)
