"""The documents match the program: the reference is its help, and every command in the guides runs."""

import importlib.util
import io
import re
import shlex
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from mcli.core.claims import Page
from mcli.scrapers.net.responses import Fetched, Refused, refusal
from mcli.services import schedulers
from mcli.services.schedule import Place
from mcli.services.schedulers import Computer
from mcli.sources import read
from tests.conftest import Run, listing, write_listings
from tests.harvest.colleges import college, courses, tools
from tests.scrapers.net.web import Web

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def reference() -> ModuleType:
    """The program that writes the reference."""
    found = importlib.util.spec_from_file_location("reference", ROOT / "docs" / "reference.py")
    assert found and found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_the_reference_and_the_man_page_are_up_to_date(reference: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    for name, text in reference.pages().items():
        kept = (ROOT / "docs" / name).read_text(encoding="utf-8")
        assert kept == text, f"{name} is old: run python docs/reference.py"


KINDS = ("staff", "coordinators", "volunteers")
GUIDES = sorted(path for kind in KINDS for path in (ROOT / "docs" / kind).glob("*.md"))


def commands(guide: Path) -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```", guide.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line]


class Visited:
    """The made-up college as `sources discover` visits it."""

    def __init__(self, offered: dict[str, Any]) -> None:
        self.offered = offered

    def ask(self, address: str, render: bool = False) -> Fetched | Refused:
        found = self.offered.get(address)
        page = Page(address, found.encode(), "text/html") if isinstance(found, str) else None
        return Fetched(address, page) if page else refusal("not_found", address, address)

    def data(self) -> tuple[Page, ...]:
        return ()

    def sitemaps(self, address: str) -> tuple[str, ...]:
        return ()

    def requests(self) -> int:
        return 3


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_command_of_a_guide_works_in_its_order(
    guide: Path, run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader follows the guide in one home folder, on the web of a made-up college; nothing is really installed."""
    offered = college(courses(4))
    address = "https://www.example.ca/courses"
    shown = {address: offered[address], f"{address}/course-001": offered[f"{address}/course-001"]}
    monkeypatch.setattr("mcli.services.refresh.tools_for", lambda state, stop: tools(Web(offered)))
    page_of = lambda work, url, _: Page(url, shown[url].encode())  # noqa: E731
    monkeypatch.setattr("mcli.services.source_care.trial.fetched", page_of)
    monkeypatch.setattr("mcli.services.source_care.discovery.visiting", lambda *_: Visited(offered))
    computer = Computer(Place("cron", tmp_path), ("python3", "-m", "mcli"), lambda call: (1, "no crontab"))
    monkeypatch.setattr(schedulers, "this_computer", lambda: computer)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other-home" / "listings").mkdir(parents=True)
    write_listings(tmp_path / "other-home", "theirs", listing("a", "Alpha", source="theirs"))

    for command in commands(guide):
        words = shlex.split(command.partition(" > ")[0])
        result = run(*words[1:])
        # The guide says that the first harvest is held (3), and that only what is held can be discarded (4).
        refreshed = "refresh" in words and "--reread" not in words
        held = result.code == (3 if refreshed else 4 if "--discard" in words else 0)
        assert words[0] == "mcli"
        assert result.code == 0 or held, f"{command}: {result.err}"
        if "accept" in words and "--discard" not in words:  # the guide then says to write the date of today there
            path = home / "config" / "sources" / "example-college.yaml"
            path.write_text(path.read_text(encoding="utf-8").replace("checked: null", 'checked: "2026-11-24"'))


def test_each_guide_exists_in_both_languages_with_the_same_commands() -> None:
    for folder in KINDS:
        english, french = (commands(ROOT / "docs" / folder / f"{language}.md") for language in ("en", "fr"))
        assert {_command(each) for each in english} == {_command(each) for each in french}, folder


def _command(line: str) -> str:
    words = [word for word in shlex.split(line) if word not in ("--lang", "fr", "en", "both", "--plain")]
    return words[1] if words[1] not in ("sources", "catalogue", "schedule") else " ".join(words[1:3])


def test_the_source_in_the_volunteers_guide_is_valid(tmp_path: Path) -> None:
    for guide in (ROOT / "docs" / "volunteers").glob("*.md"):
        block = re.search(r"```yaml\n(.*?)```", guide.read_text(encoding="utf-8"), re.DOTALL)
        assert block
        path = tmp_path / "example-college.yaml"
        path.write_text(block[1], encoding="utf-8")
        assert read(path).urls == ("https://www.example.ca/courses",)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_messages_in_the_volunteers_guide_are_those_of_the_program(language: str) -> None:
    """A row shows a message with … or a letter for its values, as in "N listings were found where M were seen"."""
    texts = [message.id if language == "en" else message.string for message in _translations()]
    guide = (ROOT / "docs" / "volunteers" / f"{language}.md").read_text(encoding="utf-8")
    rows = re.split(r"\n\| (?:what you read|ce que vous lisez) .*\n.*\n", guide)[1].partition("\n\n")[0].splitlines()
    assert len(rows) > 10

    for row in rows:
        shown = row.split(" | ")[0].removeprefix("| ")
        outer = re.split(r"(?<=:) …", shown)[0]  # after "could not be used:" follows a message of its own
        parts = [part.strip() for part in re.split(r"…|\b[NM]\b", outer) if part.strip()]
        pattern = ".*".join(re.escape(part) for part in parts)
        assert any(re.search(pattern, text, re.DOTALL) for text in texts), shown


def _translations() -> list[Message]:
    path = ROOT / "config" / "locale" / "fr" / "LC_MESSAGES" / "mcli.po"
    return [message for message in read_po(io.BytesIO(path.read_bytes())) if isinstance(message.id, str)]
