"""What tests share: the program behind its one door, a home folder, and a fixed day."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import hypothesis
import pytest

from mcli.cli import main
from tests import made_once

hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

TODAY = date(2026, 11, 24)
SHARED = Path(__file__).parents[2] / "shared"

LISTING = """\
  - id: {source}/{slug}
    title: "{title}"
    url: https://www.example.ca/{slug}
    provider: Example College
"""
FREE = """\
    cost_status: free
    cost_cad: 0
    cost_text: No cost to you
    evidence:
      cost: {quote: No cost to you, url: "https://www.example.ca/x", method: label}
"""


class Result(NamedTuple):
    """What one call of the program gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test sees the settings of the person who runs it."""
    for name in ("MCLI_LANG", "MCLI_CONFIG", "NO_COLOR", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "COLUMNS", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_CA.UTF-8")
    monkeypatch.setenv("MCLI_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="session", autouse=True)
def packaged_catalogue_is_read_once() -> Iterator[None]:
    """Each test makes an index of its own; what the packaged files give to it is remembered."""
    with pytest.MonkeyPatch.context() as patch:
        made_once.remember(patch)
        yield


@pytest.fixture(scope="session")
def packaged_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with nothing of its own, for tests that only ask the packaged catalogue."""
    return tmp_path_factory.mktemp("packaged")


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """The program: `run("find", "--free")` gives exit code, standard output and standard error."""

    def call(*argv: object) -> Result:
        capfd.readouterr()
        code = main([str(each) for each in argv], today=TODAY)
        out, err = capfd.readouterr()
        return Result(int(code), out, err)

    return call


@pytest.fixture
def ask(run: Run, packaged_home: Path) -> Run:
    """The program on the packaged catalogue alone, whose index is made once."""
    return lambda *argv: run("--home", packaged_home, *argv)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder of one's own, with its `listings/`."""
    (tmp_path / "home" / "listings").mkdir(parents=True)
    return tmp_path / "home"


def write_listings(home: Path, source: str, *listings: str, top: str = "") -> Path:
    """Write a listing file of blocks made with LISTING and return its path."""
    path = home / "listings" / f"{source}.yaml"
    path.write_text(f"source: {source}\n{top}listings:\n{''.join(listings)}", encoding="utf-8")
    return path


def listing(slug: str, title: str, more: str = "", source: str = "mine") -> str:
    """Return the YAML of one listing; `more` are further lines, indented by four spaces."""
    return LISTING.format(source=source, slug=slug, title=title) + more


@pytest.fixture(scope="session")
def shared_data() -> Iterator[Path]:
    """The development data, where this computer has it."""
    if not SHARED.is_dir():
        pytest.skip("the development data (../shared) is not on this computer")
    yield SHARED / "data"
