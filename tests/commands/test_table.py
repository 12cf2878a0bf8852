"""The table of `find`: what people look for in 80 columns, whole words, and lines where the terminal is narrow."""

import re
from pathlib import Path

import pytest

from mcli.sheets import labels
from tests.conftest import FREE, Run, listing, write_listings

MORE = """\
    delivery: in_person
    town: Sudbury
    phone: 705-555-0142
    prerequisite_status: unknown
    gates: [device, other]
    staff_note: {en: "Ask for the evening class", fr: "Demandez le cours du soir"}
"""


@pytest.fixture
def office(home: Path) -> Path:
    """A home folder with one listing that has a town, a telephone number and a note for staff."""
    more = MORE + FREE.replace("cost: {", "prerequisite: {quote: Own laptop}\n      cost: {")
    write_listings(home, "mine", listing("a", "Alphabet and numbers", more), top='checked: "2024-01-15"\n')
    return home


@pytest.mark.parametrize(("language", "words"), [
    ("en", ["Where and how", "in person", "Sudbury", "705-555-0142", "checked Jan", "2024 *", "computer or a",
            "For staff: Ask for the evening class"]),
    ("fr", ["Où et comment", "en personne", "Sudbury", "705-555-0142", "vérifié en", "janv. 2024", "ordinateur",
            "Pour le personnel\u00a0: Demandez le cours du soir"]),
])  # fmt: skip
def test_the_table_has_place_telephone_age_in_words_and_what_to_ask(
    run: Run, office: Path, language: str, words: list[str]
) -> None:
    out = run("--lang", language, "find", "--source", "mine", "--format", "table").out

    assert [each for each in words if each not in out] == []
    assert "check: " not in out
    assert max(map(len, out.splitlines()[:6])) <= 80


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_word_of_ours_is_broken_in_80_columns(ask: Run, language: str) -> None:
    lines = ask("--lang", language, "find", "--free", "--limit", "30", "--format", "table").out.splitlines()
    headings = next(line for line in lines if line.startswith("---")).split(" ")
    own = {word for text in (*labels.COST_NAMES.values(), *labels.DELIVERY_NAMES.values()) for word in text.split()}

    assert all(len(word) <= min(len(each) for each in headings) for word in own)
    assert not any(re.search(r"Renseigneme$|Préalabl$", line) for line in lines)


@pytest.mark.parametrize("columns", ["40", "60"])
def test_a_narrow_terminal_gets_lines_that_break_between_words(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    out = run("find", "--source", "mine", "--format", "table").out
    lines = out.partition("\n\n")[0].splitlines()

    assert "   Telephone: 705-555-0142" in lines
    assert max(map(len, lines)) <= int(columns)


def test_notes_for_staff_stand_on_no_sheet_and_no_page_of_the_site(run: Run, office: Path, tmp_path: Path) -> None:
    for form in ("html", "md", "txt", "jsonld"):
        assert "evening class" not in run("export", "mine/a", "--to", form, "--out", "-").out, form
    assert run("export", "--source", "mine", "--layout", "site", "--out", tmp_path / "site").code == 0

    pages = [each for each in (tmp_path / "site").rglob("*") if each.suffix in (".html", ".json", ".js")]
    assert pages
    assert not any("evening class" in each.read_text(encoding="utf-8") for each in pages)
    assert "Ask for the evening class" in run("show", "mine/a").out


def test_what_the_program_never_read_is_not_called_on_its_page(run: Run, office: Path) -> None:
    stats = run("catalogue", "stats").out

    assert "our notes: the program has not read their page" in stats
    assert "On the page\n   our notes" in stats or "on its page at the last check: 1\n" in stats
    sheet = run("export", "literacy/windsor-library-adult-literacy", "--to", "csv", "--out", "-").out
    assert "the program has not read this page" in sheet
