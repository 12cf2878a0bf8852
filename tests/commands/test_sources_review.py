"""Waking paused sources in one evening: the program searches, a person says yes or no, and the file notes who."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mcli.core.claims import Page
from mcli.core.urls import host_of
from mcli.scrapers.net.responses import Fetched, Refused, refusal
from mcli.sheets import review_page
from mcli.sheets.writers import html
from mcli.sources import Source
from tests.commands.conftest import Collect
from tests.conftest import Run
from tests.harvest.colleges import HOST, college, courses


class Visited:
    """Every site is asked in vain, but for those of two colleges, whose front page leads to a list of four courses."""

    def __init__(self, asked: list[str], source: Source, home: str) -> None:
        self.asked, self.pages = asked, dict[str, str]()
        if source.id in ("cambrian-college", "confederation-college"):
            site = f"https://{host_of(home)}"
            made = {key.replace(HOST, site): text for key, text in college(courses(4)).items() if isinstance(text, str)}
            self.pages = {home: f'<a href="{site}/courses">Our courses</a>', **made}

    def ask(self, address: str, render: bool = False) -> Fetched | Refused:
        self.asked.append(address)
        found = self.pages.get(address)
        if found is None:
            return refusal("unreachable", address, address)
        return Fetched(address, Page(address, found.encode(), "text/html"))

    def data(self) -> tuple[Page, ...]:
        return ()

    def sitemaps(self, address: str) -> tuple[str, ...]:
        return ()

    def requests(self) -> int:
        return len(self.asked)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked for while sites are searched."""
    addresses: list[str] = []
    monkeypatch.setattr(
        "mcli.services.source_care.discovery.visiting", lambda work, source, home: Visited(addresses, source, home)
    )
    return addresses


