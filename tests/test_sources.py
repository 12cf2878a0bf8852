"""Source files: every fault is reported at once, with its line and what to do."""

from pathlib import Path

import pytest

from mcli import sources
from mcli.core.errors import FileError
from mcli.scrapers.adapters.registry import expression_fault
from mcli.settings import Folders, packaged_config

GOOD = """\
id: example-college
name: {en: "Example College", fr: "Collège Exemple"}
kind: college
region: "Thunder Bay"
language: en
adapter: auto
urls: ["https://www.example.ca/micro-credentials"]
follow: '/micro-credentials/[a-z0-9-]+/?$'
fields: {title: 'h1', cost: '.fee'}
next_page: 'a[rel="next"] @href'
total: '.result-count'
expects: {at_least: 10, may_be_empty: false}
delay: 2.5
keeper: null
checked: "2026-11-20"
paused: null
max_pages: 50
hosts: [courses.example.ca]
"""


def read(tmp_path: Path, text: str, name: str = "example-college") -> sources.Source:
    path = tmp_path / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return sources.read(path, expression_fault)


def faults(tmp_path: Path, text: str, name: str = "example-college") -> list[tuple[int | None, str]]:
    with pytest.raises(FileError) as caught:
        read(tmp_path, text, name)
    return [(each.line, each.message.text.format(**each.message.values)) for each in caught.value.faults]


def test_an_example_with_every_key_is_read(tmp_path: Path) -> None:
    source = read(tmp_path, GOOD)

    assert (source.name["fr"], source.named("en")) == ("Collège Exemple", "Example College")
    assert (source.expects.at_least, float(source.delay), source.max_pages) == (10, 2.5, 50)
    assert (source.keeper, source.paused, source.hosts) == (None, None, ("courses.example.ca",))


def test_every_fault_of_a_file_is_reported_at_once_with_its_line(tmp_path: Path) -> None:
    text = (
        GOOD.replace("kind: college", "kind: colege")
        .replace("region:", "regoin:")
        .replace("[a-z0-9-]+/?$", "[a-z(")
        .replace("'h1'", "'h1['")
        .replace("delay: 2.5", "delay: 0.5")
        .replace("2026-11-20", "2026-13-20")
        .replace("{at_least: 10", "{atleast: 10")
        .replace("'.result-count'", "div #count")
    )

    found = dict(faults(tmp_path, text))

    assert list(found) == [3, 4, 8, 9, 11, 12, 13, 15]
    assert "Did you mean “college”?" in found[3]
    assert "Did you mean “region”?" in found[4]
    assert "not a regular expression" in found[8]
    assert "“h1[” is not a CSS selector" in found[9]
    assert "Write total: 'div #count'" in found[11]
    assert "Did you mean “at_least”?" in found[12]
    assert "at least 1 second" in found[13]
    assert "2026-13-20" in found[15]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("example-college\n", "other\n", "write “id: example-college”"),
        ("urls: [", "urls: [ftp://x, ", "“ftp://x” is not a web address"),
        ('urls: ["https://www.example.ca/micro-credentials"]', "urls: []", "only when paused gives a reason"),
        ("adapter: auto", "adapter: atuo", "Did you mean “auto”?"),
        ("adapter: auto", "adapter: selectors", "write each"),
        ('fr: "Collège Exemple"', "de: x", "“de” is not one of: en, fr."),
        ("{title: 'h1'", "{titel: 'h1'", "Did you mean “title”?"),
        ("total: '.result-count'", "total: [class=count]", "put it in quotes"),
        ("max_pages: 50", "max_pages: 0", "at least 1"),
        ("max_pages: 50", "max_pages: 1_000", "1_000"),
        ("hosts: [courses.example.ca]", "hosts: [https://x.ca]", "is not a host"),
        ("may_be_empty: false", "may_be_empty: no", "true or false"),
        ("kind: college", "kind: college\nkind: other", "appears twice"),
        ("name: ", "nom: ", "“nom” is not known"),
        ("next_page: 'a[rel=\"next\"] @href'", "next_page: @href", "not YAML"),
    ],
)
def test_a_fault_says_what_is_wrong_and_what_to_write(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert any(words in text for _, text in faults(tmp_path, GOOD.replace(old, new, 1)))


def test_a_repeated_key_hides_no_other_fault(tmp_path: Path) -> None:
    wrong = GOOD.replace("kind: college", "kind: college\nkind: othre").replace("max_pages: 50", "max_pagse: 50")

    said = " ".join(words for _, words in faults(tmp_path, wrong))

    for each in ("“kind” appears twice", "Did you mean “other”?", "Did you mean “max_pages”?"):
        assert each in said


def test_an_empty_list_of_addresses_needs_a_reason(tmp_path: Path) -> None:
    bare = 'id: example-college\nname: "Example College"\n'

    assert read(tmp_path, bare + 'paused: "No list is known."\n').urls == ()
    assert read(tmp_path, bare + "adapter: manual\nurls: []\n").adapter == "manual"


def test_no_delay_is_for_this_computer_only(tmp_path: Path) -> None:
    here = GOOD.replace("www.example.ca/micro-credentials", "localhost:8000/x").replace("https://l", "http://l")

    assert read(tmp_path, here.replace("delay: 2.5", "delay: 0")).delay == 0
    assert any("1 second" in text for _, text in faults(tmp_path, GOOD.replace("delay: 2.5", "delay: 0")))


def test_a_file_that_is_not_a_mapping_is_reported_with_an_example(tmp_path: Path) -> None:
    for text in ("", "- a\n", "just words\n"):
        assert any("must begin with “id: example-college”" in words for _, words in faults(tmp_path, text))


def test_the_own_file_replaces_the_packaged_one_and_a_broken_one_is_reported(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "sources"
    folder.mkdir(parents=True)
    (folder / "algonquin-college.yaml").write_text("id: algonquin-college\nnmae: x\n", encoding="utf-8")
    (folder / "loyalist-college.yaml").write_text(
        "id: loyalist-college\nname: Ours\npaused: We know why.\n", encoding="utf-8"
    )

    found = sources.all_sources(Folders(tmp_path, packaged_config(), tmp_path / "config"), expression_fault)

    assert list(found.broken) == ["algonquin-college"]
    assert found.good["loyalist-college"].named("fr") == "Ours"
    assert len(found.good) > 60


def test_every_packaged_source_is_valid() -> None:
    for path in sorted((packaged_config() / "sources").glob("*.yaml")):
        source = sources.read(path, expression_fault)
        assert source.checked is None
        assert not source.paused or source.paused in sources.PAUSED_REASONS