@pytest.fixture
def answer(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """A person at a terminal who types these lines."""

    def call(typed: str, *argv: str) -> Any:
        monkeypatch.setattr("mcli.console.Console.interactive", True)
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        return run(*argv)

    return call


def test_the_template_of_the_page_uses_only_declared_fields() -> None:
    template = (Path(__file__).parents[2] / "config" / "review" / "page.html").read_text(encoding="utf-8")

    html.checked({"page.html": template}, {"page.html": "page.html"}, review_page.FIELDS)


def source_file(home: Path, name: str) -> Path:
    return home / "config" / "sources" / f"{name}.yaml"


def test_all_paused_sources_are_searched_once_and_what_was_found_waits(run: Run, home: Path, asked: list[str]) -> None:
    first = run("sources", "discover")
    count = len(asked)
    second = run("sources", "discover")

    assert first.code == 0
    assert sorted(path.stem for path in (home / "proposed").iterdir()) == ["cambrian-college", "confederation-college"]
    assert "2 sources wait to be looked at: mcli sources discover --review" in first.err
    assert "No list was found for:" in first.err
    assert "2 sources wait" in second.err and len(asked) < 2 * count  # what waits is not searched again
    page = (home / "review.html").read_text(encoding="utf-8")
    assert "Confederation College" in page and "Course number 1" in page and "$101" in page
    assert "mcli sources discover confederation-college --save" in page
    assert not (home / "config" / "sources").exists()


def test_a_person_answers_yes_no_or_later(run: Run, home: Path, asked: list[str], answer: Callable[..., Any]) -> None:
    run("sources", "discover")

    result = answer("n\ny\n", "sources", "discover", "--review", "--keeper", "Jo, Thunder Bay")

    assert result.code == 0
    assert "1 of 2: cambrian-college" in result.out and "Course number 1: “$101”" in result.out
    text = source_file(home, "confederation-college").read_text(encoding="utf-8")
    assert "keeper: Jo, Thunder Bay" in text and "paused" not in text
    assert run("sources", "check", "confederation-college").code == 0
    assert not source_file(home, "cambrian-college").exists()
    again = answer("", "sources", "discover", "--review")
    assert "Nothing waits to be looked at" in again.err
    searched = run("sources", "discover")
    assert "cambrian-college:" not in searched.out  # no means no, until it is named


def test_enter_leaves_a_source_for_later_and_q_ends(
    run: Run, home: Path, asked: list[str], answer: Callable[..., Any]
) -> None:
    run("sources", "discover")

    for typed in ("\n\n", "what\nq\n", ""):
        assert answer(typed, "sources", "discover", "--review").code == 0
        assert len(list((home / "proposed").iterdir())) == 2
    assert not (home / "config" / "sources").exists()


def test_the_commands_of_the_page_take_and_refuse_without_asking_a_site(run: Run, home: Path, asked: list[str]) -> None:
    run("sources", "discover")
    asked.clear()

    taken = run("sources", "discover", "confederation-college", "--save")
    refused = run("sources", "discover", "cambrian-college", "--refuse")

    assert (taken.code, refused.code, asked) == (0, 0, [])
    assert source_file(home, "confederation-college").exists()
    assert "cambrian-college stays paused" in refused.err
    assert "Nothing waits to be looked at" in (home / "review.html").read_text(encoding="utf-8")


def test_what_does_not_wait_a_pipe_and_a_broken_proposal_are_explained(run: Run, home: Path, asked: list[str]) -> None:
    run("sources", "discover")
    (home / "proposed" / "broken.yaml").write_text("id: broken\n", encoding="utf-8")

    unknown = run("sources", "discover", "confederation-colege", "--refuse")
    nobody = run("sources", "discover", "--refuse")
    piped = run("sources", "discover", "--review")

    assert unknown.code == 2 and "confederation-college" in unknown.err
    assert nobody.code == 2 and "Name the sources" in nobody.err
    assert piped.code == 2 and "needs a terminal" in piped.err
    assert "broken.yaml" in piped.err
    assert len(list((home / "proposed").iterdir())) == 3


def test_in_french_the_page_and_the_question_are_french(
    run: Run, home: Path, asked: list[str], answer: Callable[..., Any]
) -> None:
    run("--lang", "fr", "sources", "discover")

    result = answer("o\nn\n", "--lang", "fr", "sources", "discover", "--review")

    assert "Les pages disent-elles la même chose" in result.out
    assert source_file(home, "cambrian-college").exists()
    assert '<html lang="fr-CA">' in (home / "review.html").read_text(encoding="utf-8")


def test_accepting_a_first_harvest_notes_the_day_and_the_keeper_and_keeps_the_comments(
    run: Run, collect: Collect, office: Path
) -> None:
    file = source_file(office, "example")
    text = file.read_text(encoding="utf-8").replace("checked:", "# ours\nchecked:")
    lines = [line for line in text.splitlines() if not line.startswith("checked:")]
    file.write_text("\n".join([*lines, "checked: null"]) + "\n", encoding="utf-8")
    assert collect(college(courses(3))).code == 3

    result = run("sources", "accept", "example", "--keeper", "Jo: Sudbury")

    assert result.code == 0 and "checked today" in result.err
    after = file.read_text(encoding="utf-8")
    assert [line for line in lines if line not in after.splitlines()] == []
    assert "checked: '2026-11-24'" in after and "keeper: 'Jo: Sudbury'" in after
    shown = json.loads(run("sources", "show", "example", "--format", "json").out)
    assert "2026-11-24" in json.dumps(shown)
    assert collect(college(courses(3))).code == 0


def test_a_source_of_the_office_that_is_replaced_stays_beside_the_new_one(
    run: Run, home: Path, asked: list[str]
) -> None:
    file = source_file(home, "cambrian-college")
    file.parent.mkdir(parents=True)
    ours = "id: cambrian-college\nname: Ours\nhome: https://cambriancollege.ca/\n# our own words\npaused: We wait.\n"
    file.write_text(ours, encoding="utf-8")

    result = run("sources", "discover", "cambrian-college", "--save")

    assert result.code == 0, result.err
    assert "paused" not in file.read_text(encoding="utf-8")
    assert file.with_name("cambrian-college.yaml.old").read_text(encoding="utf-8") == ours
    assert run("sources", "check", "cambrian-college").code == 0
